/* impact_page.c - The impact grid: how severe it would be if something happened to each subject.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_page.h"

#include "ui/impact/impact_fill.h"
#include "ui/impact/impact_grid.h"
#include "ui/impact/impact_layout.h"
#include "ui/impact/impact_menu.h"
#include "ui/impact/impact_panel.h"
#include "ui/parts/line.h"
#include "ui/parts/message_page.h"
#include "ui/parts/messages.h"
#include "ui/parts/places.h"

#include <glib/gi18n-lib.h>

struct _UiImpactPage
{
  UiPage parent_instance;

  /* template */
  GtkStack *stack;
  GtkWidget *answers;
  GtkLabel *progress;
  GtkWidget *next;
  GtkMenuButton *fill;
  UiImpactGrid *grid;
  UiImpactPanel *panel;
  UiMessagePage *nothing;

  /* child, while it is open */
  GtkWidget *menu;

  gboolean visited; /* whether the user has been at a cell */
};

G_DEFINE_FINAL_TYPE (UiImpactPage, ui_impact_page, UI_TYPE_PAGE)

/* The actions that change something. */
static const char *const editing_actions[] = {
  "impact.set",       "impact.fill-row",      "impact.fill-subject",
  "impact.clear-row", "impact.clear-subject", "impact.copy",
};

static const RulesEvaluation *
get_answers (UiImpactPage *self)
{
  return data_evaluation_get_decision (ui_page_get_evaluation (UI_PAGE (self)))->evaluation;
}

static void
show_panel (UiImpactPage *self)
{
  DataEvaluation *evaluation = ui_page_get_evaluation (UI_PAGE (self));
  RulesCell cell;

  if (evaluation != NULL && ui_impact_grid_get_current (self->grid, &cell))
    ui_impact_panel_show (self->panel, evaluation, &cell);
  else
    ui_impact_panel_show (self->panel, NULL, NULL);
}

static void
moved_cb (UiImpactPage *self)
{
  self->visited = self->visited || gtk_widget_get_focus_child (GTK_WIDGET (self->grid)) != NULL;
  show_panel (self);
}

/* Makes an edit, which is taken, and keeps the focus where it is. */
static void
make (UiImpactPage *self, DataEdit *edit)
{
  g_autoptr (DataEdit) own = edit;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (own == NULL)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else if (!data_evaluation_edit (ui_page_get_evaluation (UI_PAGE (self)), own, &error))
    ui_messages_show_error (GTK_WINDOW (root), _ ("The answer could not be changed"),
                            error->message);
}

static gboolean
get_cell (GtkWidget *widget, RulesCell *cell)
{
  return ui_impact_grid_get_current (UI_IMPACT_PAGE (widget)->grid, cell);
}

static gboolean
is_level (GtkWidget *widget, int level)
{
  return level >= 0 && level < (int) get_answers (UI_IMPACT_PAGE (widget))->edition->n_levels;
}

static void
set_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiImpactPage *self = UI_IMPACT_PAGE (widget);
  int level = g_variant_get_int32 (parameter);
  const RulesEvaluation *answers;
  g_autoptr (DataEdit) edit = NULL;
  RulesCell cell;
  DataPlace place;

  if (!get_cell (widget, &cell))
    return;
  answers = get_answers (self);
  edit = data_edit_new ();
  place = ui_impact_fill_place (answers, cell.subject, cell.dimension, cell.harm, "level");
  data_edit_set_text (edit, &place,
                      is_level (widget, level) ? answers->edition->levels[level].clause.id : NULL);
  make (self, g_steal_pointer (&edit));
  show_panel (self);
}

static void
fill_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiImpactPage *self = UI_IMPACT_PAGE (widget);
  int level = g_variant_get_int32 (parameter);
  RulesCell cell;
  UiImpactArea area;

  if (!get_cell (widget, &cell) || !is_level (widget, level))
    return;
  area.subject = cell.subject;
  area.dimension =
      g_str_equal (name, "impact.fill-row") ? (int) cell.dimension : UI_IMPACT_ALL_DIMENSIONS;
  make (self, ui_impact_fill_level (get_answers (self), &area, level));
}

