/* choice_field.c - A field for one of a few choices, all of which are to be seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/choice_field.h"

#include "ui/window/check_button.h"
#include "ui/forms/choices.h"
#include "ui/decision/clause_button.h"
#include "ui/parts/line.h"

struct _UiChoiceField
{
  UiField parent_instance;

  /* children */
  GtkBox *group;
  GtkWidget *clear; /* in the title's line */

  /* in @group */
  GPtrArray *buttons; /* of GtkCheckButton */

  /* owned */
  GArray *choices;
};

G_DEFINE_FINAL_TYPE (UiChoiceField, ui_choice_field, UI_TYPE_FIELD)

static void
ui_choice_field_keep (UiField *field)
{
  UiChoiceField *self = UI_CHOICE_FIELD (field);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      const UiChoice *choice = &g_array_index (self->choices, UiChoice, i);

      if (gtk_check_button_get_active (self->buttons->pdata[i]))
        ui_field_set_words (field, (const char *const[]){ choice->word, NULL });
    }
}

/* Another button that is given up by this one says nothing. */
static void
toggled_cb (GtkCheckButton *button, UiField *field)
{
  if (gtk_check_button_get_active (button))
    ui_choice_field_keep (field);
}

static gboolean
key_cb (UiChoiceField *self, guint key)
{
  DataEvaluation *evaluation = ui_field_get_evaluation (UI_FIELD (self));

  if (evaluation == NULL || !data_evaluation_can_edit (evaluation))
    return FALSE;
  if (key != GDK_KEY_Delete && key != GDK_KEY_BackSpace && key != GDK_KEY_KP_Delete)
    return FALSE;
  ui_field_clear (UI_FIELD (self));
  return TRUE;
}

static void
ui_choice_field_take (UiField *field)
{
  UiChoiceField *self = UI_CHOICE_FIELD (field);
  g_auto (GStrv) kept = ui_field_get_words (field);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      const UiChoice *choice = &g_array_index (self->choices, UiChoice, i);

      gtk_check_button_set_active (self->buttons->pdata[i], g_strcmp0 (kept[0], choice->word) == 0);
    }
  gtk_widget_set_visible (
      self->clear, kept[0] != NULL && data_evaluation_can_edit (ui_field_get_evaluation (field)));
}

static void
remove_choices (UiChoiceField *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->group))) != NULL)
    gtk_box_remove (self->group, child);
  g_ptr_array_set_size (self->buttons, 0);
  g_clear_pointer (&self->choices, g_array_unref);
}

/* The title, with what it means below it. */
static GtkWidget *
make_label (const UiChoice *choice)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup = NULL;

  if (choice->text == NULL)
    gtk_label_set_label (GTK_LABEL (label), choice->title);
  else
    {
      markup = g_markup_printf_escaped ("%s\n<span size=\"90%%\" alpha=\"75%%\">%s</span>",
                                        choice->title, choice->text);
      gtk_label_set_markup (GTK_LABEL (label), markup);
    }
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static GtkWidget *
make_button (UiChoiceField *self, const UiChoice *choice)
{
  GtkWidget *button = ui_check_button_new (GTK_ACCESSIBLE_ROLE_RADIO);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), make_label (choice));
  if (self->buttons->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->buttons->pdata[0]);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  choice->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  choice->text != NULL ? choice->text : "", -1);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  g_ptr_array_add (self->buttons, button);
  return button;
}

/* A button with what belongs to it, or with others of its kind. */
static GtkWidget *
make_line (gboolean stacks)
{
  return g_object_new (UI_TYPE_LINE, "stacks", stacks, NULL);
}

static void
ui_choice_field_bound (UiField *field)
{
  UiChoiceField *self = UI_CHOICE_FIELD (field);
  RulesEdition *edition =
      data_evaluation_get_decision (ui_field_get_evaluation (field))->evaluation->edition;
  GtkWidget *line = NULL;

  remove_choices (self);
  self->choices = ui_choices_list (ui_field_get_place (field), edition);
  for (guint i = 0; i < self->choices->len; i++)
    {
      const UiChoice *choice = &g_array_index (self->choices, UiChoice, i);

      if (line == NULL || choice->text != NULL)
        {
          line = make_line (choice->text == NULL);
          gtk_box_append (self->group, line);
        }
      gtk_widget_set_parent (make_button (self, choice), line);
      if (choice->clause != NULL)
        gtk_widget_set_parent (ui_clause_button_new (edition, choice->clause), line);
    }
}

static void
ui_choice_field_finalize (GObject *object)
{
  UiChoiceField *self = UI_CHOICE_FIELD (object);

  g_ptr_array_unref (self->buttons);
  g_clear_pointer (&self->choices, g_array_unref);
  G_OBJECT_CLASS (ui_choice_field_parent_class)->finalize (object);
}

static void
ui_choice_field_class_init (UiChoiceFieldClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_choice_field_finalize;
  g_type_ensure (UI_TYPE_LINE);
  UI_FIELD_CLASS (class)->take = ui_choice_field_take;
  UI_FIELD_CLASS (class)->keep = ui_choice_field_keep;
  UI_FIELD_CLASS (class)->bound = ui_choice_field_bound;
  UI_FIELD_CLASS (class)->says_unanswered = TRUE;
}

static void
ui_choice_field_init (UiChoiceField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->buttons = g_ptr_array_new ();
  self->group = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP, NULL);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->group), keys);
  ui_field_set_control (UI_FIELD (self), GTK_WIDGET (self->group), NULL);
  self->clear = ui_field_add_clear (UI_FIELD (self));
}
