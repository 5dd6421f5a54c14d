/* test-fillin-changes.c - What becomes of each kind of change in a fill-in workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "fillin_case.h"
#include "tests/cases.h"
#include "shipped.h"

#include <string.h>

typedef struct
{
  const char *name;
  WorkbookChange change;
  const char *cell;
  DataAnswerProblem problem;
  const char *after;
} Change;

static const Change changes[] = {
  { "text",
    { SERVICE, "D8", " a  service \r\n" },
    "Service and use!D8",
    DATA_ANSWER_NOTHING,
    "a  service" },
  { "choice", { IMPACTS, "F4", "Moderate" }, "Impacts!F4", DATA_ANSWER_NOTHING, "Moderate" },
  { "other-language", { IMPACTS, "F4", "中位" }, "Impacts!F4", DATA_ANSWER_NOTHING, "Moderate" },
  { "short", { IMPACTS, "F4", "中" }, "Impacts!F4", DATA_ANSWER_NOTHING, "Moderate" },
  { "short-class",
    { INFORMATION, "E4", "機密性３" },
    "Information!E4",
    DATA_ANSWER_NOTHING,
    "Confidentiality class 3" },
  { "other-class",
    { INFORMATION, "E4", "完全性2" },
    "Information!E4",
    DATA_ANSWER_UNKNOWN_WORD,
    "完全性2" },
  { "wide", { SERVICE, "D11", "ＰａａＳ　" }, "Service and use!D11", DATA_ANSWER_NOTHING, "PaaS" },
  { "id", { IMPACTS, "F4", "high" }, "Impacts!F4", DATA_ANSWER_NOTHING, "High" },
  { "no-rank", { IMPACTS, "F4", "1" }, "Impacts!F4", DATA_ANSWER_UNKNOWN_WORD, "1" },
  { "yes-or-no", { CONTROLS, "E4", "いいえ" }, "Controls!E4", DATA_ANSWER_NOTHING, "Excluded" },
  { "truth",
    { CONTROLS, "E4", NULL, " t=\"b\"><v>0</v></c>" },
    "Controls!E4",
    DATA_ANSWER_NOTHING,
    "Excluded" },
  { "class",
    { INFORMATION, "E4", "３" },
    "Information!E4",
    DATA_ANSWER_NOTHING,
    "Confidentiality class 3" },
  { "class-cell",
    { INFORMATION, "E4", NULL, "><v>3</v></c>" },
    "Information!E4",
    DATA_ANSWER_NOTHING,
    "Confidentiality class 3" },
  { "no-class", { INFORMATION, "E4", "4" }, "Information!E4", DATA_ANSWER_UNKNOWN_WORD, "4" },
  { "number", { INFORMATION, "I4", "１，２００" }, "Information!I4", DATA_ANSWER_NOTHING, "1200" },
  { "no-number", { INFORMATION, "I4", "1.5" }, "Information!I4", DATA_ANSWER_NO_NUMBER, "1.5" },
  { "decimal-comma", { INFORMATION, "I4", "1,5" }, "Information!I4", DATA_ANSWER_NO_NUMBER, "1,5" },
  { "thousands",
    { INFORMATION, "I4", "1,234,567" },
    "Information!I4",
    DATA_ANSWER_NOTHING,
    "1234567" },
  { "two-decimals",
    { INFORMATION, "I4", "1200.00" },
    "Information!I4",
    DATA_ANSWER_NOTHING,
    "1200" },
  { "people", { INFORMATION, "I4", "1,200 人" }, "Information!I4", DATA_ANSWER_NOTHING, "1200" },
  { "people-with-decimals",
    { INFORMATION, "I4", "1,200.0名" },
    "Information!I4",
    DATA_ANSWER_NOTHING,
    "1200" },
  { "decimals-twice",
    { INFORMATION, "I4", "1.0.00" },
    "Information!I4",
    DATA_ANSWER_NO_NUMBER,
    "1.0.00" },
  { "two-units", { INFORMATION, "I4", "5名人" }, "Information!I4", DATA_ANSWER_NO_NUMBER, "5名人" },
  { "two-other-units",
    { INFORMATION, "I4", "5人名" },
    "Information!I4",
    DATA_ANSWER_NO_NUMBER,
    "5人名" },
  { "decimals-behind-the-unit",
    { INFORMATION, "I4", "5人.0" },
    "Information!I4",
    DATA_ANSWER_NO_NUMBER,
    "5人.0" },
  { "thousand-or-one",
    { INFORMATION, "I4", "1.000" },
    "Information!I4",
    DATA_ANSWER_NO_NUMBER,
    "1.000" },
  { "ten-thousands",
    { INFORMATION, "I4", "1万人" },
    "Information!I4",
    DATA_ANSWER_NO_NUMBER,
    "1万人" },
  { "below-zero", { INFORMATION, "I4", "-1" }, "Information!I4", DATA_ANSWER_NO_NUMBER, "-1" },
  { "date",
    { CONTROLS, "K10", "令和８年１１月３日" },
    "Controls!K10",
    DATA_ANSWER_NOTHING,
    "2026-11-03" },
  { "no-date",
    { CONTROLS, "K10", "2026-02-30" },
    "Controls!K10",
    DATA_ANSWER_NO_DATE,
    "2026-02-30" },
  { "noon",
    { CONTROLS, "K10", "2026-02-03 12:00:00" },
    "Controls!K10",
    DATA_ANSWER_NO_DATE,
    "2026-02-03 12:00:00" },
  { "cleared", { IMPACTS, "F4", NULL }, "Impacts!F4", DATA_ANSWER_CLEARED, "" },
  { "spaces", { IMPACTS, "F4", " 　" }, "Impacts!F4", DATA_ANSWER_CLEARED, "" },
  { "formula",
    { IMPACTS, "G4", NULL, "><f>1+1</f><v>2</v></c>" },
    "Impacts!G4",
    DATA_ANSWER_FORMULA,
    "2" },
  { "blank-formula",
    { IMPACTS, "G4", NULL, " t=\"str\"><f>A1</f><v></v></c>" },
    "Impacts!G4",
    DATA_ANSWER_FORMULA,
    "=A1" },
  { "error",
    { IMPACTS, "G4", NULL, " t=\"e\"><v>#N/A</v></c>" },
    "Impacts!G4",
    DATA_ANSWER_ERROR_VALUE,
    "#N/A" },
  { "like-a-formula", { IMPACTS, "G4", "=1+1" }, "Impacts!G4", DATA_ANSWER_NOTHING, "=1+1" },
  { "not-asked",
    { CONTROLS, "H4", "Effective" },
    "Controls!H4",
    DATA_ANSWER_NOT_ASKED,
    "Effective" },
  { "outside", { CONTROLS, "N10", "a note" }, "Controls!N10", DATA_ANSWER_OUTSIDE, "a note" },
  { "auditor", { CONTROLS, "J10", "nobody" }, "Controls!J10", DATA_ANSWER_UNKNOWN_WORD, "nobody" },
  { "new", { OPERATIONS, "C5", "another" }, "Operations!C5", DATA_ANSWER_NOTHING, "Name: another" },
  { "new-without-name", { OPERATIONS, "D5", "text" }, "Operations!C5", DATA_ANSWER_NO_NAME, "" },
  { "new-with-a-fault",
    { OPERATIONS, "E5", "text" },
    "Operations!E5",
    DATA_ANSWER_UNKNOWN_WORD,
    "text" },
  { "regions",
    { SERVICE, "D12", " JP \n\n US" },
    "Service and use!D12",
    DATA_ANSWER_NOTHING,
    "JP\nUS" },
};

static void
test_change (Scratch *self, gconstpointer data)
{
  const Change *change = data;
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) answers = NULL;
  const DataAnswer *answer;

  workbook_edit (case_.path, &change->change, 1);
  answers = fillin_case_read (&case_);
  g_assert_cmpuint (answers->answers->len, ==, 1);
  answer = answers->answers->pdata[0];
  g_assert_cmpstr (answer->cell, ==, change->cell);
  g_assert_cmpstr (data_answer_problems[answer->problem], ==,
                   data_answer_problems[change->problem]);
  g_assert_cmpstr (answer->after, ==, change->after);
  fillin_case_end (&case_);
}

/* What is applied comes into the evaluation, and nothing else. */
static void
test_applied (Scratch *self, gconstpointer data)
{
  static const WorkbookChange edits[] = {
    { IMPACTS, "F4", "High" },
    { IMPACTS, "F5", NULL },
    { CONTROLS, "K10", "2026-11-03" },
    { OPERATIONS, "C5", "another" },
    { OPERATIONS, "E5", "Not on the list" },
    { OPERATIONS, "C7", "a third" },
    { INFORMATION, "C6", "new information" },
  };
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) answers = NULL;
  g_autoptr (DataExchange) edited = NULL;
  const RulesEvaluation *before = data_exchange_get_evaluation (case_.exchange);
  const RulesEvaluation *after;

  workbook_edit (case_.path, edits, G_N_ELEMENTS (edits));
  answers = fillin_case_read (&case_);
  g_assert_cmpuint (answers->n_verdicts[DATA_ANSWER_OK], ==, 5);
  g_assert_cmpuint (answers->n_verdicts[DATA_ANSWER_WARNING], ==, 1);
  edited = fillin_case_apply (&case_, answers, NULL);
  after = data_exchange_get_evaluation (edited);
  g_assert_cmpuint (after->n_operations, ==, before->n_operations + 2);
  g_assert_cmpuint (after->n_information, ==, before->n_information + 1);
  g_assert_cmpstr (after->operations[1].name, ==, "another");
  g_assert_cmpint (after->operations[1].listed, ==, RULES_LISTED_NO);
  g_assert_cmpstr (after->operations[2].name, ==, "a third");
  g_assert_cmpint (rules_evaluation_impact ((RulesEvaluation *) after, 0, 0, 0)->level, ==, 3);
  /* The one with a warning is not made unless it is chosen. */
  g_assert_cmpint (rules_evaluation_impact ((RulesEvaluation *) after, 0, 0, 1)->level, ==,
                   rules_evaluation_impact ((RulesEvaluation *) before, 0, 0, 1)->level);
  fillin_case_end (&case_);
}

