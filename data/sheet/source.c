/* source.c - What kind of file it is that should hold a table, by what is in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/source.h"

#include "data/error.h"
#include "data/sheet/package.h"
#include "data/sheet/refusal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A name in a compound file, in UTF-16LE, where a workbook is encrypted. */
static const char encrypted_package[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

/* Opens an ordinary file, and nothing that could keep us waiting. */
static int
open_file (const char *path, const char *file, gsize *size, GError **error)
{
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  struct stat status;

  if (descriptor < 0 || fstat (descriptor, &status) != 0 || S_ISDIR (status.st_mode))
    data_fail_to_read (error, file, descriptor >= 0 ? EISDIR : errno);
  else if (!S_ISREG (status.st_mode))
    g_set_error (error, DATA_ERROR, DATA_ERROR_READ,
                 _ ("%s: This is not an ordinary file. Choose another file."), file);
  else if (status.st_size > DATA_SHEET_FILE_LIMIT)
    data_sheet_refuse_size (error, file, DATA_SHEET_FILE_LIMIT);
  else
    {
      *size = (gsize) status.st_size;
      return descriptor;
    }
  if (descriptor >= 0)
    close (descriptor);
  return -1;
}

char *
data_sheet_load (const char *path, gsize *length, GError **error)
{
  g_autofree char *file = g_filename_display_name (path);
  g_autofree char *bytes = NULL;
  gsize size = 0;
  gssize got = 1;
  int descriptor = open_file (path, file, &size, error);

  if (descriptor < 0)
    return NULL;
  bytes = g_malloc (size + 1);
  *length = 0;
  while (*length < size && got != 0)
    {
      got = read (descriptor, bytes + *length, size - *length);
      if (got < 0 && errno != EINTR)
        {
          data_fail_to_read (error, file, errno);
          close (descriptor);
          return NULL;
        }
      *length += (gsize) MAX (got, 0);
    }
  close (descriptor);
  bytes[*length] = '\0';
  return g_steal_pointer (&bytes);
}

static gboolean
begins (const char *bytes, gsize length, const char *beginning)
{
  gsize n = strlen (beginning);

  return length >= n && memcmp (bytes, beginning, n) == 0;
}

/* The first member of such a ZIP file says what it is. */
static gboolean
is_open_document (const char *bytes, gsize length)
{
  gsize name = 30;

  return begins (bytes, length, "PK\003\004") && length > name &&
         begins (bytes + name, length - name, "mimetype");
}

gboolean
data_sheet_is_zip (const char *bytes, gsize length)
{
  return (begins (bytes, length, "PK\003\004") || begins (bytes, length, "PK\005\006")) &&
         !is_open_document (bytes, length);
}

static gboolean
begins_as_image (const char *bytes, gsize length)
{
  return begins (bytes, length, "\x89PNG") || begins (bytes, length, "\xff\xd8\xff") ||
         begins (bytes, length, "GIF8") || begins (bytes, length, "II*") ||
         begins (bytes, length, "MM\001") || begins (bytes, length, "BM\x36") ||
         (begins (bytes, length, "RIFF") && length >= 12 && memcmp (bytes + 8, "WEBP", 4) == 0);
}

static gboolean
is_encrypted (const char *bytes, gsize length)
{
  gsize n = sizeof encrypted_package - 1;

  for (gsize i = 0; i + n <= length; i++)
    {
      if (memcmp (bytes + i, encrypted_package, n) == 0)
        return TRUE;
    }
  return FALSE;
}

/* (nullable): what another kind of file it is, and what to do. */
static const char *
find_other_kind (const char *bytes, gsize length)
{
  gsize n_blank = 0;

  if (length == 0)
    return _ ("The file is empty. Choose another file.");
  if (is_open_document (bytes, length))
    return _ ("This is an OpenDocument file, such as .ods. Open it in a spreadsheet program and "
              "save it as .xlsx.");
  if (begins (bytes, length, "\xd0\xcf\x11\xe0"))
    return is_encrypted (bytes, length)
               ? _ ("The workbook is protected by a password. Open it in a spreadsheet program, "
                    "take the password away, and save a copy.")
               : _ ("This is a workbook in the old format .xls. Open it in a spreadsheet program "
                    "and save it as .xlsx.");
  if (begins (bytes, length, "%PDF"))
    return _ ("This is a PDF file, not a table. Choose the Excel file or a CSV file.");
  if (begins_as_image (bytes, length))
    return _ ("This is an image, not a table. Choose the Excel file or a CSV file.");
  if (begins (bytes, length, "\xef\xbb\xbf"))
    n_blank = 3;
  while (n_blank < length && g_ascii_isspace (bytes[n_blank]))
    n_blank++;
  if (n_blank == length)
    return _ ("The file holds nothing but blanks. Choose another file.");
  if (bytes[n_blank] == '<')
    return _ ("This is a web page or an XML file, whatever its name says. Open it in a spreadsheet "
              "program and save it as .xlsx.");
  if (begins (bytes, length, "{\\rtf") || begins (bytes, length, "\x1f\x8b") ||
      begins (bytes, length, "7z\xbc\xaf") || begins (bytes, length, "Rar!"))
    return _ ("This is not a table. Choose an Excel file (.xlsx) or a CSV file.");
  return NULL;
}

gboolean
data_sheet_check_kind (const char *bytes, gsize length, const char *file, GError **error)
{
  const char *sentences = find_other_kind (bytes, length);

  if (sentences == NULL)
    return TRUE;
  data_sheet_refuse (error, file, NULL, "%s", sentences);
  return FALSE;
}

static guint
line_at (const char *bytes, gsize n)
{
  guint line = 1;

  for (gsize i = 0; i < n; i++)
    {
      if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == n || bytes[i + 1] != '\n')))
        line++;
    }
  return line;
}

