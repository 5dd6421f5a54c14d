/* workspace.c - A workspace: the file, who acts, and how everything that shows it follows changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/workspace.h"

#include "data/error.h"
#include "data/history/person.h"
#include "data/workspace/chain.h"
#include "data/workspace/evaluation_follow.h"
#include "data/workspace/register_follow.h"
#include "data/workspace/workspace_change.h"

#include <glib/gi18n-lib.h>

/* How often the file is looked at for changes of other programs, in milliseconds. */
#define WATCH_INTERVAL 500

/* A version that no file has: it is to be looked at in any case. */
#define UNSEEN (-1)

struct _DataWorkspace
{
  GObject parent_instance;

  /* owned */
  DataDatabase *database;
  char *actor;
  DataRegister *register_;
  guint watch;

  /* borrowed */
  DataPacks *packs;
  GHashTable *evaluations; /* number to the open evaluation, which takes itself out */

  gint64 version; /* of the file, when it was last looked at, or UNSEEN */
  gint64 entry;   /* the last entry of the history that was seen */
};

G_DEFINE_FINAL_TYPE (DataWorkspace, data_workspace, G_TYPE_OBJECT)

char *
data_workspace_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "eikyo", "workspace.eikyo", NULL);
}

gboolean
data_workspace_create (const char *path, GError **error)
{
  return data_database_create (path, error);
}

/* The name of the user, as the computer knows it. */
static char *
name_user (void)
{
  const char *name = g_get_real_name ();

  return g_strdup (name == NULL || g_str_equal (name, "Unknown") || !data_person_is_named (name)
                       ? g_get_user_name ()
                       : name);
}

static void
forget_evaluation (gpointer data, GObject *evaluation)
{
  DataWorkspace *self = data;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->evaluations);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      if (value == evaluation)
        g_hash_table_iter_remove (&iter);
    }
}

static void
data_workspace_dispose (GObject *object)
{
  DataWorkspace *self = DATA_WORKSPACE (object);

  g_clear_handle_id (&self->watch, g_source_remove);
  if (self->register_ != NULL)
    data_register_close (self->register_);
  if (self->database != NULL && self->database->traces)
    data_workspace_sweep (self->database);
  g_clear_object (&self->register_);
  G_OBJECT_CLASS (data_workspace_parent_class)->dispose (object);
}

static void
data_workspace_finalize (GObject *object)
{
  DataWorkspace *self = DATA_WORKSPACE (object);

  g_hash_table_unref (self->evaluations);
  g_clear_pointer (&self->database, data_database_free);
  g_free (self->actor);
  G_OBJECT_CLASS (data_workspace_parent_class)->finalize (object);
}

static void
data_workspace_class_init (DataWorkspaceClass *class)
{
  G_OBJECT_CLASS (class)->dispose = data_workspace_dispose;
  G_OBJECT_CLASS (class)->finalize = data_workspace_finalize;
}

static void
data_workspace_init (DataWorkspace *self)
{
  self->evaluations = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->actor = name_user ();
}

static gboolean
read_last_entry (DataWorkspace *self, gint64 *entry, GError **error)
{
  return data_database_number (self->database, "SELECT ifnull (max (entry), 0) FROM history", entry,
                               error);
}

DataWorkspace *
data_workspace_open (const char *path, gboolean read_only, DataPacks *packs, GError **error)
{
  g_autoptr (DataWorkspace) self = NULL;
  DataDatabase *database = data_database_open (path, read_only, error);

  if (database == NULL)
    return NULL;
  self = g_object_new (DATA_TYPE_WORKSPACE, NULL);
  self->database = database;
  self->packs = packs;
  self->version = data_database_version (database);
  if (!read_last_entry (self, &self->entry, error))
    return NULL;
  return g_steal_pointer (&self);
}

gboolean
data_workspace_is_read_only (DataWorkspace *self)
{
  g_return_val_if_fail (DATA_IS_WORKSPACE (self), TRUE);

  return self->database->read_only;
}

gboolean
data_workspace_is_newer (DataWorkspace *self)
{
  g_return_val_if_fail (DATA_IS_WORKSPACE (self), FALSE);

  return self->database->newer;
}

gboolean
data_workspace_set_actor (DataWorkspace *self, const char *actor, GError **error)
{
  g_return_val_if_fail (DATA_IS_WORKSPACE (self) && actor != NULL, FALSE);

  if (!data_person_is_named (actor))
    {
      g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED,
                   _ ("Nothing can be seen of the name of who works with the workspace. Give a "
                      "name."));
      return FALSE;
    }
  g_free (self->actor);
  self->actor = g_strdup (actor);
  return TRUE;
}

const char *
data_workspace_get_actor (DataWorkspace *self)
{
  g_return_val_if_fail (DATA_IS_WORKSPACE (self), NULL);

  return self->actor;
}

DataPacks *
data_workspace_get_packs (DataWorkspace *self)
{
  g_return_val_if_fail (DATA_IS_WORKSPACE (self), NULL);

  return self->packs;
}

DataDatabase *
data_workspace_get_database (DataWorkspace *self)
{
  return self->database;
}

gint64
data_workspace_get_entry (DataWorkspace *self)
{
  return self->entry;
}

DataRegister *
data_workspace_get_register (DataWorkspace *self, GError **error)
{
  g_return_val_if_fail (DATA_IS_WORKSPACE (self), NULL);

  if (self->register_ != NULL)
    return self->register_;
  self->register_ = data_register_new (self->database, self->packs, error);
  if (self->register_ != NULL && self->watch != 0)
    data_register_begin (self->register_);
  return self->register_;
}

