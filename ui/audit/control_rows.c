/* control_rows.c - The catalogue as the rows of a tree: groups, and the controls in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_rows.h"

/* While rows are made. */
typedef struct
{
  const RulesCatalogue *catalogue;
  GHashTable *before; /* id to row */
  GHashTable *groups; /* id to row */
  GPtrArray *rows;
  int *first; /* for each objective its first detail, for each detail the next; or none */
  int *next;
} Making;

static UiControlItem *
add_row (Making *making, UiControlLevel level, const char *id, int control, UiControlItem *above)
{
  const RulesControl *of = &making->catalogue->controls[control];
  UiControlItem *row = g_hash_table_lookup (making->before, id);
  gboolean group = level < UI_CONTROL_OBJECTIVE;

  if (row != NULL && row->level == level)
    g_object_ref (row);
  else
    row = ui_control_item_new (level, of->criteria, id, RULES_NO_CONTROL);
  row->control = group ? RULES_NO_CONTROL : control;
  row->above = above;
  row->depth = above != NULL ? above->depth + 1 : 0;
  row->has_rows = FALSE;
  if (above != NULL)
    above->has_rows = TRUE;
  g_ptr_array_add (making->rows, row);
  if (group)
    g_hash_table_insert (making->groups, row->id, row);
  return row;
}

static const char *
get_group (const RulesControl *control, UiControlLevel level)
{
  if (level == UI_CONTROL_TIER)
    return rules_vocabulary_id (rules_criteria_ids, control->criteria);
  return level == UI_CONTROL_DOMAIN ? control->domain : control->category;
}

/* Whether the group of @control is not the only one of its level in the group above it. */
static gboolean
has_others (const RulesCatalogue *catalogue, const RulesControl *control, UiControlLevel level)
{
  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      const RulesControl *other = &catalogue->controls[i];

      if (g_strcmp0 (get_group (other, level - 1), get_group (control, level - 1)) == 0 &&
          g_strcmp0 (get_group (other, level), get_group (control, level)) != 0)
        return TRUE;
    }
  return FALSE;
}

/* Returns: the row that the objective @control stands below. */
static UiControlItem *
find_group (Making *making, int control)
{
  const RulesControl *of = &making->catalogue->controls[control];
  UiControlItem *above = NULL;

  for (UiControlLevel level = UI_CONTROL_TIER; level < UI_CONTROL_OBJECTIVE; level++)
    {
      UiControlItem *group = g_hash_table_lookup (making->groups, get_group (of, level));

      if (group == NULL && level > UI_CONTROL_TIER && !has_others (making->catalogue, of, level))
        continue;
      if (group == NULL)
        group = add_row (making, level, get_group (of, level), control, above);
      above = group;
    }
  return above;
}

static void
link_details (Making *making)
{
  const RulesCatalogue *catalogue = making->catalogue;

  making->first = g_new (int, catalogue->n_controls);
  making->next = g_new (int, catalogue->n_controls);
  for (guint i = 0; i < catalogue->n_controls; i++)
    making->first[i] = making->next[i] = RULES_NO_CONTROL;
  for (guint i = catalogue->n_controls; i-- > 0;)
    {
      int objective = catalogue->controls[i].objective;

      if (objective == RULES_NO_CONTROL)
        continue;
      making->next[i] = making->first[objective];
      making->first[objective] = (int) i;
    }
}

static void
add_objective (Making *making, int control)
{
  const RulesControl *controls = making->catalogue->controls;
  UiControlItem *row = add_row (making, UI_CONTROL_OBJECTIVE, controls[control].id, control,
                                find_group (making, control));

  for (int i = making->first[control]; i != RULES_NO_CONTROL; i = making->next[i])
    add_row (making, UI_CONTROL_DETAIL, controls[i].id, i, row);
}

GPtrArray *
ui_control_rows_new (const RulesCatalogue *catalogue, GPtrArray *before)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  Making making = { .catalogue = catalogue, .before = known, .groups = groups };

  making.rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; before != NULL && i < before->len; i++)
    {
      UiControlItem *row = before->pdata[i];

      g_hash_table_insert (known, row->id, row);
    }
  link_details (&making);
  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      if (catalogue->controls[i].objective == RULES_NO_CONTROL)
        add_objective (&making, (int) i);
    }
  g_free (making.first);
  g_free (making.next);
  return making.rows;
}

static void
count_control (UiControlCounts *counts, const UiControlState *state)
{
  gboolean both = state->cover == RULES_COVER_BOTH;
  gboolean gap = state->assessed_level && state->cover == RULES_COVER_NONE;

  counts->asked += state->cover != RULES_COVER_NOT_ASKED ? 1 : 0;
  counts->stated += state->cover >= RULES_COVER_NONE ? 1 : 0;
  counts->unanswered += state->cover == RULES_COVER_UNANSWERED ? 1 : 0;
  if (state->assessed_level)
    {
      counts->external += both || state->cover == RULES_COVER_EXTERNAL ? 1 : 0;
      counts->assessed += both || state->cover == RULES_COVER_INTERNAL ? 1 : 0;
    }
  counts->open += gap || state->cover == RULES_COVER_UNANSWERED ? 1 : 0;
  if (state->n_problems == 0)
    return;
  counts->problems++;
  if (counts->kind == 0 || state->kind < counts->kind)
    counts->kind = state->kind;
}

void
ui_control_rows_count (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    ((UiControlItem *) rows->pdata[i])->counts = (UiControlCounts){ 0 };
  for (guint i = 0; i < rows->len; i++)
    {
      const UiControlItem *row = rows->pdata[i];

      if (row->control == RULES_NO_CONTROL)
        continue;
      for (UiControlItem *above = row->above; above != NULL; above = above->above)
        count_control (&above->counts, &row->state);
    }
}
