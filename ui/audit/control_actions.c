/* control_actions.c - What can be done with the controls that are selected: the actions
 * `controls.*`.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_actions.h"

#include "ui/audit/control_bulk_form.h"
#include "ui/audit/control_detail_dialog.h"
#include "ui/audit/control_proposal.h"

#include <string.h>

static UiControlTree *
get_tree (GtkWidget *page)
{
  return ui_control_table_get_tree (ui_controls_page_get_table (UI_CONTROLS_PAGE (page)));
}

static DataEvaluation *
get_evaluation (GtkWidget *page)
{
  return ui_page_get_evaluation (UI_PAGE (page));
}

static GtkWindow *
get_window (GtkWidget *page)
{
  return GTK_WINDOW (gtk_widget_get_root (page));
}

/* Returns: (nullable): the one control that is selected. */
static const RulesControl *
get_only (GtkWidget *page)
{
  const RulesDecision *decision = ui_control_tree_get_decision (get_tree (page));
  g_autoptr (GArray) chosen = NULL;

  if (decision == NULL)
    return NULL;
  chosen = ui_control_tree_list_chosen (get_tree (page));
  return chosen->len == 1
             ? &decision->evaluation->audit.catalogue->controls[g_array_index (chosen, guint, 0)]
             : NULL;
}

/* One control is answered anew; of many, only what is unanswered. */
static void
answer_cb (GtkWidget *page, const char *name, GVariant *parameter)
{
  g_autoptr (GArray) chosen = ui_control_tree_list_chosen (get_tree (page));
  UiControlAnswers answers = { .replace = chosen->len == 1 };
  g_auto (GStrv) pair = g_strsplit (g_variant_get_string (parameter, NULL), "=", 2);

  if (chosen->len == 0 || g_strv_length (pair) != 2)
    {
      gtk_widget_error_bell (page);
      return;
    }
  for (UiControlMember i = 0; i < UI_CONTROL_N_MEMBERS; i++)
    {
      if (g_str_equal (ui_control_members[i], pair[0]))
        answers.words[i] = pair[1];
    }
  ui_control_bulk_apply (page, get_evaluation (page), chosen, &answers);
  if (chosen->len == 1 && g_strcmp0 (answers.words[UI_CONTROL_MEMBER_STATED], "false") == 0)
    ui_controls_page_enter (UI_CONTROLS_PAGE (page), ui_control_members[UI_CONTROL_MEMBER_REASON]);
}

static void
enter_cb (GtkWidget *page, const char *name, GVariant *parameter)
{
  ui_controls_page_enter (UI_CONTROLS_PAGE (page), NULL);
}

static void
show_all_cb (GtkWidget *page, const char *name, GVariant *parameter)
{
  g_autoptr (UiControlFilter) all = ui_control_filter_new ();

  ui_control_tree_filter (get_tree (page), all);
}

static void
open_all_cb (GtkWidget *page, const char *name, GVariant *parameter)
{
  ui_control_tree_open_all (get_tree (page), g_str_equal (name, "controls.open-all"));
}

static void
new_finding_cb (GtkWidget *page, const char *name, GVariant *parameter)
{
  const RulesControl *control = get_only (page);
  g_autofree char *place = NULL;

  if (control == NULL)
    return;
  place = data_place_to_text (&(DataPlace){ .array = DATA_ARRAY_CONTROLS, .id = control->id });
  gtk_widget_activate_action (page, "win.new-finding", "s", place);
}

static void
propose_cb (GtkWidget *page, const char *name, GVariant *parameter)
{
  ui_control_proposal_open (get_window (page), get_evaluation (page));
}

/* Below the objective of what is selected, where there is one. */
static void
add_detail_cb (GtkWidget *page, const char *name, GVariant *parameter)
{
  UiControlItem *row =
      ui_control_table_get_current (ui_controls_page_get_table (UI_CONTROLS_PAGE (page)));

  while (row != NULL && row->level == UI_CONTROL_DETAIL)
    row = row->above;
  ui_control_detail_dialog_open (get_window (page), get_evaluation (page),
                                 row != NULL && row->level == UI_CONTROL_OBJECTIVE ? row->id
                                                                                   : NULL);
}

static void
remove_detail_cb (GtkWidget *page, const char *name, GVariant *parameter)
{
  const RulesControl *control = get_only (page);

  if (control != NULL && control->added)
    ui_control_detail_remove (get_window (page), get_evaluation (page), control->id);
}

void
ui_control_actions_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "controls.answer", "s", answer_cb);
  gtk_widget_class_install_action (class, "controls.enter", NULL, enter_cb);
  gtk_widget_class_install_action (class, "controls.show-all", NULL, show_all_cb);
  gtk_widget_class_install_action (class, "controls.open-all", NULL, open_all_cb);
  gtk_widget_class_install_action (class, "controls.close-all", NULL, open_all_cb);
  gtk_widget_class_install_action (class, "controls.new-finding", NULL, new_finding_cb);
  gtk_widget_class_install_action (class, "controls.propose", NULL, propose_cb);
  gtk_widget_class_install_action (class, "controls.add-detail", NULL, add_detail_cb);
  gtk_widget_class_install_action (class, "controls.remove-detail", NULL, remove_detail_cb);
}

void
ui_control_actions_update (UiControlsPage *page)
{
  static const char *const editing[] = { "controls.answer", "controls.propose",
                                         "controls.add-detail" };
  GtkWidget *widget = GTK_WIDGET (page);
  gboolean can_edit = data_evaluation_can_edit (get_evaluation (widget));
  const RulesControl *only = get_only (widget);

  for (guint i = 0; i < G_N_ELEMENTS (editing); i++)
    gtk_widget_action_set_enabled (widget, editing[i], can_edit);
  gtk_widget_action_set_enabled (widget, "controls.new-finding", can_edit && only != NULL);
  gtk_widget_action_set_enabled (widget, "controls.remove-detail",
                                 can_edit && only != NULL && only->added);
}
