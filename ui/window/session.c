/* session.c - What a window is about: the workspace that is open, and the evaluation that is shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/session.h"

#include "data/directories.h"
#include "ui/parts/settings.h"

struct _UiSession
{
  GObject parent_instance;

  /* owned */
  GSettings *settings;
  DataPacks *packs;
  char *path;
  DataWorkspace *workspace;
  GError *problem;
  UiRegisterList *list;
  DataRegisterItem *item;
  DataEvaluation *evaluation;
  GError *refusal;

  /* an evaluation that was shown, until its place is looked at again; or 0 */
  gint64 aside;

  /* of the workspace */
  DataRegister *entries;
};

G_DEFINE_FINAL_TYPE (UiSession, ui_session, G_TYPE_OBJECT)

static guint opened_signal;
static guint shown_signal;
static guint changed_signal;

static void
forget_shown (UiSession *self)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  if (self->evaluation != NULL)
    g_signal_handlers_disconnect_by_data (self->evaluation, self);
  g_clear_object (&self->evaluation);
  g_clear_object (&self->item);
  g_clear_error (&self->refusal);
}

static gint64
get_number (UiSession *self)
{
  return self->item != NULL ? data_register_item_get_row (self->item)->number : 0;
}

static gboolean
is_looked_at (UiSession *self, DataRegisterItem *item)
{
  return data_register_item_get_row (item)->place == ui_register_list_get_place (self->list);
}

/* What is in another place than the one that is looked at is not shown. */
static void
follow_place (UiSession *self)
{
  gint64 number = get_number (self);
  DataRegisterItem *aside;

  if (self->entries == NULL)
    return;
  if (number != 0 && !is_looked_at (self, self->item))
    {
      ui_session_show (self, 0);
      self->aside = number;
      return;
    }
  aside = number == 0 ? data_register_find (self->entries, self->aside) : NULL;
  if (aside != NULL && is_looked_at (self, aside))
    ui_session_show (self, self->aside);
}

static void
changed_cb (UiSession *self)
{
  if (self->item != NULL && !is_looked_at (self, self->item))
    follow_place (self);
  else
    g_signal_emit (self, changed_signal, 0);
}

static void
take_up (UiSession *self, DataRegisterItem *item)
{
  gint64 number = data_register_item_get_row (item)->number;

  self->item = g_object_ref (item);
  g_signal_connect_swapped (item, "changed", G_CALLBACK (changed_cb), self);
  self->evaluation = data_workspace_get_evaluation (self->workspace, number, &self->refusal);
  if (self->evaluation == NULL)
    return;
  g_signal_connect_swapped (self->evaluation, "lived", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->evaluation, "changed", G_CALLBACK (changed_cb), self);
}

/* What was shown may be gone: its making undone, or the bin emptied. */
static void
items_changed_cb (UiSession *self)
{
  if (self->item != NULL && data_register_find (self->entries, get_number (self)) != self->item)
    ui_session_show (self, 0);
  else
    changed_cb (self);
}

static void
selected_cb (UiSession *self, gint64 number)
{
  ui_session_show (self, number);
}

static void
close_workspace (UiSession *self)
{
  forget_shown (self);
  if (self->entries != NULL)
    g_signal_handlers_disconnect_by_data (self->entries, self);
  self->entries = NULL;
  self->aside = 0;
  ui_register_list_set_register (self->list, NULL);
  g_clear_object (&self->workspace);
  g_clear_error (&self->problem);
}

static char *
get_remembered_path (UiSession *self)
{
  g_autofree char *uri = NULL;

  if (self->settings != NULL)
    uri = g_settings_get_string (self->settings, UI_SETTING_WORKSPACE);
  return uri != NULL && uri[0] != '\0' ? g_filename_from_uri (uri, NULL, NULL) : NULL;
}

/* The evaluation of the last run, or the one changed last. */
static void
show_first (UiSession *self)
{
  g_autofree char *remembered = get_remembered_path (self);
  gint64 number =
      remembered != NULL ? g_settings_get_int64 (self->settings, UI_SETTING_EVALUATION) : 0;

  if (g_strcmp0 (remembered, self->path) == 0 && data_register_find (self->entries, number) != NULL)
    ui_session_reveal (self, number);
  else
    ui_session_show (self, ui_register_list_get_number (self->list, 0));
}

static void
ui_session_dispose (GObject *object)
{
  UiSession *self = UI_SESSION (object);

  if (self->list != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->list, self);
      close_workspace (self);
    }
  g_clear_object (&self->list);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (ui_session_parent_class)->dispose (object);
}

static void
ui_session_finalize (GObject *object)
{
  UiSession *self = UI_SESSION (object);

  g_clear_pointer (&self->packs, data_packs_free);
  g_free (self->path);
  G_OBJECT_CLASS (ui_session_parent_class)->finalize (object);
}

static guint
new_signal (const char *name)
{
  return g_signal_new (name, UI_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       0);
}

static void
ui_session_class_init (UiSessionClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ui_session_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_session_finalize;
  opened_signal = new_signal ("opened");
  shown_signal = new_signal ("shown");
  changed_signal = new_signal ("changed");
}

