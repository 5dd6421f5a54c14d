/* row.c - A line of a page: a symbol, what it says and why, where it leads, its clause on demand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/row.h"

#include "data/wording/language.h"
#include "ui/decision/clause_popover.h"
#include "ui/parts/label.h"
#include "ui/parts/line.h"
#include "ui/parts/pile.h"
#include "ui/parts/wrap.h"

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
  GtkWidget *clause_button;
  UiMark *clause_mark;
  UiMark *lead;

  /* owned */
  RulesEdition *edition;
  char *note;
  char *place;
  char *name; /* as it is told */
  GtkWidget *popover;

  /* in @edition */
  const RulesClause *clause;

  /* of the class */
  const char *value_class;
};

G_DEFINE_FINAL_TYPE (UiRow, ui_row, GTK_TYPE_LIST_BOX_ROW)

static void
drop_popover (UiRow *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
open_clause_cb (UiRow *self)
{
  ui_row_open_clause (self);
}

static gboolean
line_cb (UiRow *self, const char *place)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "s", place);
  return TRUE;
}

/* A click that opens the details, or follows a line of them, does not follow the row as well. */
static void
keep_click_cb (GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
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

/* For assistive technology, to which GTK 4.8 tells nothing that can be done with a row. */
static void
follow_cb (GtkWidget *row, const char *action, GVariant *parameter)
{
  gtk_widget_activate (row);
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
  UiRow *self = UI_ROW (object);

  g_free (self->note);
  g_free (self->place);
  g_free (self->name);
  G_OBJECT_CLASS (ui_row_parent_class)->finalize (object);
}

static void
ui_row_class_init (UiRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_row_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_row_finalize;
  widget_class->size_allocate = ui_row_size_allocate;
  gtk_widget_class_install_action (widget_class, "row.follow", NULL, follow_cb);
  g_type_ensure (UI_TYPE_MARK);
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_PILE);
  g_type_ensure (UI_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/eikyo/Eikyo/ui/decision/row.ui");
  gtk_widget_class_bind_template_child (widget_class, UiRow, mark);
  gtk_widget_class_bind_template_child (widget_class, UiRow, title);
  gtk_widget_class_bind_template_child (widget_class, UiRow, text);
  gtk_widget_class_bind_template_child (widget_class, UiRow, value);
  gtk_widget_class_bind_template_child (widget_class, UiRow, details);
  gtk_widget_class_bind_template_child (widget_class, UiRow, lines);
  gtk_widget_class_bind_template_child (widget_class, UiRow, clause_button);
  gtk_widget_class_bind_template_child (widget_class, UiRow, clause_mark);
  gtk_widget_class_bind_template_child (widget_class, UiRow, lead);
  gtk_widget_class_bind_template_callback (widget_class, open_clause_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_click_cb);
}

static void
ui_row_init (UiRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ui_mark_set_kind (self->clause_mark, UI_MARK_INFORMATION);
  ui_mark_set_kind (self->lead, UI_MARK_ONWARD);
}

UiRow *
ui_row_new (UiMarkKind kind, const char *title, const char *text)
{
  UiRow *self = g_object_new (UI_TYPE_ROW, NULL);

  ui_row_show (self, &(UiRowContent){ .kind = kind, .title = title, .text = text });
  return self;
}

static void
show_name (UiRow *self, const UiRowContent *content)
{
  g_autofree char *name = content->value == NULL
                              ? g_strdup (content->title)
                              /* Translators: %1$s is the title of a row, %2$s its value. */
                              : g_strdup_printf (_ ("%1$s: %2$s"), content->title, content->value);
  /* The order matters: the text is looked at before it is shown. */
  gboolean changed =
      g_strcmp0 (name, self->name) != 0 ||
      g_strcmp0 (gtk_label_get_label (self->text), content->text != NULL ? content->text : "") != 0;

  if (!changed)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  content->text != NULL ? content->text : "", -1);
  g_free (self->name);
  self->name = g_steal_pointer (&name);
}

