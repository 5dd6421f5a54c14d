/* remark_entry.c - Where a reviewer writes a remark.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/review/remark_entry.h"

#include "rules/text.h"
#include "ui/review/acting.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiRemarkEntry
{
  GtkWidget parent_instance;

  /* template */
  GtkTextView *text;
  GtkEditable *author;
  GtkWidget *add;
  GtkLabel *fault;

  /* owned */
  DataEvaluation *evaluation;
  char *place;
};

G_DEFINE_FINAL_TYPE (UiRemarkEntry, ui_remark_entry, GTK_TYPE_WIDGET)

static char *
get_text (UiRemarkEntry *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_fault (UiRemarkEntry *self, const char *fault)
{
  gtk_label_set_label (self->fault, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), fault != NULL);
}

static void
changed_cb (UiRemarkEntry *self)
{
  g_autofree char *text = get_text (self);

  show_fault (self, NULL);
  gtk_widget_set_sensitive (self->add,
                            !rules_text_is_blank (text) &&
                                !rules_text_is_blank (gtk_editable_get_text (self->author)));
}

static void
add_cb (UiRemarkEntry *self)
{
  g_autoptr (UiRemarks) remarks = ui_remarks_get (self->evaluation);
  g_autofree char *text = get_text (self);
  g_autofree char *author = g_strdup (gtk_editable_get_text (self->author));
  g_autoptr (GError) error = NULL;

  if (!ui_remarks_add (remarks, self->place, text, author, &error))
    {
      show_fault (self, error->message);
      return;
    }
  ui_acting_remember (UI_ACTING_REVIEWER, author);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), "", -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static gboolean
ui_remark_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UI_REMARK_ENTRY (widget)->text));
}

static void
ui_remark_entry_dispose (GObject *object)
{
  g_clear_object (&UI_REMARK_ENTRY (object)->evaluation);
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_REMARK_ENTRY);
  G_OBJECT_CLASS (ui_remark_entry_parent_class)->dispose (object);
}

static void
ui_remark_entry_finalize (GObject *object)
{
  g_free (UI_REMARK_ENTRY (object)->place);
  G_OBJECT_CLASS (ui_remark_entry_parent_class)->finalize (object);
}

static void
ui_remark_entry_class_init (UiRemarkEntryClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_remark_entry_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_remark_entry_finalize;
  widget_class->grab_focus = ui_remark_entry_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/review/remark_entry.ui");
  gtk_widget_class_bind_template_child (widget_class, UiRemarkEntry, text);
  gtk_widget_class_bind_template_child (widget_class, UiRemarkEntry, author);
  gtk_widget_class_bind_template_child (widget_class, UiRemarkEntry, add);
  gtk_widget_class_bind_template_child (widget_class, UiRemarkEntry, fault);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
ui_remark_entry_init (UiRemarkEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->text), "changed",
                            G_CALLBACK (changed_cb), self);
}

void
ui_remark_entry_show (UiRemarkEntry *self, DataEvaluation *evaluation, const char *place)
{
  g_autofree char *author = NULL;

  g_return_if_fail (UI_IS_REMARK_ENTRY (self));

  if (evaluation == self->evaluation && g_strcmp0 (place, self->place) == 0)
    return;
  g_set_object (&self->evaluation, evaluation);
  g_free (self->place);
  self->place = g_strdup (place);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), "", -1);
  if (evaluation == NULL)
    return;
  author = ui_acting_suggest (evaluation, UI_ACTING_REVIEWER);
  gtk_editable_set_text (self->author, author);
  changed_cb (self);
}
