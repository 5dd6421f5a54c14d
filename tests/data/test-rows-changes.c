/* test-rows-changes.c - An evaluation that changes writes the rows that differ, and no others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "row_file.h"
#include "tests/cases.h"

#include <stdlib.h>

#define NUMBER 7

/** Members before and after, and the columns that are written. */
typedef struct
{
  const char *name;
  const char *before;
  const char *after;
  const char *written;
} Change;

#define AUDIT(members) "\"audit\":{" members "}"
#define INTERNAL(members) AUDIT ("\"controls\":[{\"id\":\"9.2.1\",\"internal\":{" members "}}]")
#define OPERATIONS(entries) "\"operations\":[" entries "]"
#define O(number) "{\"id\":\"o" #number "\"}"
#define AUDITOR(operates) AUDIT ("\"auditors\":[{\"id\":\"a\",\"operates\":[" operates "]}]")

static const Change changes[] = {
  { "nothing", "\"title\":\"a\"", "\"title\":\"a\"", "" },
  { "nothing-said", "\"title\":null,\"agency\":{}", "\"service\":{\"regions\":[]}", "" },
  { "member", "\"title\":\"a\"", "\"title\":\"b\"", "set evaluation title\n" },
  { "member-cleared", "\"as_of\":\"2026-11-22\"", "\"as_of\":null", "set evaluation as_of\n" },
  { "member-of-object", "", "\"agency\":{\"name\":\"a\"}", "set evaluation agency_name\n" },
  { "false-is-an-answer", AUDIT ("\"controls\":[{\"id\":\"9.2.1\"}]"),
    AUDIT ("\"controls\":[{\"id\":\"9.2.1\",\"stated\":false}]"), "set control stated\n" },
  { "period-as-a-whole", AUDIT ("\"period\":{\"from\":\"2020-01-01\",\"to\":\"2020-12-31\"}"),
    AUDIT ("\"period\":{\"from\":\"2021-01-01\",\"to\":\"2021-12-31\"}"),
    "set evaluation audit_period_from audit_period_to\n" },
  { "members-of-entry", INTERNAL (""), INTERNAL ("\"design\":\"deficient\",\"evidence\":\"e\""),
    "set control internal_design internal_evidence\n" },
  { "unknown", "\"x\":1", "\"x\":2", "set evaluation extra\n" },
  { "unknown-with-a-dot", INTERNAL ("\"a.b\":1"), INTERNAL ("\"a.b\":2,\"c\":null"),
    "set control internal_extra\n" },
  { "unknown-called-like-a-known-one", "\"agency.name\":1", "\"agency.name\":2",
    "set evaluation extra\n" },
  { "unknown-in-another-order", "\"rules.x\":1,\"y\":2", "\"y\":2,\"rules.x\":1",
    "set evaluation extra\n" },
  { "unknown-and-known", INTERNAL ("\"x\":1"), INTERNAL ("\"design\":\"effective\""),
    "set control internal_design internal_extra\n" },
  { "later", AUDIT ("\"findings\":[{\"id\":\"f\"}]"),
    AUDIT ("\"findings\":[{\"id\":\"f\",\"similar\":\"s\"}]"), "set finding extra\n" },
  { "later-and-known", AUDIT ("\"findings\":[{\"id\":\"f\",\"similar\":\"s\"}]"),
    AUDIT ("\"findings\":[{\"id\":\"f\",\"text\":\"t\"}]"), "set finding text extra\n" },
  { "later-says-nothing", AUDIT ("\"findings\":[{\"id\":\"f\"}]"),
    AUDIT ("\"findings\":[{\"id\":\"f\",\"similar\":null}]"), "" },
  { "texts", "\"service\":{\"regions\":[\"JP\",\"US\",\"DE\"]}",
    "\"service\":{\"regions\":[\"JP\",\"FR\",\"DE\"]}", "set region value\n" },
  { "texts-fewer", "\"service\":{\"regions\":[\"JP\",\"US\",\"DE\"]}",
    "\"service\":{\"regions\":[\"JP\"]}", "remove region\nremove region\n" },
  { "texts-more", AUDITOR ("\"1\""), AUDITOR ("\"1\",\"2\""), "insert auditor_operates\n" },
  { "texts-taken-away", AUDITOR ("\"1\""), AUDITOR (""), "remove auditor_operates\n" },
  { "entry-behind", OPERATIONS (O (1)), OPERATIONS (O (1) "," O (2)), "insert operation\n" },
  { "entry-between", OPERATIONS (O (1) "," O (2)), OPERATIONS (O (1) "," O (3) "," O (2)),
    "insert operation\n" },
  { "entry-removed", OPERATIONS (O (1) "," O (2)), OPERATIONS (O (2)), "remove operation\n" },
  { "entry-moved", OPERATIONS (O (1) "," O (2) "," O (3)), OPERATIONS (O (3) "," O (1) "," O (2)),
    "set operation position\n" },
  { "entry-renamed", OPERATIONS (O (1) "," O (2)), OPERATIONS (O (3) "," O (2)),
    "insert operation\nremove operation\n" },
  { "entry-with-texts", AUDITOR ("\"1\",\"2\""), "",
    "remove auditor\nremove auditor_operates\nremove auditor_operates\n" },
  { "cells-in-another-order",
    OPERATIONS (O (1)) ",\"impacts\":["
                       "{\"subject\":\"o1\",\"dimension\":\"availability\",\"harm\":\"legal\"},"
                       "{\"subject\":\"o1\",\"dimension\":\"availability\",\"harm\":\"distress\"}]",
    OPERATIONS (O (1)) ",\"impacts\":["
                       "{\"subject\":\"o1\",\"dimension\":\"availability\",\"harm\":\"distress\"},"
                       "{\"subject\":\"o1\",\"dimension\":\"availability\",\"harm\":\"legal\","
                       "\"level\":\"low\"}]",
    "set impact level\n" },
  { "subject-changes-places",
    OPERATIONS (O (1)) ",\"information\":[{\"id\":\"i\",\"operations\":[\"o1\"]}]",
    OPERATIONS ("{\"id\":\"i\"}") ",\"information\":[{\"id\":\"o1\",\"operations\":[\"i\"]}]",
    "insert information\ninsert information_operation\ninsert operation\n"
    "remove information\nremove information_operation\nremove operation\n" },
};

