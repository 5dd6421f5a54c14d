/* impact_subject.c - A subject in the impact grid: its heading, and a row for each dimension asked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_subject.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "ui/impact/impact_cell.h"
#include "ui/impact/impact_fill.h"
#include "ui/impact/impact_stack.h"
#include "ui/parts/line.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiImpactSubject
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *name;
  GtkLabel *facts;

  /* owned by the grid */
  const UiImpactColumns *columns;

  /* owned */
  char *id;
  UiImpactRow **rows; /* by dimension, NULL where it is not asked */

  RulesAskedOf kind;
  guint number;
};

G_DEFINE_FINAL_TYPE (UiImpactSubject, ui_impact_subject, GTK_TYPE_WIDGET)

static void
add_row (UiImpactSubject *self, guint dimension)
{
  const RulesEdition *edition = self->columns->edition;
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW_HEADER, "label",
                    data_text (&edition->dimensions[dimension].clause.title), "xalign", 0., "wrap",
                    TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  UiImpactRow *row = ui_impact_row_new (self->columns, label);

  gtk_widget_add_css_class (label, "impact-dimension");
  for (guint harm = 0; harm < edition->n_harms; harm++)
    {
      if (edition->harms[harm].asked[dimension])
        ui_impact_row_put (row, harm,
                           GTK_WIDGET (ui_impact_cell_new (self->columns, dimension, harm)));
    }
  self->rows[dimension] = row;
  gtk_widget_set_parent (GTK_WIDGET (row), GTK_WIDGET (self));
}

static void
set_label (GtkLabel *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_label (label), text) != 0)
    gtk_label_set_label (label, text);
}

static void
show_heading (UiImpactSubject *self, const RulesEvaluation *evaluation)
{
  const UiImpactArea area = { self->number, UI_IMPACT_ALL_DIMENSIONS };
  UiImpactCount count = ui_impact_fill_count (evaluation, &area);
  g_autofree char *name = data_wording_subject (evaluation, self->number);
  const char *kind = self->kind == RULES_ASKED_OF_OPERATION ? _ ("Operation") : _ ("Information");
  /* Translators: %1$s is “Operation” or “Information”, %2$u of %3$u cells are answered. */
  g_autofree char *facts =
      g_strdup_printf (_ ("%1$s · %2$u/%3$u"), kind, count.answered, count.asked);

  if (g_strcmp0 (gtk_label_get_label (self->name), name) != 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  set_label (self->name, name);
  /* To set it asks the display each time where the pointer is. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self->name)), name) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
  set_label (self->facts, facts);
}

static GtkSizeRequestMode
ui_impact_subject_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ui_impact_subject_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  ui_impact_stack_measure (widget, UI_IMPACT_SUBJECT (widget)->columns, orientation, for_size,
                           minimum, natural);
}

static void
ui_impact_subject_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ui_impact_stack_allocate (widget, NULL, 0, width);
}

static void
ui_impact_subject_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_IMPACT_SUBJECT);
  g_clear_pointer (&UI_IMPACT_SUBJECT (object)->rows, g_free);
  G_OBJECT_CLASS (ui_impact_subject_parent_class)->dispose (object);
}

static void
ui_impact_subject_finalize (GObject *object)
{
  g_free (UI_IMPACT_SUBJECT (object)->id);
  G_OBJECT_CLASS (ui_impact_subject_parent_class)->finalize (object);
}

static void
ui_impact_subject_class_init (UiImpactSubjectClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_impact_subject_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_impact_subject_finalize;
  widget_class->get_request_mode = ui_impact_subject_get_request_mode;
  widget_class->measure = ui_impact_subject_measure;
  widget_class->size_allocate = ui_impact_subject_size_allocate;
  g_type_ensure (UI_TYPE_LINE);
  gtk_widget_class_set_css_name (widget_class, "impactsubject");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/impact/impact_subject.ui");
  gtk_widget_class_bind_template_child (widget_class, UiImpactSubject, name);
  gtk_widget_class_bind_template_child (widget_class, UiImpactSubject, facts);
}

static void
ui_impact_subject_init (UiImpactSubject *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

UiImpactSubject *
ui_impact_subject_new (const UiImpactColumns *columns, const RulesEvaluation *evaluation, guint n)
{
  UiImpactSubject *self = g_object_new (UI_TYPE_IMPACT_SUBJECT, NULL);
  const RulesEdition *edition = columns->edition;

  self->columns = columns;
  self->id = g_strdup (rules_evaluation_subject_id (evaluation, n));
  self->kind = rules_evaluation_subject_kind (evaluation, n);
  self->rows = g_new0 (UiImpactRow *, edition->n_dimensions);
  for (guint dimension = 0; dimension < edition->n_dimensions; dimension++)
    {
      if (edition->dimensions[dimension].asked_of == self->kind)
        add_row (self, dimension);
    }
  return self;
}

void
ui_impact_subject_show (UiImpactSubject *self,
                        const RulesEvaluation *evaluation,
                        guint number,
                        const gboolean *drivers)
{
  const RulesEdition *edition = self->columns->edition;

  g_return_if_fail (UI_IS_IMPACT_SUBJECT (self));

  self->number = number;
  show_heading (self, evaluation);
  for (guint dimension = 0; dimension < edition->n_dimensions; dimension++)
    {
      for (guint harm = 0; self->rows[dimension] != NULL && harm < edition->n_harms; harm++)
        {
          GtkWidget *cell = ui_impact_row_get (self->rows[dimension], harm);

          if (cell != NULL)
            ui_impact_cell_show (UI_IMPACT_CELL (cell), evaluation, number,
                                 drivers[dimension * edition->n_harms + harm]);
        }
    }
}

guint
ui_impact_subject_get_number (UiImpactSubject *self)
{
  g_return_val_if_fail (UI_IS_IMPACT_SUBJECT (self), 0);

  return self->number;
}

const char *
ui_impact_subject_get_id (UiImpactSubject *self)
{
  g_return_val_if_fail (UI_IS_IMPACT_SUBJECT (self), NULL);

  return self->id;
}

RulesAskedOf
ui_impact_subject_get_kind (UiImpactSubject *self)
{
  g_return_val_if_fail (UI_IS_IMPACT_SUBJECT (self), RULES_ASKED_OF_INFORMATION);

  return self->kind;
}

UiImpactRow *
ui_impact_subject_get_row (UiImpactSubject *self, guint dimension)
{
  g_return_val_if_fail (UI_IS_IMPACT_SUBJECT (self), NULL);

  return self->rows[dimension];
}
