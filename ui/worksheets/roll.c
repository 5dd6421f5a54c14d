/* roll.c - The pages of a worksheet one below the other, to scroll through.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/roll.h"

#include "ui/parts/template.h"
#include "ui/worksheets/paper.h"
#include "ui/worksheets/roll_keys.h"
#include "ui/worksheets/roll_places.h"

#include <math.h>

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

/* What one step of the wheel or of a key makes of the size. */
#define ZOOM_STEP 1.1

/* How much of what is in sight a screenful moves. */
#define SCREENFUL 0.9

struct _UiRoll
{
  GtkWidget parent_instance;

  /* owned */
  UiSheet *sheet;
  GPtrArray *papers; /* of UiPaper, children, one for each page */
  GtkAdjustment *adjustments[2];

  UiRollPlaces places; /* of the pages, as allocated last */
  int zoom;
  guint page; /* as told last */
  int percent;
  guint marked;
  gboolean fresh;    /* begins at the top */
  gboolean settling; /* the adjustments are set by this */
};

G_DEFINE_FINAL_TYPE_WITH_CODE (UiRoll,
                               ui_roll,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static guint turned_signal;

static double
get_value (UiRoll *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

static void
configure (UiRoll *self, GtkOrientation orientation, double value, double upper, double size)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  upper = MAX (upper, size);
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - size), 0, upper, size * 0.1,
                            size * SCREENFUL, size);
}

static double
get_middle (UiRoll *self)
{
  return get_value (self, GTK_ORIENTATION_VERTICAL) +
         gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
}

/* The middle of what is in sight stays where it was, on the page. */
static void
scroll (UiRoll *self, const UiRollPlaces *places, int width, int height)
{
  double x = get_value (self, GTK_ORIENTATION_HORIZONTAL);
  double y = get_value (self, GTK_ORIENTATION_VERTICAL);

  if (self->fresh)
    x = y = 0;
  else if (self->places.scale > 0 && fabs (places->scale - self->places.scale) > 1e-6)
    {
      x = (x + width / 2.0) * places->scale / self->places.scale - width / 2.0;
      if (y > 0)
        y = ui_roll_places_carry (&self->places, places, y + height / 2.0) - height / 2.0;
    }
  self->fresh = FALSE;
  self->places = *places;
  self->settling = TRUE;
  configure (self, GTK_ORIENTATION_HORIZONTAL, x, places->width + 2 * UI_ROLL_MARGIN, width);
  configure (self, GTK_ORIENTATION_VERTICAL, y, ui_roll_places_height (places), height);
  self->settling = FALSE;
}

static void
place_papers (UiRoll *self, int width, int height)
{
  const UiRollPlaces *places = &self->places;
  int left = width > places->width + 2 * UI_ROLL_MARGIN
                 ? (width - places->width) / 2
                 : UI_ROLL_MARGIN - (int) get_value (self, GTK_ORIENTATION_HORIZONTAL);
  double offset = floor (get_value (self, GTK_ORIENTATION_VERTICAL));

  for (guint i = 0; i < self->papers->len; i++)
    {
      GtkWidget *paper = self->papers->pdata[i];
      int top = (int) (ui_roll_places_top (places, i) - offset);
      gboolean seen = top < height && top + places->height > 0;

      ui_paper_show (UI_PAPER (paper), seen ? self->sheet : NULL, i);
      gtk_widget_set_child_visible (paper, seen);
      if (seen)
        gtk_widget_size_allocate (paper,
                                  &(GtkAllocation){ left, top, places->width, places->height }, -1);
    }
}

/* Told from the main loop, as others may want to change their size then. */
static gboolean
tell_cb (gpointer data)
{
  g_signal_emit (data, turned_signal, 0);
  return G_SOURCE_REMOVE;
}

static void
tell (UiRoll *self)
{
  g_idle_add_full (GTK_PRIORITY_RESIZE - 1, tell_cb, g_object_ref (self), g_object_unref);
}

static void
ui_roll_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiRoll *self = UI_ROLL (widget);
  UiRollPlaces places;
  guint page;

  if (self->sheet == NULL || self->adjustments[0] == NULL || self->adjustments[1] == NULL)
    return;
  places = ui_roll_places_find (self->sheet->pages, self->zoom, width, height);
  scroll (self, &places, width, height);
  place_papers (self, width, height);
  page = ui_roll_places_find_page (&self->places, get_middle (self));
  if (page == self->page && ui_roll_get_percent (self) == self->percent)
    return;
  self->page = page;
  self->percent = ui_roll_get_percent (self);
  tell (self);
}

static void
ui_roll_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  UiRoll *self = UI_ROLL (widget);

  *minimum = *natural = 2 * UI_ROLL_MARGIN;
  for (guint i = 0; i < self->papers->len; i++)
    gtk_widget_measure (self->papers->pdata[i], orientation, -1, NULL, NULL, NULL, NULL);
}

