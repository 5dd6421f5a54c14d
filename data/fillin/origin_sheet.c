/* origin_sheet.c - The hidden sheet of a fill-in workbook: writing and reading what it says.
 *
 * Its first rows hold a name and a value each, the others the id of a sheet, the key of a row and
 * what was answered: "?" where nothing is asked, "-" unanswered, ":" and the value; then what tells
 * on its sheet which row it is. The last ones hold "word", the id of a list, a value, and what it
 * was called.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/origin.h"

#include "data/error.h"
#include "data/fillin/value.h"
#include "data/sheet/refusal.h"
#include "data/wording/language.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* The names of the first rows, in order. */
enum
{
  ROW_FORMAT,
  ROW_EVALUATION,
  ROW_HASH,
  ROW_RULES,
  ROW_EDITION,
  ROW_LANGUAGE,
  ROW_PARTS,
  ROW_CHECK,
  N_NAMED_ROWS,
};

static const char *const row_names[N_NAMED_ROWS] = {
  DATA_FILLIN_FORMAT, "evaluation", "sha256", "rules", "edition", "language", "parts", "check",
};

static const char word_row[] = "word";
#define N_WORD_COLUMNS 4

/* What the first version kept of the names of auditors. */
#define OLD_VERSION 1
#define OLD_AUDITORS_COLUMN (DATA_FILLIN_FIRST_LIST + 15)

static char *
encode (const DataFillinRow *row, guint member)
{
  if (!row->asked[member])
    return g_strdup ("?");
  return row->values[member] == NULL ? g_strdup ("-")
                                     : g_strconcat (":", row->values[member], NULL);
}

static char **
write_row (const DataFillinRow *row)
{
  guint n = data_fillin_n_members (row->sheet);
  char **texts = g_new0 (char *, n + 4);

  texts[0] = g_strdup (data_fillin_sheets[row->sheet].id);
  texts[1] = g_strdup (row->key);
  for (guint i = 0; i < n; i++)
    texts[2 + i] = encode (row, i);
  texts[2 + n] = g_strdup (row->label);
  return texts;
}

static void
write_words (const DataFillinOrigin *self, GPtrArray *rows)
{
  for (guint i = 0; i < self->words->lists->len; i++)
    {
      const DataFillinChoices *choices = self->words->lists->pdata[i];
      g_autofree char *id = data_fillin_choices_id (choices);

      for (guint j = 0; j < choices->choices->len; j++)
        {
          const DataFillinChoice *choice = choices->choices->pdata[j];
          const char *texts[] = { word_row, id, choice->value, choice->words[self->language],
                                  NULL };

          g_ptr_array_add (rows, g_strdupv ((char **) texts));
        }
    }
}

/* SHA-256 of everything, with a mark behind each text. */
static char *
compute_check (GPtrArray *rows)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < rows->len; i++)
    {
      char **texts = rows->pdata[i];

      for (guint j = 0; i != ROW_CHECK && texts[j] != NULL; j++)
        {
          g_autofree char *clean = data_fillin_value_clean (texts[j]);

          g_checksum_update (checksum, (const guchar *) (clean == NULL ? "" : clean), -1);
          g_checksum_update (checksum, (const guchar *) "\x1f", 1);
        }
      g_checksum_update (checksum, (const guchar *) "\x1e", 1);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

GPtrArray *
data_fillin_origin_write (const DataFillinOrigin *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *version = g_strdup_printf ("%d", DATA_FILLIN_VERSION);
  g_autofree char *parts = g_strdup_printf ("%d", self->parts);
  const char *const values[N_NAMED_ROWS] = {
    [ROW_FORMAT] = version,        [ROW_EVALUATION] = self->evaluation,
    [ROW_HASH] = self->hash,       [ROW_RULES] = self->rules,
    [ROW_EDITION] = self->edition, [ROW_LANGUAGE] = data_language_code (self->language),
    [ROW_PARTS] = parts,           [ROW_CHECK] = "",
  };

  for (guint i = 0; i < N_NAMED_ROWS; i++)
    {
      const char *texts[] = { row_names[i], values[i], NULL };

      g_ptr_array_add (rows, g_strdupv ((char **) texts));
    }
  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (rows, write_row (self->rows->pdata[i]));
  write_words (self, rows);
  g_free (((char **) rows->pdata[ROW_CHECK])[1]);
  ((char **) rows->pdata[ROW_CHECK])[1] = compute_check (rows);
  return rows;
}

/* The sheet whose rows say @id, or -1. */
static int
find_sheet (const char *id)
{
  for (int i = 0; i < DATA_FILLIN_N_SHEETS; i++)
    {
      if (g_str_equal (data_fillin_sheets[i].id, id))
        return i;
    }
  return -1;
}

/* How many texts a row has that begins with @id. */
static guint
count_columns (const char *id, gboolean is_old)
{
  int kind = find_sheet (id);

  if (g_str_equal (id, word_row))
    return N_WORD_COLUMNS;
  if (kind < 0)
    return 2;
  return data_fillin_n_members ((DataFillinSheetKind) kind) + (is_old ? 2 : 3);
}

static gboolean
is_old (const DataSheet *sheet)
{
  return data_sheet_get_n_rows (sheet) > 0 &&
         atoi (data_sheet_get_text (sheet, ROW_FORMAT, 1)) <= OLD_VERSION;
}

/* (transfer full): the texts of row @row as they were written. */
static char **
read_texts (const DataSheet *sheet, guint row)
{
  guint n =
      row < N_NAMED_ROWS ? 2 : count_columns (data_sheet_get_text (sheet, row, 0), is_old (sheet));
  char **texts = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    texts[i] = g_strdup (data_sheet_get_text (sheet, row, i));
  return texts;
}

static void
read_row (DataFillinOrigin *self, char **texts)
{
  int kind = find_sheet (texts[0]);
  DataFillinRow *row;
  guint n;

  if (g_str_equal (texts[0], word_row) && self->words != NULL)
    data_fillin_words_take (self->words, texts[1], texts[2], texts[3]);
  if (kind < 0)
    return;
  row = g_new0 (DataFillinRow, 1);
  row->sheet = (DataFillinSheetKind) kind;
  row->key = g_strdup (texts[1]);
  n = data_fillin_n_members (row->sheet);
  for (guint i = 0; i < n; i++)
    {
      const char *text = texts[2 + i];

      row->asked[i] = text[0] == ':' || text[0] == '-';
      row->values[i] = text[0] == ':' ? data_fillin_value_clean (text + 1) : NULL;
    }
  row->label = g_strdup (texts[2 + n]);
  g_ptr_array_add (self->rows, row);
}

/* (transfer full): what auditors can be chosen from in an old workbook. */
static char **
read_auditors (const DataSheet *sheet)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < data_sheet_get_n_rows (sheet); i++)
    {
      const char *name = data_sheet_get_text (sheet, i, OLD_AUDITORS_COLUMN);

      if (name[0] == '\0')
        break;
      g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}

