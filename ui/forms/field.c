/* field.c - A field of a form: its name, what takes the answer, and what is wrong with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/field.h"

#include "ui/forms/field_title.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/review/remark_button.h"
#include "ui/parts/template.h"
#include "ui/window/window.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  /* template */
  UiFieldTitle *title;
  GtkLabel *hint;
  GtkWidget *fault_line;
  UiMark *fault_mark;
  GtkLabel *fault;

  /* in @title */
  UiRemarkButton *remarks;

  /* children */
  GtkWidget *control;

  /* owned */
  char *member;
  DataEvaluation *evaluation;
  DataEntry *entry;

  DataPlace place;
  gboolean asked;
  gboolean editable;
  gboolean taking;
  gboolean failed; /* whether what it shows could not be kept */
} UiFieldPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UiField, ui_field, GTK_TYPE_WIDGET)

enum
{
  PROPERTY_MEMBER = 1,
  PROPERTY_TITLE,
  PROPERTY_HINT,
  PROPERTY_ASKED,
};

static UiFieldPrivate *
get_private (UiField *self)
{
  return ui_field_get_instance_private (self);
}

static void
update_accessible (UiField *self)
{
  UiFieldPrivate *private = get_private (self);
  const char *fault = gtk_label_get_label (private->fault);
  const char *hint = gtk_label_get_label (private->hint);
  gboolean wrong = fault[0] != '\0';

  if (private->control == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (private->control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ui_field_title_get_text (private->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, wrong ? fault : hint,
                                  GTK_ACCESSIBLE_PROPERTY_REQUIRED, private->asked, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (private->control), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
update_state (UiField *self)
{
  UiFieldPrivate *private = get_private (self);
  g_auto (GStrv) words = NULL;
  gboolean unanswered = FALSE;

  if (private->evaluation != NULL && (private->asked || UI_FIELD_GET_CLASS (self)->says_unanswered))
    {
      words = ui_field_get_words (self);
      unanswered = words[0] == NULL || (words[1] == NULL && rules_text_is_blank (words[0]));
    }
  ui_field_title_set_unanswered (private->title, unanswered, private->asked);
}

static void
take (UiField *self)
{
  UiFieldPrivate *private = get_private (self);

  private->taking = TRUE;
  UI_FIELD_GET_CLASS (self)->take (self);
  private->taking = FALSE;
  update_state (self);
}

/* What was entered and could not be kept stays. */
static void
changed_cb (UiField *self)
{
  if (get_private (self)->failed)
    {
      update_state (self);
      return;
    }
  ui_field_set_fault (self, NULL);
  take (self);
}

static void
set_editable (UiField *self, gboolean editable)
{
  UiFieldPrivate *private = get_private (self);

  private->editable = editable;
  if (UI_FIELD_GET_CLASS (self)->set_editable != NULL)
    UI_FIELD_GET_CLASS (self)->set_editable (self, editable);
  if (private->control != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (private->control),
                                    GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !editable, -1);
  if (editable)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "read-only");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "read-only");
}

static void
lived_cb (UiField *self)
{
  gboolean editable = data_evaluation_can_edit (get_private (self)->evaluation);

  if (editable != get_private (self)->editable)
    set_editable (self, editable);
}

static void
rules_changed_cb (UiField *self)
{
  if (UI_FIELD_GET_CLASS (self)->bound != NULL)
    UI_FIELD_GET_CLASS (self)->bound (self);
  take (self);
}

static void
leave_cb (UiField *self)
{
  if (get_private (self)->failed && UI_FIELD_GET_CLASS (self)->keep != NULL)
    UI_FIELD_GET_CLASS (self)->keep (self);
}

/* What was typed, where it is text: (transfer full) (nullable). */
static char *
get_typed (GtkWidget *control)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  if (GTK_IS_EDITABLE (control))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (control)));
  if (!GTK_IS_TEXT_VIEW (control))
    return NULL;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (control));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* The field is about to show something else: what could not be kept is tried once more, and where
 * it is lost the user is told. */
static void
give_up (UiField *self)
{
  UiFieldPrivate *private = get_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *typed = NULL;
  g_autofree char *message = NULL;

  leave_cb (self);
  if (!private->failed)
    return;
  private->failed = FALSE;
  if (!UI_IS_WINDOW (root) || gtk_widget_in_destruction (GTK_WIDGET (root)))
    return;
  typed = get_typed (private->control);
  /* Translators: %1$s is the name of a field, %2$s what was entered in it, %3$s why it is not kept,
   * as whole sentences. */
  message = g_strdup_printf (_ ("What you entered in “%1$s” was not kept: “%2$s”. %3$s"),
                             ui_field_title_get_text (private->title), typed != NULL ? typed : "…",
                             gtk_label_get_label (private->fault));
  ui_window_notify (UI_WINDOW (root), GTK_MESSAGE_WARNING, message, NULL, NULL, NULL);
}

