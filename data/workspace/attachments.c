/* attachments.c - Files kept in the workspace as evidence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/attachments.h"

#include "data/error.h"
#include "data/workspace/attachment_links.h"
#include "data/workspace/attachment_content.h"
#include "data/workspace/fact.h"
#include "data/workspace/life_change.h"

#include <glib/gi18n-lib.h>

GPtrArray *
data_evaluation_list_attachments (DataEvaluation *self, GError **error)
{
  return data_attachments_list (data_life_get_database (self), data_evaluation_get_number (self),
                                error);
}

static gboolean
check_date (const char *date, GError **error)
{
  if (rules_text_is_blank (date) || rules_date_parse (date) != 0)
    return TRUE;
  g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
               _ ("“%s” is no date. Write it like 2026-10-01."), date);
  return FALSE;
}

/* Ends a step that made an attachment called @name evidence of something more. */
static gboolean
finish_link (DataEvaluation *evaluation,
             DataStep *step,
             const char *name,
             const DataEvidence *evidence,
             GError **error)
{
  g_autofree char *place = data_evidence_to_place (evidence);
  g_autofree char *what =
      data_fact_of_evidence (data_evaluation_get_exchange (evaluation), name, place);

  return data_life_finish_fact (evaluation, step, DATA_ACTION_ATTACH, what, error);
}

static gboolean
check_evidence (DataEvaluation *evaluation, const DataEvidence *evidence, GError **error)
{
  DataExchange *exchange = data_evaluation_get_exchange (evaluation);
  g_autofree char *place = NULL;
  g_autofree char *words = NULL;

  if (evidence == NULL || data_evidence_exists (data_exchange_get_evaluation (exchange), evidence))
    return TRUE;
  place = data_evidence_to_place (evidence);
  words = place == NULL ? g_strdup (_ ("Internal audit")) : data_fact_place (exchange, place);
  g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
               /* Translators: an evaluation, and a part of it such as “Control 9.2.1”. */
               _ ("“%s”: %s is not there. A file can only be evidence of something that is."),
               data_evaluation_get_title (evaluation), words);
  return FALSE;
}

/* Starts a step, where the evaluation can be edited and has what is to be evidenced. */
static DataStep *
begin (DataEvaluation *evaluation, const DataEvidence *evidence, GError **error)
{
  g_autoptr (DataStep) step =
      data_workspace_begin (data_evaluation_get_workspace (evaluation), error);

  if (step == NULL || !data_evaluation_is_draft (evaluation, error) ||
      !data_evaluation_is_untried (evaluation, error) ||
      !check_evidence (evaluation, evidence, error))
    return NULL;
  return g_steal_pointer (&step);
}

/* Gives name and content of an attachment; the error tells where it is not there. */
static char *
find_name (DataEvaluation *evaluation, const char *id, char **content, GError **error)
{
  DataDatabase *database = data_life_get_database (evaluation);
  sqlite3_stmt *statement = data_database_query (
      database, error, "SELECT name, content FROM attachment WHERE evaluation = ?1 AND id = ?2",
      "it", data_evaluation_get_number (evaluation), id);
  char *name;
  gboolean row;

  if (statement == NULL || !data_database_step (database, statement, &row, error))
    return NULL;
  if (!row)
    {
      data_life_refuse (evaluation, error,
                        _ ("There is no such attachment. “eikyo attachments ID” lists them."));
      return NULL;
    }
  name = data_sql_text (statement, 0);
  if (content != NULL)
    *content = data_sql_text (statement, 1);
  sqlite3_reset (statement);
  return name;
}

