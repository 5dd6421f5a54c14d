/* application.c - The desktop application.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/application.h"

#include "data/directories.h"
#include "data/wording/language.h"
#include "ui/window/about.h"
#include "ui/window/actions.h"
#include "ui/workspace/files.h"
#include "ui/window/preferences_window.h"
#include "ui/parts/settings.h"
#include "ui/parts/style.h"
#include "ui/window/window.h"

#include <glib/gi18n-lib.h>
#include <malloc.h>

/* How large text can be, in percent of what the desktop has. */
#define LEAST_TEXT_SIZE 100
#define MOST_TEXT_SIZE 200

struct _UiApplication
{
  GtkApplication parent_instance;

  /* owned */
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (UiApplication, ui_application, GTK_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accelerators[3];
} accelerators[] = {
  { "win.new", { "<Control>n" } },
  { "win.import", { "<Control>o" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.rename", { "F2" } },
  { "win.duplicate", { "<Control>d" } },
  { "win.submit", { "<Control><Shift>s" } },
  { "win.return", { "<Control><Shift>r" } },
  { "win.approve", { "<Control><Shift>a" } },
  { "win.compare('')", { "<Control><Shift>d" } },
  { "win.search", { "<Control>f" } },
  { "win.show-register", { "F9" } },
  { "win.show-table", { "<Control>l" } },
  { "win.print-worksheet", { "<Control>p" } },
  { "win.save-worksheet-pdf", { "<Control>e" } },
  { "win.save-worksheet-xlsx", { "<Control><Shift>e" } },
  { "win.open-workspace", { "<Control><Shift>o" } },
  { "win.step(1)", { "<Control>Page_Down" } },
  { "win.step(-1)", { "<Control>Page_Up" } },
  { "win.next-missing", { "<Control>j" } },
  { "win.try", { "<Control>t" } },
  { "win.page('service')", { "<Alt>1" } },
  { "win.page('subjects')", { "<Alt>2" } },
  { "win.page('impact')", { "<Alt>3" } },
  { "win.page('decision')", { "<Alt>4" } },
  { "win.page('audit')", { "<Alt>5" } },
  { "win.page('worksheets')", { "<Alt>6" } },
  { "win.page('review')", { "<Alt>7" } },
  { "win.page('history')", { "<Alt>8" } },
  { "win.go-to-guide", { "F1" } },
  { "win.show-shortcuts", { "<Control>question" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
};

static void
remember (UiApplication *self, const char *key, const char *value)
{
  if (self->settings != NULL)
    g_settings_set_string (self->settings, key, value);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window;

  for (GList *each = gtk_application_get_windows (data); each != NULL; each = each->next)
    {
      if (UI_IS_WINDOW (each->data) && ui_actions_ask_for_trial (each->data))
        return;
    }
  while ((window = gtk_application_get_active_window (data)) != NULL)
    gtk_window_destroy (window);
  g_application_quit (data);
}

/* Where they are not installed. To look at another folder is to read the icon theme again: this is
 * left until an icon of ours is needed. */
static void
find_icons (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autofree char *icons = data_directories_icons ();

  if (!gtk_icon_theme_has_icon (theme, EIKYO_APPLICATION_ID))
    gtk_icon_theme_add_search_path (theme, icons);
}

static gpointer
find_window (gpointer application, GType type)
{
  for (GList *each = gtk_application_get_windows (application); each != NULL; each = each->next)
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (each->data, type))
        return each->data;
    }
  return NULL;
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UiWindow *window = find_window (data, UI_TYPE_WINDOW);
  GtkWindow *preferences = find_window (data, UI_TYPE_PREFERENCES_WINDOW);

  if (preferences == NULL && window != NULL)
    preferences = ui_preferences_window_new (window);
  if (preferences != NULL)
    gtk_window_present (preferences);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  find_icons ();
  ui_about_show (gtk_application_get_active_window (data));
}

static void
language_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  UiApplication *self = data;
  const char *code = g_variant_get_string (value, NULL);
  RulesLanguage language;

  if (!data_language_parse (code, &language))
    return;
  g_simple_action_set_state (action, value);
  data_language_use (language);
  remember (self, UI_SETTING_LANGUAGE, code);
  for (GList *each = gtk_application_get_windows (data); each != NULL; each = each->next)
    {
      if (UI_IS_WINDOW (each->data))
        ui_window_rebuild (each->data);
      else if (UI_IS_PREFERENCES_WINDOW (each->data))
        ui_preferences_window_rebuild (each->data);
    }
}

static void
style_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  const char *style = g_variant_get_string (value, NULL);

  g_simple_action_set_state (action, value);
  ui_style_use (style);
  remember (data, UI_SETTING_STYLE, style);
}

static void
text_size_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  UiApplication *self = data;
  int percent = g_variant_get_int32 (value);

