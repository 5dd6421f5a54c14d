/* builder.c - What the makers of the worksheets share: the frame, notes on clauses, common words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/builder.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/worksheet/report_sections.h"

#include <glib/gi18n-lib.h>

char *
data_worksheet_noted (DataWorksheetBuilder *self, const char *text, const RulesClause *clause)
{
  guint number;

  if (clause->grade == RULES_GRADE_OFFICIAL)
    return g_strdup (text);
  if (!g_ptr_array_find (self->notes, clause, &number))
    {
      number = self->notes->len;
      g_ptr_array_add (self->notes, (gpointer) clause);
    }
  return g_strdup_printf ("%s *%u", text, number + 1);
}

/* Whether two clauses have the same sources and the same grade. */
static gboolean
is_backed_alike (const RulesClause *one, const RulesClause *other)
{
  g_autofree char *sources = data_wording_sources (one);
  g_autofree char *other_sources = data_wording_sources (other);

  return one->grade == other->grade && g_str_equal (sources, other_sources);
}

/* Adds the note of clause number @first and of those behind it that are backed alike, and returns
 * how many these are. */
static guint
add_note (DataWorksheetBuilder *self, guint first)
{
  const RulesClause *clause = g_ptr_array_index (self->notes, first);
  g_autofree char *backing = data_report_backing (self->edition, clause);
  g_autoptr (GString) note = g_string_new (NULL);
  guint i = first;

  for (; i < self->notes->len; i++)
    {
      const RulesClause *next = g_ptr_array_index (self->notes, i);

      if (!is_backed_alike (clause, next))
        break;
      /* Translators: separates the items of a list that may hold commas themselves. */
      g_string_append_printf (note, "%s*%u %s", i > first ? _ ("; ") : "", i + 1,
                              data_text (&next->title));
    }
  g_strdelimit (backing, "\n", ' ');
  /* Translators: what a note is on, and what it says. */
  g_string_append_printf (note, _ (": %s"), backing);
  data_document_add_paragraph (self->document, DATA_PARAGRAPH_NOTE, note->str);
  return i - first;
}

static gboolean
is_cited (const DataWorksheetBuilder *self, const RulesSource *source)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      const RulesClause *clause = g_ptr_array_index (self->notes, i);

      for (guint j = 0; j < clause->n_citations; j++)
        if (clause->citations[j].source == source)
          return TRUE;
    }
  return FALSE;
}

/* What the sources are that the notes name. */
static void
add_sources (DataWorksheetBuilder *self)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *sources = NULL;

  for (guint i = 0; i < self->edition->n_sources; i++)
    {
      const RulesSource *source = &self->edition->sources[i];
      /* Translators: the key of a source, and its title. */
      g_autofree char *named =
          g_strdup_printf (_ ("%1$s: %2$s"), source->id, data_text (&source->title));

      if (is_cited (self, source))
        g_string_append_printf (list, "%s%s", list->len > 0 ? _ ("; ") : "", named);
    }
  /* Translators: the sources that the notes name, each with its title. */
  sources = g_strdup_printf (_ ("Sources: %s"), list->str);
  data_document_add_paragraph (self->document, DATA_PARAGRAPH_NOTE, sources);
}

void
data_worksheet_add_notes (DataWorksheetBuilder *self)
{
  if (self->notes->len == 0)
    return;
  data_document_add_heading (self->document, 1, _ ("Notes"));
  for (guint i = 0; i < self->notes->len;)
    i += add_note (self, i);
  add_sources (self);
}

const char *
data_worksheet_name_of (const RulesEvaluation *evaluation)
{
  if (!rules_text_is_blank (evaluation->title))
    return evaluation->title;
  if (!rules_text_is_blank (evaluation->service.name))
    return evaluation->service.name;
  return evaluation->id;
}

char *
data_worksheet_regions (const RulesService *service)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < service->n_regions; i++)
    /* Translators: separates the items of a list. */
    g_string_append_printf (list, "%s%s", i > 0 ? _ (", ") : "", service->regions[i]);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

char *
data_worksheet_date (RulesDate date)
{
  char text[RULES_DATE_TEXT_SIZE] = "";

  if (date != 0)
    rules_date_format (date, text);
  return g_strdup (text);
}

char *
data_worksheet_time (const char *utc)
{
  g_autoptr (GTimeZone) japan = g_time_zone_new_offset (9 * 60 * 60);
  g_autoptr (GDateTime) time = utc == NULL ? NULL : g_date_time_new_from_iso8601 (utc, NULL);
  g_autoptr (GDateTime) there = time == NULL ? NULL : g_date_time_to_timezone (time, japan);

  if (there == NULL)
    return g_strdup (utc == NULL ? "" : utc);
  return g_date_time_format (there, "%Y-%m-%d %H:%M JST");
}

char *
data_worksheet_choice (const char *const *options, int chosen)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; options[i] != NULL; i++)
    g_string_append_printf (text, "%s%s\u00a0%s", i > 0 ? "  " : "", i == chosen ? "■" : "□",
                            options[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
