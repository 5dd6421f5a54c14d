/* impact_level.h - Levels of impact in the grid: their short words, and reading what was typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/edition.h"

G_BEGIN_DECLS

/** ui_impact_level_word: Returns: (transfer none): the name of a level for a narrow cell: "Low",
 * "Mod."; "–" for %RULES_NO_LEVEL. */
const char *ui_impact_level_word (const RulesEdition *edition, int level);

/**
 * ui_impact_level_read:
 * @typed: UTF-8
 *
 * Reads a digit of any script, or a level's name, or its short word in Japanese (無, 低, 中, 高),
 * whatever the language.
 *
 * Returns: the level, or %RULES_NO_LEVEL
 */
int ui_impact_level_read (const RulesEdition *edition, const char *typed);

/** ui_impact_level_find_limit: Returns: the highest level that the route of low impact allows. */
int ui_impact_level_find_limit (const RulesEdition *edition);

G_END_DECLS
