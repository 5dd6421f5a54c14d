/* text_field.c - A field for text: one line, or several.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/text_field.h"

#include "ui/parts/clamp.h"

/* Pixels at the usual text size: several lines grow with their text, and then scroll. */
#define LEAST_HEIGHT 60
#define MOST_HEIGHT 320

struct _UiTextField
{
  UiField parent_instance;

  /* children, one of them */
  GtkEditable *entry;
  GtkTextView *view;

  gboolean several_lines;
};

G_DEFINE_FINAL_TYPE (UiTextField, ui_text_field, UI_TYPE_FIELD)

enum
{
  PROPERTY_SEVERAL_LINES = 1,
};

static char *
get_typed (UiTextField *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  if (self->view == NULL)
    return g_strdup (gtk_editable_get_text (self->entry));
  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
ui_text_field_keep (UiField *field)
{
  g_autofree char *typed = get_typed (UI_TEXT_FIELD (field));

  ui_field_set_text (field, typed[0] != '\0' ? typed : NULL);
}

static void
ui_text_field_take (UiField *field)
{
  UiTextField *self = UI_TEXT_FIELD (field);
  g_autofree char *typed = get_typed (self);
  const char *kept = ui_field_get_text (field);

  if (kept == NULL)
    kept = "";
  if (g_str_equal (typed, kept))
    return;
  if (self->view != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), kept, -1);
  else
    gtk_editable_set_text (self->entry, kept);
}

static void
ui_text_field_set_editable (UiField *field, gboolean editable)
{
  UiTextField *self = UI_TEXT_FIELD (field);

  if (self->view != NULL)
    gtk_text_view_set_editable (self->view, editable);
  else
    gtk_editable_set_editable (self->entry, editable);
}

static void
make_line (UiTextField *self)
{
  self->entry = GTK_EDITABLE (gtk_entry_new ());
  gtk_editable_set_enable_undo (self->entry, FALSE);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (ui_text_field_keep), self);
  ui_field_set_control (UI_FIELD (self), GTK_WIDGET (self->entry), NULL);
}

static void
make_lines (UiTextField *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkTextBuffer *buffer;

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              ui_clamp_scale (GTK_WIDGET (self), MOST_HEIGHT));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              ui_clamp_scale (GTK_WIDGET (self), LEAST_HEIGHT));
  gtk_widget_add_css_class (scroller, "field-lines");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (ui_text_field_keep), self);
  ui_field_set_control (UI_FIELD (self), GTK_WIDGET (self->view), scroller);
}

static void
ui_text_field_constructed (GObject *object)
{
  UiTextField *self = UI_TEXT_FIELD (object);

  G_OBJECT_CLASS (ui_text_field_parent_class)->constructed (object);
  if (self->several_lines)
    make_lines (self);
  else
    make_line (self);
}

static void
ui_text_field_set_property (GObject *object, guint property, const GValue *value, GParamSpec *spec)
{
  UI_TEXT_FIELD (object)->several_lines = g_value_get_boolean (value);
}

static void
ui_text_field_class_init (UiTextFieldClass *class)
{
  G_OBJECT_CLASS (class)->constructed = ui_text_field_constructed;
  G_OBJECT_CLASS (class)->set_property = ui_text_field_set_property;
  UI_FIELD_CLASS (class)->take = ui_text_field_take;
  UI_FIELD_CLASS (class)->keep = ui_text_field_keep;
  UI_FIELD_CLASS (class)->set_editable = ui_text_field_set_editable;
  g_object_class_install_property (
      G_OBJECT_CLASS (class), PROPERTY_SEVERAL_LINES,
      g_param_spec_boolean ("several-lines", NULL, NULL, FALSE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
}

static void
ui_text_field_init (UiTextField *self)
{
}
