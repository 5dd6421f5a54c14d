/* test-edit.c - Setting and clearing members: what comes out, and what is refused.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/root.h"
#include "data/wording/language.h"
#include "edit_case.h"
#include "shipped.h"
#include "tests/cases.h"

static const DataPlace title = { .array = DATA_ARRAY_NONE, .member = "title" };
static const DataPlace service_name = { .array = DATA_ARRAY_NONE, .member = "service.name" };
static const DataPlace from = { .array = DATA_ARRAY_NONE, .member = "audit.period.from" };
static const DataPlace to = { .array = DATA_ARRAY_NONE, .member = "audit.period.to" };
static const DataPlace level = { DATA_ARRAY_IMPACTS, "i1", "confidentiality", "legal", "level" };
static const DataPlace reason = { .array = DATA_ARRAY_CONTROLS, .id = "9.2.1", .member = "reason" };
static const DataPlace auditor = { .array = DATA_ARRAY_CONTROLS,
                                   .id = "9.2.1",
                                   .member = "internal.auditor" };

static void
set_title (DataEdit *edit)
{
  data_edit_set_text (edit, &title, "t");
}

static void
set_title_integer (DataEdit *edit)
{
  data_edit_set_integer (edit, &title, 1);
}

/* Only what comes out in the end counts. */
static void
mend_title (DataEdit *edit)
{
  set_title_integer (edit);
  set_title (edit);
}

static void
clear_title (DataEdit *edit)
{
  data_edit_clear (edit, &title);
}

static void
set_service_name (DataEdit *edit)
{
  data_edit_set_text (edit, &service_name, "s");
}

static void
clear_service_name (DataEdit *edit)
{
  data_edit_clear (edit, &service_name);
}

static void
set_period (DataEdit *edit)
{
  data_edit_set_text (edit, &to, "2027-03-31");
  data_edit_set_text (edit, &from, "2026-04-01");
}

static void
set_start (DataEdit *edit)
{
  data_edit_set_text (edit, &from, "2026-04-01");
}

static void
set_level (DataEdit *edit)
{
  data_edit_set_text (edit, &level, "low");
}

static void
clear_level (DataEdit *edit)
{
  data_edit_clear (edit, &level);
}

static void
set_unknown_level (DataEdit *edit)
{
  data_edit_set_text (edit, &level, "x");
}

static void
set_reason (DataEdit *edit)
{
  data_edit_set_text (edit, &reason, "");
}

static void
clear_reason (DataEdit *edit)
{
  data_edit_set_text (edit, &reason, NULL);
}

static void
set_auditor (DataEdit *edit)
{
  data_edit_set_text (edit, &auditor, "a1");
}

static void
set_object (DataEdit *edit)
{
  data_edit_set_text (edit, &(DataPlace){ .member = "service" }, "x");
}

static void
set_stranger (DataEdit *edit)
{
  data_edit_set_text (edit, &(DataPlace){ .member = "service.x" }, "x");
}

static void
set_key (DataEdit *edit)
{
  data_edit_set_text (
      edit, &(DataPlace){ .array = DATA_ARRAY_CONTROLS, .id = "9.2.1", .member = "id" }, "9.2.2");
}

static void
set_regions (DataEdit *edit)
{
  static const char *const regions[] = { "JP", "", NULL };

  data_edit_set_texts (edit, &(DataPlace){ .member = "service.regions" }, regions);
}

static void
change_nothing (DataEdit *edit)
{
  static const char *const nothing[] = { NULL };

  clear_title (edit);
  data_edit_set_texts (edit, &(DataPlace){ .member = "service.regions" }, nothing);
}

