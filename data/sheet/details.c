/* details.c - Details for the catalogue of an evaluation, from a table or another evaluation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/details.h"

#include "data/exchange/arrays.h"
#include "data/exchange/root.h"
#include "data/sheet/detail_rows.h"
#include "data/sheet/line.h"
#include "rules/evaluation.h"

/** A table that is being read. */
typedef struct
{
  DataDetailJudge judge;
  const DataSheet *sheet;
  const DataDetailsMapping *mapping;
  const RulesControl *above; /* nullable: the objective that the rows above are about */
  const char *head;          /* what stands above the ids, or "" */
  GHashTable *titles;        /* the titles that are kept, by the texts that they are from */
  guint row;
} Reading;

static void
details_clear (DataDetails *self)
{
  g_ptr_array_unref (self->rows);
  g_string_chunk_free (self->strings);
}

DataDetails *
data_details_ref (DataDetails *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
data_details_unref (DataDetails *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) details_clear);
}

/* The text in the column of the row, "" where there is no such column. */
static const char *
own_text (const Reading *self, DataDetailsColumn column)
{
  int number = self->mapping->columns[column];

  return number < 0 ? "" : data_sheet_get_text (self->sheet, self->row, (guint) number);
}

static const char *
merged_text (const Reading *self, DataDetailsColumn column)
{
  int number = self->mapping->columns[column];

  return number < 0 ? "" : data_sheet_get_merged_text (self->sheet, self->row, (guint) number);
}

static gboolean
has_title_column (const Reading *self)
{
  const int *columns = self->mapping->columns;

  return columns[DATA_DETAILS_TITLE] >= 0 &&
         columns[DATA_DETAILS_TITLE] != columns[DATA_DETAILS_ID];
}

/* Whether a row without an id holds a detail all the same, rather than a heading or a note. */
static gboolean
lacks_id (const Reading *self)
{
  const char *title = has_title_column (self) ? own_text (self, DATA_DETAILS_TITLE) : "";
  const char *id = merged_text (self, DATA_DETAILS_ID);

  if (title[0] == '\0' || g_str_equal (id, title))
    return FALSE;
  if (own_text (self, DATA_DETAILS_ID)[0] != '\0')
    return TRUE;
  return id[0] == '\0' && (merged_text (self, DATA_DETAILS_PARENT)[0] != '\0' ||
                           own_text (self, DATA_DETAILS_BASIC)[0] != '\0');
}

/* Whether the heads stand here once more, as on every printed page. */
static gboolean
repeats_heads (const Reading *self)
{
  const char *id = own_text (self, DATA_DETAILS_ID);

  return id[0] != '\0' && g_str_equal (id, self->head);
}

/* How @text begins, which may be of any length. */
static char *
beginning_of (const char *text)
{
  return data_line_cut (text, DATA_LINE_BEGINNING);
}

static void
read_basic (Reading *self, DataDetail *detail, const DataDetailId *id)
{
  const char *text = merged_text (self, DATA_DETAILS_BASIC);
  DataMark mark = data_mark_parse (text);
  g_autofree char *line = beginning_of (text);

  detail->basic = mark == DATA_MARK_YES || data_detail_id_is_basic (id);
  if (mark == DATA_MARK_UNKNOWN)
    data_detail_judge_note (&self->judge, detail, DATA_DETAIL_UNKNOWN_MARK, line);
  else if (mark == DATA_MARK_NO && data_detail_id_is_basic (id))
    data_detail_judge_note (&self->judge, detail, DATA_DETAIL_MARK_DIFFERS, line);
}

