/* audit_parts.c - The parts of the internal audit, and which of them answers what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/audit_parts.h"

const char *const ui_audit_part_ids[UI_AUDIT_N_PARTS] = {
  "overview", "plan", "requirements", "controls", "findings",
};

UiAuditPart
ui_audit_part_parse (const char *id)
{
  UiAuditPart part = 0;

  while (part < UI_AUDIT_N_PARTS && g_strcmp0 (id, ui_audit_part_ids[part]) != 0)
    part++;
  return part;
}

UiAuditPart
ui_audit_part_of (const DataPlace *place)
{
  switch (place->array)
    {
    case DATA_ARRAY_AUDITORS:
      return UI_AUDIT_PLAN;
    case DATA_ARRAY_REQUIREMENTS:
      return UI_AUDIT_REQUIREMENTS;
    case DATA_ARRAY_CATALOGUE:
    case DATA_ARRAY_CONTROLS:
      return UI_AUDIT_CONTROLS;
    case DATA_ARRAY_FINDINGS:
      return UI_AUDIT_FINDINGS;
    case DATA_ARRAY_NONE:
      return place->member != NULL && g_str_has_prefix (place->member, "audit.")
                 ? UI_AUDIT_PLAN
                 : UI_AUDIT_OVERVIEW;
    case DATA_ARRAY_BUILT_ON:
    case DATA_ARRAY_OPERATIONS:
    case DATA_ARRAY_INFORMATION:
    case DATA_ARRAY_IMPACTS:
    case DATA_N_ARRAYS:
    default:
      return UI_AUDIT_OVERVIEW;
    }
}
