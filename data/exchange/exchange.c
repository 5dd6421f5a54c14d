/* exchange.c - Evaluations as files: reading, checking, and writing them back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/exchange.h"

#include "data/exchange/canonical.h"
#include "data/exchange/check.h"
#include "data/exchange/evaluation.h"
#include "data/exchange/root.h"
#include "data/json/text.h"

struct _DataExchange
{
  json_t *root;
  DataPack *pack;
  RulesEvaluation *evaluation; /* NULL until it is asked for */
};

static DataExchange *
make_exchange (json_t *root, DataPack *pack)
{
  DataExchange *self = g_atomic_rc_box_new0 (DataExchange);

  self->root = json_incref (root);
  self->pack = data_pack_ref (pack);
  return self;
}

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

static RulesEvaluation *
read_sound (json_t *root, RulesEdition *edition)
{
  DataExchangeIds ids;
  RulesEvaluation *evaluation;

  data_exchange_ids_init (&ids);
  data_exchange_ids_collect (&ids, root);
  evaluation = data_exchange_evaluation_new (root, edition, &ids);
  data_exchange_ids_clear (&ids);
  return evaluation;
}

DataExchange *
data_exchange_new (json_t *root, const char *file, DataPacks *packs, GError **error)
{
  DataPack *pack;

  g_return_val_if_fail (root != NULL && file != NULL && packs != NULL, NULL);

  pack = data_exchange_check_rules (root, file, packs, error);
  return pack == NULL ? NULL : data_exchange_new_with_pack (root, file, pack, error);
}

DataExchange *
data_exchange_new_with_pack (json_t *root, const char *file, DataPack *pack, GError **error)
{
  RulesEvaluation *evaluation;
  DataExchange *self;

  evaluation = check_and_read (root, file, pack->edition, error);
  if (evaluation == NULL)
    return NULL;

  self = make_exchange (root, pack);
  self->evaluation = evaluation;
  return self;
}

json_t *
data_exchange_new_root (const char *id, const RulesEdition *edition)
{
  return json_pack ("{s:s, s:i, s:s, s:{s:s, s:s}}", "format", DATA_EXCHANGE_FORMAT, "version",
                    DATA_EXCHANGE_VERSION, "id", id, "rules", "id", edition->id, "edition",
                    edition->edition);
}

DataExchange *
data_exchange_new_sound (json_t *root, DataPack *pack)
{
  g_return_val_if_fail (json_is_object (root) && pack != NULL, NULL);

  return make_exchange (root, pack);
}

DataExchange *
data_exchange_parse (
    const char *text, gsize length, const char *file, DataPacks *packs, GError **error)
{
  g_autoptr (json_t) root = NULL;

  g_return_val_if_fail (text != NULL && file != NULL && packs != NULL, NULL);

  if (!data_json_check_size (length, DATA_EXCHANGE_SIZE_LIMIT, file, error))
    return NULL;
  root = data_json_parse (text, length, file, error);
  return root == NULL ? NULL : data_exchange_new (root, file, packs, error);
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
  g_clear_pointer (&self->evaluation, rules_evaluation_unref);
}

void
data_exchange_unref (DataExchange *self)
{
  g_atomic_rc_box_release_full (self, data_exchange_clear);
}

RulesEvaluation *
data_exchange_get_evaluation (DataExchange *self)
{
  if (g_once_init_enter (&self->evaluation))
    g_once_init_leave (&self->evaluation, read_sound (self->root, self->pack->edition));
  return self->evaluation;
}

json_t *
data_exchange_get_root (DataExchange *self)
{
  return self->root;
}

DataPack *
data_exchange_get_pack (DataExchange *self)
{
  return self->pack;
}

char *
data_exchange_to_canonical (DataExchange *self)
{
  return data_exchange_canonical (self->root, data_exchange_get_evaluation (self));
}

char *
data_exchange_hash (DataExchange *self)
{
  g_autofree char *canonical = data_exchange_to_canonical (self);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical, -1);
}
