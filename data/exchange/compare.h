/* compare.h - Two evaluations beside each other: the decision first, then field by field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/exchange.h"

G_BEGIN_DECLS

/**
 * DataComparisonLine:
 * @field: what it is about: "Route", "Name of operation “X”"
 * @before: in words, free text in quotation marks
 * @after: the same after
 * @differs: whether the two are not the same
 * @place: (nullable): where it is, as data_place_to_text() writes it; %NULL for a result
 */
typedef struct
{
  char *field;
  char *before;
  char *after;
  gboolean differs;
  char *place;
} DataComparisonLine;

/**
 * DataComparison:
 * @results: (element-type DataComparisonLine): route, overall impact and readiness, in this order
 * @lines: (element-type DataComparisonLine): every difference, in the order of the exchange format,
 *   controls in that of the catalogue; of an entry that is gone, only that it is. All of them
 *   differ
 *
 * All texts are in the language that was current when it was made.
 */
typedef struct
{
  GPtrArray *results;
  GPtrArray *lines;
  /*< private >*/
  DataExchange *before;
  DataExchange *after;
  GPtrArray *differences;
} DataComparison;

/** data_compare: Returns: (transfer full): what is different in @after. */
DataComparison *data_compare (DataExchange *before, DataExchange *after);
void data_comparison_free (DataComparison *self);

/** data_comparison_to_text: Returns: (transfer full): the lines, each ending with a newline, with
 * an empty line behind the results. */
char *data_comparison_to_text (const DataComparison *self);

/**
 * data_comparison_to_json:
 *
 * Returns: (transfer full): the same for other programs, with values as the exchange format writes
 *   them; without a newline at the end
 */
char *data_comparison_to_json (const DataComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataComparison, data_comparison_free)

G_END_DECLS
