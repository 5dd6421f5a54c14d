/* worksheet_case.c - Evaluations that worksheets are made of, and what a worksheet says, for tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "worksheet_case.h"

#include "data/exchange/root.h"
#include "data/wording/language.h"
#include "shipped.h"
#include "worksheet_source.h"
#include "worksheet_words.h"

#include <string.h>

enum
{
  LONG = 200, /* characters of a name */
};

/* What the other tests of worksheets have no need of. */
static const char *const own[] = { "other", "controls", NULL };

static void
add_cases (const char *group, const char *const *names, GTestDataFunc test)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      for (guint language = DATA_WORKSHEET_JA; language <= DATA_WORKSHEET_BOTH; language++)
        {
          const WorksheetCase test_case = { names[i], language };
          g_autofree char *path = g_strdup_printf ("/%s/%s/%s", group, names[i],
                                                   data_worksheet_language_ids[language - 1]);

          g_test_add_data_func_full (path, g_memdup2 (&test_case, sizeof test_case), test, g_free);
        }
    }
}

/* A name of 200 characters that no other has. */
static json_t *
long_name (const char *start, guint number)
{
  g_autoptr (GString) name = g_string_new (NULL);

  g_string_append_printf (name, "%s %u ", start, number);
  while (g_utf8_strlen (name->str, -1) < LONG)
    g_string_append (name, "管理と記録");
  return json_string (name->str);
}

/* (transfer full): the file of the evaluation called @name, to be altered. */
static json_t *
copy_source (DataPacks *packs, const char *name)
{
  g_autoptr (DataWorksheetSource) source = worksheet_source_new (packs, name);

  return json_deep_copy (data_exchange_get_root (source->exchange));
}

/* What no example has: answers of controls that are not asked, answers without more, a period
 * without an end, a day without a day to compare it with. */
static json_t *
make_other (DataPacks *packs)
{
  static const char audit[] =
      "{\"period\": {\"from\": \"2026-01-31\"},"
      " \"auditors\": ["
      "  {\"id\": \"x1\", \"operates\": [\"9.2\", \"14\"]},"
      "  {\"id\": \"x2\", \"name\": \"外部 花子\", \"organisation\": \"outsourced\"}],"
      " \"requirements\": ["
      "  {\"id\": \"ORG-1\", \"status\": \"not-met\"},"
      "  {\"id\": \"ORG-2\", \"evidence\": \"証跡だけ\"}],"
      " \"controls\": ["
      "  {\"id\": \"9.2.1\", \"stated\": false},"
      "  {\"id\": \"9.2.1.6.PB\", \"stated\": true, \"reason\": \"前の理由\", \"internal\":"
      "   {\"design\": \"deficient\", \"auditor\": \"x1\", \"evidence\": \"前の証跡\"}},"
      "  {\"id\": \"9.2.2\", \"stated\": true},"
      "  {\"id\": \"9.2.2.8.PB\", \"stated\": true, \"external\": false},"
      "  {\"id\": \"9.2.5\", \"stated\": true, \"internal\":"
      "   {\"design\": \"not-assessed\", \"auditor\": \"x1\"}}],"
      " \"findings\": ["
      "  {\"id\": \"g1\"},"
      "  {\"id\": \"g2\", \"requirement\": \"FOLLOW-1\", \"status\": \"closed\","
      "   \"verified\": false},"
      "  {\"id\": \"g3\", \"due\": \"2026-01-01\", \"similar\": \"類似なし\","
      "   \"verified\": true}]}";
  json_t *root = copy_source (packs, "empty");

  json_object_set_new (root, "audit", json_loads (audit, 0, NULL));
  return root;
}

static void
add_details (json_t *audit, const RulesEdition *edition)
{
  const RulesCatalogue *catalogue = edition->catalogue;
  json_t *details = json_array ();
  json_t *controls = json_object_get (audit, "controls");

  for (guint i = 0; json_array_size (details) < WORKSHEET_CASE_CONTROLS; i++)
    {
      const RulesControl *parent = &catalogue->controls[i % catalogue->n_controls];
      g_autofree char *id = g_strdup_printf ("%s.%u", parent->id, 500 + i / catalogue->n_controls);

      if (parent->objective != RULES_NO_CONTROL || parent->reference_only)
        continue;
      json_array_append_new (details,
                             json_pack ("{s:s, s:s, s:o, s:b}", "id", id, "parent", parent->id,
                                        "title", long_name ("詳細", i), "basic", i % 3 == 0));
      if (i % 7 != 0)
        json_array_append_new (
            controls, json_pack ("{s:s, s:b, s:b, s:{s:s, s:s, s:s, s:s, s:o}}", "id", id, "stated",
                                 i % 5 != 0, "external", i % 2 == 0, "internal", "design",
                                 "effective", "operation", i % 11 == 0 ? "deficient" : "effective",
                                 "auditor", i % 13 == 0 ? "a1" : "s0", "date", "2026-05-01",
                                 "evidence", long_name ("証跡", i)));
    }
  json_object_set_new (audit, "catalogue", details);
}

