/* test-service-page.c - The page of the service: every member has its field, and can be gone to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/forms/entry_row.h"
#include "ui/forms/field.h"
#include "ui/forms/service_page.h"

static void
go_to (Support *support, const char *place)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s", place);
  support_settle (support);
}

static UiPage *
get_page (Support *support)
{
  return UI_PAGE (support_find (GTK_WIDGET (support->window), UI_TYPE_SERVICE_PAGE, NULL));
}

/* Whether what has the focus can be seen. */
static void
assert_in_sight (Support *support)
{
  GtkWidget *scroller =
      support_find (GTK_WIDGET (get_page (support)), GTK_TYPE_SCROLLED_WINDOW, "scroller");
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (support->window));
  graphene_rect_t bounds;

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_compute_bounds (focus, scroller, &bounds));
  g_assert_cmpfloat ((double) bounds.origin.y, >=, 0);
  g_assert_cmpfloat ((double) (bounds.origin.y + bounds.size.height), <=,
                     gtk_widget_get_height (scroller));
}

/* Each place that the page is asked for gets the focus, is told as the place, and is in sight. */
static void
test_go_to (void)
{
  static const char *const places[] = {
    "title",
    "perspective",
    "as_of",
    "marking",
    "service.name",
    "service.provider",
    "service.model",
    "service.description",
    "service.regions",
    "built_on/b1/registration",
    "agency.name",
    "agency.division",
    "agency.evaluator",
    "agency.reviewer",
  };
  Support *support = support_open ((const char *const[]){ "01", NULL });

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *place = NULL;

      go_to (support, places[i]);
      support_wait (support);
      place = ui_page_get_place (get_page (support));
      g_assert_cmpstr (place, ==, places[i]);
      assert_in_sight (support);
    }
  support_close (support);
}

/* What was entered is kept, and what is undone is shown. */
static void
test_edit (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  UiField *field;
  GtkEditable *entry;

  go_to (support, "service.provider");
  field = ui_field_find (GTK_WIDGET (get_page (support)), "service.provider");
  entry = GTK_EDITABLE (support_find (GTK_WIDGET (field), GTK_TYPE_ENTRY, NULL));
  gtk_editable_set_text (entry, "Example");
  g_assert_cmpstr (data_evaluation_get_text (support_get_evaluation (support), "service.provider"),
                   ==, "Example");
  support_do (support, "win.undo");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "株式会社サンプル");
  support_close (support);
}

/* Another cloud service: its row opens with the focus in its name; removed, it can be had again. */
static void
test_base_services (void)
{
  Support *support = support_open ((const char *const[]){ "01", NULL });
  GListModel *entries =
      data_evaluation_get_list (support_get_evaluation (support), DATA_ARRAY_BUILT_ON);
  guint n = g_list_model_get_n_items (entries);
  g_autofree char *place = NULL;
  g_autofree char *text = NULL;
  GtkWidget *row;

  go_to (support, "title");
  g_signal_emit_by_name (support_find (GTK_WIDGET (get_page (support)), GTK_TYPE_BUTTON, "add"),
                         "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (entries), ==, n + 1);
  place = ui_page_get_place (get_page (support));
  g_assert_true (g_str_has_prefix (place, "built_on/"));
  g_assert_true (g_str_has_suffix (place, "/name"));
  row = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (support->window)),
                                 UI_TYPE_ENTRY_ROW);
  gtk_widget_activate_action (row, "entry.remove", NULL);
  support_settle (support);
  g_assert_cmpuint (g_list_model_get_n_items (entries), ==, n);
  text = support_read (GTK_WIDGET (support->window));
  g_assert_nonnull (strstr (text, "“(unnamed)” was removed."));
  support_do (support, "win.undo");
  g_assert_cmpuint (g_list_model_get_n_items (entries), ==, n + 1);
  support_close (support);
}

/* Another evaluation is shown in the same page, and none. */
static void
test_show (void)
{
  Support *support = support_open ((const char *const[]){ "01", "02", NULL });
  UiSession *session = ui_window_get_session (support->window);
  GtkWidget *entry;

  ui_session_show (session, 1);
  go_to (support, "title");
  entry = support_find (GTK_WIDGET (ui_field_find (GTK_WIDGET (get_page (support)), "title")),
                        GTK_TYPE_ENTRY, NULL);
  ui_session_show (session, 2);
  support_settle (support);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==,
                   data_evaluation_get_text (support_get_evaluation (support), "title"));
  support_close (support);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/service-page/go-to", test_go_to);
  g_test_add_func ("/service-page/edit", test_edit);
  g_test_add_func ("/service-page/base-services", test_base_services);
  g_test_add_func ("/service-page/show", test_show);
  return support_run ();
}