static gboolean
refuse (const char *file, const char *sentences, GError **error)
{
  data_sheet_refuse (error, file, DATA_FILLIN_HIDDEN, "%s", sentences);
  return FALSE;
}

/* Whether the sheet is as it was written. */
static gboolean
check_rows (GPtrArray *rows, const char *file, GError **error)
{
  g_autofree char *check = NULL;

  for (guint i = 0; i < N_NAMED_ROWS; i++)
    {
      if (i >= rows->len || !g_str_equal (((char **) rows->pdata[i])[0], row_names[i]))
        return refuse (file,
                       _ ("The hidden sheet was changed, so that it is not known what was asked. "
                          "Save a new fill-in workbook and copy the answers into it."),
                       error);
      if (i == ROW_FORMAT && atoi (((char **) rows->pdata[i])[1]) > DATA_FILLIN_VERSION)
        return refuse (file,
                       _ ("A later version of Eikyo made this fill-in workbook. Import it there."),
                       error);
    }
  check = compute_check (rows);
  if (g_str_equal (check, ((char **) rows->pdata[ROW_CHECK])[1]))
    return TRUE;
  return refuse (file,
                 _ ("The hidden sheet was changed, so that it is not known what was answered "
                    "before. Save a new fill-in workbook and copy the answers into it."),
                 error);
}

DataFillinOrigin *
data_fillin_origin_read (const DataSheet *sheet, const char *file, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  DataFillinOrigin *self;
  char **values[N_NAMED_ROWS];

  for (guint i = 0; i < data_sheet_get_n_rows (sheet); i++)
    {
      /* Beside the texts stand the lists for the drop-downs, which may be longer. */
      if (data_sheet_get_text (sheet, i, 0)[0] != '\0')
        g_ptr_array_add (rows, read_texts (sheet, i));
    }
  if (!check_rows (rows, file, error))
    return NULL;
  for (guint i = 0; i < N_NAMED_ROWS; i++)
    values[i] = rows->pdata[i];
  self = g_new0 (DataFillinOrigin, 1);
  self->evaluation = g_strdup (values[ROW_EVALUATION][1]);
  self->hash = g_strdup (values[ROW_HASH][1]);
  self->rules = g_strdup (values[ROW_RULES][1]);
  self->edition = g_strdup (values[ROW_EDITION][1]);
  data_language_parse (values[ROW_LANGUAGE][1], &self->language);
  self->parts = (DataFillinParts) atoi (values[ROW_PARTS][1]);
  self->rows = g_ptr_array_new_with_free_func (data_fillin_row_free);
  if (is_old (sheet))
    self->auditors = read_auditors (sheet);
  else
    self->words = data_fillin_words_new_blank ();
  for (guint i = N_NAMED_ROWS; i < rows->len; i++)
    read_row (self, rows->pdata[i]);
  return self;
}
