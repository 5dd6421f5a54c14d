/* trying.c - What the tests of trials have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "trying.h"

#include "data/exchange/difference.h"

char *
trying_canonical (DataExchange *exchange)
{
  return data_exchange_to_canonical (exchange);
}

void
trying_assert_title (DataExchange *exchange, const char *title)
{
  g_assert_cmpstr (data_exchange_get_evaluation (exchange)->title, ==, title);
}

void
trying_start (Kept *kept)
{
  g_autoptr (GError) error = NULL;

  data_evaluation_start_trial (kept->evaluation, &error);
  g_assert_no_error (error);
  g_assert_true (data_evaluation_is_on_trial (kept->evaluation));
}

void
trying_apply (Kept *kept)
{
  g_autoptr (GError) error = NULL;

  data_evaluation_apply_trial (kept->evaluation, &error);
  g_assert_no_error (error);
  g_assert_false (data_evaluation_is_on_trial (kept->evaluation));
}

void
trying_turn (Kept *kept, gboolean redo)
{
  g_autoptr (GError) error = NULL;

  if (redo)
    data_evaluation_redo (kept->evaluation, &error);
  else
    data_evaluation_undo (kept->evaluation, &error);
  g_assert_no_error (error);
}

guint
trying_count_tried (Kept *kept)
{
  g_autoptr (GPtrArray) differences = data_evaluation_list_tried (kept->evaluation);

  return differences->len;
}

/* Another program with the same file. */
