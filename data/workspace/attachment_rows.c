/* attachment_rows.c - Attachments and what they are evidence of, as rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/difference.h"
#include "data/workspace/attachment_links.h"

const char *const data_evidence_ids[] = {
  "cell", "requirement", "control", "finding", "audit", NULL
};

static void
evidence_free (gpointer data)
{
  DataEvidence *self = data;

  g_free ((char *) self->target);
  g_free ((char *) self->dimension);
  g_free ((char *) self->harm);
  g_free (self);
}

void
data_attachment_free (DataAttachment *self)
{
  g_free (self->id);
  g_free (self->hash);
  g_free (self->name);
  g_free (self->note);
  g_free (self->evidence_date);
  g_free (self->added);
  g_free (self->added_by);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_free (self);
}

static gpointer
read_attachment (sqlite3_stmt *statement)
{
  DataAttachment *self = g_new0 (DataAttachment, 1);

  self->id = data_sql_text (statement, 0);
  self->hash = data_sql_text (statement, 1);
  self->size = sqlite3_column_int64 (statement, 2);
  self->name = data_sql_text (statement, 3);
  self->note = data_sql_text (statement, 4);
  self->evidence_date = data_sql_text (statement, 5);
  self->added = data_sql_text (statement, 6);
  self->added_by = data_sql_text (statement, 7);
  self->links = g_ptr_array_new_with_free_func (evidence_free);
  return self;
}

/* A text that is part of a key, where '' stands for none. */
static char *
key_text (sqlite3_stmt *statement, int column)
{
  g_autofree char *text = data_sql_text (statement, column);

  return text == NULL || text[0] == '\0' ? NULL : g_steal_pointer (&text);
}

