/* workbook_edit.c - Changing a workbook as a spreadsheet program would, or would not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "workbook_edit.h"

#include "data/package/archive.h"
#include "data/package/archive_writer.h"

#include <string.h>

#define MOST 67108864

static const DataArchiveLimits limits = { 1000, MOST, MOST };

/** A workbook, unpacked. */
typedef struct
{
  GPtrArray *names;
  GPtrArray *texts; /* GString */
} Book;

static void
text_free (gpointer text)
{
  g_string_free (text, TRUE);
}

static Book
read_book (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataArchive) archive = data_archive_open (path, &limits, &error);
  Book book = { g_ptr_array_new_with_free_func (g_free),
                g_ptr_array_new_with_free_func (text_free) };
  GPtrArray *members;

  g_assert_no_error (error);
  members = data_archive_get_members (archive);
  for (guint i = 0; i < members->len; i++)
    {
      const DataArchiveMember *member = members->pdata[i];
      g_autoptr (GBytes) bytes = data_archive_read (archive, member->name, MOST, &error);
      gsize length;
      const char *text;

      g_assert_no_error (error);
      text = g_bytes_get_data (bytes, &length);
      g_ptr_array_add (book.names, g_strdup (member->name));
      g_ptr_array_add (book.texts, g_string_new_len (text, (gssize) length));
    }
  return book;
}

static void
write_book (Book *book, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataArchiveWriter) writer = data_archive_writer_new (path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < book->names->len; i++)
    {
      const GString *text = book->texts->pdata[i];

      g_assert_true (
          data_archive_writer_add (writer, book->names->pdata[i], text->str, text->len, &error));
    }
  g_assert_true (data_archive_writer_commit (writer, &error));
  g_ptr_array_unref (book->names);
  g_ptr_array_unref (book->texts);
}

static GString *
find_part (Book *book, const char *name)
{
  for (guint i = 0; i < book->names->len; i++)
    {
      if (g_str_equal (book->names->pdata[i], name))
        return book->texts->pdata[i];
    }
  g_error ("there is no part “%s”", name);
}

/* What the cell is to be, behind its address. */
static char *
write_cell (const WorkbookChange *change)
{
  if (change->xml != NULL)
    return g_strdup (change->xml);
  if (change->text == NULL)
    return g_strdup ("/>");
  return g_markup_printf_escaped (" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>",
                                  change->text);
}

static void
set_cell (GString *sheet, const WorkbookChange *change)
{
  g_autofree char *start = g_strdup_printf ("<c r=\"%s\"", change->cell);
  g_autofree char *row =
      g_strdup_printf ("<row r=\"%s\"", change->cell + strspn (change->cell, "ABCDEFGHIJKLMNOP"));
  g_autofree char *rest = write_cell (change);
  g_autofree char *cell = g_strconcat (start, rest, NULL);
  char *found = strstr (sheet->str, start);
  gsize at;
  gsize length;

  if (found == NULL)
    {
      found = strstr (sheet->str, row);
      g_assert_nonnull (found);
      at = (gsize) (strstr (found, "</row>") - sheet->str);
      g_string_insert (sheet, (gssize) at, cell);
      return;
    }
  at = (gsize) (found - sheet->str);
  length = (gsize) (strchr (found, '>') + 1 - found);
  if (found[length - 2] != '/')
    length = (gsize) (strstr (found, "</c>") + strlen ("</c>") - found);
  g_string_erase (sheet, (gssize) at, (gssize) length);
  g_string_insert (sheet, (gssize) at, cell);
}

void
workbook_edit (const char *path, const WorkbookChange *changes, guint n_changes)
{
  Book book = read_book (path);

  for (guint i = 0; i < n_changes; i++)
    {
      g_autofree char *part = g_strdup_printf ("xl/worksheets/sheet%u.xml", changes[i].sheet);

      set_cell (find_part (&book, part), &changes[i]);
    }
  write_book (&book, path);
}

void
workbook_replace (const char *path, const char *part, const char *from, const char *to)
{
  Book book = read_book (path);
  GString *text = find_part (&book, part);

  g_assert_cmpuint (g_string_replace (text, from, to, 1), ==, 1);
  write_book (&book, path);
}
