/* test-evaluation-sheets.c - The impact evaluation sheet and the route decision report: filled and
 * blank, in each language and in both.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "shipped.h"
#include "worksheet_source.h"
#include "worksheet_words.h"

#include "data/document/text.h"
#include "data/wording/language.h"
#include "data/wording/wording.h"

#include <string.h>

typedef struct
{
  DataWorksheetKind kind;
  const char *source;
  gboolean blank;
} SheetCase;

static void
assert_tells_use (const char *text, const RulesEvaluation *evaluation)
{
  const RulesService *service = &evaluation->service;
  const RulesAgency *agency = &evaluation->agency;
  const char *const answers[] = {
    evaluation->id,    evaluation->title,    evaluation->marking, service->name,
    service->provider, service->description, agency->name,        agency->division,
    agency->evaluator, agency->reviewer,
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    worksheet_says (text, answers[i]);
  for (guint i = 0; i < service->n_regions; i++)
    worksheet_says (text, service->regions[i]);
  for (guint i = 0; i < service->n_built_on; i++)
    worksheet_says (text, service->built_on[i].name);
}

/* The operations, the information items, and why each level was given. */
static void
assert_tells_subjects (const char *text, const RulesEvaluation *evaluation)
{
  const RulesEdition *edition = evaluation->edition;

  for (guint i = 0; i < rules_evaluation_n_subjects (evaluation); i++)
    {
      worksheet_says_take (text, data_wording_subject (evaluation, i));
      worksheet_says (text, rules_evaluation_subject_id (evaluation, i));
      for (guint j = 0; j < edition->n_dimensions * edition->n_harms; j++)
        worksheet_says (text, rules_evaluation_impact (evaluation, i, j / edition->n_harms,
                                                       j % edition->n_harms)
                                  ->rationale);
    }
  for (guint i = 0; i < evaluation->n_operations; i++)
    {
      worksheet_says (text, evaluation->operations[i].description);
      worksheet_says (text, evaluation->operations[i].list_entry);
    }
  for (guint i = 0; i < evaluation->n_information; i++)
    worksheet_says (text, evaluation->information[i].description);
}

/* (nullable): the first table with a column for each harm behind the titles. */
static const DataBlock *
find_matrix (const DataDocument *document, const RulesEdition *edition)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const DataBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == DATA_BLOCK_TABLE && block->n_columns == edition->n_harms + 1 &&
          g_str_equal (block->columns[1].head, data_text (&edition->harms[0].head)))
        return block;
    }
  return NULL;
}

static void
assert_cell (const DataWorksheetSource *source,
             const DataCell *cell,
             guint subject,
             guint dimension,
             guint harm)
{
  const RulesEvaluation *evaluation = source->decision->evaluation;
  const RulesImpact *impact = rules_evaluation_impact (evaluation, subject, dimension, harm);
  gboolean sets_result = impact->level == source->decision->impact.overall && impact->level > 0;
  const char *level = data_wording_level (evaluation->edition, impact->level);

  if (!rules_evaluation_asks (evaluation, subject, dimension, harm))
    {
      g_assert_cmpstr (cell->text, ==, "–");
      return;
    }
  g_assert_nonnull (strstr (cell->text, level));
  g_assert_cmpint (g_str_equal (cell->text, level), ==, !sets_result);
  g_assert_cmpint (cell->emphasis, ==,
                   sets_result || impact->level == RULES_NO_LEVEL ? DATA_EMPHASIS_STRONG
                                                                  : DATA_EMPHASIS_NONE);
}

/* Every cell of every subject is there, in order, with its level. */
static void
assert_tells_levels (const DataDocument *document, const DataWorksheetSource *source)
{
  const RulesEvaluation *evaluation = source->decision->evaluation;
  const RulesEdition *edition = evaluation->edition;
  const DataBlock *matrix = find_matrix (document, edition);
  guint n = 0;

  if (rules_evaluation_n_subjects (evaluation) == 0)
    {
      g_assert_null (matrix);
      return;
    }
  for (guint i = 0; i < rules_evaluation_n_subjects (evaluation); i++)
    {
      g_assert_true (((const DataRow *) g_ptr_array_index (matrix->rows, n++))->is_group);
      for (guint j = 0; j < edition->n_dimensions; j++)
        {
          const DataRow *row;

          if (edition->dimensions[j].asked_of != rules_evaluation_subject_kind (evaluation, i))
            continue;
          row = g_ptr_array_index (matrix->rows, n++);
          for (guint k = 0; k < edition->n_harms; k++)
            assert_cell (source, &row->cells[k + 1], i, j, k);
        }
    }
  g_assert_cmpuint (n, ==, matrix->rows->len);
}

static void
assert_tells_result (const char *text, const RulesDecision *decision)
{
  worksheet_says_take (text, data_wording_route (decision));
  worksheet_says_take (text, data_wording_reason (decision));
  for (guint i = 0; i < decision->n_missing; i++)
    {
      if (decision->missing[i].kind != RULES_MISSING_IMPACT)
        worksheet_says_take (text, data_wording_missing (decision, &decision->missing[i]));
      else
        worksheet_says_take (text, data_wording_condition (decision, &decision->missing[i].cell));
    }
}