static gboolean
list_links (DataDatabase *database, gint64 evaluation, GHashTable *attachments, GError **error)
{
  sqlite3_stmt *statement = data_database_query (
      database, error,
      "SELECT attachment, kind, target, dimension, harm FROM attachment_link"
      " WHERE evaluation = ?1 ORDER BY attachment, kind, target, dimension, harm",
      "i", evaluation);

  if (statement == NULL)
    return FALSE;
  while (TRUE)
    {
      g_autofree char *id = NULL;
      g_autofree char *kind = NULL;
      DataAttachment *attachment;
      DataEvidence *evidence;
      gboolean row;

      if (!data_database_step (database, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      id = data_sql_text (statement, 0);
      kind = data_sql_text (statement, 1);
      attachment = g_hash_table_lookup (attachments, id);
      if (attachment == NULL)
        continue;
      evidence = g_new0 (DataEvidence, 1);
      evidence->kind = (DataEvidenceKind) rules_vocabulary_find (data_evidence_ids, kind);
      evidence->target = key_text (statement, 2);
      evidence->dimension = key_text (statement, 3);
      evidence->harm = key_text (statement, 4);
      g_ptr_array_add (attachment->links, evidence);
    }
}

GPtrArray *
data_attachments_list (DataDatabase *database, gint64 evaluation, GError **error)
{
  sqlite3_stmt *statement = data_database_query (
      database, error,
      "SELECT id, content, coalesce (size, 0), name, note, evidence_date, added, added_by"
      " FROM attachment LEFT JOIN content ON content.hash = attachment.content"
      " WHERE evaluation = ?1 ORDER BY name, length (id), id",
      "i", evaluation);
  g_autoptr (GPtrArray) list = data_database_list (database, statement, read_attachment,
                                                   (GDestroyNotify) data_attachment_free, error);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  if (list == NULL)
    return NULL;
  for (guint i = 0; i < list->len; i++)
    {
      DataAttachment *attachment = g_ptr_array_index (list, i);

      g_hash_table_insert (by_id, attachment->id, attachment);
    }
  return list_links (database, evaluation, by_id, error) ? g_steal_pointer (&list) : NULL;
}

/* Runs a statement whose parameters are a link. */
static gboolean
run_for_link (DataDatabase *database,
              const char *sql,
              gint64 evaluation,
              const char *attachment,
              const DataEvidence *evidence,
              GError **error)
{
  return data_database_change (database, error, sql, "ittttt", evaluation, attachment,
                               data_evidence_ids[evidence->kind - 1],
                               evidence->target == NULL ? "" : evidence->target,
                               evidence->dimension == NULL ? "" : evidence->dimension,
                               evidence->harm == NULL ? "" : evidence->harm);
}

gboolean
data_attachment_link (DataDatabase *database,
                      gint64 evaluation,
                      const char *attachment,
                      const DataEvidence *evidence,
                      GError **error)
{
  return run_for_link (database,
                       "INSERT INTO attachment_link"
                       " (evaluation, attachment, kind, target, dimension, harm)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
                       evaluation, attachment, evidence, error);
}

gboolean
data_attachment_unlink (DataDatabase *database,
                        gint64 evaluation,
                        const char *attachment,
                        const DataEvidence *evidence,
                        GError **error)
{
  return run_for_link (database,
                       "DELETE FROM attachment_link WHERE evaluation = ?1 AND attachment = ?2"
                       " AND kind = ?3 AND target = ?4 AND dimension = ?5 AND harm = ?6",
                       evaluation, attachment, evidence, error);
}

static gboolean
cell_exists (const RulesEvaluation *evaluation, const DataEvidence *evidence)
{
  int dimension = rules_edition_find_dimension (evaluation->edition, evidence->dimension);
  int harm = rules_edition_find_harm (evaluation->edition, evidence->harm);

  if (dimension < 0 || harm < 0)
    return FALSE;
  for (guint i = 0; i < rules_evaluation_n_subjects (evaluation); i++)
    {
      if (g_str_equal (rules_evaluation_subject_id (evaluation, i), evidence->target))
        return rules_evaluation_asks (evaluation, i, (guint) dimension, (guint) harm);
    }
  return FALSE;
}

static gboolean
finding_exists (const RulesEvaluation *evaluation, const char *id)
{
  for (guint i = 0; i < evaluation->audit.n_findings; i++)
    {
      if (g_str_equal (evaluation->audit.findings[i].id, id))
        return TRUE;
    }
  return FALSE;
}

char *
data_evidence_to_place (const DataEvidence *self)
{
  static const DataArray arrays[] = {
    [DATA_EVIDENCE_CELL] = DATA_ARRAY_IMPACTS,
    [DATA_EVIDENCE_REQUIREMENT] = DATA_ARRAY_REQUIREMENTS,
    [DATA_EVIDENCE_CONTROL] = DATA_ARRAY_CONTROLS,
    [DATA_EVIDENCE_FINDING] = DATA_ARRAY_FINDINGS,
  };

  if (self->kind == DATA_EVIDENCE_AUDIT)
    return NULL;
  return data_place_to_text (
      &(DataPlace){ arrays[self->kind], self->target, self->dimension, self->harm });
}

gboolean
data_evidence_exists (const RulesEvaluation *evaluation, const DataEvidence *evidence)
{
  const char *target = evidence->target;

  if (evidence->kind != DATA_EVIDENCE_CELL &&
      (evidence->dimension != NULL || evidence->harm != NULL))
    return FALSE;
  switch (evidence->kind)
    {
    case DATA_EVIDENCE_CELL:
      return target != NULL && evidence->dimension != NULL && evidence->harm != NULL &&
             cell_exists (evaluation, evidence);
    case DATA_EVIDENCE_REQUIREMENT:
      return target != NULL && rules_edition_find_requirement (evaluation->edition, target) >= 0;
    case DATA_EVIDENCE_CONTROL:
      return target != NULL &&
             rules_catalogue_find (evaluation->audit.catalogue, target) != RULES_NO_CONTROL;
    case DATA_EVIDENCE_FINDING:
      return target != NULL && finding_exists (evaluation, target);
    case DATA_EVIDENCE_AUDIT:
      return target == NULL;
    default:
      return FALSE;
    }
}

/* What entries of @array are as evidence, 0 where nothing is evidence of them. */
static DataEvidenceKind
evidence_kind (DataArray array)
{
  switch (array)
    {
    case DATA_ARRAY_OPERATIONS:
    case DATA_ARRAY_INFORMATION:
      return DATA_EVIDENCE_CELL;
    case DATA_ARRAY_CATALOGUE:
      return DATA_EVIDENCE_CONTROL;
    case DATA_ARRAY_FINDINGS:
      return DATA_EVIDENCE_FINDING;
    case DATA_ARRAY_NONE:
    case DATA_ARRAY_BUILT_ON:
    case DATA_ARRAY_IMPACTS:
    case DATA_ARRAY_AUDITORS:
    case DATA_ARRAY_REQUIREMENTS:
    case DATA_ARRAY_CONTROLS:
    case DATA_N_ARRAYS:
    default:
      return 0;
    }
}

static gboolean
unlink_target (DataDatabase *database,
               gint64 evaluation,
               DataEvidenceKind kind,
               const char *target,
               GError **error)
{
  return data_database_change (
      database, error,
      "DELETE FROM attachment_link WHERE evaluation = ?1 AND kind = ?2 AND target = ?3", "itt",
      evaluation, data_evidence_ids[kind - 1], target);
}

gboolean
data_attachments_follow (DataDatabase *database,
                         gint64 evaluation,
                         GPtrArray *differences,
                         GError **error)
{
  for (guint i = 0; i < differences->len; i++)
    {
      const DataDifference *difference = g_ptr_array_index (differences, i);
      DataEvidenceKind kind = evidence_kind (difference->array);

      if (difference->kind == DATA_DIFFERENCE_REMOVED && kind != 0 &&
          !unlink_target (database, evaluation, kind, difference->id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
copy_rows (DataDatabase *database, const char *sql, gint64 from, gint64 to, GError **error)
{
  return data_database_change (database, error, sql, "ii", from, to);
}

gboolean
data_attachments_copy (DataDatabase *database, gint64 from, gint64 to, GError **error)
{
  return copy_rows (database,
                    "INSERT INTO attachment (evaluation, id, content, name, note, evidence_date,"
                    " added, added_by) SELECT ?2, id, content, name, note, evidence_date, added,"
                    " added_by FROM attachment WHERE evaluation = ?1",
                    from, to, error) &&
         copy_rows (database,
                    "INSERT INTO attachment_link (evaluation, attachment, kind, target, dimension,"
                    " harm) SELECT ?2, attachment, kind, target, dimension, harm"
                    " FROM attachment_link WHERE evaluation = ?1",
                    from, to, error);
}

/* Whether an attachment of the year before says something in the next. */
static gboolean
lasts (const RulesEvaluation *evaluation, const DataEvidence *evidence)
{
  return (evidence->kind == DATA_EVIDENCE_CELL || evidence->kind == DATA_EVIDENCE_FINDING) &&
         data_evidence_exists (evaluation, evidence);
}

static gboolean
leave_audit (DataDatabase *database,
             gint64 to,
             const RulesEvaluation *evaluation,
             const DataAttachment *attachment,
             GError **error)
{
  guint n_lasting = 0;

  for (guint i = 0; i < attachment->links->len; i++)
    {
      const DataEvidence *evidence = g_ptr_array_index (attachment->links, i);

      if (lasts (evaluation, evidence))
        n_lasting++;
      else if (!data_attachment_unlink (database, to, attachment->id, evidence, error))
        return FALSE;
    }
  return n_lasting > 0 || attachment->links->len == 0 ||
         data_database_change (database, error,
                               "DELETE FROM attachment WHERE evaluation = ?1 AND id = ?2", "it", to,
                               attachment->id);
}

gboolean
data_attachments_leave_audit (DataDatabase *database,
                              gint64 to,
                              const RulesEvaluation *evaluation,
                              GError **error)
{
  g_autoptr (GPtrArray) attachments = data_attachments_list (database, to, error);

  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    {
      if (!leave_audit (database, to, evaluation, g_ptr_array_index (attachments, i), error))
        return FALSE;
    }
  return attachments != NULL;
}