static void
allocate_cb (UiRoll *self)
{
  if (!self->settling)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (UiRoll *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **own = &self->adjustments[orientation];

  if (*own != NULL)
    g_signal_handlers_disconnect_by_data (*own, self);
  g_set_object (own, adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (allocate_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
ui_roll_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  UiRoll *self = UI_ROLL (object);

  if (id == PROP_HADJUSTMENT)
    set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
  else if (id == PROP_VADJUSTMENT)
    set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
}

static void
ui_roll_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  UiRoll *self = UI_ROLL (object);

  if (id == PROP_HADJUSTMENT)
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  else if (id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
  else
    g_value_set_enum (value, GTK_SCROLL_MINIMUM);
}

static void
ui_roll_dispose (GObject *object)
{
  UiRoll *self = UI_ROLL (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    {
      if (self->adjustments[i] != NULL)
        g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
      g_clear_object (&self->adjustments[i]);
    }
  g_ptr_array_set_size (self->papers, 0);
  ui_template_dispose_children (GTK_WIDGET (self));
  g_clear_pointer (&self->sheet, ui_sheet_unref);
  G_OBJECT_CLASS (ui_roll_parent_class)->dispose (object);
}

static void
ui_roll_finalize (GObject *object)
{
  g_ptr_array_unref (UI_ROLL (object)->papers);
  G_OBJECT_CLASS (ui_roll_parent_class)->finalize (object);
}

static void
ui_roll_class_init (UiRollClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->set_property = ui_roll_set_property;
  object_class->get_property = ui_roll_get_property;
  object_class->dispose = ui_roll_dispose;
  object_class->finalize = ui_roll_finalize;
  widget_class->measure = ui_roll_measure;
  widget_class->size_allocate = ui_roll_size_allocate;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_css_name (widget_class, "roll");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  turned_signal = g_signal_new ("turned", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
ui_roll_init (UiRoll *self)
{
  self->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  ui_roll_keys_add (self);
}

void
ui_roll_show (UiRoll *self, UiSheet *sheet, gboolean keep)
{
  guint n = sheet != NULL ? data_pages_count (sheet->pages) : 0;

  g_return_if_fail (UI_IS_ROLL (self));

  g_clear_pointer (&self->sheet, ui_sheet_unref);
  self->sheet = sheet != NULL ? ui_sheet_ref (sheet) : NULL;
  if (self->papers->len > n)
    g_ptr_array_set_size (self->papers, (int) n);
  while (self->papers->len < n)
    {
      GtkWidget *paper = ui_paper_new ();

      gtk_widget_set_parent (paper, GTK_WIDGET (self));
      g_ptr_array_add (self->papers, paper);
    }
  self->fresh = self->fresh || !keep;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  tell (self);
}

void
ui_roll_set_zoom (UiRoll *self, int zoom)
{
  g_return_if_fail (UI_IS_ROLL (self));

  self->zoom = zoom > 0 ? CLAMP (zoom, UI_ROLL_LEAST, UI_ROLL_LARGEST) : zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  tell (self);
}

int
ui_roll_get_zoom (UiRoll *self)
{
  g_return_val_if_fail (UI_IS_ROLL (self), 100);

  return self->zoom;
}

int
ui_roll_get_percent (UiRoll *self)
{
  g_return_val_if_fail (UI_IS_ROLL (self), 100);

  return (int) lround (self->places.scale * 100 / UI_ROLL_NATURAL_SCALE);
}

void
ui_roll_step_zoom (UiRoll *self, int steps)
{
  double percent;

  g_return_if_fail (UI_IS_ROLL (self));

  percent = self->zoom > 0 ? self->zoom : ui_roll_get_percent (self);
  percent = CLAMP (percent * pow (ZOOM_STEP, steps), UI_ROLL_LEAST, UI_ROLL_LARGEST);
  ui_roll_set_zoom (self, (int) lround (percent));
}

double
ui_roll_get_top (UiRoll *self, guint page)
{
  g_return_val_if_fail (UI_IS_ROLL (self), 0);
  g_return_val_if_fail (self->sheet != NULL, 0);

  return page == 0 ? 0 : ui_roll_places_top (&self->places, page) - UI_ROLL_GAP;
}

void
ui_roll_turn_to (UiRoll *self, guint page)
{
  g_return_if_fail (UI_IS_ROLL (self));

  if (page < self->papers->len && self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                              ui_roll_get_top (self, page));
}

void
ui_roll_mark (UiRoll *self, guint page)
{
  GtkAdjustment *adjustment;
  double top;

  g_return_if_fail (UI_IS_ROLL (self));

  if (self->marked < self->papers->len)
    gtk_widget_unset_state_flags (self->papers->pdata[self->marked], GTK_STATE_FLAG_SELECTED);
  self->marked = page;
  if (page >= self->papers->len)
    return;
  gtk_widget_set_state_flags (self->papers->pdata[page], GTK_STATE_FLAG_SELECTED, FALSE);
  adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  top = ui_roll_places_top (&self->places, page);
  gtk_adjustment_clamp_page (adjustment, top - UI_ROLL_MARGIN,
                             top + self->places.height + UI_ROLL_MARGIN);
}

guint
ui_roll_find_at (UiRoll *self, double y)
{
  g_return_val_if_fail (UI_IS_ROLL (self), 0);

  return ui_roll_places_find_page (&self->places, get_value (self, GTK_ORIENTATION_VERTICAL) + y);
}

guint
ui_roll_get_page (UiRoll *self)
{
  g_return_val_if_fail (UI_IS_ROLL (self), 0);

  return ui_roll_places_find_page (&self->places, get_middle (self));
}

guint
ui_roll_get_n_pages (UiRoll *self)
{
  g_return_val_if_fail (UI_IS_ROLL (self), 0);

  return self->papers->len;
}
