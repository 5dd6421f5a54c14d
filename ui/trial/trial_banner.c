/* trial_banner.c - Says on every page that something is tried out, what, and with which result.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/trial/trial_banner.h"

#include "data/exchange/compare.h"
#include "data/wording/wording.h"
#include "data/workspace/trial.h"
#include "ui/parts/label.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiTrialBanner
{
  GtkWidget parent_instance;

  /* template */
  UiMark *mark;
  GtkLabel *summary;
  GtkExpander *details;
  GtkLabel *changes;
};

G_DEFINE_FINAL_TYPE (UiTrialBanner, ui_trial_banner, GTK_TYPE_WIDGET)

static void
ui_trial_banner_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_TRIAL_BANNER);
  G_OBJECT_CLASS (ui_trial_banner_parent_class)->dispose (object);
}

static void
ui_trial_banner_class_init (UiTrialBannerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_trial_banner_dispose;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_css_name (widget_class, "trialbanner");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/trial/trial_banner.ui");
  gtk_widget_class_bind_template_child (widget_class, UiTrialBanner, mark);
  gtk_widget_class_bind_template_child (widget_class, UiTrialBanner, summary);
  gtk_widget_class_bind_template_child (widget_class, UiTrialBanner, details);
  gtk_widget_class_bind_template_child (widget_class, UiTrialBanner, changes);
}

static void
ui_trial_banner_init (UiTrialBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ui_mark_set_kind (self->mark, UI_MARK_WARNING);
}

/* How many answers differ, and what that does to the route. */
static char *
summarise (DataEvaluation *evaluation, guint n_changes)
{
  g_autoptr (RulesDecision) kept = data_evaluation_decide_kept (evaluation);
  g_autofree char *before = data_wording_route (kept);
  g_autofree char *after = data_wording_route (data_evaluation_get_decision (evaluation));
  g_autofree char *count = NULL;

  if (n_changes == 0)
    return g_strdup (_ ("Nothing differs from what is kept."));
  count =
      g_strdup_printf (ngettext ("%u answer differs", "%u answers differ", n_changes), n_changes);
  if (g_str_equal (before, after))
    /* Translators: %1$s says how many answers differ, %2$s is a route such as “Full ISMAP”. */
    return g_strdup_printf (_ ("%1$s. Route as before: %2$s"), count, before);
  /* Translators: %1$s says how many answers differ, %2$s is the route that is kept, %3$s the route
   * that is tried. */
  return g_strdup_printf (_ ("%1$s. Route: %2$s → %3$s"), count, before, after);
}

static char *
list_changes (const DataComparison *comparison)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < comparison->lines->len; i++)
    {
      const DataComparisonLine *line = g_ptr_array_index (comparison->lines, i);

      g_string_append (text, i > 0 ? "\n" : "");
      /* Translators: %1$s is a field, %2$s its value before, %3$s its value now. */
      g_string_append_printf (text, _ ("%1$s: %2$s → %3$s"), line->field, line->before,
                              line->after);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
ui_trial_banner_show (UiTrialBanner *self, DataEvaluation *evaluation)
{
  gboolean on_trial;
  g_autoptr (DataComparison) comparison = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *changes = NULL;

  g_return_if_fail (UI_IS_TRIAL_BANNER (self));

  on_trial = data_evaluation_is_on_trial (evaluation);
  gtk_widget_set_visible (GTK_WIDGET (self), on_trial);
  if (!on_trial)
    {
      gtk_expander_set_expanded (self->details, FALSE);
      return;
    }
  comparison = data_compare (data_evaluation_get_kept (evaluation),
                             data_evaluation_get_exchange (evaluation));
  summary = summarise (evaluation, comparison->lines->len);
  changes = list_changes (comparison);
  if (ui_label_show (self->summary, summary))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    summary, -1);
  ui_label_show (self->changes, changes);
  gtk_widget_set_visible (GTK_WIDGET (self->details), comparison->lines->len > 0);
}
