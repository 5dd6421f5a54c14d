/* rationales.h - What was given as the reason of answers in other evaluations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"

G_BEGIN_DECLS

/** @text: a rationale; @title: (nullable): of the evaluation it comes from. */
typedef struct
{
  char *text;
  char *title;
} DataRationale;

void data_rationale_free (DataRationale *self);

/**
 * data_workspace_list_rationales:
 * @except: the number of an evaluation that is left out
 * @dimension: id of a dimension
 * @harm: id of a harm
 * @most: how many at most
 *
 * The rationales of answers on this harm and dimension, from the evaluation that was added last on,
 * each text once; what is in the bin is left out.
 *
 * Returns: (transfer full) (element-type DataRationale)
 */
GPtrArray *data_workspace_list_rationales (DataWorkspace *self,
                                           gint64 except,
                                           const char *dimension,
                                           const char *harm,
                                           guint most,
                                           GError **error);

G_END_DECLS
