/* test-catalogue.c - Every fault of a pack's catalogue is refused, with line, column and message.
 *
 * Each case changes one cell or line of the shipped catalogue.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/directories.h"
#include "data/error.h"
#include "data/json/text.h"
#include "data/wording/language.h"
#include "data/packs/packs.h"
#include "tests/cases.h"

#include <glib/gstdio.h>
#include <string.h>

#define CATALOGUE "controls-2022-04-01.tsv"

/* The columns that cases change. */
enum
{
  ID,
  CRITERIA,
  LEVEL,
  PARENT,
  BASIC,
  CLOUD,
  DOMAIN,
  CATEGORY,
  ISO,
  TITLE_JA,
  TITLE_EN,
  AREA,
  WHOLE_LINE,
};

/* Lines of the shipped catalogue: 2 is 3.1.1, 3 is 3.1.2, 4 is 3.1.2.1, and 122 is 6.3.1.1.PB. */
typedef struct
{
  const char *name;
  guint line;
  guint column;
  const char *text;
  const char *en; /* place and message; NULL: it is a good catalogue */
  const char *ja;
} CatalogueCase;

static const CatalogueCase cases[] = {
  { "unchanged", 3, ID, "3.1.2", NULL, NULL },
  { "no-standard", 3, ISO, "", NULL, NULL },
  { "new-area", 3, AREA, "operations", NULL, NULL },
  { "head", 1, ID, "ID",
    "line 1, column 1: The first line is not that of a catalogue. Write there, with tabs: "
    "id\tcriteria\tlevel\tparent\tbasic\tcloud\tdomain\tcategory\tiso\ttitle_ja\ttitle_en\tarea",
    "1行1列: 1行目が管理策一覧の見出しではありません。1行目にタブ区切りで次のとおり書いてください："
    "id\tcriteria\tlevel\tparent\tbasic\tcloud\tdomain\tcategory\tiso\ttitle_ja\ttitle_en\tarea" },
  { "empty-line", 4, WHOLE_LINE, "",
    "line 4, column 1: The number of cells in this line is 1, but must be 12. Put one tab between "
    "every two cells.",
    "4行1列: "
    "この行の欄は1個ですが、12個でなければなりません。欄と欄の間にタブを1つずつ入れてください"
    "。" },
  { "one-cell-more", 4, AREA, "\t",
    "line 4, column 1: The number of cells in this line is 13, but must be 12. Put one tab between "
    "every two cells.",
    "4行1列: "
    "この行の欄は13個ですが、12個でなければなりません。欄と欄の間にタブを1つずつ入れてくださ"
    "い。" },
  { "not-utf8", 4, TITLE_EN, "caf\xe9",
    "line 4, column 85: The text is not in UTF-8 from here on. Save the file as UTF-8.",
    "4行85列: ここから先がUTF-8ではありません。ファイルをUTF-8で保存してください。" },
  { "blank-id", 4, ID, " ", "line 4, column 1: The column “id” is blank here. Fill it in.",
    "4行1列: ここの欄「id」が空白です。記入してください。" },
  { "id-twice", 4, ID, "3.1.1",
    "line 4, column 1: The id “3.1.1” is used twice. Give one of the two another id.",
    "4行1列: ID「3.1.1」が2回使われています。一方に別のIDを付けてください。" },
  { "criteria", 2, CRITERIA, "other",
    "line 2, column 7: “other” cannot stand here. Use one of: governance, management, controls.",
    "2行7列: "
    "ここに「other」は使えません。次のいずれかを使ってください：governance, management, "
    "controls。" },
  { "level", 2, LEVEL, "group",
    "line 2, column 18: “group” cannot stand here. Use one of: objective, detail.",
    "2行18列: ここに「group」は使えません。次のいずれかを使ってください：objective, detail。" },
  { "no-parent", 4, PARENT, "3.1.9",
    "line 4, column 27: There is no control “3.1.9”. Correct the parent, or add a row for it.",
    "4行27列: 管理策「3.1.9」がありません。親を訂正するか、その行を加えてください。" },
  { "parent-is-detail", 5, PARENT, "3.1.2.1",
    "line 5, column 27: “3.1.2.1” is a detail itself. Put the objective here.",
    "5行27列: 「3.1.2.1」はそれ自体が詳細管理策です。ここには統制目標を書いてください。" },
  { "parent-is-itself", 4, PARENT, "3.1.2.1",
    "line 4, column 27: “3.1.2.1” is a detail itself. Put the objective here.",
    "4行27列: 「3.1.2.1」はそれ自体が詳細管理策です。ここには統制目標を書いてください。" },
  { "parent-of-other-criteria", 4, CRITERIA, "controls",
    "line 4, column 25: “3.1.2” belongs to other criteria than this detail. Correct the parent, "
    "or the criteria of one of the two.",
    "4行25列: "
    "「3.1.2」はこの詳細管理策と別の基準に属しています。親を訂正するか、どちらかの基準を訂正"
    "してください。" },
  { "parent-of-objective", 3, PARENT, "3.1.1",
    "line 3, column 28: The parent of an objective is its category, which is not a control. "
    "Correct the parent or the category.",
    "3行28列: "
    "統制目標の親はその区分であり、管理策ではありません。親又は区分を訂正してください。" },
  { "basic", 2, BASIC, "maybe",
    "line 2, column 32: “maybe” cannot stand here. Use one of: yes, no.",
    "2行32列: ここに「maybe」は使えません。次のいずれかを使ってください：yes, no。" },
  { "cloud", 2, CLOUD, "", "line 2, column 35: The column “cloud” is blank here. Fill it in.",
    "2行35列: ここの欄「cloud」が空白です。記入してください。" },
  { "domain", 2, DOMAIN, "", "line 2, column 38: The column “domain” is blank here. Fill it in.",
    "2行38列: ここの欄「domain」が空白です。記入してください。" },
  { "category", 4, CATEGORY, "\xe3\x80\x80",
    "line 4, column 41: The column “category” is blank here. Fill it in.",
    "4行41列: ここの欄「category」が空白です。記入してください。" },
  { "title-ja", 2, TITLE_JA, "",
    "line 2, column 45: The column “title_ja” is blank here. Fill it in.",
    "2行45列: ここの欄「title_ja」が空白です。記入してください。" },
  { "title-en", 2, TITLE_EN, "",
    "line 2, column 67: The column “title_en” is blank here. Fill it in.",
    "2行67列: ここの欄「title_en」が空白です。記入してください。" },
  { "area", 2, AREA, "kitchen",
    "line 2, column 121: “kitchen” is not in “areas”. Use an id that is there, or add an entry "
    "there.",
    "2行121列: "
    "「kitchen」は「areas」にありません。そこにあるIDを使うか、そこに項目を加えてください。" },
};

