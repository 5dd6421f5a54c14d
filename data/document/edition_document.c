/* edition_document.c - What an edition of the rules says, as a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/edition_document.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"

#include <glib/gi18n-lib.h>

/* The clause lists of an edition, in the order of the pack. */
typedef enum
{
  LIST_PROCEDURE,
  LIST_LEVELS,
  LIST_DIMENSIONS,
  LIST_HARMS,
  LIST_CLASSES,
  LIST_ROUTES,
  LIST_GATES,
  LIST_TARGET_OPERATIONS,
  LIST_REQUIREMENTS,
  LIST_CHECKS,
  LIST_CRITERIA,
  LIST_AREAS,
  N_LISTS,
} ListKind;

typedef struct
{
  const char *heading;
  gconstpointer elements; /* each begins with its clause */
  guint n;
  gsize size;
} ClauseList;

static ClauseList
get_list (const RulesEdition *edition, ListKind kind)
{
  switch (kind)
    {
    case LIST_PROCEDURE:
      return (ClauseList){ _ ("Procedure"), edition->procedure, edition->n_procedure,
                           sizeof *edition->procedure };
    case LIST_LEVELS:
      return (ClauseList){ _ ("Levels of impact"), edition->levels, edition->n_levels,
                           sizeof *edition->levels };
    case LIST_DIMENSIONS:
      return (ClauseList){ _ ("Dimensions"), edition->dimensions, edition->n_dimensions,
                           sizeof *edition->dimensions };
    case LIST_HARMS:
      return (ClauseList){ _ ("Harm categories"), edition->harms, edition->n_harms,
                           sizeof *edition->harms };
    case LIST_CLASSES:
      return (ClauseList){ _ ("Information classes"), edition->classes, edition->n_classes,
                           sizeof *edition->classes };
    case LIST_ROUTES:
      return (ClauseList){ _ ("Routes"), edition->routes + 1, RULES_N_ROUTES - 1,
                           sizeof *edition->routes };
    case LIST_GATES:
      return (ClauseList){ _ ("Gates"), edition->gates, edition->n_gates, sizeof *edition->gates };
    case LIST_TARGET_OPERATIONS:
      return (ClauseList){ _ ("Target operations known so far"), edition->target_operations,
                           edition->n_target_operations, sizeof *edition->target_operations };
    case LIST_REQUIREMENTS:
      return (ClauseList){ _ ("Internal audit requirements"), edition->requirements,
                           edition->n_requirements, sizeof *edition->requirements };
    case LIST_CHECKS:
      return (ClauseList){ _ ("Computed checks"), edition->checks, RULES_N_CHECKS,
                           sizeof *edition->checks };
    case LIST_CRITERIA:
      return (ClauseList){ _ ("Criteria of the control catalogue"), edition->criteria + 1,
                           RULES_N_CRITERIA - 1, sizeof *edition->criteria };
    case LIST_AREAS:
      return (ClauseList){ _ ("Critical areas"), edition->areas, edition->n_areas,
                           sizeof *edition->areas };
    case N_LISTS:
    default:
      g_assert_not_reached ();
    }
}

static const RulesClause *
clause_at (const ClauseList *list, guint i)
{
  return (gconstpointer) ((const char *) list->elements + i * list->size);
}

static DataDocument *
begin (const DataPack *pack, const char *title)
{
  const RulesEdition *edition = pack->edition;
  const char *const file_name[] = { edition->id, edition->edition, NULL };
  g_autofree char *name = data_document_file_name (file_name);
  g_autofree char *hash = data_pack_hash (pack);
  DataDocument *document = data_document_new (&(DataDocumentInformation){
      .title = title,
      .subject = data_text (&edition->title),
      .author = "Eikyo",
      .language = data_language_current (),
      .file_name = name,
  });

  data_document_add_title (document, title);
  data_document_add_field (document, _ ("Rules"), edition->id);
  data_document_add_field (document, _ ("Edition"), edition->edition);
  data_document_add_field (document, "SHA-256", hash);
  return document;
}

static void
add_list (DataDocument *document, const RulesEdition *edition, const ClauseList *list)
{
  const DataColumn columns[] = {
    { .head = _ ("Clause"), .width = 3, .leads = TRUE },
    { .head = _ ("Title"), .width = 6, .leads = TRUE },
    { .head = _ ("Grade"), .width = 3 },
    { .head = _ ("Source"), .width = 3 },
  };

  data_document_add_heading (document, 1, list->heading);
  data_document_add_table (document, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < list->n; i++)
    {
      const RulesClause *clause = clause_at (list, i);
      g_autofree char *sources = data_wording_sources (clause);
      const DataCell cells[G_N_ELEMENTS (columns)] = {
        { .text = clause->id },
        { .text = data_text (&clause->title) },
        { .text = data_wording_grade (edition, clause->grade) },
        { .text = sources },
      };

      data_document_add_row (document, cells);
    }
}

