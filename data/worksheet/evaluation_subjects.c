/* evaluation_subjects.c - The operations and the information of an impact evaluation sheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/worksheet/evaluation_parts.h"
#include "data/worksheet/form.h"

#include <glib/gi18n-lib.h>

enum
{
  LINES_OF_NAME = 2,
  LINES_OF_TEXT = 3,
};

char *
data_worksheet_number_subject (RulesAskedOf kind, guint number)
{
  return g_strdup_printf (kind == RULES_ASKED_OF_OPERATION
                              /* Translators: an operation in a form; %u counts them. */
                              ? _ ("Operation %u")
                              /* Translators: an information item in a form. */
                              : _ ("Information item %u"),
                          number);
}

char *
data_worksheet_name_subject (const RulesEvaluation *evaluation, guint subject)
{
  RulesAskedOf kind = rules_evaluation_subject_kind (evaluation, subject);
  const char *id = rules_evaluation_subject_id (evaluation, subject);
  g_autofree char *name = data_wording_subject (evaluation, subject);

  return g_strdup_printf (kind == RULES_ASKED_OF_OPERATION
                              /* Translators: the id and the name of an operation. */
                              ? _ ("Operation %1$s: %2$s")
                              /* Translators: the id and the name of an information item. */
                              : _ ("Information item %1$s: %2$s"),
                          id, name);
}

/* A heading over the boxes of a subject: its number, and its id where that is another. */
static void
add_heading (DataWorksheetBuilder *self, RulesAskedOf kind, guint number, const char *id)
{
  g_autofree char *numbered = data_worksheet_number_subject (kind, number);
  /* Translators: "Operation 2 (id o2)". */
  g_autofree char *heading =
      id == NULL ? g_strdup (numbered) : g_strdup_printf (_ ("%1$s (id %2$s)"), numbered, id);

  data_document_add_heading (self->document, 2, heading);
}

static void
add_operation (DataWorksheetBuilder *self, guint number, const RulesOperation *operation)
{
  DataWorksheetForm form = { .builder = self };

  add_heading (self, RULES_ASKED_OF_OPERATION, number, operation->id);
  data_worksheet_form_text (&form, _ ("Name of the operation"), operation->name, 3, LINES_OF_TEXT);
  data_worksheet_form_choice (&form, _ ("On the list of target operations"), DATA_ARRAY_OPERATIONS,
                              "listed", operation->listed, 2);
  data_worksheet_form_end_row (&form);
  data_worksheet_form_text (&form, _ ("What is done"), operation->description, 3, LINES_OF_TEXT);
  data_worksheet_form_text (&form, _ ("Entry in the list"), operation->list_entry, 2,
                            LINES_OF_TEXT);
  data_worksheet_form_end_row (&form);
}

void
data_worksheet_add_operations (DataWorksheetBuilder *self)
{
  const RulesEvaluation *evaluation = self->evaluation;
  const RulesOperation blank = { 0 };

  data_document_add_heading (self->document, 1, _ ("Operations"));
  for (guint i = 0; self->blank && i < DATA_WORKSHEET_BLANK_SUBJECTS; i++)
    add_operation (self, i + 1, &blank);
  for (guint i = 0; !self->blank && i < evaluation->n_operations; i++)
    add_operation (self, i + 1, &evaluation->operations[i]);
  if (!self->blank && evaluation->n_operations == 0)
    data_document_add_paragraph (self->document, DATA_PARAGRAPH_NORMAL, _ ("Nothing is entered."));
}

