/* control_bulk_form.h - A form to answer many controls together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/audit/control_bulk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_CONTROL_BULK_FORM (ui_control_bulk_form_get_type ())
G_DECLARE_FINAL_TYPE (UiControlBulkForm, ui_control_bulk_form, UI, CONTROL_BULK_FORM, GtkWidget)

/**
 * ui_control_bulk_form_show:
 * @evaluation: (nullable): what the controls are of
 * @controls: (nullable) (element-type guint): indexes in the catalogue
 *
 * What was entered stays, so that it can be given to others of the same evaluation; what is
 * answered is replaced only where the user says so for just these.
 */
void
ui_control_bulk_form_show (UiControlBulkForm *self, DataEvaluation *evaluation, GArray *controls);

/** ui_control_bulk_form_update: the answers, or the auditors, are others. */
void ui_control_bulk_form_update (UiControlBulkForm *self);

/** ui_control_bulk_apply: makes an edit of many controls on behalf of @widget, and says above the
 * page what was changed, to be undone there. Returns: whether it changed something. */
gboolean ui_control_bulk_apply (GtkWidget *widget,
                                DataEvaluation *evaluation,
                                GArray *controls,
                                const UiControlAnswers *answers);

G_END_DECLS
