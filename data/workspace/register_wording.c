/* register_wording.c - What the register says of an evaluation, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/register_wording.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "rules/text.h"

#include <glib/gi18n-lib.h>

const char *
data_wording_register_title (const DataRegisterRow *row)
{
  /* Translators: stands where the title of an evaluation would. */
  return rules_text_is_blank (row->title) ? _ ("(untitled)") : row->title;
}

char *
data_wording_register_route (const DataRegisterRow *row, DataPacks *packs)
{
  const DataPack *pack = data_packs_given (packs);
  const char *title;

  if (pack == NULL)
    pack = data_packs_find (packs, row->rules, row->edition, NULL);
  if (pack == NULL)
    /* Translators: stands where the route of an evaluation would. */
    return g_strdup (_ ("Rules not known to this program"));
  if (!row->decided)
    /* Translators: stands where the route of an evaluation would. */
    return g_strdup (_ ("Not decided yet"));
  title = data_text (&pack->edition->routes[row->route].clause.title);
  if (row->route != RULES_ROUTE_UNDETERMINED || row->missing == 0)
    return g_strdup (title);
  return g_strdup_printf (
      /* Translators: %1$s is "Undetermined", %2$u counts unanswered questions. */
      ngettext ("%1$s – %2$u answer open", "%1$s – %2$u answers open", row->missing), title,
      row->missing);
}

char *
data_wording_register_overall (const DataRegisterRow *row, DataPacks *packs)
{
  const DataPack *pack = data_packs_given (packs);
  int level;

  if (pack == NULL)
    pack = data_packs_find (packs, row->rules, row->edition, NULL);
  if (pack == NULL || !row->decided || row->overall == NULL)
    return NULL;
  level = rules_edition_find_level (pack->edition, row->overall);
  if (level == RULES_NO_LEVEL || row->missing == 0)
    return level == RULES_NO_LEVEL ? NULL : g_strdup (data_wording_level (pack->edition, level));
  /* Translators: %s is the highest level of impact answered, while answers are missing. */
  return g_strdup_printf (_ ("%s so far"), data_wording_level (pack->edition, level));
}

char *
data_wording_register_state (DataState state, guint revision)
{
  if (state == DATA_STATE_DRAFT && revision <= 1)
    return NULL;
  /* Translators: %1$s is a state such as “Approved”, %2$u numbers revisions. */
  return g_strdup_printf (_ ("%1$s, revision %2$u"), data_wording_state (state), revision);
}
