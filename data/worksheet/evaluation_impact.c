/* evaluation_impact.c - The levels of an impact evaluation sheet: what they mean, which was
 * answered where, and why.
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
  LINES_OF_REASONS = 4,
  WIDTH_OF_TITLES = 16, /* of the first column, the others sharing 84 */
};

static char *
noted_title (DataWorksheetBuilder *self, const RulesClause *clause)
{
  return data_worksheet_noted (self, data_text (&clause->title), clause);
}

/* Begins a table with a column for each of @heads behind one for titles. @heads are taken. */
static void
begin_grid (DataWorksheetBuilder *self, const char *first, char **heads, DataAlignment alignment)
{
  guint n = g_strv_length (heads);
  g_autofree DataColumn *columns = g_new0 (DataColumn, n + 1);

  columns[0] = (DataColumn){ .head = first, .width = WIDTH_OF_TITLES * n, .leads = TRUE };
  for (guint i = 0; i < n; i++)
    columns[i + 1] =
        (DataColumn){ .head = heads[i], .width = 100 - WIDTH_OF_TITLES, .alignment = alignment };
  data_document_add_table (self->document, columns, n + 1);
  g_strfreev (heads);
}

static void
add_meaning (DataWorksheetBuilder *self, const RulesHarm *harm)
{
  const RulesEdition *edition = self->edition;
  g_autofree char *title = noted_title (self, &harm->clause);
  g_autofree DataCell *cells = g_new0 (DataCell, edition->n_levels + 1);

  cells[0] = (DataCell){ title, DATA_EMPHASIS_STRONG };
  for (guint i = 0; i < edition->n_levels; i++)
    cells[i + 1].text = data_text (&harm->meanings[i]);
  data_document_add_row (self->document, cells);
}

/* What the dimensions ask, and what each level means for each harm. */
static void
add_meanings (DataWorksheetBuilder *self)
{
  const RulesEdition *edition = self->edition;
  char **levels = g_new0 (char *, edition->n_levels + 1);

  data_document_add_heading (self->document, 2, _ ("What is asked, and what the levels mean"));
  for (guint i = 0; i < edition->n_dimensions; i++)
    {
      g_autofree char *title = noted_title (self, &edition->dimensions[i].clause);

      data_document_add_field (self->document, title,
                               data_text (&edition->dimensions[i].clause.text));
    }
  for (guint i = 0; i < edition->n_levels; i++)
    levels[i] = noted_title (self, &edition->levels[i].clause);
  begin_grid (self, _ ("Harm"), levels, DATA_ALIGN_START);
  for (guint i = 0; i < edition->n_harms; i++)
    add_meaning (self, &edition->harms[i]);
}

static void
begin_matrix (DataWorksheetBuilder *self)
{
  const RulesEdition *edition = self->edition;
  char **heads = g_new0 (char *, edition->n_harms + 1);

  for (guint i = 0; i < edition->n_harms; i++)
    heads[i] = g_strdup (data_text (&edition->harms[i].head));
  begin_grid (self, C_ ("worksheet", "Dimension"), heads,
              self->blank ? DATA_ALIGN_START : DATA_ALIGN_CENTRE);
}

static gboolean
is_driver (const RulesDecision *decision, guint subject, guint dimension, guint harm)
{
  for (guint i = 0; i < decision->n_drivers; i++)
    {
      const RulesCell *cell = &decision->drivers[i];

      if (cell->subject == subject && cell->dimension == dimension && cell->harm == harm)
        return TRUE;
    }
  return FALSE;
}

/* What stands in a cell of a filled sheet; @text is set to what has to be freed. */
static DataCell
fill_cell (DataWorksheetBuilder *self, guint subject, guint dimension, guint harm, char **text)
{
  const RulesEvaluation *evaluation = self->evaluation;
  int level = rules_evaluation_impact (evaluation, subject, dimension, harm)->level;
  const char *name = data_wording_level (self->edition, level);

  if (!rules_evaluation_asks (evaluation, subject, dimension, harm))
    return (DataCell){ "–", DATA_EMPHASIS_QUIET };
  if (is_driver (self->source->decision, subject, dimension, harm))
    {
      /* Translators: a level of impact that sets the result, among others that do not. */
      *text = g_strdup_printf (_ ("[%s]"), name);
      return (DataCell){ *text, DATA_EMPHASIS_STRONG };
    }
  return (DataCell){ name, level == RULES_NO_LEVEL ? DATA_EMPHASIS_STRONG : DATA_EMPHASIS_NONE };
}

