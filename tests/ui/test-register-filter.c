/* test-register-filter.c - The register: filters and their chips, sorting, the side that is hidden
 * and folds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/window/content.h"
#include "ui/window/evaluation_view.h"
#include "ui/register/register.h"
#include "ui/register/register_filter.h"
#include "ui/register/register_words.h"
#include "ui/parts/settings.h"

static void
activate (Support *support, const char *action, const char *value)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (support->window), action, "s", value));
  support_settle (support);
}

static char *
get_state (Support *support, const char *action)
{
  g_autoptr (GVariant) state =
      g_action_group_get_action_state (G_ACTION_GROUP (support->window), action);

  return g_variant_dup_string (state, NULL);
}

static const char *
get_count (Support *support)
{
  return support_label (support, UI_TYPE_REGISTER_FILTER, "count");
}

static GtkWidget *
get_chip (Support *support)
{
  GtkWidget *chips = support_find_shown (support, GTK_TYPE_WIDGET, "chips");
  g_autoptr (GPtrArray) buttons = support_find_all (chips, GTK_TYPE_BUTTON);

  return gtk_widget_get_visible (chips) && buttons->len > 0 ? buttons->pdata[0] : NULL;
}

/* Every facet leaves those that it names, and together they leave those that fit all. */
static void
test_facets (void)
{
  static const struct
  {
    const char *action;
    const char *value;
    guint n;
  } table[] = {
    { "win.filter-route", "liu", 2 },           { "win.filter-route", "ismap", 2 },
    { "win.filter-route", "undetermined", 1 },  { "win.filter-readiness", "ready", 1 },
    { "win.filter-readiness", "not-ready", 1 }, { "win.filter-state", "draft", 7 },
    { "win.filter-state", "approved", 0 },      { "win.filter-edition", "2020-01-01", 0 },
  };
  Support *support = support_open_all ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      activate (support, table[i].action, table[i].value);
      g_assert_cmpuint (support_count (support), ==, table[i].n);
      activate (support, table[i].action, "");
      g_assert_cmpuint (support_count (support), ==, 7);
    }
  activate (support, "win.filter-route", "liu");
  activate (support, "win.filter-readiness", "ready");
  g_assert_cmpuint (support_count (support), ==, 1);
  g_assert_cmpstr (get_count (support), ==, "1 of 7");
  ui_register_list_clear (support_get_list (support));
  support_settle (support);
  g_assert_cmpstr (get_count (support), ==, "7 evaluations");
  support_close (support);
}

/* What is filtered stands there in words, and goes by a click, or by setting it again. */
static void
test_chips (void)
{
  Support *support = support_open_all ();
  g_autofree char *words = NULL;
  g_autofree char *state = NULL;

  g_assert_null (get_chip (support));
  activate (support, "win.filter-route", "ismap");
  words = support_read (get_chip (support));
  g_assert_cmpstr (words, ==, "Route: Full ISMAP\n");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_chip (support)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove the filter “Route: Full ISMAP”");
  gtk_widget_grab_focus (get_chip (support));
  g_signal_emit_by_name (get_chip (support), "clicked");
  support_settle (support);
  g_assert_null (get_chip (support));
  g_assert_cmpuint (support_count (support), ==, 7);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (support->window)),
                              support_find_shown (support, UI_TYPE_REGISTER_FILTER, NULL)));
  activate (support, "win.filter-route", "ismap");
  activate (support, "win.filter-route", "ismap");
  state = get_state (support, "filter-route");
  g_assert_cmpstr (state, ==, "");
  support_close (support);
}

/* What it is about is said once. */
static void
test_chip_words (void)
{
  Support *support = support_open_all ();
  g_autofree char *words = NULL;

  activate (support, "win.filter-readiness", "undetermined");
  words = support_read (get_chip (support));
  g_assert_cmpstr (words, ==, "Readiness: Undetermined\n");
  ui_register_list_clear (support_get_list (support));
  support_settle (support);
  support_close (support);
}

