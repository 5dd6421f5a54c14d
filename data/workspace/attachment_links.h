/* attachment_links.h - What happens to attachments when evaluations change. Private to
 * data/workspace/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/exchange.h"
#include "data/workspace/attachments.h"
#include "data/workspace/database.h"

G_BEGIN_DECLS

/** data_evidence_exists: whether @evaluation has what something is said to be evidence of. */
gboolean data_evidence_exists (const RulesEvaluation *evaluation, const DataEvidence *evidence);

/**
 * data_attachments_follow:
 * @evaluation: its number
 * @differences: (element-type DataDifference): what an edit changes
 *
 * Takes away the links to entries that are removed. To be called within the edit's step; costs
 * nothing where none is removed.
 */
gboolean data_attachments_follow (DataDatabase *database,
                                  gint64 evaluation,
                                  GPtrArray *differences,
                                  GError **error);

/** data_attachments_copy: gives evaluation @to, which has none, the attachments of @from. */
gboolean data_attachments_copy (DataDatabase *database, gint64 from, gint64 to, GError **error);

/**
 * data_attachments_leave_audit:
 * @to: an evaluation that was given the attachments of another
 * @evaluation: what it holds
 *
 * Takes away the links to the audit but those to findings that are there, and attachments that are
 * then evidence of nothing any more.
 */
gboolean data_attachments_leave_audit (DataDatabase *database,
                                       gint64 to,
                                       const RulesEvaluation *evaluation,
                                       GError **error);

/**
 * data_attachments_list:
 * @evaluation: its number
 *
 * Returns: (transfer full) (element-type DataAttachment): by name
 */
GPtrArray *data_attachments_list (DataDatabase *database, gint64 evaluation, GError **error);

/** data_attachment_link: makes it evidence of one thing more, if it is not. */
gboolean data_attachment_link (DataDatabase *database,
                               gint64 evaluation,
                               const char *attachment,
                               const DataEvidence *evidence,
                               GError **error);
gboolean data_attachment_unlink (DataDatabase *database,
                                 gint64 evaluation,
                                 const char *attachment,
                                 const DataEvidence *evidence,
                                 GError **error);

G_END_DECLS
