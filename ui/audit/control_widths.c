/* control_widths.c - How wide the usual words in the tree of controls are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_words.h"

#include "data/wording/answers.h"
#include "ui/parts/text_size.h"

/* Percent of the height of a line that a mark and the gap behind it take. */
#define MARK_SHARE 100

static int
find_widest (GtkWidget *widget, const char *const *words)
{
  int widest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    widest = MAX (widest, ui_text_size_width (widget, words[i]));
  return PANGO_PIXELS_CEIL (widest);
}

int
ui_control_words_measure (GtkWidget *widget, UiControlColumn column)
{
  g_autofree char *left = ui_control_words_left (88);
  const char *heading = ui_control_words_column (column);
  const char *const stated[] = { heading,
                                 ui_control_words_is (UI_CONTROL_IS_UNANSWERED),
                                 ui_control_words_is (UI_CONTROL_IS_NOT_ASKED),
                                 ui_control_words_is (UI_CONTROL_IS_EXCLUDED),
                                 "152/152",
                                 NULL };
  const char *const assessed[] = {
    heading, data_wording_answer (DATA_QUESTION_ASSESSMENT, RULES_ASSESSMENT_UNKNOWN),
    data_wording_answer (DATA_QUESTION_ASSESSMENT, RULES_ASSESSMENT_EFFECTIVE), NULL
  };
  const char *const marked[] = {
    data_wording_answer (DATA_QUESTION_ASSESSMENT, RULES_ASSESSMENT_DEFICIENT), NULL
  };
  const char *const covers[] = { data_wording_covered_by (RULES_COVER_NONE),
                                 data_wording_covered_by (RULES_COVER_EXTERNAL),
                                 data_wording_covered_by (RULES_COVER_INTERNAL),
                                 data_wording_covered_by (RULES_COVER_BOTH),
                                 left,
                                 NULL };
  int mark = PANGO_PIXELS (ui_text_size_line (widget)) * MARK_SHARE / 100;

  switch (column)
    {
    case UI_CONTROL_COLUMN_STATED:
      return find_widest (widget, stated);
    case UI_CONTROL_COLUMN_COVER:
      return MAX (find_widest (widget, (const char *const[]){ heading, NULL }),
                  find_widest (widget, covers) + mark);
    case UI_CONTROL_COLUMN_EXTERNAL:
      return find_widest (widget, (const char *const[]){ heading, "000", NULL });
    case UI_CONTROL_COLUMN_DESIGN:
    case UI_CONTROL_COLUMN_OPERATION:
      return MAX (find_widest (widget, assessed), find_widest (widget, marked) + mark);
    case UI_CONTROL_COLUMN_CONTROL:
    case UI_CONTROL_COLUMN_AUDITOR:
    case UI_CONTROL_COLUMN_AREA:
    case UI_CONTROL_COLUMN_DATE:
    case UI_CONTROL_COLUMN_REASON:
    case UI_CONTROL_COLUMN_EVIDENCE:
    case UI_CONTROL_N_COLUMNS:
    default:
      return 0;
    }
}
