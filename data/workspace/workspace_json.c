/* workspace_json.c - What a workspace holds as JSON, for other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/workspace_json.h"

#include "data/exchange/decision_json.h"
#include "data/json/writer.h"
#include "data/wording/language.h"
#include "data/workspace/fact.h"
#include "data/workspace/trial.h"

/* Writes JSON that is kept as text. */
static void
write_kept (DataJsonWriter *writer, const char *name, const char *json)
{
  json_t *value = json == NULL ? NULL : json_loads (json, JSON_DECODE_ANY, NULL);

  if (value == NULL)
    data_json_writer_text (writer, name, NULL);
  else
    data_json_writer_value (writer, name, value);
  json_decref (value);
}

/* Everything is null where the rules are not known to this program. */
static void
write_decision_in_short (DataJsonWriter *writer, const DataRegisterRow *row)
{
  const struct
  {
    const char *name;
    guint number;
  } counts[] = {
    { "missing", row->missing },
    { "blockers", row->blockers },
    { "open_items", row->open_items },
    { "warnings", row->warnings },
  };

  data_json_writer_text (writer, "route", rules_vocabulary_id (rules_route_ids, row->route));
  data_json_writer_text (writer, "overall", row->overall);
  data_json_writer_text (writer, "readiness",
                         rules_vocabulary_id (rules_readiness_ids, row->readiness));
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      if (row->decided)
        data_json_writer_integer (writer, counts[i].name, counts[i].number);
      else
        data_json_writer_text (writer, counts[i].name, NULL);
    }
}

static void
write_row (DataJsonWriter *writer, const DataRegisterRow *row)
{
  data_json_writer_open (writer, NULL, '{');
  data_json_writer_text (writer, "id", row->id);
  data_json_writer_text (writer, "title", row->title);
  data_json_writer_text (writer, "service", row->service);
  data_json_writer_text (writer, "provider", row->provider);
  data_json_writer_text (writer, "agency", row->agency);
  data_json_writer_text (writer, "edition", row->edition);
  data_json_writer_text (writer, "perspective",
                         rules_vocabulary_id (rules_perspective_ids, row->perspective));
  data_json_writer_text (writer, "as_of", row->as_of);
  data_json_writer_text (writer, "created", row->created);
  data_json_writer_text (writer, "changed", row->changed);
  data_json_writer_text (writer, "state", rules_vocabulary_id (data_state_ids, row->state));
  data_json_writer_text (writer, "place",
                         rules_vocabulary_id (data_register_place_ids, row->place));
  data_json_writer_integer (writer, "revision", row->revision);
  write_decision_in_short (writer, row);
  data_json_writer_close (writer, '}');
}

char *
data_register_to_json (GPtrArray *rows)
{
  DataJsonWriter writer = data_json_writer_begin ('[');

  for (guint i = 0; i < rows->len; i++)
    write_row (&writer, g_ptr_array_index (rows, i));
  return data_json_writer_end (&writer, ']');
}

static void
write_remarks (DataJsonWriter *writer, GPtrArray *remarks)
{
  data_json_writer_open (writer, "remarks", '[');
  for (guint i = 0; i < remarks->len; i++)
    {
      const DataRemark *remark = g_ptr_array_index (remarks, i);

      data_json_writer_open (writer, NULL, '{');
      data_json_writer_text (writer, "id", remark->id);
      data_json_writer_integer (writer, "revision", remark->revision);
      data_json_writer_text (writer, "place", remark->place);
      data_json_writer_text (writer, "text", remark->text);
      data_json_writer_text (writer, "author", remark->author);
      data_json_writer_text (writer, "written", remark->written);
      data_json_writer_text (writer, "settled", remark->settled);
      data_json_writer_close (writer, '}');
    }
  data_json_writer_close (writer, ']');
}

