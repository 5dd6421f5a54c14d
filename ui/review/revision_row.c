/* revision_row.c - An approved revision: who approved it when, its hash, and what can be done with
 * it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/review/revision_row.h"

#include "data/wording/time.h"
#include "ui/parts/line.h"
#include "ui/parts/side.h"

#include <glib/gi18n-lib.h>

/* How much of a hash is shown. */
#define SHORT_HASH 12

struct _UiRevisionRow
{
  GtkListBoxRow parent_instance;

  /* template */
  GtkLabel *title;
  GtkLabel *people;
  GtkLabel *hash;
  GtkButton *copy;
  GtkButton *compare;
  GtkButton *export;

  /* owned */
  char *content_hash;
};

G_DEFINE_FINAL_TYPE (UiRevisionRow, ui_revision_row, GTK_TYPE_LIST_BOX_ROW)

static void
copy_cb (UiRevisionRow *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->content_hash);
}

static void
ui_revision_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_REVISION_ROW);
  G_OBJECT_CLASS (ui_revision_row_parent_class)->dispose (object);
}

static void
ui_revision_row_finalize (GObject *object)
{
  g_free (UI_REVISION_ROW (object)->content_hash);
  G_OBJECT_CLASS (ui_revision_row_parent_class)->finalize (object);
}

static void
ui_revision_row_class_init (UiRevisionRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_revision_row_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_revision_row_finalize;
  g_type_ensure (UI_TYPE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/review/revision_row.ui");
  gtk_widget_class_bind_template_child (widget_class, UiRevisionRow, title);
  gtk_widget_class_bind_template_child (widget_class, UiRevisionRow, people);
  gtk_widget_class_bind_template_child (widget_class, UiRevisionRow, hash);
  gtk_widget_class_bind_template_child (widget_class, UiRevisionRow, copy);
  gtk_widget_class_bind_template_child (widget_class, UiRevisionRow, compare);
  gtk_widget_class_bind_template_child (widget_class, UiRevisionRow, export);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
ui_revision_row_init (UiRevisionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_button (GtkButton *button, const char *format, guint number)
{
  g_auto (GStrv) parts = g_strsplit (format, "%u", 2);
  g_autofree char *name = g_strdup_printf ("%s%u%s", parts[0], number, parts[1]);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
ui_revision_row_new (const DataRevision *revision)
{
  UiRevisionRow *self = g_object_new (UI_TYPE_REVISION_ROW, NULL);
  const UiSide side = { .kind = UI_SIDE_REVISION, .number = revision->number };
  g_autofree char *target = ui_side_to_text (&side);
  g_autofree char *title = g_strdup_printf (_ ("Revision %u"), revision->number);
  g_autofree char *submitted = data_wording_time (revision->submitted);
  g_autofree char *approved = data_wording_time (revision->approved);
  g_autofree char *people =
      /* Translators: %1$s and %3$s are persons, %2$s and %4$s when they did it. */
      g_strdup_printf (_ ("Evaluated by %1$s, %2$s\nApproved by %3$s, %4$s"), revision->evaluator,
                       submitted, revision->reviewer, approved);
  g_autofree char *hash = g_strdup_printf ("SHA-256 %.*s…", SHORT_HASH, revision->content_hash);

  self->content_hash = g_strdup (revision->content_hash);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->people, people);
  gtk_label_set_label (self->hash, hash);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->hash), revision->content_hash);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->compare), "s", target);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->export), "u", revision->number);
  name_button (self->copy, _ ("Copy the SHA-256 of revision %u"), revision->number);
  name_button (self->compare, _ ("Compare revision %u"), revision->number);
  name_button (self->export, _ ("Export revision %u"), revision->number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, people, -1);
  return GTK_WIDGET (self);
}
