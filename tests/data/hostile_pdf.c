/* hostile_pdf.c - A PDF file that is made to keep whoever reads it busy.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "hostile_pdf.h"

#define DRAW_TEN "/F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do"
#define FIRST_FORM 5

static void
add_object (GString *text, GArray *places, const char *body)
{
  gsize place = text->len;

  g_array_append_val (places, place);
  g_string_append_printf (text, "%u 0 obj\n%s\nendobj\n", places->len, body);
}

static void
add_form (GString *text, GArray *places, const char *content)
{
  g_autofree char *body = g_strdup_printf (
      "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F %u 0 R >> >>"
      " /Length %" G_GSIZE_FORMAT " >>\nstream\n%s\nendstream",
      places->len + 2, strlen (content), content);

  add_object (text, places, body);
}

static void
add_end (GString *text, const GArray *places)
{
  gsize start = text->len;

  g_string_append_printf (text, "xref\n0 %u\n0000000000 65535 f \n", places->len + 1);
  for (guint i = 0; i < places->len; i++)
    g_string_append_printf (text, "%010" G_GSIZE_FORMAT " 00000 n \n",
                            g_array_index (places, gsize, i));
  g_string_append_printf (text,
                          "trailer\n<< /Size %u /Root 1 0 R /Info 4 0 R >>\nstartxref\n"
                          "%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          places->len + 1, start);
}

GBytes *
hostile_pdf_new (const char *keywords, guint depth)
{
  g_autoptr (GString) text = g_string_new ("%PDF-1.4\n");
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *information = g_strdup_printf ("<< /Keywords (%s) >>", keywords);
  gsize length;

  add_object (text, places, "<< /Type /Catalog /Pages 2 0 R >>");
  add_object (text, places, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  add_object (text, places,
              "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 R"
              " /Resources << /XObject << /F 6 0 R >> >> >>");
  add_object (text, places, information);
  g_assert_cmpuint (places->len + 1, ==, FIRST_FORM);
  for (guint i = 0; i < depth; i++)
    add_form (text, places, DRAW_TEN);
  add_form (text, places, "0 0 9 9 re f");
  add_end (text, places);
  length = text->len;
  return g_bytes_new_take (g_string_free (g_steal_pointer (&text), FALSE), length);
}
