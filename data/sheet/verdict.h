/* verdict.h - What becomes of each entry of a file from someone else, for other programs. Private
 * to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/json/writer.h"

G_BEGIN_DECLS

/** How many verdicts there are: "ok", "warning" and "refused", in this order. */
#define DATA_N_VERDICTS 3

/**
 * data_verdict_write:
 * @verdict: the number of the verdict
 * @problem: (nullable): the name of what there is to say
 * @member: the name of the member that holds @sentence
 * @sentence: the same in words; not written where @problem is %NULL
 */
void data_verdict_write (DataJsonWriter *writer,
                         guint verdict,
                         const char *problem,
                         const char *member,
                         const char *sentence);

/** Writes how many entries have each verdict, a member each. */
void data_verdict_write_counts (DataJsonWriter *writer, const guint counts[DATA_N_VERDICTS]);

G_END_DECLS
