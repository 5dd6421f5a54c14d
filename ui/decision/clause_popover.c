/* clause_popover.c - One clause of the criteria: its text, its sources and how it is backed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/clause_popover.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"

#include <glib/gi18n-lib.h>

struct _UiClausePopover
{
  GtkPopover parent_instance;

  /* template */
  GtkLabel *title;
  GtkLabel *text;
  GtkLabel *note;
  UiMark *grade_mark;
  GtkLabel *grade;
  GtkLabel *grade_text;
  GtkWidget *grade_box;
  GtkLabel *sources;

  /* owned */
  char *copied;
};

G_DEFINE_FINAL_TYPE (UiClausePopover, ui_clause_popover, GTK_TYPE_POPOVER)

static void
copy_cb (UiClausePopover *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->copied);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static char *
list_sources (const RulesClause *clause)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < clause->n_citations; i++)
    {
      const RulesCitation *citation = &clause->citations[i];

      if (i > 0)
        g_string_append_c (lines, '\n');
      g_string_append (lines, data_text (&citation->source->title));
      if (citation->clause != NULL)
        g_string_append_printf (lines, " %s", citation->clause);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
show_grade (UiClausePopover *self, const RulesEdition *edition, RulesGrade grade)
{
  gboolean interpreted = grade == RULES_GRADE_INTERPRETATION;

  ui_mark_set_kind (self->grade_mark, interpreted                     ? UI_MARK_WARNING
                                      : grade == RULES_GRADE_OFFICIAL ? UI_MARK_PASS
                                                                      : UI_MARK_INFORMATION);
  gtk_label_set_label (self->grade, data_text (&edition->grade_titles[grade]));
  gtk_label_set_label (self->grade_text, data_text (&edition->grade_texts[grade]));
  if (interpreted)
    gtk_widget_add_css_class (self->grade_box, "interpretation");
}

static void
ui_clause_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_CLAUSE_POPOVER);
  G_OBJECT_CLASS (ui_clause_popover_parent_class)->dispose (object);
}

static void
ui_clause_popover_finalize (GObject *object)
{
  g_free (UI_CLAUSE_POPOVER (object)->copied);
  G_OBJECT_CLASS (ui_clause_popover_parent_class)->finalize (object);
}

static void
ui_clause_popover_class_init (UiClausePopoverClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_clause_popover_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_clause_popover_finalize;
  g_type_ensure (UI_TYPE_MARK);
  g_type_ensure (UI_TYPE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/decision/clause_popover.ui");
  gtk_widget_class_bind_template_child (widget_class, UiClausePopover, title);
  gtk_widget_class_bind_template_child (widget_class, UiClausePopover, text);
  gtk_widget_class_bind_template_child (widget_class, UiClausePopover, note);
  gtk_widget_class_bind_template_child (widget_class, UiClausePopover, grade_mark);
  gtk_widget_class_bind_template_child (widget_class, UiClausePopover, grade);
  gtk_widget_class_bind_template_child (widget_class, UiClausePopover, grade_text);
  gtk_widget_class_bind_template_child (widget_class, UiClausePopover, grade_box);
  gtk_widget_class_bind_template_child (widget_class, UiClausePopover, sources);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
ui_clause_popover_init (UiClausePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ui_clause_popover_new (RulesEdition *edition, const RulesClause *clause, const char *note)
{
  UiClausePopover *self = g_object_new (UI_TYPE_CLAUSE_POPOVER, NULL);
  g_autofree char *sources = list_sources (clause);

  gtk_label_set_label (self->title, data_text (&clause->title));
  gtk_label_set_label (self->text, data_text (&clause->text));
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_label_set_label (self->sources, sources);
  show_grade (self, edition, clause->grade);
  self->copied =
      g_strdup_printf ("%s\n%s\n%s\n%s\n", data_text (&clause->title), data_text (&clause->text),
                       data_text (&edition->grade_titles[clause->grade]), sources);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  data_text (&clause->title), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->copied, -1);
  return GTK_WIDGET (self);
}
