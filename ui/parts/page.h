/* page.h - A page of an evaluation: what all pages have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_PAGE (ui_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (UiPage, ui_page, UI, PAGE, GtkWidget)

/**
 * UiPageClass:
 * @show: another evaluation is to be shown from now on, or none; see ui_page_get_evaluation()
 * @update: its decision, state, remarks or attachments changed. Called at once while the page is
 *   mapped, else once when it is mapped next. Fields follow their own signals and need no help.
 * @go_to: puts the focus into what takes the answer at a place, or does nothing and returns %FALSE
 *   where the page has no such thing. A place without an id stands for adding the first entry.
 * @get_place: (nullable): the place of what has the focus, as data_place_to_text() writes it
 *   (transfer full), or %NULL
 */
struct _UiPageClass
{
  GtkWidgetClass parent_class;

  void (*show) (UiPage *self);
  void (*update) (UiPage *self);
  gboolean (*go_to) (UiPage *self, const DataPlace *place);
  char *(*get_place) (UiPage *self);
};

/** ui_page_show: @evaluation: (nullable): what to show from now on. */
void ui_page_show (UiPage *self, DataEvaluation *evaluation);

/** ui_page_get_evaluation: Returns: (transfer none) (nullable): what is shown. */
DataEvaluation *ui_page_get_evaluation (UiPage *self);

gboolean ui_page_go_to (UiPage *self, const DataPlace *place);

/** ui_page_get_place: Returns: (transfer full) (nullable): the place that has the focus. */
char *ui_page_get_place (UiPage *self);

/** ui_page_focus: puts the focus into the page: where it was last, or else to where it begins. */
void ui_page_focus (UiPage *self);

G_END_DECLS
