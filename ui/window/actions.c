/* actions.c - Which actions are possible as things are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/actions.h"

#include "data/workspace/trial.h"

/* What an action needs. */
typedef enum
{
  NEEDS_WORKSPACE = 1 << 0,
  NEEDS_WRITING = 1 << 1,
  NEEDS_ITEM = 1 << 2,       /* an evaluation is shown, even one that cannot be opened, or chosen */
  NEEDS_EVALUATION = 1 << 3, /* an evaluation is shown and open */
  NEEDS_DRAFT = 1 << 4,
  NEEDS_REGISTER = 1 << 5, /* it is in the register */
  NEEDS_ELSEWHERE = 1 << 6,
  NEEDS_NO_BIN = 1 << 7, /* it is not in the bin */
  NEEDS_REVIEW = 1 << 8,
  NEEDS_APPROVED = 1 << 9,
  NEEDS_NO_TRIAL = 1 << 10, /* nothing is tried out in it */
  NEEDS_CONTENTS = 1 << 11, /* an evaluation is open, or some are chosen */
  NEEDS_TRIAL = 1 << 12,
  NEEDS_EDITING = 1 << 13, /* its answers can be changed */
  NEEDS_TRIED = 1 << 14,   /* what is tried out differs from what is kept */
  NEEDS_LIFE = NEEDS_WRITING | NEEDS_EVALUATION | NEEDS_REGISTER | NEEDS_NO_TRIAL,
} Needs;

static const struct
{
  const char *action;
  int needs;
} table[] = {
  { "win.new", NEEDS_NO_TRIAL | NEEDS_WRITING },
  { "win.import", NEEDS_NO_TRIAL | NEEDS_WRITING },
  { "win.import-path", NEEDS_NO_TRIAL | NEEDS_WRITING },
  { "win.rename", NEEDS_NO_TRIAL | NEEDS_WRITING | NEEDS_EVALUATION | NEEDS_DRAFT | NEEDS_NO_BIN },
  { "win.duplicate", NEEDS_NO_TRIAL | NEEDS_WRITING | NEEDS_EVALUATION },
  { "win.next-audit", NEEDS_NO_TRIAL | NEEDS_WRITING | NEEDS_EVALUATION },
  { "win.take-back-next-audit", NEEDS_NO_TRIAL | NEEDS_WRITING },
  { "win.archive", NEEDS_NO_TRIAL | NEEDS_WRITING | NEEDS_ITEM | NEEDS_REGISTER },
  { "win.restore", NEEDS_NO_TRIAL | NEEDS_WRITING | NEEDS_ITEM | NEEDS_ELSEWHERE },
  { "win.delete", NEEDS_NO_TRIAL | NEEDS_WRITING | NEEDS_ITEM | NEEDS_NO_BIN },
  { "win.move", NEEDS_NO_TRIAL | NEEDS_WRITING },
  { "win.empty-bin", NEEDS_NO_TRIAL | NEEDS_WRITING },
  { "win.submit", NEEDS_LIFE | NEEDS_DRAFT },
  { "win.withdraw", NEEDS_LIFE | NEEDS_REVIEW },
  { "win.return", NEEDS_LIFE | NEEDS_REVIEW },
  { "win.approve", NEEDS_LIFE | NEEDS_REVIEW },
  { "win.revise", NEEDS_LIFE | NEEDS_APPROVED },
  { "win.compare", NEEDS_EVALUATION },
  { "win.export-revision", NEEDS_EVALUATION },
  { "win.go-back", NEEDS_LIFE | NEEDS_DRAFT },
  { "win.export", NEEDS_NO_TRIAL | NEEDS_CONTENTS },
  { "win.save-register", NEEDS_WORKSPACE | NEEDS_NO_TRIAL },
  { "win.save-all-worksheets", NEEDS_NO_TRIAL | NEEDS_CONTENTS },
  { "win.print-worksheet", NEEDS_NO_TRIAL | NEEDS_EVALUATION },
  { "win.save-worksheet-pdf", NEEDS_NO_TRIAL | NEEDS_EVALUATION },
  { "win.save-worksheet-xlsx", NEEDS_NO_TRIAL | NEEDS_EVALUATION },
  { "win.back-up", NEEDS_WORKSPACE },
  { "win.verify", NEEDS_WORKSPACE },
  { "win.verify-worksheet", NEEDS_WORKSPACE },
  { "win.search", NEEDS_WORKSPACE | NEEDS_NO_TRIAL },
  { "win.step", NEEDS_WORKSPACE | NEEDS_NO_TRIAL },
  { "win.open-workspace", NEEDS_NO_TRIAL },
  { "win.open-recent", NEEDS_NO_TRIAL },
  { "win.open-usual-workspace", NEEDS_NO_TRIAL },
  { "win.new-workspace", NEEDS_NO_TRIAL },
  { "win.restore-workspace", NEEDS_NO_TRIAL },
  { "win.import-controls", NEEDS_EDITING | NEEDS_NO_TRIAL },
  { "win.save-fill-in", NEEDS_NO_TRIAL | NEEDS_EVALUATION },
  { "win.import-answers", NEEDS_NO_TRIAL | NEEDS_WRITING },
  { "win.new-finding", NEEDS_EDITING },
  { "win.try", NEEDS_EDITING | NEEDS_NO_TRIAL },
  { "win.apply-trial", NEEDS_TRIAL | NEEDS_TRIED },
  { "win.discard-trial", NEEDS_TRIAL },
};

