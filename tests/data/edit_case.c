/* edit_case.c - Cases of edits: what an edit makes of an evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "edit_case.h"

#include "data/exchange/decision_json.h"
#include "data/error.h"
#include "shipped.h"

#include <string.h>

#define REQUIRED                                                                                   \
  "\"format\":\"eikyo-evaluation\",\"version\":1,\"id\":\"e\","                                    \
  "\"rules\":{\"id\":\"ismap-liu\",\"edition\":\"2025-04-01\"}"

const DataPlace edit_operation = { .array = DATA_ARRAY_OPERATIONS, .id = "o1" };
const DataPlace edit_operation_id = { .array = DATA_ARRAY_OPERATIONS, .id = "o1", .member = "id" };

void
edit_rename_operation (DataEdit *edit)
{
  data_edit_set_text (edit, &edit_operation_id, "o9");
}

void
edit_remove_operation (DataEdit *edit)
{
  data_edit_remove (edit, &edit_operation);
}

DataExchange *
parse_case (const char *members, DataPacks *packs)
{
  g_autofree char *text = g_strconcat ("{" REQUIRED, members, "}", NULL);
  g_autoptr (GError) error = NULL;
  DataExchange *exchange = data_exchange_parse (text, strlen (text), "e", packs, &error);

  g_assert_no_error (error);
  return exchange;
}

static char *
decide (DataExchange *exchange)
{
  g_autoptr (RulesDecision) decision = rules_decide (data_exchange_get_evaluation (exchange));

  return data_decision_to_json (decision, 0);
}

void
assert_same_evaluation (DataExchange *one, DataExchange *other)
{
  g_autofree char *text = data_exchange_to_canonical (one);
  g_autofree char *other_text = data_exchange_to_canonical (other);
  g_autofree char *decision = decide (one);
  g_autofree char *other_decision = decide (other);

  g_assert_cmpstr (text, ==, other_text);
  g_assert_cmpstr (decision, ==, other_decision);
}

void
test_edit_case (gconstpointer data)
{
  const EditCase *one = data;
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) before = parse_case (one->before, packs);
  g_autoptr (DataExchange) again = parse_case (one->before, packs);
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) edited = NULL;
  g_autoptr (DataExchange) after = NULL;

  one->prepare (edit);
  edited = data_exchange_edited (before, edit, packs, &error);
  assert_same_evaluation (before, again);
  if (one->refusal != NULL)
    {
      g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
      g_assert_null (edited);
      if (!g_str_has_prefix (error->message, one->refusal))
        g_error ("“%s” does not begin with “%s”", error->message, one->refusal);
      return;
    }
  g_assert_no_error (error);
  after = parse_case (one->after, packs);
  assert_same_evaluation (edited, after);
}
