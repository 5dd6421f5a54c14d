/* catalogue_table.c - Reading the control catalogue of a criteria pack, a table with tabs.
 *
 * All lines are split into cells first and then checked in their order: what a row says about
 * another can be about a later one, because a detail may come before its objective.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/packs/catalogue_table.h"

#include "data/error.h"
#include "data/json/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  COLUMN_ID,
  COLUMN_CRITERIA,
  COLUMN_LEVEL,
  COLUMN_PARENT,
  COLUMN_BASIC,
  COLUMN_CLOUD,
  COLUMN_DOMAIN,
  COLUMN_CATEGORY,
  COLUMN_ISO,
  COLUMN_TITLE_JA,
  COLUMN_TITLE_EN,
  COLUMN_AREA,
  N_COLUMNS,
} Column;

static const char *const column_names[N_COLUMNS + 1] = {
  "id",     "criteria", "level", "parent",   "basic",    "cloud",
  "domain", "category", "iso",   "title_ja", "title_en", "area",
};

/* What columns of answers can hold. */
static const char *const objective_or_detail[] = { "objective", "detail", NULL };
static const char *const yes_or_no[] = { "yes", "no", NULL };

static const char *const *const column_choices[N_COLUMNS] = {
  [COLUMN_CRITERIA] = rules_criteria_ids,
  [COLUMN_LEVEL] = objective_or_detail,
  [COLUMN_BASIC] = yes_or_no,
  [COLUMN_CLOUD] = yes_or_no,
};

#define FIRST_ROW_LINE 2

typedef struct
{
  char *cells[N_COLUMNS];
} Row;

typedef struct
{
  const char *file;
  const RulesEdition *edition;
  GError **error;
  GArray *rows; /* Row */
  GTree *by_id; /* index of the first row with an id */
  GTree *areas; /* index of the area with an id */
} Table;

/* Refuses what stands at @position, in the line that begins at @start. */
static gboolean G_GNUC_PRINTF (5, 6) refuse (
    const Table *self, guint line, const char *start, const char *position, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *place = NULL;
  guint column = 1;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  for (const char *p = start; p < position; p++)
    {
      gboolean is_first_byte = ((guchar) *p & 0xc0) != 0x80;

      column += is_first_byte ? 1 : 0;
    }
  place = data_place_in_text (line, column);
  data_refuse (self->error, self->file, place, "%s", message);
  return FALSE;
}

static const Row *
row_at (const Table *self, guint i)
{
  return &g_array_index (self->rows, Row, i);
}

#define REFUSE_CELL(self, i, column, ...)                                                          \
  refuse (self, FIRST_ROW_LINE + (i), row_at (self, i)->cells[0], row_at (self, i)->cells[column], \
          __VA_ARGS__)

static gboolean
check_utf8 (const Table *self, const char *text, gsize length)
{
  guint line = 1;
  const char *start = text;
  const char *end;

  if (g_utf8_validate_len (text, length, &end))
    return TRUE;
  for (const char *p = text; p < end; p++)
    {
      if (*p == '\n')
        {
          line++;
          start = p + 1;
        }
    }
  return refuse (self, line, start, end,
                 _ ("The text is not in UTF-8 from here on. Save the file as UTF-8."));
}

/* Makes one more row of @line. */
static gboolean
split_line (Table *self, char *line)
{
  Row row;
  guint n = 1;

  for (const char *p = line; *p != '\0'; p++)
    n += *p == '\t' ? 1 : 0;
  if (n != N_COLUMNS)
    return refuse (self, FIRST_ROW_LINE + self->rows->len, line, line,
                   _ ("The number of cells in this line is %u, but must be %u. Put one tab "
                      "between every two cells."),
                   n, (guint) N_COLUMNS);

  for (guint i = 0; i < N_COLUMNS; i++)
    row.cells[i] = strsep (&line, "\t");
  g_array_append_val (self->rows, row);
  return TRUE;
}

static gboolean
split_text (Table *self, char *text)
{
  g_autofree char *header = g_strjoinv ("\t", (char **) column_names);

  if (!g_str_has_prefix (text, header) || text[strlen (header)] != '\n')
    return refuse (self, 1, text, text,
                   _ ("The first line is not that of a catalogue. Write there, with tabs: %s"),
                   header);
  for (char *line = text + strlen (header) + 1; *line != '\0';)
    {
      char *end = line + strcspn (line, "\n");
      char *next = *end == '\0' ? end : end + 1;

      *end = '\0';
      if (!split_line (self, line))
        return FALSE;
      line = next;
    }
  return TRUE;
}

static void
index_rows (Table *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      char *id = row_at (self, i)->cells[COLUMN_ID];

      if (!g_tree_lookup_extended (self->by_id, id, NULL, NULL))
        g_tree_insert (self->by_id, id, GUINT_TO_POINTER (i));
    }
}

static const Row *
find_row (const Table *self, const char *id)
{
  gpointer index;

  if (!g_tree_lookup_extended (self->by_id, id, NULL, &index))
    return NULL;
  return row_at (self, GPOINTER_TO_UINT (index));
}

static gboolean
is_objective (const Row *row)
{
  return g_str_equal (row->cells[COLUMN_LEVEL], "objective");
}

/* Whether a cell holds what its column can hold. */
static gboolean
check_cell (const Table *self, guint i, Column column)
{
  const char *text = row_at (self, i)->cells[column];
  const char *const *choices = column_choices[column];
  gboolean may_be_blank = column == COLUMN_ISO || column == COLUMN_AREA;

  if (!may_be_blank && rules_text_is_blank (text))
    return REFUSE_CELL (self, i, column, _ ("The column “%s” is blank here. Fill it in."),
                        column_names[column]);
  if (choices != NULL && rules_vocabulary_find (choices, text) == 0)
    {
      g_autofree char *shown = data_json_excerpt (text, strlen (text));
      g_autofree char *list = g_strjoinv (", ", (char **) choices);

      return REFUSE_CELL (self, i, column, _ ("“%s” cannot stand here. Use one of: %s."), shown,
                          list);
    }
  return TRUE;
}

