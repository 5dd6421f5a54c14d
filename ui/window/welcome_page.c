/* welcome_page.c - What the window shows while nothing is kept: what it is for, and where to start.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/welcome_page.h"

#include "data/directories.h"
#include "data/example.h"
#include "ui/parts/clamp.h"
#include "ui/parts/line.h"
#include "ui/decision/row.h"
#include "ui/parts/template.h"

struct _UiWelcomePage
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *examples_box;
  GtkListBox *examples;

  /* source ids */
  guint list_source;
};

G_DEFINE_FINAL_TYPE (UiWelcomePage, ui_welcome_page, GTK_TYPE_WIDGET)

static void
add_example (UiWelcomePage *self, const DataExample *example)
{
  UiRow *row = ui_row_new (UI_MARK_NONE, example->title, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", example->path);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.import-path");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->examples, GTK_WIDGET (row));
}

static gboolean
list_examples_cb (gpointer data)
{
  UiWelcomePage *self = UI_WELCOME_PAGE (data);
  g_autofree char *directory = data_directories_examples ();
  g_autoptr (GPtrArray) examples = data_examples_list (directory);

  self->list_source = 0;
  for (guint i = 0; i < examples->len; i++)
    add_example (self, g_ptr_array_index (examples, i));
  gtk_widget_set_visible (self->examples_box, examples->len > 0);
  return G_SOURCE_REMOVE;
}

/* The examples are read after the first frame, and only if the page is seen at all. */
static void
ui_welcome_page_map (GtkWidget *widget)
{
  UiWelcomePage *self = UI_WELCOME_PAGE (widget);

  GTK_WIDGET_CLASS (ui_welcome_page_parent_class)->map (widget);
  if (self->list_source == 0 && gtk_list_box_get_row_at_index (self->examples, 0) == NULL)
    self->list_source = g_idle_add_full (G_PRIORITY_LOW, list_examples_cb, self, NULL);
}

static void
ui_welcome_page_dispose (GObject *object)
{
  UiWelcomePage *self = UI_WELCOME_PAGE (object);

  g_clear_handle_id (&self->list_source, g_source_remove);
  ui_template_dispose (GTK_WIDGET (self), UI_TYPE_WELCOME_PAGE);
  G_OBJECT_CLASS (ui_welcome_page_parent_class)->dispose (object);
}

static void
ui_welcome_page_class_init (UiWelcomePageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_welcome_page_dispose;
  widget_class->map = ui_welcome_page_map;
  g_type_ensure (UI_TYPE_CLAMP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (UI_TYPE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/window/welcome_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiWelcomePage, examples_box);
  gtk_widget_class_bind_template_child (widget_class, UiWelcomePage, examples);
}

static void
ui_welcome_page_init (UiWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
