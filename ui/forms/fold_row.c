/* fold_row.c - A row of a list that says its essence in a line and opens to a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/fold_row.h"

#include "ui/parts/label.h"
#include "ui/parts/line.h"
#include "ui/parts/reveal.h"
#include "ui/parts/template.h"

typedef struct
{
  /* template */
  GtkWidget *header;
  GtkImage *arrow;
  UiMark *mark;
  GtkLabel *name;
  GtkLabel *essence;
  GtkBox *body;

  /* in @body */
  GtkWidget *form; /* while it is open */
} UiFoldRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UiFoldRow, ui_fold_row, GTK_TYPE_WIDGET)

static guint clicked_signal;

static UiFoldRowPrivate *
get_private (UiFoldRow *self)
{
  return ui_fold_row_get_instance_private (self);
}

static void
update_open (UiFoldRow *self)
{
  UiFoldRowPrivate *own = get_private (self);
  gboolean open = own->form != NULL;

  gtk_image_set_from_icon_name (own->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (own->body), open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (own->header), GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
}

static void
clicked_cb (UiFoldRow *self)
{
  g_signal_emit (self, clicked_signal, 0);
}

static void
ui_fold_row_dispose (GObject *object)
{
  ui_template_dispose_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ui_fold_row_parent_class)->dispose (object);
}

static void
ui_fold_row_class_init (UiFoldRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_fold_row_dispose;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  clicked_signal = g_signal_new ("clicked", UI_TYPE_FOLD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/forms/fold_row.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_bind_template_child_private (widget_class, UiFoldRow, header);
  gtk_widget_class_bind_template_child_private (widget_class, UiFoldRow, arrow);
  gtk_widget_class_bind_template_child_private (widget_class, UiFoldRow, mark);
  gtk_widget_class_bind_template_child_private (widget_class, UiFoldRow, name);
  gtk_widget_class_bind_template_child_private (widget_class, UiFoldRow, essence);
  gtk_widget_class_bind_template_child_private (widget_class, UiFoldRow, body);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
ui_fold_row_init (UiFoldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_open (self);
}

void
ui_fold_row_say (UiFoldRow *self, UiMarkKind kind, const char *name, const char *essence)
{
  UiFoldRowPrivate *own = get_private (self);
  gboolean renamed;
  gboolean reworded;

  g_return_if_fail (UI_IS_FOLD_ROW (self));

  renamed = ui_label_show (own->name, name);
  reworded = ui_label_show (own->essence, essence);
  ui_mark_set_kind (own->mark, kind);
  if (renamed || reworded)
    gtk_accessible_update_property (GTK_ACCESSIBLE (own->header), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, essence, -1);
}

void
ui_fold_row_put_mark_last (UiFoldRow *self)
{
  UiFoldRowPrivate *own = get_private (self);
  GtkWidget *line = gtk_widget_get_parent (GTK_WIDGET (own->mark));

  g_return_if_fail (UI_IS_FOLD_ROW (self));

  gtk_widget_insert_before (GTK_WIDGET (own->mark), line, NULL);
}

void
ui_fold_row_set_open (UiFoldRow *self, gboolean open)
{
  UiFoldRowPrivate *own = get_private (self);

  g_return_if_fail (UI_IS_FOLD_ROW (self));

  if (open == (own->form != NULL))
    return;
  if (open)
    {
      g_autoptr (GtkWidget) form = UI_FOLD_ROW_GET_CLASS (self)->make_form (self);

      own->form = form;
      gtk_box_append (own->body, form);
    }
  else
    {
      gtk_box_remove (own->body, own->form);
      own->form = NULL;
    }
  update_open (self);
}

gboolean
ui_fold_row_is_open (UiFoldRow *self)
{
  g_return_val_if_fail (UI_IS_FOLD_ROW (self), FALSE);

  return get_private (self)->form != NULL;
}

void
ui_fold_row_open_only (GPtrArray *rows, UiFoldRow *open)
{
  for (guint i = 0; i < rows->len; i++)
    ui_fold_row_set_open (rows->pdata[i], rows->pdata[i] == open);
}

void
ui_fold_row_reveal (UiFoldRow *self)
{
  g_return_if_fail (UI_IS_FOLD_ROW (self));

  ui_reveal (get_private (self)->header);
}

gboolean
ui_fold_row_focus (UiFoldRow *self, const char *member)
{
  UiField *field;

  g_return_val_if_fail (UI_IS_FOLD_ROW (self), FALSE);

  ui_fold_row_set_open (self, TRUE);
  field = ui_field_find (get_private (self)->form, member);
  if (field == NULL)
    return FALSE;
  ui_reveal (GTK_WIDGET (field));
  return gtk_widget_grab_focus (GTK_WIDGET (field));
}
