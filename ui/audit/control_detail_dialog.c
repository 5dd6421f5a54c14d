/* control_detail_dialog.c - Adding a detailed control that the shipped catalogue lacks, and taking
 * one away again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_detail_dialog.h"

#include "data/sheet/details.h"
#include "data/wording/language.h"
#include "ui/parts/label.h"
#include "ui/parts/messages.h"
#include "ui/window/window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _UiControlDetailDialog
{
  GtkDialog parent_instance;

  /* template */
  GtkEditable *objective;
  GtkLabel *objective_title;
  GtkEditable *id;
  GtkEditable *title;
  GtkCheckButton *basic;
  GtkLabel *fault;

  /* owned */
  DataEvaluation *evaluation;
};

G_DEFINE_FINAL_TYPE (UiControlDetailDialog, ui_control_detail_dialog, GTK_TYPE_DIALOG)

static const RulesCatalogue *
get_catalogue (UiControlDetailDialog *self)
{
  return data_evaluation_get_decision (self->evaluation)->evaluation->audit.catalogue;
}

/* Returns: (nullable): the objective that is entered, to which details can be added. */
static const RulesControl *
find_objective (UiControlDetailDialog *self)
{
  const RulesCatalogue *catalogue = get_catalogue (self);
  int found = rules_catalogue_find (catalogue, gtk_editable_get_text (self->objective));
  const RulesControl *control = found != RULES_NO_CONTROL ? &catalogue->controls[found] : NULL;

  return control != NULL && control->objective == RULES_NO_CONTROL && !control->reference_only
             ? control
             : NULL;
}

/* Why what is entered cannot be added; NULL where it can, "" where something is still missing. */
static const char *
find_fault (UiControlDetailDialog *self)
{
  const char *objective = gtk_editable_get_text (self->objective);
  const char *id = gtk_editable_get_text (self->id);

  if (find_objective (self) == NULL)
    return rules_text_is_blank (objective) ? "" : _ ("There is no objective with this number.");
  if (rules_text_is_blank (id))
    return "";
  if (data_detail_find_taken (get_catalogue (self), id) != NULL)
    return _ ("There is a control with this number already.");
  return rules_text_is_blank (gtk_editable_get_text (self->title)) ? "" : NULL;
}

static void
update (UiControlDetailDialog *self)
{
  const char *fault = find_fault (self);

  gtk_label_set_label (self->fault, fault != NULL ? fault : "");
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT, fault == NULL);
}

static void
objective_changed_cb (UiControlDetailDialog *self)
{
  const RulesControl *objective = find_objective (self);
  g_autofree char *id = NULL;

  ui_label_show (self->objective_title, objective != NULL ? data_text (&objective->title) : NULL);
  if (objective != NULL)
    {
      id = ui_control_detail_propose_id (get_catalogue (self), objective->id);
      gtk_editable_set_text (self->id, id);
    }
  update (self);
}

static gboolean
add (UiControlDetailDialog *self, const char *id, GError **error)
{
  const DataPlace parent = { .array = DATA_ARRAY_CATALOGUE, .id = id, .member = "parent" };
  const DataPlace title = { .array = DATA_ARRAY_CATALOGUE, .id = id, .member = "title" };
  const DataPlace basic = { .array = DATA_ARRAY_CATALOGUE, .id = id, .member = "basic" };
  g_autoptr (DataEdit) edit = data_edit_new ();

  data_edit_add (edit, DATA_ARRAY_CATALOGUE, id);
  data_edit_set_text (edit, &parent, gtk_editable_get_text (self->objective));
  data_edit_set_text (edit, &title, gtk_editable_get_text (self->title));
  if (gtk_check_button_get_active (self->basic))
    data_edit_set_boolean (edit, &basic, TRUE);
  return data_evaluation_edit (self->evaluation, edit, error);
}