static char *directory;

static char *
read_shipped (const char *name)
{
  g_autofree char *folder = data_directories_packs ();
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static char *
changed_catalogue (guint line, guint column, const char *text)
{
  g_autofree char *shipped = read_shipped (CATALOGUE);
  g_auto (GStrv) lines = g_strsplit (shipped, "\n", -1);
  char **place = &lines[line - 1];
  g_auto (GStrv) cells = g_strsplit (*place, "\t", -1);

  if (column != WHOLE_LINE)
    {
      g_free (cells[column]);
      cells[column] = g_strdup (text);
    }
  g_free (*place);
  *place = column == WHOLE_LINE ? g_strdup (text) : g_strjoinv ("\t", cells);
  return g_strjoinv ("\n", lines);
}

static void
write_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Puts @catalogue and a pack for it into the private folder. */
static char *
write_pack (const char *catalogue)
{
  g_autofree char *shipped = read_shipped ("ismap-liu-2025-04-01.rules.json");
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, catalogue, -1);
  g_autofree char *table = g_build_filename (directory, "mine.tsv", NULL);
  char *path = g_build_filename (directory, "mine.rules.json", NULL);
  g_autoptr (json_t) pack = json_loads (shipped, 0, NULL);
  json_t *member = json_object_get (pack, "catalogue");

  json_object_set_new (member, "file", json_string ("mine.tsv"));
  json_object_set_new (member, "sha256", json_string (sha256));
  g_assert_cmpint (json_dump_file (pack, path, 0), ==, 0);
  write_file (table, catalogue);
  return path;
}

static void
test_case (gconstpointer data)
{
  const CatalogueCase *test = data;
  g_autofree char *catalogue = changed_catalogue (test->line, test->column, test->text);
  g_autofree char *path = write_pack (catalogue);

  for (guint language = 0; language < RULES_N_LANGUAGES; language++)
    {
      const char *message = language == RULES_LANGUAGE_JA ? test->ja : test->en;
      g_autofree char *expected = g_strdup_printf ("%s/mine.tsv: %s", directory, message);
      g_autoptr (GError) error = NULL;
      g_autoptr (DataPack) pack = NULL;

      data_language_use ((RulesLanguage) language);
      pack = data_pack_load (path, NULL, &error);
      if (message == NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpuint (pack->edition->catalogue->n_controls, ==, 261);
          continue;
        }
      g_assert_null (pack);
      g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
      g_assert_cmpstr (error->message, ==, expected);
    }
}

static void
test_last_line_without_newline (void)
{
  g_autofree char *catalogue = read_shipped (CATALOGUE);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DataPack) pack = NULL;

  catalogue[strlen (catalogue) - 1] = '\0';
  path = write_pack (catalogue);
  pack = data_pack_load (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pack->edition->catalogue->n_controls, ==, 261);
}

static void
test_other_sha256 (void)
{
  g_autofree char *shipped = read_shipped (CATALOGUE);
  g_autofree char *path = write_pack (shipped);
  g_autofree char *table = g_build_filename (directory, "mine.tsv", NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  write_file (table, "");
  expected = g_strdup_printf (
      "%s: /catalogue/sha256: The catalogue %s has another SHA-256: "
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855. Use the catalogue that "
      "belongs to this pack, or, if you changed it, put this value here.",
      path, table);
  data_language_use (RULES_LANGUAGE_EN);
  g_assert_null (data_pack_load (path, NULL, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, expected);
}

int
main (int argc, char **argv)
{
  g_autofree char *table = NULL;
  g_autofree char *pack = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  directory = g_dir_make_tmp ("eikyo-catalogue-XXXXXX", NULL);
  g_assert_nonnull (directory);

  g_test_add_func ("/data/catalogue/last-line", test_last_line_without_newline);
  g_test_add_func ("/data/catalogue/sha256", test_other_sha256);
  CASES_ADD ("/data/catalogue", cases, test_case);
  status = g_test_run ();

  table = g_build_filename (directory, "mine.tsv", NULL);
  pack = g_build_filename (directory, "mine.rules.json", NULL);
  g_unlink (table);
  g_unlink (pack);
  g_rmdir (directory);
  g_free (directory);
  return status;
}