static void
write_revision_members (DataJsonWriter *writer, const DataRevision *revision)
{
  data_json_writer_integer (writer, "revision", revision->number);
  data_json_writer_text (writer, "evaluator", revision->evaluator);
  data_json_writer_text (writer, "reviewer", revision->reviewer);
  data_json_writer_text (writer, "submitted", revision->submitted);
  data_json_writer_text (writer, "approved", revision->approved);
  data_json_writer_text (writer, "content_hash", revision->content_hash);
  data_json_writer_text (writer, "decision_hash", revision->decision_hash);
  data_json_writer_text (writer, "pack_hash", revision->pack_hash);
}

static void
write_life (DataJsonWriter *writer, const DataLife *life, GPtrArray *remarks, GPtrArray *revisions)
{
  data_json_writer_open (writer, "life", '{');
  data_json_writer_text (writer, "state", rules_vocabulary_id (data_state_ids, life->state));
  data_json_writer_text (writer, "place",
                         rules_vocabulary_id (data_register_place_ids, life->place));
  data_json_writer_integer (writer, "revision", life->revision);
  data_json_writer_text (writer, "created", life->created);
  data_json_writer_text (writer, "evaluator", life->evaluator);
  data_json_writer_text (writer, "submitted", life->submitted);
  write_remarks (writer, remarks);
  data_json_writer_open (writer, "approved", '[');
  for (guint i = 0; i < revisions->len; i++)
    {
      data_json_writer_open (writer, NULL, '{');
      write_revision_members (writer, g_ptr_array_index (revisions, i));
      data_json_writer_close (writer, '}');
    }
  data_json_writer_close (writer, ']');
  data_json_writer_close (writer, '}');
}

char *
data_evaluation_to_json (DataEvaluation *evaluation, GError **error)
{
  g_autoptr (GPtrArray) remarks = data_evaluation_list_remarks (evaluation, error);
  g_autoptr (GPtrArray) revisions =
      remarks == NULL ? NULL : data_evaluation_list_revisions (evaluation, error);
  g_autofree char *content = NULL;
  g_autoptr (RulesDecision) decided = NULL;
  g_autofree char *decision = NULL;
  DataJsonWriter writer;

  if (revisions == NULL)
    return NULL;
  decided = data_evaluation_decide_kept (evaluation);
  content = data_exchange_to_canonical (data_evaluation_get_kept (evaluation));
  decision = data_decision_to_json (decided, 0);
  writer = data_json_writer_begin ('{');
  write_kept (&writer, "evaluation", content);
  write_kept (&writer, "decision", decision);
  write_life (&writer, data_evaluation_get_life (evaluation), remarks, revisions);
  return data_json_writer_end (&writer, '}');
}

char *
data_revision_to_json (const DataRevision *revision)
{
  DataJsonWriter writer = data_json_writer_begin ('{');

  write_kept (&writer, "evaluation", revision->content);
  write_kept (&writer, "decision", revision->decision);
  data_json_writer_open (&writer, "life", '{');
  data_json_writer_text (&writer, "state",
                         rules_vocabulary_id (data_state_ids, DATA_STATE_APPROVED));
  write_revision_members (&writer, revision);
  data_json_writer_close (&writer, '}');
  return data_json_writer_end (&writer, '}');
}

/* What each of @entries did, in @language. */
static GStrv
label_entries (DataRegister *evaluations,
               DataPacks *packs,
               GPtrArray *entries,
               RulesLanguage language)
{
  RulesLanguage current = data_language_current ();
  GStrv labels = g_new0 (char *, entries->len + 1);

  data_language_use (language);
  for (guint i = 0; i < entries->len; i++)
    {
      const DataHistoryEntry *entry = g_ptr_array_index (entries, i);
      DataRegisterItem *item = data_register_find (evaluations, entry->evaluation);
      const DataRegisterRow *row = item == NULL ? NULL : data_register_item_get_row (item);
      DataPack *pack = row == NULL ? NULL : data_packs_deciding (packs, row->edition);

      labels[i] = data_fact_label (entry->action, entry->what, pack == NULL ? NULL : pack->edition);
    }
  data_language_use (current);
  return labels;
}

