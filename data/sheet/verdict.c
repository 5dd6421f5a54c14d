/* verdict.c - What becomes of each entry of a file from someone else, for other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/verdict.h"

static const char *const names[DATA_N_VERDICTS] = { "ok", "warning", "refused" };

void
data_verdict_write (DataJsonWriter *writer,
                    guint verdict,
                    const char *problem,
                    const char *member,
                    const char *sentence)
{
  data_json_writer_text (writer, "verdict", names[verdict]);
  data_json_writer_text (writer, "problem", problem);
  data_json_writer_text (writer, member, problem == NULL ? NULL : sentence);
}

void
data_verdict_write_counts (DataJsonWriter *writer, const guint counts[DATA_N_VERDICTS])
{
  for (guint i = 0; i < DATA_N_VERDICTS; i++)
    data_json_writer_integer (writer, names[i], counts[i]);
}