/* The rows of one subject. */
static void
add_filled_rows (DataWorksheetBuilder *self, guint subject)
{
  const RulesEdition *edition = self->edition;
  RulesAskedOf kind = rules_evaluation_subject_kind (self->evaluation, subject);
  g_autofree char *name = data_worksheet_name_subject (self->evaluation, subject);

  data_document_add_group (self->document, name);
  for (guint i = 0; i < edition->n_dimensions; i++)
    {
      g_autofree DataCell *cells = g_new0 (DataCell, edition->n_harms + 1);
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

      if (edition->dimensions[i].asked_of != kind)
        continue;
      cells[0].text = data_text (&edition->dimensions[i].clause.title);
      for (guint j = 0; j < edition->n_harms; j++)
        {
          char *text = NULL;

          cells[j + 1] = fill_cell (self, subject, i, j, &text);
          g_ptr_array_add (texts, text);
        }
      data_document_add_row (self->document, cells);
    }
}

static void
add_filled_matrix (DataWorksheetBuilder *self)
{
  guint n = rules_evaluation_n_subjects (self->evaluation);

  if (n == 0)
    {
      data_document_add_paragraph (self->document, DATA_PARAGRAPH_NORMAL,
                                   _ ("Nothing is entered."));
      return;
    }
  begin_matrix (self);
  for (guint i = 0; i < n; i++)
    add_filled_rows (self, i);
  data_document_add_paragraph (self->document, DATA_PARAGRAPH_NOTE,
                               _ ("In brackets: the answers that set the overall impact. "
                                  "A dash: not asked."));
}

/* Whether a reason is to be told, or its lack: only “no impact” may go without saying. */
static gboolean
has_reason_row (const RulesImpact *impact)
{
  return impact->level > 0 || !rules_text_is_blank (impact->rationale);
}

static void
begin_reasons (DataWorksheetBuilder *self)
{
  const DataColumn columns[] = {
    { .head = _ ("Harm"), .width = 29, .leads = TRUE },
    { .head = _ ("Level"), .width = 12, .alignment = DATA_ALIGN_CENTRE, .leads = TRUE },
    { .head = C_ ("worksheet", "Rationale"), .width = 59 },
  };

  data_document_add_table (self->document, columns, G_N_ELEMENTS (columns));
}

static void
add_reason (DataWorksheetBuilder *self, guint harm, const RulesImpact *impact)
{
  const RulesEdition *edition = self->edition;
  const DataCell cells[] = {
    { data_text (&edition->harms[harm].clause.title) },
    { data_wording_level (edition, impact->level),
      impact->level > 0 ? DATA_EMPHASIS_STRONG : DATA_EMPHASIS_NONE },
    { data_worksheet_answer (impact->rationale) },
  };

  data_document_add_row (self->document, cells);
}

/* The head over the reasons for one dimension of one subject. */
static void
add_reason_group (DataWorksheetBuilder *self, guint subject, guint dimension)
{
  g_autofree char *name = data_worksheet_name_subject (self->evaluation, subject);
  /* Translators: an operation or an information item, and a dimension of impact. */
  g_autofree char *group = g_strdup_printf (
      _ ("%1$s – %2$s"), name, data_text (&self->edition->dimensions[dimension].clause.title));

  data_document_add_group (self->document, group);
}

/* The reasons given for one dimension of one subject; @begun: whether the table is there. */
static void
add_reasons_of (DataWorksheetBuilder *self, guint subject, guint dimension, gboolean *begun)
{
  gboolean grouped = FALSE;

  for (guint i = 0; i < self->edition->n_harms; i++)
    {
      const RulesImpact *impact = rules_evaluation_impact (self->evaluation, subject, dimension, i);

      if (!has_reason_row (impact))
        continue;
      if (!*begun)
        begin_reasons (self);
      if (!grouped)
        add_reason_group (self, subject, dimension);
      *begun = grouped = TRUE;
      add_reason (self, i, impact);
    }
}