static void
refuse_line (GError **error, const char *file, guint line, const char *sentences)
{
  g_autofree char *place = data_sheet_place_of_line (line);

  data_sheet_refuse (error, file, place, "%s", sentences);
}

/* No text of a table holds these; where one does, it is another kind of file. */
static gboolean
check_characters (const char *text, gsize length, const char *file, GError **error)
{
  const char *zero = memchr (text, '\0', length);

  if (zero != NULL)
    {
      refuse_line (
          error, file, line_at (text, (gsize) (zero - text)),
          _ ("There is a zero byte here: the file is not a text, or it is UTF-16 without a "
             "byte order mark. Save the table as .xlsx or as CSV in UTF-8."));
      return FALSE;
    }
  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_iscntrl (text[i]) && !g_ascii_isspace (text[i]) && text[i] != '\v')
        {
          refuse_line (error, file, line_at (text, i),
                       _ ("There are characters here that no text holds: this is not a table. "
                          "Choose an Excel file (.xlsx) or a CSV file."));
          return FALSE;
        }
    }
  return TRUE;
}

static char *
decode_legacy (const char *bytes, gsize length, const char *file, gsize *n, GError **error)
{
  gsize n_read = 0;
  g_autofree char *text = g_convert (bytes, (gssize) length, "UTF-8", "CP932", &n_read, n, NULL);

  /* What is left at the end is half a character. */
  if (text != NULL && n_read == length)
    return g_steal_pointer (&text);
  refuse_line (error, file, line_at (bytes, MIN (n_read, length)),
               _ ("The text is neither UTF-8, nor Shift_JIS, nor UTF-16 with a byte order mark. "
                  "Save the table as .xlsx or as CSV in UTF-8."));
  return NULL;
}

static char *
decode_wide (const char *bytes, gsize length, const char *file, gsize *n, GError **error)
{
  const char *encoding = begins (bytes, length, "\xff\xfe") ? "UTF-16LE" : "UTF-16BE";
  gsize n_read = 0;
  g_autofree char *text =
      g_convert (bytes + 2, (gssize) length - 2, "UTF-8", encoding, &n_read, n, NULL);

  if (text != NULL && n_read == length - 2)
    return g_steal_pointer (&text);
  refuse_line (error, file, 1,
               _ ("The file begins as UTF-16, but is damaged or cut short. Save the table as "
                  ".xlsx or as CSV in UTF-8."));
  return NULL;
}

char *
data_sheet_decode (
    const char *bytes, gsize length, const char *file, gsize *text_length, GError **error)
{
  g_autofree char *text = NULL;

  if (begins (bytes, length, "\xff\xfe") || begins (bytes, length, "\xfe\xff"))
    text = decode_wide (bytes, length, file, text_length, error);
  else if (begins (bytes, length, "\xef\xbb\xbf") || g_utf8_validate_len (bytes, length, NULL))
    {
      gsize mark = begins (bytes, length, "\xef\xbb\xbf") ? 3 : 0;
      const char *end;

      *text_length = length - mark;
      if (g_utf8_validate_len (bytes + mark, length - mark, &end))
        text = g_memdup2 (bytes + mark, length - mark + 1);
      else
        refuse_line (error, file, line_at (bytes, (gsize) (end - bytes)),
                     _ ("The file begins as UTF-8, but goes on otherwise. Save the table as .xlsx "
                        "or as CSV in UTF-8."));
    }
  else if (check_characters (bytes, length, file, error))
    text = decode_legacy (bytes, length, file, text_length, error);
  if (text == NULL || !check_characters (text, *text_length, file, error))
    return NULL;
  return g_steal_pointer (&text);
}
