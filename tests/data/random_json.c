/* random_json.c - Seeded random texts and JSON values, odd ones among them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random_json.h"

/** The greatest integer of the formats. */
#define LIMIT G_GINT64_CONSTANT (9007199254740991)

static const char *const names[] = {
  "x-note",
  "",
  "備考",
  "a/b~c",
  "extra",
  "service.name",
  "internal.design",
  "x\"y\\z",
  "__proto__",
  "id",
  "name",
  "position",
  "\x01\x1f",
  "😀",
  "evaluation",
  "internal.x",
  "level",
  "text",
  "number",
  "e\xcc\x81",
  "operations",
  "rules.extra",
  "period.to",
  "to",
  "from",
  "title",
  ".",
  "'; DROP TABLE about",
};

static const char *const fragments[] = {
  "a",
  "Z",
  "0",
  " ",
  "é",
  "e\xcc\x81",
  "業務",
  "情報システム",
  "😀",
  "𠮷",
  "\"",
  "\\",
  "/",
  "'",
  "--",
  "%s",
  "\x7f",
  "<",
  "{}",
  "null",
  "\t",
  "\n",
  "\r\n",
  "\xe2\x80\xa8",
  "extra",
  ";",
  "\\u",
  "　",
  "\xef\xbb\xbf",
  "\xf4\x8f\xbf\xbf",
  "\xef\xbf\xbf",
  "\xe2\x80\xae",
};

gboolean
random_chance (GRand *random, int percent)
{
  return g_rand_int_range (random, 0, 100) < percent;
}

guint
random_below (GRand *random, gsize end)
{
  return (guint) g_rand_int_range (random, 0, (gint32) end);
}

char *
random_text (GRand *random)
{
  GString *text = g_string_new (NULL);
  guint n = g_rand_int_range (random, 0, 2000) == 0 ? 4000 : random_below (random, 8);

  for (guint i = 0; i < n; i++)
    {
      if (random_chance (random, 15))
        g_string_append_c (text, (char) (1 + random_below (random, 31)));
      else
        g_string_append (text, fragments[random_below (random, G_N_ELEMENTS (fragments))]);
    }
  return g_string_free (text, FALSE);
}

static json_t *
random_array (GRand *random, guint depth)
{
  json_t *array = json_array ();

  for (guint n = random_below (random, 4); n > 0; n--)
    json_array_append_new (array, random_json (random, depth - 1));
  return array;
}

static json_t *
random_object (GRand *random, guint depth)
{
  json_t *object = json_object ();

  for (guint n = random_below (random, 4); n > 0; n--)
    json_object_set_new (object, random_name (random), random_json (random, depth - 1));
  return object;
}

json_t *
random_json (GRand *random, guint depth)
{
  g_autofree char *text = random_text (random);

  switch (random_below (random, depth > 0 ? 8 : 5))
    {
    case 0:
      return json_null ();
    case 1:
      return json_boolean (random_chance (random, 50));
    case 2:
      return json_integer (random_chance (random, 50) ? LIMIT : -LIMIT);
    case 3:
      return json_integer (g_rand_int_range (random, -1000, 1000));
    case 5:
      return random_array (random, depth);
    case 6:
    case 7:
      return random_object (random, depth);
    default:
      return json_string (text);
    }
}

const char *
random_name (GRand *random)
{
  return names[random_below (random, G_N_ELEMENTS (names))];
}

json_t *
random_sample (GRand *random, json_t *array, gsize n)
{
  json_t *left = json_copy (array);
  json_t *sample = json_array ();

  while (json_array_size (sample) < n && json_array_size (left) > 0)
    {
      guint i = random_below (random, json_array_size (left));

      json_array_append (sample, json_array_get (left, i));
      json_array_remove (left, i);
    }
  json_decref (left);
  return sample;
}

json_t *
random_order (GRand *random, json_t *object)
{
  json_t *order;
  json_t *as_read = json_array ();
  json_t *other = json_object ();
  const char *name;
  json_t *value;
  gsize i;

  json_object_foreach (object, name, value)
  {
    json_array_append_new (as_read, json_string (name));
  }
  order = random_sample (random, as_read, json_array_size (as_read));
  json_array_foreach (order, i, value)
  {
    name = json_string_value (value);
    json_object_set (other, name, json_object_get (object, name));
  }
  json_decref (as_read);
  json_decref (order);
  return other;
}
