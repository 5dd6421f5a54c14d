/* review_page.c - Review: who sends, returns and approves an evaluation, remarks, and revisions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/review/review_page.h"

#include "data/workspace/fact.h"
#include "data/workspace/workspace.h"
#include "ui/parts/clamp.h"
#include "ui/review/remark_entry.h"
#include "ui/review/remark_row.h"
#include "ui/review/revision_row.h"
#include "ui/review/review_stage.h"

#include <glib/gi18n-lib.h>

struct _UiReviewPage
{
  UiPage parent_instance;

  /* template */
  GtkScrolledWindow *scroller;
  UiReviewStage *stage;
  GtkLabel *remarks_title;
  GtkLabel *no_remarks;
  GtkListBox *remark_list;
  UiRemarkEntry *remark_entry;
  GtkWidget *revisions_section;
  GtkListBox *revision_list;

  /* owned */
  UiRemarks *remarks;
  char *places; /* of the remarks, as they are shown */

  guint n_revisions; /* as they are shown */
};

G_DEFINE_FINAL_TYPE (UiReviewPage, ui_review_page, UI_TYPE_PAGE)

/* The names of all places that are remarked on: (transfer full). */
static char *
list_places (UiReviewPage *self)
{
  DataExchange *exchange = data_evaluation_get_exchange (ui_page_get_evaluation (UI_PAGE (self)));
  GPtrArray *remarks = ui_remarks_list (self->remarks);
  g_autoptr (GString) places = g_string_new (NULL);

  for (guint i = 0; i < remarks->len; i++)
    {
      g_autofree char *place =
          data_fact_place (exchange, ((const DataRemark *) remarks->pdata[i])->place);

      g_string_append_printf (places, "%s\n", place);
    }
  return g_string_free (g_steal_pointer (&places), FALSE);
}

static void
show_remarks (UiReviewPage *self)
{
  DataEvaluation *evaluation = ui_page_get_evaluation (UI_PAGE (self));
  GPtrArray *remarks = ui_remarks_list (self->remarks);
  guint n_open = ui_remarks_count_open (remarks);
  gboolean can_add = ui_remarks_can_add (self->remarks);
  g_autofree char *title = n_open > 0
                               ? g_strdup_printf (ngettext ("Remarks: %u is not settled",
                                                            "Remarks: %u are not settled", n_open),
                                                  n_open)
                               : g_strdup (_ ("Remarks"));

  g_free (self->places);
  self->places = list_places (self);
  gtk_label_set_label (self->remarks_title, title);
  ui_remark_row_fill (self->remark_list, self->remarks, remarks,
                      data_evaluation_get_exchange (evaluation));
  gtk_widget_set_visible (GTK_WIDGET (self->remark_list), remarks->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->no_remarks), remarks->len == 0);
  gtk_label_set_label (
      self->no_remarks,
      can_add ? _ ("There are none yet. A remark on one answer is made beside "
                   "that answer, one on the whole here.")
              : _ ("There are no remarks. They are made while the evaluation is in review."));
  gtk_widget_set_visible (GTK_WIDGET (self->remark_entry), can_add);
  ui_remark_entry_show (self->remark_entry, can_add ? evaluation : NULL, "");
}

static void
remarks_changed_cb (UiReviewPage *self)
{
  show_remarks (self);
  ui_review_stage_show (self->stage, ui_page_get_evaluation (UI_PAGE (self)));
}

static void
show_revisions (UiReviewPage *self)
{
  DataEvaluation *evaluation = ui_page_get_evaluation (UI_PAGE (self));
  g_autoptr (GPtrArray) revisions = data_evaluation_list_revisions (evaluation, NULL);
  guint n = revisions == NULL ? 0 : revisions->len;
  GtkWidget *child;

  /* What was approved stays as it is. */
  if (n == self->n_revisions)
    return;
  self->n_revisions = n;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->revision_list))) != NULL)
    gtk_list_box_remove (self->revision_list, child);
  for (guint i = n; i-- > 0;)
    gtk_list_box_append (self->revision_list, ui_revision_row_new (revisions->pdata[i]));
  gtk_widget_set_visible (self->revisions_section, n > 0);
}

static void
ui_review_page_update (UiPage *page)
{
  UiReviewPage *self = UI_REVIEW_PAGE (page);
  g_autofree char *places = list_places (self);

  ui_review_stage_show (self->stage, ui_page_get_evaluation (page));
  show_revisions (self);
  /* What is remarked on may have another name, or be gone. */
  if (!g_str_equal (places, self->places))
    show_remarks (self);
}

static void
ui_review_page_show (UiPage *page)
{
  UiReviewPage *self = UI_REVIEW_PAGE (page);
  DataEvaluation *evaluation = ui_page_get_evaluation (page);

  if (self->remarks != NULL)
    g_signal_handlers_disconnect_by_data (self->remarks, self);
  g_clear_object (&self->remarks);
  self->n_revisions = G_MAXUINT;
  ui_remark_entry_show (self->remark_entry, NULL, NULL);
  if (evaluation == NULL)
    return;
  self->remarks = ui_remarks_get (evaluation);
  g_signal_connect_swapped (self->remarks, "changed", G_CALLBACK (remarks_changed_cb), self);
  show_remarks (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
ui_review_page_dispose (GObject *object)
{
  UiReviewPage *self = UI_REVIEW_PAGE (object);

  if (self->remarks != NULL)
    g_signal_handlers_disconnect_by_data (self->remarks, self);
  g_clear_object (&self->remarks);
  G_OBJECT_CLASS (ui_review_page_parent_class)->dispose (object);
}

static void
ui_review_page_finalize (GObject *object)
{
  g_free (UI_REVIEW_PAGE (object)->places);
  G_OBJECT_CLASS (ui_review_page_parent_class)->finalize (object);
}

static void
ui_review_page_class_init (UiReviewPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_review_page_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_review_page_finalize;
  UI_PAGE_CLASS (class)->show = ui_review_page_show;
  UI_PAGE_CLASS (class)->update = ui_review_page_update;
  g_type_ensure (UI_TYPE_CLAMP);
  g_type_ensure (UI_TYPE_REMARK_ENTRY);
  g_type_ensure (UI_TYPE_REVIEW_STAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/review/review_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiReviewPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, UiReviewPage, stage);
  gtk_widget_class_bind_template_child (widget_class, UiReviewPage, remarks_title);
  gtk_widget_class_bind_template_child (widget_class, UiReviewPage, no_remarks);
  gtk_widget_class_bind_template_child (widget_class, UiReviewPage, remark_list);
  gtk_widget_class_bind_template_child (widget_class, UiReviewPage, remark_entry);
  gtk_widget_class_bind_template_child (widget_class, UiReviewPage, revisions_section);
  gtk_widget_class_bind_template_child (widget_class, UiReviewPage, revision_list);
}

static void
ui_review_page_init (UiReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
