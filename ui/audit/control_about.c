/* control_about.c - What a control is, what the rules ask of it, and what is wrong with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_about.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "rules/coverage.h"
#include "ui/audit/control_words.h"
#include "ui/decision/clause_button.h"
#include "ui/parts/label.h"
#include "ui/parts/line.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiControlAbout
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title;
  GtkLabel *other;
  GtkLabel *facts;
  GtkBox *criteria_place;
  GtkWidget *area_line;
  UiMark *area_mark;
  GtkLabel *area;
  GtkBox *area_place;
  GtkLabel *asks;
  GtkBox *problems;

  /* owned */
  char *told; /* the problems that are shown, to be compared */
};

G_DEFINE_FINAL_TYPE (UiControlAbout, ui_control_about, GTK_TYPE_WIDGET)

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
add_fact (GString *facts, const char *fact)
{
  if (facts->len > 0)
    g_string_append (facts, " · ");
  g_string_append (facts, fact);
}

/* (transfer full): level, marks and standard in a line. */
static char *
describe_facts (const RulesEdition *edition, const RulesControl *control)
{
  g_autoptr (GString) facts =
      g_string_new (data_text (&edition->criteria[control->criteria].title));

  add_fact (facts, control->objective == RULES_NO_CONTROL ? C_ ("control", "Objective")
                                                          : C_ ("control", "Detailed control"));
  if (control->basic)
    /* Translators: B is how the criteria mark a basic statement requirement. */
    add_fact (facts, _ ("B: basic statement requirement"));
  if (control->cloud_specific)
    /* Translators: P is how the criteria mark what is specific to cloud services. */
    add_fact (facts, _ ("P: specific to cloud services"));
  if (!rules_text_is_blank (control->iso_reference))
    {
      /* Translators: %s is the number of an international standard. */
      g_autofree char *standard = g_strdup_printf (_ ("ISO/IEC %s"), control->iso_reference);

      add_fact (facts, standard);
    }
  if (control->added)
    add_fact (facts, _ ("added in this evaluation"));
  return g_string_free (g_steal_pointer (&facts), FALSE);
}

static const char *
describe_exclusion (const RulesControl *control)
{
  if (control->criteria != RULES_CRITERIA_CONTROLS)
    return _ ("In principle it has to be stated.");
  if (control->basic)
    return _ ("It has to be stated where its objective is: it is a basic statement requirement.");
  return _ ("It is stated, or excluded with a reason.");
}

/* (transfer full): what the rules want to know of the control. */
static char *
describe_asks (const RulesEvaluation *evaluation, int control)
{
  const RulesControl *of = &evaluation->audit.catalogue->controls[control];
  RulesCover cover = rules_coverage_of (evaluation, (guint) control);

  if (of->reference_only)
    return g_strdup (_ ("This is for reference only: it is neither stated nor counted."));
  if (cover == RULES_COVER_NOT_ASKED)
    return g_strdup (_ ("Not asked: its objective is excluded."));
  return g_strdup_printf (
      /* Translators: two sentences after each other. */
      C_ ("sentences", "%1$s %2$s"), describe_exclusion (of),
      rules_control_is_assessed_level (of)
          ? _ ("If it is stated, it belongs in the external audit, or the internal audit assesses "
               "its design and operation, with auditor and date.")
          : _ ("It is its details that are assessed."));
}

static void
show_area (UiControlAbout *self, RulesEdition *edition, int area)
{
  g_autofree char *text = NULL;

  clear_box (self->area_place);
  gtk_widget_set_visible (self->area_line, area >= 0);
  if (area < 0)
    return;
  /* Translators: %1$s is a critical area, %2$s how it is backed, such as “Interpretation”. */
  text = g_strdup_printf (_ ("Critical area: %1$s (%2$s)"), data_text (&edition->areas[area].title),
                          data_wording_grade (edition, edition->areas[area].grade));
  gtk_label_set_label (self->area, text);
  gtk_box_append (self->area_place, ui_clause_button_new (edition, &edition->areas[area]));
}