/* The boxes with the highest levels; those of the dimensions have the first notes. */
static void
assert_tells_highest (const char *text, const RulesDecision *decision)
{
  const RulesEdition *edition = decision->evaluation->edition;
  const char *overall = data_wording_level (edition, decision->impact.overall);

  worksheet_says_take (text, g_strdup_printf (data_language_current () == RULES_LANGUAGE_JA
                                                  ? "(2) 全体の影響度: %s"
                                                  : "(2) Overall impact: %s",
                                              overall));
  for (guint i = 0; i < edition->n_dimensions; i++)
    worksheet_says_take (
        text,
        g_strdup_printf ("(%u) %s *%u: %s", i + 3, data_text (&edition->dimensions[i].clause.title),
                         i + 1, data_wording_level (edition, decision->impact.by_dimension[i])));
}

/* A form to be filled by hand has boxes to tick, and nothing of an evaluation. */
static void
assert_is_blank (const char *text, const DataWorksheetSource *source)
{
  const RulesEvaluation *evaluation = source->decision->evaluation;
  const char *const absent[] = {
    evaluation->title, evaluation->id, source->hash, evaluation->service.provider,
    "未記入",          "未回答）",     "■",          "not filled in"
  };

  for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
    {
      if (!rules_text_is_blank (absent[i]) && strstr (text, absent[i]) != NULL)
        g_error ("“%s” is in a blank form:\n%s", absent[i], text);
    }
  g_assert_cmpuint (worksheet_count (text, "□"), >, 15);
}

/* How many choices are made in boxes. */
static guint
count_choices (const RulesEvaluation *evaluation)
{
  guint n = (evaluation->perspective != 0) + (evaluation->service.model != 0);

  for (guint i = 0; i < evaluation->n_operations; i++)
    n += evaluation->operations[i].listed != 0;
  for (guint i = 0; i < evaluation->n_information; i++)
    {
      const RulesInformation *information = &evaluation->information[i];

      n += (information->confidentiality != 0) + (information->integrity != 0) +
           (information->availability != 0) + (information->personal != 0);
    }
  return n;
}

/* The sheet says, in the current language, all it has to. */
static void
check (const SheetCase *test, const DataWorksheetSource *source, const DataDocument *document)
{
  const RulesDecision *decision = source->decision;
  g_autofree char *text = data_document_to_text (document);

  if (test->blank)
    {
      assert_is_blank (text, source);
      return;
    }
  assert_tells_use (text, decision->evaluation);
  assert_tells_result (text, decision);
  if (test->kind == DATA_WORKSHEET_EVALUATION)
    {
      assert_tells_subjects (text, decision->evaluation);
      assert_tells_levels (document, source);
      assert_tells_highest (text, decision);
      g_assert_cmpuint (worksheet_count (text, "■"), ==, count_choices (decision->evaluation));
    }
}

/* With two languages there is still one box for each choice. */
static void
assert_boxes_once (const DataDocument *japanese, const DataDocument *both)
{
  g_autofree char *text = data_document_to_text (japanese);
  g_autofree char *both_text = data_document_to_text (both);

  g_assert_cmpuint (worksheet_count (both_text, "■"), ==, worksheet_count (text, "■"));
  g_assert_cmpuint (worksheet_count (both_text, "□"), ==, worksheet_count (text, "□"));
}

static void
test_sheet (gconstpointer data)
{
  const SheetCase *test = data;
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataWorksheetSource) source = worksheet_source_new (packs, test->source);
  g_autoptr (DataDocument) japanese =
      data_worksheet_new (test->kind, DATA_WORKSHEET_JA, test->blank, source);
  g_autoptr (DataDocument) english =
      data_worksheet_new (test->kind, DATA_WORKSHEET_EN, test->blank, source);
  g_autoptr (DataDocument) both = NULL;

  worksheet_assert_same_structure (japanese, english);
  data_language_use (RULES_LANGUAGE_JA);
  check (test, source, japanese);
  data_language_use (RULES_LANGUAGE_EN);
  check (test, source, english);
  both = data_worksheet_new (test->kind, DATA_WORKSHEET_BOTH, test->blank, source);
  worksheet_assert_same_structure (japanese, both);
  assert_boxes_once (japanese, both);
}

static void
add_sheets (DataWorksheetKind kind)
{
  for (guint i = 0; worksheet_sources[i] != NULL; i++)
    for (guint blank = 0; blank <= 1; blank++)
      {
        SheetCase *test = g_new (SheetCase, 1);
        g_autofree char *path = NULL;

        *test = (SheetCase){ kind, worksheet_sources[i], blank == 1 };
        path = g_strjoin ("/", "/evaluation-sheets", data_worksheet_ids[kind - 1],
                          worksheet_sources[i], blank == 1 ? "blank" : "filled", NULL);
        g_test_add_data_func_full (path, test, test_sheet, g_free);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  add_sheets (DATA_WORKSHEET_EVALUATION);
  add_sheets (DATA_WORKSHEET_ROUTE);
  return g_test_run ();
}
