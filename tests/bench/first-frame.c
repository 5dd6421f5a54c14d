/* first-frame.c - The desktop program, which ends when everything in sight is drawn.
 *
 * Usage: first-frame [FILE…]
 *
 * Prints when the first frame was drawn, and when the first was that showed the evaluation's route
 * and the rows of the register, or the welcome where nothing is kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/language.h"
#include "tests/bench/frames.h"
#include "ui/window/application.h"

static gboolean first_is_drawn;

/* Whether a widget with a type of this name is drawn in @root. */
static gboolean
is_drawn (GtkWidget *root, const char *type)
{
  if (!gtk_widget_get_mapped (root) || gtk_widget_get_height (root) == 0)
    return FALSE;
  if (g_str_equal (G_OBJECT_TYPE_NAME (root), type))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (is_drawn (child, type))
        return TRUE;
    }
  return FALSE;
}

static void
after_paint_cb (GdkFrameClock *clock, GtkWidget *window)
{
  if (!first_is_drawn)
    frames_print ("first");
  first_is_drawn = TRUE;
  if (!is_drawn (window, "UiWelcomePage") &&
      !(is_drawn (window, "UiRouteHeader") && is_drawn (window, "UiRegisterRow")))
    return;
  frames_print ("complete");
  frames_print_memory ();
  g_application_quit (g_application_get_default ());
}

static void
window_realized_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb),
                    window);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window)
{
  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    window_realized_cb (GTK_WIDGET (window));
  else
    g_signal_connect (window, "realize", G_CALLBACK (window_realized_cb), NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (UiApplication) application = NULL;

  data_language_start ();
  application = ui_application_new (G_APPLICATION_NON_UNIQUE);
  g_application_set_default (G_APPLICATION (application));
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
