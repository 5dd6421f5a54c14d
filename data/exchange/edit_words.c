/* edit_words.c - A member set to what was typed, read by what the member holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/edit.h"

#include "data/error.h"
#include "data/exchange/arrays.h"
#include "data/json/scan.h"

#include <glib/gi18n-lib.h>

static void
refuse (GError **error, const DataPlace *place, const char *message)
{
  g_autofree char *name = data_place_to_text (place);

  g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED, "%s: %s", name, message);
}

static gboolean
set_integer (DataEdit *self, const DataPlace *place, const char *word, GError **error)
{
  gint64 number;

  if (!g_ascii_string_to_signed (word, 10, -DATA_JSON_NUMBER_LIMIT, DATA_JSON_NUMBER_LIMIT, &number,
                                 NULL))
    {
      refuse (error, place, _ ("This has to be a whole number."));
      return FALSE;
    }
  data_edit_set_integer (self, place, number);
  return TRUE;
}

static gboolean
set_boolean (DataEdit *self, const DataPlace *place, const char *word, GError **error)
{
  gboolean value = g_str_equal (word, "true");

  if (!value && !g_str_equal (word, "false"))
    {
      refuse (error, place, _ ("This has to be true or false."));
      return FALSE;
    }
  data_edit_set_boolean (self, place, value);
  return TRUE;
}

gboolean
data_edit_set_words (DataEdit *self,
                     const DataPlace *place,
                     const char *const *words,
                     GError **error)
{
  const DataField *field = data_array_find_member (place->array, place->member);

  if (field != NULL && field->type == DATA_FIELD_TEXTS)
    {
      data_edit_set_texts (self, place, words);
      return TRUE;
    }
  if (words[0] == NULL || words[1] != NULL)
    {
      refuse (error, place, _ ("This takes one value."));
      return FALSE;
    }
  if (field != NULL && field->type == DATA_FIELD_INTEGER)
    return set_integer (self, place, words[0], error);
  if (field != NULL && field->type == DATA_FIELD_BOOLEAN)
    return set_boolean (self, place, words[0], error);
  data_edit_set_text (self, place, words[0]);
  return TRUE;
}