static void
clear_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiImpactPage *self = UI_IMPACT_PAGE (widget);
  RulesCell cell;
  UiImpactArea area;

  if (!get_cell (widget, &cell))
    return;
  area.subject = cell.subject;
  area.dimension =
      g_str_equal (name, "impact.clear-row") ? (int) cell.dimension : UI_IMPACT_ALL_DIMENSIONS;
  make (self, ui_impact_fill_clear (get_answers (self), &area));
}

static void
copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiImpactPage *self = UI_IMPACT_PAGE (widget);
  const RulesEvaluation *answers = get_answers (self);
  const char *id = g_variant_get_string (parameter, NULL);
  guint n = rules_evaluation_n_subjects (answers);
  guint from = 0;
  RulesCell cell;

  while (from < n && !g_str_equal (rules_evaluation_subject_id (answers, from), id))
    from++;
  if (from < n && get_cell (widget, &cell) &&
      rules_evaluation_subject_kind (answers, from) ==
          rules_evaluation_subject_kind (answers, cell.subject))
    make (self, ui_impact_fill_copy (answers, cell.subject, from));
}

static void
rationale_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ui_impact_panel_focus_rationale (UI_IMPACT_PAGE (widget)->panel);
}

static void
cell_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ui_impact_grid_focus (UI_IMPACT_PAGE (widget)->grid);
}

static GMenuModel *
new_menu (UiImpactPage *self)
{
  RulesCell cell;

  return get_cell (GTK_WIDGET (self), &cell) ? ui_impact_menu_new (get_answers (self), &cell)
                                             : NULL;
}

static void
fill_popup_cb (GtkMenuButton *button, gpointer self)
{
  g_autoptr (GMenuModel) menu = new_menu (self);

  gtk_menu_button_set_menu_model (button, menu);
}

static void
menu_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiImpactPage *self = UI_IMPACT_PAGE (widget);
  g_autoptr (GMenuModel) menu = new_menu (self);
  GdkRectangle bounds;
  double x;
  double y;

  if (menu == NULL || !ui_impact_grid_find_bounds (self->grid, &bounds))
    return;
  gtk_widget_translate_coordinates (GTK_WIDGET (self->grid), widget, bounds.x, bounds.y, &x, &y);
  bounds.x = (int) x;
  bounds.y = (int) y;
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->menu, widget);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &bounds);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
show_progress (UiImpactPage *self, const RulesDecision *decision)
{
  UiPlacesProgress progress = ui_places_measure (decision, UI_PLACES_IMPACT);
  guint open = progress.asked - progress.answered;
  /* Translators: %1$u cells are unanswered, of %2$u. */
  g_autofree char *text =
      open > 0 ? g_strdup_printf (ngettext ("%1$u of %2$u cells is unanswered",
                                            "%1$u of %2$u cells are unanswered", open),
                                  open, progress.asked)
               : g_strdup_printf (ngettext ("The only cell is answered",
                                            "All %u cells are answered", progress.asked),
                                  progress.asked);

  gtk_label_set_label (self->progress, text);
  gtk_widget_set_visible (self->next, open > 0);
}

static void
ui_impact_page_update (UiPage *page)
{
  UiImpactPage *self = UI_IMPACT_PAGE (page);
  DataEvaluation *evaluation = ui_page_get_evaluation (page);
  const RulesDecision *decision = data_evaluation_get_decision (evaluation);
  gboolean editable = data_evaluation_can_edit (evaluation);
  gboolean any = rules_evaluation_n_subjects (decision->evaluation) > 0;

  for (guint i = 0; i < G_N_ELEMENTS (editing_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), editing_actions[i], editable);
  gtk_widget_set_visible (GTK_WIDGET (self->fill), editable);
  ui_impact_grid_show (self->grid, decision);
  show_panel (self);
  show_progress (self, decision);
  gtk_stack_set_visible_child (self->stack, any ? self->answers : GTK_WIDGET (self->nothing));
}

