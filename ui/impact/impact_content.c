/* impact_content.c - What the impact grid holds: its head and its subjects.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_content.h"

#include "data/wording/language.h"
#include "ui/impact/impact_move.h"
#include "ui/impact/impact_subject.h"

static GtkWidget *
new_head_label (const RulesHarm *harm)
{
  const char *title = data_text (&harm->clause.title);
  GtkWidget *label = g_object_new (
      GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "label",
      data_text (&harm->head), "tooltip-text", title, "wrap", TRUE, "wrap-mode",
      PANGO_WRAP_WORD_CHAR, "justify", GTK_JUSTIFY_CENTER, "valign", GTK_ALIGN_END, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  title, -1);
  return label;
}

UiImpactRow *
ui_impact_content_new_head (const UiImpactColumns *columns)
{
  UiImpactRow *head = ui_impact_row_new (columns, gtk_label_new (NULL));

  gtk_widget_add_css_class (GTK_WIDGET (head), "impact-head");
  for (guint i = 0; i < columns->edition->n_harms; i++)
    ui_impact_row_put (head, i, new_head_label (&columns->edition->harms[i]));
  return head;
}

/* The subject of an id at @from or behind it. */
static UiImpactSubject *
find_subject (UiImpactSubject *from, const char *id)
{
  while (from != NULL && g_strcmp0 (ui_impact_subject_get_id (from), id) != 0)
    from = ui_impact_move_get_next (from, 1);
  return from;
}

/* The widget of a subject: the one at @next, or one that is brought before it. */
static UiImpactSubject *
take_subject (GtkWidget *grid,
              const UiImpactColumns *columns,
              const RulesEvaluation *evaluation,
              guint number,
              UiImpactSubject *next)
{
  const char *id = rules_evaluation_subject_id (evaluation, number);
  UiImpactSubject *subject = find_subject (next, id);

  if (subject != NULL &&
      ui_impact_subject_get_kind (subject) != rules_evaluation_subject_kind (evaluation, number))
    subject = NULL;
  if (subject == NULL)
    subject = ui_impact_subject_new (columns, evaluation, number);
  if (subject != next)
    gtk_widget_insert_before (GTK_WIDGET (subject), grid,
                              next != NULL ? GTK_WIDGET (next) : gtk_widget_get_last_child (grid));
  return subject;
}

/* Which cells set the result, by subject, dimension and harm. */
static gboolean *
list_drivers (const RulesDecision *decision)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  guint n_dimensions = evaluation->edition->n_dimensions;
  guint n_harms = evaluation->edition->n_harms;
  gboolean *drivers =
      g_new0 (gboolean, rules_evaluation_n_subjects (evaluation) * n_dimensions * n_harms);

  for (guint i = 0; i < decision->n_drivers; i++)
    {
      const RulesCell *cell = &decision->drivers[i];

      drivers[(cell->subject * n_dimensions + cell->dimension) * n_harms + cell->harm] = TRUE;
    }
  return drivers;
}

void
ui_impact_content_show (GtkWidget *grid,
                        const UiImpactColumns *columns,
                        const RulesDecision *decision)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  guint n = rules_evaluation_n_subjects (evaluation);
  guint n_cells = columns->edition->n_dimensions * columns->edition->n_harms;
  g_autofree gboolean *drivers = list_drivers (decision);
  UiImpactSubject *next = ui_impact_move_get_first (grid);

  for (guint number = 0; number < n; number++)
    {
      UiImpactSubject *subject = take_subject (grid, columns, evaluation, number, next);

      ui_impact_subject_show (subject, evaluation, number, drivers + number * n_cells);
      next = ui_impact_move_get_next (subject, 1);
    }
  while (next != NULL)
    {
      UiImpactSubject *gone = next;

      next = ui_impact_move_get_next (gone, 1);
      gtk_widget_unparent (GTK_WIDGET (gone));
    }
}

UiImpactCell *
ui_impact_content_find (GtkWidget *grid, const UiImpactColumns *columns, const DataPlace *place)
{
  int dimension = place->dimension != NULL
                      ? rules_edition_find_dimension (columns->edition, place->dimension)
                      : -1;
  int harm = place->harm != NULL ? rules_edition_find_harm (columns->edition, place->harm) : -1;
  UiImpactSubject *subject = find_subject (ui_impact_move_get_first (grid), place->id);
  UiImpactRow *row;
  GtkWidget *cell;

  if (subject == NULL)
    return NULL;
  if (place->dimension == NULL)
    return ui_impact_move_enter (subject, columns);
  row = dimension >= 0 ? ui_impact_subject_get_row (subject, (guint) dimension) : NULL;
  cell = row != NULL && harm >= 0 ? ui_impact_row_get (row, (guint) harm) : NULL;
  return cell != NULL ? UI_IMPACT_CELL (cell) : NULL;
}

/* Brings a part of the grid into what is seen of it; @hidden is covered at the start. */
static void
reveal (GtkAdjustment *adjustment, double start, double end, double hidden)
{
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);

  if (end > value + page)
    value = end - page;
  if (start < value + hidden)
    value = start - hidden;
  gtk_adjustment_set_value (adjustment, value);
}

void
ui_impact_content_reveal (GtkWidget *grid,
                          UiImpactCell *cell,
                          UiImpactRow *head,
                          GtkAdjustment *across,
                          GtkAdjustment *down)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (cell));
  GtkWidget *above = gtk_widget_get_prev_sibling (row);
  graphene_rect_t bounds;
  graphene_rect_t top;

  if (above == NULL || UI_IS_IMPACT_ROW (above))
    above = row;
  if (!gtk_widget_compute_bounds (GTK_WIDGET (cell), grid, &bounds) ||
      !gtk_widget_compute_bounds (above, grid, &top))
    return;
  reveal (down, top.origin.y, bounds.origin.y + bounds.size.height + UI_IMPACT_GAP,
          gtk_widget_get_height (GTK_WIDGET (head)));
  reveal (across, bounds.origin.x, bounds.origin.x + bounds.size.width, 0);
}
