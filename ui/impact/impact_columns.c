/* impact_columns.c - The columns that the head and all rows of the impact grid share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_columns.h"

#include "data/wording/language.h"
#include "ui/parts/clamp.h"
#include "ui/impact/impact_level.h"

/* Pixels at the usual text size. */
#define LEAST_CELL 40
#define MOST_CELL 104
#define LEAST_LABEL 64
#define MOST_LABEL 190

/* What border and padding of a cell and of a label take. */
#define CELL_MARGIN 14
#define LABEL_MARGIN 14

/* What the marks in the corners need beside the word, at the usual text size. */
#define MARKS 16

/* Words are drawn bold in places. */
static PangoLayout *
new_layout (GtkWidget *widget)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static int
measure_text (PangoLayout *layout, const char *text)
{
  int width;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* The widest word of a text: where Latin text may be broken. */
static int
measure_words (PangoLayout *layout, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  int width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    width = MAX (width, measure_text (layout, words[i]));
  return width;
}

void
ui_impact_columns_measure (UiImpactColumns *self, GtkWidget *widget)
{
  const RulesEdition *edition = self->edition;
  g_autoptr (PangoLayout) layout = new_layout (widget);
  int word = measure_text (layout, "–");
  int head = 0;
  int label = 0;

  self->word = 0;
  for (int level = 0; level < (int) edition->n_levels; level++)
    {
      const char *title = data_text (&edition->levels[level].clause.title);

      word = MAX (word, measure_text (layout, ui_impact_level_word (edition, level)));
      self->word = MAX (self->word, measure_text (layout, title));
    }
  self->word += ui_clamp_scale (widget, MARKS);
  for (guint i = 0; i < edition->n_harms; i++)
    head = MAX (head, measure_words (layout, data_text (&edition->harms[i].head)));
  for (guint i = 0; i < edition->n_dimensions; i++)
    label = MAX (label, measure_text (layout, data_text (&edition->dimensions[i].clause.title)));
  self->cell_least = MAX (word + CELL_MARGIN, ui_clamp_scale (widget, LEAST_CELL));
  self->cell_usual = MAX (self->cell_least, head + UI_IMPACT_GAP);
  self->cell_most = MAX (self->cell_usual, ui_clamp_scale (widget, MOST_CELL));
  self->label_usual = MIN (label + LABEL_MARGIN, ui_clamp_scale (widget, MOST_LABEL));
  self->label_least = MIN (self->label_usual, ui_clamp_scale (widget, LEAST_LABEL));
}

int
ui_impact_columns_add (const UiImpactColumns *self, int label, int cell)
{
  return label + (int) self->edition->n_harms * (cell + UI_IMPACT_GAP);
}

UiImpactWidths
ui_impact_columns_divide (const UiImpactColumns *self, int width)
{
  int n = (int) self->edition->n_harms;
  int room = (width - self->label_usual) / MAX (n, 1) - UI_IMPACT_GAP;
  UiImpactWidths widths;

  widths.cell = CLAMP (room, self->cell_least, self->cell_most);
  widths.label = MAX (self->label_least, width - ui_impact_columns_add (self, 0, widths.cell));
  widths.label = MIN (widths.label, MAX (self->label_usual, widths.cell * 2));
  return widths;
}
