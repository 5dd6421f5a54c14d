/* document.h - An evaluation that is open, with what the rules make of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "data/exchange/exchange.h"
#include "rules/decision.h"

G_BEGIN_DECLS

#define UI_TYPE_DOCUMENT (ui_document_get_type ())
G_DECLARE_FINAL_TYPE (UiDocument, ui_document, UI, DOCUMENT, GObject)

/* It emits "changed" when it was read again. */

/**
 * ui_document_open:
 * @file: a local file
 * @packs: (transfer none): the packs to decide by, which must outlive the document
 * @error: the message tells the user what is wrong
 *
 * Returns: (transfer full): the document, or %NULL
 */
UiDocument *ui_document_open (GFile *file, DataPacks *packs, GError **error);

/** ui_document_reload: reads the file again; the document stays as it is if that fails. */
gboolean ui_document_reload (UiDocument *self, GError **error);

GFile *ui_document_get_file (UiDocument *self);
DataExchange *ui_document_get_exchange (UiDocument *self);
RulesDecision *ui_document_get_decision (UiDocument *self);

/** ui_document_get_title: Returns: the title of the evaluation, or the name of the file. */
const char *ui_document_get_title (UiDocument *self);

G_END_DECLS
