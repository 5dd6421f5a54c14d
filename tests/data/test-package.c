/* test-package.c - Packages: what is written comes back, and nothing is written by halves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "package_by_hand.h"
#include "package_case.h"
#include "package_sample.h"
#include "scratch.h"

#include "data/package/archive.h"
#include "data/error.h"

#include <jansson.h>
#include <string.h>

static const DataArchiveLimits limits = {
  .members = 100,
  .member_size = 100000000,
  .total_size = 200000000,
};

static void
test_round_trip (PackageCase *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  package_sample_write (self->packs, self->path);
  g_assert_true (package_case_copy (self, &error));
  g_assert_no_error (error);
  package_case_assert_same (self);
  package_sample_write (self->packs, self->copy);
  package_case_assert_same (self);
}

static void
assert_same_attachments (const DataPackageEvaluation *self, const DataPackageEvaluation *other)
{
  g_assert_cmpuint (self->attachments->len, ==, other->attachments->len);
  for (guint i = 0; i < self->attachments->len; i++)
    {
      const DataPackageAttachment *one = g_ptr_array_index (self->attachments, i);
      const DataPackageAttachment *two = g_ptr_array_index (other->attachments, i);

      g_assert_cmpstr (one->id, ==, two->id);
      g_assert_cmpstr (one->content, ==, two->content);
      g_assert_cmpint (one->size, ==, two->size);
      g_assert_cmpstr (one->name, ==, two->name);
      g_assert_cmpstr (one->note, ==, two->note);
      g_assert_cmpstr (one->evidence_date, ==, two->evidence_date);
      g_assert_cmpstr (one->added, ==, two->added);
      g_assert_cmpstr (one->added_by, ==, two->added_by);
      g_assert_cmpuint (one->links->len, ==, two->links->len);
      for (guint j = 0; j < one->links->len; j++)
        {
          const DataPackageLink *link = g_ptr_array_index (one->links, j);
          const DataPackageLink *other_link = g_ptr_array_index (two->links, j);

          g_assert_cmpstr (link->kind, ==, other_link->kind);
          g_assert_cmpstr (link->target, ==, other_link->target);
          g_assert_cmpstr (link->dimension, ==, other_link->dimension);
          g_assert_cmpstr (link->harm, ==, other_link->harm);
        }
    }
}

static void
assert_same_revisions (const DataPackageEvaluation *self, const DataPackageEvaluation *other)
{
  g_assert_cmpuint (self->revisions->len, ==, other->revisions->len);
  for (guint i = 0; i < self->revisions->len; i++)
    {
      const DataPackageRevision *one = g_ptr_array_index (self->revisions, i);
      const DataPackageRevision *two = g_ptr_array_index (other->revisions, i);

      g_assert_cmpint (one->number, ==, two->number);
      g_assert_cmpstr (one->evaluator, ==, two->evaluator);
      g_assert_cmpstr (one->reviewer, ==, two->reviewer);
      g_assert_cmpstr (one->submitted, ==, two->submitted);
      g_assert_cmpstr (one->approved, ==, two->approved);
      g_assert_cmpstr (one->content, ==, two->content);
      g_assert_cmpstr (one->content_hash, ==, two->content_hash);
      g_assert_cmpstr (one->decision, ==, two->decision);
      g_assert_cmpstr (one->decision_hash, ==, two->decision_hash);
      g_assert_cmpstr (one->pack_hash, ==, two->pack_hash);
    }
}

static void
assert_same_remarks (const DataPackageEvaluation *self, const DataPackageEvaluation *other)
{
  g_assert_cmpuint (self->remarks->len, ==, other->remarks->len);
  for (guint i = 0; i < self->remarks->len; i++)
    {
      const DataPackageRemark *one = g_ptr_array_index (self->remarks, i);
      const DataPackageRemark *two = g_ptr_array_index (other->remarks, i);

      g_assert_cmpstr (one->id, ==, two->id);
      g_assert_cmpint (one->revision, ==, two->revision);
      g_assert_cmpstr (one->place, ==, two->place);
      g_assert_cmpstr (one->text, ==, two->text);
      g_assert_cmpstr (one->author, ==, two->author);
      g_assert_cmpstr (one->written, ==, two->written);
      g_assert_cmpstr (one->settled, ==, two->settled);
    }
}

static void
test_members (PackageCase *self, gconstpointer data)
{
  g_autoptr (DataPackage) package = NULL;

  package_sample_write (self->packs, self->path);
  package = data_package_open (self->path, NULL);
  g_assert_cmpuint (data_package_n_evaluations (package), ==, 2);
  g_assert_null (data_package_get_extra (package));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DataPackageEvaluation) expected = package_sample_evaluation (self->packs, i);
      g_autoptr (DataPackageEvaluation) found = data_package_read (package, i, self->packs, NULL);
      g_autofree char *expected_hash = data_exchange_hash (expected->exchange);
      g_autofree char *found_hash = data_exchange_hash (found->exchange);

      g_assert_cmpstr (found_hash, ==, expected_hash);
      g_assert_cmpint (json_equal (found->history, expected->history), ==, i == 0);
      g_assert_cmpint (found->history == NULL, ==, i == 1);
      g_assert_cmpstr (found->life.state, ==, expected->life.state);
      g_assert_cmpint (found->life.revision, ==, expected->life.revision);
      g_assert_cmpstr (found->life.evaluator, ==, expected->life.evaluator);
      g_assert_cmpstr (found->life.submitted, ==, expected->life.submitted);
      assert_same_revisions (found, expected);
      assert_same_remarks (found, expected);
      assert_same_attachments (found, expected);
    }
}

/* The bytes of a content are asked for and written once. */
static void
test_contents_once (PackageCase *self, gconstpointer data)
{
  g_autoptr (DataPackageWriter) writer = data_package_writer_new (self->path, NULL);
  g_autoptr (DataArchive) archive = NULL;
  GPtrArray *members;
  guint n_calls = 0;
  guint n_contents = 0;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DataPackageEvaluation) evaluation = package_sample_evaluation (self->packs, i);

      g_assert_true (
          data_package_writer_add (writer, evaluation, package_sample_load, &n_calls, NULL));
    }
  g_assert_true (data_package_writer_commit (writer, NULL));
  g_assert_cmpuint (n_calls, ==, 3);
  archive = data_archive_open (self->path, &limits, NULL);
  members = data_archive_get_members (archive);
  for (guint i = 0; i < members->len; i++)
    n_contents += g_str_has_prefix (((DataArchiveMember *) g_ptr_array_index (members, i))->name,
                                    "attachments/");
  g_assert_cmpuint (n_contents, ==, 3);
}

