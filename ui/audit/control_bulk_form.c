/* control_bulk_form.c - A form to answer many controls together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_bulk_form.h"

#include "data/wording/answers.h"
#include "ui/audit/control_words.h"
#include "ui/forms/choices.h"
#include "ui/forms/date_field.h"
#include "ui/parts/messages.h"
#include "ui/parts/template.h"
#include "ui/window/window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _UiControlBulkForm
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title;
  GtkWidget *controls[UI_CONTROL_N_MEMBERS]; /* a GtkDropDown or a GtkEntry for each member */
  GtkCheckButton *replace;
  GtkLabel *effect;
  GtkWidget *apply;

  /* owned */
  DataEvaluation *evaluation;
  GArray *chosen;
  GStrv words[UI_CONTROL_N_MEMBERS]; /* for each line but the first of a GtkDropDown */
  char *date;                        /* what was entered, as it is kept */
};

G_DEFINE_FINAL_TYPE (UiControlBulkForm, ui_control_bulk_form, GTK_TYPE_WIDGET)

static const char *const child_ids[UI_CONTROL_N_MEMBERS] = {
  "stated", "reason", "external", "design", "operation", "auditor", "date", "evidence",
};

static const char *
get_word (UiControlBulkForm *self, UiControlMember member)
{
  GtkWidget *control = self->controls[member];
  guint line;
  const char *typed;

  if (member == UI_CONTROL_MEMBER_DATE)
    return self->date;
  if (GTK_IS_DROP_DOWN (control))
    {
      line = gtk_drop_down_get_selected (GTK_DROP_DOWN (control));
      return self->words[member] == NULL || line == 0 || line == GTK_INVALID_LIST_POSITION
                 ? NULL
                 : self->words[member][line - 1];
    }
  typed = gtk_editable_get_text (GTK_EDITABLE (control));
  return rules_text_is_blank (typed) ? NULL : typed;
}

/* Whether the lines of a choice say and mean just that already. */
static gboolean
has_lines (GtkDropDown *down, GStrv words, GPtrArray *titles, GPtrArray *new_words)
{
  GtkStringList *lines = GTK_STRING_LIST (gtk_drop_down_get_model (down));

  if (words == NULL ||
      !g_strv_equal ((const char *const *) words, (const char *const *) new_words->pdata))
    return FALSE;
  for (guint i = 0; titles->pdata[i] != NULL; i++)
    {
      if (g_strcmp0 (gtk_string_list_get_string (lines, i), titles->pdata[i]) != 0)
        return FALSE;
    }
  return TRUE;
}

/* The line that means @word, or the first. */
static guint
find_line (GPtrArray *words, const char *word)
{
  for (guint i = 0; word != NULL && words->pdata[i] != NULL; i++)
    {
      if (g_str_equal (words->pdata[i], word))
        return i + 1;
    }
  return 0;
}

/* The lines of a choice, which begin with one that leaves everything as it is. What is chosen stays
 * chosen, wherever it stands now. */
static void
set_lines (UiControlBulkForm *self, UiControlMember member, GPtrArray *titles, GPtrArray *words)
{
  GtkDropDown *down = GTK_DROP_DOWN (self->controls[member]);
  g_autoptr (GtkStringList) lines = NULL;
  g_autofree char *chosen = g_strdup (get_word (self, member));

  g_ptr_array_insert (titles, 0, (gpointer) _ ("No change"));
  g_ptr_array_add (titles, NULL);
  g_ptr_array_add (words, NULL);
  if (has_lines (down, self->words[member], titles, words))
    return;
  g_strfreev (self->words[member]);
  self->words[member] = g_strdupv ((char **) words->pdata);
  lines = gtk_string_list_new ((const char *const *) titles->pdata);
  gtk_drop_down_set_model (down, G_LIST_MODEL (lines));
  gtk_drop_down_set_selected (down, find_line (words, chosen));
}

