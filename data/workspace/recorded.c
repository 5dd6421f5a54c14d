/* recorded.c - The tables of which every change is recorded in the history.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/recorded.h"

#include <glib/gi18n-lib.h>

#define TABLE(name, words)                                                                         \
  {                                                                                                \
    name, "SELECT * FROM " name, words                                                             \
  }

/* Translators: what is kept about an evaluation, as verifying a workspace names it: operation “o1”.
 */
const DataRecordedTable data_recorded_tables[] = {
  TABLE ("evaluation", NC_ ("row", "the evaluation’s own fields")),
  TABLE ("region", NC_ ("row", "region")),
  TABLE ("base_service", NC_ ("row", "base service")),
  TABLE ("operation", NC_ ("row", "operation")),
  TABLE ("information", NC_ ("row", "information item")),
  TABLE ("information_operation", NC_ ("row", "operation of an information item")),
  TABLE ("impact", NC_ ("row", "impact")),
  TABLE ("auditor", NC_ ("row", "auditor")),
  TABLE ("auditor_operates", NC_ ("row", "control that an auditor operates")),
  TABLE ("detail", NC_ ("row", "added detailed control")),
  TABLE ("requirement", NC_ ("row", "requirement")),
  TABLE ("control", NC_ ("row", "control")),
  TABLE ("finding", NC_ ("row", "finding")),
  TABLE ("life", NC_ ("row", "state and place")),
  TABLE ("revision", NC_ ("row", "approved revision")),
  TABLE ("remark", NC_ ("row", "remark")),
  TABLE ("attachment", NC_ ("row", "attachment")),
  TABLE ("attachment_link", NC_ ("row", "what an attachment is evidence of")),
  TABLE ("past", NC_ ("row", "entry of the history that was imported")),
  { NULL },
};

const DataRecordedTable *
data_recorded_find (const char *name)
{
  for (const DataRecordedTable *table = data_recorded_tables; table->name != NULL; table++)
    {
      if (g_str_equal (name, table->name))
        return table;
    }
  return NULL;
}

int
data_recorded_filter_cb (void *data, const char *name)
{
  return data_recorded_find (name) != NULL;
}
