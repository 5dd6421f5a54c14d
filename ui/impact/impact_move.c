/* impact_move.c - Moving from cell to cell of the impact grid.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_move.h"

gboolean
ui_impact_move_keeps_column (UiImpactMove move)
{
  return move == UI_IMPACT_MOVE_UP || move == UI_IMPACT_MOVE_DOWN ||
         move == UI_IMPACT_MOVE_PREVIOUS_SUBJECT || move == UI_IMPACT_MOVE_NEXT_SUBJECT;
}

static UiImpactSubject *
as_subject (GtkWidget *widget)
{
  return widget != NULL && UI_IS_IMPACT_SUBJECT (widget) ? UI_IMPACT_SUBJECT (widget) : NULL;
}

UiImpactSubject *
ui_impact_move_get_first (GtkWidget *grid)
{
  return as_subject (gtk_widget_get_first_child (grid));
}

UiImpactSubject *
ui_impact_move_get_next (UiImpactSubject *subject, int step)
{
  return as_subject (step > 0 ? gtk_widget_get_next_sibling (GTK_WIDGET (subject))
                              : gtk_widget_get_prev_sibling (GTK_WIDGET (subject)));
}

/* The cell of a row in @column, or else the nearest one. */
static GtkWidget *
find_in_row (UiImpactRow *row, const UiImpactColumns *columns, guint column)
{
  guint n = columns->edition->n_harms;

  for (guint away = 0; away < n; away++)
    {
      GtkWidget *cell = column >= away ? ui_impact_row_get (row, column - away) : NULL;

      if (cell == NULL && column + away < n)
        cell = ui_impact_row_get (row, column + away);
      if (cell != NULL)
        return cell;
    }
  return NULL;
}

/* The first cell near @column of a subject, from dimension @start on in steps of @step. */
static GtkWidget *
find_in_subject (
    UiImpactSubject *subject, const UiImpactColumns *columns, int start, int step, guint column)
{
  int n = (int) columns->edition->n_dimensions;

  for (int dimension = start; dimension >= 0 && dimension < n; dimension += step)
    {
      UiImpactRow *row = ui_impact_subject_get_row (subject, (guint) dimension);
      GtkWidget *cell = row != NULL ? find_in_row (row, columns, column) : NULL;

      if (cell != NULL)
        return cell;
    }
  return NULL;
}

static UiImpactSubject *
get_subject (UiImpactCell *cell)
{
  return UI_IMPACT_SUBJECT (gtk_widget_get_ancestor (GTK_WIDGET (cell), UI_TYPE_IMPACT_SUBJECT));
}

static GtkWidget *
find_next_row (UiImpactCell *from, const UiImpactColumns *columns, guint wish, int step)
{
  UiImpactSubject *subject = get_subject (from);
  int start = (int) ui_impact_cell_get_dimension (from) + step;
  GtkWidget *cell = NULL;

  while (cell == NULL && subject != NULL)
    {
      cell = find_in_subject (subject, columns, start, step, wish);
      subject = ui_impact_move_get_next (subject, step);
      start = step > 0 ? 0 : (int) columns->edition->n_dimensions - 1;
    }
  return cell;
}

static GtkWidget *
find_next_column (UiImpactCell *from, const UiImpactColumns *columns, int step)
{
  UiImpactRow *row = UI_IMPACT_ROW (gtk_widget_get_parent (GTK_WIDGET (from)));
  int n = (int) columns->edition->n_harms;
  int column = (int) ui_impact_cell_get_harm (from) + step;

  while (column >= 0 && column < n && ui_impact_row_get (row, (guint) column) == NULL)
    column += step;
  return column >= 0 && column < n ? ui_impact_row_get (row, (guint) column) : NULL;
}

static GtkWidget *
find_row_end (UiImpactCell *from, const UiImpactColumns *columns, gboolean last)
{
  UiImpactRow *row = UI_IMPACT_ROW (gtk_widget_get_parent (GTK_WIDGET (from)));

  return find_in_row (row, columns, last ? columns->edition->n_harms - 1 : 0);
}

/* The first cell of the grid, or the last. */
static GtkWidget *
find_end (GtkWidget *grid, const UiImpactColumns *columns, gboolean last)
{
  UiImpactSubject *subject = ui_impact_move_get_first (grid);

  for (UiImpactSubject *next = subject; last && next != NULL;
       next = ui_impact_move_get_next (next, 1))
    subject = next;
  if (subject == NULL)
    return NULL;
  return last ? find_in_subject (subject, columns, (int) columns->edition->n_dimensions - 1, -1,
                                 columns->edition->n_harms - 1)
              : find_in_subject (subject, columns, 0, 1, 0);
}

static GtkWidget *
find_next_subject (
    GtkWidget *grid, UiImpactCell *from, const UiImpactColumns *columns, guint wish, int step)
{
  UiImpactSubject *next = ui_impact_move_get_next (get_subject (from), step);

  return next != NULL ? find_in_subject (next, columns, 0, 1, wish)
                      : find_end (grid, columns, step > 0);
}

static GtkWidget *
find_from (GtkWidget *grid,
           const UiImpactColumns *columns,
           UiImpactCell *from,
           guint wish,
           UiImpactMove move)
{
  switch (move)
    {
    case UI_IMPACT_MOVE_LEFT:
      return find_next_column (from, columns, -1);
    case UI_IMPACT_MOVE_RIGHT:
      return find_next_column (from, columns, 1);
    case UI_IMPACT_MOVE_UP:
      return find_next_row (from, columns, wish, -1);
    case UI_IMPACT_MOVE_DOWN:
      return find_next_row (from, columns, wish, 1);
    case UI_IMPACT_MOVE_ROW_START:
      return find_row_end (from, columns, FALSE);
    case UI_IMPACT_MOVE_ROW_END:
      return find_row_end (from, columns, TRUE);
    case UI_IMPACT_MOVE_PREVIOUS_SUBJECT:
      return find_next_subject (grid, from, columns, wish, -1);
    case UI_IMPACT_MOVE_NEXT_SUBJECT:
      return find_next_subject (grid, from, columns, wish, 1);
    case UI_IMPACT_MOVE_LAST:
      return find_end (grid, columns, TRUE);
    case UI_IMPACT_MOVE_FIRST:
    default:
      return find_end (grid, columns, FALSE);
    }
}

UiImpactCell *
ui_impact_move_find (GtkWidget *grid,
                     const UiImpactColumns *columns,
                     UiImpactCell *from,
                     guint wish,
                     UiImpactMove move)
{
  GtkWidget *cell =
      from != NULL ? find_from (grid, columns, from, wish, move) : find_end (grid, columns, FALSE);

  return cell != NULL ? UI_IMPACT_CELL (cell) : NULL;
}

UiImpactCell *
ui_impact_move_enter (UiImpactSubject *subject, const UiImpactColumns *columns)
{
  GtkWidget *cell = find_in_subject (subject, columns, 0, 1, 0);

  return cell != NULL ? UI_IMPACT_CELL (cell) : NULL;
}
