/* next_audit.c - The internal audit of the next year begins with what lasts of the one before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/next_audit.h"

#include "data/exchange/edit_change.h"
#include "data/exchange/root.h"
#include "data/json/text.h"
#include "rules/period.h"

/** An audit that is made of another. */
typedef struct
{
  json_t *from;                  /* the evaluation with the last audit */
  const RulesCatalogue *shipped; /* the controls of the rules of the next */
  const RulesEdition *edition;   /* the rules of the next */
  GHashTable *details;           /* ids of the details that are carried over */
  json_t *audit;                 /* what is made */
  GPtrArray *left_out;
} NextAudit;

static void
leave_out (NextAudit *self, DataArray array, json_t *entry, const char *member)
{
  const DataPlace place = { array, data_member_text (entry, "id"), .member = member };

  g_ptr_array_add (self->left_out, data_place_to_text (&place));
}

static void
set_date (json_t *period, const char *name, RulesDate date)
{
  char text[RULES_DATE_TEXT_SIZE];

  rules_date_format (date, text);
  /* The calendar of the format ends. */
  if (rules_date_parse (text) != 0)
    json_object_set_new (period, name, json_string (text));
}

static RulesDate
read_date (json_t *period, const char *name)
{
  const char *text = data_member_text (period, name);

  return text == NULL ? 0 : rules_date_parse (text);
}

static void
make_period (NextAudit *self)
{
  json_t *last = data_member_get (self->from, "audit.period");
  RulesDate last_day = read_date (last, "to");
  json_t *period;

  if (json_object_size (last) > 0)
    json_object_set_new (self->audit, "previous_period", json_deep_copy (last));
  if (last_day == 0)
    return;
  period = json_object ();
  set_date (period, "from", last_day + 1);
  set_date (period, "to", rules_period_longest_end (last_day + 1));
  json_object_set_new (self->audit, "period", period);
}

static gboolean
has_parent (const NextAudit *self, json_t *detail)
{
  int parent = rules_catalogue_find (self->shipped, data_member_text (detail, "parent"));

  return parent != RULES_NO_CONTROL &&
         self->shipped->controls[parent].objective == RULES_NO_CONTROL &&
         !self->shipped->controls[parent].reference_only;
}

static gboolean
is_shipped (const NextAudit *self, const char *id)
{
  return rules_catalogue_find (self->shipped, id) != RULES_NO_CONTROL;
}

static gboolean
has_control (const NextAudit *self, const char *id)
{
  return is_shipped (self, id) || g_hash_table_contains (self->details, id);
}

/* Details that the rules have by now need not be added any more. */
static json_t *
carry_detail (NextAudit *self, json_t *detail)
{
  const char *id = data_member_text (detail, "id");

  if (is_shipped (self, id))
    return NULL;
  if (!has_parent (self, detail))
    {
      leave_out (self, DATA_ARRAY_CATALOGUE, detail, NULL);
      return NULL;
    }
  g_hash_table_add (self->details, (gpointer) id);
  return json_deep_copy (detail);
}

static json_t *
carry_auditor (NextAudit *self, json_t *auditor)
{
  return json_deep_copy (auditor);
}

/* The statement, without the assessment. */
static json_t *
carry_control (NextAudit *self, json_t *control)
{
  json_t *copy;

  if (!has_control (self, data_member_text (control, "id")))
    {
      leave_out (self, DATA_ARRAY_CONTROLS, control, NULL);
      return NULL;
    }
  copy = json_deep_copy (control);
  json_object_del (copy, "internal");
  if (!data_change_answer_is_empty (DATA_ARRAY_CONTROLS, copy))
    return copy;
  json_decref (copy);
  return NULL;
}

/* A closed nonconformity is only settled when the effect of its correction is verified. */
static gboolean
is_settled (json_t *finding)
{
  return g_strcmp0 (data_member_text (finding, "status"), "closed") == 0 &&
         (json_is_true (json_object_get (finding, "verified")) ||
          g_strcmp0 (data_member_text (finding, "severity"), "observation") == 0);
}

static json_t *
carry_finding (NextAudit *self, json_t *finding)
{
  const char *control = data_member_text (finding, "control");
  const char *requirement = data_member_text (finding, "requirement");
  json_t *copy;

  if (is_settled (finding))
    return NULL;
  copy = json_deep_copy (finding);
  if (control != NULL && !has_control (self, control))
    {
      leave_out (self, DATA_ARRAY_FINDINGS, finding, "control");
      json_object_del (copy, "control");
    }
  if (requirement != NULL && rules_edition_find_requirement (self->edition, requirement) < 0)
    {
      leave_out (self, DATA_ARRAY_FINDINGS, finding, "requirement");
      json_object_del (copy, "requirement");
    }
  return copy;
}

static void
carry_entries (NextAudit *self, DataArray array, json_t *(*carry) (NextAudit *self, json_t *entry))
{
  json_t *entries = data_array_get (self->from, array);
  json_t *copies = json_array ();

  for (gsize i = 0; i < json_array_size (entries); i++)
    {
      json_t *copy = carry (self, json_array_get (entries, i));

      if (copy != NULL)
        json_array_append_new (copies, copy);
    }
  json_object_set_new (self->audit, data_array_names[array], copies);
}

/* What is known of an audit, so that only members that are not stay. */
static void
clear_audit (json_t *audit)
{
  const DataField *field = data_exchange_find_field (data_exchange_fields, "audit");

  for (const DataField *member = field->members; member->name != NULL; member++)
    json_object_del (audit, member->name);
}

DataEdit *
data_next_audit (DataExchange *from, DataExchange *to, GPtrArray **left_out)
{
  g_autoptr (json_t) root = NULL;
  g_autoptr (json_t) audit = NULL;
  g_autoptr (GHashTable) details = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DataExchange) next = NULL;
  NextAudit self = { .details = details, .left_out = places };
  DataEdit *edit;

  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  self.from = data_exchange_get_root (from);
  self.edition = data_exchange_get_pack (to)->edition;
  self.shipped = self.edition->catalogue;
  root = json_copy (data_exchange_get_root (to));
  audit = json_object ();
  json_object_update (audit, json_object_get (root, "audit"));
  clear_audit (audit);
  self.audit = audit;
  make_period (&self);
  carry_entries (&self, DATA_ARRAY_AUDITORS, carry_auditor);
  carry_entries (&self, DATA_ARRAY_CATALOGUE, carry_detail);
  carry_entries (&self, DATA_ARRAY_CONTROLS, carry_control);
  carry_entries (&self, DATA_ARRAY_FINDINGS, carry_finding);
  json_object_set (root, "audit", audit);

  next = data_exchange_new_sound (root, data_exchange_get_pack (to));
  edit = data_edit_new ();
  data_edit_replace (edit, next);
  if (left_out != NULL)
    *left_out = g_steal_pointer (&places);
  return edit;
}
