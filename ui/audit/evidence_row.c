/* evidence_row.c - A file that is kept as evidence: what it is called, and what to do with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/evidence_row.h"

#include "data/document/document.h"
#include "data/wording/time.h"
#include "ui/parts/file_dialogs.h"
#include "ui/parts/line.h"
#include "ui/parts/messages.h"

#include <glib/gi18n-lib.h>

struct _UiEvidenceRow
{
  GtkListBoxRow parent_instance;

  /* template */
  GtkLabel *name;
  GtkLabel *byline;
  GtkWidget *save;
  GtkWidget *remove;

  /* owned */
  DataEvaluation *evaluation;
  char *id;
};

G_DEFINE_FINAL_TYPE (UiEvidenceRow, ui_evidence_row, GTK_TYPE_LIST_BOX_ROW)

static guint removed_signal;

static void
save_chosen (GtkWindow *window, GListModel *files, gpointer data)
{
  UiEvidenceRow *self = data;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    ui_messages_show_error (window, _ ("The file could not be saved"),
                            _ ("This is not a folder of this computer. Choose another."));
  else if (!data_evaluation_save_attachment (self->evaluation, self->id, path, &error))
    ui_messages_show_error (window, _ ("The file could not be saved"), error->message);
}

static void
save_cb (UiEvidenceRow *self)
{
  ui_file_dialogs_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        _ ("Save a Copy of the Evidence"), gtk_label_get_text (self->name),
                        save_chosen, g_object_ref (self), g_object_unref);
}

static void
remove_cb (UiEvidenceRow *self)
{
  g_signal_emit (self, removed_signal, 0);
}

static void
ui_evidence_row_dispose (GObject *object)
{
  g_clear_object (&UI_EVIDENCE_ROW (object)->evaluation);
  G_OBJECT_CLASS (ui_evidence_row_parent_class)->dispose (object);
}

static void
ui_evidence_row_finalize (GObject *object)
{
  g_free (UI_EVIDENCE_ROW (object)->id);
  G_OBJECT_CLASS (ui_evidence_row_parent_class)->finalize (object);
}

static void
ui_evidence_row_class_init (UiEvidenceRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_evidence_row_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_evidence_row_finalize;
  g_type_ensure (UI_TYPE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/evidence_row.ui");
  gtk_widget_class_bind_template_child (widget_class, UiEvidenceRow, name);
  gtk_widget_class_bind_template_child (widget_class, UiEvidenceRow, byline);
  gtk_widget_class_bind_template_child (widget_class, UiEvidenceRow, save);
  gtk_widget_class_bind_template_child (widget_class, UiEvidenceRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  removed_signal = g_signal_new ("removed", UI_TYPE_EVIDENCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ui_evidence_row_init (UiEvidenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* How large it is, the day it is of, and when and by whom it was attached. */
static char *
describe (const DataAttachment *attachment)
{
  g_autofree char *size = g_format_size ((guint64) attachment->size);
  g_autofree char *added = data_wording_day (attachment->added);
  g_autofree char *date = data_wording_date (attachment->evidence_date);
  g_autofree char *attached = NULL;

  /* Translators: when a file was attached, and by whom. */
  attached = g_strdup_printf (_ ("attached %s by %s"), added, attachment->added_by);
  if (date == NULL)
    return g_strjoin ("  ·  ", size, attached, NULL);
  return g_strjoin ("  ·  ", size, date, attached, NULL);
}

static void
name_button (GtkWidget *button, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
ui_evidence_row_new (DataEvaluation *evaluation,
                     const DataAttachment *attachment,
                     gboolean can_edit)
{
  UiEvidenceRow *self = g_object_new (UI_TYPE_EVIDENCE_ROW, NULL);
  g_autofree char *byline = describe (attachment);
  g_autofree char *name = data_document_fit (attachment->name);
  /* Translators: %s is the name of a file. */
  g_autofree char *save = g_strdup_printf (_ ("Save a copy of %s"), name);
  /* Translators: %s is the name of a file. */
  g_autofree char *remove = g_strdup_printf (_ ("Take %s away as evidence of this"), name);

  self->evaluation = g_object_ref (evaluation);
  self->id = g_strdup (attachment->id);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->byline, byline);
  gtk_widget_set_sensitive (self->remove, can_edit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, byline, -1);
  name_button (self->save, save);
  name_button (self->remove, remove);
  return GTK_WIDGET (self);
}

const char *
ui_evidence_row_get_id (UiEvidenceRow *self)
{
  g_return_val_if_fail (UI_IS_EVIDENCE_ROW (self), NULL);

  return self->id;
}

const char *
ui_evidence_row_get_name (UiEvidenceRow *self)
{
  g_return_val_if_fail (UI_IS_EVIDENCE_ROW (self), NULL);

  return gtk_label_get_text (self->name);
}
