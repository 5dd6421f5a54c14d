/* fact.c - What an entry of the history says was done, as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/fact.h"

#include "data/exchange/arrays.h"
#include "data/exchange/root.h"
#include "data/json/text.h"
#include "data/workspace/fact_words.h"

#include <string.h>

char *
data_fact_text (const char *text, gsize limit)
{
  GString *line = g_string_new (NULL);
  gsize n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n++ == limit)
        {
          g_string_append (line, "…");
          break;
        }
      g_string_append_unichar (line, g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free (line, FALSE);
}

/* Takes ownership of @object. */
static char *
to_text (json_t *object)
{
  char *written = json_dumps (object, JSON_COMPACT);
  char *text = g_strdup (written);

  free (written);
  json_decref (object);
  return text;
}

static void
set_text (json_t *object, const char *name, const char *text)
{
  g_autofree char *cut = text == NULL ? NULL : data_fact_text (text, DATA_FACT_TEXT_LIMIT);

  if (cut != NULL)
    json_object_set_new (object, name, json_string (cut));
}

static gboolean
are_same (json_t *one, json_t *other, const char *name)
{
  json_t *value = json_object_get (one, name);
  json_t *other_value = json_object_get (other, name);

  return value == other_value || json_equal (value, other_value);
}

/* Says so where all facts that stand for themselves add entries to one array, remove some, or set
 * the same member in them. */
static void
add_batch (json_t *what, const DataFacts *facts)
{
  json_t *first = json_array_get (facts->list, 0);
  gboolean same_after = TRUE;
  json_t *batch;

  if (facts->n_main < 2 || json_object_get (first, "id") == NULL)
    return;
  for (gsize i = 1; i < facts->n_main; i++)
    {
      json_t *fact = json_array_get (facts->list, i);

      if (!are_same (first, fact, "kind") || !are_same (first, fact, "array") ||
          !are_same (first, fact, "member"))
        return;
      same_after = same_after && are_same (first, fact, "after");
    }
  batch = json_object ();
  json_object_set (batch, "kind", json_object_get (first, "kind"));
  json_object_set (batch, "array", json_object_get (first, "array"));
  json_object_set (batch, "member", json_object_get (first, "member"));
  if (same_after)
    json_object_set (batch, "after", json_object_get (first, "after"));
  json_object_set_new (what, "batch", batch);
}

static json_t *
describe_differences (GPtrArray *differences, DataExchange *before, DataExchange *after)
{
  DataExchange *named = after != NULL ? after : before;
  DataFacts facts = data_facts_collect (differences, before, after, DATA_FACT_TEXT_LIMIT, FALSE);
  gsize count = json_array_size (facts.list);
  json_t *what = json_object ();

  if (named != NULL)
    set_text (what, "title", data_member_text (data_exchange_get_root (named), "title"));
  json_object_set_new (what, "count", json_integer ((json_int_t) count));
  json_object_set_new (what, "main", json_integer ((json_int_t) facts.n_main));
  add_batch (what, &facts);
  while (count > DATA_FACT_LIMIT)
    json_array_remove (facts.list, --count);
  json_object_set_new (what, "facts", facts.list);
  return what;
}

char *
data_fact_of_differences (GPtrArray *differences, DataExchange *before, DataExchange *after)
{
  return to_text (describe_differences (differences, before, after));
}

char *
data_fact_of_return (GPtrArray *differences,
                     DataExchange *before,
                     DataExchange *after,
                     const char *earlier)
{
  json_t *what = describe_differences (differences, before, after);

  set_text (what, "earlier", earlier);
  return to_text (what);
}

char *
data_fact_of_text (const char *title, const char *text)
{
  json_t *what = json_object ();

  set_text (what, "title", title);
  set_text (what, "text", text);
  return to_text (what);
}

char *
data_fact_of_submission (const char *title, const char *content)
{
  json_t *what = json_object ();

  set_text (what, "title", title);
  set_text (what, "content", content);
  return to_text (what);
}

char *
data_fact_of_undone (DataAction action, const char *what)
{
  json_t *undone = json_object ();
  json_t *inner = what == NULL ? NULL : json_loads (what, 0, NULL);
  json_t *outer = json_object ();

  json_object_set_new (undone, "action", json_string (data_action_ids[action]));
  if (inner != NULL)
    json_object_set_new (undone, "what", inner);
  json_object_set_new (outer, "undone", undone);
  return to_text (outer);
}

/* The one fact that @what (nullable) holds, or NULL. */
static json_t *
get_only_fact (json_t *what)
{
  json_t *facts = json_object_get (what, "facts");

  return json_array_size (facts) == 1 ? json_array_get (facts, 0) : NULL;
}

char *
data_fact_of_span (const char *first, const char *last)
{
  json_t *begin = first == NULL ? NULL : json_loads (first, 0, NULL);
  json_t *end = last == NULL ? NULL : json_loads (last, 0, NULL);
  json_t *fact = get_only_fact (end);

  if (fact != NULL && get_only_fact (begin) != NULL)
    {
      json_object_set (fact, "before", json_object_get (get_only_fact (begin), "before"));
      json_decref (begin);
      return to_text (end);
    }
  json_decref (begin);
  json_decref (end);
  return g_strdup (last);
}
