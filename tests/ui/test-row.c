/* test-row.c - A line of a page: what it opens to, and where that leads.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/decision/row.h"

#define N_MANY 100

static char *went; /* where win.go-to was told to go */

static void
go_to_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_free (went);
  went = g_variant_dup_string (parameter, NULL);
}

/* (transfer none): a window of its own, with the action that rows lead by. */
static GtkWidget *
open_window (UiRow *row)
{
  static const GActionEntry entries[] = { { "go-to", go_to_cb, "s", NULL, NULL } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
  gtk_window_set_child (GTK_WINDOW (window), list);
  return window;
}

static GtkLabel *
get_lines (UiRow *row)
{
  return GTK_LABEL (support_find (GTK_WIDGET (row), GTK_TYPE_LABEL, "lines"));
}

static gboolean
follow (GtkLabel *label, const char *link)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (label, "activate-link", link, &handled);
  return handled;
}

/* Each line leads to its own place; nothing in it is taken for markup. */
static void
test_links (void)
{
  const char *const lines[] = { "9.2.1 <b>Access</b> & rights", "f\"1" };
  const char *const places[] = { "controls/9.2.1/stated", "findings/f<&1/due" };
  UiRow *row = ui_row_new (UI_MARK_FAIL, "Title", NULL);
  GtkWidget *window = open_window (row);

  ui_row_show (row, &(UiRowContent){ .kind = UI_MARK_FAIL,
                                     .title = "Title",
                                     .summary = "2 entries",
                                     .lines = lines,
                                     .line_places = places,
                                     .n_lines = 2 });
  gtk_expander_set_expanded (
      GTK_EXPANDER (support_find (GTK_WIDGET (row), GTK_TYPE_EXPANDER, "details")), TRUE);
  g_assert_cmpstr (gtk_label_get_text (get_lines (row)), ==, "9.2.1 <b>Access</b> & rights\nf\"1");
  g_assert_nonnull (
      strstr (gtk_label_get_label (get_lines (row)), "href=\"controls/9.2.1/stated\""));
  g_assert_nonnull (
      strstr (gtk_label_get_label (get_lines (row)), "href=\"findings/f&lt;&amp;1/due\""));
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (get_lines (row))));
  g_assert_true (follow (get_lines (row), places[1]));
  g_assert_cmpstr (went, ==, places[1]);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Without places, lines are text. */
static void
test_text (void)
{
  const char *const lines[] = { "a < b", "c" };
  UiRow *row = ui_row_new (UI_MARK_FAIL, "Title", NULL);
  GtkWidget *window = open_window (row);

  ui_row_show (
      row,
      &(UiRowContent){
          .kind = UI_MARK_FAIL, .title = "Title", .summary = "2", .lines = lines, .n_lines = 2 });
  gtk_expander_set_expanded (
      GTK_EXPANDER (support_find (GTK_WIDGET (row), GTK_TYPE_EXPANDER, "details")), TRUE);
  g_assert_cmpstr (gtk_label_get_text (get_lines (row)), ==, "a < b\nc");
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (get_lines (row))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_many (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  UiRow *row = ui_row_new (UI_MARK_FAIL, "Title", NULL);
  GtkWidget *window = open_window (row);
  gint64 start;

  for (guint i = 0; i < N_MANY; i++)
    g_ptr_array_add (lines, g_strdup_printf ("controls/9.1.1.%u", i));
  gtk_expander_set_expanded (
      GTK_EXPANDER (support_find (GTK_WIDGET (row), GTK_TYPE_EXPANDER, "details")), TRUE);
  start = g_get_monotonic_time ();
  ui_row_show (row, &(UiRowContent){ .kind = UI_MARK_FAIL,
                                     .title = "Title",
                                     .summary = "100",
                                     .lines = (const char *const *) lines->pdata,
                                     .line_places = (const char *const *) lines->pdata,
                                     .n_lines = lines->len });
  gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_VERTICAL, 600, NULL, NULL, NULL, NULL);
  g_test_message ("%u links: %" G_GINT64_FORMAT " µs", lines->len, g_get_monotonic_time () - start);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC / 4);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int result;

  support_start (&argc, &argv);
  gtk_init ();
  g_test_add_func ("/row/links", test_links);
  g_test_add_func ("/row/text", test_text);
  g_test_add_func ("/row/many", test_many);
  result = support_run ();
  g_free (went);
  return result;
}
