/* entry_field.c - A field that is one line in which something other than plain text is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/entry_field.h"

typedef struct
{
  /* children */
  GtkBox *line;
  GtkEditable *entry; /* in @line */

  /* owned */
  GStrv answer; /* what was kept before it was typed in, as words */

  gboolean returning; /* to that answer, while what was typed stays */
} UiEntryFieldPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UiEntryField, ui_entry_field, UI_TYPE_FIELD)

static UiEntryFieldPrivate *
get_private (gpointer self)
{
  return ui_entry_field_get_instance_private (self);
}

/* What is written, as words; NULL where it cannot be read. */
static GStrv
read_typed (UiEntryField *self)
{
  const char *typed = gtk_editable_get_text (get_private (self)->entry);

  if (rules_text_is_blank (typed))
    return g_new0 (char *, 1);
  return UI_ENTRY_FIELD_GET_CLASS (self)->read (self, typed);
}

static char *
write_kept (UiEntryField *self, const char *const *words)
{
  if (words[0] == NULL)
    return g_strdup ("");
  if (UI_ENTRY_FIELD_GET_CLASS (self)->write == NULL)
    return g_strdup (words[0]);
  return UI_ENTRY_FIELD_GET_CLASS (self)->write (words);
}

static gboolean
is_kept (UiEntryField *self)
{
  g_auto (GStrv) typed = read_typed (self);
  g_auto (GStrv) kept = ui_field_get_words (UI_FIELD (self));

  return typed != NULL && g_strv_equal ((const char *const *) typed, (const char *const *) kept);
}

static void
show_kept (UiEntryField *self)
{
  g_auto (GStrv) kept = ui_field_get_words (UI_FIELD (self));
  g_autofree char *text = write_kept (self, (const char *const *) kept);

  if (g_strcmp0 (text, gtk_editable_get_text (get_private (self)->entry)) != 0)
    gtk_editable_set_text (get_private (self)->entry, text);
}

/* While it is being typed, what cannot be read is no fault yet. */
static void
ui_entry_field_keep (UiField *field)
{
  g_auto (GStrv) words = read_typed (UI_ENTRY_FIELD (field));

  if (words == NULL)
    ui_field_set_fault (field, NULL);
  else
    ui_field_set_words (field, (const char *const *) words);
}

/* From now on what is kept is an answer, and not the beginning of what is being typed. */
static void
note_answer (UiEntryField *self)
{
  g_strfreev (get_private (self)->answer);
  get_private (self)->answer = ui_field_get_words (UI_FIELD (self));
}

/* The beginning of what cannot be read may have been kept as if it were all of it. */
static void
return_to_answer (UiEntryField *self)
{
  UiEntryFieldPrivate *own = get_private (self);
  g_auto (GStrv) kept = ui_field_get_words (UI_FIELD (self));

  if (own->answer == NULL ||
      g_strv_equal ((const char *const *) kept, (const char *const *) own->answer))
    return;
  own->returning = TRUE;
  ui_field_set_words (UI_FIELD (self), (const char *const *) own->answer);
  own->returning = FALSE;
}

/* What was read is written as it is kept; what cannot be read is told of. */
static void
finish_cb (UiEntryField *self)
{
  g_auto (GStrv) words = read_typed (self);
  g_autofree char *fault = NULL;

  if (words != NULL)
    {
      if (is_kept (self))
        {
          show_kept (self);
          note_answer (self);
        }
      return;
    }
  return_to_answer (self);
  fault = UI_ENTRY_FIELD_GET_CLASS (self)->describe_fault (
      self, gtk_editable_get_text (get_private (self)->entry));
  ui_field_set_fault (UI_FIELD (self), fault);
}

static void
ui_entry_field_take (UiField *field)
{
  UiEntryField *self = UI_ENTRY_FIELD (field);

  if (is_kept (self) || get_private (self)->returning)
    return;
  show_kept (self);
  note_answer (self);
}

static void
ui_entry_field_bound (UiField *field)
{
  note_answer (UI_ENTRY_FIELD (field));
}

static void
ui_entry_field_finalize (GObject *object)
{
  g_strfreev (get_private (object)->answer);
  G_OBJECT_CLASS (ui_entry_field_parent_class)->finalize (object);
}

static void
ui_entry_field_set_editable (UiField *field, gboolean editable)
{
  gtk_editable_set_editable (get_private (field)->entry, editable);
  for (GtkWidget *child = gtk_widget_get_next_sibling (GTK_WIDGET (get_private (field)->entry));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_sensitive (child, editable);
}

static void
ui_entry_field_class_init (UiEntryFieldClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_entry_field_finalize;
  UI_FIELD_CLASS (class)->take = ui_entry_field_take;
  UI_FIELD_CLASS (class)->bound = ui_entry_field_bound;
  UI_FIELD_CLASS (class)->keep = ui_entry_field_keep;
  UI_FIELD_CLASS (class)->set_editable = ui_entry_field_set_editable;
}

static void
ui_entry_field_init (UiEntryField *self)
{
  UiEntryFieldPrivate *own = get_private (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  own->line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  own->entry = GTK_EDITABLE (gtk_entry_new ());
  gtk_editable_set_enable_undo (own->entry, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (own->entry), TRUE);
  gtk_box_append (own->line, GTK_WIDGET (own->entry));
  g_signal_connect_swapped (own->entry, "changed", G_CALLBACK (ui_entry_field_keep), self);
  g_signal_connect_swapped (own->entry, "activate", G_CALLBACK (finish_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (finish_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (own->entry), focus);
  ui_field_set_control (UI_FIELD (self), GTK_WIDGET (own->entry), GTK_WIDGET (own->line));
}

void
ui_entry_field_add (UiEntryField *self, GtkWidget *widget)
{
  g_return_if_fail (UI_IS_ENTRY_FIELD (self));

  gtk_box_append (get_private (self)->line, widget);
}

char *
ui_entry_field_normalize (const char *typed)
{
  char *text = g_utf8_normalize (typed, -1, G_NORMALIZE_NFKC);

  return text != NULL ? g_strstrip (text) : g_strdup ("");
}
