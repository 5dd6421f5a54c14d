/* session.c - What a window is about: the workspace that is open, and the evaluation that is shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/session.h"

#include "data/directories.h"
#include "data/history/person.h"
#include "data/workspace/trial.h"
#include "ui/workspace/opening.h"
#include "ui/workspace/recent.h"
#include "ui/parts/settings.h"
#include "ui/window/shown.h"

struct _UiSession
{
  GObject parent_instance;

  /* owned */
  GSettings *settings;
  DataPacks *packs;
  char *path;
  DataWorkspace *workspace;
  char *user; /* as the computer names them */
  GError *problem;
  UiRegisterList *list;
  UiShown shown;
  UiVerification *verification; /* of what is open, NULL until it is asked for */
  UiOpening *opening;           /* before the start */

  gboolean started;

  /* an evaluation that was shown, until its place is looked at again; or 0 */
  gint64 aside;

  /* of the workspace */
  DataRegister *entries;
};

G_DEFINE_FINAL_TYPE (UiSession, ui_session, G_TYPE_OBJECT)

static guint opened_signal;
static guint shown_signal;
static guint changed_signal;

static gboolean
is_looked_at (UiSession *self, DataRegisterItem *item)
{
  return data_register_item_get_row (item)->place == ui_register_list_get_place (self->list);
}

/* What is in another place than the one that is looked at is not shown. */
static void
follow_place (UiSession *self)
{
  gint64 number = ui_shown_get_number (&self->shown);
  DataRegisterItem *aside;

  if (self->entries == NULL)
    return;
  if (number != 0 && !is_looked_at (self, self->shown.item))
    {
      ui_session_show (self, 0);
      self->aside = number;
      return;
    }
  aside = number == 0 ? data_register_find (self->entries, self->aside) : NULL;
  if (aside != NULL && is_looked_at (self, aside))
    ui_session_show (self, self->aside);
}

static void changed_cb (UiSession *self);

static void
take_up (UiSession *self, DataRegisterItem *item)
{
  ui_shown_take_up (&self->shown, item, self->workspace, G_CALLBACK (changed_cb), self);
}

/* Another program may have made of it what cannot be read here, or what can be read again. */
static void
take_up_again (UiSession *self)
{
  g_autoptr (DataRegisterItem) item = g_object_ref (self->shown.item);

  ui_shown_clear (&self->shown, self);
  take_up (self, item);
  g_signal_emit (self, shown_signal, 0);
}

static void
changed_cb (UiSession *self)
{
  if (self->shown.item != NULL && !is_looked_at (self, self->shown.item))
    follow_place (self);
  else if (self->shown.item != NULL && !ui_shown_is_current (&self->shown, self->workspace))
    take_up_again (self);
  else
    g_signal_emit (self, changed_signal, 0);
}

/* What was shown may be gone: its making undone, or the bin emptied. */
static void
items_changed_cb (UiSession *self)
{
  if (self->shown.item != NULL &&
      data_register_find (self->entries, ui_shown_get_number (&self->shown)) != self->shown.item)
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
  ui_shown_clear (&self->shown, self);
  if (self->entries != NULL)
    g_signal_handlers_disconnect_by_data (self->entries, self);
  self->entries = NULL;
  self->aside = 0;
  ui_register_list_set_register (self->list, NULL);
  if (self->verification != NULL)
    ui_verification_cancel (self->verification);
  g_clear_object (&self->verification);
  g_clear_object (&self->workspace);
  g_clear_error (&self->problem);
}

/* Whoever works here is named in the history as the settings say. */
static void
name_actor (UiSession *self)
{
  g_autofree char *name = NULL;

  if (self->settings == NULL || self->workspace == NULL)
    return;
  name = g_settings_get_string (self->settings, UI_SETTING_EVALUATOR);
  data_workspace_set_actor (self->workspace, data_person_is_named (name) ? name : self->user, NULL);
}

/* The evaluation of the last run, or the one changed last. */
static void
show_first (UiSession *self)
{
  gint64 number = ui_recent_get_evaluation (self->settings, self->path);

  if (data_register_find (self->entries, number) != NULL)
    ui_session_reveal (self, number);
  else
    ui_session_show (self, ui_register_list_get_number (self->list, 0));
}

/* Shows @workspace, whose register could be read. */
static void
take_workspace (UiSession *self, DataWorkspace *workspace, const char *path)
{
  char *place = g_strdup (path);

  close_workspace (self);
  g_free (self->path);
  self->path = place;
  self->workspace = g_object_ref (workspace);
  self->entries = data_workspace_get_register (workspace, NULL);
  g_free (self->user);
  self->user = g_strdup (data_workspace_get_actor (workspace));
  name_actor (self);
  ui_recent_add (self->settings, self->path);
  ui_register_list_clear (self->list);
  ui_register_list_set_place (self->list, DATA_REGISTER_PLACE_REGISTER);
  ui_register_list_set_register (self->list, self->entries);
  g_signal_connect_swapped (self->entries, "items-changed", G_CALLBACK (items_changed_cb), self);
  show_first (self);
  data_workspace_watch (self->workspace);
  g_signal_emit (self, opened_signal, 0);
}

