/* import_dialog.c - Shows what an import will do before anything is written, and asks what to do
 * with evaluations that are here already.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/workspace/import_dialog.h"

#include "data/exchange/compare.h"
#include "rules/text.h"
#include "ui/parts/messages.h"
#include "ui/workspace/import_chooser.h"

#include <glib/gi18n-lib.h>

struct _UiImportDialog
{
  GtkDialog parent_instance;

  /* template */
  GtkLabel *summary;
  GtkWidget *all_line;
  GtkDropDown *all;
  GtkGrid *table;

  /* owned */
  DataWorkspace *workspace;
  DataImport *import;
  GPtrArray *choosers;  /* in @table, one for each item that is asked about */
  GPtrArray *expanders; /* likewise */
  GPtrArray *asked;     /* those items */

  UiImportAgreed agreed;
};

G_DEFINE_FINAL_TYPE (UiImportDialog, ui_import_dialog, GTK_TYPE_DIALOG)

static gboolean
is_asked_about (const DataImportItem *item)
{
  return item->status != DATA_IMPORT_NEW && item->status != DATA_IMPORT_SAME;
}

static const char *
describe_status (DataImportStatus status)
{
  switch (status)
    {
    case DATA_IMPORT_NEW:
      return _ ("New");
    case DATA_IMPORT_SAME:
      return _ ("The same as here");
    case DATA_IMPORT_NEWER:
      return _ ("Newer than here");
    case DATA_IMPORT_OLDER:
      return _ ("Older than here");
    case DATA_IMPORT_CONFLICT:
    default:
      return _ ("Different here and in the file");
    }
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                    PANGO_WRAP_WORD_CHAR, "width-chars", 12, "max-width-chars", 32, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_pair (const char *first, const char *second)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), new_label (first, "row-title"));
  gtk_box_append (GTK_BOX (box), new_label (second, "subtle"));
  return box;
}

static char *
describe_differences (UiImportDialog *self, const DataImportItem *item)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataEvaluation) here =
      data_workspace_get_evaluation (self->workspace, item->number, &error);
  g_autoptr (DataComparison) comparison = NULL;

  if (here == NULL)
    return g_strdup (error->message);
  comparison = data_compare (data_evaluation_get_exchange (here), item->exchange);
  return g_strchomp (data_comparison_to_text (comparison));
}

/* The differences are put into words when they are first opened. */
static void
open_differences_cb (GtkExpander *expander, GParamSpec *property, UiImportDialog *self)
{
  GtkWidget *lines = gtk_expander_get_child (expander);
  guint item;
  g_autofree char *text = NULL;

  if (self->expanders == NULL || gtk_label_get_label (GTK_LABEL (lines))[0] != '\0' ||
      !g_ptr_array_find (self->expanders, expander, &item))
    return;
  text = describe_differences (self, g_ptr_array_index (self->asked, item));
  gtk_label_set_label (GTK_LABEL (lines), text);
}

static GtkWidget *
new_differences (UiImportDialog *self, const DataImportItem *item)
{
  guint n = item->differences != NULL ? item->differences->len : 0;
  /* Translators: counts the fields in which a file differs from what is here. */
  g_autofree char *label = g_strdup_printf (ngettext ("%u difference", "%u differences", n), n);
  GtkWidget *expander = gtk_expander_new (label);

  gtk_expander_set_child (GTK_EXPANDER (expander), new_label ("", "subtle"));
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (open_differences_cb), self);
  g_ptr_array_add (self->expanders, expander);
  return expander;
}

static GtkWidget *
new_status (UiImportDialog *self, const DataImportItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), new_label (describe_status (item->status), "row-title"));
  if (item->in_bin)
    gtk_box_append (GTK_BOX (box),
                    new_label (_ ("It is in the bin; replacing takes it out."), "subtle"));
  else if (!item->can_replace)
    gtk_box_append (
        GTK_BOX (box),
        new_label (_ ("What is here is in review or approved, so it stays."), "subtle"));
  gtk_box_append (GTK_BOX (box), new_differences (self, item));
  return box;
}

/* Whether something was chosen for each. */
static void
update_accept (UiImportDialog *self)
{
  gboolean chosen = TRUE;

  for (guint i = 0; self->choosers != NULL && i < self->choosers->len; i++)
    chosen = chosen && ui_import_chooser_is_set (self->choosers->pdata[i]);
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT, chosen);
}

static void
add_item (UiImportDialog *self, DataImportItem *item)
{
  const RulesEvaluation *evaluation = data_exchange_get_evaluation (item->exchange);
  const char *title =
      rules_text_is_blank (evaluation->title) ? _ ("(untitled)") : evaluation->title;
  GtkDropDown *chooser = ui_import_chooser_new (item, title);
  int row = (int) self->asked->len + 1;

  gtk_grid_attach (self->table, new_pair (title, item->file), 0, row, 1, 1);
  gtk_grid_attach (self->table, new_status (self, item), 1, row, 1, 1);
  gtk_grid_attach (self->table, GTK_WIDGET (chooser), 2, row, 1, 1);
  g_ptr_array_add (self->asked, item);
  g_ptr_array_add (self->choosers, chooser);
  g_signal_connect_swapped (chooser, "notify::selected", G_CALLBACK (update_accept), self);
}

