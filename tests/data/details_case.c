/* details_case.c - An evaluation for which details come from tables, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/data/details_case.h"

#include "data/wording/language.h"
#include "tests/data/shipped.h"

#include <string.h>

DataExchange *
details_case_new_exchange (DetailsCase *self, const char *catalogue)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text =
      g_strdup_printf ("{\"format\":\"eikyo-evaluation\",\"version\":1,\"id\":\"e\",\"rules\":"
                       "{\"id\":\"ismap-liu\",\"edition\":\"" NEWER "\"},"
                       "\"audit\":{\"catalogue\":[%s]}}",
                       catalogue);
  DataExchange *exchange = data_exchange_parse (text, strlen (text), "e.json", self->packs, &error);

  g_assert_no_error (error);
  return exchange;
}

static void
set_up (DetailsCase *self, gconstpointer data)
{
  self->packs = shipped_packs ();
  self->exchange = details_case_new_exchange (
      self, "{\"id\":\"9.2.1.50.PB\",\"parent\":\"9.2.1\",\"title\":\"t\",\"basic\":true},"
            "{\"id\":\"own/1\",\"parent\":\"9.2.2\"}");
}

static void
tear_down (DetailsCase *self, gconstpointer data)
{
  data_exchange_unref (self->exchange);
  data_packs_free (self->packs);
}

void
details_case_add (const char *path,
                  void (*test) (DetailsCase *self, gconstpointer data),
                  gconstpointer data)
{
  g_test_add (path, DetailsCase, data, set_up, test, tear_down);
}

const RulesCatalogue *
details_case_get_catalogue (DetailsCase *self)
{
  return data_exchange_get_evaluation (self->exchange)->audit.catalogue;
}

void
details_case_assert_says (const DataDetail *detail, RulesLanguage language, const char *says)
{
  g_autofree char *sentence = NULL;

  data_language_use (language);
  sentence = data_detail_describe (detail);
  if (says[0] == '\0')
    g_assert_cmpstr (sentence, ==, "");
  else if (strstr (sentence, says) == NULL)
    g_error ("“%s” does not say “%s”", sentence, says);
  data_language_use (RULES_LANGUAGE_EN);
}
