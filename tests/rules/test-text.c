/* test-text.c - What counts as blank.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"
#include "tests/cases.h"

typedef struct
{
  const char *name;
  const char *text;
  gboolean blank;
} TextCase;

static const TextCase cases[] = {
  { "absent", NULL, TRUE },
  { "empty", "", TRUE },
  { "spaces", "   ", TRUE },
  { "controls", "\t\n\v\f\r", TRUE },
  { "ideographic-space", "　", TRUE },
  { "next-line", "\xc2\x85", TRUE },
  { "mixed-space", " \xc2\xa0\xe2\x80\xa8　\n", TRUE },
  { "word", "a", FALSE },
  { "word-behind-space", "　 　あ", FALSE },
  { "zero-width-space", "\xe2\x80\x8b", FALSE },
  { "byte-order-mark", "\xef\xbb\xbf", FALSE },
  { "unit-separator", "\x1f", FALSE },
};

static void
test_case (gconstpointer data)
{
  const TextCase *test = data;

  g_assert_cmpint (rules_text_is_blank (test->text), ==, test->blank);
}

/* The property White_Space of the Unicode Character Database. */
static const struct
{
  gunichar first;
  gunichar last;
} white_space[] = {
  { 0x0009, 0x000d }, { 0x0020, 0x0020 }, { 0x0085, 0x0085 }, { 0x00a0, 0x00a0 },
  { 0x1680, 0x1680 }, { 0x2000, 0x200a }, { 0x2028, 0x2029 }, { 0x202f, 0x202f },
  { 0x205f, 0x205f }, { 0x3000, 0x3000 },
};

static void
test_every_code_point (void)
{
  guint range = 0;

  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      char text[7] = { 0 };

      if (c >= 0xd800 && c <= 0xdfff)
        continue;
      g_unichar_to_utf8 (c, text);
      while (range < G_N_ELEMENTS (white_space) && c > white_space[range].last)
        range++;
      gboolean expected = range < G_N_ELEMENTS (white_space) && c >= white_space[range].first;
      if (rules_text_is_blank (text) != expected)
        g_error ("U+%04X counts as %s.", c, expected ? "text" : "blank");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/rules/text/blank", cases, test_case);
  g_test_add_func ("/rules/text/blank/every-code-point", test_every_code_point);
  return g_test_run ();
}
