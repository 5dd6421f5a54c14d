/* auditor_field.c - A field for who assessed a control: one of the auditors of the evaluation, with
 * a warning where that would be their own work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/auditor_field.h"

#include "rules/independence.h"
#include "ui/audit/control_words.h"
#include "ui/window/check_button.h"

#include <glib/gi18n-lib.h>

struct _UiAuditorField
{
  UiField parent_instance;

  /* children */
  GtkBox *group;
  GtkWidget *nothing;
  GtkWidget *clear; /* in the title's line */

  /* in @group */
  GPtrArray *buttons; /* of GtkCheckButton, one for each auditor */

  /* owned */
  GListModel *auditors;
  GPtrArray *watched; /* of DataEntry */
};

G_DEFINE_FINAL_TYPE (UiAuditorField, ui_auditor_field, UI_TYPE_FIELD)

static const char *
get_id (UiAuditorField *self, guint position)
{
  return data_entry_get_place (self->watched->pdata[position])->id;
}

static void
ui_auditor_field_keep (UiField *field)
{
  UiAuditorField *self = UI_AUDITOR_FIELD (field);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      if (gtk_check_button_get_active (self->buttons->pdata[i]))
        ui_field_set_text (field, get_id (self, i));
    }
}

/* Another button that is given up by this one says nothing. */
static void
toggled_cb (GtkCheckButton *button, UiField *field)
{
  if (gtk_check_button_get_active (button))
    ui_auditor_field_keep (field);
}

static gboolean
key_cb (UiAuditorField *self, guint key)
{
  if (key != GDK_KEY_Delete && key != GDK_KEY_BackSpace && key != GDK_KEY_KP_Delete)
    return FALSE;
  ui_field_clear (UI_FIELD (self));
  return TRUE;
}

static void
ui_auditor_field_take (UiField *field)
{
  UiAuditorField *self = UI_AUDITOR_FIELD (field);
  const char *kept = ui_field_get_text (field);

  for (guint i = 0; i < self->buttons->len; i++)
    gtk_check_button_set_active (self->buttons->pdata[i], g_strcmp0 (kept, get_id (self, i)) == 0);
  gtk_widget_set_visible (self->clear, kept != NULL);
}

/* Whether an auditor operates the control that the field is about. */
static gboolean
is_own_work (UiAuditorField *self, const char *id)
{
  const RulesAudit *audit =
      &data_evaluation_get_decision (ui_field_get_evaluation (UI_FIELD (self)))->evaluation->audit;
  int control = rules_catalogue_find (audit->catalogue, ui_field_get_place (UI_FIELD (self))->id);

  for (guint i = 0; control != RULES_NO_CONTROL && i < audit->n_auditors; i++)
    {
      if (g_strcmp0 (audit->auditors[i].id, id) == 0)
        return rules_auditor_operates (&audit->auditors[i], &audit->catalogue->controls[control]);
    }
  return FALSE;
}

static void
name_button (UiAuditorField *self, guint position)
{
  GtkWidget *button = self->buttons->pdata[position];
  GtkWidget *label = gtk_check_button_get_child (GTK_CHECK_BUTTON (button));
  const char *id = get_id (self, position);
  const char *name = data_entry_get_text (self->watched->pdata[position], "name");
  gboolean own_work = is_own_work (self, id);
  const char *warning = _ ("Operates this control: it would be the auditor’s own work.");
  g_autofree char *markup = NULL;

  if (rules_text_is_blank (name))
    name = id;
  markup = own_work ? g_markup_printf_escaped ("%s\n<span size=\"90%%\">⚠ %s</span>", name, warning)
                    : g_markup_escape_text (name, -1);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, own_work ? warning : "", -1);
}

static void
named_cb (DataEntry *auditor, const char *member, UiAuditorField *self)
{
  guint position;

  if (ui_field_get_place (UI_FIELD (self)) != NULL &&
      g_ptr_array_find (self->watched, auditor, &position))
    name_button (self, position);
}

