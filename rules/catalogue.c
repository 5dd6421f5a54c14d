/* catalogue.c - The control catalogue, and the details that an evaluation adds to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules/catalogue.h"

#include <string.h>

static const char *
keep (RulesCatalogue *self, const char *text)
{
  return g_string_chunk_insert (self->strings, text);
}

/* A detail may come before its objective. An added detail may have the id of a category, which
 * does not make it an objective. */
static void
link_details_to_objectives (RulesCatalogue *self, RulesControl *controls)
{
  for (guint i = 0; i < self->n_controls; i++)
    {
      int parent = rules_catalogue_find (self, controls[i].parent);

      if (parent != RULES_NO_CONTROL && controls[parent].added)
        parent = RULES_NO_CONTROL;
      controls[i].objective = parent;
      controls[i].n_details = 0;
    }
  for (guint i = 0; i < self->n_controls; i++)
    {
      if (controls[i].objective != RULES_NO_CONTROL)
        controls[controls[i].objective].n_details++;
    }
}

RulesCatalogue *
rules_catalogue_new (const RulesControl *controls, guint n_controls)
{
  RulesCatalogue *self = g_atomic_rc_box_new0 (RulesCatalogue);
  RulesControl *copies = g_new0 (RulesControl, n_controls);

  self->strings = g_string_chunk_new (16 * 1024);
  self->by_id = g_tree_new ((GCompareFunc) strcmp);
  self->controls = copies;
  self->n_controls = n_controls;

  for (guint i = 0; i < n_controls; i++)
    {
      copies[i] = controls[i];
      copies[i].id = keep (self, controls[i].id);
      copies[i].parent = keep (self, controls[i].parent);
      copies[i].domain = keep (self, controls[i].domain);
      copies[i].category = keep (self, controls[i].category);
      copies[i].iso_reference = keep (self, controls[i].iso_reference);
      for (guint language = 0; language < RULES_N_LANGUAGES; language++)
        copies[i].title.in[language] = keep (self, controls[i].title.in[language]);
      g_tree_insert (self->by_id, (gpointer) copies[i].id, GUINT_TO_POINTER (i));
    }
  link_details_to_objectives (self, copies);
  return self;
}

static RulesControl
detail_of (const RulesControl *objective, const RulesAddedDetail *detail)
{
  const char *title = detail->title != NULL ? detail->title : "";

  return (RulesControl){
    .id = detail->id,
    .parent = detail->parent,
    .criteria = objective->criteria,
    .basic = detail->basic,
    .added = TRUE,
    .domain = objective->domain,
    .category = objective->category,
    .iso_reference = "",
    .title = { { title, title } },
    .area = objective->area,
  };
}

/* For each row that is an objective, the index of the row behind which its added details go. */
static guint *
find_last_rows (const RulesCatalogue *self)
{
  guint *last_rows = g_new (guint, self->n_controls);

  for (guint i = 0; i < self->n_controls; i++)
    last_rows[i] = i;
  for (guint i = 0; i < self->n_controls; i++)
    {
      int objective = self->controls[i].objective;

      if (objective != RULES_NO_CONTROL)
        last_rows[objective] = MAX (last_rows[objective], i);
    }
  return last_rows;
}

RulesCatalogue *
rules_catalogue_add_details (const RulesCatalogue *self,
                             const RulesAddedDetail *details,
                             guint n_details)
{
  g_autofree RulesControl *controls = g_new0 (RulesControl, self->n_controls + n_details);
  g_autofree guint *last_rows = find_last_rows (self);
  g_autofree int *objectives = g_new (int, n_details);
  g_autofree guint *places = g_new0 (guint, self->n_controls);
  guint n = 0;

  for (guint d = 0; d < n_details; d++)
    {
      objectives[d] = rules_catalogue_find (self, details[d].parent);
      g_return_val_if_fail (objectives[d] != RULES_NO_CONTROL, NULL);
      places[last_rows[objectives[d]]]++;
    }

  /* So far a count, the place of a row becomes where the next detail behind it goes. */
  for (guint i = 0; i < self->n_controls; i++)
    {
      guint n_behind = places[i];

      controls[n++] = self->controls[i];
      places[i] = n;
      n += n_behind;
    }
  for (guint d = 0; d < n_details; d++)
    controls[places[last_rows[objectives[d]]]++] =
        detail_of (&self->controls[objectives[d]], &details[d]);
  return rules_catalogue_new (controls, n);
}

RulesCatalogue *
rules_catalogue_ref (RulesCatalogue *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
rules_catalogue_clear (gpointer data)
{
  RulesCatalogue *self = data;

  g_free ((gpointer) self->controls);
  g_tree_unref (self->by_id);
  g_string_chunk_free (self->strings);
}

void
rules_catalogue_unref (RulesCatalogue *self)
{
  g_atomic_rc_box_release_full (self, rules_catalogue_clear);
}

int
rules_catalogue_find (const RulesCatalogue *self, const char *id)
{
  gpointer index;

  if (!g_tree_lookup_extended (self->by_id, id, NULL, &index))
    return RULES_NO_CONTROL;
  return (int) GPOINTER_TO_UINT (index);
}

gboolean
rules_control_is_assessed_level (const RulesControl *self)
{
  return self->objective != RULES_NO_CONTROL || self->n_details == 0;
}
