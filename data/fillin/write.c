/* write.c - Writing a fill-in workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx_format.h"
#include "data/document/xlsx_text.h"
#include "data/fillin/value.h"
#include "data/fillin/writer.h"
#include "data/output_file.h"
#include "data/wording/language.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

/**
 * DataFillinDraft:
 * @workbook: (nullable): %NULL once it is written
 * @error: what went wrong so far
 */
struct _DataFillinDraft
{
  lxw_workbook *workbook;
  lxw_error error;
};

enum
{
  A4_PAPER = 9,
  RUNNING_LIMIT = 250,
  PROPERTY_LIMIT = 255,
  FILE_NAME_LIMIT = 60,
  SECONDS_A_DAY = 86400,
  UNIX_EPOCH = 719163, /* 1970-01-01 as a RulesDate */
  UNDATED,             /* the day after, as the epoch itself stands for no date in a workbook */
};

/* The height of a line of Latin letters, relative to one of Japanese. */
#define LATIN_HEIGHT 0.8

void
data_fillin_writer_note (DataFillinWriter *self, lxw_error error)
{
  if (self->error == LXW_NO_ERROR)
    self->error = error;
}

void
data_fillin_writer_text (DataFillinWriter *self,
                         lxw_worksheet *sheet,
                         guint row,
                         guint column,
                         const char *text,
                         lxw_format *format)
{
  g_autofree char *fit = data_xlsx_cell_text (text, "");
  const char *words = fit == NULL ? text : fit;
  lxw_error error = words[0] == '\0'
                        ? worksheet_write_blank (sheet, row, (lxw_col_t) column, format)
                        : worksheet_write_string (sheet, row, (lxw_col_t) column, words, format);

  data_fillin_writer_note (self, error);
}

void
data_fillin_writer_set_height (DataFillinWriter *self,
                               lxw_worksheet *sheet,
                               guint row,
                               guint n_lines)
{
  gboolean is_latin = self->origin->language == RULES_LANGUAGE_EN;
  double size = is_latin ? DATA_XLSX_SIZE * LATIN_HEIGHT : DATA_XLSX_SIZE;

  data_fillin_writer_note (
      self, worksheet_set_row (sheet, row, data_xlsx_row_height (MAX (n_lines, 1), size), NULL));
}

void
data_fillin_writer_protect (lxw_worksheet *sheet)
{
  lxw_protection protection = { .format_columns = TRUE, .format_rows = TRUE, .autofilter = TRUE };

  worksheet_protect (sheet, NULL, &protection);
}

void
data_fillin_writer_set_up_print (DataFillinWriter *self, lxw_worksheet *sheet)
{
  const DataFillinOrigin *origin = self->origin;
  g_autofree char *title = data_fillin_writer_title (self->evaluation);
  g_autofree char *rules = g_strjoin (" ", origin->rules, origin->edition, NULL);
  g_autofree char *about = g_strdup_printf (
      /* Translators: at the foot of every page: the id of the evaluation, the rules. */
      _ ("Evaluation %1$s · Rules %2$s"), origin->evaluation, rules);
  g_autofree char *hash = g_strconcat ("\nSHA-256 ", origin->hash, NULL);
  g_autoptr (GString) header = g_string_new ("&L&8 ");
  g_autoptr (GString) footer = g_string_new ("&L&8 ");

  data_xlsx_append_running (header, title, RUNNING_LIMIT / 2);
  if (!rules_text_is_blank (self->evaluation->marking))
    {
      g_string_append (header, "&R&8 ");
      data_xlsx_append_running (header, self->evaluation->marking, RUNNING_LIMIT);
    }
  data_xlsx_append_running (footer, about, RUNNING_LIMIT / 2);
  data_xlsx_append_running (footer, hash, RUNNING_LIMIT - 20);
  g_string_append (footer, "&R&8 &P / &N");
  data_fillin_writer_note (self, worksheet_set_header (sheet, header->str));
  data_fillin_writer_note (self, worksheet_set_footer (sheet, footer->str));
  worksheet_set_paper (sheet, A4_PAPER);
  worksheet_set_margins (sheet, 0.5, 0.5, 0.7, 0.7);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
}

static const char *
name_of (const RulesEvaluation *evaluation)
{
  return rules_text_is_blank (evaluation->title) ? evaluation->id : evaluation->title;
}

char *
data_fillin_writer_title (const RulesEvaluation *evaluation)
{
  g_autofree char *name = data_fillin_value_clean (name_of (evaluation));

  g_strdelimit (name, "\n", ' ');
  /* Translators: %s is the title of an evaluation. */
  return g_strdup_printf (_ ("Fill-in workbook – %s"), name);
}

char *
data_fillin_file_name (DataExchange *exchange)
{
  g_autofree char *title = data_fillin_writer_title (data_exchange_get_evaluation (exchange));
  g_autofree char *name = data_xlsx_short_text (title, FILE_NAME_LIMIT);

  g_strdelimit (name, "/\\:*?\"<>|\t", '_');
  return g_strconcat (g_strstrip (name), ".xlsx", NULL);
}

