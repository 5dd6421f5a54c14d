/* test-export.c - Handing evaluations out of a workspace where that goes wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "partners.h"
#include "scratch.h"

#include "data/error.h"

#include <string.h>

/* An export that fails leaves the file that was there. */
static void
test_export_fails (Partners *self, gconstpointer data)
{
  gboolean package = GPOINTER_TO_INT (data);
  g_autofree char *path = partners_path (&self->vendor, "kept");
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gint64 number;
  gboolean done;

  partners_play (self, "Vc");
  evaluation = partners_evaluation (&self->vendor);
  number = data_evaluation_get_number (evaluation);
  g_assert_true (g_file_set_contents (path, "earlier", -1, NULL));
  scratch_fill_disk (1000);
  done = package ? data_export_package (self->vendor.workspace, &number, 1, path, &error)
                 : data_export_file (self->vendor.workspace, number, path, &error);
  scratch_free_disk ();
  g_assert_false (done);
  g_assert_error (error, DATA_ERROR, DATA_ERROR_WRITE);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "earlier");
  partners_play (self, "Ve Vp");
}

static void
test_export_missing (Partners *self, gconstpointer data)
{
  g_autofree char *path = partners_path (&self->vendor, "none");
  const gint64 number = 99;
  g_autoptr (GError) error = NULL;

  g_assert_false (data_export_package (self->vendor.workspace, &number, 1, path, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (data_export_file (self->vendor.workspace, number, path, &error));
  g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_name (Partners *self, gconstpointer data)
{
  g_autoptr (DataEvaluation) evaluation = private_workspace_add_example (&self->vendor, "01");
  g_autofree char *name = data_export_name (data_evaluation_get_exchange (evaluation));

  g_assert_true (g_str_has_prefix (name, "2026-"));
  g_assert_null (strchr (name, '/'));
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  partners_add ("/data/export/fails/file", test_export_fails, GINT_TO_POINTER (FALSE));
  partners_add ("/data/export/fails/package", test_export_fails, GINT_TO_POINTER (TRUE));
  partners_add ("/data/export/missing", test_export_missing, NULL);
  partners_add ("/data/export/name", test_name, NULL);
  return g_test_run ();
}
