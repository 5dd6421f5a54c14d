/* test-catalogue.c - The catalogue: objectives and their details, added details, who covers what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"
#include "tests/cases.h"

static char *
ids_of (const RulesCatalogue *catalogue, guint first, guint n)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = first; i < first + n; i++)
    g_ptr_array_add (ids, (gpointer) catalogue->controls[i].id);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **) ids->pdata);
}

static const RulesControl *
row_of (const RulesCatalogue *catalogue, const char *id)
{
  int index = rules_catalogue_find (catalogue, id);

  g_assert_cmpint (index, !=, RULES_NO_CONTROL);
  return &catalogue->controls[index];
}

typedef struct
{
  const char *name; /* id of a control */
  const char *objective;
  guint n_details;
  gboolean assessed;
} RowCase;

static const RowCase rows[] = {
  { "3.1.2", NULL, 2, FALSE },   { "3.1.2.2", "3.1.2", 0, TRUE },
  { "5.1.1", NULL, 0, TRUE },    { "6.3.1.1.PB", "6.3.1.P", 0, TRUE }, /* before its objective */
  { "6.3.1.P", NULL, 1, FALSE }, { "9.2.2", NULL, 2, FALSE },
};

static void
test_row (gconstpointer data)
{
  const RowCase *test = data;
  g_autoptr (RulesEdition) edition = fixture_edition_new ();
  const RulesCatalogue *catalogue = edition->catalogue;
  const RulesControl *row = row_of (catalogue, test->name);

  if (test->objective == NULL)
    g_assert_cmpint (row->objective, ==, RULES_NO_CONTROL);
  else
    g_assert_cmpstr (catalogue->controls[row->objective].id, ==, test->objective);
  g_assert_cmpuint (row->n_details, ==, test->n_details);
  g_assert_cmpint (rules_control_is_assessed_level (row), ==, test->assessed);
  g_assert_false (row->added);
}

#define N_DETAILS 4

typedef struct
{
  const char *name;
  RulesAddedDetail details[N_DETAILS];
  const char *after; /* the row before the expected ones */
  const char *expected;
} AddedCase;

static const AddedCase added[] = {
  { "objective-without-details",
    { { "5.1.1.1", "5.1.1" } },
    "4.7.1.1",
    "5.1.1 5.1.1.1 6.3.1.1.PB" },
  { "behind-the-last-detail",
    { { "9.2.2.2", "9.2.2" } },
    "9.2.2",
    "9.2.2.1 9.2.2.8.PB 9.2.2.2 12.1.1" },
  { "objective-behind-its-detail",
    { { "6.3.1.2", "6.3.1.P" } },
    "5.1.1",
    "6.3.1.1.PB 6.3.1.P 6.3.1.2 9.2.1" },
  { "in-the-order-given",
    { { "z", "12.1.1" }, { "9.2.1.1", "9.2.1" }, { "a", "12.1.1" }, { "m", "12.1.1" } },
    "9.2.1",
    "9.2.1.6.PB 9.2.1.1 9.2.2 9.2.2.1 9.2.2.8.PB 12.1.1 z a m 14.2.1" },
  { "last-row", { { "14.2.1.1", "14.2.1" } }, "14.2.1", "14.2.1.13.PB 14.2.1.1" },
  { "governance", { { "3.1.2.3", "3.1.2" } }, "3.1.2.1", "3.1.2.2 3.1.2.3 4.6.2" },
};

static void
test_added (gconstpointer data)
{
  const AddedCase *test = data;
  g_autoptr (RulesEdition) edition = fixture_edition_new ();
  g_auto (GStrv) expected = g_strsplit (test->expected, " ", -1);
  guint n = 0;

  while (n < N_DETAILS && test->details[n].id != NULL)
    n++;
  g_autoptr (RulesCatalogue) catalogue =
      rules_catalogue_add_details (edition->catalogue, test->details, n);
  guint first = (guint) rules_catalogue_find (catalogue, test->after) + 1;
  g_autofree char *ids = ids_of (catalogue, first, g_strv_length (expected));

  g_assert_cmpstr (ids, ==, test->expected);
  g_assert_cmpuint (catalogue->n_controls, ==, edition->catalogue->n_controls + n);
  for (guint i = 0; i < n; i++)
    {
      const RulesControl *row = row_of (catalogue, test->details[i].id);

      g_assert_cmpstr (catalogue->controls[row->objective].id, ==, test->details[i].parent);
      g_assert_cmpint (row->criteria, ==, row_of (catalogue, test->details[i].parent)->criteria);
      g_assert_true (row->added);
    }
}

