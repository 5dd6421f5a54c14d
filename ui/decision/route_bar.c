/* route_bar.c - How many of the listed evaluations fall on which route, as a bar and in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/route_bar.h"

#include "ui/parts/flow.h"
#include "ui/register/register_count.h"
#include "ui/register/register_words.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

/* Of a part of the bar, in pixels. */
#define LEAST_WIDTH 12

/* The bar itself: parts side by side, as wide as they count. Those that are not decided come
 * first, then a part for each route. */
#define UI_TYPE_ROUTE_PARTS (ui_route_parts_get_type ())
G_DECLARE_FINAL_TYPE (UiRouteParts, ui_route_parts, UI, ROUTE_PARTS, GtkWidget)

struct _UiRouteParts
{
  GtkWidget parent_instance;

  GtkWidget *parts[RULES_N_ROUTES];
  guint counts[RULES_N_ROUTES];
};

G_DEFINE_FINAL_TYPE (UiRouteParts, ui_route_parts, GTK_TYPE_WIDGET)

struct _UiRouteBar
{
  GtkWidget parent_instance;

  /* children */
  UiRouteParts *parts;
  GtkWidget *legend;

  /* in @legend */
  GtkWidget *entries[RULES_N_ROUTES];
  GtkLabel *words[RULES_N_ROUTES];

  /* owned */
  UiSession *session;

  /* source ids */
  guint count_source;
};

G_DEFINE_FINAL_TYPE (UiRouteBar, ui_route_bar, GTK_TYPE_WIDGET)

static const char *const part_classes[RULES_N_ROUTES] = {
  [0] = "waiting",
  [RULES_ROUTE_LIU] = "liu",
  [RULES_ROUTE_ISMAP] = "ismap",
  [RULES_ROUTE_NOT_REQUIRED] = "not-required",
  [RULES_ROUTE_OUTSIDE_SCHEME] = "outside-scheme",
  [RULES_ROUTE_NOT_APPLICABLE] = "not-applicable",
  [RULES_ROUTE_UNDETERMINED] = "undetermined",
};

static const char *
get_id (guint route)
{
  return rules_vocabulary_id (rules_route_ids, route);
}

static const char *
get_name (UiRouteBar *self, guint route)
{
  return route == 0 ? _ ("Not decided yet")
                    : ui_register_words_value (UI_REGISTER_FACET_ROUTE, get_id (route),
                                               ui_session_get_packs (self->session));
}

/* Pressed again, it takes the filter away. What is not decided yet cannot be filtered by. */
static void
set_route (GtkWidget *button, guint route)
{
  if (route == 0)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", get_id (route));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.filter-route");
}

/* A part that counts at all is wide enough to be seen; the others share what is left. */
static void
ui_route_parts_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiRouteParts *self = UI_ROUTE_PARTS (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int spare = width;
  guint total = 0;
  guint counted = 0;
  int start = 0;

  for (guint i = 0; i < RULES_N_ROUTES; i++)
    {
      total += self->counts[i];
      spare -= self->counts[i] > 0 ? LEAST_WIDTH : 0;
    }
  spare = MAX (spare, 0);
  for (guint i = 0; i < RULES_N_ROUTES; i++)
    {
      int part;

      if (self->counts[i] == 0)
        continue;
      /* From where the parts before end, so that nothing is lost by rounding. */
      part = LEAST_WIDTH + (int) ((guint64) spare * (counted + self->counts[i]) / total) -
             (int) ((guint64) spare * counted / total);
      counted += self->counts[i];
      gtk_widget_size_allocate (
          self->parts[i],
          &(GtkAllocation){ right_to_left ? width - start - part : start, 0, part, height }, -1);
      start += part;
    }
}

static void
ui_route_parts_dispose (GObject *object)
{
  ui_template_dispose_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ui_route_parts_parent_class)->dispose (object);
}

