/* register_row.c - An evaluation in the register: its title, its service, its route, its
 * state, its readiness.
 *
 * A list view keeps two hundred rows ready, of which a dozen are seen. So a row knows its height
 * without laying out its text, and draws the text itself when it is seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/register/register_row.h"

#include "data/wording/wording.h"
#include "data/workspace/register_wording.h"
#include "rules/text.h"
#include "ui/parts/drawing.h"
#include "ui/parts/text_size.h"
#include "ui/register/register_follow.h"

#include <glib/gi18n-lib.h>

/* Pixels. */
#define SPACING 12
#define GAP 2
#define MARK_GAP 6
#define LEAST_WIDTH 120

/* The most lines of a title. */
#define TITLE_LINES 2

/* How much of its colour subtle text keeps. */
#define SUBTLE .75F

/* The parts of a row, from top to bottom. */
typedef enum
{
  PART_TITLE,
  PART_SERVICE,
  PART_ROUTE,
  PART_STATE,
  PART_READINESS, /* beside a mark of its own */
  N_PARTS,
} Part;

struct _UiRegisterRow
{
  GtkWidget parent_instance;

  /* owned */
  UiMark *mark;
  UiMark *readiness;
  char *texts[N_PARTS]; /* NULL where there is nothing to say */
  DataRegisterItem *item;

  /* borrowed */
  DataPacks *packs;
};

G_DEFINE_FINAL_TYPE (UiRegisterRow, ui_register_row, GTK_TYPE_WIDGET)

/* How far from the side the texts begin, and that of the readiness. */
static int
start_of (UiRegisterRow *self, Part part)
{
  int start = ui_drawing_measure_mark (self->mark) + SPACING;

  return part == PART_READINESS ? start + ui_drawing_measure_mark (self->readiness) + MARK_GAP
                                : start;
}

/* For a text of a width in pixels. What is not known to fit on one line gets the most lines, even
 * if a hair's breadth less would do. */
static int
count_lines (UiRegisterRow *self, Part part, int width)
{
  return part == PART_TITLE &&
                 ui_text_size_width (GTK_WIDGET (self), self->texts[part]) > width * PANGO_SCALE
             ? TITLE_LINES
             : 1;
}

static PangoLayout *
new_layout (UiRegisterRow *self, Part part, int width, int height)
{
  PangoLayout *layout = ui_drawing_lay_out (GTK_WIDGET (self), self->texts[part], width);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute (height));
  if (part == PART_TITLE)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -count_lines (self, part, width));
  return layout;
}

static int
measure_height (UiRegisterRow *self, int width)
{
  int line = ui_text_size_line (GTK_WIDGET (self));
  int lines = 0;
  int parts = 0;

  for (Part part = 0; part < N_PARTS; part++)
    {
      if (self->texts[part] == NULL)
        continue;
      lines += count_lines (self, part, width - start_of (self, part));
      parts++;
    }
  return lines * PANGO_PIXELS (line) + MAX (parts - 1, 0) * GAP;
}

static void
ui_register_row_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  UiRegisterRow *self = UI_REGISTER_ROW (widget);
  int least = start_of (self, PART_TITLE) + LEAST_WIDTH;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                            ? least
                            : measure_height (self, MAX (for_size, least));
}

static GtkSizeRequestMode
ui_register_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ui_register_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiRegisterRow *self = UI_REGISTER_ROW (widget);
  int line = PANGO_PIXELS (ui_text_size_line (widget));

  ui_drawing_place_mark (widget, self->mark, 0, 0);
  ui_drawing_place_mark (widget, self->readiness, start_of (self, PART_TITLE),
                         height - line + (line - ui_drawing_measure_mark (self->readiness)) / 2);
}

static void
ui_register_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UiRegisterRow *self = UI_REGISTER_ROW (widget);
  int line = ui_text_size_line (widget);
  GdkRGBA colour;
  GdkRGBA subtle;
  int top = 0;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  subtle = colour;
  subtle.alpha *= SUBTLE;
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->mark), snapshot);
  if (self->texts[PART_READINESS] != NULL)
    gtk_widget_snapshot_child (widget, GTK_WIDGET (self->readiness), snapshot);
  for (Part part = 0; part < N_PARTS; part++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      int start = start_of (self, part);
      int width = gtk_widget_get_width (widget) - start;

      if (self->texts[part] == NULL)
        continue;
      layout = new_layout (self, part, width, line);
      ui_drawing_append_text (widget, snapshot, layout, start, top,
                              part == PART_SERVICE || part == PART_STATE ? &subtle : &colour);
      top += count_lines (self, part, width) * PANGO_PIXELS (line) + GAP;
    }
}

