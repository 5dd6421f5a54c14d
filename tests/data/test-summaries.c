/* test-summaries.c - Decisions that are stored for the register and changed behind its back: never
 * shown where they are out of date or impossible, and found by verifying in any case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/verify.h"
#include "private_workspace.h"
#include "scratch.h"
#include "tests/cases.h"

#include <string.h>

/* What a change behind the program's back leads to. */
typedef struct
{
  const char *name;
  const char *sql;
  gboolean found; /* by verifying */
  gboolean shown; /* in the register */
} Case;

/* Example 02 needs the full ISMAP. */
static const Case cases[] = {
  { "nothing", "SELECT 1", FALSE, TRUE },
  { "route", "UPDATE summary SET route = 'liu'", TRUE, TRUE },
  { "overall", "UPDATE summary SET overall = 'low'", TRUE, TRUE },
  { "no-overall", "UPDATE summary SET overall = NULL", TRUE, TRUE },
  { "missing", "UPDATE summary SET missing = missing + 1", TRUE, TRUE },
  { "readiness", "UPDATE summary SET readiness = 'ready'", TRUE, TRUE },
  { "blockers", "UPDATE summary SET blockers = blockers + 1", TRUE, TRUE },
  { "open-items", "UPDATE summary SET open_items = open_items + 1", TRUE, TRUE },
  { "warnings", "UPDATE summary SET warnings = warnings + 1", TRUE, TRUE },
  { "earlier", "UPDATE summary SET route = 'liu', entry = 0", FALSE, FALSE },
  { "other-pack", "UPDATE summary SET route = 'liu', pack_hash = 'x'", FALSE, FALSE },
  { "no-route", "PRAGMA ignore_check_constraints = 1; UPDATE summary SET route = 'elsewhere'",
    TRUE, /* by the check of the file */
    FALSE },
  { "no-readiness",
    "PRAGMA ignore_check_constraints = 1; UPDATE summary SET readiness = 'elsewhere'", TRUE,
    FALSE },
};

static gint64
add_decided (PrivateWorkspace *private)
{
  g_autoptr (DataEvaluation) evaluation = NULL;
  gint64 number;

  private_workspace_open (private);
  evaluation = private_workspace_add_example (private, "02");
  number = data_evaluation_get_number (evaluation);
  data_register_settle (data_workspace_get_register (private->workspace, NULL));
  g_clear_object (&evaluation);
  private_workspace_close (private);
  return number;
}

static void
assert_verified (PrivateWorkspace *private, gint64 number, const Case *tampered)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataVerification) verification =
      data_verify (private->path, private->packs, NULL, NULL, NULL, NULL, &error);
  const DataFault *fault;

  g_assert_no_error (error);
  g_assert_cmpuint (verification->faults->len, ==, tampered->found ? 1 : 0);
  if (!tampered->found)
    return;
  fault = verification->faults->pdata[0];
  g_test_message ("%s", fault->message);
  if (!tampered->shown)
    return;
  g_assert_cmpint (fault->kind, ==, DATA_FAULT_ROW);
  g_assert_cmpint (fault->evaluation, ==, number);
  g_assert_nonnull (strstr (fault->message, "decision stored for the register"));
}

static void
test_case (gconstpointer data)
{
  const Case *tampered = data;
  g_auto (PrivateWorkspace) private = { 0 };
  gint64 number = add_decided (&private);
  const DataRegisterRow *row;
  DataRegister *list;

  scratch_sql (private.path, tampered->sql);
  assert_verified (&private, number, tampered);
  private.workspace = data_workspace_open (private.path, TRUE, private.packs, NULL);
  list = data_workspace_get_register (private.workspace, NULL);
  row = data_register_item_get_row (data_register_find (list, number));
  g_assert_cmpint (row->decided, ==, tampered->shown);
  if (tampered->shown)
    return;
  data_register_settle (list);
  row = data_register_item_get_row (data_register_find (list, number));
  g_assert_cmpint (row->route, ==, RULES_ROUTE_ISMAP);
}

/* Without rules to decide by, nothing is said of decisions. */
static void
test_without_packs (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataVerification) verification = NULL;
  g_autoptr (GError) error = NULL;

  add_decided (&private);
  scratch_sql (private.path, "UPDATE summary SET route = 'liu'");
  verification = data_verify (private.path, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (verification->faults->len, ==, 0);
}

/* A decision on an evaluation that is not there, found without rules too. */
static void
test_without_evaluation (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataVerification) verification = NULL;
  g_autoptr (GError) error = NULL;
  const DataFault *fault;

  add_decided (&private);
  scratch_sql (private.path, "UPDATE summary SET evaluation = 77");
  verification = data_verify (private.path, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (verification->faults->len, ==, 1);
  fault = verification->faults->pdata[0];
  g_assert_cmpint (fault->kind, ==, DATA_FAULT_ROW);
  g_assert_cmpint (fault->evaluation, ==, 77);
  g_assert_nonnull (strstr (fault->message, "the evaluation is not there"));
}

/* What was stored is by the rules and by the program: SHA-256 of both. */
static void
test_hash (void)
{
  g_auto (PrivateWorkspace) private = { 0 };
  g_autofree char *pack = NULL;
  g_autofree char *both = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  add_decided (&private);
  pack = data_pack_hash (data_packs_find (private.packs, "ismap-liu", "2025-04-01", NULL));
  both = g_strdup_printf ("%s\n%s", pack, EIKYO_VERSION);
  expected = g_compute_checksum_for_string (G_CHECKSUM_SHA256, both, -1);
  found = g_strdup_printf ("SELECT pack_hash = '%s' FROM summary", expected);
  g_assert_cmpint (scratch_number (private.path, found), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASES_ADD ("/summaries", cases, test_case);
  g_test_add_func ("/summaries/without-packs", test_without_packs);
  g_test_add_func ("/summaries/without-evaluation", test_without_evaluation);
  g_test_add_func ("/summaries/hash", test_hash);
  return g_test_run ();
}
