/* evaluation_parts.h - The parts of the impact evaluation sheet. Private to it.
 *
 * Each adds its headings, and in a blank form room for as many subjects as below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/worksheet/builder.h"

G_BEGIN_DECLS

/** How many operations, and how many information items, a blank form has room for. */
#define DATA_WORKSHEET_BLANK_SUBJECTS 3

void data_worksheet_add_operations (DataWorksheetBuilder *self);
void data_worksheet_add_information (DataWorksheetBuilder *self);

/** Adds what the levels mean, the level in every cell, and every rationale. */
void data_worksheet_add_impact (DataWorksheetBuilder *self);

/** Adds what the file holds that this program does not know; nothing where there is none. */
void data_worksheet_add_unknown_members (DataWorksheetBuilder *self);

/** data_worksheet_number_subject: Returns: (transfer full): "Operation 2". @number: from 1. */
char *data_worksheet_number_subject (RulesAskedOf kind, guint number);

/** data_worksheet_name_subject: Returns: (transfer full): the same with the id and the name of a
 * subject: "Operation o2: Registration". */
char *data_worksheet_name_subject (const RulesEvaluation *evaluation, guint subject);

G_END_DECLS
