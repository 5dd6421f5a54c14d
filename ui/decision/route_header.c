/* route_header.c - The route in words, why, what is missing, and how far the audit is ready.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/route_header.h"

#include "data/wording/wording.h"
#include "data/workspace/register_wording.h"
#include "data/workspace/trial.h"
#include "ui/audit/audit_parts.h"
#include "ui/parts/clamp.h"
#include "ui/parts/label.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/parts/template.h"
#include "ui/parts/wrap.h"

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
  GtkLabel *state;
  GtkLabel *place;
  GtkButton *remarks;
  GtkWidget *trial;
  GtkToggleButton *more;

  guint lines; /* of the reason, or 0 for all */

  /* owned */
  char *name; /* as it is told */

  /* of the class */
  const char *route_class;
};

G_DEFINE_FINAL_TYPE (UiRouteHeader, ui_route_header, GTK_TYPE_WIDGET)

static void
show_kind (UiRouteHeader *self, UiMarkKind kind)
{
  const char *route_class = ui_mark_css_class (kind);

  ui_mark_set_kind (self->mark, kind);
  if (g_strcmp0 (route_class, self->route_class) == 0)
    return;
  if (self->route_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->route_class);
  self->route_class = route_class;
  gtk_widget_add_css_class (GTK_WIDGET (self), route_class);
}

/* What is told of the header says at once that it is a trial. */
static void
show_route (UiRouteHeader *self, const RulesDecision *decision, gboolean on_trial)
{
  g_autofree char *route = data_wording_route (decision);
  g_autofree char *reason = data_wording_reason (decision);
  /* Translators: %s is the route that would be decided, while answers are tried out. */
  g_autofree char *name = g_strdup_printf (on_trial ? _ ("Trying out: %s") : "%s", route);

  show_kind (self, ui_mark_for_route (decision->route));
  ui_label_show (self->route, route);
  if (ui_label_show (self->reason, reason) || g_strcmp0 (name, self->name) != 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
  g_free (self->name);
  self->name = g_steal_pointer (&name);
}

static void
show_state (UiRouteHeader *self, const DataLife *life, gboolean on_trial)
{
  g_autofree char *state = data_wording_register_state (life->state, life->revision);

  /* The first draft needs no number. */
  ui_label_show (self->state, state != NULL ? state : data_wording_state (life->state));
  ui_label_show (self->place, life->place != DATA_REGISTER_PLACE_REGISTER
                                  ? data_wording_register_place (life->place)
                                  : NULL);
  gtk_widget_set_visible (self->trial, on_trial);
  if (on_trial)
    gtk_widget_add_css_class (GTK_WIDGET (self), "on-trial");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "on-trial");
}

/* Where there is nothing to go to, the button only tells. Its action is not given and taken away
 * with that: each time, GTK would take longer to find it. */
static void
show_button (GtkWidget *button,
             UiMark *mark,
             GtkLabel *label,
             UiMarkKind kind,
             const char *text,
             gboolean leads)
{
  ui_mark_set_kind (mark, kind);
  if (ui_label_show (label, text))
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                    -1);
  gtk_widget_set_sensitive (button, leads);
}

static void
show_lines (GtkLabel *label, gboolean all, guint lines)
{
  gtk_label_set_ellipsize (label, all ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (label, all ? -1 : (int) lines);
}

/* An audit that is of no concern is not worth a line where lines are few, and the route itself says
 * how many answers are open. */
static void
arrange (UiRouteHeader *self)
{
  gboolean all = self->lines == 0 || gtk_toggle_button_get_active (self->more);
  gboolean ready_applies = gtk_widget_get_sensitive (self->readiness_button);

  show_lines (self->route, all, 2);
  show_lines (self->reason, all, self->lines);
  show_lines (self->readiness, all, 1);
  gtk_widget_set_visible (GTK_WIDGET (self->more), self->lines > 0);
  gtk_widget_set_visible (self->readiness_button, all || ready_applies);
  gtk_widget_set_visible (self->missing_button, all || ready_applies || self->lines > 1);
}

static void
missing_cb (UiRouteHeader *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.next-missing", NULL);
}

static void
readiness_cb (UiRouteHeader *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.audit-part", "s",
                              ui_audit_part_ids[UI_AUDIT_OVERVIEW]);
}

