/* source.c - What a worksheet is made of: an evaluation, its decision, and how far it has come.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/source.h"

#include "data/exchange/root.h"
#include "data/json/text.h"
#include "data/workspace/trial.h"

#define BLANK_ID "blank" /* stands nowhere on a blank form */

static DataWorksheetSource *
make (DataExchange *exchange, RulesDecision *decision)
{
  DataWorksheetSource *self = g_new0 (DataWorksheetSource, 1);

  self->exchange = data_exchange_ref (exchange);
  self->decision = decision;
  self->hash = data_exchange_hash (exchange);
  self->state = DATA_STATE_DRAFT;
  return self;
}

DataWorksheetSource *
data_worksheet_source_new (DataExchange *exchange)
{
  g_return_val_if_fail (exchange != NULL, NULL);

  return make (exchange, rules_decide (data_exchange_get_evaluation (exchange)));
}

static void
take_approval (DataWorksheetSource *self, const DataRevision *revision)
{
  self->state = DATA_STATE_APPROVED;
  self->revision = revision->number;
  self->evaluator = g_strdup (revision->evaluator);
  self->submitted = g_strdup (revision->submitted);
  self->reviewer = g_strdup (revision->reviewer);
  self->approved = g_strdup (revision->approved);
}

DataWorksheetSource *
data_worksheet_source_new_kept (DataEvaluation *evaluation, GError **error)
{
  g_autoptr (DataWorksheetSource) self = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  const DataLife *life;

  g_return_val_if_fail (evaluation != NULL, NULL);

  life = data_evaluation_get_life (evaluation);
  self = make (data_evaluation_get_kept (evaluation), data_evaluation_decide_kept (evaluation));
  if (life->state == DATA_STATE_APPROVED)
    {
      revisions = data_evaluation_list_revisions (evaluation, error);
      if (revisions == NULL)
        return NULL;
      take_approval (self, g_ptr_array_index (revisions, revisions->len - 1));
      return g_steal_pointer (&self);
    }
  self->state = life->state;
  self->revision = life->revision;
  self->evaluator = g_strdup (life->evaluator);
  self->submitted = g_strdup (life->submitted);
  return g_steal_pointer (&self);
}

DataWorksheetSource *
data_worksheet_source_new_revision (const DataRevision *revision, DataPacks *packs, GError **error)
{
  g_autoptr (DataExchange) exchange = NULL;
  DataWorksheetSource *self;

  g_return_val_if_fail (revision != NULL, NULL);

  exchange = data_revision_open (revision, packs, error);
  if (exchange == NULL)
    return NULL;
  self = data_worksheet_source_new (exchange);
  take_approval (self, revision);
  return self;
}

DataWorksheetSource *
data_worksheet_source_new_blank (DataPacks *packs,
                                 const char *rules,
                                 const char *edition,
                                 GError **error)
{
  DataPack *pack;
  g_autoptr (json_t) root = NULL;
  g_autoptr (DataExchange) exchange = NULL;

  g_return_val_if_fail (packs != NULL, NULL);

  pack = data_packs_find (packs, rules, edition, error);
  if (pack == NULL)
    return NULL;
  root = data_exchange_new_root (BLANK_ID, pack->edition);
  exchange = data_exchange_new_sound (root, pack);
  return data_worksheet_source_new (exchange);
}

void
data_worksheet_source_free (DataWorksheetSource *self)
{
  data_exchange_unref (self->exchange);
  rules_decision_unref (self->decision);
  g_free (self->hash);
  g_free (self->evaluator);
  g_free (self->submitted);
  g_free (self->reviewer);
  g_free (self->approved);
  g_free (self);
}