/* What cannot be added stays in the dialog. */
static void
response_cb (UiControlDetailDialog *self, int response)
{
  g_autoptr (GtkWindow) window = NULL;
  g_autofree char *id = data_detail_normal_id (gtk_editable_get_text (self->id));
  g_autofree char *place =
      data_place_to_text (&(DataPlace){ .array = DATA_ARRAY_CONTROLS, .id = id });
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT && !add (self, id, &error))
    {
      gtk_label_set_label (self->fault, error->message);
      return;
    }
  window = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  gtk_window_destroy (GTK_WINDOW (self));
  if (response == GTK_RESPONSE_ACCEPT)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.go-to", "s", place);
}

static void
ui_control_detail_dialog_dispose (GObject *object)
{
  g_clear_object (&UI_CONTROL_DETAIL_DIALOG (object)->evaluation);
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_CONTROL_DETAIL_DIALOG);
  G_OBJECT_CLASS (ui_control_detail_dialog_parent_class)->dispose (object);
}

static void
ui_control_detail_dialog_class_init (UiControlDetailDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_control_detail_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/eikyo/Eikyo/ui/audit/control_detail_dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UiControlDetailDialog, objective);
  gtk_widget_class_bind_template_child (widget_class, UiControlDetailDialog, objective_title);
  gtk_widget_class_bind_template_child (widget_class, UiControlDetailDialog, id);
  gtk_widget_class_bind_template_child (widget_class, UiControlDetailDialog, title);
  gtk_widget_class_bind_template_child (widget_class, UiControlDetailDialog, basic);
  gtk_widget_class_bind_template_child (widget_class, UiControlDetailDialog, fault);
  gtk_widget_class_bind_template_callback (widget_class, objective_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
ui_control_detail_dialog_init (UiControlDetailDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_control_detail_dialog_open (GtkWindow *window, DataEvaluation *evaluation, const char *objective)
{
  UiControlDetailDialog *self =
      g_object_new (UI_TYPE_CONTROL_DETAIL_DIALOG, "use-header-bar", 1, "transient-for", window,
                    "title", _ ("Add a Detailed Control"), NULL);
  GtkWidget *accept;

  self->evaluation = g_object_ref (evaluation);
  gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  accept = gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Add"), GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (accept, "suggested-action");
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT);
  gtk_editable_set_text (self->objective, objective != NULL ? objective : "");
  objective_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (objective != NULL ? self->title : self->objective));
  ui_messages_present (window, GTK_WINDOW (self));
}

/* Whether @id is @start with nothing but another part, such as a mark, behind it. */
static gboolean
is_taken (const RulesCatalogue *catalogue, const char *start)
{
  gsize length = strlen (start);

  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      const char *id = catalogue->controls[i].id;

      if (g_str_has_prefix (id, start) && (id[length] == '\0' || id[length] == '.'))
        return TRUE;
    }
  return FALSE;
}

char *
ui_control_detail_propose_id (const RulesCatalogue *catalogue, const char *objective)
{
  /* The details of 6.3.1.P are numbered 6.3.1.1.PB and so on. */
  g_autofree char *start = g_str_has_suffix (objective, ".P")
                               ? g_strndup (objective, strlen (objective) - strlen (".P"))
                               : g_strdup (objective);

  for (guint number = 1;; number++)
    {
      g_autofree char *id = g_strdup_printf ("%s.%u", start, number);

      if (!is_taken (catalogue, id))
        return g_steal_pointer (&id);
    }
}

void
ui_control_detail_remove (GtkWindow *window, DataEvaluation *evaluation, const char *id)
{
  const DataPlace place = { .array = DATA_ARRAY_CATALOGUE, .id = id };
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autofree char *message =
      /* Translators: %s is the number of a control. */
      g_strdup_printf (_ ("The detailed control %s was removed with its answers."), id);
  g_autoptr (GError) error = NULL;

  data_edit_remove (edit, &place);
  if (!data_evaluation_edit (evaluation, edit, &error))
    ui_messages_show_error (window, _ ("The detailed control could not be removed"),
                            error->message);
  else if (UI_IS_WINDOW (window))
    ui_window_notify (UI_WINDOW (window), GTK_MESSAGE_INFO, message, _ ("_Undo"), "win.undo", NULL);
}
