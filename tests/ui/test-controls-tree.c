/* test-controls-tree.c - The tree of controls: its rows, what is found, what is selected, and what
 * an edit tells of. Needs no window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/audit/control_tree.h"

static RulesDecision *
get_decision (Support *support)
{
  return data_evaluation_get_decision (support_get_evaluation (support));
}

static UiControlTree *
show (Support *support)
{
  UiControlTree *tree = ui_control_tree_new ();

  ui_control_tree_show (tree, get_decision (support));
  return tree;
}

static guint
count (UiControlTree *tree)
{
  return g_list_model_get_n_items (G_LIST_MODEL (tree));
}

static void
filter (UiControlTree *tree, const char *text)
{
  g_autoptr (UiControlFilter) parsed = ui_control_filter_parse (text);

  ui_control_tree_filter (tree, parsed);
}

static void
keep (Support *support, const char *id, const char *member, const char *text)
{
  const DataPlace place = { .array = DATA_ARRAY_CONTROLS, .id = id, .member = member };

  g_assert_true (data_evaluation_set_text (support_get_evaluation (support), &place, text, NULL));
}

/* Every control has its row below its objective and its groups, whatever the order of the
 * catalogue. */
static void
test_rows (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  g_autoptr (UiControlTree) tree = show (support);
  const RulesCatalogue *catalogue = get_decision (support)->evaluation->audit.catalogue;
  guint n_controls = 0;

  for (guint i = 0; i < count (tree); i++)
    {
      const UiControlItem *row = ui_control_tree_get_row (tree, i);
      const RulesControl *control;

      if (row->control == RULES_NO_CONTROL)
        continue;
      control = &catalogue->controls[row->control];
      n_controls++;
      g_assert_cmpstr (row->id, ==, control->id);
      if (control->objective != RULES_NO_CONTROL)
        g_assert_cmpint (row->above->control, ==, control->objective);
      else
        g_assert_cmpint (row->above->control, ==, RULES_NO_CONTROL);
      for (const UiControlItem *above = row->above; above != NULL; above = above->above)
        {
          g_assert_cmpuint (above->depth, <, row->depth);
          g_assert_cmpuint (ui_control_tree_find (tree, above->id), <, i);
          g_assert_cmpint (above->criteria, ==, row->criteria);
        }
    }
  g_assert_cmpuint (n_controls, ==, catalogue->n_controls);
  g_assert_cmpint (ui_control_tree_get_row (tree, 0)->level, ==, UI_CONTROL_TIER);
  /* Governance has one domain and one category, which are left out. */
  g_assert_cmpint (ui_control_tree_get_row (tree, 1)->level, ==, UI_CONTROL_OBJECTIVE);
  support_close (support);
}

/* The counts of the tiers add up to what the decision counts. */
static void
test_counts (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  g_autoptr (UiControlTree) tree = show (support);
  const RulesCoverage *coverage = &get_decision (support)->readiness.coverage;
  guint external = 0;
  guint assessed = 0;
  guint open = 0;
  guint unanswered = 0;

  for (guint i = 0; i < count (tree); i++)
    {
      const UiControlItem *row = ui_control_tree_get_row (tree, i);

      if (row->level != UI_CONTROL_TIER)
        continue;
      external += row->counts.external;
      assessed += row->counts.assessed;
      open += row->counts.open;
      unanswered += row->counts.unanswered;
    }
  g_assert_cmpuint (external, ==, coverage->external);
  g_assert_cmpuint (assessed, ==, coverage->internal);
  g_assert_cmpuint (open - unanswered, ==, coverage->gap);
  support_close (support);
}

/* What is above of something found stays; all else goes, with one change of the list. */
static void
changed_cb (GListModel *model, guint position, guint removed, guint added, guint *times)
{
  (*times)++;
}

