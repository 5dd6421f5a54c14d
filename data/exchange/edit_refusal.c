/* edit_refusal.c - What is wrong with a change, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/edit_change.h"

#include "data/error.h"
#include "data/exchange/refusal.h"
#include "data/json/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The pointer to an array, or to the evaluation itself. */
static char *
pointer_to (DataArray array)
{
  const char *parent = data_array_parent (array);

  if (array == DATA_ARRAY_NONE)
    return g_strdup ("");
  return parent == NULL ? g_strdup_printf ("/%s", data_array_names[array])
                        : g_strdup_printf ("/%s/%s", parent, data_array_names[array]);
}

static char *
excerpt_of (const char *text)
{
  return data_json_excerpt (text, strlen (text));
}

gboolean
data_change_refuse_entry (const DataDraft *draft, const DataPlace *place, GError **error)
{
  g_autofree char *pointer = pointer_to (place->array);
  g_autofree char *id = excerpt_of (place->id != NULL ? place->id : "");
  g_autoptr (json_t) cell = NULL;
  DataRefusal refusal = { .file = draft->file, .pointer = pointer, .error = error };

  if (place->array == DATA_ARRAY_CONTROLS)
    data_refuse_dangling (&refusal, DATA_REFERENCE_CONTROL, id);
  else if (place->array == DATA_ARRAY_REQUIREMENTS)
    data_refuse_dangling (&refusal, DATA_REFERENCE_REQUIREMENT, id);
  else if (place->array == DATA_ARRAY_IMPACTS)
    {
      cell = json_pack ("{s:s?, s:s?, s:s?}", "subject", place->id, "dimension", place->dimension,
                        "harm", place->harm);
      data_refuse_cell_not_asked (&refusal, cell);
    }
  else
    data_refuse (error, draft->file, pointer,
                 _ ("There is no entry with the id “%s”. It may have been removed; choose another "
                    "entry."),
                 id);
  return FALSE;
}

gboolean
data_change_refuse_member (const DataDraft *draft, const DataPlace *place, GError **error)
{
  g_autofree char *place_text = data_place_to_text (place);
  g_autofree char *shown = excerpt_of (place_text);

  g_set_error (
      error, DATA_ERROR, DATA_ERROR_REFUSED,
      /* Translators: a file or evaluation, and a place in it. */
      _ ("%s: There is no “%s” that could be set. Choose a member of the exchange format."),
      draft->file, shown);
  return FALSE;
}
