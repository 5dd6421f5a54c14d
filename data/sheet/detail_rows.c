/* detail_rows.c - Taking in rows with details one by one, and judging each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/detail_rows.h"

#include "data/sheet/line.h"
#include "rules/evaluation.h"

/* Titles above this many characters are most likely not titles. */
#define LONG_TITLE 1000

/* What is said of rows from this one on keeps them from being added. */
#define FIRST_REFUSED DATA_DETAIL_TITLE_TOO_LONG

static DataDetailVerdict
verdict_of (DataDetailProblem problem)
{
  if (problem == DATA_DETAIL_NOTHING)
    return DATA_DETAIL_OK;
  return problem < FIRST_REFUSED ? DATA_DETAIL_WARNING : DATA_DETAIL_REFUSED;
}

gboolean
data_detail_is_addable (const DataDetail *self)
{
  return self->problem < DATA_DETAIL_SHIPPED;
}

/* Whether @text is the id of a detail and nothing else. */
static gboolean
parse_detail (const char *text, DataDetailId *id)
{
  return data_detail_id_parse (text, id) && id->rest == NULL &&
         id->n_numbers == DATA_DETAIL_ID_DEPTH;
}

/* The number of a control, by which no other may be called, whatever its mark. */
static char *
number_of (const char *text)
{
  DataDetailId id;

  return parse_detail (text, &id) ? data_detail_id_numbers (&id, DATA_DETAIL_ID_DEPTH)
                                  : g_strdup (text);
}

char *
data_detail_normal_id (const char *text)
{
  DataDetailId id;

  return parse_detail (text, &id) ? data_detail_id_to_text (&id) : g_strstrip (g_strdup (text));
}

const RulesControl *
data_detail_find_taken (const RulesCatalogue *catalogue, const char *id)
{
  g_autofree char *normal = data_detail_normal_id (id);
  g_autofree char *number = number_of (normal);

  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      g_autofree char *taken = number_of (catalogue->controls[i].id);

      if (g_str_equal (taken, number))
        return &catalogue->controls[i];
    }
  return NULL;
}

DataDetailJudge
data_detail_judge_begin (DataExchange *exchange)
{
  DataDetailJudge self = {
    .details = g_atomic_rc_box_new0 (DataDetails),
    .catalogue = data_exchange_get_evaluation (exchange)->audit.catalogue,
    .known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  self.details->rows = g_ptr_array_new_with_free_func (g_free);
  self.details->strings = g_string_chunk_new (4096);
  for (guint i = 0; i < self.catalogue->n_controls; i++)
    {
      const RulesControl *control = &self.catalogue->controls[i];

      g_hash_table_insert (self.known, number_of (control->id), (gpointer) control);
    }
  return self;
}

DataDetails *
data_detail_judge_end (DataDetailJudge *self)
{
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  return g_steal_pointer (&self->details);
}

const char *
data_detail_judge_keep (DataDetailJudge *self, const char *text)
{
  return text == NULL ? NULL : g_string_chunk_insert (self->details->strings, text);
}

void
data_detail_judge_note (DataDetailJudge *self,
                        DataDetail *detail,
                        DataDetailProblem problem,
                        const char *about)
{
  if (problem <= detail->problem)
    return;
  detail->problem = problem;
  detail->about = data_detail_judge_keep (self, about);
}

const RulesControl *
data_detail_judge_parent (DataDetailJudge *self, const DataDetailId *id)
{
  g_autofree char *whole = data_detail_id_to_text (id);
  g_autofree char *numbers = data_detail_id_numbers (id, DATA_DETAIL_ID_DEPTH - 1);
  g_autofree char *marked = g_strconcat (numbers, ".P", NULL);
  const char *const forms[] = { id->n_numbers < DATA_DETAIL_ID_DEPTH ? whole : numbers, numbers,
                                marked };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      int control = rules_catalogue_find (self->catalogue, forms[i]);

      if (control != RULES_NO_CONTROL &&
          self->catalogue->controls[control].objective == RULES_NO_CONTROL)
        return &self->catalogue->controls[control];
    }
  return NULL;
}

/* What the objective, which the row names, keeps it from. */
static void
judge_parent (DataDetailJudge *self, DataDetail *detail)
{
  int control = rules_catalogue_find (self->catalogue, detail->parent);

  if (detail->parent[0] == '\0')
    data_detail_judge_note (self, detail, DATA_DETAIL_NO_PARENT, NULL);
  else if (control == RULES_NO_CONTROL)
    data_detail_judge_note (self, detail, DATA_DETAIL_UNKNOWN_PARENT, detail->parent);
  else if (self->catalogue->controls[control].objective != RULES_NO_CONTROL)
    data_detail_judge_note (self, detail, DATA_DETAIL_PARENT_NO_OBJECTIVE, detail->parent);
  else if (self->catalogue->controls[control].reference_only)
    data_detail_judge_note (self, detail, DATA_DETAIL_PARENT_REFERENCE_ONLY, detail->parent);
}

/* What is there already says nothing of the objective: the row is not needed. */
static gboolean
judge_known (DataDetailJudge *self, DataDetail *detail, const char *number)
{
  const RulesControl *known = g_hash_table_lookup (self->known, number);

  if (known == NULL || detail->problem >= FIRST_REFUSED)
    return FALSE;
  data_detail_judge_note (self, detail,
                          known->added ? DATA_DETAIL_ADDED_BEFORE : DATA_DETAIL_SHIPPED, known->id);
  return TRUE;
}

void
data_detail_judge_add (DataDetailJudge *self, const DataDetail *given, const char *number)
{
  DataDetail *detail = g_memdup2 (given, sizeof *given);
  gpointer other = NULL;

  if (!judge_known (self, detail, number) && detail->problem < FIRST_REFUSED)
    {
      judge_parent (self, detail);
      other = g_hash_table_lookup (self->rows, number);
      if (other != NULL)
        {
          data_detail_judge_note (self, detail, DATA_DETAIL_DUPLICATE, NULL);
          detail->other_row = ((const DataDetail *) other)->row;
        }
      if (rules_text_is_blank (detail->title))
        data_detail_judge_note (self, detail, DATA_DETAIL_NO_TITLE, NULL);
      else if (*data_line_end (detail->title, LONG_TITLE) != '\0')
        data_detail_judge_note (self, detail, DATA_DETAIL_LONG_TITLE, NULL);
    }
  detail->verdict = verdict_of (detail->problem);
  self->details->n_verdicts[detail->verdict]++;
  if (data_detail_is_addable (detail))
    {
      self->details->n_addable++;
      g_hash_table_insert (self->rows, g_strdup (number), detail);
    }
  g_ptr_array_add (self->details->rows, detail);
}
