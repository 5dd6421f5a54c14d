/* write_format.c - The formats of the cells of a fill-in workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/writer.h"

static const lxw_color_t SHADE_HEAD = 0xE0E0E0;
static const lxw_color_t SHADE_ANSWER_HEAD = 0xBFD4EA;
static const lxw_color_t SHADE_LABEL = 0xF2F2F2;
static const lxw_color_t SHADE_UNANSWERED = 0xFFF6D0;
static const lxw_color_t INK_QUIET = 0x595959;
static const lxw_color_t RULE = 0x808080;

/* Fonts that office programs have where the language is spoken. */
static const char *const fonts[RULES_N_LANGUAGES] = {
  [RULES_LANGUAGE_JA] = "Yu Gothic",
  [RULES_LANGUAGE_EN] = "Calibri",
};

static lxw_format *
make (lxw_workbook *workbook, RulesLanguage language, double size, gboolean bold)
{
  lxw_format *format = workbook_add_format (workbook);

  format_set_font_name (format, fonts[language]);
  format_set_font_size (format, size);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (bold)
    format_set_bold (format);
  return format;
}

static lxw_format *
make_ruled (lxw_workbook *workbook, RulesLanguage language, gboolean bold, lxw_color_t shade)
{
  lxw_format *format = make (workbook, language, 10, bold);

  format_set_border (format, LXW_BORDER_THIN);
  format_set_border_color (format, RULE);
  format_set_text_wrap (format);
  if (shade != 0)
    format_set_bg_color (format, shade);
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

  self->title = make (workbook, language, 14, TRUE);
  self->text = make (workbook, language, 10.5, FALSE);
  format_set_text_wrap (self->text);
  self->head = make_ruled (workbook, language, TRUE, SHADE_HEAD);
  self->answer_head = make_ruled (workbook, language, TRUE, SHADE_ANSWER_HEAD);
  self->label = make_ruled (workbook, language, FALSE, SHADE_LABEL);
  self->locked = make_ruled (workbook, language, FALSE, SHADE_LABEL);
  format_set_font_color (self->locked, INK_QUIET);
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
