/* document.c - An evaluation that is open, with what the rules make of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/document.h"

struct _UiDocument
{
  GObject parent_instance;

  /* owned */
  GFile *file;
  char *file_name;
  DataExchange *exchange;
  RulesDecision *decision;

  /* borrowed */
  DataPacks *packs;
};

G_DEFINE_FINAL_TYPE (UiDocument, ui_document, G_TYPE_OBJECT)

static guint changed_signal;

static gboolean
read_file (UiDocument *self, GError **error)
{
  g_autofree char *path = g_file_get_path (self->file);
  g_autoptr (DataExchange) exchange = NULL;

  if (path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (self->file);

      exchange = data_exchange_load (uri, self->packs, error);
    }
  else
    exchange = data_exchange_load (path, self->packs, error);
  if (exchange == NULL)
    return FALSE;

  g_clear_pointer (&self->exchange, data_exchange_unref);
  g_clear_pointer (&self->decision, rules_decision_unref);
  self->exchange = g_steal_pointer (&exchange);
  self->decision = rules_decide (data_exchange_get_evaluation (self->exchange));
  return TRUE;
}

static void
ui_document_finalize (GObject *object)
{
  UiDocument *self = UI_DOCUMENT (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->decision, rules_decision_unref);
  g_clear_pointer (&self->exchange, data_exchange_unref);
  G_OBJECT_CLASS (ui_document_parent_class)->finalize (object);
}

static void
ui_document_class_init (UiDocumentClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_document_finalize;
  changed_signal = g_signal_new ("changed", UI_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
ui_document_init (UiDocument *self)
{
}

UiDocument *
ui_document_open (GFile *file, DataPacks *packs, GError **error)
{
  g_autoptr (UiDocument) self = g_object_new (UI_TYPE_DOCUMENT, NULL);
  g_autofree char *name = g_file_get_basename (file);

  self->file = g_object_ref (file);
  self->file_name = g_filename_display_name (name);
  self->packs = packs;
  if (!read_file (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

gboolean
ui_document_reload (UiDocument *self, GError **error)
{
  g_return_val_if_fail (UI_IS_DOCUMENT (self), FALSE);

  if (!read_file (self, error))
    return FALSE;
  g_signal_emit (self, changed_signal, 0);
  return TRUE;
}

GFile *
ui_document_get_file (UiDocument *self)
{
  g_return_val_if_fail (UI_IS_DOCUMENT (self), NULL);

  return self->file;
}

DataExchange *
ui_document_get_exchange (UiDocument *self)
{
  g_return_val_if_fail (UI_IS_DOCUMENT (self), NULL);

  return self->exchange;
}

RulesDecision *
ui_document_get_decision (UiDocument *self)
{
  g_return_val_if_fail (UI_IS_DOCUMENT (self), NULL);

  return self->decision;
}

const char *
ui_document_get_title (UiDocument *self)
{
  g_return_val_if_fail (UI_IS_DOCUMENT (self), NULL);

  const char *title = data_exchange_get_evaluation (self->exchange)->title;

  return rules_text_is_blank (title) ? self->file_name : title;
}
