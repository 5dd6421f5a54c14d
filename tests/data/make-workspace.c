/* make-workspace.c - Makes the workspace that is kept in tests/data/workspaces/ for its version.
 *
 * Run it once when the version of the tables changes, before the first release that has it:
 *
 *   meson compile -C BUILD make-workspace
 *   BUILD/tests/data/make-workspace tests/data/workspaces/version-1.eikyo
 *
 * What it holds is listed in test-saved.c. Ids of workspaces and times are another each time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "partners.h"

#include "data/wording/language.h"
#include "data/workspace/backup.h"

/* What the vendor sends: an evaluation with an attachment and some history. */
static void
import_package (Partners *self)
{
  const DataEvidence plan = { .kind = DATA_EVIDENCE_REQUIREMENT, .target = "ORG-1" };
  g_autoptr (DataEvaluation) evaluation = NULL;

  partners_play (self, "Vc Ve Vu Ve");
  evaluation = partners_evaluation (&self->vendor);
  g_free (partners_attach (&self->vendor, evaluation, "plan.txt", "監査計画\n", &plan));
  partners_play (self, "Vp Ai");
}

static void
add_and_move (PrivateWorkspace *workspace, const char *example, DataRegisterPlace place)
{
  g_autoptr (DataEvaluation) evaluation = private_workspace_add_example (workspace, example);
  gint64 number = data_evaluation_get_number (evaluation);
  g_autoptr (GError) error = NULL;

  data_workspace_move (workspace->workspace, &number, 1, place, &error);
  g_assert_no_error (error);
}

/* The evaluation that came from the vendor goes on: returned, approved, and once more in draft. */
static void
live (Partners *self)
{
  PrivateWorkspace *agency = &self->agency;
  const DataEvidence audit = { .kind = DATA_EVIDENCE_AUDIT };
  g_autoptr (DataEvaluation) evaluation = partners_evaluation (agency);
  g_autoptr (GError) error = NULL;

  g_free (partners_attach (agency, evaluation, "minutes.txt", "evidence", &audit));
  partners_play (self, "Ae As");
  data_workspace_set_actor (agency->workspace, PARTNERS_REVIEWER, NULL);
  data_evaluation_return (evaluation, "Say more.", &error);
  g_assert_no_error (error);
  data_workspace_set_actor (agency->workspace, PARTNERS_AGENCY, NULL);
  data_evaluation_settle_remark (evaluation, "r1", &error);
  g_assert_no_error (error);
  partners_play (self, "As Ak Ar Ae Au Ae");
}

static void
erase (PrivateWorkspace *workspace)
{
  g_autoptr (DataEvaluation) evaluation = private_workspace_add_example (workspace, "04");
  gint64 number = data_evaluation_get_number (evaluation);
  g_autoptr (GError) error = NULL;

  g_clear_object (&evaluation);
  data_workspace_move (workspace->workspace, &number, 1, DATA_REGISTER_PLACE_BIN, &error);
  g_assert_no_error (error);
  data_workspace_erase (workspace->workspace, &number, 1, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  Partners partners = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (argc, ==, 2);
  data_language_start ();
  data_language_use (RULES_LANGUAGE_EN);
  partners_set_up (&partners, NULL);
  import_package (&partners);
  live (&partners);
  g_object_unref (private_workspace_add_example (&partners.agency, "03"));
  add_and_move (&partners.agency, "05", DATA_REGISTER_PLACE_ARCHIVE);
  add_and_move (&partners.agency, "06", DATA_REGISTER_PLACE_BIN);
  erase (&partners.agency);
  data_register_settle (data_workspace_get_register (partners.agency.workspace, &error));
  data_backup (partners.agency.path, argv[1], &error);
  g_assert_no_error (error);
  partners_tear_down (&partners, NULL);
  return 0;
}
