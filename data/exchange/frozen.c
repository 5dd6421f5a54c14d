/* frozen.c - Whether an approved revision is one that can have been approved.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/frozen.h"

#include "data/error.h"
#include "data/exchange/check.h"
#include "data/exchange/decision_json.h"
#include "data/exchange/root.h"
#include "data/json/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The pack with this SHA-256, if it is known. */
static DataPack *
find_pack_by_hash (DataPacks *packs, const char *hash)
{
  g_autoptr (GPtrArray) known = data_packs_list (packs, NULL);

  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      g_autofree char *found = data_pack_hash (known->pdata[i]);

      if (g_str_equal (found, hash))
        return known->pdata[i];
    }
  return NULL;
}

/* The pack that the content names, if it is known. */
static DataPack *
find_pack_by_name (DataPacks *packs, json_t *root)
{
  json_t *rules = json_object_get (root, "rules");
  const char *id = json_string_value (json_object_get (rules, "id"));
  const char *edition = json_string_value (json_object_get (rules, "edition"));

  return id == NULL || edition == NULL ? NULL : data_packs_find (packs, id, edition, NULL);
}

static gboolean
check_id (const DataFrozen *self, const char *file, json_t *root, GError **error)
{
  if (g_strcmp0 (json_string_value (json_object_get (root, "id")), self->id) == 0)
    return TRUE;
  data_refuse (error, file, "/id",
               _ ("What was approved is another evaluation. Do not rely on it; get it again from "
                  "where it was made, or from a backup."));
  return FALSE;
}

static gboolean
check_canonical (const DataFrozen *self, const char *file, DataExchange *exchange, GError **error)
{
  g_autofree char *canonical = data_exchange_to_canonical (exchange);

  if (g_str_equal (canonical, self->content))
    return TRUE;
  g_set_error (
      error, DATA_ERROR, DATA_ERROR_REFUSED,
      _ ("%s: What was approved is not in the form in which it is approved. Do not rely on "
         "it; get it again from where it was made, or from a backup."),
      file);
  return FALSE;
}

static gboolean
check_decision (const DataFrozen *self, const char *file, DataExchange *exchange, GError **error)
{
  g_autoptr (RulesDecision) decision = rules_decide (data_exchange_get_evaluation (exchange));
  g_autofree char *text = data_decision_to_json (decision, 0);
  g_autofree char *printed = g_strconcat (text, "\n", NULL);

  if (g_str_equal (printed, self->decision))
    return TRUE;
  g_set_error (
      error, DATA_ERROR, DATA_ERROR_REFUSED,
      _ ("%s: The decision is not the one that the rules lead to with what was approved. Do "
         "not rely on it; get it again from where it was made, or from a backup."),
      file);
  return FALSE;
}

gboolean
data_frozen_check (const DataFrozen *self,
                   const char *file,
                   DataPacks *packs,
                   gboolean *is_decided,
                   GError **error)
{
  g_autoptr (json_t) root = data_json_parse (self->content, strlen (self->content), file, error);
  DataPack *deciding = find_pack_by_hash (packs, self->pack_hash);
  g_autoptr (DataExchange) exchange = NULL;
  DataPack *pack;

  *is_decided = deciding != NULL;
  if (root == NULL || !data_exchange_check_format (root, file, error) ||
      !check_id (self, file, root, error))
    return FALSE;
  pack = deciding != NULL ? deciding : find_pack_by_name (packs, root);
  if (pack == NULL)
    return TRUE;
  exchange = data_exchange_new_with_pack (root, file, pack, error);
  return exchange != NULL && check_canonical (self, file, exchange, error) &&
         (deciding == NULL || check_decision (self, file, exchange, error));
}
