/* guided.c - What the window shows below its bar: its content, and below that the guide while it is
 * wanted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/guided.h"

#include "ui/window/guide.h"

struct _UiGuided
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *content; /* NULL until the first frame is drawn */
  GtkWidget *guide;   /* NULL while it is not shown */

  /* owned */
  UiSession *session;

  GtkWidget *left; /* weak: what had the focus before the guide */
};

G_DEFINE_FINAL_TYPE (UiGuided, ui_guided, GTK_TYPE_WIDGET)

/* (transfer none) (nullable) */
static GtkWidget *
get_focus_in (UiGuided *self, GtkWidget *part)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, part) ? focus : NULL;
}

/* The focus stays in the window. */
static void
give_focus_back (UiGuided *self)
{
  if (self->left == NULL || !gtk_widget_get_mapped (self->left) ||
      !gtk_widget_grab_focus (self->left))
    gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

static void
ui_guided_dispose (GObject *object)
{
  UiGuided *self = UI_GUIDED (object);

  g_clear_weak_pointer (&self->left);
  g_clear_pointer (&self->guide, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ui_guided_parent_class)->dispose (object);
}

static void
ui_guided_class_init (UiGuidedClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_guided_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "guided");
}

static void
ui_guided_init (UiGuided *self)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
ui_guided_new (UiSession *session)
{
  UiGuided *self = g_object_new (UI_TYPE_GUIDED, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
ui_guided_set_content (UiGuided *self, GtkWidget *content)
{
  g_return_if_fail (UI_IS_GUIDED (self));
  g_return_if_fail (self->content == NULL);

  self->content = content;
  gtk_widget_set_vexpand (content, TRUE);
  gtk_widget_insert_after (content, GTK_WIDGET (self), NULL);
}

void
ui_guided_show_guide (UiGuided *self, gboolean shown)
{
  g_return_if_fail (UI_IS_GUIDED (self));

  if (shown == (self->guide != NULL))
    return;
  if (shown)
    {
      self->guide = ui_guide_new (self->session);
      gtk_widget_set_parent (self->guide, GTK_WIDGET (self));
      return;
    }
  if (get_focus_in (self, self->guide) != NULL)
    give_focus_back (self);
  g_clear_pointer (&self->guide, gtk_widget_unparent);
}

gboolean
ui_guided_shows_guide (UiGuided *self)
{
  g_return_val_if_fail (UI_IS_GUIDED (self), FALSE);

  return self->guide != NULL;
}

gboolean
ui_guided_focus_guide (UiGuided *self)
{
  GtkWidget *working;

  g_return_val_if_fail (UI_IS_GUIDED (self), FALSE);

  if (self->guide == NULL || get_focus_in (self, self->guide) != NULL)
    return FALSE;
  working = get_focus_in (self, self->content);
  if (working != NULL)
    g_set_weak_pointer (&self->left, working);
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), TRUE);
  gtk_widget_grab_focus (self->guide);
  return TRUE;
}