static void
test_filter (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  g_autoptr (UiControlTree) tree = show (support);
  guint all = count (tree);
  guint times = 0;

  g_signal_connect (tree, "items-changed", G_CALLBACK (changed_cb), &times);
  filter (tree, "text=９.2.1"); /* a full-width digit */
  g_assert_cmpuint (times, ==, 1);
  g_assert_cmpuint (ui_control_tree_find (tree, "9.2.1"), !=, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (ui_control_tree_find (tree, "9.2"), !=, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (ui_control_tree_find (tree, "9.3"), ==, GTK_INVALID_LIST_POSITION);
  for (guint i = 0; i < count (tree); i++)
    {
      const UiControlItem *row = ui_control_tree_get_row (tree, i);

      g_assert_true (row->leads);
      if (row->level == UI_CONTROL_DETAIL)
        g_assert_true (row->found);
    }
  filter (tree, "text=INFORMATION security governance");
  g_assert_cmpuint (ui_control_tree_count (tree).found, >, 0);
  filter (tree, "");
  g_assert_cmpuint (count (tree), ==, all);
  g_assert_cmpuint (times, ==, 3);
  support_close (support);
}

/* Each cover finds as many as the decision counts. */
static void
test_covers (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  g_autoptr (UiControlTree) tree = show (support);
  const RulesCoverage *coverage = &get_decision (support)->readiness.coverage;
  guint both;

  filter (tree, "cover=none");
  g_assert_cmpuint (ui_control_tree_count (tree).found, ==, coverage->gap);
  g_assert_cmpuint (coverage->gap, >, 0);
  filter (tree, "cover=both");
  both = ui_control_tree_count (tree).found;
  filter (tree, "cover=external");
  g_assert_cmpuint (ui_control_tree_count (tree).found + both, ==, coverage->external);
  filter (tree, "cover=internal");
  g_assert_cmpuint (ui_control_tree_count (tree).found + both, ==, coverage->internal);
  filter (tree, "cover=stated");
  g_assert_cmpuint (ui_control_tree_count (tree).found, ==, coverage->stated);
  filter (tree, "is=own-work");
  g_assert_cmpuint (ui_control_tree_count (tree).found, >, 0);
  filter (tree, "criteria=controls;domain=9;is=problem");
  for (guint i = 0; i < count (tree); i++)
    g_assert_true (g_str_has_prefix (ui_control_tree_get_row (tree, i)->id, "9") ||
                   ui_control_tree_get_row (tree, i)->level == UI_CONTROL_TIER);
  filter (tree, "nonsense;=;cover=nothing;criteria=none");
  g_assert_true (ui_control_filter_is_empty (ui_control_tree_get_filter (tree)));
  support_close (support);
}

/* What was found stays while it is worked on, until the filter is set again. */
static void
test_stays (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  g_autoptr (UiControlTree) tree = show (support);
  const UiControlItem *row = NULL;
  guint found;
  guint rows;

  filter (tree, "cover=none");
  found = ui_control_tree_count (tree).found;
  rows = count (tree);
  for (guint i = 0; i < rows && (row == NULL || !row->found); i++)
    row = ui_control_tree_get_row (tree, i);
  keep (support, row->id, "external", NULL);
  {
    const DataPlace place = { .array = DATA_ARRAY_CONTROLS, .id = row->id, .member = "external" };
    g_autoptr (DataEdit) edit = data_edit_new ();

    data_edit_set_boolean (edit, &place, TRUE);
    g_assert_true (data_evaluation_edit (support_get_evaluation (support), edit, NULL));
  }
  ui_control_tree_show (tree, get_decision (support));
  g_assert_cmpuint (ui_control_tree_count (tree).found, ==, found - 1);
  g_assert_cmpuint (ui_control_tree_count (tree).done, ==, 1);
  g_assert_cmpuint (count (tree), ==, rows);
  filter (tree, "cover=none");
  g_assert_cmpuint (ui_control_tree_count (tree).done, ==, 0);
  g_assert_cmpuint (count (tree), <, rows);
  support_close (support);
}

static void
told_cb (UiControlItem *row, GPtrArray *told)
{
  g_ptr_array_add (told, row->id);
}

/* An edit of one control tells of its row and of what is above that counts it. */
static void
test_told (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  g_autoptr (UiControlTree) tree = show (support);
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  guint times = 0;

  for (guint i = 0; i < count (tree); i++)
    g_signal_connect (ui_control_tree_get_row (tree, i), "changed", G_CALLBACK (told_cb), told);
  g_signal_connect (tree, "items-changed", G_CALLBACK (changed_cb), &times);
  keep (support, "9.2.1.6.PB", "internal.evidence", "Seen");
  ui_control_tree_show (tree, get_decision (support));
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpstr (told->pdata[0], ==, "9.2.1.6.PB");
  g_assert_cmpuint (times, ==, 0);
  support_close (support);
}

/* A closed row that a filter opens says so. */
static void
test_opened (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  g_autoptr (UiControlTree) tree = show (support);
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  guint position = ui_control_tree_find (tree, "9.2.1");
  UiControlItem *row = ui_control_tree_get_row (tree, position);

  ui_control_tree_open (tree, position, FALSE);
  g_signal_connect (row, "changed", G_CALLBACK (told_cb), told);
  filter (tree, "text=9.2.1.6.PB");
  g_assert_true (row->open);
  g_assert_cmpuint (told->len, ==, 1);
  filter (tree, "");
  g_assert_cmpuint (told->len, ==, 1);
  support_close (support);
}

static guint
count_chosen (UiControlTree *tree)
{
  g_autoptr (GArray) chosen = ui_control_tree_list_chosen (tree);

  return chosen->len;
}

/* A group stands for what is in it and is found; what is not to be seen is not selected. */
static void
test_selection (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  g_autoptr (UiControlTree) tree = show (support);
  GtkSelectionModel *model = GTK_SELECTION_MODEL (tree);

  gtk_selection_model_select_all (model);
  g_assert_cmpuint (count_chosen (tree), ==, ui_control_tree_count (tree).all - 1); /* reference */
  gtk_selection_model_select_item (model, 0, TRUE);
  g_assert_cmpuint (count_chosen (tree), ==, 23);
  gtk_selection_model_select_item (model, ui_control_tree_find (tree, "9.2.1.6.PB"), TRUE);
  g_assert_cmpuint (count_chosen (tree), ==, 1);
  ui_control_tree_open (tree, ui_control_tree_find (tree, "9.2.1"), FALSE);
  g_assert_cmpuint (ui_control_tree_find (tree, "9.2.1.6.PB"), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (count_chosen (tree), ==, 0);
  filter (tree, "is=own-work");
  gtk_selection_model_select_all (model);
  g_assert_cmpuint (count_chosen (tree), ==, ui_control_tree_count (tree).found);
  support_close (support);
}

/* What is closed or not found is opened and shown again to go there. */
static void
test_reveal (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  g_autoptr (UiControlTree) tree = show (support);
  gboolean cleared;
  guint position;

  ui_control_tree_open_all (tree, FALSE);
  g_assert_cmpuint (ui_control_tree_find (tree, "9.2.1"), ==, GTK_INVALID_LIST_POSITION);
  position = ui_control_tree_reveal (tree, "9.2.1", &cleared);
  g_assert_false (cleared);
  g_assert_cmpstr (ui_control_tree_get_row (tree, position)->id, ==, "9.2.1");
  filter (tree, "criteria=governance");
  position = ui_control_tree_reveal (tree, "9.2.1", &cleared);
  g_assert_true (cleared);
  g_assert_cmpstr (ui_control_tree_get_row (tree, position)->id, ==, "9.2.1");
  g_assert_cmpuint (ui_control_tree_reveal (tree, "none", &cleared), ==, GTK_INVALID_LIST_POSITION);
  support_close (support);
}

/* A detail that is added gets its row; the other rows stay the same. */
static void
test_added (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  DataEvaluation *evaluation = support_get_evaluation (support);
  g_autoptr (UiControlTree) tree = show (support);
  UiControlItem *before = ui_control_tree_get_row (tree, ui_control_tree_find (tree, "9.2.1.6.PB"));
  const DataPlace parent = { .array = DATA_ARRAY_CATALOGUE, .id = "9.2.1.1", .member = "parent" };
  g_autoptr (DataEdit) edit = data_edit_new ();
  guint rows = count (tree);

  data_edit_add (edit, DATA_ARRAY_CATALOGUE, "9.2.1.1");
  data_edit_set_text (edit, &parent, "9.2.1");
  g_assert_true (data_evaluation_edit (evaluation, edit, NULL));
  ui_control_tree_show (tree, get_decision (support));
  g_assert_cmpuint (count (tree), ==, rows + 1);
  g_assert_true (ui_control_tree_get_row (tree, ui_control_tree_find (tree, "9.2.1.6.PB")) ==
                 before);
  g_assert_cmpstr (
      ui_control_tree_get_row (tree, ui_control_tree_find (tree, "9.2.1.1"))->above->id, ==,
      "9.2.1");
  g_assert_true (data_evaluation_undo (evaluation, NULL));
  ui_control_tree_show (tree, get_decision (support));
  g_assert_cmpuint (count (tree), ==, rows);
  ui_control_tree_show (tree, NULL);
  g_assert_cmpuint (count (tree), ==, 0);
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/controls-tree/rows", test_rows);
  g_test_add_func ("/controls-tree/counts", test_counts);
  g_test_add_func ("/controls-tree/filter", test_filter);
  g_test_add_func ("/controls-tree/covers", test_covers);
  g_test_add_func ("/controls-tree/stays", test_stays);
  g_test_add_func ("/controls-tree/told", test_told);
  g_test_add_func ("/controls-tree/opened", test_opened);
  g_test_add_func ("/controls-tree/selection", test_selection);
  g_test_add_func ("/controls-tree/reveal", test_reveal);
  g_test_add_func ("/controls-tree/added", test_added);
  return support_run ();
}
