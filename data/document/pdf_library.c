/* pdf_library.c - The library that reads PDF files, loaded when the first is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/pdf_library.h"

#include "data/error.h"

#include <dlfcn.h>
#include <glib/gi18n-lib.h>

/* The version of its interface that the header describes. */
#define FILE_NAME "libpoppler-glib.so.8"

static DataPdfLibrary library;

static gpointer
load (gpointer data)
{
  gpointer handle = dlopen (FILE_NAME, RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);

  if (handle == NULL)
    return GINT_TO_POINTER (FALSE);
  library = (DataPdfLibrary){
    .open = (__typeof__ (library.open)) dlsym (handle, "poppler_document_new_from_bytes"),
    .get_keywords =
        (__typeof__ (library.get_keywords)) dlsym (handle, "poppler_document_get_keywords"),
    .get_n_pages =
        (__typeof__ (library.get_n_pages)) dlsym (handle, "poppler_document_get_n_pages"),
    .get_page = (__typeof__ (library.get_page)) dlsym (handle, "poppler_document_get_page"),
    .get_text = (__typeof__ (library.get_text)) dlsym (handle, "poppler_page_get_text"),
  };
  return GINT_TO_POINTER (library.open != NULL && library.get_keywords != NULL &&
                          library.get_n_pages != NULL && library.get_page != NULL &&
                          library.get_text != NULL);
}

const DataPdfLibrary *
data_pdf_library_load (GError **error)
{
  static GOnce once = G_ONCE_INIT;

  if (GPOINTER_TO_INT (g_once (&once, load, NULL)))
    return &library;
  g_set_error (error, DATA_ERROR, DATA_ERROR_READ,
               _ ("%s, which reads PDF files, could not be loaded. Install it."), FILE_NAME);
  return NULL;
}
