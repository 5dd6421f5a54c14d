/* test-archive-hostile.c - ZIP files: whatever is wrong with one is refused.
 *
 * The hostile files are made by our own writer, which does not ask what it is given, and where that
 * is not enough some of their bytes are replaced.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "archive_case.h"
#include "scratch.h"

#include "data/error.h"
#include "tests/cases.h"

#include <string.h>

/* Which header of the first member the bytes to be replaced are in. */
typedef enum
{
  NOWHERE,
  LOCAL, /* before its data */
  LIST,  /* in the list of all members */
  END,   /* the end of the list */
  NAME,  /* its name, in both */
  BEGIN, /* the beginning of the file */
  DATA,  /* its data */
  FLAGS, /* in both, as those that follow */
  METHOD,
  CRC,
  SIZE,
} Where;

/** Bytes to be replaced: @length of them at @offset by @value, lowest first. */
typedef struct
{
  Where where;
  guint offset;
  guint length;
  guint32 value;
} Patch;

typedef struct
{
  const char *name;
  ArchiveCaseMember members[5];
  Patch patches[2];
  guint cut; /* so many bytes are cut off */
  const char *message;
} Hostile;

#define TWO_MEMBERS                                                                                \
  {                                                                                                \
    { "aaaa/bbbb", "some text, some text, some text" },                                            \
    {                                                                                              \
      "cccc", "more text"                                                                          \
    }                                                                                              \
  }
#define NAMED(name_)                                                                               \
  {                                                                                                \
    { "a", "text" },                                                                               \
    {                                                                                              \
      name_, "text"                                                                                \
    }                                                                                              \
  }

#define DAMAGED "a.zip: The ZIP file is damaged or cut short. Get a whole copy of it."
#define DAMAGED_MEMBER                                                                             \
  "a.zip: aaaa/bbbb: The file is damaged: it is not what was packed. Get a whole copy of the ZIP " \
  "file."
#define A_FOLDER(name_)                                                                            \
  "a.zip: " name_ ": This is a folder, not a file. Make the ZIP file again without it."
#define BAD_TEXT(name_)                                                                            \
  "a.zip: " name_ ": The name of this file is not in UTF-8, or holds control characters. Rename "  \
  "it and make the ZIP file again."
#define BAD_PART(name_)                                                                            \
  "a.zip: " name_ ": The name of this file leads out of the ZIP file (“..”) or has an empty "  \
  "part. Rename it and make the ZIP file again."
#define AT_ROOT(name_)                                                                             \
  "a.zip: " name_ ": The name of this file begins at the root of a disk. Make the ZIP file again " \
  "with names that begin at a folder of its own."

