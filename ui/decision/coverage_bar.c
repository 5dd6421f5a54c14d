/* coverage_bar.c - How the stated controls are covered, as a bar that leaves none out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decision/coverage_bar.h"

#include "ui/decision/coverage_parts.h"
#include "ui/parts/label.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiCoverageBar
{
  GtkWidget parent_instance;

  /* template */
  UiCoverageParts *parts;
  GtkLabel *stated;
  GtkBox *legend;

  /* in @legend */
  GtkWidget *entries[UI_COVERAGE_N_PARTS];
  GtkLabel *words[UI_COVERAGE_N_PARTS];
};

G_DEFINE_FINAL_TYPE (UiCoverageBar, ui_coverage_bar, GTK_TYPE_WIDGET)

static void
show_legend (UiCoverageBar *self, UiCoveragePart part, const char *text, guint count)
{
  /* Translators: %1$s is a part of the controls, such as "External audit"; %2$u counts them. */
  g_autofree char *label = g_strdup_printf (_ ("%1$s %2$u"), text, count);

  ui_label_show (self->words[part], label);
}

static void
add_legend (UiCoverageBar *self, UiCoveragePart part)
{
  GtkWidget *swatch =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign",
                    GTK_ALIGN_CENTER, NULL);

  self->entries[part] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->words[part] = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->words[part], TRUE);
  gtk_label_set_xalign (self->words[part], 0);
  gtk_widget_add_css_class (swatch, "swatch");
  gtk_widget_add_css_class (swatch, ui_coverage_part_classes[part]);
  gtk_box_append (GTK_BOX (self->entries[part]), swatch);
  gtk_box_append (GTK_BOX (self->entries[part]), GTK_WIDGET (self->words[part]));
  gtk_box_append (self->legend, self->entries[part]);
}

static void
ui_coverage_bar_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_COVERAGE_BAR);
  G_OBJECT_CLASS (ui_coverage_bar_parent_class)->dispose (object);
}

static void
ui_coverage_bar_class_init (UiCoverageBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_coverage_bar_dispose;
  g_type_ensure (UI_TYPE_COVERAGE_PARTS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/decision/coverage_bar.ui");
  gtk_widget_class_bind_template_child (widget_class, UiCoverageBar, parts);
  gtk_widget_class_bind_template_child (widget_class, UiCoverageBar, stated);
  gtk_widget_class_bind_template_child (widget_class, UiCoverageBar, legend);
}

static void
ui_coverage_bar_init (UiCoverageBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_legend (self, UI_COVERAGE_EXTERNAL);
  add_legend (self, UI_COVERAGE_INTERNAL);
  add_legend (self, UI_COVERAGE_BOTH);
  add_legend (self, UI_COVERAGE_GAP);
}

void
ui_coverage_bar_show (UiCoverageBar *self, const RulesCoverage *coverage)
{
  guint both = coverage->external + coverage->internal + coverage->gap - coverage->stated;
  g_autofree char *stated = g_strdup_printf (
      ngettext ("%u stated control", "%u stated controls", coverage->stated), coverage->stated);
  g_autofree char *described = g_strdup_printf (
      /* Translators: what a screen reader says of the bar of controls. */
      _ ("Stated controls %1$u: external audit %2$u, internal audit %3$u, neither %4$u"),
      coverage->stated, coverage->external, coverage->internal, coverage->gap);

  g_return_if_fail (UI_IS_COVERAGE_BAR (self));

  ui_coverage_parts_show (self->parts, coverage->external - both, both, coverage->internal - both,
                          coverage->gap);
  show_legend (self, UI_COVERAGE_EXTERNAL, _ ("External audit"), coverage->external);
  show_legend (self, UI_COVERAGE_INTERNAL, _ ("Internal audit"), coverage->internal);
  /* Translators: controls inside both the external and the internal audit. */
  show_legend (self, UI_COVERAGE_BOTH, _ ("of these, both"), both);
  gtk_widget_set_visible (self->entries[UI_COVERAGE_BOTH], both > 0);
  /* Translators: controls inside neither the external nor the internal audit. */
  show_legend (self, UI_COVERAGE_GAP, _ ("Neither"), coverage->gap);
  ui_label_show (self->stated, stated);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, described,
                                  -1);
}