static json_t *
make_controls (DataPacks *packs)
{
  json_t *root = copy_source (packs, worksheet_sources[0]);
  json_t *audit = json_object_get (root, "audit");
  json_t *findings = json_array ();

  json_object_set_new (root, "title", long_name ("業務", 0));
  json_object_set_new (json_object_get (root, "service"), "name", long_name ("サービス", 0));
  json_array_append_new (json_object_get (audit, "auditors"),
                         json_pack ("{s:s, s:o, s:o, s:s, s:[s, s]}", "id", "s0", "name",
                                    long_name ("監査員", 0), "competence", long_name ("力量", 0),
                                    "role", "member", "operates", "12", "9.2.1"));
  for (guint i = 0; i < WORKSHEET_CASE_FINDINGS; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);
      g_autofree char *due = g_strdup_printf ("2026-11-%02u", i + 1);

      json_array_append_new (
          findings, json_pack ("{s:s, s:s, s:s, s:o, s:o, s:o, s:o, s:o, s:s, s:s, s:b}", "id", id,
                               "control", "9.2.1", "severity", i % 2 == 0 ? "major" : "minor",
                               "text", long_name ("指摘", i), "cause", long_name ("原因", i),
                               "action", long_name ("処置", i), "owner", long_name ("担当", i),
                               "similar", long_name ("類似", i), "due", due, "status",
                               i % 3 == 0 ? "closed" : "open", "verified", i % 6 == 0));
    }
  json_object_set_new (audit, "findings", findings);
  add_details (audit, shipped_edition (packs, NEWER));
  return root;
}

DataWorksheetSource *
worksheet_case_source (const char *name)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  DataWorksheetSource *source;
  json_t *root;

  if (!g_strv_contains (own, name))
    return worksheet_source_new (packs, name);
  root = g_str_equal (name, "other") ? make_other (packs) : make_controls (packs);
  source = worksheet_source_of_json (packs, root);
  json_decref (root);
  return source;
}

const DataBlock *
worksheet_case_table (const DataDocument *document, const char *name)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const DataBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == DATA_BLOCK_TABLE &&
          (g_strcmp0 (block->name, name) == 0 || g_str_has_prefix (block->columns[0].head, name)))
        return block;
    }
  g_error ("There is no table “%s”.", name);
}

const DataRow *
worksheet_case_row (const DataBlock *table, const char *id)
{
  gsize length = strlen (id);

  for (guint i = 0; i < table->rows->len; i++)
    {
      const DataRow *row = g_ptr_array_index (table->rows, i);

      if (!row->is_group && strncmp (row->cells[0].text, id, length) == 0 &&
          strchr (" \n", row->cells[0].text[length]) != NULL)
        return row;
    }
  return NULL;
}

WorksheetSheet
worksheet_case_make (DataWorksheetKind kind,
                     DataWorksheetLanguage language,
                     gboolean blank,
                     const char *name)
{
  WorksheetSheet sheet = { .source = worksheet_case_source (name) };

  sheet.evaluation = sheet.source->decision->evaluation;
  sheet.document = data_worksheet_new (kind, language, blank, sheet.source);
  sheet.words = worksheet_words (sheet.document);
  return sheet;
}

WorksheetSheet
worksheet_case_fill (DataWorksheetKind kind, const WorksheetCase *test)
{
  WorksheetSheet sheet = worksheet_case_make (kind, test->language, FALSE, test->name);

  worksheet_says (sheet.words, sheet.evaluation->title);
  worksheet_says (sheet.words, sheet.evaluation->service.name);
  data_language_use (test->language == DATA_WORKSHEET_EN ? RULES_LANGUAGE_EN : RULES_LANGUAGE_JA);
  return sheet;
}

void
worksheet_case_clear (WorksheetSheet *self)
{
  g_free (self->words);
  data_document_free (self->document);
  data_worksheet_source_free (self->source);
}

void
worksheet_case_same (DataWorksheetKind kind, gboolean blank, const char *name)
{
  g_autoptr (DataWorksheetSource) source = worksheet_case_source (name);
  g_autoptr (DataDocument) first = data_worksheet_new (kind, DATA_WORKSHEET_JA, blank, source);
  g_autoptr (DataDocument) second = data_worksheet_new (kind, DATA_WORKSHEET_EN, blank, source);
  g_autoptr (DataDocument) both = data_worksheet_new (kind, DATA_WORKSHEET_BOTH, blank, source);

  worksheet_assert_same_structure (first, second);
  worksheet_assert_same_structure (first, both);
}

static void
test_same (gconstpointer kind)
{
  static const char *const names[] = { "01-web-conference-ready",
                                       "02-file-sharing-full-ismap",
                                       "07-liu-not-ready",
                                       "empty",
                                       "other",
                                       "controls" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    worksheet_case_same (GPOINTER_TO_INT (kind), FALSE, names[i]);
}

void
worksheet_case_add (const char *group, DataWorksheetKind kind, GTestDataFunc test)
{
  g_autofree char *filled = g_strconcat (group, "/filled", NULL);
  g_autofree char *same = g_strconcat ("/", group, "/same", NULL);

  add_cases (filled, worksheet_sources, test);
  add_cases (filled, own, test);
  g_test_add_data_func (same, GINT_TO_POINTER (kind), test_same);
}
