/* period_note.c - What the audit period may be, said as it is entered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/period_note.h"

#include "data/wording/period.h"
#include "data/wording/time.h"
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

void
ui_period_note_show (UiPeriodNote *self, const RulesAudit *audit)
{
  gboolean is_given = audit->period.from != 0 && audit->period.to != 0;
  gboolean wrong;
  g_autofree char *sentences = data_wording_period (audit, data_wording_rules_date, &wrong);
  const char *hint = _ ("Enter the first day to see on which days the period may end.");
  g_autofree char *text = NULL;

  g_return_if_fail (UI_IS_PERIOD_NOTE (self));

  if (audit->period.from != 0)
    text = g_strdup (sentences);
  else
    text = *sentences == '\0' ? g_strdup (hint) : g_strjoin ("\n", sentences, hint, NULL);
  ui_mark_set_kind (self->mark, wrong      ? UI_MARK_FAIL
                                : is_given ? UI_MARK_PASS
                                           : UI_MARK_INFORMATION);
  ui_label_show (self->text, text);
}