static void
set_choices (UiControlBulkForm *self, UiControlMember member, const RulesEdition *edition)
{
  const DataPlace place = { .array = DATA_ARRAY_CONTROLS, .member = ui_control_members[member] };
  g_autoptr (GArray) choices = ui_choices_list (&place, edition);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < choices->len; i++)
    {
      const UiChoice *choice = &g_array_index (choices, UiChoice, i);

      g_ptr_array_add (titles, (gpointer) choice->title);
      g_ptr_array_add (words, choice->word);
    }
  set_lines (self, member, titles, words);
}

static void
set_auditors (UiControlBulkForm *self, const RulesAudit *audit)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < audit->n_auditors; i++)
    {
      g_ptr_array_add (titles, (gpointer) data_wording_auditor (&audit->auditors[i]));
      g_ptr_array_add (words, (gpointer) audit->auditors[i].id);
    }
  set_lines (self, UI_CONTROL_MEMBER_AUDITOR, titles, words);
}

/* What is entered for a date; returns whether it can be read. */
static gboolean
read_date (UiControlBulkForm *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->controls[UI_CONTROL_MEMBER_DATE]));
  RulesDate date = ui_date_field_read (typed);
  char iso[RULES_DATE_TEXT_SIZE];

  g_clear_pointer (&self->date, g_free);
  if (date != 0)
    {
      rules_date_format (date, iso);
      self->date = g_strdup (iso);
    }
  return date != 0 || rules_text_is_blank (typed);
}

static UiControlAnswers
get_answers (UiControlBulkForm *self)
{
  UiControlAnswers answers = { .replace = gtk_check_button_get_active (self->replace) };

  for (UiControlMember i = 0; i < UI_CONTROL_N_MEMBERS; i++)
    answers.words[i] = get_word (self, i);
  return answers;
}

