/* impact_menu.c - What can be done to many cells of the impact grid at once, as a menu.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_menu.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "ui/parts/label.h"

#include <glib/gi18n-lib.h>

/* How many characters of a name a menu shows. */
#define MOST_CHARACTERS 32

/* A name as a label without mnemonics, cut where it is long. */
static char *
shorten (const char *name)
{
  glong length = g_utf8_strlen (name, -1);
  g_autofree char *start = g_utf8_substring (name, 0, MIN (length, MOST_CHARACTERS));
  g_autofree char *safe = ui_label_escape (start);

  return g_strconcat (safe, length > MOST_CHARACTERS ? "…" : NULL, NULL);
}

static void
append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
append_levels (GMenu *menu, const char *label, const char *action, const RulesEdition *edition)
{
  g_autoptr (GMenu) levels = g_menu_new ();

  for (guint level = 0; level < edition->n_levels; level++)
    {
      g_autofree char *name = shorten (data_text (&edition->levels[level].clause.title));

      append (levels, name, action, g_variant_new_int32 ((int) level));
    }
  g_menu_append_submenu (menu, label, G_MENU_MODEL (levels));
}

static void
append_others (GMenu *menu, const RulesEvaluation *evaluation, guint subject)
{
  g_autoptr (GMenu) others = g_menu_new ();
  guint n = rules_evaluation_n_subjects (evaluation);

  for (guint other = 0; other < n; other++)
    {
      g_autofree char *whole = data_wording_subject (evaluation, other);
      g_autofree char *name = NULL;

      if (other == subject || rules_evaluation_subject_kind (evaluation, other) !=
                                  rules_evaluation_subject_kind (evaluation, subject))
        continue;
      name = shorten (whole);
      append (others, name, "impact.copy",
              g_variant_new_string (rules_evaluation_subject_id (evaluation, other)));
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (others)) > 0)
    g_menu_append_submenu (menu, _ ("_Copy into What Is Unanswered from"), G_MENU_MODEL (others));
}

GMenuModel *
ui_impact_menu_new (const RulesEvaluation *evaluation, const RulesCell *cell)
{
  const RulesEdition *edition = evaluation->edition;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) row = g_menu_new ();
  g_autoptr (GMenu) subject = g_menu_new ();
  g_autofree char *row_name =
      shorten (data_text (&edition->dimensions[cell->dimension].clause.title));
  g_autofree char *whole = data_wording_subject (evaluation, cell->subject);
  g_autofree char *name = shorten (whole);
  /* Translators: the heading of a part of a menu: %s is a dimension such as “Confidentiality”. */
  g_autofree char *row_heading = g_strdup_printf (_ ("Row “%s”"), row_name);
  /* Translators: the heading of a part of a menu: %s is an operation or an information item. */
  g_autofree char *subject_heading = g_strdup_printf (_ ("All of “%s”"), name);

  append_levels (row, _ ("_Fill What Is Unanswered with"), "impact.fill-row", edition);
  append (row, _ ("Make the Row _Unanswered"), "impact.clear-row", NULL);
  append_levels (subject, _ ("Fill _What Is Unanswered with"), "impact.fill-subject", edition);
  append_others (subject, evaluation, cell->subject);
  append (subject, _ ("Make _All of It Unanswered"), "impact.clear-subject", NULL);
  g_menu_append_section (menu, row_heading, G_MENU_MODEL (row));
  g_menu_append_section (menu, subject_heading, G_MENU_MODEL (subject));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}
