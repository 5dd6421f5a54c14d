/* layout.c - The sheets of a fill-in workbook and where what stands on them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *const data_fillin_part_ids[] = { "evaluation", "requirements", "controls", NULL };

const DataFillinSheet data_fillin_sheets[DATA_FILLIN_N_SHEETS] = {
  [DATA_FILLIN_SERVICE] = { "service",
                            DATA_FILLIN_EVALUATION,
                            DATA_ARRAY_NONE,
                            FALSE,
                            3,
                            4,
                            { "value" } },
  [DATA_FILLIN_OPERATIONS] = { "operations",
                               DATA_FILLIN_EVALUATION,
                               DATA_ARRAY_OPERATIONS,
                               TRUE,
                               2,
                               6,
                               { "name", "description", "listed", "list_entry" } },
  [DATA_FILLIN_INFORMATION] = { "information",
                                DATA_FILLIN_EVALUATION,
                                DATA_ARRAY_INFORMATION,
                                TRUE,
                                2,
                                9,
                                { "name", "description", "confidentiality", "integrity",
                                  "availability", "personal", "subjects" } },
  [DATA_FILLIN_IMPACTS] = { "impacts",
                            DATA_FILLIN_EVALUATION,
                            DATA_ARRAY_IMPACTS,
                            FALSE,
                            5,
                            7,
                            { "level", "rationale" } },
  [DATA_FILLIN_REQUIREMENT_LIST] = { "requirements",
                                     DATA_FILLIN_REQUIREMENTS,
                                     DATA_ARRAY_REQUIREMENTS,
                                     FALSE,
                                     5,
                                     7,
                                     { "status", "evidence" } },
  [DATA_FILLIN_CONTROL_LIST] = { "controls",
                                 DATA_FILLIN_CONTROLS,
                                 DATA_ARRAY_CONTROLS,
                                 FALSE,
                                 4,
                                 12,
                                 { "stated", "reason", "external", "internal.design",
                                   "internal.operation", "internal.auditor", "internal.date",
                                   "internal.evidence" } },
};

const char *
data_fillin_part_name (DataFillinParts part)
{
  if (part == DATA_FILLIN_EVALUATION)
    return C_ ("fill-in", "Evaluation: service, operations, information and impacts");
  return part == DATA_FILLIN_REQUIREMENTS ? C_ ("fill-in", "Requirements of the internal audit")
                                          : C_ ("fill-in", "Controls");
}

guint
data_fillin_n_members (DataFillinSheetKind sheet)
{
  guint n = 0;

  while (data_fillin_sheets[sheet].members[n] != NULL)
    n++;
  return n;
}

const char *
data_fillin_sheet_name (DataFillinSheetKind sheet)
{
  /* Translators: names of sheets of a workbook: at most 31 characters, none of []:*?/\. */
  static const char *const names[DATA_FILLIN_N_SHEETS] = {
    [DATA_FILLIN_SERVICE] = NC_ ("sheet", "Service and use"),
    [DATA_FILLIN_OPERATIONS] = NC_ ("sheet", "Operations"),
    [DATA_FILLIN_INFORMATION] = NC_ ("sheet", "Information"),
    [DATA_FILLIN_IMPACTS] = NC_ ("sheet", "Impacts"),
    [DATA_FILLIN_REQUIREMENT_LIST] = NC_ ("sheet", "Requirements"),
    [DATA_FILLIN_CONTROL_LIST] = NC_ ("sheet", "Controls"),
  };

  return g_dpgettext2 (NULL, "sheet", names[sheet]);
}

const char *
data_fillin_guide_name (void)
{
  /* Translators: the name of a sheet of a workbook: how to fill it in. */
  return C_ ("sheet", "Instructions");
}

char *
data_fillin_sheet_key (DataFillinSheetKind sheet)
{
  return g_strconcat (DATA_FILLIN_FORMAT ":", data_fillin_sheets[sheet].id, NULL);
}

char *
data_fillin_place (DataFillinSheetKind sheet, const char *key, guint member)
{
  if (data_fillin_sheets[sheet].array == DATA_ARRAY_NONE)
    return g_strdup (key);
  return g_strjoin ("/", key, data_fillin_sheets[sheet].members[member], NULL);
}

/* No place begins like this: that of an entry begins with the name of its array. */
static char *
new_key_start (DataFillinSheetKind sheet)
{
  return g_strconcat ("+", data_fillin_sheets[sheet].id, "/", NULL);
}

char *
data_fillin_new_key (DataFillinSheetKind sheet, guint number)
{
  g_autofree char *start = new_key_start (sheet);

  return g_strdup_printf ("%s%u", start, number);
}

gboolean
data_fillin_is_new_key (DataFillinSheetKind sheet, const char *key)
{
  g_autofree char *start = new_key_start (sheet);
  const char *number = key + strlen (start);

  return data_fillin_sheets[sheet].takes_new && g_str_has_prefix (key, start) &&
         number[0] != '\0' && strspn (number, "0123456789") == strlen (number);
}
