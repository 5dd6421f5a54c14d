/* life_dialog.c - Asks before a step in the life of an evaluation, and takes it: what will happen,
 * what is still missing, and in whose name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/review/life_dialog.h"

#include "data/exchange/difference.h"
#include "data/history/person.h"
#include "data/wording/wording.h"
#include "rules/text.h"
#include "ui/review/acting.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/parts/messages.h"
#include "ui/review/remarks.h"

#include <glib/gi18n-lib.h>

struct _UiLifeDialog
{
  GtkDialog parent_instance;

  /* template */
  GtkLabel *explanation;
  GtkWidget *route_line;
  UiMark *route_mark;
  GtkLabel *route;
  GtkWidget *warning_line;
  UiMark *warning_mark;
  GtkLabel *warning;
  GtkWidget *remark_box;
  GtkTextView *remark;
  GtkLabel *name_label;
  GtkEditable *name;
  GtkWidget *refusal_line;
  UiMark *refusal_mark;
  GtkLabel *refusal;

  /* owned */
  DataEvaluation *evaluation;
  DataExchange *seen; /* what it held when this was opened */
  char *settled;      /* (nullable): id of the remark that is settled */

  UiLifeStep step;
  gboolean tried; /* to go on before all was filled in */
};

G_DEFINE_FINAL_TYPE (UiLifeDialog, ui_life_dialog, GTK_TYPE_DIALOG)

static const struct
{
  const char *title;
  const char *explanation;
  const char *accept;
  UiActing acting;
  gboolean tells_route;
} steps[] = {
  [UI_LIFE_SUBMIT] = { N_ ("Send to Review"),
                       N_ ("Until the reviewer returns or approves it, nobody can change its "
                           "answers. You can take it back meanwhile."),
                       N_ ("_Send to Review"), UI_ACTING_EVALUATOR, TRUE },
  [UI_LIFE_WITHDRAW] = { N_ ("Take Back from Review"),
                         N_ ("It is a draft again and can be edited. Remarks stay."),
                         N_ ("_Take Back"), UI_ACTING_EVALUATOR, FALSE },
  [UI_LIFE_RETURN] = { N_ ("Return to the Evaluator"),
                       N_ ("It is a draft again, and the evaluator can edit it. The remarks say "
                           "what has to be done."),
                       N_ ("_Return"), UI_ACTING_REVIEWER, FALSE },
  [UI_LIFE_APPROVE] = { N_ ("Approve"),
                        N_ ("This revision is kept as it is now, with its decision and their "
                            "SHA-256. This cannot be undone; later changes need a new revision."),
                        N_ ("_Approve"), UI_ACTING_REVIEWER, TRUE },
  [UI_LIFE_SETTLE] = { N_ ("Settle the Remark"), N_ ("The history says who settled it."),
                       N_ ("_Settle"), UI_ACTING_REVIEWER, FALSE },
  [UI_LIFE_REVISE] = { N_ ("Start the Next Revision"),
                       N_ ("The next revision begins as a draft with the answers of the approved "
                           "one, which stays as it was approved."),
                       N_ ("_Start"), UI_ACTING_EVALUATOR, FALSE },
};

static char *
get_remark (UiLifeDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->remark);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static guint
count_open (UiLifeDialog *self)
{
  g_autoptr (UiRemarks) remarks = ui_remarks_get (self->evaluation);

  return ui_remarks_count_open (ui_remarks_list (remarks));
}

/* Another program may have taken it back, changed it and sent it again. */
static gboolean
is_as_seen (UiLifeDialog *self)
{
  g_autoptr (GPtrArray) differences =
      data_difference_list (self->seen, data_evaluation_get_exchange (self->evaluation));

  return differences->len == 0;
}

/* What has to be filled in yet, or %NULL. */
static const char *
find_gap (UiLifeDialog *self)
{
  g_autofree char *remark = get_remark (self);

  if (self->step == UI_LIFE_RETURN && count_open (self) == 0 && rules_text_is_blank (remark))
    return _ ("Write what has to be done.");
  if (rules_text_is_blank (gtk_editable_get_text (self->name)))
    return _ ("Enter the name of the person who does this.");
  return NULL;
}

