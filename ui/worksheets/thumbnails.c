/* thumbnails.c - The pages of a worksheet, small, to choose from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/thumbnails.h"

#include "ui/parts/template.h"
#include "ui/worksheets/roll.h"

struct _UiThumbnails
{
  GtkWidget parent_instance;

  /* template */
  UiRoll *small;

  guint page; /* that is marked */
};

G_DEFINE_FINAL_TYPE (UiThumbnails, ui_thumbnails, GTK_TYPE_WIDGET)

static guint chosen_signal;

static void
choose (UiThumbnails *self, guint page)
{
  if (page < ui_roll_get_n_pages (self->small))
    g_signal_emit (self, chosen_signal, 0, page);
}

static void
released_cb (UiThumbnails *self, int n_press, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->small));
  choose (self, ui_roll_find_at (self->small, y));
}

/* Here keys choose, and what is chosen comes into sight. */
static gboolean
key_cb (UiThumbnails *self, guint key, guint code, GdkModifierType state)
{
  guint n = ui_roll_get_n_pages (self->small);

  if (n == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Down || key == GDK_KEY_Page_Down)
    choose (self, self->page + 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_Page_Up)
    choose (self, self->page > 0 ? self->page - 1 : 0);
  else if (key == GDK_KEY_Home)
    choose (self, 0);
  else if (key == GDK_KEY_End)
    choose (self, n - 1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
ui_thumbnails_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_THUMBNAILS);
  G_OBJECT_CLASS (ui_thumbnails_parent_class)->dispose (object);
}

static void
ui_thumbnails_class_init (UiThumbnailsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_thumbnails_dispose;
  g_type_ensure (UI_TYPE_ROLL);
  gtk_widget_class_set_css_name (widget_class, "thumbnails");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/worksheets/thumbnails.ui");
  gtk_widget_class_bind_template_child (widget_class, UiThumbnails, small);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
ui_thumbnails_init (UiThumbnails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_thumbnails_show (UiThumbnails *self, UiSheet *sheet)
{
  g_return_if_fail (UI_IS_THUMBNAILS (self));

  ui_roll_show (self->small, sheet, TRUE);
}

void
ui_thumbnails_mark (UiThumbnails *self, guint page)
{
  g_return_if_fail (UI_IS_THUMBNAILS (self));

  self->page = page;
  ui_roll_mark (self->small, page);
}
