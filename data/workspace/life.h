/* life.h - The life of an evaluation: draft, review, approval, the next revision.
 *
 * The one who sends an evaluation to review is its evaluator, the one who returns or approves it
 * its reviewer; whoever evaluated or edited a revision cannot approve it. Only a draft can be
 * edited. An approved revision is kept as it was, with the SHA-256 of its canonical form and of its
 * decision; work goes on in the next revision.
 *
 * All functions act in the name of the workspace's actor, see data_workspace_set_actor(). Their
 * error is %DATA_ERROR_STATE where the state or the actor does not allow it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/exchange.h"
#include "data/workspace/register.h"

G_BEGIN_DECLS

typedef struct _DataEvaluation DataEvaluation;

/**
 * DataLife:
 * @evaluator: (nullable): who sent it to review; %NULL in a draft
 * @submitted: (nullable): when, UTC
 */
typedef struct
{
  DataState state;
  DataRegisterPlace place;
  guint revision;
  char *created;
  char *evaluator;
  char *submitted;
} DataLife;

/** data_evaluation_submit: sends a draft to review. */
gboolean data_evaluation_submit (DataEvaluation *self, GError **error);

/** data_evaluation_withdraw: the evaluator takes it back from review. */
gboolean data_evaluation_withdraw (DataEvaluation *self, GError **error);

/** data_evaluation_return: the reviewer gives it back, with a remark on the whole that is not blank
 * or with remarks made before. */
gboolean data_evaluation_return (DataEvaluation *self, const char *remark, GError **error);

/**
 * data_evaluation_find_return:
 * @returned: (out): whether it became a draft by being returned, here or where it came from
 */
gboolean data_evaluation_find_return (DataEvaluation *self, gboolean *returned, GError **error);

/** data_evaluation_check_reviewer: whether @person may approve what is in review, as far as that
 * depends on who it is: nobody approves their own work. */
gboolean data_evaluation_check_reviewer (DataEvaluation *self, const char *person, GError **error);

/** data_evaluation_approve: the reviewer approves it, which cannot be undone. It fails with
 * %DATA_ERROR_STATE where another program changed meanwhile what @self holds. */
gboolean data_evaluation_approve (DataEvaluation *self, GError **error);

/** data_evaluation_revise: starts the next revision of an approved evaluation, as a draft. */
gboolean data_evaluation_revise (DataEvaluation *self, GError **error);

/**
 * DataRemark:
 * @place: what it is about, see data_place_to_text(); "" for the whole
 * @settled: (nullable): when it was settled
 */
typedef struct
{
  char *id;
  guint revision;
  char *place;
  char *text;
  char *author;
  char *written;
  char *settled;
} DataRemark;

void data_remark_free (DataRemark *self);

/** data_evaluation_list_remarks: Returns: (transfer full) (element-type DataRemark): all, oldest
 * first. */
GPtrArray *data_evaluation_list_remarks (DataEvaluation *self, GError **error);

/** data_evaluation_add_remark: while it is in review. */
gboolean data_evaluation_add_remark (DataEvaluation *self,
                                     const char *place,
                                     const char *text,
                                     GError **error);

/** data_evaluation_settle_remark: notes that a remark was dealt with. */
gboolean data_evaluation_settle_remark (DataEvaluation *self, const char *id, GError **error);

/**
 * DataRevision:
 * @content: its canonical form; @decision: what `evaluate --json` printed for it
 * @pack_hash: SHA-256 of the criteria pack that decided
 */
typedef struct
{
  guint number;
  char *evaluator;
  char *reviewer;
  char *submitted;
  char *approved;
  char *content;
  char *content_hash;
  char *decision;
  char *decision_hash;
  char *pack_hash;
} DataRevision;

void data_revision_free (DataRevision *self);

/** data_evaluation_list_revisions: Returns: (transfer full) (element-type DataRevision): what was
 * approved, oldest first. */
GPtrArray *data_evaluation_list_revisions (DataEvaluation *self, GError **error);

/** data_revision_open: Returns: (transfer full): the evaluation as it was approved. */
DataExchange *data_revision_open (const DataRevision *self, DataPacks *packs, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataRemark, data_remark_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataRevision, data_revision_free)

G_END_DECLS
