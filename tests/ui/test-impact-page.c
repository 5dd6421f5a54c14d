/* test-impact-page.c - The impact page: its keys, what it never overwrites, names, and what it
 * marks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "ui/forms/field.h"
#include "ui/impact/impact_cell.h"
#include "ui/impact/impact_grid.h"
#include "ui/impact/impact_levels.h"
#include "ui/impact/impact_page.h"
#include "ui/impact/impact_panel.h"
#include "ui/impact/impact_subject.h"
#include "ui/review/remark_button.h"

static void
go_to (Support *support, const char *place)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s", place);
  support_wait (support);
}

static GtkWidget *
get_page (Support *support)
{
  return support_find (GTK_WIDGET (support->window), UI_TYPE_IMPACT_PAGE, NULL);
}

static GtkWidget *
get_grid (Support *support)
{
  return support_find (GTK_WIDGET (support->window), UI_TYPE_IMPACT_GRID, NULL);
}

static GtkWidget *
get_focus (Support *support)
{
  return gtk_window_get_focus (GTK_WINDOW (support->window));
}

static Support *
open_at (const char *example, const char *place)
{
  Support *support = support_open ((const char *const[]){ example, NULL });

  go_to (support, place);
  return support;
}

static gpointer
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) each = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (each, type))
        return each;
    }
  g_assert_not_reached ();
}

/* Does what the class of @widget has bound to a key. */
static void
press_in (Support *support, GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  GListModel *shortcuts = find_controller (widget, GTK_TYPE_SHORTCUT_CONTROLLER);

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) each = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (each);

      if (!GTK_IS_KEYVAL_TRIGGER (trigger) ||
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) != key ||
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) != modifiers)
        continue;
      gtk_shortcut_action_activate (gtk_shortcut_get_action (each), 0, widget,
                                    gtk_shortcut_get_arguments (each));
      support_settle (support);
      return;
    }
  g_assert_not_reached ();
}

static void
press (Support *support, guint key, GdkModifierType modifiers)
{
  press_in (support, get_grid (support), key, modifiers);
}

/* What an input method hands over. */
static void
type (Support *support, const char *text)
{
  GtkEventControllerKey *keys = find_controller (get_grid (support), GTK_TYPE_EVENT_CONTROLLER_KEY);

  g_signal_emit_by_name (gtk_event_controller_key_get_im_context (keys), "commit", text);
  support_settle (support);
}

static void
assert_at (Support *support, const char *expected)
{
  g_autofree char *place = ui_page_get_place (UI_PAGE (get_page (support)));

  g_assert_cmpstr (place, ==, expected);
}

static const RulesImpact *
get_impact (Support *support, guint subject, guint dimension, guint harm)
{
  return rules_evaluation_impact (
      data_evaluation_get_decision (support_get_evaluation (support))->evaluation, subject,
      dimension, harm);
}

/* The arrows and their kin move the focus, never the answers, and stay in the grid. */
static void
test_move (void)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *place;
  } moves[] = {
    { GDK_KEY_Right, 0, "impacts/i1/confidentiality/financial/level" },
    { GDK_KEY_Down, 0, "impacts/i1/integrity/financial/level" },
    { GDK_KEY_Up, 0, "impacts/i1/confidentiality/financial/level" },
    { GDK_KEY_Left, 0, "impacts/i1/confidentiality/distress/level" },
    { GDK_KEY_Left, 0, "impacts/i1/confidentiality/distress/level" },
    { GDK_KEY_Up, 0, "impacts/i1/confidentiality/distress/level" },
    { GDK_KEY_End, 0, "impacts/i1/confidentiality/legal/level" },
    { GDK_KEY_Home, 0, "impacts/i1/confidentiality/distress/level" },
    { GDK_KEY_Page_Down, 0, "impacts/i2/confidentiality/distress/level" },
    { GDK_KEY_Page_Up, 0, "impacts/i1/confidentiality/distress/level" },
    { GDK_KEY_End, GDK_CONTROL_MASK, "impacts/o2/availability/legal/level" },
    { GDK_KEY_Page_Down, 0, "impacts/o2/availability/legal/level" },
    { GDK_KEY_Left, 0, "impacts/o2/availability/safety/level" },
    /* Disclosure is not asked of operations. */
    { GDK_KEY_Left, 0, "impacts/o2/availability/public-interest/level" },
    { GDK_KEY_Home, GDK_CONTROL_MASK, "impacts/i1/confidentiality/distress/level" },
  };
  Support *support = open_at ("02", "impacts/i1/confidentiality/distress/level");
  g_autofree char *before =
      data_exchange_to_canonical (data_evaluation_get_exchange (support_get_evaluation (support)));
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      press (support, moves[i].key, moves[i].modifiers);
      assert_at (support, moves[i].place);
      g_assert_true (UI_IS_IMPACT_CELL (get_focus (support)));
    }
  after =
      data_exchange_to_canonical (data_evaluation_get_exchange (support_get_evaluation (support)));
  g_assert_cmpstr (after, ==, before);
  support_close (support);
}

