/* xlsx.c - A document as a workbook that people can go on working with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/xlsx.h"

#include "data/output_file.h"
#include "data/document/xlsx_text.h"
#include "data/document/xlsx_writer.h"

#include <locale.h>

enum
{
  PROPERTY_LIMIT = 255,
  SECONDS_A_DAY = 86400,
  UNIX_EPOCH = 719163, /* 1970-01-01 as a RulesDate */
};

static void
describe (DataXlsxWriter *self, const DataDocumentInformation *information)
{
  g_autofree char *title = data_xlsx_short_text (information->title, PROPERTY_LIMIT);
  g_autofree char *subject = data_xlsx_short_text (information->subject, PROPERTY_LIMIT);
  g_autofree char *author = data_xlsx_short_text (information->author, PROPERTY_LIMIT);
  lxw_doc_properties properties = {
    .title = title,
    .subject = subject,
    .author = author,
    .keywords = (char *) information->keywords,
    .created = (time_t) ((gint64) information->created - UNIX_EPOCH) * SECONDS_A_DAY,
  };

  data_xlsx_note (self, workbook_set_properties (self->workbook, &properties));
}

/* The words first, then the tables that people go on working in. */
static void
write_sheets (DataXlsxWriter *self)
{
  const GPtrArray *blocks = self->document->blocks;

  data_xlsx_write_words (self);
  for (guint i = 0; i < blocks->len; i++)
    {
      if (((const DataBlock *) g_ptr_array_index (blocks, i))->name != NULL)
        data_xlsx_write_table (self, i);
    }
}

static lxw_error
write_workbook (const DataDocument *document, const char *path)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  DataXlsxWriter writer = { .document = document };
  lxw_error closed;

  writer.workbook = workbook_new_opt (path, &options);
  if (writer.workbook == NULL)
    return LXW_ERROR_MEMORY_MALLOC_FAILED;
  writer.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  data_xlsx_formats_make (&writer.formats, writer.workbook, document->information.language);
  write_sheets (&writer);
  describe (&writer, &document->information);
  closed = workbook_close (writer.workbook);
  g_hash_table_unref (writer.names);
  return writer.error == LXW_NO_ERROR ? closed : writer.error;
}

gboolean
data_document_fill_xlsx (const DataDocument *document, DataOutputFile *file, GError **error)
{
  locale_t plain;
  locale_t before;
  lxw_error result;

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (file != NULL, FALSE);

  if (!data_xlsx_library_load (error))
    return FALSE;
  /* The library writes numbers as the locale has them; a workbook wants a decimal point. */
  plain = newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE));
  before = uselocale (plain);
  result = write_workbook (document, file->path);
  uselocale (before);
  freelocale (plain);
  if (result != LXW_NO_ERROR)
    data_output_file_fail (error, file->asked, lxw_strerror (result));
  return result == LXW_NO_ERROR;
}

gboolean
data_document_write_xlsx (const DataDocument *document, const char *path, GError **error)
{
  g_autoptr (DataOutputFile) file = NULL;

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  file = data_output_file_begin (path, error);
  return file != NULL && data_document_fill_xlsx (document, file, error) &&
         data_output_file_commit (file, error);
}
