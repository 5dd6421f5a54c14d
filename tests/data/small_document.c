/* small_document.c - Documents as short as they can be, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "small_document.h"

DataDocument *
small_document_new (void)
{
  static const char *const footer[] = { "Evaluation e1", "SHA-256 00", NULL };
  const DataDocumentInformation information = {
    .title = "Report",
    .subject = "A use",
    .author = "Eikyo",
    .language = RULES_LANGUAGE_EN,
    .created = rules_date_parse ("2026-11-22"),
    .header = "Report – a use",
    .footer = footer,
    .file_name = "report",
    .numbered = TRUE,
  };

  return data_document_new (&information);
}

DataDocument *
small_document_new_full (const char *text)
{
  const DataColumn columns[] = {
    { .head = "What", .width = 1, .leads = TRUE },
    { .head = "Level", .width = 1, .alignment = DATA_ALIGN_CENTRE, .leads = TRUE },
    { .head = "Why", .width = 3 },
  };
  const DataCell cells[] = { { "Leak" }, { "High", DATA_EMPHASIS_STRONG }, { text } };
  DataDocument *document = small_document_new ();

  data_document_add_title (document, "Report");
  data_document_add_paragraph (document, DATA_PARAGRAPH_EMPHASIS, "Full ISMAP");
  data_document_add_heading (document, 1, "The use");
  data_document_add_field (document, "Service", text);
  data_document_add_field (document, "Provider", NULL);
  data_document_add_heading (document, 2, "Details");
  data_document_add_paragraph (document, DATA_PARAGRAPH_NORMAL, text);
  data_document_add_item (document, text);
  data_document_add_heading (document, 1, "Gates");
  data_document_add_table (document, columns, G_N_ELEMENTS (columns));
  data_document_add_group (document, "Blockers: 1");
  data_document_add_row (document, cells);
  data_document_add_paragraph (document, DATA_PARAGRAPH_NOTE, "Small print");
  return document;
}
