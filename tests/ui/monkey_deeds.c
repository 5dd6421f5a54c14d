/* monkey_deeds.c - Random use: all deeds, and how often each is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/monkey.h"

#include "ui/audit/audit_page.h"
#include "ui/audit/control_table.h"
#include "ui/audit/controls_page.h"
#include "ui/parts/places.h"

guint
monkey_pick (Monkey *self, guint n)
{
  return n < 2 ? 0 : (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

GtkWidget *
monkey_get_top (Monkey *self)
{
  GtkWindow *dialog = support_dialog (self->support);

  return GTK_WIDGET (dialog != NULL ? dialog : GTK_WINDOW (self->support->window));
}

static void
act (Monkey *self, const char *action, GVariant *parameter)
{
  g_autoptr (GVariant) kept = parameter != NULL ? g_variant_ref_sink (parameter) : NULL;

  gtk_widget_activate_action_variant (GTK_WIDGET (self->support->window), action, kept);
}

static void
turn_page (Monkey *self)
{
  act (self, "win.page",
       g_variant_new_string (ui_places_page_ids[monkey_pick (self, UI_PLACES_N_PAGES)]));
}

static void
turn_part (Monkey *self)
{
  GtkWidget *page = support_find (GTK_WIDGET (self->support->window), UI_TYPE_AUDIT_PAGE, NULL);

  if (page == NULL || !gtk_widget_get_mapped (page))
    act (self, "win.page", g_variant_new_string (ui_places_page_ids[UI_PLACES_AUDIT]));
  else
    ui_audit_page_set_part (UI_AUDIT_PAGE (page), monkey_pick (self, UI_AUDIT_N_PARTS));
}

/* The controls are answered where the focus is: one, or all that are selected. */
static void
answer_control (Monkey *self)
{
  static const char *const answers[] = { "stated=true",
                                         "stated=false",
                                         "external=true",
                                         "external=false",
                                         "internal.design=effective",
                                         "internal.operation=deficient" };
  GtkWidget *page = support_find (GTK_WIDGET (self->support->window), UI_TYPE_CONTROLS_PAGE, NULL);
  GtkWidget *table = page != NULL ? support_find (page, UI_TYPE_CONTROL_TABLE, NULL) : NULL;

  if (table == NULL || !gtk_widget_get_mapped (table))
    return;
  ui_control_table_select (UI_CONTROL_TABLE (table), monkey_pick (self, 200), TRUE);
  if (monkey_pick (self, 10) == 0)
    gtk_selection_model_select_all (
        GTK_SELECTION_MODEL (ui_control_table_get_tree (UI_CONTROL_TABLE (table))));
  gtk_widget_activate_action (table, "controls.answer", "s",
                              answers[monkey_pick (self, G_N_ELEMENTS (answers))]);
}

static void
show_another (Monkey *self)
{
  act (self, "win.step", g_variant_new_int32 (monkey_pick (self, 2) == 0 ? 1 : -1));
}

static void
jump (Monkey *self)
{
  act (self, "win.next-missing", NULL);
}

static void
undo (Monkey *self)
{
  act (self, monkey_pick (self, 3) > 0 ? "win.undo" : "win.redo", NULL);
}

static void
try (Monkey *self)
{
  static const char *const steps[] = { "win.try", "win.apply-trial", "win.discard-trial" };

  act (self, steps[monkey_pick (self, G_N_ELEMENTS (steps))], NULL);
}

/* The cells of the impact page are answered where the focus is. */
static void
answer_cell (Monkey *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->support->window));

  if (focus != NULL)
    gtk_widget_activate_action (focus, "impact.set", "i", (int) monkey_pick (self, 5) - 1);
}

static void
fill_cells (Monkey *self)
{
  static const char *const fills[] = { "impact.fill-row", "impact.fill-subject" };
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->support->window));

  if (focus != NULL)
    gtk_widget_activate_action (focus, fills[monkey_pick (self, 2)], "i",
                                (int) monkey_pick (self, 4));
}

