/* coverage_table.c - How every control of the assessed level is covered, by tier and domain.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/coverage_table.h"

#include "data/wording/answers.h"
#include "rules/coverage_counts.h"
#include "ui/decision/coverage_parts.h"
#include "ui/parts/clamp.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

/* The least width of a bar, in pixels at the usual text size. */
#define BAR_WIDTH 90

/* The columns: a name, a bar, and a number for each way to be covered. */
enum
{
  COLUMN_NAME,
  COLUMN_BAR,
  COLUMN_NUMBERS,
};

static const struct
{
  RulesCover cover;
  const char *id;        /* for win.show-controls */
  const char *css_class; /* of the bar's part */
} columns[] = {
  { RULES_COVER_EXTERNAL, "external", "external" }, { RULES_COVER_BOTH, "both", "both" },
  { RULES_COVER_INTERNAL, "internal", "internal" }, { RULES_COVER_NONE, "none", "gap" },
  { RULES_COVER_UNANSWERED, "unanswered", NULL },   { RULES_COVER_EXCLUDED, "excluded", NULL },
};

struct _UiCoverageTable
{
  GtkWidget parent_instance;

  /* template */
  GtkGrid *grid;

  /* owned */
  RulesEdition *edition;
  RulesCatalogue *catalogue;
  GArray *counts; /* what is shown; its texts belong to @catalogue */
};

G_DEFINE_FINAL_TYPE (UiCoverageTable, ui_coverage_table, GTK_TYPE_WIDGET)

static char *
name_row (UiCoverageTable *self, const RulesCoverageCounts *counts)
{
  return data_wording_domain (self->edition, counts->criteria, counts->domain);
}

static char *
make_target (const RulesCoverageCounts *counts, const char *cover)
{
  return g_strdup_printf ("criteria=%s;domain=%s;cover=%s",
                          rules_vocabulary_id (rules_criteria_ids, counts->criteria),
                          counts->domain != NULL ? counts->domain : "", cover);
}

/* A word a line, so that the column is no wider than it has to be. */
static char *
break_title (guint column)
{
  g_auto (GStrv) words = g_strsplit (data_wording_cover (columns[column].cover), " ", -1);

  return g_strjoinv ("\n", words);
}

/* A swatch shows which part of the bars a column counts. */
static GtkWidget *
make_heading (guint column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *swatch =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "halign",
                    GTK_ALIGN_CENTER, NULL);
  g_autofree char *title = break_title (column);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "justify", GTK_JUSTIFY_CENTER,
                                   "vexpand", TRUE, "valign", GTK_ALIGN_START, NULL);

  gtk_widget_add_css_class (label, "eyebrow");
  gtk_widget_add_css_class (swatch, "swatch");
  if (columns[column].css_class != NULL)
    gtk_widget_add_css_class (swatch, columns[column].css_class);
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
add_headings (UiCoverageTable *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_grid_attach (self->grid, make_heading (i), (int) (COLUMN_NUMBERS + i), 0, 1, 1);
}

static GtkWidget *
make_number (void)
{
  GtkWidget *button = gtk_button_new_with_label ("");

  gtk_widget_set_sensitive (button, FALSE);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "coverage-number");
  return button;
}

/* A number that counts nothing leads nowhere. */
static void
show_number (UiCoverageTable *self, const RulesCoverageCounts *counts, guint column, int row)
{
  GtkWidget *button = gtk_grid_get_child_at (self->grid, (int) (COLUMN_NUMBERS + column), row);
  guint n = counts->of[columns[column].cover];
  g_autofree char *number = n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("–");
  g_autofree char *name = name_row (self, counts);
  g_autofree char *target = make_target (counts, columns[column].id);
  /* Translators: a domain, a way to be covered, and how many controls of it are. */
  g_autofree char *label =
      g_strdup_printf (_ ("%1$s, %2$s: %3$u"), name, data_wording_cover (columns[column].cover), n);

  gtk_button_set_label (GTK_BUTTON (button), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_widget_set_tooltip_text (button, n > 0 ? _ ("Show these controls") : NULL);
  if (n > 0)
    gtk_widget_set_sensitive (button, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), n > 0 ? "win.show-controls" : NULL);
  if (n == 0)
    gtk_widget_set_sensitive (button, FALSE);
  if (n > 0 && columns[column].cover == RULES_COVER_NONE)
    gtk_widget_add_css_class (button, "fail");
  else
    gtk_widget_remove_css_class (button, "fail");
}

