/* remarks.h - The remarks on an open evaluation, read once for all who show them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

G_BEGIN_DECLS

#define UI_TYPE_REMARKS (ui_remarks_get_type ())
G_DECLARE_FINAL_TYPE (UiRemarks, ui_remarks, UI, REMARKS, GObject)

/** UiRemarks::changed: there are other remarks, or what can be done with them is another. */

/** ui_remarks_get: Returns: (transfer full): the remarks on @evaluation, the same object for all
 * who ask while it is alive. */
UiRemarks *ui_remarks_get (DataEvaluation *evaluation);

/** ui_remarks_get_evaluation: Returns: (transfer none): what they are on. */
DataEvaluation *ui_remarks_get_evaluation (UiRemarks *self);

/** ui_remarks_list: Returns: (transfer none) (element-type DataRemark): all, the oldest first. */
GPtrArray *ui_remarks_list (UiRemarks *self);

/** ui_remarks_list_at: Returns: (transfer none) (nullable) (element-type DataRemark): those on
 * @place, the oldest first; %NULL where there are none. */
GPtrArray *ui_remarks_list_at (UiRemarks *self, const char *place);

/** ui_remarks_count_open: Returns: how many of @remarks (nullable) are not settled. */
guint ui_remarks_count_open (GPtrArray *remarks);

/** ui_remarks_can_add: whether remarks can be made now: in review. */
gboolean ui_remarks_can_add (UiRemarks *self);

/** ui_remarks_can_settle: whether remarks can be settled now: before it is approved. */
gboolean ui_remarks_can_settle (UiRemarks *self);

/** ui_remarks_describe_open: Returns: (transfer full) (nullable): that a draft was returned and how
 * many remarks are to be settled in it, in few words; %NULL where there are none. */
char *ui_remarks_describe_open (UiRemarks *self);

/** ui_remarks_add: makes a remark in the name of the reviewer @author. */
gboolean ui_remarks_add (
    UiRemarks *self, const char *place, const char *text, const char *author, GError **error);

/** ui_remarks_settle: in the name of whoever works with the workspace. */
gboolean ui_remarks_settle (UiRemarks *self, const char *id, GError **error);

G_END_DECLS
