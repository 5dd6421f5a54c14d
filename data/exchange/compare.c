/* compare.c - Two evaluations beside each other: the decision first, then field by field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/compare.h"

#include "data/exchange/difference.h"
#include "data/exchange/arrays.h"
#include "data/json/writer.h"
#include "data/wording/wording.h"
#include "data/workspace/fact_words.h"
#include "rules/decision.h"

#include <glib/gi18n-lib.h>

#define FORMAT "eikyo-comparison"
#define VERSION 1

static void
line_free (DataComparisonLine *self)
{
  g_free (self->field);
  g_free (self->before);
  g_free (self->after);
  g_free (self->place);
  g_free (self);
}

static DataComparisonLine *
add_line (GPtrArray *lines, char *field, char *before, char *after, gboolean differs)
{
  DataComparisonLine *line = g_new0 (DataComparisonLine, 1);

  *line = (DataComparisonLine){ field, before, after, differs, NULL };
  g_ptr_array_add (lines, line);
  return line;
}

static char *
describe_readiness (const RulesDecision *decision)
{
  return decision->readiness.status == RULES_READINESS_NOT_APPLICABLE
             ? g_strdup (data_wording_readiness_status (decision->readiness.status))
             : data_wording_readiness (decision);
}

static void
add_results (DataComparison *self)
{
  g_autoptr (RulesDecision) before = rules_decide (data_exchange_get_evaluation (self->before));
  g_autoptr (RulesDecision) after = rules_decide (data_exchange_get_evaluation (self->after));
  const RulesEdition *edition_before = before->evaluation->edition;
  const RulesEdition *edition_after = after->evaluation->edition;
  const char *level_before = data_wording_level (edition_before, before->impact.overall);
  const char *level_after = data_wording_level (edition_after, after->impact.overall);
  g_autofree char *readiness_before = describe_readiness (before);
  g_autofree char *readiness_after = describe_readiness (after);

  add_line (self->results, g_strdup (_ ("Route")), data_wording_route (before),
            data_wording_route (after), before->route != after->route);
  add_line (self->results, g_strdup (_ ("Overall impact")), g_strdup (level_before),
            g_strdup (level_after), g_strcmp0 (level_before, level_after) != 0);
  add_line (self->results, g_strdup (_ ("Internal audit")), g_strdup (readiness_before),
            g_strdup (readiness_after), g_strcmp0 (readiness_before, readiness_after) != 0);
}

static char *
place_of (json_t *fact)
{
  const char *array = data_member_text (fact, "array");
  DataPlace place = { .array = DATA_ARRAY_NONE,
                      .id = data_member_text (fact, "id"),
                      .dimension = data_member_text (fact, "dimension"),
                      .harm = data_member_text (fact, "harm"),
                      .member = data_member_text (fact, "member") };

  while (place.array + 1 < DATA_N_ARRAYS && g_strcmp0 (array, data_array_names[place.array]) != 0)
    place.array++;
  return data_place_to_text (&place);
}

static void
add_fact (DataComparison *self, json_t *fact)
{
  const RulesEdition *before = data_exchange_get_pack (self->before)->edition;
  const RulesEdition *after = data_exchange_get_pack (self->after)->edition;
  g_autofree char *field = data_fact_field (fact, after);
  const char *kind = data_member_text (fact, "kind");
  DataComparisonLine *line;

  if (g_str_equal (kind, "added"))
    /* Translators: an entry is not there before. */
    line = add_line (self->lines, data_fact_heading (field), g_strdup (_ ("absent")),
                     /* Translators: an entry is there afterwards. */
                     g_strdup (_ ("present")), TRUE);
  else if (g_str_equal (kind, "removed"))
    line = add_line (self->lines, data_fact_heading (field), g_strdup (_ ("present")),
                     g_strdup (_ ("absent")), TRUE);
  else
    line = add_line (self->lines, data_fact_heading (field), data_fact_value (fact, FALSE, before),
                     data_fact_value (fact, TRUE, after), TRUE);
  line->place = place_of (fact);
}

/* A difference, and where it stands. */
typedef struct
{
  gpointer difference;
  guint control;
  guint position;
} Standing;

static int
compare_standings (gconstpointer a, gconstpointer b)
{
  const Standing *one = a;
  const Standing *other = b;

  if (one->control != other->control)
    return one->control < other->control ? -1 : 1;
  return one->position < other->position ? -1 : 1;
}

/* The differences with those of controls, which stand behind each other, in the order of the
 * catalogue. */
static GPtrArray *
order_differences (const DataComparison *self)
{
  const RulesCatalogue *catalogue = data_exchange_get_evaluation (self->after)->audit.catalogue;
  g_autoptr (GArray) standings = g_array_new (FALSE, FALSE, sizeof (Standing));
  GPtrArray *ordered = g_ptr_array_new ();
  guint first = 0;

  for (guint i = 0; i < self->differences->len; i++)
    {
      const DataDifference *difference = self->differences->pdata[i];
      Standing standing = { self->differences->pdata[i], 0, i };

      g_ptr_array_add (ordered, standing.difference);
      if (difference->array != DATA_ARRAY_CONTROLS)
        continue;
      if (standings->len == 0)
        first = i;
      standing.control = rules_catalogue_find (catalogue, difference->id);
      g_array_append_val (standings, standing);
    }
  g_array_sort (standings, compare_standings);
  for (guint i = 0; i < standings->len; i++)
    ordered->pdata[first + i] = g_array_index (standings, Standing, i).difference;
  return ordered;
}

