/* impact_subject.h - A subject in the impact grid: its heading, and a row for each dimension asked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/evaluation.h"
#include "ui/impact/impact_row.h"

G_BEGIN_DECLS

#define UI_TYPE_IMPACT_SUBJECT (ui_impact_subject_get_type ())
G_DECLARE_FINAL_TYPE (UiImpactSubject, ui_impact_subject, UI, IMPACT_SUBJECT, GtkWidget)

/** ui_impact_subject_new: @columns: kept by the grid for as long as the widget. */
UiImpactSubject *
ui_impact_subject_new (const UiImpactColumns *columns, const RulesEvaluation *evaluation, guint n);

/**
 * ui_impact_subject_show:
 * @number: the number of the subject in @evaluation
 * @drivers: the cells that set the result, by dimension and harm
 */
void ui_impact_subject_show (UiImpactSubject *self,
                             const RulesEvaluation *evaluation,
                             guint number,
                             const gboolean *drivers);

/** ui_impact_subject_get_number: Returns: the number it was shown with last. */
guint ui_impact_subject_get_number (UiImpactSubject *self);

/** ui_impact_subject_get_id: Returns: (transfer none): the id of the subject. */
const char *ui_impact_subject_get_id (UiImpactSubject *self);

/** ui_impact_subject_get_kind: Returns: what it is. */
RulesAskedOf ui_impact_subject_get_kind (UiImpactSubject *self);

/** ui_impact_subject_get_row: Returns: (transfer none) (nullable): the row of a dimension. */
UiImpactRow *ui_impact_subject_get_row (UiImpactSubject *self, guint dimension);

G_END_DECLS