/* Why it cannot be done by @name, or %NULL: (transfer full). */
static char *
find_refusal (UiLifeDialog *self, const char *name)
{
  const DataLife *life = data_evaluation_get_life (self->evaluation);
  g_autoptr (GError) error = NULL;
  guint n_open = count_open (self);

  if (self->step == UI_LIFE_APPROVE && !is_as_seen (self))
    return g_strdup (_ ("Its answers were changed meanwhile. Look at them again before you "
                        "approve it."));
  if (self->step == UI_LIFE_APPROVE && n_open > 0)
    return g_strdup_printf (
        ngettext ("%u remark is not settled. Settle it, or return the evaluation.",
                  "%u remarks are not settled. Settle them, or return the evaluation.", n_open),
        n_open);
  if (self->step == UI_LIFE_WITHDRAW && !rules_text_is_blank (name) &&
      !data_person_same (name, life->evaluator))
    return g_strdup_printf (_ ("Only %s, who sent it, can take it back."), life->evaluator);
  if ((self->step == UI_LIFE_RETURN || self->step == UI_LIFE_SETTLE) &&
      !rules_text_is_blank (name) &&
      (data_person_same (name, life->evaluator) ||
       data_person_same (name, data_evaluation_get_text (self->evaluation, "agency.evaluator"))))
    return g_strdup_printf (_ ("%s is its evaluator. The reviewer is somebody else; the evaluator "
                               "takes it back instead."),
                            name);
  if (self->step == UI_LIFE_APPROVE && !rules_text_is_blank (name) &&
      !data_evaluation_check_reviewer (self->evaluation, name, &error))
    return g_strdup (error->message);
  return NULL;
}

static void
show_refusal (UiLifeDialog *self, const char *refusal)
{
  gtk_label_set_label (self->refusal, refusal != NULL ? refusal : "");
  gtk_widget_set_visible (self->refusal_line, refusal != NULL);
  gtk_dialog_set_response_sensitive (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT, refusal == NULL);
}

static void
changed_cb (UiLifeDialog *self)
{
  g_autofree char *refusal = find_refusal (self, gtk_editable_get_text (self->name));

  show_refusal (self, refusal == NULL && self->tried ? find_gap (self) : refusal);
}

/* Nobody is told of what is still empty before they try to go on. */
static gboolean
ask_for_gap (UiLifeDialog *self)
{
  g_autofree char *remark = get_remark (self);

  if (find_gap (self) == NULL)
    return FALSE;
  self->tried = TRUE;
  changed_cb (self);
  gtk_widget_grab_focus (self->step == UI_LIFE_RETURN && rules_text_is_blank (remark)
                             ? GTK_WIDGET (self->remark)
                             : GTK_WIDGET (self->name));
  return TRUE;
}

static void
show_route (UiLifeDialog *self)
{
  const RulesDecision *decision = data_evaluation_get_decision (self->evaluation);
  g_autofree char *route = data_wording_route (decision);
  guint n = decision->n_missing;
  g_autofree char *warning = g_strdup_printf (
      /* Translators: the route itself stands in the line above. */
      ngettext ("%u answer is missing. It can be sent and approved all the same.",
                "%u answers are missing. It can be sent and approved all the same.", n),
      n);

  ui_mark_set_kind (self->route_mark, ui_mark_for_route (decision->route));
  gtk_label_set_label (self->route, route);
  gtk_label_set_label (self->warning, warning);
  gtk_widget_set_visible (self->route_line, steps[self->step].tells_route);
  gtk_widget_set_visible (self->warning_line, steps[self->step].tells_route && n > 0);
}

static void
lived_cb (UiLifeDialog *self)
{
  show_route (self);
  changed_cb (self);
}

typedef struct
{
  UiLifeStep step;
  const char *remark;
} Deed;

static gboolean
take_step (DataEvaluation *evaluation, gconstpointer data, GError **error)
{
  const Deed *deed = data;

  switch (deed->step)
    {
    case UI_LIFE_SUBMIT:
      return data_evaluation_submit (evaluation, error);
    case UI_LIFE_WITHDRAW:
      return data_evaluation_withdraw (evaluation, error);
    case UI_LIFE_RETURN:
      return data_evaluation_return (evaluation, deed->remark, error);
    case UI_LIFE_APPROVE:
      return data_evaluation_approve (evaluation, error);
    case UI_LIFE_SETTLE:
      return data_evaluation_settle_remark (evaluation, deed->remark, error);
    case UI_LIFE_REVISE:
    default:
      return data_evaluation_revise (evaluation, error);
    }
}

static void
response_cb (UiLifeDialog *self, int response)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (self->name));
  g_autofree char *remark = get_remark (self);
  const Deed deed = { self->step, self->settled != NULL ? self->settled : remark };
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (response != GTK_RESPONSE_ACCEPT)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (ask_for_gap (self))
    return;
  /* What is done here is no reason to refuse it. */
  g_signal_handlers_block_by_func (self->evaluation, lived_cb, self);
  done = ui_acting_run (self->evaluation, name, take_step, &deed, &error);
  g_signal_handlers_unblock_by_func (self->evaluation, lived_cb, self);
  if (!done)
    {
      show_route (self);
      show_refusal (self, error->message);
    }
  else
    {
      if (self->step != UI_LIFE_WITHDRAW)
        ui_acting_remember (steps[self->step].acting, name);
      gtk_window_destroy (GTK_WINDOW (self));
    }
}

