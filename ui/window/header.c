/* header.c - The bar on top of the window: new, the title, undo and redo, and the menu.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/header.h"

#include "data/directories.h"
#include "data/example.h"
#include "ui/workspace/recent.h"
#include "ui/parts/label.h"
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
  GtkHeaderBar *bar;
  GtkWidget *register_button;
  GtkWidget *table_button;
  GtkWidget *new_button;
  GtkWidget *undo_buttons;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkMenuButton *menu_button;
  GtkLabel *title;

  /* owned */
  char *undo;       /* (nullable): what would be undone, or why nothing can be */
  char *redo;       /* (nullable) */
  GMenu *undo_menu; /* once the menu was opened */
  GMenu *recent_menu;
  GStrv recent;
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

  return ui_label_escape (whole);
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

static void
update_undo_menu (UiHeader *self)
{
  g_menu_remove_all (self->undo_menu);
  /* Translators: %s is what would be undone, such as “Set financial harm to high”. */
  add_entry (self->undo_menu, _ ("_Undo"), _ ("_Undo: %s"), self->undo, "win.undo");
  /* Translators: %s is what would be redone. */
  add_entry (self->undo_menu, _ ("_Redo"), _ ("_Redo: %s"), self->redo, "win.redo");
}

/* Whether they are still there is looked up each time the menu opens. */
static void
show_recent (UiHeader *self)
{
  g_menu_remove_all (self->recent_menu);
  for (guint i = 0; self->recent != NULL && self->recent[i] != NULL; i++)
    {
      g_autofree char *name = ui_recent_describe (self->recent[i]);
      g_autofree char *label = shorten (name);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-recent", "s", self->recent[i]);
      g_menu_append_item (self->recent_menu, item);
    }
}

/* The menu is made when it is first opened: at the start it would cost as much as the rest. */
static void
open_menu_cb (GtkMenuButton *button, gpointer data)
{
  UiHeader *self = data;
  g_autoptr (GtkBuilder) builder = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    {
      show_recent (self);
      return;
    }
  builder = gtk_builder_new_from_resource ("/org/eikyo/Eikyo/ui/window/menu.ui");
  self->undo_menu = G_MENU (g_object_ref (gtk_builder_get_object (builder, "undo_menu")));
  self->recent_menu = G_MENU (g_object_ref (gtk_builder_get_object (builder, "recent_menu")));
  update_undo_menu (self);
  show_recent (self);
  add_examples (G_MENU (gtk_builder_get_object (builder, "examples_menu")));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
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
  g_clear_object (&UI_HEADER (object)->undo_menu);
  g_clear_object (&UI_HEADER (object)->recent_menu);
  g_clear_pointer (&UI_HEADER (object)->recent, g_strfreev);
  G_OBJECT_CLASS (ui_header_parent_class)->dispose (object);
}

static void
ui_header_finalize (GObject *object)
{
  g_free (UI_HEADER (object)->undo);
  g_free (UI_HEADER (object)->redo);
  G_OBJECT_CLASS (ui_header_parent_class)->finalize (object);
}

static void
ui_header_class_init (UiHeaderClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_header_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_header_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/window/header.ui");
  gtk_widget_class_bind_template_child (widget_class, UiHeader, bar);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, register_button);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, table_button);
  gtk_widget_class_bind_template_child_full (widget_class, "new", FALSE,
                                             G_STRUCT_OFFSET (UiHeader, new_button));
  gtk_widget_class_bind_template_child (widget_class, UiHeader, undo_buttons);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, undo_button);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, redo_button);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, menu_button);
  gtk_widget_class_bind_template_child (widget_class, UiHeader, title);
}

static void
ui_header_init (UiHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, open_menu_cb, self, NULL);
  ui_header_set_undo (self, NULL, NULL, NULL);
}

GtkWidget *
ui_header_new (void)
{
  return g_object_new (UI_TYPE_HEADER, NULL);
}

void
ui_header_fill (UiHeader *self)
{
  g_return_if_fail (UI_IS_HEADER (self));

  gtk_header_bar_set_show_title_buttons (self->bar, TRUE);
  gtk_widget_set_visible (self->register_button, TRUE);
  gtk_widget_set_visible (self->table_button, TRUE);
  gtk_widget_set_visible (self->new_button, TRUE);
  gtk_widget_set_visible (self->undo_buttons, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), TRUE);
}

void
ui_header_set_title (UiHeader *self, const char *title)
{
  g_return_if_fail (UI_IS_HEADER (self));

  gtk_label_set_label (self->title, title != NULL ? title : "Eikyo");
  gtk_widget_set_visible (GTK_WIDGET (self->title), TRUE);
  set_tooltip (GTK_WIDGET (self->title), title);
}

void
ui_header_set_undo (UiHeader *self, const char *undo, const char *redo, const char *reason)
{
  g_return_if_fail (UI_IS_HEADER (self));

  g_free (self->undo);
  self->undo = g_strdup (undo != NULL ? undo : reason);
  g_free (self->redo);
  self->redo = g_strdup (redo);
  if (self->undo_menu != NULL)
    update_undo_menu (self);
  show_tooltip (self->undo_button, _ ("Undo"), self->undo);
  show_tooltip (self->redo_button, _ ("Redo"), redo);
}

void
ui_header_set_recent (UiHeader *self, const char *const *paths)
{
  g_return_if_fail (UI_IS_HEADER (self));

  g_strfreev (self->recent);
  self->recent = g_strdupv ((char **) paths);
}
