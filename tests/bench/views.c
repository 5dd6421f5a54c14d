/* views.c - What the benchmarks of long lists have in common: a bare list to compare with, and the
 * ways people scroll.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/bench/views.h"

/* A few lines further. */
static void
turn_wheel (gpointer view, guint number)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (view);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 160);
}

static void
turn_page (gpointer view, guint number)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (view);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                            gtk_adjustment_get_page_size (adjustment));
}

/* Anywhere, as who drags the scroll bar. */
static void
drag (gpointer view, guint number)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (view);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) *
                                            (number * 37 % STEPS_N) / STEPS_N);
}

const ViewsWay views_ways[VIEWS_N_WAYS] = {
  { "by the wheel", turn_wheel },
  { "by the page", turn_page },
  { "anywhere", drag },
};

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

GtkWidget *
views_open (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1180, 800);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

GtkWidget *
views_find (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = views_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GListModel *
views_new_strings (const char *name, guint n)
{
  GtkStringList *strings = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    gtk_string_list_take (strings, g_strdup_printf ("%s %u", name, i));
  return G_LIST_MODEL (strings);
}

GtkListItemFactory *
views_new_labels (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}