static void
test_added_members (void)
{
  const RulesAddedDetail details[] = { { "9.2.1.1", "9.2.1", "題名", TRUE }, { "x", "5.1.1" } };
  g_autoptr (RulesEdition) edition = fixture_edition_new ();
  g_autoptr (RulesCatalogue) catalogue =
      rules_catalogue_add_details (edition->catalogue, details, G_N_ELEMENTS (details));
  const RulesControl *row = row_of (catalogue, "9.2.1.1");

  g_assert_true (row->basic);
  g_assert_cmpstr (row->title.in[RULES_LANGUAGE_JA], ==, "題名");
  g_assert_cmpstr (row->title.in[RULES_LANGUAGE_EN], ==, "題名");
  g_assert_cmpstr (row->domain, ==, "9");
  g_assert_cmpuint (row_of (catalogue, "9.2.1")->n_details, ==, 2);

  row = row_of (catalogue, "x");
  g_assert_false (row->basic);
  g_assert_cmpstr (row->title.in[RULES_LANGUAGE_JA], ==, "");
  /* An objective that gets a detail is no longer of the assessed level. */
  g_assert_true (rules_control_is_assessed_level (row_of (edition->catalogue, "5.1.1")));
  g_assert_false (rules_control_is_assessed_level (row_of (catalogue, "5.1.1")));
}

/* The id of an added detail is free text: that of a category does not make it an objective. */
static void
test_added_with_id_of_category (void)
{
  const RulesAddedDetail details[] = { { "9.2", "5.1.1" }, { "3.1", "3.1.2" } };
  g_autoptr (RulesEdition) edition = fixture_edition_new ();
  g_autoptr (RulesCatalogue) catalogue =
      rules_catalogue_add_details (edition->catalogue, details, G_N_ELEMENTS (details));

  g_assert_cmpint (row_of (catalogue, "9.2.1")->objective, ==, RULES_NO_CONTROL);
  g_assert_cmpint (row_of (catalogue, "9.2.2")->objective, ==, RULES_NO_CONTROL);
  g_assert_cmpint (row_of (catalogue, "3.1.2")->objective, ==, RULES_NO_CONTROL);
  g_assert_cmpuint (row_of (catalogue, "9.2")->n_details, ==, 0);
  g_assert_true (rules_control_is_assessed_level (row_of (catalogue, "9.2")));
}

static void
test_add_to_nothing (void)
{
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*assertion*objective*failed");
  const RulesAddedDetail detail = { "x", "99.1" };
  g_autoptr (RulesEdition) edition = fixture_edition_new ();

  g_assert_null (rules_catalogue_add_details (edition->catalogue, &detail, 1));
  g_test_assert_expected_messages ();
}

static void
test_find (void)
{
  g_autoptr (RulesEdition) edition = fixture_edition_new ();

  g_assert_cmpint (rules_catalogue_find (edition->catalogue, "3.1.1"), ==, 0);
  g_assert_cmpint (rules_catalogue_find (edition->catalogue, "9.2"), ==, RULES_NO_CONTROL);
  g_assert_cmpint (rules_catalogue_find (edition->catalogue, ""), ==, RULES_NO_CONTROL);
}

static void
test_copies_and_references (void)
{
  char id[] = "1.1.1";
  char title[] = "Title";
  RulesControl control = { .id = id,
                           .parent = "1.1",
                           .domain = "1",
                           .category = "1.1",
                           .iso_reference = "",
                           .title = { { title, title } } };
  RulesCatalogue *catalogue = rules_catalogue_new (&control, 1);
  g_autoptr (RulesCatalogue) other = rules_catalogue_ref (catalogue);

  id[0] = title[0] = '!';
  rules_catalogue_unref (catalogue);
  g_assert_cmpstr (other->controls[0].id, ==, "1.1.1");
  g_assert_cmpstr (other->controls[0].title.in[RULES_LANGUAGE_EN], ==, "Title");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/rules/catalogue/row", rows, test_row);
  CASES_ADD ("/rules/catalogue/added", added, test_added);
  g_test_add_func ("/rules/catalogue/added/members", test_added_members);
  g_test_add_func ("/rules/catalogue/added/id-of-category", test_added_with_id_of_category);
  g_test_add_func ("/rules/catalogue/added/no-objective", test_add_to_nothing);
  g_test_add_func ("/rules/catalogue/find", test_find);
  g_test_add_func ("/rules/catalogue/copies-and-references", test_copies_and_references);
  return g_test_run ();
}
