/* detail_columns.c - Guessing which column of a table holds what.
 *
 * Heads are looked at first for what they say, then the columns for what they hold: ids are told by
 * their form, whatever stands above them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/detail_id.h"
#include "data/sheet/details.h"
#include "data/sheet/line.h"

#include <string.h>

enum
{
  MOST_HEADS = 40, /* rows in which heads are looked for */
  MOST_LINES = 3,  /* rows over which a head goes */
  MOST_HEAD = 30,  /* characters in a head */
  SAMPLE = 200,    /* rows that are looked at to know what a column holds */
  SHORT = 3,       /* characters of a text that is no title */
  SURE = 4,        /* points for a head that says just this */
};

/** A word in a head, and how surely it tells what the column holds. */
typedef struct
{
  const char *word;
  DataDetailsColumn column;
  guint points;
} HeadWord;

static const HeadWord head_words[] = {
  { "詳細管理策番号", DATA_DETAILS_ID, 6 },
  { "管理策番号", DATA_DETAILS_ID, 5 },
  { "管理策id", DATA_DETAILS_ID, 5 },
  { "controlid", DATA_DETAILS_ID, 5 },
  { "controlno", DATA_DETAILS_ID, 5 },
  { "番号", DATA_DETAILS_ID, 3 },
  { "項番", DATA_DETAILS_ID, 3 },
  { "no.", DATA_DETAILS_ID, 2 },
  { "number", DATA_DETAILS_ID, 2 },
  { "id", DATA_DETAILS_ID, 2 },
  { "管理目的番号", DATA_DETAILS_PARENT, 8 },
  { "統制目標番号", DATA_DETAILS_PARENT, 8 },
  { "統制目標", DATA_DETAILS_PARENT, 5 },
  { "管理目的", DATA_DETAILS_PARENT, 5 },
  { "上位", DATA_DETAILS_PARENT, 6 },
  { "親", DATA_DETAILS_PARENT, 6 },
  { "parent", DATA_DETAILS_PARENT, 6 },
  { "objective", DATA_DETAILS_PARENT, 5 },
  { "管理策の内容", DATA_DETAILS_TITLE, 8 },
  { "詳細管理策", DATA_DETAILS_TITLE, 4 },
  { "内容", DATA_DETAILS_TITLE, 5 },
  { "タイトル", DATA_DETAILS_TITLE, 6 },
  { "件名", DATA_DETAILS_TITLE, 6 },
  { "名称", DATA_DETAILS_TITLE, 5 },
  { "項目", DATA_DETAILS_TITLE, 2 },
  { "要求事項", DATA_DETAILS_TITLE, 4 },
  { "記述", DATA_DETAILS_TITLE, 4 },
  { "管理策", DATA_DETAILS_TITLE, 2 },
  { "title", DATA_DETAILS_TITLE, 6 },
  { "description", DATA_DETAILS_TITLE, 5 },
  { "text", DATA_DETAILS_TITLE, 3 },
  { "control", DATA_DETAILS_TITLE, 2 },
  { "基本言明", DATA_DETAILS_BASIC, 8 },
  { "基本", DATA_DETAILS_BASIC, 6 },
  { "basic", DATA_DETAILS_BASIC, 6 },
  { "b/pb", DATA_DETAILS_BASIC, 6 },
  { "pb", DATA_DETAILS_BASIC, 4 },
};

/** What a column holds, in the rows that are looked at. */
typedef struct
{
  guint n_texts;
  guint n_details;    /* ids of details */
  guint n_objectives; /* ids of objectives of the catalogue */
  guint n_marks;
  guint n_long; /* texts of some length that are no ids */
  guint points[DATA_DETAILS_N_COLUMNS];
} Column;

const char *const data_details_columns[DATA_DETAILS_N_COLUMNS + 1] = { "id", "parent", "title",
                                                                       "basic", NULL };

static int
find_row (const DataSheet *sheet, guint number)
{
  for (guint row = 0; row < data_sheet_get_n_rows (sheet); row++)
    {
      if (data_sheet_get_number (sheet, row) == number)
        return (int) row;
    }
  return -1;
}

static guint
count_texts (const DataSheet *sheet, guint row)
{
  guint n = 0;

  for (guint c = 0; c < data_sheet_get_n_columns (sheet); c++)
    n += data_sheet_get_text (sheet, row, c)[0] != '\0';
  return n;
}

/* The first of the rows over which heads go that end in row @last. What stands above a table alone
 * in its row is not one of them. */
