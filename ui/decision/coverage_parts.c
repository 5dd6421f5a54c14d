/* coverage_parts.c - A bar whose parts are as wide as the controls that are covered in each way
 * count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/coverage_parts.h"

const char *const ui_coverage_part_classes[UI_COVERAGE_N_PARTS] = {
  [UI_COVERAGE_EXTERNAL] = "external",
  [UI_COVERAGE_BOTH] = "both",
  [UI_COVERAGE_INTERNAL] = "internal",
  [UI_COVERAGE_GAP] = "gap",
};

/* Of a part of the bar, in pixels. */
#define LEAST_WIDTH 8

struct _UiCoverageParts
{
  GtkWidget parent_instance;

  GtkWidget *parts[UI_COVERAGE_N_PARTS];
  guint counts[UI_COVERAGE_N_PARTS];
};

G_DEFINE_FINAL_TYPE (UiCoverageParts, ui_coverage_parts, GTK_TYPE_WIDGET)

/* A part that counts at all is wide enough to be seen; the others share what is left. */
static void
ui_coverage_parts_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiCoverageParts *self = UI_COVERAGE_PARTS (widget);
  int spare = width;
  guint total = 0;
  int start = 0;

  for (guint i = 0; i < UI_COVERAGE_N_PARTS; i++)
    {
      total += self->counts[i];
      spare -= self->counts[i] > 0 ? LEAST_WIDTH : 0;
    }
  for (guint i = 0; i < UI_COVERAGE_N_PARTS; i++)
    {
      int part = LEAST_WIDTH;

      if (self->counts[i] == 0)
        continue;
      part += spare > 0 ? (int) ((guint) spare * self->counts[i] / total) : 0;
      gtk_widget_size_allocate (self->parts[i], &(GtkAllocation){ start, 0, part, height }, -1);
      start += part;
    }
}

static void
ui_coverage_parts_dispose (GObject *object)
{
  UiCoverageParts *self = UI_COVERAGE_PARTS (object);

  for (guint i = 0; i < UI_COVERAGE_N_PARTS; i++)
    g_clear_pointer (&self->parts[i], gtk_widget_unparent);
  G_OBJECT_CLASS (ui_coverage_parts_parent_class)->dispose (object);
}

static void
ui_coverage_parts_class_init (UiCoveragePartsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_coverage_parts_dispose;
  widget_class->size_allocate = ui_coverage_parts_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "coverage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ui_coverage_parts_init (UiCoverageParts *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  for (guint i = 0; i < UI_COVERAGE_N_PARTS; i++)
    {
      self->parts[i] = g_object_new (GTK_TYPE_BOX, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_PRESENTATION, "visible", FALSE, NULL);
      gtk_widget_add_css_class (self->parts[i], ui_coverage_part_classes[i]);
      gtk_widget_set_parent (self->parts[i], GTK_WIDGET (self));
    }
}

static void
set_count (UiCoverageParts *self, UiCoveragePart part, guint count)
{
  if (count == self->counts[part])
    return;
  self->counts[part] = count;
  gtk_widget_set_visible (self->parts[part], count > 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
ui_coverage_parts_show (
    UiCoverageParts *self, guint external, guint both, guint internal, guint neither)
{
  g_return_if_fail (UI_IS_COVERAGE_PARTS (self));

  set_count (self, UI_COVERAGE_EXTERNAL, external);
  set_count (self, UI_COVERAGE_BOTH, both);
  set_count (self, UI_COVERAGE_INTERNAL, internal);
  set_count (self, UI_COVERAGE_GAP, neither);
}
