/* desktop_main.c - eikyo-desktop: the desktop program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/wording/language.h"
#include "ui/window/application.h"

#include <signal.h>

/* Forms and text gain nothing by OpenGL, which costs half the start and two thirds of the memory.
 * Whoever sets these variables decides. */
static void
choose_drawing (void)
{
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
}

int
main (int argc, char **argv)
{
  g_autoptr (UiApplication) application = NULL;

  /* A file that grows too large is a failed write, not the end of the program. */
  signal (SIGXFSZ, SIG_IGN);
  data_language_start ();
  choose_drawing ();
  application = ui_application_new (0);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
