/* test-scopes.c - Whether what somebody operates covers a control.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/scopes.h"
#include "tests/rules/fixture.h"
#include "tests/cases.h"

typedef struct
{
  const char *name;
  const char *id;
  const char *parent;
  const char *scopes; /* with bars between them */
  gboolean covered;
} CoverCase;

static const CoverCase covers[] = {
  { "same-id", "9.2.1.6.PB", "9.2.1", "9.2.1.6.PB", TRUE },
  { "parent", "9.2.1.6.PB", "9.2.1", "9.2.1", TRUE },
  { "category", "9.2.1.6.PB", "9.2.1", "9.2", TRUE },
  { "domain", "9.2.1.6.PB", "9.2.1", "9", TRUE },
  { "category-of-objective", "9.2.1", "9.2", "9.2", TRUE },
  { "dotted-prefix-of-id", "6.3.1.1.PB", "6.3.1.P", "6.3.1.1", TRUE },
  { "parent-that-is-no-prefix", "6.3.1.1.PB", "6.3.1.P", "6.3.1.P", TRUE },
  { "prefix-of-parent-only", "x", "9.2.1", "9.2", TRUE },
  { "prefix-without-dot", "9.21.1", "9.21", "9.2", FALSE },
  { "prefix-with-dot", "9.2.1", "9.2", "9.2.", FALSE },
  { "other-detail", "9.2.1.6.PB", "9.2.1", "9.2.1.6.P", FALSE },
  { "own-detail", "9.2.1", "9.2", "9.2.1.6.PB", FALSE },
  { "other-domain", "14.2.1", "14.2", "1", FALSE },
  { "empty", "9.2.1", "9.2", "|", FALSE },
  { "space", "9.2.1", "9.2", " 9.2", FALSE },
  { "nothing", "9.2.1", "9.2", NULL, FALSE },
  { "first-of-several", "9.2.1", "9.2", "9.2.1|9.3|9.4", TRUE },
  { "last-of-several", "9.2.1", "9.2", "10|8|9.2.1", TRUE },
  { "between-others", "9.2.1", "9.2", "9.2.0|9.2|9.2.2", TRUE },
  { "behind-its-beginnings", "9.2.1", "x", "9.|9.2.|9.2.1", TRUE },
  { "beside-longer-ones", "9.2.1", "x", "9.2.1.1|9.2-|9.2", TRUE },
  { "twice", "9.2.1", "9.2", "9.2.1|9.2.1", TRUE },
  { "none-of-several", "9.2.1", "9.2", "9.2.1.1|9.2.|9.20|9.3|9.1", FALSE },
  { "beyond-ascii", "管理.1", "x", "管|管理|運用", TRUE },
};

static void
test_cover (gconstpointer data)
{
  const CoverCase *test = data;
  const RulesControl control = { .id = test->id, .parent = test->parent };
  g_auto (GStrv) ids = test->scopes == NULL ? NULL : g_strsplit (test->scopes, "|", -1);
  guint n_ids = ids == NULL ? 0 : g_strv_length (ids);
  g_autoptr (GPtrArray) scopes = rules_scopes_new ((const char *const *) ids, n_ids);

  g_assert_cmpint (rules_scopes_cover (scopes, &control), ==, test->covered);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/rules/scopes", covers, test_cover);
  return g_test_run ();
}