static void
forget (UiField *self)
{
  UiFieldPrivate *private = get_private (self);

  if (private->evaluation != NULL)
    g_signal_handlers_disconnect_by_data (private->evaluation, self);
  if (private->entry != NULL)
    g_signal_handlers_disconnect_by_data (private->entry, self);
  g_clear_object (&private->evaluation);
  g_clear_object (&private->entry);
  private->place = (DataPlace){ .array = DATA_ARRAY_NONE };
}

static void
ui_field_unroot (GtkWidget *widget)
{
  give_up (UI_FIELD (widget));
  GTK_WIDGET_CLASS (ui_field_parent_class)->unroot (widget);
}

static gboolean
ui_field_grab_focus (GtkWidget *widget)
{
  GtkWidget *control = get_private (UI_FIELD (widget))->control;

  return control != NULL &&
         (gtk_widget_grab_focus (control) || gtk_widget_child_focus (control, GTK_DIR_TAB_FORWARD));
}

static void
ui_field_set_property (GObject *object, guint property, const GValue *value, GParamSpec *spec)
{
  UiFieldPrivate *private = get_private (UI_FIELD (object));
  const char *hint;

  switch (property)
    {
    case PROPERTY_MEMBER:
      g_free (private->member);
      private->member = g_value_dup_string (value);
      break;
    case PROPERTY_TITLE:
      ui_field_title_set_label (private->title, g_value_get_string (value), GTK_WIDGET (object));
      break;
    case PROPERTY_HINT:
      hint = g_value_get_string (value);
      gtk_label_set_label (private->hint, hint != NULL ? hint : "");
      gtk_widget_set_visible (GTK_WIDGET (private->hint), hint != NULL);
      break;
    case PROPERTY_ASKED:
      private
      ->asked = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, spec);
      return;
    }
  update_accessible (UI_FIELD (object));
}

static void
ui_field_dispose (GObject *object)
{
  forget (UI_FIELD (object));
  ui_template_dispose_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ui_field_parent_class)->dispose (object);
}

static void
ui_field_finalize (GObject *object)
{
  g_free (get_private (UI_FIELD (object))->member);
  G_OBJECT_CLASS (ui_field_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *class)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  g_object_class_install_property (class, PROPERTY_MEMBER,
                                   g_param_spec_string ("member", NULL, NULL, NULL, flags));
  g_object_class_install_property (class, PROPERTY_TITLE,
                                   g_param_spec_string ("title", NULL, NULL, "", flags));
  g_object_class_install_property (class, PROPERTY_HINT,
                                   g_param_spec_string ("hint", NULL, NULL, NULL, flags));
  g_object_class_install_property (class, PROPERTY_ASKED,
                                   g_param_spec_boolean ("asked", NULL, NULL, FALSE, flags));
}

static gboolean
remark_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  ui_remark_button_open (get_private (UI_FIELD (widget))->remarks);
  return GDK_EVENT_STOP;
}

static void
ui_field_class_init (UiFieldClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->set_property = ui_field_set_property;
  G_OBJECT_CLASS (class)->dispose = ui_field_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_field_finalize;
  install_properties (G_OBJECT_CLASS (class));
  widget_class->unroot = ui_field_unroot;
  widget_class->grab_focus = ui_field_grab_focus;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, remark_cb, NULL);
  g_type_ensure (UI_TYPE_FIELD_TITLE);
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/eikyo/Eikyo/ui/forms/field.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child_private (widget_class, UiField, title);
  gtk_widget_class_bind_template_child_private (widget_class, UiField, hint);
  gtk_widget_class_bind_template_child_private (widget_class, UiField, fault_line);
  gtk_widget_class_bind_template_child_private (widget_class, UiField, fault_mark);
  gtk_widget_class_bind_template_child_private (widget_class, UiField, fault);
}