static gboolean
says_anything (const UiControlAnswers *answers)
{
  for (UiControlMember i = 0; i < UI_CONTROL_N_MEMBERS; i++)
    {
      if (answers->words[i] != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
show_effect (UiControlBulkForm *self)
{
  gboolean sound = read_date (self);
  UiControlAnswers answers = get_answers (self);
  UiControlBulk bulk = { 0 };
  g_autofree char *text = NULL;

  if (sound && says_anything (&answers))
    {
      bulk = ui_control_bulk_new (self->evaluation, self->chosen, &answers);
      text = ui_control_bulk_describe (&bulk, FALSE);
    }
  else if (!sound)
    text = g_strdup (_ ("The date cannot be read. Write it as in 2026-11-22."));
  gtk_label_set_label (self->effect, text != NULL ? text : "");
  gtk_widget_set_sensitive (self->apply,
                            bulk.n_changed > 0 && data_evaluation_can_edit (self->evaluation));
  g_clear_pointer (&bulk.edit, data_edit_free);
}

static void
apply_cb (UiControlBulkForm *self)
{
  UiControlAnswers answers = get_answers (self);

  ui_control_bulk_apply (GTK_WIDGET (self), self->evaluation, self->chosen, &answers);
}

static void
ui_control_bulk_form_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_CONTROL_BULK_FORM);
  g_clear_object (&UI_CONTROL_BULK_FORM (object)->evaluation);
  G_OBJECT_CLASS (ui_control_bulk_form_parent_class)->dispose (object);
}

static void
ui_control_bulk_form_finalize (GObject *object)
{
  UiControlBulkForm *self = UI_CONTROL_BULK_FORM (object);

  for (UiControlMember i = 0; i < UI_CONTROL_N_MEMBERS; i++)
    g_strfreev (self->words[i]);
  g_free (self->date);
  g_array_unref (self->chosen);
  G_OBJECT_CLASS (ui_control_bulk_form_parent_class)->finalize (object);
}

static void
ui_control_bulk_form_class_init (UiControlBulkFormClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_control_bulk_form_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_control_bulk_form_finalize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/control_bulk_form.ui");
  gtk_widget_class_bind_template_child (widget_class, UiControlBulkForm, title);
  for (UiControlMember i = 0; i < UI_CONTROL_N_MEMBERS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, child_ids[i], FALSE,
                                               G_STRUCT_OFFSET (UiControlBulkForm, controls) +
                                                   (gssize) (i * sizeof (GtkWidget *)));
  gtk_widget_class_bind_template_child (widget_class, UiControlBulkForm, replace);
  gtk_widget_class_bind_template_child (widget_class, UiControlBulkForm, effect);
  gtk_widget_class_bind_template_child (widget_class, UiControlBulkForm, apply);
  gtk_widget_class_bind_template_callback (widget_class, ui_control_bulk_form_update);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
ui_control_bulk_form_init (UiControlBulkForm *self)
{
  self->chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
forget_answers (UiControlBulkForm *self)
{
  for (UiControlMember i = 0; i < UI_CONTROL_N_MEMBERS; i++)
    {
      if (GTK_IS_DROP_DOWN (self->controls[i]))
        gtk_drop_down_set_selected (GTK_DROP_DOWN (self->controls[i]), 0);
      else
        gtk_editable_set_text (GTK_EDITABLE (self->controls[i]), "");
    }
}

static gboolean
are_chosen (UiControlBulkForm *self, GArray *controls)
{
  return controls->len == self->chosen->len &&
         (controls->len == 0 ||
          memcmp (controls->data, self->chosen->data, controls->len * sizeof (guint)) == 0);
}

void
ui_control_bulk_form_update (UiControlBulkForm *self)
{
  const RulesEvaluation *values;

  g_return_if_fail (UI_IS_CONTROL_BULK_FORM (self));

  if (self->evaluation == NULL)
    return;
  values = data_evaluation_get_decision (self->evaluation)->evaluation;
  set_choices (self, UI_CONTROL_MEMBER_STATED, values->edition);
  set_choices (self, UI_CONTROL_MEMBER_EXTERNAL, values->edition);
  set_choices (self, UI_CONTROL_MEMBER_DESIGN, values->edition);
  set_choices (self, UI_CONTROL_MEMBER_OPERATION, values->edition);
  set_auditors (self, &values->audit);
  show_effect (self);
}

void
ui_control_bulk_form_show (UiControlBulkForm *self, DataEvaluation *evaluation, GArray *controls)
{
  g_autofree char *title = NULL;

  g_return_if_fail (UI_IS_CONTROL_BULK_FORM (self));

  if (evaluation == NULL || evaluation != self->evaluation)
    forget_answers (self);
  if (evaluation == NULL || !are_chosen (self, controls))
    gtk_check_button_set_active (self->replace, FALSE);
  g_set_object (&self->evaluation, evaluation);
  g_array_set_size (self->chosen, 0);
  if (evaluation == NULL)
    return;
  g_array_append_vals (self->chosen, controls->data, controls->len);
  title = g_strdup_printf (ngettext ("%u control selected", "%u controls selected", controls->len),
                           controls->len);
  gtk_label_set_label (self->title, title);
  ui_control_bulk_form_update (self);
}

gboolean
ui_control_bulk_apply (GtkWidget *widget,
                       DataEvaluation *evaluation,
                       GArray *controls,
                       const UiControlAnswers *answers)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  UiControlBulk bulk = ui_control_bulk_new (evaluation, controls, answers);
  g_autoptr (DataEdit) edit = bulk.edit;
  g_autofree char *message = ui_control_bulk_describe (&bulk, TRUE);
  g_autoptr (GError) error = NULL;

  if (edit != NULL && !data_evaluation_edit (evaluation, edit, &error))
    {
      ui_messages_show_error (GTK_WINDOW (root), _ ("The controls could not be answered"),
                              error->message);
      return FALSE;
    }
  if (UI_IS_WINDOW (root))
    ui_window_notify (UI_WINDOW (root), GTK_MESSAGE_INFO, message,
                      edit != NULL ? _ ("_Undo") : NULL, edit != NULL ? "win.undo" : NULL, NULL);
  return edit != NULL;
}
