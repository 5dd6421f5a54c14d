/* register_order.c - In which order the evaluations of the register stand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register_order.h"

#include "rules/text.h"

const char *const ui_register_key_ids[] = {
  [UI_REGISTER_KEY_TITLE] = "title",     [UI_REGISTER_KEY_SERVICE] = "service",
  [UI_REGISTER_KEY_ROUTE] = "route",     [UI_REGISTER_KEY_OVERALL] = "overall",
  [UI_REGISTER_KEY_MISSING] = "missing", [UI_REGISTER_KEY_READINESS] = "readiness",
  [UI_REGISTER_KEY_STATE] = "state",     [UI_REGISTER_KEY_EDITION] = "edition",
  [UI_REGISTER_KEY_AS_OF] = "as-of",     [UI_REGISTER_KEY_CHANGED] = "changed",
  [UI_REGISTER_KEY_CREATED] = "created", [UI_REGISTER_KEY_PROVIDER] = "provider",
  [UI_REGISTER_KEY_AGENCY] = "agency",   [UI_REGISTER_N_KEYS] = NULL,
};

/* The levels from the lowest to the highest, as every edition names them. */
static const char *const levels[] = { "none", "low", "moderate", "high", NULL };

/* A text in the order of the language, while it is still the text. */
typedef struct
{
  char *text;
  char *collated;
} Collated;

struct _UiRegisterOrder
{
  GtkSorter parent_instance;

  /* owned */
  GHashTable *collated; /* from items to Collated, for texts of @key */

  UiRegisterKey key;
  gboolean descending;
};

G_DEFINE_FINAL_TYPE (UiRegisterOrder, ui_register_order, GTK_TYPE_SORTER)

static void
collated_free (gpointer data)
{
  Collated *collated = data;

  g_free (collated->text);
  g_free (collated->collated);
  g_free (collated);
}

static const char *
get_text (const DataRegisterRow *row, UiRegisterKey key)
{
  const char *const texts[UI_REGISTER_N_KEYS] = {
    [UI_REGISTER_KEY_TITLE] = row->title,       [UI_REGISTER_KEY_SERVICE] = row->service,
    [UI_REGISTER_KEY_EDITION] = row->edition,   [UI_REGISTER_KEY_AS_OF] = row->as_of,
    [UI_REGISTER_KEY_CHANGED] = row->changed,   [UI_REGISTER_KEY_CREATED] = row->created,
    [UI_REGISTER_KEY_PROVIDER] = row->provider, [UI_REGISTER_KEY_AGENCY] = row->agency,
  };

  return rules_text_is_blank (texts[key]) ? NULL : texts[key];
}

/* Greater than 0, or 0 where it is not known. */
static guint
get_rank (const DataRegisterRow *row, UiRegisterKey key)
{
  if (key == UI_REGISTER_KEY_STATE)
    return row->state;
  if (!row->decided)
    return 0;
  if (key == UI_REGISTER_KEY_ROUTE)
    return row->route;
  if (key == UI_REGISTER_KEY_READINESS)
    return row->readiness;
  if (key == UI_REGISTER_KEY_MISSING)
    return row->missing + 1;
  for (guint i = 0; row->overall != NULL && levels[i] != NULL; i++)
    {
      if (g_str_equal (levels[i], row->overall))
        return i + 1;
    }
  return 0;
}

static const char *
collate (UiRegisterOrder *self, DataRegisterItem *item, const char *text)
{
  Collated *collated = g_hash_table_lookup (self->collated, item);
  g_autofree char *folded = NULL;

  if (collated != NULL && g_str_equal (collated->text, text))
    return collated->collated;
  folded = g_utf8_casefold (text, -1);
  collated = g_new0 (Collated, 1);
  collated->text = g_strdup (text);
  collated->collated = g_utf8_collate_key (folded, -1);
  g_hash_table_replace (self->collated, item, collated);
  return collated->collated;
}

static gboolean
is_collated (UiRegisterKey key)
{
  return key == UI_REGISTER_KEY_TITLE || key == UI_REGISTER_KEY_SERVICE ||
         key == UI_REGISTER_KEY_PROVIDER || key == UI_REGISTER_KEY_AGENCY;
}

