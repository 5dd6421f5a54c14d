/* test-canonical.c - The canonical form: each of its rules, and the shipped examples.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/exchange.h"
#include "data/wording/language.h"
#include "tests/cases.h"
#include "shipped.h"

#include <string.h>

#define HEAD                                                                                       \
  "{\n"                                                                                            \
  " \"format\": \"eikyo-evaluation\",\n"                                                           \
  " \"version\": 1,\n"                                                                             \
  " \"id\": \"e\",\n"
#define RULES                                                                                      \
  " \"rules\": {\n"                                                                                \
  "  \"id\": \"ismap-liu\",\n"                                                                     \
  "  \"edition\": \"2025-04-01\"\n"                                                                \
  " }"
#define REQUIRED                                                                                   \
  "\"format\":\"eikyo-evaluation\",\"version\":1,\"id\":\"e\","                                    \
  "\"rules\":{\"id\":\"ismap-liu\",\"edition\":\"2025-04-01\"}"

/** What is read, and what is written. */
typedef struct
{
  const char *name;
  const char *text;
  const char *canonical;
} Form;

static const Form forms[] = {
  { "least", "{" REQUIRED "}", HEAD RULES "\n}\n" },
  { "byte-order-mark", "\xef\xbb\xbf{" REQUIRED "}\r\n", HEAD RULES "\n}\n" },
  { "order-of-members",
    "{\"agency\":{\"reviewer\":\"r\",\"name\":\"n\"},\"title\":\"t\"," REQUIRED "}",
    HEAD " \"title\": \"t\",\n" RULES ",\n"
         " \"agency\": {\n"
         "  \"name\": \"n\",\n"
         "  \"reviewer\": \"r\"\n"
         " }\n"
         "}\n" },
  { "nothing-said",
    "{" REQUIRED ",\"title\":null,\"operations\":[],\"agency\":{},\"service\":{\"regions\":[],"
    "\"name\":null},\"audit\":{\"period\":{\"from\":null},\"controls\":[{\"id\":\"9.2.1\","
    "\"internal\":{\"design\":null,\"date\":null}}],\"findings\":[]}}",
    HEAD RULES ",\n"
               " \"audit\": {\n"
               "  \"controls\": [\n"
               "   {\n"
               "    \"id\": \"9.2.1\"\n"
               "   }\n"
               "  ]\n"
               " }\n"
               "}\n" },
  { "empty-text-and-false-stay",
    "{" REQUIRED ",\"title\":\"\",\"audit\":{\"controls\":[{\"id\":\"9.2.1\",\"stated\":false,"
    "\"reason\":\"\"}]},\"service\":{\"regions\":[\"\"]}}",
    HEAD " \"title\": \"\",\n" RULES ",\n"
         " \"service\": {\n"
         "  \"regions\": [\n"
         "   \"\"\n"
         "  ]\n"
         " },\n"
         " \"audit\": {\n"
         "  \"controls\": [\n"
         "   {\n"
         "    \"id\": \"9.2.1\",\n"
         "    \"stated\": false,\n"
         "    \"reason\": \"\"\n"
         "   }\n"
         "  ]\n"
         " }\n"
         "}\n" },
  { "unknown-members-last-and-as-read",
    "{\"z\":null,\"a\":[],\"b\":{\"y\":[null,{}],\"title\":-1}," REQUIRED "}",
    HEAD RULES ",\n"
               " \"z\": null,\n"
               " \"a\": [],\n"
               " \"b\": {\n"
               "  \"y\": [\n"
               "   null,\n"
               "   {}\n"
               "  ],\n"
               "  \"title\": -1\n"
               " }\n"
               "}\n" },
  { "unknown-member-keeps-its-object",
    "{" REQUIRED ",\"agency\":{\"name\":null,\"phone\":null},\"operations\":[{\"x\":true,"
    "\"id\":\"o\"}]}",
    HEAD RULES ",\n"
               " \"agency\": {\n"
               "  \"phone\": null\n"
               " },\n"
               " \"operations\": [\n"
               "  {\n"
               "   \"id\": \"o\",\n"
               "   \"x\": true\n"
               "  }\n"
               " ]\n"
               "}\n" },
  { "escapes",
    "{" REQUIRED ",\"title\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0001\\u001F\\u007f\\u00e9e\\u0301"
    "\\u2028\\ud83d\\ude00<\",\"\\u0007\\\"\":0}",
    HEAD " \"title\": \"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\xc3\xa9"
         "e\xcc\x81\xe2\x80\xa8\xf0\x9f\x98\x80<\",\n" RULES ",\n"
         " \"\\u0007\\\"\": 0\n"
         "}\n" },
  { "impacts-in-order-of-cells",
    "{" REQUIRED ",\"operations\":[{\"id\":\"o2\"},{\"id\":\"o1\"}],\"information\":["
    "{\"id\":\"i2\"},{\"id\":\"i1\"}],\"impacts\":["
    "{\"subject\":\"o1\",\"dimension\":\"availability\",\"harm\":\"distress\"},"
    "{\"subject\":\"i1\",\"dimension\":\"integrity\",\"harm\":\"distress\"},"
    "{\"subject\":\"o2\",\"dimension\":\"availability\",\"harm\":\"legal\"},"
    "{\"subject\":\"i1\",\"dimension\":\"confidentiality\",\"harm\":\"legal\"},"
    "{\"subject\":\"i2\",\"dimension\":\"integrity\",\"harm\":\"legal\"},"
    "{\"subject\":\"i2\",\"dimension\":\"integrity\",\"harm\":\"financial\"}]}",
    "i2 integrity financial, i2 integrity legal, i1 confidentiality legal, "
    "i1 integrity distress, o2 availability legal, o1 availability distress" },
  { "requirements-in-order-of-rules",
    "{" REQUIRED ",\"audit\":{\"requirements\":[{\"id\":\"RECORD-2\"},{\"id\":\"PLAN-1\"},"
    "{\"id\":\"ORG-5\"},{\"id\":\"ORG-1\"}]}}",
    "ORG-1, ORG-5, PLAN-1, RECORD-2" },
  { "controls-in-order-of-rules",
    "{" REQUIRED ",\"audit\":{\"catalogue\":[{\"id\":\"z\",\"parent\":\"9.2.1\"},"
    "{\"id\":\"a\",\"parent\":\"9.2.1\"}],\"controls\":[{\"id\":\"18.1.1\"},{\"id\":\"a\"},"
    "{\"id\":\"9.2.2\"},{\"id\":\"z\"},{\"id\":\"9.2.1\"},{\"id\":\"3.1.1\"}]}}",
    "3.1.1, 9.2.1, z, a, 9.2.2, 18.1.1" },
  { "other-arrays-as-read",
    "{" REQUIRED ",\"audit\":{\"findings\":[{\"id\":\"f2\"},{\"id\":\"f1\"},{\"id\":\"f3\"}]}}",
    "f2, f1, f3" },
};

