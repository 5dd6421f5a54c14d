/* monkey_widgets.c - Random use: what can be done with the widgets that are to be seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/monkey.h"

#include <string.h>

static const char *const texts[] = {
  "",   "a",       "申請の受付", "Ｗｅｂ会議　テスト", "12",         "-1",
  "\t", "e\u0301", "🗾",          "2026-02-30",         "2026-11-22", "<b>&amp;</b>",
};

/* What opens windows that are not ours, or another workspace, or ends the program. */
static const char *const left_out[] = {
  "app.quit",          "win.back-up", "win.export", "win.import",
  "win.new-workspace", "win.open-",   "win.print",  "win.restore-workspace",
  "win.save-",         "window.",
};

/* Whether pressing it would open a window that is not ours. */
static gboolean
is_left_out (GtkWidget *widget)
{
  const char *action =
      GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  /* Nothing keeps a dialog, and what pops up from it, on the screen. */
  if (GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)) &&
      !UI_IS_WINDOW (gtk_widget_get_root (widget)))
    return TRUE;
  for (guint i = 0; action != NULL && i < G_N_ELEMENTS (left_out); i++)
    {
      if (g_str_has_prefix (action, left_out[i]))
        return TRUE;
    }
  return FALSE;
}

/* Whether a pointer could press it: GTK cannot open a popover where the screen ends. */
static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *native = GTK_WIDGET (gtk_widget_get_native (widget));
  const graphene_point_t middle = GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget) / 2,
                                                       (float) gtk_widget_get_height (widget) / 2);
  graphene_point_t place;
  GtkWidget *there;

  if (!gtk_widget_compute_point (widget, native, &middle, &place))
    return FALSE;
  there = gtk_widget_pick (native, place.x, place.y, GTK_PICK_DEFAULT);
  return there != NULL && (there == widget || gtk_widget_is_ancestor (there, widget));
}

static GtkWidget *
pick_widget (Monkey *self, GType type)
{
  g_autoptr (GPtrArray) found = support_find_all (monkey_get_top (self), type);

  for (guint i = found->len; i > 0; i--)
    {
      GtkWidget *widget = g_ptr_array_index (found, i - 1);

      if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget) ||
          is_left_out (widget) || !is_in_sight (widget))
        g_ptr_array_remove_index (found, i - 1);
    }
  return found->len > 0 ? g_ptr_array_index (found, monkey_pick (self, found->len)) : NULL;
}

void
monkey_press_button (Monkey *self)
{
  GtkWidget *button = pick_widget (self, GTK_TYPE_BUTTON);

  if (button == NULL)
    return;
  g_signal_emit_by_name (button, "clicked");
}

void
monkey_press_check_button (Monkey *self)
{
  GtkWidget *button = pick_widget (self, GTK_TYPE_CHECK_BUTTON);

  if (button != NULL)
    gtk_widget_activate (button);
}

void
monkey_open_popover (Monkey *self)
{
  GtkWidget *button = pick_widget (self, GTK_TYPE_MENU_BUTTON);

  if (button != NULL && !UI_IS_WINDOW (gtk_widget_get_root (button)))
    return;
  if (button != NULL && gtk_widget_get_state_flags (button) & GTK_STATE_FLAG_CHECKED)
    gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  else if (button != NULL)
    gtk_menu_button_popup (GTK_MENU_BUTTON (button));
}

void
monkey_choose_item (Monkey *self)
{
  GtkWidget *list = pick_widget (self, GTK_TYPE_DROP_DOWN);
  GListModel *model;

  if (list == NULL)
    return;
  model = gtk_drop_down_get_model (GTK_DROP_DOWN (list));
  if (model != NULL && g_list_model_get_n_items (model) > 0)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (list),
                                monkey_pick (self, g_list_model_get_n_items (model)));
}

void
monkey_type_text (Monkey *self)
{
  GtkWidget *widget = pick_widget (self, GTK_TYPE_EDITABLE);
  GtkEditable *editable = widget != NULL ? GTK_EDITABLE (widget) : NULL;
  const char *text = texts[monkey_pick (self, G_N_ELEMENTS (texts))];
  int position = 0;

  if (editable == NULL || !gtk_editable_get_editable (editable))
    return;
  gtk_widget_grab_focus (widget);
  if (monkey_pick (self, 2) == 0)
    gtk_editable_set_text (editable, text);
  else
    gtk_editable_insert_text (editable, text, -1, &position);
  if (monkey_pick (self, 4) == 0)
    gtk_widget_activate (widget);
}

void
monkey_type_lines (Monkey *self)
{
  GtkWidget *view = pick_widget (self, GTK_TYPE_TEXT_VIEW);

  if (view == NULL || !gtk_text_view_get_editable (GTK_TEXT_VIEW (view)))
    return;
  gtk_widget_grab_focus (view);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                                    texts[monkey_pick (self, G_N_ELEMENTS (texts))], -1);
}

void
monkey_move_focus (Monkey *self)
{
  gtk_widget_child_focus (monkey_get_top (self), (GtkDirectionType) monkey_pick (self, 6));
}

void
monkey_scroll (Monkey *self)
{
  GtkWidget *scroller = pick_widget (self, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;

  if (scroller == NULL)
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_upper (adjustment) * g_rand_double (self->rand));
}

void
monkey_choose_row (Monkey *self)
{
  GtkWidget *row = pick_widget (self, GTK_TYPE_LIST_BOX_ROW);

  if (row != NULL)
    gtk_widget_activate (row);
}

/* Where a key has the effect that our widgets give it. */
void
monkey_press_key (Monkey *self)
{
  static const guint keys[] = {
    GDK_KEY_0,    GDK_KEY_1,       GDK_KEY_3,     GDK_KEY_Up,     GDK_KEY_Down,   GDK_KEY_Left,
    GDK_KEY_Home, GDK_KEY_End,     GDK_KEY_Right, GDK_KEY_Delete, GDK_KEY_Return, GDK_KEY_Escape,
    GDK_KEY_Tab,  GDK_KEY_Page_Up, GDK_KEY_F2,    GDK_KEY_space,
  };
  GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (self->support->window));
  guint key = keys[monkey_pick (self, G_N_ELEMENTS (keys))];
  gboolean handled = FALSE;

  for (; widget != NULL && !handled; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      if (!g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Ui"))
        continue;
      for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

          if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
            g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
        }
    }
}

/* What a combination of keys does in one of our widgets around the focus. */
void
monkey_press_shortcut (Monkey *self)
{
  GtkWidget *widget = gtk_window_get_focus (GTK_WINDOW (self->support->window));

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      if (!g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Ui") || GTK_IS_WINDOW (widget))
        continue;
      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
          g_autoptr (GtkShortcut) shortcut = NULL;

          if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
            continue;
          shortcut = g_list_model_get_item (
              G_LIST_MODEL (controller),
              monkey_pick (self, g_list_model_get_n_items (G_LIST_MODEL (controller))));
          if (shortcut == NULL || monkey_pick (self, 3) > 0)
            continue;
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                        gtk_shortcut_get_arguments (shortcut));
          return;
        }
    }
}
