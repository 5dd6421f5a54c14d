/* details_table.c - A table that the user chose: reading it beside the main loop, and naming its
 * sheets and columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/details_table.h"

#include "ui/parts/progress.h"

#include <glib/gi18n-lib.h>

/* How much of a head and of a sample is shown, in characters. */
#define MOST_TEXT 16

/** A table that is being read. */
typedef struct
{
  UiDetailsTable *table;
  UiDetailsRead read;
} Reading;

void
ui_details_table_free (UiDetailsTable *self)
{
  g_free (self->path);
  g_clear_pointer (&self->workbook, data_workbook_free);
  g_clear_pointer (&self->sheet, data_sheet_unref);
  g_free (self);
}

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_pointer (&self->table, ui_details_table_free);
  g_free (self);
}

static gboolean
read_on_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  UiDetailsTable *table = ((Reading *) data)->table;

  table->workbook = data_workbook_read (table->path, cancellable, error);
  if (table->workbook == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (table->number < 0)
    table->number = MAX (0, data_details_find_sheet (table->workbook));
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  table->sheet = data_workbook_read_sheet (table->workbook, (guint) table->number, error);
  return table->sheet != NULL;
}

static void
read_cb (GtkWindow *window, gpointer data, const GError *error)
{
  Reading *self = data;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->read (window, error == NULL ? g_steal_pointer (&self->table) : NULL, error);
}

void
ui_details_table_read (GtkWindow *window, const char *path, int number, UiDetailsRead read)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->table = g_new0 (UiDetailsTable, 1);
  reading->table->path = g_strdup (path);
  reading->table->number = number;
  reading->read = read;
  /* Once a sheet is chosen, what is shown has to be that sheet. */
  ui_progress_run (window, _ ("Reading the table"), number < 0, read_on_thread, read_cb, reading,
                   reading_free);
}

GtkStringList *
ui_details_table_list_sheets (const UiDetailsTable *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < data_workbook_get_n_sheets (self->workbook); i++)
    {
      const char *name = data_workbook_get_sheet_name (self->workbook, i);

      if (data_workbook_is_sheet_hidden (self->workbook, i))
        /* Translators: the name of a sheet of a workbook. */
        gtk_string_list_take (names, g_strdup_printf (_ ("%s (hidden)"), name));
      else
        gtk_string_list_append (names, name);
    }
  return names;
}

/* (transfer full): @text, which it frees, cut short. */
static char *
cut (char *text)
{
  char *beginning;

  if (g_utf8_strlen (text, -1) <= MOST_TEXT)
    return text;
  beginning = g_utf8_substring (text, 0, MOST_TEXT);
  g_free (text);
  text = g_strconcat (beginning, "…", NULL);
  g_free (beginning);
  return text;
}

static char *
describe_column (const UiDetailsTable *self, guint header, guint column)
{
  g_autofree char *name = data_sheet_column_name (column);
  g_autofree char *head = cut (data_details_head (self->sheet, header, column));
  g_autofree char *sample = cut (data_details_sample (self->sheet, header, column));

  if (head[0] == '\0')
    /* Translators: the letter of a column, and the first text in it. */
    return g_strdup_printf (_ ("%s: %s"), name, sample);
  if (sample[0] == '\0')
    return g_strdup_printf (_ ("%s: %s"), name, head);
  /* Translators: the letter of a column, what stands above it, and the first text in it. */
  return g_strdup_printf (_ ("%s: %s (%s)"), name, head, sample);
}

GtkStringList *
ui_details_table_list_columns (const UiDetailsTable *self, guint header)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  /* Translators: no column of a table holds this. */
  gtk_string_list_append (names, C_ ("column", "None"));
  for (guint c = 0; c < data_sheet_get_n_columns (self->sheet); c++)
    gtk_string_list_take (names, describe_column (self, header, c));
  return names;
}