/* The operations that handle an information item, one a line. */
static char *
list_operations (const RulesEvaluation *evaluation, const RulesInformation *information)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < information->n_operations; i++)
    {
      guint subject = evaluation->n_information + information->operations[i];
      g_autofree char *name = data_wording_subject (evaluation, subject);

      g_string_append_printf (list, "%s%s %s", i > 0 ? "\n" : "",
                              rules_evaluation_subject_id (evaluation, subject), name);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
add_its_operations (DataWorksheetForm *form, const RulesInformation *information)
{
  const RulesEvaluation *evaluation = form->builder->evaluation;
  g_autoptr (GStrvBuilder) numbers = g_strv_builder_new ();
  g_auto (GStrv) options = NULL;
  g_autofree char *list = NULL;

  if (!form->builder->blank)
    {
      list = list_operations (evaluation, information);
      data_worksheet_form_text (form, _ ("Handled in"), list, 1, 1);
      return;
    }
  for (guint i = 1; i <= DATA_WORKSHEET_BLANK_SUBJECTS; i++)
    {
      g_autofree char *number = data_worksheet_number_subject (RULES_ASKED_OF_OPERATION, i);

      g_strv_builder_add (numbers, number);
    }
  options = g_strv_builder_end (numbers);
  data_worksheet_form_options (form, _ ("Handled in"), (const char *const *) options, -1, 1);
}

static void
add_classes (DataWorksheetForm *form, const RulesInformation *information)
{
  static const char *const three[] = { "1", "2", "3", NULL };
  static const char *const two[] = { "1", "2", NULL };

  data_worksheet_form_options (form, _ ("Confidentiality class"), three,
                               (int) information->confidentiality - 1, 1);
  data_worksheet_form_options (form, _ ("Integrity class"), two, (int) information->integrity - 1,
                               1);
  data_worksheet_form_options (form, _ ("Availability class"), two,
                               (int) information->availability - 1, 1);
  data_worksheet_form_end_row (form);
}

static void
add_item (DataWorksheetBuilder *self, guint number, const RulesInformation *information)
{
  g_autofree char *people = information->subjects < 0
                                ? g_strdup (_ ("unanswered"))
                                : g_strdup_printf ("%" G_GINT64_FORMAT, information->subjects);
  DataWorksheetForm form = { .builder = self };

  add_heading (self, RULES_ASKED_OF_INFORMATION, number, information->id);
  data_worksheet_form_text (&form, _ ("Name of the information"), information->name, 1,
                            LINES_OF_NAME);
  data_worksheet_form_end_row (&form);
  data_worksheet_form_text (&form, _ ("What it holds"), information->description, 1, LINES_OF_TEXT);
  data_worksheet_form_end_row (&form);
  add_its_operations (&form, information);
  data_worksheet_form_end_row (&form);
  add_classes (&form, information);
  data_worksheet_form_choice (&form, _ ("Personal information"), DATA_ARRAY_INFORMATION, "personal",
                              information->personal, 2);
  data_worksheet_form_text (&form, _ ("Number of people"), people, 1, 1);
  data_worksheet_form_end_row (&form);
}

/* What the classes mean, for whoever fills in the form. */
static void
add_meanings (DataWorksheetBuilder *self)
{
  const RulesEdition *edition = self->edition;

  data_document_add_heading (self->document, 2, _ ("What the classes mean"));
  for (guint i = 0; i < edition->n_classes; i++)
    {
      const RulesClause *clause = &edition->classes[i].clause;
      g_autofree char *title = data_worksheet_noted (self, data_text (&clause->title), clause);

      data_document_add_field (self->document, title, data_text (&clause->text));
    }
}

void
data_worksheet_add_information (DataWorksheetBuilder *self)
{
  const RulesEvaluation *evaluation = self->evaluation;
  const RulesInformation blank = { .subjects = -1 };

  data_document_add_heading (self->document, 1, _ ("Information handled"));
  for (guint i = 0; self->blank && i < DATA_WORKSHEET_BLANK_SUBJECTS; i++)
    add_item (self, i + 1, &blank);
  for (guint i = 0; !self->blank && i < evaluation->n_information; i++)
    add_item (self, i + 1, &evaluation->information[i]);
  if (!self->blank && evaluation->n_information == 0)
    data_document_add_paragraph (self->document, DATA_PARAGRAPH_NORMAL, _ ("Nothing is entered."));
  if (self->blank)
    add_meanings (self);
}
