/* bare-window.c - The floor for the start of a window: an empty GTK 4 window, as large as ours,
 * that ends after its first frame.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/bench/frames.h"

static void
after_paint_cb (GdkFrameClock *clock, GApplication *application)
{
  frames_print ("first");
  frames_print_memory ();
  g_application_quit (application);
}

static void
activate_cb (GApplication *application)
{
  GtkWidget *window = gtk_application_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), 1180, 800);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb),
                    application);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application =
      gtk_application_new ("org.eikyo.BareWindow", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
