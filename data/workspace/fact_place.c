/* fact_place.c - A place in an evaluation: whether it is there, and in the words of the history.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/fact_words.h"

#include "data/exchange/arrays.h"
#include "data/exchange/root.h"
#include "data/workspace/attachment_links.h"

#include <stdlib.h>

/* What can be answered is there, whether it is answered or not. */
static gboolean
entry_exists (DataExchange *exchange, const DataPlace *place)
{
  static const DataEvidenceKind kinds[DATA_N_ARRAYS] = {
    [DATA_ARRAY_IMPACTS] = DATA_EVIDENCE_CELL,
    [DATA_ARRAY_REQUIREMENTS] = DATA_EVIDENCE_REQUIREMENT,
    [DATA_ARRAY_CONTROLS] = DATA_EVIDENCE_CONTROL,
  };
  const DataEvidence evidence = { kinds[place->array], (char *) place->id,
                                  (char *) place->dimension, (char *) place->harm };
  json_t *entries;

  if (evidence.kind != 0)
    return data_evidence_exists (data_exchange_get_evaluation (exchange), &evidence);
  entries = data_array_get (data_exchange_get_root (exchange), place->array);
  return data_array_find (entries, place) >= 0;
}

gboolean
data_fact_place_exists (DataExchange *exchange, const char *text)
{
  g_auto (GStrv) words = NULL;
  DataPlace place;

  if (!data_place_parse (text, &place, &words))
    return FALSE;
  if (place.member != NULL && data_array_find_member (place.array, place.member) == NULL)
    return FALSE;
  return place.array == DATA_ARRAY_NONE || entry_exists (exchange, &place);
}

/* The place as the history tells it, or %NULL where @text is none; a cell is called by its level.
 */
static json_t *
make_fact (DataExchange *exchange, const char *text)
{
  g_auto (GStrv) words = NULL;
  DataPlace place;
  const char *name;

  if (!data_place_parse (text, &place, &words) || words[0] == NULL)
    return NULL;
  if (place.array == DATA_ARRAY_IMPACTS && place.member == NULL)
    place.member = "level";
  name = place.id == NULL
             ? NULL
             : data_fact_name (data_exchange_get_root (exchange), place.array, place.id);
  return json_pack ("{s:s, s:s, s:s*, s:s*, s:s*, s:s*, s:s*}", "kind",
                    place.member == NULL ? "added" : "set", "array", data_array_names[place.array],
                    "id", place.id, "dimension", place.dimension, "harm", place.harm, "member",
                    place.member, "name", name);
}

char *
data_fact_place (DataExchange *exchange, const char *text)
{
  json_t *fact = make_fact (exchange, text);
  g_autofree char *field = NULL;

  if (fact == NULL)
    return g_strdup (text);
  field = data_fact_field (fact, data_exchange_get_evaluation (exchange)->edition);
  json_decref (fact);
  return data_fact_heading (field);
}

char *
data_fact_of_evidence (DataExchange *exchange, const char *name, const char *place)
{
  g_autofree char *plain = data_fact_of_text (data_exchange_get_evaluation (exchange)->title, name);
  json_t *what = json_loads (plain, 0, NULL);
  char *written;
  char *text;

  json_object_set_new (what, "evidence",
                       place == NULL ? json_string ("audit") : make_fact (exchange, place));
  written = json_dumps (what, JSON_COMPACT);
  text = g_strdup (written);
  free (written);
  json_decref (what);
  return text;
}
