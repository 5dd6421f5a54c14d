/* register_item.c - An evaluation in the register, and whether it is one of those looked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/register.h"

#include "data/workspace/register_row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *const data_register_place_ids[] = { "register", "archive", "bin", NULL };
const char *const data_state_ids[] = { "draft", "review", "approved", NULL };

struct _DataRegisterItem
{
  GObject parent_instance;

  /* owned */
  DataRegisterRow *row;
  char *words; /* what can be looked for, in one form of letters; made when first needed */
};

G_DEFINE_FINAL_TYPE (DataRegisterItem, data_register_item, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

DataRegisterPlace
data_register_place_parse (const char *id)
{
  return rules_vocabulary_find (data_register_place_ids, id);
}

DataState
data_state_parse (const char *id)
{
  return rules_vocabulary_find (data_state_ids, id);
}

const char *
data_wording_register_place (DataRegisterPlace place)
{
  switch (place)
    {
    case DATA_REGISTER_PLACE_ARCHIVE:
      return _ ("Archive");
    case DATA_REGISTER_PLACE_BIN:
      return _ ("Bin");
    case DATA_REGISTER_PLACE_REGISTER:
    default:
      return _ ("Register");
    }
}

const char *
data_wording_state (DataState state)
{
  switch (state)
    {
    case DATA_STATE_REVIEW:
      /* Translators: the state of an evaluation. */
      return C_ ("state", "In review");
    case DATA_STATE_APPROVED:
      /* Translators: the state of an evaluation. */
      return C_ ("state", "Approved");
    case DATA_STATE_DRAFT:
    default:
      /* Translators: the state of an evaluation. */
      return C_ ("state", "Draft");
    }
}

void
data_register_row_free (DataRegisterRow *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->service);
  g_free (self->provider);
  g_free (self->agency);
  g_free (self->rules);
  g_free (self->edition);
  g_free (self->as_of);
  g_free (self->created);
  g_free (self->changed);
  g_free (self->overall);
  g_free (self);
}

static void
data_register_item_finalize (GObject *object)
{
  DataRegisterItem *self = DATA_REGISTER_ITEM (object);

  g_clear_pointer (&self->row, data_register_row_free);
  g_free (self->words);
  G_OBJECT_CLASS (data_register_item_parent_class)->finalize (object);
}

static void
data_register_item_class_init (DataRegisterItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = data_register_item_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", DATA_TYPE_REGISTER_ITEM, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
data_register_item_init (DataRegisterItem *self)
{
}

DataRegisterItem *
data_register_item_new (void)
{
  return g_object_new (DATA_TYPE_REGISTER_ITEM, NULL);
}

void
data_register_item_take_row (DataRegisterItem *self, DataRegisterRow *row)
{
  g_clear_pointer (&self->row, data_register_row_free);
  g_clear_pointer (&self->words, g_free);
  self->row = row;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

const DataRegisterRow *
data_register_item_get_row (DataRegisterItem *self)
{
  g_return_val_if_fail (DATA_IS_REGISTER_ITEM (self), NULL);

  return self->row;
}

/* Whether @text consists of ASCII and of Japanese letters of which there is one form only. */
static gboolean
is_simple (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (character >= 0x80 && !(character >= 0x3041 && character <= 0x3096) &&
          !(character >= 0x30a1 && character <= 0x30fe) &&
          !(character >= 0x4e00 && character <= 0x9fff))
        return FALSE;
    }
  return TRUE;
}

/* One form for upper and lower case, full and half width. */
static char *
fold (const char *text)
{
  g_autofree char *normal = NULL;

  if (is_simple (text))
    return g_ascii_strdown (text, -1);
  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  return g_utf8_casefold (normal != NULL ? normal : text, -1);
}

static void
fold_row (DataRegisterItem *self)
{
  const DataRegisterRow *row = self->row;
  const char *const parts[] = { row->title, row->service, row->provider, row->agency, row->id };
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *folded = fold (parts[i] != NULL ? parts[i] : "");

      g_string_append (all, folded);
      g_string_append_c (all, '\n');
    }
  self->words = g_string_free (g_steal_pointer (&all), FALSE);
}

struct _DataRegisterFilter
{
  DataRegisterQuery query;
  char *edition;
  GStrv words; /* folded */
};

DataRegisterFilter *
data_register_filter_new (const DataRegisterQuery *query)
{
  DataRegisterFilter *self = g_new0 (DataRegisterFilter, 1);
  g_autofree char *folded = fold (query->text != NULL ? query->text : "");

  self->query = *query;
  self->edition = g_strdup (query->edition);
  self->words = g_strsplit_set (folded, " \t\n", -1);
  return self;
}

void
data_register_filter_free (DataRegisterFilter *self)
{
  g_free (self->edition);
  g_strfreev (self->words);
  g_free (self);
}

static gboolean
matches_words (DataRegisterItem *self, GStrv words)
{
  if (words[0] == NULL)
    return TRUE;
  if (self->words == NULL)
    fold_row (self);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (self->words, words[i]) == NULL)
        return FALSE;
    }
  return TRUE;
}

gboolean
data_register_filter_matches (const DataRegisterFilter *self, DataRegisterItem *item)
{
  const DataRegisterQuery *query = &self->query;
  const DataRegisterRow *row;

  g_return_val_if_fail (DATA_IS_REGISTER_ITEM (item), FALSE);

  row = item->row;
  return (query->place == 0 || query->place == row->place) &&
         (query->state == 0 || query->state == row->state) &&
         (query->route == 0 || (row->decided && query->route == row->route)) &&
         (query->readiness == 0 || (row->decided && query->readiness == row->readiness)) &&
         (self->edition == NULL || g_str_equal (self->edition, row->edition)) &&
         matches_words (item, self->words);
}
