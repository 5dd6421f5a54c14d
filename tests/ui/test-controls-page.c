/* test-controls-page.c - The page of controls: places, keys, panel, bulk edit, proposal, details.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/audit/audit_page.h"
#include "ui/audit/control_bulk_form.h"
#include "ui/audit/control_cell.h"
#include "ui/audit/control_detail_dialog.h"
#include "ui/audit/control_panel.h"
#include "ui/audit/controls_page.h"
#include "ui/forms/field.h"

static const RulesAudit *
get_audit (Support *support)
{
  return &data_evaluation_get_decision (support_get_evaluation (support))->evaluation->audit;
}

static const RulesControlAnswer *
get_answer (Support *support, const char *id)
{
  const RulesAudit *audit = get_audit (support);

  return &audit->controls[rules_catalogue_find (audit->catalogue, id)];
}

static UiPage *
get_page (Support *support)
{
  return UI_PAGE (support_find (GTK_WIDGET (support->window), UI_TYPE_CONTROLS_PAGE, NULL));
}

static UiControlTree *
get_tree (Support *support)
{
  return ui_control_table_get_tree (
      ui_controls_page_get_table (UI_CONTROLS_PAGE (get_page (support))));
}

static void
go_to (Support *support, const char *place)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s", place);
  support_wait (support);
}

static void
answer (Support *support, const char *answer)
{
  gtk_widget_activate_action (GTK_WIDGET (get_page (support)), "controls.answer", "s", answer);
  support_settle (support);
}

static void
act (Support *support, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (get_page (support)), action, NULL);
  support_settle (support);
}

static void
filter (Support *support, const char *filter)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.show-controls", "s", filter);
}

static void
assert_place (Support *support, const char *expected)
{
  g_autofree char *place = ui_page_get_place (get_page (support));

  g_assert_cmpstr (place, ==, expected);
}

static void
assert_says (GtkWidget *widget, const char *sentence)
{
  g_autofree char *text = support_read (widget);

  if (strstr (text, sentence) == NULL)
    g_error ("“%s” does not say “%s”", text, sentence);
}

static void
choose (GtkWidget *form, const char *id, guint line)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (support_find (form, GTK_TYPE_DROP_DOWN, id)), line);
}

static GtkEditable *
find_entry (GtkWidget *root, const char *id)
{
  return GTK_EDITABLE (support_find (root, GTK_TYPE_ENTRY, id));
}

static GtkWidget *
find_bulk_form (Support *support)
{
  return support_find (GTK_WIDGET (get_page (support)), UI_TYPE_CONTROL_BULK_FORM, NULL);
}

/* Answers in a way that must not change anything. */
static void
answer_in_vain (Support *support, const char *words)
{
  g_autofree char *before =
      data_exchange_to_canonical (data_evaluation_get_exchange (support_get_evaluation (support)));
  g_autofree char *after = NULL;

  answer (support, words);
  after =
      data_exchange_to_canonical (data_evaluation_get_exchange (support_get_evaluation (support)));
  g_assert_cmpstr (after, ==, before);
}

static void
select_row (Support *support, const char *id, gboolean alone)
{
  guint position = ui_control_tree_find (get_tree (support), id);

  g_assert_cmpuint (position, !=, GTK_INVALID_LIST_POSITION);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (get_tree (support)), position, alone);
  support_wait (support);
}

static Support *
open_page (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });

  go_to (support, "controls/9.2.1");
  return support;
}

/* Every member of a control has its field, also while a filter or a closed row hides the control.
 */
static void
test_go_to (void)
{
  static const char *const places[] = {
    "controls/9.2.1.6.PB/stated",
    "controls/9.2.1.6.PB/external",
    "controls/9.2.1.6.PB/internal.design",
    "controls/9.2.1.6.PB/internal.operation",
    "controls/9.2.1.6.PB/internal.auditor",
    "controls/9.2.1.6.PB/internal.date",
    "controls/9.2.2.8.PB/internal.evidence",
    "controls/9.2.1.6.PB/reason",
    "controls/4.4.5",
  };
  Support *support = open_page ();

  act (support, "controls.close-all");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      filter (support, i % 2 == 0 ? "criteria=governance" : "text=nothing at all");
      go_to (support, places[i]);
      assert_place (support, places[i]);
    }
  support_close (support);
}