static void
ui_life_dialog_dispose (GObject *object)
{
  UiLifeDialog *self = UI_LIFE_DIALOG (object);

  if (self->evaluation != NULL)
    g_signal_handlers_disconnect_by_data (self->evaluation, self);
  g_clear_object (&self->evaluation);
  g_clear_pointer (&self->seen, data_exchange_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_LIFE_DIALOG);
  G_OBJECT_CLASS (ui_life_dialog_parent_class)->dispose (object);
}

static void
ui_life_dialog_finalize (GObject *object)
{
  g_free (UI_LIFE_DIALOG (object)->settled);
  G_OBJECT_CLASS (ui_life_dialog_parent_class)->finalize (object);
}

static void
ui_life_dialog_class_init (UiLifeDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_life_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_life_dialog_finalize;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/review/life_dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UiLifeDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, UiLifeDialog, route_line);
  gtk_widget_class_bind_template_child (widget_class, UiLifeDialog, route_mark);
  gtk_widget_class_bind_template_child (widget_class, UiLifeDialog, route);
  gtk_widget_class_bind_template_child (widget_class, UiLifeDialog, warning_line);
  gtk_widget_class_bind_template_child (widget_class, UiLifeDialog, warning_mark);
  gtk_widget_class_bind_template_child (widget_class, UiLifeDialog, warning);
  gtk_widget_class_bind_template_child (widget_class, UiLifeDialog, remark_box);
  gtk_widget_class_bind_template_child (widget_class, UiLifeDialog, remark);
  gtk_widget_class_bind_template_child (widget_class, UiLifeDialog, name_label);
  gtk_widget_class_bind_template_child (widget_class, UiLifeDialog, name);
  gtk_widget_class_bind_template_child (widget_class, UiLifeDialog, refusal_line);
  gtk_widget_class_bind_template_child (widget_class, UiLifeDialog, refusal_mark);
  gtk_widget_class_bind_template_child (widget_class, UiLifeDialog, refusal);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
ui_life_dialog_init (UiLifeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ui_mark_set_kind (self->warning_mark, UI_MARK_WARNING);
  ui_mark_set_kind (self->refusal_mark, UI_MARK_FAIL);
}

static void
show_name (UiLifeDialog *self)
{
  UiActing acting = steps[self->step].acting;
  g_autofree char *name = self->step == UI_LIFE_WITHDRAW
                              ? g_strdup (data_evaluation_get_life (self->evaluation)->evaluator)
                              : ui_acting_suggest (self->evaluation, acting);
  const char *label =
      acting == UI_ACTING_EVALUATOR ? _ ("_Name of the evaluator") : _ ("_Name of the reviewer");

  gtk_label_set_label (self->name_label, label);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL,
      acting == UI_ACTING_EVALUATOR ? _ ("Name of the evaluator") : _ ("Name of the reviewer"), -1);
  gtk_editable_set_text (self->name, name);
}

static UiLifeDialog *
open_dialog (GtkWindow *window, DataEvaluation *evaluation, UiLifeStep step)
{
  UiLifeDialog *self = g_object_new (UI_TYPE_LIFE_DIALOG, "use-header-bar", 1, "transient-for",
                                     window, "title", _ (steps[step].title), NULL);
  GtkWidget *accept;

  self->evaluation = g_object_ref (evaluation);
  self->seen = data_exchange_ref (data_evaluation_get_exchange (evaluation));
  self->step = step;
  gtk_dialog_add_button (GTK_DIALOG (self), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  accept = gtk_dialog_add_button (GTK_DIALOG (self), _ (steps[step].accept), GTK_RESPONSE_ACCEPT);
  gtk_widget_add_css_class (accept, "suggested-action");
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_ACCEPT);
  gtk_label_set_label (self->explanation, _ (steps[step].explanation));
  gtk_widget_set_visible (self->remark_box, step == UI_LIFE_RETURN);
  show_route (self);
  show_name (self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->remark), "changed",
                            G_CALLBACK (changed_cb), self);
  if (steps[step].tells_route)
    g_signal_connect_swapped (evaluation, "lived", G_CALLBACK (lived_cb), self);
  changed_cb (self);
  gtk_widget_grab_focus (step == UI_LIFE_RETURN ? GTK_WIDGET (self->remark)
                                                : GTK_WIDGET (self->name));
  ui_messages_present (window, GTK_WINDOW (self));
  return self;
}

void
ui_life_dialog_open (GtkWindow *window, DataEvaluation *evaluation, UiLifeStep step)
{
  open_dialog (window, evaluation, step);
}

void
ui_life_dialog_settle (GtkWindow *window, DataEvaluation *evaluation, const char *id)
{
  open_dialog (window, evaluation, UI_LIFE_SETTLE)->settled = g_strdup (id);
}
