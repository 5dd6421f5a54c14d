/* control_tree.c - The controls of an evaluation as the rows of a tree that are to be seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_tree.h"

#include "ui/audit/control_changes.h"
#include "ui/audit/control_rows.h"

struct _UiControlTree
{
  GObject parent_instance;

  /* owned */
  RulesDecision *decision;
  UiControlFilter *filter;
  GPtrArray *rows;  /* all of them */
  GPtrArray *shown; /* those that are to be seen, borrowed from @rows */
  GPtrArray *names; /* for each control what words are sought in, once they are; or empty */

  UiControlFound found;
};

static guint changed_signal;

static GType
get_item_type (GListModel *model)
{
  return UI_TYPE_CONTROL_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return UI_CONTROL_TREE (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  UiControlItem *row = ui_control_tree_get_row (UI_CONTROL_TREE (model), position);

  return row != NULL ? g_object_ref (row) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  UiControlItem *row = ui_control_tree_get_row (UI_CONTROL_TREE (model), position);

  return row != NULL && row->selected;
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n)
{
  UiControlTree *self = UI_CONTROL_TREE (model);
  GtkBitset *selection = gtk_bitset_new_empty ();

  for (guint i = position; i < MIN (position + n, self->shown->len); i++)
    {
      if (((UiControlItem *) self->shown->pdata[i])->selected)
        gtk_bitset_add (selection, i);
    }
  return selection;
}

static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  UiControlTree *self = UI_CONTROL_TREE (model);
  guint first = G_MAXUINT;
  guint last = 0;

  for (guint i = 0; i < self->shown->len; i++)
    {
      UiControlItem *row = self->shown->pdata[i];
      gboolean select = gtk_bitset_contains (selected, i);

      if (!gtk_bitset_contains (mask, i) || select == row->selected)
        continue;
      row->selected = select;
      first = MIN (first, i);
      last = i;
    }
  if (first <= last)
    gtk_selection_model_selection_changed (model, first, last - first + 1);
  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *interface)
{
  interface->is_selected = is_selected;
  interface->get_selection_in_range = get_selection_in_range;
  interface->set_selection = set_selection;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (UiControlTree,
                               ui_control_tree,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          selection_model_init))

/* Puts the rows that are to be seen now in the place of those that were, with one change of the
 * list. What is not seen is not selected. */
static void
show_rows (UiControlTree *self)
{
  g_autoptr (GPtrArray) before = self->shown;
  guint start = 0;
  guint end = 0;
  guint least;

  self->shown = g_ptr_array_sized_new (self->rows->len);
  for (guint i = 0; i < self->rows->len; i++)
    {
      UiControlItem *row = self->rows->pdata[i];
      gboolean seen = row->leads;

      for (UiControlItem *above = row->above; seen && above != NULL; above = above->above)
        seen = above->open;
      row->selected = row->selected && seen;
      if (seen)
        g_ptr_array_add (self->shown, row);
    }
  least = MIN (before->len, self->shown->len);
  while (start < least && before->pdata[start] == self->shown->pdata[start])
    start++;
  while (end < least - start &&
         before->pdata[before->len - 1 - end] == self->shown->pdata[self->shown->len - 1 - end])
    end++;
  if (start + end < MAX (before->len, self->shown->len))
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                                self->shown->len - start - end);
}

static void
find (UiControlTree *self, gboolean anew)
{
  self->found = ui_control_filter_apply (self->filter, self->decision->evaluation, self->rows,
                                         self->names, anew);
}

static void
make_rows (UiControlTree *self)
{
  g_autoptr (GPtrArray) before = self->rows;
  const RulesCatalogue *catalogue = self->decision->evaluation->audit.catalogue;

  self->rows = ui_control_rows_new (catalogue, before);
}

/* What words are sought in is made anew when they are. */
static void
forget_names (UiControlTree *self)
{
  g_ptr_array_set_size (self->names, 0);
  g_ptr_array_set_size (self->names, (int) self->decision->evaluation->audit.catalogue->n_controls);
}

static void
forget_rows (UiControlTree *self)
{
  guint n = self->shown->len;

  g_ptr_array_set_size (self->shown, 0);
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->names, 0);
  self->found = (UiControlFound){ 0 };
}

static void
ui_control_tree_finalize (GObject *object)
{
  UiControlTree *self = UI_CONTROL_TREE (object);

  g_clear_pointer (&self->decision, rules_decision_unref);
  ui_control_filter_free (self->filter);
  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->names);
  G_OBJECT_CLASS (ui_control_tree_parent_class)->finalize (object);
}

