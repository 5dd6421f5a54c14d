/* workspace.h - What the window shows below its bar: the open evaluations and the page of one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_WORKSPACE (ui_workspace_get_type ())
G_DECLARE_FINAL_TYPE (UiWorkspace, ui_workspace, UI, WORKSPACE, GtkWidget)

/**
 * ui_workspace_new:
 * @documents: the open evaluations (#UiDocument), of which the selected one is shown
 */
GtkWidget *ui_workspace_new (GtkSingleSelection *documents);

G_END_DECLS