static void
write_history_entry (DataJsonWriter *writer,
                     const DataHistoryEntry *entry,
                     const char *id,
                     const GStrv *labels,
                     guint i)
{
  data_json_writer_open (writer, NULL, '{');
  data_json_writer_integer (writer, "entry", entry->entry);
  data_json_writer_integer (writer, "step", entry->step);
  data_json_writer_text (writer, "evaluation", id);
  data_json_writer_text (writer, "time", entry->time);
  data_json_writer_text (writer, "actor", entry->actor);
  data_json_writer_text (writer, "action", data_action_ids[entry->action]);
  data_json_writer_open (writer, "label", '{');
  for (RulesLanguage language = 0; language < RULES_N_LANGUAGES; language++)
    data_json_writer_text (writer, data_language_code (language), labels[language][i]);
  data_json_writer_close (writer, '}');
  data_json_writer_number (writer, "target", entry->target);
  write_kept (writer, "what", entry->what);
  data_json_writer_text (writer, "hash", entry->hash);
  data_json_writer_boolean (writer, "received", entry->received);
  data_json_writer_close (writer, '}');
}

char *
data_history_to_json (DataWorkspace *workspace, GPtrArray *entries, GError **error)
{
  DataRegister *evaluations = data_workspace_get_register (workspace, error);
  GStrv labels[RULES_N_LANGUAGES];
  DataJsonWriter writer;

  if (evaluations == NULL)
    return NULL;
  for (RulesLanguage language = 0; language < RULES_N_LANGUAGES; language++)
    labels[language] =
        label_entries (evaluations, data_workspace_get_packs (workspace), entries, language);
  writer = data_json_writer_begin ('[');
  for (guint i = 0; i < entries->len; i++)
    {
      const DataHistoryEntry *entry = g_ptr_array_index (entries, i);
      DataRegisterItem *item = data_register_find (evaluations, entry->evaluation);

      write_history_entry (&writer, entry,
                           item == NULL ? NULL : data_register_item_get_row (item)->id, labels, i);
    }
  for (RulesLanguage language = 0; language < RULES_N_LANGUAGES; language++)
    g_strfreev (labels[language]);
  return data_json_writer_end (&writer, ']');
}

static void
write_links (DataJsonWriter *writer, GPtrArray *links)
{
  data_json_writer_open (writer, "links", '[');
  for (guint i = 0; i < links->len; i++)
    {
      const DataEvidence *link = g_ptr_array_index (links, i);

      data_json_writer_open (writer, NULL, '{');
      data_json_writer_text (writer, "kind", rules_vocabulary_id (data_evidence_ids, link->kind));
      data_json_writer_text (writer, "target", link->target);
      data_json_writer_text (writer, "dimension", link->dimension);
      data_json_writer_text (writer, "harm", link->harm);
      data_json_writer_close (writer, '}');
    }
  data_json_writer_close (writer, ']');
}

char *
data_attachments_to_json (GPtrArray *attachments)
{
  DataJsonWriter writer = data_json_writer_begin ('[');

  for (guint i = 0; i < attachments->len; i++)
    {
      const DataAttachment *attachment = g_ptr_array_index (attachments, i);

      data_json_writer_open (&writer, NULL, '{');
      data_json_writer_text (&writer, "id", attachment->id);
      data_json_writer_text (&writer, "name", attachment->name);
      data_json_writer_integer (&writer, "size", attachment->size);
      data_json_writer_text (&writer, "sha256", attachment->hash);
      data_json_writer_text (&writer, "note", attachment->note);
      data_json_writer_text (&writer, "evidence_date", attachment->evidence_date);
      data_json_writer_text (&writer, "added", attachment->added);
      data_json_writer_text (&writer, "added_by", attachment->added_by);
      write_links (&writer, attachment->links);
      data_json_writer_close (&writer, '}');
    }
  return data_json_writer_end (&writer, ']');
}

