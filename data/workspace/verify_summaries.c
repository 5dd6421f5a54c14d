/* verify_summaries.c - Whether the decisions that are stored for lists are those of the rules.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/register_row.h"
#include "data/workspace/verify_parts.h"

#include <glib/gi18n-lib.h>

static gboolean
decisions_equal (const DataRegisterRow *one, const DataRegisterRow *other)
{
  return one->route == other->route && g_strcmp0 (one->overall, other->overall) == 0 &&
         one->missing == other->missing && one->readiness == other->readiness &&
         one->blockers == other->blockers && one->open_items == other->open_items &&
         one->warnings == other->warnings;
}

/* Decides @row anew, and compares. What cannot be decided has no decision that could be stored. */
static void
check_summary (DataVerify *self, DataRegisterRow *row)
{
  DataRegisterRow stored = *row;
  g_autofree char *overall = g_steal_pointer (&row->overall);
  g_autofree char *name = NULL;

  if (data_register_decide (self->database, self->packs, row) && decisions_equal (row, &stored))
    return;
  name = data_verify_name (self, row->number);
  data_verify_fault (self, DATA_FAULT_ROW, row->number, 0,
                     /* Translators: an evaluation. */
                     g_strdup_printf (_ ("%s: The decision stored for the register is not the one "
                                         "that the rules lead to. It was changed outside Eikyo."),
                                      name));
}

/* A decision on an evaluation that is not there. */
static gboolean
tell_orphan (gpointer self, sqlite3_stmt *row, GError **error)
{
  gint64 evaluation = sqlite3_column_int64 (row, 0);
  g_autofree char *name = data_verify_name (self, evaluation);

  data_verify_fault (self, DATA_FAULT_ROW, evaluation, 0,
                     /* Translators: an evaluation. */
                     g_strdup_printf (_ ("%s: A decision is stored for the register, but the "
                                         "evaluation is not there."),
                                      name));
  return TRUE;
}

gboolean
data_verify_summaries (DataVerify *self, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  if (!data_verify_each (self,
                         "SELECT evaluation FROM summary"
                         " WHERE evaluation NOT IN (SELECT number FROM evaluation)",
                         tell_orphan, error))
    return FALSE;
  if (self->packs == NULL)
    return TRUE;
  rows = data_register_read (self->database, self->packs, 0, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (((DataRegisterRow *) rows->pdata[i])->decided)
        check_summary (self, rows->pdata[i]);
    }
  return TRUE;
}
