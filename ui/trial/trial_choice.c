/* trial_choice.c - One answer that can be tried: what is asked, and a button for each answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/trial/trial_choice.h"

#include "ui/parts/flow.h"
#include "ui/parts/label.h"
#include "ui/parts/line.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiTrialChoice
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title;
  GtkLabel *text;
  GtkLabel *kept;
  GtkWidget *follow;
  GtkBox *buttons;

  /* owned */
  char *place;
  GPtrArray *ids;

  gboolean showing; /* the buttons follow the answer, not the user */
};

G_DEFINE_FINAL_TYPE (UiTrialChoice, ui_trial_choice, GTK_TYPE_WIDGET)

static guint chosen_signal;

static void
choose (UiTrialChoice *self, const char *id)
{
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  DataPlace place;

  data_place_parse (self->place, &place, &words);
  if (id == NULL)
    data_edit_remove (edit, &place);
  else if (!data_edit_set_words (edit, &place, (const char *const[]){ id, NULL }, &error))
    g_return_if_reached ();
  g_signal_emit (self, chosen_signal, 0, edit);
}

static void
toggled_cb (UiTrialChoice *self, GtkToggleButton *button)
{
  guint position = 0;

  if (self->showing || !gtk_toggle_button_get_active (button))
    return;
  for (GtkWidget *each = gtk_widget_get_prev_sibling (GTK_WIDGET (button)); each != NULL;
       each = gtk_widget_get_prev_sibling (each))
    position++;
  choose (self, g_ptr_array_index (self->ids, position));
}

static void
take_out_cb (UiTrialChoice *self)
{
  choose (self, NULL);
}

static void
ui_trial_choice_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_TRIAL_CHOICE);
  G_OBJECT_CLASS (ui_trial_choice_parent_class)->dispose (object);
}

static void
ui_trial_choice_finalize (GObject *object)
{
  UiTrialChoice *self = UI_TRIAL_CHOICE (object);

  g_free (self->place);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  G_OBJECT_CLASS (ui_trial_choice_parent_class)->finalize (object);
}

static void
ui_trial_choice_class_init (UiTrialChoiceClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_trial_choice_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_trial_choice_finalize;
  g_type_ensure (UI_TYPE_FLOW);
  g_type_ensure (UI_TYPE_LINE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/trial/trial_choice.ui");
  gtk_widget_class_bind_template_child (widget_class, UiTrialChoice, title);
  gtk_widget_class_bind_template_child (widget_class, UiTrialChoice, text);
  gtk_widget_class_bind_template_child (widget_class, UiTrialChoice, kept);
  gtk_widget_class_bind_template_child (widget_class, UiTrialChoice, follow);
  gtk_widget_class_bind_template_child (widget_class, UiTrialChoice, buttons);
  chosen_signal = g_signal_new ("chosen", UI_TYPE_TRIAL_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
ui_trial_choice_init (UiTrialChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ui_trial_choice_new (void)
{
  return g_object_new (UI_TYPE_TRIAL_CHOICE, NULL);
}

static void
add_button (UiTrialChoice *self, GtkWidget *button, const char *question)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_button_get_label (GTK_BUTTON (button)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, question, -1);
  gtk_box_append (self->buttons, button);
}

static void
add_buttons (UiTrialChoice *self, const UiTrialOffer *offer, const char *question)
{
  GtkToggleButton *first = NULL;

  self->place = data_place_to_text (&offer->place);
  self->ids = g_ptr_array_ref (offer->ids);
  for (guint i = 0; i < offer->names->len; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (g_ptr_array_index (offer->names, i));

      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
      first = first != NULL ? first : GTK_TOGGLE_BUTTON (button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      add_button (self, button, question);
    }
  if (offer->names->len == 0)
    {
      /* Translators: takes an operation or an information item out of the use of the service. */
      GtkWidget *button = gtk_button_new_with_label (_ ("Take Out of the Use"));

      g_signal_connect_object (button, "clicked", G_CALLBACK (take_out_cb), self,
                               G_CONNECT_SWAPPED);
      add_button (self, button, question);
    }
}

static void
show_chosen (UiTrialChoice *self, int chosen)
{
  int position = 0;

  self->showing = TRUE;
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->buttons)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      if (GTK_IS_TOGGLE_BUTTON (button))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), position == chosen);
      position++;
    }
  self->showing = FALSE;
}

/* What is kept, where something else is tried. */
static char *
describe_kept (const UiTrialOffer *offer)
{
  if (offer->kept == offer->chosen)
    return NULL;
  /* Translators: %s is the answer that is kept while another is tried out. */
  return g_strdup_printf (_ ("Kept so far: %s"),
                          offer->kept < 0
                              ? _ ("unanswered")
                              : (const char *) g_ptr_array_index (offer->names, offer->kept));
}

static void
show_follow (UiTrialChoice *self, const char *place)
{
  gtk_widget_set_visible (self->follow, place != NULL);
  if (place == NULL)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->follow), "s", place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->follow), "win.go-to");
}

void
ui_trial_choice_show (UiTrialChoice *self, const UiTrialOffer *offer)
{
  g_autofree char *kept = describe_kept (offer);
  g_autofree char *question = NULL;
  gboolean changed;

  g_return_if_fail (UI_IS_TRIAL_CHOICE (self));

  question = g_strjoin (" – ", offer->title, offer->text, NULL);
  changed = ui_label_show (self->title, offer->title);
  changed = ui_label_show (self->text, offer->text) || changed;
  if (self->place == NULL)
    add_buttons (self, offer, question);
  if (changed)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, question,
                                    -1);
  ui_label_show (self->kept, kept);
  show_follow (self, offer->follow);
  show_chosen (self, offer->chosen);
}
