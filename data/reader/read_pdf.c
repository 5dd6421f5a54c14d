/* read_pdf.c - The program that reads a PDF file, which may come from anyone.
 *
 * It is a process of its own because nothing else can be ended for sure: a PDF file can be made to
 * take for ever, to use up the memory, or to crash what reads it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/reader/reading.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <math.h>
#include <poppler/glib/poppler.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

enum
{
  MOST_PAGES = 5000,
  MOST_TEXT = 32 * 1024 * 1024, /* bytes */
  MOST_ITEMS = 1000000,
  LONGEST_SIDE = 1200, /* of the picture of a page, in pixels */
};

/* Pixels of a picture for each point of a page. */
static const double RESOLUTION = 4.0 / 3.0;

typedef struct
{
  GVariantBuilder items;
  gsize n_items;
  gsize n_bytes;
} Reading;

/* @text: (nullable) */
static void
add (Reading *self, guint page, DataReaderKind kind, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text == NULL ? "" : text, -1);

  self->n_items++;
  self->n_bytes += strlen (valid);
  if (self->n_items <= MOST_ITEMS && self->n_bytes <= MOST_TEXT)
    g_variant_builder_add (&self->items, "(uus)", page, (guint) kind, valid);
}

static void
add_take (Reading *self, guint page, DataReaderKind kind, char *text)
{
  add (self, page, kind, text);
  g_free (text);
}

static void
read_words (Reading *self, PopplerPage *page, guint number)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_auto (GStrv) lines = g_strsplit (text == NULL ? "" : text, "\n", -1);
  gboolean has_words = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_strstrip (lines[i])[0] == '\0')
        continue;
      add (self, number, DATA_READER_WORDS, lines[i]);
      has_words = TRUE;
    }
  if (!has_words)
    add (self, number, DATA_READER_WORDS, "");
}

static void
read_notes (Reading *self, PopplerPage *page, guint number)
{
  GList *list = poppler_page_get_annot_mapping (page);

  for (GList *at = list; at != NULL; at = at->next)
    {
      PopplerAnnot *note = ((PopplerAnnotMapping *) at->data)->annot;
      PopplerAnnotType type = poppler_annot_get_annot_type (note);

      if (type != POPPLER_ANNOT_LINK && type != POPPLER_ANNOT_WIDGET)
        add_take (self, number, DATA_READER_NOTE, poppler_annot_get_contents (note));
    }
  poppler_page_free_annot_mapping (list);
}

static void
read_fields (Reading *self, PopplerPage *page, guint number)
{
  GList *list = poppler_page_get_form_field_mapping (page);

  for (GList *at = list; at != NULL; at = at->next)
    add_take (self, number, DATA_READER_FIELD,
              poppler_form_field_get_name (((PopplerFormFieldMapping *) at->data)->field));
  poppler_page_free_form_field_mapping (list);
}

static void
read_links (Reading *self, PopplerPage *page, guint number)
{
  GList *list = poppler_page_get_link_mapping (page);

  for (GList *at = list; at != NULL; at = at->next)
    {
      const PopplerAction *action = ((PopplerLinkMapping *) at->data)->action;

      if (action->type != POPPLER_ACTION_GOTO_DEST)
        add (self, number, DATA_READER_LINK,
             action->type == POPPLER_ACTION_URI ? action->uri.uri : action->any.title);
    }
  poppler_page_free_link_mapping (list);
}

static void
read_pictures (Reading *self, PopplerPage *page, guint number)
{
  GList *list = poppler_page_get_image_mapping (page);

  for (GList *at = list; at != NULL; at = at->next)
    add (self, number, DATA_READER_PICTURE, "");
  poppler_page_free_image_mapping (list);
}

/* (transfer full): a hash of all pixels, so that what covers the words shows. */
static char *
hash_surface (cairo_surface_t *surface)
{
  gsize size;

  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return g_strdup ("");
  size = (gsize) cairo_image_surface_get_stride (surface) *
         (gsize) cairo_image_surface_get_height (surface);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (surface),
                                      size);
}

static void
read_looks (Reading *self, PopplerPage *page, guint number)
{
  double width;
  double height;
  double scale;
  cairo_surface_t *surface;
  cairo_t *cr;

  poppler_page_get_size (page, &width, &height);
  width = isfinite (width) ? MAX (width, 1) : 1;
  height = isfinite (height) ? MAX (height, 1) : 1;
  scale = MIN (RESOLUTION, LONGEST_SIDE / MAX (width, height));
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  add_take (self, number, DATA_READER_LOOKS, hash_surface (surface));
  cairo_surface_destroy (surface);
}

static void
read_page (Reading *self, PopplerDocument *document, guint number)
{
  PopplerPage *page = poppler_document_get_page (document, (int) number - 1);

  if (page == NULL)
    {
      add (self, number, DATA_READER_WORDS, "");
      return;
    }
  read_words (self, page, number);
  read_notes (self, page, number);
  read_fields (self, page, number);
  read_links (self, page, number);
  read_pictures (self, page, number);
  read_looks (self, page, number);
  g_object_unref (page);
}

