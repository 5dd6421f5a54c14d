/* test-next-audit.c - What the audit of the next year begins with, and what it does not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/next_audit.h"

#include "data/exchange/difference.h"
#include "data/exchange/root.h"
#include "data/json/text.h"
#include "kept.h"
#include "random_evaluation.h"
#include "scratch.h"
#include "shipped.h"
#include "tests/cases.h"

#include <string.h>

#define N_ROUNDS 300

#define CATALOGUE "controls-2022-04-01.tsv"
#define OWN_RULES "own.rules.json"

#define HEAD                                                                                       \
  "{\"format\":\"eikyo-evaluation\",\"version\":1,\"id\":\"e\","                                   \
  "\"rules\":{\"id\":\"ismap-liu\",\"edition\":\"" NEWER "\"}"

static DataExchange *
parse (DataPacks *packs, const char *text)
{
  g_autoptr (GError) error = NULL;
  DataExchange *exchange = data_exchange_parse (text, strlen (text), "f", packs, &error);

  g_assert_no_error (error);
  return exchange;
}

/* (transfer full): @to with the next audit, which was wholly checked. */
static DataExchange *
begin_next (DataExchange *from, DataExchange *to, DataPacks *packs, GPtrArray **left_out)
{
  g_autoptr (DataEdit) edit = data_next_audit (from, to, left_out);
  g_autoptr (GError) error = NULL;
  DataExchange *next = data_exchange_edited (to, edit, packs, &error);

  g_assert_no_error (error);
  return next;
}

typedef struct
{
  const char *name;
  const char *last; /* members of the audits, before and after */
  const char *next;
} AuditCase;

#define PERIOD(name, from, to) "\"" name "\":{\"from\":\"" from "\",\"to\":\"" to "\"}"

static const AuditCase cases[] = {
  { "nothing", "", "" },
  { "period", PERIOD ("period", "2026-04-01", "2027-03-31"),
    PERIOD ("period", "2027-04-01", "2028-03-31") "," PERIOD (
        "previous_period", "2026-04-01", "2027-03-31") },
  { "period-before-it",
    PERIOD ("period", "2026-04-01", "2026-12-31") "," PERIOD (
        "previous_period", "2025-04-01", "2026-03-31"),
    PERIOD ("period", "2027-01-01", "2027-12-31") "," PERIOD (
        "previous_period", "2026-04-01", "2026-12-31") },
  { "period-from-leap-day", PERIOD ("period", "2023-03-01", "2024-02-28"),
    PERIOD ("period", "2024-02-29", "2025-02-28") "," PERIOD (
        "previous_period", "2023-03-01", "2024-02-28") },
  { "period-without-end", "\"period\":{\"from\":\"2026-04-01\"}",
    "\"previous_period\":{\"from\":\"2026-04-01\"}" },
  { "period-without-start", "\"period\":{\"to\":\"2027-03-31\",\"x\":1}",
    PERIOD ("period",
            "2027-04-01",
            "2028-03-31") ",\"previous_period\":{\"to\":\"2027-03-31\",\"x\":1}" },
  { "period-at-the-end-of-the-calendar", PERIOD ("period", "9998-01-01", "9998-05-31"),
    "\"period\":{\"from\":\"9998-06-01\"}," PERIOD (
        "previous_period", "9998-01-01", "9998-05-31") },
  { "period-behind-the-calendar", PERIOD ("period", "9998-01-01", "9998-12-31"),
    PERIOD ("previous_period", "9998-01-01", "9998-12-31") },
  { "auditors",
    "\"auditors\":[{\"id\":\"b\",\"name\":\"B\",\"role\":\"lead\",\"operates\":[\"9\",\"x\"],"
    "\"competence\":\"c\",\"y\":2},{\"id\":\"a\"}]",
    "\"auditors\":[{\"id\":\"b\",\"name\":\"B\",\"role\":\"lead\",\"operates\":[\"9\",\"x\"],"
    "\"competence\":\"c\",\"y\":2},{\"id\":\"a\"}]" },
  { "requirements", "\"requirements\":[{\"id\":\"ORG-1\",\"status\":\"met\",\"evidence\":\"e\"}]",
    "" },
  { "details",
    "\"catalogue\":[{\"id\":\"9.2.1.1\",\"parent\":\"9.2.1\",\"title\":\"t\",\"basic\":true}]",
    "\"catalogue\":[{\"id\":\"9.2.1.1\",\"parent\":\"9.2.1\",\"title\":\"t\",\"basic\":true}]" },
  { "statement",
    "\"auditors\":[{\"id\":\"a\"}],\"controls\":[{\"id\":\"9.2.1\",\"stated\":false,\"reason\":"
    "\"r\",\"external\":true,\"internal\":{\"design\":\"effective\",\"operation\":\"deficient\","
    "\"auditor\":\"a\",\"date\":\"2026-10-01\",\"evidence\":\"e\"}}]",
    "\"auditors\":[{\"id\":\"a\"}],\"controls\":[{\"id\":\"9.2.1\",\"stated\":false,\"reason\":"
    "\"r\",\"external\":true}]" },
  { "assessment-only",
    "\"controls\":[{\"id\":\"9.2.1\",\"internal\":{\"design\":\"effective\"}},{\"id\":\"9.2.2\","
    "\"stated\":null},{\"id\":\"9.2.3\",\"z\":0}]",
    "\"controls\":[{\"id\":\"9.2.3\",\"z\":0}]" },
  { "findings",
    "\"findings\":[{\"id\":\"f1\",\"status\":\"closed\",\"verified\":true},{\"id\":\"f2\","
    "\"control\":\"9.2.1\",\"requirement\":\"ORG-1\",\"severity\":\"major\",\"text\":\"t\","
    "\"cause\":\"c\",\"action\":\"a\",\"owner\":\"o\",\"due\":\"2026-12-01\",\"status\":\"open\","
    "\"verified\":false,\"similar\":\"s\"},{\"id\":\"f3\"},{\"id\":\"f4\",\"status\":"
    "\"closed\",\"severity\":\"observation\"},{\"id\":\"f5\",\"status\":\"closed\","
    "\"severity\":\"minor\"}]",
    "\"findings\":[{\"id\":\"f2\","
    "\"control\":\"9.2.1\",\"requirement\":\"ORG-1\",\"severity\":\"major\",\"text\":\"t\","
    "\"cause\":\"c\",\"action\":\"a\",\"owner\":\"o\",\"due\":\"2026-12-01\",\"status\":\"open\","
    "\"verified\":false,\"similar\":\"s\"},{\"id\":\"f3\"},{\"id\":\"f5\",\"status\":"
    "\"closed\",\"severity\":\"minor\"}]" },
};

