/* pdf_library.h - The library that reads PDF files, loaded when the first is read.
 *
 * To link it would load it at every start of the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <poppler/glib/poppler.h>

G_BEGIN_DECLS

/** The functions of the library that are used. */
typedef struct
{
  __typeof__ (poppler_document_new_from_bytes) *open;
  __typeof__ (poppler_document_get_keywords) *get_keywords;
  __typeof__ (poppler_document_get_n_pages) *get_n_pages;
  __typeof__ (poppler_document_get_page) *get_page;
  __typeof__ (poppler_page_get_text) *get_text;
} DataPdfLibrary;

/** data_pdf_library_load: Returns: (transfer none): the library, or %NULL with %DATA_ERROR_READ. */
const DataPdfLibrary *data_pdf_library_load (GError **error);

G_END_DECLS