static gboolean
check_id (const Table *self, guint i)
{
  const char *id = row_at (self, i)->cells[COLUMN_ID];
  g_autofree char *shown = NULL;

  if (find_row (self, id) == row_at (self, i))
    return TRUE;
  shown = data_json_excerpt (id, strlen (id));
  return REFUSE_CELL (self, i, COLUMN_ID,
                      _ ("The id “%s” is used twice. Give one of the two another id."), shown);
}

static gboolean
check_parent_of_detail (const Table *self, guint i)
{
  const char *parent = row_at (self, i)->cells[COLUMN_PARENT];
  const char *criteria = row_at (self, i)->cells[COLUMN_CRITERIA];
  const Row *objective = find_row (self, parent);
  g_autofree char *shown = NULL;

  if (objective != NULL && is_objective (objective) &&
      g_str_equal (objective->cells[COLUMN_CRITERIA], criteria))
    return TRUE;
  shown = data_json_excerpt (parent, strlen (parent));
  if (objective == NULL)
    return REFUSE_CELL (self, i, COLUMN_PARENT,
                        _ ("There is no control “%s”. Correct the parent, or add a row for it."),
                        shown);
  if (!is_objective (objective))
    return REFUSE_CELL (self, i, COLUMN_PARENT,
                        _ ("“%s” is a detail itself. Put the objective here."), shown);
  return REFUSE_CELL (self, i, COLUMN_PARENT,
                      _ ("“%s” belongs to other criteria than this detail. Correct the parent, or "
                         "the criteria of one of the two."),
                      shown);
}

static gboolean
check_parent (const Table *self, guint i)
{
  const Row *row = row_at (self, i);
  const char *parent = row->cells[COLUMN_PARENT];

  if (!is_objective (row))
    return check_parent_of_detail (self, i);
  if (!g_str_equal (parent, row->cells[COLUMN_CATEGORY]) || find_row (self, parent) != NULL)
    return REFUSE_CELL (self, i, COLUMN_PARENT,
                        _ ("The parent of an objective is its category, which is not a control. "
                           "Correct the parent or the category."));
  return TRUE;
}

static void
index_areas (Table *self)
{
  for (guint i = 0; i < self->edition->n_areas; i++)
    g_tree_insert (self->areas, (gpointer) self->edition->areas[i].id, GUINT_TO_POINTER (i));
}

/* The index of the area of a row, or -1. */
static int
find_area (const Table *self, guint i)
{
  gpointer area;

  if (!g_tree_lookup_extended (self->areas, row_at (self, i)->cells[COLUMN_AREA], NULL, &area))
    return -1;
  return GPOINTER_TO_INT (area);
}

static gboolean
check_area (const Table *self, guint i)
{
  const char *id = row_at (self, i)->cells[COLUMN_AREA];
  g_autofree char *shown = NULL;

  if (id[0] == '\0' || find_area (self, i) >= 0)
    return TRUE;
  shown = data_json_excerpt (id, strlen (id));
  return REFUSE_CELL (self, i, COLUMN_AREA,
                      _ ("“%s” is not in “%s”. Use an id that is there, or add an entry there."),
                      shown, "areas");
}

static gboolean
check_row (const Table *self, guint i)
{
  for (Column column = 0; column < N_COLUMNS; column++)
    {
      if (!check_cell (self, i, column) || (column == COLUMN_ID && !check_id (self, i)) ||
          (column == COLUMN_PARENT && !check_parent (self, i)) ||
          (column == COLUMN_AREA && !check_area (self, i)))
        return FALSE;
    }
  return TRUE;
}

static RulesControl
control_of (const Table *self, guint i)
{
  char *const *cells = row_at (self, i)->cells;

  return (RulesControl){
    .id = cells[COLUMN_ID],
    .parent = cells[COLUMN_PARENT],
    .criteria =
        (RulesCriteria) rules_vocabulary_find (rules_criteria_ids, cells[COLUMN_CRITERIA]),
    .basic = g_str_equal (cells[COLUMN_BASIC], "yes"),
    .cloud_specific = g_str_equal (cells[COLUMN_CLOUD], "yes"),
    .domain = cells[COLUMN_DOMAIN],
    .category = cells[COLUMN_CATEGORY],
    .iso_reference = cells[COLUMN_ISO],
    .title.in = {
      [RULES_LANGUAGE_JA] = cells[COLUMN_TITLE_JA],
      [RULES_LANGUAGE_EN] = cells[COLUMN_TITLE_EN],
    },
    .area = find_area (self, i),
  };
}

RulesControl *
data_catalogue_table_read (char *text,
                           gsize length,
                           const char *file,
                           const RulesEdition *edition,
                           guint *n_rows,
                           GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GTree) by_id = g_tree_new ((GCompareFunc) strcmp);
  g_autoptr (GTree) areas = g_tree_new ((GCompareFunc) strcmp);
  g_autofree RulesControl *controls = NULL;
  Table self = { file, edition, error, rows, by_id, areas };

  if (!check_utf8 (&self, text, length) || !split_text (&self, text))
    return NULL;
  index_rows (&self);
  index_areas (&self);
  controls = g_new0 (RulesControl, rows->len + 1);
  for (guint i = 0; i < rows->len; i++)
    {
      if (!check_row (&self, i))
        return NULL;
      controls[i] = control_of (&self, i);
    }
  *n_rows = rows->len;
  return g_steal_pointer (&controls);
}
