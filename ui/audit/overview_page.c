/* overview_page.c - How far the internal audit is ready, what stands in the way, and how the
 * controls are covered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/overview_page.h"

#include "data/wording/wording.h"
#include "ui/audit/coverage_table.h"
#include "ui/decision/sections.h"
#include "ui/parts/clamp.h"
#include "ui/parts/label.h"
#include "ui/parts/line.h"

#include <glib/gi18n-lib.h>

struct _UiOverviewPage
{
  UiPage parent_instance;

  /* template */
  GtkScrolledWindow *scroller;
  UiMark *mark;
  GtkLabel *verdict;
  UiCoverageTable *coverage;
  UiSection *problems;
};

G_DEFINE_FINAL_TYPE (UiOverviewPage, ui_overview_page, UI_TYPE_PAGE)

static void
show_verdict (UiOverviewPage *self, const RulesDecision *decision)
{
  RulesReadinessStatus status = decision->readiness.status;
  g_autofree char *route = data_wording_route (decision);
  g_autofree char *verdict = NULL;

  if (status == RULES_READINESS_NOT_APPLICABLE)
    /* Translators: %s is a route, such as “Full ISMAP”. */
    verdict = g_strdup_printf (_ ("The internal audit is submitted by low-impact use only. The "
                                  "route is: %s. What you enter here is kept all the same."),
                               route);
  else
    verdict = data_wording_readiness (decision);
  ui_mark_set_kind (self->mark, ui_mark_for_readiness (status));
  ui_label_show (self->verdict, verdict);
}

static void
ui_overview_page_update (UiPage *page)
{
  UiOverviewPage *self = UI_OVERVIEW_PAGE (page);
  const RulesDecision *decision = data_evaluation_get_decision (ui_page_get_evaluation (page));

  show_verdict (self, decision);
  ui_coverage_table_show (self->coverage, decision);
  ui_sections_show_problems (self->problems, decision);
}

static void
ui_overview_page_show (UiPage *page)
{
  UiOverviewPage *self = UI_OVERVIEW_PAGE (page);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
ui_overview_page_class_init (UiOverviewPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (UI_TYPE_CLAMP);
  g_type_ensure (UI_TYPE_COVERAGE_TABLE);
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  g_type_ensure (UI_TYPE_SECTION);
  UI_PAGE_CLASS (class)->show = ui_overview_page_show;
  UI_PAGE_CLASS (class)->update = ui_overview_page_update;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/overview_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiOverviewPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, UiOverviewPage, mark);
  gtk_widget_class_bind_template_child (widget_class, UiOverviewPage, verdict);
  gtk_widget_class_bind_template_child (widget_class, UiOverviewPage, coverage);
  gtk_widget_class_bind_template_child (widget_class, UiOverviewPage, problems);
}

static void
ui_overview_page_init (UiOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
