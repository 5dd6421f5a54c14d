/* fuzz-archive.c - Whatever a ZIP file holds, it is refused with a message, or it is a package that
 * comes out of a second round of reading and writing as it came out of the first.
 *
 * An input that does not begin like a ZIP file is the `package.json` of a package whose other files
 * are sound, so that the checksums of ZIP files do not keep us from what is behind them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/package/archive.h"
#include "data/package/archive_writer.h"
#include "data/package/writer.h"
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#define EMPTY "attachments/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

static DataPacks *packs;
static char *paths[3];

/* The other files of a package: name and text in turn. */
static const char *const files[] = {
  "e",
  "{\"format\":\"eikyo-evaluation\",\"version\":1,\"id\":\"e\","
  "\"rules\":{\"id\":\"ismap-liu\",\"edition\":\"2025-04-01\"}}",
  "h",
  "[{\"entry\":1,\"time\":\"\",\"actor\":\"\",\"action\":\"\",\"previous\":\"\","
  "\"content_hash\":\"\",\"hash\":\"\"}]",
  "r",
  "{}\n",
  EMPTY,
  "",
};

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  packs = fuzz_start ();
  g_assert_nonnull (data_packs_deciding (packs, "2025-04-01"));
  paths[0] = fuzz_path ("0.zip");
  paths[1] = fuzz_path ("1.zip");
  paths[2] = fuzz_path ("2.zip");
  return 0;
}

/* Writes a package that is sound but for @index. */
static void
write_around (const char *path, const guint8 *index, gsize length)
{
  g_autoptr (DataArchiveWriter) writer = data_archive_writer_new (path, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i += 2)
    data_archive_writer_add (writer, files[i], files[i + 1], strlen (files[i + 1]), NULL);
  data_archive_writer_add (writer, "package.json", index, length, NULL);
  if (!data_archive_writer_commit (writer, NULL))
    abort ();
}

static void
check_message (const GError *error)
{
  if (error == NULL || !g_utf8_validate (error->message, -1, NULL))
    abort ();
}

static gboolean
count_cb (const guint8 *bytes, gsize length, gpointer data, GError **error)
{
  *(gsize *) data += length;
  return TRUE;
}

static void
read_members (const char *path)
{
  static const DataArchiveLimits limits = {
    .members = 100,
    .member_size = 1 << 20,
    .total_size = 1 << 22,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (DataArchive) archive = data_archive_open (path, &limits, &error);
  GPtrArray *members;

  if (archive == NULL)
    {
      check_message (error);
      return;
    }
  members = data_archive_get_members (archive);
  for (guint i = 0; i < members->len; i++)
    {
      const DataArchiveMember *member = g_ptr_array_index (members, i);
      gsize n = 0;

      g_clear_error (&error);
      if (!data_archive_stream (archive, member->name, 1 << 20, count_cb, &n, &error))
        check_message (error);
      else if (n != member->size)
        abort ();
      if (n > member->size)
        abort ();
    }
}

static GBytes *
load_cb (const char *hash, gpointer data, GError **error)
{
  return data_package_read_content (data, hash, error);
}

static gboolean
copy_package (const char *from, const char *to, GError **error)
{
  g_autoptr (DataPackage) package = data_package_open (from, error);
  g_autoptr (DataPackageWriter) writer = NULL;

  if (package == NULL)
    return FALSE;
  writer = data_package_writer_new (to, error);
  data_package_writer_set_extra (writer, data_package_get_extra (package));
  for (guint i = 0; i < data_package_n_evaluations (package); i++)
    {
      g_autoptr (DataPackageEvaluation) evaluation = data_package_read (package, i, packs, error);

      if (evaluation == NULL ||
          !data_package_writer_add (writer, evaluation, load_cb, package, error))
        return FALSE;
    }
  return data_package_writer_commit (writer, error);
}

static void
check_same (const char *one, const char *other)
{
  g_autofree char *bytes = NULL;
  g_autofree char *other_bytes = NULL;
  gsize length;
  gsize other_length;

  if (!g_file_get_contents (one, &bytes, &length, NULL) ||
      !g_file_get_contents (other, &other_bytes, &other_length, NULL) || length != other_length ||
      memcmp (bytes, other_bytes, length) != 0)
    abort ();
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;

  if (size >= 2 && memcmp (data, "PK", 2) == 0)
    {
      if (!g_file_set_contents_full (paths[0], (const char *) data, (gssize) size,
                                     G_FILE_SET_CONTENTS_NONE, 0600, NULL))
        abort ();
      read_members (paths[0]);
    }
  else
    write_around (paths[0], data, size);

  if (!copy_package (paths[0], paths[1], &error))
    check_message (error);
  else if (!copy_package (paths[1], paths[2], NULL))
    abort ();
  else
    check_same (paths[1], paths[2]);
  return 0;
}
