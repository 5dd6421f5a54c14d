/* support.c - What the tests of the window share: an application in this process, and looking.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "tests/ui/support_names.h"

#include "data/directories.h"
#include "data/wording/language.h"
#include "ui/parts/progress.h"
#include "ui/parts/settings.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

static char *folder;

void
support_start (int *argc, char ***argv)
{
  static const char *const variables[] = { "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME" };
  g_autoptr (GError) error = NULL;

  support_keep_names ();
  g_test_init (argc, argv, NULL);
  folder = g_dir_make_tmp ("eikyo-ui-XXXXXX", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    g_setenv (variables[i], folder, TRUE);
  data_language_start ();
}

void
support_remove_tree (const char *path)
{
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *entry = g_build_filename (path, name, NULL);

      support_remove_tree (entry);
    }
  g_remove (path);
}

char *
support_workspace (void)
{
  return data_workspace_default_path ();
}

void
support_forget (void)
{
  g_autofree char *path = support_workspace ();
  g_autofree char *place = g_path_get_dirname (path);
  g_autoptr (GSettings) settings = ui_settings_new ();

  g_assert_true (g_str_has_prefix (place, folder));
  support_remove_tree (place);
  g_settings_reset (settings, UI_SETTING_WORKSPACE);
  g_settings_reset (settings, UI_SETTING_EVALUATION);
  g_settings_reset (settings, UI_SETTING_PAGE);
  g_settings_reset (settings, UI_SETTING_EVALUATOR);
  g_settings_reset (settings, UI_SETTING_REVIEWER);
}

void
support_run_sql (const char *sql)
{
  g_autofree char *path = support_workspace ();
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

int
support_run (void)
{
  int status = g_test_run ();

  support_remove_tree (folder);
  g_clear_pointer (&folder, g_free);
  return status;
}

char *
support_example (const char *name)
{
  g_autofree char *directory = data_directories_examples ();
  g_autoptr (GDir) examples = g_dir_open (directory, 0, NULL);
  const char *entry;

  g_assert_nonnull (examples);
  while ((entry = g_dir_read_name (examples)) != NULL)
    {
      if (g_str_has_prefix (entry, name) && g_str_has_suffix (entry, ".eikyo.json"))
        return g_build_filename (directory, entry, NULL);
    }
  g_assert_not_reached ();
}

/* One for all tests of a program: GTK is started once. */
static UiApplication *
get_application (void)
{
  static UiApplication *application;
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = ui_application_new (G_APPLICATION_NON_UNIQUE);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
      /* GTK 4.8 leaks a date each time it writes its list of recent files. */
      g_object_set (gtk_settings_get_default (), "gtk-recent-files-enabled", FALSE, NULL);
    }
  return application;
}

/* The first frame does not wait for what is in the window, nor the second for what is out of sight.
 */
static void
settle_first (Support *self)
{
  while (!ui_session_has_started (ui_window_get_session (self->window)))
    support_settle (self);
  support_settle (self);
}

static void
find_window (Support *self)
{
  for (GList *each = gtk_application_get_windows (GTK_APPLICATION (self->application));
       each != NULL; each = each->next)
    {
      if (UI_IS_WINDOW (each->data))
        self->window = each->data;
    }
}

Support *
support_open_unsettled (void)
{
  Support *self = g_new0 (Support, 1);

  self->application = get_application ();
  g_application_activate (G_APPLICATION (self->application));
  find_window (self);
  return self;
}

static Support *
open_paths (GStrv paths)
{
  Support *self = g_new0 (Support, 1);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  self->application = get_application ();
  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_path (paths[i]));
  if (files->len > 0)
    g_application_open (G_APPLICATION (self->application), (GFile **) files->pdata,
                        (int) files->len, "");
  else
    g_application_activate (G_APPLICATION (self->application));
  find_window (self);
  settle_first (self);
  support_wait_for_work (self);
  return self;
}

Support *
support_open (const char *const *names)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = support_example (names[i]);

      g_strv_builder_add (builder, path);
    }
  paths = g_strv_builder_end (builder);
  support_forget ();
  return open_paths (paths);
}

