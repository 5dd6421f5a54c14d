/* pdf.c - A document as PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/pdf.h"

#include "data/document/layout.h"

#include <cairo-pdf.h>

static cairo_status_t
append_cb (void *closure, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
describe (cairo_surface_t *surface, const DataDocumentInformation *information)
{
  char date[RULES_DATE_TEXT_SIZE];
  g_autofree char *created = NULL;

  rules_date_format (information->created, date);
  created = g_strdup_printf ("%sT00:00:00Z", date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, information->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, information->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, information->author);
  if (information->keywords != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, information->keywords);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Eikyo " EIKYO_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static void
add_outline (cairo_surface_t *surface, const DataPages *pages)
{
  const GArray *outline = data_pages_outline (pages);
  int parents[] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                    CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < outline->len; i++)
    {
      const DataOutlineItem *place = &g_array_index (outline, DataOutlineItem, i);
      /* Whole numbers, which every locale writes alike. */
      g_autofree char *destination =
          g_strdup_printf ("page=%u pos=[0 %d]", place->page + 1, (int) place->y);
      int item = cairo_pdf_surface_add_outline (surface, parents[place->level - 1], place->text,
                                                destination, CAIRO_PDF_OUTLINE_FLAG_OPEN);

      for (guint level = place->level; level < G_N_ELEMENTS (parents); level++)
        parents[level] = item;
    }
}

static cairo_status_t
draw (const DataDocument *document, GByteArray *bytes)
{
  g_autoptr (DataPages) pages = data_document_layout (document);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      append_cb, bytes, data_pages_width (pages), data_pages_height (pages));
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  describe (surface, &document->information);
  add_outline (surface, pages);
  for (guint i = 0; i < data_pages_count (pages); i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i + 1);

      cairo_pdf_surface_set_page_label (surface, label);
      data_pages_draw (pages, i, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

gboolean
data_document_fill_pdf (const DataDocument *document, DataOutputFile *file, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) whole = NULL;
  cairo_status_t status;

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (file != NULL, FALSE);

  status = draw (document, bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      data_output_file_fail (error, file->asked, cairo_status_to_string (status));
      return FALSE;
    }
  whole = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  return data_output_file_fill (file, whole, error);
}

gboolean
data_document_write_pdf (const DataDocument *document, const char *path, GError **error)
{
  g_autoptr (DataOutputFile) file = NULL;

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  file = data_output_file_begin (path, error);
  return file != NULL && data_document_fill_pdf (document, file, error) &&
         data_output_file_commit (file, error);
}