/* The cells say what the rules say. */
static void
test_cells (void)
{
  Support *support = open_page ();
  g_autoptr (GPtrArray) cells =
      support_find_all (GTK_WIDGET (get_page (support)), UI_TYPE_CONTROL_CELL);
  gboolean seen = FALSE;

  for (guint i = 0; i < cells->len; i++)
    {
      UiControlCell *cell = cells->pdata[i];

      seen = seen || (g_str_has_prefix (ui_control_cell_get_item (cell)->id, "9.2.1") &&
                      g_strcmp0 (ui_control_cell_get_text (cell), "Stated") == 0);
    }
  g_assert_true (seen);
  support_close (support);
}

/* One control is answered anew, several only where they are unanswered; each in one step. */
static void
test_answer (void)
{
  Support *support = open_page ();

  select_row (support, "9.2.1.6.PB", TRUE);
  answer (support, "internal.design=deficient");
  g_assert_cmpint (get_answer (support, "9.2.1.6.PB")->design, ==, RULES_ASSESSMENT_DEFICIENT);
  answer (support, "internal.design=effective");
  g_assert_cmpint (get_answer (support, "9.2.1.6.PB")->design, ==, RULES_ASSESSMENT_EFFECTIVE);
  answer (support, "internal.design=deficient");
  select_row (support, "9.2.2.8.PB", FALSE);
  answer (support, "internal.design=effective");
  g_assert_cmpint (get_answer (support, "9.2.1.6.PB")->design, ==, RULES_ASSESSMENT_DEFICIENT);
  g_assert_cmpint (get_answer (support, "9.2.2.8.PB")->design, ==, RULES_ASSESSMENT_EFFECTIVE);
  assert_says (GTK_WIDGET (support->window), "1 control was changed.");
  support_do (support, "win.undo");
  g_assert_cmpint (get_answer (support, "9.2.2.8.PB")->design, ==, RULES_ASSESSMENT_UNKNOWN);
  support_close (support);
}

/* Who excludes one control is asked for the reason. */
static void
test_exclude (void)
{
  Support *support = open_page ();

  select_row (support, "9.2.1", TRUE);
  answer (support, "stated=false");
  support_wait (support);
  assert_place (support, "controls/9.2.1/reason");
  g_assert_cmpint (get_answer (support, "9.2.1")->stated, ==, RULES_ANSWER_NO);
  support_close (support);
}

/* No assessment is given where none is asked, and that is said. */
static void
test_not_asked (void)
{
  Support *support = open_page ();

  select_row (support, "9.2.1", TRUE); /* an objective with details */
  answer_in_vain (support, "internal.operation=effective");
  assert_says (GTK_WIDGET (support->window), "No control was changed. 1 is left out");
  support_close (support);
}

/* The form of several controls tells what it will do before it does. */
static void
test_bulk_form (void)
{
  Support *support = open_page ();
  GtkWidget *form;
  GtkWidget *apply;

  select_row (support, "9", TRUE);
  form = find_bulk_form (support);
  apply = support_find (form, GTK_TYPE_BUTTON, "apply");
  g_assert_true (gtk_widget_get_mapped (form));
  g_assert_false (gtk_widget_get_sensitive (apply));
  gtk_editable_set_text (find_entry (form, "date"), "2026-13-01");
  assert_says (form, "The date cannot be read.");
  gtk_editable_set_text (find_entry (form, "date"), "2026/6/1");
  g_assert_true (gtk_widget_get_sensitive (apply));
  g_signal_emit_by_name (apply, "clicked");
  support_settle (support);
  g_assert_cmpint (get_answer (support, "9.2.1.6.PB")->date, !=, 0);
  g_assert_cmpint (get_answer (support, "9.2.1")->date, ==, 0);
  support_do (support, "win.undo");
  support_close (support);
}

