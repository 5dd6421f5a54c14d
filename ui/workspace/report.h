/* report.h - The route decision report of an open evaluation, as a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  UI_REPORT_PDF,
  UI_REPORT_XLSX,
} UiReportFormat;

/** ui_report_suggest_name: Returns: (transfer full): a file name made of the title. */
char *ui_report_suggest_name (DataEvaluation *evaluation, UiReportFormat format);

/** ui_report_save: writes the report, which may take a while, and says what went wrong. */
void
ui_report_save (GtkWindow *window, DataEvaluation *evaluation, UiReportFormat format, GFile *file);

G_END_DECLS