static int
find_top (const DataSheet *sheet, int last)
{
  int top = last;

  while (top > 0 && last - top + 1 < MOST_LINES && count_texts (sheet, (guint) top - 1) > 1 &&
         data_sheet_get_number (sheet, (guint) top) ==
             data_sheet_get_number (sheet, (guint) top - 1) + 1)
    top--;
  return top;
}

char *
data_details_head (const DataSheet *sheet, guint header, guint column)
{
  int last = header == 0 ? -1 : find_row (sheet, header);
  g_autoptr (GString) head = g_string_new (NULL);
  const char *before = "";

  for (int row = last < 0 ? 0 : find_top (sheet, last); row <= last; row++)
    {
      const char *text = data_sheet_get_merged_text (sheet, (guint) row, column);
      g_autofree char *line = data_line_cut (text, DATA_LINE_BEGINNING);

      if (line[0] != '\0' && !g_str_equal (text, before))
        g_string_append_printf (head, "%s%s", head->len > 0 ? " " : "", line);
      before = text;
    }
  return g_string_free (g_steal_pointer (&head), FALSE);
}

char *
data_details_sample (const DataSheet *sheet, guint header, guint column)
{
  for (guint row = 0; row < data_sheet_get_n_rows (sheet); row++)
    {
      const char *text = data_sheet_get_text (sheet, row, column);

      if (data_sheet_get_number (sheet, row) > header && text[0] != '\0')
        return data_line_cut (text, DATA_LINE_BEGINNING);
    }
  return g_strdup ("");
}

static void
rate_head (const char *text, guint *points)
{
  g_autofree char *folded = data_line_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (head_words); i++)
    {
      const HeadWord *word = &head_words[i];
      guint here = g_str_equal (folded, word->word) ? word->points + SURE : word->points;

      if (strstr (folded, word->word) != NULL)
        points[word->column] = MAX (points[word->column], here);
    }
}

/* How well a row can be one of heads: the columns that it tells, each once. */
static guint
rate_row (const DataSheet *sheet, guint row)
{
  guint best[DATA_DETAILS_N_COLUMNS] = { 0 };
  guint sum = 0;

  for (guint c = 0; c < data_sheet_get_n_columns (sheet); c++)
    {
      guint points[DATA_DETAILS_N_COLUMNS] = { 0 };
      const char *text = data_sheet_get_text (sheet, row, c);

      /* A sentence above the table is not a head. */
      if (*data_line_end (text, MOST_HEAD) != '\0')
        continue;
      rate_head (text, points);
      for (guint i = 0; i < DATA_DETAILS_N_COLUMNS; i++)
        best[i] = MAX (best[i], points[i]);
    }
  for (guint i = 0; i < DATA_DETAILS_N_COLUMNS; i++)
    sum += best[i];
  return sum;
}

static gboolean
has_id (const DataSheet *sheet, guint row)
{
  for (guint c = 0; c < data_sheet_get_n_columns (sheet); c++)
    {
      DataDetailId id;

      if (data_detail_id_parse (data_sheet_get_text (sheet, row, c), &id) && id.n_numbers > 2)
        return TRUE;
    }
  return FALSE;
}

/* Whether heads go on in row @row, which follows others. */
static gboolean
continues_heads (const DataSheet *sheet, guint row)
{
  return row < data_sheet_get_n_rows (sheet) && count_texts (sheet, row) > 1 &&
         data_sheet_get_number (sheet, row) == data_sheet_get_number (sheet, row - 1) + 1 &&
         !has_id (sheet, row) && rate_row (sheet, row) > 0;
}

/* The number of the row with heads, 0 where there is none: the best above the first id, and the
 * last where they go over several rows. */
static guint
find_header (const DataSheet *sheet)
{
  guint best = 0;
  guint header = 0;

  for (guint row = 0; row < MIN (MOST_HEADS, data_sheet_get_n_rows (sheet)); row++)
    {
      guint points;

      if (has_id (sheet, row))
        break;
      points = rate_row (sheet, row);
      if (points > best)
        {
          best = points;
          header = row;
        }
    }
  if (best == 0)
    return 0;
  for (guint n = 1; n < MOST_LINES && continues_heads (sheet, header + 1); n++)
    header++;
  return data_sheet_get_number (sheet, header);
}

static void
look_at_text (const char *text, const RulesCatalogue *catalogue, Column *column)
{
  DataDetailId id;
  g_autofree char *whole = NULL;

  if (text[0] == '\0')
    return;
  column->n_texts++;
  if (!data_detail_id_parse (text, &id))
    {
      column->n_long += *data_line_end (text, SHORT) != '\0';
      column->n_marks += data_mark_parse (text) != DATA_MARK_UNKNOWN;
      return;
    }
  whole = data_detail_id_to_text (&id);
  column->n_details += id.n_numbers == DATA_DETAIL_ID_DEPTH;
  column->n_objectives +=
      id.n_numbers == DATA_DETAIL_ID_DEPTH - 1 && rules_catalogue_find (catalogue, whole) >= 0;
  column->n_long += id.rest != NULL && id.n_numbers < DATA_DETAIL_ID_DEPTH - 1;
}

