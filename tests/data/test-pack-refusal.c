/* test-pack-refusal.c - Every fault of a criteria pack is refused, with its place and a message.
 *
 * Each case breaks the shipped pack at one place and expects the message in both languages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/directories.h"
#include "data/error.h"
#include "data/json/text.h"
#include "data/wording/language.h"
#include "data/packs/pack.h"
#include "shipped.h"

#include <string.h>

#define FILE_NAME "pack.rules.json"

/** How a pack is broken: at a JSON pointer, with a value. */
typedef enum
{
  SET,    /* put the value there, in place of what is there, or as one more member */
  INSERT, /* put the value there as one more entry of a list, before the one that is there */
  COPY,   /* put a copy of the value at the pointer "value" there as one more entry */
  DELETE, /* remove what is there */
} Edit;

typedef struct
{
  Edit edit;
  const char *pointer;
  const char *value;
  const char *place; /* NULL: the pointer */
  const char *en;
  const char *ja;
} RefusalCase;

/* Messages that many faults have. */
#define MISSING(name)                                                                              \
  "“" name "” is missing here. Add it; rules.schema.json describes the format.",                   \
      "ここに「" name "」がありません。加えてください。形式はrules.schema.jsonにあります。"
#define UNKNOWN(name)                                                                              \
  "The format knows no “" name "” here. Correct the name, or remove it.",                          \
      "この形式では、ここに「" name                                                                \
      "」という項目はありません。名前を訂正するか、削除してください。"
#define NOT_TEXT                                                                                   \
  "This is not a text. Write a text in quotes.",                                                   \
      "文字列ではありません。引用符で囲んだ文字列を書いてください。"
#define NOT_LIST                                                                                   \
  "This is not a list. Write it as “[ … ]”.",                                                      \
      "リストではありません。「[ … ]」の形で書いてください。"
#define NOT_OBJECT                                                                                            \
  "This is not an object. Write it as “{ … }”, with the members that rules.schema.json "                \
  "describes.",                                                                                               \
      "オブジェクトではありません。rules.schema.jsonのとおりの項目を入れて「{ … " \
      "}」の形で書いてくだ"                                                                          \
      "さい。"
#define NOT_NUMBER(most)                                                                           \
  "This is not a whole number from 1 to " most ". Correct it.",                                    \
      "1から" most "までの整数ではありません。訂正してください。"
#define BLANK "This text is blank. Fill it in.", "この文字列は空白です。記入してください。"
#define CHOICE(text, ids)                                                                          \
  "“" text "” cannot stand here. Use one of: " ids ".",                                            \
      "ここに「" text "」は使えません。次のいずれかを使ってください：" ids "。"
#define ABSENT(id, list)                                                                           \
  "“" id "” is not in “" list "”. Use an id that is there, or add an entry there.",                \
      "「" id "」は「" list "」にありません。そこにあるIDを使うか、そこに項目を加えてください。"
#define TWICE(id)                                                                                  \
  "The id “" id "” is used twice. Give one of the two another id.",                                \
      "ID「" id "」が2回使われています。一方に別のIDを付けてください。"
#define REPEATED(id)                                                                               \
  "“" id "” is in this list twice. Remove one of the two.",                                        \
      "「" id "」がこのリストに2回あります。一方を削除してください。"
#define OTHER_ID(id, wanted)                                                                        \
  "“" id "” stands where “" wanted "” must be. Give this list the same ids in the same order as " \
  "in the shipped packs.",                                                                          \
      "ここは「" wanted "」でなければなりませんが、「" id                                           \
      "」になっています。このリストのIDと順序は同梱パックと同じにしてください。"
#define NO_ENTRY(id)                                                                               \
  "The entry “" id "” is missing here. Copy it from a shipped pack.",                              \
      "ここに項目「" id "」がありません。同梱パックから写してください。"
#define TOO_FEW(least)                                                                             \
  "At least " least " entries are needed here. Add what is missing.",                              \
      "ここには項目が少なくとも" least "個必要です。足りない分を加えてください。"
#define NONE                                                                                       \
  "At least 1 entry is needed here. Add it.",                                                      \
      "ここには項目が少なくとも1個必要です。足りない分を加えてください。"
#define FAILS_TO_PASS                                                                                                                           \
  "A gate that fails cannot lead to the route of a use that passes every gate. Choose another "                                                 \
  "route.",                                                                                                                                     \
      "満たされない判定条件を、全ての判定条件を満たす利用の経路につなげることはできません。別の経" \
      "路を選んでください。"
