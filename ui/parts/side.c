/* side.c - One side of a comparison: an evaluation as it is now, a revision, a point of the
 * history, or another evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/side.h"

#include "data/error.h"
#include "data/workspace/earlier.h"
#include "data/workspace/workspace.h"

#include <glib/gi18n-lib.h>

static const char *const ids[] = { "now", "revision", "entry", "other" };

char *
ui_side_to_text (const UiSide *self)
{
  return g_strdup_printf ("%s:%" G_GINT64_FORMAT, ids[self->kind], self->number);
}

UiSide
ui_side_parse (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, ":", 2);

  for (UiSideKind kind = 0; words[0] != NULL && words[1] != NULL && kind < G_N_ELEMENTS (ids);
       kind++)
    {
      if (g_str_equal (words[0], ids[kind]))
        return (UiSide){ kind, g_ascii_strtoll (words[1], NULL, 10) };
    }
  return (UiSide){ UI_SIDE_NOW, 0 };
}

static DataExchange *
open_revision (DataEvaluation *evaluation, gint64 number, GError **error)
{
  DataPacks *packs = data_workspace_get_packs (data_evaluation_get_workspace (evaluation));
  g_autoptr (GPtrArray) revisions = data_evaluation_list_revisions (evaluation, error);

  if (revisions == NULL)
    return NULL;
  for (guint i = 0; i < revisions->len; i++)
    {
      const DataRevision *revision = revisions->pdata[i];

      if (revision->number == number)
        return data_revision_open (revision, packs, error);
    }
  g_set_error (error, DATA_ERROR, DATA_ERROR_STATE, _ ("There is no revision %d."), (int) number);
  return NULL;
}

static DataExchange *
open_other (DataEvaluation *evaluation, gint64 number, GError **error)
{
  g_autoptr (DataEvaluation) other =
      data_workspace_get_evaluation (data_evaluation_get_workspace (evaluation), number, error);

  return other == NULL ? NULL : data_exchange_ref (data_evaluation_get_exchange (other));
}

DataExchange *
ui_side_open (const UiSide *self, DataEvaluation *evaluation, GError **error)
{
  switch (self->kind)
    {
    case UI_SIDE_REVISION:
      return open_revision (evaluation, self->number, error);
    case UI_SIDE_ENTRY:
      return data_evaluation_read_earlier (evaluation, self->number, error);
    case UI_SIDE_OTHER:
      return open_other (evaluation, self->number, error);
    case UI_SIDE_NOW:
    default:
      return data_exchange_ref (data_evaluation_get_exchange (evaluation));
    }
}
