/* evaluation_actions.c - Make, rename, duplicate, move, undo: what is done to evaluations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/actions.h"

#include "data/workspace/register_wording.h"
#include "ui/parts/messages.h"
#include "ui/parts/places.h"
#include "ui/parts/settings.h"
#include "ui/parts/title_dialog.h"
#include "ui/window/undo.h"

#include <glib/gi18n-lib.h>

/* How many evaluations a question names. */
#define N_NAMED 5

static DataWorkspace *
get_workspace (gpointer window)
{
  return ui_session_get_workspace (ui_window_get_session (window));
}

static void
make (GtkWindow *window, const char *title, DataPack *pack)
{
  g_autoptr (GError) error = NULL;
  gint64 number = data_workspace_new_evaluation (get_workspace (window), title, pack, &error);

  if (number == 0)
    ui_messages_show_error (window, _ ("The evaluation could not be made"), error->message);
  else
    {
      ui_session_reveal (ui_window_get_session (UI_WINDOW (window)), number);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s",
                                  ui_places_page_ids[UI_PLACES_SERVICE]);
    }
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) packs =
      data_packs_list (data_workspace_get_packs (get_workspace (widget)), &error);
  GSettings *settings = ui_session_get_settings (ui_window_get_session (UI_WINDOW (widget)));
  g_autofree char *edition =
      settings != NULL ? g_settings_get_string (settings, UI_SETTING_EDITION) : NULL;

  if (packs == NULL || packs->len == 0)
    ui_messages_show_error (GTK_WINDOW (widget), _ ("The evaluation could not be made"),
                            error != NULL ? error->message
                                          : _ ("No criteria were found. Install Eikyo again."));
  else
    /* Translators: the title that a new evaluation has until another is entered. */
    ui_title_dialog_ask (GTK_WINDOW (widget), _ ("New evaluation"), packs, edition, make);
}

static void
give_title (GtkWindow *window, const char *title, DataPack *pack)
{
  DataEvaluation *evaluation =
      ui_session_get_evaluation (ui_window_get_session (UI_WINDOW (window)));
  const DataPlace place = { .array = DATA_ARRAY_NONE, .member = "title" };
  g_autoptr (GError) error = NULL;

  if (evaluation != NULL && !data_evaluation_set_text (evaluation, &place, title, &error))
    ui_messages_show_error (window, _ ("The evaluation could not be renamed"), error->message);
}

static void
rename_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DataEvaluation *evaluation =
      ui_session_get_evaluation (ui_window_get_session (UI_WINDOW (widget)));
  const char *title = data_evaluation_get_text (evaluation, "title");

  ui_title_dialog_ask (GTK_WINDOW (widget), title != NULL ? title : "", NULL, NULL, give_title);
}

static void
duplicate_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiSession *session = ui_window_get_session (UI_WINDOW (widget));
  DataEvaluation *evaluation = ui_session_get_evaluation (session);
  g_autoptr (GError) error = NULL;
  gint64 number = data_workspace_duplicate (get_workspace (widget),
                                            data_evaluation_get_number (evaluation), &error);

  if (number == 0)
    ui_messages_show_error (GTK_WINDOW (widget), _ ("The evaluation could not be duplicated"),
                            error->message);
  else
    ui_session_reveal (session, number);
}

static gboolean
move (GtkWidget *window, const gint64 *numbers, guint n, DataRegisterPlace place)
{
  g_autoptr (GError) error = NULL;

  ui_window_notify (UI_WINDOW (window), GTK_MESSAGE_INFO, NULL, NULL, NULL, NULL);
  if (data_workspace_move (get_workspace (window), numbers, n, place, &error))
    return TRUE;
  ui_messages_show_error (GTK_WINDOW (window),
                          n == 1 ? _ ("The evaluation could not be moved")
                                 : _ ("The evaluations could not be moved"),
                          error->message);
  return FALSE;
}

static const char *
describe_move (DataRegisterPlace place)
{
  switch (place)
    {
    case DATA_REGISTER_PLACE_ARCHIVE:
      /* Translators: %s is the title of an evaluation. */
      return _ ("“%s” is in the archive now.");
    case DATA_REGISTER_PLACE_BIN:
      /* Translators: %s is the title of an evaluation. */
      return _ ("“%s” is in the bin now.");
    case DATA_REGISTER_PLACE_REGISTER:
    default:
      /* Translators: %s is the title of an evaluation. */
      return _ ("“%s” is in the register now.");
    }
}

