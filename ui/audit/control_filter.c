/* control_filter.c - What controls are looked for: words, and what they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_filter.h"

#include <string.h>

const char *const ui_control_is_ids[UI_CONTROL_IS_N] = {
  "",         "unanswered", "stated", "excluded",  "not-asked", "none",
  "external", "internal",   "both",   "deficient", "own-work",  "problem",
};

UiControlFilter *
ui_control_filter_new (void)
{
  UiControlFilter *self = g_new0 (UiControlFilter, 1);

  self->text = g_strdup ("");
  self->domain = g_strdup ("");
  self->area = g_strdup ("");
  self->auditor = g_strdup ("");
  return self;
}

UiControlFilter *
ui_control_filter_copy (const UiControlFilter *self)
{
  UiControlFilter *copy = g_new0 (UiControlFilter, 1);

  *copy = *self;
  copy->text = g_strdup (self->text);
  copy->domain = g_strdup (self->domain);
  copy->area = g_strdup (self->area);
  copy->auditor = g_strdup (self->auditor);
  return copy;
}

void
ui_control_filter_free (UiControlFilter *self)
{
  g_free (self->text);
  g_free (self->domain);
  g_free (self->area);
  g_free (self->auditor);
  g_free (self);
}

static UiControlIs
parse_is (const char *id)
{
  UiControlIs is = UI_CONTROL_IS_N - 1;

  while (is > UI_CONTROL_IS_ANY && !g_str_equal (ui_control_is_ids[is], id))
    is--;
  return is;
}

static void
take_pair (UiControlFilter *self, const char *name, const char *value)
{
  char **text = g_str_equal (name, "text")      ? &self->text
                : g_str_equal (name, "domain")  ? &self->domain
                : g_str_equal (name, "area")    ? &self->area
                : g_str_equal (name, "auditor") ? &self->auditor
                                                : NULL;

  if (text != NULL)
    {
      g_free (*text);
      *text = g_strdup (value);
    }
  else if (g_str_equal (name, "criteria"))
    self->criteria = rules_vocabulary_find (rules_criteria_ids, value);
  else if (g_str_equal (name, "cover") || g_str_equal (name, "is"))
    {
      self->is = parse_is (value);
      self->counted = name[0] == 'c' && self->is != UI_CONTROL_IS_ANY;
    }
}

UiControlFilter *
ui_control_filter_parse (const char *text)
{
  UiControlFilter *self = ui_control_filter_new ();
  g_auto (GStrv) pairs = g_strsplit (text, ";", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      char *value = strchr (pairs[i], '=');

      if (value == NULL)
        continue;
      *value = '\0';
      take_pair (self, pairs[i], value + 1);
    }
  return self;
}

UiControlIs
ui_control_filter_of_cover (RulesCover cover)
{
  static const UiControlIs of[RULES_N_COVERS] = {
    [RULES_COVER_NOT_ASKED] = UI_CONTROL_IS_NOT_ASKED,
    [RULES_COVER_UNANSWERED] = UI_CONTROL_IS_UNANSWERED,
    [RULES_COVER_EXCLUDED] = UI_CONTROL_IS_EXCLUDED,
    [RULES_COVER_NONE] = UI_CONTROL_IS_NONE,
    [RULES_COVER_EXTERNAL] = UI_CONTROL_IS_EXTERNAL,
    [RULES_COVER_INTERNAL] = UI_CONTROL_IS_INTERNAL,
    [RULES_COVER_BOTH] = UI_CONTROL_IS_BOTH,
  };

  return cover < RULES_N_COVERS ? of[cover] : UI_CONTROL_IS_ANY;
}

gboolean
ui_control_filter_is_empty (const UiControlFilter *self)
{
  return rules_text_is_blank (self->text) && self->criteria == 0 && self->domain[0] == '\0' &&
         self->area[0] == '\0' && self->auditor[0] == '\0' && self->is == UI_CONTROL_IS_ANY &&
         !self->counted;
}

/* (transfer full): a text as it is compared. */
static char *
fold (const char *text)
{
  g_autofree char *normal = NULL;

  if (text == NULL)
    return g_strdup ("");
  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  return g_utf8_casefold (normal != NULL ? normal : text, -1);
}

static gboolean
holds_word (const RulesControlAnswer *answer, const char *names, const char *word)
{
  g_autofree char *reason = NULL;
  g_autofree char *evidence = NULL;

  if (strstr (names, word) != NULL)
    return TRUE;
  if (answer->reason == NULL && answer->evidence == NULL)
    return FALSE;
  reason = fold (answer->reason);
  evidence = fold (answer->evidence);
  return strstr (reason, word) != NULL || strstr (evidence, word) != NULL;
}

