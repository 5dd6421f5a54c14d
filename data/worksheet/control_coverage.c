/* control_coverage.c - The control coverage matrix.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/audit_parts.h"

#include "data/wording/language.h"
#include "rules/independence.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  COLUMN_ID,
  COLUMN_TITLE,
  COLUMN_BASIC,
  COLUMN_AREA,
  COLUMN_STATED,
  COLUMN_REASON,
  COLUMN_EXTERNAL,
  COLUMN_DESIGN,
  COLUMN_OPERATION,
  COLUMN_AUDITOR,
  COLUMN_DATE,
  COLUMN_EVIDENCE,
  COLUMN_COVER,
  N_COLUMNS,
} Column;

/** What the cells of a control are made of. */
typedef struct
{
  const DataWorksheetBuilder *builder;
  const RulesControl *control;
  const RulesControlAnswer *answer;
  RulesAnswer external;
  RulesCover cover;
  gboolean is_counted;  /* of the assessed level */
  gboolean is_internal; /* whether its internal assessment is to be answered, or was */
} Row;

static void
begin_table (DataWorksheetBuilder *self)
{
  const char *control = C_ ("control column", "Control");
  const char *internal = _ ("Internal audit");
  const char *const *stated = data_wording_answers (DATA_QUESTION_STATED);
  const char *const *external = data_wording_answers (DATA_QUESTION_EXTERNAL);
  const char *const *assessment = data_wording_answers (DATA_QUESTION_ASSESSMENT);
  const char *design = C_ ("control column", "Design");
  const char *operation = C_ ("control column", "Operation");
  const DataAlignment centre = DATA_ALIGN_CENTRE;
  const DataColumn columns[N_COLUMNS] = {
    [COLUMN_ID] = { _ ("No."), control, 17, .leads = TRUE },
    [COLUMN_TITLE] = { _ ("Title of the control"), control, 64, .leads = TRUE },
    /* Translators: head of a narrow column: the mark of basic statement requirements. */
    [COLUMN_BASIC] = { _ ("Basic"), control, 9, centre },
    [COLUMN_AREA] = { C_ ("control column", "Critical area"), NULL, 18 },
    [COLUMN_STATED] = { _ ("Stated or not"), C_ ("control column", "Statement"), 15, centre,
                        .choices = stated },
    [COLUMN_REASON] = { C_ ("control column", "Reason for exclusion"),
                        C_ ("control column", "Statement"), 18 },
    [COLUMN_EXTERNAL] = { _ ("External audit"), NULL, 15, centre, .choices = external },
    [COLUMN_DESIGN] = { design, internal, 15, centre, .choices = assessment },
    [COLUMN_OPERATION] = { operation, internal, 15, centre, .choices = assessment },
    [COLUMN_AUDITOR] = { C_ ("control column", "Auditor"), internal, 16 },
    [COLUMN_DATE] = { C_ ("control column", "Date"), internal, 16, .value = DATA_VALUE_DATE },
    [COLUMN_EVIDENCE] = { C_ ("control column", "Evidence"), internal, 21 },
    [COLUMN_COVER] = { C_ ("control column", "Covered by"), NULL, 15, centre },
  };

  data_document_add_table (self->document, columns, N_COLUMNS);
  data_document_name_table (self->document, "controls");
}

static DataCell
say_given (const char *text, gboolean is_asked)
{
  if (!rules_text_is_blank (text))
    return (DataCell){ text };
  return is_asked ? (DataCell){ _ ("Unanswered"), DATA_EMPHASIS_STRONG }
                  : (DataCell){ DATA_WORKSHEET_NOTHING, DATA_EMPHASIS_QUIET };
}

static DataCell
say_answer (DataQuestion question, guint value, gboolean is_asked)
{
  return say_given (value == 0 ? NULL : data_wording_answer (question, value), is_asked);
}

/* A control that is not asked can have been answered before. */
static DataCell
say_stated (const Row *row, char **text)
{
  const char *answer = data_wording_answer (DATA_QUESTION_STATED, row->answer->stated);

  if (row->cover != RULES_COVER_NOT_ASKED)
    return say_answer (DATA_QUESTION_STATED, row->answer->stated, TRUE);
  if (row->answer->stated == RULES_ANSWER_UNKNOWN)
    return (DataCell){ data_wording_cover (row->cover), DATA_EMPHASIS_QUIET };
  /* Translators: of a control that is not asked: "Not asked", and what was answered before. */
  *text = g_strdup_printf (_ ("%1$s (%2$s)"), data_wording_cover (row->cover), answer);
  return (DataCell){ *text, DATA_EMPHASIS_QUIET };
}