static char *
describe_moves (guint n, DataRegisterPlace place)
{
  switch (place)
    {
    case DATA_REGISTER_PLACE_ARCHIVE:
      return g_strdup_printf (ngettext ("%u evaluation is in the archive now.",
                                        "%u evaluations are in the archive now.", n),
                              n);
    case DATA_REGISTER_PLACE_BIN:
      return g_strdup_printf (
          ngettext ("%u evaluation is in the bin now.", "%u evaluations are in the bin now.", n),
          n);
    case DATA_REGISTER_PLACE_REGISTER:
    default:
      return g_strdup_printf (ngettext ("%u evaluation is in the register now.",
                                        "%u evaluations are in the register now.", n),
                              n);
    }
}

static char *
describe (const DataRegisterRow *row, guint n, DataRegisterPlace place)
{
  g_auto (GStrv) parts = NULL;

  if (n > 1)
    return describe_moves (n, place);
  parts = g_strsplit (describe_move (place), "%s", 2);
  return g_strjoin (data_wording_register_title (row), parts[0], parts[1], NULL);
}

static GVariant *
say_how_back (const GArray *numbers, DataRegisterPlace place)
{
  return g_variant_new ("(@axs)",
                        g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, numbers->data,
                                                   numbers->len, sizeof (gint64)),
                        data_register_place_ids[place - 1]);
}

/* Moves what is shown or chosen, which is all in one place, and offers to take that back. */
static void
move_there (GtkWidget *window, DataRegisterPlace place)
{
  DataRegister *entries = ui_session_get_register (ui_window_get_session (UI_WINDOW (window)));
  g_autoptr (GArray) numbers = ui_actions_list_numbers (UI_WINDOW (window));
  const DataRegisterRow *first;
  DataRegisterPlace before;
  g_autofree char *message = NULL;

  if (numbers->len == 0)
    return;
  first =
      data_register_item_get_row (data_register_find (entries, g_array_index (numbers, gint64, 0)));
  before = first->place;
  message = describe (first, numbers->len, place);
  if (move (window, (const gint64 *) numbers->data, numbers->len, place))
    ui_window_notify (UI_WINDOW (window), GTK_MESSAGE_INFO, message, _ ("_Undo"), "win.move",
                      say_how_back (numbers, before));
}

static void
archive_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_there (widget, DATA_REGISTER_PLACE_ARCHIVE);
}

static void
restore_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_there (widget, DATA_REGISTER_PLACE_REGISTER);
}

static void
delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_there (widget, DATA_REGISTER_PLACE_BIN);
}

static void
move_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiSession *session = ui_window_get_session (UI_WINDOW (widget));
  g_autoptr (GVariant) list = g_variant_get_child_value (parameter, 0);
  g_autoptr (GVariant) place = g_variant_get_child_value (parameter, 1);
  gsize n;
  const gint64 *numbers = g_variant_get_fixed_array (list, &n, sizeof (gint64));

  if (n > 0 &&
      move (widget, numbers, (guint) n,
            data_register_place_parse (g_variant_get_string (place, NULL))) &&
      !ui_register_list_is_choosing (ui_session_get_list (session)))
    ui_session_reveal (session, numbers[0]);
}

static GArray *
list_bin (GtkWindow *window)
{
  GListModel *entries =
      G_LIST_MODEL (ui_session_get_register (ui_window_get_session (UI_WINDOW (window))));
  guint n = g_list_model_get_n_items (entries);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DataRegisterItem) item = g_list_model_get_item (entries, i);
      const DataRegisterRow *row = data_register_item_get_row (item);

      if (row->place == DATA_REGISTER_PLACE_BIN)
        g_array_append_val (numbers, row->number);
    }
  return numbers;
}

