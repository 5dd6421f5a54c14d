/* check.c - Whether a worksheet's file is what the workspace has on record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/check.h"

#include "data/document/pdf.h"
#include "data/document/xlsx.h"
#include "data/error.h"
#include "data/workspace/trial.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

const char *const data_worksheet_outcome_ids[] = { "exact",   "same-text", "differs",
                                                   "unknown", "none",      NULL };

/* (nullable): the approved revision that the file is of: the one with its number or, failing that,
 * with its hash. */
static const DataRevision *
find_revision (const DataWorksheetIdentity *identity, const GPtrArray *revisions)
{
  const DataRevision *found = NULL;

  for (guint i = 0; i < revisions->len; i++)
    {
      const DataRevision *revision = g_ptr_array_index (revisions, i);

      if (identity->state == DATA_STATE_APPROVED && revision->number == identity->revision)
        return revision;
      if (g_strcmp0 (revision->content_hash, identity->hash) == 0)
        found = revision;
    }
  return found;
}

/* Makes of @source what it was when it had not come as far as now. */
static void
take_back (DataWorksheetSource *source, const DataWorksheetIdentity *identity)
{
  source->state = identity->state;
  source->revision = identity->revision;
  g_clear_pointer (&source->reviewer, g_free);
  g_clear_pointer (&source->approved, g_free);
  if (identity->state == DATA_STATE_DRAFT)
    {
      g_clear_pointer (&source->evaluator, g_free);
      g_clear_pointer (&source->submitted, g_free);
    }
}

/* What stands for the file among what is kept: what has its hash, or else what comes nearest. */
static DataWorksheetSource *
find_source (DataWorksheetCheck *self, DataEvaluation *evaluation, DataPacks *packs, GError **error)
{
  const DataWorksheetIdentity *identity = self->identity;
  g_autoptr (GPtrArray) revisions = data_evaluation_list_revisions (evaluation, error);
  const DataRevision *revision = revisions == NULL ? NULL : find_revision (identity, revisions);
  DataWorksheetSource *source;

  if (revisions == NULL)
    return NULL;
  source = revision != NULL ? data_worksheet_source_new_revision (revision, packs, error)
                            : data_worksheet_source_new_kept (evaluation, error);
  if (source == NULL)
    return NULL;
  self->is_recorded = g_strcmp0 (source->hash, identity->hash) == 0;
  if (revision != NULL && self->is_recorded)
    self->approved = revision->number;
  if (self->is_recorded && identity->state != DATA_STATE_APPROVED)
    take_back (source, identity);
  return source;
}

/* The worksheet that the file should be, read back from a file of its own. */
static DataWorksheetContent *
make_anew (const DataWorksheetCheck *self,
           const DataWorksheetSource *source,
           gboolean as_pdf,
           GError **error)
{
  g_autoptr (DataDocument) document = data_worksheet_new (
      self->identity->kind, self->identity->language, self->identity->blank, source);
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", error);
  g_autofree char *path = NULL;
  DataWorksheetContent *content = NULL;

  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, as_pdf ? "sheet.pdf" : "sheet.xlsx", NULL);
  if (as_pdf ? data_document_write_pdf (document, path, error)
             : data_document_write_xlsx (document, path, error))
    content = data_worksheet_content_read (path, error);
  g_remove (path);
  g_rmdir (folder);
  return content;
}

static gboolean
compare (DataWorksheetCheck *self,
         const DataWorksheetContent *content,
         const DataWorksheetSource *source,
         GError **error)
{
  g_autoptr (DataWorksheetContent) anew =
      make_anew (self, source, data_worksheet_content_is_pdf (content), error);

  if (anew == NULL)
    return FALSE;
  if (g_bytes_equal (content->bytes, anew->bytes))
    {
      self->outcome = DATA_WORKSHEET_EXACT;
      return TRUE;
    }
  data_worksheet_content_compare (content, anew, self->differences, &self->n_more);
  self->outcome = self->differences->len == 0 ? DATA_WORKSHEET_SAME_TEXT : DATA_WORKSHEET_DIFFERS;
  return TRUE;
}

static gboolean
check_kept (DataWorksheetCheck *self,
            const DataWorksheetContent *content,
            DataEvaluation *evaluation,
            DataPacks *packs,
            GError **error)
{
  g_autoptr (DataWorksheetSource) source = find_source (self, evaluation, packs, error);
  g_autofree char *now = NULL;

  if (source == NULL)
    return FALSE;
  now = data_exchange_hash (data_evaluation_get_kept (evaluation));
  self->state = source->state;
  self->revision = source->revision;
  self->is_superseded = !g_str_equal (now, source->hash);
  if (!compare (self, content, source, error))
    return FALSE;
  if (!self->is_recorded && self->outcome == DATA_WORKSHEET_SAME_TEXT)
    self->outcome = DATA_WORKSHEET_DIFFERS;
  return TRUE;
}

