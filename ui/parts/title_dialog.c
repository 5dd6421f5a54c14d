/* title_dialog.c - Asks for the title of an evaluation, and for a new one also by which rules it is
 * decided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/title_dialog.h"

#include "data/wording/language.h"
#include "rules/text.h"
#include "ui/parts/messages.h"

#include <glib/gi18n-lib.h>

struct _UiTitleDialog
{
  GtkDialog parent_instance;

  /* template */
  GtkEditable *title;
  GtkWidget *rules_label;
  GtkDropDown *rules;
  GtkStringList *names;

  /* owned */
  GPtrArray *packs;

  UiTitleChosen chosen;
};

G_DEFINE_FINAL_TYPE (UiTitleDialog, ui_title_dialog, GTK_TYPE_DIALOG)

static void
title_changed_cb (UiTitleDialog *self)
{
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT,
                                     !rules_text_is_blank (gtk_editable_get_text (self->title)));
}

static void
response_cb (UiTitleDialog *self, int response)
{
  g_autoptr (GtkWindow) window = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autofree char *title = g_strdup (gtk_editable_get_text (self->title));
  g_autoptr (GPtrArray) packs = g_steal_pointer (&self->packs);
  DataPack *pack = NULL;
  UiTitleChosen chosen = self->chosen;

  if (packs != NULL)
    pack = g_ptr_array_index (packs, gtk_drop_down_get_selected (self->rules));
  gtk_window_destroy (GTK_WINDOW (self));
  if (response == GTK_RESPONSE_ACCEPT)
    chosen (window, title, pack);
}

static void
ui_title_dialog_dispose (GObject *object)
{
  g_clear_pointer (&UI_TITLE_DIALOG (object)->packs, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_TITLE_DIALOG);
  G_OBJECT_CLASS (ui_title_dialog_parent_class)->dispose (object);
}

static void
ui_title_dialog_class_init (UiTitleDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_title_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/parts/title_dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UiTitleDialog, title);
  gtk_widget_class_bind_template_child (widget_class, UiTitleDialog, rules_label);
  gtk_widget_class_bind_template_child (widget_class, UiTitleDialog, rules);
  gtk_widget_class_bind_template_child (widget_class, UiTitleDialog, names);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
ui_title_dialog_init (UiTitleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_rules (UiTitleDialog *self, const char *edition)
{
  guint chosen = 0;

  for (guint i = 0; i < self->packs->len; i++)
    {
      const DataPack *pack = g_ptr_array_index (self->packs, i);

      gtk_string_list_append (self->names, data_text (&pack->edition->title));
      if (g_strcmp0 (edition, pack->edition->edition) == 0)
        chosen = i;
    }
  gtk_drop_down_set_selected (self->rules, chosen);
}

void
ui_title_dialog_ask (GtkWindow *window,
                     const char *title,
                     GPtrArray *packs,
                     const char *edition,
                     UiTitleChosen chosen)
{
  UiTitleDialog *self =
      g_object_new (UI_TYPE_TITLE_DIALOG, "use-header-bar", 1, "transient-for", window, "title",
                    packs != NULL ? _ ("New Evaluation") : _ ("Rename"), NULL);
  GtkWidget *accept;

  self->chosen = chosen;
  self->packs = packs != NULL ? g_ptr_array_ref (packs) : NULL;
  gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  accept =
      gtk_dialog_add_button (GTK_DIALOG (self),
                             /* Translators: makes the new evaluation. */
                             packs != NULL ? _ ("_Create") : _ ("_Rename"), GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (accept, "suggested-action");
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT);
  gtk_widget_set_visible (self->rules_label, packs != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->rules), packs != NULL);
  if (packs != NULL)
    add_rules (self, edition);
  gtk_editable_set_text (self->title, title);
  title_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
  ui_messages_present (window, GTK_WINDOW (self));
}