DataComparison *
data_compare (DataExchange *before, DataExchange *after)
{
  DataComparison *self = g_new0 (DataComparison, 1);
  g_autoptr (GPtrArray) ordered = NULL;
  DataFacts facts;

  self->before = data_exchange_ref (before);
  self->after = data_exchange_ref (after);
  self->results = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  self->differences = data_difference_list (before, after);
  add_results (self);
  ordered = order_differences (self);
  facts = data_facts_collect (ordered, before, after, 0, TRUE);
  for (gsize i = 0; i < json_array_size (facts.list); i++)
    add_fact (self, json_array_get (facts.list, i));
  json_decref (facts.list);
  return self;
}

void
data_comparison_free (DataComparison *self)
{
  g_ptr_array_unref (self->results);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->differences);
  data_exchange_unref (self->before);
  data_exchange_unref (self->after);
  g_free (self);
}

static void
append_line (GString *text, const DataComparisonLine *line)
{
  if (line->differs)
    /* Translators: %1$s is a field, %2$s its value before, %3$s its value now. */
    g_string_append_printf (text, _ ("%1$s: %2$s → %3$s"), line->field, line->before, line->after);
  else
    /* Translators: %1$s is a field, %2$s its value before and now. */
    g_string_append_printf (text, _ ("%1$s: %2$s (unchanged)"), line->field, line->after);
  g_string_append_c (text, '\n');
}

char *
data_comparison_to_text (const DataComparison *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->results->len; i++)
    append_line (text, g_ptr_array_index (self->results, i));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < self->lines->len; i++)
    append_line (text, g_ptr_array_index (self->lines, i));
  if (self->lines->len == 0)
    g_string_append_printf (text, "%s\n", _ ("Nothing is different."));
  return g_string_free (text, FALSE);
}

static void
write_side (DataJsonWriter *writer, const char *name, DataExchange *exchange)
{
  g_autofree char *hash = data_exchange_hash (exchange);

  data_json_writer_open (writer, name, '{');
  data_json_writer_text (writer, "evaluation", data_exchange_get_evaluation (exchange)->id);
  data_json_writer_text (writer, "sha256", hash);
  data_json_writer_close (writer, '}');
}

static void
write_pair (DataJsonWriter *writer, const char *name, const char *before, const char *after)
{
  data_json_writer_open (writer, name, '{');
  data_json_writer_text (writer, "before", before);
  data_json_writer_text (writer, "after", after);
  data_json_writer_close (writer, '}');
}

static const char *
overall_id (const RulesDecision *decision)
{
  int level = decision->impact.overall;

  return level == RULES_NO_LEVEL ? NULL : decision->evaluation->edition->levels[level].clause.id;
}

static void
write_results (const DataComparison *self, DataJsonWriter *writer)
{
  g_autoptr (RulesDecision) before = rules_decide (data_exchange_get_evaluation (self->before));
  g_autoptr (RulesDecision) after = rules_decide (data_exchange_get_evaluation (self->after));

  write_pair (writer, "route", rules_vocabulary_id (rules_route_ids, before->route),
              rules_vocabulary_id (rules_route_ids, after->route));
  write_pair (writer, "overall", overall_id (before), overall_id (after));
  write_pair (writer, "readiness",
              rules_vocabulary_id (rules_readiness_ids, before->readiness.status),
              rules_vocabulary_id (rules_readiness_ids, after->readiness.status));
}

/* The value of a member, an entry as a whole, or the ids of an array in their order. */
static void
write_value (DataJsonWriter *writer, const DataDifference *difference, gboolean after)
{
  const char *name = after ? "after" : "before";
  json_t *entry = after ? difference->entry_after : difference->entry_before;
  json_t *value = entry;

  if (difference->kind == DATA_DIFFERENCE_MOVED)
    {
      json_t *entries = data_array_get (entry, difference->array);

      data_json_writer_open (writer, name, '[');
      for (gsize i = 0; i < json_array_size (entries); i++)
        data_json_writer_text (writer, NULL, data_member_text (json_array_get (entries, i), "id"));
      data_json_writer_close (writer, ']');
      return;
    }
  if (difference->kind == DATA_DIFFERENCE_SET)
    value = after ? difference->after : difference->before;
  if (value == NULL)
    data_json_writer_text (writer, name, NULL);
  else
    data_json_writer_value (writer, name, value);
}

static void
write_difference (DataJsonWriter *writer, const DataDifference *difference)
{
  static const char *const kinds[] = {
    [DATA_DIFFERENCE_ADDED] = "added",
    [DATA_DIFFERENCE_REMOVED] = "removed",
    [DATA_DIFFERENCE_MOVED] = "moved",
    [DATA_DIFFERENCE_SET] = "set",
  };
  const char *array =
      difference->array == DATA_ARRAY_NONE ? NULL : data_array_names[difference->array];

  data_json_writer_open (writer, NULL, '{');
  data_json_writer_text (writer, "kind", kinds[difference->kind]);
  data_json_writer_text (writer, "array", array);
  data_json_writer_text (writer, "id", difference->id);
  data_json_writer_text (writer, "dimension", difference->dimension);
  data_json_writer_text (writer, "harm", difference->harm);
  data_json_writer_text (writer, "member", difference->member);
  write_value (writer, difference, FALSE);
  write_value (writer, difference, TRUE);
  data_json_writer_close (writer, '}');
}

char *
data_comparison_to_json (const DataComparison *self)
{
  DataJsonWriter writer = data_json_writer_begin ('{');

  data_json_writer_text (&writer, "format", FORMAT);
  data_json_writer_integer (&writer, "version", VERSION);
  write_side (&writer, "before", self->before);
  write_side (&writer, "after", self->after);
  write_results (self, &writer);
  data_json_writer_open (&writer, "differences", '[');
  for (guint i = 0; i < self->differences->len; i++)
    write_difference (&writer, g_ptr_array_index (self->differences, i));
  data_json_writer_close (&writer, ']');
  return data_json_writer_end (&writer, '}');
}
