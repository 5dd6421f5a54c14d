/* document_item.h - An open evaluation in the list of them: its title and its route.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_DOCUMENT_ITEM (ui_document_item_get_type ())
G_DECLARE_FINAL_TYPE (UiDocumentItem, ui_document_item, UI, DOCUMENT_ITEM, GtkWidget)

/* It has the property "document", which the list sets. */

G_END_DECLS
