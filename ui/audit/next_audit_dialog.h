/* next_audit_dialog.h - Asks before the internal audit of the next year is started: its title, and
 * what will be carried over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/exchange.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_NEXT_AUDIT_DIALOG (ui_next_audit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (UiNextAuditDialog, ui_next_audit_dialog, UI, NEXT_AUDIT_DIALOG, GtkDialog)

/** @number: as it was asked about; @title: what was entered, not blank. */
typedef void (*UiNextAuditChosen) (GtkWindow *window, gint64 number, const char *title);

/**
 * ui_next_audit_dialog_ask:
 * @number: the evaluation with the last audit, given back to @chosen
 * @next: what it would become, with the title to start with
 * @left_out: (element-type utf8): places of what @next has no place for
 * @chosen: called unless the user cancels
 */
void ui_next_audit_dialog_ask (GtkWindow *window,
                               gint64 number,
                               DataExchange *next,
                               GPtrArray *left_out,
                               UiNextAuditChosen chosen);

G_END_DECLS
