/* review_stage.c - Where an evaluation stands between draft and approval, and what can be done now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/review/review_stage.h"

#include "data/wording/time.h"
#include "data/wording/wording.h"
#include "data/workspace/workspace.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/review/remarks.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

#define N_STATES 3

struct _UiReviewStage
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title;
  GtkLabel *hint;
  UiMark *marks[N_STATES];
  GtkLabel *names[N_STATES];
  GtkLabel *facts[N_STATES];
  GtkWidget *submit;
  GtkWidget *approve;
  GtkWidget *give_back;
  GtkWidget *withdraw;
  GtkWidget *revise;
  GtkWidget *restore;
};

G_DEFINE_FINAL_TYPE (UiReviewStage, ui_review_stage, GTK_TYPE_WIDGET)

/* Who did something and when: (transfer full). */
static char *
describe_deed (const char *person, const char *time)
{
  g_autofree char *when = data_wording_time (time);

  /* Translators: %1$s is a person, %2$s when they did it. */
  return g_strdup_printf (_ ("%1$s, %2$s"), person, when);
}

static char *
describe_approval (DataEvaluation *evaluation)
{
  g_autoptr (GPtrArray) revisions = data_evaluation_list_revisions (evaluation, NULL);
  const DataRevision *last;

  if (revisions == NULL || revisions->len == 0)
    return g_strdup ("");
  last = revisions->pdata[revisions->len - 1];
  return describe_deed (last->reviewer, last->approved);
}

/* What stands below the name of each state: (transfer full). */
static char *
describe_state (DataEvaluation *evaluation, DataState state)
{
  const DataLife *life = data_evaluation_get_life (evaluation);

  if (state == DATA_STATE_DRAFT)
    /* Translators: %u is the number of a revision. */
    return g_strdup_printf (_ ("Revision %u"), life->revision);
  if (state > life->state)
    /* Translators: a state that is not reached yet. */
    return g_strdup (_ ("Still to come"));
  return state == DATA_STATE_REVIEW ? describe_deed (life->evaluator, life->submitted)
                                    : describe_approval (evaluation);
}

static void
show_states (UiReviewStage *self, DataEvaluation *evaluation)
{
  DataState now = data_evaluation_get_life (evaluation)->state;

  for (guint i = 0; i < N_STATES; i++)
    {
      DataState state = DATA_STATE_DRAFT + i;
      g_autofree char *fact = describe_state (evaluation, state);
      gboolean done = state < now || now == DATA_STATE_APPROVED;
      GtkWidget *step = gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (self->names[i])));

      ui_mark_set_kind (self->marks[i], done           ? UI_MARK_PASS
                                        : state == now ? UI_MARK_HERE
                                                       : UI_MARK_OPEN);
      gtk_label_set_label (self->facts[i], fact);
      if (state == now)
        gtk_widget_add_css_class (GTK_WIDGET (self->names[i]), "current");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->names[i]), "current");
      gtk_accessible_update_property (GTK_ACCESSIBLE (step), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      gtk_label_get_label (self->names[i]),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, fact, -1);
    }
}

static char *
describe_title (const DataLife *life)
{
  if (life->place == DATA_REGISTER_PLACE_ARCHIVE)
    return g_strdup (_ ("It is in the archive"));
  if (life->place == DATA_REGISTER_PLACE_BIN)
    return g_strdup (_ ("It is in the bin"));
  if (life->state == DATA_STATE_DRAFT)
    return g_strdup_printf (_ ("Revision %u is a draft"), life->revision);
  if (life->state == DATA_STATE_REVIEW)
    return g_strdup_printf (_ ("Revision %u is in review"), life->revision);
  return g_strdup_printf (_ ("Revision %u is approved"), life->revision);
}

static char *
hint_for_draft (DataEvaluation *evaluation)
{
  const RulesDecision *decision = data_evaluation_get_decision (evaluation);
  g_autoptr (UiRemarks) remarks = ui_remarks_get (evaluation);
  guint n_open = ui_remarks_count_open (ui_remarks_list (remarks));
  guint n = decision->n_missing;

  if (n_open > 0)
    return g_strdup_printf (ngettext ("%u remark is not settled. Deal with it, mark it as settled, "
                                      "and send the evaluation to review again.",
                                      "%u remarks are not settled. Deal with them, mark them as "
                                      "settled, and send the evaluation to review again.",
                                      n_open),
                            n_open);
  if (n > 0)
    return g_strdup_printf (
        ngettext ("%u answer is still missing. It can be sent to review all the same.",
                  "%u answers are still missing. It can be sent to review all the same.", n),
        n);
  return g_strdup (_ ("Everything that decides the route is answered. A reviewer, who is not its "
                      "evaluator, looks at it next."));
}