/* The objective that its column names; as it stands there, where it is none. */
static void
read_named_parent (Reading *self, DataDetail *detail, const DataDetailId *id, const char *text)
{
  DataDetailId parent;
  g_autofree char *line = beginning_of (text);
  g_autofree char *named = NULL;
  g_autofree char *own = data_detail_id_numbers (id, DATA_DETAIL_ID_DEPTH - 1);
  g_autofree char *numbers = NULL;
  const RulesControl *control = NULL;

  self->above = NULL;
  if (!data_detail_id_parse (text, &parent))
    {
      detail->parent = data_detail_judge_keep (&self->judge, line);
      return;
    }
  named = data_detail_id_to_text (&parent);
  if (parent.n_numbers == DATA_DETAIL_ID_DEPTH - 1)
    control = data_detail_judge_parent (&self->judge, &parent);
  detail->parent = control != NULL ? control->id : data_detail_judge_keep (&self->judge, named);
  if (parent.n_numbers != DATA_DETAIL_ID_DEPTH - 1)
    data_detail_judge_note (&self->judge, detail, DATA_DETAIL_PARENT_NO_OBJECTIVE, named);
  numbers = data_detail_id_numbers (&parent, DATA_DETAIL_ID_DEPTH - 1);
  self->above = control;
  if (control != NULL && !g_str_equal (numbers, own))
    data_detail_judge_note (&self->judge, detail, DATA_DETAIL_PARENT_DIFFERS, own);
}

static void
read_parent (Reading *self, DataDetail *detail, const DataDetailId *id)
{
  const char *text = merged_text (self, DATA_DETAILS_PARENT);
  g_autofree char *numbers = data_detail_id_numbers (id, DATA_DETAIL_ID_DEPTH - 1);
  g_autofree char *category = data_detail_id_numbers (id, DATA_DETAIL_ID_DEPTH - 2);
  const RulesControl *control = data_detail_judge_parent (&self->judge, id);

  if (text[0] != '\0')
    {
      read_named_parent (self, detail, id, text);
      return;
    }
  if (control != NULL)
    {
      detail->parent = control->id;
      if (self->mapping->columns[DATA_DETAILS_PARENT] >= 0)
        data_detail_judge_note (&self->judge, detail, DATA_DETAIL_PARENT_DERIVED, control->id);
    }
  else if (self->above != NULL && g_str_equal (self->above->category, category))
    {
      detail->parent = self->above->id;
      data_detail_judge_note (&self->judge, detail, DATA_DETAIL_PARENT_FROM_ABOVE, self->above->id);
    }
  else
    detail->parent = data_detail_judge_keep (&self->judge, numbers);
}

/* A title is kept once, however many rows share its text. */
static const char *
keep_title (Reading *self, const char *text, gboolean is_whole)
{
  const char *kept = g_hash_table_lookup (self->titles, text);
  g_autofree char *line = NULL;

  if (kept != NULL)
    return kept;
  line = is_whole ? data_line_of_text (text) : beginning_of (text);
  kept = data_detail_judge_keep (&self->judge, line);
  g_hash_table_insert (self->titles, (gpointer) text, (gpointer) kept);
  return kept;
}

static void
read_title (Reading *self, DataDetail *detail, const DataDetailId *id)
{
  const char *text = has_title_column (self) ? merged_text (self, DATA_DETAILS_TITLE) : "";
  gboolean is_whole;

  if (text[0] == '\0' && id->rest != NULL)
    text = id->rest;
  is_whole = *data_line_end (text, DATA_DETAIL_TITLE_LIMIT) == '\0';
  detail->title = keep_title (self, text, is_whole);
  if (!is_whole)
    data_detail_judge_note (&self->judge, detail, DATA_DETAIL_TITLE_TOO_LONG, NULL);
}

static void
add_detail (Reading *self, const DataDetailId *id)
{
  g_autofree char *text = data_detail_id_to_text (id);
  g_autofree char *number = data_detail_id_numbers (id, DATA_DETAIL_ID_DEPTH);
  DataDetail detail = {
    .row = data_sheet_get_number (self->sheet, self->row),
    .id = data_detail_judge_keep (&self->judge, text),
  };

  read_title (self, &detail, id);
  read_basic (self, &detail, id);
  read_parent (self, &detail, id);
  data_detail_judge_add (&self->judge, &detail, number);
}

/* A row whose id is none. */
static void
add_refused (Reading *self)
{
  const char *text = own_text (self, DATA_DETAILS_ID);
  g_autofree char *line = beginning_of (text);
  DataDetailProblem problem = DATA_DETAIL_BAD_ID;
  DataDetail detail = {
    .row = data_sheet_get_number (self->sheet, self->row),
    .id = data_detail_judge_keep (&self->judge, line),
    .parent = "",
  };

  if (text[0] == '\0')
    problem = DATA_DETAIL_NO_ID;
  else if (data_line_is_date (text))
    problem = DATA_DETAIL_ID_IS_DATE;
  read_title (self, &detail, &(DataDetailId){ 0 });
  data_detail_judge_note (&self->judge, &detail, problem, line);
  data_detail_judge_add (&self->judge, &detail, line);
}