static void
add_problem (UiControlAbout *self, RulesDecision *decision, const RulesProblem *problem)
{
  static const char *const small[] = { "small", NULL };
  GtkWidget *line =
      g_object_new (UI_TYPE_LINE, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  UiMark *mark = g_object_new (UI_TYPE_MARK, "css-classes", small, "valign", GTK_ALIGN_START, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0F, "hexpand", TRUE, NULL);
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), data_wording_kind (problem->kind),
                                           data_text (&problem->clause->title));
  g_autofree char *markup =
      problem->action != NULL
          ? g_markup_printf_escaped ("<b>%s</b>\n%s", name, data_text (problem->action))
          : g_markup_printf_escaped ("<b>%s</b>", name);

  ui_mark_set_kind (mark, ui_mark_for_kind (problem->kind));
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_widget_set_parent (GTK_WIDGET (mark), line);
  gtk_widget_set_parent (label, line);
  gtk_widget_set_parent (ui_clause_button_new (decision->evaluation->edition, problem->clause),
                         line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (self->problems, line);
}

static void
show_problems (UiControlAbout *self, RulesDecision *decision, int control)
{
  g_autofree char *told = ui_control_words_problems (decision, control);

  gtk_widget_set_visible (GTK_WIDGET (self->problems), told != NULL);
  if (g_strcmp0 (told, self->told) == 0)
    return;
  g_free (self->told);
  self->told = g_steal_pointer (&told);
  clear_box (self->problems);
  for (guint i = 0; i < decision->readiness.n_problems; i++)
    {
      const RulesProblem *problem = &decision->readiness.problems[i];

      if (problem->about == RULES_ABOUT_CONTROL && (int) problem->index == control)
        add_problem (self, decision, problem);
    }
}

static void
ui_control_about_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_CONTROL_ABOUT);
  G_OBJECT_CLASS (ui_control_about_parent_class)->dispose (object);
}

static void
ui_control_about_finalize (GObject *object)
{
  g_free (UI_CONTROL_ABOUT (object)->told);
  G_OBJECT_CLASS (ui_control_about_parent_class)->finalize (object);
}

static void
ui_control_about_class_init (UiControlAboutClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_control_about_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_control_about_finalize;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/control_about.ui");
  gtk_widget_class_bind_template_child (widget_class, UiControlAbout, title);
  gtk_widget_class_bind_template_child (widget_class, UiControlAbout, other);
  gtk_widget_class_bind_template_child (widget_class, UiControlAbout, facts);
  gtk_widget_class_bind_template_child (widget_class, UiControlAbout, criteria_place);
  gtk_widget_class_bind_template_child (widget_class, UiControlAbout, area_line);
  gtk_widget_class_bind_template_child (widget_class, UiControlAbout, area_mark);
  gtk_widget_class_bind_template_child (widget_class, UiControlAbout, area);
  gtk_widget_class_bind_template_child (widget_class, UiControlAbout, area_place);
  gtk_widget_class_bind_template_child (widget_class, UiControlAbout, asks);
  gtk_widget_class_bind_template_child (widget_class, UiControlAbout, problems);
}

static void
ui_control_about_init (UiControlAbout *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ui_mark_set_kind (self->area_mark, UI_MARK_INFORMATION);
}

void
ui_control_about_show (UiControlAbout *self, RulesDecision *decision, int control)
{
  RulesEdition *edition = decision->evaluation->edition;
  const RulesControl *of = &decision->evaluation->audit.catalogue->controls[control];
  const char *japanese = of->title.in[RULES_LANGUAGE_JA];
  g_autofree char *title = g_strdup_printf ("%s  %s", of->id, data_text (&of->title));
  g_autofree char *facts = describe_facts (edition, of);
  g_autofree char *asks = describe_asks (decision->evaluation, control);

  g_return_if_fail (UI_IS_CONTROL_ABOUT (self));

  /* The Japanese name is the one that the scheme's papers have. */
  ui_label_show (self->other, g_strcmp0 (japanese, data_text (&of->title)) == 0 ? NULL : japanese);
  ui_label_show (self->asks, asks);
  show_problems (self, decision, control);
  if (!ui_label_show (self->title, title) && g_str_equal (facts, gtk_label_get_label (self->facts)))
    return;
  gtk_label_set_label (self->facts, facts);
  clear_box (self->criteria_place);
  gtk_box_append (self->criteria_place,
                  ui_clause_button_new (edition, &edition->criteria[of->criteria]));
  show_area (self, edition, of->area);
}
