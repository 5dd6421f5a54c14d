/* field.c - A field of a form: its name, what takes the answer, and what is wrong with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/field_private.h"

#include "ui/parts/line.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UiField, ui_field, GTK_TYPE_WIDGET)

enum
{
  PROPERTY_MEMBER = 1,
  PROPERTY_TITLE,
  PROPERTY_HINT,
  PROPERTY_ASKED,
};

UiFieldPrivate *
ui_field_get_private (UiField *self)
{
  return ui_field_get_instance_private (self);
}

static void
update_accessible (UiField *self)
{
  UiFieldPrivate *own = ui_field_get_private (self);
  const char *fault = gtk_label_get_label (own->fault);
  const char *hint = gtk_label_get_label (own->hint);
  gboolean wrong = fault[0] != '\0';

  if (own->control == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (own->control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ui_field_title_get_text (own->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, wrong ? fault : hint,
                                  GTK_ACCESSIBLE_PROPERTY_REQUIRED, own->asked, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (own->control), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
ui_field_unroot (GtkWidget *widget)
{
  ui_field_give_up (UI_FIELD (widget));
  GTK_WIDGET_CLASS (ui_field_parent_class)->unroot (widget);
}

static gboolean
ui_field_grab_focus (GtkWidget *widget)
{
  GtkWidget *control = ui_field_get_private (UI_FIELD (widget))->control;

  return control != NULL &&
         (gtk_widget_grab_focus (control) || gtk_widget_child_focus (control, GTK_DIR_TAB_FORWARD));
}

static void
ui_field_set_property (GObject *object, guint property, const GValue *value, GParamSpec *spec)
{
  UiFieldPrivate *own = ui_field_get_private (UI_FIELD (object));
  const char *hint;

  switch (property)
    {
    case PROPERTY_MEMBER:
      g_free (own->member);
      own->member = g_value_dup_string (value);
      break;
    case PROPERTY_TITLE:
      ui_field_title_set_label (own->title, g_value_get_string (value), GTK_WIDGET (object));
      break;
    case PROPERTY_HINT:
      hint = g_value_get_string (value);
      gtk_label_set_label (own->hint, hint != NULL ? hint : "");
      gtk_widget_set_visible (GTK_WIDGET (own->hint), hint != NULL);
      break;
    case PROPERTY_ASKED:
      own->asked = g_value_get_boolean (value);
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
  ui_field_forget (UI_FIELD (object));
  ui_template_dispose_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ui_field_parent_class)->dispose (object);
}

static void
ui_field_finalize (GObject *object)
{
  g_free (ui_field_get_private (UI_FIELD (object))->member);
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
  ui_remark_button_open (ui_field_get_private (UI_FIELD (widget))->remarks);
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
  UiFieldPrivate *own = ui_field_get_private (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  ui_mark_set_kind (own->fault_mark, UI_MARK_FAIL);
  own->remarks = UI_REMARK_BUTTON (ui_remark_button_new ());
  ui_field_title_add (own->title, GTK_WIDGET (own->remarks));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (ui_field_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

void
ui_field_set_control (UiField *self, GtkWidget *control, GtkWidget *holder)
{
  UiFieldPrivate *own = ui_field_get_private (self);

  g_return_if_fail (UI_IS_FIELD (self) && own->control == NULL);

  own->control = control;
  gtk_widget_insert_before (holder != NULL ? holder : control, GTK_WIDGET (self), own->fault_line);
  update_accessible (self);
}

GtkWidget *
ui_field_add_clear (UiField *self)
{
  GtkWidget *button;

  g_return_val_if_fail (UI_IS_FIELD (self), NULL);

  button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "small-button");
  gtk_widget_set_tooltip_text (button, _ ("Make unanswered (Delete)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Make unanswered"), -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (ui_field_clear), self);
  ui_field_title_add (ui_field_get_private (self)->title, button);
  return button;
}

void
ui_field_set_clause (UiField *self, RulesEdition *edition, const RulesClause *clause)
{
  g_return_if_fail (UI_IS_FIELD (self));

  ui_field_title_set_clause (ui_field_get_private (self)->title, edition, clause);
}

const char *
ui_field_get_title (UiField *self)
{
  g_return_val_if_fail (UI_IS_FIELD (self), NULL);

  return ui_field_title_get_text (ui_field_get_private (self)->title);
}

const char *
ui_field_get_fault (UiField *self)
{
  g_return_val_if_fail (UI_IS_FIELD (self), NULL);

  return gtk_label_get_label (ui_field_get_private (self)->fault);
}

void
ui_field_set_fault (UiField *self, const char *fault)
{
  UiFieldPrivate *own = ui_field_get_private (self);

  g_return_if_fail (UI_IS_FIELD (self));

  if (g_strcmp0 (gtk_label_get_label (own->fault), fault != NULL ? fault : "") == 0)
    return;
  gtk_label_set_label (own->fault, fault != NULL ? fault : "");
  gtk_widget_set_visible (own->fault_line, fault != NULL);
  update_accessible (self);
}
