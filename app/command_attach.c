/* command_attach.c - `eikyo attach`, `attachments`, `detach`: files kept as evidence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include "data/document/text.h"
#include "data/exchange/place.h"
#include "data/workspace/fact.h"
#include "data/workspace/workspace_json.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* What @text is evidence of; @words keeps the texts. */
static gboolean
parse_evidence (const char *text, DataEvidence *evidence, GStrv *words)
{
  DataPlace place;

  if (g_str_equal (text, data_evidence_ids[DATA_EVIDENCE_AUDIT - 1]))
    {
      *evidence = (DataEvidence){ DATA_EVIDENCE_AUDIT };
      return TRUE;
    }
  if (!data_place_parse (text, &place, words) || place.member != NULL)
    return FALSE;
  evidence->kind = place.array == DATA_ARRAY_IMPACTS        ? DATA_EVIDENCE_CELL
                   : place.array == DATA_ARRAY_REQUIREMENTS ? DATA_EVIDENCE_REQUIREMENT
                   : place.array == DATA_ARRAY_CONTROLS     ? DATA_EVIDENCE_CONTROL
                   : place.array == DATA_ARRAY_FINDINGS     ? DATA_EVIDENCE_FINDING
                                                            : 0;
  evidence->target = place.id;
  evidence->dimension = place.dimension;
  evidence->harm = place.harm;
  return evidence->kind != 0;
}

static AppExit
attach (AppWorkspace *self, const DataEvidence *evidence, const char *date)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id =
      data_evaluation_attach (self->evaluation, self->arguments.words[1], evidence, date, &error);

  if (id == NULL)
    return app_command_refuse (error);
  app_command_say ("%s", id);
  return APP_EXIT_OK;
}

static AppExit
run_attach (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  g_autofree char *to = NULL;
  g_autofree char *date = NULL;
  const GOptionEntry options[] = {
    { "to", 0, 0, G_OPTION_ARG_STRING, &to,
      N_ ("What it is evidence of: requirements/ID, controls/ID, findings/ID, "
          "impacts/SUBJECT/DIMENSION/HARM or audit"),
      N_ ("PLACE") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &date, N_ ("The day the evidence is of"), "YYYY-MM-DD" },
    G_OPTION_ENTRY_NULL
  };
  AppExit result = app_command_start (&app_command_attach, options, argc, argv, &self.arguments);
  DataEvidence evidence = { 0 };
  g_auto (GStrv) words = NULL;

  if (result != APP_EXIT_OK)
    return result;
  if (to != NULL && !parse_evidence (to, &evidence, &words))
    return app_command_misused (&app_command_attach,
                                _ ("--to takes requirements/ID, controls/ID, findings/ID, "
                                   "impacts/SUBJECT/DIMENSION/HARM or audit."));
  result = app_workspace_open_on (&app_command_attach, &self);
  return result == APP_EXIT_OK ? attach (&self, to == NULL ? NULL : &evidence, date) : result;
}

static char *
describe_links (DataEvaluation *evaluation, GPtrArray *links)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      g_autofree char *place = data_evidence_to_place (g_ptr_array_index (links, i));
      g_autofree char *words =
          place == NULL ? g_strdup (_ ("Internal audit"))
                        : data_fact_place (data_evaluation_get_exchange (evaluation), place);

      g_string_append_printf (text, "%s%s", i == 0 ? "" : _ (", "), words);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_row (DataDocument *table, DataEvaluation *evaluation, const DataAttachment *attachment)
{
  g_autofree char *size = g_strdup_printf ("%" G_GINT64_FORMAT, attachment->size);
  g_autofree char *added = app_workspace_time (attachment->added, NULL);
  g_autofree char *links = describe_links (evaluation, attachment->links);
  const DataCell cells[] = { { attachment->id },
                             { size },
                             { attachment->evidence_date == NULL ? "–"
                                                                 : attachment->evidence_date },
                             { added },
                             { attachment->name },
                             { links } };

  data_document_add_row (table, cells);
}

static void
print_table (DataEvaluation *evaluation, GPtrArray *attachments)
{
  g_autoptr (DataDocument) table = data_document_new (&(DataDocumentInformation){ 0 });
  const DataColumn columns[] = {
    { C_ ("column", "Id") },
    /* Translators: head of a column: how large a file is. */
    { C_ ("column", "Bytes"), .alignment = DATA_ALIGN_END },
    { C_ ("column", "Evidence date") },
    /* Translators: head of a column: when a file was attached. */
    { C_ ("column", "Attached") },
    { C_ ("column", "Name") },
    { C_ ("column", "Evidence of") },
  };
  g_autofree char *text = NULL;

  if (attachments->len == 0)
    {
      app_command_say (_ ("Nothing is attached."));
      return;
    }
  data_document_add_table (table, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < attachments->len; i++)
    add_row (table, evaluation, g_ptr_array_index (attachments, i));
  text = data_document_to_columns (table);
  app_command_print (text);
}

