/* impact_grid.c - The impact grid: subjects and their dimensions against kinds of harm.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_grid.h"

#include "ui/impact/impact_content.h"
#include "ui/impact/impact_keys.h"
#include "ui/impact/impact_level.h"
#include "ui/impact/impact_move.h"
#include "ui/impact/impact_stack.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiImpactGrid
{
  GtkWidget parent_instance;

  /* children: the subjects, and above them the head */
  UiImpactRow *head;

  /* in a subject */
  UiImpactCell *current;

  /* owned */
  UiImpactColumns columns;
  GtkIMContext *input;

  /* of what it is in */
  GtkAdjustment *across;
  GtkAdjustment *down;

  guint wish; /* the column that moving up and down keeps to */
  guint scroll_source;
};

G_DEFINE_FINAL_TYPE (UiImpactGrid, ui_impact_grid, GTK_TYPE_WIDGET)

static guint moved_signal;

static void
set_current (UiImpactGrid *self, UiImpactCell *cell)
{
  if (cell == self->current)
    return;
  if (self->current != NULL)
    ui_impact_cell_set_current (self->current, FALSE);
  self->current = cell;
  if (cell != NULL)
    ui_impact_cell_set_current (cell, TRUE);
  g_signal_emit (self, moved_signal, 0);
}

/* Waits until it is known where everything is. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  UiImpactGrid *self = UI_IMPACT_GRID (widget);

  if (self->current != NULL && gtk_widget_get_width (GTK_WIDGET (self->current)) == 0)
    return G_SOURCE_CONTINUE;
  self->scroll_source = 0;
  if (self->current != NULL && self->down != NULL)
    ui_impact_content_reveal (widget, self->current, self->head, self->across, self->down);
  return G_SOURCE_REMOVE;
}

static void
scroll_to_current (UiImpactGrid *self)
{
  if (self->scroll_source == 0)
    self->scroll_source = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static void
scrolled_cb (UiImpactGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What is seen of the grid, or the grid itself, has another size. */
static void
resized_cb (UiImpactGrid *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    scroll_to_current (self);
}

/* The cell that has got the focus is the current one from now on. */
static void
focus_changed_cb (UiImpactGrid *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus == NULL || !UI_IS_IMPACT_CELL (focus) ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;
  /* What an input method has begun belongs to the cell before. */
  if (UI_IMPACT_CELL (focus) != self->current)
    gtk_im_context_reset (self->input);
  self->wish = ui_impact_cell_get_harm (UI_IMPACT_CELL (focus));
  set_current (self, UI_IMPACT_CELL (focus));
  scroll_to_current (self);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  UiImpactGrid *self = UI_IMPACT_GRID (widget);
  UiImpactMove move = (UiImpactMove) g_variant_get_int32 (parameter);
  guint wish = self->wish;
  UiImpactCell *cell = self->columns.edition != NULL
                           ? ui_impact_move_find (widget, &self->columns, self->current, wish, move)
                           : NULL;

  if (cell == NULL)
    return GDK_EVENT_STOP;
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  if (ui_impact_move_keeps_column (move))
    self->wish = wish;
  return GDK_EVENT_STOP;
}

/* What was typed, by itself or with an input method. */
static void
typed_cb (UiImpactGrid *self, const char *text)
{
  int level = self->columns.edition != NULL ? ui_impact_level_read (self->columns.edition, text)
                                            : RULES_NO_LEVEL;

  if (level == RULES_NO_LEVEL ||
      !gtk_widget_activate_action (GTK_WIDGET (self), "impact.set", "i", level))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static UiImpactCell *
pick_cell (UiImpactGrid *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, UI_TYPE_IMPACT_CELL) : NULL;

  return cell != NULL ? UI_IMPACT_CELL (cell) : NULL;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, UiImpactGrid *self)
{
  UiImpactCell *cell = pick_cell (self, x, y);

  if (cell == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_SECONDARY)
    gtk_widget_activate_action (GTK_WIDGET (self), "impact.menu", NULL);
}

static gboolean
ui_impact_grid_focus_vfunc (GtkWidget *widget, GtkDirectionType direction)
{
  UiImpactGrid *self = UI_IMPACT_GRID (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || self->current == NULL)
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->current));
}

