/* test-evaluation-answers.c - What is open, without a rationale, or signed is told on the sheets of
 * the impact evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "living.h"
#include "scratch.h"
#include "shipped.h"
#include "worksheet_source.h"
#include "worksheet_words.h"

#include "data/document/text.h"

#include <string.h>

/* The line of @text that holds @part. */
static char *
line_of (const char *text, const char *part)
{
  const char *at = strstr (text, part);
  const char *start = at;

  g_assert_nonnull (at);
  while (start > text && start[-1] != '\n')
    start--;
  return g_strndup (start, strcspn (start, "\n"));
}

/* While answers are open no level is called the highest, and what is open is told as open. */
static void
test_open (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataWorksheetSource) source =
      worksheet_source_new (packs, "06-half-filled-undetermined");
  const DataWorksheetKind kinds[] = { DATA_WORKSHEET_EVALUATION, DATA_WORKSHEET_ROUTE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (DataDocument) document =
          data_worksheet_new (kinds[i], DATA_WORKSHEET_EN, FALSE, source);
      g_autofree char *text = data_document_to_text (document);
      g_autofree char *level = line_of (text, "Overall impact: ");

      g_assert_true (g_str_has_suffix (level, "Low so far"));
      worksheet_says (text, "not filled in");
    }
}

/* An evaluation of which nothing is known says of everything that it is open. */
static void
test_empty (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataWorksheetSource) source = worksheet_source_new (packs, "empty");
  g_autoptr (DataDocument) document =
      data_worksheet_new (DATA_WORKSHEET_EVALUATION, DATA_WORKSHEET_EN, FALSE, source);
  g_autofree char *text = data_document_to_text (document);

  g_assert_cmpuint (worksheet_count (text, "not filled in"), ==, 11);
  g_assert_cmpuint (worksheet_count (text, "(unanswered)"), ==, 2);
  g_assert_cmpuint (worksheet_count (text, "Nothing is entered."), ==, 4);
  worksheet_says (text, "No rationale is filled in.");
  worksheet_says (text, "Overall impact: unanswered");
}

/* Only “no impact” goes without a rationale; of other levels it is told that there is none. */
static void
test_rationales (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataWorksheetSource) source = NULL;
  g_autoptr (DataDocument) document = NULL;
  g_autofree char *text = NULL;
  json_t *root = json_pack (
      "{sssisss{ssss}s[{ss}]s[{ssssssss}{ssssssss}{ssssssss}]}", "format", "eikyo-evaluation",
      "version", 1, "id", "x", "rules", "id", "ismap-liu", "edition", NEWER, "information", "id",
      "i1", "impacts", "subject", "i1", "dimension", "integrity", "harm", "distress", "level",
      "none", "subject", "i1", "dimension", "integrity", "harm", "financial", "level", "low",
      "subject", "i1", "dimension", "integrity", "harm", "legal", "rationale", "Asked the lawyers");

  source = worksheet_source_of_json (packs, root);
  json_decref (root);
  document = data_worksheet_new (DATA_WORKSHEET_EVALUATION, DATA_WORKSHEET_EN, FALSE, source);
  text = data_document_to_text (document);
  worksheet_says (text, "Information item i1: Unnamed information 1 – Integrity\n"
                        "  - Financial loss or liability  Low\n"
                        "      Rationale: not filled in\n"
                        "  - Breach of law  unanswered\n"
                        "      Rationale: Asked the lawyers\n");
  g_assert_cmpuint (worksheet_count (text, "Rationale: "), ==, 2);
}

/* Who signed, and when, stands in the boxes; before that, who is to sign. */
static void
test_signatures (Kept *kept, gconstpointer data)
{
  const LivingSituation *situation = data;
  g_autoptr (DataWorksheetSource) source = NULL;
  g_autoptr (DataDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  const DataBlock *block = NULL;

  living_arrange (kept, *situation);
  source = data_worksheet_source_new_kept (kept->evaluation, &error);
  g_assert_no_error (error);
  document = data_worksheet_new (DATA_WORKSHEET_EVALUATION, DATA_WORKSHEET_EN, FALSE, source);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      block = g_ptr_array_index (document->blocks, i);
      if (block->kind == DATA_BLOCK_SIGNATURES)
        break;
    }
  g_assert_cmpint (block->kind, ==, DATA_BLOCK_SIGNATURES);
  g_assert_cmpuint (block->n_signatures, ==, 2);
  g_assert_cmpstr (block->signatures[0].name, ==, *situation == DRAFT ? KEPT_NAMED : SUBMITTER);
  g_assert_cmpint (g_str_has_suffix (block->signatures[0].day, " JST"), ==, *situation != DRAFT);
  g_assert_cmpstr (block->signatures[1].name, ==, *situation == APPROVED ? REVIEWER : "");
  g_assert_cmpint (g_str_has_suffix (block->signatures[1].day, " JST"), ==, *situation == APPROVED);
}

int
main (int argc, char **argv)
{
  static const LivingSituation situations[] = { DRAFT, REVIEW, APPROVED };

  scratch_start (&argc, &argv);
  g_test_add_func ("/evaluation-answers/open", test_open);
  g_test_add_func ("/evaluation-answers/empty", test_empty);
  g_test_add_func ("/evaluation-answers/rationales", test_rationales);
  kept_add ("evaluation-answers/signatures", "draft", &situations[0], test_signatures);
  kept_add ("evaluation-answers/signatures", "review", &situations[1], test_signatures);
  kept_add ("evaluation-answers/signatures", "approved", &situations[2], test_signatures);
  return g_test_run ();
}
