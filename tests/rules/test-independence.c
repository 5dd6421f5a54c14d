/* test-independence.c - Whether an auditor operates a control.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/independence.h"

#include "fixture.h"
#include "tests/cases.h"

#define N_ROUNDS 20000

typedef struct
{
  const char *name;
  const char *operates;
  const char *control;
  const char *parent;
  gboolean expected;
} OperatesCase;

static const OperatesCase cases[] = {
  { "control", "9.2.1.6.PB", "9.2.1.6.PB", "9.2.1", TRUE },
  { "objective", "9.2.1", "9.2.1.6.PB", "9.2.1", TRUE },
  { "category", "9.2", "9.2.1.6.PB", "9.2.1", TRUE },
  { "domain", "9", "9.2.1", "9.2", TRUE },
  { "no-prefix-with-dot", "9.2", "9.21", "9", FALSE },
  { "objective-that-is-no-prefix", "6.3.1.P", "6.3.1.1.PB", "6.3.1.P", TRUE },
  { "another-control", "9.2.2", "9.2.1.6.PB", "9.2.1", FALSE },
  { "nothing", NULL, "9.2.1", "9.2", FALSE },
};

static void
test_case (gconstpointer data)
{
  const OperatesCase *test = data;
  const char *operates[] = { test->operates };
  const RulesAuditor auditor = { .operates = operates,
                                 .n_operates = test->operates == NULL ? 0 : 1 };
  const RulesControl control = { .id = test->control, .parent = test->parent };

  g_assert_cmpint (rules_auditor_operates (&auditor, &control), ==, test->expected);
}

/* A second reading: the id itself, or what is left of it when words are taken off its end. */
static gboolean
is_inside (const char *id, const char *scope)
{
  g_auto (GStrv) words = g_strsplit (id, ".", -1);

  for (guint n = g_strv_length (words); n > 0; n--)
    {
      g_autofree char *prefix = g_strjoinv (".", words);

      if (g_str_equal (prefix, scope))
        return TRUE;
      g_clear_pointer (&words[n - 1], g_free);
    }
  return FALSE;
}

/* One to four words out of a few that resemble each other. */
static char *
make_id (GRand *rand)
{
  static const char *const words[] = { "9", "2", "21", "1", "P", "PB" };
  GString *id = g_string_new (words[g_rand_int_range (rand, 0, 4)]);

  for (int n = g_rand_int_range (rand, 0, 4); n > 0; n--)
    g_string_append_printf (id, ".%s", words[g_rand_int_range (rand, 1, G_N_ELEMENTS (words))]);
  return g_string_free (id, FALSE);
}

static void
test_against_second_reading (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  guint n_operated = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autofree char *id = make_id (rand);
      g_autofree char *parent = make_id (rand);
      g_autoptr (GPtrArray) scopes = g_ptr_array_new_with_free_func (g_free);
      gboolean expected = FALSE;

      for (int n = g_rand_int_range (rand, 0, 8); n > 0; n--)
        g_ptr_array_add (scopes, make_id (rand));
      for (guint i = 0; i < scopes->len; i++)
        expected |= is_inside (id, scopes->pdata[i]) || is_inside (parent, scopes->pdata[i]);

      const RulesAuditor auditor = { .operates = (const char **) scopes->pdata,
                                     .n_operates = scopes->len };
      const RulesControl control = { .id = id, .parent = parent };
      g_assert_cmpint (rules_auditor_operates (&auditor, &control), ==, expected);
      n_operated += expected ? 1 : 0;
    }
  g_assert_cmpuint (n_operated, >, N_ROUNDS / 10);
  g_assert_cmpuint (n_operated, <, N_ROUNDS - N_ROUNDS / 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/rules/independence", cases, test_case);
  g_test_add_func ("/rules/independence/against-second-reading", test_against_second_reading);
  return g_test_run ();
}
