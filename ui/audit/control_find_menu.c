/* control_find_menu.c - The ways to narrow the controls, each with what can be chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_find_menu.h"

#include "data/wording/answers.h"
#include "data/wording/language.h"
#include "ui/audit/control_words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *const ui_control_facet_ids[UI_CONTROL_N_FACETS] = { "is", "tier", "area", "auditor" };

static void
add_value (GMenu *menu, UiControlFacet facet, const char *value, const char *label)
{
  g_autofree char *action = g_strconcat ("find.", ui_control_facet_ids[facet], NULL);
  g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);

  g_menu_item_set_attribute (item, G_MENU_ATTRIBUTE_LABEL, "s", label);
  g_menu_item_set_action_and_target (item, action, "s", value);
  g_menu_append_item (menu, item);
}

static void
add_states (GMenu *menu)
{
  for (UiControlIs is = UI_CONTROL_IS_ANY + 1; is < UI_CONTROL_IS_N; is++)
    add_value (menu, UI_CONTROL_FACET_IS, ui_control_is_ids[is], ui_control_words_is (is));
}

/* The domain follows the tier: "controls/9". */
static void
add_domains (GMenu *menu, const RulesCatalogue *catalogue)
{
  const char *last = NULL;

  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      const RulesControl *control = &catalogue->controls[i];
      g_autofree char *value = NULL;
      g_autofree char *label = NULL;

      if (control->criteria != RULES_CRITERIA_CONTROLS || g_strcmp0 (control->domain, last) == 0)
        continue;
      last = control->domain;
      value = g_strconcat (rules_vocabulary_id (rules_criteria_ids, control->criteria), "/", last,
                           NULL);
      label = g_strdup_printf (_ ("Domain %s"), last);
      add_value (menu, UI_CONTROL_FACET_TIER, value, label);
    }
}

static void
add_tiers (GMenu *menu, const RulesEvaluation *evaluation)
{
  g_autoptr (GMenu) domains = g_menu_new ();

  for (RulesCriteria i = RULES_CRITERIA_GOVERNANCE; i < RULES_N_CRITERIA; i++)
    add_value (menu, UI_CONTROL_FACET_TIER, rules_vocabulary_id (rules_criteria_ids, i),
               data_text (&evaluation->edition->criteria[i].title));
  add_domains (domains, evaluation->audit.catalogue);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (domains));
}

static void
add_areas (GMenu *menu, const RulesEdition *edition)
{
  for (guint i = 0; i < edition->n_areas; i++)
    add_value (menu, UI_CONTROL_FACET_AREA, edition->areas[i].id,
               data_text (&edition->areas[i].title));
}

static void
add_auditors (GMenu *menu, const RulesAudit *audit)
{
  for (guint i = 0; i < audit->n_auditors; i++)
    add_value (menu, UI_CONTROL_FACET_AUDITOR, audit->auditors[i].id,
               data_wording_auditor (&audit->auditors[i]));
}

GMenuModel *
ui_control_find_menu_new (const RulesEvaluation *evaluation, UiControlFacet facet)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) any = g_menu_new ();
  g_autoptr (GMenu) values = g_menu_new ();

  add_value (any, facet, "", ui_control_words_is (UI_CONTROL_IS_ANY));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (any));
  if (facet == UI_CONTROL_FACET_IS)
    add_states (values);
  else if (facet == UI_CONTROL_FACET_TIER)
    add_tiers (values, evaluation);
  else if (facet == UI_CONTROL_FACET_AREA)
    add_areas (values, evaluation->edition);
  else
    add_auditors (values, &evaluation->audit);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (values));
  return G_MENU_MODEL (menu);
}