static gboolean
is_ranked (UiRegisterKey key)
{
  return key == UI_REGISTER_KEY_ROUTE || key == UI_REGISTER_KEY_OVERALL ||
         key == UI_REGISTER_KEY_MISSING || key == UI_REGISTER_KEY_READINESS ||
         key == UI_REGISTER_KEY_STATE;
}

static int
turn (UiRegisterOrder *self, int order)
{
  return self->descending ? -order : order;
}

static int
compare_texts (UiRegisterOrder *self, DataRegisterItem *first, DataRegisterItem *second)
{
  const char *a = get_text (data_register_item_get_row (first), self->key);
  const char *b = get_text (data_register_item_get_row (second), self->key);

  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);
  if (is_collated (self->key))
    return turn (self, strcmp (collate (self, first, a), collate (self, second, b)));
  return turn (self, strcmp (a, b));
}

static int
compare_ranks (UiRegisterOrder *self, const DataRegisterRow *first, const DataRegisterRow *second)
{
  guint a = get_rank (first, self->key);
  guint b = get_rank (second, self->key);

  if (a == 0 || b == 0)
    return (a == 0) - (b == 0);
  return turn (self, (a > b) - (a < b));
}

static int
compare_newest_first (const DataRegisterRow *first, const DataRegisterRow *second)
{
  int order = strcmp (second->changed, first->changed);

  return order != 0 ? order : (first->number < second->number) - (first->number > second->number);
}

static GtkOrdering
ui_register_order_compare (GtkSorter *sorter, gpointer item1, gpointer item2)
{
  UiRegisterOrder *self = UI_REGISTER_ORDER (sorter);
  const DataRegisterRow *first = data_register_item_get_row (item1);
  const DataRegisterRow *second = data_register_item_get_row (item2);
  int order = is_ranked (self->key) ? compare_ranks (self, first, second)
                                    : compare_texts (self, item1, item2);

  if (order == 0)
    order = compare_newest_first (first, second);
  return gtk_ordering_from_cmpfunc (order);
}

static GtkSorterOrder
ui_register_order_get_order (GtkSorter *sorter)
{
  return GTK_SORTER_ORDER_TOTAL;
}

static void
ui_register_order_finalize (GObject *object)
{
  g_hash_table_unref (UI_REGISTER_ORDER (object)->collated);
  G_OBJECT_CLASS (ui_register_order_parent_class)->finalize (object);
}

static void
ui_register_order_class_init (UiRegisterOrderClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_register_order_finalize;
  GTK_SORTER_CLASS (class)->compare = ui_register_order_compare;
  GTK_SORTER_CLASS (class)->get_order = ui_register_order_get_order;
}

static void
ui_register_order_init (UiRegisterOrder *self)
{
  self->collated = g_hash_table_new_full (NULL, NULL, NULL, collated_free);
  self->key = UI_REGISTER_KEY_CHANGED;
  self->descending = TRUE;
}

UiRegisterOrder *
ui_register_order_new (void)
{
  return g_object_new (UI_TYPE_REGISTER_ORDER, NULL);
}

void
ui_register_order_set (UiRegisterOrder *self, UiRegisterKey key, gboolean descending)
{
  g_return_if_fail (UI_IS_REGISTER_ORDER (self));
  g_return_if_fail (key < UI_REGISTER_N_KEYS);

  if (key != self->key)
    ui_register_order_forget (self);
  self->key = key;
  self->descending = descending;
  gtk_sorter_changed (GTK_SORTER (self), GTK_SORTER_CHANGE_DIFFERENT);
}

UiRegisterKey
ui_register_order_get_key (UiRegisterOrder *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_ORDER (self), UI_REGISTER_KEY_CHANGED);

  return self->key;
}

gboolean
ui_register_order_is_descending (UiRegisterOrder *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_ORDER (self), FALSE);

  return self->descending;
}

gboolean
ui_register_order_needs_decision (UiRegisterOrder *self)
{
  g_return_val_if_fail (UI_IS_REGISTER_ORDER (self), FALSE);

  return is_ranked (self->key) && self->key != UI_REGISTER_KEY_STATE;
}

void
ui_register_order_forget (UiRegisterOrder *self)
{
  g_return_if_fail (UI_IS_REGISTER_ORDER (self));

  g_hash_table_remove_all (self->collated);
}
