/* row.c - A line of the decision page: a symbol, what it says, why, and its clause on demand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/row.h"

#include "ui/decision/clause_popover.h"
#include "ui/parts/line.h"

#include <glib/gi18n-lib.h>

struct _UiRow
{
  GtkListBoxRow parent_instance;

  /* template */
  UiMark *mark;
  GtkLabel *title;
  GtkLabel *text;
  GtkLabel *value;
  GtkExpander *details;
  GtkLabel *lines;
  GtkWidget *clause_mark;

  /* owned */
  RulesEdition *edition;
  char *note;
  GtkWidget *popover;

  /* in @edition */
  const RulesClause *clause;
};

G_DEFINE_FINAL_TYPE (UiRow, ui_row, GTK_TYPE_LIST_BOX_ROW)

static void
update_accessible (UiRow *self)
{
  const char *value = gtk_label_get_label (self->value);
  g_autofree char *name = NULL;

  name = value[0] == '\0'
             ? g_strdup (gtk_label_get_label (self->title))
             /* Translators: %1$s is the title of a row, %2$s its value. */
             : g_strdup_printf (_ ("%1$s: %2$s"), gtk_label_get_label (self->title), value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (self->text), -1);
}

static void
drop_popover (UiRow *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

/* Drops the popover that was closed, unless the row has given it up for another. */
static gboolean
drop_popover_cb (gpointer data)
{
  GtkWidget *row = gtk_widget_get_parent (data);

  if (row != NULL)
    drop_popover (UI_ROW (row));
  return G_SOURCE_REMOVE;
}

/* Not at once: the popover still has to hand the focus back. */
static void
closed_cb (GtkPopover *popover, gpointer data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_popover_cb, g_object_ref (popover),
                   g_object_unref);
}

static void
ui_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiRow *self = UI_ROW (widget);

  GTK_WIDGET_CLASS (ui_row_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
ui_row_dispose (GObject *object)
{
  UiRow *self = UI_ROW (object);

  drop_popover (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), UI_TYPE_ROW);
  g_clear_pointer (&self->edition, rules_edition_unref);
  G_OBJECT_CLASS (ui_row_parent_class)->dispose (object);
}

static void
ui_row_finalize (GObject *object)
{
  g_free (UI_ROW (object)->note);
  G_OBJECT_CLASS (ui_row_parent_class)->finalize (object);
}

static void
ui_row_class_init (UiRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_row_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_row_finalize;
  widget_class->size_allocate = ui_row_size_allocate;
  g_type_ensure (UI_TYPE_MARK);
  g_type_ensure (UI_TYPE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/eikyo/Eikyo/ui/decision/row.ui");
  gtk_widget_class_bind_template_child (widget_class, UiRow, mark);
  gtk_widget_class_bind_template_child (widget_class, UiRow, title);
  gtk_widget_class_bind_template_child (widget_class, UiRow, text);
  gtk_widget_class_bind_template_child (widget_class, UiRow, value);
  gtk_widget_class_bind_template_child (widget_class, UiRow, details);
  gtk_widget_class_bind_template_child (widget_class, UiRow, lines);
  gtk_widget_class_bind_template_child (widget_class, UiRow, clause_mark);
}

static void
ui_row_init (UiRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ui_mark_set_kind (UI_MARK (self->clause_mark), UI_MARK_INFORMATION);
}

UiRow *
ui_row_new (UiMarkKind kind, const char *title, const char *text)
{
  UiRow *self = g_object_new (UI_TYPE_ROW, NULL);

  ui_mark_set_kind (self->mark, kind);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), kind != UI_MARK_NONE);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->text, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text), text != NULL);
  update_accessible (self);
  return self;
}

void
ui_row_set_value (UiRow *self, const char *value, UiMarkKind kind)
{
  g_return_if_fail (UI_IS_ROW (self));

  gtk_label_set_label (self->value, value);
  gtk_widget_add_css_class (GTK_WIDGET (self->value), ui_mark_css_class (kind));
  gtk_widget_show (GTK_WIDGET (self->value));
  update_accessible (self);
}

void
ui_row_set_clause (UiRow *self, RulesEdition *edition, const RulesClause *clause, const char *note)
{
  g_return_if_fail (UI_IS_ROW (self));
  g_return_if_fail (self->edition == NULL);

  self->edition = rules_edition_ref (edition);
  self->clause = clause;
  self->note = g_strdup (note);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_show (self->clause_mark);
  gtk_widget_set_tooltip_text (self->clause_mark, _ ("Show the clause and its sources"));
}

void
ui_row_set_details (UiRow *self, const char *summary, const char *const *lines, guint n_lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_if_fail (UI_IS_ROW (self));

  for (guint i = 0; i < n_lines; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", lines[i]);
  gtk_label_set_label (self->lines, text->str);
  gtk_expander_set_label (self->details, summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->details), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  summary, -1);
  gtk_widget_show (GTK_WIDGET (self->details));
}

void
ui_row_set_links (UiRow *self, gboolean above, gboolean below)
{
  g_return_if_fail (UI_IS_ROW (self));

  ui_mark_set_links (self->mark, above, below);
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked-row");
}

static void
point_to_mark (UiRow *self)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (self->clause_mark, GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                                 &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                  (int) bounds.size.width,
                                                  (int) bounds.size.height });
}

void
ui_row_open_clause (UiRow *self)
{
  g_return_if_fail (UI_IS_ROW (self));

  if (self->clause == NULL)
    return;
  drop_popover (self);
  self->popover = ui_clause_popover_new (self->edition, self->clause, self->note);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  point_to_mark (self);
  g_signal_connect (self->popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}
