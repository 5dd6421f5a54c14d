/* impact_panel.c - Beside the impact grid: what a cell asks, what each level means, and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_panel.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/workspace/rationales.h"
#include "data/workspace/workspace.h"
#include "ui/decision/clause_button.h"
#include "ui/impact/impact_fill.h"
#include "ui/impact/impact_level.h"
#include "ui/impact/impact_levels.h"
#include "ui/impact/impact_rationales.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/parts/template.h"
#include "ui/parts/wrap.h"
#include "ui/forms/text_field.h"

#include <glib/gi18n-lib.h>

/* How many earlier rationales are offered. */
#define N_SUGGESTIONS 5

/* How many of other evaluations. */
#define N_ELSEWHERE 10

struct _UiImpactPanel
{
  GtkWidget parent_instance;

  /* template */
  GtkScrolledWindow *scroller;
  GtkLabel *harm;
  GtkBox *clause_place;
  GtkLabel *condition;
  GtkWidget *effect_line;
  UiMark *effect_mark;
  GtkLabel *effect;
  UiImpactLevels *levels;
  GtkWidget *grade_line;
  UiMark *grade_mark;
  GtkLabel *grade;
  GtkWidget *clear;
  UiField *rationale;
  GtkWidget *suggestions;
  GtkBox *suggestion_list;
  GtkExpander *elsewhere;
  GtkBox *elsewhere_list;

  /* owned */
  GStrv offered;

  const RulesClause *clause; /* that the button opens */
};

G_DEFINE_FINAL_TYPE (UiImpactPanel, ui_impact_panel, GTK_TYPE_WIDGET)

static void
set_label (GtkLabel *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_label (label), text) != 0)
    gtk_label_set_label (label, text);
}

/* Puts an earlier rationale in, behind what is there. */
static void
suggestion_cb (UiImpactPanel *self, GtkButton *button)
{
  GtkWidget *lines = gtk_button_get_child (button);
  const char *chosen = gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (lines)));
  const char *before = ui_field_get_text (self->rationale);
  g_autofree char *text =
      rules_text_is_blank (before) ? g_strdup (chosen) : g_strjoin ("\n", before, chosen, NULL);

  if (ui_field_set_text (self->rationale, text))
    ui_impact_panel_focus_rationale (self);
}

static GtkWidget *
new_line (const char *text, int most_lines)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), most_lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

/* @title: (nullable): of the evaluation that @text comes from. */
static GtkWidget *
new_suggestion (UiImpactPanel *self, const char *text, const char *title)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *source;
  /* Translators: %s is what was given as the reason of another answer. */
  g_autofree char *name = g_strdup_printf (_ ("Use this rationale: %s"), text);

  gtk_box_append (GTK_BOX (lines), new_line (text, 2));
  if (title != NULL)
    {
      source = new_line (title, 1);
      gtk_widget_add_css_class (source, "subtle");
      gtk_box_append (GTK_BOX (lines), source);
    }
  gtk_button_set_child (GTK_BUTTON (button), lines);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "impact-suggestion");
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title != NULL ? title : "",
                                  -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (suggestion_cb), self);
  return button;
}

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
fill_elsewhere (UiImpactPanel *self)
{
  DataEvaluation *evaluation = ui_field_get_evaluation (self->rationale);
  const DataPlace *place = ui_field_get_place (self->rationale);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = data_workspace_list_rationales (
      data_evaluation_get_workspace (evaluation), data_evaluation_get_number (evaluation),
      place->dimension, place->harm, N_ELSEWHERE, &error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const DataRationale *rationale = found->pdata[i];

      gtk_box_append (self->elsewhere_list,
                      new_suggestion (self, rationale->text,
                                      rules_text_is_blank (rationale->title) ? _ ("(untitled)")
                                                                             : rationale->title));
    }
  if (found == NULL)
    gtk_box_append (self->elsewhere_list, new_line (error->message, -1));
  else if (found->len == 0)
    gtk_box_append (self->elsewhere_list,
                    new_line (_ ("No other evaluation has a rationale for this cell."), -1));
}

/* They are looked for when they are asked for: to move in the grid costs nothing. */
static void
elsewhere_cb (UiImpactPanel *self)
{
  empty_box (self->elsewhere_list);
  if (gtk_expander_get_expanded (self->elsewhere) &&
      ui_field_get_evaluation (self->rationale) != NULL)
    fill_elsewhere (self);
}

static void
show_suggestions (UiImpactPanel *self, const RulesDecision *decision, const RulesCell *cell)
{
  g_auto (GStrv) offered = ui_impact_rationales_list (decision->evaluation, cell, N_SUGGESTIONS);

  if (self->offered != NULL &&
      g_strv_equal ((const char *const *) self->offered, (const char *const *) offered))
    return;
  empty_box (self->suggestion_list);
  for (guint i = 0; offered[i] != NULL; i++)
    gtk_box_append (self->suggestion_list, new_suggestion (self, offered[i], NULL));
  g_strfreev (self->offered);
  self->offered = g_steal_pointer (&offered);
}

static void
show_clause (UiImpactPanel *self, RulesEdition *edition, guint harm)
{
  const RulesClause *clause = &edition->harms[harm].clause;
  gboolean interpreted = clause->grade == RULES_GRADE_INTERPRETATION;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->clause_place));

  if (clause == self->clause)
    return;
  self->clause = clause;
  if (child != NULL)
    gtk_box_remove (self->clause_place, child);
  gtk_box_append (self->clause_place, ui_clause_button_new (edition, clause));
  set_label (self->harm, data_text (&clause->title));
  ui_mark_set_kind (self->grade_mark, interpreted ? UI_MARK_WARNING : UI_MARK_INFORMATION);
  set_label (self->grade, data_wording_grade (edition, clause->grade));
}

