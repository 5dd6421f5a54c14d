/* test-hostile.c - Evaluations made to be slow: the time grows no faster than the size.
 * their size.
 *
 * Each has two lists of N entries; whoever compares every entry of one with every entry of the
 * other needs minutes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/directories.h"
#include "data/exchange/exchange.h"
#include "rules/decision.h"
#include "shipped.h"

#include <time.h>

#define N 160000
#define LONGEST_SECONDS 15

/* Everything that the route of low-impact use needs, so that the audit is looked at. */
#define HEAD                                                                                       \
  "{\"format\":\"eikyo-evaluation\",\"version\":1,\"id\":\"e\","                                   \
  "\"rules\":{\"id\":\"ismap-liu\",\"edition\":\"2025-04-01\"},\"service\":{\"model\":\"saas\"},"  \
  "\"information\":[{\"id\":\"i\",\"confidentiality\":2}],"                                        \
  "\"operations\":[{\"id\":\"o\",\"listed\":\"yes\",\"list_entry\":\"No. 1\"}],"

static const char *const harms[] = { "distress",   "financial", "public-interest",
                                     "disclosure", "safety",    "legal" };

typedef void (*AppendEntry) (GString *text, guint i);

static void
append_list (GString *text, const char *name, AppendEntry append)
{
  g_string_append_printf (text, "\"%s\":[", name);
  for (guint i = 0; i < N; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      append (text, i);
    }
  g_string_append_c (text, ']');
}

static void
append_impacts (GString *text)
{
  g_string_append (text, "\"impacts\":[");
  for (guint i = 0; i < G_N_ELEMENTS (harms); i++)
    g_string_append_printf (
        text,
        "{\"subject\":\"i\",\"dimension\":\"confidentiality\",\"harm\":\"%s\",\"level\":\"low\"},"
        "{\"subject\":\"i\",\"dimension\":\"integrity\",\"harm\":\"%s\",\"level\":\"low\"}%s",
        harms[i], harms[i], i + 1 < G_N_ELEMENTS (harms) ? "," : "");
  for (guint i = 0; i < G_N_ELEMENTS (harms); i++)
    {
      if (!g_str_equal (harms[i], "disclosure"))
        g_string_append_printf (text,
                                ",{\"subject\":\"o\",\"dimension\":\"availability\","
                                "\"harm\":\"%s\",\"level\":\"low\"}",
                                harms[i]);
    }
  g_string_append (text, "],\"audit\":{");
}

/* Ids of one length, different in each bit of @i, that all have the same value under g_str_hash. */
static void
append_colliding_id (GString *text, guint i)
{
  for (guint bit = 0; bit < 18; bit++)
    g_string_append (text, (i >> bit & 1) != 0 ? "aB" : "b!");
}

static void
append_colliding_detail (GString *text, guint i)
{
  g_string_append (text, "{\"id\":\"");
  append_colliding_id (text, i);
  g_string_append (text, "\",\"parent\":\"9.2.1\"}");
}

static void
append_detail (GString *text, guint i)
{
  g_string_append_printf (text, "{\"id\":\"d%x\",\"parent\":\"%s\"}", i,
                          i % 2 == 0 ? "9.2.1" : "9.2.2");
}

static void
append_deficient_control (GString *text, guint i)
{
  g_string_append_printf (text, "{\"id\":\"d%x\",\"internal\":{\"design\":\"deficient\"}}", i);
}

static void
append_audited_control (GString *text, guint i)
{
  g_string_append_printf (text, "{\"id\":\"d%x\",\"internal\":{\"auditor\":\"a\"}}", i);
}

static void
append_finding (GString *text, guint i)
{
  g_string_append_printf (text, "{\"id\":\"f%x\"}", i);
}

static void
append_scope (GString *text, guint i)
{
  g_string_append_printf (text, "\"d%x.\"", i);
}

static void
append_colliding_ids (GString *text)
{
  append_list (text, "catalogue", append_colliding_detail);
}

static void
append_deficient_without_finding (GString *text)
{
  append_list (text, "catalogue", append_detail);
  g_string_append_c (text, ',');
  append_list (text, "controls", append_deficient_control);
  g_string_append_c (text, ',');
  append_list (text, "findings", append_finding);
}

static void
append_many_scopes (GString *text)
{
  append_list (text, "catalogue", append_detail);
  g_string_append_c (text, ',');
  append_list (text, "controls", append_audited_control);
  g_string_append (text, ",\"auditors\":[{\"id\":\"a\",");
  append_list (text, "operates", append_scope);
  g_string_append (text, "}]");
}

static void
test_time (gconstpointer data)
{
  void (*append_audit) (GString * text) = data;
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) exchange = NULL;
  g_autoptr (RulesDecision) decision = NULL;
  clock_t start;

  append_impacts (text);
  append_audit (text);
  g_string_append (text, "}}");

  start = clock ();
  exchange = data_exchange_parse (text->str, text->len, "hostile", packs, &error);
  g_assert_no_error (error);
  decision = rules_decide (data_exchange_get_evaluation (exchange));
  g_assert_cmpint (decision->route, ==, RULES_ROUTE_LIU);
  g_assert_cmpint (clock () - start, <, LONGEST_SECONDS * CLOCKS_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/data/hostile/colliding-ids", append_colliding_ids, test_time);
  g_test_add_data_func ("/data/hostile/deficient-without-finding", append_deficient_without_finding,
                        test_time);
  g_test_add_data_func ("/data/hostile/many-scopes", append_many_scopes, test_time);
  return g_test_run ();
}
