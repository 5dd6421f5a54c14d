/* database_error.c - What SQLite reports, told in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/backup.h"
#include "data/workspace/database_open.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

void
data_database_refuse (DataDatabase *self, GError **error, const char *sentences)
{
  g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED, "%s: %s", self->file, sentences);
}

/* What a file says of itself may hold anything; in a message it stands in one line. */
static char *
clean (const char *text)
{
  char *valid = g_utf8_make_valid (text, -1);

  for (char *at = valid; *at != '\0'; at++)
    {
      if (g_ascii_iscntrl (*at))
        *at = ' ';
    }
  return valid;
}

void
data_database_refuse_damaged (DataDatabase *self, GError **error, const char *reason)
{
  g_autofree char *folder = data_backup_folder (self->path);
  g_autofree char *name = g_filename_display_name (folder);
  g_autofree char *shown = reason == NULL ? NULL : clean (reason);
  /* Translators: what is wrong with a file. */
  g_autofree char *fault = shown == NULL
                               ? g_strdup (_ ("The workspace is damaged."))
                               : g_strdup_printf (_ ("The workspace is damaged (%s)."), shown);
  g_autofree char *advice =
      data_backup_exists (self->path)
          ? g_strdup_printf (
                _ ("Keep this file, and go on with the newest copy in the folder “%s”, "
                   "or with another copy of yours."),
                name)
          : g_strdup (_ ("Keep this file, and go on with a copy of yours."));

  g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED, "%s: %s %s", self->file, fault, advice);
}

/* What SQLite says is in English only. */
static const char *
describe_damage (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_CORRUPT:
      return _ ("its contents contradict each other");
    case SQLITE_NOTADB:
      return _ ("it is not a database any more");
    default:
      return NULL;
    }
}

static void
fail_read_only (DataDatabase *self, int code, GError **error)
{
  const char *sentences;

  if (self->newer)
    sentences = _ ("It was made by a newer version of Eikyo, so it can only be read. Update Eikyo "
                   "to change it.");
  else if (code == SQLITE_READONLY_DBMOVED)
    sentences = _ ("The file was moved, renamed or deleted while it was open. Close it, and open "
                   "it where it is now.");
  else if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY ||
           code == SQLITE_READONLY_CANTINIT || code == SQLITE_READONLY_CANTLOCK)
    sentences = _ ("It was not closed properly, and cannot be put in order without writing. Open "
                   "it once for writing, where you have the permission to.");
  else
    sentences = _ ("It can only be read. Check the permissions of the file and its folder.");
  g_set_error (error, DATA_ERROR, DATA_ERROR_WRITE, "%s: %s", self->file, sentences);
}

/* A file that cannot be opened, read or written, for the reason @number of the system, or 0. */
static void
fail_system (DataDatabase *self, gboolean reading, int number, GError **error)
{
  const char *reason = number != 0 ? g_strerror (number) : sqlite3_errmsg (self->handle);

  if (number == ENOSPC || number == EFBIG || number == EDQUOT)
    g_set_error (error, DATA_ERROR, DATA_ERROR_WRITE,
                 _ ("%s: There is no space left to write (%s). Nothing of this change was kept. "
                    "Free some space, and try again."),
                 self->file, reason);
  else if (reading)
    g_set_error (error, DATA_ERROR, DATA_ERROR_READ,
                 _ ("%s: The workspace could not be read (%s). Check the disk and the permissions "
                    "of the file and its folder, and try again."),
                 self->file, reason);
  else
    g_set_error (error, DATA_ERROR, DATA_ERROR_WRITE,
                 _ ("%s: The workspace could not be written (%s). Nothing of this change was kept. "
                    "Check the disk and the permissions of the file and its folder, and try "
                    "again."),
                 self->file, reason);
}

/* Why the system refused, or 0. SQLite does not note it where a commit fails, but the file that was
 * written to knows. */
static int
find_reason (DataDatabase *self, int code)
{
  static const int files[] = { SQLITE_FCNTL_JOURNAL_POINTER, SQLITE_FCNTL_FILE_POINTER };
  int number = sqlite3_system_errno (self->handle);

  for (guint i = 0; number == 0 && code == SQLITE_IOERR_WRITE && i < G_N_ELEMENTS (files); i++)
    {
      sqlite3_file *file = NULL;

      if (sqlite3_file_control (self->handle, "main", files[i], &file) == SQLITE_OK &&
          file != NULL && file->pMethods != NULL)
        (void) file->pMethods->xFileControl (file, SQLITE_FCNTL_LAST_ERRNO, &number);
    }
  return number;
}

static gboolean
was_reading (DataDatabase *self, int code)
{
  return self->read_only || code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ ||
         code == SQLITE_IOERR_FSTAT;
}

void
data_database_fail (DataDatabase *self, int code, GError **error)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      g_set_error (error, DATA_ERROR, DATA_ERROR_BUSY,
                   _ ("%s: Another program is using the workspace. Try again in a moment; if it "
                      "stays so, close the other program."),
                   self->file);
      break;
    case SQLITE_READONLY:
      fail_read_only (self, code, error);
      break;
    case SQLITE_FULL:
      fail_system (self, FALSE, ENOSPC, error);
      break;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      fail_system (self, was_reading (self, code), find_reason (self, code), error);
      break;
    case SQLITE_PERM:
    case SQLITE_AUTH:
      fail_system (self, self->read_only, EACCES, error);
      break;
    case SQLITE_NOMEM:
      fail_system (self, self->read_only, ENOMEM, error);
      break;
    case SQLITE_TOOBIG:
      data_database_refuse (self, error,
                            _ ("A text or a file is larger than a workspace can hold. Shorten it, "
                               "or leave it out."));
      break;
    default:
      data_database_refuse_damaged (self, error, describe_damage (code));
      break;
    }
}