static void
ui_impact_page_show (UiPage *page)
{
  UiImpactPage *self = UI_IMPACT_PAGE (page);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->visited = FALSE;
  ui_impact_grid_show (self->grid, NULL);
}

static gboolean
ui_impact_page_go_to (UiPage *page, const DataPlace *place)
{
  UiImpactPage *self = UI_IMPACT_PAGE (page);

  if (place->array != DATA_ARRAY_IMPACTS || ui_page_get_evaluation (page) == NULL)
    return FALSE;
  ui_impact_page_update (page);
  if (!ui_impact_grid_go_to (self->grid, place))
    return FALSE;
  self->visited = TRUE;
  if (g_strcmp0 (place->member, "rationale") == 0)
    ui_impact_panel_focus_rationale (self->panel);
  return TRUE;
}

static char *
ui_impact_page_get_place (UiPage *page)
{
  UiImpactPage *self = UI_IMPACT_PAGE (page);
  RulesCell cell;
  DataPlace place;

  if (!self->visited || !ui_impact_grid_get_current (self->grid, &cell))
    return NULL;
  place =
      ui_impact_fill_place (get_answers (self), cell.subject, cell.dimension, cell.harm,
                            ui_impact_panel_has_rationale (self->panel) ? "rationale" : "level");
  return data_place_to_text (&place);
}

/* One comes to this page to answer, not for the buttons above the grid. */
static gboolean
ui_impact_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UI_IMPACT_PAGE (widget)->grid));
}

static void
install_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "impact.set", "i", set_cb);
  gtk_widget_class_install_action (class, "impact.fill-row", "i", fill_cb);
  gtk_widget_class_install_action (class, "impact.fill-subject", "i", fill_cb);
  gtk_widget_class_install_action (class, "impact.clear-row", NULL, clear_cb);
  gtk_widget_class_install_action (class, "impact.clear-subject", NULL, clear_cb);
  gtk_widget_class_install_action (class, "impact.copy", "s", copy_cb);
  gtk_widget_class_install_action (class, "impact.rationale", NULL, rationale_cb);
  gtk_widget_class_install_action (class, "impact.cell", NULL, cell_cb);
  gtk_widget_class_install_action (class, "impact.menu", NULL, menu_cb);
}

static void
ui_impact_page_class_init (UiImpactPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  UI_PAGE_CLASS (class)->show = ui_impact_page_show;
  UI_PAGE_CLASS (class)->update = ui_impact_page_update;
  UI_PAGE_CLASS (class)->go_to = ui_impact_page_go_to;
  UI_PAGE_CLASS (class)->get_place = ui_impact_page_get_place;
  widget_class->grab_focus = ui_impact_page_grab_focus;
  g_type_ensure (UI_TYPE_IMPACT_GRID);
  g_type_ensure (UI_TYPE_IMPACT_LAYOUT);
  g_type_ensure (UI_TYPE_IMPACT_PANEL);
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MESSAGE_PAGE);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/impact/impact_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiImpactPage, stack);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPage, answers);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPage, progress);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPage, next);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPage, fill);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPage, grid);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPage, panel);
  gtk_widget_class_bind_template_child (widget_class, UiImpactPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
}

static void
ui_impact_page_init (UiImpactPage *self)
{
  const UiMessageButton button = { _ ("_Operations and Information"), "win.page", "subjects" };

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->fill, fill_popup_cb, self, NULL);
  ui_message_page_show (
      self->nothing, UI_MARK_UNKNOWN, _ ("Nothing to answer yet"),
      _ ("The impact is asked of each information item and each operation. Enter what the service "
         "is used for, and what information it handles, first."),
      &button, 1);
}