static const Hostile hostiles[] = {
  { "no-name", NAMED (""),
    .message = "a.zip: \"\": The ZIP file holds a file without a name. Make it again with names "
               "for all files." },
  { "absolute", NAMED ("/etc/passwd"), .message = AT_ROOT ("/etc/passwd") },
  { "drive", NAMED ("C:boot.ini"), .message = AT_ROOT ("C:boot.ini") },
  { "parent", NAMED ("../a"), .message = BAD_PART ("../a") },
  { "parent-inside", NAMED ("a/../../b"), .message = BAD_PART ("a/../../b") },
  { "parent-last", NAMED ("a/.."), .message = BAD_PART ("a/..") },
  { "here", NAMED ("./a"), .message = BAD_PART ("./a") },
  { "empty-part", NAMED ("a//b"), .message = BAD_PART ("a//b") },
  { "backslash", NAMED ("..\\a"),
    .message = "a.zip: ..\\a: The name of this file holds a backslash. Rename it and make the ZIP "
               "file again." },
  { "line-break", NAMED ("a\nb"), .message = BAD_TEXT ("a\\u000ab") },
  { "escape", NAMED ("a\033[2Jb"), .message = BAD_TEXT ("a\\u001b[2Jb") },
  { "control-of-latin", NAMED ("a\302\205b"), .message = BAD_TEXT ("a\\u0085b") },
  { "not-utf8", NAMED ("a\377b"), .message = BAD_TEXT ("a�b") },
  { "zero-in-name", TWO_MEMBERS, { { NAME, 4, 1, 0 } }, .message = BAD_TEXT ("aaaa") },
  { "duplicate", NAMED ("a"),
    .message = "a.zip: a: The ZIP file holds two files of this name. Make it again with one of "
               "them." },
  { "folder", NAMED ("folder/"), .message = A_FOLDER ("folder/") },
  { "folder-of-dos", TWO_MEMBERS, { { LIST, 38, 4, 0x10 } }, .message = A_FOLDER ("aaaa/bbbb") },
  { "folder-of-unix",
    TWO_MEMBERS,
    { { LIST, 38, 4, 040755u << 16 } },
    .message = A_FOLDER ("aaaa/bbbb") },
  { "link",
    TWO_MEMBERS,
    { { LIST, 38, 4, 0120777u << 16 } },
    .message = "a.zip: aaaa/bbbb: This is a link, not a file. Make the ZIP file again without "
               "it." },
  { "encrypted",
    TWO_MEMBERS,
    { { FLAGS, 0, 2, 0x0801 } },
    .message = "a.zip: aaaa/bbbb: This file is encrypted. Make the ZIP file again without a "
               "password." },
  { "bzip2",
    TWO_MEMBERS,
    { { METHOD, 0, 2, 12 } },
    .message = "a.zip: aaaa/bbbb: This file is packed by a method that cannot be unpacked here. "
               "Make the ZIP file again with the method “deflate”." },
  { "checksum", TWO_MEMBERS, { { CRC, 0, 4, 1 } }, .message = DAMAGED_MEMBER },
  { "checksum-in-list", TWO_MEMBERS, { { LIST, 16, 4, 1 } }, .message = DAMAGED_MEMBER },
  { "data", TWO_MEMBERS, { { DATA, 3, 2, 0x5555 } }, .message = DAMAGED_MEMBER },
  { "larger-than-it-says", TWO_MEMBERS, { { SIZE, 0, 4, 3 } }, .message = DAMAGED_MEMBER },
  { "smaller-than-it-says", TWO_MEMBERS, { { SIZE, 0, 4, 999 } }, .message = DAMAGED_MEMBER },
  { "says-too-large",
    TWO_MEMBERS,
    { { SIZE, 0, 4, 0xfffffffe } },
    .message = "a.zip: aaaa/bbbb: Unpacked, this file is larger than 1000 bytes, the most that is "
               "read. Make the ZIP file again with a smaller one." },
  { "local-header", TWO_MEMBERS, { { LOCAL, 8, 2, 0 } }, .message = DAMAGED_MEMBER },
  { "place-of-data", TWO_MEMBERS, { { LIST, 42, 4, 10 } }, .message = DAMAGED_MEMBER },
  { "place-behind-end", TWO_MEMBERS, { { LIST, 42, 4, 0x7fffffff } }, .message = DAMAGED_MEMBER },
  { "list-header", TWO_MEMBERS, { { LIST, 0, 4, 0 } }, .message = DAMAGED },
  { "more-in-list-than-there",
    TWO_MEMBERS,
    { { END, 8, 2, 3 }, { END, 10, 2, 3 } },
    .message = DAMAGED },
  { "second-disk", TWO_MEMBERS, { { END, 4, 2, 1 } }, .message = DAMAGED },
  { "place-of-list", TWO_MEMBERS, { { END, 16, 4, 0x7fffffff } }, .message = DAMAGED },
  { "end-cut-off", TWO_MEMBERS, .cut = 1, .message = DAMAGED },
  { "comment-missing", TWO_MEMBERS, { { END, 20, 2, 5 } }, .message = DAMAGED },
  { "list-cut-off", TWO_MEMBERS, .cut = 60, .message = DAMAGED },
  { "half", TWO_MEMBERS, .cut = 120, .message = DAMAGED },
  { "not-a-zip-file",
    TWO_MEMBERS,
    { { BEGIN, 0, 2, 0 } },
    .message = "a.zip: This is not a ZIP file. Choose another file, or get a whole copy of it." },
  { "too-many",
    { { "a", "" }, { "b", "" }, { "c", "" }, { "d", "" }, { "e", "" } },
    .message = "a.zip: There are more than 4 files in it, the most that is read. Make several "
               "smaller ZIP files of it." },
};

static guint
find (const GByteArray *bytes, const char *signature, guint start)
{
  for (guint i = start; i + 4 <= bytes->len; i++)
    {
      if (memcmp (bytes->data + i, signature, 4) == 0)
        return i;
    }
  g_assert_not_reached ();
}

static void
put (GByteArray *bytes, guint offset, guint length, guint32 value)
{
  for (guint i = 0; i < length; i++)
    bytes->data[offset + i] = (guint8) (value >> (8 * i));
}

static void
apply (GByteArray *bytes, const Patch *patch)
{
  guint list = find (bytes, "PK\001\002", 0);
  guint end = find (bytes, "PK\005\006", list);
  /* Where the fields from FLAGS on are, in the local header and in the list. */
  static const guint locals[] = { 6, 8, 14, 22 };
  static const guint lists[] = { 8, 10, 16, 24 };

  switch (patch->where)
    {
    case LOCAL:
    case BEGIN:
      put (bytes, patch->offset, patch->length, patch->value);
      break;
    case DATA:
      put (bytes, 30 + bytes->data[26] + patch->offset, patch->length, patch->value);
      break;
    case LIST:
      put (bytes, list + patch->offset, patch->length, patch->value);
      break;
    case END:
      put (bytes, end + patch->offset, patch->length, patch->value);
      break;
    case NAME:
      put (bytes, 30 + patch->offset, patch->length, patch->value);
      put (bytes, list + 46 + patch->offset, patch->length, patch->value);
      break;
    case FLAGS:
    case METHOD:
    case CRC:
    case SIZE:
      put (bytes, locals[patch->where - FLAGS], patch->length, patch->value);
      put (bytes, list + lists[patch->where - FLAGS], patch->length, patch->value);
      break;
    case NOWHERE:
    default:
      break;
    }
}

