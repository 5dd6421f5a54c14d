/* test-fact.c - What the history says was done: labels and lines in both languages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/arrays.h"
#include "data/json/text.h"
#include "data/wording/language.h"
#include "data/workspace/fact.h"
#include "data/wording/fields.h"
#include "edit_case.h"
#include "random_edit.h"
#include "shipped.h"
#include "tests/cases.h"

#define ITEM ",\"information\":[{\"id\":\"i1\",\"name\":\"会議資料\"}]"
#define CELL "\"subject\":\"i1\",\"dimension\":\"confidentiality\",\"harm\":\"financial\""
#define LONG                                                                                       \
  "This reason goes on for longer than what a label could hold, so the label leaves it out."

/** What changes (without the members that are required), and what is said of it. */
typedef struct
{
  const char *name;
  const char *before;
  const char *after;
  const char *label;
  const char *japanese;
  const char *lines; /* joined by newlines */
} Case;

static const Case cases[] = {
  { "level", ITEM, ITEM ",\"impacts\":[{" CELL ",\"level\":\"high\"}]",
    "Set financial loss or liability of “会議資料” (confidentiality) to high",
    "「会議資料」（機密性）の金銭的損失又は賠償責任を「高位」に変更",
    "Financial loss or liability of “会議資料” (confidentiality): unanswered → high" },
  { "level-changed", ITEM ",\"impacts\":[{" CELL ",\"level\":\"high\"}]",
    ITEM ",\"impacts\":[{" CELL ",\"level\":\"low\"}]",
    "Set financial loss or liability of “会議資料” (confidentiality) to low",
    "「会議資料」（機密性）の金銭的損失又は賠償責任を「低位」に変更",
    "Financial loss or liability of “会議資料” (confidentiality): high → low" },
  { "level-cleared", ITEM ",\"impacts\":[{" CELL ",\"level\":\"high\"}]", ITEM,
    "Cleared financial loss or liability of “会議資料” (confidentiality)",
    "「会議資料」（機密性）の金銭的損失又は賠償責任を消去",
    "Financial loss or liability of “会議資料” (confidentiality): high → unanswered" },
  { "rationale", ITEM ",\"impacts\":[{" CELL ",\"level\":\"low\"}]",
    ITEM ",\"impacts\":[{" CELL ",\"level\":\"low\",\"rationale\":\"" LONG "\"}]",
    "Changed rationale for financial loss or liability of “会議資料” (confidentiality)",
    "「会議資料」（機密性）の金銭的損失又は賠償責任の根拠を変更",
    "Rationale for financial loss or liability of “会議資料” (confidentiality): unanswered → “This "
    "reason goes on for longer than what a label could hold, so the label leaves it out.”" },
  { "title", "", ",\"title\":\"Web会議\"", "Set title to “Web会議”", "件名を「Web会議」に変更",
    "Title: unanswered → “Web会議”" },
  { "title-empty", ",\"title\":\"Web会議\"", ",\"title\":\"\"", "Changed title", "件名を変更",
    "Title: “Web会議” → “”" },
  { "choice", ",\"service\":{\"model\":\"paas\"}", ",\"service\":{\"model\":\"saas\"}",
    "Set service model to SaaS", "サービスの形態を「SaaS」に変更", "Service model: PaaS → SaaS" },
  { "period", "", ",\"audit\":{\"period\":{\"from\":\"2026-04-01\",\"to\":\"2027-03-31\"}}",
    "Set start of the audit period to 2026-04-01 and 1 more change",
    "監査対象期間の開始日を「2026-04-01」に変更、ほか1件",
    "Start of the audit period: unanswered → 2026-04-01\nEnd of the audit period: unanswered → "
    "2027-03-31" },
  { "number", ITEM, ",\"information\":[{\"id\":\"i1\",\"name\":\"会議資料\",\"subjects\":120}]",
    "Set number of people of information item “会議資料” to 120",
    "情報「会議資料」の本人の数を「120」に変更",
    "Number of people of information item “会議資料”: unanswered → 120" },
  { "named", ",\"operations\":[{\"id\":\"o1\"}]",
    ",\"operations\":[{\"id\":\"o1\",\"name\":\"運営\"}]", "Set name of operation “o1” to “運営”",
    "業務「o1」の名称を「運営」に変更", "Name of operation “o1”: unanswered → “運営”" },
  { "named-otherwise", ",\"operations\":[{\"id\":\"o1\",\"name\":\"運営\"}]",
    ",\"operations\":[{\"id\":\"o1\",\"name\":\"開催\"}]", "Set name of operation “運営” to “開催”",
    "業務「運営」の名称を「開催」に変更", "Name of operation “運営”: “運営” → “開催”" },
  { "answer", "", ",\"audit\":{\"controls\":[{\"id\":\"9.2.1\",\"stated\":true}]}",
    "Set statement of control 9.2.1 to yes", "管理策9.2.1の言明の有無を「はい」に変更",
    "Statement of control 9.2.1: unanswered → yes" },
  { "requirement", "",
    ",\"audit\":{\"requirements\":[{\"id\":\"ORG-1\",\"status\":\"partly-met\"}]}",
    "Set status of requirement ORG-1 to partly met", "要求事項ORG-1の状況を「一部満たす」に変更",
    "Status of requirement ORG-1: unanswered → partly met" },
  { "batch", "",
    ",\"audit\":{\"controls\":[{\"id\":\"9.2.1\",\"stated\":true},{\"id\":\"9.2.2\",\"stated\":"
    "true},{\"id\":\"9.2.3\",\"stated\":true}]}",
    "Set statement of 3 controls to yes", "管理策3件の言明の有無を「はい」に変更",
    "Statement of control 9.2.1: unanswered → yes\nStatement of control 9.2.2: unanswered → "
    "yes\nStatement of control 9.2.3: unanswered → yes" },
  { "batch-unlike", "",
    ",\"audit\":{\"requirements\":[{\"id\":\"ORG-1\",\"status\":\"met\"},{\"id\":\"ORG-2\","
    "\"status\":\"not-met\"}]}",
    "Changed status of 2 requirements", "要求事項2件の状況を変更",
    "Status of requirement ORG-1: unanswered → met\nStatus of requirement ORG-2: unanswered → not "
    "met" },
  { "auditor", ",\"audit\":{\"auditors\":[{\"id\":\"a1\",\"name\":\"佐藤\"}]}",
    ",\"audit\":{\"auditors\":[{\"id\":\"a1\",\"name\":\"佐藤\"}],\"controls\":[{\"id\":\"9.2.1\","
    "\"internal\":{\"auditor\":\"a1\"}}]}",
    "Set internal auditor of control 9.2.1 to “佐藤”",
    "管理策9.2.1の内部監査の担当者を「佐藤」に変更",
    "Internal auditor of control 9.2.1: unanswered → “佐藤”" },
  { "operations-of-item",
    ITEM ",\"operations\":[{\"id\":\"o1\",\"name\":\"運営\"},{\"id\":\"o2\"}]",
    ",\"information\":[{\"id\":\"i1\",\"name\":\"会議資料\",\"operations\":[\"o1\",\"o2\"]}],"
    "\"operations\":[{\"id\":\"o1\",\"name\":\"運営\"},{\"id\":\"o2\"}]",
    "Set operations of information item “会議資料” to 運営, o2",
    "情報「会議資料」の業務を「運営、o2」に変更",
    "Operations of information item “会議資料”: unanswered → 運営, o2" },
  { "added", "", ",\"operations\":[{\"id\":\"o1\",\"name\":\"運営\",\"listed\":\"no\"}]",
    "Added operation “運営”", "業務「運営」を追加", "Added operation “運営”" },
  { "removed-with-cells", ITEM ",\"impacts\":[{" CELL ",\"level\":\"low\"}]", "",
    "Removed information item “会議資料”", "情報「会議資料」を削除",
    "Removed information item “会議資料”\nFinancial loss or liability of “会議資料” "
    "(confidentiality): low → unanswered" },
  { "moved", ",\"operations\":[{\"id\":\"o1\",\"name\":\"運営\"},{\"id\":\"o2\"}]",
    ",\"operations\":[{\"id\":\"o2\"},{\"id\":\"o1\",\"name\":\"運営\"}]",
    "Changed order of the operations", "業務の順序を変更",
    "Order of the operations: 運営, o2 → o2, 運営" },
  { "renamed",
    ",\"audit\":{\"catalogue\":[{\"id\":\"x\",\"parent\":\"9.2.1\"}],\"controls\":[{\"id\":\"x\","
    "\"stated\":true}]}",
    ",\"audit\":{\"catalogue\":[{\"id\":\"y\",\"parent\":\"9.2.1\"}],\"controls\":[{\"id\":\"y\","
    "\"stated\":true}]}",
    "Set id of added control x to “y”", "追加した管理策xのIDを「y」に変更",
    "Id of added control x: “x” → “y”\nStatement of control x: yes → unanswered\nStatement of "
    "control y: unanswered → yes" },
  { "finding", ",\"audit\":{\"findings\":[{\"id\":\"f1\",\"text\":\"権限の棚卸しが\\n未実施\"}]}",
    ",\"audit\":{\"findings\":[{\"id\":\"f1\",\"text\":\"権限の棚卸しが\\n未実施\",\"status\":"
    "\"closed\",\"verified\":true}]}",
    "Set status of finding “権限の棚卸しが 未実施” to closed and 1 more change",
    "指摘事項「権限の棚卸しが 未実施」の状況を「完了」に変更、ほか1件",
    "Status of finding “権限の棚卸しが 未実施”: unanswered → closed\nVerification of the action of "
    "finding “権限の棚卸しが 未実施”: unanswered → yes" },
  { "unknown", "", ",\"x-note\":{\"a\":[1]}", "Set “x-note” to “{\"a\": [1]}”",
    "「x-note」を「{\"a\": [1]}」に変更", "“x-note”: unanswered → “{\"a\": [1]}”" },
};

