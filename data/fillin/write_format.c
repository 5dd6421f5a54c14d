/* write_format.c - The formats of the cells of a fill-in workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/writer.h"

#include "data/document/xlsx_format.h"

static const lxw_color_t SHADE_ANSWER_HEAD = 0xBFD4EA;
static const lxw_color_t SHADE_UNANSWERED = 0xFFF6D0;

static lxw_format *
make_ruled (lxw_workbook *workbook, RulesLanguage language, gboolean bold, lxw_color_t shade)
{
  lxw_format *format = data_xlsx_format_new_ruled (workbook, language, bold, shade);

  format_set_text_wrap (format);
  return format;
}

void
data_fillin_formats_make (DataFillinFormats *self, lxw_workbook *workbook, RulesLanguage language)
{
  static const char *const number_formats[DATA_FILLIN_N_TAKES] = {
    [DATA_FILLIN_TAKES_TEXT] = "@",
    [DATA_FILLIN_TAKES_DATE] = "yyyy-mm-dd",
    [DATA_FILLIN_TAKES_NUMBER] = "0",
  };

  self->title = data_xlsx_format_new (workbook, language, 14, TRUE);
  self->text = data_xlsx_format_new (workbook, language, 10.5, FALSE);
  format_set_text_wrap (self->text);
  self->head = make_ruled (workbook, language, TRUE, DATA_XLSX_SHADE_HEAD);
  self->answer_head = make_ruled (workbook, language, TRUE, SHADE_ANSWER_HEAD);
  self->label = make_ruled (workbook, language, FALSE, DATA_XLSX_SHADE_LABEL);
  self->locked = make_ruled (workbook, language, FALSE, DATA_XLSX_SHADE_LABEL);
  format_set_font_color (self->locked, DATA_XLSX_INK_QUIET);
  for (guint i = 0; i < DATA_FILLIN_N_TAKES; i++)
    {
      self->answers[i] = make_ruled (workbook, language, FALSE, 0);
      format_set_num_format (self->answers[i], number_formats[i]);
      format_set_align (self->answers[i], LXW_ALIGN_LEFT);
      format_set_unlocked (self->answers[i]);
    }
  self->unanswered = workbook_add_format (workbook);
  format_set_bg_color (self->unanswered, SHADE_UNANSWERED);
}