static const EditCase cases[] = {
  { "set", "", set_title, ",\"title\":\"t\"", NULL },
  { "set/same", ",\"title\":\"t\"", set_title, ",\"title\":\"t\"", NULL },
  { "set/mended", "", mend_title, ",\"title\":\"t\"", NULL },
  { "set/wrong-type", "", set_title_integer, NULL, "e: /title: \"title\" is 1" },
  { "set/object", "", set_object, NULL, "e: There is no “service” that" },
  { "set/unknown-member", "", set_stranger, NULL, "e: There is no “service.x” that" },
  { "set/inside-absent-object", "", set_service_name, ",\"service\":{\"name\":\"s\"}", NULL },
  { "set/texts", "", set_regions, ",\"service\":{\"regions\":[\"JP\",\"\"]}", NULL },
  { "set/period", ",\"audit\":{\"period\":{\"from\":\"2030-01-01\"}}", set_period,
    ",\"audit\":{\"period\":{\"from\":\"2026-04-01\",\"to\":\"2027-03-31\"}}", NULL },
  { "set/reversed-period", ",\"audit\":{\"period\":{\"to\":\"2025-01-01\"}}", set_start, NULL,
    "e: /audit/period: The period ends on" },
  { "set/nothing", ",\"title\":null", change_nothing, "", NULL },
  { "clear", ",\"title\":\"t\"", clear_title, "", NULL },
  { "clear/last-of-object", ",\"service\":{\"name\":\"s\",\"regions\":[]}", clear_service_name, "",
    NULL },
  { "clear/beside-unknown-member", ",\"service\":{\"name\":\"s\",\"x\":null}", clear_service_name,
    ",\"service\":{\"x\":null}", NULL },
  { "cell/made", "," EDIT_CASE_USE, set_level,
    "," EDIT_CASE_USE ",\"impacts\":[" EDIT_CASE_CELL ("i1", "confidentiality") "]", NULL },
  { "cell/cleared", "," EDIT_CASE_USE ",\"impacts\":[" EDIT_CASE_CELL ("i1", "confidentiality") "]",
    clear_level, "," EDIT_CASE_USE, NULL },
  { "cell/unknown-level", "," EDIT_CASE_USE, set_unknown_level, NULL,
    "e: /impacts/0/level: \"level\" is" },
  { "cell/not-asked", "", set_level, NULL, "e: /impacts: The rules do not ask for subject “i1”" },
  { "cell/not-asked-cleared", "", clear_level, NULL, "e: /impacts: The rules do not ask" },
  { "control/made", "", set_reason,
    ",\"audit\":{\"controls\":[{\"id\":\"9.2.1\",\"reason\":\"\"}]}", NULL },
  { "control/cleared", ",\"audit\":{\"controls\":[{\"id\":\"9.2.1\",\"reason\":\"r\"}]}",
    clear_reason, "", NULL },
  { "control/cleared-beside-unknown-member",
    ",\"audit\":{\"controls\":[{\"id\":\"9.2.1\",\"reason\":\"r\",\"x\":1}]}", clear_reason,
    ",\"audit\":{\"controls\":[{\"id\":\"9.2.1\",\"x\":1}]}", NULL },
  { "control/id", "", set_key, NULL, "e: There is no “controls/9.2.1/id” that" },
  { "control/unknown-auditor", "", set_auditor, NULL,
    "e: /audit/controls/0/internal/auditor: There is no auditor" },
};

/* Only typing in one field has a field. */
static void
test_field (void)
{
  static const struct
  {
    void (*prepare) (DataEdit *edit);
    const char *field;
  } fields[] = {
    { set_title, "title" },
    { clear_title, "title" },
    { set_reason, "controls/9.2.1/reason" },
    { set_start, "audit.period.from" },
    { set_level, NULL },
    { set_period, NULL },
    { edit_rename_operation, NULL },
    { edit_remove_operation, NULL },
    { set_stranger, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (DataEdit) edit = data_edit_new ();
      g_autofree char *field = NULL;

      fields[i].prepare (edit);
      field = data_edit_field (edit);
      g_assert_cmpstr (field, ==, fields[i].field);
    }
}

/* An edit shares with the evaluation before what it leaves alone. */
static void
test_shares (void)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) before = shipped_example (packs, shipped_examples[0]);
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (DataExchange) after = NULL;

  set_title (edit);
  after = data_exchange_edited (before, edit, packs, NULL);
  g_assert_true (json_object_get (data_exchange_get_root (before), "audit") ==
                 json_object_get (data_exchange_get_root (after), "audit"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  CASES_ADD ("/data/edit", cases, test_edit_case);
  g_test_add_func ("/data/edit/field", test_field);
  g_test_add_func ("/data/edit/shares", test_shares);
  return g_test_run ();
}
