/* form.c - Numbered boxes of a worksheet: what is asked, and what was answered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/form.h"

#include "data/exchange/arrays.h"
#include "data/wording/fields.h"

#include <glib/gi18n-lib.h>

const char *
data_worksheet_answer (const char *text)
{
  /* Translators: in a box of a worksheet in which nothing was entered. */
  return rules_text_is_blank (text) ? _ ("not filled in") : text;
}

static char *
capitalise (const char *text)
{
  GString *capital = g_string_new (NULL);

  g_string_append_unichar (capital, g_unichar_totitle (g_utf8_get_char (text)));
  g_string_append (capital, g_utf8_next_char (text));
  return g_string_free (capital, FALSE);
}

GStrv
data_worksheet_choices (DataArray array, const char *member)
{
  const char *const *ids = data_array_find_member (array, member)->choices;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *word = capitalise (data_wording_choice (array, member, ids[i]));

      g_strv_builder_add (words, word);
    }
  return g_strv_builder_end (words);
}

char *
data_worksheet_column_choice (const char *const *options)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; options[i] != NULL; i++)
    g_string_append_printf (text, "%s□\u00a0%s", i > 0 ? "\n" : "", options[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Adds a box; @value is taken. */
static void
add_box (DataWorksheetForm *self, const char *label, char *value, guint width, guint lines)
{
  self->boxes[self->n_boxes++] = (DataBox){
    .label = g_strdup_printf ("(%u) %s", ++self->number, label),
    .value = value,
    .width = width,
    .lines = self->builder->blank ? lines : 1,
  };
  if (self->n_boxes == DATA_WORKSHEET_BOXES)
    data_worksheet_form_end_row (self);
}

void
data_worksheet_form_text (
    DataWorksheetForm *self, const char *label, const char *value, guint width, guint lines)
{
  const char *answer = self->builder->blank ? "" : data_worksheet_answer (value);

  add_box (self, label, g_strdup (answer), width, lines);
}

void
data_worksheet_form_fixed (DataWorksheetForm *self,
                           const char *label,
                           const char *value,
                           guint width)
{
  add_box (self, label, g_strdup (value), width, 1);
}

void
data_worksheet_form_options (
    DataWorksheetForm *self, const char *label, const char *const *options, int chosen, guint width)
{
  g_autofree char *boxes = data_worksheet_choice (options, self->builder->blank ? -1 : chosen);

  if (self->builder->blank || chosen >= 0)
    add_box (self, label, g_steal_pointer (&boxes), width, 1);
  else
    /* Translators: below the possible answers, none of which is ticked. */
    add_box (self, label, g_strjoin ("\n", boxes, _ ("(unanswered)"), NULL), width, 1);
}

void
data_worksheet_form_choice (DataWorksheetForm *self,
                            const char *label,
                            DataArray array,
                            const char *member,
                            guint value,
                            guint width)
{
  g_auto (GStrv) options = data_worksheet_choices (array, member);

  data_worksheet_form_options (self, label, (const char *const *) options, (int) value - 1, width);
}

void
data_worksheet_form_end_row (DataWorksheetForm *self)
{
  if (self->n_boxes == 0)
    return;
  data_document_add_boxes (self->builder->document, self->boxes, self->n_boxes);
  for (guint i = 0; i < self->n_boxes; i++)
    {
      g_free ((char *) self->boxes[i].label);
      g_free ((char *) self->boxes[i].value);
    }
  self->n_boxes = 0;
}

void
data_worksheet_add_signatures (DataWorksheetBuilder *self)
{
  const DataWorksheetSource *source = self->source;
  const RulesAgency *agency = &self->evaluation->agency;
  g_autofree char *submitted = data_worksheet_time (source->submitted);
  g_autofree char *approved = data_worksheet_time (source->approved);
  const DataSignature filled[] = {
    { _ ("Evaluator"), source->evaluator != NULL ? source->evaluator : agency->evaluator,
      submitted },
    { _ ("Reviewer"), source->reviewer != NULL ? source->reviewer : agency->reviewer, approved },
  };
  const DataSignature blank[] = { { _ ("Evaluator") }, { _ ("Reviewer") } };

  data_document_add_heading (self->document, 1, _ ("Evaluator and reviewer"));
  data_document_add_signatures (self->document, self->blank ? blank : filled, G_N_ELEMENTS (blank));
}
