/* settings.c - What the program remembers from one run to the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/parts/settings.h"

#include "data/directories.h"

GSettings *
ui_settings_new (void)
{
  g_autofree char *directory = data_directories_schemas ();
  GSettingsSchemaSource *parent = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) source =
      g_settings_schema_source_new_from_directory (directory, parent, FALSE, NULL);
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source == NULL && parent != NULL)
    source = g_settings_schema_source_ref (parent);
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, EIKYO_APPLICATION_ID, TRUE);
  return schema == NULL ? NULL : g_settings_new_full (schema, NULL, NULL);
}