static void
add_subject (DataEdit *edit, const RulesEdition *edition, guint number)
{
  static const char *const names[] = {
    "会議資料（公表前の政策検討資料を含む。）",
    "Documents of the committee before they are published",
    "委員の連絡先",
    "関係府省庁及び地方公共団体から提出された意見、照会への回答その他これらに附属する資料であって、"
    "公表前に関係者"
    "の間で共有されるもの（個人情報を含む場合がある。）",
  };
  DataArray array = number % 2 == 0 ? DATA_ARRAY_INFORMATION : DATA_ARRAY_OPERATIONS;
  RulesAskedOf kind = number % 2 == 0 ? RULES_ASKED_OF_INFORMATION : RULES_ASKED_OF_OPERATION;
  g_autofree char *id = g_strdup_printf ("x%u", number);
  g_autofree char *name =
      g_strdup_printf ("%s %u", names[number % G_N_ELEMENTS (names)], number + 1);

  data_edit_add (edit, array, id);
  data_edit_set_text (edit, &(DataPlace){ array, id, NULL, NULL, "name" }, name);
  for (guint i = 0; number % 3 == 0 && i < edition->n_dimensions * edition->n_harms; i++)
    {
      const RulesDimension *dimension = &edition->dimensions[i / edition->n_harms];
      const RulesHarm *harm = &edition->harms[i % edition->n_harms];
      const DataPlace place = { DATA_ARRAY_IMPACTS, id, dimension->clause.id, harm->clause.id,
                                "level" };

      if (dimension->asked_of == kind && harm->asked[i / edition->n_harms])
        data_edit_set_text (edit, &place, edition->levels[i % 2].clause.id);
    }
}

void
support_grow (DataEvaluation *evaluation, guint n)
{
  const RulesEdition *edition = data_evaluation_get_decision (evaluation)->evaluation->edition;
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    add_subject (edit, edition, i);
  data_evaluation_edit (evaluation, edit, &error);
  g_assert_no_error (error);
}

Support *
support_open_as_it_is (void)
{
  return open_paths ((char *[]){ NULL });
}

Support *
support_open_all (void)
{
  static const char *const all[] = { "01", "02", "03", "04", "05", "06", "07", NULL };

  return support_open (all);
}

UiSession *
support_get_session (Support *self)
{
  return ui_window_get_session (self->window);
}

UiRegisterList *
support_get_list (Support *self)
{
  return ui_session_get_list (support_get_session (self));
}

DataEvaluation *
support_get_evaluation (Support *self)
{
  return ui_session_get_evaluation (support_get_session (self));
}

void
support_enter (Support *self, const char *member, const char *text)
{
  const DataPlace place = { .array = DATA_ARRAY_NONE, .member = member };

  g_assert_true (data_evaluation_set_text (support_get_evaluation (self), &place, text, NULL));
}

DataWorkspace *
support_open_other (Support *self, DataEvaluation **evaluation)
{
  g_autofree char *path = support_workspace ();
  DataPacks *packs = ui_session_get_packs (support_get_session (self));
  DataWorkspace *other = data_workspace_open (path, FALSE, packs, NULL);
  gint64 number = ui_register_list_get_number (support_get_list (self), 0);

  *evaluation = data_workspace_get_evaluation (other, number, NULL);
  g_assert_nonnull (*evaluation);
  return other;
}

Support *
support_open_path (const char *path)
{
  g_autofree char *copy = g_strdup (path);

  support_forget ();
  return open_paths ((char *[]){ copy, NULL });
}

void
support_close (Support *self)
{
  GtkWindow *window = GTK_WINDOW (self->window);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (window);
  g_free (self);
}

void
support_settle (Support *self)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
support_wait (Support *self)
{
  for (guint i = 0; i < 30; i++)
    {
      g_usleep (10000);
      support_settle (self);
    }
}

void
support_wait_until (Support *self, gboolean (*done) (Support *self))
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!done (self))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_usleep (10000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  support_settle (self);
}

static gboolean
is_idle (Support *self)
{
  return support_find_window (UI_TYPE_PROGRESS) == NULL;
}

void
support_wait_for_work (Support *self)
{
  support_wait_until (self, is_idle);
}

char *
support_copy (const char *name, const char *from, const char *to)
{
  g_autofree char *path = support_example (name);
  g_autofree char *place = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  char *copy = g_build_filename (place, "copy.eikyo.json", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, from, 2);
  g_assert_nonnull (parts[1]);
  changed = g_strjoinv (to, parts);
  g_assert_true (g_file_set_contents (copy, changed, -1, NULL));
  return copy;
}

void
support_remove_copy (const char *path)
{
  g_autofree char *place = g_path_get_dirname (path);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (place), ==, 0);
}

void
support_import (Support *self, const char *path)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.import-path", "s", path);
  support_wait_for_work (self);
}
