/* audit.c - What a criteria pack asks of the internal audit: requirements and checks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/packs/parts.h"

#include <glib/gi18n-lib.h>

enum
{
  LEAST_EVIDENCE = 2,
  MOST_EVIDENCE = 4,
  /* Far more than any criteria ask; an evaluation may refer to them very often. */
  MOST_REQUIREMENTS = 512,
};

/* What a pack may choose between; rules_kind_ids has "missing" as well. */
static const char *const severity_ids[] = { "blocker", "warning", NULL };
static const RulesKind severities[] = { RULES_KIND_BLOCKER, RULES_KIND_WARNING };

static RulesKind
read_severity (DataPackReader *self, DataPackObject *object)
{
  guint choice = data_pack_read_choice (self, object, "severity", severity_ids);

  return choice == 0 ? 0 : severities[choice - 1];
}

/* A check that finds something missing cannot be given another severity. */
static RulesKind
read_severity_missing (DataPackReader *self, DataPackObject *object)
{
  const char *id = data_pack_read_string (self, object, "severity");

  if (id == NULL)
    return 0;
  if (rules_vocabulary_find (rules_kind_ids, id) != RULES_KIND_MISSING)
    {
      data_pack_refuse (self, _ ("This check finds something that is missing, so its severity is "
                                 "always “missing”. Write that here."));
      return 0;
    }
  return RULES_KIND_MISSING;
}

static gboolean
read_group (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesRequirementGroup *group = element;

  group->id = data_pack_read_id (self, object, self->group_ids);
  return group->id != NULL && data_pack_read_text (self, object, "title", &group->title);
}

static gboolean
read_groups (DataPackReader *self, DataPackObject *pack)
{
  RulesEdition *edition = self->edition;
  DataPackList list;

  if (!data_pack_open_list (self, pack, "requirement_groups", 0, DATA_PACK_ANY_NUMBER, &list))
    return FALSE;
  edition->requirement_groups = g_new0 (RulesRequirementGroup, list.n);
  edition->n_requirement_groups = list.n;
  return data_pack_read_entries (self, &list, edition->requirement_groups,
                                 sizeof *edition->requirement_groups, read_group);
}

static gboolean
read_evidence (DataPackReader *self, DataPackObject *object, RulesRequirement *requirement)
{
  DataPackList list;

  if (!data_pack_open_list (self, object, "evidence", LEAST_EVIDENCE, MOST_EVIDENCE, &list))
    return FALSE;
  requirement->evidence = g_new0 (RulesText, list.n);
  requirement->n_evidence = list.n;
  return data_pack_read_entries (self, &list, requirement->evidence, sizeof *requirement->evidence,
                                 data_pack_read_languages);
}

static gboolean
read_requirement (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesRequirement *requirement = element;

  if (!data_pack_read_clause (self, object, &requirement->clause) ||
      !data_pack_read_reference (self, object, "group", self->group_ids, "requirement_groups",
                                 &requirement->group))
    return FALSE;
  requirement->severity = read_severity (self, object);
  return requirement->severity != 0 && read_evidence (self, object, requirement);
}

static gboolean
read_requirements (DataPackReader *self, DataPackObject *pack)
{
  RulesEdition *edition = self->edition;
  DataPackList list;

  if (!data_pack_open_list (self, pack, "requirements", 0, MOST_REQUIREMENTS, &list))
    return FALSE;
  edition->requirements = g_new0 (RulesRequirement, list.n);
  edition->n_requirements = list.n;
  return data_pack_read_entries (self, &list, edition->requirements, sizeof *edition->requirements,
                                 read_requirement);
}

static gboolean
read_check (DataPackReader *self, DataPackObject *object, gpointer element)
{
  RulesCheck *check = element;

  if (!data_pack_read_clause (self, object, &check->clause))
    return FALSE;
  check->severity = rules_check_finds_missing ((RulesCheckId) (check - self->edition->checks))
                        ? read_severity_missing (self, object)
                        : read_severity (self, object);
  return check->severity != 0 && data_pack_read_text (self, object, "action", &check->action);
}

gboolean
data_pack_read_audit (DataPackReader *self, DataPackObject *pack)
{
  RulesEdition *edition = self->edition;

  return read_groups (self, pack) && read_requirements (self, pack) &&
         data_pack_read_fixed_list (self, pack, "checks", rules_check_ids, edition->checks,
                                    sizeof *edition->checks, read_check);
}
