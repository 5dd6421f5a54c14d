/* detail_words.c - What becomes of the rows of a table, in words and for other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/details.h"

#include "data/json/text.h"
#include "data/sheet/verdict.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *const data_detail_problems[DATA_DETAIL_N_PROBLEMS + 1] = {
  [DATA_DETAIL_NOTHING] = "none",
  [DATA_DETAIL_NO_TITLE] = "no-title",
  [DATA_DETAIL_LONG_TITLE] = "long-title",
  [DATA_DETAIL_UNKNOWN_MARK] = "unknown-mark",
  [DATA_DETAIL_MARK_DIFFERS] = "mark-differs",
  [DATA_DETAIL_PARENT_DERIVED] = "parent-derived",
  [DATA_DETAIL_PARENT_FROM_ABOVE] = "parent-from-above",
  [DATA_DETAIL_PARENT_DIFFERS] = "parent-differs",
  [DATA_DETAIL_SHIPPED] = "shipped",
  [DATA_DETAIL_ADDED_BEFORE] = "added-before",
  [DATA_DETAIL_TITLE_TOO_LONG] = "title-too-long",
  [DATA_DETAIL_NO_ID] = "no-id",
  [DATA_DETAIL_BAD_ID] = "bad-id",
  [DATA_DETAIL_ID_IS_DATE] = "id-is-date",
  [DATA_DETAIL_NO_PARENT] = "no-parent",
  [DATA_DETAIL_UNKNOWN_PARENT] = "unknown-parent",
  [DATA_DETAIL_PARENT_NO_OBJECTIVE] = "parent-no-objective",
  [DATA_DETAIL_PARENT_REFERENCE_ONLY] = "parent-reference-only",
  [DATA_DETAIL_DUPLICATE] = "duplicate",
};

/* The sentence for each problem; %s is what it is about. */
static const char *const sentences[DATA_DETAIL_N_PROBLEMS] = {
  [DATA_DETAIL_NO_TITLE] = N_ ("There is no title. Enter it afterwards."),
  [DATA_DETAIL_LONG_TITLE] =
      N_ ("The title is very long. See whether the column is the right one."),
  /* Translators: %s is what stands in the table. */
  [DATA_DETAIL_UNKNOWN_MARK] =
      N_ ("It is not clear whether “%s” means a basic requirement; taken as not."),
  [DATA_DETAIL_MARK_DIFFERS] =
      N_ ("The id says that this is a basic requirement, the column says “%s”; taken as basic."),
  /* Translators: %s is the id of an objective. */
  [DATA_DETAIL_PARENT_DERIVED] = N_ ("The objective is not given; %s was taken from the id."),
  [DATA_DETAIL_PARENT_FROM_ABOVE] =
      N_ ("The objective is not given; %s was taken from the rows above."),
  [DATA_DETAIL_PARENT_DIFFERS] =
      N_ ("The objective is not %s, which the id begins with. See which is right."),
  /* Translators: %s is the id of a control. */
  [DATA_DETAIL_SHIPPED] = N_ ("The catalogue has this control already, as %s; it is left out."),
  [DATA_DETAIL_ADDED_BEFORE] = N_ ("It was added before, as %s; it is left out."),
  [DATA_DETAIL_NO_ID] = N_ ("There is no id in this row. Enter it in the table."),
  /* Translators: %s is what stands in the table. */
  [DATA_DETAIL_BAD_ID] =
      N_ ("“%s” is not the id of a detail, which has four numbers such as 9.2.1.1. Correct it in "
          "the table."),
  [DATA_DETAIL_ID_IS_DATE] =
      N_ ("The id became a date: “%s”. Format the column as text and enter the id again."),
  [DATA_DETAIL_NO_PARENT] =
      N_ ("The objective that it belongs to is not given. Enter it in the table."),
  /* Translators: %s is what stands in the table. */
  [DATA_DETAIL_UNKNOWN_PARENT] =
      N_ ("There is no objective “%s” in the catalogue. Correct it in the table."),
  [DATA_DETAIL_PARENT_NO_OBJECTIVE] =
      N_ ("“%s” is not an objective, which has three numbers such as 9.2.1. Correct it in the "
          "table."),
  [DATA_DETAIL_PARENT_REFERENCE_ONLY] =
      N_ ("%s is reference information, which has no details. Correct the objective in the "
          "table."),
};

