/* next_audit.h - The internal audit of the next year begins with what lasts of the one before.
 *
 * Sources: Control Criteria 2.2.5 for the period, which follows the one before; 4.6.2.3 for the
 * results of earlier audits; 4.7.1 for findings, which stay open until they are corrected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/edit.h"
#include "data/workspace/workspace.h"

G_BEGIN_DECLS

/**
 * data_next_audit:
 * @from: the evaluation with the last audit
 * @to: the evaluation of the next year, of the same or another edition of the rules
 * @left_out: (out) (optional) (transfer full) (element-type utf8): places in @from of what the
 *   rules of @to have no place for: "catalogue/9.9.1.1", "controls/9.9.1", "findings/f1/control"
 *
 * Makes the edit that starts the audit of @to, in the place of any that it holds. Carried over:
 * auditors, added details, what is stated with the reasons, what is inside the external audit, and
 * the findings that are still open. The period becomes the previous one, and the next begins on the
 * day after its end and is as long as it may be. Requirements and internal assessments have to be
 * answered anew.
 *
 * Returns: (transfer full): the edit of @to
 */
DataEdit *data_next_audit (DataExchange *from, DataExchange *to, GPtrArray **left_out);

/**
 * data_next_year_make:
 * @last: an evaluation, which stays as it is
 * @title: (nullable): the title of the new one; %NULL for that of the old one with the new period
 * @packs: the packs it may name
 * @left_out: (out) (optional) (transfer full) (element-type utf8): as data_next_audit() has it
 *
 * Makes what @last becomes in the next year, as of today, with another id and its audit begun by
 * data_next_audit(), and keeps it nowhere.
 *
 * Returns: (transfer full): the evaluation of the next year, or %NULL
 */
DataExchange *data_next_year_make (
    DataExchange *last, const char *title, DataPacks *packs, GPtrArray **left_out, GError **error);

/**
 * data_workspace_next_year:
 * @number: an evaluation
 * @title: (nullable): the title of the new one; %NULL for the new period and that of the old one
 *
 * Keeps what data_next_year_make() makes of an evaluation. Attachments come along that are evidence
 * of what does, not of the audit of the year before. One step of the history.
 *
 * Returns: the number of the new evaluation, in draft, or 0
 */
gint64
data_workspace_next_year (DataWorkspace *self, gint64 number, const char *title, GError **error);

G_END_DECLS