/* What the next evaluation holds of an audit makes room; members that are not known stay. */
#define NEXT_AUDIT                                                                                 \
  ",\"title\":\"T\",\"audit\":{\"u\":7,\"auditors\":[{\"id\":\"q\"}],\"requirements\":"            \
  "[{\"id\":\"ORG-2\",\"status\":\"met\"}],\"findings\":[{\"id\":\"f9\"}]}}"

static void
test_case (gconstpointer data)
{
  const AuditCase *test = data;
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autofree char *last_text = g_strconcat (HEAD ",\"audit\":{", test->last, "}}", NULL);
  g_autofree char *expected_text =
      g_strconcat (HEAD ",\"title\":\"T\",\"audit\":{\"u\":7", test->next[0] == '\0' ? "" : ",",
                   test->next, "}}", NULL);
  g_autoptr (DataExchange) from = parse (packs, last_text);
  g_autoptr (DataExchange) to = parse (packs, HEAD NEXT_AUDIT);
  g_autoptr (DataExchange) expected = parse (packs, expected_text);
  g_autoptr (GPtrArray) left_out = NULL;
  g_autofree char *before = data_exchange_to_canonical (from);
  g_autoptr (DataExchange) next = begin_next (from, to, packs, &left_out);
  g_autofree char *after = data_exchange_to_canonical (from);
  g_autofree char *next_form = data_exchange_to_canonical (next);
  g_autofree char *expected_form = data_exchange_to_canonical (expected);

  g_assert_cmpstr (next_form, ==, expected_form);
  g_assert_cmpuint (left_out->len, ==, 0);
  g_assert_cmpstr (before, ==, after);
}

