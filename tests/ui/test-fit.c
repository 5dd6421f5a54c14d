/* test-fit.c - Everything fits on a small screen, in both languages, also with large text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "ui/audit/audit_page.h"
#include "ui/window/actions.h"

/* The smallest screen in pixels. */
#define WIDTH 1024
#define HEIGHT 700

/* Of the usual text size. */
#define PERCENT 200

static const char *const examples[] = { "06", "01", NULL };
static const char *const audited[] = { "07", NULL };

static const char *const pages[] = { "service", "subjects",   "impact", "decision",
                                     "audit",   "worksheets", "review", "history" };

static void
set_text_size (int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * PANGO_SCALE * percent / 100, NULL);
}

/* Says which child of which asks for so much, down to the one that has no child that does. */
static void
blame (GtkWidget *widget, GtkOrientation orientation, int most)
{
  int minimum;

  if (!gtk_widget_get_visible (widget))
    return;
  gtk_widget_measure (widget, orientation, -1, &minimum, NULL, NULL, NULL);
  if (minimum <= most)
    return;
  g_test_message ("%s %s asks for %d", G_OBJECT_TYPE_NAME (widget),
                  gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), minimum);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    blame (child, orientation, most);
}

static void
assert_window_fits (GtkWidget *window, const char *name)
{
  int width;
  int height;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, WIDTH, &height, NULL, NULL, NULL);
  g_test_message ("%s needs %d × %d", name, width, height);
  if (width > WIDTH)
    blame (window, GTK_ORIENTATION_HORIZONTAL, WIDTH);
  if (width > WIDTH || height > HEIGHT)
    g_test_fail ();
}

/* The text of a label needs no more than it has. */
static void
assert_label_fits (GtkWidget *label, const char *name)
{
  int width;
  int height;

  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (label)), &width, &height);
  if (gtk_widget_get_width (label) >= width && gtk_widget_get_height (label) >= height)
    return;
  g_test_fail ();
  g_test_message ("%s: “%s” needs %d × %d and has %d × %d", name,
                  gtk_label_get_text (GTK_LABEL (label)), width, height,
                  gtk_widget_get_width (label), gtk_widget_get_height (label));
}

static void
assert_fits (GtkWidget *window, const char *name)
{
  g_autoptr (GPtrArray) labels = support_find_all (window, GTK_TYPE_LABEL);

  assert_window_fits (window, name);
  for (guint i = 0; i < labels->len; i++)
    assert_label_fits (labels->pdata[i], name);
}

static void
set_long_names (Support *support)
{
  DataEvaluation *evaluation = support_get_evaluation (support);
  g_autoptr (GString) name = g_string_new (NULL);
  DataPlace title = { .array = DATA_ARRAY_NONE, .member = "title" };
  DataPlace service = { .array = DATA_ARRAY_NONE, .member = "service.name" };

  for (guint i = 0; i < 20; i++)
    g_string_append (name, "政策会議Gathering");
  g_assert_true (data_evaluation_set_text (evaluation, &title, name->str, NULL));
  g_assert_true (data_evaluation_set_text (evaluation, &service, name->str, NULL));
}

static Support *
open_window (gconstpointer language, const char *const *names)
{
  Support *support;

  data_language_use (GPOINTER_TO_INT (language));
  set_text_size (PERCENT);
  support = support_open (names);
  gtk_window_set_default_size (GTK_WINDOW (support->window), WIDTH, HEIGHT);
  support_wait (support);
  return support;
}

static void
close_window (Support *support)
{
  support_close (support);
  set_text_size (100);
  data_language_use (RULES_LANGUAGE_EN);
}

static void
test_pages (gconstpointer language)
{
  Support *support = open_window (language, examples);

  support_grow (support_get_evaluation (support), 20);
  set_long_names (support);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", pages[i]);
      support_wait (support);
      assert_fits (GTK_WIDGET (support->window), pages[i]);
    }
  support_do (support, "win.try");
  support_wait (support);
  assert_fits (GTK_WIDGET (support->window), "trial");
  support_do (support, "win.discard-trial");
  close_window (support);
}

static void
go_to (Support *support, const char *place)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s", place);
  support_wait (support);
  assert_fits (GTK_WIDGET (support->window), place);
}