static DataCell
say_assessment (const Row *row, RulesAssessment assessment)
{
  DataCell cell = say_answer (DATA_QUESTION_ASSESSMENT, assessment, row->is_internal);

  if (assessment == RULES_ASSESSMENT_DEFICIENT)
    cell.emphasis = DATA_EMPHASIS_STRONG;
  return cell;
}

static DataCell
say_auditor (const Row *row, char **text)
{
  const RulesAudit *audit = &row->builder->evaluation->audit;
  const RulesAuditor *auditor;

  if (row->answer->auditor == RULES_NO_AUDITOR)
    return say_given (NULL, row->is_internal);
  auditor = &audit->auditors[row->answer->auditor];
  if (row->cover == RULES_COVER_NOT_ASKED || !rules_auditor_operates (auditor, row->control))
    return (DataCell){ data_wording_auditor (auditor) };
  /* Translators: of an auditor who assessed what they operate. */
  *text = g_strjoin ("\n", data_wording_auditor (auditor), _ ("(own work)"), NULL);
  return (DataCell){ *text, DATA_EMPHASIS_STRONG };
}

/* A gap is told apart; objectives with details are covered by these. */
static DataCell
say_cover (const Row *row)
{
  if (!row->is_counted || row->cover == RULES_COVER_NOT_ASKED || row->cover == RULES_COVER_EXCLUDED)
    return (DataCell){ DATA_WORKSHEET_NOTHING, DATA_EMPHASIS_QUIET };
  if (row->cover == RULES_COVER_NONE)
    return (DataCell){ _ ("Gap: in neither audit"), DATA_EMPHASIS_STRONG };
  if (row->cover == RULES_COVER_UNANSWERED)
    return (DataCell){ data_wording_cover (row->cover), DATA_EMPHASIS_STRONG };
  return (DataCell){ data_wording_covered_by (row->cover) };
}

static void
fill_control (const Row *row, DataCell *cells)
{
  const RulesEdition *edition = row->builder->edition;
  const RulesControl *control = row->control;
  DataEmphasis emphasis = row->is_counted ? DATA_EMPHASIS_NONE : DATA_EMPHASIS_STRONG;

  cells[COLUMN_ID] = (DataCell){ control->id, emphasis };
  cells[COLUMN_TITLE] = (DataCell){ data_text (&control->title), emphasis };
  cells[COLUMN_BASIC] = (DataCell){ control->basic ? "B" : "" };
  cells[COLUMN_AREA] =
      (DataCell){ control->area < 0 ? "" : data_text (&edition->areas[control->area].title) };
}

static void
add_answers (DataDocument *document, const Row *row)
{
  const RulesControlAnswer *answer = row->answer;
  gboolean is_open = row->cover >= RULES_COVER_NONE || row->cover == RULES_COVER_UNANSWERED;
  g_autofree char *date = data_worksheet_date (answer->date);
  g_autofree char *stated = NULL;
  g_autofree char *auditor = NULL;
  DataCell cells[N_COLUMNS];

  fill_control (row, cells);
  cells[COLUMN_STATED] = say_stated (row, &stated);
  cells[COLUMN_REASON] = say_given (answer->reason, row->cover == RULES_COVER_EXCLUDED);
  cells[COLUMN_EXTERNAL] = say_answer (DATA_QUESTION_EXTERNAL, row->external, is_open);
  cells[COLUMN_DESIGN] = say_assessment (row, answer->design);
  cells[COLUMN_OPERATION] = say_assessment (row, answer->operation);
  cells[COLUMN_AUDITOR] = say_auditor (row, &auditor);
  cells[COLUMN_DATE] = say_given (date, row->is_internal);
  cells[COLUMN_EVIDENCE] = say_given (answer->evidence, row->is_internal);
  cells[COLUMN_COVER] = say_cover (row);
  data_document_add_row (document, cells);
}