static gboolean
ui_impact_grid_grab_focus (GtkWidget *widget)
{
  UiImpactGrid *self = UI_IMPACT_GRID (widget);

  return self->current != NULL && gtk_widget_grab_focus (GTK_WIDGET (self->current));
}

static void
ui_impact_grid_root (GtkWidget *widget)
{
  UiImpactGrid *self = UI_IMPACT_GRID (widget);
  GtkWidget *parent = gtk_widget_get_parent (widget);

  GTK_WIDGET_CLASS (ui_impact_grid_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (focus_changed_cb), widget, G_CONNECT_SWAPPED);
  self->across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (parent));
  self->down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (parent));
  g_signal_connect_object (self->down, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->down, "changed", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  gtk_im_context_set_client_widget (self->input, widget);
}

static void
ui_impact_grid_unroot (GtkWidget *widget)
{
  UiImpactGrid *self = UI_IMPACT_GRID (widget);

  gtk_im_context_set_client_widget (self->input, NULL);
  g_signal_handlers_disconnect_by_data (self->down, self);
  self->across = NULL;
  self->down = NULL;
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_changed_cb, widget);
  GTK_WIDGET_CLASS (ui_impact_grid_parent_class)->unroot (widget);
}

static GtkSizeRequestMode
ui_impact_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ui_impact_grid_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = 0;
  if (UI_IMPACT_GRID (widget)->columns.edition != NULL)
    ui_impact_stack_measure (widget, &UI_IMPACT_GRID (widget)->columns, orientation, for_size,
                             minimum, natural);
}

/* The head is where the part that is seen begins. */
static void
ui_impact_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiImpactGrid *self = UI_IMPACT_GRID (widget);
  int top = 0;
  int head;

  if (self->head == NULL)
    return;
  gtk_widget_measure (GTK_WIDGET (self->head), GTK_ORIENTATION_VERTICAL, width, &head, NULL, NULL,
                      NULL);
  if (self->down != NULL)
    top = CLAMP ((int) gtk_adjustment_get_value (self->down), 0, MAX (height - head, 0));
  ui_impact_stack_allocate (widget, GTK_WIDGET (self->head), head, width);
  gtk_widget_size_allocate (GTK_WIDGET (self->head), &(GtkAllocation){ 0, top, width, head }, -1);
}

static void
ui_impact_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ui_impact_stack_snapshot (widget, UI_IMPACT_GRID (widget)->down, snapshot);
}

static void
ui_impact_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  UiImpactGrid *self = UI_IMPACT_GRID (widget);

  GTK_WIDGET_CLASS (ui_impact_grid_parent_class)->css_changed (widget, change);
  if (self->columns.edition == NULL)
    return;
  ui_impact_columns_measure (&self->columns, widget);
  gtk_widget_queue_resize (widget);
}

static void
ui_impact_grid_dispose (GObject *object)
{
  UiImpactGrid *self = UI_IMPACT_GRID (object);

  self->current = NULL;
  self->head = NULL;
  ui_template_dispose_children (GTK_WIDGET (object));
  g_clear_pointer (&self->columns.edition, rules_edition_unref);
  g_clear_object (&self->input);
  G_OBJECT_CLASS (ui_impact_grid_parent_class)->dispose (object);
}