/* Where to save an attachment, whatever a file from others called it: no path, not hidden, and
 * another name than those before it. */
static char *
name_file (const char *folder, const DataAttachment *attachment, GHashTable *taken)
{
  g_autofree char *name = data_document_fit (attachment->name);
  char *path;

  g_strdelimit (name, "/\\\n\t", '_');
  if (name[0] == '.')
    name[0] = '_';
  if (!g_hash_table_add (taken, g_strdup (name)))
    {
      g_autofree char *other = g_strdup_printf ("%s-%s", attachment->id, name);

      g_strdelimit (other, "/\\\n\t", '_');
      g_hash_table_add (taken, g_strdup (other));
      return g_build_filename (folder, other, NULL);
    }
  path = g_build_filename (folder, name, NULL);
  return path;
}

static gboolean
save_one (DataEvaluation *evaluation, const DataAttachment *attachment, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = g_filename_display_name (path);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *message =
          g_strdup_printf (_ ("%s: There is a file of this name. Choose another folder."), shown);

      app_command_complain (message);
      return FALSE;
    }
  if (!data_evaluation_save_attachment (evaluation, attachment->id, path, &error))
    {
      app_command_refuse (error);
      return FALSE;
    }
  app_command_say ("%s", shown);
  return TRUE;
}

static AppExit
save (DataEvaluation *evaluation, GPtrArray *attachments, const char *folder)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  AppExit result = APP_EXIT_OK;

  for (guint i = 0; i < attachments->len; i++)
    {
      const DataAttachment *attachment = g_ptr_array_index (attachments, i);
      g_autofree char *path = name_file (folder, attachment, taken);

      if (!save_one (evaluation, attachment, path))
        result = APP_EXIT_REFUSED;
    }
  return result;
}

static AppExit
list_attachments (DataEvaluation *evaluation, const char *folder, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) attachments = data_evaluation_list_attachments (evaluation, &error);

  if (attachments == NULL)
    return app_command_refuse (error);
  if (folder != NULL)
    return save (evaluation, attachments, folder);
  if (json)
    {
      g_autofree char *text = data_attachments_to_json (attachments);

      app_command_print (text);
      app_command_print ("\n");
    }
  else
    print_table (evaluation, attachments);
  return APP_EXIT_OK;
}

static AppExit
run_attachments (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  g_autofree char *folder = NULL;
  gboolean json = FALSE;
  const GOptionEntry options[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"),
                                     NULL },
                                   { "save", 0, 0, G_OPTION_ARG_FILENAME, &folder,
                                     N_ ("Save all of them in this folder"), N_ ("FOLDER") },
                                   G_OPTION_ENTRY_NULL };
  AppExit result = app_workspace_start_on (&app_command_attachments, options, argc, argv, &self);

  return result == APP_EXIT_OK ? list_attachments (self.evaluation, folder, json) : result;
}

static AppExit
run_detach (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  AppExit result = app_workspace_start_on (&app_command_detach, NULL, argc, argv, &self);
  g_autoptr (GError) error = NULL;

  if (result != APP_EXIT_OK)
    return result;
  return data_evaluation_detach (self.evaluation, self.arguments.words[1], &error)
             ? APP_EXIT_OK
             : app_command_refuse (error);
}

const AppCommand app_command_attach = {
  .name = "attach",
  .usage = "ID FILE [--to PLACE]",
  .summary = N_ ("Keeps a file as evidence and prints its id."),
  .least = 2,
  .most = 2,
  .access = APP_ACCESS_WRITE,
  .run = run_attach,
};

const AppCommand app_command_attachments = {
  .name = "attachments",
  .usage = "ID [--save FOLDER]",
  .summary = N_ ("Lists the attached files, or saves them."),
  .least = 1,
  .most = 1,
  .access = APP_ACCESS_READ,
  .run = run_attachments,
};

const AppCommand app_command_detach = {
  .name = "detach",
  .usage = "ID ATTACHMENT",
  .summary = N_ ("Takes an attached file away."),
  .least = 2,
  .most = 2,
  .access = APP_ACCESS_WRITE,
  .run = run_detach,
};
