/* remarks.c - The remarks on an open evaluation, read once for all who show them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/review/remarks.h"

#include "data/workspace/workspace.h"
#include "ui/review/acting.h"

#include <glib/gi18n-lib.h>

struct _UiRemarks
{
  GObject parent_instance;

  /* owned */
  DataEvaluation *evaluation;
  GPtrArray *remarks;
  GHashTable *places; /* those at each place, in @remarks */

  gboolean can_add;
  gboolean can_settle;
  gboolean returned;
};

G_DEFINE_FINAL_TYPE (UiRemarks, ui_remarks, G_TYPE_OBJECT)

static guint changed_signal;

/* Those that are alive, by their evaluations. */
static GHashTable *alive;

static gboolean
are_same (GPtrArray *one, GPtrArray *other)
{
  if (one == NULL || one->len != other->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    {
      const DataRemark *a = one->pdata[i];
      const DataRemark *b = other->pdata[i];

      if (g_strcmp0 (a->id, b->id) != 0 || g_strcmp0 (a->settled, b->settled) != 0 ||
          g_strcmp0 (a->text, b->text) != 0 || g_strcmp0 (a->place, b->place) != 0)
        return FALSE;
    }
  return TRUE;
}

/* What is remarked on any member of a cell stands at the cell. (transfer full) */
static char *
find_key (const char *text)
{
  g_auto (GStrv) words = NULL;
  DataPlace place;

  if (!data_place_parse (text, &place, &words) || place.array != DATA_ARRAY_IMPACTS)
    return g_strdup (text);
  place.member = NULL;
  return data_place_to_text (&place);
}

static void
sort_by_place (UiRemarks *self)
{
  for (guint i = 0; i < self->remarks->len; i++)
    {
      DataRemark *remark = self->remarks->pdata[i];
      g_autofree char *key = find_key (remark->place);
      GPtrArray *there = g_hash_table_lookup (self->places, key);

      if (there == NULL)
        {
          there = g_ptr_array_new ();
          g_hash_table_insert (self->places, g_steal_pointer (&key), there);
        }
      g_ptr_array_add (there, remark);
    }
}

/* Where they cannot be read, what was read last stays: whoever would change them is told. */
static gboolean
read_remarks (UiRemarks *self)
{
  g_autoptr (GPtrArray) remarks = data_evaluation_list_remarks (self->evaluation, NULL);

  if (remarks == NULL && self->remarks == NULL)
    remarks = g_ptr_array_new_with_free_func ((GDestroyNotify) data_remark_free);
  if (remarks == NULL || are_same (self->remarks, remarks))
    return FALSE;
  g_hash_table_remove_all (self->places);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  self->remarks = g_steal_pointer (&remarks);
  sort_by_place (self);
  return TRUE;
}

static gboolean
read_life (UiRemarks *self)
{
  const DataLife *life = data_evaluation_get_life (self->evaluation);
  gboolean there = data_evaluation_is_there (self->evaluation) &&
                   life->place == DATA_REGISTER_PLACE_REGISTER &&
                   !data_workspace_is_read_only (data_evaluation_get_workspace (self->evaluation));
  gboolean can_add = there && life->state == DATA_STATE_REVIEW;
  gboolean can_settle = there && life->state != DATA_STATE_APPROVED;
  gboolean changed = can_add != self->can_add || can_settle != self->can_settle;

  self->can_add = can_add;
  self->can_settle = can_settle;
  return changed;
}

/* Where that cannot be read, it stays as it was. */
static gboolean
read_return (UiRemarks *self)
{
  gboolean returned;
  gboolean changed =
      data_evaluation_find_return (self->evaluation, &returned, NULL) && returned != self->returned;

  self->returned ^= changed;
  return changed;
}

static void
lived_cb (UiRemarks *self)
{
  gboolean remarks_changed = read_remarks (self);
  gboolean return_changed = read_return (self);

  if (read_life (self) || remarks_changed || return_changed)
    g_signal_emit (self, changed_signal, 0);
}

static void
ui_remarks_finalize (GObject *object)
{
  UiRemarks *self = UI_REMARKS (object);

  g_hash_table_remove (alive, self->evaluation);
  g_signal_handlers_disconnect_by_data (self->evaluation, self);
  g_object_unref (self->evaluation);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->remarks);
  G_OBJECT_CLASS (ui_remarks_parent_class)->finalize (object);
}

