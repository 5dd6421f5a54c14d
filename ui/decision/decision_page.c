/* decision_page.c - What the rules make of one evaluation: the page of its decision.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/decision_page.h"

#include "data/wording/time.h"
#include "data/wording/wording.h"
#include "data/workspace/trial.h"
#include "ui/parts/clamp.h"
#include "ui/parts/label.h"
#include "ui/parts/line.h"
#include "ui/parts/wrap.h"
#include "ui/decision/sections.h"
#include "ui/trial/trial_section.h"

#include <glib/gi18n-lib.h>

/* Pixels that stay above what is brought to the top. */
#define MARGIN 12

typedef enum
{
  PART_ROUTE,
  PART_MISSING,
  PART_CHANGE,
  PART_READINESS,
  PART_IMPACT,
  PART_PROCEDURE,
  N_PARTS,
} Part;

static void (*const show_functions[N_PARTS]) (UiSection *, const RulesDecision *) = {
  [PART_ROUTE] = ui_sections_show_route,   [PART_MISSING] = ui_sections_show_missing,
  [PART_CHANGE] = ui_sections_show_change, [PART_READINESS] = ui_sections_show_readiness,
  [PART_IMPACT] = ui_sections_show_impact, [PART_PROCEDURE] = ui_sections_show_procedure,
};

struct _UiDecisionPage
{
  UiPage parent_instance;

  /* template */
  GtkScrolledWindow *scroller;
  GtkLabel *facts;
  GtkWidget *try_button;
  UiTrialSection *trial;
  GtkBox *sections;

  /* in @sections, each made when it is first filled */
  UiSection *parts[N_PARTS];

  /* source ids */
  guint rest_source;
  guint reveal_source;
};

G_DEFINE_FINAL_TYPE (UiDecisionPage, ui_decision_page, UI_TYPE_PAGE)

static DataEvaluation *
get_evaluation (UiDecisionPage *self)
{
  return ui_page_get_evaluation (UI_PAGE (self));
}

static void
add_fact (GString *facts, const char *fact)
{
  if (rules_text_is_blank (fact))
    return;
  if (facts->len > 0)
    g_string_append (facts, "  ·  ");
  g_string_append (facts, fact);
}

static char *
describe_evaluation (const RulesEvaluation *evaluation)
{
  g_autoptr (GString) facts = g_string_new (NULL);
  g_autofree char *date_of_edition = data_wording_date (evaluation->edition->edition);
  /* Translators: %s is the date of an edition of the criteria, such as “1 Apr 2025”. */
  g_autofree char *edition = g_strdup_printf (_ ("edition of %s"), date_of_edition);

  if (g_strcmp0 (evaluation->service.name, evaluation->title) != 0)
    add_fact (facts, evaluation->service.name);
  add_fact (facts, evaluation->service.provider);
  if (evaluation->service.model != RULES_MODEL_UNKNOWN)
    add_fact (facts, data_wording_model (evaluation->service.model));
  if (evaluation->perspective != RULES_PERSPECTIVE_UNKNOWN)
    add_fact (facts, data_wording_perspective (evaluation->perspective));
  if (evaluation->as_of != 0)
    {
      g_autofree char *date = data_wording_rules_date (evaluation->as_of);
      /* Translators: %s is the date that an evaluation speaks of, such as “22 Nov 2026”. */
      g_autofree char *as_of = g_strdup_printf (_ ("as of %s"), date);

      add_fact (facts, as_of);
    }
  add_fact (facts, edition);
  return g_string_free (g_steal_pointer (&facts), FALSE);
}

static const RulesDecision *
get_decision (UiDecisionPage *self)
{
  return data_evaluation_get_decision (get_evaluation (self));
}

static void
opened_cb (UiDecisionPage *self, UiSection *section)
{
  for (Part part = 0; part < N_PARTS; part++)
    {
      if (self->parts[part] == section)
        show_functions[part](section, get_decision (self));
    }
}

