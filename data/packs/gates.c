/* gates.c - The routes of a criteria pack and the gates that lead to them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/packs/parts.h"

#include <glib/gi18n-lib.h>

static const char *const test_ids[] = {
  "service-model", "information-class", "listed-operations", "impact", NULL,
};

/* The highest class of confidentiality. */
#define HIGHEST_CLASS 3

static gboolean
read_route (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesRouteClause *route = element;

  return data_pack_read_clause (self, object, &route->clause) &&
         data_pack_read_text (self, object, "next", &route->next);
}

static gboolean
read_routes (DataPackReader *self, DataPackObject *pack)
{
  RulesEdition *edition = self->edition;

  if (!data_pack_read_fixed_list (self, pack, "routes", rules_route_ids,
                                  &edition->routes[RULES_ROUTE_LIU], sizeof *edition->routes,
                                  read_route))
    return FALSE;
  edition->pass_route =
      (RulesRoute) data_pack_read_choice (self, pack, "pass_route", rules_route_ids);
  return edition->pass_route != 0;
}

static gboolean
read_models (DataPackReader *self, DataPackObject *object, RulesGate *gate)
{
  DataPackList list;

  if (!data_pack_open_list (self, object, "models", 1, DATA_PACK_ANY_NUMBER, &list))
    return FALSE;
  for (guint i = 0; i < list.n; i++)
    {
      const char *id = data_pack_read_entry_string (self, &list, i);
      guint model = id == NULL ? 0 : rules_vocabulary_find (rules_model_ids, id);

      if (id == NULL)
        return FALSE;
      if (model == 0)
        return data_pack_refuse_choice (self, id, rules_model_ids);
      if ((gate->models & 1u << model) != 0)
        return data_pack_refuse_repetition (self, id);
      gate->models |= 1u << model;
    }
  return TRUE;
}

static gboolean
read_at_most (DataPackReader *self, DataPackObject *object, RulesGate *gate)
{
  const char *id = data_pack_read_string (self, object, "at_most");

  if (id == NULL)
    return FALSE;
  gate->at_most = rules_edition_find_level (self->edition, id);
  return gate->at_most >= 0 || data_pack_refuse_reference (self, id, "levels");
}

static gboolean
read_test (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesGate *gate = element;

  gate->test = (RulesTestKind) data_pack_read_choice (self, object, "kind", test_ids);
  switch (gate->test)
    {
    case RULES_TEST_SERVICE_MODEL:
      return read_models (self, object, gate);
    case RULES_TEST_INFORMATION_CLASS:
      gate->number = data_pack_read_number (self, object, "class", HIGHEST_CLASS);
      return gate->number != 0;
    case RULES_TEST_LISTED_OPERATIONS:
      return TRUE;
    case RULES_TEST_IMPACT:
      return read_at_most (self, object, gate);
    default:
      return FALSE;
    }
}

static gboolean
read_reason (DataPackReader *self, DataPackObject *object, gpointer element)
{
  return data_pack_read_text (self, object, "reason", element);
}

/* A use that fails a gate must not come out as one that passed them all. */
static gboolean
read_failure (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesGateFailure *failure = element;

  failure->route = (RulesRoute) data_pack_read_choice (self, object, "route", rules_route_ids);
  if (failure->route == 0)
    return FALSE;
  if (failure->route == RULES_ROUTE_LIU || failure->route == self->edition->pass_route)
    return data_pack_refuse (
        self, _ ("A gate that fails cannot lead to the route of a use that passes every gate. "
                 "Choose another route."));
  return data_pack_read_text (self, object, "reason", &failure->reason);
}

static gboolean
read_failures (DataPackReader *self, DataPackObject *object, RulesGate *gate)
{
  if (gate->test != RULES_TEST_INFORMATION_CLASS)
    return data_pack_read_object (self, object, "fails", read_failure, &gate->failure);
  return data_pack_read_object (self, object, "fails_above", read_failure, &gate->failure) &&
         data_pack_read_object (self, object, "fails_below", read_failure, &gate->failure_below);
}

static gboolean
read_gate (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesGate *gate = element;

  return data_pack_read_clause (self, object, &gate->clause) &&
         data_pack_read_object (self, object, "test", read_test, gate) &&
         data_pack_read_object (self, object, "passes", read_reason, &gate->pass_reason) &&
         data_pack_read_object (self, object, "unknown", read_reason, &gate->unknown_reason) &&
         read_failures (self, object, gate);
}

gboolean
data_pack_read_gates (DataPackReader *self, DataPackObject *pack)
{
  RulesEdition *edition = self->edition;
  DataPackList list;

  /* Without any gate every use would be low impact. */
  if (!read_routes (self, pack) ||
      !data_pack_open_list (self, pack, "gates", 1, DATA_PACK_ANY_NUMBER, &list))
    return FALSE;
  edition->gates = g_new0 (RulesGate, list.n);
  edition->n_gates = list.n;
  return data_pack_read_entries (self, &list, edition->gates, sizeof *edition->gates, read_gate);
}
