/* unknown_members.c - What an evaluation file holds that this program does not know.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/walk.h"
#include "data/json/text.h"
#include "data/json/writer.h"
#include "data/worksheet/evaluation_parts.h"

#include <glib/gi18n-lib.h>

static char *
write_value (json_t *value)
{
  DataJsonWriter writer = { .text = g_string_new (NULL) };

  data_json_writer_value (&writer, NULL, value);
  return g_string_free (writer.text, FALSE);
}

static void
add_member (DataWorksheetBuilder *self, gboolean *begun, const char *pointer, json_t *value)
{
  const DataColumn columns[] = {
    { .head = _ ("Place in the file"), .width = 40, .leads = TRUE },
    { .head = C_ ("worksheet", "Value"), .width = 60 },
  };
  g_autofree char *text = write_value (value);
  const DataCell cells[] = { { pointer }, { text } };

  if (!*begun)
    {
      data_document_add_heading (self->document, 1, _ ("Members that Eikyo does not know"));
      data_document_add_table (self->document, columns, G_N_ELEMENTS (columns));
      *begun = TRUE;
    }
  data_document_add_row (self->document, cells);
}

typedef struct
{
  DataWorksheetBuilder *builder;
  gboolean begun; /* whether the table is there */
} Search;

static void
search_object (Search *self, const DataField *members, json_t *object, const char *pointer)
{
  const char *name;
  json_t *value;

  json_object_foreach (object, name, value)
  {
    g_autofree char *place = NULL;

    if (data_exchange_find_field (members, name) != NULL)
      continue;
    place = data_json_pointer (pointer, name);
    add_member (self->builder, &self->begun, place, value);
  }
}

static gboolean
search (const DataWalk *walk, const DataField *field, json_t *value)
{
  if (field->members != NULL && json_is_object (value))
    {
      g_autofree char *pointer = data_walk_pointer (walk);

      search_object (walk->data, field->members, value, pointer);
    }
  return TRUE;
}

/* Looks at the canonical form, whose order does not depend on the file that was read. */
void
data_worksheet_add_unknown_members (DataWorksheetBuilder *self)
{
  g_autofree char *canonical = data_exchange_to_canonical (self->source->exchange);
  g_autoptr (json_t) root = data_json_parse (canonical, strlen (canonical), "", NULL);
  Search found = { .builder = self };
  DataWalk walk = { .visit = search, .data = &found };

  g_return_if_fail (root != NULL);

  search_object (&found, data_exchange_fields, root, "");
  data_walk (&walk, root);
}
