/* remark_button.c - How many remarks hang on a place: opens them, and in review an entry for one
 * more.
 *
 * There are hundreds of places and few remarks: what is seen is only made where there is something
 * to see.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/review/remark_button.h"

#include "data/workspace/fact.h"
#include "ui/parts/clamp.h"
#include "ui/parts/mark.h"
#include "ui/review/remark_entry.h"
#include "ui/review/remark_row.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

/* Pixels at the usual text size. */
#define POPOVER_WIDTH 360
#define POPOVER_HEIGHT 320

struct _UiRemarkButton
{
  GtkWidget parent_instance;

  /* owned */
  DataEvaluation *evaluation;
  UiRemarks *remarks;
  char *place;

  /* below this, NULL until needed */
  GtkMenuButton *button;
  UiMark *mark;
  GtkLabel *count;

  /* in the popover, NULL while there is none */
  GtkLabel *title;
  GtkListBox *list;
  GtkWidget *scroller;
  UiRemarkEntry *entry;
};

G_DEFINE_FINAL_TYPE (UiRemarkButton, ui_remark_button, GTK_TYPE_WIDGET)

static char *
describe_place (UiRemarkButton *self)
{
  g_autofree char *place =
      data_fact_place (data_evaluation_get_exchange (self->evaluation), self->place);

  /* Translators: %s is a place in an evaluation, such as: Name of operation “X”. */
  return g_strdup_printf (_ ("Remarks on: %s"), place);
}

static void
fill_popover (UiRemarkButton *self)
{
  GPtrArray *there = ui_remarks_list_at (self->remarks, self->place);
  gboolean can_add = ui_remarks_can_add (self->remarks);
  g_autofree char *title = describe_place (self);

  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_menu_button_get_popover (self->button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  ui_remark_row_fill (self->list, self->remarks, there, NULL);
  gtk_widget_set_visible (self->scroller, there != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), can_add);
  if (can_add)
    ui_remark_entry_show (self->entry, self->evaluation, self->place);
}

static GtkWidget *
new_list (UiRemarkButton *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remarks"), -1);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              ui_clamp_scale (GTK_WIDGET (self), POPOVER_HEIGHT));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));
  return self->scroller;
}

static GtkWidget *
new_content (UiRemarkButton *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                              PANGO_WRAP_WORD_CHAR, "max-width-chars", 40, NULL);
  gtk_widget_add_css_class (content, "popover-content");
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "card-heading");
  gtk_widget_set_size_request (content, ui_clamp_scale (GTK_WIDGET (self), POPOVER_WIDTH), -1);
  self->entry = g_object_new (UI_TYPE_REMARK_ENTRY, NULL);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (content), new_list (self));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->entry));
  return content;
}

/* A remark that was begun is still there when it is opened again. */
static void
create_popover_cb (GtkMenuButton *button, gpointer data)
{
  UiRemarkButton *self = data;
  GtkWidget *popover;

  if (self->list == NULL)
    {
      popover = gtk_popover_new ();
      gtk_popover_set_child (GTK_POPOVER (popover), new_content (self));
      gtk_menu_button_set_popover (button, popover);
    }
  fill_popover (self);
}

static void
make_button (UiRemarkButton *self)
{
  static const char *const small[] = { "small", NULL };
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  self->mark = g_object_new (UI_TYPE_MARK, "css-classes", small, "valign", GTK_ALIGN_CENTER, NULL);
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->mark));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->count));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, content);
  gtk_menu_button_set_has_frame (self->button, FALSE);
  gtk_menu_button_set_create_popup_func (self->button, create_popover_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "remark-button");
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

static char *
describe_count (guint n, guint open)
{
  if (open > 0)
    return g_strdup_printf (ngettext ("%u remark", "%u remarks", open), open);
  if (n > 0)
    /* Translators: %u remarks on a field were dealt with. */
    return g_strdup_printf (ngettext ("%u settled", "%u settled", n), n);
  /* Translators: a small button that makes a remark on a field. */
  return g_strdup (_ ("Remark…"));
}

static void
show_count (UiRemarkButton *self, guint n, guint open)
{
  g_autofree char *count = describe_count (n, open);
  g_autofree char *place = describe_place (self);

  if (self->button == NULL)
    make_button (self);
  ui_mark_set_kind (self->mark, open > 0 ? UI_MARK_WARNING : UI_MARK_PASS);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), n > 0);
  gtk_label_set_label (self->count, count);
  if (n > 0)
    gtk_widget_remove_css_class (GTK_WIDGET (self->count), "subtle");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->count), "subtle");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  place, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count, -1);
}

static void
changed_cb (UiRemarkButton *self)
{
  GPtrArray *there = ui_remarks_list_at (self->remarks, self->place);
  gboolean needed = there != NULL || ui_remarks_can_add (self->remarks);

  gtk_widget_set_visible (GTK_WIDGET (self), needed);
  if (needed)
    show_count (self, there == NULL ? 0 : there->len, ui_remarks_count_open (there));
  if (self->list != NULL && needed)
    fill_popover (self);
}

static void
forget (UiRemarkButton *self)
{
  if (self->remarks != NULL)
    g_signal_handlers_disconnect_by_data (self->remarks, self);
  if (self->button != NULL)
    gtk_menu_button_set_popover (self->button, NULL);
  self->title = NULL;
  self->list = NULL;
  self->scroller = NULL;
  self->entry = NULL;
  g_clear_object (&self->remarks);
  g_clear_object (&self->evaluation);
  g_clear_pointer (&self->place, g_free);
}

static void
ui_remark_button_dispose (GObject *object)
{
  UiRemarkButton *self = UI_REMARK_BUTTON (object);

  forget (self);
  self->button = NULL;
  ui_template_dispose_children (GTK_WIDGET (self));
  G_OBJECT_CLASS (ui_remark_button_parent_class)->dispose (object);
}

static void
ui_remark_button_class_init (UiRemarkButtonClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_remark_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ui_remark_button_init (UiRemarkButton *self)
{
  gtk_widget_hide (GTK_WIDGET (self));
}

GtkWidget *
ui_remark_button_new (void)
{
  return g_object_new (UI_TYPE_REMARK_BUTTON, NULL);
}

void
ui_remark_button_bind (UiRemarkButton *self, DataEvaluation *evaluation, const DataPlace *place)
{
  g_return_if_fail (UI_IS_REMARK_BUTTON (self));

  forget (self);
  gtk_widget_hide (GTK_WIDGET (self));
  if (evaluation == NULL || place == NULL)
    return;
  self->evaluation = g_object_ref (evaluation);
  self->remarks = ui_remarks_get (evaluation);
  self->place = data_place_to_text (place);
  g_signal_connect_swapped (self->remarks, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}

void
ui_remark_button_open (UiRemarkButton *self)
{
  g_return_if_fail (UI_IS_REMARK_BUTTON (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_menu_button_popup (self->button);
}
