/* fuzz-exchange.c - Whatever a file holds, it is refused with a message, or reading its canonical
 * form gives the same bytes again, and it can be decided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/decision_json.h"
#include "data/directories.h"
#include "data/exchange/exchange.h"
#include "data/wording/language.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static DataPacks *packs;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_autofree char *directory = data_directories_packs ();

  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  data_language_start ();
  packs = data_packs_new (directory);
  g_assert_nonnull (data_packs_deciding (packs, "2025-04-01"));
  return 0;
}

static void
check_decision (DataExchange *exchange)
{
  g_autoptr (RulesDecision) decision = rules_decide (data_exchange_get_evaluation (exchange));
  g_autofree char *text = data_decision_to_json (decision, 0);
  json_t *value = json_loads (text, JSON_REJECT_DUPLICATES, NULL);

  if (value == NULL)
    abort ();
  json_decref (value);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ("", size);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) exchange = NULL;
  g_autoptr (DataExchange) again = NULL;
  g_autofree char *canonical = NULL;
  g_autofree char *canonical_again = NULL;

  memcpy (text, data, size);
  exchange = data_exchange_parse (text, size, "a.eikyo.json", packs, &error);
  if ((exchange == NULL) != (error != NULL))
    abort ();
  if (exchange == NULL)
    {
      if (!g_utf8_validate (error->message, -1, NULL))
        abort ();
      return 0;
    }
  canonical = data_exchange_to_canonical (exchange);
  again = data_exchange_parse (canonical, strlen (canonical), "b.eikyo.json", packs, NULL);
  if (again == NULL)
    abort ();
  canonical_again = data_exchange_to_canonical (again);
  if (strcmp (canonical, canonical_again) != 0)
    abort ();
  check_decision (exchange);
  return 0;
}
