/* test-json-text.c - Strict JSON: what is refused, where, and in which words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/json/text.h"
#include "data/wording/language.h"

#include <glib/gstdio.h>
#include <string.h>

#define BYTES(text) text, sizeof text - 1
#define BOM "\xef\xbb\xbf"
#define FOUR(text) text text text text
#define SIXTEEN(text) FOUR (text) FOUR (text) FOUR (text) FOUR (text)
#define SIXTY_FOUR(text) FOUR (SIXTEEN (text))

/* What each message says, English and Japanese. */
#define NOT_UTF_8                                                                                  \
  "The text is not in UTF-8 from here on. Save the file as UTF-8.",                                \
      "ここから先がUTF-8ではありません。ファイルをUTF-8で保存してください。"
#define NOTHING                                                                                    \
  "There is nothing in the file. Choose another file, or get a whole copy of it.",                 \
      "ファイルに内容がありません。別のファイルを選ぶか、完全なファイルを入手してください。"
#define CUT_OFF                                                                                                                                 \
  "The file ends in the middle of a value. Add what is missing, or get a whole copy of the file.",                                              \
      "値の途中でファイルが終わっています。足りない部分を補うか、完全なファイルを入手してください" \
      "。"
#define CUT_OFF_STRING                                                                                                                          \
  "The file ends inside a text in quotes. Add the closing quote and whatever else is missing, or "                                              \
  "get a whole copy of the file.",                                                                                                              \
      "引用符の中でファイルが終わっています。閉じる引用符など足りない部分を補うか、完全なファイル" \
      "を入手してください。"
#define NOT_JSON(text)                                                                             \
  "“" text "” is not JSON. Remove or correct it.",                                                 \
      "「" text "」はJSONとして読めません。削除するか、正しく書き直してください。"
#define MISPLACED(text)                                                                            \
  "“" text "” cannot stand here. Look for a comma, colon, bracket or quote that is missing or "  \
  "too many.",                                                                                     \
      "ここに「" text                                                                              \
      "」を書くことはできません。コンマ、コロン、括弧、引用符の過不足を確認してください。"
#define TRAILING                                                                                                                           \
  "There is more text behind the end of the value. Remove everything from here on; a file holds "                                          \
  "one JSON value.",                                                                                                                       \
      "値の終わりの後に余分な内容があります。ここから後を削除してください。1つのファイルに入る" \
      "JSONの値は1つだけです。"
#define TWICE(name)                                                                                \
  "The name " name " occurs twice in the same object. Remove or rename one of the two.",           \
      "同じオブジェクトの中に名前" name "が2回あります。一方を削除するか、名前を変えてください。"
#define CONTROL(escape)                                                                            \
  "A text in quotes holds the control character " escape " as it is. Write it as an escape, or "   \
  "remove it.",                                                                                    \
      "引用符の中に制御文字" escape                                                                \
      "がそのまま入っています。エスケープで書くか、削除してください。"
#define ESCAPE(text)                                                                                                                     \
  "“" text "” is not an escape of JSON. Correct it; a backslash itself is written twice.",                                               \
      "「" text "」はJSONのエスケープではありません。書き直してください。バックスラッシュそのもの" \
      "は2つ続けて書きます。"
#define SURROGATE(text)                                                                            \
  "“" text                                                                                         \
  "” is half a character (a lone surrogate). Write both halves, or the character itself.",         \
      "「" text                                                                                    \
      "」は対になっていないサロゲートです。対にして書くか、文字そのものを書いてください。"
#define NULL_CHARACTER                                                                             \
  "A text must not hold the character “\\u0000”. Remove it.",                                      \
      "文字列に文字「\\u0000」を含めることはできません。削除してください。"
#define NOT_PLAIN(text)                                                                                                               \
  "“" text "” is not a plainly written integer. Write a whole number in digits, such as 2, "                                        \
  "without fraction, exponent, leading zeros or a sign before zero.",                                                                 \
      "「" text "」は単純な整数の表記ではありません。2のように数字だけの整数で書いてください。" \
      "小数点、指数、先頭の0、0の前の符号は使えません。"
#define OUT_OF_RANGE(text)                                                                              \
  "The number “" text "” is out of range. Write one between -9007199254740991 and "                   \
  "9007199254740991.",                                                                                  \
      "数値「" text "」は範囲外です。-9007199254740991から9007199254740991までの整数を" \
      "書いてください。"
#define TOO_DEEP                                                                                   \
  "Arrays and objects are nested more than 64 levels deep here. Remove some of the levels.",       \
      "配列とオブジェクトの入れ子がここで64段を超えています。段数を減らしてください。"