static void
show_value (UiRow *self, const UiRowContent *content)
{
  const char *value_class = ui_mark_css_class (content->value_kind);

  ui_label_show (self->value, content->value);
  if (g_strcmp0 (value_class, self->value_class) == 0)
    return;
  if (self->value_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->value), self->value_class);
  self->value_class = value_class;
  gtk_widget_add_css_class (GTK_WIDGET (self->value), value_class);
}

static void
show_clause (UiRow *self, const UiRowContent *content)
{
  g_autofree char *name = NULL;

  if (g_strcmp0 (self->note, content->note) != 0)
    {
      g_free (self->note);
      self->note = g_strdup (content->note);
    }
  if (self->clause == content->clause)
    return;
  drop_popover (self);
  g_clear_pointer (&self->edition, rules_edition_unref);
  self->clause = content->clause;
  gtk_widget_set_visible (self->clause_button, content->clause != NULL);
  if (content->clause == NULL)
    return;
  self->edition = rules_edition_ref (content->edition);
  name = g_strdup_printf (_ ("Show the clause “%s” and its sources"),
                          data_text (&content->clause->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clause_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_place (UiRow *self, const UiRowContent *content)
{
  GtkActionable *actionable = GTK_ACTIONABLE (self);

  if (g_strcmp0 (self->place, content->place) != 0)
    {
      g_free (self->place);
      self->place = g_strdup (content->place);
      gtk_actionable_set_action_name (actionable, NULL);
      gtk_actionable_set_action_target_value (
          actionable, content->place != NULL ? g_variant_new_string (content->place) : NULL);
      gtk_actionable_set_action_name (actionable, content->place != NULL ? "win.go-to" : NULL);
      gtk_widget_set_visible (GTK_WIDGET (self->lead), content->place != NULL);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self),
                                    content->place != NULL || content->clause != NULL);
}

/* One line of text for each, a link where it leads somewhere. */
static char *
mark_up (const UiRowContent *content)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < content->n_lines; i++)
    {
      g_autofree char *line =
          content->line_places == NULL
              ? g_markup_escape_text (content->lines[i], -1)
              : g_markup_printf_escaped ("<a href=\"%s\">%s</a>", content->line_places[i],
                                         content->lines[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_details (UiRow *self, const UiRowContent *content)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->details), content->summary != NULL);
  if (content->summary == NULL)
    return;
  text = mark_up (content);
  ui_label_show (self->lines, text);
  if (g_strcmp0 (gtk_expander_get_label (self->details), content->summary) == 0)
    return;
  gtk_expander_set_label (self->details, content->summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->details), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  content->summary, -1);
}

static void
set_css_class (UiRow *self, const char *css_class, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

void
ui_row_show (UiRow *self, const UiRowContent *content)
{
  g_return_if_fail (UI_IS_ROW (self));
  g_return_if_fail (content->title != NULL);

  ui_mark_set_kind (self->mark, content->kind);
  ui_mark_set_links (self->mark, content->linked_above, content->linked_below);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), content->kind != UI_MARK_NONE);
  show_name (self, content);
  ui_label_show (self->title, content->title);
  ui_label_show (self->text, content->text);
  show_value (self, content);
  show_clause (self, content);
  show_place (self, content);
  show_details (self, content);
  set_css_class (self, "linked-row", content->linked_below);
  set_css_class (self, "deciding", content->deciding);
}

const RulesClause *
ui_row_get_clause (UiRow *self)
{
  g_return_val_if_fail (UI_IS_ROW (self), NULL);

  return self->clause;
}

gboolean
ui_row_leads (UiRow *self)
{
  g_return_val_if_fail (UI_IS_ROW (self), FALSE);

  return self->place != NULL;
}

static void
point_to_button (UiRow *self)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (self->clause_button, GTK_WIDGET (self), &bounds))
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
  point_to_button (self);
  g_signal_connect (self->popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}