/* What the row is: a detail, something that should be one, or a heading. */
static void
read_row (Reading *self)
{
  DataDetailId id;
  const char *text = own_text (self, DATA_DETAILS_ID);
  gboolean has_id = data_detail_id_parse (text, &id);

  if (repeats_heads (self))
    self->judge.details->n_headings++;
  else if (has_id && id.n_numbers == DATA_DETAIL_ID_DEPTH)
    add_detail (self, &id);
  else if (has_id && id.n_numbers == DATA_DETAIL_ID_DEPTH - 1)
    {
      self->above = data_detail_judge_parent (&self->judge, &id);
      if (self->above == NULL)
        add_refused (self);
      else
        self->judge.details->n_headings++;
    }
  else if (!has_id && lacks_id (self))
    add_refused (self);
  else
    {
      self->judge.details->n_headings++;
      if (has_id)
        self->above = NULL;
    }
}

/* How many rows of the file between the heads and the last row hold nothing. */
static guint
count_blank (const Reading *self, guint n_below)
{
  guint n_rows = data_sheet_get_n_rows (self->sheet);

  if (n_below == 0)
    return 0;
  return data_sheet_get_number (self->sheet, n_rows - 1) - self->mapping->header - n_below;
}

DataDetails *
data_details_new (const DataSheet *sheet, const DataDetailsMapping *mapping, DataExchange *exchange)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (NULL, NULL);
  Reading reading = {
    .judge = data_detail_judge_begin (exchange),
    .sheet = sheet,
    .mapping = mapping,
    .head = "",
    .titles = titles,
  };
  guint n_below = 0;

  for (guint row = 0; row < data_sheet_get_n_rows (sheet); row++)
    {
      if (mapping->columns[DATA_DETAILS_ID] < 0)
        break;
      reading.row = row;
      if (data_sheet_get_number (sheet, row) == mapping->header)
        reading.head = own_text (&reading, DATA_DETAILS_ID);
      if (data_sheet_get_number (sheet, row) <= mapping->header)
        continue;
      n_below++;
      read_row (&reading);
    }
  reading.judge.details->n_blank = count_blank (&reading, n_below);
  return data_detail_judge_end (&reading.judge);
}

DataDetails *
data_details_from_exchange (DataExchange *source, DataExchange *exchange)
{
  DataDetailJudge judge = data_detail_judge_begin (exchange);
  json_t *entries = data_array_get (data_exchange_get_root (source), DATA_ARRAY_CATALOGUE);
  gsize n = json_array_size (entries);

  for (gsize i = 0; i < n; i++)
    {
      json_t *entry = json_array_get (entries, i);
      const char *title = data_member_text (entry, "title");
      const char *id = data_member_text (entry, "id");
      DataDetailId parsed;
      g_autofree char *number = NULL;
      DataDetail detail = {
        .row = (guint) i + 1,
        .id = data_detail_judge_keep (&judge, id),
        .parent = data_detail_judge_keep (&judge, data_member_text (entry, "parent")),
        .title = data_detail_judge_keep (&judge, title == NULL ? "" : title),
        .basic = json_is_true (json_object_get (entry, "basic")),
      };

      if (data_detail_id_parse (id, &parsed) && parsed.rest == NULL)
        number = data_detail_id_numbers (&parsed, DATA_DETAIL_ID_DEPTH);
      data_detail_judge_add (&judge, &detail, number != NULL ? number : id);
    }
  return data_detail_judge_end (&judge);
}

DataEdit *
data_details_to_edit (const DataDetails *self)
{
  g_autofree RulesAddedDetail *added = g_new0 (RulesAddedDetail, self->n_addable);
  DataEdit *edit = data_edit_new ();
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const DataDetail *detail = self->rows->pdata[i];

      if (data_detail_is_addable (detail))
        added[n++] = (RulesAddedDetail){ detail->id, detail->parent, detail->title, detail->basic };
    }
  data_edit_add_details (edit, added, n);
  return edit;
}
