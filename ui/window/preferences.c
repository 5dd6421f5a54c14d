/* preferences.c - The page of what the user can set: it applies at once and is remembered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/preferences.h"

#include "data/history/person.h"
#include "data/workspace/backup.h"
#include "data/wording/language.h"
#include "ui/parts/clamp.h"
#include "ui/parts/line.h"
#include "ui/parts/settings.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiPreferences
{
  GtkWidget parent_instance;

  /* template */
  GtkDropDown *language;
  GtkDropDown *style;
  GtkDropDown *text_size;
  GtkWidget *evaluator;
  GtkWidget *reviewer;
  GtkLabel *reviewer_hint;
  GtkDropDown *edition;
  GtkStringList *editions;
  GtkWidget *daily;
  GtkLabel *place;
  GtkWidget *folder;
  GtkWidget *back_up;
  GtkWidget *restore;

  /* owned */
  GPtrArray *packs;

  /* source ids */
  guint language_source;

  gboolean is_ready; /* what is shown is what is set */

  /* not owned */
  UiWindow *window;
};

G_DEFINE_FINAL_TYPE (UiPreferences, ui_preferences, GTK_TYPE_WIDGET)

/* In the order in which they are offered. */
static const char *const languages[] = { "ja", "en" };
static const char *const styles[] = { "system", "light", "dark", "contrast", "contrast-dark" };
static const int sizes[] = { 100, 125, 150, 200 };

static GSettings *
get_settings (UiPreferences *self)
{
  return ui_session_get_settings (ui_window_get_session (self->window));
}

static gboolean
use_language_cb (gpointer data)
{
  UiPreferences *self = data;
  const char *code = languages[gtk_drop_down_get_selected (self->language)];

  self->language_source = 0;
  /* All that is shown is made anew, this too. */
  gtk_widget_activate_action (GTK_WIDGET (self), "app.language", "s", code);
  return G_SOURCE_REMOVE;
}

static void
language_cb (UiPreferences *self)
{
  if (self->is_ready && self->language_source == 0)
    self->language_source = g_idle_add (use_language_cb, self);
}

static void
style_cb (UiPreferences *self)
{
  if (self->is_ready)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.style", "s",
                                styles[gtk_drop_down_get_selected (self->style)]);
}

static void
text_size_cb (UiPreferences *self)
{
  if (self->is_ready)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.text-size", "i",
                                sizes[gtk_drop_down_get_selected (self->text_size)]);
}

static void
edition_cb (UiPreferences *self)
{
  guint selected = gtk_drop_down_get_selected (self->edition);
  const DataPack *pack;

  if (!self->is_ready || get_settings (self) == NULL)
    return;
  pack = selected > 0 ? g_ptr_array_index (self->packs, selected - 1) : NULL;
  g_settings_set_string (get_settings (self), UI_SETTING_EDITION,
                         pack != NULL ? pack->edition->edition : "");
}

static void
folder_cb (UiPreferences *self)
{
  g_autofree char *folder =
      data_backup_folder (ui_session_get_path (ui_window_get_session (self->window)));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri, GDK_CURRENT_TIME);
}

static void
back_up_cb (UiPreferences *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back-up", NULL);
}

static void
restore_cb (UiPreferences *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.restore-workspace", NULL);
}

/* Whoever evaluated cannot approve. */
static void
compare_names (UiPreferences *self)
{
  gboolean same = data_person_same (gtk_editable_get_text (GTK_EDITABLE (self->evaluator)),
                                    gtk_editable_get_text (GTK_EDITABLE (self->reviewer)));
  gboolean any = data_person_is_named (gtk_editable_get_text (GTK_EDITABLE (self->reviewer)));

  gtk_label_set_label (self->reviewer_hint,
                       same && any ? _ ("⚠ This is the evaluator’s name. Somebody else has to "
                                        "review what one has evaluated")
                                   : _ ("Who reviews on this computer, if anybody"));
  if (same && any)
    gtk_widget_add_css_class (GTK_WIDGET (self->reviewer_hint), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->reviewer_hint), "warning");
}

static void
show_place (UiPreferences *self)
{
  UiSession *session = ui_window_get_session (self->window);
  g_autofree char *folder = data_backup_folder (ui_session_get_path (session));
  g_autofree char *name = g_filename_display_name (folder);
  gboolean exists = data_backup_exists (ui_session_get_path (session));

  gtk_label_set_label (self->place, exists ? name : _ ("There is no copy yet"));
  gtk_widget_set_sensitive (self->folder, exists);
  gtk_widget_set_sensitive (self->back_up, ui_session_get_workspace (session) != NULL);
}

static void
show_look (UiPreferences *self)
{
  GActionGroup *actions = G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (self->window)));
  g_autoptr (GVariant) style = g_action_group_get_action_state (actions, "style");
  g_autoptr (GVariant) size = g_action_group_get_action_state (actions, "text-size");

  gtk_drop_down_set_selected (self->language,
                              data_language_current () == RULES_LANGUAGE_JA ? 0 : 1);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (g_str_equal (g_variant_get_string (style, NULL), styles[i]))
        gtk_drop_down_set_selected (self->style, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      if (g_variant_get_int32 (size) >= sizes[i])
        gtk_drop_down_set_selected (self->text_size, i);
    }
}

