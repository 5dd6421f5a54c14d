/* xlsx_format.c - The formats of the cells of a workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx_format.h"

static const lxw_color_t SHADE_GROUP = 0xF0F0F0;
static const lxw_color_t SHADE_TO_FILL = 0xFFF2CC;
static const lxw_color_t RULE = 0x808080;

/* Fonts that office programs have where the language is spoken. */
static const char *const fonts[RULES_N_LANGUAGES] = {
  [RULES_LANGUAGE_JA] = "Yu Gothic",
  [RULES_LANGUAGE_EN] = "Calibri",
};

lxw_format *
data_xlsx_format_new (lxw_workbook *workbook, RulesLanguage language, double size, gboolean bold)
{
  lxw_format *format = workbook_add_format (workbook);

  format_set_font_name (format, fonts[language]);
  format_set_font_size (format, size);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (bold)
    format_set_bold (format);
  return format;
}

lxw_format *
data_xlsx_format_new_ruled (lxw_workbook *workbook,
                            RulesLanguage language,
                            gboolean bold,
                            lxw_color_t shade)
{
  lxw_format *format = data_xlsx_format_new (workbook, language, DATA_XLSX_SIZE, bold);

  format_set_border (format, LXW_BORDER_THIN);
  format_set_border_color (format, RULE);
  if (shade != 0)
    format_set_bg_color (format, shade);
  return format;
}

static void
make_cells (DataXlsxFormats *self, lxw_workbook *workbook, RulesLanguage language)
{
  static const guint8 alignments[] = {
    [DATA_ALIGN_START] = LXW_ALIGN_NONE,
    [DATA_ALIGN_CENTRE] = LXW_ALIGN_CENTER,
    [DATA_ALIGN_END] = LXW_ALIGN_RIGHT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (alignments); j++)
        {
          lxw_format *format =
              data_xlsx_format_new_ruled (workbook, language, i == DATA_EMPHASIS_STRONG, 0);

          format_set_text_wrap (format);
          format_set_align (format, alignments[j]);
          if (j == DATA_ALIGN_END)
            format_set_indent (format, 1);
          if (i == DATA_EMPHASIS_QUIET)
            format_set_font_color (format, DATA_XLSX_INK_QUIET);
          self->cells[i][j] = format;
        }
    }
}

void
data_xlsx_formats_make (DataXlsxFormats *self, lxw_workbook *workbook, RulesLanguage language)
{
  static const struct
  {
    double size;
    gboolean bold;
  } texts[DATA_XLSX_N_TEXTS] = {
    [DATA_XLSX_TITLE] = { 16, TRUE },       [DATA_XLSX_HEADING_1] = { 12, TRUE },
    [DATA_XLSX_HEADING_2] = { 10.5, TRUE }, [DATA_XLSX_BODY] = { DATA_XLSX_SIZE, FALSE },
    [DATA_XLSX_NOTE] = { 9, FALSE },        [DATA_XLSX_RESULT] = { 14, TRUE },
  };

  for (guint i = 0; i < DATA_XLSX_N_TEXTS; i++)
    {
      lxw_format *format = data_xlsx_format_new (workbook, language, texts[i].size, texts[i].bold);

      format_set_text_wrap (format);
      self->texts[i] = (DataXlsxStyle){ format, texts[i].size };
    }
  format_set_font_color (self->texts[DATA_XLSX_NOTE].format, DATA_XLSX_INK_QUIET);
  format_set_border (self->texts[DATA_XLSX_RESULT].format, LXW_BORDER_MEDIUM);
  self->label = data_xlsx_format_new_ruled (workbook, language, TRUE, DATA_XLSX_SHADE_LABEL);
  format_set_text_wrap (self->label);
  self->head = data_xlsx_format_new_ruled (workbook, language, TRUE, DATA_XLSX_SHADE_HEAD);
  format_set_text_wrap (self->head);
  format_set_align (self->head, LXW_ALIGN_CENTER);
  self->group = data_xlsx_format_new_ruled (workbook, language, TRUE, SHADE_GROUP);
  format_set_text_wrap (self->group);
  make_cells (self, workbook, language);
  self->number = data_xlsx_format_new_ruled (workbook, language, FALSE, 0);
  format_set_align (self->number, LXW_ALIGN_RIGHT);
  format_set_indent (self->number, 1);
  self->date = data_xlsx_format_new_ruled (workbook, language, FALSE, 0);
  format_set_num_format (self->date, "yyyy-mm-dd");
  format_set_align (self->date, LXW_ALIGN_CENTER);
  self->to_fill = workbook_add_format (workbook);
  format_set_bg_color (self->to_fill, SHADE_TO_FILL);
}

DataXlsxText
data_xlsx_text_kind (const DataBlock *block)
{
  switch (block->kind)
    {
    case DATA_BLOCK_TITLE:
      return DATA_XLSX_TITLE;
    case DATA_BLOCK_HEADING:
      return block->level == 1 ? DATA_XLSX_HEADING_1 : DATA_XLSX_HEADING_2;
    case DATA_BLOCK_PARAGRAPH:
      if (block->style == DATA_PARAGRAPH_EMPHASIS)
        return DATA_XLSX_RESULT;
      return block->style == DATA_PARAGRAPH_NOTE ? DATA_XLSX_NOTE : DATA_XLSX_BODY;
    case DATA_BLOCK_FIELDS:
    case DATA_BLOCK_LIST:
    case DATA_BLOCK_TABLE:
    case DATA_BLOCK_FORM:
    case DATA_BLOCK_SIGNATURES:
    case DATA_BLOCK_CHART:
      break;
    }
  g_return_val_if_reached (DATA_XLSX_BODY);
}
