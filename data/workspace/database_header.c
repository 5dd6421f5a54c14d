/* database_header.c - Whether a file begins as a workspace does, before SQLite looks into it.
 *
 * The bytes are read through SQLite's own handle of the file: closing a handle of our own would
 * take away the locks that other connections of this program hold on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/database_open.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* From the description of SQLite's file format: the header, and places in it. */
enum
{
  HEADER_SIZE = 100,
  ENCODING_OFFSET = 56,
  APPLICATION_OFFSET = 68,
};

static const char magic[] = "SQLite format 3";

static guint32
number_at (const guint8 *header, gsize offset)
{
  guint32 number;

  memcpy (&number, header + offset, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* What a file that is not of SQLite seems to be, and what to do. */
static const char *
describe_other (const guint8 *header, gsize length)
{
  gsize start = length >= 3 && memcmp (header, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  if (length == 0)
    return _ ("The file is empty, so it is not a workspace. Choose another file, or delete it.");
  if (length >= 4 && memcmp (header, "PK\3\4", 4) == 0)
    return _ ("This is not a workspace but a package of evaluations or another ZIP file. Open a "
              "workspace, and import the package into it.");
  while (start < length && g_ascii_isspace (header[start]))
    start++;
  if (start < length && (header[start] == '{' || header[start] == '['))
    return _ ("This is not a workspace but seems to be an exchange file. Open a workspace, and "
              "import the file into it.");
  return _ ("This is not a workspace of Eikyo. Choose a file whose name ends in “.eikyo”.");
}

static gboolean
check_bytes (DataDatabase *self, const guint8 *header, gsize length, GError **error)
{
  if (length < sizeof magic || memcmp (header, magic, sizeof magic) != 0)
    {
      data_database_refuse (self, error, describe_other (header, length));
      return FALSE;
    }
  if (length < HEADER_SIZE)
    {
      data_database_refuse_damaged (self, error, _ ("the file is cut off"));
      return FALSE;
    }
  if (number_at (header, APPLICATION_OFFSET) != DATA_DATABASE_APPLICATION_ID)
    {
      data_database_refuse (self, error,
                            _ ("This is a database of another program, not a workspace of Eikyo. "
                               "Choose a file whose name ends in “.eikyo”."));
      return FALSE;
    }
  if (number_at (header, ENCODING_OFFSET) != SQLITE_UTF8)
    {
      data_database_refuse_damaged (self, error, _ ("its texts are not in UTF-8"));
      return FALSE;
    }
  return TRUE;
}

gboolean
data_database_check_header (DataDatabase *self, GError **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;
  int code = sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);

  if (code == SQLITE_OK)
    code = file->pMethods->xFileSize (file, &size);
  if (code == SQLITE_OK && size > 0)
    code = file->pMethods->xRead (file, header, (int) MIN (size, HEADER_SIZE), 0);
  if (code != SQLITE_OK)
    {
      data_database_fail (self, code, error);
      return FALSE;
    }
  return check_bytes (self, header, (gsize) MIN (size, HEADER_SIZE), error);
}