/* The id of an attachment with this content and name; NULL without an error where there is none. */
static gboolean
find_same (
    DataEvaluation *evaluation, const char *content, const char *name, char **id, GError **error)
{
  DataDatabase *database = data_life_get_database (evaluation);
  sqlite3_stmt *statement = data_database_query (
      database, error,
      "SELECT id FROM attachment WHERE evaluation = ?1 AND content = ?2 AND name = ?3"
      " ORDER BY length (id), id LIMIT 1",
      "itt", data_evaluation_get_number (evaluation), content, name);
  gboolean row;

  if (statement == NULL || !data_database_step (database, statement, &row, error))
    return FALSE;
  *id = row ? data_sql_text (statement, 0) : NULL;
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
set_date (DataEvaluation *evaluation, const char *id, const char *date, GError **error)
{
  DataDatabase *database = data_life_get_database (evaluation);

  return data_database_change (
      database, error, "UPDATE attachment SET evidence_date = ?3 WHERE evaluation = ?1 AND id = ?2",
      "itt", data_evaluation_get_number (evaluation), id, date);
}

/* Writes a new attachment and returns its id. */
static char *
insert_attachment (DataEvaluation *evaluation,
                   DataStep *step,
                   const char *content,
                   const char *name,
                   const char *date,
                   GError **error)
{
  DataDatabase *database = data_life_get_database (evaluation);
  gint64 number = data_evaluation_get_number (evaluation);
  g_autofree char *id =
      data_next_id (database,
                    "SELECT max (CAST (substr (id, 2) AS INTEGER)) FROM attachment"
                    " WHERE evaluation = ?1 AND id GLOB 't[0-9]*' AND length (id) < 12",
                    number, 't', error);

  if (id == NULL ||
      !data_database_change (
          database, error,
          "INSERT INTO attachment (evaluation, id, content, name, evidence_date, added, added_by)"
          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
          "itttttt", number, id, content, name, date, data_step_get_time (step),
          data_life_get_actor (evaluation)))
    return NULL;
  return g_steal_pointer (&id);
}

char *
data_evaluation_attach_file (DataEvaluation *self,
                             DataAttachmentFile *file,
                             const DataEvidence *evidence,
                             const char *evidence_date,
                             GError **error)
{
  g_autoptr (DataStep) step = NULL;
  const char *date = rules_text_is_blank (evidence_date) ? NULL : evidence_date;
  g_autofree char *id = NULL;
  gboolean is_new;

  if (!check_date (date, error))
    return NULL;
  step = begin (self, evidence, error);
  if (step == NULL || !data_attachment_file_keep (file, data_life_get_database (self), error) ||
      !find_same (self, file->hash, file->name, &id, error))
    return NULL;
  is_new = id == NULL;
  if (is_new)
    id = insert_attachment (self, step, file->hash, file->name, date, error);
  else if (date != NULL && !set_date (self, id, date, error))
    return NULL;
  if (id == NULL ||
      (evidence != NULL &&
       !data_attachment_link (data_life_get_database (self), data_evaluation_get_number (self), id,
                              evidence, error)) ||
      !(is_new || evidence == NULL
            ? data_life_finish (self, g_steal_pointer (&step), DATA_ACTION_ATTACH, file->name,
                                error)
            : finish_link (self, g_steal_pointer (&step), file->name, evidence, error)))
    return NULL;
  return g_steal_pointer (&id);
}

char *
data_evaluation_attach (DataEvaluation *self,
                        const char *path,
                        const DataEvidence *evidence,
                        const char *evidence_date,
                        GError **error)
{
  g_autoptr (DataAttachmentFile) file = NULL;

  if (!check_date (evidence_date, error))
    return NULL;
  file = data_attachment_file_open (path, error);
  return file != NULL ? data_evaluation_attach_file (self, file, evidence, evidence_date, error)
                      : NULL;
}

gboolean
data_evaluation_link (DataEvaluation *self,
                      const char *attachment,
                      const DataEvidence *evidence,
                      GError **error)
{
  g_autoptr (DataStep) step = begin (self, evidence, error);
  g_autofree char *name = step == NULL ? NULL : find_name (self, attachment, NULL, error);

  return name != NULL &&
         data_attachment_link (data_life_get_database (self), data_evaluation_get_number (self),
                               attachment, evidence, error) &&
         finish_link (self, g_steal_pointer (&step), name, evidence, error);
}

gboolean
data_evaluation_unlink (DataEvaluation *self,
                        const char *attachment,
                        const DataEvidence *evidence,
                        GError **error)
{
  g_autoptr (DataStep) step = begin (self, NULL, error);
  g_autofree char *name = step == NULL ? NULL : find_name (self, attachment, NULL, error);

  return name != NULL &&
         data_attachment_unlink (data_life_get_database (self), data_evaluation_get_number (self),
                                 attachment, evidence, error) &&
         data_life_finish (self, g_steal_pointer (&step), DATA_ACTION_DETACH, name, error);
}

/* Deletes rows of one attachment. */
static gboolean
delete_rows (DataEvaluation *evaluation, const char *sql, const char *id, GError **error)
{
  DataDatabase *database = data_life_get_database (evaluation);

  return data_database_change (database, error, sql, "it", data_evaluation_get_number (evaluation),
                               id);
}

gboolean
data_evaluation_detach (DataEvaluation *self, const char *attachment, GError **error)
{
  g_autoptr (DataStep) step = begin (self, NULL, error);
  g_autofree char *name = step == NULL ? NULL : find_name (self, attachment, NULL, error);

  return name != NULL &&
         delete_rows (self, "DELETE FROM attachment_link WHERE evaluation = ?1 AND attachment = ?2",
                      attachment, error) &&
         delete_rows (self, "DELETE FROM attachment WHERE evaluation = ?1 AND id = ?2", attachment,
                      error) &&
         data_life_finish (self, g_steal_pointer (&step), DATA_ACTION_DETACH, name, error);
}

static gboolean
write_description (
    DataEvaluation *evaluation, const char *id, const char *note, const char *date, GError **error)
{
  DataDatabase *database = data_life_get_database (evaluation);

  return data_database_change (
      database, error,
      "UPDATE attachment SET note = ?3, evidence_date = ?4 WHERE evaluation = ?1 AND id = ?2",
      "ittt", data_evaluation_get_number (evaluation), id, rules_text_is_blank (note) ? NULL : note,
      rules_text_is_blank (date) ? NULL : date);
}

gboolean
data_evaluation_describe_attachment (DataEvaluation *self,
                                     const char *attachment,
                                     const char *note,
                                     const char *evidence_date,
                                     GError **error)
{
  g_autoptr (DataStep) step = NULL;
  g_autofree char *name = NULL;

  if (!check_date (evidence_date, error))
    return FALSE;
  step = begin (self, NULL, error);
  name = step == NULL ? NULL : find_name (self, attachment, NULL, error);
  return name != NULL && write_description (self, attachment, note, evidence_date, error) &&
         data_life_finish (self, g_steal_pointer (&step), DATA_ACTION_ATTACH, name, error);
}

gboolean
data_evaluation_save_attachment (DataEvaluation *self,
                                 const char *attachment,
                                 const char *path,
                                 GError **error)
{
  g_autofree char *content = NULL;
  g_autofree char *name = find_name (self, attachment, &content, error);

  return name != NULL &&
         data_attachment_content_save (data_life_get_database (self), content, name, path, error);
}
