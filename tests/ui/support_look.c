/* support_look.c - What the tests of the window share: finding, reading and using what is shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/parts/title_dialog.h"

/* GCC has a macro for it, Clang a feature. */
#ifdef __SANITIZE_ADDRESS__
#define LOOKS_FOR_LEAKS TRUE
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LOOKS_FOR_LEAKS TRUE
#endif
#endif
#ifndef LOOKS_FOR_LEAKS
#define LOOKS_FOR_LEAKS FALSE
#endif

gboolean
support_shows (Support *self, GType type)
{
  GtkWidget *widget = support_find (GTK_WIDGET (self->window), type, NULL);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

guint
support_count (Support *self)
{
  return ui_register_list_count (ui_session_get_list (ui_window_get_session (self->window)));
}

const char *
support_label (Support *self, GType type, const char *id)
{
  GtkWidget *root = support_find (GTK_WIDGET (self->window), type, NULL);
  GtkWidget *label = support_find (root, GTK_TYPE_LABEL, id);

  g_assert_nonnull (label);
  return gtk_label_get_label (GTK_LABEL (label));
}

void
support_show_new (Support *self, const char *title)
{
  UiSession *session = support_get_session (self);
  g_autoptr (GPtrArray) packs = data_packs_list (ui_session_get_packs (session), NULL);
  gint64 number = data_workspace_new_evaluation (ui_session_get_workspace (session), title,
                                                 packs->pdata[0], NULL);

  ui_session_show (session, number);
}

void
support_do (Support *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL));
  support_settle (self);
}

gboolean
support_is_enabled (Support *self, const char *action)
{
  GtkWidget *probe = gtk_button_new ();
  gboolean enabled;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), action);
  gtk_widget_insert_before (probe, GTK_WIDGET (self->window), NULL);
  enabled = gtk_widget_get_sensitive (probe);
  gtk_widget_unparent (probe);
  return enabled;
}

GtkWidget *
support_find_undo (Support *self)
{
  GtkWidget *notices = support_find_shown (self, GTK_TYPE_BOX, "notices");
  GtkWidget *bar = support_find (notices, GTK_TYPE_INFO_BAR, NULL);
  g_autoptr (GPtrArray) buttons = support_find_all (bar, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    {
      if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), "win.move") == 0)
        return buttons->pdata[i];
    }
  return NULL;
}

void
support_answer (Support *self, int response)
{
  GtkWindow *dialog = support_dialog (self);

  g_assert_true (GTK_IS_DIALOG (dialog));
  gtk_dialog_response (GTK_DIALOG (dialog), response);
  support_settle (self);
}

static gboolean
matches (GtkWidget *widget, GType type, const char *id)
{
  if (!G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return FALSE;
  return id == NULL || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0;
}

GtkWidget *
support_find (GtkWidget *root, GType type, const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = matches (child, type, id) ? child : support_find (child, type, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
collect (GtkWidget *root, GType type, GPtrArray *found)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_child_visible (child) || !gtk_widget_get_visible (child))
        continue;
      if (matches (child, type, NULL))
        g_ptr_array_add (found, child);
      collect (child, type, found);
    }
}

GtkWidget *
support_find_shown (Support *self, GType type, const char *id)
{
  return support_find (GTK_WIDGET (self->window), type, id);
}

GPtrArray *
support_find_all (GtkWidget *root, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, type, found);
  return found;
}

GtkWidget *
support_find_classed (GtkWidget *root, GType type, const char *css_class)
{
  g_autoptr (GPtrArray) widgets = support_find_all (root, type);

  for (guint i = 0; i < widgets->len; i++)
    {
      if (gtk_widget_has_css_class (widgets->pdata[i], css_class))
        return widgets->pdata[i];
    }
  return NULL;
}

char *
support_read (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = support_find_all (root, GTK_TYPE_LABEL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < labels->len; i++)
    g_string_append_printf (text, "%s\n", gtk_label_get_text (g_ptr_array_index (labels, i)));
  return g_string_free (text, FALSE);
}

GtkWindow *
support_dialog (Support *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (window != GTK_WINDOW (self->window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

gpointer
support_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

GtkDialog *
support_find_chooser (void)
{
  gpointer chooser = support_find_window (GTK_TYPE_FILE_CHOOSER);

  return chooser != NULL && gtk_widget_get_visible (chooser) ? chooser : NULL;
}

static void
skip_chooser (void)
{
  g_test_skip ("The dialog that asks for a file loses memory.");
}

void
support_add_chooser_test (const char *path, GTestFunc test)
{
  g_test_add_func (path, LOOKS_FOR_LEAKS ? skip_chooser : test);
}

gboolean
support_has_dialog (Support *self)
{
  return support_dialog (self) != NULL;
}

void
support_assert_named (GtkWidget *widget)
{
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

const char *
support_get_title (Support *self)
{
  return gtk_window_get_title (GTK_WINDOW (self->window));
}

void
support_answer_title (Support *self, const char *title, int response)
{
  GtkWindow *dialog = support_dialog (self);
  GtkWidget *entry = support_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY, "title");

  g_assert_true (UI_IS_TITLE_DIALOG (dialog));
  gtk_editable_set_text (GTK_EDITABLE (entry), title);
  support_settle (self);
  support_answer (self, response);
}