#define TOO_MANY(most)                                                                             \
  "This list has room for " most " entries only. Remove the others.",                              \
      "このリストに入れられる項目は" most "個までです。残りを削除してください。"
#define NAME_FORM(text)                                                                            \
  "“" text "” cannot stand here. Use only small letters, digits and hyphens.",                     \
      "ここに「" text "」は使えません。英小文字、数字、ハイフンだけを使ってください。"
#define SUBJECT                                                                                           \
  "“{subject}”, for which a name is put in, must be in this text exactly once. Correct the text.",        \
      "名前に置き換わる「{subject}"                                                              \
      "」が、この文にちょうど1回なければなりません。文を訂正してください" \
      "。"
#define ALWAYS_MISSING                                                                                                                     \
  "This check finds something that is missing, so its severity is always “missing”. Write that "                                       \
  "here.",                                                                                                                                 \
      "この確認項目は未記入を見つけるものなので、重大度は常に「missing」です。ここにそう書いてく" \
      "ださ"                                                                                                                             \
      "い。"
#define OTHER_VERSION                                                                                                                         \
  "This program reads only version 1 of the format. Use a pack of that version, or a newer "                                                  \
  "program.",                                                                                                                                 \
      "このプログラムが読めるのは形式の版1だけです。その版のパックか、新しいプログラムを使ってく" \
      "ださい。"
#define CLASS_TWICE(id)                                                                            \
  "The class “" id "” before this one is of the same kind and number. Correct one of the two.",    \
      "前にある区分「" id "」と種類も番号も同じです。どちらかを訂正してください。"
#define FILE_FORM(name)                                                                            \
  "“" name "” is not the name of a .tsv file. Write the name alone, without a folder.",            \
      "「" name                                                                                    \
      "」は.tsvファイルの名前ではありません。フォルダーを付けずに名前だけを書いてください。"

#define ROUTES "liu, ismap, not-required, outside-scheme, not-applicable, undetermined"
#define GRADES "official, summary, interpretation"
#define TESTS "service-model, information-class, listed-operations, impact"
#define MODELS "saas, paas, iaas, other"
#define CLASSIFIED "confidentiality, integrity, availability"