static void
more_cb (UiRouteHeader *self)
{
  arrange (self);
}

static void
ui_route_header_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_ROUTE_HEADER);
  G_OBJECT_CLASS (ui_route_header_parent_class)->dispose (object);
}

static void
ui_route_header_finalize (GObject *object)
{
  g_free (UI_ROUTE_HEADER (object)->name);
  G_OBJECT_CLASS (ui_route_header_parent_class)->finalize (object);
}

static void
ui_route_header_class_init (UiRouteHeaderClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_route_header_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_route_header_finalize;
  g_type_ensure (UI_TYPE_CLAMP);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "routeheader");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_WRAP);
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
  gtk_widget_class_bind_template_child (widget_class, UiRouteHeader, state);
  gtk_widget_class_bind_template_child (widget_class, UiRouteHeader, place);
  gtk_widget_class_bind_template_child (widget_class, UiRouteHeader, remarks);
  gtk_widget_class_bind_template_child (widget_class, UiRouteHeader, trial);
  gtk_widget_class_bind_template_child (widget_class, UiRouteHeader, more);
  gtk_widget_class_bind_template_callback (widget_class, missing_cb);
  gtk_widget_class_bind_template_callback (widget_class, readiness_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
ui_route_header_init (UiRouteHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What win.next-missing goes through: the answers of Appendix 1, then the internal audit. */
static char *
describe_missing (const RulesDecision *decision, guint n_open)
{
  if (decision->n_missing > 0)
    /* Translators: how many answers are still missing. */
    return g_strdup_printf (
        ngettext ("%u answer missing", "%u answers missing", decision->n_missing),
        decision->n_missing);
  if (n_open > 0)
    /* Translators: how much of the internal audit is missing or a blocker. */
    return g_strdup_printf (
        ngettext ("%u open in the internal audit", "%u open in the internal audit", n_open),
        n_open);
  return g_strdup (_ ("No answer missing"));
}

void
ui_route_header_show (UiRouteHeader *self, DataEvaluation *evaluation)
{
  const RulesDecision *decision;
  gboolean on_trial;
  gboolean ready_applies;
  guint n_open;
  g_autofree char *missing = NULL;
  g_autofree char *readiness = NULL;

  g_return_if_fail (UI_IS_ROUTE_HEADER (self));

  decision = data_evaluation_get_decision (evaluation);
  on_trial = data_evaluation_is_on_trial (evaluation);
  ready_applies = decision->readiness.status != RULES_READINESS_NOT_APPLICABLE;
  n_open = data_wording_count_problems (&decision->readiness, RULES_KIND_BLOCKER) +
           data_wording_count_problems (&decision->readiness, RULES_KIND_MISSING);
  missing = describe_missing (decision, n_open);
  readiness = data_wording_readiness (decision);
  show_route (self, decision, on_trial);
  show_state (self, data_evaluation_get_life (evaluation), on_trial);
  show_button (self->missing_button, self->missing_mark, self->missing,
               decision->n_missing + n_open == 0 ? UI_MARK_PASS : UI_MARK_UNKNOWN, missing,
               decision->n_missing + n_open > 0);
  show_button (self->readiness_button, self->readiness_mark, self->readiness,
               ui_mark_for_readiness (decision->readiness.status), readiness, ready_applies);
  arrange (self);
}

void
ui_route_header_show_remarks (UiRouteHeader *self, UiRemarks *remarks)
{
  g_autofree char *text = NULL;

  g_return_if_fail (UI_IS_ROUTE_HEADER (self));

  text = ui_remarks_describe_open (remarks);
  gtk_button_set_label (self->remarks, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), text != NULL);
}

void
ui_route_header_set_lines (UiRouteHeader *self, guint lines)
{
  g_return_if_fail (UI_IS_ROUTE_HEADER (self));

  if (lines == self->lines)
    return;
  self->lines = lines;
  if (lines > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "short");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "short");
  arrange (self);
}