/* The last audit follows the rules, and so there is no gap and nothing too long. */
static void
test_examples (void)
{
  static const char *const names[] = { "01", "07" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (PrivateWorkspace) home = { NULL };
      g_autoptr (DataEvaluation) last = NULL;
      g_autoptr (DataExchange) next = NULL;
      g_autoptr (RulesDecision) decision = NULL;
      RulesAudit *audit;

      private_workspace_open (&home);
      last = private_workspace_add_example (&home, names[i]);
      next = begin_next (data_evaluation_get_exchange (last), data_evaluation_get_exchange (last),
                         home.packs, NULL);
      decision = rules_decide (data_exchange_get_evaluation (next));
      audit = &data_exchange_get_evaluation (next)->audit;
      g_assert_cmpint (decision->route, ==, RULES_ROUTE_LIU);
      g_assert_cmpuint (audit->period.from, ==, audit->previous_period.to + 1);
      g_assert_cmpuint (decision->readiness.coverage.internal, ==, 0);
      g_assert_cmpuint (decision->readiness.coverage.stated, >, 0);
      for (guint j = 0; j < decision->readiness.n_problems; j++)
        g_assert_false (g_str_has_prefix (decision->readiness.problems[j].clause->id, "PERIOD-"));
      for (guint j = 0; j < audit->n_findings; j++)
        g_assert_false (audit->findings[j].status == RULES_FINDING_STATUS_CLOSED &&
                        (audit->findings[j].verified ||
                         audit->findings[j].severity == RULES_FINDING_SEVERITY_OBSERVATION));
    }
}

/* Whatever the last audit holds, the next keeps the format, changes nothing but the audit, and is
 * said in the same bytes when it is read again. */
static void
test_random (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  const RulesEdition *edition = shipped_edition (packs, NEWER);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (json_t) from_root = random_evaluation_new (random, edition, "a");
      g_autoptr (json_t) to_root = random_evaluation_new (random, edition, "b");
      g_autofree char *from_text = random_evaluation_write (random, from_root);
      g_autofree char *to_text = random_evaluation_write (random, to_root);
      g_autoptr (DataExchange) from = parse (packs, from_text);
      g_autoptr (DataExchange) to = parse (packs, to_text);
      g_autoptr (DataExchange) next = begin_next (from, to, packs, NULL);
      g_autofree char *form = data_exchange_to_canonical (next);
      g_autoptr (DataExchange) read = parse (packs, form);
      g_autofree char *again = data_exchange_to_canonical (read);
      g_autoptr (GPtrArray) differences = data_difference_list (to, next);

      g_assert_cmpstr (form, ==, again);
      for (guint i = 0; i < differences->len; i++)
        {
          const DataDifference *difference = differences->pdata[i];

          g_assert_true (difference->array >= DATA_ARRAY_AUDITORS ||
                         (difference->array == DATA_ARRAY_NONE &&
                          g_str_has_prefix (difference->member, "audit.")));
        }
    }
}

/* (transfer full): the lines of the shipped catalogue without the objectives 9.1.2 and 18.2.3, and
 * with 9.2.1.1 as a detail of its own. */
static char *
make_catalogue (const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GString *made = g_string_new (NULL);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      if (!g_str_has_prefix (lines[i], "9.1.2\t") && !g_str_has_prefix (lines[i], "18.2.3\t"))
        g_string_append_printf (made, "%s\n", lines[i]);
      if (g_str_has_prefix (lines[i], "9.2.1\t"))
        g_string_append (made, "9.2.1.1\tcontrols\tdetail\t9.2.1\tno\tno\t9\t9.2\t\t詳細\tDetail\t"
                               "access\n");
    }
  return g_string_free (made, FALSE);
}

static void
remove_requirement (json_t *rules, const char *id)
{
  json_t *requirements = json_object_get (rules, "requirements");

  for (gsize i = 0; i < json_array_size (requirements); i++)
    {
      json_t *requirement = json_array_get (requirements, i);

      if (g_str_equal (json_string_value (json_object_get (requirement, "id")), id))
        json_array_remove (requirements, i--);
    }
}

/* (transfer full): the newer rules with that catalogue and without ORG-5. */
static DataPack *
load_other_rules (Scratch *scratch)
{
  g_autofree char *path = shipped_path (NEWER);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *catalogue = g_build_filename (folder, CATALOGUE, NULL);
  g_autofree char *own_path = scratch_path (scratch, OWN_RULES);
  g_autofree char *own_catalogue = scratch_path (scratch, CATALOGUE);
  g_autofree char *text = make_catalogue (catalogue);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  json_t *rules = json_load_file (path, 0, NULL);
  g_autoptr (GError) error = NULL;
  DataPack *pack;

  scratch_write (own_catalogue, text, strlen (text));
  json_object_set_new (json_object_get (rules, "catalogue"), "sha256", json_string (hash));
  remove_requirement (rules, "ORG-5");
  g_assert_cmpint (json_dump_file (rules, own_path, 0), ==, 0);
  json_decref (rules);
  pack = data_pack_load (own_path, NULL, &error);
  g_assert_no_error (error);
  return pack;
}