/* The evaluation changed meanwhile. */
static void
test_meanwhile (Scratch *self, gconstpointer data)
{
  static const WorkbookChange edits[] = {
    { IMPACTS, "F4", "High" },
    { SERVICE, "D8", "theirs" },
    { SERVICE, "D9", "both" },
  };
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) answers = NULL;
  const DataAnswer *answer;
  g_autofree char *sentence = NULL;

  workbook_edit (case_.path, edits, G_N_ELEMENTS (edits));
  fillin_case_set (&case_, "service.name", "ours");
  fillin_case_set (&case_, "service.provider", "both");
  fillin_case_set (&case_, "service.description", "ours alone");
  answers = fillin_case_read (&case_);
  g_assert_cmpuint (answers->answers->len, ==, 2);
  answer = answers->answers->pdata[0];
  g_assert_cmpint (answer->problem, ==, DATA_ANSWER_CHANGED);
  g_assert_cmpint (answer->verdict, ==, DATA_ANSWER_WARNING);
  g_assert_cmpstr (answer->before, ==, "ours");
  g_assert_cmpstr (answer->after, ==, "theirs");
  sentence = data_answer_describe (answer);
  g_assert_nonnull (strstr (sentence, "Web会議"));
  answer = answers->answers->pdata[1];
  g_assert_cmpint (answer->verdict, ==, DATA_ANSWER_OK);
  fillin_case_end (&case_);
}

