/* exchange.c - Evaluations as files: reading, checking, and writing them back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/exchange.h"

#include "data/exchange/canonical.h"
#include "data/exchange/check.h"
#include "data/exchange/evaluation.h"
#include "data/json/text.h"

struct _DataExchange
{
  json_t *root;
  DataPack *pack;
  RulesEvaluation *evaluation;
};

static RulesEvaluation *
check_and_read (json_t *root, const char *file, RulesEdition *edition, GError **error)
{
  DataExchangeIds ids;
  RulesEvaluation *evaluation = NULL;

  data_exchange_ids_init (&ids);
  if (data_exchange_check_values (root, file, edition, &ids, error) &&
      data_exchange_check_references (root, file, edition, &ids, error))
    evaluation = data_exchange_evaluation_new (root, edition, &ids);
  data_exchange_ids_clear (&ids);
  return evaluation;
}

DataExchange *
data_exchange_parse (
    const char *text, gsize length, const char *file, DataPacks *packs, GError **error)
{
  g_autoptr (json_t) root = NULL;
  RulesEvaluation *evaluation;
  DataExchange *self;
  DataPack *pack;

  g_return_val_if_fail (text != NULL && file != NULL && packs != NULL, NULL);

  if (!data_json_check_size (length, DATA_EXCHANGE_SIZE_LIMIT, file, error))
    return NULL;
  root = data_json_parse (text, length, file, error);
  if (root == NULL)
    return NULL;
  pack = data_exchange_check_rules (root, file, packs, error);
  if (pack == NULL)
    return NULL;
  evaluation = check_and_read (root, file, pack->edition, error);
  if (evaluation == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (DataExchange);
  self->root = g_steal_pointer (&root);
  self->pack = data_pack_ref (pack);
  self->evaluation = evaluation;
  return self;
}

DataExchange *
data_exchange_load (const char *path, DataPacks *packs, GError **error)
{
  g_autofree char *file = g_filename_display_name (path);
  gsize length;
  g_autofree char *text = data_json_load (path, DATA_EXCHANGE_SIZE_LIMIT, &length, error);

  if (text == NULL)
    return NULL;
  return data_exchange_parse (text, length, file, packs, error);
}

DataExchange *
data_exchange_ref (DataExchange *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
data_exchange_clear (gpointer data)
{
  DataExchange *self = data;

  json_decref (self->root);
  data_pack_unref (self->pack);
  rules_evaluation_unref (self->evaluation);
}

void
data_exchange_unref (DataExchange *self)
{
  g_atomic_rc_box_release_full (self, data_exchange_clear);
}

RulesEvaluation *
data_exchange_get_evaluation (DataExchange *self)
{
  return self->evaluation;
}

DataPack *
data_exchange_get_pack (DataExchange *self)
{
  return self->pack;
}

char *
data_exchange_to_canonical (DataExchange *self)
{
  return data_exchange_canonical (self->root, self->evaluation);
}

char *
data_exchange_hash (DataExchange *self)
{
  g_autofree char *canonical = data_exchange_to_canonical (self);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical, -1);
}
