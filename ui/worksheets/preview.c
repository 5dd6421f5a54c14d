/* preview.c - The pages of a worksheet to look at: scrolled, zoomed, turned, with thumbnails.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/preview.h"

#include "ui/parts/flow.h"
#include "ui/parts/message_page.h"
#include "ui/parts/template.h"
#include "ui/worksheets/thumbnails.h"

#include <glib/gi18n-lib.h>

struct _UiPreview
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *tools;
  GtkEditable *page;
  GtkLabel *count;
  GtkMenuButton *zoom_button;
  GtkStack *stack;
  GtkWidget *waiting;
  UiMessagePage *problem;
  GtkWidget *pages;
  UiThumbnails *thumbnails;
  UiRoll *roll;
};

G_DEFINE_FINAL_TYPE (UiPreview, ui_preview, GTK_TYPE_WIDGET)

static void
show_zoom (UiPreview *self)
{
  int percent = ui_roll_get_percent (self->roll);
  /* Translators: how large the pages are. */
  g_autofree char *label = g_strdup_printf (_ ("%d %%"), percent);
  g_autofree char *name = g_strdup_printf (_ ("Size of the pages: %d %%"), percent);

  gtk_menu_button_set_label (self->zoom_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->zoom_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.step-zoom",
                                 ui_roll_get_n_pages (self->roll) > 0);
}

static void
turned_cb (UiPreview *self)
{
  guint n = ui_roll_get_n_pages (self->roll);
  guint page = ui_roll_get_page (self->roll);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  /* Translators: behind the number of a page: of how many. */
  g_autofree char *count = g_strdup_printf (_ ("/ %u"), n);

  gtk_editable_set_text (self->page, number);
  gtk_label_set_label (self->count, count);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.turn", n > 1);
  ui_thumbnails_mark (self->thumbnails, page);
  show_zoom (self);
}

static void
page_cb (UiPreview *self)
{
  guint64 page;

  if (g_ascii_string_to_unsigned (gtk_editable_get_text (self->page), 10, 1,
                                  ui_roll_get_n_pages (self->roll), &page, NULL))
    ui_roll_turn_to (self->roll, (guint) page - 1);
  turned_cb (self);
}

static void
chosen_cb (UiPreview *self, guint page)
{
  ui_roll_turn_to (self->roll, page);
}

static void
zoom_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiPreview *self = UI_PREVIEW (widget);
  const char *zoom = g_variant_get_string (parameter, NULL);

  if (g_str_equal (zoom, "width"))
    ui_roll_set_zoom (self->roll, UI_ROLL_FIT_WIDTH);
  else if (g_str_equal (zoom, "page"))
    ui_roll_set_zoom (self->roll, UI_ROLL_FIT_PAGE);
  else
    ui_roll_set_zoom (self->roll, atoi (zoom));
}

static void
step_zoom_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ui_roll_step_zoom (UI_PREVIEW (widget)->roll, g_variant_get_int32 (parameter));
}

static void
turn_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiPreview *self = UI_PREVIEW (widget);
  int page = (int) ui_roll_get_page (self->roll) + g_variant_get_int32 (parameter);

  ui_roll_turn_to (self->roll, (guint) CLAMP (page, 0, (int) ui_roll_get_n_pages (self->roll) - 1));
}

static void
ui_preview_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_PREVIEW);
  G_OBJECT_CLASS (ui_preview_parent_class)->dispose (object);
}

static void
ui_preview_class_init (UiPreviewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_preview_dispose;
  g_type_ensure (UI_TYPE_FLOW);
  g_type_ensure (UI_TYPE_MESSAGE_PAGE);
  g_type_ensure (UI_TYPE_ROLL);
  g_type_ensure (UI_TYPE_THUMBNAILS);
  gtk_widget_class_set_css_name (widget_class, "preview");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/worksheets/preview.ui");
  gtk_widget_class_bind_template_child (widget_class, UiPreview, tools);
  gtk_widget_class_bind_template_child (widget_class, UiPreview, page);
  gtk_widget_class_bind_template_child (widget_class, UiPreview, count);
  gtk_widget_class_bind_template_child (widget_class, UiPreview, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, UiPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, UiPreview, waiting);
  gtk_widget_class_bind_template_child (widget_class, UiPreview, problem);
  gtk_widget_class_bind_template_child (widget_class, UiPreview, pages);
  gtk_widget_class_bind_template_child (widget_class, UiPreview, thumbnails);
  gtk_widget_class_bind_template_child (widget_class, UiPreview, roll);
  gtk_widget_class_bind_template_callback (widget_class, page_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, turned_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom", "s", zoom_cb);
  gtk_widget_class_install_action (widget_class, "preview.step-zoom", "i", step_zoom_cb);
  gtk_widget_class_install_action (widget_class, "preview.turn", "i", turn_cb);
}

static void
ui_preview_init (UiPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_preview_show (UiPreview *self, UiSheet *sheet, gboolean keep)
{
  g_return_if_fail (UI_IS_PREVIEW (self));

  ui_roll_show (self->roll, sheet, keep);
  ui_thumbnails_show (self->thumbnails, sheet);
  gtk_widget_set_sensitive (self->tools, sheet != NULL);
  gtk_stack_set_visible_child (self->stack, sheet != NULL ? self->pages : self->waiting);
}

void
ui_preview_show_problem (UiPreview *self, const char *reason)
{
  g_return_if_fail (UI_IS_PREVIEW (self));

  ui_preview_show (self, NULL, FALSE);
  ui_message_page_show (self->problem, UI_MARK_WARNING, _ ("The worksheet cannot be shown"), reason,
                        NULL, 0);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->problem));
}

UiRoll *
ui_preview_get_roll (UiPreview *self)
{
  g_return_val_if_fail (UI_IS_PREVIEW (self), NULL);

  return self->roll;
}
