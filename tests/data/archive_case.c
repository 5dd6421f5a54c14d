/* archive_case.c - ZIP files for the tests that write and read them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "archive_case.h"

#include "data/package/archive_writer.h"
#include <string.h>

const DataArchiveLimits archive_case_limits = {
  .members = 4,
  .member_size = 1000,
  .total_size = 1500,
};

const DataArchiveLimits archive_case_wide_limits = {
  .members = 10,
  .member_size = 2 * ARCHIVE_CASE_LARGE,
  .total_size = 4 * ARCHIVE_CASE_LARGE,
};

void
archive_case_write (const char *path, const ArchiveCaseMember *members)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataArchiveWriter) writer = data_archive_writer_new (path, &error);

  g_assert_no_error (error);
  for (const ArchiveCaseMember *member = members; member->name != NULL; member++)
    {
      data_archive_writer_add (writer, member->name, member->text, strlen (member->text), &error);
      g_assert_no_error (error);
    }
  data_archive_writer_commit (writer, &error);
  g_assert_no_error (error);
}

GBytes *
archive_case_make_large (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  guint32 *words = g_new (guint32, ARCHIVE_CASE_LARGE / 4);

  for (guint i = 0; i < ARCHIVE_CASE_LARGE / 4; i++)
    words[i] = g_rand_int (random);
  return g_bytes_new_take (words, ARCHIVE_CASE_LARGE);
}

void
archive_case_write_large (const char *path, GBytes *bytes, gsize piece)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataArchiveWriter) writer = data_archive_writer_new (path, &error);
  const char *start = g_bytes_get_data (bytes, NULL);
  gsize size = g_bytes_get_size (bytes);

  g_assert_no_error (error);
  g_assert_true (data_archive_writer_begin (writer, "large", &error));
  for (gsize i = 0; i < size; i += piece)
    g_assert_true (data_archive_writer_append (writer, start + i, MIN (piece, size - i), &error));
  g_assert_true (data_archive_writer_end (writer, &error));
  g_assert_true (data_archive_writer_commit (writer, &error));
  g_assert_no_error (error);
}
