/* audit_page.c - The internal audit of an evaluation, in parts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/audit_page.h"

#include "ui/audit/audit_tabs.h"
#include "ui/audit/controls_page.h"
#include "ui/audit/findings_page.h"
#include "ui/audit/overview_page.h"
#include "ui/audit/plan_page.h"
#include "ui/audit/requirements_page.h"

struct _UiAuditPage
{
  UiPage parent_instance;

  /* template */
  UiAuditTabs *tabs;
  GtkStack *parts;

  /* in @parts: a holder for each, and in it what shows the part, made when it is first shown */
  GtkWidget *holders[UI_AUDIT_N_PARTS];
  UiPage *made[UI_AUDIT_N_PARTS];
};

G_DEFINE_FINAL_TYPE (UiAuditPage, ui_audit_page, UI_TYPE_PAGE)

static guint turned_signal;

static GType
get_type_of (UiAuditPart part)
{
  switch (part)
    {
    case UI_AUDIT_PLAN:
      return UI_TYPE_PLAN_PAGE;
    case UI_AUDIT_REQUIREMENTS:
      return UI_TYPE_REQUIREMENTS_PAGE;
    case UI_AUDIT_CONTROLS:
      return UI_TYPE_CONTROLS_PAGE;
    case UI_AUDIT_FINDINGS:
      return UI_TYPE_FINDINGS_PAGE;
    case UI_AUDIT_OVERVIEW:
    case UI_AUDIT_N_PARTS:
    default:
      return UI_TYPE_OVERVIEW_PAGE;
    }
}

static void
turned_cb (UiAuditPage *self)
{
  ui_audit_page_get (self, ui_audit_page_get_part (self));
  g_signal_emit (self, turned_signal, 0);
}

static void
ui_audit_page_show (UiPage *page)
{
  UiAuditPage *self = UI_AUDIT_PAGE (page);

  for (UiAuditPart part = 0; part < UI_AUDIT_N_PARTS; part++)
    {
      if (self->made[part] != NULL)
        ui_page_show (self->made[part], ui_page_get_evaluation (page));
    }
}

static void
ui_audit_page_update (UiPage *page)
{
  ui_audit_tabs_show (UI_AUDIT_PAGE (page)->tabs,
                      data_evaluation_get_decision (ui_page_get_evaluation (page)));
}

static gboolean
ui_audit_page_go_to (UiPage *page, const DataPlace *place)
{
  UiAuditPage *self = UI_AUDIT_PAGE (page);
  UiAuditPart part = ui_audit_part_of (place);

  ui_audit_page_set_part (self, part);
  return ui_page_go_to (ui_audit_page_get (self, part), place);
}

static char *
ui_audit_page_get_place (UiPage *page)
{
  UiAuditPage *self = UI_AUDIT_PAGE (page);

  return ui_page_get_place (ui_audit_page_get (self, ui_audit_page_get_part (self)));
}

static void
ui_audit_page_class_init (UiAuditPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (UI_TYPE_AUDIT_TABS);
  UI_PAGE_CLASS (class)->show = ui_audit_page_show;
  UI_PAGE_CLASS (class)->update = ui_audit_page_update;
  UI_PAGE_CLASS (class)->go_to = ui_audit_page_go_to;
  UI_PAGE_CLASS (class)->get_place = ui_audit_page_get_place;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/audit_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiAuditPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, UiAuditPage, parts);
  gtk_widget_class_bind_template_callback (widget_class, turned_cb);
  turned_signal = g_signal_new ("turned", UI_TYPE_AUDIT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
ui_audit_page_init (UiAuditPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (UiAuditPart part = 0; part < UI_AUDIT_N_PARTS; part++)
    {
      self->holders[part] = g_object_new (GTK_TYPE_BOX, NULL);
      gtk_stack_add_child (self->parts, self->holders[part]);
    }
  turned_cb (self);
}

void
ui_audit_page_set_part (UiAuditPage *self, UiAuditPart part)
{
  g_return_if_fail (UI_IS_AUDIT_PAGE (self));
  g_return_if_fail (part < UI_AUDIT_N_PARTS);

  gtk_stack_set_visible_child (self->parts, self->holders[part]);
}

UiAuditPart
ui_audit_page_get_part (UiAuditPage *self)
{
  GtkWidget *holder;
  UiAuditPart part = 0;

  g_return_val_if_fail (UI_IS_AUDIT_PAGE (self), UI_AUDIT_OVERVIEW);

  holder = gtk_stack_get_visible_child (self->parts);
  while (part + 1 < UI_AUDIT_N_PARTS && self->holders[part] != holder)
    part++;
  return part;
}

UiPage *
ui_audit_page_get (UiAuditPage *self, UiAuditPart part)
{
  g_return_val_if_fail (UI_IS_AUDIT_PAGE (self), NULL);
  g_return_val_if_fail (part < UI_AUDIT_N_PARTS, NULL);

  if (self->made[part] == NULL)
    {
      self->made[part] = g_object_new (get_type_of (part), "hexpand", TRUE, NULL);
      gtk_box_append (GTK_BOX (self->holders[part]), GTK_WIDGET (self->made[part]));
      ui_page_show (self->made[part], ui_page_get_evaluation (UI_PAGE (self)));
    }
  return self->made[part];
}
