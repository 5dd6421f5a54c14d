/* test-route-header.c - What is always in sight: the route, why, what is missing, readiness, state.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/workspace/trial.h"
#include "ui/decision/route_header.h"
#include "ui/review/review_page.h"

static GtkWidget *
get_header (Support *support)
{
  return support_find (GTK_WIDGET (support->window), UI_TYPE_ROUTE_HEADER, NULL);
}

static const char *
get_label (Support *support, const char *id)
{
  return support_label (support, UI_TYPE_ROUTE_HEADER, id);
}

static gboolean
is_shown (Support *support, const char *id)
{
  return gtk_widget_get_mapped (support_find (get_header (support), GTK_TYPE_LABEL, id));
}

static GtkWidget *
get_button (Support *support, const char *id)
{
  return support_find (get_header (support), GTK_TYPE_BUTTON, id);
}

static void
set_text (Support *support, const char *place, const char *text)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  DataPlace parsed;

  g_assert_true (data_place_parse (place, &parsed, &words));
  g_assert_true (
      data_evaluation_set_text (support_get_evaluation (support), &parsed, text, &error));
  g_assert_no_error (error);
  support_settle (support);
}

/* It follows an edit in what it says and in what it is called; the label that says the same is not
 * written again. */
static void
test_follows (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  GtkWidget *header = get_header (support);

  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (header)), ==,
                   GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_test_accessible_assert_property (header, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "ISMAP-LIU candidate");
  g_assert_true (gtk_widget_has_css_class (header, "pass"));
  set_text (support, "service.model", "paas");
  g_assert_cmpstr (get_label (support, "route"), ==, "Full ISMAP");
  gtk_test_accessible_assert_property (header, GTK_ACCESSIBLE_PROPERTY_LABEL, "Full ISMAP");
  gtk_test_accessible_assert_property (header, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       get_label (support, "reason"));
  g_assert_true (gtk_widget_has_css_class (header, "upward"));
  g_assert_false (gtk_widget_has_css_class (header, "pass"));
  support_close (support);
}

static void
count_cb (gpointer object, GParamSpec *property, guint *count)
{
  *count += 1;
}

static void
test_untouched (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autoptr (GPtrArray) labels = support_find_all (get_header (support), GTK_TYPE_LABEL);
  guint n_written = 0;

  for (guint i = 0; i < labels->len; i++)
    g_signal_connect (g_ptr_array_index (labels, i), "notify::label", G_CALLBACK (count_cb),
                      &n_written);
  set_text (support, "service.name", "Another name");
  g_assert_cmpuint (n_written, ==, 0);
  support_close (support);
}

/* While answers of Appendix 1 are missing it says at most how far they go. */
static void
test_open (gconstpointer language)
{
  Support *support;
  const char *route;

  data_language_use ((RulesLanguage) GPOINTER_TO_INT (language));
  support = support_open ((const char *const[]){ "06", NULL });
  route = get_label (support, "route");
  g_assert_null (strstr (route, "LIU"));
  g_assert_nonnull (strstr (route, "25"));
  g_assert_nonnull (strstr (get_label (support, "missing"), "25"));
  support_close (support);
  data_language_use (RULES_LANGUAGE_EN);
}

static gboolean
leads (Support *support, const char *id)
{
  return gtk_widget_is_sensitive (get_button (support, id));
}

/* The page that pressing the button leads to. */
static char *
press (Support *support, const char *id)
{
  g_autoptr (GVariant) page = NULL;

  g_signal_emit_by_name (get_button (support, id), "clicked");
  page = g_action_group_get_action_state (G_ACTION_GROUP (support->window), "page");
  return g_variant_dup_string (page, NULL);
}

