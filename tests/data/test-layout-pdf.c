/* test-layout-pdf.c - The pages on screen and those of the PDF, as poppler shows and reads them,
 * are the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/layout.h"
#include "data/document/pdf.h"
#include "page_boxes.h"
#include "sample_document.h"
#include "scratch.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

enum
{
  RESOLUTION = 96,
  POINTS_PER_INCH = 72,
  SQUARE = 8, /* pixels wide and high */
};

/* How far the pictures may differ, of 255: both set letters on whole pixels, not always the same
 * ones, so they are compared over squares, which are narrower than a letter is wide. */
static const double MOST_MEAN_DIFFERENCE = 4;    /* over all pixels */
static const double MOST_SQUARE_DIFFERENCE = 36; /* a letter makes 80 */

static const struct
{
  const char *name;
  SampleOptions options;
} cases[] = {
  { "ja", { .language = SAMPLE_JA, .n_rows = 65 } },
  { "en", { .language = SAMPLE_EN, .n_rows = 20 } },
  { "both", { .language = SAMPLE_BOTH, .n_rows = 20 } },
  { "landscape", { .language = SAMPLE_JA, .landscape = TRUE, .n_rows = 20 } },
  { "blank", { .language = SAMPLE_JA, .blank = TRUE, .n_rows = 5 } },
};

static char *
run (const char *const *command)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  char *output;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &told,
                &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s %s", command[0], error->message, told);
  return output;
}