static char *
facts_of (const char *before, const char *after, DataPacks *packs)
{
  g_autoptr (DataExchange) exchange = parse_case (before, packs);
  g_autoptr (DataExchange) changed = parse_case (after, packs);
  g_autoptr (GPtrArray) differences = data_difference_list (exchange, changed);

  return data_fact_of_differences (differences, exchange, changed);
}

static char *
join_lines (const char *what, const RulesEdition *edition)
{
  g_auto (GStrv) lines = data_fact_lines (what, edition);

  return g_strjoinv ("\n", lines);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (DataPacks) packs = shipped_packs ();
  const RulesEdition *edition = shipped_edition (packs, NEWER);
  g_autofree char *what = facts_of (one->before, one->after, packs);
  g_autofree char *label = NULL;
  g_autofree char *japanese = NULL;
  g_autofree char *lines = NULL;

  data_language_use (RULES_LANGUAGE_JA);
  japanese = data_fact_label (DATA_ACTION_EDIT, what, edition);
  data_language_use (RULES_LANGUAGE_EN);
  label = data_fact_label (DATA_ACTION_EDIT, what, edition);
  lines = join_lines (what, edition);
  g_assert_cmpstr (label, ==, one->label);
  g_assert_cmpstr (japanese, ==, one->japanese);
  g_assert_cmpstr (lines, ==, one->lines);
}