static void
describe (DataFillinWriter *self)
{
  const RulesEvaluation *evaluation = self->evaluation;
  RulesDate edition = rules_date_parse (evaluation->edition->edition);
  RulesDate created = evaluation->as_of != 0 ? evaluation->as_of : edition != 0 ? edition : UNDATED;
  g_autofree char *whole = data_fillin_writer_title (evaluation);
  g_autofree char *title = data_xlsx_short_text (whole, PROPERTY_LIMIT);
  g_autofree char *subject = data_xlsx_short_text (name_of (evaluation), PROPERTY_LIMIT);
  g_autofree char *keywords = g_strdup_printf ("%s=%d sha256=%s", DATA_FILLIN_FORMAT,
                                               DATA_FILLIN_VERSION, self->origin->hash);
  lxw_doc_properties properties = {
    .title = title,
    .subject = subject,
    .author = "Eikyo",
    .keywords = keywords,
    .created = (time_t) ((gint64) created - UNIX_EPOCH) * SECONDS_A_DAY,
  };

  data_fillin_writer_note (self, workbook_set_properties (self->workbook, &properties));
}

/* Numbers are written as a workbook wants them: (transfer full). */
static locale_t
use_plain_numbers (locale_t *before)
{
  locale_t plain = newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE));

  *before = uselocale (plain);
  return plain;
}

static void
make_workbook (DataFillinWriter *self)
{
  lxw_workbook_options options = { 0 };

  /* Where it is written is said later. */
  self->workbook = workbook_new_opt ("", &options);
  if (self->workbook == NULL)
    {
      self->error = LXW_ERROR_MEMORY_MALLOC_FAILED;
      return;
    }
  data_fillin_formats_make (&self->formats, self->workbook, self->origin->language);
  data_fillin_write_guide (self);
  for (guint i = 0; i < DATA_FILLIN_N_SHEETS; i++)
    {
      if ((self->origin->parts & data_fillin_sheets[i].part) != 0)
        data_fillin_write_sheet (self, (DataFillinSheetKind) i);
    }
  data_fillin_write_hidden (self);
  describe (self);
}

void
data_fillin_draft_free (DataFillinDraft *self)
{
  g_clear_pointer (&self->workbook, lxw_workbook_free);
  g_free (self);
}

DataFillinDraft *
data_fillin_draft_new (DataExchange *exchange,
                       DataFillinParts parts,
                       RulesLanguage language,
                       GError **error)
{
  g_autoptr (DataFillinDraft) self = NULL;
  g_autoptr (DataFillinOrigin) origin = NULL;
  RulesLanguage current = data_language_current ();
  DataFillinWriter writer = { 0 };
  locale_t before;
  locale_t plain;

  g_return_val_if_fail (exchange != NULL, NULL);
  g_return_val_if_fail ((parts & DATA_FILLIN_ALL) != 0, NULL);

  if (!data_xlsx_library_load (error))
    return NULL;
  writer.origin = origin = data_fillin_origin_new (exchange, parts, language);
  writer.words = origin->words;
  writer.evaluation = data_exchange_get_evaluation (exchange);
  plain = use_plain_numbers (&before);
  data_language_use (language);
  make_workbook (&writer);
  data_language_use (current);
  uselocale (before);
  freelocale (plain);
  self = g_new0 (DataFillinDraft, 1);
  self->workbook = writer.workbook;
  self->error = writer.error;
  return g_steal_pointer (&self);
}

/* Also frees the workbook. */
static lxw_error
close_workbook (DataFillinDraft *self, const char *path)
{
  locale_t before;
  locale_t plain = use_plain_numbers (&before);
  lxw_error error;

  free (self->workbook->filename);
  self->workbook->filename = strdup (path);
  error = workbook_close (g_steal_pointer (&self->workbook));
  uselocale (before);
  freelocale (plain);
  return error;
}

gboolean
data_fillin_draft_fill (DataFillinDraft *self, DataOutputFile *file, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->workbook != NULL || self->error != LXW_NO_ERROR, FALSE);
  g_return_val_if_fail (file != NULL, FALSE);

  if (self->error == LXW_NO_ERROR)
    self->error = close_workbook (self, file->path);
  if (self->error != LXW_NO_ERROR)
    data_output_file_fail (error, file->asked, lxw_strerror (self->error));
  return self->error == LXW_NO_ERROR;
}

gboolean
data_fillin_write (DataExchange *exchange,
                   DataFillinParts parts,
                   RulesLanguage language,
                   const char *path,
                   GError **error)
{
  g_autoptr (DataFillinDraft) draft = data_fillin_draft_new (exchange, parts, language, error);
  g_autoptr (DataOutputFile) file = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  if (draft != NULL)
    file = data_output_file_begin (path, error);
  return file != NULL && data_fillin_draft_fill (draft, file, error) &&
         data_output_file_commit (file, error);
}