/* Where nothing is found, it says what was looked for, and shows all again. */
static void
test_no_match (void)
{
  Support *support = support_open_all ();
  GtkWidget *clear = support_find_shown (support, GTK_TYPE_BUTTON, "clear_button");

  activate (support, "win.filter-route", "ismap");
  activate (support, "win.filter-readiness", "ready");
  ui_register_list_search (support_get_list (support), "xyz");
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 0);
  g_assert_cmpstr (support_label (support, UI_TYPE_REGISTER, "nothing_text"), ==,
                   "Nothing here matches what the list is filtered by:\nSearch: “xyz”\n"
                   "Route: Full ISMAP\nReadiness: Ready to submit");
  g_assert_true (gtk_widget_get_mapped (clear));
  g_signal_emit_by_name (clear, "clicked");
  support_settle (support);
  g_assert_cmpuint (support_count (support), ==, 7);
  g_assert_cmpuint (ui_register_list_count_filters (support_get_list (support)), ==, 0);
  support_close (support);
}

/* An evaluation that is made or brought is shown in the list, whatever that was filtered by. */
static void
test_reveal (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *path = support_example ("02");

  activate (support, "win.filter-readiness", "ready");
  support_import (support, path);
  g_assert_cmpuint (support_count (support), ==, 2);
  g_assert_cmpuint (ui_register_list_get_position (support_get_list (support)), ==, 0);
  support_close (support);
}

static gboolean
has_none (Support *support)
{
  return support_count (support) == 0;
}

/* An edit that changes the route takes the evaluation out of the list, which stays shown. */
static void
test_edit (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  const DataPlace place = { .array = DATA_ARRAY_NONE, .member = "service.model" };
  DataEvaluation *evaluation = support_get_evaluation (support);
  g_autoptr (GError) error = NULL;

  activate (support, "win.filter-route", "liu");
  g_assert_cmpuint (support_count (support), ==, 1);
  data_evaluation_set_text (evaluation, &place, "paas", &error);
  g_assert_no_error (error);
  support_wait_until (support, has_none);
  g_assert_true (support_get_evaluation (support) == evaluation);
  support_close (support);
}

static char *
list_titles (Support *support, UiRegisterKey key)
{
  GListModel *rows = G_LIST_MODEL (ui_register_list_get_selection (support_get_list (support)));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (DataRegisterItem) item = g_list_model_get_item (rows, i);
      g_autofree char *cell =
          ui_register_words_cell (data_register_item_get_row (item), key,
                                  ui_session_get_packs (support_get_session (support)));

      g_string_append_printf (text, "%s|", cell);
    }
  return g_string_free (text, FALSE);
}

/* Every key sorts, and the other way round too; what is not known comes last both times. */
static void
test_sort (void)
{
  Support *support = support_open_all ();
  g_autofree char *routes = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *levels = NULL;
  g_autofree char *state = NULL;

  activate (support, "win.sort", "route");
  routes = list_titles (support, UI_REGISTER_KEY_ROUTE);
  g_assert_cmpstr (routes, ==,
                   "ISMAP-LIU candidate|ISMAP-LIU candidate|Full ISMAP|Full ISMAP|Not "
                   "required|Outside the scheme|Undetermined – 25 answers open|");
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.sort-descending", NULL);
  support_settle (support);
  state = list_titles (support, UI_REGISTER_KEY_ROUTE);
  g_assert_true (g_str_has_prefix (state, "Undetermined"));
  activate (support, "win.sort", "missing");
  missing = list_titles (support, UI_REGISTER_KEY_MISSING);
  g_assert_true (g_str_has_prefix (missing, "25|"));
  g_assert_true (g_str_has_suffix (missing, "|0|"));
  activate (support, "win.sort", "overall");
  levels = list_titles (support, UI_REGISTER_KEY_OVERALL);
  g_assert_true (g_str_has_prefix (levels, "High|Low"));
  g_assert_true (g_str_has_suffix (levels, "(null)|"));
  support_close (support);
}

/* An order is one for every pair, by every key. */
static void
test_order (void)
{
  Support *support = support_open_all ();

  for (UiRegisterKey key = 0; key < UI_REGISTER_N_KEYS; key++)
    {
      g_autofree char *first = NULL;
      g_autofree char *again = NULL;

      ui_register_list_sort (support_get_list (support), key, TRUE);
      first = list_titles (support, UI_REGISTER_KEY_TITLE);
      ui_register_list_sort (support_get_list (support), UI_REGISTER_KEY_CREATED, FALSE);
      ui_register_list_sort (support_get_list (support), key, TRUE);
      again = list_titles (support, UI_REGISTER_KEY_TITLE);
      g_assert_cmpstr (first, ==, again);
    }
  support_close (support);
}

