/* import_chooser.c - What to do with an evaluation of a file that is here already.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/workspace/import_chooser.h"

#include <glib/gi18n-lib.h>

#define N_CHOICES 3

/* The first entry of a list of choices is none of them. */
#define NOTHING_CHOSEN 0

static const char *
describe_choice (DataImportChoice choice)
{
  switch (choice)
    {
    case DATA_IMPORT_REPLACE:
      return _ ("Replace what is here");
    case DATA_IMPORT_KEEP_BOTH:
      return _ ("Keep both");
    case DATA_IMPORT_KEEP:
    default:
      return _ ("Keep what is here");
    }
}

/* The choices there are for an item, in the order in which they are shown. */
static guint
list_choices (gboolean can_replace, DataImportChoice *choices)
{
  guint n = 0;

  choices[n++] = DATA_IMPORT_KEEP;
  if (can_replace)
    choices[n++] = DATA_IMPORT_REPLACE;
  choices[n++] = DATA_IMPORT_KEEP_BOTH;
  return n;
}

void
ui_import_chooser_choose (GtkDropDown *chooser, const DataImportItem *item, DataImportChoice choice)
{
  DataImportChoice choices[N_CHOICES];
  guint n = list_choices (item->can_replace, choices);

  for (guint i = 0; i < n; i++)
    {
      if (choices[i] == choice)
        gtk_drop_down_set_selected (chooser, i + 1);
    }
}

GtkDropDown *
ui_import_chooser_new (const DataImportItem *item, const char *title)
{
  DataImportChoice choices[N_CHOICES];
  guint n = list_choices (item->can_replace, choices);
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *chooser;

  /* Translators: stands in a list of choices as long as none is made. */
  gtk_string_list_append (names, _ ("Choose…"));
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, describe_choice (choices[i]));
  chooser = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_widget_set_valign (chooser, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chooser), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  if (item->status != DATA_IMPORT_CONFLICT)
    ui_import_chooser_choose (GTK_DROP_DOWN (chooser), item, item->choice);
  return GTK_DROP_DOWN (chooser);
}

gboolean
ui_import_chooser_is_set (GtkDropDown *chooser)
{
  return gtk_drop_down_get_selected (chooser) != NOTHING_CHOSEN;
}

DataImportChoice
ui_import_chooser_get (GtkDropDown *chooser, gboolean can_replace)
{
  DataImportChoice choices[N_CHOICES];
  guint selected = gtk_drop_down_get_selected (chooser);

  list_choices (can_replace, choices);
  return selected == NOTHING_CHOSEN ? DATA_IMPORT_KEEP : choices[selected - 1];
}