static void
ui_route_parts_class_init (UiRoutePartsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_route_parts_dispose;
  widget_class->size_allocate = ui_route_parts_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "routes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

/* The bar is for the pointer. The words below it are for the keyboard and for screen readers too.
 */
static void
ui_route_parts_init (UiRouteParts *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  for (guint i = 0; i < RULES_N_ROUTES; i++)
    {
      self->parts[i] =
          g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                        "focusable", FALSE, "visible", FALSE, NULL);
      gtk_widget_add_css_class (self->parts[i], "part");
      gtk_widget_add_css_class (self->parts[i], part_classes[i]);
      set_route (self->parts[i], i);
      gtk_widget_set_parent (self->parts[i], GTK_WIDGET (self));
    }
}

static void
show_part (UiRouteBar *self, guint route)
{
  guint n = self->parts->counts[route];
  /* Translators: %1$s is a registration route, %2$u counts the evaluations that have it. */
  g_autofree char *words = g_strdup_printf (C_ ("route", "%1$s %2$u"), get_name (self, route), n);

  gtk_widget_set_visible (self->parts->parts[route], n > 0);
  gtk_widget_set_visible (self->entries[route], n > 0);
  gtk_label_set_label (self->words[route], words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entries[route]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (n > 0)
    gtk_widget_set_tooltip_text (self->parts->parts[route], words);
}

static gboolean
count_cb (gpointer data)
{
  UiRouteBar *self = data;
  guint n = 0;

  self->count_source = 0;
  ui_register_count_routes (ui_session_get_list (self->session), self->parts->counts);
  for (guint i = 0; i < RULES_N_ROUTES; i++)
    {
      show_part (self, i);
      n += self->parts->counts[i];
    }
  gtk_widget_set_visible (GTK_WIDGET (self->parts), n > 0);
  gtk_widget_set_visible (self->legend, n > 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self->parts));
  return G_SOURCE_REMOVE;
}

/* What changes at once is counted once, and only while it is seen. */
static void
count_soon (UiRouteBar *self)
{
  if (self->count_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->count_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, count_cb, self, NULL);
}

static void
add_entry (UiRouteBar *self, guint route)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *swatch =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign",
                    GTK_ALIGN_CENTER, NULL);
  GtkWidget *words = gtk_label_new (NULL);

  gtk_widget_add_css_class (swatch, "swatch");
  gtk_widget_add_css_class (swatch, part_classes[route]);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), swatch);
  gtk_box_append (GTK_BOX (line), words);
  self->words[route] = GTK_LABEL (words);
  self->entries[route] = route != 0 ? gtk_toggle_button_new () : gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->entries[route]), line);
  gtk_widget_set_sensitive (self->entries[route], route != 0);
  gtk_widget_set_visible (self->entries[route], FALSE);
  gtk_widget_add_css_class (self->entries[route], "flat");
  gtk_widget_add_css_class (self->entries[route], "legend");
  set_route (self->entries[route], route);
  gtk_widget_set_parent (self->entries[route], self->legend);
}

static void
ui_route_bar_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ui_route_bar_parent_class)->map (widget);
  count_soon (UI_ROUTE_BAR (widget));
}

static void
ui_route_bar_dispose (GObject *object)
{
  UiRouteBar *self = UI_ROUTE_BAR (object);

  g_clear_handle_id (&self->count_source, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (ui_session_get_list (self->session), self);
  ui_template_dispose_children (GTK_WIDGET (self));
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ui_route_bar_parent_class)->dispose (object);
}

static void
ui_route_bar_class_init (UiRouteBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_route_bar_dispose;
  GTK_WIDGET_CLASS (class)->map = ui_route_bar_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ui_route_bar_init (UiRouteBar *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 4);
  self->parts = g_object_new (UI_TYPE_ROUTE_PARTS, NULL);
  self->legend = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->legend, g_object_new (UI_TYPE_FLOW, NULL));
  for (guint i = 0; i < RULES_N_ROUTES; i++)
    add_entry (self, i);
  gtk_widget_set_parent (GTK_WIDGET (self->parts), GTK_WIDGET (self));
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How many evaluations have which route"), -1);
}

void
ui_route_bar_set_session (UiRouteBar *self, UiSession *session)
{
  g_return_if_fail (UI_IS_ROUTE_BAR (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (ui_session_get_list (session), "changed", G_CALLBACK (count_soon),
                            self);
  count_cb (self);
}
