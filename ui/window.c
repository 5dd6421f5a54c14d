/* window.c - The window: open evaluations, and what can be done with them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window.h"

#include "data/directories.h"
#include "data/wording/language.h"
#include "ui/file_dialogs.h"
#include "ui/header.h"
#include "ui/recent.h"
#include "ui/report.h"
#include "ui/settings.h"
#include "ui/workspace.h"

#include <glib/gi18n-lib.h>

#define USUAL_WIDTH 1180
#define USUAL_HEIGHT 800

struct _UiWindow
{
  GtkApplicationWindow parent_instance;

  /* owned */
  DataPacks *packs;
  GListStore *documents;
  GtkSingleSelection *selection;
  GSettings *settings;

  /* in the window, and made anew for each language */
  UiHeader *header;
};

G_DEFINE_FINAL_TYPE (UiWindow, ui_window, GTK_TYPE_APPLICATION_WINDOW)

static UiDocument *
get_selected (UiWindow *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
update (UiWindow *self)
{
  UiDocument *document = get_selected (self);
  static const char *const actions[] = { "win.reload", "win.save-pdf", "win.save-xlsx" };
  const char *title = document != NULL ? ui_document_get_title (document) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], document != NULL);
  if (self->header != NULL)
    ui_header_set_title (self->header, title);
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Eikyo");
}

static gboolean
select_open (UiWindow *self, GFile *file)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->documents));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (UiDocument) document = g_list_model_get_item (G_LIST_MODEL (self->documents), i);

      if (g_file_equal (ui_document_get_file (document), file))
        {
          gtk_single_selection_set_selected (self->selection, i);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
open_file (UiWindow *self, GFile *file, GError **error)
{
  g_autoptr (UiDocument) document = NULL;

  if (select_open (self, file))
    return TRUE;
  if (self->packs == NULL)
    {
      g_autofree char *directory = data_directories_packs ();

      self->packs = data_packs_new (directory);
    }
  document = ui_document_open (file, self->packs, error);
  if (document == NULL)
    return FALSE;
  g_list_store_append (self->documents, document);
  gtk_single_selection_set_selected (self->selection,
                                     g_list_model_get_n_items (G_LIST_MODEL (self->documents)) - 1);
  ui_recent_add (file);
  return TRUE;
}

void
ui_window_open (UiWindow *self, GFile *const *files, guint n_files)
{
  g_autoptr (GString) messages = g_string_new (NULL);
  guint n_failed = 0;

  g_return_if_fail (UI_IS_WINDOW (self));

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (GError) error = NULL;

      if (open_file (self, files[i], &error))
        continue;
      g_string_append_printf (messages, "%s%s", n_failed > 0 ? "\n\n" : "", error->message);
      n_failed++;
    }
  if (n_failed > 0)
    ui_file_dialogs_show_error (GTK_WINDOW (self),
                                ngettext ("The evaluation could not be opened",
                                          "Some evaluations could not be opened", n_failed),
                                messages->str);
}

static void
open_files (GtkWindow *window, GListModel *files)
{
  guint n = g_list_model_get_n_items (files);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (chosen, g_list_model_get_item (files, i));
  ui_window_open (UI_WINDOW (window), (GFile *const *) chosen->pdata, n);
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ui_file_dialogs_open (GTK_WINDOW (widget), open_files);
}

static void
open_place_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *place = g_variant_get_string (parameter, NULL);
  g_autoptr (GFile) file =
      g_str_equal (name, "win.open-uri") ? g_file_new_for_uri (place) : g_file_new_for_path (place);

  ui_window_open (UI_WINDOW (widget), &file, 1);
}

static void
reload_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiWindow *self = UI_WINDOW (widget);
  UiDocument *document = get_selected (self);
  g_autoptr (GError) error = NULL;

  if (document != NULL && !ui_document_reload (document, &error))
    ui_file_dialogs_show_error (GTK_WINDOW (self), _ ("The evaluation could not be reloaded"),
                                error->message);
  update (self);
}

static void
save (GtkWindow *window, GListModel *files, UiReportFormat format)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autoptr (GError) error = NULL;
  UiDocument *document = get_selected (UI_WINDOW (window));

  if (document != NULL && !ui_report_save (document, format, file, &error))
    ui_file_dialogs_show_error (window, _ ("The report could not be saved"), error->message);
}

static void
save_pdf (GtkWindow *window, GListModel *files)
{
  save (window, files, UI_REPORT_PDF);
}

