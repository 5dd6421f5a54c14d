/* package_sample.c - A package with two evaluations in which everything occurs, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "package_sample.h"

#include "data/directories.h"
#include "data/history/hash.h"
#include "shipped.h"

#include <jansson.h>
#include <string.h>

#define MOMENT "2026-11-22T10:45:07.123456Z"

static const char *const contents[] = { "監査証跡\n", "", "more evidence" };

static char *
hash_of (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static DataPackageLink *
make_link (const char *kind, const char *target, const char *dimension, const char *harm)
{
  DataPackageLink *self = data_package_link_new ();

  self->kind = g_strdup (kind);
  self->target = g_strdup (target);
  self->dimension = g_strdup (dimension);
  self->harm = g_strdup (harm);
  return self;
}

static DataPackageAttachment *
make_attachment (const char *id, const char *text)
{
  DataPackageAttachment *self = data_package_attachment_new ();

  self->id = g_strdup (id);
  self->content = hash_of (text);
  self->size = (gint64) strlen (text);
  self->name = g_strdup ("証跡 \"1\".txt");
  self->added = g_strdup (MOMENT);
  self->added_by = g_strdup ("田中");
  return self;
}

static void
add_attachments (DataPackageEvaluation *self)
{
  DataPackageAttachment *full = make_attachment ("t1", contents[0]);

  full->note = g_strdup ("");
  full->evidence_date = g_strdup ("2026-10-01");
  g_ptr_array_add (full->links, make_link ("cell", "i1", "confidentiality", "distress"));
  g_ptr_array_add (full->links, make_link ("requirement", "ORG-1", "", ""));
  g_ptr_array_add (full->links, make_link ("control", "9.2.1.1", "", ""));
  g_ptr_array_add (full->links, make_link ("finding", "f1", "", ""));
  g_ptr_array_add (full->links, make_link ("audit", "", "", ""));
  g_ptr_array_add (self->attachments, full);
  g_ptr_array_add (self->attachments, make_attachment ("t2", contents[1]));
  /* The same content under another name. */
  g_ptr_array_add (self->attachments, make_attachment ("t3", contents[0]));
}

static void
add_revision (DataPackageEvaluation *self, gint64 number)
{
  DataPackageRevision *revision = data_package_revision_new ();

  revision->number = number;
  revision->evaluator = g_strdup ("田中");
  revision->reviewer = g_strdup ("鈴木");
  revision->submitted = g_strdup (MOMENT);
  revision->approved = g_strdup (MOMENT);
  revision->content = data_exchange_to_canonical (self->exchange);
  revision->content_hash = hash_of (revision->content);
  revision->decision = g_strdup ("{}");
  revision->decision_hash = hash_of (revision->decision);
  revision->pack_hash = hash_of ("pack");
  g_ptr_array_add (self->revisions, revision);
}

static void
add_remark (DataPackageEvaluation *self, const char *id, const char *place, const char *settled)
{
  DataPackageRemark *remark = data_package_remark_new ();

  remark->id = g_strdup (id);
  remark->revision = 2;
  remark->place = g_strdup (place);
  remark->text = g_strdup ("根拠を\n書いてください。");
  remark->author = g_strdup ("鈴木");
  remark->written = g_strdup (MOMENT);
  remark->settled = g_strdup (settled);
  g_ptr_array_add (self->remarks, remark);
}

/* An entry of the history after the one with the hash @previous, which becomes its own. */
static json_t *
make_entry (gint64 number, const char *action, const char *what, guint8 *previous)
{
  const DataChainEntry entry = { .entry = number,
                                 .step = number,
                                 .evaluation = 1,
                                 .time = MOMENT,
                                 .actor = "田中",
                                 .action = action,
                                 .undo = number,
                                 .what = what,
                                 .changes = what == NULL ? NULL : "" };
  guint8 content_hash[DATA_CHAIN_HASH_SIZE];
  g_autofree char *before = data_chain_hex (previous);
  g_autofree char *content = NULL;
  g_autofree char *hash = NULL;

  data_chain_hash_content (&entry, content_hash);
  data_chain_hash_entry (&entry, previous, content_hash, previous);
  content = data_chain_hex (content_hash);
  hash = data_chain_hex (previous);
  return json_pack ("{s:I, s:I, s:i, s:s, s:s, s:s, s:I, s:s, s:s, s:s}", "entry",
                    (json_int_t) number, "step", (json_int_t) number, "evaluation", 1, "time",
                    MOMENT, "actor", "田中", "action", action, "undo", (json_int_t) number,
                    "previous", before, "content_hash", content, "hash", hash);
}

/* The second entry lacks what was done, as after the bin was emptied, and says more. */
static void
add_history (DataPackageEvaluation *self)
{
  guint8 hash[DATA_CHAIN_HASH_SIZE];
  g_autofree char *nothing = hash_of ("");
  json_t *first, *second;

  data_chain_hash_start ("workspace", hash);
  first = make_entry (1, "create", "{\"title\":\"影響\",\"count\":0,\"facts\":[]}", hash);
  second = make_entry (2, "edit", NULL, hash);
  json_object_set_new (first, "what",
                       json_pack ("{s:s, s:i, s:[]}", "title", "影響", "count", 0, "facts"));
  json_object_set_new (first, "changes_hash", json_string (nothing));
  json_object_set_new (second, "x-more", json_pack ("{s:n, s:[i]}", "z", "a", 1));
  self->history = json_pack ("[o, o]", first, second);
  g_assert_nonnull (self->history);
}

DataPackageEvaluation *
package_sample_evaluation (DataPacks *packs, guint i)
{
  static const char *const names[] = { "01-web-conference-ready", "06-half-filled-undetermined" };
  g_autoptr (DataExchange) exchange = shipped_example (packs, names[i]);
  DataPackageEvaluation *self = data_package_evaluation_new (exchange);

  if (i == 0)
    {
      self->life.state = g_strdup ("review");
      self->life.revision = 3;
      self->life.evaluator = g_strdup ("田中");
      self->life.submitted = g_strdup (MOMENT);
      add_history (self);
      add_revision (self, 1);
      add_revision (self, 2);
      add_remark (self, "r1", "", NULL);
      add_remark (self, "r2", "operations/o1/name", MOMENT);
      add_attachments (self);
    }
  else
    {
      g_ptr_array_add (self->attachments, make_attachment ("t1", contents[0]));
      g_ptr_array_add (self->attachments, make_attachment ("t2", contents[2]));
    }
  return self;
}

GBytes *
package_sample_load (const char *hash, gpointer data, GError **error)
{
  guint *n_calls = data;

  if (n_calls != NULL)
    (*n_calls)++;
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *found = hash_of (contents[i]);

      if (g_str_equal (found, hash))
        return g_bytes_new_static (contents[i], strlen (contents[i]));
    }
  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, "no such attachment");
  return NULL;
}

void
package_sample_write (DataPacks *packs, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataPackageWriter) writer = data_package_writer_new (path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DataPackageEvaluation) evaluation = package_sample_evaluation (packs, i);

      data_package_writer_add (writer, evaluation, package_sample_load, NULL, &error);
      g_assert_no_error (error);
    }
  data_package_writer_commit (writer, &error);
  g_assert_no_error (error);
}
