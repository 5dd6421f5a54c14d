/* clauses.c - Clauses of a criteria pack, and what backs them: sources and grades.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/packs/parts.h"

static gboolean
read_citation (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesCitation *citation = element;
  guint source;

  if (!data_pack_read_reference (self, object, "source", self->source_ids, "sources", &source))
    return FALSE;
  citation->source = &self->edition->sources[source];
  if (!data_pack_has (object, "clause"))
    return TRUE;
  citation->clause = data_pack_read_string (self, object, "clause");
  return citation->clause != NULL;
}

static gboolean
read_citations (DataPackReader *self, DataPackObject *object, RulesClause *clause)
{
  DataPackList list;

  if (!data_pack_open_list (self, object, "sources", 1, DATA_PACK_ANY_NUMBER, &list))
    return FALSE;
  clause->citations = g_new0 (RulesCitation, list.n);
  clause->n_citations = list.n;
  return data_pack_read_entries (self, &list, clause->citations, sizeof *clause->citations,
                                 read_citation);
}

gboolean
data_pack_read_clause (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesClause *clause = element;

  clause->id = data_pack_read_id (self, object, self->clause_ids);
  if (clause->id == NULL || !data_pack_read_text (self, object, "title", &clause->title) ||
      !data_pack_read_text (self, object, "text", &clause->text) ||
      !read_citations (self, object, clause))
    return FALSE;
  clause->grade = (RulesGrade) data_pack_read_choice (self, object, "grade", rules_grade_ids);
  return clause->grade != 0;
}

gboolean
data_pack_read_clauses (DataPackReader *self,
                        DataPackObject *object,
                        const char *name,
                        RulesClause **clauses,
                        guint *n_clauses)
{
  DataPackList list;

  if (!data_pack_open_list (self, object, name, 0, DATA_PACK_ANY_NUMBER, &list))
    return FALSE;
  *clauses = g_new0 (RulesClause, list.n);
  *n_clauses = list.n;
  return data_pack_read_entries (self, &list, *clauses, sizeof **clauses, data_pack_read_clause);
}

static gboolean
read_source (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesSource *source = element;

  source->id = data_pack_read_id (self, object, self->source_ids);
  return source->id != NULL && data_pack_read_text (self, object, "title", &source->title) &&
         data_pack_read_text (self, object, "text", &source->text);
}

gboolean
data_pack_read_sources (DataPackReader *self, DataPackObject *pack)
{
  RulesEdition *edition = self->edition;
  DataPackList list;

  if (!data_pack_open_list (self, pack, "sources", 1, DATA_PACK_ANY_NUMBER, &list))
    return FALSE;
  edition->sources = g_new0 (RulesSource, list.n);
  edition->n_sources = list.n;
  return data_pack_read_entries (self, &list, edition->sources, sizeof *edition->sources,
                                 read_source);
}

static gboolean
read_grade (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesText *title = element;
  RulesText *text = self->edition->grade_texts + (title - self->edition->grade_titles);

  return data_pack_read_id (self, object, NULL) != NULL &&
         data_pack_read_text (self, object, "title", title) &&
         data_pack_read_text (self, object, "text", text);
}

gboolean
data_pack_read_grades (DataPackReader *self, DataPackObject *pack)
{
  RulesText *titles = self->edition->grade_titles;

  return data_pack_read_fixed_list (self, pack, "grades", rules_grade_ids,
                                    &titles[RULES_GRADE_OFFICIAL], sizeof *titles, read_grade);
}
