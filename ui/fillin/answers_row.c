/* answers_row.c - A change that a fill-in workbook asks for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/fillin/answers_row.h"

#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiAnswersRow
{
  GtkWidget parent_instance;

  /* template */
  GtkCheckButton *check;
  UiMark *mark;
  GtkLabel *what;
  GtkLabel *change;
  GtkLabel *note;
  GtkLabel *cell;

  /* owned */
  GBinding *binding; /* nullable: of the check box to the item that is shown */
};

G_DEFINE_FINAL_TYPE (UiAnswersRow, ui_answers_row, GTK_TYPE_WIDGET)

static UiMarkKind
mark_for (DataAnswerVerdict verdict)
{
  switch (verdict)
    {
    case DATA_ANSWER_OK:
      return UI_MARK_PASS;
    case DATA_ANSWER_WARNING:
      return UI_MARK_WARNING;
    case DATA_ANSWER_REFUSED:
    case DATA_ANSWER_N_VERDICTS:
    default:
      return UI_MARK_FAIL;
    }
}

static const char *
describe_verdict (DataAnswerVerdict verdict)
{
  if (verdict == DATA_ANSWER_OK)
    return C_ ("answer", "sound");
  return verdict == DATA_ANSWER_WARNING ? C_ ("answer", "warning") : C_ ("detail", "refused");
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text[0] != '\0');
}

static void
ui_answers_row_dispose (GObject *object)
{
  UiAnswersRow *self = UI_ANSWERS_ROW (object);

  g_clear_pointer (&self->binding, g_binding_unbind);
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_ANSWERS_ROW);
  G_OBJECT_CLASS (ui_answers_row_parent_class)->dispose (object);
}

static void
ui_answers_row_class_init (UiAnswersRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_answers_row_dispose;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/fillin/answers_row.ui");
  gtk_widget_class_bind_template_child (widget_class, UiAnswersRow, check);
  gtk_widget_class_bind_template_child (widget_class, UiAnswersRow, mark);
  gtk_widget_class_bind_template_child (widget_class, UiAnswersRow, what);
  gtk_widget_class_bind_template_child (widget_class, UiAnswersRow, change);
  gtk_widget_class_bind_template_child (widget_class, UiAnswersRow, note);
  gtk_widget_class_bind_template_child (widget_class, UiAnswersRow, cell);
}

static void
ui_answers_row_init (UiAnswersRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_words (UiAnswersRow *self, const DataAnswer *answer)
{
  const char *what = answer->label[0] == '\0' ? answer->cell : answer->label;
  g_autofree char *change = data_answer_say_change (answer);
  g_autofree char *note = data_answer_describe (answer);
  /* Translators: what a change is about, the change, and what becomes of it. */
  g_autofree char *name =
      g_strdup_printf (_ ("%1$s: %2$s: %3$s"), what, change, describe_verdict (answer->verdict));
  /* Translators: the name of a check box: %s is what a change is about. */
  g_autofree char *check = g_strdup_printf (_ ("Take over: %s"), what);

  gtk_label_set_label (self->what, what);
  set_text (self->change, change);
  set_text (self->note, note);
  gtk_label_set_label (self->cell, what == answer->cell ? "" : answer->cell);
  ui_mark_set_kind (self->mark, mark_for (answer->verdict));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  check, -1);
}

void
ui_answers_row_show (UiAnswersRow *self, UiAnswersItem *item)
{
  const DataAnswer *answer;

  g_return_if_fail (UI_IS_ANSWERS_ROW (self));

  g_clear_pointer (&self->binding, g_binding_unbind);
  if (item == NULL)
    return;
  answer = ui_answers_item_get (item);
  show_words (self, answer);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), answer->verdict != DATA_ANSWER_REFUSED);
  self->binding = g_object_bind_property (item, "chosen", self->check, "active",
                                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

void
ui_answers_row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (UI_TYPE_ANSWERS_ROW, NULL));
}

void
ui_answers_row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  ui_answers_row_show (UI_ANSWERS_ROW (gtk_list_item_get_child (item)),
                       gtk_list_item_get_item (item));
}

void
ui_answers_row_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  ui_answers_row_show (UI_ANSWERS_ROW (gtk_list_item_get_child (item)), NULL);
}
