/* write_guide.c - The first sheet of a fill-in workbook: how to fill in the others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx_text.h"
#include "data/fillin/labels.h"
#include "data/fillin/writer.h"

#include <glib/gi18n-lib.h>

/* How wide the columns are, in characters. */
#define NAME_WIDTH 18
#define TEXT_WIDTH 82

static const char *const steps[] = {
  N_ ("Only the cells below the blue heads can be filled in; the others, and those with a dash "
      "(―), "
      "are locked."),
  N_ ("Yellow cells are not answered yet. Leave blank what you do not know: blank means "
      "unanswered, and nothing is assumed."),
  N_ ("Where there is a list, choose from it. Enter dates such as 2026-11-22."),
  N_ ("New operations and information go into the rows “New”. Their impacts are asked in the next "
      "workbook."),
  N_ ("A cell that you clear makes its answer unanswered. This is taken over only where it is "
      "confirmed at the import."),
  N_ ("Do not add, delete or move rows, columns or sheets. There is one more sheet, which is "
      "hidden: it says what the workbook is about."),
  N_ ("Save the workbook as .xlsx and send it back. Whoever imports it into Eikyo sees every "
      "change before anything is written."),
  N_ ("The result is the user’s own evaluation and not a registration."),
};

static void
write_field (
    DataFillinWriter *self, lxw_worksheet *sheet, guint *row, const char *name, const char *text)
{
  data_fillin_writer_text (self, sheet, *row, 1, name, self->formats.head);
  data_fillin_writer_text (self, sheet, *row, 2, text, self->formats.label);
  (*row)++;
}

static void
write_steps (DataFillinWriter *self, lxw_worksheet *sheet, guint *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *step = g_strdup_printf ("%u. %s", i + 1, _ (steps[i]));
      guint n_lines = data_xlsx_n_lines (step, NAME_WIDTH + TEXT_WIDTH - 6);

      data_fillin_writer_note (
          self, worksheet_merge_range (sheet, *row, 1, *row, 2, "", self->formats.text));
      data_fillin_writer_text (self, sheet, *row, 1, step, self->formats.text);
      data_fillin_writer_set_height (self, sheet, *row, n_lines);
      (*row)++;
    }
}

void
data_fillin_write_guide (DataFillinWriter *self)
{
  lxw_worksheet *sheet = workbook_add_worksheet (self->workbook, data_fillin_guide_name ());
  const RulesEvaluation *evaluation = self->evaluation;
  const DataFillinOrigin *origin = self->origin;
  g_autofree char *title = data_fillin_writer_title (evaluation);
  g_autofree char *rules = g_strjoin (" ", origin->rules, origin->edition, NULL);
  guint row = 0;

  data_fillin_writer_note (self, worksheet_set_column (sheet, 0, 0, 2, NULL));
  data_fillin_writer_note (self, worksheet_set_column (sheet, 1, 1, NAME_WIDTH, NULL));
  data_fillin_writer_note (self, worksheet_set_column (sheet, 2, 2, TEXT_WIDTH, NULL));
  data_fillin_writer_text (self, sheet, row, 1, title, self->formats.title);
  data_fillin_writer_note (self, worksheet_set_row (sheet, row, DATA_FILLIN_TITLE_HEIGHT, NULL));
  row += 2;
  write_field (self, sheet, &row, C_ ("fill-in", "Evaluation"),
               rules_text_is_blank (evaluation->title) ? evaluation->id : evaluation->title);
  write_field (self, sheet, &row, C_ ("fill-in", "Service"),
               evaluation->service.name == NULL ? "" : evaluation->service.name);
  write_field (self, sheet, &row, C_ ("fill-in", "Rules"), rules);
  write_field (self, sheet, &row, C_ ("fill-in", "Evaluation id"), origin->evaluation);
  write_field (self, sheet, &row, DATA_FILLIN_HASH_NAME, origin->hash);
  row++;
  write_steps (self, sheet, &row);
  data_fillin_writer_set_up_print (self, sheet);
  data_fillin_writer_note (self, worksheet_print_area (sheet, 0, 0, row - 1, 2));
  data_fillin_writer_protect (sheet);
}