static void
ui_impact_grid_class_init (UiImpactGridClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_impact_grid_dispose;
  widget_class->root = ui_impact_grid_root;
  widget_class->unroot = ui_impact_grid_unroot;
  widget_class->focus = ui_impact_grid_focus_vfunc;
  widget_class->grab_focus = ui_impact_grid_grab_focus;
  widget_class->get_request_mode = ui_impact_grid_get_request_mode;
  widget_class->measure = ui_impact_grid_measure;
  widget_class->size_allocate = ui_impact_grid_size_allocate;
  widget_class->snapshot = ui_impact_grid_snapshot;
  widget_class->css_changed = ui_impact_grid_css_changed;
  gtk_widget_class_set_css_name (widget_class, "impactgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  ui_impact_keys_bind (widget_class, move_cb);
  moved_signal = g_signal_new ("moved", UI_TYPE_IMPACT_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
}

static void
ui_impact_grid_init (UiImpactGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->input = gtk_im_multicontext_new ();
  gtk_im_context_set_use_preedit (self->input, FALSE);
  g_signal_connect_object (self->input, "commit", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_key_set_im_context (GTK_EVENT_CONTROLLER_KEY (keys), self->input);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Impact of each operation and information item"), -1);
}

/* Forgets everything: the criteria are others. */
static void
remove_all (UiImpactGrid *self)
{
  self->head = NULL;
  set_current (self, NULL);
  ui_template_dispose_children (GTK_WIDGET (self));
  g_clear_pointer (&self->columns.edition, rules_edition_unref);
}

static gboolean
is_current_kept (UiImpactGrid *self)
{
  return self->current != NULL &&
         gtk_widget_is_ancestor (GTK_WIDGET (self->current), GTK_WIDGET (self));
}

void
ui_impact_grid_show (UiImpactGrid *self, const RulesDecision *decision)
{
  RulesEdition *edition = decision != NULL ? decision->evaluation->edition : NULL;

  g_return_if_fail (UI_IS_IMPACT_GRID (self));

  if (edition != self->columns.edition)
    remove_all (self);
  if (edition == NULL)
    return;
  if (self->head == NULL)
    {
      self->columns.edition = rules_edition_ref (edition);
      ui_impact_columns_measure (&self->columns, GTK_WIDGET (self));
      self->head = ui_impact_content_new_head (&self->columns);
      gtk_widget_set_parent (GTK_WIDGET (self->head), GTK_WIDGET (self));
    }
  if (self->current != NULL)
    g_object_add_weak_pointer (G_OBJECT (self->current), (gpointer *) &self->current);
  ui_impact_content_show (GTK_WIDGET (self), &self->columns, decision);
  if (self->current != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->current), (gpointer *) &self->current);
  if (is_current_kept (self))
    return;
  self->current = NULL;
  set_current (
      self, ui_impact_move_find (GTK_WIDGET (self), &self->columns, NULL, 0, UI_IMPACT_MOVE_FIRST));
}

gboolean
ui_impact_grid_get_current (UiImpactGrid *self, RulesCell *cell)
{
  GtkWidget *subject;

  g_return_val_if_fail (UI_IS_IMPACT_GRID (self), FALSE);

  if (self->current == NULL)
    return FALSE;
  subject = gtk_widget_get_ancestor (GTK_WIDGET (self->current), UI_TYPE_IMPACT_SUBJECT);
  *cell = (RulesCell){ .subject = ui_impact_subject_get_number (UI_IMPACT_SUBJECT (subject)),
                       .dimension = ui_impact_cell_get_dimension (self->current),
                       .harm = ui_impact_cell_get_harm (self->current),
                       .level = RULES_NO_LEVEL };
  return TRUE;
}

gboolean
ui_impact_grid_go_to (UiImpactGrid *self, const DataPlace *place)
{
  UiImpactCell *cell;

  g_return_val_if_fail (UI_IS_IMPACT_GRID (self), FALSE);

  cell =
      self->head != NULL ? ui_impact_content_find (GTK_WIDGET (self), &self->columns, place) : NULL;
  if (cell == NULL)
    return FALSE;
  set_current (self, cell);
  ui_impact_grid_focus (self);
  return TRUE;
}

void
ui_impact_grid_focus (UiImpactGrid *self)
{
  g_return_if_fail (UI_IS_IMPACT_GRID (self));

  if (self->current == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->current));
  scroll_to_current (self);
}

gboolean
ui_impact_grid_find_bounds (UiImpactGrid *self, GdkRectangle *bounds)
{
  graphene_rect_t cell;

  g_return_val_if_fail (UI_IS_IMPACT_GRID (self), FALSE);

  if (self->current == NULL ||
      !gtk_widget_compute_bounds (GTK_WIDGET (self->current), GTK_WIDGET (self), &cell))
    return FALSE;
  *bounds = (GdkRectangle){ (int) cell.origin.x, (int) cell.origin.y, (int) cell.size.width,
                            (int) cell.size.height };
  return TRUE;
}
