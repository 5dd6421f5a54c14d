/* sheets.h - The worksheets of the evaluation that is shown: which is chosen, and its pages.
 *
 * Documents are made on the main loop, as they are in the language of their own, and laid out
 * beside it. What is chosen comes first; then the pages of the others are counted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/worksheet/worksheet.h"
#include "ui/worksheets/sheet.h"

G_BEGIN_DECLS

#define UI_TYPE_SHEETS (ui_sheets_get_type ())
G_DECLARE_FINAL_TYPE (UiSheets, ui_sheets, UI, SHEETS, GObject)

/**
 * UiSheets::laid-out: there is a new sheet, or a reason why there is none
 *
 * UiSheets::counted: the pages of a worksheet, whose kind it tells, were counted
 */

/**
 * UiSheetsChoice:
 * @revision: an approved one, or 0 for the evaluation as it is now
 */
typedef struct
{
  DataWorksheetKind kind;
  DataWorksheetLanguage language;
  gboolean blank;
  guint revision;
} UiSheetsChoice;

UiSheets *ui_sheets_new (void);

/** ui_sheets_set_evaluation: @evaluation: (nullable): what they are of from now on. */
void ui_sheets_set_evaluation (UiSheets *self, DataEvaluation *evaluation);

/** ui_sheets_choose: chooses another, and has it laid out at once. */
void ui_sheets_choose (UiSheets *self, const UiSheetsChoice *choice);
const UiSheetsChoice *ui_sheets_get_choice (UiSheets *self);

/** ui_sheets_refresh: the evaluation has changed: in a moment everything is laid out anew. */
void ui_sheets_refresh (UiSheets *self);

/** ui_sheets_stop: nobody looks: nothing more is laid out until the next of the above. */
void ui_sheets_stop (UiSheets *self);

/** ui_sheets_get_sheet: Returns: (transfer none) (nullable): what was chosen, laid out. */
UiSheet *ui_sheets_get_sheet (UiSheets *self);

/** ui_sheets_get_problem: Returns: (transfer none) (nullable): why there is none. */
const char *ui_sheets_get_problem (UiSheets *self);

/** ui_sheets_get_n_pages: Returns: how many pages that worksheet has, or 0 while it is not known;
 * @landscape: (out): whether they are wider than high. */
guint ui_sheets_get_n_pages (UiSheets *self, DataWorksheetKind kind, gboolean *landscape);

/** ui_sheets_make: Returns: (transfer full) (nullable): what is chosen, as it is now. */
DataDocument *ui_sheets_make (UiSheets *self, GError **error);

G_END_DECLS
