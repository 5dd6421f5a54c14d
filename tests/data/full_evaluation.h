/* full_evaluation.h - Evaluations in which every member of the format is filled.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/edition.h"

#include <jansson.h>

/* (transfer full): an evaluation by the rules of @edition that names every cell, requirement and
 * control, has two entries in every other array, and an unknown member in every object. Every
 * text, date and number of people is unlike all others, and no part of another. */
json_t *full_evaluation_new (const RulesEdition *edition);