/* What is overwritten is told in numbers, and who is given no reason, before and after. */
static void
test_bulk_counts (void)
{
  Support *support = open_page ();
  GtkWidget *form;

  select_row (support, "9.2.1.6.PB", TRUE);
  answer (support, "internal.design=deficient");
  answer (support, "internal.operation=deficient");
  select_row (support, "9.2.2.8.PB", FALSE);
  form = find_bulk_form (support);
  choose (form, "design", 1);
  choose (form, "operation", 1);
  gtk_editable_set_text (find_entry (form, "reason"), "unused");
  assert_says (form, "1 control will be changed. 1 with another answer stays as it is. "
                     "2 are given no reason, as they are not excluded.");
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (support_find (form, GTK_TYPE_CHECK_BUTTON, "replace")), TRUE);
  assert_says (form, "2 controls will be changed. 2 answers will be overwritten. 2 are given no");
  g_signal_emit_by_name (support_find (form, GTK_TYPE_BUTTON, "apply"), "clicked");
  support_settle (support);
  assert_says (GTK_WIDGET (support->window),
               "2 controls were changed. 2 answers were overwritten. 2 are given no reason");
  support_close (support);
}

static guint
count_external (Support *support)
{
  const RulesAudit *audit = get_audit (support);
  guint n = 0;

  for (guint i = 0; i < audit->catalogue->n_controls; i++)
    n += audit->controls[i].external ? 1 : 0;
  return n;
}

/* Takes the controls of a domain out of the external audit. */
static void
take_out (Support *support, const char *domain)
{
  const UiControlAnswers out = { .words = { [UI_CONTROL_MEMBER_EXTERNAL] = "false" },
                                 .replace = TRUE };
  g_autoptr (GArray) controls = NULL;

  select_row (support, domain, TRUE);
  controls = ui_control_tree_list_chosen (get_tree (support));
  g_assert_true (ui_control_bulk_apply (GTK_WIDGET (get_page (support)),
                                        support_get_evaluation (support), controls, &out));
}

static void
propose (Support *support, int response)
{
  act (support, "controls.propose");
  assert_says (GTK_WIDGET (support_dialog (support)), "our interpretation");
  support_answer (support, response);
}

/* The proposal says that it is an interpretation, and does nothing by itself. */
static void
test_proposal (void)
{
  Support *support = open_page ();
  g_autoptr (GArray) proposed = NULL;
  guint n_already;
  guint before;

  take_out (support, "9");
  before = count_external (support);
  proposed = ui_control_bulk_list_proposed (
      data_evaluation_get_decision (support_get_evaluation (support))->evaluation, -1, &n_already);
  g_assert_cmpuint (proposed->len, >, 0);
  propose (support, GTK_RESPONSE_CANCEL);
  g_assert_cmpuint (count_external (support), ==, before);
  propose (support, GTK_RESPONSE_ACCEPT);
  g_assert_cmpuint (count_external (support), ==, before + proposed->len);
  support_do (support, "win.undo");
  g_assert_cmpuint (count_external (support), ==, before);
  support_close (support);
}

static void
test_propose_id (void)
{
  Support *support = open_page ();
  const RulesCatalogue *catalogue = get_audit (support)->catalogue;
  g_autofree char *first = ui_control_detail_propose_id (catalogue, "9.2.1");
  g_autofree char *marked = ui_control_detail_propose_id (catalogue, "6.3.1.P");
  g_autofree char *behind = ui_control_detail_propose_id (catalogue, "3.1.2");

  g_assert_cmpstr (first, ==, "9.2.1.1");
  g_assert_cmpstr (marked, ==, "6.3.1.2");
  g_assert_cmpstr (behind, ==, "3.1.2.4");
  support_close (support);
}

