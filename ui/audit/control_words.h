/* control_words.h - The columns of the tree of controls, and its cells in words.
 *
 * Everything is in the current language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"
#include "ui/audit/control_filter.h"
#include "ui/parts/mark.h"

G_BEGIN_DECLS

typedef enum
{
  UI_CONTROL_COLUMN_CONTROL,
  UI_CONTROL_COLUMN_STATED,
  UI_CONTROL_COLUMN_COVER,
  UI_CONTROL_COLUMN_EXTERNAL,
  UI_CONTROL_COLUMN_DESIGN,
  UI_CONTROL_COLUMN_OPERATION,
  UI_CONTROL_COLUMN_AUDITOR,
  UI_CONTROL_COLUMN_AREA,
  UI_CONTROL_COLUMN_DATE,
  UI_CONTROL_COLUMN_REASON,
  UI_CONTROL_COLUMN_EVIDENCE,
  UI_CONTROL_N_COLUMNS,
} UiControlColumn;

/** The ids of the columns: "control", "stated", ... */
extern const char *const ui_control_column_ids[UI_CONTROL_N_COLUMNS];

/** The heading of a column. */
const char *ui_control_words_column (UiControlColumn column);

/** What can be looked for, in words. */
const char *ui_control_words_is (UiControlIs is);

/** What the critical area of a control is called, or "". */
const char *ui_control_words_area (const RulesEdition *edition, int area);

/** ui_control_words_left: Returns: (transfer full): how many controls of a group are still open. */
char *ui_control_words_left (guint n);

/**
 * UiControlCellWords:
 * @text: (nullable) (transfer full): what the cell says
 * @emphasis: how
 * @missing: whether it says that something has still to be answered or done
 * @mark: the symbol before it
 */
typedef struct
{
  char *text;
  DataEmphasis emphasis;
  gboolean missing;
  UiMarkKind mark;
} UiControlCellWords;

/** ui_control_words_measure: Returns: how many pixels the usual words of @column take, where they
 * are short and always the same; else 0. */
int ui_control_words_measure (GtkWidget *widget, UiControlColumn column);

UiControlCellWords ui_control_words_cell (const RulesDecision *decision,
                                          const UiControlItem *item,
                                          UiControlColumn column);

/** ui_control_words_name: Returns: (transfer full): id and title. */
char *ui_control_words_name (const RulesDecision *decision, const UiControlItem *item);

/** ui_control_words_problems: Returns: (transfer full) (nullable): the problems of a control, a
 * line each. */
char *ui_control_words_problems (const RulesDecision *decision, int control);

G_END_DECLS
