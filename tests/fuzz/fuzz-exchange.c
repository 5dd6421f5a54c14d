/* fuzz-exchange.c - Whatever a file holds, it is refused with a message, or reading its canonical
 * form gives the same bytes again, and it can be decided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/decision_json.h"
#include "data/exchange/exchange.h"
#include "fuzz.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

static DataPacks *packs;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  packs = fuzz_start ();
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