static void
ui_remarks_class_init (UiRemarksClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_remarks_finalize;
  changed_signal = g_signal_new ("changed", UI_TYPE_REMARKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  alive = g_hash_table_new (NULL, NULL);
}

static void
ui_remarks_init (UiRemarks *self)
{
  self->places =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

UiRemarks *
ui_remarks_get (DataEvaluation *evaluation)
{
  UiRemarks *self;

  g_return_val_if_fail (DATA_IS_EVALUATION (evaluation), NULL);

  self = alive != NULL ? g_hash_table_lookup (alive, evaluation) : NULL;
  if (self != NULL)
    return g_object_ref (self);
  self = g_object_new (UI_TYPE_REMARKS, NULL);
  self->evaluation = g_object_ref (evaluation);
  g_hash_table_insert (alive, evaluation, self);
  g_signal_connect_swapped (evaluation, "lived", G_CALLBACK (lived_cb), self);
  read_remarks (self);
  read_return (self);
  read_life (self);
  return self;
}

DataEvaluation *
ui_remarks_get_evaluation (UiRemarks *self)
{
  g_return_val_if_fail (UI_IS_REMARKS (self), NULL);

  return self->evaluation;
}

GPtrArray *
ui_remarks_list (UiRemarks *self)
{
  g_return_val_if_fail (UI_IS_REMARKS (self), NULL);

  return self->remarks;
}

GPtrArray *
ui_remarks_list_at (UiRemarks *self, const char *place)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (UI_IS_REMARKS (self), NULL);

  key = find_key (place);
  return g_hash_table_lookup (self->places, key);
}

guint
ui_remarks_count_open (GPtrArray *remarks)
{
  guint n = 0;

  for (guint i = 0; remarks != NULL && i < remarks->len; i++)
    n += ((const DataRemark *) remarks->pdata[i])->settled == NULL ? 1 : 0;
  return n;
}

gboolean
ui_remarks_can_add (UiRemarks *self)
{
  g_return_val_if_fail (UI_IS_REMARKS (self), FALSE);

  return self->can_add;
}

gboolean
ui_remarks_can_settle (UiRemarks *self)
{
  g_return_val_if_fail (UI_IS_REMARKS (self), FALSE);

  return self->can_settle;
}

char *
ui_remarks_describe_open (UiRemarks *self)
{
  guint n;

  g_return_val_if_fail (UI_IS_REMARKS (self), NULL);

  n = ui_remarks_count_open (self->remarks);
  if (n == 0 || data_evaluation_get_life (self->evaluation)->state != DATA_STATE_DRAFT)
    return NULL;
  if (self->returned)
    /* Translators: a badge: the reviewer returned it; %u counts remarks that are not settled. */
    return g_strdup_printf (ngettext ("Returned, %u remark", "Returned, %u remarks", n), n);
  /* Translators: a badge of a draft; counts remarks that are not settled. */
  return g_strdup_printf (ngettext ("%u remark", "%u remarks", n), n);
}

typedef struct
{
  const char *place;
  const char *text;
} Remark;

static gboolean
add (DataEvaluation *evaluation, gconstpointer data, GError **error)
{
  const Remark *remark = data;

  return data_evaluation_add_remark (evaluation, remark->place, remark->text, error);
}

gboolean
ui_remarks_add (
    UiRemarks *self, const char *place, const char *text, const char *author, GError **error)
{
  const Remark remark = { place, text };

  g_return_val_if_fail (UI_IS_REMARKS (self), FALSE);

  return ui_acting_run (self->evaluation, author, add, &remark, error);
}

gboolean
ui_remarks_settle (UiRemarks *self, const char *id, GError **error)
{
  g_return_val_if_fail (UI_IS_REMARKS (self), FALSE);

  return data_evaluation_settle_remark (self->evaluation, id, error);
}