static void
test_unknown_members (PackageCase *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  package_by_hand_write (self->path, NULL, 0);
  g_assert_true (package_case_copy (self, &error));
  g_assert_no_error (error);
  package_case_assert_same (self);
}

static void
test_no_evaluations (PackageCase *self, gconstpointer data)
{
  g_autoptr (DataPackageWriter) writer = data_package_writer_new (self->path, NULL);
  g_autoptr (DataPackage) package = NULL;

  g_assert_true (data_package_writer_commit (writer, NULL));
  package = data_package_open (self->path, NULL);
  g_assert_cmpuint (data_package_n_evaluations (package), ==, 0);
}

static void
assert_not_written (PackageCase *self,
                    DataPackageEvaluation *evaluation,
                    DataPackageLoad load,
                    const char *message)
{
  g_autoptr (DataPackageWriter) writer = data_package_writer_new (self->path, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (data_package_writer_add (writer, evaluation, load, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (g_str_has_suffix (error->message, message));
  g_clear_pointer (&writer, data_package_writer_free);
  g_assert_cmpuint (scratch_count (self->folder), ==, 0);
}

static GBytes *
load_other (const char *hash, gpointer data, GError **error)
{
  return g_bytes_new_static ("x", 1);
}

static GBytes *
load_too_large (const char *hash, gpointer data, GError **error)
{
  return g_bytes_new_take (g_malloc0 (DATA_ATTACHMENT_SIZE_LIMIT + 1),
                           DATA_ATTACHMENT_SIZE_LIMIT + 1);
}

static void
test_not_written (PackageCase *self, gconstpointer data)
{
  g_autoptr (DataPackageEvaluation) evaluation = package_sample_evaluation (self->packs, 1);
  DataPackageAttachment *attachment = g_ptr_array_index (evaluation->attachments, 0);
  g_autoptr (GBytes) large = load_too_large (NULL, NULL, NULL);

  assert_not_written (self, evaluation, load_other,
                      "a.eikyo.zip: cannot be written: the attachment “証跡 \"1\".txt” is no "
                      "longer what was attached. Verify the workspace, and attach the file again.");
  g_free (attachment->content);
  attachment->content = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "none", -1);
  assert_not_written (self, evaluation, package_sample_load, "no such attachment");
  g_free (attachment->content);
  attachment->content = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, large);
  attachment->size = DATA_ATTACHMENT_SIZE_LIMIT + 1;
  assert_not_written (self, evaluation, load_too_large,
                      "it becomes larger than a package can be. Export fewer evaluations at a "
                      "time, or without their history.");
}

/* Two attachments cannot have the same content and different sizes. */
static void
test_two_sizes (PackageCase *self, gconstpointer data)
{
  g_autoptr (DataPackageEvaluation) evaluation = package_sample_evaluation (self->packs, 0);
  DataPackageAttachment *attachment = g_ptr_array_index (evaluation->attachments, 2);

  attachment->size++;
  assert_not_written (self, evaluation, package_sample_load,
                      "Verify the workspace, and attach the file again.");
}

static void
test_full_disk (PackageCase *self, gconstpointer data)
{
  static const guint64 sizes[] = { 0, 100, 1000, 5000, 9000 };

  package_sample_write (self->packs, self->path);
  g_assert_true (g_file_set_contents (self->copy, "old", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *kept = NULL;

      scratch_fill_disk (sizes[i]);
      g_assert_false (package_case_copy (self, &error));
      scratch_free_disk ();
      g_assert_error (error, DATA_ERROR, DATA_ERROR_WRITE);
      g_assert_nonnull (strstr (error->message, "cannot be written (File too large)."));
      g_assert_true (g_file_get_contents (self->copy, &kept, NULL, NULL));
      g_assert_cmpstr (kept, ==, "old");
      g_assert_cmpuint (scratch_count (self->folder), ==, 2);
    }
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  package_case_add ("/data/package/round-trip", test_round_trip, NULL);
  package_case_add ("/data/package/members", test_members, NULL);
  package_case_add ("/data/package/contents-once", test_contents_once, NULL);
  package_case_add ("/data/package/unknown-members", test_unknown_members, NULL);
  package_case_add ("/data/package/no-evaluations", test_no_evaluations, NULL);
  package_case_add ("/data/package/not-written", test_not_written, NULL);
  package_case_add ("/data/package/two-sizes", test_two_sizes, NULL);
  package_case_add ("/data/package/full-disk", test_full_disk, NULL);
  return g_test_run ();
}