static DataExchange *
parse (RowFile *file, const char *members)
{
  g_autofree char *text =
      g_strdup_printf ("{\"format\":\"eikyo-evaluation\",\"version\":1,\"id\":\"e\","
                       "\"rules\":{\"id\":\"ismap-liu\",\"edition\":\"2025-04-01\"}%s%s}",
                       members[0] != '\0' ? "," : "", members);

  return row_file_parse (file, text);
}

/* The names of the columns of @table that the change sets. */
static void
append_columns (GString *line, RowFile *file, sqlite3_changeset_iter *iter, const char *table)
{
  g_autofree char *sql = g_strconcat ("SELECT * FROM ", table, NULL);
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (file->database->handle, sql, -1, &statement, NULL), ==,
                   SQLITE_OK);
  for (int i = 0; i < sqlite3_column_count (statement); i++)
    {
      sqlite3_value *value = NULL;

      sqlite3changeset_new (iter, i, &value);
      if (value != NULL)
        g_string_append_printf (line, " %s", sqlite3_column_name (statement, i));
    }
}

static char *
describe_change (RowFile *file, sqlite3_changeset_iter *iter)
{
  GString *line = g_string_new (NULL);
  const char *table;
  int n_columns;
  int operation;

  sqlite3changeset_op (iter, &table, &n_columns, &operation, NULL);
  g_string_printf (line, "%s %s",
                   operation == SQLITE_INSERT   ? "insert"
                   : operation == SQLITE_DELETE ? "remove"
                                                : "set",
                   table);
  if (operation == SQLITE_UPDATE)
    append_columns (line, file, iter, table);
  g_string_append_c (line, '\n');
  return g_string_free (line, FALSE);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* What the session saw, a line for each row, sorted. */
static char *
describe_changes (RowFile *file, sqlite3_session *session)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  sqlite3_changeset_iter *iter;
  void *changeset;
  int size;

  g_assert_cmpint (sqlite3session_changeset (session, &size, &changeset), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3changeset_start (&iter, size, changeset), ==, SQLITE_OK);
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    g_ptr_array_add (lines, describe_change (file, iter));
  sqlite3changeset_finalize (iter);
  sqlite3_free (changeset);
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("", (char **) lines->pdata);
}

static void
test_change (Scratch *scratch, gconstpointer data)
{
  const Change *change = data;
  g_auto (RowFile) file;
  g_autoptr (DataExchange) before = NULL;
  g_autoptr (DataExchange) after = NULL;
  g_autofree char *written = NULL;
  sqlite3_session *session;

  row_file_init (&file, scratch);
  before = parse (&file, change->before);
  after = parse (&file, change->after);
  row_file_insert (&file, NUMBER, before);
  sqlite3session_create (file.database->handle, "main", &session);
  sqlite3session_attach (session, NULL);
  row_file_update (&file, NUMBER, before, after);
  written = describe_changes (&file, session);
  sqlite3session_delete (session);
  g_assert_cmpstr (written, ==, change->written);
  row_file_check (&file, NUMBER, after);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  CASES_ADD_BY (scratch_add, "/data/rows/changes", changes, test_change);
  return g_test_run ();
}