static void
ui_session_init (UiSession *self)
{
  g_autofree char *directory = data_directories_packs ();

  self->packs = data_packs_new (directory);
  self->path = data_workspace_default_path ();
  self->list = ui_register_list_new ();
  g_signal_connect_swapped (self->list, "selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->list, "changed", G_CALLBACK (follow_place), self);
}

UiSession *
ui_session_new (GSettings *settings)
{
  UiSession *self = g_object_new (UI_TYPE_SESSION, NULL);

  g_set_object (&self->settings, settings);
  return self;
}

static gboolean
create_where_missing (UiSession *self, GError **error)
{
  g_autofree char *usual = data_workspace_default_path ();

  return !g_str_equal (self->path, usual) || g_file_test (usual, G_FILE_TEST_EXISTS) ||
         data_workspace_create (usual, error);
}

void
ui_session_start (UiSession *self, const char *path)
{
  char *wanted;

  g_return_if_fail (UI_IS_SESSION (self));

  wanted = path != NULL ? g_strdup (path) : get_remembered_path (self);
  if (wanted != NULL)
    {
      g_free (self->path);
      self->path = wanted;
    }
  ui_session_retry (self);
}

void
ui_session_retry (UiSession *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  g_return_if_fail (UI_IS_SESSION (self));
  g_return_if_fail (self->workspace == NULL);

  path = g_strdup (self->path);
  if (create_where_missing (self, &error) && ui_session_open (self, path, &error))
    return;
  g_clear_error (&self->problem);
  self->problem = g_steal_pointer (&error);
  g_signal_emit (self, opened_signal, 0);
}

gboolean
ui_session_open (UiSession *self, const char *path, GError **error)
{
  g_autoptr (DataWorkspace) workspace = NULL;
  DataRegister *entries;

  g_return_val_if_fail (UI_IS_SESSION (self), FALSE);

  workspace = data_workspace_open (path, FALSE, self->packs, error);
  entries = workspace != NULL ? data_workspace_get_register (workspace, error) : NULL;
  if (entries == NULL)
    return FALSE;
  close_workspace (self);
  g_free (self->path);
  self->path = g_strdup (path);
  self->workspace = g_steal_pointer (&workspace);
  self->entries = entries;
  ui_register_list_search (self->list, "");
  ui_register_list_set_place (self->list, DATA_REGISTER_PLACE_REGISTER);
  ui_register_list_set_register (self->list, entries);
  g_signal_connect_swapped (entries, "items-changed", G_CALLBACK (items_changed_cb), self);
  show_first (self);
  data_workspace_watch (self->workspace);
  g_signal_emit (self, opened_signal, 0);
  return TRUE;
}

void
ui_session_remember (UiSession *self)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (UI_IS_SESSION (self));

  if (self->settings == NULL || self->workspace == NULL)
    return;
  uri = g_filename_to_uri (self->path, NULL, NULL);
  g_settings_set_string (self->settings, UI_SETTING_WORKSPACE, uri != NULL ? uri : "");
  g_settings_set_int64 (self->settings, UI_SETTING_EVALUATION, get_number (self));
}

DataWorkspace *
ui_session_get_workspace (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), NULL);

  return self->workspace;
}

const char *
ui_session_get_path (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), NULL);

  return self->path;
}

const GError *
ui_session_get_problem (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), NULL);

  return self->problem;
}

DataPacks *
ui_session_get_packs (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), NULL);

  return self->packs;
}

DataRegister *
ui_session_get_register (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), NULL);

  return self->entries;
}

UiRegisterList *
ui_session_get_list (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), NULL);

  return self->list;
}

void
ui_session_show (UiSession *self, gint64 number)
{
  DataRegisterItem *item = NULL;

  g_return_if_fail (UI_IS_SESSION (self));

  if (self->entries != NULL && number != 0)
    item = data_register_find (self->entries, number);
  if (item == self->item)
    return;
  forget_shown (self);
  self->aside = 0;
  if (item != NULL)
    take_up (self, item);
  ui_register_list_select (self->list, get_number (self));
  g_signal_emit (self, shown_signal, 0);
}

void
ui_session_reveal (UiSession *self, gint64 number)
{
  DataRegisterItem *item;

  g_return_if_fail (UI_IS_SESSION (self));
  g_return_if_fail (self->entries != NULL);

  item = data_register_find (self->entries, number);
  if (item == NULL)
    return;
  ui_session_show (self, number);
  ui_register_list_set_place (self->list, data_register_item_get_row (item)->place);
  if (ui_register_list_get_position (self->list) == GTK_INVALID_LIST_POSITION)
    ui_register_list_search (self->list, "");
}

DataRegisterItem *
ui_session_get_item (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), NULL);

  return self->item;
}

DataEvaluation *
ui_session_get_evaluation (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), NULL);

  return self->evaluation;
}

const GError *
ui_session_get_refusal (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), NULL);

  return self->refusal;
}

gboolean
ui_session_can_write (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), FALSE);

  return self->workspace != NULL && !data_workspace_is_read_only (self->workspace);
}
