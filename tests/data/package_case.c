/* package_case.c - A case about a package in a private folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "package_case.h"

#include "scratch.h"
#include "shipped.h"

#include <glib/gstdio.h>

static void
set_up (PackageCase *self, gconstpointer data)
{
  self->packs = shipped_packs ();
  self->folder = g_dir_make_tmp ("eikyo-package-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "a.eikyo.zip", NULL);
  self->copy = g_build_filename (self->folder, "b.eikyo.zip", NULL);
}

static void
tear_down (PackageCase *self, gconstpointer data)
{
  g_unlink (self->path);
  g_unlink (self->copy);
  g_assert_cmpuint (scratch_count (self->folder), ==, 0);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->copy);
  g_free (self->path);
  g_free (self->folder);
  data_packs_free (self->packs);
}

void
package_case_add (const char *path,
                  void (*test) (PackageCase *self, gconstpointer data),
                  gconstpointer data)
{
  g_test_add (path, PackageCase, data, set_up, test, tear_down);
}

static GBytes *
load_from (const char *hash, gpointer data, GError **error)
{
  return data_package_read_content (data, hash, error);
}

gboolean
package_case_copy (PackageCase *self, GError **error)
{
  g_autoptr (DataPackage) package = data_package_open (self->path, error);
  g_autoptr (DataPackageWriter) writer = NULL;

  if (package == NULL)
    return FALSE;
  writer = data_package_writer_new (self->copy, error);
  if (writer == NULL)
    return FALSE;
  data_package_writer_set_extra (writer, data_package_get_extra (package));
  for (guint i = 0; i < data_package_n_evaluations (package); i++)
    {
      g_autoptr (DataPackageEvaluation) evaluation =
          data_package_read (package, i, self->packs, error);

      if (evaluation == NULL ||
          !data_package_writer_add (writer, evaluation, load_from, package, error))
        return FALSE;
    }
  return data_package_writer_commit (writer, error);
}

void
package_case_assert_same (PackageCase *self)
{
  g_autofree char *bytes = NULL;
  g_autofree char *other_bytes = NULL;
  gsize length;
  gsize other_length;

  g_assert_true (g_file_get_contents (self->path, &bytes, &length, NULL));
  g_assert_true (g_file_get_contents (self->copy, &other_bytes, &other_length, NULL));
  g_assert_cmpmem (bytes, length, other_bytes, other_length);
}