static int
look_at_place (DataRegisterPlace place)
{
  return (place == DATA_REGISTER_PLACE_REGISTER ? NEEDS_REGISTER : NEEDS_ELSEWHERE) |
         (place != DATA_REGISTER_PLACE_BIN ? NEEDS_NO_BIN : 0);
}

/* Of what is chosen in the table, all of it is in the place that is looked at. */
static int
look_at_chosen (UiRegisterList *list)
{
  g_autoptr (GArray) numbers = ui_register_list_list_chosen (list);

  if (numbers->len == 0)
    return 0;
  return NEEDS_ITEM | NEEDS_CONTENTS | look_at_place (ui_register_list_get_place (list));
}

static int
look_at_state (DataState state)
{
  switch (state)
    {
    case DATA_STATE_REVIEW:
      return NEEDS_REVIEW;
    case DATA_STATE_APPROVED:
      return NEEDS_APPROVED;
    case DATA_STATE_DRAFT:
    default:
      return NEEDS_DRAFT;
    }
}

static int
look_at_shown (UiSession *session)
{
  DataEvaluation *evaluation = ui_session_get_evaluation (session);
  DataRegisterItem *item = ui_session_get_item (session);
  const DataRegisterRow *row;
  int there = 0;

  if (evaluation != NULL)
    there |= NEEDS_EVALUATION | NEEDS_CONTENTS;
  if (evaluation != NULL && data_evaluation_can_edit (evaluation))
    there |= NEEDS_EDITING;
  if (item == NULL)
    return there;
  row = data_register_item_get_row (item);
  return there | NEEDS_ITEM | look_at_place (row->place) | look_at_state (row->state);
}

static int
look_at_trial (UiSession *session)
{
  DataEvaluation *evaluation = ui_session_get_evaluation (session);
  g_autoptr (GPtrArray) tried = NULL;

  if (!ui_session_is_on_trial (session))
    return NEEDS_NO_TRIAL;
  tried = data_evaluation_list_tried (evaluation);
  return NEEDS_TRIAL | (tried->len > 0 ? NEEDS_TRIED : 0);
}

static int
list_what_is_there (UiSession *session)
{
  UiRegisterList *list = ui_session_get_list (session);
  int there = 0;

  if (ui_session_get_workspace (session) != NULL)
    there |= NEEDS_WORKSPACE;
  if (ui_session_can_write (session))
    there |= NEEDS_WRITING;
  there |= look_at_trial (session);
  if (ui_register_list_is_choosing (list))
    return there | look_at_chosen (list);
  return there | look_at_shown (session);
}

GArray *
ui_actions_list_numbers (UiWindow *window)
{
  UiSession *session = ui_window_get_session (window);
  GArray *numbers;
  gint64 number;

  if (ui_register_list_is_choosing (ui_session_get_list (session)))
    return ui_register_list_list_chosen (ui_session_get_list (session));
  numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (ui_session_get_item (session) == NULL)
    return numbers;
  number = data_register_item_get_row (ui_session_get_item (session))->number;
  g_array_append_val (numbers, number);
  return numbers;
}

void
ui_actions_update (UiWindow *window)
{
  int there = list_what_is_there (ui_window_get_session (window));

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (window), table[i].action,
                                   (table[i].needs & ~there) == 0);
  /* Another place would show another evaluation. */
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), "place")),
      (there & NEEDS_NO_TRIAL) != 0);
}
