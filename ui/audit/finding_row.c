/* finding_row.c - A finding with its corrective action, which opens to its form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/finding_row.h"

#include "data/wording/time.h"
#include "ui/audit/evidence.h"
#include "ui/forms/choice_field.h"
#include "ui/forms/choices.h"
#include "ui/forms/date_field.h"
#include "ui/forms/id_field.h"
#include "ui/forms/text_field.h"
#include "ui/parts/line.h"

#include <glib/gi18n-lib.h>

struct _UiFindingRow
{
  UiFoldRow parent_instance;

  /* owned */
  DataEvaluation *evaluation;
  DataEntry *entry;

  guint number;
  RulesFindingStage stage;
  RulesDate due;
};

G_DEFINE_FINAL_TYPE (UiFindingRow, ui_finding_row, UI_TYPE_FOLD_ROW)

static guint removed_signal;

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, removed_signal, 0);
}

static GtkWidget *
ui_finding_row_make_form (UiFoldRow *row)
{
  UiFindingRow *self = UI_FINDING_ROW (row);
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/eikyo/Eikyo/ui/audit/finding_form.ui");
  GtkWidget *form = GTK_WIDGET (gtk_builder_get_object (builder, "form"));

  ui_field_bind_all (form, self->evaluation, self->entry);
  ui_evidence_show (
      UI_EVIDENCE (gtk_builder_get_object (builder, "evidence")), self->evaluation,
      &(DataEvidence){ DATA_EVIDENCE_FINDING, data_entry_get_place (self->entry)->id });
  return g_object_ref (form);
}

static void
ui_finding_row_dispose (GObject *object)
{
  UiFindingRow *self = UI_FINDING_ROW (object);

  g_clear_object (&self->entry);
  g_clear_object (&self->evaluation);
  G_OBJECT_CLASS (ui_finding_row_parent_class)->dispose (object);
}

static void
ui_finding_row_class_init (UiFindingRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ui_finding_row_dispose;
  g_type_ensure (UI_TYPE_CHOICE_FIELD);
  g_type_ensure (UI_TYPE_DATE_FIELD);
  g_type_ensure (UI_TYPE_EVIDENCE);
  g_type_ensure (UI_TYPE_ID_FIELD);
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_TEXT_FIELD);
  UI_FOLD_ROW_CLASS (class)->make_form = ui_finding_row_make_form;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "finding.remove", NULL, remove_cb);
  removed_signal = g_signal_new ("removed", UI_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ui_finding_row_init (UiFindingRow *self)
{
}

GtkWidget *
ui_finding_row_new (DataEvaluation *evaluation, DataEntry *entry)
{
  UiFindingRow *self = g_object_new (UI_TYPE_FINDING_ROW, NULL);

  self->evaluation = g_object_ref (evaluation);
  self->entry = g_object_ref (entry);
  return GTK_WIDGET (self);
}

/* The gravest problem that the rules have with it. */
static UiMarkKind
find_mark (const RulesDecision *decision, guint number)
{
  UiMarkKind mark = UI_MARK_NONE;

  for (guint i = 0; i < decision->readiness.n_problems; i++)
    {
      const RulesProblem *problem = &decision->readiness.problems[i];

      if (problem->about != RULES_ABOUT_FINDING || problem->index != number)
        continue;
      if (problem->kind == RULES_KIND_BLOCKER)
        return ui_mark_for_kind (problem->kind);
      mark = ui_mark_for_kind (problem->kind);
    }
  return mark;
}

static void
add_part (GString *line, const char *part)
{
  if (!rules_text_is_blank (part))
    g_string_append_printf (line, "%s%s", line->len > 0 ? "  ·  " : "", part);
}

/* What it is about, how grave, who mends it and by when. */
static char *
describe (UiFindingRow *self)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const char *severity = data_entry_get_text (self->entry, "severity");
  const char *due = data_entry_get_text (self->entry, "due");
  const DataPlace place = { .array = DATA_ARRAY_FINDINGS, .member = "severity" };
  const RulesEdition *edition =
      data_evaluation_get_decision (self->evaluation)->evaluation->edition;
  g_autofree char *date = data_wording_date (due);
  g_autofree char *until = NULL;

  add_part (line, severity == NULL ? _ ("Severity unanswered, counts as major")
                                   : ui_choices_get_title (&place, edition, severity));
  add_part (line, data_entry_get_text (self->entry, "control"));
  add_part (line, data_entry_get_text (self->entry, "requirement"));
  add_part (line, data_entry_get_text (self->entry, "owner"));
  if (date != NULL)
    /* Translators: %s is the day by which a finding is to be corrected. */
    until = g_strdup_printf (_ ("due %s"), date);
  add_part (line, until);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
describe_text (UiFindingRow *self)
{
  const char *text = data_entry_get_text (self->entry, "text");
  g_auto (GStrv) lines = NULL;

  if (rules_text_is_blank (text))
    return g_strdup (_ ("(nothing is said of it yet)"));
  lines = g_strsplit (text, "\n", 2);
  return g_strdup (lines[0]);
}

void
ui_finding_row_update (UiFindingRow *self, guint number)
{
  const RulesDecision *decision;
  const RulesFinding *finding;
  g_autofree char *essence = NULL;
  g_autofree char *text = NULL;
  UiMarkKind mark;

  g_return_if_fail (UI_IS_FINDING_ROW (self));

  decision = data_evaluation_get_decision (self->evaluation);
  finding = &decision->evaluation->audit.findings[number];
  self->number = number;
  self->due = finding->due;
  self->stage = rules_finding_stage (finding, decision->evaluation->as_of);
  mark = find_mark (decision, number);
  if (mark == UI_MARK_NONE)
    mark = self->stage == RULES_FINDING_SETTLED ? UI_MARK_PASS : UI_MARK_OPEN;
  essence = describe (self);
  text = describe_text (self);
  ui_fold_row_say (UI_FOLD_ROW (self), mark, text, essence);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finding.remove",
                                 data_evaluation_can_edit (self->evaluation));
}

RulesFindingStage
ui_finding_row_get_stage (UiFindingRow *self)
{
  g_return_val_if_fail (UI_IS_FINDING_ROW (self), RULES_FINDING_SETTLED);

  return self->stage;
}

DataEntry *
ui_finding_row_get_entry (UiFindingRow *self)
{
  g_return_val_if_fail (UI_IS_FINDING_ROW (self), NULL);

  return self->entry;
}

int
ui_finding_row_compare (gconstpointer a, gconstpointer b)
{
  const UiFindingRow *first = *(UiFindingRow *const *) a;
  const UiFindingRow *second = *(UiFindingRow *const *) b;

  if (first->stage != second->stage)
    return first->stage < second->stage ? -1 : 1;
  if (first->due != second->due)
    return first->due < second->due ? -1 : 1;
  return first->number < second->number ? -1 : first->number > second->number;
}
