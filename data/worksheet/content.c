/* content.c - What a worksheet's file holds, read back: its identity, its texts, and what else is
 * in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/content.h"

#include "data/error.h"
#include "data/reader/reader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

enum
{
  LARGEST_FILE = 64 * 1024 * 1024,
  MOST_ITEMS = 500000,
  MOST_TEXT = 32 * 1024 * 1024, /* bytes */
};

static const DataWorksheetThing things[] = {
  [DATA_READER_WORDS] = DATA_WORKSHEET_WORDS,
  [DATA_READER_NOTE] = DATA_WORKSHEET_NOTE,
  [DATA_READER_FIELD] = DATA_WORKSHEET_FIELD,
  [DATA_READER_PICTURE] = DATA_WORKSHEET_PICTURE,
  [DATA_READER_LINK] = DATA_WORKSHEET_LINK,
  [DATA_READER_ATTACHMENT] = DATA_WORKSHEET_ATTACHMENT,
  [DATA_READER_SCRIPT] = DATA_WORKSHEET_SCRIPT,
  [DATA_READER_LAYER] = DATA_WORKSHEET_LAYER,
  [DATA_READER_TITLE] = DATA_WORKSHEET_TITLE,
  [DATA_READER_AUTHOR] = DATA_WORKSHEET_AUTHOR,
  [DATA_READER_SUBJECT] = DATA_WORKSHEET_SUBJECT,
  [DATA_READER_LOOKS] = DATA_WORKSHEET_LOOKS,
};

static void
item_free (gpointer data)
{
  DataWorksheetItem *item = data;

  g_free (item->place);
  g_free (item->text);
  g_free (item);
}

void
data_worksheet_content_add (DataWorksheetContent *self,
                            DataWorksheetThing thing,
                            const char *place,
                            const char *text)
{
  DataWorksheetItem *added;

  self->n_bytes += strlen (place) + strlen (text);
  if (self->items->len >= MOST_ITEMS || self->n_bytes > MOST_TEXT)
    self->is_too_large = TRUE;
  if (self->is_too_large)
    return;
  added = g_new (DataWorksheetItem, 1);
  *added = (DataWorksheetItem){ thing, g_strdup (place), g_strdup (text) };
  g_ptr_array_add (self->items, added);
}

static gboolean
read_pdf (DataWorksheetContent *self, const char *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GVariant) reading =
      data_reader_read (self->bytes, DATA_WORKSHEET_MARK, file, cancellable, error);
  g_autoptr (GVariantIter) items = NULL;
  const char *keywords;
  const char *text;
  guint page;
  guint kind;

  if (reading == NULL)
    return FALSE;
  g_variant_get (reading, "(u&sa(uus))", NULL, &keywords, &items);
  self->identity = data_worksheet_identity_parse (keywords);
  while (self->identity != NULL && g_variant_iter_next (items, "(uu&s)", &page, &kind, &text))
    {
      g_autofree char *place = page == 0 ? g_strdup ("") : g_strdup_printf ("%u", page);

      if (kind > 0 && kind < G_N_ELEMENTS (things))
        data_worksheet_content_add (self, things[kind], place, text);
    }
  return TRUE;
}

static gboolean
begins_with (GBytes *bytes, const char *beginning)
{
  gsize size;
  const char *start = g_bytes_get_data (bytes, &size);

  return size >= strlen (beginning) && memcmp (start, beginning, strlen (beginning)) == 0;
}

static GBytes *
read_bytes (const char *path, const char *file, GError **error)
{
  GStatBuf about;
  char *text = NULL;
  gsize length = 0;
  g_autoptr (GError) fault = NULL;

  if (g_stat (path, &about) != 0)
    {
      data_fail_to_read (error, file, errno);
      return NULL;
    }
  if (!S_ISREG (about.st_mode) || about.st_size > LARGEST_FILE)
    {
      data_refuse (error, file, NULL,
                   _ ("It is no ordinary file of at most %d MiB. Choose a "
                      "worksheet: a .pdf or .xlsx file."),
                   LARGEST_FILE / 1024 / 1024);
      return NULL;
    }
  if (!g_file_get_contents (path, &text, &length, &fault))
    {
      g_set_error_literal (error, DATA_ERROR, DATA_ERROR_READ, fault->message);
      return NULL;
    }
  return g_bytes_new_take (text, length);
}

DataWorksheetContent *
data_worksheet_content_read (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (DataWorksheetContent) self = NULL;
  g_autofree char *file = g_filename_display_name (path);
  GBytes *bytes = read_bytes (path, file, error);
  gboolean whole;

  if (bytes == NULL)
    return NULL;
  self = g_new0 (DataWorksheetContent, 1);
  self->bytes = bytes;
  self->items = g_ptr_array_new_with_free_func (item_free);
  if (data_worksheet_content_is_pdf (self))
    whole = read_pdf (self, file, cancellable, error);
  else if (begins_with (bytes, "PK"))
    whole = data_worksheet_content_read_workbook (self, path, cancellable, error);
  else
    {
      data_refuse (
          error, file, NULL,
          _ ("It is neither a PDF file nor a workbook. Choose a worksheet that Eikyo wrote: "
             "a .pdf or .xlsx file."));
      whole = FALSE;
    }
  if (whole && self->is_too_large)
    data_refuse (error, file, NULL, _ ("It has more pages or more text than a worksheet has."));
  return whole && !self->is_too_large ? g_steal_pointer (&self) : NULL;
}

gboolean
data_worksheet_content_is_pdf (const DataWorksheetContent *self)
{
  return begins_with (self->bytes, "%PDF-");
}

void
data_worksheet_content_free (DataWorksheetContent *self)
{
  g_bytes_unref (self->bytes);
  g_clear_pointer (&self->identity, data_worksheet_identity_free);
  g_ptr_array_unref (self->items);
  g_free (self);
}