/* Each part of the internal audit, as it is and with what opens in it. */
static void
test_audit (gconstpointer language)
{
  static const char *const places[] = {
    "audit.period.from", "auditors/a2/operates",           "requirements/PLAN-4/status",
    "controls/3.1.2",    "controls/5.1.2/internal.design", "findings/f2/action",
  };
  Support *support = open_window (language, audited);
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "audit");
  page = support_find (GTK_WIDGET (support->window), UI_TYPE_AUDIT_PAGE, NULL);
  for (UiAuditPart part = 0; part < UI_AUDIT_N_PARTS; part++)
    {
      ui_audit_page_set_part (UI_AUDIT_PAGE (page), part);
      support_wait (support);
      assert_fits (GTK_WIDGET (support->window), ui_audit_part_ids[part]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    go_to (support, places[i]);
  close_window (support);
}

static void
test_register (gconstpointer language)
{
  Support *support = open_window (language, examples);

  set_long_names (support);
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.show-register", NULL);
  support_wait (support);
  assert_fits (GTK_WIDGET (support->window), "register");
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.show-table", NULL);
  support_wait (support);
  assert_window_fits (GTK_WIDGET (support->window), "table");
  close_window (support);
}

static void
test_guide (gconstpointer language)
{
  Support *support = open_window (language, examples);

  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.guide", NULL);
  support_wait (support);
  assert_fits (GTK_WIDGET (support->window), "guide");
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.guide", NULL);
  close_window (support);
}

static void
assert_dialog_fits (Support *support, const char *name)
{
  GtkWidget *title;

  support_wait (support);
  g_assert_nonnull (support_dialog (support));
  title = support_find_classed (GTK_WIDGET (support_dialog (support)), GTK_TYPE_LABEL, "title");
  g_test_message ("%s", gtk_label_get_label (GTK_LABEL (title)));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (title))));
  assert_fits (GTK_WIDGET (support_dialog (support)), name);
  gtk_window_destroy (support_dialog (support));
  support_settle (support);
}

static void
test_dialogs (gconstpointer language)
{
  Support *support = open_window (language, examples);
  g_autofree char *example = support_copy ("01", "\"saas\"", "\"paas\"");

  g_action_group_activate_action (G_ACTION_GROUP (support->application), "preferences", NULL);
  assert_dialog_fits (support, "preferences");
  support_do (support, "win.new");
  assert_dialog_fits (support, "new");
  support_do (support, "win.submit");
  assert_dialog_fits (support, "submit");
  support_do (support, "win.save-all-worksheets");
  assert_dialog_fits (support, "folder");
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.compare", "s", "other:2");
  assert_dialog_fits (support, "compare");
  ui_actions_import (support->window, (const char *const[]){ example, NULL });
  support_wait_for_work (support);
  assert_dialog_fits (support, "import");
  support_remove_copy (example);
  close_window (support);
}

/* At the usual text size nothing of a dialog is cut, also not the names of the rules. */
static void
test_new (gconstpointer language)
{
  Support *support;
  g_autoptr (GPtrArray) labels = NULL;

  data_language_use (GPOINTER_TO_INT (language));
  support = support_open (examples);
  support_do (support, "win.new");
  support_wait (support);
  labels = support_find_all (GTK_WIDGET (support_dialog (support)), GTK_TYPE_LABEL);
  for (guint i = 0; i < labels->len; i++)
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (labels->pdata[i])));
  support_answer (support, GTK_RESPONSE_CANCEL);
  close_window (support);
}

static void
test_welcome (gconstpointer language)
{
  Support *support = open_window (language, (const char *const[]){ NULL });

  assert_fits (GTK_WIDGET (support->window), "welcome");
  close_window (support);
}

int
main (int argc, char **argv)
{
  static const char *const names[] = { [RULES_LANGUAGE_EN] = "en", [RULES_LANGUAGE_JA] = "ja" };
  static const struct
  {
    const char *name;
    GTestDataFunc test;
  } tests[] = {
    { "welcome", test_welcome },   { "pages", test_pages }, { "audit", test_audit },
    { "register", test_register }, { "guide", test_guide }, { "dialogs", test_dialogs },
    { "new", test_new },
  };

  support_start (&argc, &argv);
  gtk_init ();
  for (guint language = 0; language < G_N_ELEMENTS (names); language++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
        {
          g_autofree char *path = g_strdup_printf ("/fit/%s/%s", names[language], tests[i].name);

          g_test_add_data_func (path, GUINT_TO_POINTER (language), tests[i].test);
        }
    }
  return support_run ();
}