static gboolean
is_what (const UiControlState *state, UiControlIs is)
{
  switch (is)
    {
    case UI_CONTROL_IS_STATED:
      return state->cover >= RULES_COVER_NONE;
    case UI_CONTROL_IS_NONE:
    case UI_CONTROL_IS_EXTERNAL:
    case UI_CONTROL_IS_INTERNAL:
    case UI_CONTROL_IS_BOTH:
      return state->assessed_level && ui_control_filter_of_cover (state->cover) == is;
    case UI_CONTROL_IS_UNANSWERED:
    case UI_CONTROL_IS_EXCLUDED:
    case UI_CONTROL_IS_NOT_ASKED:
      return ui_control_filter_of_cover (state->cover) == is;
    case UI_CONTROL_IS_DEFICIENT:
      return state->deficient;
    case UI_CONTROL_IS_OWN_WORK:
      return state->own_work;
    case UI_CONTROL_IS_PROBLEM:
      return state->n_problems > 0 || state->cover == RULES_COVER_UNANSWERED ||
             (state->assessed_level && state->cover == RULES_COVER_NONE);
    case UI_CONTROL_IS_ANY:
    case UI_CONTROL_IS_N:
    default:
      return TRUE;
    }
}

static gboolean
has_auditor (const RulesAudit *audit, int auditor, const char *id)
{
  return auditor != RULES_NO_AUDITOR && g_strcmp0 (audit->auditors[auditor].id, id) == 0;
}

static gboolean
finds (const UiControlFilter *self,
       const char *const *words,
       const RulesEvaluation *evaluation,
       const UiControlItem *item,
       const char *names)
{
  const RulesControl *control = &evaluation->audit.catalogue->controls[item->control];
  const RulesControlAnswer *answer = &evaluation->audit.controls[item->control];

  if ((self->criteria != 0 && control->criteria != self->criteria) ||
      (self->domain[0] != '\0' && g_strcmp0 (control->domain, self->domain) != 0) ||
      (self->counted && !item->state.assessed_level) || !is_what (&item->state, self->is))
    return FALSE;
  if (self->area[0] != '\0' &&
      (control->area < 0 ||
       g_strcmp0 (evaluation->edition->areas[control->area].id, self->area) != 0))
    return FALSE;
  if (self->auditor[0] != '\0' && !has_auditor (&evaluation->audit, answer->auditor, self->auditor))
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!holds_word (answer, names, words[i]))
        return FALSE;
    }
  return TRUE;
}

static const char *
get_names (GPtrArray *names, const RulesControl *control, int index)
{
  g_autofree char *together = NULL;

  if (names->pdata[index] == NULL)
    {
      together = g_strdup_printf ("%s\n%s\n%s", control->id, control->title.in[RULES_LANGUAGE_JA],
                                  control->title.in[RULES_LANGUAGE_EN]);
      names->pdata[index] = fold (together);
    }
  return names->pdata[index];
}

static void
lead (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    ((UiControlItem *) rows->pdata[i])->leads = ((UiControlItem *) rows->pdata[i])->found;
  for (guint i = rows->len; i-- > 0;)
    {
      UiControlItem *row = rows->pdata[i];

      if (row->leads && row->above != NULL)
        row->above->leads = TRUE;
    }
}

UiControlFound
ui_control_filter_apply (const UiControlFilter *self,
                         const RulesEvaluation *evaluation,
                         GPtrArray *rows,
                         GPtrArray *names,
                         gboolean anew)
{
  const RulesCatalogue *catalogue = evaluation->audit.catalogue;
  g_autofree char *folded = fold (self->text);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  gboolean any_text = !rules_text_is_blank (folded);
  UiControlFound found = { .all = catalogue->n_controls };

  for (guint i = 0; i < rows->len; i++)
    {
      UiControlItem *row = rows->pdata[i];
      gboolean now = FALSE;

      if (row->control != RULES_NO_CONTROL)
        now = finds (self, (const char *const *) words, evaluation, row,
                     any_text ? get_names (names, &catalogue->controls[row->control], row->control)
                              : "");
      found.found += now ? 1 : 0;
      found.done += !anew && row->found && !now ? 1 : 0;
      row->found = now || (!anew && row->found);
    }
  lead (rows);
  return found;
}

void
ui_control_filter_open_found (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const UiControlItem *row = rows->pdata[i];

      if (!row->leads || row->above == NULL || row->above->open)
        continue;
      row->above->open = TRUE;
      ui_control_item_tell (row->above);
    }
}
