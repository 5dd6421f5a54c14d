/* test-edit-entries.c - Adding, moving, renaming, removing and replacing, with what follows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/language.h"
#include "edit_case.h"
#include "shipped.h"
#include "tests/cases.h"

static void
rename_to_taken (DataEdit *edit)
{
  data_edit_set_text (edit, &edit_operation_id, "i1");
}

static void
rename_detail (DataEdit *edit)
{
  data_edit_set_text (
      edit, &(DataPlace){ .array = DATA_ARRAY_CATALOGUE, .id = "d", .member = "id" }, "e");
}

static void
remove_detail (DataEdit *edit)
{
  data_edit_remove (edit, &(DataPlace){ .array = DATA_ARRAY_CATALOGUE, .id = "d" });
}

static void
remove_auditor (DataEdit *edit)
{
  data_edit_remove (edit, &(DataPlace){ .array = DATA_ARRAY_AUDITORS, .id = "a1" });
}

static void
add_detail (DataEdit *edit)
{
  data_edit_add (edit, DATA_ARRAY_CATALOGUE, "d");
  data_edit_set_text (
      edit, &(DataPlace){ .array = DATA_ARRAY_CATALOGUE, .id = "d", .member = "parent" }, "9.2.1");
  data_edit_set_boolean (
      edit, &(DataPlace){ .array = DATA_ARRAY_CONTROLS, .id = "d", .member = "stated" }, TRUE);
}

static void
add_detail_without_parent (DataEdit *edit)
{
  data_edit_add (edit, DATA_ARRAY_CATALOGUE, "d");
}

static void
move_operation (DataEdit *edit)
{
  data_edit_move (edit, &edit_operation, 99);
}

static const EditCase cases[] = {
  { "add/detail-with-answer", "", add_detail,
    ",\"audit\":{\"catalogue\":[{\"id\":\"d\",\"parent\":\"9.2.1\"}],"
    "\"controls\":[{\"id\":\"d\",\"stated\":true}]}",
    NULL },
  { "add/required-member", "", add_detail_without_parent, NULL,
    "e: /audit/catalogue/0/parent: \"parent\" is required" },
  { "move/beyond-the-end", "," EDIT_CASE_USE, move_operation,
    ",\"operations\":[{\"id\":\"o2\"},{\"id\":\"o1\"}],"
    "\"information\":[{\"id\":\"i1\",\"operations\":[\"o2\",\"o1\"]}]",
    NULL },
  { "rename/operation",
    "," EDIT_CASE_USE ",\"impacts\":[" EDIT_CASE_CELL ("o1", "availability") "]",
    edit_rename_operation,
    ",\"operations\":[{\"id\":\"o9\"},{\"id\":\"o2\"}],"
    "\"information\":[{\"id\":\"i1\",\"operations\":[\"o2\",\"o9\"]}],"
    "\"impacts\":[" EDIT_CASE_CELL ("o9", "availability") "]",
    NULL },
  { "rename/taken", "," EDIT_CASE_USE, rename_to_taken, NULL,
    "e: /information/0/id: An earlier operation" },
  { "rename/nobody", "", edit_rename_operation, NULL,
    "e: /operations: There is no entry with the id" },
  { "rename/detail",
    ",\"audit\":{\"auditors\":[{\"id\":\"a1\",\"operates\":[\"d\",\"dd\"]}],"
    "\"catalogue\":[{\"id\":\"d\",\"parent\":\"9.2.1\"}],"
    "\"controls\":[{\"id\":\"d\",\"stated\":true}],\"findings\":[{\"id\":\"f\",\"control\":\"d\"}]"
    "}",
    rename_detail,
    ",\"audit\":{\"auditors\":[{\"id\":\"a1\",\"operates\":[\"e\",\"dd\"]}],"
    "\"catalogue\":[{\"id\":\"e\",\"parent\":\"9.2.1\"}],"
    "\"controls\":[{\"id\":\"e\",\"stated\":true}],\"findings\":[{\"id\":\"f\",\"control\":\"e\"}]"
    "}",
    NULL },
  { "remove/operation",
    "," EDIT_CASE_USE ",\"impacts\":[" EDIT_CASE_CELL ("o1", "availability") "," EDIT_CASE_CELL (
        "i1", "integrity") "]",
    edit_remove_operation,
    ",\"operations\":[{\"id\":\"o2\"}],\"information\":[{\"id\":\"i1\",\"operations\":[\"o2\"]}],"
    "\"impacts\":[" EDIT_CASE_CELL ("i1", "integrity") "]",
    NULL },
  { "remove/nobody", "", edit_remove_operation, NULL,
    "e: /operations: There is no entry with the id" },
  { "remove/detail",
    ",\"audit\":{\"auditors\":[{\"id\":\"a1\",\"operates\":[\"d\"]}],"
    "\"catalogue\":[{\"id\":\"d\",\"parent\":\"9.2.1\"}],"
    "\"controls\":[{\"id\":\"d\",\"stated\":true}],\"findings\":[{\"id\":\"f\",\"control\":\"d\"}]"
    "}",
    remove_detail,
    ",\"audit\":{\"auditors\":[{\"id\":\"a1\",\"operates\":[\"d\"]}],\"findings\":[{\"id\":\"f\"}]"
    "}",
    NULL },
  { "remove/auditor",
    ",\"audit\":{\"auditors\":[{\"id\":\"a1\"}],\"controls\":["
    "{\"id\":\"9.2.1\",\"internal\":{\"auditor\":\"a1\"}},"
    "{\"id\":\"9.2.2\",\"internal\":{\"auditor\":\"a1\",\"date\":\"2026-10-01\"}}]}",
    remove_auditor,
    ",\"audit\":{\"controls\":[{\"id\":\"9.2.2\",\"internal\":{\"date\":\"2026-10-01\"}}]}", NULL },
};

/* Replacing takes everything but the id. */
static void
test_replace (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) before = parse_case (",\"title\":\"t\",\"x\":1", packs);
  g_autoptr (DataExchange) other = shipped_example (packs, shipped_examples[0]);
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (DataExchange) after = NULL;
  g_autoptr (json_t) expected = model_of (other);
  g_autoptr (DataExchange) expected_exchange = NULL;

  data_edit_replace (edit, other);
  after = data_exchange_edited (before, edit, packs, NULL);
  json_object_set_new (expected, "id", json_string ("e"));
  expected_exchange = model_check (expected, "e", packs, NULL);
  assert_same_evaluation (after, expected_exchange);
}

static void
test_new_id (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) exchange =
      parse_case (",\"operations\":[{\"id\":\"x\"},{\"id\":\"i1\"},{\"id\":\"o3\"}]", packs);
  g_autofree char *operation = data_exchange_new_id (exchange, DATA_ARRAY_OPERATIONS);
  g_autofree char *information = data_exchange_new_id (exchange, DATA_ARRAY_INFORMATION);
  g_autofree char *finding = data_exchange_new_id (exchange, DATA_ARRAY_FINDINGS);

  g_assert_cmpstr (operation, ==, "o4");
  g_assert_cmpstr (information, ==, "i2");
  g_assert_cmpstr (finding, ==, "f1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  CASES_ADD ("/data/edit", cases, test_edit_case);
  g_test_add_func ("/data/edit/replace", test_replace);
  g_test_add_func ("/data/edit/new-id", test_new_id);
  return g_test_run ();
}