/* A detail is added, shown, and removed; undone, it is back with its answers. */
static void
test_detail (void)
{
  static const char *const taken[] = { "9.2.1", "9.2.1.6", "9.2.1.6.B", "９．２．１．６（ＰＢ）" };
  Support *support = open_page ();
  GtkWidget *dialog;

  select_row (support, "9.2.1.6.PB", TRUE);
  act (support, "controls.add-detail");
  dialog = GTK_WIDGET (support_dialog (support));
  g_assert_cmpstr (gtk_editable_get_text (find_entry (dialog, "objective")), ==, "9.2.1");
  g_assert_cmpstr (gtk_editable_get_text (find_entry (dialog, "id")), ==, "9.2.1.1");
  gtk_editable_set_text (find_entry (dialog, "title"), "追加");
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      gtk_editable_set_text (find_entry (dialog, "id"), taken[i]);
      g_assert_false (gtk_widget_get_sensitive (
          gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT)));
    }
  gtk_editable_set_text (find_entry (dialog, "id"), "９．２．１．１");
  support_answer (support, GTK_RESPONSE_ACCEPT);
  support_wait (support);
  assert_place (support, "controls/9.2.1.1");
  answer (support, "stated=true");
  go_to (support, "catalogue/9.2.1.1/title");
  assert_place (support, "catalogue/9.2.1.1/title");
  act (support, "controls.remove-detail");
  g_assert_cmpint (rules_catalogue_find (get_audit (support)->catalogue, "9.2.1.1"), ==,
                   RULES_NO_CONTROL);
  support_do (support, "win.undo");
  g_assert_cmpint (get_answer (support, "9.2.1.1")->stated, ==, RULES_ANSWER_YES);
  support_close (support);
}

/* In review nothing can be changed. */
static void
test_read_only (void)
{
  Support *support = open_page ();

  select_row (support, "9.2.1.6.PB", TRUE);
  data_workspace_set_actor (ui_session_get_workspace (support_get_session (support)), "Sato", NULL);
  g_assert_true (data_evaluation_submit (support_get_evaluation (support), NULL));
  answer_in_vain (support, "internal.design=deficient");
  support_close (support);
}

/* The picture of coverage shows what it counts. */
static void
test_show_controls (void)
{
  Support *support = open_page ();

  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "service");
  filter (support, "criteria=controls;cover=none");
  support_settle (support);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_page (support))));
  g_assert_cmpuint (ui_control_tree_count (get_tree (support)).found, >, 0);
  filter (support, "cover=none");
  g_assert_cmpuint (
      ui_control_tree_count (get_tree (support)).found, ==,
      data_evaluation_get_decision (support_get_evaluation (support))->readiness.coverage.gap);
  support_close (support);
}

/* What is selected is what one comes back to, wherever a filter has moved it. */
static void
test_focus_kept (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  UiControlTable *table;
  GtkWidget *scroller;
  GtkWidget *focus;

  go_to (support, "controls/3.1.1");
  table = ui_controls_page_get_table (UI_CONTROLS_PAGE (get_page (support)));
  ui_control_table_select (table, 8, TRUE);
  support_wait (support);
  ui_control_table_select (table, 4, FALSE);
  gtk_widget_grab_focus (support_find (GTK_WIDGET (get_page (support)), GTK_TYPE_TEXT, NULL));
  scroller = support_find (GTK_WIDGET (table), GTK_TYPE_SCROLLED_WINDOW, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                            0);
  support_wait (support);
  ui_controls_page_filter_text (UI_CONTROLS_PAGE (get_page (support)), "text=3.1.2");
  support_wait (support);
  gtk_widget_child_focus (GTK_WIDGET (table), GTK_DIR_TAB_FORWARD);
  focus = gtk_root_get_focus (GTK_ROOT (support->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (table)));
  g_assert_cmpstr (ui_control_table_get_current (table)->id, ==, "3.1.2.2");
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/controls-page/go-to", test_go_to);
  g_test_add_func ("/controls-page/cells", test_cells);
  g_test_add_func ("/controls-page/answer", test_answer);
  g_test_add_func ("/controls-page/exclude", test_exclude);
  g_test_add_func ("/controls-page/not-asked", test_not_asked);
  g_test_add_func ("/controls-page/bulk-form", test_bulk_form);
  g_test_add_func ("/controls-page/bulk-counts", test_bulk_counts);
  g_test_add_func ("/controls-page/proposal", test_proposal);
  g_test_add_func ("/controls-page/propose-id", test_propose_id);
  g_test_add_func ("/controls-page/detail", test_detail);
  g_test_add_func ("/controls-page/read-only", test_read_only);
  g_test_add_func ("/controls-page/show-controls", test_show_controls);
  g_test_add_func ("/controls-page/focus-kept", test_focus_kept);
  return support_run ();
}
