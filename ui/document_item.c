/* document_item.c - An open evaluation in the list of them: its title and its route.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/document_item.h"

#include "data/wording/wording.h"
#include "ui/line.h"
#include "ui/mark.h"
#include "ui/template.h"

#include <glib/gi18n-lib.h>

struct _UiDocumentItem
{
  GtkWidget parent_instance;

  /* template */
  UiMark *mark;
  GtkLabel *title;
  GtkLabel *route;

  /* owned */
  UiDocument *document;
};

G_DEFINE_FINAL_TYPE (UiDocumentItem, ui_document_item, GTK_TYPE_WIDGET)

enum
{
  PROPERTY_DOCUMENT = 1,
};

static void
show_document (UiDocumentItem *self)
{
  RulesDecision *decision = ui_document_get_decision (self->document);
  const char *title = ui_document_get_title (self->document);
  g_autofree char *route = data_wording_route (decision);
  /* Translators: %1$s is the title of an evaluation, %2$s its route. */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), title, route);
  UiMarkKind kind = ui_mark_for_route (decision->route);

  ui_mark_set_kind (self->mark, kind);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->route, route);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_document (UiDocumentItem *self, UiDocument *document)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (self->document, show_document, self);
  g_set_object (&self->document, document);
  if (document == NULL)
    return;
  g_signal_connect_swapped (document, "changed", G_CALLBACK (show_document), self);
  show_document (self);
}

static void
ui_document_item_set_property (GObject *object,
                               guint property,
                               const GValue *value,
                               GParamSpec *specification)
{
  if (property == PROPERTY_DOCUMENT)
    set_document (UI_DOCUMENT_ITEM (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, specification);
}

static void
ui_document_item_dispose (GObject *object)
{
  set_document (UI_DOCUMENT_ITEM (object), NULL);
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_DOCUMENT_ITEM);
  G_OBJECT_CLASS (ui_document_item_parent_class)->dispose (object);
}

static void
ui_document_item_class_init (UiDocumentItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = ui_document_item_dispose;
  object_class->set_property = ui_document_item_set_property;
  g_object_class_install_property (object_class, PROPERTY_DOCUMENT,
                                   g_param_spec_object ("document", NULL, NULL, UI_TYPE_DOCUMENT,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (UI_TYPE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/document_item.ui");
  gtk_widget_class_bind_template_child (widget_class, UiDocumentItem, mark);
  gtk_widget_class_bind_template_child (widget_class, UiDocumentItem, title);
  gtk_widget_class_bind_template_child (widget_class, UiDocumentItem, route);
}

static void
ui_document_item_init (UiDocumentItem *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
