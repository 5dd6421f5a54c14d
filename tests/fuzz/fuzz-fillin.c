/* fuzz-fillin.c - Whatever stands in the cells of a fill-in workbook, it is refused with a message,
 * or every answer is judged, and what can be taken over makes an evaluation that keeps the format.
 *
 * Each line of an input is a cell and what stands in it: "5F4 中位"; of what begins with "<", the
 * rest of its XML behind its address.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/directories.h"
#include "data/fillin/answers.h"
#include "data/fillin/fillin.h"
#include "tests/data/workbook_edit.h"
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#define MOST_LINES 40

static DataPacks *packs;
static DataExchange *exchange;
static char *path;
static GBytes *sound;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_autofree char *examples = data_directories_examples ();
  g_autofree char *example =
      g_build_filename (examples, "01-web-conference-ready.eikyo.json", NULL);
  char *bytes;
  gsize length;

  packs = fuzz_start ();
  exchange = data_exchange_load (example, packs, NULL);
  path = fuzz_path ("t.xlsx");
  if (!data_fillin_write (exchange, DATA_FILLIN_ALL, RULES_LANGUAGE_EN, path, NULL) ||
      !g_file_get_contents (path, &bytes, &length, NULL))
    abort ();
  sound = g_bytes_new_take (bytes, length);
  return 0;
}

/* Reads "5F4 text": sheets 2 to 8, columns A to L, rows 1 to 9, which all of them have. */
static gboolean
parse_line (char *line, WorkbookChange *change)
{
  guint64 row;
  char *end;

  if (line[0] < '2' || line[0] > '8' || line[1] < 'A' || line[1] > 'L')
    return FALSE;
  row = g_ascii_strtoull (line + 2, &end, 10);
  if (row < 1 || row > 9 || end != line + 3 || *end != ' ')
    return FALSE;
  *end = '\0';
  change->sheet = (guint) (line[0] - '0');
  change->cell = line + 1;
  change->text = end + 1;
  if (change->text[0] == '<')
    change->xml = change->text + 1;
  else if (change->text[0] == '\0')
    change->text = NULL;
  return TRUE;
}

static void
take_over (const DataAnswers *answers)
{
  g_autofree gboolean *chosen = g_new (gboolean, answers->answers->len + 1);
  g_autoptr (DataEdit) edit = NULL;
  g_autoptr (DataExchange) edited = NULL;
  g_autofree char *json = data_answers_to_json (answers, "e", 0);

  for (guint i = 0; i < answers->answers->len; i++)
    chosen[i] = TRUE;
  edit = data_answers_to_edit (answers, chosen);
  edited = data_exchange_edited (exchange, edit, packs, NULL);
  if (edited == NULL || !g_utf8_validate (json, -1, NULL))
    abort ();
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", MOST_LINES);
  WorkbookChange changes[MOST_LINES];
  g_autoptr (GError) error = NULL;
  g_autoptr (DataFillin) fillin = NULL;
  g_autoptr (DataAnswers) answers = NULL;
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      changes[n] = (WorkbookChange){ 0 };
      if (parse_line (lines[i], &changes[n]))
        n++;
    }
  if (!g_file_set_contents (path, g_bytes_get_data (sound, NULL), (gssize) g_bytes_get_size (sound),
                            NULL))
    abort ();
  workbook_edit (path, changes, n);
  fillin = data_fillin_read (path, NULL, &error);
  if (fillin != NULL)
    answers = data_answers_new (fillin, exchange, &error);
  if (answers != NULL)
    take_over (answers);
  else if (error == NULL || strstr (error->message, "t.xlsx") == NULL)
    abort ();
  return 0;
}