static char *
hint_for_review (DataEvaluation *evaluation)
{
  g_autoptr (UiRemarks) remarks = ui_remarks_get (evaluation);
  guint n_open = ui_remarks_count_open (ui_remarks_list (remarks));

  if (n_open > 0)
    return g_strdup_printf (
        ngettext ("%u remark is not settled. Return the evaluation with it, or settle it before "
                  "you approve.",
                  "%u remarks are not settled. Return the evaluation with them, or settle them "
                  "before you approve.",
                  n_open),
        n_open);
  return g_strdup (_ ("The reviewer makes remarks beside the answers, and approves the evaluation "
                      "or returns it. Answers cannot be changed meanwhile."));
}

static char *
describe_hint (DataEvaluation *evaluation)
{
  const DataLife *life = data_evaluation_get_life (evaluation);

  if (life->place != DATA_REGISTER_PLACE_REGISTER)
    return g_strdup (_ ("Move it back to the register to go on with it."));
  if (life->state == DATA_STATE_DRAFT)
    return hint_for_draft (evaluation);
  if (life->state == DATA_STATE_REVIEW)
    return hint_for_review (evaluation);
  return g_strdup (_ ("It is kept as it was approved. To change it, start the next revision."));
}

static void
suggest (GtkWidget *button, gboolean suggested)
{
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  else
    gtk_widget_remove_css_class (button, "suggested-action");
}

static void
show_buttons (UiReviewStage *self, DataEvaluation *evaluation)
{
  const DataLife *life = data_evaluation_get_life (evaluation);
  g_autoptr (UiRemarks) remarks = ui_remarks_get (evaluation);
  gboolean open = ui_remarks_count_open (ui_remarks_list (remarks)) > 0;
  gboolean here = life->place == DATA_REGISTER_PLACE_REGISTER;

  gtk_widget_set_visible (self->submit, here && life->state == DATA_STATE_DRAFT);
  gtk_widget_set_visible (self->approve, here && life->state == DATA_STATE_REVIEW);
  gtk_widget_set_visible (self->give_back, here && life->state == DATA_STATE_REVIEW);
  gtk_widget_set_visible (self->withdraw, here && life->state == DATA_STATE_REVIEW);
  gtk_widget_set_visible (self->revise, here && life->state == DATA_STATE_APPROVED);
  gtk_widget_set_visible (self->restore, !here);
  suggest (self->approve, !open);
  suggest (self->give_back, open);
}

static void
ui_review_stage_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_REVIEW_STAGE);
  G_OBJECT_CLASS (ui_review_stage_parent_class)->dispose (object);
}

static void
bind_states (GtkWidgetClass *class)
{
  static const char *const ids[N_STATES] = { "draft", "review", "approved" };

  for (guint i = 0; i < N_STATES; i++)
    {
      g_autofree char *mark = g_strconcat (ids[i], "_mark", NULL);
      g_autofree char *name = g_strconcat (ids[i], "_name", NULL);
      g_autofree char *fact = g_strconcat (ids[i], "_fact", NULL);
      gssize position = (gssize) i * (gssize) sizeof (gpointer);

      gtk_widget_class_bind_template_child_full (class, mark, FALSE,
                                                 G_STRUCT_OFFSET (UiReviewStage, marks) + position);
      gtk_widget_class_bind_template_child_full (class, name, FALSE,
                                                 G_STRUCT_OFFSET (UiReviewStage, names) + position);
      gtk_widget_class_bind_template_child_full (class, fact, FALSE,
                                                 G_STRUCT_OFFSET (UiReviewStage, facts) + position);
    }
}

static void
ui_review_stage_class_init (UiReviewStageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_review_stage_dispose;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/review/review_stage.ui");
  gtk_widget_class_bind_template_child (widget_class, UiReviewStage, title);
  gtk_widget_class_bind_template_child (widget_class, UiReviewStage, hint);
  gtk_widget_class_bind_template_child (widget_class, UiReviewStage, submit);
  gtk_widget_class_bind_template_child (widget_class, UiReviewStage, approve);
  gtk_widget_class_bind_template_child (widget_class, UiReviewStage, give_back);
  gtk_widget_class_bind_template_child (widget_class, UiReviewStage, withdraw);
  gtk_widget_class_bind_template_child (widget_class, UiReviewStage, revise);
  gtk_widget_class_bind_template_child (widget_class, UiReviewStage, restore);
  bind_states (widget_class);
}

static void
ui_review_stage_init (UiReviewStage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_review_stage_show (UiReviewStage *self, DataEvaluation *evaluation)
{
  g_autofree char *title = NULL;
  g_autofree char *hint = NULL;

  g_return_if_fail (UI_IS_REVIEW_STAGE (self));

  title = describe_title (data_evaluation_get_life (evaluation));
  hint = describe_hint (evaluation);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->hint, hint);
  show_states (self, evaluation);
  show_buttons (self, evaluation);
}