/* Moving down through a row that has a gap comes back to the column it began in. */
static void
test_column (void)
{
  Support *support = open_at ("02", "impacts/i2/integrity/disclosure/level");

  press (support, GDK_KEY_Down, 0);
  assert_at (support, "impacts/o1/availability/public-interest/level");
  press (support, GDK_KEY_Up, 0);
  assert_at (support, "impacts/i2/integrity/disclosure/level");
  support_close (support);
}

/* Digits of any width and the names of levels set the level; anything else sets nothing. */
static void
test_type (void)
{
  static const struct
  {
    const char *text;
    int level;
  } cases[] = {
    { "0", 0 },  { "3", 3 },  { "２", 2 },   { "無", 0 },       { "低", 1 },
    { "中", 2 }, { "高", 3 }, { "低位", 1 }, { "moderate", 2 }, { "影響なし", 0 },
    { "4", 0 },  { "x", 0 },  { "12", 0 },   { "９", 0 },
  };
  Support *support = open_at ("06", "impacts/i2/integrity/financial/level");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (support, cases[i].text);
      g_assert_cmpint (get_impact (support, 1, 1, 1)->level, ==, cases[i].level);
      assert_at (support, "impacts/i2/integrity/financial/level");
    }
  press (support, GDK_KEY_Delete, 0);
  g_assert_cmpint (get_impact (support, 1, 1, 1)->level, ==, RULES_NO_LEVEL);
  support_close (support);
}

/* A level is undone in one step, and the cell shows it. */
static void
test_undo (void)
{
  Support *support = open_at ("06", "impacts/i2/integrity/financial/level");
  GtkWidget *cell = get_focus (support);

  gtk_test_accessible_assert_property (gtk_widget_get_ancestor (cell, UI_TYPE_IMPACT_SUBJECT),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "教材");
  g_assert_true (gtk_widget_has_css_class (cell, "unanswered"));
  type (support, "3");
  g_assert_true (gtk_widget_has_css_class (cell, "high"));
  g_assert_true (gtk_widget_has_css_class (cell, "driver"));
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "教材, Integrity, Financial loss or liability: High");
  support_do (support, "win.undo");
  g_assert_true (gtk_widget_has_css_class (cell, "unanswered"));
  g_assert_false (gtk_widget_has_css_class (cell, "driver"));
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "教材, Integrity, Financial loss or liability: unanswered");
  support_close (support);
}

/* Filling leaves what is answered, and is one step. */
static void
test_fill (void)
{
  Support *support = open_at ("06", "impacts/i2/integrity/financial/level");

  type (support, "3");
  press (support, GDK_KEY_1, GDK_CONTROL_MASK);
  for (guint harm = 0; harm < 6; harm++)
    {
      g_assert_cmpint (get_impact (support, 1, 1, harm)->level, ==, harm == 1 ? 3 : 1);
      g_assert_cmpint (get_impact (support, 1, 0, harm)->level, ==, RULES_NO_LEVEL);
    }
  press (support, GDK_KEY_0, GDK_CONTROL_MASK | GDK_ALT_MASK);
  for (guint harm = 0; harm < 6; harm++)
    {
      g_assert_cmpint (get_impact (support, 1, 1, harm)->level, ==, harm == 1 ? 3 : 1);
      g_assert_cmpint (get_impact (support, 1, 0, harm)->level, ==, 0);
    }
  support_do (support, "win.undo");
  support_do (support, "win.undo");
  g_assert_cmpint (get_impact (support, 1, 1, 0)->level, ==, RULES_NO_LEVEL);
  g_assert_cmpint (get_impact (support, 1, 1, 1)->level, ==, 3);
  support_close (support);
}