static void
add_filled_reasons (DataWorksheetBuilder *self)
{
  gboolean begun = FALSE;

  data_document_add_heading (self->document, 2, C_ ("worksheet", "Rationales"));
  for (guint i = 0; i < rules_evaluation_n_subjects (self->evaluation); i++)
    for (guint j = 0; j < self->edition->n_dimensions; j++)
      add_reasons_of (self, i, j, &begun);
  data_document_add_paragraph (
      self->document, begun ? DATA_PARAGRAPH_NOTE : DATA_PARAGRAPH_NORMAL,
      begun ? _ ("Answers of “no impact” without a rationale are not listed.")
            : _ ("No rationale is filled in."));
}

/* The kind of a subject of a blank form, and its number in @number. */
static RulesAskedOf
blank_subject (guint subject, guint *number)
{
  *number = subject % DATA_WORKSHEET_BLANK_SUBJECTS + 1;
  return subject < DATA_WORKSHEET_BLANK_SUBJECTS ? RULES_ASKED_OF_INFORMATION
                                                 : RULES_ASKED_OF_OPERATION;
}

static char *
list_levels (const RulesEdition *edition)
{
  g_autofree const char **titles = g_new0 (const char *, edition->n_levels + 1);

  for (guint i = 0; i < edition->n_levels; i++)
    titles[i] = data_text (&edition->levels[i].clause.title);
  return data_worksheet_column_choice (titles);
}

static void
add_blank_rows (DataWorksheetBuilder *self, RulesAskedOf kind)
{
  const RulesEdition *edition = self->edition;
  g_autofree char *levels = list_levels (edition);

  for (guint i = 0; i < edition->n_dimensions; i++)
    {
      g_autofree DataCell *cells = g_new0 (DataCell, edition->n_harms + 1);

      if (edition->dimensions[i].asked_of != kind)
        continue;
      cells[0].text = data_text (&edition->dimensions[i].clause.title);
      for (guint j = 0; j < edition->n_harms; j++)
        cells[j + 1].text = edition->harms[j].asked[i] ? levels : "–";
      data_document_add_row (self->document, cells);
    }
}

static void
add_blank_matrix (DataWorksheetBuilder *self)
{
  begin_matrix (self);
  for (guint i = 0; i < 2 * DATA_WORKSHEET_BLANK_SUBJECTS; i++)
    {
      guint number;
      RulesAskedOf kind = blank_subject (i, &number);
      g_autofree char *name = data_worksheet_number_subject (kind, number);

      data_document_add_group (self->document, name);
      add_blank_rows (self, kind);
    }
  data_document_add_paragraph (self->document, DATA_PARAGRAPH_NOTE, _ ("A dash: not asked."));
}

static void
add_blank_reasons (DataWorksheetBuilder *self)
{
  const RulesEdition *edition = self->edition;
  const DataColumn columns[] = {
    { .head = C_ ("worksheet", "Dimension"), .width = WIDTH_OF_TITLES, .leads = TRUE },
    { .head = _ ("Rationale, for each harm"), .width = 100 - WIDTH_OF_TITLES },
  };

  data_document_add_heading (self->document, 2, C_ ("worksheet", "Rationales"));
  data_document_add_table (self->document, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < 2 * DATA_WORKSHEET_BLANK_SUBJECTS; i++)
    {
      guint number;
      RulesAskedOf kind = blank_subject (i, &number);
      g_autofree char *name = data_worksheet_number_subject (kind, number);

      data_document_add_group (self->document, name);
      for (guint j = 0; j < edition->n_dimensions; j++)
        {
          const DataCell cells[] = { { data_text (&edition->dimensions[j].clause.title) }, { "" } };

          if (edition->dimensions[j].asked_of != kind)
            continue;
          data_document_add_row (self->document, cells);
          data_document_add_room (self->document, LINES_OF_REASONS);
        }
    }
}

void
data_worksheet_add_impact (DataWorksheetBuilder *self)
{
  data_document_add_heading (self->document, 1, _ ("Impact"));
  add_meanings (self);
  data_document_add_heading (self->document, 2, _ ("Levels of impact"));
  if (self->blank)
    {
      add_blank_matrix (self);
      add_blank_reasons (self);
    }
  else
    {
      add_filled_matrix (self);
      add_filled_reasons (self);
    }
}