static gboolean
has_internal (const RulesControlAnswer *answer)
{
  return answer->design != 0 || answer->operation != 0 || answer->auditor != RULES_NO_AUDITOR ||
         answer->date != 0 || !rules_text_is_blank (answer->evidence);
}

static void
add_control (const DataWorksheetBuilder *self, guint number, RulesAnswer external)
{
  const RulesAudit *audit = &self->evaluation->audit;
  Row row = {
    .builder = self,
    .control = &audit->catalogue->controls[number],
    .answer = &audit->controls[number],
    .external = external,
    .cover = rules_coverage_of (self->evaluation, number),
  };

  row.is_counted = rules_control_is_assessed_level (row.control);
  row.is_internal =
      has_internal (row.answer) ||
      (row.is_counted && (row.cover == RULES_COVER_NONE || row.cover == RULES_COVER_UNANSWERED));
  add_answers (self->document, &row);
}

static void
add_blank_control (const DataWorksheetBuilder *self, const RulesControl *control)
{
  const Row row = {
    .builder = self,
    .control = control,
    .is_counted = rules_control_is_assessed_level (control),
  };
  DataCell cells[N_COLUMNS];

  for (Column column = COLUMN_STATED; column < N_COLUMNS; column++)
    cells[column] = (DataCell){ "" };
  fill_control (&row, cells);
  if (control->reference_only)
    cells[COLUMN_STATED] =
        (DataCell){ data_wording_cover (RULES_COVER_NOT_ASKED), DATA_EMPHASIS_QUIET };
  data_document_add_row (self->document, cells);
}

/* "Controls criteria · Domain 9 · Category 9.2" */
static void
add_group (const DataWorksheetBuilder *self, const RulesControl *control)
{
  const char *tier = data_text (&self->edition->criteria[control->criteria].title);
  g_autofree char *domain = data_wording_domain (self->edition, control->criteria, control->domain);
  /* Translators: a category of control objectives; %s is its number. */
  g_autofree char *category = g_strdup_printf (_ ("Category %s"), control->category);
  g_autofree char *group = g_strjoin (" · ", tier, domain, category, NULL);

  data_document_add_group (self->document, group);
}

static void
add_controls (DataWorksheetBuilder *self)
{
  const RulesCatalogue *catalogue =
      self->blank ? self->edition->catalogue : self->evaluation->audit.catalogue;
  g_autofree RulesAnswer *external =
      self->blank ? NULL : data_worksheet_yes_or_no (self->source, DATA_ARRAY_CONTROLS, "external");

  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      const RulesControl *control = &catalogue->controls[i];

      if (i == 0 || !g_str_equal (control->category, control[-1].category))
        add_group (self, control);
      if (self->blank)
        add_blank_control (self, control);
      else
        add_control (self, i, external[i]);
    }
}

/* What the marks in the cells mean, or what can be written there. */
static void
add_legend (DataWorksheetBuilder *self)
{
  const DataQuestion questions[] = { DATA_QUESTION_STATED, DATA_QUESTION_EXTERNAL,
                                     DATA_QUESTION_ASSESSMENT };
  const char *const labels[] = { _ ("Stated or not"), _ ("External audit"),
                                 _ ("Design and operation") };

  data_document_add_paragraph (
      self->document, DATA_PARAGRAPH_NOTE,
      _ ("Basic: B marks a basic statement requirement. Bold numbers are objectives, which are "
         "covered by their detailed controls."));
  if (self->blank)
    data_worksheet_add_answers_note (self, questions, labels, G_N_ELEMENTS (questions));
  else
    data_document_add_paragraph (
        self->document, DATA_PARAGRAPH_NOTE,
        _ ("Gap: stated, but neither inside the external audit nor assessed internally in design "
           "and operation with auditor and date. –: not asked here, and nothing entered."));
}

void
data_worksheet_add_coverage (DataWorksheetBuilder *self)
{
  DataWorksheetForm form = { .builder = self };

  data_worksheet_add_use (&form);
  data_worksheet_add_period (&form);
  if (!self->blank)
    data_worksheet_add_coverage_figures (self);
  data_document_add_heading (self->document, 1, C_ ("audit", "Controls"));
  add_legend (self);
  begin_table (self);
  add_controls (self);
  data_worksheet_add_audit_signatures (self);
}