static void
any_action (Monkey *self)
{
  static const char *const commands[] = {
    "app.about",       "win.approve",        "win.archive",       "win.delete",
    "win.duplicate",   "win.empty-bin",      "win.guide",         "win.new",
    "win.preferences", "app.preferences",    "win.rename",        "win.restore",
    "win.return",      "win.revise",         "win.search",        "win.show-table",
    "win.submit",      "win.show-shortcuts", "win.show-register", "win.verify",
    "win.withdraw",
  };

  act (self, commands[monkey_pick (self, G_N_ELEMENTS (commands))], NULL);
}

static void
change_language (Monkey *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->support->application), "language",
                                  g_variant_new_string (monkey_pick (self, 2) == 0 ? "ja" : "en"));
}

static void
change_style (Monkey *self)
{
  static const char *const styles[] = { "system", "light", "dark" };

  g_action_group_activate_action (G_ACTION_GROUP (self->support->application), "style",
                                  g_variant_new_string (styles[monkey_pick (self, 3)]));
}

static void
resize (Monkey *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self->support->window),
                               g_rand_int_range (self->rand, 600, 1500),
                               g_rand_int_range (self->rand, 400, 940));
}

static void
answer_dialog (Monkey *self)
{
  static const int responses[] = { GTK_RESPONSE_ACCEPT, GTK_RESPONSE_CANCEL, GTK_RESPONSE_OK,
                                   GTK_RESPONSE_CLOSE };
  GtkWindow *dialog = support_dialog (self->support);

  if (dialog == NULL)
    return;
  if (GTK_IS_FILE_CHOOSER (dialog))
    gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  else if (GTK_IS_DIALOG (dialog) && monkey_pick (self, 2) == 0)
    gtk_dialog_response (GTK_DIALOG (dialog),
                         responses[monkey_pick (self, G_N_ELEMENTS (responses))]);
  else
    gtk_window_close (dialog);
}

static const struct
{
  const char *name;
  guint weight;
  void (*act) (Monkey *self);
} deeds[] = {
  { "press a button", 20, monkey_press_button },
  { "press a check button", 12, monkey_press_check_button },
  { "open or close a popover", 3, monkey_open_popover },
  { "choose an item", 3, monkey_choose_item },
  { "type into an entry", 14, monkey_type_text },
  { "type lines", 5, monkey_type_lines },
  { "press a key", 10, monkey_press_key },
  { "press a shortcut", 6, monkey_press_shortcut },
  { "move the focus", 10, monkey_move_focus },
  { "scroll", 4, monkey_scroll },
  { "choose a row", 3, monkey_choose_row },
  { "turn the page", 8, turn_page },
  { "turn to a part of the audit", 8, turn_part },
  { "answer a control", 6, answer_control },
  { "show another evaluation", 3, show_another },
  { "jump to what is missing", 5, jump },
  { "undo or redo", 8, undo },
  { "try out", 3, try },
  { "answer a cell", 10, answer_cell },
  { "fill cells", 1, fill_cells },
  { "any command", 6, any_action },
  { "change the language", 1, change_language },
  { "change the style", 1, change_style },
  { "resize", 1, resize },
  { "answer a dialog", 10, answer_dialog },
};

void
monkey_do_something (Monkey *self)
{
  guint sum = 0;
  guint chance;

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    sum += deeds[i].weight;
  chance = monkey_pick (self, sum);
  if (GTK_IS_FILE_CHOOSER (monkey_get_top (self)))
    answer_dialog (self);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      if (chance < deeds[i].weight)
        {
          if (self->talks)
            g_print ("# %u: %s\n", self->n_done, deeds[i].name);
          deeds[i].act (self);
          break;
        }
      chance -= deeds[i].weight;
    }
  self->n_done++;
  for (guint i = 0; i < 50 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}