/* An entry was taken away, or is another by now. */
static void
test_entries_meanwhile (Scratch *self, gconstpointer data)
{
  static const WorkbookChange edits[] = { { IMPACTS, "F4", "High" }, { IMPACTS, "F18", "High" } };
  FillinCase case_ = fillin_case_begin (self);
  const RulesEvaluation *evaluation = data_exchange_get_evaluation (case_.exchange);
  g_autofree char *name =
      g_strconcat ("information/", evaluation->information[0].id, "/name", NULL);
  g_autofree char *gone = g_strconcat ("information/", evaluation->information[1].id, NULL);
  g_autoptr (DataAnswers) answers = NULL;

  workbook_edit (case_.path, edits, G_N_ELEMENTS (edits));
  fillin_case_set (&case_, name, "something else");
  fillin_case_set (&case_, gone, NULL);
  answers = fillin_case_read (&case_);
  g_assert_cmpuint (answers->answers->len, ==, 2);
  g_assert_cmpint (((DataAnswer *) answers->answers->pdata[0])->problem, ==,
                   DATA_ANSWER_OTHER_ENTRY);
  g_assert_cmpint (((DataAnswer *) answers->answers->pdata[1])->problem, ==, DATA_ANSWER_GONE);
  fillin_case_end (&case_);
}

/* The id of a base service is now that of another. */
static void
test_base_service_meanwhile (Scratch *self, gconstpointer data)
{
  static const WorkbookChange edits[] = { { SERVICE, "D19", "none" } };
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) answers = NULL;
  const DataAnswer *answer;

  workbook_edit (case_.path, edits, G_N_ELEMENTS (edits));
  fillin_case_set (&case_, "built_on/b1/name", "another service");
  answers = fillin_case_read (&case_);
  g_assert_cmpuint (answers->answers->len, ==, 1);
  answer = answers->answers->pdata[0];
  g_assert_cmpint (answer->problem, ==, DATA_ANSWER_OTHER_ENTRY);
  g_assert_cmpstr (answer->made, ==, "国内リージョンのIaaS");
  fillin_case_end (&case_);
}