static void
ui_control_tree_class_init (UiControlTreeClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_control_tree_finalize;
  changed_signal = g_signal_new ("changed", UI_TYPE_CONTROL_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ui_control_tree_init (UiControlTree *self)
{
  self->filter = ui_control_filter_new ();
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new ();
  self->names = g_ptr_array_new_with_free_func (g_free);
}

UiControlTree *
ui_control_tree_new (void)
{
  return g_object_new (UI_TYPE_CONTROL_TREE, NULL);
}

void
ui_control_tree_show (UiControlTree *self, RulesDecision *decision)
{
  g_autoptr (RulesDecision) before = self->decision;
  g_autoptr (GPtrArray) old = g_ptr_array_ref (self->rows);
  g_autoptr (GPtrArray) changed = NULL;
  gboolean same;

  self->decision = decision != NULL ? rules_decision_ref (decision) : NULL;
  if (decision == NULL)
    {
      forget_rows (self);
      return;
    }
  same = before != NULL && ui_control_changes_keep_rows (before->evaluation->audit.catalogue,
                                                         decision->evaluation->audit.catalogue);
  if (!same)
    make_rows (self);
  if (!same || !ui_control_changes_keep_words (before->evaluation->audit.catalogue,
                                               decision->evaluation->audit.catalogue))
    forget_names (self);
  changed = ui_control_changes_take (self->rows, same ? before : NULL, decision);
  find (self, before == NULL);
  show_rows (self);
  for (guint i = 0; i < changed->len; i++)
    ui_control_item_tell (changed->pdata[i]);
  g_signal_emit (self, changed_signal, 0);
}

RulesDecision *
ui_control_tree_get_decision (UiControlTree *self)
{
  g_return_val_if_fail (UI_IS_CONTROL_TREE (self), NULL);

  return self->decision;
}

void
ui_control_tree_filter (UiControlTree *self, const UiControlFilter *filter)
{
  UiControlFilter *copy;

  g_return_if_fail (UI_IS_CONTROL_TREE (self));

  copy = ui_control_filter_copy (filter);
  ui_control_filter_free (self->filter);
  self->filter = copy;
  if (self->decision == NULL)
    return;
  find (self, TRUE);
  if (!ui_control_filter_is_empty (filter))
    ui_control_filter_open_found (self->rows);
  show_rows (self);
  g_signal_emit (self, changed_signal, 0);
}

const UiControlFilter *
ui_control_tree_get_filter (UiControlTree *self)
{
  g_return_val_if_fail (UI_IS_CONTROL_TREE (self), NULL);

  return self->filter;
}

UiControlFound
ui_control_tree_count (UiControlTree *self)
{
  g_return_val_if_fail (UI_IS_CONTROL_TREE (self), (UiControlFound){ 0 });

  return self->found;
}

void
ui_control_tree_open (UiControlTree *self, guint position, gboolean open)
{
  UiControlItem *row = ui_control_tree_get_row (self, position);

  if (row == NULL || !row->has_rows || row->open == open)
    return;
  row->open = open;
  show_rows (self);
  ui_control_item_tell (row);
}

void
ui_control_tree_open_all (UiControlTree *self, gboolean open)
{
  g_return_if_fail (UI_IS_CONTROL_TREE (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      UiControlItem *row = self->rows->pdata[i];

      row->open = open || row->level == UI_CONTROL_TIER;
      ui_control_item_tell (row);
    }
  show_rows (self);
}

UiControlItem *
ui_control_tree_get_row (UiControlTree *self, guint position)
{
  g_return_val_if_fail (UI_IS_CONTROL_TREE (self), NULL);

  return position < self->shown->len ? self->shown->pdata[position] : NULL;
}

guint
ui_control_tree_find (UiControlTree *self, const char *id)
{
  g_return_val_if_fail (UI_IS_CONTROL_TREE (self), GTK_INVALID_LIST_POSITION);

  for (guint i = 0; i < self->shown->len; i++)
    {
      if (g_str_equal (((UiControlItem *) self->shown->pdata[i])->id, id))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

guint
ui_control_tree_reveal (UiControlTree *self, const char *id, gboolean *cleared)
{
  UiControlItem *row = NULL;

  g_return_val_if_fail (UI_IS_CONTROL_TREE (self), GTK_INVALID_LIST_POSITION);

  *cleared = FALSE;
  for (guint i = 0; i < self->rows->len && row == NULL; i++)
    row = g_str_equal (((UiControlItem *) self->rows->pdata[i])->id, id) ? self->rows->pdata[i]
                                                                         : NULL;
  if (row == NULL)
    return GTK_INVALID_LIST_POSITION;
  for (UiControlItem *above = row->above; above != NULL; above = above->above)
    above->open = TRUE;
  *cleared = !row->leads;
  if (*cleared)
    {
      g_autoptr (UiControlFilter) all = ui_control_filter_new ();

      ui_control_tree_filter (self, all);
    }
  show_rows (self);
  return ui_control_tree_find (self, id);
}

/* Whether a row is selected, itself or by a group that it is in. */
static gboolean
is_chosen (const UiControlItem *row)
{
  gboolean chosen = row->selected;

  for (const UiControlItem *above = row->above; !chosen && above != NULL; above = above->above)
    chosen = above->selected && above->control == RULES_NO_CONTROL;
  return chosen;
}

GArray *
ui_control_tree_list_chosen (UiControlTree *self)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_selected = 0;

  g_return_val_if_fail (UI_IS_CONTROL_TREE (self), chosen);

  for (guint i = 0; i < self->shown->len; i++)
    n_selected += ((UiControlItem *) self->shown->pdata[i])->selected ? 1 : 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const UiControlItem *row = self->rows->pdata[i];

      if (row->control == RULES_NO_CONTROL ||
          self->decision->evaluation->audit.catalogue->controls[row->control].reference_only)
        continue;
      if (is_chosen (row) && (row->found || (n_selected == 1 && row->selected)))
        g_array_append_val (chosen, row->control);
    }
  return chosen;
}