/* Waits for what is being opened, and shows it or tells why that cannot be. */
static void
take_opened (UiSession *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataWorkspace) workspace = ui_opening_end (g_steal_pointer (&self->opening), &error);

  self->started = TRUE;
  if (workspace != NULL)
    {
      take_workspace (self, workspace, self->path);
      return;
    }
  g_clear_error (&self->problem);
  self->problem = g_steal_pointer (&error);
  g_signal_emit (self, opened_signal, 0);
}

static gboolean
opened_cb (gpointer data)
{
  take_opened (data);
  return G_SOURCE_REMOVE;
}

static void
ui_session_dispose (GObject *object)
{
  UiSession *self = UI_SESSION (object);
  g_autoptr (DataWorkspace) unused = NULL;

  if (self->opening != NULL)
    unused = ui_opening_end (g_steal_pointer (&self->opening), NULL);
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
  g_free (self->user);
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
  self->list = ui_register_list_new ();
  g_signal_connect_swapped (self->list, "selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->list, "changed", G_CALLBACK (follow_place), self);
}

UiSession *
ui_session_new (GSettings *settings)
{
  UiSession *self = g_object_new (UI_TYPE_SESSION, NULL);

  g_set_object (&self->settings, settings);
  self->path = ui_recent_get_last (self->settings);
  if (self->path == NULL)
    self->path = data_workspace_default_path ();
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::" UI_SETTING_EVALUATOR, G_CALLBACK (name_actor),
                             self, G_CONNECT_SWAPPED);
  return self;
}

void
ui_session_prepare (UiSession *self, const char *path)
{
  g_return_if_fail (UI_IS_SESSION (self));
  g_return_if_fail (self->opening == NULL);

  if (path != NULL)
    {
      g_free (self->path);
      self->path = g_strdup (path);
    }
  self->opening = ui_opening_begin (self->path, self->packs, opened_cb, self);
}

void
ui_session_start (UiSession *self, const char *path)
{
  g_return_if_fail (UI_IS_SESSION (self));

  if (self->opening == NULL)
    ui_session_prepare (self, path);
  take_opened (self);
}

gboolean
ui_session_has_started (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), FALSE);

  return self->started;
}

void
ui_session_retry (UiSession *self)
{
  g_return_if_fail (UI_IS_SESSION (self));
  g_return_if_fail (self->workspace == NULL);

  self->opening = ui_opening_begin (self->path, self->packs, opened_cb, self);
  take_opened (self);
}

gboolean
ui_session_open (UiSession *self, const char *path, GError **error)
{
  g_autoptr (DataWorkspace) workspace = NULL;

  g_return_val_if_fail (UI_IS_SESSION (self), FALSE);
  g_return_val_if_fail (self->opening == NULL, FALSE);

  workspace = data_workspace_open (path, FALSE, self->packs, error);
  if (workspace == NULL || data_workspace_get_register (workspace, error) == NULL)
    return FALSE;
  take_workspace (self, workspace, path);
  return TRUE;
}

void
ui_session_suspend (UiSession *self)
{
  g_return_if_fail (UI_IS_SESSION (self));

  ui_session_remember (self);
  close_workspace (self);
  g_signal_emit (self, shown_signal, 0);
}

void
ui_session_remember (UiSession *self)
{
  g_return_if_fail (UI_IS_SESSION (self));

  if (self->workspace != NULL)
    ui_recent_set_last (self->settings, self->path, ui_shown_get_number (&self->shown));
}

GSettings *
ui_session_get_settings (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), NULL);

  return self->settings;
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
  if (item == self->shown.item)
    return;
  ui_shown_clear (&self->shown, self);
  self->aside = 0;
  if (item != NULL)
    take_up (self, item);
  ui_register_list_select (self->list, ui_shown_get_number (&self->shown));
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
    ui_register_list_clear (self->list);
}

DataRegisterItem *
ui_session_get_item (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), NULL);

  return self->shown.item;
}

DataEvaluation *
ui_session_get_evaluation (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), NULL);

  return self->shown.evaluation;
}

gboolean
ui_session_is_on_trial (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), FALSE);

  return self->shown.evaluation != NULL && data_evaluation_is_on_trial (self->shown.evaluation);
}

const GError *
ui_session_get_refusal (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), NULL);

  return self->shown.refusal;
}

UiVerification *
ui_session_get_verification (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), NULL);

  if (self->verification == NULL)
    self->verification = ui_verification_new (self->path);
  return self->verification;
}

gboolean
ui_session_can_write (UiSession *self)
{
  g_return_val_if_fail (UI_IS_SESSION (self), FALSE);

  return self->workspace != NULL && !data_workspace_is_read_only (self->workspace);
}
