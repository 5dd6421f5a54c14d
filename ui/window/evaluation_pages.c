/* evaluation_pages.c - The kinds of pages that an evaluation has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/evaluation_pages.h"

#include "ui/audit/audit_page.h"
#include "ui/decision/decision_page.h"
#include "ui/forms/service_page.h"
#include "ui/forms/subjects_page.h"
#include "ui/history/history_page.h"
#include "ui/impact/impact_page.h"
#include "ui/review/review_page.h"
#include "ui/worksheets/worksheets_page.h"

GType
ui_evaluation_pages_get_type (UiPlacesPage page)
{
  switch (page)
    {
    case UI_PLACES_SERVICE:
      return UI_TYPE_SERVICE_PAGE;
    case UI_PLACES_SUBJECTS:
      return UI_TYPE_SUBJECTS_PAGE;
    case UI_PLACES_IMPACT:
      return UI_TYPE_IMPACT_PAGE;
    case UI_PLACES_AUDIT:
      return UI_TYPE_AUDIT_PAGE;
    case UI_PLACES_WORKSHEETS:
      return UI_TYPE_WORKSHEETS_PAGE;
    case UI_PLACES_REVIEW:
      return UI_TYPE_REVIEW_PAGE;
    case UI_PLACES_HISTORY:
      return UI_TYPE_HISTORY_PAGE;
    case UI_PLACES_DECISION:
    case UI_PLACES_N_PAGES:
    default:
      return UI_TYPE_DECISION_PAGE;
    }
}