/* What the other rules have no place for is left out, and told. */
static void
test_other_rules (Scratch *scratch, gconstpointer data)
{
  static const char *const expected[] = {
    "catalogue/9.1.2.9",   "controls/9.1.2",          "controls/9.1.2.9",    "controls/18.2.3",
    "findings/f1/control", "findings/f1/requirement", "findings/f2/control",
  };
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataPack) pack = load_other_rules (scratch);
  g_autoptr (DataExchange) from =
      parse (packs, HEAD
             ",\"audit\":{\"catalogue\":[{\"id\":\"9.1.2.9\",\"parent\":\"9.1.2\"},{\"id\":"
             "\"9.2.1.1\",\"parent\":\"9.2.1\",\"title\":\"t\"},{\"id\":\"9.2.1.9\",\"parent\":"
             "\"9.2.1\"}],\"controls\":[{\"id\":\"9.1.2\",\"stated\":true},{\"id\":\"9.1.2.9\","
             "\"stated\":true},{\"id\":\"9.2.1.1\",\"stated\":true},{\"id\":\"9.2.1.9\",\"stated\":"
             "true},{\"id\":\"18.2.3\",\"stated\":true}],\"findings\":[{\"id\":\"f1\",\"control\":"
             "\"18.2.3\",\"requirement\":\"ORG-5\"},{\"id\":\"f2\",\"control\":\"9.1.2.9\","
             "\"requirement\":\"ORG-1\"},{\"id\":\"f3\",\"control\":\"9.2.1.9\"}]}}");
  g_autoptr (DataExchange) sound = parse (packs, HEAD "}");
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) to =
      data_exchange_new_with_pack (data_exchange_get_root (sound), "f", pack, &error);
  g_autoptr (DataEdit) edit = NULL;
  g_autoptr (GPtrArray) left_out = NULL;
  g_autoptr (DataExchange) next = NULL;
  g_autofree char *path = scratch_path (scratch, OWN_RULES);
  g_autofree char *form = NULL;

  g_assert_no_error (error);
  g_assert_true (data_packs_decide_by (packs, path, &error));
  next = begin_next (from, to, packs, &left_out);
  g_assert_cmpuint (left_out->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < left_out->len; i++)
    g_assert_cmpstr (left_out->pdata[i], ==, expected[i]);
  form = data_exchange_to_canonical (next);
  g_assert_null (strstr (form, "9.1.2"));
  g_assert_null (strstr (form, "18.2.3"));
  g_assert_null (strstr (form, "ORG-5"));
  g_assert_null (strstr (form, "\"title\""));
  g_assert_nonnull (strstr (form, "\"parent\": \"9.2.1\""));
  g_assert_cmpuint (data_exchange_get_evaluation (next)->audit.n_findings, ==, 3);
  g_assert_nonnull (strstr (form, "\"id\": \"9.2.1.1\",\n    \"stated\": true"));
}

static DataEvaluation *
start_next_year (Kept *kept, const char *title)
{
  g_autoptr (GError) error = NULL;
  gint64 number = data_workspace_next_year (kept->home.workspace, kept->number, title, &error);
  DataEvaluation *next;

  g_assert_no_error (error);
  next = data_workspace_get_evaluation (kept->home.workspace, number, &error);
  g_assert_no_error (error);
  return next;
}

/* Everything else is that of the last year, and the last year stays as it is; it is one step. */
static void
test_next_year (Kept *kept, gconstpointer data)
{
  g_autofree char *before =
      data_exchange_to_canonical (data_evaluation_get_exchange (kept->evaluation));
  gint64 n_steps = kept_count (kept, "SELECT count (DISTINCT step) FROM history");
  g_autoptr (DataEvaluation) next = start_next_year (kept, NULL);
  json_t *last_root = data_exchange_get_root (data_evaluation_get_exchange (kept->evaluation));
  json_t *next_root = data_exchange_get_root (data_evaluation_get_exchange (next));
  static const char *const same[] = { "rules",  "perspective", "marking",     "service",
                                      "agency", "operations",  "information", "impacts" };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *after = NULL;
  g_autofree char *undo = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    g_assert_true (
        json_equal (json_object_get (last_root, same[i]), json_object_get (next_root, same[i])) ||
        json_object_get (last_root, same[i]) == json_object_get (next_root, same[i]));
  g_assert_cmpstr (data_evaluation_get_text (next, "as_of"), ==, today);
  g_assert_cmpstr (data_evaluation_get_text (next, "audit.period.from"), ==, "2026-10-01");
  g_assert_cmpint (data_evaluation_get_life (next)->state, ==, DATA_STATE_DRAFT);
  after = data_exchange_to_canonical (data_evaluation_get_exchange (kept->evaluation));
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (kept_count (kept, "SELECT count (DISTINCT step) FROM history"), ==, n_steps + 1);
  undo = data_evaluation_describe_undo (next);
  g_assert_true (g_str_has_prefix (undo, "Made as a copy of “Web会議"));
  g_assert_true (data_evaluation_undo (next, NULL));
  g_assert_cmpint (data_evaluation_get_life (next)->place, ==, DATA_REGISTER_PLACE_BIN);
}

