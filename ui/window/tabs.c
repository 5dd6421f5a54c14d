/* tabs.c - The names of an evaluation's pages, each with how far it is answered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/tabs.h"

#include "ui/parts/tab_row.h"

#include <glib/gi18n-lib.h>

struct _UiTabs
{
  UiTabRow parent_instance;

  UiTab *tabs[UI_PLACES_N_PAGES];
};

G_DEFINE_FINAL_TYPE (UiTabs, ui_tabs, UI_TYPE_TAB_ROW)

static const char *
get_name (UiPlacesPage page)
{
  /* Translators: the names of pages. They need no access key where it would stand in brackets, as
   * in Japanese: Alt+1 to Alt+8 lead to the pages as well. */
  switch (page)
    {
    case UI_PLACES_SERVICE:
      return C_ ("page", "Ser_vice");
    case UI_PLACES_SUBJECTS:
      return C_ ("page", "_Operations and Information");
    case UI_PLACES_IMPACT:
      return C_ ("page", "_Impact");
    case UI_PLACES_DECISION:
      return C_ ("page", "_Decision");
    case UI_PLACES_AUDIT:
      return C_ ("page", "Int_ernal Audit");
    case UI_PLACES_WORKSHEETS:
      return C_ ("page", "Wor_ksheets");
    case UI_PLACES_REVIEW:
      return C_ ("page", "_Review");
    case UI_PLACES_HISTORY:
      return C_ ("page", "_History");
    case UI_PLACES_N_PAGES:
    default:
      return "";
    }
}

static void
show_progress (UiTab *tab, UiPlacesProgress progress)
{
  gboolean complete = progress.answered == progress.asked;
  g_autofree char *count = NULL;
  g_autofree char *description = NULL;

  if (progress.asked == 0)
    {
      ui_tab_show (tab, UI_MARK_NONE, NULL, NULL);
      return;
    }
  /* Translators: how many answers are given, of how many. */
  count = g_strdup_printf (_ ("%u/%u"), progress.answered, progress.asked);
  description =
      g_strdup_printf (_ ("%u of %u answers are given"), progress.answered, progress.asked);
  ui_tab_show (tab, complete ? UI_MARK_PASS : UI_MARK_UNKNOWN, complete ? NULL : count,
               description);
}

static void
ui_tabs_class_init (UiTabsClass *class)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (class),
                                               "/org/eikyo/Eikyo/ui/window/tabs.ui");
}

static void
ui_tabs_init (UiTabs *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (UiPlacesPage page = 0; page < UI_PLACES_N_PAGES; page++)
    self->tabs[page] =
        ui_tab_row_add (UI_TAB_ROW (self), get_name (page), "win.page", ui_places_page_ids[page]);
}

void
ui_tabs_show (UiTabs *self, const RulesDecision *decision)
{
  g_return_if_fail (UI_IS_TABS (self));

  for (UiPlacesPage page = 0; page < UI_PLACES_N_PAGES; page++)
    {
      /* That one tells of remarks. */
      if (page != UI_PLACES_REVIEW)
        show_progress (self->tabs[page], ui_places_measure (decision, page));
    }
}

void
ui_tabs_show_remarks (UiTabs *self, guint n_open)
{
  g_autofree char *count = g_strdup_printf ("%u", n_open);
  g_autofree char *description = g_strdup_printf (
      ngettext ("%u remark is not settled", "%u remarks are not settled", n_open), n_open);

  g_return_if_fail (UI_IS_TABS (self));

  if (n_open > 0)
    ui_tab_show (self->tabs[UI_PLACES_REVIEW], UI_MARK_WARNING, count, description);
  else
    ui_tab_show (self->tabs[UI_PLACES_REVIEW], UI_MARK_NONE, NULL, NULL);
}
