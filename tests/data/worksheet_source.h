/* worksheet_source.h - What worksheets are made of in the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"
#include "data/worksheet/worksheet.h"

#include <jansson.h>

/* Names for worksheet_source_new(), ending with NULL: the shipped examples, then "empty", in which
 * nothing is answered, "stress" with 30 subjects and texts of 200 characters, and "full", in which
 * everything is answered. */
extern const char *const worksheet_sources[];

/* (transfer full): what is called @name. */
DataWorksheetSource *worksheet_source_new (DataPacks *packs, const char *name);

/* (transfer full): what is made of @root, which must be valid. */
DataWorksheetSource *worksheet_source_of_json (DataPacks *packs, json_t *root);
