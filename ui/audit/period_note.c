/* period_note.c - What the audit period may be, said as it is entered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/period_note.h"

#include "data/wording/time.h"
#include "rules/period.h"
#include "ui/parts/label.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiPeriodNote
{
  GtkWidget parent_instance;

  /* template */
  UiMark *mark;
  GtkLabel *text;
};

G_DEFINE_FINAL_TYPE (UiPeriodNote, ui_period_note, GTK_TYPE_WIDGET)

static void
ui_period_note_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_PERIOD_NOTE);
  G_OBJECT_CLASS (ui_period_note_parent_class)->dispose (object);
}

static void
ui_period_note_class_init (UiPeriodNoteClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_period_note_dispose;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/period_note.ui");
  gtk_widget_class_bind_template_child (widget_class, UiPeriodNote, mark);
  gtk_widget_class_bind_template_child (widget_class, UiPeriodNote, text);
}

static void
ui_period_note_init (UiPeriodNote *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_sentence (GString *text, const char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
}

static void
add_ends (GString *text, const RulesPeriodLimits *limits)
{
  g_autofree char *earliest = data_wording_rules_date (limits->earliest_end);
  g_autofree char *latest = data_wording_rules_date (limits->latest_end);
  g_autofree char *sentence = NULL;

  /* Translators: both are dates. Civil Code, articles 140, 141, 143: the first day counts. */
  sentence = g_strdup_printf (_ ("From this first day, which counts, the period may end from %1$s "
                                 "(three months) to %2$s (one year)."),
                              earliest, latest);
  add_sentence (text, sentence);
}

static void
add_beginning (GString *text, RulesDate expected)
{
  g_autofree char *date = data_wording_rules_date (expected);
  /* Translators: %s is a date. */
  g_autofree char *sentence =
      g_strdup_printf (_ ("After the previous period it has to begin on %s, without a gap."), date);

  add_sentence (text, sentence);
}

/* Adds what is wrong; returns whether anything is. */
static gboolean
add_faults (GString *text, const RulesPeriod *period, const RulesPeriodLimits *limits)
{
  gsize before = text->len;

  if (period->from == 0 || period->to == 0)
    return FALSE;
  if (period->to > limits->latest_end)
    add_sentence (text, _ ("The period is longer than one year."));
  if (period->to < limits->earliest_end)
    add_sentence (text, _ ("The period is shorter than three months."));
  if (limits->expected_from != 0 && period->from != limits->expected_from)
    add_sentence (text, _ ("It does not follow on the previous period."));
  return text->len > before;
}

void
ui_period_note_show (UiPeriodNote *self, const RulesAudit *audit)
{
  RulesPeriodLimits limits = rules_period_limits (audit);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean is_given = audit->period.from != 0 && audit->period.to != 0;
  gboolean wrong;

  g_return_if_fail (UI_IS_PERIOD_NOTE (self));

  wrong = add_faults (text, &audit->period, &limits);
  if (limits.expected_from != 0)
    add_beginning (text, limits.expected_from);
  if (audit->period.from != 0)
    add_ends (text, &limits);
  else
    add_sentence (text, _ ("Enter the first day to see on which days the period may end."));
  ui_mark_set_kind (self->mark, wrong      ? UI_MARK_FAIL
                                : is_given ? UI_MARK_PASS
                                           : UI_MARK_INFORMATION);
  ui_label_show (self->text, text->str);
}