typedef struct
{
  const char *name;
  const char *text;
  gsize length;
  guint line;
  guint column;
  const char *en;
  const char *ja;
} Fault;

static const Fault faults[] = {
  { "empty", BYTES (""), 1, 1, NOTHING },
  { "only-bom", BYTES (BOM), 1, 1, NOTHING },
  { "only-space", BYTES (" \n\n "), 3, 2, NOTHING },
  { "not-utf-8", BYTES ("{\n \"日本\": \"\xff\"}"), 2, 9, NOT_UTF_8 },
  { "not-utf-8-before-syntax", BYTES ("}{ \x80"), 1, 4, NOT_UTF_8 },
  { "not-utf-8-surrogate", BYTES ("\"\xed\xa0\x80\""), 1, 2, NOT_UTF_8 },
  { "not-utf-8-overlong", BYTES ("\"\xc0\x80\""), 1, 2, NOT_UTF_8 },
  { "not-utf-8-cut-off", BYTES ("\"日\xe6\x9c"), 1, 3, NOT_UTF_8 },
  { "not-utf-8-behind-null", BYTES ("\0\xff"), 1, 2, NOT_UTF_8 },
  { "utf-16", BYTES ("\xff\xfe{\0}\0"), 1, 1, NOT_UTF_8 },
  { "bom-twice", BYTES (BOM BOM "{}"), 1, 1, NOT_JSON ("\\ufeff") },
  { "bom-behind-space", BYTES (" " BOM "{}"), 1, 2, NOT_JSON ("\\ufeff") },
  { "bom-not-counted", BYTES (BOM "{]"), 1, 2, MISPLACED ("]") },
  { "cut-off-object", BYTES ("{\"a\": 1"), 1, 8, CUT_OFF },
  { "cut-off-array-with-newline", BYTES ("[1,\n"), 2, 1, CUT_OFF },
  { "cut-off-behind-colon", BYTES ("{\"日\":"), 1, 6, CUT_OFF },
  { "cut-off-string", BYTES ("[\"日本"), 1, 5, CUT_OFF_STRING },
  { "cut-off-escape", BYTES ("[\"a\\"), 1, 5, CUT_OFF_STRING },
  { "cut-off-hexadecimal-escape", BYTES ("[\"\\u12"), 1, 7, CUT_OFF_STRING },
  { "cut-off-before-surrogate", BYTES ("[\"\\ud800"), 1, 9, CUT_OFF_STRING },
  { "string-behind-string", BYTES ("[\"a\" \"b"), 1, 6, MISPLACED ("\"b") },
  { "string-behind-value", BYTES ("{}\n\"b"), 2, 1, MISPLACED ("\"b") },
  { "trailing-value", BYTES ("{} {}"), 1, 4, TRAILING },
  { "trailing-comma", BYTES ("{},"), 1, 3, TRAILING },
  { "trailing-word", BYTES ("{}\nx"), 2, 1, NOT_JSON ("x") },
  { "comma-before-end-of-object", BYTES ("{\"a\": 1,\n}"), 2, 1, MISPLACED ("}") },
  { "comma-before-end-of-array", BYTES ("[1,]"), 1, 4, MISPLACED ("]") },
  { "comma-missing", BYTES ("{\"a\": 1 \"b\": 2}"), 1, 9, MISPLACED ("\"b\"") },
  { "colon-missing", BYTES ("{\"a\" 1}"), 1, 6, MISPLACED ("1") },
  { "name-not-quoted", BYTES ("{a: 1}"), 1, 2, NOT_JSON ("a") },
  { "name-a-number", BYTES ("{1: 1}"), 1, 2, MISPLACED ("1") },
  { "wrong-bracket", BYTES ("[1}"), 1, 3, MISPLACED ("}") },
  { "comment", BYTES ("{} // x"), 1, 4, NOT_JSON ("/") },
  { "single-quotes", BYTES ("['a']"), 1, 2, NOT_JSON ("'") },
  { "word-in-capitals", BYTES ("[True]"), 1, 2, NOT_JSON ("True") },
  { "word-cut-off", BYTES ("[nul]"), 1, 2, NOT_JSON ("nul") },
  { "word-too-long", BYTES ("[nullx]"), 1, 6, NOT_JSON ("x") },
  { "full-width-space", BYTES ("[\u30001]"), 1, 2, NOT_JSON ("\u3000") },
  { "form-feed", BYTES ("[\f1]"), 1, 2, NOT_JSON ("\\u000c") },
  { "null-byte", BYTES ("[1]\0"), 1, 4, NOT_JSON ("\\u0000") },
  { "null-byte-in-string", BYTES ("[\"a\0b\"]"), 1, 2, NULL_CHARACTER },
  { "null-escape", BYTES ("[\"a\\u0000b\"]"), 1, 2, NULL_CHARACTER },
  { "null-escape-in-name", BYTES ("{\"\\u0000\": 1}"), 1, 2, NULL_CHARACTER },
  { "same-name", BYTES ("{\"a\": 1,\n \"a\": 1}"), 2, 2, TWICE ("\"a\"") },
  { "same-name-escaped", BYTES ("{\"a\": {}, \"\\u0061\": {}}"), 1, 11, TWICE ("\"\\u0061\"") },
  { "same-name-inside", BYTES ("[{\"日\": [], \"日\""), 1, 12, TWICE ("\"日\"") },
  { "newline-in-string", BYTES ("[\"a\nb\"]"), 1, 2, CONTROL ("\\u000a") },
  { "tab-in-string", BYTES ("[\"\t\"]"), 1, 2, CONTROL ("\\u0009") },
  { "unknown-escape", BYTES ("[\"a\\x\"]"), 1, 2, ESCAPE ("\\x") },
  { "unknown-escape-of-kanji", BYTES ("[\"\\日\"]"), 1, 2, ESCAPE ("\\日") },
  { "short-escape", BYTES ("[\"\\u12\"]"), 1, 2, ESCAPE ("\\u12") },
  { "lone-high-surrogate", BYTES ("[\"\\ud83d\"]"), 1, 2, SURROGATE ("\\ud83d") },
  { "lone-low-surrogate", BYTES ("[\"x\\ude00\"]"), 1, 2, SURROGATE ("\\ude00") },
  { "two-high-surrogates", BYTES ("[\"\\ud83d\\ud83d\"]"), 1, 2, SURROGATE ("\\ud83d") },
  { "fraction", BYTES ("[1, 2.0]"), 1, 5, NOT_PLAIN ("2.0") },
  { "exponent", BYTES ("[2e0]"), 1, 2, NOT_PLAIN ("2e0") },
  { "negative-zero", BYTES ("{\"a\": -0}"), 1, 7, NOT_PLAIN ("-0") },
  { "leading-zero", BYTES ("[007]"), 1, 2, NOT_PLAIN ("007") },
  { "only-minus", BYTES ("[-]"), 1, 2, NOT_PLAIN ("-") },
  { "plus", BYTES ("[+1]"), 1, 2, NOT_JSON ("+") },
  { "not-a-number", BYTES ("[NaN]"), 1, 2, NOT_JSON ("NaN") },
  { "too-large", BYTES ("[9007199254740992]"), 1, 2, OUT_OF_RANGE ("9007199254740992") },
  { "too-small", BYTES ("[-9007199254740992]"), 1, 2, OUT_OF_RANGE ("-9007199254740992") },
  { "much-too-large", BYTES ("[" SIXTY_FOUR ("9") "]"), 1, 2,
    OUT_OF_RANGE (SIXTEEN ("9") SIXTEEN ("9") SIXTEEN ("9") FOUR ("9") FOUR ("9") FOUR ("9") "…") },
  { "too-deep", BYTES (SIXTY_FOUR ("[") "[" SIXTY_FOUR ("]") "]"), 1, 65, TOO_DEEP },
  { "too-deep-object", BYTES (SIXTY_FOUR ("[") "\n{"), 2, 1, TOO_DEEP },
  { "first-syntax-then-number", BYTES ("{\"a\" 1, \"b\": 2.0}"), 1, 6, MISPLACED ("1") },
  { "first-number-then-syntax", BYTES ("{\"a\": 1.5, \"b\" 2}"), 1, 7, NOT_PLAIN ("1.5") },
  { "first-number-then-same-name", BYTES ("[-0, {\"a\": 1, \"a\": 1}]"), 1, 2, NOT_PLAIN ("-0") },
  { "first-same-name-then-number", BYTES ("{\"a\": 1, \"a\": 2.0}"), 1, 10, TWICE ("\"a\"") },
  { "first-number-then-cut-off", BYTES ("[1.0"), 1, 2, NOT_PLAIN ("1.0") },
};