/* The period before a title is not put before another. */
static void
test_titles (Kept *kept, gconstpointer data)
{
  g_autoptr (DataEvaluation) given = start_next_year (kept, "Given");
  g_autoptr (DataEvaluation) blank = NULL;
  g_autoptr (DataEvaluation) unnamed = NULL;
  g_autoptr (DataEvaluation) without_period = NULL;

  g_assert_cmpstr (data_evaluation_get_title (given), ==, "Given");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "2025-10-01 to 2026-09-30: Survey");
  blank = start_next_year (kept, " ");
  g_assert_cmpstr (data_evaluation_get_title (blank), ==, "2026-10-01 to 2027-09-30: Survey");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", NULL);
  unnamed = start_next_year (kept, NULL);
  g_assert_true (
      g_str_has_prefix (data_evaluation_get_title (unnamed), "2026-10-01 to 2027-09-30: "));
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "title", "Survey");
  kept_edit (kept, DATA_ARRAY_NONE, NULL, "audit.period.to", NULL);
  without_period = start_next_year (kept, NULL);
  g_assert_cmpstr (data_evaluation_get_title (without_period), ==, "Next year of Survey");
}

/* Evidence of cells and of open findings comes along, that of the audit of the year before does
 * not.
 */
static void
test_attachments (Kept *kept, gconstpointer data)
{
  static const DataEvidence a_cell = { DATA_EVIDENCE_CELL, "i1", "confidentiality", "distress" };
  static const DataEvidence a_control = { DATA_EVIDENCE_CONTROL, "9.2.1" };
  static const DataEvidence an_audit = { DATA_EVIDENCE_AUDIT };
  static const DataEvidence a_finding = { DATA_EVIDENCE_FINDING, "f1" };
  static const DataEvidence an_open_finding = { DATA_EVIDENCE_FINDING, "f2" };
  g_autofree char *cell = kept_make_file (kept, "cell.txt", "1", -1);
  g_autofree char *control = kept_make_file (kept, "control.txt", "2", -1);
  g_autofree char *finding = kept_make_file (kept, "finding.txt", "3", -1);
  g_autofree char *loose = kept_make_file (kept, "loose.txt", "4", -1);
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (DataEvaluation) next = NULL;
  g_autoptr (GPtrArray) attachments = NULL;
  g_autoptr (GString) told = g_string_new (NULL);

  data_edit_add (edit, DATA_ARRAY_FINDINGS, "f2");
  g_assert_true (data_evaluation_edit (kept->evaluation, edit, NULL));
  kept_attach (kept, cell, &a_cell, "t1");
  kept_attach (kept, cell, &a_control, "t1");
  kept_attach (kept, control, &a_control, "t2");
  kept_attach (kept, control, &an_audit, "t2");
  kept_attach (kept, control, &a_finding, "t2");
  kept_attach (kept, finding, &an_open_finding, "t3");
  kept_attach (kept, loose, NULL, "t4");
  next = start_next_year (kept, NULL);
  attachments = data_evaluation_list_attachments (next, NULL);
  for (guint i = 0; i < attachments->len; i++)
    {
      const DataAttachment *attachment = g_ptr_array_index (attachments, i);

      g_string_append_printf (told, "%s %u ", attachment->name, attachment->links->len);
    }
  g_assert_cmpstr (told->str, ==, "cell.txt 1 finding.txt 1 loose.txt 0 ");
}

static void
add (const char *name, void (*test) (Kept *kept, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/data/next-audit/", name, NULL);

  g_test_add (path, Kept, NULL, kept_set_up, test, kept_tear_down);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  CASES_ADD ("/data/next-audit", cases, test_case);
  g_test_add_func ("/data/next-audit/examples", test_examples);
  g_test_add_func ("/data/next-audit/random", test_random);
  scratch_add ("/data/next-audit/other-rules", test_other_rules, NULL);
  add ("next-year", test_next_year);
  add ("titles", test_titles);
  add ("attachments", test_attachments);
  return g_test_run ();
}