static gboolean
check_blank (DataWorksheetCheck *self,
             const DataWorksheetContent *content,
             DataPacks *packs,
             GError **error)
{
  g_autoptr (DataWorksheetSource) source =
      data_worksheet_source_new_blank (packs, self->identity->rules, self->identity->edition, NULL);

  if (source == NULL)
    {
      self->outcome = DATA_WORKSHEET_UNKNOWN;
      return TRUE;
    }
  self->is_recorded = TRUE;
  return compare (self, content, source, error);
}

static gboolean
check_content (DataWorksheetCheck *self,
               DataWorkspace *workspace,
               const DataWorksheetContent *content,
               GError **error)
{
  DataPacks *packs = data_workspace_get_packs (workspace);
  g_autoptr (GError) fault = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;
  gint64 number = 0;

  if (self->identity->kind == DATA_WORKSHEET_REGISTER)
    {
      self->outcome = DATA_WORKSHEET_UNKNOWN;
      return TRUE;
    }
  if (self->identity->blank)
    return check_blank (self, content, packs, error);
  if (self->identity->evaluation != NULL)
    number = data_workspace_find (workspace, self->identity->evaluation, &fault);
  if (fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  if (number == 0)
    {
      self->outcome = DATA_WORKSHEET_UNKNOWN;
      return TRUE;
    }
  evaluation = data_workspace_get_evaluation (workspace, number, error);
  return evaluation != NULL && check_kept (self, content, evaluation, packs, error);
}

DataWorksheetCheck *
data_worksheet_check (DataWorkspace *workspace, const char *path, GError **error)
{
  g_autoptr (DataWorksheetContent) content = NULL;
  g_autoptr (DataWorksheetCheck) self = NULL;

  g_return_val_if_fail (DATA_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  content = data_worksheet_content_read (path, error);
  if (content == NULL)
    return NULL;
  self = g_new0 (DataWorksheetCheck, 1);
  self->differences = g_ptr_array_new_with_free_func (g_free);
  self->identity = g_steal_pointer (&content->identity);
  if (self->identity == NULL)
    self->outcome = DATA_WORKSHEET_NONE;
  else if (!check_content (self, workspace, content, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
data_worksheet_check_free (DataWorksheetCheck *self)
{
  g_clear_pointer (&self->identity, data_worksheet_identity_free);
  g_ptr_array_unref (self->differences);
  g_free (self);
}

gboolean
data_worksheet_check_is_sound (const DataWorksheetCheck *self)
{
  return self->outcome == DATA_WORKSHEET_EXACT &&
         (self->identity->blank || self->state == DATA_STATE_APPROVED);
}

/* What it says the same as: "revision 2, which was approved". */
static char *
describe_kept (const DataWorksheetCheck *self)
{
  if (self->identity->blank)
    /* Translators: the same. */
    return g_strdup (_ ("the blank form of these rules"));
  if (self->state == DATA_STATE_APPROVED)
    /* Translators: part of sentences such as "Unaltered: %s gives exactly this file." */
    return g_strdup_printf (_ ("the approved revision %u"), self->revision);
  /* Translators: the same. */
  return g_strdup (self->is_recorded ? _ ("the evaluation before its approval")
                                     : _ ("the evaluation as it stands"));
}

char *
data_wording_worksheet_check (const DataWorksheetCheck *self)
{
  g_autofree char *kept = NULL;
  g_autoptr (GString) text = NULL;

  if (self->outcome == DATA_WORKSHEET_NONE)
    return g_strdup (_ ("This is no worksheet of Eikyo, or what tells it from others was taken out "
                        "of the file."));
  if (self->outcome == DATA_WORKSHEET_UNKNOWN && self->identity->kind == DATA_WORKSHEET_REGISTER)
    return g_strdup (_ ("This is a register of evaluations. It is of a moment, and no record of it "
                        "is kept: check the worksheets of the evaluations that it lists."));
  if (self->outcome == DATA_WORKSHEET_UNKNOWN)
    return g_strdup (
        _ ("Nothing can be said of it: its evaluation, or the edition of its rules, is "
           "not kept in this workspace."));
  kept = describe_kept (self);
  text = g_string_new (NULL);
  if (self->outcome == DATA_WORKSHEET_EXACT)
    /* Translators: %s goes like "the approved revision 2". */
    g_string_printf (text, _ ("Unaltered: %s gives exactly this file."), kept);
  else if (self->outcome == DATA_WORKSHEET_SAME_TEXT)
    g_string_printf (text,
                     _ ("The same words as %s, but not the same file: it was saved anew, made by "
                        "another version of the program, or altered. Pictures, colours and what "
                        "covers the words were not compared: make the worksheet anew, and compare "
                        "it or rely on that one."),
                     kept);
  else if (self->is_recorded)
    g_string_printf (text, _ ("Altered: it names %s but does not say the same. Do not rely on it."),
                     kept);
  else
    g_string_printf (
        text, _ ("Not on record: what it was made from is not kept. It was compared with %s."),
        kept);
  if (self->approved > 0 && self->state != DATA_STATE_APPROVED)
    g_string_append_printf (text, _ (" Revision %u, which says the same, is approved."),
                            self->approved);
  if (self->is_superseded && !self->identity->blank)
    g_string_append_printf (text, " %s", _ ("The evaluation has been changed since."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
