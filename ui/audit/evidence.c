/* evidence.c - The files that are kept as evidence of one thing: attached, linked, saved, taken
 * away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/evidence.h"

#include "ui/audit/evidence_row.h"
#include "ui/parts/label.h"
#include "ui/parts/line.h"
#include "ui/parts/messages.h"
#include "ui/parts/template.h"
#include "ui/window/window.h"

#include <glib/gi18n-lib.h>

struct _UiEvidence
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title;
  GtkLabel *nothing;
  GtkListBox *rows;
  GtkWidget *attach;
  GtkMenuButton *link;

  /* owned */
  DataEvaluation *evaluation;
  DataEvidence evidence; /* its texts too */
};

G_DEFINE_FINAL_TYPE (UiEvidence, ui_evidence, GTK_TYPE_WIDGET)

static GtkWindow *
get_window (UiEvidence *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* How many things it is evidence of, and whether this is one of them. */
static gboolean
is_linked (UiEvidence *self, const DataAttachment *attachment)
{
  for (guint i = 0; i < attachment->links->len; i++)
    {
      const DataEvidence *link = g_ptr_array_index (attachment->links, i);

      if (link->kind == self->evidence.kind &&
          g_strcmp0 (link->target, self->evidence.target) == 0 &&
          g_strcmp0 (link->dimension, self->evidence.dimension) == 0 &&
          g_strcmp0 (link->harm, self->evidence.harm) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Where that is not known, it may be. */
static gboolean
is_evidence_of_more (UiEvidence *self, const char *id)
{
  g_autoptr (GPtrArray) attachments = data_evaluation_list_attachments (self->evaluation, NULL);

  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    {
      const DataAttachment *attachment = g_ptr_array_index (attachments, i);

      if (g_str_equal (attachment->id, id))
        return attachment->links->len > 1;
    }
  return TRUE;
}

/* What is evidence of nothing else is taken away as a whole. */
static void
removed_cb (UiEvidenceRow *row, UiEvidence *self)
{
  const char *id = ui_evidence_row_get_id (row);
  GtkWindow *window = get_window (self);
  /* Translators: %s is the name of a file. */
  g_autofree char *message =
      g_strdup_printf (_ ("“%s” was taken away."), ui_evidence_row_get_name (row));
  g_autoptr (GError) error = NULL;
  gboolean done = is_evidence_of_more (self, id)
                      ? data_evaluation_unlink (self->evaluation, id, &self->evidence, &error)
                      : data_evaluation_detach (self->evaluation, id, &error);

  if (!done)
    {
      ui_messages_show_error (window, _ ("The file could not be taken away"), error->message);
      return;
    }
  gtk_widget_grab_focus (self->attach);
  if (UI_IS_WINDOW (window))
    ui_window_notify (UI_WINDOW (window), GTK_MESSAGE_INFO, message, _ ("_Undo"), "win.undo", NULL);
}

static void
clear_rows (UiEvidence *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
}

static void
add_row (UiEvidence *self, const DataAttachment *attachment)
{
  GtkWidget *row = ui_evidence_row_new (self->evaluation, attachment,
                                        data_evaluation_can_edit (self->evaluation));

  g_signal_connect (row, "removed", G_CALLBACK (removed_cb), self);
  gtk_list_box_append (self->rows, row);
}

static void
add_choice (GMenu *menu, const DataAttachment *attachment)
{
  g_autofree char *name = ui_label_escape (attachment->name);
  g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

  g_menu_item_set_action_and_target (item, "evidence.link", "s", attachment->id);
  g_menu_append_item (menu, item);
}

static void
show_attachments (UiEvidence *self)
{
  g_autoptr (GMenu) others = g_menu_new ();
  g_autoptr (GPtrArray) attachments = data_evaluation_list_attachments (self->evaluation, NULL);
  gboolean can_edit = data_evaluation_can_edit (self->evaluation);
  guint n = 0;

  clear_rows (self);
  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    {
      const DataAttachment *attachment = g_ptr_array_index (attachments, i);

      if (is_linked (self, attachment))
        {
          add_row (self, attachment);
          n++;
        }
      else
        add_choice (others, attachment);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rows), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), n == 0);
  gtk_widget_set_sensitive (self->attach, can_edit);
  gtk_widget_set_visible (GTK_WIDGET (self->link),
                          g_menu_model_get_n_items (G_MENU_MODEL (others)) > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->link), can_edit);
  gtk_menu_button_set_menu_model (self->link, G_MENU_MODEL (others));
}

static void
link_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiEvidence *self = UI_EVIDENCE (widget);
  g_autoptr (GError) error = NULL;

  if (!data_evaluation_link (self->evaluation, g_variant_get_string (parameter, NULL),
                             &self->evidence, &error))
    ui_messages_show_error (get_window (self), _ ("The file could not be linked"), error->message);
}

