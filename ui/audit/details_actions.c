/* details_actions.c - Import of details for the control catalogue.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/actions.h"

#include "ui/audit/details_dialog.h"

#include <glib/gi18n-lib.h>

static void
added_cb (GtkWindow *window, guint n)
{
  g_autofree char *message =
      g_strdup_printf (ngettext ("%u detail was added to the catalogue.",
                                 "%u details were added to the catalogue.", n),
                       n);

  ui_window_notify (UI_WINDOW (window), GTK_MESSAGE_INFO, message, _ ("Undo"), "win.undo", NULL);
}

static void
import_controls_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DataEvaluation *evaluation =
      ui_session_get_evaluation (ui_window_get_session (UI_WINDOW (widget)));

  if (evaluation != NULL)
    ui_details_dialog_open (GTK_WINDOW (widget), evaluation, added_cb);
}

void
ui_actions_install_details (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.import-controls", NULL, import_controls_cb);
}
