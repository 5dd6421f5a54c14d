/* test-later.c - A member that the format grew by later is kept where older programs keep it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/exchange/root.h"
#include "data/workspace/entry.h"
#include "kept.h"

#include <string.h>

#define SIMILAR "Searched the other ledgers: none."
#define KEPT_AS "{\"similar\":\"" SIMILAR "\"}"

static char *
get_canonical (Kept *kept)
{
  return data_exchange_to_canonical (data_evaluation_get_exchange (kept->evaluation));
}

static const char *
get_similar (Kept *kept)
{
  return data_exchange_get_evaluation (data_evaluation_get_exchange (kept->evaluation))
      ->audit.findings[0]
      .similar;
}

static void
assert_in_extra (Kept *kept, gint64 count)
{
  g_assert_cmpint (kept_count (kept, "SELECT count (*) FROM finding WHERE extra = '" KEPT_AS "'"),
                   ==, count);
}

static void
reopen (Kept *kept)
{
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (g_steal_pointer (&kept->evaluation));
  private_workspace_reopen (&kept->home);
  kept->evaluation = data_workspace_get_evaluation (kept->home.workspace, kept->number, &error);
  g_assert_no_error (error);
}

/* The column of unknown members holds it, as it does for programs that do not know it; what they
 * read and write is the same to the byte. */
static void
test_edit (Kept *kept, gconstpointer data)
{
  g_autofree char *before = get_canonical (kept);
  g_autofree char *edited = NULL;
  g_autofree char *read = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  kept_edit (kept, DATA_ARRAY_FINDINGS, "f1", "similar", SIMILAR);
  assert_in_extra (kept, 1);
  g_assert_cmpstr (get_similar (kept), ==, SIMILAR);
  edited = get_canonical (kept);
  g_assert_nonnull (
      strstr (edited, "    \"verified\": true,\n    \"similar\": \"" SIMILAR "\"\n   }"));
  reopen (kept);
  read = get_canonical (kept);
  g_assert_cmpstr (read, ==, edited);

  g_assert_true (data_evaluation_undo (kept->evaluation, NULL));
  assert_in_extra (kept, 0);
  undone = get_canonical (kept);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (data_evaluation_redo (kept->evaluation, NULL));
  assert_in_extra (kept, 1);
  redone = get_canonical (kept);
  g_assert_cmpstr (redone, ==, edited);

  kept_edit (kept, DATA_ARRAY_FINDINGS, "f1", "similar", NULL);
  g_assert_cmpint (kept_count (kept, "SELECT count (*) FROM finding WHERE extra IS NOT NULL"), ==,
                   0);
}

static void
count_cb (DataEntry *entry, const char *member, guint *count)
{
  *count += g_str_equal (member, "similar") ? 1 : 0;
}

/* Whoever shows it is told, and the history has a word for it. */
static void
test_told (Kept *kept, gconstpointer data)
{
  GListModel *findings = data_evaluation_get_list (kept->evaluation, DATA_ARRAY_FINDINGS);
  g_autoptr (DataEntry) finding = g_list_model_get_item (findings, 0);
  g_autofree char *undo = NULL;
  guint count = 0;

  g_signal_connect (finding, "changed::similar", G_CALLBACK (count_cb), &count);
  kept_edit (kept, DATA_ARRAY_FINDINGS, "f1", "similar", "None.");
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (data_entry_get_text (finding, "similar"), ==, "None.");
  undo = data_evaluation_describe_undo (kept->evaluation);
  g_assert_true (g_str_has_prefix (undo, "Set similar cases of finding “"));
  g_assert_true (g_str_has_suffix (undo, "” to “None.”"));
  g_signal_handlers_disconnect_by_func (finding, count_cb, &count);
}

/* An evaluation that was made by a program that did not know it, or by none of ours. */
static void
test_of_older_program (Kept *kept, gconstpointer data)
{
  g_autofree char *canonical = NULL;

  kept_tamper (kept, "UPDATE finding SET extra = '{\"x\":[1],\"similar\":\"Old\"}'");
  reopen (kept);
  g_assert_cmpstr (get_similar (kept), ==, "Old");
  canonical = get_canonical (kept);
  g_assert_nonnull (strstr (canonical, "    \"similar\": \"Old\",\n    \"x\": [\n"));
  kept_edit (kept, DATA_ARRAY_FINDINGS, "f1", "similar", NULL);
  g_assert_cmpint (kept_count (kept, "SELECT count (*) FROM finding WHERE extra = '{\"x\":[1]}'"),
                   ==, 1);
  kept_edit (kept, DATA_ARRAY_FINDINGS, "f1", "similar", "New");
  g_assert_cmpint (
      kept_count (kept,
                  "SELECT count (*) FROM finding WHERE extra = '{\"x\":[1],\"similar\":\"New\"}'"),
      ==, 1);
}

/* Out of the workspace and in again: the same bytes. */
static void
test_exported (Kept *kept, gconstpointer data)
{
  g_auto (PrivateWorkspace) other = { NULL };
  g_autoptr (DataExchange) exchange = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *canonical = NULL;
  g_autofree char *again = NULL;
  gint64 number;

  kept_edit (kept, DATA_ARRAY_FINDINGS, "f1", "similar", SIMILAR);
  canonical = get_canonical (kept);
  private_workspace_open (&other);
  exchange = data_exchange_parse (canonical, strlen (canonical), "f", other.packs, &error);
  g_assert_no_error (error);
  number = data_workspace_add (other.workspace, exchange, DATA_ACTION_IMPORT, &error);
  g_assert_no_error (error);
  evaluation = data_workspace_get_evaluation (other.workspace, number, &error);
  again = data_exchange_to_canonical (data_evaluation_get_exchange (evaluation));
  g_assert_cmpstr (again, ==, canonical);
  g_assert_finalize_object (g_steal_pointer (&evaluation));
  private_workspace_verify (&other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/data/later/edit", Kept, NULL, kept_set_up, test_edit, kept_tear_down);
  g_test_add ("/data/later/told", Kept, NULL, kept_set_up, test_told, kept_tear_down);
  g_test_add ("/data/later/of-older-program", Kept, NULL, kept_set_up, test_of_older_program,
              kept_tear_down);
  g_test_add ("/data/later/exported", Kept, NULL, kept_set_up, test_exported, kept_tear_down);
  return g_test_run ();
}
