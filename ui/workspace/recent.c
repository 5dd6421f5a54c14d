/* recent.c - The workspaces that were open lately, and what was shown last.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/workspace/recent.h"

#include "ui/parts/settings.h"

#include <glib/gi18n-lib.h>

#define SUFFIX ".eikyo"

/* Takes @path out, and puts it first where @first is set. */
static void
change (GSettings *settings, const char *path, gboolean first)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) before = g_settings_get_strv (settings, UI_SETTING_RECENT);
  g_auto (GStrv) after = NULL;
  guint n = first ? 1 : 0;

  if (uri == NULL)
    return;
  if (first)
    g_strv_builder_add (builder, uri);
  for (guint i = 0; before[i] != NULL; i++)
    {
      if (!g_str_equal (before[i], uri) && n++ < UI_RECENT_LIMIT)
        g_strv_builder_add (builder, before[i]);
    }
  after = g_strv_builder_end (builder);
  if (!g_strv_equal ((const char *const *) before, (const char *const *) after))
    g_settings_set_strv (settings, UI_SETTING_RECENT, (const char *const *) after);
}

void
ui_recent_add (GSettings *settings, const char *path)
{
  if (settings != NULL)
    change (settings, path, TRUE);
}

void
ui_recent_remove (GSettings *settings, const char *path)
{
  if (settings != NULL)
    change (settings, path, FALSE);
}

GStrv
ui_recent_list (GSettings *settings, const char *open)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) uris = settings != NULL ? g_settings_get_strv (settings, UI_SETTING_RECENT) : NULL;

  for (guint i = 0; uris != NULL && uris[i] != NULL; i++)
    {
      g_autofree char *path = g_filename_from_uri (uris[i], NULL, NULL);

      if (path != NULL && g_strcmp0 (path, open) != 0)
        g_strv_builder_add (builder, path);
    }
  return g_strv_builder_end (builder);
}

char *
ui_recent_describe (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (g_str_has_suffix (name, SUFFIX) && !g_str_equal (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  /* Translators: %s is the name of a workspace whose file is not where it was. */
  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&name)
                                                : g_strdup_printf (_ ("%s (not there)"), name);
}

char *
ui_recent_get_last (GSettings *settings)
{
  g_autofree char *uri = NULL;

  if (settings != NULL)
    uri = g_settings_get_string (settings, UI_SETTING_WORKSPACE);
  return uri != NULL && uri[0] != '\0' ? g_filename_from_uri (uri, NULL, NULL) : NULL;
}

gint64
ui_recent_get_evaluation (GSettings *settings, const char *path)
{
  g_autofree char *last = ui_recent_get_last (settings);

  return g_strcmp0 (last, path) == 0 ? g_settings_get_int64 (settings, UI_SETTING_EVALUATION) : 0;
}

void
ui_recent_set_last (GSettings *settings, const char *path, gint64 evaluation)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (settings == NULL)
    return;
  g_settings_set_string (settings, UI_SETTING_WORKSPACE, uri != NULL ? uri : "");
  g_settings_set_int64 (settings, UI_SETTING_EVALUATION, evaluation);
}
