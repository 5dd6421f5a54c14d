/* test-contrast.c - The contrast of text and marks with what is behind them, as WCAG 2 computes it,
 * in every style that can be chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/parts/style.h"

#include <math.h>

#define TEXT 4.5
#define MARK 3.0

/* What stands on what: on @ground, of which @share is @tint. */
static const struct
{
  const char *front;
  const char *ground;
  const char *tint;
  double share;
  double least;
} pairs[] = {
  { "theme_fg_color", "theme_bg_color", NULL, 0, TEXT },
  { "theme_fg_color", "eikyo_card", NULL, 0, TEXT },
  { "theme_fg_color", "eikyo_card", "theme_selected_bg_color", .1, TEXT },
  { "theme_fg_color", "theme_base_color", "eikyo_unknown", .14, TEXT },
  { "eikyo_subtle", "theme_bg_color", NULL, 0, TEXT },
  { "eikyo_subtle", "eikyo_card", NULL, 0, TEXT },
  { "eikyo_subtle", "eikyo_card", "eikyo_upward", .06, TEXT },
  { "eikyo_neutral", "theme_bg_color", NULL, 0, TEXT },
  { "eikyo_neutral", "eikyo_card", NULL, 0, TEXT },
  { "eikyo_pass", "theme_bg_color", NULL, 0, TEXT },
  { "eikyo_pass", "eikyo_card", NULL, 0, TEXT },
  { "eikyo_pass", "eikyo_card", "eikyo_pass", .07, TEXT },
  { "eikyo_fail", "theme_bg_color", NULL, 0, TEXT },
  { "eikyo_fail", "eikyo_card", NULL, 0, TEXT },
  { "eikyo_fail", "eikyo_card", "eikyo_fail", .06, TEXT },
  { "eikyo_unknown", "theme_bg_color", NULL, 0, TEXT },
  { "eikyo_unknown", "eikyo_card", NULL, 0, TEXT },
  { "eikyo_unknown", "eikyo_card", "eikyo_unknown", .07, TEXT },
  { "eikyo_upward", "theme_bg_color", NULL, 0, TEXT },
  { "eikyo_upward", "eikyo_card", NULL, 0, TEXT },
  { "eikyo_upward", "eikyo_card", "eikyo_upward", .07, TEXT },
  { "eikyo_accent", "theme_bg_color", NULL, 0, MARK },
  { "eikyo_accent", "eikyo_card", NULL, 0, MARK },
  { "eikyo_edge", "theme_bg_color", NULL, 0, MARK },
  { "eikyo_edge", "eikyo_card", NULL, 0, MARK },
};

static GtkWidget *window;

static GdkRGBA
find_color (const char *name)
{
  GdkRGBA color;

  g_assert_true (
      gtk_style_context_lookup_color (gtk_widget_get_style_context (window), name, &color));
  return color;
}

static float
blend (float below, float above, double share)
{
  return (float) (below * (1 - share) + above * share);
}

static GdkRGBA
mix (GdkRGBA below, GdkRGBA above, double share)
{
  return (GdkRGBA){ blend (below.red, above.red, share), blend (below.green, above.green, share),
                    blend (below.blue, above.blue, share), 1 };
}

static double
make_linear (double channel)
{
  return channel <= 0.03928 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (GdkRGBA color)
{
  return 0.2126 * make_linear (color.red) + 0.7152 * make_linear (color.green) +
         0.0722 * make_linear (color.blue);
}

static double
get_contrast (GdkRGBA one, GdkRGBA other)
{
  double lighter = MAX (get_luminance (one), get_luminance (other));
  double darker = MIN (get_luminance (one), get_luminance (other));

  return (lighter + 0.05) / (darker + 0.05);
}

static void
test_style (gconstpointer style)
{
  gboolean good = TRUE;

  ui_style_use (style);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      GdkRGBA ground = find_color (pairs[i].ground);
      GdkRGBA front = find_color (pairs[i].front);
      double contrast;

      if (pairs[i].tint != NULL)
        ground = mix (ground, find_color (pairs[i].tint), pairs[i].share);
      contrast = get_contrast (mix (ground, front, front.alpha), ground);
      g_test_message ("%s on %s: %.2f", pairs[i].front, pairs[i].ground, contrast);
      good = good && contrast >= pairs[i].least;
    }
  g_assert_true (good);
}

/* The measure itself: black on white, and a grey that is known to be just enough. */
static void
test_measure (void)
{
  GdkRGBA black = { 0, 0, 0, 1 };
  GdkRGBA white = { 1, 1, 1, 1 };
  GdkRGBA grey;

  gdk_rgba_parse (&grey, "#767676");
  g_assert_cmpfloat_with_epsilon (get_contrast (black, white), 21, 0.01);
  g_assert_cmpfloat_with_epsilon (get_contrast (grey, white), 4.54, 0.01);
}

static double
get_text_contrast (const char *style)
{
  ui_style_use (style);
  return get_contrast (find_color ("theme_fg_color"), find_color ("theme_bg_color"));
}

/* The styles of high contrast have more of it than those they are like. */
static void
test_high (void)
{
  g_assert_cmpfloat (get_text_contrast ("contrast"), >, get_text_contrast ("light"));
  g_assert_cmpfloat (get_text_contrast ("contrast-dark"), >, get_text_contrast ("dark"));
}

int
main (int argc, char **argv)
{
  static const char *const styles[] = { "light", "dark", "contrast", "contrast-dark" };
  Support *support;
  int status;

  support_start (&argc, &argv);
  support = support_open ((const char *const[]){ NULL });
  window = GTK_WIDGET (support->window);
  g_test_add_func ("/contrast/measure", test_measure);
  g_test_add_func ("/contrast/high", test_high);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autofree char *path = g_strconcat ("/contrast/", styles[i], NULL);

      g_test_add_data_func (path, styles[i], test_style);
    }
  status = support_run ();
  support_close (support);
  return status;
}
