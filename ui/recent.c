/* recent.c - The evaluations that were opened last.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/recent.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define LIMIT 10

#define MIME_TYPE "application/x-eikyo+json"

void
ui_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  char name[] = "Eikyo";
  char command[] = "eikyo-desktop %f";
  char type[] = MIME_TYPE;
  GtkRecentData data = { .mime_type = type, .app_name = name, .app_exec = command };

  /* GTK keeps its list in a folder that it does not make. */
  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited ((GtkRecentInfo *) b),
                              gtk_recent_info_get_visited ((GtkRecentInfo *) a));
}

static void
add_entry (GMenu *menu, GtkRecentInfo *info)
{
  g_autofree char *label = gtk_recent_info_get_short_name (info);
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (escaped, NULL);

  g_menu_item_set_action_and_target (item, "win.open-uri", "s", gtk_recent_info_get_uri (info));
  g_menu_append_item (menu, item);
}

void
ui_recent_fill (GMenu *menu)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  int n = 0;

  items = g_list_sort (items, compare_visits);
  g_menu_remove_all (menu);
  for (GList *each = items; each != NULL && n < LIMIT; each = each->next)
    {
      GtkRecentInfo *info = each->data;

      if (!g_str_equal (gtk_recent_info_get_mime_type (info), MIME_TYPE) ||
          !gtk_recent_info_exists (info))
        continue;
      add_entry (menu, info);
      n++;
    }
  if (n == 0)
    /* Translators: stands in the menu of recent evaluations while there are none. */
    g_menu_append (menu, _ ("No recent evaluations"), "win.none");
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}