/* The buttons lead somewhere only where there is something to go to. */
static void
test_buttons (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  g_autofree char *page = NULL;

  g_assert_false (leads (support, "missing_button"));
  g_assert_cmpstr (get_label (support, "missing"), ==, "No answer missing");
  g_assert_true (leads (support, "readiness_button"));
  set_text (support, "service.model", NULL);
  g_assert_true (leads (support, "missing_button"));
  gtk_test_accessible_assert_property (get_button (support, "missing_button"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "1 answer missing");
  g_assert_false (leads (support, "readiness_button"));
  page = press (support, "missing_button");
  g_assert_cmpstr (page, ==, "service");
  set_text (support, "service.model", "saas");
  g_assert_true (leads (support, "readiness_button"));
  g_free (page);
  page = press (support, "readiness_button");
  g_assert_cmpstr (page, ==, "audit");
  support_close (support);
}

static guint
count_open (Support *support)
{
  const RulesReadiness *readiness =
      &data_evaluation_get_decision (support_get_evaluation (support))->readiness;
  guint n = 0;

  for (guint i = 0; i < readiness->n_problems; i++)
    n += readiness->problems[i].kind != RULES_KIND_WARNING;
  return n;
}

/* When the answers of Appendix 1 are given, the way goes on through the internal audit, part by
 * part, and comes to everything. */
static void
test_through_audit (void)
{
  Support *support = support_open ((const char *const[]){ "07", NULL });
  g_autoptr (GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = count_open (support);
  g_autofree char *label = g_strdup_printf ("%u open in the internal audit", n);

  g_assert_cmpstr (get_label (support, "missing"), ==, label);
  g_assert_true (leads (support, "missing_button"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *page = press (support, "missing_button");
      g_autoptr (GVariant) part =
          g_action_group_get_action_state (G_ACTION_GROUP (support->window), "audit-part");

      support_settle (support);
      if (g_str_equal (page, "audit"))
        g_hash_table_add (parts, g_variant_dup_string (part, NULL));
    }
  g_assert_true (g_hash_table_contains (parts, "plan"));
  g_assert_true (g_hash_table_contains (parts, "requirements"));
  g_assert_true (g_hash_table_contains (parts, "controls"));
  g_assert_true (g_hash_table_contains (parts, "findings"));
  support_close (support);
}

static void
test_state (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  DataWorkspace *workspace = ui_session_get_workspace (ui_window_get_session (support->window));

  g_assert_cmpstr (get_label (support, "state"), ==, "Draft");
  g_assert_false (is_shown (support, "place"));
  data_workspace_set_actor (workspace, "Sato", NULL);
  g_assert_true (data_evaluation_submit (support_get_evaluation (support), NULL));
  data_workspace_set_actor (workspace, "Suzuki", NULL);
  support_settle (support);
  g_assert_cmpstr (get_label (support, "state"), ==, "In review, revision 1");
  g_assert_true (data_evaluation_approve (support_get_evaluation (support), NULL));
  support_settle (support);
  g_assert_cmpstr (get_label (support, "state"), ==, "Approved, revision 1");
  support_do (support, "win.archive");
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.place", "s", "archive");
  support_settle (support);
  g_assert_true (is_shown (support, "place"));
  support_close (support);
}

/* What is tried is told as such. */
static void
test_trial (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });

  g_assert_false (is_shown (support, "trial"));
  g_assert_true (data_evaluation_start_trial (support_get_evaluation (support), NULL));
  set_text (support, "service.model", "paas");
  g_assert_true (is_shown (support, "trial"));
  gtk_test_accessible_assert_property (get_header (support), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Trying out: Full ISMAP");
  data_evaluation_discard_trial (support_get_evaluation (support));
  support_settle (support);
  g_assert_false (is_shown (support, "trial"));
  gtk_test_accessible_assert_property (get_header (support), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "ISMAP-LIU candidate");
  support_close (support);
}

/* Where height is short, a button shows the whole reason. */
static void
test_short (void)
{
  Support *support = support_open ((const char *const[]){ "06", NULL });
  UiRouteHeader *header = UI_ROUTE_HEADER (get_header (support));
  GtkWidget *more = get_button (support, "more");
  GtkLabel *reason = GTK_LABEL (support_find (GTK_WIDGET (header), GTK_TYPE_LABEL, "reason"));

  ui_route_header_set_lines (header, 0);
  support_settle (support);
  g_assert_false (gtk_widget_get_mapped (more));
  ui_route_header_set_lines (header, 1);
  support_settle (support);
  g_assert_true (gtk_widget_get_mapped (more));
  gtk_test_accessible_assert_property (more, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Show the whole reason");
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (reason)), ==, 1);
  g_assert_false (gtk_widget_get_mapped (get_button (support, "readiness_button")));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (more), TRUE);
  support_settle (support);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (reason)));
  g_assert_true (gtk_widget_get_mapped (get_button (support, "readiness_button")));
  support_close (support);
}

