/* test-register.c - The register: what it finds, the decisions that it shows, its bin, and copies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/exchange/difference.h"
#include "data/workspace/workspace_change.h"
#include "private_workspace.h"
#include "tests/cases.h"

#include <string.h>

/** What the register is asked for, and how many of the seven examples it finds. */
typedef struct
{
  const char *name;
  DataRegisterQuery query;
  guint found;
} Query;

static const Query queries[] = {
  { "all", { 0 }, 7 },
  { "blank", { .text = "  " }, 7 },
  { "route", { .route = RULES_ROUTE_ISMAP }, 2 },
  { "readiness", { .readiness = RULES_READINESS_READY }, 1 },
  { "state", { .state = DATA_STATE_APPROVED }, 0 },
  { "place", { .place = DATA_REGISTER_PLACE_REGISTER }, 7 },
  { "edition", { .edition = "1999-01-01" }, 0 },
  { "no-such-word", { .text = "qqq" }, 0 },
};

static void
test_query (gconstpointer data)
{
  const Query *test = data;
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataRegisterFilter) filter = data_register_filter_new (&test->query);
  DataRegister *list;
  guint found = 0;

  private_workspace_open (&private);
  for (guint i = 1; i <= 7; i++)
    {
      g_autofree char *number = g_strdup_printf ("%02u", i);
      g_autoptr (DataEvaluation) evaluation = private_workspace_add_example (&private, number);
    }
  list = data_workspace_get_register (private.workspace, NULL);
  data_register_settle (list);
  for (guint i = 0; i < 7; i++)
    {
      g_autoptr (DataRegisterItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_true (data_register_item_get_row (item)->decided);
      found += data_register_filter_matches (filter, item);
    }
  g_assert_cmpuint (found, ==, test->found);
}

static void
test_search_ignores_case_and_width (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) evaluation = NULL;
  const DataRegisterQuery query = { .text = "web 会議" };
  g_autoptr (DataRegisterFilter) filter = data_register_filter_new (&query);
  const DataPlace place = { .member = "title" };
  DataRegisterItem *item;

  private_workspace_open (&private);
  evaluation = private_workspace_add_example (&private, "01");
  item = data_register_find (data_workspace_get_register (private.workspace, NULL),
                             data_evaluation_get_number (evaluation));
  g_assert_true (data_evaluation_set_text (evaluation, &place, "ＷＥＢ会議", NULL));
  g_assert_true (data_register_filter_matches (filter, item));
}

static void
test_stored_decisions (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) evaluation = NULL;
  gint64 number;
  const DataRegisterRow *row;
  const DataPlace place = { DATA_ARRAY_IMPACTS, "i1", "confidentiality", "financial", "level" };

  private_workspace_open (&private);
  evaluation = private_workspace_add_example (&private, "01");
  number = data_evaluation_get_number (evaluation);
  data_register_settle (data_workspace_get_register (private.workspace, NULL));
  private_workspace_reopen (&private);
  row = data_register_item_get_row (
      data_register_find (data_workspace_get_register (private.workspace, NULL), number));
  g_assert_true (row->decided);
  g_assert_cmpint (row->route, ==, RULES_ROUTE_LIU);

  /* A decision on what it was before is not shown. */
  g_clear_object (&evaluation);
  private_workspace_reopen (&private);
  evaluation = data_workspace_get_evaluation (private.workspace, number, NULL);
  g_assert_true (data_evaluation_set_text (evaluation, &place, "high", NULL));
  g_clear_object (&evaluation);
  private_workspace_reopen (&private);
  row = data_register_item_get_row (
      data_register_find (data_workspace_get_register (private.workspace, NULL), number));
  g_assert_false (row->decided);
  data_register_settle (data_workspace_get_register (private.workspace, NULL));
  row = data_register_item_get_row (
      data_register_find (data_workspace_get_register (private.workspace, NULL), number));
  g_assert_cmpint (row->route, ==, RULES_ROUTE_ISMAP);
}

/* A decision that an edit has overtaken is not stored, even where there was no time for the next.
 */
