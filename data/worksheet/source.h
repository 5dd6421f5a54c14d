/* source.h - What a worksheet is made of: an evaluation, its decision, and how far it has come.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/exchange.h"
#include "data/workspace/evaluation.h"
#include "rules/decision.h"

G_BEGIN_DECLS

/**
 * DataWorksheetSource:
 * @hash: SHA-256 of the canonical form of @exchange, in hexadecimal
 * @state: %DATA_STATE_DRAFT where it is not kept in a workspace
 * @revision: its number from 1, or 0 where it is not kept in a workspace
 * @evaluator: (nullable): who sent it to review
 * @submitted: (nullable): when, UTC as the workspace keeps it
 * @reviewer: (nullable): who approved it
 * @approved: (nullable): when, UTC
 */
typedef struct
{
  DataExchange *exchange;
  RulesDecision *decision;
  char *hash;
  DataState state;
  guint revision;
  char *evaluator;
  char *submitted;
  char *reviewer;
  char *approved;
} DataWorksheetSource;

/** data_worksheet_source_new: Returns: (transfer full): a file, which no workspace keeps. */
DataWorksheetSource *data_worksheet_source_new (DataExchange *exchange);

/** data_worksheet_source_new_kept: Returns: (transfer full): what the workspace keeps of
 * @evaluation, apart from any trial; %NULL with @error where its revisions cannot be read. */
DataWorksheetSource *data_worksheet_source_new_kept (DataEvaluation *evaluation, GError **error);

/** data_worksheet_source_new_revision: Returns: (transfer full): @revision as it was approved;
 * %NULL with @error where it cannot be opened. */
DataWorksheetSource *
data_worksheet_source_new_revision (const DataRevision *revision, DataPacks *packs, GError **error);

/** data_worksheet_source_new_blank: Returns: (transfer full): an evaluation in which nothing is
 * answered, for blank forms; %NULL with @error where @packs have no such rules. */
DataWorksheetSource *data_worksheet_source_new_blank (DataPacks *packs,
                                                      const char *rules,
                                                      const char *edition,
                                                      GError **error);

void data_worksheet_source_free (DataWorksheetSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataWorksheetSource, data_worksheet_source_free)

G_END_DECLS