/* Removes what the question named, even if there is more in the bin by now. */
static void
empty_bin (GtkWindow *window, gpointer data)
{
  const GArray *numbers = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (!data_workspace_erase (get_workspace (window), (const gint64 *) numbers->data, numbers->len,
                             &error))
    {
      ui_messages_show_error (window, _ ("The bin could not be emptied"), error->message);
      return;
    }
  message = g_strdup_printf (ngettext ("%u evaluation was removed for good.",
                                       "%u evaluations were removed for good.", numbers->len),
                             numbers->len);
  ui_window_notify (UI_WINDOW (window), GTK_MESSAGE_INFO, message, NULL, NULL, NULL);
}

/* The titles of the first, one a line, and how many more there are. */
static char *
name_evaluations (GtkWidget *window, const GArray *numbers)
{
  DataRegister *entries = ui_session_get_register (ui_window_get_session (UI_WINDOW (window)));
  GString *names = g_string_new (NULL);
  guint n_more = numbers->len > N_NAMED ? numbers->len - N_NAMED : 0;

  for (guint i = 0; i < numbers->len - n_more; i++)
    {
      DataRegisterItem *item = data_register_find (entries, g_array_index (numbers, gint64, i));

      g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "",
                              data_wording_register_title (data_register_item_get_row (item)));
    }
  if (n_more > 0)
    {
      g_string_append_c (names, '\n');
      /* Translators: stands below the titles of the first evaluations. */
      g_string_append_printf (names, ngettext ("and %u more", "and %u more", n_more), n_more);
    }
  return g_string_free (names, FALSE);
}

static void
empty_bin_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GArray) numbers = list_bin (GTK_WINDOW (widget));
  g_autofree char *question = NULL;
  g_autofree char *names = NULL;
  g_autofree char *message = NULL;

  if (numbers->len == 0)
    {
      ui_window_notify (UI_WINDOW (widget), GTK_MESSAGE_INFO, _ ("The bin is empty."), NULL, NULL,
                        NULL);
      return;
    }
  question = g_strdup_printf (
      ngettext ("Remove %u evaluation for good?", "Remove %u evaluations for good?", numbers->len),
      numbers->len);
  names = name_evaluations (widget, numbers);
  message = g_strjoin (
      "\n\n", names,
      _ ("What is in the bin is removed with its attachments and with what the history says of it. "
         "This cannot be undone. The history keeps its hashes and can still be verified. Copies "
         "made before still hold the evaluations."),
      NULL);
  ui_messages_ask (GTK_WINDOW (widget), question, message, _ ("_Empty the Bin"), empty_bin,
                   g_steal_pointer (&numbers), (GDestroyNotify) g_array_unref);
}

static void
turn (UiWindow *window, gboolean redo)
{
  UiSession *session = ui_window_get_session (window);
  g_autoptr (GError) error = NULL;

  ui_window_notify (window, GTK_MESSAGE_INFO, NULL, NULL, NULL, NULL);
  if (!(redo ? ui_undo_run_again (session, &error) : ui_undo_run (session, &error)))
    ui_messages_show_error (GTK_WINDOW (window),
                            redo ? _ ("This could not be redone") : _ ("This could not be undone"),
                            error->message);
}

/* What is typed into the search has an undo of its own, until there is nothing of it left. */
static gboolean
turn_text (GtkWidget *window, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_autofree char *before = NULL;

  if (focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) == NULL)
    return FALSE;
  before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));
  gtk_widget_activate_action (focus, action, NULL);
  return !g_str_equal (before, gtk_editable_get_text (GTK_EDITABLE (focus)));
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!turn_text (widget, "text.undo"))
    turn (UI_WINDOW (widget), FALSE);
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!turn_text (widget, "text.redo"))
    turn (UI_WINDOW (widget), TRUE);
}

void
ui_actions_install_evaluation (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.new", NULL, new_cb);
  gtk_widget_class_install_action (class, "win.rename", NULL, rename_cb);
  gtk_widget_class_install_action (class, "win.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (class, "win.archive", NULL, archive_cb);
  gtk_widget_class_install_action (class, "win.restore", NULL, restore_cb);
  gtk_widget_class_install_action (class, "win.delete", NULL, delete_cb);
  gtk_widget_class_install_action (class, "win.move", "(axs)", move_cb);
  gtk_widget_class_install_action (class, "win.empty-bin", NULL, empty_bin_cb);
  gtk_widget_class_install_action (class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (class, "win.redo", NULL, redo_cb);
}
