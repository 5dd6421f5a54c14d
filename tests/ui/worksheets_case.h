/* worksheets_case.h - The page of the worksheets in a window, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tests/ui/support.h"

#include "ui/worksheets/roll.h"
#include "ui/worksheets/sheets.h"

G_BEGIN_DECLS

/** Opens a window on the worksheets of an example, and waits until they are laid out. */
Support *worksheets_case_open (const char *example);

/** (transfer none): the first widget of a type, and of an id where there is one, in the page. */
GtkWidget *worksheets_case_find (Support *support, GType type, const char *id);

/** (transfer none): the sheets, and the pages of the one that is shown. */
UiSheets *worksheets_case_get_sheets (Support *support);
UiRoll *worksheets_case_get_roll (Support *support);

/** Waits until what is shown is what is chosen. */
void worksheets_case_wait (Support *support);

/** Chooses a sheet in the list, and waits for it. */
void worksheets_case_choose (Support *support, DataWorksheetKind kind);

/** Shows the pages in a size: "page", or percent. */
void worksheets_case_zoom (Support *support, const char *size);

/** Whether the shown pages say @text. */
gboolean worksheets_case_says (Support *support, const char *text);

G_END_DECLS
