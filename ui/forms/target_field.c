/* target_field.c - A field for the entry of the list of target operations that an operation is on.
 *
 * The entry can be typed, or chosen from those that the rules hold. An operation that is said to be
 * on the list counts so only with an entry.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/target_field.h"

#include "data/wording/language.h"
#include "ui/parts/clamp.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"

#include <glib/gi18n-lib.h>

/* Pixels at the usual text size. */
#define WIDTH 460
#define MOST_HEIGHT 320

struct _UiTargetField
{
  UiField parent_instance;

  /* children */
  GtkEditable *entry;
  GtkMenuButton *button;
  GtkWidget *note;

  /* in the popover of @button */
  GtkListBox *list;

  /* owned */
  RulesEdition *edition;
  DataEntry *watched;
};

G_DEFINE_FINAL_TYPE (UiTargetField, ui_target_field, UI_TYPE_FIELD)

static void
ui_target_field_keep (UiField *field)
{
  const char *typed = gtk_editable_get_text (UI_TARGET_FIELD (field)->entry);

  ui_field_set_text (field, typed[0] != '\0' ? typed : NULL);
}

static void
update_note (UiTargetField *self)
{
  DataEntry *operation = ui_field_get_entry (UI_FIELD (self));
  gboolean claimed =
      operation != NULL && g_strcmp0 (data_entry_get_text (operation, "listed"), "yes") == 0;

  gtk_widget_set_visible (self->note,
                          claimed && rules_text_is_blank (ui_field_get_text (UI_FIELD (self))));
}

static void
ui_target_field_take (UiField *field)
{
  UiTargetField *self = UI_TARGET_FIELD (field);
  const char *kept = ui_field_get_text (field);

  if (g_strcmp0 (kept != NULL ? kept : "", gtk_editable_get_text (self->entry)) != 0)
    gtk_editable_set_text (self->entry, kept != NULL ? kept : "");
  update_note (self);
}

static void
ui_target_field_set_editable (UiField *field, gboolean editable)
{
  gtk_editable_set_editable (UI_TARGET_FIELD (field)->entry, editable);
  gtk_widget_set_sensitive (GTK_WIDGET (UI_TARGET_FIELD (field)->button), editable);
}

static void
choose_cb (UiTargetField *self, GtkListBoxRow *row)
{
  const RulesClause *clause = &self->edition->target_operations[gtk_list_box_row_get_index (row)];

  gtk_menu_button_popdown (self->button);
  ui_field_set_text (UI_FIELD (self), data_text (&clause->title));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_target (UiTargetField *self, const RulesClause *clause)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_box_append (GTK_BOX (words), make_label (data_text (&clause->title), "row-title"));
  gtk_box_append (GTK_BOX (words), make_label (data_text (&clause->text), "subtle"));
  gtk_box_append (GTK_BOX (words),
                  make_label (data_text (&self->edition->grade_titles[clause->grade]), "eyebrow"));
  gtk_widget_add_css_class (row, "target");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  data_text (&clause->title), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  data_text (&clause->text), -1);
  gtk_list_box_append (self->list, row);
}

/* The list is made when it is opened. */
static void
open_cb (GtkMenuButton *button, gpointer data)
{
  UiTargetField *self = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  for (guint i = 0; i < self->edition->n_target_operations; i++)
    add_target (self, &self->edition->target_operations[i]);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (choose_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Entries of the list of target operations"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              ui_clamp_scale (GTK_WIDGET (self), MOST_HEIGHT));
  gtk_widget_set_size_request (scroller, ui_clamp_scale (GTK_WIDGET (self), WIDTH), -1);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (button, popover);
}

static void
unwatch (UiTargetField *self)
{
  if (self->watched != NULL)
    g_signal_handlers_disconnect_by_func (self->watched, update_note, self);
  g_clear_object (&self->watched);
  g_clear_pointer (&self->edition, rules_edition_unref);
}

static void
ui_target_field_bound (UiField *field)
{
  UiTargetField *self = UI_TARGET_FIELD (field);

  unwatch (self);
  self->edition = rules_edition_ref (
      data_evaluation_get_decision (ui_field_get_evaluation (field))->evaluation->edition);
  self->watched = g_object_ref (ui_field_get_entry (field));
  g_signal_connect_swapped (self->watched, "changed::listed", G_CALLBACK (update_note), self);
  gtk_widget_set_visible (GTK_WIDGET (self->button), self->edition->n_target_operations > 0);
}

static void
ui_target_field_dispose (GObject *object)
{
  unwatch (UI_TARGET_FIELD (object));
  G_OBJECT_CLASS (ui_target_field_parent_class)->dispose (object);
}

static void
ui_target_field_class_init (UiTargetFieldClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ui_target_field_dispose;
  UI_FIELD_CLASS (class)->take = ui_target_field_take;
  UI_FIELD_CLASS (class)->keep = ui_target_field_keep;
  UI_FIELD_CLASS (class)->bound = ui_target_field_bound;
  UI_FIELD_CLASS (class)->set_editable = ui_target_field_set_editable;
}

static GtkWidget *
make_note (void)
{
  GtkWidget *line = g_object_new (UI_TYPE_LINE, NULL);
  GtkWidget *mark = g_object_new (UI_TYPE_MARK, "valign", GTK_ALIGN_START, NULL);
  GtkWidget *words = make_label (_ ("“On the list” does not count yet: cite the entry of the list, "
                                    "with its number."),
                                 "unknown");

  ui_mark_set_kind (UI_MARK (mark), UI_MARK_WARNING);
  gtk_widget_add_css_class (mark, "small");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_parent (mark, line);
  gtk_widget_set_parent (words, line);
  return line;
}

static void
ui_target_field_init (UiTargetField *self)
{
  GtkWidget *holder = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->entry = GTK_EDITABLE (gtk_entry_new ());
  gtk_editable_set_enable_undo (self->entry, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (ui_target_field_keep), self);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->button, _ ("_Choose"));
  gtk_menu_button_set_use_underline (self->button, TRUE);
  gtk_menu_button_set_create_popup_func (self->button, open_cb, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choose an entry of the list"), -1);
  self->note = make_note ();
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->button));
  gtk_box_append (GTK_BOX (holder), line);
  gtk_box_append (GTK_BOX (holder), self->note);
  ui_field_set_control (UI_FIELD (self), GTK_WIDGET (self->entry), holder);
}
