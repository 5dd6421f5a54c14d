/* side.h - One side of a comparison: an evaluation as it is now, a revision, a point of the
 * history, or another evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

G_BEGIN_DECLS

typedef enum
{
  UI_SIDE_NOW,
  UI_SIDE_REVISION,
  UI_SIDE_ENTRY,
  UI_SIDE_OTHER,
} UiSideKind;

/**
 * UiSide:
 * @number: of a revision, an entry of the history, or another evaluation; else 0
 */
typedef struct
{
  UiSideKind kind;
  gint64 number;
} UiSide;

/** ui_side_to_text: Returns: (transfer full): the side as the target of an action: "revision:2". */
char *ui_side_to_text (const UiSide *self);

/** ui_side_parse: the reverse; what it does not know is %UI_SIDE_NOW. */
UiSide ui_side_parse (const char *text);

/**
 * ui_side_open:
 * @evaluation: what the comparison begins with
 * @error: why it cannot be read
 *
 * Returns: (transfer full): what that side holds
 */
DataExchange *ui_side_open (const UiSide *self, DataEvaluation *evaluation, GError **error);

G_END_DECLS