/* Copying takes levels and rationales of another subject, where nothing is answered. */
static void
test_copy (void)
{
  Support *support = open_at ("06", "impacts/i2/confidentiality/financial/level");
  const RulesImpact *copied;

  type (support, "2");
  gtk_widget_activate_action (get_page (support), "impact.copy", "s", "i1");
  g_assert_cmpint (get_impact (support, 1, 0, 1)->level, ==, 2);
  g_assert_null (get_impact (support, 1, 0, 1)->rationale);
  copied = get_impact (support, 1, 0, 0);
  g_assert_cmpint (copied->level, ==, 1);
  g_assert_cmpstr (copied->rationale, ==, get_impact (support, 0, 0, 0)->rationale);
  g_assert_nonnull (copied->rationale);
  /* An operation is asked of something else. */
  gtk_widget_activate_action (get_page (support), "impact.copy", "s", "o1");
  g_assert_cmpint (get_impact (support, 1, 1, 0)->level, ==, RULES_NO_LEVEL);
  gtk_widget_activate_action (get_page (support), "impact.clear-subject", NULL);
  g_assert_cmpint (get_impact (support, 1, 0, 0)->level, ==, RULES_NO_LEVEL);
  g_assert_nonnull (get_impact (support, 1, 0, 0)->rationale);
  g_assert_cmpint (get_impact (support, 0, 0, 0)->level, ==, 1);
  support_close (support);
}

/* The cells that set the result are marked, and no others; each has a name and is read. */
static void
test_cells (void)
{
  Support *support = open_at ("02", "impacts/i1/confidentiality/financial/level");
  g_autoptr (GPtrArray) cells = support_find_all (get_grid (support), UI_TYPE_IMPACT_CELL);
  const RulesDecision *decision = data_evaluation_get_decision (support_get_evaluation (support));
  guint n_drivers = 0;

  g_assert_cmpuint (cells->len, ==, 34);
  for (guint i = 0; i < cells->len; i++)
    {
      GtkWidget *cell = cells->pdata[i];

      g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (cell)), ==,
                       GTK_ACCESSIBLE_ROLE_GRID_CELL);
      g_assert_true (
          gtk_test_accessible_has_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL));
      n_drivers += gtk_widget_has_css_class (cell, "driver") ? 1 : 0;
    }
  g_assert_cmpuint (n_drivers, ==, decision->n_drivers);
  g_assert_true (gtk_widget_has_css_class (get_focus (support), "driver"));
  support_close (support);
}

/* Tab leaves the grid, and comes back to the cell that was left. */
static void
test_tab (void)
{
  Support *support = open_at ("02", "impacts/i2/integrity/legal/level");
  GtkWidget *cell = get_focus (support);

  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (support->window), GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_is_ancestor (get_focus (support), get_grid (support)));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (support->window), GTK_DIR_TAB_BACKWARD));
  g_assert_true (get_focus (support) == cell);
  support_close (support);
}

