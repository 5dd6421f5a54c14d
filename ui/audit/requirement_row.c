/* requirement_row.c - A requirement of the audit, which opens to its clause and its answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/requirement_row.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "ui/audit/evidence.h"
#include "ui/decision/clause_button.h"
#include "ui/forms/choice_field.h"
#include "ui/forms/choices.h"
#include "ui/forms/text_field.h"
#include "ui/parts/label.h"
#include "ui/parts/line.h"

struct _UiRequirementRow
{
  UiFoldRow parent_instance;

  /* owned */
  DataEvaluation *evaluation;
  DataEntry *entry;

  guint number;
};

G_DEFINE_FINAL_TYPE (UiRequirementRow, ui_requirement_row, UI_TYPE_FOLD_ROW)

static const RulesEvaluation *
get_evaluation (UiRequirementRow *self)
{
  return data_evaluation_get_decision (self->evaluation)->evaluation;
}

static const RulesRequirement *
get_requirement (UiRequirementRow *self)
{
  return &get_evaluation (self)->edition->requirements[self->number];
}

/* What counts as evidence, one thing in a line. */
static char *
describe_examples (const RulesRequirement *requirement)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < requirement->n_evidence; i++)
    g_string_append_printf (text, "%s• %s", i > 0 ? "\n" : "",
                            data_text (&requirement->evidence[i]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
offer_finding (UiRequirementRow *self, GtkActionable *button)
{
  g_autofree char *place = data_place_to_text (
      &(DataPlace){ DATA_ARRAY_REQUIREMENTS, get_requirement (self)->clause.id });

  gtk_actionable_set_action_target (button, "s", place);
  gtk_actionable_set_action_name (button, "win.new-finding");
}

static GtkWidget *
ui_requirement_row_make_form (UiFoldRow *row)
{
  UiRequirementRow *self = UI_REQUIREMENT_ROW (row);
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/eikyo/Eikyo/ui/audit/requirement_form.ui");
  const RulesRequirement *requirement = get_requirement (self);
  g_autofree char *examples = describe_examples (requirement);
  GtkWidget *line = GTK_WIDGET (gtk_builder_get_object (builder, "clause"));
  GtkWidget *form = GTK_WIDGET (gtk_builder_get_object (builder, "form"));

  ui_label_show (GTK_LABEL (gtk_builder_get_object (builder, "text")),
                 data_text (&requirement->clause.text));
  gtk_widget_set_parent (
      ui_clause_button_new (get_evaluation (self)->edition, &requirement->clause), line);
  ui_label_show (GTK_LABEL (gtk_builder_get_object (builder, "examples")), examples);
  gtk_widget_set_visible (GTK_WIDGET (gtk_builder_get_object (builder, "examples_title")),
                          requirement->n_evidence > 0);
  ui_field_bind_all (form, self->evaluation, self->entry);
  ui_evidence_show (UI_EVIDENCE (gtk_builder_get_object (builder, "evidence")), self->evaluation,
                    &(DataEvidence){ DATA_EVIDENCE_REQUIREMENT, requirement->clause.id });
  offer_finding (self, GTK_ACTIONABLE (gtk_builder_get_object (builder, "find")));
  return g_object_ref (form);
}

static void
ui_requirement_row_dispose (GObject *object)
{
  UiRequirementRow *self = UI_REQUIREMENT_ROW (object);

  g_clear_object (&self->entry);
  g_clear_object (&self->evaluation);
  G_OBJECT_CLASS (ui_requirement_row_parent_class)->dispose (object);
}

static void
ui_requirement_row_class_init (UiRequirementRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ui_requirement_row_dispose;
  g_type_ensure (UI_TYPE_CHOICE_FIELD);
  g_type_ensure (UI_TYPE_EVIDENCE);
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_TEXT_FIELD);
  UI_FOLD_ROW_CLASS (class)->make_form = ui_requirement_row_make_form;
}

static void
ui_requirement_row_init (UiRequirementRow *self)
{
}

GtkWidget *
ui_requirement_row_new (DataEvaluation *evaluation, guint number)
{
  UiRequirementRow *self = g_object_new (UI_TYPE_REQUIREMENT_ROW, NULL);

  self->evaluation = g_object_ref (evaluation);
  self->number = number;
  self->entry = g_list_model_get_item (
      data_evaluation_get_list (evaluation, DATA_ARRAY_REQUIREMENTS), number);
  ui_requirement_row_update (self);
  return GTK_WIDGET (self);
}

/* The status, and the beginning of the evidence. */
static char *
describe_answer (UiRequirementRow *self, const RulesRequirementAnswer *answer, gboolean open)
{
  const DataPlace place = { .array = DATA_ARRAY_REQUIREMENTS, .member = "status" };
  g_auto (GStrv) lines = NULL;

  if (open)
    return g_strdup (data_wording_shortcoming (answer->status));
  lines = g_strsplit (answer->evidence, "\n", 2);
  return g_strdup_printf ("%s  ·  %s",
                          ui_choices_get_title (&place, get_evaluation (self)->edition,
                                                rules_status_ids[answer->status - 1]),
                          lines[0] != NULL ? lines[0] : "");
}

gboolean
ui_requirement_row_update (UiRequirementRow *self)
{
  const RulesRequirement *requirement;
  const RulesRequirementAnswer *answer;
  g_autofree char *essence = NULL;
  g_autofree char *name = NULL;
  RulesKind kind;
  gboolean open;

  g_return_val_if_fail (UI_IS_REQUIREMENT_ROW (self), FALSE);

  requirement = get_requirement (self);
  answer = &get_evaluation (self)->audit.requirements[self->number];
  open = rules_requirement_trips (requirement, answer, &kind);
  essence = describe_answer (self, answer, open);
  name = g_strdup_printf ("%s  %s", requirement->clause.id, data_text (&requirement->clause.title));
  ui_fold_row_say (UI_FOLD_ROW (self), open ? ui_mark_for_kind (kind) : UI_MARK_PASS, name,
                   essence);
  return open;
}

const char *
ui_requirement_row_get_id (UiRequirementRow *self)
{
  g_return_val_if_fail (UI_IS_REQUIREMENT_ROW (self), NULL);

  return data_entry_get_place (self->entry)->id;
}
