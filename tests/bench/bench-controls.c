/* bench-controls.c - Our own work in the tree of controls: to open the page, to scroll, to find,
 * and to answer many at once.
 *
 * Usage: bench-controls EXAMPLE N_CONTROLS N_TOGETHER, on a display, with a private XDG_DATA_HOME.
 * Details are added to EXAMPLE until it has N_CONTROLS, and N_TOGETHER are answered at once.
 *
 * Prints one line for each figure, see steps.h. The floor is a bare column view of as many rows and
 * columns of labels, or nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/bench/fill.h"
#include "tests/bench/views.h"

#include "data/directories.h"
#include "data/wording/language.h"
#include "ui/audit/control_bulk.h"
#include "ui/audit/controls_page.h"
#include "ui/parts/style.h"

#include <stdlib.h>

/* In milliseconds: rows that are not seen at first come after a moment. */
#define SETTLE 300

static const Steps none;

/* What is measured. */
typedef struct
{
  GtkWidget *window;
  DataEvaluation *evaluation;
  GArray *together;
  guint n_rows;
  guint n_columns;
} Bench;

static UiControlTree *
get_tree (Bench *bench)
{
  return ui_control_table_get_tree (ui_controls_page_get_table (
      UI_CONTROLS_PAGE (gtk_window_get_child (GTK_WINDOW (bench->window)))));
}

static GtkWidget *
new_bare_view (const Bench *bench)
{
  GListModel *strings = views_new_strings ("管理策", bench->n_rows);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (strings)));

  for (guint i = 0; i < bench->n_columns; i++)
    {
      GtkColumnViewColumn *column = gtk_column_view_column_new ("列", views_new_labels ());

      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
      g_object_unref (column);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  return scroller;
}

static void
open_bare (gpointer data, guint number)
{
  Bench *bench = data;

  gtk_window_set_child (GTK_WINDOW (bench->window), new_bare_view (bench));
}

static void
open_page (gpointer data, guint number)
{
  Bench *bench = data;
  GtkWidget *page = g_object_new (UI_TYPE_CONTROLS_PAGE, NULL);

  ui_page_show (UI_PAGE (page), bench->evaluation);
  gtk_window_set_child (GTK_WINDOW (bench->window), page);
}

static void
search (gpointer data, guint number)
{
  g_autoptr (UiControlFilter) filter = ui_control_filter_parse (number % 2 == 0 ? "text=方針" : "");

  ui_control_tree_filter (get_tree (data), filter);
}

static void
narrow (gpointer data, guint number)
{
  g_autoptr (UiControlFilter) filter =
      ui_control_filter_parse (number % 2 == 0 ? "cover=none" : "");

  ui_control_tree_filter (get_tree (data), filter);
}

static void
answer_together (gpointer data, guint number)
{
  Bench *bench = data;
  const UiControlAnswers answers = {
    .words = { [UI_CONTROL_MEMBER_DESIGN] = number % 2 == 0 ? "effective" : "deficient",
               [UI_CONTROL_MEMBER_OPERATION] = "effective",
               [UI_CONTROL_MEMBER_AUDITOR] = number % 2 == 0 ? "a1" : "a2",
               [UI_CONTROL_MEMBER_DATE] = number % 2 == 0 ? "2026-06-01" : "2026-06-02" },
    .replace = TRUE,
  };
  UiControlBulk bulk = ui_control_bulk_new (bench->evaluation, bench->together, &answers);
  g_autoptr (DataEdit) edit = bulk.edit;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (bulk.n_changed, ==, bench->together->len);
  data_evaluation_edit (bench->evaluation, edit, &error);
  fill_check (error);
}

static void
measure (Bench *bench, const char *name, StepsFunc step, gpointer data, const Steps *floor)
{
  Steps ours = steps_measure (bench->window, step, data, SETTLE);

  steps_print (name, &ours, floor);
}

static void
measure_view (Bench *bench, Steps floors[VIEWS_N_WAYS])
{
  GtkWidget *child = gtk_window_get_child (GTK_WINDOW (bench->window));

  for (guint i = 0; i < VIEWS_N_WAYS; i++)
    {
      g_autofree char *name = g_strdup_printf ("scroll controls: %s", views_ways[i].name);
      Steps passed = steps_measure (bench->window, views_ways[i].step,
                                    views_find (child, GTK_TYPE_COLUMN_VIEW), 0);

      if (UI_IS_CONTROLS_PAGE (child))
        steps_print (name, &passed, &floors[i]);
      else
        floors[i] = passed;
    }
}