/* Enter leads to the rationale, which is kept as it is typed; Escape leads back. */
static void
test_rationale (void)
{
  Support *support = open_at ("06", "impacts/i2/integrity/financial/level");
  GtkWidget *view;

  press (support, GDK_KEY_Return, 0);
  assert_at (support, "impacts/i2/integrity/financial/rationale");
  view = get_focus (support);
  g_assert_true (GTK_IS_TEXT_VIEW (view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "少額", -1);
  g_assert_cmpstr (get_impact (support, 1, 1, 1)->rationale, ==, "少額");
  gtk_widget_activate_action (view, "impact.cell", NULL);
  g_assert_true (UI_IS_IMPACT_CELL (get_focus (support)));
  assert_at (support, "impacts/i2/integrity/financial/level");
  go_to (support, "impacts/i1/integrity/legal/rationale");
  assert_at (support, "impacts/i1/integrity/legal/rationale");
  support_close (support);
}

/* The panel sets the level as well, and an earlier rationale is put in. */
static void
test_panel (void)
{
  Support *support = open_at ("06", "impacts/i2/confidentiality/financial/level");
  GtkWidget *levels = support_find (get_page (support), UI_TYPE_IMPACT_LEVELS, NULL);
  GtkWidget *list = support_find (get_page (support), GTK_TYPE_BOX, "suggestion_list");
  g_autoptr (GPtrArray) buttons = support_find_all (levels, GTK_TYPE_CHECK_BUTTON);

  g_assert_cmpuint (buttons->len, ==, 4);
  for (guint i = 0; i < buttons->len; i++)
    g_assert_false (gtk_check_button_get_active (buttons->pdata[i]));
  gtk_check_button_set_active (buttons->pdata[2], TRUE);
  g_assert_cmpint (get_impact (support, 1, 0, 1)->level, ==, 2);
  type (support, "1");
  g_assert_true (gtk_check_button_get_active (buttons->pdata[1]));
  gtk_test_accessible_assert_property (buttons->pdata[1], GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Low: The loss or liability is insignificant.");
  g_signal_emit_by_name (gtk_widget_get_first_child (list), "clicked");
  g_assert_cmpstr (get_impact (support, 1, 0, 1)->rationale, ==,
                   get_impact (support, 0, 0, 1)->rationale);
  support_close (support);
}

/* What was given as the reason in other evaluations is looked up when it is asked for. */
static void
test_elsewhere (void)
{
  Support *support = open_at ("02", "impacts/i1/confidentiality/financial/level");
  DataEvaluation *evaluation = support_get_evaluation (support);
  GtkWidget *page = get_page (support);
  GtkWidget *expander = support_find (page, GTK_TYPE_EXPANDER, "elsewhere");
  GtkWidget *list;
  DataWorkspace *workspace = data_evaluation_get_workspace (evaluation);
  gint64 copies[] = {
    data_workspace_duplicate (workspace, data_evaluation_get_number (evaluation), NULL),
    data_workspace_duplicate (workspace, data_evaluation_get_number (evaluation), NULL),
  };
  g_autoptr (GPtrArray) offered = NULL;
  g_autofree char *text = NULL;
  g_autofree char *none = NULL;

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  support_settle (support);
  list = support_find (page, GTK_TYPE_BOX, "elsewhere_list");
  text = support_read (list);
  g_assert_nonnull (strstr (text, get_impact (support, 0, 0, 1)->rationale));
  g_assert_nonnull (strstr (text, data_evaluation_get_text (evaluation, "title")));
  /* Two subjects have one in this cell; the other copy has the same. */
  offered = support_find_all (list, GTK_TYPE_BUTTON);
  g_assert_cmpuint (offered->len, ==, 2);
  go_to (support, "impacts/i1/confidentiality/legal/level");
  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (expander)));
  g_assert_true (data_workspace_move (workspace, copies, 2, DATA_REGISTER_PLACE_BIN, NULL));
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  support_settle (support);
  none = support_read (expander);
  g_assert_nonnull (strstr (none, "No other evaluation has a rationale"));
  support_close (support);
}

/* In review, whatever cell is chosen can be remarked on beside the grid. */
static void
test_remarks (void)
{
  Support *support = open_at ("01", "impacts/i1/confidentiality/financial");
  GtkWidget *panel = support_find (get_page (support), UI_TYPE_IMPACT_PANEL, NULL);
  GtkWidget *remarks = support_find (panel, UI_TYPE_REMARK_BUTTON, NULL);

  g_assert_null (gtk_widget_get_first_child (remarks));
  g_assert_true (data_evaluation_submit (support_get_evaluation (support), NULL));
  support_settle (support);
  g_assert_true (gtk_widget_is_visible (remarks));
  g_assert_nonnull (gtk_widget_get_first_child (remarks));
  support_close (support);
}