static void
test_closed_before_decided (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) evaluation = NULL;
  DataRegisterItem *item;
  gint64 number;
  const DataPlace place = { .member = "marking" };

  private_workspace_open (&private);
  evaluation = private_workspace_add_example (&private, "01");
  number = data_evaluation_get_number (evaluation);
  data_workspace_watch (private.workspace);
  item = data_register_find (data_workspace_get_register (private.workspace, NULL), number);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (data_register_item_get_row (item)->decided);
  g_assert_true (data_evaluation_set_text (evaluation, &place, "M", NULL));
  g_assert_false (data_register_item_get_row (item)->decided);

  g_clear_object (&evaluation);
  private_workspace_reopen (&private);
  item = data_register_find (data_workspace_get_register (private.workspace, NULL), number);
  g_assert_false (data_register_item_get_row (item)->decided);
}

static gboolean
holds (const char *bytes, gsize length, const char *text)
{
  gsize n = strlen (text);

  for (gsize i = 0; i + n <= length; i++)
    {
      if (memcmp (bytes + i, text, n) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
test_bin (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) kept = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;
  DataRegister *list;
  gint64 number;
  gint64 n_summaries;
  const DataPlace place = { .member = "title" };

  private_workspace_open (&private);
  kept = private_workspace_add_example (&private, "01");
  evaluation = private_workspace_add_example (&private, "02");
  g_assert_true (data_evaluation_set_text (evaluation, &place, "VERY-SECRET-TITLE", NULL));
  number = data_evaluation_get_number (evaluation);
  list = data_workspace_get_register (private.workspace, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);

  g_assert_false (data_workspace_erase (private.workspace, &number, 1, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_clear_error (&error);
  g_assert_true (
      data_workspace_move (private.workspace, &number, 1, DATA_REGISTER_PLACE_BIN, NULL));
  g_assert_cmpint (data_evaluation_get_life (evaluation)->place, ==, DATA_REGISTER_PLACE_BIN);
  g_assert_false (data_evaluation_set_text (evaluation, &place, "x", &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_STATE);
  g_clear_error (&error);
  g_assert_cmpint (data_workspace_undo (private.workspace, NULL), ==, number);
  g_assert_cmpint (data_evaluation_get_life (evaluation)->place, ==, DATA_REGISTER_PLACE_REGISTER);
  g_assert_cmpint (data_workspace_redo (private.workspace, NULL), ==, number);

  g_clear_object (&evaluation);
  data_register_settle (list);
  g_assert_true (data_workspace_erase (private.workspace, &number, 1, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_assert_false (data_workspace_has_traces (private.workspace));
  g_assert_true (data_database_number (data_workspace_get_database (private.workspace),
                                       "SELECT count (*) FROM summary", &n_summaries, NULL));
  g_assert_cmpint (n_summaries, ==, 1);
  private_workspace_close (&private);
  g_assert_true (g_file_get_contents (private.path, &bytes, &length, NULL));
  g_assert_false (holds (bytes, length, "VERY-SECRET-TITLE"));
  private_workspace_verify (&private);
  g_clear_object (&kept);
}

static void
test_duplicate (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (DataEvaluation) copy = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  gint64 number;

  private_workspace_open (&private);
  evaluation = private_workspace_add_example (&private, "01");
  number =
      data_workspace_duplicate (private.workspace, data_evaluation_get_number (evaluation), NULL);
  copy = data_workspace_get_evaluation (private.workspace, number, NULL);
  differences = data_difference_list (data_evaluation_get_exchange (evaluation),
                                      data_evaluation_get_exchange (copy));
  g_assert_cmpuint (differences->len, ==, 2); /* id and title */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/data/register/query", queries, test_query);
  g_test_add_func ("/data/register/case-and-width", test_search_ignores_case_and_width);
  g_test_add_func ("/data/register/stored-decisions", test_stored_decisions);
  g_test_add_func ("/data/register/closed-before-decided", test_closed_before_decided);
  g_test_add_func ("/data/register/bin", test_bin);
  g_test_add_func ("/data/register/duplicate", test_duplicate);
  return g_test_run ();
}