static void
show_part (UiDecisionPage *self, Part part)
{
  if (self->parts[part] == NULL)
    {
      self->parts[part] = UI_SECTION (ui_section_new ());
      g_signal_connect_object (self->parts[part], "opened", G_CALLBACK (opened_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->sections, GTK_WIDGET (self->parts[part]));
    }
  show_functions[part](self->parts[part], get_decision (self));
}

static void
show_rest (UiDecisionPage *self)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);
  for (Part part = PART_ROUTE + 1; part < N_PARTS; part++)
    show_part (self, part);
}

/* Adds what is seen only after scrolling: the first frame does not wait for it. */
static gboolean
show_rest_cb (gpointer data)
{
  UiDecisionPage *self = data;

  self->rest_source = 0;
  show_rest (self);
  return G_SOURCE_REMOVE;
}

/* When everything has its place. */
static gboolean
reveal_cb (gpointer data)
{
  UiDecisionPage *self = data;
  GtkViewport *viewport = GTK_VIEWPORT (gtk_scrolled_window_get_child (self->scroller));
  graphene_rect_t bounds;

  self->reveal_source = 0;
  if (gtk_widget_compute_bounds (GTK_WIDGET (self->trial), gtk_viewport_get_child (viewport),
                                 &bounds))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller),
                              (double) bounds.origin.y - MARGIN);
  return G_SOURCE_REMOVE;
}

/* Gives what is first in what is tried out the focus, and brings it to the top. */
static void
reveal_trial (UiDecisionPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->trial), GTK_DIR_TAB_FORWARD);
  if (self->reveal_source == 0)
    self->reveal_source = g_idle_add_full (G_PRIORITY_LOW, reveal_cb, self, NULL);
}

static void
show_trial (UiDecisionPage *self)
{
  gboolean on_trial = data_evaluation_is_on_trial (get_evaluation (self));
  gboolean begins = on_trial && !gtk_widget_get_visible (GTK_WIDGET (self->trial));

  ui_trial_section_show (self->trial, get_evaluation (self));
  gtk_widget_set_visible (self->try_button, !on_trial);
  if (begins && gtk_widget_get_mapped (GTK_WIDGET (self)))
    reveal_trial (self);
}

static void
ui_decision_page_update (UiPage *page)
{
  UiDecisionPage *self = UI_DECISION_PAGE (page);
  g_autofree char *facts = describe_evaluation (get_decision (self)->evaluation);

  ui_label_show (self->facts, facts);
  show_trial (self);
  show_part (self, PART_ROUTE);
  if (self->rest_source == 0)
    show_rest (self);
}

static void
ui_decision_page_show (UiPage *page)
{
  UiDecisionPage *self = UI_DECISION_PAGE (page);

  g_clear_handle_id (&self->rest_source, g_source_remove);
  ui_trial_section_show (self->trial, get_evaluation (self));
  if (get_evaluation (self) == NULL)
    return;
  for (Part part = 0; part < N_PARTS; part++)
    {
      if (self->parts[part] != NULL)
        ui_section_close (self->parts[part]);
    }
  if (self->parts[N_PARTS - 1] == NULL)
    self->rest_source = g_idle_add_full (G_PRIORITY_LOW, show_rest_cb, self, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
ui_decision_page_dispose (GObject *object)
{
  UiDecisionPage *self = UI_DECISION_PAGE (object);

  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_handle_id (&self->reveal_source, g_source_remove);
  G_OBJECT_CLASS (ui_decision_page_parent_class)->dispose (object);
}

static void
ui_decision_page_class_init (UiDecisionPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_decision_page_dispose;
  g_type_ensure (UI_TYPE_CLAMP);
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_WRAP);
  g_type_ensure (UI_TYPE_TRIAL_SECTION);
  UI_PAGE_CLASS (class)->show = ui_decision_page_show;
  UI_PAGE_CLASS (class)->update = ui_decision_page_update;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/decision/decision_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiDecisionPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, UiDecisionPage, facts);
  gtk_widget_class_bind_template_child (widget_class, UiDecisionPage, try_button);
  gtk_widget_class_bind_template_child (widget_class, UiDecisionPage, trial);
  gtk_widget_class_bind_template_child (widget_class, UiDecisionPage, sections);
}

static void
ui_decision_page_init (UiDecisionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
