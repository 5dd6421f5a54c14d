/* answers_item.c - A change that a fill-in workbook asks for, as an object for a list view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/fillin/answers_item.h"

struct _UiAnswersItem
{
  GObject parent_instance;

  DataAnswers *answers;
  const DataAnswer *answer; /* belongs to @answers */
  gboolean chosen;
};

G_DEFINE_FINAL_TYPE (UiAnswersItem, ui_answers_item, G_TYPE_OBJECT)

enum
{
  PROP_CHOSEN = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
ui_answers_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOSEN)
    g_value_set_boolean (value, UI_ANSWERS_ITEM (object)->chosen);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ui_answers_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOSEN)
    ui_answers_item_choose (UI_ANSWERS_ITEM (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ui_answers_item_finalize (GObject *object)
{
  data_answers_unref (UI_ANSWERS_ITEM (object)->answers);
  G_OBJECT_CLASS (ui_answers_item_parent_class)->finalize (object);
}

static void
ui_answers_item_class_init (UiAnswersItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = ui_answers_item_get_property;
  object_class->set_property = ui_answers_item_set_property;
  object_class->finalize = ui_answers_item_finalize;
  properties[PROP_CHOSEN] =
      g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
ui_answers_item_init (UiAnswersItem *self)
{
}

UiAnswersItem *
ui_answers_item_new (DataAnswers *answers, guint position)
{
  UiAnswersItem *self = g_object_new (UI_TYPE_ANSWERS_ITEM, NULL);

  self->answers = data_answers_ref (answers);
  self->answer = g_ptr_array_index (answers->answers, position);
  self->chosen = self->answer->verdict == DATA_ANSWER_OK;
  return self;
}

const DataAnswer *
ui_answers_item_get (UiAnswersItem *self)
{
  g_return_val_if_fail (UI_IS_ANSWERS_ITEM (self), NULL);

  return self->answer;
}

gboolean
ui_answers_item_is_chosen (UiAnswersItem *self)
{
  g_return_val_if_fail (UI_IS_ANSWERS_ITEM (self), FALSE);

  return self->chosen;
}

void
ui_answers_item_choose (UiAnswersItem *self, gboolean chosen)
{
  g_return_if_fail (UI_IS_ANSWERS_ITEM (self));

  chosen = chosen && self->answer->verdict != DATA_ANSWER_REFUSED;
  if (chosen == self->chosen)
    return;
  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