/** A fault as one language tells it. */
typedef struct
{
  const Fault *fault;
  RulesLanguage language;
} Telling;

static void
test_fault (gconstpointer data)
{
  const Telling *telling = data;
  const Fault *fault = telling->fault;
  gboolean is_english = telling->language == RULES_LANGUAGE_EN;
  g_autofree char *copy = g_memdup2 (fault->text, fault->length + 1);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  data_language_use (telling->language);
  message = is_english
                ? g_strdup_printf ("a.json: line %u, column %u: %s", fault->line, fault->column,
                                   fault->en)
                : g_strdup_printf ("a.json: %u行%u列: %s", fault->line, fault->column, fault->ja);
  g_assert_null (data_json_parse (copy, fault->length, "a.json", &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, message);
}

/* JSON that is read, and what jansson makes of it. */
static const struct
{
  const char *text;
  const char *value;
} sound[] = {
  { "{}", "{}" },
  { BOM " \r\n\t[]", "[]" },
  { "0", "0" },
  { "[9007199254740991, -9007199254740991, 10]", "[9007199254740991,-9007199254740991,10]" },
  { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u65e5\\uD83D\\uDE00\"", "\"\\\"\\\\/\\b\\f\\n\\r\\t日😀\"" },
  { "\"\x7f\xc2\x80\xef\xbf\xbf\"", "\"\x7f\xc2\x80\xef\xbf\xbf\"" },
  { "[true, false, null]\n\n", "[true,false,null]" },
  { "{\"b\": 1, \"a\": {\"b\": 2}}", "{\"b\":1,\"a\":{\"b\":2}}" },
  { SIXTY_FOUR ("[") SIXTY_FOUR ("]"), SIXTY_FOUR ("[") SIXTY_FOUR ("]") },
};

static void
test_sound (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sound); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (json_t) value =
          data_json_parse (sound[i].text, strlen (sound[i].text), "a.json", &error);
      char *dump;

      g_assert_no_error (error);
      dump = json_dumps (value, JSON_COMPACT | JSON_ENCODE_ANY);
      g_assert_cmpstr (dump, ==, sound[i].value);
      free (dump);
    }
}