static const RefusalCase cases[] = {
  { SET, "", "[]", "\"\"", NOT_OBJECT },
  { DELETE, "/format", NULL, NULL, MISSING ("format") },
  { SET, "/format", "\"eikyo-evaluation\"", NULL,
    "This is not a criteria pack, which has “eikyo-rules” here. Choose another file.",
    "基準パックではありません。基準パックではここが「eikyo-"
    "rules」です。別のファイルを選んでください。" },
  { SET, "/version", "2", NULL, OTHER_VERSION },
  { SET, "/version", "\"1\"", NULL, NOT_NUMBER ("2147483647") },
  { SET, "/id", "\"../ismap\"", NULL, NAME_FORM ("../ismap") },
  { SET, "/edition", "\"2025/04/01\"", NULL, NAME_FORM ("2025/04/01") },
  { SET, "/edition", "20250401", NULL, NOT_TEXT },
  { SET, "/title", "\"Eikyo\"", NULL, NOT_OBJECT },
  { DELETE, "/title/ja", NULL, NULL, MISSING ("ja") },
  { SET, "/title/fr", "\"Titre\"", NULL, UNKNOWN ("fr") },
  { SET, "/description/en", "\"\"", NULL, BLANK },
  { SET, "/description/ja", "\"\\u3000\\t\\u0085\"", NULL, BLANK },
  { SET, "/sources", "{}", NULL, NOT_LIST },
  { SET, "/sources", "[]", NULL, NONE },
  { SET, "/sources/1/id", "\"S1\"", NULL, TWICE ("S1") },
  { SET, "/sources/0", "null", NULL, NOT_OBJECT },
  { SET, "/grades/1/id", "\"official\"", NULL, OTHER_ID ("official", "summary") },
  { DELETE, "/grades/2", NULL, NULL, NO_ENTRY ("interpretation") },
  { COPY, "/grades/3", "/grades/2", NULL, TOO_MANY ("3") },
  { SET, "/procedure", "null", NULL, NOT_LIST },
  { DELETE, "/procedure/2/id", NULL, NULL, MISSING ("id") },
  { SET, "/procedure/2/id", "\"procedure 2\"", NULL,
    "“procedure 2” cannot be an id. Use only letters, digits and hyphens.",
    "「procedure 2」はIDに使えません。英字、数字、ハイフンだけを使ってください。" },
  { COPY, "/procedure/1", "/procedure/0", "/procedure/1/id", TWICE ("procedure-scheme") },
  { SET, "/procedure/0/titel", "\"x\"", NULL, UNKNOWN ("titel") },
  { SET, "/procedure/0/sources", "[]", NULL, NONE },
  { SET, "/procedure/0/sources/0/source", "\"ZZ\"", NULL, ABSENT ("ZZ", "sources") },
  { SET, "/procedure/0/sources/0/clause", "\" \"", NULL, BLANK },
  { SET, "/procedure/0/sources/0/page", "1", NULL, UNKNOWN ("page") },
  { SET, "/procedure/0/grade", "\"hearsay\"", NULL, CHOICE ("hearsay", GRADES) },
  { SET, "/levels/0/id", "\"procedure-scheme\"", NULL, TWICE ("procedure-scheme") },
  { SET, "/levels", "[]", NULL, TOO_FEW ("2") },
  { SET, "/dimensions", "[]", NULL, NONE },
  { SET, "/dimensions/0/asked_of", "\"service\"", NULL,
    CHOICE ("service", "information, operation") },
  { SET, "/dimensions/1/condition/ja", "\"漏えいした場合\"", NULL, SUBJECT },
  { SET, "/dimensions/2/condition/en", "\"{subject} or {subject}\"", NULL, SUBJECT },
  { SET, "/harms", "[]", NULL, NONE },
  { DELETE, "/harms/0/short", NULL, NULL, MISSING ("short") },
  { SET, "/harms/1/dimensions", "[]", NULL, NONE },
  { SET, "/harms/1/dimensions/0", "\"secrecy\"", NULL, ABSENT ("secrecy", "dimensions") },
  { INSERT, "/harms/1/dimensions/1", "\"confidentiality\"", NULL, REPEATED ("confidentiality") },
  { DELETE, "/harms/2/meanings/moderate", NULL, NULL, MISSING ("moderate") },
  { SET, "/harms/2/meanings/extreme", "{}", NULL, UNKNOWN ("extreme") },
  { SET, "/classes/0/of", "\"secrecy\"", NULL, CHOICE ("secrecy", CLASSIFIED) },
  { SET, "/classes/0/class", "4", NULL, NOT_NUMBER ("3") },
  { SET, "/classes/3/class", "3", NULL, NOT_NUMBER ("2") },
  { SET, "/classes/4/class", "2", NULL, CLASS_TWICE ("integrity-2") },
  { DELETE, "/classes/6", NULL, "/classes", TOO_FEW ("7") },
  { DELETE, "/routes/1", NULL, "/routes/1/id", OTHER_ID ("not-required", "ismap") },
  { DELETE, "/routes/5", NULL, NULL, NO_ENTRY ("undetermined") },
  { SET, "/routes/0/next/ja", "7", NULL, NOT_TEXT },
  { SET, "/pass_route", "\"pass\"", NULL, CHOICE ("pass", ROUTES) },
  { SET, "/gates", "[]", NULL, NONE },
  { SET, "/gates/0/test/kind", "\"weather\"", NULL, CHOICE ("weather", TESTS) },
  { SET, "/gates/0/test/models", "[]", NULL, NONE },
  { SET, "/gates/0/test/models/1", "\"daas\"", NULL, CHOICE ("daas", MODELS) },
  { SET, "/gates/0/test/models/1", "\"saas\"", NULL, REPEATED ("saas") },
  { SET, "/gates/0/test/class", "2", NULL, UNKNOWN ("class") },
  { SET, "/gates/1/test/class", "0", NULL, NOT_NUMBER ("3") },
  { SET, "/gates/2/fails/route", "\"liu\"", NULL, FAILS_TO_PASS },
  { SET, "/gates/1/fails_below/route", "\"liu\"", NULL, FAILS_TO_PASS },
  { SET, "/gates/1/fails", "{}", NULL, UNKNOWN ("fails") },
  { DELETE, "/gates/1/fails_below", NULL, NULL, MISSING ("fails_below") },
  { SET, "/gates/2/passes/route", "\"liu\"", NULL, UNKNOWN ("route") },
  { DELETE, "/gates/2/unknown", NULL, NULL, MISSING ("unknown") },
  { SET, "/gates/3/fails/route", "\"home\"", NULL, CHOICE ("home", ROUTES) },
  { SET, "/gates/4/test/at_most", "\"minor\"", NULL, ABSENT ("minor", "levels") },
  { DELETE, "/target_operations", NULL, NULL, MISSING ("target_operations") },
  { SET, "/requirement_groups/1/id", "\"ORG\"", NULL, TWICE ("ORG") },
  { SET, "/requirements/3/group", "\"SPORT\"", NULL, ABSENT ("SPORT", "requirement_groups") },
  { SET, "/requirements/3/severity", "\"missing\"", NULL, CHOICE ("missing", "blocker, warning") },
  { SET, "/requirements/3/evidence", "[]", NULL, TOO_FEW ("2") },
  { DELETE, "/requirements/3/evidence/1/en", NULL, NULL, MISSING ("en") },
  { SET, "/checks/0/severity", "\"blocker\"", NULL, ALWAYS_MISSING },
  { SET, "/checks/1/severity", "\"missing\"", NULL, CHOICE ("missing", "blocker, warning") },
  { SET, "/checks/18/severity", "\"warning\"", NULL, ALWAYS_MISSING },
  { DELETE, "/checks/4", NULL, "/checks/4/id", OTHER_ID ("AUDITOR-OWN-WORK", "AUDITOR-MISSING") },
  { DELETE, "/checks/18", NULL, NULL, NO_ENTRY ("BASE-UNKNOWN") },
  { DELETE, "/checks/5/action", NULL, NULL, MISSING ("action") },
  { SET, "/catalogue", "[]", NULL, NOT_OBJECT },
  { SET, "/catalogue/file", "\"../packs/controls-2022-04-01.tsv\"", NULL,
    FILE_FORM ("../packs/controls-2022-04-01.tsv") },
  { SET, "/catalogue/file", "\"controls.tsv\"", NULL,
    "There is no file “controls.tsv” beside the pack or among the shipped packs. Put it beside "
    "the pack, or correct the name.",
    "ファイル「controls."
    "tsv」がこのパックと同じ場所にも同梱パックの中にもありません。パックと同じ場所"
    "に置くか、名前を訂正してください。" },
  { SET, "/catalogue/reference_only/0", "\"9.9.9\"", NULL, ABSENT ("9.9.9", "catalogue") },
  { INSERT, "/catalogue/reference_only/1", "\"3.1.1\"", NULL, REPEATED ("3.1.1") },
  { SET, "/catalogue/criteria/0/id", "\"management\"", NULL,
    OTHER_ID ("management", "governance") },
  { SET, "/catalogue/areas/0/grade", "null", NULL, NOT_TEXT },
  { SET, "/catalogue/areas/1/id", "\"liu\"", NULL, TWICE ("liu") },
  { SET, "/catalogue/rows", "[]", NULL, UNKNOWN ("rows") },
  { SET, "/a~1b~0", "1", NULL, UNKNOWN ("a/b~") },
};