char *
ui_control_find_menu_get (const UiControlFilter *filter, UiControlFacet facet)
{
  const char *tier;

  switch (facet)
    {
    case UI_CONTROL_FACET_IS:
      return g_strdup (ui_control_is_ids[filter->is]);
    case UI_CONTROL_FACET_TIER:
      tier =
          filter->criteria != 0 ? rules_vocabulary_id (rules_criteria_ids, filter->criteria) : "";
      return filter->domain[0] != '\0' ? g_strconcat (tier, "/", filter->domain, NULL)
                                       : g_strdup (tier);
    case UI_CONTROL_FACET_AREA:
      return g_strdup (filter->area);
    case UI_CONTROL_FACET_AUDITOR:
    case UI_CONTROL_N_FACETS:
    default:
      return g_strdup (filter->auditor);
    }
}

static void
set_tier (UiControlFilter *filter, const char *value)
{
  const char *slash = strchr (value, '/');
  g_autofree char *tier =
      slash != NULL ? g_strndup (value, (gsize) (slash - value)) : g_strdup (value);

  filter->criteria = rules_vocabulary_find (rules_criteria_ids, tier);
  g_free (filter->domain);
  filter->domain = g_strdup (slash != NULL ? slash + 1 : "");
}

void
ui_control_find_menu_set (UiControlFilter *filter, UiControlFacet facet, const char *value)
{
  g_autofree char *pair = g_strconcat (ui_control_facet_ids[facet], "=", value, NULL);
  g_autoptr (UiControlFilter) parsed = ui_control_filter_parse (pair);

  if (facet == UI_CONTROL_FACET_TIER)
    set_tier (filter, value);
  else if (facet == UI_CONTROL_FACET_IS)
    {
      filter->is = parsed->is;
      filter->counted = FALSE;
    }
  else if (facet == UI_CONTROL_FACET_AREA)
    {
      g_free (filter->area);
      filter->area = g_strdup (value);
    }
  else
    {
      g_free (filter->auditor);
      filter->auditor = g_strdup (value);
    }
}

static const char *
name_facet (UiControlFacet facet)
{
  static const char *const names[UI_CONTROL_N_FACETS] = {
    NC_ ("control facet", "State"),
    NC_ ("control facet", "Criteria"),
    NC_ ("control facet", "Critical area"),
    NC_ ("control facet", "Auditor"),
  };

  return g_dpgettext2 (NULL, "control facet", names[facet]);
}

/* (transfer full): what is chosen; the id where it is not known any more. */
static char *
name_value (const RulesEvaluation *evaluation, const UiControlFilter *filter, UiControlFacet facet)
{
  if (facet == UI_CONTROL_FACET_IS)
    return g_strdup (ui_control_words_is (filter->is));
  if (facet == UI_CONTROL_FACET_TIER && filter->domain[0] != '\0')
    return g_strdup_printf (_ ("Domain %s"), filter->domain);
  if (facet == UI_CONTROL_FACET_TIER)
    return g_strdup (data_text (&evaluation->edition->criteria[filter->criteria].title));
  for (guint i = 0; facet == UI_CONTROL_FACET_AREA && i < evaluation->edition->n_areas; i++)
    {
      if (g_str_equal (evaluation->edition->areas[i].id, filter->area))
        return g_strdup (ui_control_words_area (evaluation->edition, (int) i));
    }
  for (guint i = 0; facet == UI_CONTROL_FACET_AUDITOR && i < evaluation->audit.n_auditors; i++)
    {
      if (g_strcmp0 (evaluation->audit.auditors[i].id, filter->auditor) == 0)
        return g_strdup (data_wording_auditor (&evaluation->audit.auditors[i]));
    }
  return ui_control_find_menu_get (filter, facet);
}

char *
ui_control_find_menu_label (const RulesEvaluation *evaluation,
                            const UiControlFilter *filter,
                            UiControlFacet facet)
{
  g_autofree char *chosen = ui_control_find_menu_get (filter, facet);
  g_autofree char *value = NULL;

  if (chosen[0] == '\0')
    return g_strdup (name_facet (facet));
  value = name_value (evaluation, filter, facet);
  /* Translators: %1$s is what a list is filtered by, %2$s what is chosen for it. */
  return g_strdup_printf (_ ("%1$s: %2$s"), name_facet (facet), value);
}