static void
forget (UiAuditorField *self)
{
  GtkWidget *child;

  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_data (self->watched->pdata[i], self);
  g_ptr_array_set_size (self->watched, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->group))) != NULL)
    gtk_box_remove (self->group, child);
  g_ptr_array_set_size (self->buttons, 0);
}

static void
add_auditor (UiAuditorField *self, DataEntry *auditor)
{
  GtkWidget *button = ui_check_button_new (GTK_ACCESSIBLE_ROLE_RADIO);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  if (self->buttons->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->buttons->pdata[0]);
  g_ptr_array_add (self->watched, g_object_ref (auditor));
  g_ptr_array_add (self->buttons, button);
  name_button (self, self->buttons->len - 1);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect (auditor, "changed", G_CALLBACK (named_cb), self);
  gtk_box_append (self->group, button);
}

static void
list_auditors (UiAuditorField *self)
{
  guint n = g_list_model_get_n_items (self->auditors);

  forget (self);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DataEntry) auditor = g_list_model_get_item (self->auditors, i);

      add_auditor (self, auditor);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->group), n > 0);
  gtk_widget_set_visible (self->nothing, n == 0);
}

static void
listed_cb (UiAuditorField *self)
{
  if (ui_field_get_place (UI_FIELD (self)) == NULL)
    return;
  list_auditors (self);
  ui_field_refresh (UI_FIELD (self));
}

static void
unlist (UiAuditorField *self)
{
  forget (self);
  if (self->auditors != NULL)
    g_signal_handlers_disconnect_by_data (self->auditors, self);
  g_clear_object (&self->auditors);
}

static void
ui_auditor_field_bound (UiField *field)
{
  UiAuditorField *self = UI_AUDITOR_FIELD (field);

  unlist (self);
  self->auditors = g_object_ref (
      data_evaluation_get_list (ui_field_get_evaluation (field), DATA_ARRAY_AUDITORS));
  g_signal_connect_swapped (self->auditors, "items-changed", G_CALLBACK (listed_cb), self);
  list_auditors (self);
}

static void
ui_auditor_field_dispose (GObject *object)
{
  UiAuditorField *self = UI_AUDITOR_FIELD (object);

  if (self->group != NULL)
    unlist (self);
  self->group = NULL;
  G_OBJECT_CLASS (ui_auditor_field_parent_class)->dispose (object);
}

static void
ui_auditor_field_finalize (GObject *object)
{
  g_ptr_array_unref (UI_AUDITOR_FIELD (object)->buttons);
  g_ptr_array_unref (UI_AUDITOR_FIELD (object)->watched);
  G_OBJECT_CLASS (ui_auditor_field_parent_class)->finalize (object);
}

static void
ui_auditor_field_class_init (UiAuditorFieldClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ui_auditor_field_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_auditor_field_finalize;
  UI_FIELD_CLASS (class)->take = ui_auditor_field_take;
  UI_FIELD_CLASS (class)->keep = ui_auditor_field_keep;
  UI_FIELD_CLASS (class)->bound = ui_auditor_field_bound;
  UI_FIELD_CLASS (class)->says_unanswered = TRUE;
}

/* What is shown where there is nobody to choose. */
static GtkWidget *
make_nothing (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Enter the _Auditors First"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "auditors");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to");
  return button;
}

static void
ui_auditor_field_init (UiAuditorField *self)
{
  GtkWidget *holder = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->buttons = g_ptr_array_new ();
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  self->group = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP, NULL);
  self->nothing = make_nothing ();
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->group), keys);
  gtk_box_append (GTK_BOX (holder), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (holder), self->nothing);
  ui_field_set_control (UI_FIELD (self), GTK_WIDGET (self->group), holder);
  self->clear = ui_field_add_clear (UI_FIELD (self));
}
