/* strip.c - Measuring strips and cutting them at the foot of a page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/strip.h"

void
data_strip_free (DataStrip *self)
{
  g_clear_pointer (&self->shapes, g_array_unref);
  g_free (self->texts);
  g_free (self->edges);
  g_free (self);
}

double
data_strip_height (const DataStrip *self)
{
  double height = self->least_height;

  for (guint i = 0; i < self->n_texts; i++)
    height = MAX (height, self->texts[i].top + data_lines_height (&self->texts[i]));
  return height + 2 * self->padding;
}

/* How many of the lines fit into @height, but at least @least of them. */
static guint
lines_that_fit (const DataLines *text, double height, guint least)
{
  guint n = MIN (least, text->n_lines);

  while (n < text->n_lines && text->lines[n].bottom - text->lines[0].top <= height)
    n++;
  return n;
}

static DataStrip *
copy (const DataStrip *self)
{
  DataStrip *part = g_memdup2 (self, sizeof *self);

  part->texts = g_memdup2 (self->texts, self->n_texts * sizeof *self->texts);
  part->edges = g_memdup2 (self->edges, self->n_edges * sizeof *self->edges);
  part->shapes = NULL;
  part->least_height = 0;
  return part;
}

DataStrip *
data_strip_cut (const DataStrip *self, double height, guint least, DataStrip **rest)
{
  guint most = 0;
  DataStrip *part;

  for (guint i = 0; i < self->n_texts; i++)
    most = MAX (most, lines_that_fit (&self->texts[i], height - 2 * self->padding, 0));
  if (most < least)
    return NULL;

  part = copy (self);
  part->outline_level = 0;
  *rest = copy (part);
  part->outline_level = self->outline_level;
  part->shapes = self->shapes == NULL ? NULL : g_array_ref (self->shapes);
  for (guint i = 0; i < self->n_texts; i++)
    {
      guint n = lines_that_fit (&self->texts[i], height - 2 * self->padding, least == 0 ? 1 : 0);

      part->texts[i].n_lines = n;
      (*rest)->texts[i].lines += n;
      (*rest)->texts[i].n_lines -= n;
      (*rest)->texts[i].top = 0;
    }
  (*rest)->space = 0;
  return part;
}