static void
act (Support *support, const char *actor, gboolean (*deed) (DataEvaluation *, GError **))
{
  g_autoptr (GError) error = NULL;

  data_workspace_set_actor (data_evaluation_get_workspace (support_get_evaluation (support)), actor,
                            &error);
  g_assert_no_error (error);
  deed (support_get_evaluation (support), &error);
  g_assert_no_error (error);
  support_settle (support);
}

static gboolean
give_back (DataEvaluation *evaluation, GError **error)
{
  return data_evaluation_add_remark (evaluation, "title", "Say where.", error) &&
         data_evaluation_return (evaluation, "Look again.", error);
}

static gboolean
add_remark (DataEvaluation *evaluation, GError **error)
{
  return data_evaluation_add_remark (evaluation, "title", "Say when.", error);
}

static gboolean
settle_all (DataEvaluation *evaluation, GError **error)
{
  g_autoptr (GPtrArray) remarks = data_evaluation_list_remarks (evaluation, error);

  for (guint i = 0; i < remarks->len; i++)
    data_evaluation_settle_remark (evaluation, ((const DataRemark *) remarks->pdata[i])->id, NULL);
  return TRUE;
}

/* That it was returned is seen on every page until it is sent again or all is settled; what the
 * evaluator took back was not returned. */
static void
test_returned (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  GtkWidget *badge = get_button (support, "remarks");

  g_assert_false (gtk_widget_get_mapped (badge));
  act (support, "Tanaka", data_evaluation_submit);
  g_assert_false (gtk_widget_get_mapped (badge));
  act (support, "Suzuki", give_back);
  g_assert_true (gtk_widget_get_mapped (badge));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (badge)), ==, "Returned, 2 remarks");
  g_signal_emit_by_name (badge, "clicked");
  support_settle (support);
  g_assert_true (support_shows (support, UI_TYPE_REVIEW_PAGE));
  act (support, "Tanaka", data_evaluation_submit);
  g_assert_false (gtk_widget_get_mapped (badge));
  act (support, "Tanaka", data_evaluation_withdraw);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (badge)), ==, "2 remarks");
  act (support, "Tanaka", data_evaluation_submit);
  act (support, "Suzuki", add_remark);
  act (support, "Suzuki", data_evaluation_undo);
  act (support, "Suzuki", give_back);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (badge)), ==, "Returned, 4 remarks");
  act (support, "Tanaka", settle_all);
  g_assert_false (gtk_widget_get_mapped (badge));
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/route-header/follows", test_follows);
  g_test_add_func ("/route-header/untouched", test_untouched);
  g_test_add_data_func ("/route-header/open/en", GINT_TO_POINTER (RULES_LANGUAGE_EN), test_open);
  g_test_add_data_func ("/route-header/open/ja", GINT_TO_POINTER (RULES_LANGUAGE_JA), test_open);
  g_test_add_func ("/route-header/buttons", test_buttons);
  g_test_add_func ("/route-header/through-audit", test_through_audit);
  g_test_add_func ("/route-header/state", test_state);
  g_test_add_func ("/route-header/trial", test_trial);
  g_test_add_func ("/route-header/short", test_short);
  g_test_add_func ("/route-header/returned", test_returned);
  return support_run ();
}