static void
add_sources (DataDocument *document, const RulesEdition *edition)
{
  data_document_add_heading (document, 1, _ ("Sources"));
  for (guint i = 0; i < edition->n_sources; i++)
    data_document_add_field (document, edition->sources[i].id,
                             data_text (&edition->sources[i].title));
}

DataDocument *
data_edition_document_new (const DataPack *pack)
{
  const RulesEdition *edition = pack->edition;
  DataDocument *document = begin (pack, data_text (&edition->title));

  data_document_add_paragraph (document, DATA_PARAGRAPH_NORMAL, data_text (&edition->description));
  for (guint kind = 0; kind < N_LISTS; kind++)
    {
      ClauseList list = get_list (edition, (ListKind) kind);

      if (list.n > 0)
        add_list (document, edition, &list);
    }
  add_sources (document, edition);
  return document;
}

static void
add_requirement (DataDocument *document, const RulesRequirement *requirement)
{
  data_document_add_field (document, _ ("Severity"), data_wording_kind (requirement->severity));
  for (guint i = 0; i < requirement->n_evidence; i++)
    data_document_add_field (document, _ ("Evidence"), data_text (&requirement->evidence[i]));
}

static void
add_harm (DataDocument *document, const RulesEdition *edition, const RulesHarm *harm)
{
  for (guint i = 0; i < edition->n_levels; i++)
    data_document_add_field (document, data_wording_level (edition, (int) i),
                             data_text (&harm->meanings[i]));
}

/* What the lists say besides the clause itself. */
static void
add_particulars (DataDocument *document, const RulesEdition *edition, ListKind kind, guint i)
{
  if (kind == LIST_HARMS)
    add_harm (document, edition, &edition->harms[i]);
  else if (kind == LIST_ROUTES)
    data_document_add_field (document, _ ("What to do next"),
                             data_text (&edition->routes[i + 1].next));
  else if (kind == LIST_REQUIREMENTS)
    add_requirement (document, &edition->requirements[i]);
  else if (kind == LIST_CHECKS)
    {
      data_document_add_field (document, _ ("Severity"),
                               data_wording_kind (edition->checks[i].severity));
      data_document_add_field (document, _ ("What to do"), data_text (&edition->checks[i].action));
    }
}

static DataDocument *
describe_clause (const DataPack *pack, const ClauseList *list, ListKind kind, guint i)
{
  const RulesEdition *edition = pack->edition;
  const RulesClause *clause = clause_at (list, i);
  DataDocument *document = begin (pack, data_text (&clause->title));
  g_autofree char *sources = data_wording_sources (clause);

  data_document_add_field (document, list->heading, clause->id);
  data_document_add_paragraph (document, DATA_PARAGRAPH_NORMAL, data_text (&clause->text));
  data_document_add_field (document, _ ("Source"), sources);
  data_document_add_field (document, _ ("Grade"), data_wording_grade (edition, clause->grade));
  add_particulars (document, edition, kind, i);
  return document;
}

static DataDocument *
describe_control (const DataPack *pack, const RulesControl *control)
{
  const RulesEdition *edition = pack->edition;
  DataDocument *document = begin (pack, data_text (&control->title));
  const RulesClause *criteria = &edition->criteria[control->criteria];

  data_document_add_field (document, _ ("Control"), control->id);
  data_document_add_field (document, _ ("Criteria"), data_text (&criteria->title));
  data_document_add_field (document, _ ("Belongs to"), control->parent);
  data_document_add_field (document, _ ("Basic statement requirement"),
                           control->basic ? _ ("yes") : _ ("no"));
  if (control->iso_reference[0] != '\0')
    data_document_add_field (document, "ISO/IEC", control->iso_reference);
  data_document_add_field (document, _ ("Grade"), data_wording_grade (edition, criteria->grade));
  if (control->area >= 0)
    {
      const RulesClause *area = &edition->areas[control->area];

      data_document_add_field (document, _ ("Critical area"), data_text (&area->title));
      data_document_add_field (document, _ ("Grade of the area"),
                               data_wording_grade (edition, area->grade));
    }
  return document;
}

DataDocument *
data_edition_document_new_clause (const DataPack *pack, const char *id)
{
  const RulesEdition *edition = pack->edition;
  int control = rules_catalogue_find (edition->catalogue, id);

  for (guint kind = 0; kind < N_LISTS; kind++)
    {
      ClauseList list = get_list (edition, (ListKind) kind);

      for (guint i = 0; i < list.n; i++)
        {
          if (g_str_equal (clause_at (&list, i)->id, id))
            return describe_clause (pack, &list, (ListKind) kind, i);
        }
    }
  if (control == RULES_NO_CONTROL)
    return NULL;
  return describe_control (pack, &edition->catalogue->controls[control]);
}
