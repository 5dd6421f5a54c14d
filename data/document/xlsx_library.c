/* xlsx_library.c - The library that writes workbooks, loaded when the first is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define DATA_XLSX_LIBRARY_OWN_NAMES
#include "data/document/xlsx_library.h"

#include "data/error.h"

#include <dlfcn.h>
#include <glib/gi18n-lib.h>

/* The version of its interface that the header describes. */
#define FILE_NAME "libxlsxwriter.so.4"

DataXlsxLibrary data_xlsx_library;

static gpointer
load (gpointer data)
{
  gpointer library = dlopen (FILE_NAME, RTLD_LAZY | RTLD_LOCAL);
  gboolean complete = library != NULL;

  if (library == NULL)
    return GINT_TO_POINTER (FALSE);
#define LOAD(name)                                                                                 \
  data_xlsx_library.name##_ = (__typeof__ (name) *) dlsym (library, #name);                        \
  complete = complete && data_xlsx_library.name##_ != NULL;
  DATA_XLSX_LIBRARY (LOAD)
#undef LOAD
  return GINT_TO_POINTER (complete);
}

gboolean
data_xlsx_library_load (GError **error)
{
  static GOnce once = G_ONCE_INIT;

  if (GPOINTER_TO_INT (g_once (&once, load, NULL)))
    return TRUE;
  g_set_error (error, DATA_ERROR, DATA_ERROR_READ,
               _ ("%s, which writes workbooks, could not be loaded. Install it."), FILE_NAME);
  return FALSE;
}
