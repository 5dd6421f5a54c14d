/* decision_page.c - What the rules make of one evaluation: the page of its decision.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/decision_page.h"

#include "data/wording/wording.h"
#include "data/workspace/register_wording.h"
#include "ui/parts/clamp.h"
#include "ui/decision/route_header.h"
#include "ui/decision/sections.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiDecisionPage
{
  GtkWidget parent_instance;

  /* template */
  UiRouteHeader *header;
  GtkScrolledWindow *scroller;
  GtkLabel *facts;
  GtkBox *sections;

  /* owned */
  DataEvaluation *evaluation;

  /* in @sections */
  UiSection *missing;
  UiSection *readiness;

  /* source ids */
  guint rest_source;
};

G_DEFINE_FINAL_TYPE (UiDecisionPage, ui_decision_page, GTK_TYPE_WIDGET)

static void
add_fact (GString *facts, const char *fact)
{
  if (rules_text_is_blank (fact))
    return;
  if (facts->len > 0)
    g_string_append (facts, "  ·  ");
  g_string_append (facts, fact);
}

static void
add_life (GString *facts, const DataLife *life)
{
  g_autofree char *state = data_wording_register_state (life->state, life->revision);

  if (life->place != DATA_REGISTER_PLACE_REGISTER)
    add_fact (facts, data_wording_register_place (life->place));
  add_fact (facts, state);
}

static char *
describe_evaluation (const RulesEvaluation *evaluation, const DataLife *life)
{
  g_autoptr (GString) facts = g_string_new (NULL);
  g_autofree char *edition = NULL;

  add_life (facts, life);
  if (g_strcmp0 (evaluation->service.name, evaluation->title) != 0)
    add_fact (facts, evaluation->service.name);
  add_fact (facts, evaluation->service.provider);
  if (evaluation->service.model != RULES_MODEL_UNKNOWN)
    add_fact (facts, data_wording_model (evaluation->service.model));
  if (evaluation->perspective != RULES_PERSPECTIVE_UNKNOWN)
    add_fact (facts, data_wording_perspective (evaluation->perspective));
  if (evaluation->as_of != 0)
    {
      char date[RULES_DATE_TEXT_SIZE];
      g_autofree char *as_of = NULL;

      rules_date_format (evaluation->as_of, date);
      /* Translators: %s is the date that an evaluation speaks of, such as 2026-11-22. */
      as_of = g_strdup_printf (_ ("as of %s"), date);
      add_fact (facts, as_of);
    }
  /* Translators: %s is the date of an edition of the criteria, such as 2025-04-01. */
  edition = g_strdup_printf (_ ("edition of %s"), evaluation->edition->edition);
  add_fact (facts, edition);
  return g_string_free (g_steal_pointer (&facts), FALSE);
}

static void
add_section (UiDecisionPage *self, UiSection *section)
{
  if (section != NULL)
    gtk_box_append (self->sections, GTK_WIDGET (section));
}

static void
remove_sections (UiDecisionPage *self)
{
  GtkWidget *child;

  self->missing = NULL;
  self->readiness = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
}

/* Adds what is seen only after scrolling: the first frame does not wait for it. */
static gboolean
add_rest_cb (gpointer data)
{
  UiDecisionPage *self = data;
  const RulesDecision *decision = data_evaluation_get_decision (self->evaluation);

  self->rest_source = 0;
  self->missing = ui_sections_new_missing (decision);
  self->readiness = ui_sections_new_readiness (decision);
  add_section (self, self->missing);
  add_section (self, ui_sections_new_change (decision));
  add_section (self, self->readiness);
  add_section (self, ui_sections_new_impact (decision));
  add_section (self, ui_sections_new_procedure (decision));
  return G_SOURCE_REMOVE;
}

static void
show_facts (UiDecisionPage *self)
{
  const RulesDecision *decision = data_evaluation_get_decision (self->evaluation);
  g_autofree char *facts =
      describe_evaluation (decision->evaluation, data_evaluation_get_life (self->evaluation));

  gtk_label_set_label (self->facts, facts);
}

static void
show_decision (UiDecisionPage *self)
{
  const RulesDecision *decision = data_evaluation_get_decision (self->evaluation);

  ui_route_header_show (self->header, decision);
  show_facts (self);
  remove_sections (self);
  add_section (self, ui_sections_new_route (decision));
  if (self->rest_source == 0)
    self->rest_source = g_idle_add_full (G_PRIORITY_LOW, add_rest_cb, self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.show-missing", decision->n_missing > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.show-readiness",
                                 decision->readiness.status != RULES_READINESS_NOT_APPLICABLE);
}

/* Everything is in place again before the next frame, so that the page stays where it is. */
static void
show_again (UiDecisionPage *self)
{
  show_decision (self);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  add_rest_cb (self);
}

/* Brings a section to the top and gives it the focus. */
static void
go_to (UiDecisionPage *self, UiSection *section)
{
  graphene_rect_t bounds;

  if (section == NULL ||
      !gtk_widget_compute_bounds (GTK_WIDGET (section), GTK_WIDGET (self->sections), &bounds))
    return;
  gtk_widget_child_focus (GTK_WIDGET (section), GTK_DIR_TAB_FORWARD);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller),
                            (double) bounds.origin.y);
}

static void
show_missing_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiDecisionPage *self = UI_DECISION_PAGE (widget);

  go_to (self, self->missing);
}

static void
show_readiness_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiDecisionPage *self = UI_DECISION_PAGE (widget);

  go_to (self, self->readiness);
}

static void
ui_decision_page_dispose (GObject *object)
{
  ui_decision_page_show (UI_DECISION_PAGE (object), NULL);
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_DECISION_PAGE);
  G_OBJECT_CLASS (ui_decision_page_parent_class)->dispose (object);
}

static void
ui_decision_page_class_init (UiDecisionPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_decision_page_dispose;
  g_type_ensure (UI_TYPE_CLAMP);
  g_type_ensure (UI_TYPE_ROUTE_HEADER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "page.show-missing", NULL, show_missing_cb);
  gtk_widget_class_install_action (widget_class, "page.show-readiness", NULL, show_readiness_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/decision/decision_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiDecisionPage, header);
  gtk_widget_class_bind_template_child (widget_class, UiDecisionPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, UiDecisionPage, facts);
  gtk_widget_class_bind_template_child (widget_class, UiDecisionPage, sections);
}

static void
ui_decision_page_init (UiDecisionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_decision_page_show (UiDecisionPage *self, DataEvaluation *evaluation)
{
  g_return_if_fail (UI_IS_DECISION_PAGE (self));

  if (evaluation == self->evaluation)
    return;
  g_clear_handle_id (&self->rest_source, g_source_remove);
  if (self->evaluation != NULL)
    g_signal_handlers_disconnect_by_data (self->evaluation, self);
  g_set_object (&self->evaluation, evaluation);
  if (evaluation == NULL)
    return;
  g_signal_connect_swapped (evaluation, "decided", G_CALLBACK (show_again), self);
  g_signal_connect_swapped (evaluation, "lived", G_CALLBACK (show_facts), self);
  show_decision (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