char *
data_detail_describe (const DataDetail *self)
{
  const char *about = self->about == NULL ? "" : self->about;
  g_autofree char *shown = data_json_excerpt (about, strlen (about));
  const char *sentence = sentences[self->problem];
  g_auto (GStrv) parts = NULL;

  if (self->problem == DATA_DETAIL_NOTHING)
    return g_strdup ("");
  if (self->problem == DATA_DETAIL_DUPLICATE)
    return g_strdup_printf (_ ("The id stands in row %u already. Keep one of the two rows."),
                            self->other_row);
  if (self->problem == DATA_DETAIL_TITLE_TOO_LONG)
    return g_strdup_printf (_ ("The title is longer than %u characters, the most that is taken. "
                               "Shorten it in the table."),
                            DATA_DETAIL_TITLE_LIMIT);
  parts = g_strsplit (_ (sentence), "%s", 2);
  return g_strjoinv (shown, parts);
}

static const char *
describe_verdict (const DataDetail *self)
{
  if (self->verdict == DATA_DETAIL_OK)
    return C_ ("detail", "added");
  if (self->verdict == DATA_DETAIL_REFUSED)
    return C_ ("detail", "refused");
  return data_detail_is_addable (self) ? C_ ("detail", "added, with a warning")
                                       : C_ ("detail", "left out");
}

char *
data_detail_describe_row (const DataDetail *self)
{
  /* Translators: number of a row, id and title of a control, and what becomes of it. */
  return g_strdup_printf (_ ("row %u: %s “%s”: %s"), self->row, self->id, self->title,
                          describe_verdict (self));
}

char *
data_details_describe_counts (const DataDetails *self)
{
  /* Translators: numbers of rows. */
  return g_strdup_printf (_ ("Rows: %u sound, %u with a warning, %u refused; besides, %u headings "
                             "and %u blank ones."),
                          self->n_verdicts[DATA_DETAIL_OK], self->n_verdicts[DATA_DETAIL_WARNING],
                          self->n_verdicts[DATA_DETAIL_REFUSED], self->n_headings, self->n_blank);
}

static void
write_row (DataJsonWriter *writer, const DataDetail *detail)
{
  g_autofree char *sentence = data_detail_describe (detail);

  data_json_writer_open (writer, NULL, '{');
  data_json_writer_integer (writer, "row", detail->row);
  data_json_writer_text (writer, "id", detail->id);
  data_json_writer_text (writer, "parent", detail->parent);
  data_json_writer_text (writer, "title", detail->title);
  data_json_writer_boolean (writer, "basic", detail->basic);
  data_verdict_write (
      writer, detail->verdict,
      detail->problem == DATA_DETAIL_NOTHING ? NULL : data_detail_problems[detail->problem],
      "message", sentence);
  data_json_writer_boolean (writer, "added", data_detail_is_addable (detail));
  data_json_writer_close (writer, '}');
}

static void
write_mapping (DataJsonWriter *writer, const DataDetailsMapping *mapping)
{
  data_json_writer_open (writer, "columns", '{');
  for (guint i = 0; i < DATA_DETAILS_N_COLUMNS; i++)
    {
      g_autofree char *name =
          mapping->columns[i] < 0 ? NULL : data_sheet_column_name ((guint) mapping->columns[i]);

      data_json_writer_text (writer, data_details_columns[i], name);
    }
  data_json_writer_close (writer, '}');
}

char *
data_details_to_json (const DataDetails *self,
                      const char *sheet,
                      const DataDetailsMapping *mapping,
                      gboolean written)
{
  DataJsonWriter writer = data_json_writer_begin ('{');

  data_json_writer_boolean (&writer, "written", written);
  data_json_writer_text (&writer, "sheet", sheet);
  if (mapping != NULL)
    {
      data_json_writer_number (&writer, "header", mapping->header);
      write_mapping (&writer, mapping);
    }
  data_json_writer_open (&writer, "counts", '{');
  data_json_writer_integer (&writer, "addable", self->n_addable);
  data_verdict_write_counts (&writer, self->n_verdicts);
  data_json_writer_integer (&writer, "headings", self->n_headings);
  data_json_writer_integer (&writer, "blank", self->n_blank);
  data_json_writer_close (&writer, '}');
  data_json_writer_open (&writer, "rows", '[');
  for (guint i = 0; i < self->rows->len; i++)
    write_row (&writer, self->rows->pdata[i]);
  data_json_writer_close (&writer, ']');
  return data_json_writer_end (&writer, '}');
}
