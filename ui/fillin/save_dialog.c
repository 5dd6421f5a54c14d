/* save_dialog.c - Asks what a fill-in workbook is to ask for, and in which language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/fillin/save_dialog.h"

#include "data/wording/language.h"
#include "ui/parts/messages.h"

#include <glib/gi18n-lib.h>

#define N_PARTS 3

struct _UiSaveDialog
{
  GtkDialog parent_instance;

  /* template */
  GtkCheckButton *parts[N_PARTS];
  GtkDropDown *languages;

  UiSaveChosen chosen;
};

G_DEFINE_FINAL_TYPE (UiSaveDialog, ui_save_dialog, GTK_TYPE_DIALOG)

static DataFillinParts
get_parts (UiSaveDialog *self)
{
  guint parts = 0;

  for (guint i = 0; i < N_PARTS; i++)
    parts |= gtk_check_button_get_active (self->parts[i]) ? 1u << i : 0;
  return (DataFillinParts) parts;
}

static void
toggled_cb (UiSaveDialog *self)
{
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT, get_parts (self) != 0);
}

static void
response_cb (UiSaveDialog *self, int response)
{
  g_autoptr (GtkWindow) window = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  RulesLanguage language = (RulesLanguage) gtk_drop_down_get_selected (self->languages);
  DataFillinParts parts = get_parts (self);
  UiSaveChosen chosen = self->chosen;

  gtk_window_destroy (GTK_WINDOW (self));
  if (response == GTK_RESPONSE_ACCEPT)
    chosen (window, parts, language);
}

static void
ui_save_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_SAVE_DIALOG);
  G_OBJECT_CLASS (ui_save_dialog_parent_class)->dispose (object);
}

static void
ui_save_dialog_class_init (UiSaveDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_save_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/fillin/save_dialog.ui");
  for (guint i = 0; i < N_PARTS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, data_fillin_part_ids[i], FALSE,
                                               G_STRUCT_OFFSET (UiSaveDialog, parts) +
                                                   (gssize) (i * sizeof (GtkCheckButton *)));
  gtk_widget_class_bind_template_child (widget_class, UiSaveDialog, languages);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
ui_save_dialog_init (UiSaveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_PARTS; i++)
    gtk_check_button_set_label (self->parts[i],
                                data_fillin_part_name ((DataFillinParts) (1u << i)));
  gtk_drop_down_set_selected (self->languages, data_language_current ());
}

void
ui_save_dialog_ask (GtkWindow *window, UiSaveChosen chosen)
{
  UiSaveDialog *self =
      g_object_new (UI_TYPE_SAVE_DIALOG, "use-header-bar", 1, "transient-for", window, NULL);
  GtkWidget *accept;

  self->chosen = chosen;
  gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  accept = gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Save…"), GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (accept, "suggested-action");
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT);
  ui_messages_present (window, GTK_WINDOW (self));
}