/* Importing the same workbook once more changes nothing by itself. */
static void
test_twice (Scratch *self, gconstpointer data)
{
  static const WorkbookChange edits[] = { { IMPACTS, "F4", "High" },
                                          { OPERATIONS, "C5", "another" } };
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataAnswers) answers = NULL;
  g_autoptr (DataAnswers) again = NULL;
  DataExchange *edited;

  workbook_edit (case_.path, edits, G_N_ELEMENTS (edits));
  answers = fillin_case_read (&case_);
  edited = fillin_case_apply (&case_, answers, NULL);
  data_exchange_unref (case_.exchange);
  case_.exchange = edited;
  again = fillin_case_read (&case_);
  g_assert_cmpuint (again->answers->len, ==, 1);
  g_assert_cmpint (((DataAnswer *) again->answers->pdata[0])->problem, ==, DATA_ANSWER_NAME_TAKEN);
  g_assert_false (data_answers_is_same (answers, again));
  g_assert_true (data_answers_is_same (again, again));
  fillin_case_end (&case_);
}

/** Workbooks that are refused as a whole: the change, and what the message says. */
typedef struct
{
  const char *name;
  WorkbookChange change;
  const char *part;
  const char *from;
  const char *to;
  const char *says;
} Refusal;

static const Refusal refusals[] = {
  { "moved", { IMPACTS, "F2", "rationale" }, .says = "Impacts!F2: The columns are no longer" },
  { "inserted", { IMPACTS, "H2", "x" }, .says = "Impacts!H2: The columns are no longer" },
  { "two-sheets",
    { IMPACTS, "A2", "eikyo-fill-in:controls" },
    .says = "The columns are no longer" },
  { "hidden-answer", { HIDDEN, "C30", ":high" }, .says = "_eikyo: The hidden sheet was changed" },
  { "hidden-id", { HIDDEN, "B2", "e-2" }, .says = "_eikyo: The hidden sheet was changed" },
  { "hidden-name", { HIDDEN, "A2", "x" }, .says = "_eikyo: The hidden sheet was changed" },
  { "later", { HIDDEN, "B1", "3" }, .says = "_eikyo: A later version of Eikyo" },
  { "no-hidden", .part = "xl/workbook.xml", .from = "name=\"_eikyo\"", .to = "name=\"_other\"",
    .says = "book.xlsx: This is not a fill-in workbook of Eikyo" },
};

static void
test_refusal (Scratch *self, gconstpointer data)
{
  const Refusal *refusal = data;
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (GError) error = NULL;

  if (refusal->part != NULL)
    workbook_replace (case_.path, refusal->part, refusal->from, refusal->to);
  else
    workbook_edit (case_.path, &refusal->change, 1);
  g_assert_null (data_fillin_read (case_.path, NULL, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  if (strstr (error->message, refusal->says) == NULL)
    g_error ("“%s” does not say “%s”", error->message, refusal->says);
  fillin_case_end (&case_);
}

static void
test_others (Scratch *self, gconstpointer data)
{
  FillinCase case_ = fillin_case_begin (self);
  g_autoptr (DataExchange) other = shipped_example (case_.packs, "02-file-sharing-full-ismap");
  g_autoptr (GError) error = NULL;
  g_autoptr (DataFillin) fillin = data_fillin_read (case_.path, NULL, &error);
  g_autoptr (GError) edition_error = NULL;

  g_assert_no_error (error);
  g_assert_null (data_answers_new (fillin, other, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "of another evaluation"));
  fillin_case_set (&case_, "rules.edition", OLDER);
  g_assert_null (data_answers_new (fillin, case_.exchange, &edition_error));
  g_assert_nonnull (
      strstr (edition_error->message, "was made for the rules “ismap-liu 2025-04-01”"));
  fillin_case_end (&case_);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  CASES_ADD_BY (scratch_add, "/data/fillin/change", changes, test_change);
  CASES_ADD_BY (scratch_add, "/data/fillin/refusal", refusals, test_refusal);
  scratch_add ("/data/fillin/applied", test_applied, NULL);
  scratch_add ("/data/fillin/meanwhile", test_meanwhile, NULL);
  scratch_add ("/data/fillin/entries-meanwhile", test_entries_meanwhile, NULL);
  scratch_add ("/data/fillin/base-service-meanwhile", test_base_service_meanwhile, NULL);
  scratch_add ("/data/fillin/twice", test_twice, NULL);
  scratch_add ("/data/fillin/others", test_others, NULL);
  return g_test_run ();
}