/* What other actions are called. */
typedef struct
{
  const char *name;
  DataAction action;
  const char *text;
  const char *label;
  const char *japanese;
} Action;

static const Action actions[] = {
  { "create", DATA_ACTION_CREATE, NULL, "Created", "作成" },
  { "import", DATA_ACTION_IMPORT, "a.eikyo.json", "Imported from “a.eikyo.json”",
    "「a.eikyo.json」から取込み" },
  { "import-without-name", DATA_ACTION_IMPORT, NULL, "Imported", "取込み" },
  { "return", DATA_ACTION_RETURN, "根拠を\n追記", "Returned from review: “根拠を 追記”",
    "確認から差戻し：「根拠を 追記」" },
  { "settle", DATA_ACTION_SETTLE, "根拠を追記", "Settled the remark: “根拠を追記”",
    "指摘「根拠を追記」への対応を記録" },
  { "approve", DATA_ACTION_APPROVE, "佐藤", "Approved", "承認" },
  { "edit-without-facts", DATA_ACTION_EDIT, NULL, "Edited", "編集" },
};

static void
test_action (gconstpointer data)
{
  const Action *action = data;
  g_autofree char *what = data_fact_of_text ("t", action->text);
  g_autofree char *label = data_fact_label (action->action, what, NULL);
  g_autofree char *japanese = NULL;

  data_language_use (RULES_LANGUAGE_JA);
  japanese = data_fact_label (action->action, what, NULL);
  data_language_use (RULES_LANGUAGE_EN);
  g_assert_cmpstr (label, ==, action->label);
  g_assert_cmpstr (japanese, ==, action->japanese);
}