/* F9 hides the side and shows it, also in the next window. */
static void
test_hide (void)
{
  Support *support = support_open_all ();
  g_autoptr (GSettings) settings = ui_settings_new ();

  g_assert_true (support_shows (support, UI_TYPE_REGISTER));
  support_do (support, "win.show-register");
  g_assert_false (support_shows (support, UI_TYPE_REGISTER));
  g_assert_true (support_shows (support, UI_TYPE_EVALUATION_VIEW));
  support_close (support);
  g_assert_false (g_settings_get_boolean (settings, UI_SETTING_REGISTER));
  support = support_open_as_it_is ();
  g_assert_false (support_shows (support, UI_TYPE_REGISTER));
  support_do (support, "win.search");
  g_assert_true (support_shows (support, UI_TYPE_REGISTER));
  support_do (support, "win.show-register");
  support_do (support, "win.show-register");
  g_assert_true (support_shows (support, UI_TYPE_REGISTER));
  support_close (support);
  g_settings_reset (settings, UI_SETTING_REGISTER);
}

/* Too narrow for both, one of them is seen: the evaluation, until the register is asked for, and
 * again when one is chosen from it. */
static void
test_fold (void)
{
  Support *support = support_open_all ();
  GtkWidget *view;
  gint64 number;

  gtk_window_set_default_size (GTK_WINDOW (support->window), 640, 700);
  support_wait (support);
  g_assert_cmpint (gtk_widget_get_width (support_find_shown (support, UI_TYPE_CONTENT, NULL)), <,
                   720);
  g_assert_false (support_shows (support, UI_TYPE_REGISTER));
  g_assert_true (support_shows (support, UI_TYPE_EVALUATION_VIEW));
  support_do (support, "win.show-register");
  g_assert_true (support_shows (support, UI_TYPE_REGISTER));
  g_assert_false (support_shows (support, UI_TYPE_EVALUATION_VIEW));
  number = ui_register_list_get_number (support_get_list (support), 2);
  gtk_selection_model_select_item (ui_register_list_get_selection (support_get_list (support)), 2,
                                   TRUE);
  support_settle (support);
  g_assert_true (support_shows (support, UI_TYPE_REGISTER));
  view = support_find_shown (support, GTK_TYPE_LIST_VIEW, "view");
  g_signal_emit_by_name (view, "activate", 2);
  support_settle (support);
  g_assert_false (support_shows (support, UI_TYPE_REGISTER));
  g_assert_true (support_shows (support, UI_TYPE_EVALUATION_VIEW));
  g_assert_cmpint (data_evaluation_get_number (support_get_evaluation (support)), ==, number);
  gtk_window_set_default_size (GTK_WINDOW (support->window), 1180, 700);
  support_wait (support);
  g_assert_true (support_shows (support, UI_TYPE_REGISTER));
  g_assert_true (support_shows (support, UI_TYPE_EVALUATION_VIEW));
  support_close (support);
}

/* The popover has each choice by its words, and the one that is set is marked. */
static void
test_panel (void)
{
  Support *support = support_open_all ();
  GtkWidget *button = support_find_shown (support, GTK_TYPE_MENU_BUTTON, "filter_button");
  GtkWidget *popover;
  g_autoptr (GPtrArray) choices = NULL;
  guint n_active = 0;

  activate (support, "win.filter-route", "ismap");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  support_settle (support);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  choices = support_find_all (popover, GTK_TYPE_CHECK_BUTTON);
  g_assert_cmpuint (choices->len, >=, 18);
  for (guint i = 0; i < choices->len; i++)
    {
      const char *label = gtk_check_button_get_label (choices->pdata[i]);

      g_assert_true (label != NULL && label[0] != '\0');
      if (gtk_check_button_get_active (choices->pdata[i]))
        n_active++;
    }
  g_assert_cmpuint (n_active, ==, UI_REGISTER_N_FACETS);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  support_settle (support);
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/register-filter/facets", test_facets);
  g_test_add_func ("/register-filter/chips", test_chips);
  g_test_add_func ("/register-filter/chip-words", test_chip_words);
  g_test_add_func ("/register-filter/no-match", test_no_match);
  g_test_add_func ("/register-filter/reveal", test_reveal);
  g_test_add_func ("/register-filter/edit", test_edit);
  g_test_add_func ("/register-filter/sort", test_sort);
  g_test_add_func ("/register-filter/order", test_order);
  g_test_add_func ("/register-filter/hide", test_hide);
  g_test_add_func ("/register-filter/fold", test_fold);
  g_test_add_func ("/register-filter/panel", test_panel);
  return support_run ();
}
