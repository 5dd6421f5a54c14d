/* links.c - How the parts of an .xlsx workbook refer to each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/package.h"

#include "data/sheet/refusal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LINK_NUMBER_LIMIT 5000

/** The links of a part that is being read. */
typedef struct
{
  const char *file;
  const char *part;
  const char *rels; /* the part that holds the links */
  GPtrArray *links;
} Reading;

static void
link_free (gpointer data)
{
  DataSheetLink *self = data;

  g_free (self->id);
  g_free (self->type);
  g_free (self->target);
  g_free (self);
}

/* "xl/workbook.xml" and "../a.xml" give "a.xml"; %NULL where the way leads out of the file. */
static char *
resolve (const char *part, const char *target)
{
  g_autoptr (GPtrArray) way = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) from = g_strsplit (part, "/", -1);
  g_auto (GStrv) to = g_strsplit (target, "/", -1);

  for (guint i = 0; target[0] != '/' && from[i] != NULL && from[i + 1] != NULL; i++)
    g_ptr_array_add (way, g_strdup (from[i]));
  for (guint i = 0; to[i] != NULL; i++)
    {
      if (g_str_equal (to[i], "..") && way->len == 0)
        return NULL;
      if (g_str_equal (to[i], ".."))
        g_ptr_array_remove_index (way, way->len - 1);
      else if (to[i][0] != '\0' && !g_str_equal (to[i], "."))
        g_ptr_array_add (way, g_strdup (to[i]));
    }
  g_ptr_array_add (way, NULL);
  return g_strjoinv ("/", (char **) way->pdata);
}

static gboolean
start_cb (gpointer data, const char *name, const char *const *attributes, GError **error)
{
  Reading *self = data;
  const char *id = data_sheet_xml_get (attributes, "Id");
  const char *type = data_sheet_xml_get (attributes, "Type");
  const char *target = data_sheet_xml_get (attributes, "Target");
  g_autofree char *resolved = NULL;
  DataSheetLink *link;

  /* What lies outside of the file, such as web addresses, is of no interest. */
  if (!g_str_equal (name, "Relationship") || id == NULL || type == NULL || target == NULL ||
      g_strcmp0 (data_sheet_xml_get (attributes, "TargetMode"), "External") == 0)
    return TRUE;
  resolved = resolve (self->part, target);
  if (resolved == NULL || self->links->len >= LINK_NUMBER_LIMIT)
    {
      data_sheet_refuse_damaged (error, self->file, self->rels,
                                 resolved == NULL
                                     ? _ ("This part refers to something outside of the file.")
                                     : _ ("This part refers to more than a workbook can hold."));
      return FALSE;
    }
  link = g_new0 (DataSheetLink, 1);
  link->id = g_strdup (id);
  link->type = g_strdup (strrchr (type, '/') == NULL ? type : strrchr (type, '/') + 1);
  link->target = g_steal_pointer (&resolved);
  g_ptr_array_add (self->links, link);
  return TRUE;
}

GPtrArray *
data_sheet_package_links (DataSheetPackage *self, const char *part, GError **error)
{
  static const DataSheetXml xml = { .start = start_cb };
  const char *slash = strrchr (part, '/');
  gsize folder = slash == NULL ? 0 : (gsize) (slash - part) + 1;
  g_autofree char *rels = g_strdup_printf ("%.*s_rels/%s.rels", (int) folder, part, part + folder);
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (link_free);
  Reading reading = {
    .file = data_sheet_package_get_file (self),
    .part = part,
    .rels = rels,
    .links = links,
  };

  if (!data_sheet_package_read (self, rels, "Relationships", &xml, &reading, error))
    return NULL;
  return g_steal_pointer (&links);
}

const DataSheetLink *
data_sheet_links_find (GPtrArray *links, const char *type, const char *id)
{
  for (guint i = 0; i < links->len; i++)
    {
      const DataSheetLink *link = links->pdata[i];

      if ((type == NULL || g_str_equal (link->type, type)) &&
          (id == NULL || g_str_equal (link->id, id)))
        return link;
    }
  return NULL;
}
