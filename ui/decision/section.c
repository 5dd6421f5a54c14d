/* section.c - A titled part of a page: rows in cards, shown anew without being made anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/section.h"

#include "ui/parts/label.h"
#include "ui/parts/template.h"
#include "ui/parts/wrap.h"

#include <glib/gi18n-lib.h>

/* How many rows of a card, and how many cards and headings, are kept when they are not needed. */
#define N_SPARE 10

struct _UiSection
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title;
  GtkLabel *introduction;
  GtkBox *content;

  gboolean open; /* shows all rows */
  guint limit;

  /* while it is filled: what was added last, in @content and in its last card */
  GtkWidget *last;
  GtkWidget *last_row;
  GtkListBox *card;
  GtkLabel *heading; /* of the next card, NULL if that has none of its own */
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (UiSection, ui_section, GTK_TYPE_WIDGET)

static guint opened_signal;

static gboolean
is_more (gpointer row)
{
  return gtk_widget_has_css_class (row, "more");
}

static void
row_activated_cb (UiSection *self, GtkListBoxRow *row)
{
  if (is_more (row))
    {
      self->open = TRUE;
      g_signal_emit (self, opened_signal, 0);
    }
  else if (!ui_row_leads (UI_ROW (row)))
    ui_row_open_clause (UI_ROW (row));
}

static void
ui_section_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_SECTION);
  G_OBJECT_CLASS (ui_section_parent_class)->dispose (object);
}