static char *
canonical_of (const char *text)
{
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) exchange =
      data_exchange_parse (text, strlen (text), "a.eikyo.json", packs, &error);

  g_assert_no_error (error);
  return data_exchange_to_canonical (exchange);
}

static char *
text_on_line (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\"", 5);

  g_assert_cmpuint (g_strv_length (parts), ==, 5);
  return g_strdup (parts[3]);
}

/* The ids or cells of the last array of @canonical, as the table above writes them. */
static char *
order_in (const char *canonical)
{
  g_auto (GStrv) lines = g_strsplit (strrchr (canonical, '['), "\n", -1);
  GString *order = g_string_new (NULL);

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_autofree char *text = strchr (lines[i], ':') == NULL ? NULL : text_on_line (lines[i]);
      gboolean begins_entry = strchr (lines[i - 1], '{') != NULL;

      if (text != NULL && order->len > 0)
        g_string_append (order, begins_entry ? ", " : " ");
      g_string_append (order, text != NULL ? text : "");
    }
  return g_string_free (order, FALSE);
}

static void
test_form (gconstpointer data)
{
  const Form *form = data;
  g_autofree char *canonical = canonical_of (form->text);
  g_autofree char *again = canonical_of (canonical);
  g_autofree char *order = NULL;

  g_assert_cmpstr (again, ==, canonical);
  if (form->canonical[0] == '{')
    {
      g_assert_cmpstr (canonical, ==, form->canonical);
      return;
    }
  order = order_in (canonical);
  g_assert_cmpstr (order, ==, form->canonical);
}

static char *
read_example (const char *name)
{
  g_autofree char *path = shipped_example_path (name, ".eikyo.json");
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The shipped examples are written in canonical form. */
static void
test_example (gconstpointer data)
{
  g_autofree char *text = read_example (data);
  g_autofree char *canonical = canonical_of (text);

  g_assert_cmpstr (canonical, ==, text);
}

/* The hash is that of the canonical form, however the file was written. */
static void
test_hash (void)
{
  static const char text[] = " {" REQUIRED ", \"title\": null}";
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (DataExchange) exchange =
      data_exchange_parse (text, strlen (text), "a.eikyo.json", packs, NULL);
  g_autofree char *expected =
      g_compute_checksum_for_string (G_CHECKSUM_SHA256, HEAD RULES "\n}\n", -1);
  g_autofree char *hash = data_exchange_hash (exchange);

  g_assert_cmpstr (hash, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  CASES_ADD ("/data/canonical", forms, test_form);
  shipped_add_examples ("/data/canonical/example", test_example);
  g_test_add_func ("/data/canonical/hash", test_hash);
  return g_test_run ();
}
