/* history_row.c - A thing that was done: when, what, who, and on demand in detail.
 *
 * A list view keeps two hundred rows ready: the details are only made where they are open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/history/history_row.h"

#include "data/wording/time.h"
#include "ui/parts/line.h"
#include "ui/parts/side.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiHistoryRow
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *day;
  GtkLabel *hour;
  GtkLabel *label;
  GtkLabel *byline;
  GtkImage *arrow;
  GtkBox *words;

  /* in @words while the details are open */
  GtkWidget *details;

  /* owned */
  UiHistoryItem *item;
};

G_DEFINE_FINAL_TYPE (UiHistoryRow, ui_history_row, GTK_TYPE_WIDGET)

/* Who did it, and what is special about it: (transfer full). */
static char *
describe_byline (UiHistoryItem *item)
{
  const DataHistoryEntry *entry = ui_history_item_get_entry (item);
  const char *mark = entry->received                    ? _ ("brought along from elsewhere")
                     : ui_history_item_is_undone (item) ? _ ("↶ undone since")
                                                        : NULL;

  if (mark == NULL)
    return g_strdup (entry->actor);
  /* Translators: %1$s is a person, %2$s what is special about what they did: undone since. */
  return g_strdup_printf (_ ("%1$s · %2$s"), entry->actor, mark);
}

static GtkWidget *
new_button (const char *label, const char *name, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
new_buttons (const DataHistoryEntry *entry)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const UiSide side = { UI_SIDE_ENTRY, entry->entry };
  g_autofree char *target = ui_side_to_text (&side);

  gtk_box_append (GTK_BOX (buttons),
                  new_button (_ ("Compare with Now"), _ ("Compare this point with now"),
                              "win.compare", g_variant_new_string (target)));
  gtk_box_append (GTK_BOX (buttons),
                  new_button (_ ("Go Back to This Point"), _ ("Go back to this point"),
                              "win.go-back", g_variant_new_int64 (entry->entry)));
  return buttons;
}

static GtkWidget *
new_details (UiHistoryItem *item)
{
  const DataHistoryEntry *entry = ui_history_item_get_entry (item);
  GtkWidget *details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  g_auto (GStrv) lines = ui_history_item_list_lines (item);
  g_autofree char *text = g_strjoinv ("\n", lines);
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label",
                    lines[0] != NULL ? text : _ ("There is nothing more to say about it."),
                    "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_box_append (GTK_BOX (details), label);
  gtk_widget_add_css_class (details, "history-details");
  if (!entry->received && entry->what != NULL)
    gtk_box_append (GTK_BOX (details), new_buttons (entry));
  return details;
}

static void
show_details (UiHistoryRow *self)
{
  gboolean open = ui_history_item_is_open (self->item);

  if (self->details != NULL)
    gtk_box_remove (self->words, self->details);
  self->details = open ? new_details (self->item) : NULL;
  if (open)
    gtk_box_append (self->words, self->details);
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

static void
show_item (UiHistoryRow *self)
{
  const DataHistoryEntry *entry = ui_history_item_get_entry (self->item);
  const char *label = ui_history_item_get_label (self->item);
  g_autofree char *day = data_wording_day (entry->time);
  g_autofree char *hour = data_wording_hour (entry->time);
  g_autofree char *byline = describe_byline (self->item);
  g_autofree char *name = g_strdup_printf ("%s %s", hour, label);

  gtk_label_set_label (self->day, day);
  gtk_widget_set_visible (GTK_WIDGET (self->day), ui_history_item_begins_day (self->item));
  gtk_label_set_label (self->hour, hour);
  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->byline, byline);
  if (ui_history_item_is_undone (self->item))
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "undone");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "undone");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, byline, -1);
  show_details (self);
}

static void
ui_history_row_dispose (GObject *object)
{
  UiHistoryRow *self = UI_HISTORY_ROW (object);

  ui_history_row_show (self, NULL);
  self->details = NULL;
  ui_template_dispose (GTK_WIDGET (self), UI_TYPE_HISTORY_ROW);
  G_OBJECT_CLASS (ui_history_row_parent_class)->dispose (object);
}

static void
ui_history_row_class_init (UiHistoryRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_history_row_dispose;
  g_type_ensure (UI_TYPE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/history/history_row.ui");
  gtk_widget_class_bind_template_child (widget_class, UiHistoryRow, day);
  gtk_widget_class_bind_template_child (widget_class, UiHistoryRow, hour);
  gtk_widget_class_bind_template_child (widget_class, UiHistoryRow, label);
  gtk_widget_class_bind_template_child (widget_class, UiHistoryRow, byline);
  gtk_widget_class_bind_template_child (widget_class, UiHistoryRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, UiHistoryRow, words);
}

static void
ui_history_row_init (UiHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ui_history_row_new (void)
{
  return g_object_new (UI_TYPE_HISTORY_ROW, NULL);
}

void
ui_history_row_show (UiHistoryRow *self, UiHistoryItem *item)
{
  g_return_if_fail (UI_IS_HISTORY_ROW (self));

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  g_signal_connect_swapped (item, "changed", G_CALLBACK (show_item), self);
  show_item (self);
}