static void
ui_field_init (UiField *self)
{
  UiFieldPrivate *private = get_private (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  ui_mark_set_kind (private->fault_mark, UI_MARK_FAIL);
  private->remarks = UI_REMARK_BUTTON (ui_remark_button_new ());
  ui_field_title_add (private->title, GTK_WIDGET (private->remarks));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

void
ui_field_set_control (UiField *self, GtkWidget *control, GtkWidget *holder)
{
  UiFieldPrivate *private = get_private (self);

  g_return_if_fail (UI_IS_FIELD (self) && private->control == NULL);

  private->control = control;
  gtk_widget_insert_before (holder != NULL ? holder : control, GTK_WIDGET (self),
                            private->fault_line);
  update_accessible (self);
}

static void
watch (UiField *self)
{
  UiFieldPrivate *private = get_private (self);
  g_autofree char *signal = g_strconcat ("changed::", private->member, NULL);

  g_signal_connect_swapped (private->entry != NULL ? (gpointer) private->entry
                                                   : (gpointer) private->evaluation,
                            signal, G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (private->evaluation, "changed::rules.edition",
                            G_CALLBACK (rules_changed_cb), self);
  g_signal_connect_swapped (private->evaluation, "lived", G_CALLBACK (lived_cb), self);
}

/* Remarks are on a cell as a whole. */
static void
bind_remarks (UiField *self)
{
  UiFieldPrivate *private = get_private (self);
  DataPlace place = private->place;

  if (place.array == DATA_ARRAY_IMPACTS)
    place.member = NULL;
  ui_remark_button_bind (private->remarks, private->evaluation, &place);
}

void
ui_field_bind (UiField *self, DataEvaluation *evaluation, DataEntry *entry)
{
  UiFieldPrivate *private = get_private (self);

  g_return_if_fail (UI_IS_FIELD (self) && private->member != NULL);

  give_up (self);
  forget (self);
  ui_field_set_fault (self, NULL);
  ui_remark_button_bind (private->remarks, NULL, NULL);
  if (evaluation == NULL)
    return;
  private->evaluation = g_object_ref (evaluation);
  if (entry != NULL)
    {
      private->entry = g_object_ref (entry);
      private->place = *data_entry_get_place (entry);
    }
  private->place.member = private->member;
  watch (self);
  rules_changed_cb (self);
  set_editable (self, data_evaluation_can_edit (evaluation));
  bind_remarks (self);
}

const char *
ui_field_get_member (UiField *self)
{
  g_return_val_if_fail (UI_IS_FIELD (self), NULL);

  return get_private (self)->member;
}

const DataPlace *
ui_field_get_place (UiField *self)
{
  g_return_val_if_fail (UI_IS_FIELD (self), NULL);

  return get_private (self)->evaluation != NULL ? &get_private (self)->place : NULL;
}

DataEvaluation *
ui_field_get_evaluation (UiField *self)
{
  g_return_val_if_fail (UI_IS_FIELD (self), NULL);

  return get_private (self)->evaluation;
}

DataEntry *
ui_field_get_entry (UiField *self)
{
  g_return_val_if_fail (UI_IS_FIELD (self), NULL);

  return get_private (self)->entry;
}

void
ui_field_add_to_title (UiField *self, GtkWidget *widget)
{
  g_return_if_fail (UI_IS_FIELD (self));

  ui_field_title_add (get_private (self)->title, widget);
}

void
ui_field_set_clause (UiField *self, RulesEdition *edition, const RulesClause *clause)
{
  g_return_if_fail (UI_IS_FIELD (self));

  ui_field_title_set_clause (get_private (self)->title, edition, clause);
}

static gboolean
fail (UiField *self, const GError *error)
{
  UiFieldPrivate *private = get_private (self);

  if (UI_FIELD_GET_CLASS (self)->set_editable == NULL &&
      !data_evaluation_can_edit (private->evaluation))
    take (self);
  else
  private->failed = TRUE;
  ui_field_set_fault (self, error->message);
  return FALSE;
}

gboolean
ui_field_edit (UiField *self, const DataEdit *edit)
{
  UiFieldPrivate *private = get_private (self);
  gboolean had_failed = private->failed;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (UI_IS_FIELD (self), FALSE);

  if (private->taking || private->evaluation == NULL)
    return TRUE;
  private->failed = FALSE;
  if (!data_evaluation_edit (private->evaluation, edit, &error))
    return fail (self, error);
  ui_field_set_fault (self, NULL);
  /* What could not be kept before may still be seen, while what is kept is as it was. */
  if (had_failed)
    take (self);
  else
    update_state (self);
  return TRUE;
}

gboolean
ui_field_set_words (UiField *self, const char *const *words)
{
  UiFieldPrivate *private = get_private (self);
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (UI_IS_FIELD (self), FALSE);

  if (private->taking || private->evaluation == NULL)
    return TRUE;
  if (words[0] == NULL)
    data_edit_clear (edit, &private->place);
  else if (!data_edit_set_words (edit, &private->place, words, &error))
    return fail (self, error);
  return ui_field_edit (self, edit);
}

const char *
ui_field_get_title (UiField *self)
{
  g_return_val_if_fail (UI_IS_FIELD (self), NULL);

  return ui_field_title_get_text (get_private (self)->title);
}

const char *
ui_field_get_fault (UiField *self)
{
  g_return_val_if_fail (UI_IS_FIELD (self), NULL);

  return gtk_label_get_label (get_private (self)->fault);
}

gboolean
ui_field_has_failed (UiField *self)
{
  g_return_val_if_fail (UI_IS_FIELD (self), FALSE);

  return get_private (self)->failed;
}

void
ui_field_give_way (UiField *self)
{
  g_return_if_fail (UI_IS_FIELD (self));

  get_private (self)->failed = FALSE;
  ui_field_set_fault (self, NULL);
  take (self);
}

void
ui_field_refresh (UiField *self)
{
  g_return_if_fail (UI_IS_FIELD (self));

  take (self);
}

void
ui_field_set_fault (UiField *self, const char *fault)
{
  UiFieldPrivate *private = get_private (self);

  g_return_if_fail (UI_IS_FIELD (self));

  if (g_strcmp0 (gtk_label_get_label (private->fault), fault != NULL ? fault : "") == 0)
    return;
  gtk_label_set_label (private->fault, fault != NULL ? fault : "");
  gtk_widget_set_visible (private->fault_line, fault != NULL);
  update_accessible (self);
}
