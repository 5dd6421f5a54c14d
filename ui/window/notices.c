/* notices.c - Bars above the page that tell of the workspace and of what was done or went wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/notices.h"

#include <glib/gi18n-lib.h>

struct _UiNotices
{
  GtkBox parent_instance;

  /* child */
  GtkWidget *notice; /* NULL while there is none */
  gboolean asks;     /* it offers something */
};

G_DEFINE_FINAL_TYPE (UiNotices, ui_notices, GTK_TYPE_BOX)

static GtkWidget *
add_bar (UiNotices *self, GtkMessageType type, const char *message)
{
  GtkWidget *bar = gtk_info_bar_new ();
  GtkWidget *label = g_object_new (
      GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "label", message, "wrap", TRUE,
      "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "hexpand", TRUE, "width-chars", 20, NULL);

  gtk_info_bar_set_message_type (GTK_INFO_BAR (bar), type);
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), label);
  gtk_box_append (GTK_BOX (self), bar);
  return bar;
}

static void
add_read_only_bar (UiNotices *self, DataWorkspace *workspace)
{
  if (workspace == NULL || !data_workspace_is_read_only (workspace))
    return;
  add_bar (self, GTK_MESSAGE_WARNING,
           data_workspace_is_newer (workspace)
               ? _ ("A newer version of Eikyo made this workspace. Here it can be read, but not "
                    "changed.")
               : _ ("This workspace can be read, but not changed: you may not write to its file or "
                    "folder."));
}

static void
close_notice (UiNotices *self)
{
  if (self->notice != NULL)
    gtk_box_remove (GTK_BOX (self), self->notice);
  self->notice = NULL;
}

static void
ui_notices_class_init (UiNoticesClass *class)
{
}

static void
ui_notices_init (UiNotices *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

void
ui_notices_tell (UiNotices *self, DataWorkspace *workspace)
{
  GtkWidget *bar;

  g_return_if_fail (UI_IS_NOTICES (self));

  self->notice = NULL;
  while ((bar = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), bar);
  add_read_only_bar (self, workspace);
}

void
ui_notices_say (UiNotices *self,
                GtkMessageType type,
                const char *message,
                const char *label,
                const char *action,
                GVariant *target)
{
  g_return_if_fail (UI_IS_NOTICES (self));

  close_notice (self);
  if (message == NULL)
    return;
  self->notice = add_bar (self, type, message);
  self->asks = label != NULL;
  gtk_info_bar_set_show_close_button (GTK_INFO_BAR (self->notice), TRUE);
  if (label != NULL)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (label);

      gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_info_bar_add_child (GTK_INFO_BAR (self->notice), button);
    }
  g_signal_connect_object (self->notice, "response", G_CALLBACK (close_notice), self,
                           G_CONNECT_SWAPPED);
}

void
ui_notices_close_old (UiNotices *self)
{
  g_return_if_fail (UI_IS_NOTICES (self));

  if (!self->asks)
    close_notice (self);
}
