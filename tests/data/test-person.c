/* test-person.c - Which names are those of the same person.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/history/person.h"
#include "tests/cases.h"

typedef struct
{
  const char *name;
  const char *one;
  const char *other;
  gboolean same;
} Pair;

static const Pair pairs[] = {
  { "equal", "山田太郎", "山田太郎", TRUE },
  { "ideographic-space", "山田　太郎", "山田 太郎", TRUE },
  { "space-between-ideographs", "山田 太郎", "山田太郎", TRUE },
  { "many-spaces", "  山田 \t　太郎　", "山田太郎", TRUE },
  { "iteration-mark", "佐々 木", "佐々木", TRUE },
  { "long-vowel", "ミラー ケン", "ミラーケン", TRUE },
  { "half-width-kana", "ﾔﾏﾀﾞ ﾀﾛｳ", "ヤマダ　タロウ", TRUE },
  { "hangul", "김 철수", "김철수", TRUE },
  { "full-width-letters", "Ｊｏ　Ｓｍｉｔｈ", "jo smith", TRUE },
  { "case", "JO SMITH", "Jo Smith", TRUE },
  { "sharp-s", "Groß", "GROSS", TRUE },
  { "amount-of-space", "Jo   Smith", "Jo Smith", TRUE },
  { "no-break-space", "Jo\u00a0Smith", "Jo Smith", TRUE },
  { "next-line", "Jo\302\205Smith", "Jo Smith", TRUE },
  { "composed-and-not", "Jos\u00e9", "Jose\u0301", TRUE },
  { "ligature", "ﬁona", "Fiona", TRUE },
  { "zero-width-space", "山田\u200b太郎", "山田太郎", TRUE },
  { "soft-hyphen", "Jo Smi\u00adth", "Jo Smith", TRUE },
  { "variant-of-ideograph", "葛\U000E0100城", "葛城", TRUE },
  { "space-between-letters-counts", "Jo Smith", "JoSmith", FALSE },
  { "space-between-scripts-counts", "山田 Taro", "山田Taro", FALSE },
  { "another-ideograph", "高橋", "髙橋", FALSE },
  { "another-name", "山田太郎", "山田次郎", FALSE },
  { "voiced-mark", "ハマダ", "バマダ", FALSE },
  { "accent", "Jose", "José", FALSE },
  { "part", "山田", "山田太郎", FALSE },
  { "blank-and-blank", " ", "　", FALSE },
  { "nothing-to-be-seen", "\u3164", "\u3164", TRUE },
  { "nothing-and-nothing-else", "\u200b", "\u3164", FALSE },
  { "nothing-and-name", "\u200b", "山田", FALSE },
  { "filler", "山田\u3164太郎", "山田太郎", TRUE },
  { "blank-and-name", "", "山田", FALSE },
  { "none", NULL, "山田", FALSE },
  { "none-and-none", NULL, NULL, FALSE },
  { "not-utf-8", "Jo\xff", "Jo\xff", TRUE },
};

static void
check_pair (gconstpointer data)
{
  const Pair *pair = data;

  g_assert_cmpint (data_person_same (pair->one, pair->other), ==, pair->same);
  g_assert_cmpint (data_person_same (pair->other, pair->one), ==, pair->same);
}

typedef struct
{
  const char *name;
  const char *text;
  gboolean named;
} Name;

static const Name names[] = {
  { "letter", "a", TRUE },
  { "ideograph", "山", TRUE },
  { "not-utf-8", "\xff", TRUE },
  { "empty", "", FALSE },
  { "spaces", " \u3000\t\u00a0", FALSE },
  { "zero-width", "\u200b\u2060\ufeff\u200d", FALSE },
  { "direction", "\u202e\u2066", FALSE },
  { "variation", "\ufe0f\U000E0100", FALSE },
  { "fillers", "\u3164\uffa0\u115f\u1160", FALSE },
  { "braille", "\u2800", FALSE },
  { "joiner", "\u034f", FALSE },
  { "tags", "\U000E0041", FALSE },
};

static void
check_name (gconstpointer data)
{
  const Name *name = data;

  g_assert_cmpint (data_person_is_named (name->text), ==, name->named);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/person", pairs, check_pair);
  CASES_ADD ("/person/named", names, check_name);
  return g_test_run ();
}