/* To set a text for each row would ask the display each time where the pointer is. */
static gboolean
ui_register_row_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  UiRegisterRow *self = UI_REGISTER_ROW (widget);
  g_autofree char *text =
      g_strjoin ("\n", self->texts[PART_TITLE], self->texts[PART_SERVICE], NULL);

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
set_text (UiRegisterRow *self, Part part, const char *text)
{
  g_free (self->texts[part]);
  self->texts[part] = g_strdup (text);
}

/* Below the title: the service, and where there is neither, what tells it from the others. */
static const char *
find_service (const DataRegisterRow *row)
{
  if (!rules_text_is_blank (row->service))
    return g_strcmp0 (row->service, row->title) == 0 ? NULL : row->service;
  return rules_text_is_blank (row->title) ? row->id : NULL;
}

static const char *
find_readiness (const DataRegisterRow *row)
{
  if (!row->decided || row->readiness == RULES_READINESS_NOT_APPLICABLE)
    return NULL;
  return data_wording_readiness_status (row->readiness);
}

static char *
describe_more (const char *const *texts)
{
  GString *more = g_string_new (NULL);

  for (guint i = 0; i < 3; i++)
    {
      if (texts[i] != NULL)
        g_string_append_printf (more, "%s%s", more->len > 0 ? "\n" : "", texts[i]);
    }
  return g_string_free (more, FALSE);
}

static void
show_item (gpointer widget)
{
  UiRegisterRow *self = widget;
  const DataRegisterRow *row = data_register_item_get_row (self->item);
  const char *title = data_wording_register_title (row);
  const char *service = find_service (row);
  const char *readiness = find_readiness (row);
  g_autofree char *route = data_wording_register_route (row, self->packs);
  g_autofree char *state = data_wording_register_state (row->state, row->revision);
  /* Translators: %1$s is the title of an evaluation, %2$s its route. */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), title, route);
  g_autofree char *more = describe_more ((const char *const[]){ service, state, readiness });

  ui_mark_set_kind (self->mark,
                    row->decided ? ui_mark_for_route (row->route) : UI_MARK_INFORMATION);
  ui_mark_set_kind (self->readiness,
                    readiness != NULL ? ui_mark_for_readiness (row->readiness) : UI_MARK_NONE);
  set_text (self, PART_TITLE, title);
  set_text (self, PART_SERVICE, service);
  set_text (self, PART_ROUTE, route);
  set_text (self, PART_STATE, state);
  set_text (self, PART_READINESS, readiness);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, more, -1);
}

static void
ui_register_row_dispose (GObject *object)
{
  UiRegisterRow *self = UI_REGISTER_ROW (object);

  ui_register_row_show (self, NULL);
  if (self->mark != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->mark));
  if (self->readiness != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->readiness));
  self->mark = NULL;
  self->readiness = NULL;
  G_OBJECT_CLASS (ui_register_row_parent_class)->dispose (object);
}

static void
ui_register_row_finalize (GObject *object)
{
  for (Part part = 0; part < N_PARTS; part++)
    g_free (UI_REGISTER_ROW (object)->texts[part]);
  G_OBJECT_CLASS (ui_register_row_parent_class)->finalize (object);
}

static void
ui_register_row_class_init (UiRegisterRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_register_row_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_register_row_finalize;
  widget_class->get_request_mode = ui_register_row_get_request_mode;
  widget_class->measure = ui_register_row_measure;
  widget_class->size_allocate = ui_register_row_size_allocate;
  widget_class->snapshot = ui_register_row_snapshot;
  widget_class->query_tooltip = ui_register_row_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ui_register_row_init (UiRegisterRow *self)
{
  static const char *const small[] = { "small", NULL };

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->mark = g_object_new (UI_TYPE_MARK, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->mark), GTK_WIDGET (self));
  self->readiness = g_object_new (UI_TYPE_MARK, "css-classes", small, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->readiness), GTK_WIDGET (self));
}

GtkWidget *
ui_register_row_new (DataPacks *packs)
{
  UiRegisterRow *self = g_object_new (UI_TYPE_REGISTER_ROW, NULL);

  self->packs = packs;
  return GTK_WIDGET (self);
}

void
ui_register_row_show (UiRegisterRow *self, DataRegisterItem *item)
{
  g_return_if_fail (UI_IS_REGISTER_ROW (self));

  ui_register_follow (&self->item, item, show_item, self);
}