static void
attach_cb (UiEvidence *self)
{
  g_autoptr (UiAttaching) attaching = ui_evidence_new_attaching (self);

  if (attaching != NULL)
    ui_attaching_choose (attaching, get_window (self));
}

static gboolean
drop_cb (UiEvidence *self, const GValue *value)
{
  g_autoptr (UiAttaching) attaching = ui_evidence_new_attaching (self);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (attaching == NULL)
    return FALSE;
  for (GSList *each = g_value_get_boxed (value); each != NULL; each = each->next)
    g_list_store_append (files, each->data);
  ui_attaching_run (attaching, get_window (self), G_LIST_MODEL (files));
  return TRUE;
}

static void
forget (UiEvidence *self)
{
  if (self->evaluation != NULL)
    g_signal_handlers_disconnect_by_data (self->evaluation, self);
  g_clear_object (&self->evaluation);
  g_clear_pointer ((char **) &self->evidence.target, g_free);
  g_clear_pointer ((char **) &self->evidence.dimension, g_free);
  g_clear_pointer ((char **) &self->evidence.harm, g_free);
}

static void
ui_evidence_dispose (GObject *object)
{
  forget (UI_EVIDENCE (object));
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_EVIDENCE);
  G_OBJECT_CLASS (ui_evidence_parent_class)->dispose (object);
}

static void
ui_evidence_class_init (UiEvidenceClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_evidence_dispose;
  g_type_ensure (UI_TYPE_LINE);
  gtk_widget_class_install_action (widget_class, "evidence.link", "s", link_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/evidence.ui");
  gtk_widget_class_bind_template_child (widget_class, UiEvidence, title);
  gtk_widget_class_bind_template_child (widget_class, UiEvidence, nothing);
  gtk_widget_class_bind_template_child (widget_class, UiEvidence, rows);
  gtk_widget_class_bind_template_child (widget_class, UiEvidence, attach);
  gtk_widget_class_bind_template_child (widget_class, UiEvidence, link);
  gtk_widget_class_bind_template_callback (widget_class, attach_cb);
}

static void
ui_evidence_init (UiEvidence *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->title, NULL, -1);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
ui_evidence_show (UiEvidence *self, DataEvaluation *evaluation, const DataEvidence *evidence)
{
  g_return_if_fail (UI_IS_EVIDENCE (self));
  g_return_if_fail (evaluation == NULL || evidence != NULL);

  forget (self);
  if (evaluation == NULL)
    {
      clear_rows (self);
      return;
    }
  self->evaluation = g_object_ref (evaluation);
  self->evidence = (DataEvidence){ evidence->kind, g_strdup (evidence->target),
                                   g_strdup (evidence->dimension), g_strdup (evidence->harm) };
  g_signal_connect_swapped (evaluation, "lived", G_CALLBACK (show_attachments), self);
  show_attachments (self);
}

UiAttaching *
ui_evidence_new_attaching (UiEvidence *self)
{
  g_return_val_if_fail (UI_IS_EVIDENCE (self), NULL);

  return self->evaluation == NULL ? NULL : ui_attaching_new (self->evaluation, &self->evidence);
}