/* Without the rules, ids stand for what they would have named. */
static void
test_without_rules (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autofree char *what =
      facts_of (ITEM, ITEM ",\"impacts\":[{" CELL ",\"level\":\"high\"}]", packs);
  g_autofree char *label = data_fact_label (DATA_ACTION_EDIT, what, NULL);

  g_assert_cmpstr (label, ==, "Set financial of “会議資料” (confidentiality) to high");
}

static void
test_undone (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autofree char *what = facts_of ("", ",\"title\":\"t\"", packs);
  g_autofree char *undone = data_fact_of_undone (DATA_ACTION_EDIT, what);
  g_autofree char *twice = data_fact_of_undone (DATA_ACTION_UNDO, undone);
  g_autofree char *erased = data_fact_of_undone (DATA_ACTION_ARCHIVE, NULL);
  g_autofree char *undo = data_fact_label (DATA_ACTION_UNDO, undone, NULL);
  g_autofree char *redo = data_fact_label (DATA_ACTION_REDO, undone, NULL);
  g_autofree char *undo_undo = data_fact_label (DATA_ACTION_UNDO, twice, NULL);
  g_autofree char *undo_erased = data_fact_label (DATA_ACTION_UNDO, erased, NULL);
  g_autofree char *lines = join_lines (undone, NULL);
  g_autofree char *lines_without_what = join_lines (erased, NULL);

  g_assert_cmpstr (undo, ==, "Undid: Set title to “t”");
  g_assert_cmpstr (redo, ==, "Redid: Set title to “t”");
  g_assert_cmpstr (undo_undo, ==, "Undid: Undid a step");
  g_assert_cmpstr (undo_erased, ==, "Undid: Archived");
  g_assert_cmpstr (lines, ==, "Title: unanswered → “t”");
  g_assert_cmpstr (lines_without_what, ==, "");
}

