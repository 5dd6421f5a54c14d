/* test-edit-random.c - Random edits beside a plain model.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/wording/language.h"
#include "edit_case.h"
#include "random_edit.h"
#include "shipped.h"

static const char *
name_of (DataExchange *exchange)
{
  const RulesEvaluation *evaluation = data_exchange_get_evaluation (exchange);

  return rules_text_is_blank (evaluation->title) ? evaluation->id : evaluation->title;
}

/* One edit beside the model; returns what the evaluation is afterwards. */
static DataExchange *
step (GRand *random, DataExchange *before, DataPacks *packs)
{
  g_autoptr (json_t) model = model_of (before);
  guint n = g_rand_int_range (random, 0, 4) == 0 ? 3 : 1;
  ModelOutcome outcome;
  g_autoptr (DataEdit) edit = random_edit (random, model, n, &outcome);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) expected_error = NULL;
  g_autoptr (DataExchange) edited = data_exchange_edited (before, edit, packs, &error);
  g_autoptr (DataExchange) expected = model_check (model, name_of (before), packs, &expected_error);

  if (edited == NULL)
    g_assert_error (error, DATA_ERROR, DATA_ERROR_REFUSED);
  if (outcome == MODEL_REFUSED || (outcome == MODEL_UNANSWERED && edited == NULL))
    {
      g_assert_null (edited);
      return data_exchange_ref (before);
    }
  if (outcome == MODEL_DONE && n == 1)
    g_assert_cmpstr (error == NULL ? NULL : error->message, ==,
                     expected_error == NULL ? NULL : expected_error->message);
  g_assert_cmpint (edited == NULL, ==, expected == NULL);
  if (edited == NULL)
    return data_exchange_ref (before);
  assert_same_evaluation (edited, expected);
  return g_steal_pointer (&edited);
}

static void
test_random (gconstpointer data)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) exchange = shipped_example (packs, data);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *text = data_exchange_to_canonical (exchange);
      g_autoptr (DataExchange) after = step (random, exchange, packs);
      g_autofree char *text_afterwards = data_exchange_to_canonical (exchange);

      g_assert_cmpstr (text_afterwards, ==, text);
      data_exchange_unref (exchange);
      exchange = g_steal_pointer (&after);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  shipped_add_examples ("/data/edit/random", test_random);
  return g_test_run ();
}