static void
test_pointer (void)
{
  g_autofree char *member = data_json_pointer ("/a", "b~/c");
  g_autofree char *entry = data_json_pointer_at (member, 12);

  g_assert_cmpstr (entry, ==, "/a/b~0~1c/12");
}

static void
test_excerpt (void)
{
  g_autofree char *excerpt = data_json_excerpt (BYTES ("日\n\u200b\u2028\0x"));

  g_assert_cmpstr (excerpt, ==, "日\\u000a\\u200b\\u2028\\u0000x");
}

static void
assert_not_loaded (const char *path, DataError code, const char *words)
{
  g_autofree char *message = g_strdup_printf ("%s: %s", path, words);
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_null (data_json_load (path, 4, &length, &error));
  g_assert_error (error, DATA_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_load (void)
{
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "評価.json", NULL);
  g_autofree char *inside = g_build_filename (path, "x", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  data_language_use (RULES_LANGUAGE_EN);
  assert_not_loaded (path, DATA_ERROR_READ, "There is no such file. Check its name and folder.");
  assert_not_loaded (folder, DATA_ERROR_READ, "This is a folder. Name a file in it.");

  g_assert_true (g_file_set_contents (path, "[1]\n", 4, NULL));
  bytes = data_json_load (path, 4, &length, NULL);
  g_assert_cmpstr (bytes, ==, "[1]\n");
  g_assert_cmpuint (length, ==, 4);
  assert_not_loaded (inside, DATA_ERROR_READ, "There is no such file. Check its name and folder.");

  g_assert_true (g_file_set_contents (path, "[10]\n", 5, NULL));
  assert_not_loaded (path, DATA_ERROR_REFUSED,
                     "line 1, column 1: The file is larger than 4 bytes, the most that is read. "
                     "Choose another file, or shorten it.");
  g_unlink (path);
  g_rmdir (folder);
}

static void
add_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      for (guint language = 0; language < RULES_N_LANGUAGES; language++)
        {
          g_autofree char *path = g_strdup_printf ("/data/json-text/fault/%s/%s", faults[i].name,
                                                   data_language_code (language));
          Telling *telling = g_new (Telling, 1);

          *telling = (Telling){ .fault = &faults[i], .language = language };
          g_test_add_data_func_full (path, telling, test_fault, g_free);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  add_faults ();
  g_test_add_func ("/data/json-text/sound", test_sound);
  g_test_add_func ("/data/json-text/pointer", test_pointer);
  g_test_add_func ("/data/json-text/excerpt", test_excerpt);
  g_test_add_func ("/data/json-text/load", test_load);
  return g_test_run ();
}