static void
save_xlsx (GtkWindow *window, GListModel *files)
{
  save (window, files, UI_REPORT_XLSX);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiDocument *document = get_selected (UI_WINDOW (widget));
  gboolean pdf = g_str_equal (name, "win.save-pdf");
  g_autofree char *file_name = NULL;

  if (document == NULL)
    return;
  file_name = ui_report_suggest_name (document, pdf ? UI_REPORT_PDF : UI_REPORT_XLSX);
  ui_file_dialogs_save (GTK_WINDOW (widget),
                        pdf ? _ ("Save Report as PDF") : _ ("Save Report as XLSX"), file_name,
                        pdf ? save_pdf : save_xlsx);
}

static void
close_document_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiWindow *self = UI_WINDOW (widget);
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (selected == GTK_INVALID_LIST_POSITION)
    gtk_window_close (GTK_WINDOW (self));
  else
    g_list_store_remove (self->documents, selected);
}

/* Selects the next evaluation (1) or the one before (-1), and goes round at the ends. */
static void
step_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiWindow *self = UI_WINDOW (widget);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->documents));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (n > 1)
    gtk_single_selection_set_selected (
        self->selection, (selected + n + (guint) g_variant_get_int32 (parameter)) % n);
}

static void
show_shortcuts_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/eikyo/Eikyo/ui/shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, UiWindow *self)
{
  GSList *dropped = g_value_get_boxed (value);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *each = dropped; each != NULL; each = each->next)
    g_ptr_array_add (files, each->data);
  ui_window_open (self, (GFile *const *) files->pdata, files->len);
  return files->len > 0;
}

static void
remember_state (UiWindow *self)
{
  int width;
  int height;

  if (self->settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, UI_SETTING_WIDTH, width);
  g_settings_set_int (self->settings, UI_SETTING_HEIGHT, height);
  g_settings_set_boolean (self->settings, UI_SETTING_MAXIMIZED,
                          gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
ui_window_unmap (GtkWidget *widget)
{
  remember_state (UI_WINDOW (widget));
  GTK_WIDGET_CLASS (ui_window_parent_class)->unmap (widget);
}

static void
restore_state (UiWindow *self)
{
  int width = USUAL_WIDTH;
  int height = USUAL_HEIGHT;

  if (self->settings != NULL)
    {
      width = g_settings_get_int (self->settings, UI_SETTING_WIDTH);
      height = g_settings_get_int (self->settings, UI_SETTING_HEIGHT);
      if (g_settings_get_boolean (self->settings, UI_SETTING_MAXIMIZED))
        gtk_window_maximize (GTK_WINDOW (self));
    }
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
}

static void
ui_window_dispose (GObject *object)
{
  UiWindow *self = UI_WINDOW (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, update, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->documents);
  g_clear_object (&self->settings);
  self->header = NULL;
  G_OBJECT_CLASS (ui_window_parent_class)->dispose (object);
}

static void
ui_window_finalize (GObject *object)
{
  g_clear_pointer (&UI_WINDOW (object)->packs, data_packs_free);
  G_OBJECT_CLASS (ui_window_parent_class)->finalize (object);
}

static void
ui_window_class_init (UiWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_window_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_window_finalize;
  widget_class->unmap = ui_window_unmap;
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "win.open-path", "s", open_place_cb);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_place_cb);
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload_cb);
  gtk_widget_class_install_action (widget_class, "win.save-pdf", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "win.save-xlsx", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "win.close-document", NULL, close_document_cb);
  gtk_widget_class_install_action (widget_class, "win.step", "i", step_cb);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts_cb);
}

static void
ui_window_init (UiWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  self->documents = g_list_store_new (UI_TYPE_DOCUMENT);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->documents)));
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (update), self);
}

UiWindow *
ui_window_new (GtkApplication *application, GSettings *settings)
{
  UiWindow *self = g_object_new (UI_TYPE_WINDOW, "application", application, NULL);

  g_set_object (&self->settings, settings);
  restore_state (self);
  ui_window_rebuild (self);
  return self;
}

void
ui_window_rebuild (UiWindow *self)
{
  g_return_if_fail (UI_IS_WINDOW (self));

  self->header = UI_HEADER (ui_header_new ());
  gtk_window_set_titlebar (GTK_WINDOW (self), GTK_WIDGET (self->header));
  /* The theme draws the bar inside; it would draw one around it as well. */
  gtk_widget_remove_css_class (GTK_WIDGET (self->header), "titlebar");
  gtk_window_set_child (GTK_WINDOW (self), ui_workspace_new (self->selection));
  update (self);
}
