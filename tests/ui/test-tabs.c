/* test-tabs.c - The names of the pages: never clipped, with counts, by keyboard, told as tabs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "ui/window/tabs.h"

static GtkWidget *
get_tabs (Support *support)
{
  return support_find (GTK_WIDGET (support->window), UI_TYPE_TABS, NULL);
}

static GtkWidget *
get_tab (Support *support, UiPlacesPage page)
{
  GtkWidget *tab = gtk_widget_get_first_child (get_tabs (support));

  for (UiPlacesPage i = 0; i < page; i++)
    tab = gtk_widget_get_next_sibling (tab);
  return tab;
}

static void
assert_selected (Support *support, UiPlacesPage selected)
{
  for (UiPlacesPage page = 0; page < UI_PLACES_N_PAGES; page++)
    {
      GtkWidget *tab = get_tab (support, page);

      g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (tab)), ==,
                       GTK_ACCESSIBLE_ROLE_TAB);
      g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tab)), ==,
                       page == selected);
      gtk_test_accessible_assert_state (tab, GTK_ACCESSIBLE_STATE_SELECTED, page == selected);
    }
}

/* The pressed one follows the page, whoever turned it. */
static void
test_selected (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });

  assert_selected (support, UI_PLACES_DECISION);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "impact");
  support_settle (support);
  assert_selected (support, UI_PLACES_IMPACT);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s", "service.name");
  support_settle (support);
  assert_selected (support, UI_PLACES_SERVICE);
  g_signal_emit_by_name (get_tab (support, UI_PLACES_HISTORY), "clicked");
  support_settle (support);
  assert_selected (support, UI_PLACES_HISTORY);
  support_close (support);
}

static const char *
get_count (GtkWidget *tab)
{
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (tab));
  GtkWidget *count = gtk_widget_get_last_child (box);

  return gtk_widget_get_visible (count) ? gtk_label_get_label (GTK_LABEL (count)) : NULL;
}

static void
test_counts (void)
{
  Support *support = support_open ((const char *const[]){ "06", NULL });
  GtkWidget *impact = get_tab (support, UI_PLACES_IMPACT);
  GtkWidget *service = get_tab (support, UI_PLACES_SERVICE);
  const DataPlace place = { .member = "service.model" };
  DataEvaluation *evaluation = support_get_evaluation (support);

  g_assert_cmpstr (get_count (impact), ==, "6/29");
  gtk_test_accessible_assert_property (impact, GTK_ACCESSIBLE_PROPERTY_LABEL, "Impact");
  gtk_test_accessible_assert_property (impact, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "6 of 29 answers are given");
  g_assert_null (get_count (service));
  g_assert_true (data_evaluation_set_text (evaluation, &place, NULL, NULL));
  support_settle (support);
  g_assert_cmpstr (get_count (service), ==, "0/1");
  support_close (support);
}

/* In Japanese the letters to press would stand in brackets, and take the last page to a line of its
 * own; Alt and the number of a page lead to it as well. */
static void
test_japanese (void)
{
  static const char *const names[UI_PLACES_N_PAGES] = {
    "サービス", "業務と情報", "影響", "判定", "内部監査", "帳票", "確認", "履歴",
  };
  Support *support;
  GtkWidget *tabs;
  int one_line;
  int height;

  data_language_use (RULES_LANGUAGE_JA);
  support = support_open ((const char *const[]){ "07", NULL });
  tabs = get_tabs (support);
  gtk_window_set_default_size (GTK_WINDOW (support->window), 1024, 700);
  support_wait (support);
  for (UiPlacesPage page = 0; page < UI_PLACES_N_PAGES; page++)
    gtk_test_accessible_assert_property (get_tab (support, page), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         names[page]);
  gtk_widget_measure (tabs, GTK_ORIENTATION_VERTICAL, 2000, &one_line, NULL, NULL, NULL);
  gtk_widget_measure (tabs, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (tabs), &height, NULL,
                      NULL, NULL);
  g_assert_cmpint (gtk_widget_get_width (tabs), <, 800);
  g_assert_cmpint (height, ==, one_line);
  support_close (support);
  data_language_use (RULES_LANGUAGE_EN);
}

