/* bench-window.c - Our own work in the window: to scroll, search, filter and sort the register, at
 * the side and as a table, and from an edit to the repainted decision.
 *
 * Usage: bench-window EXAMPLE N_EVALUATIONS, on a display, with a private XDG_DATA_HOME, which
 * should be in memory: what a disk takes to commit an edit is measured by bench-workspace. The
 * register is filled with EXAMPLE and the examples beside it.
 *
 * Prints one line for each figure, see steps.h. The floor is a bare list of as many labels, or one
 * label.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/bench/fill.h"
#include "tests/bench/views.h"

#include "data/directories.h"
#include "data/wording/language.h"
#include "ui/window/application.h"
#include "ui/window/window.h"

#include <stdlib.h>

#define N_SUBJECTS 20

static GtkWidget *
new_bare_list (guint n)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GListModel *strings = views_new_strings ("評価", n);

  gtk_scrolled_window_set_child (
      GTK_SCROLLED_WINDOW (scroller),
      gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (strings)),
                         views_new_labels ()));
  return scroller;
}

static GtkWidget *
open_bare (GtkWidget *child)
{
  GtkWidget *window = views_open (child);

  steps_wait (VIEWS_SETTLE);
  return window;
}

static void
search (gpointer list, guint number)
{
  ui_register_list_search (list, number % 2 == 0 ? "ファイル" : "");
}

static void
filter (gpointer list, guint number)
{
  ui_register_list_filter (list, UI_REGISTER_FACET_ROUTE, number % 2 == 0 ? "ismap" : "");
}

/* By each key in turn. */
static void
sort (gpointer list, guint number)
{
  ui_register_list_sort (list, number % UI_REGISTER_N_KEYS, number / UI_REGISTER_N_KEYS % 2 == 0);
}

static void
bench_way (UiWindow *window, GtkWidget *bare, GType type, const char *where, const ViewsWay *way)
{
  g_autofree char *name = g_strdup_printf ("scroll: %s, %s", way->name, where);
  Steps floor = steps_measure (bare, way->step, views_find (bare, GTK_TYPE_LIST_VIEW), 0);
  Steps ours =
      steps_measure (GTK_WIDGET (window), way->step, views_find (GTK_WIDGET (window), type), 0);

  steps_print (name, &ours, &floor);
}

static void
bench_finding (UiWindow *window, const char *what, const char *where, StepsFunc step)
{
  static const Steps none;
  g_autofree char *name = g_strdup_printf ("%s, %s", what, where);
  UiRegisterList *list = ui_session_get_list (ui_window_get_session (window));
  Steps ours = steps_measure (GTK_WIDGET (window), step, list, 0);

  steps_print (name, &ours, &none);
}

/* The register as it is shown @where, by a widget of @type. */
static void
bench_register (UiWindow *window, GtkWidget *bare, GType type, const char *where)
{
  for (guint i = 0; i < VIEWS_N_WAYS; i++)
    bench_way (window, bare, type, where, &views_ways[i]);
  bench_finding (window, "find: search", where, search);
  bench_finding (window, "find: filter", where, filter);
  bench_finding (window, "sort", where, sort);
  ui_register_list_sort (ui_session_get_list (ui_window_get_session (window)),
                         UI_REGISTER_KEY_CHANGED, TRUE);
  steps_wait (VIEWS_SETTLE);
}

static void
bench_registers (UiWindow *window, guint n)
{
  GtkWidget *bare = open_bare (new_bare_list (n));

  bench_register (window, bare, GTK_TYPE_LIST_VIEW, "at the side");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-table", NULL);
  steps_wait (VIEWS_SETTLE);
  bench_register (window, bare, GTK_TYPE_COLUMN_VIEW, "as a table");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-table", NULL);
  steps_wait (VIEWS_SETTLE);
  gtk_window_destroy (GTK_WINDOW (bare));
}

static void
set_label (gpointer label, guint number)
{
  gtk_label_set_label (label, number % 2 == 0 ? "登録不要" : "未定");
}

/* Each changes the route. */
static void
change_level (gpointer evaluation, guint number)
{
  const DataPlace place = { DATA_ARRAY_IMPACTS, "i1", "confidentiality", "distress", "level" };
  g_autoptr (GError) error = NULL;

  data_evaluation_set_text (evaluation, &place, number % 2 == 0 ? "high" : "low", &error);
  fill_check (error);
}

static void
add_subjects (DataEvaluation *evaluation)
{
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (GError) error = NULL;
  GListModel *list = data_evaluation_get_list (evaluation, DATA_ARRAY_INFORMATION);
  guint n = g_list_model_get_n_items (list) +
            g_list_model_get_n_items (data_evaluation_get_list (evaluation, DATA_ARRAY_OPERATIONS));

  for (guint i = n; i < N_SUBJECTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);
      g_autofree char *name = g_strdup_printf ("情報 %u", i);
      const DataPlace place = { DATA_ARRAY_INFORMATION, id, .member = "name" };

      data_edit_add (edit, DATA_ARRAY_INFORMATION, id);
      data_edit_set_text (edit, &place, name);
    }
  data_evaluation_edit (evaluation, edit, &error);
  fill_check (error);
}

static void
bench_page (UiWindow *window, const char *page, const char *name, const Steps *floor)
{
  Steps ours;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", page);
  steps_wait (VIEWS_SETTLE);
  ours = steps_measure (GTK_WIDGET (window), change_level,
                        ui_session_get_evaluation (ui_window_get_session (window)), 0);
  steps_print (name, &ours, floor);
}

static void
bench_edit (UiWindow *window, gint64 number)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *bare = open_bare (label);
  Steps floor = steps_measure (bare, set_label, label, 0);
  UiSession *session = ui_window_get_session (window);

  gtk_window_destroy (GTK_WINDOW (bare));
  ui_session_show (session, number);
  bench_page (window, "decision", "edit: decision page", &floor);
  add_subjects (ui_session_get_evaluation (session));
  bench_page (window, "decision", "edit: decision page, 20 subjects", &floor);
  bench_page (window, "impact", "edit: impact page, 20 subjects", &floor);
}

static gint64
fill (const char *example, guint n)
{
  g_autofree char *directory = data_directories_packs ();
  g_autofree char *path = data_workspace_default_path ();
  g_autoptr (DataPacks) packs = data_packs_new (directory);
  g_autoptr (DataExchange) exchange = fill_load (example, packs);
  g_autoptr (DataWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  gint64 number = 0;

  if (data_workspace_create (path, &error))
    workspace = data_workspace_open (path, FALSE, packs, &error);
  if (workspace != NULL)
    number = data_workspace_add (workspace, exchange, DATA_ACTION_IMPORT, &error);
  fill_check (error);
  fill_with_examples (workspace, packs, example, n - 1);
  data_register_settle (data_workspace_get_register (workspace, NULL));
  return number;
}

int
main (int argc, char **argv)
{
  g_autoptr (UiApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  UiWindow *window;
  gint64 number;

  if (argc != 3)
    g_error ("Usage: bench-window EXAMPLE N_EVALUATIONS");
  data_language_start ();
  number = fill (argv[1], (guint) atoi (argv[2]));
  application = ui_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  fill_check (error);
  g_application_activate (G_APPLICATION (application));
  window = UI_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
  steps_wait (2 * VIEWS_SETTLE);
  bench_registers (window, (guint) atoi (argv[2]));
  bench_edit (window, number);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