static void
show_row (UiCoverageTable *self, const RulesCoverageCounts *counts, int row)
{
  UiCoverageParts *bar = UI_COVERAGE_PARTS (gtk_grid_get_child_at (self->grid, COLUMN_BAR, row));

  ui_coverage_parts_show (bar, counts->of[RULES_COVER_EXTERNAL], counts->of[RULES_COVER_BOTH],
                          counts->of[RULES_COVER_INTERNAL], counts->of[RULES_COVER_NONE]);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    show_number (self, counts, i, row);
}

static void
add_row (UiCoverageTable *self, const RulesCoverageCounts *counts, int row)
{
  g_autofree char *name = name_row (self, counts);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, NULL);
  GtkWidget *bar =
      g_object_new (UI_TYPE_COVERAGE_PARTS, "hexpand", TRUE, "valign", GTK_ALIGN_CENTER,
                    "width-request", ui_clamp_scale (GTK_WIDGET (self), BAR_WIDTH), NULL);

  gtk_widget_add_css_class (label, counts->domain == NULL ? "row-title" : "coverage-domain");
  gtk_grid_attach (self->grid, label, COLUMN_NAME, row, 1, 1);
  gtk_grid_attach (self->grid, bar, COLUMN_BAR, row, 1, 1);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_grid_attach (self->grid, make_number (), (int) (COLUMN_NUMBERS + i), row, 1, 1);
}

static gboolean
is_row (const GArray *shown, const GArray *counts, guint row)
{
  const RulesCoverageCounts *first = &g_array_index (shown, RulesCoverageCounts, row);
  const RulesCoverageCounts *second = &g_array_index (counts, RulesCoverageCounts, row);

  return first->criteria == second->criteria && g_strcmp0 (first->domain, second->domain) == 0;
}

/* Whether the rows are there, whatever their numbers are. */
static gboolean
has_rows (UiCoverageTable *self, const RulesEdition *edition, const GArray *counts)
{
  gboolean same = self->edition == edition && self->counts->len == counts->len;

  for (guint i = 0; same && i < counts->len; i++)
    same = is_row (self->counts, counts, i);
  return same;
}

static void
make_rows (UiCoverageTable *self)
{
  while (gtk_grid_get_child_at (self->grid, COLUMN_NAME, 1) != NULL)
    gtk_grid_remove_row (self->grid, 1);
  for (guint i = 0; i < self->counts->len; i++)
    add_row (self, &g_array_index (self->counts, RulesCoverageCounts, i), (int) i + 1);
}

static void
ui_coverage_table_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_COVERAGE_TABLE);
  G_OBJECT_CLASS (ui_coverage_table_parent_class)->dispose (object);
}

static void
ui_coverage_table_finalize (GObject *object)
{
  UiCoverageTable *self = UI_COVERAGE_TABLE (object);

  g_clear_pointer (&self->edition, rules_edition_unref);
  g_clear_pointer (&self->catalogue, rules_catalogue_unref);
  g_clear_pointer (&self->counts, g_array_unref);
  G_OBJECT_CLASS (ui_coverage_table_parent_class)->finalize (object);
}

static void
ui_coverage_table_class_init (UiCoverageTableClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_coverage_table_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_coverage_table_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/coverage_table.ui");
  gtk_widget_class_bind_template_child (widget_class, UiCoverageTable, grid);
}

static void
ui_coverage_table_init (UiCoverageTable *self)
{
  self->counts = g_array_new (FALSE, FALSE, sizeof (RulesCoverageCounts));
  gtk_widget_init_template (GTK_WIDGET (self));
  add_headings (self);
}

/* Buttons stay where they can, so that they keep the focus. */
void
ui_coverage_table_show (UiCoverageTable *self, const RulesDecision *decision)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  g_autoptr (GArray) counts = rules_coverage_counts_list (evaluation);
  gboolean same;

  g_return_if_fail (UI_IS_COVERAGE_TABLE (self));

  same = has_rows (self, evaluation->edition, counts);
  rules_edition_ref (evaluation->edition);
  g_clear_pointer (&self->edition, rules_edition_unref);
  self->edition = evaluation->edition;
  g_clear_pointer (&self->counts, g_array_unref);
  self->counts = g_steal_pointer (&counts);
  rules_catalogue_ref (evaluation->audit.catalogue);
  g_clear_pointer (&self->catalogue, rules_catalogue_unref);
  self->catalogue = evaluation->audit.catalogue;
  if (!same)
    make_rows (self);
  for (guint i = 0; i < self->counts->len; i++)
    show_row (self, &g_array_index (self->counts, RulesCoverageCounts, i), (int) i + 1);
}