static gboolean
is_driver (const RulesDecision *decision, const RulesCell *cell)
{
  for (guint i = 0; i < decision->n_drivers; i++)
    {
      const RulesCell *driver = &decision->drivers[i];

      if (driver->subject == cell->subject && driver->dimension == cell->dimension &&
          driver->harm == cell->harm)
        return TRUE;
    }
  return FALSE;
}

static void
show_effect (UiImpactPanel *self,
             const RulesDecision *decision,
             const RulesCell *cell,
             gboolean editable)
{
  const RulesEdition *edition = decision->evaluation->edition;
  gboolean driver = is_driver (decision, cell);
  gboolean open = cell->level == RULES_NO_LEVEL;
  g_autofree char *text = NULL;

  if (driver)
    /* Translators: %s is a level of impact. */
    text = g_strdup_printf (decision->impact.complete
                                ? _ ("This answer sets the overall impact: %s.")
                                : _ ("This answer sets the overall impact so far: %s."),
                            data_wording_level (edition, cell->level));
  else if (open)
    text = g_strdup (editable ? _ ("Not answered yet. Choose a level.") : _ ("Not answered."));
  ui_mark_set_kind (self->effect_mark, open ? UI_MARK_UNKNOWN
                                       : cell->level > ui_impact_level_find_limit (edition)
                                           ? UI_MARK_UPWARD
                                           : UI_MARK_INFORMATION);
  set_label (self->effect, text != NULL ? text : "");
  gtk_widget_set_visible (self->effect_line, text != NULL);
}

static DataEntry *
find_entry (DataEvaluation *evaluation, const RulesCell *cell)
{
  GListModel *cells = data_evaluation_get_list (evaluation, DATA_ARRAY_IMPACTS);
  const RulesDecision *decision = data_evaluation_get_decision (evaluation);
  DataPlace place =
      ui_impact_fill_place (decision->evaluation, cell->subject, cell->dimension, cell->harm, NULL);
  guint n = g_list_model_get_n_items (cells);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DataEntry) entry = g_list_model_get_item (cells, i);
      const DataPlace *each = data_entry_get_place (entry);

      if (g_str_equal (each->id, place.id) && g_str_equal (each->dimension, place.dimension) &&
          g_str_equal (each->harm, place.harm))
        return entry; /* the list keeps it */
    }
  return NULL;
}

static gboolean
to_cell_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  return gtk_widget_activate_action (widget, "impact.cell", NULL);
}

static void
ui_impact_panel_dispose (GObject *object)
{
  UiImpactPanel *self = UI_IMPACT_PANEL (object);

  g_clear_pointer (&self->offered, g_strfreev);
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_IMPACT_PANEL);
  G_OBJECT_CLASS (ui_impact_panel_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, harm);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, clause_place);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, condition);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, effect_line);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, effect_mark);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, effect);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, levels);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, grade_line);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, grade_mark);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, grade);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, clear);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, rationale);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, suggestions);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, suggestion_list);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPanel, elsewhere_list);
  gtk_widget_class_bind_template_callback (widget_class, elsewhere_cb);
}

static void
ui_impact_panel_class_init (UiImpactPanelClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_impact_panel_dispose;
  g_type_ensure (UI_TYPE_IMPACT_LEVELS);
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  g_type_ensure (UI_TYPE_TEXT_FIELD);
  g_type_ensure (UI_TYPE_WRAP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "impactpanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, to_cell_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/impact/impact_panel.ui");
  bind_children (widget_class);
}

static void
ui_impact_panel_init (UiImpactPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_impact_panel_show (UiImpactPanel *self, DataEvaluation *evaluation, const RulesCell *cell)
{
  const RulesDecision *decision;
  g_autofree char *condition = NULL;
  RulesCell now;
  gboolean editable;
  DataEntry *entry;

  g_return_if_fail (UI_IS_IMPACT_PANEL (self));

  if (evaluation == NULL || cell == NULL)
    {
      ui_field_bind (self->rationale, NULL, NULL);
      self->clause = NULL;
      return;
    }
  decision = data_evaluation_get_decision (evaluation);
  editable = data_evaluation_can_edit (evaluation);
  now = *cell;
  now.level =
      rules_evaluation_impact (decision->evaluation, cell->subject, cell->dimension, cell->harm)
          ->level;
  condition = data_wording_condition_heading (decision, &now);
  set_label (self->condition, condition);
  show_clause (self, decision->evaluation->edition, now.harm);
  show_effect (self, decision, &now, editable);
  ui_impact_levels_show (self->levels, decision->evaluation->edition, now.harm, now.level,
                         editable);
  gtk_widget_set_visible (self->clear, editable && now.level != RULES_NO_LEVEL);
  entry = find_entry (evaluation, &now);
  if (entry != ui_field_get_entry (self->rationale))
    {
      gtk_expander_set_expanded (self->elsewhere, FALSE);
      ui_field_bind (self->rationale, evaluation, entry);
    }
  show_suggestions (self, decision, &now);
  gtk_widget_set_visible (self->suggestions, editable && self->offered[0] != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->elsewhere), editable);
}

void
ui_impact_panel_focus_rationale (UiImpactPanel *self)
{
  g_return_if_fail (UI_IS_IMPACT_PANEL (self));

  gtk_widget_child_focus (GTK_WIDGET (self->rationale), GTK_DIR_TAB_FORWARD);
}

gboolean
ui_impact_panel_has_rationale (UiImpactPanel *self)
{
  g_return_val_if_fail (UI_IS_IMPACT_PANEL (self), FALSE);

  return gtk_widget_get_focus_child (GTK_WIDGET (self->rationale)) != NULL;
}
