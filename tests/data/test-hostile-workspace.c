/* test-hostile-workspace.c - Files that are no workspaces, or were made to do harm as one.
 *
 * Each is refused with one clear message, to read as well as to write; nothing in it runs, and it
 * stays as it is, byte for byte.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/database_open.h"
#include "scratch.h"
#include "tests/cases.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Files that are no workspaces, by their first bytes. */
typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  const char *says;
} Other;

#define BYTES(text) text, sizeof text - 1

static const Other other_files[] = {
  { "empty", BYTES (""), "empty" },
  { "text", BYTES ("Dear reader,\n"), "not a workspace" },
  { "json", BYTES ("{\"eikyo\": 1}"), "import" },
  { "json-array", BYTES (" \r\n\t[]"), "import" },
  { "json-with-mark", BYTES ("\xef\xbb\xbf{}"), "import" },
  { "zip", BYTES ("PK\3\4\24\0\0\0"), "import the package" },
  { "spaces", BYTES ("    "), "not a workspace" },
  { "zeros", BYTES ("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"), "not a workspace" },
  { "magic", BYTES ("SQLite format 3\0"), "cut off" },
  { "half-magic", BYTES ("SQLite for"), "not a workspace" },
  { "other-magic", BYTES ("SQLite format 4\0 and more"), "not a workspace" },
};

static void
test_other_file (Scratch *scratch, gconstpointer data)
{
  const Other *other = data;
  g_autofree char *path = scratch_path (scratch, "x.eikyo");
  g_autoptr (GBytes) before = NULL;
  g_autofree char *names = NULL;

  scratch_write (path, other->bytes, other->length);
  before = scratch_read (path);
  scratch_assert_refused (path, DATA_ERROR_REFUSED, other->says);
  scratch_assert_same (path, before);
  names = scratch_names (scratch->folder);
  g_assert_cmpstr (names, ==, "x.eikyo");
}

static void
test_no_file (Scratch *scratch, gconstpointer data)
{
  g_autofree char *pipe = scratch_path (scratch, "pipe");
  g_autofree char *loop = scratch_path (scratch, "loop");
  g_autofree char *missing = scratch_path (scratch, "missing");
  g_autofree char *below = NULL;

  scratch_assert_refused (scratch->folder, DATA_ERROR_READ, "folder");
  scratch_assert_refused (missing, DATA_ERROR_READ, "no such file");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  scratch_assert_refused (pipe, DATA_ERROR_REFUSED, "not an ordinary file");
  scratch_assert_refused ("/dev/null", DATA_ERROR_REFUSED, "not an ordinary file");
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  scratch_assert_refused (loop, DATA_ERROR_READ, "could not be read");
  below = g_build_filename (pipe, "x.eikyo", NULL);
  scratch_assert_refused (below, DATA_ERROR_READ, "no such file");
}

/* What another program did to a workspace, or a database that was made to look like one. */
typedef struct
{
  const char *name;
  const char *sql;
  const char *says;
} Hostile;

#define SCHEMA(sql) "PRAGMA writable_schema = 1; " sql

