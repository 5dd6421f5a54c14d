/* audit_tabs.c - The names of the parts of the internal audit, each with how much is open in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/audit_tabs.h"

#include "data/wording/wording.h"
#include "ui/audit/audit_parts.h"
#include "ui/parts/places.h"

#include <glib/gi18n-lib.h>

/* What is open in a part, by kind. */
typedef struct
{
  guint n_blockers;
  guint n_missing;
} Open;

struct _UiAuditTabs
{
  UiTabRow parent_instance;

  UiTab *tabs[UI_AUDIT_N_PARTS];
};

G_DEFINE_FINAL_TYPE (UiAuditTabs, ui_audit_tabs, UI_TYPE_TAB_ROW)

static const char *
get_name (UiAuditPart part)
{
  static const char *const names[UI_AUDIT_N_PARTS] = {
    NC_ ("audit", "Overview"), NC_ ("audit", "Plan"),     NC_ ("audit", "Requirements"),
    NC_ ("audit", "Controls"), NC_ ("audit", "Findings"),
  };

  return g_dpgettext2 (NULL, "audit", names[part]);
}

static void
count (Open *open, RulesKind kind)
{
  if (kind == RULES_KIND_BLOCKER)
    open->n_blockers++;
  else if (kind == RULES_KIND_MISSING)
    open->n_missing++;
}

static UiMarkKind
get_mark (const Open *open)
{
  if (open->n_blockers > 0)
    return ui_mark_for_kind (RULES_KIND_BLOCKER);
  return open->n_missing > 0 ? ui_mark_for_kind (RULES_KIND_MISSING) : UI_MARK_PASS;
}

static char *
describe (const Open *open)
{
  g_autofree char *blockers = data_wording_kind_count (RULES_KIND_BLOCKER, open->n_blockers);
  g_autofree char *missing = data_wording_kind_count (RULES_KIND_MISSING, open->n_missing);

  if (open->n_blockers == 0 && open->n_missing == 0)
    return g_strdup (_ ("Nothing stands in the way here"));
  if (open->n_blockers == 0)
    return g_steal_pointer (&missing);
  if (open->n_missing == 0)
    return g_steal_pointer (&blockers);
  /* Translators: how many blockers there are, and how many answers are missing. */
  return g_strdup_printf (C_ ("counts", "%1$s, %2$s"), blockers, missing);
}

static void
show_open (UiTab *tab, const Open *open)
{
  guint n = open->n_blockers + open->n_missing;
  g_autofree char *number = n > 0 ? g_strdup_printf ("%u", n) : NULL;
  g_autofree char *description = describe (open);

  ui_tab_show (tab, get_mark (open), number, description);
}

static void
ui_audit_tabs_class_init (UiAuditTabsClass *class)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (class),
                                               "/org/eikyo/Eikyo/ui/audit/audit_tabs.ui");
}

static void
ui_audit_tabs_init (UiAuditTabs *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (UiAuditPart part = 0; part < UI_AUDIT_N_PARTS; part++)
    self->tabs[part] = ui_tab_row_add (UI_TAB_ROW (self), get_name (part), "win.audit-part",
                                       ui_audit_part_ids[part]);
}

void
ui_audit_tabs_show (UiAuditTabs *self, const RulesDecision *decision)
{
  const RulesReadiness *readiness = &decision->readiness;
  Open open[UI_AUDIT_N_PARTS] = { 0 };

  g_return_if_fail (UI_IS_AUDIT_TABS (self));

  for (guint i = 0; i < readiness->n_problems; i++)
    {
      const RulesProblem *problem = &readiness->problems[i];
      const DataPlace place = ui_places_of_problem (decision, problem);
      UiAuditPart part = ui_audit_part_of (&place);

      count (&open[UI_AUDIT_OVERVIEW], problem->kind);
      if (part != UI_AUDIT_OVERVIEW)
        count (&open[part], problem->kind);
    }
  for (UiAuditPart part = 0; part < UI_AUDIT_N_PARTS; part++)
    {
      if (readiness->status == RULES_READINESS_NOT_APPLICABLE)
        ui_tab_show (self->tabs[part], UI_MARK_NONE, NULL, NULL);
      else
        show_open (self->tabs[part], &open[part]);
    }
}
