/* control_changes.c - What an edit changes in the tree of controls.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_changes.h"

#include "ui/audit/control_rows.h"

#include <string.h>

static gboolean
is_same_answer (const RulesControlAnswer *one, const RulesControlAnswer *other)
{
  return one->stated == other->stated && one->external == other->external &&
         one->design == other->design && one->operation == other->operation &&
         one->auditor == other->auditor && one->date == other->date &&
         g_strcmp0 (one->reason, other->reason) == 0 &&
         g_strcmp0 (one->evidence, other->evidence) == 0;
}

static gboolean
has_same_auditors (const RulesAudit *one, const RulesAudit *other)
{
  if (one->n_auditors != other->n_auditors)
    return FALSE;
  for (guint i = 0; i < one->n_auditors; i++)
    {
      if (g_strcmp0 (one->auditors[i].id, other->auditors[i].id) != 0 ||
          g_strcmp0 (one->auditors[i].name, other->auditors[i].name) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Whether more than the answers of single controls is another: also the title of an added detail.
 */
static gboolean
differs_in_all (const RulesDecision *before, const RulesDecision *now)
{
  return before == NULL || before->evaluation->edition != now->evaluation->edition ||
         !ui_control_changes_keep_words (before->evaluation->audit.catalogue,
                                         now->evaluation->audit.catalogue) ||
         !has_same_auditors (&before->evaluation->audit, &now->evaluation->audit);
}

static void
take_states (GPtrArray *rows,
             const RulesDecision *before,
             const RulesDecision *now,
             GPtrArray *changed)
{
  g_autofree UiControlState *states = ui_control_states_new (now);
  gboolean all = differs_in_all (before, now);

  for (guint i = 0; i < rows->len; i++)
    {
      UiControlItem *row = rows->pdata[i];
      int control = row->control;

      if (control == RULES_NO_CONTROL)
        continue;
      if (all || memcmp (&row->state, &states[control], sizeof row->state) != 0 ||
          !is_same_answer (&before->evaluation->audit.controls[control],
                           &now->evaluation->audit.controls[control]))
        g_ptr_array_add (changed, row);
      row->state = states[control];
    }
}

static void
take_counts (GPtrArray *rows, gboolean all, GPtrArray *changed)
{
  g_autofree UiControlCounts *counts = g_new (UiControlCounts, rows->len);

  for (guint i = 0; i < rows->len; i++)
    counts[i] = ((UiControlItem *) rows->pdata[i])->counts;
  ui_control_rows_count (rows);
  for (guint i = 0; i < rows->len; i++)
    {
      UiControlItem *row = rows->pdata[i];

      if (row->control == RULES_NO_CONTROL &&
          (all || memcmp (&row->counts, &counts[i], sizeof row->counts) != 0))
        g_ptr_array_add (changed, row);
    }
}

gboolean
ui_control_changes_keep_words (const RulesCatalogue *one, const RulesCatalogue *other)
{
  if (one == other)
    return TRUE;
  if (one->n_controls != other->n_controls)
    return FALSE;
  for (guint i = 0; i < one->n_controls; i++)
    {
      const RulesControl *before = &one->controls[i];
      const RulesControl *now = &other->controls[i];

      if (before->added &&
          (before->basic != now->basic ||
           g_strcmp0 (before->title.in[RULES_LANGUAGE_JA], now->title.in[RULES_LANGUAGE_JA]) != 0))
        return FALSE;
    }
  return TRUE;
}

gboolean
ui_control_changes_keep_rows (const RulesCatalogue *one, const RulesCatalogue *other)
{
  if (one == other)
    return TRUE;
  if (one->n_controls != other->n_controls)
    return FALSE;
  for (guint i = 0; i < one->n_controls; i++)
    {
      if (g_strcmp0 (one->controls[i].id, other->controls[i].id) != 0 ||
          g_strcmp0 (one->controls[i].parent, other->controls[i].parent) != 0)
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
ui_control_changes_take (GPtrArray *rows, const RulesDecision *before, const RulesDecision *now)
{
  GPtrArray *changed = g_ptr_array_new ();

  take_states (rows, before, now, changed);
  take_counts (rows, differs_in_all (before, now), changed);
  return changed;
}