static json_t *
load_shipped (void)
{
  g_autofree char *path = shipped_path (NEWER);
  json_t *pack = json_load_file (path, 0, NULL);

  g_assert_nonnull (pack);
  return pack;
}

static char *
unescape (const char *name)
{
  g_autoptr (GString) text = g_string_new (name);

  g_string_replace (text, "~1", "/", 0);
  g_string_replace (text, "~0", "~", 0);
  return g_strdup (text->str);
}

/* The value that holds what @pointer points to, and its name there. */
static json_t *
find_holder (json_t *json, const char *pointer, char **name)
{
  g_auto (GStrv) names = g_strsplit (pointer + 1, "/", -1);
  guint last = g_strv_length (names) - 1;

  for (guint i = 0; i < last; i++)
    {
      json = json_is_array (json)
                 ? json_array_get (json, (gsize) g_ascii_strtoull (names[i], NULL, 10))
                 : json_object_get (json, names[i]);
      g_assert_nonnull (json);
    }
  *name = unescape (names[last]);
  return json;
}

static json_t *
value_at (json_t *json, const char *pointer)
{
  g_autofree char *name = NULL;
  json_t *holder = find_holder (json, pointer, &name);

  return json_is_array (holder) ? json_array_get (holder, (gsize) g_ascii_strtoull (name, NULL, 10))
                                : json_object_get (holder, name);
}