static const Hostile hostiles[] = {
  { "application-id", "PRAGMA application_id = 1", "another program" },
  { "no-application-id", "PRAGMA application_id = 0", "another program" },
  { "no-version", "PRAGMA user_version = 0", "no version" },
  { "negative-version", "PRAGMA user_version = -1", "no version" },
  { "least-version", "PRAGMA user_version = -2147483648", "no version" },
  { "trigger", "CREATE TRIGGER t AFTER INSERT ON evaluation BEGIN DELETE FROM finding; END",
    "“t”" },
  { "trigger-on-view",
    "CREATE VIEW v AS SELECT 1; CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN SELECT 1; END",
    "damaged" },
  { "view", "CREATE VIEW v AS SELECT * FROM evaluation", "“v”" },
  { "view-like-ours", "DROP TABLE summary; CREATE VIEW summary AS SELECT * FROM evaluation",
    "“summary”" },
  { "table", "CREATE TABLE more (a)", "“more”" },
  { "no-table", "DROP TABLE summary", "“summary”" },
  { "like-ours", "DROP TABLE region; CREATE TABLE region (evaluation, position, value)",
    "“region”" },
  { "upper-case", "ALTER TABLE region RENAME TO other; ALTER TABLE other RENAME TO REGION",
    "“REGION”" },
  { "column", "ALTER TABLE summary ADD COLUMN more TEXT", "“summary”" },
  { "no-column", "ALTER TABLE evaluation DROP COLUMN marking", "“evaluation”" },
  { "generated-column", "ALTER TABLE summary ADD COLUMN more TEXT AS (readfile ('/etc/passwd'))",
    "“summary”" },
  { "index", "CREATE INDEX i ON evaluation (title)", "“i”" },
  { "index-on-expression", "CREATE INDEX i ON evaluation (upper (title))", "“i”" },
  { "index-with-condition", "CREATE INDEX i ON evaluation (title) WHERE length (title) > 3",
    "“i”" },
  { "no-index", "DROP INDEX history_of_step", "damaged" },
  { "with-row-numbers",
    "DROP TABLE region; CREATE TABLE region (evaluation INTEGER NOT NULL REFERENCES evaluation, "
    "position INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (evaluation, position)) STRICT",
    "region_1" },
  { "no-check",
    SCHEMA ("UPDATE sqlite_schema SET sql = replace (sql, 'IN (''vendor''', "
            "'IN (''a'', ''vendor''')"),
    "“evaluation”" },
  { "check-with-function",
    SCHEMA ("UPDATE sqlite_schema SET sql = replace (sql, 'CHECK (one = 1)', "
            "'CHECK (load_extension (''x''))')"),
    "“about”" },
  { "default-with-function",
    SCHEMA ("UPDATE sqlite_schema SET sql = replace (sql, 'note TEXT', "
            "'note TEXT DEFAULT (writefile (''/tmp/x'', ''y''))')"),
    "“attachment”" },
  { "no-such-page", SCHEMA ("UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'about'"),
    "damaged" },
  { "page-1", SCHEMA ("UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'about'"), "damaged" },
  { "huge-schema",
    SCHEMA ("UPDATE sqlite_schema SET sql = sql || printf ('%.*c', 3000000, ' ') "
            "WHERE name = 'about'"),
    "damaged" },
  { "huge-name",
    SCHEMA ("INSERT INTO sqlite_schema VALUES ('table', printf ('%.*c', 300000, 'x'), 'x', 0, "
            "NULL)"),
    "damaged" },
  { "no-schema", SCHEMA ("DELETE FROM sqlite_schema"), "damaged" },
  { "blob-in-schema",
    SCHEMA ("UPDATE sqlite_schema SET sql = CAST (sql AS BLOB) WHERE name = 'summary'"),
    "“summary”" },
  { "nonsense-in-schema",
    SCHEMA ("UPDATE sqlite_schema SET sql = 'CREATE TABLE' WHERE name = "
            "'summary'"),
    "damaged" },
  { "statement-in-schema",
    SCHEMA ("UPDATE sqlite_schema SET sql = sql || '; DROP TABLE about' WHERE name = 'summary'"),
    "" },
  { "full-text", "CREATE VIRTUAL TABLE f USING fts5 (a)", "damaged" },
  { "full-text-shadow", "CREATE TABLE evaluation_content (a)", "“evaluation_content”" },
  { "statistics", "ANALYZE", "sqlite_stat1" },
  { "virtual-like-ours", "DROP TABLE summary; CREATE VIRTUAL TABLE summary USING fts5 (evaluation)",
    "damaged" },
  { "dbstat", "CREATE VIRTUAL TABLE pages USING dbstat", "“pages”" },
  { "sequence", "CREATE TABLE s (a INTEGER PRIMARY KEY AUTOINCREMENT)", "damaged" },
};

static void
test_hostile (Scratch *scratch, gconstpointer data)
{
  const Hostile *hostile = data;
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *names = NULL;
  g_autoptr (GBytes) before = NULL;

  scratch_sql (path, hostile->sql);
  before = scratch_read (path);
  scratch_assert_refused (path, DATA_ERROR_REFUSED, hostile->says);
  scratch_assert_same (path, before);
  names = scratch_names (scratch->folder);
  g_assert_cmpstr (names, ==, "x.eikyo");
}

/* Two tables in the same pages: found before anything is written. */
static void
test_same_pages (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_workspace (scratch, "x.eikyo");
  g_autofree char *message = NULL;
  g_autoptr (GBytes) before = NULL;
  int code;

  scratch_sql (path, SCHEMA ("UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM "
                             "sqlite_schema WHERE name = 'evaluation') WHERE name = 'about'"));
  before = scratch_read (path);
  message = scratch_open (path, FALSE, &code);
  g_assert_cmpint (code, ==, DATA_ERROR_REFUSED);
  g_assert_nonnull (strstr (message, "damaged"));
  g_assert_null (scratch_open (path, TRUE, &code));
  scratch_assert_same (path, before);
}

/* The same tables, but not in UTF-8; and a version from far ahead, which says it can be read. */
static void
test_strange (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_path (scratch, "x.eikyo");
  g_autofree char *sql =
      g_strconcat ("PRAGMA encoding = 'UTF-16le'; PRAGMA application_id = 0x45696b79; "
                   "PRAGMA user_version = 1; ",
                   data_migration_shipped ()->sql[0], NULL);
  g_autofree char *other = scratch_workspace (scratch, "y.eikyo");
  g_autoptr (GError) error = NULL;
  g_autoptr (DataDatabase) database = NULL;

  scratch_sql (path, sql);
  scratch_assert_refused (path, DATA_ERROR_REFUSED, "UTF-8");
  scratch_sql (other, "PRAGMA user_version = 2147483647");
  database = data_database_open (other, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (database->newer && database->read_only);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  CASES_ADD_BY (scratch_add, "/data/hostile-workspace/other", other_files, test_other_file);
  scratch_add ("/data/hostile-workspace/no-file", test_no_file, NULL);
  CASES_ADD_BY (scratch_add, "/data/hostile-workspace/hostile", hostiles, test_hostile);
  scratch_add ("/data/hostile-workspace/same-pages", test_same_pages, NULL);
  scratch_add ("/data/hostile-workspace/strange", test_strange, NULL);
  return g_test_run ();
}