static const char *
action_of (const DataImportItem *item)
{
  switch (item->choice)
    {
    case DATA_IMPORT_REPLACE:
      return item->number == 0 ? "add" : "replace";
    case DATA_IMPORT_KEEP_BOTH:
      return "keep-both";
    case DATA_IMPORT_KEEP:
    default:
      return "keep";
    }
}

static void
write_import_item (DataJsonWriter *writer, const DataImportItem *item)
{
  static const char *const statuses[] = {
    [DATA_IMPORT_NEW] = "new",           [DATA_IMPORT_SAME] = "same",
    [DATA_IMPORT_NEWER] = "newer",       [DATA_IMPORT_OLDER] = "older",
    [DATA_IMPORT_CONFLICT] = "conflict",
  };
  const RulesEvaluation *evaluation = data_exchange_get_evaluation (item->exchange);

  data_json_writer_open (writer, NULL, '{');
  data_json_writer_text (writer, "file", item->file);
  data_json_writer_text (writer, "evaluation", evaluation->id);
  data_json_writer_text (writer, "title", evaluation->title);
  data_json_writer_text (writer, "status", statuses[item->status]);
  data_json_writer_boolean (writer, "can_replace", item->can_replace);
  data_json_writer_text (writer, "action", action_of (item));
  data_json_writer_integer (writer, "differences",
                            item->differences == NULL ? 0 : item->differences->len);
  data_json_writer_integer (writer, "attachments", item->n_attachments);
  data_json_writer_integer (writer, "history", item->n_history);
  data_json_writer_integer (writer, "revisions", item->n_revisions);
  data_json_writer_integer (writer, "unchecked_revisions", item->n_unchecked_revisions);
  data_json_writer_close (writer, '}');
}

char *
data_import_to_json (DataImport *self, gboolean written)
{
  GPtrArray *items = data_import_list (self);
  DataJsonWriter writer = data_json_writer_begin ('{');

  data_json_writer_boolean (&writer, "written", written);
  data_json_writer_open (&writer, "items", '[');
  for (guint i = 0; i < items->len; i++)
    write_import_item (&writer, g_ptr_array_index (items, i));
  data_json_writer_close (&writer, ']');
  return data_json_writer_end (&writer, '}');
}

char *
data_verification_to_json (const DataVerification *self)
{
  static const char *const kinds[] = {
    [DATA_FAULT_FILE] = "file",         [DATA_FAULT_ENTRY] = "entry",
    [DATA_FAULT_ROW] = "row",           [DATA_FAULT_ATTACHMENT] = "attachment",
    [DATA_FAULT_REVISION] = "revision", [DATA_FAULT_ANCHOR] = "anchor",
  };
  DataJsonWriter writer = data_json_writer_begin ('{');

  data_json_writer_boolean (&writer, "sound", self->faults->len == 0);
  data_json_writer_open (&writer, "faults", '[');
  for (guint i = 0; i < self->faults->len; i++)
    {
      const DataFault *fault = g_ptr_array_index (self->faults, i);

      data_json_writer_open (&writer, NULL, '{');
      data_json_writer_text (&writer, "kind", kinds[fault->kind]);
      data_json_writer_number (&writer, "evaluation", fault->evaluation);
      data_json_writer_number (&writer, "entry", fault->entry);
      data_json_writer_text (&writer, "message", fault->message);
      data_json_writer_close (&writer, '}');
    }
  data_json_writer_close (&writer, ']');
  data_json_writer_integer (&writer, "entries", self->n_entries);
  data_json_writer_integer (&writer, "attachments", self->n_attachments);
  data_json_writer_text (&writer, "anchor", self->anchor);
  return data_json_writer_end (&writer, '}');
}