static void
put (json_t *pack, Edit edit, const char *pointer, json_t *value)
{
  g_autofree char *name = NULL;
  json_t *holder = find_holder (pack, pointer, &name);
  gsize index = (gsize) g_ascii_strtoull (name, NULL, 10);
  int result;

  if (!json_is_array (holder))
    result =
        edit == DELETE ? json_object_del (holder, name) : json_object_set (holder, name, value);
  else if (edit == DELETE)
    result = json_array_remove (holder, index);
  else if (edit == SET)
    result = json_array_set (holder, index, value);
  else
    result = json_array_insert (holder, index, value);
  g_assert_cmpint (result, ==, 0);
}

static GBytes *
break_pack (const RefusalCase *test)
{
  g_autoptr (json_t) pack = load_shipped ();
  g_autoptr (json_t) value = NULL;
  json_t *written = pack;
  char *text;

  if (test->edit == COPY)
    value = json_deep_copy (value_at (pack, test->value));
  else if (test->edit != DELETE)
    value = json_loads (test->value, JSON_DECODE_ANY, NULL);
  if (test->pointer[0] == '\0')
    written = value;
  else
    put (pack, test->edit, test->pointer, value);
  text = json_dumps (written, 0);
  return g_bytes_new_with_free_func (text, strlen (text), free, text);
}

static void
test_refusal (gconstpointer data)
{
  const RefusalCase *test = data;
  const char *place = test->place != NULL ? test->place : test->pointer;
  g_autofree char *folder = data_directories_packs ();
  g_autoptr (GBytes) bytes = break_pack (test);

  for (guint language = 0; language < RULES_N_LANGUAGES; language++)
    {
      const char *message = language == RULES_LANGUAGE_JA ? test->ja : test->en;
      g_autofree char *expected = g_strdup_printf (FILE_NAME ": %s: %s", place, message);
      g_autoptr (GError) error = NULL;

      data_language_use ((RulesLanguage) language);
      g_assert_null (data_pack_parse (bytes, FILE_NAME, folder, &error));
      g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
      g_assert_cmpstr (error->message, ==, expected);
    }
}

/* Lists that a corrected pack may have empty. */
static const RefusalCase allowed[] = {
  { SET, "/procedure", "[]", NULL, NULL, NULL },
  { SET, "/target_operations", "[]", NULL, NULL, NULL },
  { SET, "/requirements", "[]", NULL, NULL, NULL },
  { SET, "/catalogue/reference_only", "[]", NULL, NULL, NULL },
};

static void
test_allowed (gconstpointer data)
{
  g_autofree char *folder = data_directories_packs ();
  g_autoptr (GBytes) bytes = break_pack (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataPack) pack = data_pack_parse (bytes, FILE_NAME, folder, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pack);
}

/* Of several faults the first in the order of the format is told, wherever it stands in the file.
 */
static void
test_first_fault (void)
{
  static const char text[] = "{\"unknown\": 1, \"edition\": \"\", \"id\": 5, \"version\": 1, "
                             "\"format\": \"eikyo-rules\"}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  data_language_use (RULES_LANGUAGE_EN);
  g_assert_null (data_pack_parse (bytes, FILE_NAME, "/", &error));
  g_assert_cmpstr (error->message, ==,
                   FILE_NAME ": /id: This is not a text. Write a text in quotes.");
}

/* What breaks JSON itself is told with line and column, before anything else. */
static void
test_json_fault (void)
{
  static const char text[] = "{\"format\": 5,\n \"format\": 6}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  data_language_use (RULES_LANGUAGE_EN);
  g_assert_null (data_pack_parse (bytes, FILE_NAME, "/", &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_true (g_str_has_prefix (error->message, FILE_NAME ": line 2, column 2: "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  g_test_add_func ("/data/pack/first-fault", test_first_fault);
  g_test_add_func ("/data/pack/json-fault", test_json_fault);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/data/pack/refusal/%u%s", i, cases[i].pointer);
      g_test_add_data_func (path, &cases[i], test_refusal);
    }
  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    {
      g_autofree char *path = g_strdup_printf ("/data/pack/allowed%s", allowed[i].pointer);
      g_test_add_data_func (path, &allowed[i], test_allowed);
    }
  return g_test_run ();
}
