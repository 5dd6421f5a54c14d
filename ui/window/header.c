/* header.c - The bar on top of the window: new, the title, undo and redo, and the menu.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/header.h"

#include "data/directories.h"
#include "data/example.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

/* How many characters of what can be undone the menu shows: of its beginning, and of its end, where
 * Japanese says what was done. */
#define BEGINNING 36
#define END 24

struct _UiHeader
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkMenuButton *menu_button;
  GMenu *undo_menu;
  GMenu *examples_menu;
  GMenu *menu;
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (UiHeader, ui_header, GTK_TYPE_WIDGET)

/* @text as it can stand in the label of a menu: not too long, and underscores as they are. */
static char *
shorten (const char *text)
{
  glong length = g_utf8_strlen (text, -1);
  gboolean cut = length > BEGINNING + END;
  g_autofree char *beginning = g_utf8_substring (text, 0, cut ? BEGINNING : length);
  g_autofree char *end = g_utf8_substring (text, cut ? length - END : length, length);
  g_autofree char *whole = g_strconcat (beginning, cut ? "…" : "", end, NULL);
  g_auto (GStrv) parts = g_strsplit (whole, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
add_entry (GMenu *menu, const char *bare, const char *format, const char *what, const char *action)
{
  g_autofree char *shortened = what != NULL ? shorten (what) : NULL;
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *label = g_strjoin (shortened, parts[0], parts[1], NULL);

  g_menu_append (menu, what != NULL ? label : bare, action);
}

static void
add_examples (GMenu *menu)
{
  g_autofree char *directory = data_directories_examples ();
  g_autoptr (GPtrArray) examples = data_examples_list (directory);

  for (guint i = 0; i < examples->len; i++)
    {
      const DataExample *example = g_ptr_array_index (examples, i);
      g_autofree char *label = shorten (example->title);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.import-path", "s", example->path);
      g_menu_append_item (menu, item);
    }
}

/* The menu is made when it is first opened: at the start it would cost as much as the rest. */
static void
open_menu_cb (GtkMenuButton *button, gpointer data)
{
  UiHeader *self = data;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  add_examples (self->examples_menu);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (self->menu));
}

/* Setting it, even to what it is, asks the display where the pointer is. */
static void
set_tooltip (GtkWidget *widget, const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}

static void
show_tooltip (GtkWidget *button, const char *name, const char *what)
{
  set_tooltip (button, what != NULL ? what : name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, what != NULL ? what : "",
                                  -1);
}

static void
ui_header_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_HEADER);
  G_OBJECT_CLASS (ui_header_parent_class)->dispose (object);
}

static void
ui_header_class_init (UiHeaderClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_header_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/window/header.ui");
  gtk_widget_class_bind_template_child (widget_class, UiHeader, undo_button);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, redo_button);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, menu_button);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, undo_menu);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, examples_menu);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, menu);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, title);
}

static void
ui_header_init (UiHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, open_menu_cb, self, NULL);
  ui_header_set_undo (self, NULL, NULL);
}

GtkWidget *
ui_header_new (void)
{
  return g_object_new (UI_TYPE_HEADER, NULL);
}

void
ui_header_set_title (UiHeader *self, const char *title)
{
  g_return_if_fail (UI_IS_HEADER (self));

  gtk_label_set_label (self->title, title != NULL ? title : "Eikyo");
  set_tooltip (GTK_WIDGET (self->title), title);
}

void
ui_header_set_undo (UiHeader *self, const char *undo, const char *redo)
{
  g_return_if_fail (UI_IS_HEADER (self));

  g_menu_remove_all (self->undo_menu);
  /* Translators: %s is what would be undone, such as “Set financial harm to high”. */
  add_entry (self->undo_menu, _ ("_Undo"), _ ("_Undo: %s"), undo, "win.undo");
  /* Translators: %s is what would be redone. */
  add_entry (self->undo_menu, _ ("_Redo"), _ ("_Redo: %s"), redo, "win.redo");
  show_tooltip (self->undo_button, _ ("Undo"), undo);
  show_tooltip (self->redo_button, _ ("Redo"), redo);
}