DataEvaluation *
data_workspace_get_evaluation (DataWorkspace *self, gint64 number, GError **error)
{
  DataEvaluation *evaluation;

  g_return_val_if_fail (DATA_IS_WORKSPACE (self), NULL);

  evaluation = g_hash_table_lookup (self->evaluations, &number);
  if (evaluation != NULL && !data_evaluation_check (evaluation, error))
    return NULL;
  if (evaluation != NULL && data_evaluation_is_there (evaluation))
    return g_object_ref (evaluation);
  if (evaluation != NULL)
    {
      data_evaluation_refuse_missing (self, error);
      return NULL;
    }
  evaluation = data_evaluation_new (self, number, error);
  if (evaluation == NULL)
    return NULL;
  g_hash_table_insert (self->evaluations, g_memdup2 (&number, sizeof number), evaluation);
  g_object_weak_ref (G_OBJECT (evaluation), forget_evaluation, self);
  return evaluation;
}

/* The evaluations that entries after the last one seen are about; @entry is the last one now. */
static GArray *
list_changed (DataWorkspace *self, gint64 *entry, GError **error)
{
  sqlite3_stmt *statement = data_database_query (
      self->database, error, "SELECT DISTINCT evaluation FROM history WHERE entry > ?", "i",
      self->entry);
  g_autoptr (GArray) numbers = data_database_numbers (self->database, statement, error);

  return numbers != NULL && read_last_entry (self, entry, error) ? g_steal_pointer (&numbers)
                                                                 : NULL;
}

/* Reads what the open evaluations among @numbers are now. One whose rows or rules are not possible
 * stays as it was for those who show it. */
static gboolean
read_evaluations (DataWorkspace *self, const gint64 *numbers, guint n, GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      DataEvaluation *evaluation = g_hash_table_lookup (self->evaluations, &numbers[i]);
      g_autoptr (GError) reason = NULL;

      if (evaluation == NULL || data_evaluation_read (evaluation, &reason))
        continue;
      if (!g_error_matches (reason, DATA_ERROR, DATA_ERROR_REFUSED))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      g_debug ("An evaluation cannot be read again: %s", reason->message);
    }
  return TRUE;
}

/* Tells everybody of what was read, and that entries up to @entry are seen. */
static void
tell (DataWorkspace *self, const gint64 *numbers, guint n, gint64 entry)
{
  gint64 before = self->entry;

  self->entry = entry;
  g_object_ref (self);
  for (guint i = 0; i < n; i++)
    {
      DataEvaluation *evaluation = g_hash_table_lookup (self->evaluations, &numbers[i]);

      if (evaluation != NULL)
        data_evaluation_take (evaluation);
      if (self->register_ != NULL && !data_register_follow (self->register_, numbers[i]))
        {
          self->entry = MIN (self->entry, before);
          self->version = UNSEEN;
        }
    }
  g_object_unref (self);
}

gboolean
data_workspace_catch_up (DataWorkspace *self, gboolean *changed, GError **error)
{
  g_autoptr (GArray) numbers = NULL;
  gint64 version;
  gint64 entry;
  gboolean begun;
  gboolean done;

  *changed = FALSE;
  if (!data_database_number (self->database, "PRAGMA data_version", &version, error))
    return FALSE;
  if (version == self->version)
    return TRUE;
  /* Whatever is written after this is seen the next time. */
  if (!data_database_begin_reading (self->database, &begun, error))
    return FALSE;
  numbers = list_changed (self, &entry, error);
  done = numbers != NULL &&
         read_evaluations (self, (const gint64 *) numbers->data, numbers->len, error);
  if (begun)
    data_database_rollback (self->database);
  if (!done)
    return FALSE;
  self->version = version;
  *changed = numbers->len > 0;
  tell (self, (const gint64 *) numbers->data, numbers->len, entry);
  return TRUE;
}

gboolean
data_workspace_refresh (DataWorkspace *self)
{
  g_autoptr (GError) error = NULL;
  gboolean changed;

  g_return_val_if_fail (DATA_IS_WORKSPACE (self), FALSE);

  if (!data_workspace_catch_up (self, &changed, &error))
    g_debug ("What others did cannot be read: %s", error->message);
  return changed;
}

static gboolean
watch_cb (gpointer data)
{
  data_workspace_refresh (data);
  return G_SOURCE_CONTINUE;
}

void
data_workspace_watch (DataWorkspace *self)
{
  g_return_if_fail (DATA_IS_WORKSPACE (self));

  self->database->patience = DATA_DATABASE_SHORT_PATIENCE;
  if (self->watch == 0)
    self->watch = g_timeout_add (WATCH_INTERVAL, watch_cb, self);
  if (self->register_ != NULL)
    data_register_begin (self->register_);
}

DataStep *
data_workspace_begin (DataWorkspace *self, GError **error)
{
  g_autoptr (DataStep) step = NULL;
  gboolean changed;

  if (!data_workspace_can_write (self, error))
    return NULL;
  step = data_step_begin (self->database, self->actor, g_get_real_time (), error);
  if (step == NULL || !data_workspace_catch_up (self, &changed, error))
    return NULL;
  return g_steal_pointer (&step);
}

gboolean
data_workspace_finish (
    DataWorkspace *self, DataStep *step, const gint64 *numbers, guint n, GError **error)
{
  g_autoptr (DataStep) recorded = step;
  gint64 entry;

  if (!read_last_entry (self, &entry, error) || !read_evaluations (self, numbers, n, error) ||
      !data_step_commit (recorded, error))
    return FALSE;
  tell (self, numbers, n, entry);
  return TRUE;
}
