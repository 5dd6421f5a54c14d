/* write_hidden.c - The hidden sheet of a fill-in workbook, with the lists of the drop-downs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/arrays.h"
#include "data/fillin/writer.h"

char *
data_fillin_list_name (const DataFillinChoices *choices)
{
  const char *array = data_array_names[choices->array];
  char *name =
      g_strjoin ("_", "Eikyo", array[0] == '\0' ? "evaluation" : array, choices->member, NULL);

  return g_strdelimit (name, ".", '_');
}

static void
write_list (DataFillinWriter *self,
            lxw_worksheet *sheet,
            guint column,
            const DataFillinChoices *choices)
{
  g_autofree char *letters = data_sheet_column_name (column);
  g_autofree char *name = data_fillin_list_name (choices);
  g_autofree char *formula = g_strdup_printf ("='%s'!$%s$1:$%s$%u", DATA_FILLIN_HIDDEN, letters,
                                              letters, choices->choices->len);

  for (guint i = 0; i < choices->choices->len; i++)
    {
      const DataFillinChoice *choice = choices->choices->pdata[i];

      data_fillin_writer_text (self, sheet, i, column, choice->words[self->origin->language], NULL);
    }
  data_fillin_writer_note (self, workbook_define_name (self->workbook, name, formula));
}

void
data_fillin_write_hidden (DataFillinWriter *self)
{
  lxw_worksheet *sheet = workbook_add_worksheet (self->workbook, DATA_FILLIN_HIDDEN);
  g_autoptr (GPtrArray) rows = data_fillin_origin_write (self->origin);

  for (guint i = 0; i < rows->len; i++)
    {
      char **texts = rows->pdata[i];

      for (guint j = 0; texts[j] != NULL; j++)
        data_fillin_writer_text (self, sheet, i, j, texts[j], NULL);
    }
  for (guint i = 0; i < self->words->lists->len; i++)
    {
      const DataFillinChoices *choices = self->words->lists->pdata[i];

      if (data_fillin_choices_are_offered (choices))
        write_list (self, sheet, DATA_FILLIN_FIRST_LIST + i, choices);
    }
  data_fillin_writer_protect (sheet);
  worksheet_hide (sheet);
}
