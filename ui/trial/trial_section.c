/* trial_section.c - What can be tried right here while a trial is on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/trial/trial_section.h"

#include "data/workspace/trial.h"
#include "ui/parts/label.h"
#include "ui/parts/messages.h"
#include "ui/parts/template.h"
#include "ui/trial/trial_choice.h"

#include <glib/gi18n-lib.h>

/* How many answers are offered at first, and how many more each time the user asks. */
#define LIMIT 8

/* An answer that was offered, and the widget that offers it once it is shown. */
typedef struct
{
  char *place;
  GtkWidget *choice;
} Offered;

struct _UiTrialSection
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *card;
  GtkBox *choices;
  GtkWidget *nothing;
  GtkButton *more;

  /* owned */
  DataEvaluation *evaluation; /* while a trial is on */
  GArray *offered;            /* of Offered, in the order in which they stand */

  guint limit;
};

G_DEFINE_FINAL_TYPE (UiTrialSection, ui_trial_section, GTK_TYPE_WIDGET)

static void show_choices (UiTrialSection *self);

static void
chosen_cb (UiTrialSection *self, const DataEdit *edit)
{
  g_autoptr (GError) error = NULL;

  if (data_evaluation_edit (self->evaluation, edit, &error))
    return;
  ui_messages_show_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                          _ ("This could not be tried"), error->message);
  show_choices (self);
}

static void
more_cb (UiTrialSection *self)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->choices));

  self->limit += 2 * LIMIT;
  show_choices (self);
  gtk_widget_child_focus (gtk_widget_get_next_sibling (last), GTK_DIR_TAB_FORWARD);
}

static void
ui_trial_section_dispose (GObject *object)
{
  g_clear_object (&UI_TRIAL_SECTION (object)->evaluation);
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_TRIAL_SECTION);
  G_OBJECT_CLASS (ui_trial_section_parent_class)->dispose (object);
}

static void
ui_trial_section_finalize (GObject *object)
{
  g_array_unref (UI_TRIAL_SECTION (object)->offered);
  G_OBJECT_CLASS (ui_trial_section_parent_class)->finalize (object);
}

static void
ui_trial_section_class_init (UiTrialSectionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_trial_section_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_trial_section_finalize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/trial/trial_section.ui");
  gtk_widget_class_bind_template_child (widget_class, UiTrialSection, card);
  gtk_widget_class_bind_template_child (widget_class, UiTrialSection, choices);
  gtk_widget_class_bind_template_child (widget_class, UiTrialSection, nothing);
  gtk_widget_class_bind_template_child (widget_class, UiTrialSection, more);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
clear_offered (gpointer data)
{
  Offered *offered = data;

  g_free (offered->place);
}

static void
ui_trial_section_init (UiTrialSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->offered = g_array_new (FALSE, TRUE, sizeof (Offered));
  g_array_set_clear_func (self->offered, clear_offered);
  self->limit = LIMIT;
}

static void
forget (UiTrialSection *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->choices))) != NULL)
    gtk_box_remove (self->choices, child);
  g_array_set_size (self->offered, 0);
  g_clear_object (&self->evaluation);
  self->limit = LIMIT;
}

static guint
find (UiTrialSection *self, const char *place)
{
  guint i = 0;

  while (i < self->offered->len &&
         !g_str_equal (g_array_index (self->offered, Offered, i).place, place))
    i++;
  return i;
}

/* What is new comes behind what it stands behind in the list of what is worth trying. */
static void
add_offers (UiTrialSection *self)
{
  g_autoptr (GPtrArray) places =
      ui_trial_offer_list (data_evaluation_get_decision (self->evaluation));
  guint position = 0;

  for (guint i = 0; i < places->len; i++)
    {
      const char *place = g_ptr_array_index (places, i);
      guint found = find (self, place);

      if (found == self->offered->len)
        {
          const Offered offered = { .place = g_strdup (place) };

          g_array_insert_val (self->offered, position, offered);
          found = position;
        }
      position = found + 1;
    }
}

static GtkWidget *
add_choice (UiTrialSection *self, GtkWidget *previous)
{
  GtkWidget *choice = ui_trial_choice_new ();

  g_signal_connect_object (choice, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (self->choices, choice, previous);
  return choice;
}

/* The focus goes on to the one that takes its place. */
static void
remove_choice (UiTrialSection *self, GtkWidget *choice)
{
  GtkWidget *next = gtk_widget_get_next_sibling (choice);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->choices)) == choice)
    gtk_widget_child_focus (next != NULL ? next : GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  gtk_box_remove (self->choices, choice);
}

static void
show_more (UiTrialSection *self, guint n)
{
  g_autofree char *label = g_strdup_printf (ngettext ("And %u more", "And %u more", n), n);

  gtk_widget_set_visible (GTK_WIDGET (self->more), n > 0);
  if (n > 0 && g_strcmp0 (gtk_button_get_label (self->more), label) != 0)
    gtk_button_set_label (self->more, label);
}

/* Takes away what is no longer there, with what offered it. */
static void
prune (UiTrialSection *self)
{
  guint i = 0;

  while (i < self->offered->len)
    {
      Offered offered = g_array_index (self->offered, Offered, i);
      g_autoptr (UiTrialOffer) offer = ui_trial_offer_new (self->evaluation, offered.place);

      if (offer != NULL)
        {
          i++;
          continue;
        }
      if (offered.choice != NULL)
        remove_choice (self, offered.choice);
      g_array_remove_index (self->offered, i);
    }
}

static void
show_choices (UiTrialSection *self)
{
  GtkWidget *previous = NULL;
  guint n_hidden = 0;

  prune (self);
  for (guint i = 0; i < self->offered->len; i++)
    {
      Offered *offered = &g_array_index (self->offered, Offered, i);
      g_autoptr (UiTrialOffer) offer = NULL;

      if (offered->choice == NULL && i >= self->limit)
        {
          n_hidden++;
          continue;
        }
      if (offered->choice == NULL)
        offered->choice = add_choice (self, previous);
      offer = ui_trial_offer_new (self->evaluation, offered->place);
      ui_trial_choice_show (UI_TRIAL_CHOICE (offered->choice), offer);
      previous = offered->choice;
    }
  gtk_widget_set_visible (self->card, self->offered->len > 0);
  gtk_widget_set_visible (self->nothing, self->offered->len == 0);
  show_more (self, n_hidden);
}

void
ui_trial_section_show (UiTrialSection *self, DataEvaluation *evaluation)
{
  gboolean on_trial;

  g_return_if_fail (UI_IS_TRIAL_SECTION (self));

  on_trial = evaluation != NULL && data_evaluation_is_on_trial (evaluation);
  if (self->evaluation != NULL && (!on_trial || evaluation != self->evaluation))
    forget (self);
  gtk_widget_set_visible (GTK_WIDGET (self), on_trial);
  if (!on_trial)
    return;
  g_set_object (&self->evaluation, evaluation);
  add_offers (self);
  show_choices (self);
}
