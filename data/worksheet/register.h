/* register.h - The worksheet that lists evaluations: all, or those that a filter leaves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/worksheet/worksheet.h"

G_BEGIN_DECLS

/**
 * data_worksheet_new_register:
 * @language: the language it is in, whatever the current one; so call it on the main thread only
 * @rows: (element-type DataRegisterRow): the evaluations, in order; none for a form to be filled by
 *   hand
 * @packs: the packs that decide them
 * @date: the day it shows
 * @choice: (nullable): in what way they were chosen, where it is not all
 *
 * Returns: (transfer full): the register of evaluations
 */
DataDocument *data_worksheet_new_register (DataWorksheetLanguage language,
                                           const GPtrArray *rows,
                                           DataPacks *packs,
                                           RulesDate date,
                                           const char *choice);

G_END_DECLS