static gboolean
count_cb (const guint8 *bytes, gsize length, gpointer data, GError **error)
{
  *(gsize *) data += length;
  return TRUE;
}

/* Opens the file and reads all that is in it. */
static void
read_all (const char *path, const DataArchiveLimits *most, GError **error)
{
  g_autoptr (DataArchive) archive = data_archive_open (path, most, error);
  GPtrArray *list = archive == NULL ? NULL : data_archive_get_members (archive);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const DataArchiveMember *member = g_ptr_array_index (list, i);
      gsize n = 0;
      gboolean done = data_archive_stream (archive, member->name, 1000, count_cb, &n, error);

      /* Not a byte more than the file admits to. */
      g_assert_cmpuint (n, <=, member->size);
      if (!done)
        return;
    }
}

static void
assert_refused (const char *path, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = scratch_read (path);
  g_autoptr (GBytes) after = NULL;

  read_all (path, &archive_case_limits, &error);
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_true (g_str_has_suffix (error->message, message));
  after = scratch_read (path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_hostile (ScratchFile *self, gconstpointer data)
{
  const Hostile *hostile = data;
  g_autoptr (GByteArray) bytes = NULL;
  ArchiveCaseMember members[G_N_ELEMENTS (hostile->members) + 1] = { 0 };

  memcpy (members, hostile->members, sizeof hostile->members);
  archive_case_write (self->path, members);
  bytes = g_bytes_unref_to_array (scratch_read (self->path));
  for (guint i = 0; i < G_N_ELEMENTS (hostile->patches); i++)
    apply (bytes, &hostile->patches[i]);
  g_assert_true (g_file_set_contents (self->path, (const char *) bytes->data,
                                      bytes->len - hostile->cut, NULL));
  assert_refused (self->path, hostile->message);
}

/* A few kilobytes that would become many megabytes. */
static void
test_bomb (ScratchFile *self, gconstpointer data)
{
  g_autofree char *zeros = g_malloc0 (ARCHIVE_CASE_LARGE);
  g_autoptr (GBytes) bytes = g_bytes_new_static (zeros, ARCHIVE_CASE_LARGE);
  g_autoptr (GByteArray) packed = NULL;
  g_autoptr (DataArchive) archive = NULL;
  g_autoptr (GError) error = NULL;
  const Patch lie = { SIZE, 0, 4, 900 };

  archive_case_write_large (self->path, bytes, ARCHIVE_CASE_LARGE);
  assert_refused (self->path, "a.zip: large: Unpacked, this file is larger than 1000 bytes, the "
                              "most that is read. Make the ZIP file again with a smaller one.");
  archive = data_archive_open (self->path, &archive_case_wide_limits, NULL);
  g_assert_null (data_archive_read (archive, "large", ARCHIVE_CASE_LARGE - 1, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);

  packed = g_bytes_unref_to_array (scratch_read (self->path));
  g_assert_cmpuint (packed->len, <, 10000);
  apply (packed, &lie);
  g_assert_true (g_file_set_contents (self->path, (const char *) packed->data, packed->len, NULL));
  assert_refused (self->path, "a.zip: large: The file is damaged: it is not what was packed. Get "
                              "a whole copy of the ZIP file.");
}

static void
test_total (ScratchFile *self, gconstpointer data)
{
  g_autofree char *text = g_strnfill (600, 'a');
  const ArchiveCaseMember members[] = { { "a", text }, { "b", text }, { "c", text }, { NULL } };

  archive_case_write (self->path, members);
  assert_refused (self->path, "a.zip: Unpacked, the files in it have more than 1500 bytes "
                              "together, the most that is read. Make several smaller ZIP files of "
                              "it.");
}

static void
test_no_zip (ScratchFile *self, gconstpointer data)
{
  static const char *const texts[] = { "", "P", "PK\003", "no ZIP file", "PK\001\002PK\005\006" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (self->path, texts[i], -1, NULL));
      assert_refused (self->path,
                      "a.zip: This is not a ZIP file. Choose another file, or get a whole copy of "
                      "it.");
    }
}

static void
test_no_members (ScratchFile *self, gconstpointer data)
{
  static const ArchiveCaseMember members[] = { { NULL } };

  archive_case_write (self->path, members);
  assert_refused (self->path, "a.zip: There is nothing in the ZIP file. Choose another file.");
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  CASES_ADD_BY (scratch_file_add, "/data/archive-hostile", hostiles, test_hostile);
  scratch_file_add ("/data/archive-hostile/no-members", test_no_members, NULL);
  scratch_file_add ("/data/archive-hostile/bomb", test_bomb, NULL);
  scratch_file_add ("/data/archive-hostile/total", test_total, NULL);
  scratch_file_add ("/data/archive-hostile/no-zip", test_no_zip, NULL);
  return g_test_run ();
}
