/* verify_dialog.c - Verifies a workspace, and shows how far it is and what came out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/history/verify_dialog.h"

#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/parts/messages.h"

#include <glib/gi18n-lib.h>

/* The most faults that are listed. */
#define FAULT_LIMIT 200

struct _UiVerifyDialog
{
  GtkDialog parent_instance;

  /* template */
  GtkStack *pages;
  GtkProgressBar *progress;
  GtkWidget *result;
  UiMark *mark;
  GtkLabel *title;
  GtkLabel *counts;
  GtkListBox *faults;
  GtkWidget *anchor_box;
  GtkLabel *anchor;

  /* owned */
  UiVerification *verification;
};

G_DEFINE_FINAL_TYPE (UiVerifyDialog, ui_verify_dialog, GTK_TYPE_DIALOG)

static void
add_fault (UiVerifyDialog *self, const char *message)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", message, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "selectable", TRUE, NULL);

  gtk_widget_add_css_class (label, "fault");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, message, -1);
  gtk_list_box_append (self->faults, row);
}

static void
list_faults (UiVerifyDialog *self, GPtrArray *faults)
{
  for (guint i = 0; i < faults->len && i < FAULT_LIMIT; i++)
    add_fault (self, ((const DataFault *) g_ptr_array_index (faults, i))->message);
  if (faults->len > FAULT_LIMIT)
    {
      guint n = faults->len - FAULT_LIMIT;
      g_autofree char *more = g_strdup_printf (ngettext ("%u more fault", "%u more faults", n), n);

      add_fault (self, more);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->faults), faults->len > 0);
}

static char *
count_checked (const DataVerification *verification)
{
  gulong n_entries = (gulong) verification->n_entries;
  gulong n_attachments = (gulong) verification->n_attachments;
  g_autofree char *entries =
      g_strdup_printf (ngettext ("%lu entry of the history was checked.",
                                 "%lu entries of the history were checked.", n_entries),
                       n_entries);
  g_autofree char *attachments =
      g_strdup_printf (ngettext ("%lu attached file was checked.",
                                 "%lu attached files were checked.", n_attachments),
                       n_attachments);

  return g_strconcat (entries, "\n", attachments, NULL);
}

static void
show_page (UiVerifyDialog *self, UiMarkKind kind, const char *title, const char *text)
{
  ui_mark_set_kind (self->mark, kind);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->counts, text);
  gtk_stack_set_visible_child (self->pages, self->result);
  gtk_button_set_label (
      GTK_BUTTON (gtk_dialog_get_widget_for_response (GTK_DIALOG (self), GTK_RESPONSE_CLOSE)),
      _ ("_Close"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title,
                                  -1);
}

static void
show_verification (UiVerifyDialog *self, const DataVerification *verification)
{
  guint n = verification->faults->len;
  g_autofree char *faults = g_strdup_printf (
      ngettext ("The workspace has %u fault", "The workspace has %u faults", n), n);
  g_autofree char *counts = count_checked (verification);

  list_faults (self, verification->faults);
  if (verification->anchor != NULL)
    gtk_label_set_label (self->anchor, verification->anchor);
  gtk_widget_set_visible (self->anchor_box, verification->anchor != NULL && n == 0);
  show_page (self, n == 0 ? UI_MARK_PASS : UI_MARK_FAIL,
             n == 0 ? _ ("The workspace is what its history says") : faults, counts);
}

static void
changed_cb (UiVerifyDialog *self)
{
  const DataVerification *result = ui_verification_get_result (self->verification);
  const GError *problem = ui_verification_get_problem (self->verification);

  if (result != NULL)
    show_verification (self, result);
  else if (problem != NULL)
    show_page (self, UI_MARK_FAIL, _ ("The workspace could not be verified"), problem->message);
  else
    gtk_progress_bar_set_fraction (self->progress,
                                   ui_verification_get_fraction (self->verification));
}

static void
copy_cb (UiVerifyDialog *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          gtk_label_get_label (self->anchor));
}

static void
response_cb (UiVerifyDialog *self, int response)
{
  ui_verification_cancel (self->verification);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ui_verify_dialog_dispose (GObject *object)
{
  UiVerifyDialog *self = UI_VERIFY_DIALOG (object);

  if (self->verification != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->verification, self);
      ui_verification_cancel (self->verification);
    }
  g_clear_object (&self->verification);
  gtk_widget_dispose_template (GTK_WIDGET (self), UI_TYPE_VERIFY_DIALOG);
  G_OBJECT_CLASS (ui_verify_dialog_parent_class)->dispose (object);
}

static void
ui_verify_dialog_class_init (UiVerifyDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_verify_dialog_dispose;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/history/verify_dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, result);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, mark);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, title);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, anchor_box);
  gtk_widget_class_bind_template_child (widget_class, UiVerifyDialog, anchor);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
ui_verify_dialog_init (UiVerifyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_verify_dialog_open (GtkWindow *window, UiVerification *verification)
{
  UiVerifyDialog *self =
      g_object_new (UI_TYPE_VERIFY_DIALOG, "use-header-bar", 1, "transient-for", window, NULL);

  gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Cancel"), GTK_RESPONSE_CLOSE);
  self->verification = g_object_ref (verification);
  g_signal_connect_swapped (verification, "changed", G_CALLBACK (changed_cb), self);
  ui_verification_start (verification);
  ui_messages_present (window, GTK_WINDOW (self));
}
