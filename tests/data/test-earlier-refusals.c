/* test-earlier-refusals.c - Where nothing can be read of the past, and where it only can be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/earlier.h"
#include "kept.h"

static void
test_no_entry (Kept *kept, gconstpointer data)
{
  g_autoptr (DataEvaluation) other = private_workspace_add_example (&kept->home, "02");
  gint64 entry = kept_count (kept, "SELECT max (entry) FROM history");
  const gint64 entries[] = { -1, 0, entry, entry + 1 };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      kept_assert_refused (data_evaluation_read_earlier (kept->evaluation, entries[i], &error) !=
                               NULL,
                           &error, DATA_ERROR_STATE, "no such entry");
      kept_assert_refused (data_evaluation_go_back (kept->evaluation, entries[i], &error), &error,
                           DATA_ERROR_STATE, "no such entry");
    }
  kept_assert_refused (data_evaluation_read_earlier (other, 1, &error) != NULL, &error,
                       DATA_ERROR_STATE, "no such entry");
}

static void
test_erased (Kept *kept, gconstpointer data)
{
  DataWorkspace *workspace = kept->home.workspace;
  gint64 *number = &kept->number;
  g_autoptr (GError) error = NULL;

  g_assert_true (data_workspace_move (workspace, number, 1, DATA_REGISTER_PLACE_BIN, NULL));
  g_assert_true (data_workspace_erase (workspace, number, 1, NULL));
  kept_assert_refused (data_evaluation_read_earlier (kept->evaluation, 1, &error) != NULL, &error,
                       DATA_ERROR_STATE, "removed for good");
  kept_assert_refused (data_evaluation_go_back (kept->evaluation, 1, &error), &error,
                       DATA_ERROR_STATE, "no longer in this workspace");
}

static const char *const alterations[] = {
  "UPDATE history SET changes = X'54' WHERE entry = 1",
  "UPDATE history SET changes = zeroblob (2000000) WHERE entry = 2",
  "UPDATE history SET what = '{}' WHERE entry = 1",
  "UPDATE history SET content_hash = zeroblob (32) WHERE entry = 2",
  "DELETE FROM history WHERE entry = 1",
};

static void
test_altered (Kept *kept, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  kept_tamper (kept, data);
  before = kept_fingerprint (kept);
  kept_assert_refused (data_evaluation_read_earlier (kept->evaluation, 2, &error) != NULL, &error,
                       DATA_ERROR_REFUSED, "altered outside Eikyo");
  kept_assert_refused (data_evaluation_go_back (kept->evaluation, 2, &error), &error,
                       DATA_ERROR_REFUSED, "altered outside Eikyo");
  after = kept_fingerprint (kept);
  g_assert_cmpstr (before, ==, after);
}

/* Reading writes nothing, so it can be done where nothing can be written. */
static void
test_read_only (Kept *kept, gconstpointer data)
{
  g_autoptr (DataWorkspace) other =
      data_workspace_open (kept->home.path, TRUE, kept->home.packs, NULL);
  g_autoptr (DataEvaluation) evaluation = data_workspace_get_evaluation (other, kept->number, NULL);
  g_autofree char *before = kept_fingerprint (kept);
  g_autofree char *after = NULL;
  g_autoptr (DataExchange) earlier = NULL;
  g_autofree char *expected =
      data_exchange_to_canonical (data_evaluation_get_exchange (kept->evaluation));
  g_autofree char *state = NULL;
  g_autoptr (GError) error = NULL;

  earlier = data_evaluation_read_earlier (evaluation, 2, &error);
  g_assert_no_error (error);
  state = data_exchange_to_canonical (earlier);
  g_assert_cmpstr (state, ==, expected);
  kept_assert_refused (data_evaluation_go_back (evaluation, 1, &error), &error, DATA_ERROR_STATE,
                       "can only be read");
  after = kept_fingerprint (kept);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kept_add ("earlier-refusals", "no-entry", NULL, test_no_entry);
  kept_add ("earlier-refusals", "erased", NULL, test_erased);
  for (guint i = 0; i < G_N_ELEMENTS (alterations); i++)
    {
      g_autofree char *name = g_strdup_printf ("altered/%u", i);

      kept_add ("earlier-refusals", name, alterations[i], test_altered);
    }
  kept_add ("earlier-refusals", "read-only", NULL, test_read_only);
  return g_test_run ();
}