static void
read_attachments (Reading *self, PopplerDocument *document)
{
  GList *list = poppler_document_get_attachments (document);

  for (GList *at = list; at != NULL; at = at->next)
    add (self, 0, DATA_READER_ATTACHMENT, ((PopplerAttachment *) at->data)->name);
  g_list_free_full (list, g_object_unref);
}

static void
read_layers (Reading *self, PopplerLayersIter *iter)
{
  do
    {
      PopplerLayersIter *child = poppler_layers_iter_get_child (iter);
      PopplerLayer *layer = poppler_layers_iter_get_layer (iter);

      if (layer != NULL)
        add (self, 0, DATA_READER_LAYER, poppler_layer_get_title (layer));
      g_clear_object (&layer);
      if (child != NULL)
        {
          read_layers (self, child);
          poppler_layers_iter_free (child);
        }
    }
  while (poppler_layers_iter_next (iter));
}

static void
read_property (Reading *self, DataReaderKind kind, char *text)
{
  if (text != NULL && text[0] != '\0')
    add (self, 0, kind, text);
  g_free (text);
}

static void
read_file (Reading *self, PopplerDocument *document)
{
  PopplerLayersIter *layers = poppler_layers_iter_new (document);

  read_property (self, DATA_READER_TITLE, poppler_document_get_title (document));
  read_property (self, DATA_READER_AUTHOR, poppler_document_get_author (document));
  read_property (self, DATA_READER_SUBJECT, poppler_document_get_subject (document));
  read_attachments (self, document);
  if (poppler_document_has_javascript (document))
    add (self, 0, DATA_READER_SCRIPT, "");
  if (layers != NULL)
    {
      read_layers (self, layers);
      poppler_layers_iter_free (layers);
    }
}

/* @keywords: (nullable) */
static void
answer (Reading *self, DataReaderOutcome outcome, const char *keywords)
{
  g_autofree char *valid = g_utf8_make_valid (keywords == NULL ? "" : keywords, -1);
  g_autoptr (GVariant) value = NULL;
  gsize size;

  value =
      g_variant_ref_sink (g_variant_new (DATA_READER_FORMAT, (guint) outcome, valid, &self->items));
  size = g_variant_get_size (value);
  if (fwrite (g_variant_get_data (value), 1, size, stdout) != size || fflush (stdout) != 0)
    exit (EXIT_FAILURE);
}

static void
read_document (PopplerDocument *document, const char *mark)
{
  Reading reading = { 0 };
  g_autofree char *keywords = poppler_document_get_keywords (document);
  gboolean is_meant = keywords != NULL && strstr (keywords, mark) != NULL;
  int n_pages = is_meant ? poppler_document_get_n_pages (document) : 0;
  gboolean is_large = n_pages > MOST_PAGES;

  g_variant_builder_init (&reading.items, G_VARIANT_TYPE ("a(uus)"));
  if (is_meant && !is_large)
    read_file (&reading, document);
  for (int i = 1; i <= n_pages && !is_large; i++)
    {
      read_page (&reading, document, (guint) i);
      is_large = reading.n_items > MOST_ITEMS || reading.n_bytes > MOST_TEXT;
    }
  answer (&reading, is_large ? DATA_READER_TOO_LARGE : DATA_READER_DONE, keywords);
}

/* No more of @what than @number, or than there was to have anyway. */
static void
limit (int what, const char *number)
{
  rlim_t most = (rlim_t) g_ascii_strtoull (number, NULL, 10);
  struct rlimit both;

  if (getrlimit (what, &both) != 0)
    exit (EXIT_FAILURE);
  both.rlim_max = MIN (both.rlim_max, most);
  both.rlim_cur = both.rlim_max;
  if (setrlimit (what, &both) != 0)
    exit (EXIT_FAILURE);
}

int
main (int argc, char **argv)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  PopplerDocument *document;
  g_autoptr (GError) error = NULL;

  if (argc != 4)
    return EXIT_FAILURE;
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  limit (RLIMIT_CPU, argv[1]);
  limit (RLIMIT_AS, argv[2]);
  limit (RLIMIT_CORE, "0");
  limit (RLIMIT_FSIZE, "0");
  limit (RLIMIT_NOFILE, "64"); /* fonts */
  limit (RLIMIT_NPROC, "0");
  /* A cache of fonts that cannot be written is no reason to end. */
  signal (SIGXFSZ, SIG_IGN);
  if (g_output_stream_splice (memory, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL) < 0)
    return EXIT_FAILURE;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  document = poppler_document_new_from_bytes (bytes, NULL, &error);
  if (document != NULL)
    read_document (document, argv[3]);
  else
    {
      Reading none = { 0 };
      gboolean is_protected = g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);

      g_variant_builder_init (&none.items, G_VARIANT_TYPE ("a(uus)"));
      answer (&none, is_protected ? DATA_READER_PROTECTED : DATA_READER_UNREADABLE, NULL);
    }
  g_clear_object (&document);
  return EXIT_SUCCESS;
}