static Column
look_at (const DataSheet *sheet, const RulesCatalogue *catalogue, guint header, guint c)
{
  Column column = { 0 };
  int last = header == 0 ? -1 : find_row (sheet, header);

  for (int row = last < 0 ? 0 : find_top (sheet, last); row <= last; row++)
    rate_head (data_sheet_get_merged_text (sheet, (guint) row, c), column.points);
  for (guint row = (guint) (last + 1);
       row < data_sheet_get_n_rows (sheet) && row < (guint) last + 1 + SAMPLE; row++)
    look_at_text (data_sheet_get_text (sheet, row, c), catalogue, &column);
  return column;
}

/* How well a column can be what @role says; 0 where it cannot. */
static guint
rate_column (const Column *column, DataDetailsColumn role)
{
  guint points = column->points[role];

  switch (role)
    {
    case DATA_DETAILS_ID:
      return column->n_details == 0 ? 0 : column->n_details * 10 + points;
    case DATA_DETAILS_PARENT:
      /* A column of titles of objectives is not one of their ids. */
      return column->n_objectives == 0 && (column->n_long > 0 || points < 6)
                 ? 0
                 : column->n_objectives * 10 + points;
    case DATA_DETAILS_TITLE:
      return column->n_long == 0 && (column->n_texts == column->n_details || points < SURE)
                 ? 0
                 : points * 1000 + MIN (column->n_long, 999);
    case DATA_DETAILS_BASIC:
      return points;
    case DATA_DETAILS_N_COLUMNS:
    default:
      g_return_val_if_reached (0);
    }
}

DataDetailsMapping
data_details_guess_columns (const DataSheet *sheet, const RulesCatalogue *catalogue, guint header)
{
  DataDetailsMapping mapping = { .header = header };
  guint n_columns = data_sheet_get_n_columns (sheet);
  g_autofree Column *columns = g_new0 (Column, n_columns + 1);
  g_autofree gboolean *taken = g_new0 (gboolean, n_columns + 1);

  for (guint c = 0; c < n_columns; c++)
    columns[c] = look_at (sheet, catalogue, header, c);
  for (guint role = 0; role < DATA_DETAILS_N_COLUMNS; role++)
    {
      guint best = 0;

      mapping.columns[role] = DATA_DETAILS_NO_COLUMN;
      for (guint c = 0; c < n_columns; c++)
        {
          guint points = taken[c] ? 0 : rate_column (&columns[c], role);

          if (points > best)
            {
              best = points;
              mapping.columns[role] = (int) c;
            }
        }
      if (mapping.columns[role] >= 0)
        taken[mapping.columns[role]] = TRUE;
    }
  return mapping;
}

DataDetailsMapping
data_details_guess (const DataSheet *sheet, const RulesCatalogue *catalogue)
{
  return data_details_guess_columns (sheet, catalogue, find_header (sheet));
}

static guint
count_details (const DataSheet *sheet)
{
  guint n = 0;

  for (guint row = 0; row < data_sheet_get_n_rows (sheet); row++)
    {
      for (guint c = 0; c < data_sheet_get_n_columns (sheet); c++)
        {
          DataDetailId id;
          const char *text = data_sheet_get_text (sheet, row, c);

          if (text[0] != '\0' && data_detail_id_parse (text, &id) &&
              id.n_numbers == DATA_DETAIL_ID_DEPTH)
            {
              n++;
              break;
            }
        }
    }
  return n;
}

int
data_details_find_sheet (DataWorkbook *workbook)
{
  guint most[2] = { 0, 0 };
  int best[2] = { -1, -1 };

  for (guint i = 0; i < data_workbook_get_n_sheets (workbook); i++)
    {
      /* One that cannot be read is not the one; whoever chooses it is told why. */
      g_autoptr (DataSheet) sheet = data_workbook_read_sheet (workbook, i, NULL);
      guint kind = data_workbook_is_sheet_hidden (workbook, i) ? 1 : 0;
      guint n = sheet == NULL ? 0 : count_details (sheet);

      if (n > most[kind])
        {
          most[kind] = n;
          best[kind] = (int) i;
        }
    }
  return best[0] >= 0 ? best[0] : best[1];
}