static guint
count_columns (GtkWidget *page)
{
  GListModel *columns =
      gtk_column_view_get_columns (GTK_COLUMN_VIEW (views_find (page, GTK_TYPE_COLUMN_VIEW)));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      n += gtk_column_view_column_get_visible (column) ? 1 : 0;
    }
  return n;
}

static void
run (Bench *bench)
{
  Steps floors[VIEWS_N_WAYS];
  Steps floor;

  bench->window = views_open (NULL);
  open_page (bench, 0);
  steps_wait (VIEWS_SETTLE);
  bench->n_rows = g_list_model_get_n_items (G_LIST_MODEL (get_tree (bench)));
  bench->n_columns = count_columns (gtk_window_get_child (GTK_WINDOW (bench->window)));
  open_bare (bench, 0);
  steps_wait (VIEWS_SETTLE);
  floor = steps_measure (bench->window, open_bare, bench, SETTLE);
  steps_wait (VIEWS_SETTLE);
  measure_view (bench, floors);
  measure (bench, "open controls", open_page, bench, &floor);
  steps_wait (VIEWS_SETTLE);
  measure_view (bench, floors);
  measure (bench, "filter controls: words", search, bench, &none);
  measure (bench, "filter controls: state", narrow, bench, &none);
  measure (bench, "answer controls together", answer_together, bench, &none);
  gtk_window_destroy (GTK_WINDOW (bench->window));
}

/* Adds details, as many to each objective, until there are @n controls; all are stated. */
static void
add_details (DataEvaluation *evaluation, guint n)
{
  const RulesCatalogue *catalogue =
      data_evaluation_get_decision (evaluation)->evaluation->audit.catalogue;
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = catalogue->n_controls, objective = 0; i < n; objective++)
    {
      const RulesControl *control = &catalogue->controls[objective % catalogue->n_controls];
      g_autofree char *id = g_strdup_printf ("%s.x%u", control->id, i);
      g_autofree char *title = g_strdup_printf ("追加した詳細管理策 %u", i);

      if (control->objective != RULES_NO_CONTROL || control->reference_only)
        continue;
      data_edit_add (edit, DATA_ARRAY_CATALOGUE, id);
      data_edit_set_text (edit, &(DataPlace){ DATA_ARRAY_CATALOGUE, id, .member = "parent" },
                          control->id);
      data_edit_set_text (edit, &(DataPlace){ DATA_ARRAY_CATALOGUE, id, .member = "title" }, title);
      data_edit_set_boolean (edit, &(DataPlace){ DATA_ARRAY_CONTROLS, id, .member = "stated" },
                             TRUE);
      i++;
    }
  data_evaluation_edit (evaluation, edit, &error);
  fill_check (error);
}

/* (transfer full): the first controls that are asked for an assessment. */
static GArray *
list_together (DataEvaluation *evaluation, guint n)
{
  const RulesEvaluation *answers = data_evaluation_get_decision (evaluation)->evaluation;
  GArray *controls = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < answers->audit.catalogue->n_controls && controls->len < n; i++)
    {
      if (rules_control_is_assessed_level (&answers->audit.catalogue->controls[i]) &&
          rules_control_is_stated (answers, i))
        g_array_append_val (controls, i);
    }
  return controls;
}

int
main (int argc, char **argv)
{
  g_autofree char *directory = data_directories_packs ();
  g_autofree char *path = data_workspace_default_path ();
  g_autoptr (DataPacks) packs = data_packs_new (directory);
  g_autoptr (DataExchange) exchange = NULL;
  g_autoptr (DataWorkspace) workspace = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GArray) together = NULL;
  g_autoptr (GError) error = NULL;
  Bench bench = { 0 };
  gint64 number = 0;

  if (argc != 4)
    g_error ("Usage: bench-controls EXAMPLE N_CONTROLS N_TOGETHER");
  data_language_start ();
  gtk_init ();
  ui_style_load ();
  exchange = fill_load (argv[1], packs);
  if (data_workspace_create (path, &error))
    workspace = data_workspace_open (path, FALSE, packs, &error);
  if (workspace != NULL)
    number = data_workspace_add (workspace, exchange, DATA_ACTION_IMPORT, &error);
  if (number != 0)
    evaluation = data_workspace_get_evaluation (workspace, number, &error);
  fill_check (error);
  add_details (evaluation, (guint) atoi (argv[2]));
  together = list_together (evaluation, (guint) atoi (argv[3]));
  bench.evaluation = evaluation;
  bench.together = together;
  run (&bench);
  return 0;
}
