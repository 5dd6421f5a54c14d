/* place.h - Where something is in an evaluation: an entry of an array, a member.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The arrays of an evaluation whose entries are told apart by an id (cells by subject, dimension
 * and harm). */
typedef enum
{
  DATA_ARRAY_NONE, /* the evaluation itself */
  DATA_ARRAY_BUILT_ON,
  DATA_ARRAY_OPERATIONS,
  DATA_ARRAY_INFORMATION,
  DATA_ARRAY_IMPACTS,
  DATA_ARRAY_AUDITORS,
  DATA_ARRAY_CATALOGUE,
  DATA_ARRAY_REQUIREMENTS,
  DATA_ARRAY_CONTROLS,
  DATA_ARRAY_FINDINGS,
  DATA_N_ARRAYS,
} DataArray;

/** The name of each array: "operations"; "" for %DATA_ARRAY_NONE. */
extern const char *const data_array_names[DATA_N_ARRAYS];

/**
 * DataPlace:
 * @array: where the entry is
 * @id: its id; of a cell, the subject's; %NULL in the evaluation itself
 * @dimension: of a cell, else %NULL
 * @harm: of a cell, else %NULL
 * @member: the member as the exchange format names it, with those it is inside of: "title",
 *   "service.name", "audit.period.from", "level", "internal.design"; %NULL for the entry as a whole
 */
typedef struct
{
  DataArray array;
  const char *id;
  const char *dimension;
  const char *harm;
  const char *member;
} DataPlace;

/**
 * data_place_to_text:
 *
 * Returns: (transfer full): the place as one text: "service.name", "operations/o1/name",
 *   "impacts/i1/confidentiality/disclosure/level"; in ids `~` is written `~0` and `/` is `~1`. The
 *   evaluation as a whole is "".
 */
char *data_place_to_text (const DataPlace *self);

/**
 * data_place_parse:
 * @text: a place as data_place_to_text() writes it
 * @words: (out) (transfer full): keeps the texts of @place
 *
 * Returns: whether @text is one
 */
gboolean data_place_parse (const char *text, DataPlace *place, GStrv *words);

G_END_DECLS