/* Long texts are cut between characters, many facts after the limit. */
static void
test_limits (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (GString) title = g_string_new (",\"title\":\"");
  g_autoptr (GString) entries = g_string_new (",\"operations\":[");
  g_autofree char *what = NULL;
  g_autofree char *many = NULL;
  g_autofree char *label = NULL;
  g_autoptr (json_t) object = NULL;
  g_auto (GStrv) lines = NULL;
  const char *after;

  for (guint i = 0; i < 300; i++)
    {
      g_string_append (title, "議");
      g_string_append_printf (entries, "%s{\"id\":\"o%u\"}", i > 0 ? "," : "", i);
    }
  g_string_append_c (title, '"');
  g_string_append_c (entries, ']');
  what = facts_of ("", title->str, packs);
  object = json_loads (what, 0, NULL);
  after = json_string_value (
      json_object_get (json_array_get (json_object_get (object, "facts"), 0), "after"));
  g_assert_true (g_utf8_validate (after, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (after, -1), ==, 201);
  g_assert_true (g_str_has_suffix (after, "議…"));

  many = facts_of ("", entries->str, packs);
  label = data_fact_label (DATA_ACTION_EDIT, many, NULL);
  lines = data_fact_lines (many, NULL);
  g_assert_cmpstr (label, ==, "Added 300 operations");
  g_assert_cmpuint (g_strv_length (lines), ==, DATA_FACT_LIMIT + 1);
  g_assert_cmpstr (lines[DATA_FACT_LIMIT], ==, "and 200 more");
}

/* Whatever the history holds, something is said. */
static void
test_hostile (void)
{
  static const char *const whats[] = {
    "",
    "null",
    "[]",
    "{",
    "{\"facts\":{},\"count\":-1,\"main\":\"x\",\"batch\":[]}",
    "{\"facts\":[1,null,[],{}],\"count\":99999999999999,\"main\":4}",
    "{\"facts\":[{\"kind\":\"set\"}],\"main\":1}",
    "{\"facts\":[{\"kind\":\"set\",\"array\":\"impacts\",\"member\":1,\"after\":{}}]}",
    "{\"facts\":[{\"kind\":\"set\",\"array\":\"impacts\",\"member\":\"level\",\"harm\":\"\","
    "\"after\":\"\"}]}",
    "{\"facts\":[{\"kind\":\"moved\",\"array\":\"x\",\"before\":[1],\"after\":[]}]}",
    "{\"facts\":[{\"kind\":\"x\",\"array\":\"operations\",\"id\":[]}],\"main\":9}",
    "{\"main\":2,\"batch\":{\"array\":\"x\",\"member\":\"a.b\",\"after\":1}}",
    "{\"main\":2,\"batch\":{\"array\":\"controls\"}}",
    "{\"undone\":1}",
    "{\"undone\":{\"action\":\"x\"}}",
    "{\"undone\":{\"action\":\"edit\",\"what\":[]}}",
    "{\"undone\":{\"action\":\"redo\",\"what\":{\"undone\":{\"action\":\"redo\"}}}}",
  };
  g_autoptr (DataPacks) packs = shipped_packs ();
  const RulesEdition *edition = shipped_edition (packs, NEWER);

  for (guint i = 0; i < G_N_ELEMENTS (whats); i++)
    {
      for (guint action = 0; data_action_ids[action] != NULL; action++)
        {
          g_autofree char *label = data_fact_label ((DataAction) action, whats[i], edition);

          g_assert_cmpstr (label, !=, "");
          g_assert_null (strchr (label, '\n'));
        }
      g_strfreev (data_fact_lines (whats[i], edition));
    }
}

static void
check_members (DataArray array, const DataField *members, const char *inside)
{
  for (const DataField *field = members; field->name != NULL; field++)
    {
      g_autofree char *member = g_strconcat (inside, field->name, NULL);
      g_autofree char *deeper = g_strconcat (member, ".", NULL);

      if (field->type == DATA_FIELD_ENTRIES)
        continue;
      if (field->type == DATA_FIELD_OBJECT)
        {
          check_members (array, field->members, deeper);
          continue;
        }
      g_assert_nonnull (data_wording_member (array, member));
      for (guint i = 0; field->type == DATA_FIELD_CHOICE && field->choices[i] != NULL; i++)
        g_assert_nonnull (data_wording_choice (array, member, field->choices[i]));
    }
}

/* Every member of the format has a name, and every choice words. */
static void
test_names (void)
{
  for (DataArray array = DATA_ARRAY_NONE; array < DATA_N_ARRAYS; array++)
    check_members (array, data_array_members (array), "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  CASES_ADD ("/data/fact", cases, test_case);
  CASES_ADD ("/data/fact/action", actions, test_action);
  g_test_add_func ("/data/fact/without-rules", test_without_rules);
  g_test_add_func ("/data/fact/undone", test_undone);
  g_test_add_func ("/data/fact/limits", test_limits);
  g_test_add_func ("/data/fact/hostile", test_hostile);
  g_test_add_func ("/data/fact/names", test_names);
  return g_test_run ();
}