static void
add_line (GString *summary, guint count, char *line)
{
  if (count > 0)
    g_string_append_printf (summary, "%s%s", summary->len > 0 ? "\n" : "", line);
  g_free (line);
}

static char *
summarise (guint n_asked, guint n_new, guint n_same)
{
  g_autoptr (GString) summary = g_string_new (NULL);

  add_line (summary, n_asked,
            g_strdup_printf (ngettext ("%u evaluation is here with other contents.",
                                       "%u evaluations are here with other contents.", n_asked),
                             n_asked));
  add_line (summary, n_new,
            g_strdup_printf (ngettext ("%u evaluation is new and will be added.",
                                       "%u evaluations are new and will be added.", n_new),
                             n_new));
  add_line (
      summary, n_same,
      g_strdup_printf (ngettext ("%u evaluation is here already with the same contents.",
                                 "%u evaluations are here already with the same contents.", n_same),
                       n_same));
  return g_string_free (g_steal_pointer (&summary), FALSE);
}

static void
show_import (UiImportDialog *self)
{
  GPtrArray *items = data_import_list (self->import);
  g_autofree char *summary = NULL;
  guint n_new = 0;
  guint n_same = 0;

  for (guint i = 0; i < items->len; i++)
    {
      DataImportItem *item = g_ptr_array_index (items, i);

      n_new += item->status == DATA_IMPORT_NEW ? 1 : 0;
      n_same += item->status == DATA_IMPORT_SAME ? 1 : 0;
      if (is_asked_about (item))
        add_item (self, item);
    }
  summary = summarise (self->asked->len, n_new, n_same);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (self->all_line, self->asked->len > 1);
}

/* The first entry leaves each as it is. */
static void
all_cb (UiImportDialog *self)
{
  if (self->asked == NULL || !ui_import_chooser_is_set (self->all))
    return;
  for (guint i = 0; i < self->asked->len; i++)
    {
      const DataImportItem *item = g_ptr_array_index (self->asked, i);

      ui_import_chooser_choose (self->choosers->pdata[i], item,
                                ui_import_chooser_get (self->all, TRUE));
    }
}

static void
response_cb (UiImportDialog *self, int response)
{
  g_autoptr (GtkWindow) window = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autoptr (DataImport) import = g_steal_pointer (&self->import);
  UiImportAgreed agreed = self->agreed;

  for (guint i = 0; i < self->asked->len; i++)
    {
      DataImportItem *item = g_ptr_array_index (self->asked, i);

      item->choice = ui_import_chooser_get (self->choosers->pdata[i], item->can_replace);
    }
  gtk_window_destroy (GTK_WINDOW (self));
  if (response == GTK_RESPONSE_ACCEPT)
    agreed (window, import);
}

static void
ui_import_dialog_dispose (GObject *object)
{
  UiImportDialog *self = UI_IMPORT_DIALOG (object);

  g_clear_pointer (&self->choosers, g_ptr_array_unref);
  g_clear_pointer (&self->expanders, g_ptr_array_unref);
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_clear_pointer (&self->import, data_import_free);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), UI_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (ui_import_dialog_parent_class)->dispose (object);
}

static void
ui_import_dialog_class_init (UiImportDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_import_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/workspace/import_dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UiImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, UiImportDialog, all_line);
  gtk_widget_class_bind_template_child (widget_class, UiImportDialog, all);
  gtk_widget_class_bind_template_child (widget_class, UiImportDialog, table);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
ui_import_dialog_init (UiImportDialog *self)
{
  self->choosers = g_ptr_array_new ();
  self->expanders = g_ptr_array_new ();
  self->asked = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
ui_import_dialog_needed (DataImport *import)
{
  GPtrArray *items = data_import_list (import);

  for (guint i = 0; i < items->len; i++)
    {
      if (is_asked_about (g_ptr_array_index (items, i)))
        return TRUE;
    }
  return FALSE;
}

void
ui_import_dialog_ask (GtkWindow *window,
                      DataWorkspace *workspace,
                      DataImport *import,
                      UiImportAgreed agreed)
{
  UiImportDialog *self =
      g_object_new (UI_TYPE_IMPORT_DIALOG, "use-header-bar", 1, "transient-for", window, NULL);
  GtkWidget *accept;

  self->agreed = agreed;
  self->workspace = g_object_ref (workspace);
  self->import = import;
  gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  accept = gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Import"), GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (accept, "suggested-action");
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT);
  show_import (self);
  update_accept (self);
  ui_messages_present (window, GTK_WINDOW (self));
}