static GtkWidget *
get_focus (Support *support)
{
  return gtk_window_get_focus (GTK_WINDOW (support->window));
}

/* One stop for Tab: the pressed one. Arrows go on from there, and stay inside. */
static void
test_keyboard (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  GtkWidget *tabs = get_tabs (support);

  g_assert_true (gtk_widget_child_focus (tabs, GTK_DIR_TAB_FORWARD));
  g_assert_true (get_focus (support) == get_tab (support, UI_PLACES_DECISION));
  g_assert_true (gtk_widget_child_focus (tabs, GTK_DIR_RIGHT));
  g_assert_true (get_focus (support) == get_tab (support, UI_PLACES_AUDIT));
  g_assert_true (gtk_widget_child_focus (tabs, GTK_DIR_RIGHT));
  g_assert_true (get_focus (support) == get_tab (support, UI_PLACES_WORKSHEETS));
  g_assert_true (gtk_widget_child_focus (tabs, GTK_DIR_RIGHT));
  g_assert_true (get_focus (support) == get_tab (support, UI_PLACES_REVIEW));
  g_assert_true (gtk_widget_child_focus (tabs, GTK_DIR_RIGHT));
  g_assert_true (gtk_widget_child_focus (tabs, GTK_DIR_RIGHT));
  g_assert_true (get_focus (support) == get_tab (support, UI_PLACES_HISTORY));
  g_assert_true (gtk_widget_child_focus (tabs, GTK_DIR_LEFT));
  g_assert_true (get_focus (support) == get_tab (support, UI_PLACES_REVIEW));
  assert_selected (support, UI_PLACES_DECISION);
  g_assert_false (gtk_widget_child_focus (tabs, GTK_DIR_TAB_FORWARD));
  support_close (support);
}

/* Where there is no room beside each other, names go to the next line. */
static void
test_room (void)
{
  Support *support = support_open ((const char *const[]){ "06", NULL });
  GtkWidget *tabs = get_tabs (support);
  int one_line;
  int lines;

  gtk_widget_measure (tabs, GTK_ORIENTATION_VERTICAL, 2000, &one_line, NULL, NULL, NULL);
  gtk_widget_measure (tabs, GTK_ORIENTATION_VERTICAL, 400, &lines, NULL, NULL, NULL);
  g_assert_cmpint (lines, >, one_line);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * PANGO_SCALE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (support->window), 1024, 700);
  support_wait (support);
  for (UiPlacesPage page = 0; page < UI_PLACES_N_PAGES; page++)
    {
      GtkWidget *tab = get_tab (support, page);
      graphene_rect_t bounds;
      int natural;

      gtk_widget_measure (tab, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      g_assert_true (gtk_widget_compute_bounds (tab, tabs, &bounds));
      g_assert_cmpfloat (bounds.size.width, >=, natural - 1);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (tabs));
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (tabs));
    }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  support_close (support);
}

/* Remarks that are to be settled are counted at the page that shows them. */
static void
test_remarks (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  GtkWidget *review = get_tab (support, UI_PLACES_REVIEW);
  DataEvaluation *evaluation = support_get_evaluation (support);
  DataWorkspace *workspace = data_evaluation_get_workspace (evaluation);

  g_assert_null (get_count (review));
  g_assert_true (data_evaluation_submit (evaluation, NULL));
  g_assert_true (data_workspace_set_actor (workspace, "Suzuki", NULL));
  g_assert_true (data_evaluation_return (evaluation, "Look again.", NULL));
  support_settle (support);
  g_assert_cmpstr (get_count (review), ==, "1");
  gtk_test_accessible_assert_property (review, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "1 remark is not settled");
  g_assert_true (data_evaluation_undo (evaluation, NULL));
  support_settle (support);
  g_assert_null (get_count (review));
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/tabs/selected", test_selected);
  g_test_add_func ("/tabs/counts", test_counts);
  g_test_add_func ("/tabs/japanese", test_japanese);
  g_test_add_func ("/tabs/keyboard", test_keyboard);
  g_test_add_func ("/tabs/room", test_room);
  g_test_add_func ("/tabs/remarks", test_remarks);
  return support_run ();
}