static void
ui_section_class_init (UiSectionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_section_dispose;
  g_type_ensure (UI_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/decision/section.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_bind_template_child (widget_class, UiSection, title);
  gtk_widget_class_bind_template_child (widget_class, UiSection, introduction);
  gtk_widget_class_bind_template_child (widget_class, UiSection, content);
  opened_signal = g_signal_new ("opened", UI_TYPE_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
ui_section_init (UiSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ui_section_new (void)
{
  return g_object_new (UI_TYPE_SECTION, NULL);
}

static GtkWidget *
new_child (UiSection *self, GType type)
{
  GtkWidget *child = g_object_new (type, NULL);

  if (type == GTK_TYPE_LIST_BOX)
    {
      gtk_list_box_set_selection_mode (GTK_LIST_BOX (child), GTK_SELECTION_NONE);
      gtk_widget_add_css_class (child, "card");
      g_signal_connect_object (child, "row-activated", G_CALLBACK (row_activated_cb), self,
                               G_CONNECT_SWAPPED);
    }
  else if (type == GTK_TYPE_LABEL)
    {
      gtk_label_set_xalign (GTK_LABEL (child), 0);
      gtk_label_set_wrap (GTK_LABEL (child), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (child), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_layout_manager (child, g_object_new (UI_TYPE_WRAP, NULL));
      gtk_widget_add_css_class (child, "card-heading");
    }
  return child;
}

/* Takes away what is behind @last, but keeps some of it to be shown again: to make it anew takes
 * longer than all else. */
static void
put_aside (GtkWidget *parent, GtkWidget *last, void (*remove) (gpointer parent, GtkWidget *child))
{
  GtkWidget *next =
      last != NULL ? gtk_widget_get_next_sibling (last) : gtk_widget_get_first_child (parent);

  for (guint n = 0; next != NULL; n++)
    {
      GtkWidget *child = next;

      next = gtk_widget_get_next_sibling (child);
      if (n < N_SPARE)
        gtk_widget_set_visible (child, FALSE);
      else
        remove (parent, child);
    }
}

static void
remove_row (gpointer card, GtkWidget *row)
{
  gtk_list_box_remove (card, row);
}

static void
remove_child (gpointer content, GtkWidget *child)
{
  gtk_box_remove (content, child);
}

/* What stands behind what was added last, if it is of @type; else something new is put there. */
static GtkWidget *
take_child (UiSection *self, GType type)
{
  GtkWidget *next = self->last != NULL ? gtk_widget_get_next_sibling (self->last)
                                       : gtk_widget_get_first_child (GTK_WIDGET (self->content));

  if (next == NULL || G_OBJECT_TYPE (next) != type)
    {
      next = new_child (self, type);
      gtk_box_insert_child_after (self->content, next, self->last);
    }
  gtk_widget_set_visible (next, TRUE);
  self->last = next;
  return next;
}

/* Takes away the rows of the card that were not added again. */
static void
end_card (UiSection *self)
{
  self->heading = NULL;
  if (self->card == NULL)
    return;
  put_aside (GTK_WIDGET (self->card), self->last_row, remove_row);
  self->card = NULL;
}

/* (transfer full): also where the section has several. */
static char *
name_card (UiSection *self)
{
  const char *title = gtk_label_get_label (self->title);

  if (self->heading == NULL)
    return g_strdup (title);
  /* Translators: %1$s is the title of a list, %2$s of a part of it. */
  return g_strdup_printf (_ ("%1$s: %2$s"), title, gtk_label_get_label (self->heading));
}

static void
begin_card (UiSection *self)
{
  g_autofree char *name = NULL;

  if (self->card != NULL)
    return;
  name = name_card (self);
  self->card = GTK_LIST_BOX (take_child (self, GTK_TYPE_LIST_BOX));
  self->last_row = NULL;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* The next row of the card. */
static UiRow *
take_row (UiSection *self, gboolean more)
{
  GtkWidget *next;

  begin_card (self);
  next = self->last_row != NULL ? gtk_widget_get_next_sibling (self->last_row)
                                : gtk_widget_get_first_child (GTK_WIDGET (self->card));
  if (next == NULL)
    {
      next = g_object_new (UI_TYPE_ROW, NULL);
      gtk_list_box_append (self->card, next);
    }
  if (more)
    gtk_widget_add_css_class (next, "more");
  else
    gtk_widget_remove_css_class (next, "more");
  gtk_widget_set_visible (next, TRUE);
  self->last_row = next;
  return UI_ROW (next);
}

void
ui_section_begin (UiSection *self, const char *title, const char *introduction, guint limit)
{
  g_return_if_fail (UI_IS_SECTION (self));

  if (ui_label_show (self->title, title))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);
  ui_label_show (self->introduction, introduction);
  self->limit = self->open ? 0 : limit;
  self->last = NULL;
  self->card = NULL;
  self->heading = NULL;
  self->n_rows = 0;
}

static gboolean
is_full (UiSection *self)
{
  return self->limit > 0 && self->n_rows >= self->limit;
}

void
ui_section_add_heading (UiSection *self, const char *heading)
{
  g_return_if_fail (UI_IS_SECTION (self));

  if (is_full (self))
    return;
  end_card (self);
  self->heading = GTK_LABEL (take_child (self, GTK_TYPE_LABEL));
  ui_label_show (self->heading, heading);
}

void
ui_section_add_row (UiSection *self, const UiRowContent *content)
{
  g_return_if_fail (UI_IS_SECTION (self));

  if (!is_full (self))
    ui_row_show (take_row (self, FALSE), content);
  self->n_rows++;
}

gpointer
ui_section_add (UiSection *self, GType type)
{
  g_return_val_if_fail (UI_IS_SECTION (self), NULL);

  end_card (self);
  return take_child (self, type);
}

void
ui_section_end (UiSection *self)
{
  g_return_if_fail (UI_IS_SECTION (self));

  if (self->limit > 0 && self->n_rows > self->limit)
    {
      guint n = self->n_rows - self->limit;
      /* Translators: stands below the first rows of a list, and opens the others. */
      g_autofree char *title = g_strdup_printf (ngettext ("And %u more", "And %u more", n), n);
      UiRow *row = take_row (self, TRUE);

      ui_row_show (row, &(UiRowContent){ .title = title });
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    }
  end_card (self);
  put_aside (GTK_WIDGET (self->content), self->last, remove_child);
}

void
ui_section_close (UiSection *self)
{
  g_return_if_fail (UI_IS_SECTION (self));

  self->open = FALSE;
}