static cairo_surface_t *
draw_page (const DataPages *pages, guint page)
{
  const double scale = (double) RESOLUTION / POINTS_PER_INCH;
  int width = (int) ceil (data_pages_width (pages) * scale);
  int height = (int) ceil (data_pages_height (pages) * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  data_pages_draw (pages, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* The same page of the PDF at @path, as poppler shows it. */
static cairo_surface_t *
show_page (const char *path, guint page, const char *folder)
{
  g_autofree char *stem = g_build_filename (folder, "page", NULL);
  g_autofree char *png = g_strconcat (stem, ".png", NULL);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *resolution = g_strdup_printf ("%d", RESOLUTION);
  g_autofree char *output =
      run ((const char *[]){ "pdftocairo", "-png", "-singlefile", "-r", resolution, "-f", number,
                             "-l", number, path, stem, NULL });
  cairo_surface_t *surface = cairo_image_surface_create_from_png (png);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (g_remove (png), ==, 0);
  return surface;
}

static int
grey_at (cairo_surface_t *surface, int x, int y)
{
  const guchar *pixel =
      cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x;

  return (pixel[0] + pixel[1] + pixel[2]) / 3;
}

static double
mean_of_square (cairo_surface_t *surface, int left, int top)
{
  double sum = 0;

  for (int y = top; y < top + SQUARE; y++)
    {
      for (int x = left; x < left + SQUARE; x++)
        sum += grey_at (surface, x, y);
    }
  return sum / (SQUARE * SQUARE);
}

static void
assert_alike (cairo_surface_t *one, cairo_surface_t *other)
{
  int width = MIN (cairo_image_surface_get_width (one), cairo_image_surface_get_width (other));
  int height = MIN (cairo_image_surface_get_height (one), cairo_image_surface_get_height (other));
  double mean = 0;
  double most = 0;

  g_assert_cmpint (
      ABS (cairo_image_surface_get_width (one) - cairo_image_surface_get_width (other)), <=, 1);
  g_assert_cmpint (
      ABS (cairo_image_surface_get_height (one) - cairo_image_surface_get_height (other)), <=, 1);
  for (int y = 0; y < height; y++)
    {
      for (int x = 0; x < width; x++)
        mean += (double) ABS (grey_at (one, x, y) - grey_at (other, x, y)) / width / height;
    }
  for (int y = 0; y + SQUARE <= height; y += SQUARE)
    {
      for (int x = 0; x + SQUARE <= width; x += SQUARE)
        most = MAX (most, fabs (mean_of_square (one, x, y) - mean_of_square (other, x, y)));
    }
  g_test_message ("mean difference %.3f, of a square at most %.1f", mean, most);
  g_assert_cmpfloat (mean, <=, MOST_MEAN_DIFFERENCE);
  g_assert_cmpfloat (most, <=, MOST_SQUARE_DIFFERENCE);
}

static void
test_same_picture (gconstpointer data)
{
  const SampleOptions *options = data;
  g_autoptr (DataDocument) document = sample_document_new (options);
  g_autoptr (DataPages) pages = data_document_layout (document);
  g_autofree char *folder = g_dir_make_tmp ("eikyo-layout-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sample.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (data_document_write_pdf (document, path, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < data_pages_count (pages); i++)
    {
      cairo_surface_t *screen = draw_page (pages, i);
      cairo_surface_t *paper = show_page (path, i, folder);

      assert_alike (screen, paper);
      cairo_surface_destroy (paper);
      cairo_surface_destroy (screen);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Without white space. */
static char *
squeeze (const char *text)
{
  g_auto (GStrv) words = g_regex_split_simple ("\\s+", text, 0, 0);

  return g_strjoinv ("", words);
}

/* What poppler reads on the pages is what the layout put there, and nothing else: the watermark is
 * not read. */
static void
test_same_text (gconstpointer data)
{
  const SampleOptions *options = data;
  g_autoptr (DataDocument) document = sample_document_new (options);
  g_autoptr (DataPages) pages = data_document_layout (document);
  g_autoptr (GArray) boxes = page_boxes_list (pages);
  g_autofree char *folder = g_dir_make_tmp ("eikyo-layout-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sample.pdf", NULL);
  g_autofree char *raw = NULL;
  g_autofree char *solid = NULL;
  g_autofree char *facts = NULL;
  gsize length = 0;

  g_assert_true (data_document_write_pdf (document, path, NULL));
  raw = run ((const char *[]){ "pdftotext", "-raw", path, "-", NULL });
  facts = run ((const char *[]){ "pdfinfo", path, NULL });
  solid = squeeze (raw);
  for (guint i = 0; i < boxes->len; i++)
    {
      const char *line = g_array_index (boxes, PageBox, i).solid;

      g_assert_nonnull (strstr (solid, line));
      length += strlen (line);
    }
  g_assert_cmpuint (length, ==, strlen (solid));
  g_assert_nonnull (strstr (facts, document->information.keywords));
  g_assert_nonnull (strstr (facts, document->information.subject));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A document may be laid out, and its PDF written, on any thread, with the same pages. */
static gpointer
count_ink_cb (gpointer data)
{
  g_autoptr (DataPages) pages = data_document_layout (data);
  cairo_surface_t *surface = draw_page (pages, 0);
  g_autofree char *sum =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (surface),
                                   (gsize) (cairo_image_surface_get_stride (surface) *
                                            cairo_image_surface_get_height (surface)));

  cairo_surface_destroy (surface);
  return g_steal_pointer (&sum);
}

static void
test_threads (void)
{
  const SampleOptions options = { .language = SAMPLE_BOTH, .n_rows = 40 };
  g_autoptr (DataDocument) document = sample_document_new (&options);
  g_autofree char *here = count_ink_cb (document);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("layout", count_ink_cb, document);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *there = g_thread_join (threads[i]);

      g_assert_cmpstr (there, ==, here);
    }
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *picture = g_strconcat ("/layout-pdf/same-picture/", cases[i].name, NULL);
      g_autofree char *text = g_strconcat ("/layout-pdf/same-text/", cases[i].name, NULL);

      g_test_add_data_func (picture, &cases[i].options, test_same_picture);
      g_test_add_data_func (text, &cases[i].options, test_same_text);
    }
  g_test_add_func ("/layout-pdf/threads", test_threads);
  return g_test_run ();
}
