/* route_header.c - The route in words, why, what is missing, and how far the audit is ready.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/route_header.h"

#include "data/wording/wording.h"
#include "ui/parts/clamp.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiRouteHeader
{
  GtkWidget parent_instance;

  /* template */
  UiMark *mark;
  GtkLabel *route;
  GtkLabel *reason;
  GtkWidget *missing_button;
  UiMark *missing_mark;
  GtkLabel *missing;
  GtkWidget *readiness_button;
  UiMark *readiness_mark;
  GtkLabel *readiness;

  /* of the class */
  const char *route_class;
};

G_DEFINE_FINAL_TYPE (UiRouteHeader, ui_route_header, GTK_TYPE_WIDGET)

static void
show_route (UiRouteHeader *self, const RulesDecision *decision)
{
  UiMarkKind kind = ui_mark_for_route (decision->route);
  g_autofree char *route = data_wording_route (decision);
  g_autofree char *reason = data_wording_reason (decision);

  if (self->route_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->route_class);
  self->route_class = ui_mark_css_class (kind);
  gtk_widget_add_css_class (GTK_WIDGET (self), self->route_class);
  ui_mark_set_kind (self->mark, kind);
  gtk_label_set_label (self->route, route);
  gtk_label_set_label (self->reason, reason);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, route,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
}

static void
show_button (GtkWidget *button, UiMark *mark, GtkLabel *label, UiMarkKind kind, const char *text)
{
  ui_mark_set_kind (mark, kind);
  gtk_label_set_label (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
ui_route_header_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_ROUTE_HEADER);
  G_OBJECT_CLASS (ui_route_header_parent_class)->dispose (object);
}

static void
ui_route_header_class_init (UiRouteHeaderClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_route_header_dispose;
  g_type_ensure (UI_TYPE_CLAMP);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "routeheader");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  g_type_ensure (UI_TYPE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/decision/route_header.ui");
  gtk_widget_class_bind_template_child (widget_class, UiRouteHeader, mark);
  gtk_widget_class_bind_template_child (widget_class, UiRouteHeader, route);
  gtk_widget_class_bind_template_child (widget_class, UiRouteHeader, reason);
  gtk_widget_class_bind_template_child (widget_class, UiRouteHeader, missing_button);
  gtk_widget_class_bind_template_child (widget_class, UiRouteHeader, missing_mark);
  gtk_widget_class_bind_template_child (widget_class, UiRouteHeader, missing);
  gtk_widget_class_bind_template_child (widget_class, UiRouteHeader, readiness_button);
  gtk_widget_class_bind_template_child (widget_class, UiRouteHeader, readiness_mark);
  gtk_widget_class_bind_template_child (widget_class, UiRouteHeader, readiness);
}

static void
ui_route_header_init (UiRouteHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_route_header_show (UiRouteHeader *self, const RulesDecision *decision)
{
  g_autofree char *missing = NULL;
  g_autofree char *readiness = NULL;

  g_return_if_fail (UI_IS_ROUTE_HEADER (self));

  /* Translators: how many answers are still missing. */
  missing =
      g_strdup_printf (ngettext ("%u answer missing", "%u answers missing", decision->n_missing),
                       decision->n_missing);
  readiness = data_wording_readiness (decision);
  show_route (self, decision);
  show_button (self->missing_button, self->missing_mark, self->missing,
               decision->n_missing == 0 ? UI_MARK_PASS : UI_MARK_UNKNOWN, missing);
  show_button (self->readiness_button, self->readiness_mark, self->readiness,
               ui_mark_for_readiness (decision->readiness.status), readiness);
}