  if (percent < LEAST_TEXT_SIZE || percent > MOST_TEXT_SIZE)
    return;
  g_simple_action_set_state (action, value);
  ui_style_use_text_size (percent);
  if (self->settings != NULL)
    g_settings_set_int (self->settings, UI_SETTING_TEXT_SIZE, percent);
}

static const GActionEntry actions[] = {
  { "quit", quit_cb },
  { "preferences", preferences_cb },
  { "about", about_cb },
  { "language", NULL, "s", "'en'", language_cb },
  { "style", NULL, "s", "'system'", style_cb },
  { "text-size", NULL, "i", "100", text_size_cb },
};

static void
set_state (UiApplication *self, const char *name, GVariant *value)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), value);
}

/* Takes up the language, the style and the size of text of the last run. */
static void
restore_settings (UiApplication *self)
{
  g_autofree char *code = NULL;
  g_autofree char *style = NULL;
  RulesLanguage language;
  int percent = LEAST_TEXT_SIZE;

  self->settings = ui_settings_new ();
  if (self->settings != NULL)
    {
      code = g_settings_get_string (self->settings, UI_SETTING_LANGUAGE);
      style = g_settings_get_string (self->settings, UI_SETTING_STYLE);
      percent = g_settings_get_int (self->settings, UI_SETTING_TEXT_SIZE);
    }
  if (code != NULL && data_language_parse (code, &language))
    data_language_use (language);
  set_state (self, "language",
             g_variant_new_string (data_language_code (data_language_current ())));
  set_state (self, "style", g_variant_new_string (style != NULL ? style : "system"));
  set_state (self, "text-size", g_variant_new_int32 (percent));
  ui_style_use (style != NULL ? style : "system");
  ui_style_use_text_size (percent);
}

static UiWindow *
get_window (UiApplication *self, const char *workspace)
{
  UiWindow *window = find_window (self, UI_TYPE_WINDOW);

  return window != NULL ? window
                        : ui_window_new (GTK_APPLICATION (self), self->settings, workspace);
}

static void
ui_application_startup (GApplication *application)
{
  UiApplication *self = UI_APPLICATION (application);

  G_APPLICATION_CLASS (ui_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  restore_settings (self);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           accelerators[i].accelerators);
}

static void
ui_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (get_window (UI_APPLICATION (application), NULL)));
}

static void
ui_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  g_autofree char *workspace = ui_files_find_workspace (files, (guint) n_files);
  UiWindow *window = get_window (UI_APPLICATION (application), workspace);

  ui_files_open (window, files, (guint) n_files);
  gtk_window_present (GTK_WINDOW (window));
}

static int
ui_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("eikyo-desktop %s\n", EIKYO_VERSION);
  return 0;
}

static void
ui_application_finalize (GObject *object)
{
  g_clear_object (&UI_APPLICATION (object)->settings);
  G_OBJECT_CLASS (ui_application_parent_class)->finalize (object);
}

static void
ui_application_class_init (UiApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ui_application_finalize;
  application_class->startup = ui_application_startup;
  application_class->activate = ui_application_activate;
  application_class->open = ui_application_open;
  application_class->handle_local_options = ui_application_handle_local_options;
}

static void
ui_application_init (UiApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  g_application_add_main_option (application, "version", 0, 0, G_OPTION_ARG_NONE,
                                 _ ("Print the version and exit"), NULL);
  g_application_set_option_context_parameter_string (application, _ ("[FILE…]"));
}

/* GTK reads each icon on a thread, and with the C library of GNU each thread would have a heap of
 * its own, which stays. */
static void
share_heap (void)
{
#ifdef M_ARENA_MAX
  mallopt (M_ARENA_MAX, 1);
#endif
}

UiApplication *
ui_application_new (GApplicationFlags flags)
{
  share_heap ();
  g_set_application_name ("Eikyo");
  return g_object_new (UI_TYPE_APPLICATION, "application-id", EIKYO_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN | flags, NULL);
}