static void
show_editions (UiPreferences *self)
{
  g_autofree char *chosen = get_settings (self) != NULL
                                ? g_settings_get_string (get_settings (self), UI_SETTING_EDITION)
                                : NULL;

  self->packs = data_packs_list (ui_session_get_packs (ui_window_get_session (self->window)), NULL);
  gtk_string_list_append (self->editions, _ ("Always the newest"));
  for (guint i = 0; self->packs != NULL && i < self->packs->len; i++)
    {
      const DataPack *pack = g_ptr_array_index (self->packs, i);

      gtk_string_list_append (self->editions, data_text (&pack->edition->title));
      if (g_strcmp0 (chosen, pack->edition->edition) == 0)
        gtk_drop_down_set_selected (self->edition, i + 1);
    }
}

static void
bind (UiPreferences *self)
{
  GSettings *settings = get_settings (self);
  const char *name = g_get_real_name ();
  GtkWidget *const kept[] = { self->evaluator, self->reviewer, self->daily,
                              GTK_WIDGET (self->edition) };

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->evaluator),
                                  g_str_equal (name, "Unknown") ? g_get_user_name () : name);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    gtk_widget_set_sensitive (kept[i], settings != NULL);
  if (settings == NULL)
    return;
  g_settings_bind (settings, UI_SETTING_EVALUATOR, self->evaluator, "text",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, UI_SETTING_REVIEWER, self->reviewer, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, UI_SETTING_DAILY_COPY, self->daily, "active", G_SETTINGS_BIND_DEFAULT);
}

static void
ui_preferences_map (GtkWidget *widget)
{
  show_place (UI_PREFERENCES (widget));
  GTK_WIDGET_CLASS (ui_preferences_parent_class)->map (widget);
}

static void
ui_preferences_dispose (GObject *object)
{
  UiPreferences *self = UI_PREFERENCES (object);

  self->is_ready = FALSE;
  g_clear_handle_id (&self->language_source, g_source_remove);
  g_clear_pointer (&self->packs, g_ptr_array_unref);
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_PREFERENCES);
  G_OBJECT_CLASS (ui_preferences_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_child (class, UiPreferences, language);
  gtk_widget_class_bind_template_child (class, UiPreferences, style);
  gtk_widget_class_bind_template_child (class, UiPreferences, text_size);
  gtk_widget_class_bind_template_child (class, UiPreferences, evaluator);
  gtk_widget_class_bind_template_child (class, UiPreferences, reviewer);
  gtk_widget_class_bind_template_child (class, UiPreferences, reviewer_hint);
  gtk_widget_class_bind_template_child (class, UiPreferences, edition);
  gtk_widget_class_bind_template_child (class, UiPreferences, editions);
  gtk_widget_class_bind_template_child (class, UiPreferences, daily);
  gtk_widget_class_bind_template_child (class, UiPreferences, place);
  gtk_widget_class_bind_template_child (class, UiPreferences, folder);
  gtk_widget_class_bind_template_child (class, UiPreferences, back_up);
  gtk_widget_class_bind_template_child (class, UiPreferences, restore);
}

static void
ui_preferences_class_init (UiPreferencesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_preferences_dispose;
  widget_class->map = ui_preferences_map;
  g_type_ensure (UI_TYPE_CLAMP);
  g_type_ensure (UI_TYPE_LINE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/window/preferences.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
  gtk_widget_class_bind_template_callback (widget_class, style_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_size_cb);
  gtk_widget_class_bind_template_callback (widget_class, edition_cb);
  gtk_widget_class_bind_template_callback (widget_class, folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

static void
ui_preferences_init (UiPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ui_preferences_new (UiWindow *window)
{
  UiPreferences *self = g_object_new (UI_TYPE_PREFERENCES, NULL);

  self->window = window;
  show_look (self);
  show_editions (self);
  bind (self);
  compare_names (self);
  g_signal_connect_swapped (self->evaluator, "changed", G_CALLBACK (compare_names), self);
  g_signal_connect_swapped (self->reviewer, "changed", G_CALLBACK (compare_names), self);
  self->is_ready = TRUE;
  return GTK_WIDGET (self);
}

const char *
ui_preferences_get_focus (UiPreferences *self)
{
  GtkRoot *root;
  GtkWidget *widget;

  g_return_val_if_fail (UI_IS_PREFERENCES (self), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  for (widget = root != NULL ? gtk_root_get_focus (root) : NULL;
       widget != NULL && widget != GTK_WIDGET (self); widget = gtk_widget_get_parent (widget))
    {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

      if (id != NULL && gtk_widget_get_template_child (GTK_WIDGET (self), UI_TYPE_PREFERENCES, id))
        return id;
    }
  return NULL;
}

void
ui_preferences_focus (UiPreferences *self, const char *id)
{
  GObject *control;

  g_return_if_fail (UI_IS_PREFERENCES (self));

  control = gtk_widget_get_template_child (GTK_WIDGET (self), UI_TYPE_PREFERENCES, id);
  if (control != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (control));
}