/* The head stays in sight, and so does the cell that has the focus, with 20 subjects. */
static void
test_scroll (void)
{
  Support *support = open_at ("06", "impacts/i1/confidentiality/distress/level");
  GtkWidget *scroller = support_find (get_page (support), GTK_TYPE_SCROLLED_WINDOW, "scroller");
  graphene_rect_t head;
  graphene_rect_t cell;

  support_grow (support_get_evaluation (support), 20);
  go_to (support, "impacts/x18/integrity/legal/level");
  g_assert_true (
      gtk_widget_compute_bounds (gtk_widget_get_last_child (get_grid (support)), scroller, &head));
  g_assert_true (gtk_widget_compute_bounds (get_focus (support), scroller, &cell));
  g_assert_cmpfloat ((double) head.origin.y, <=, 0);
  g_assert_cmpfloat ((double) cell.origin.y, >=, (double) (head.origin.y + head.size.height));
  g_assert_cmpfloat ((double) (cell.origin.y + cell.size.height), <=,
                     gtk_widget_get_height (scroller));
  support_close (support);
}

/* What is in review can be read and gone through, but not changed. */
static void
test_read_only (void)
{
  Support *support = open_at ("02", "impacts/i1/confidentiality/financial/level");
  DataWorkspace *workspace = ui_session_get_workspace (ui_window_get_session (support->window));

  data_workspace_set_actor (workspace, "Sato", NULL);
  g_assert_true (data_evaluation_submit (support_get_evaluation (support), NULL));
  support_settle (support);
  type (support, "0");
  press (support, GDK_KEY_Delete, 0);
  press (support, GDK_KEY_1, GDK_CONTROL_MASK);
  g_assert_cmpint (get_impact (support, 0, 0, 1)->level, ==, 3);
  press (support, GDK_KEY_Right, 0);
  assert_at (support, "impacts/i1/confidentiality/public-interest/level");
  support_close (support);
}

/* Turning to the page leads into the grid, not to the buttons around it. */
static void
test_begin (void)
{
  Support *support = support_open ((const char *const[]){ "02", NULL });

  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "impact");
  support_settle (support);
  g_assert_true (UI_IS_IMPACT_CELL (get_focus (support)));
  support_close (support);
}

/* A subject that goes away takes its cells along; another cell is the current one then. */
static void
test_remove (void)
{
  Support *support = open_at ("02", "impacts/i2/confidentiality/financial/level");
  GtkWidget *first = gtk_widget_get_first_child (get_grid (support));
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (GPtrArray) cells = NULL;

  data_edit_remove (edit, &(DataPlace){ .array = DATA_ARRAY_INFORMATION, .id = "i2" });
  g_assert_true (data_evaluation_edit (support_get_evaluation (support), edit, NULL));
  support_settle (support);
  cells = support_find_all (get_grid (support), UI_TYPE_IMPACT_CELL);
  g_assert_cmpuint (cells->len, ==, 22);
  g_assert_true (gtk_widget_get_first_child (get_grid (support)) == first);
  assert_at (support, "impacts/i1/confidentiality/distress/level");
  support_do (support, "win.undo");
  go_to (support, "impacts/i2/confidentiality/financial/level");
  assert_at (support, "impacts/i2/confidentiality/financial/level");
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  data_language_use (RULES_LANGUAGE_EN);
  g_test_add_func ("/impact-page/begin", test_begin);
  g_test_add_func ("/impact-page/move", test_move);
  g_test_add_func ("/impact-page/column", test_column);
  g_test_add_func ("/impact-page/type", test_type);
  g_test_add_func ("/impact-page/undo", test_undo);
  g_test_add_func ("/impact-page/fill", test_fill);
  g_test_add_func ("/impact-page/copy", test_copy);
  g_test_add_func ("/impact-page/cells", test_cells);
  g_test_add_func ("/impact-page/tab", test_tab);
  g_test_add_func ("/impact-page/rationale", test_rationale);
  g_test_add_func ("/impact-page/panel", test_panel);
  g_test_add_func ("/impact-page/elsewhere", test_elsewhere);
  g_test_add_func ("/impact-page/remarks", test_remarks);
  g_test_add_func ("/impact-page/scroll", test_scroll);
  g_test_add_func ("/impact-page/read-only", test_read_only);
  g_test_add_func ("/impact-page/remove", test_remove);
  return support_run ();
}
