/* about.c - What the program is, what it is made of, and what its result is worth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/about.h"

#include <glib/gi18n-lib.h>

static const char *const libraries[] = { "GTK 4, Pango, Cairo https://www.gtk.org/",
                                         "GLib https://docs.gtk.org/glib/",
                                         "SQLite https://sqlite.org/",
                                         "jansson https://github.com/akheron/jansson",
                                         "libxlsxwriter https://libxlsxwriter.github.io/",
                                         "minizip https://zlib.net/",
                                         "Poppler https://poppler.freedesktop.org/",
                                         NULL };

void
ui_about_show (GtkWindow *window)
{
  GtkAboutDialog *dialog = g_object_new (
      GTK_TYPE_ABOUT_DIALOG, "modal", TRUE, "destroy-with-parent", TRUE, "transient-for", window,
      "program-name", "Eikyo", "version", EIKYO_VERSION, "logo-icon-name", EIKYO_APPLICATION_ID,
      "license-type", GTK_LICENSE_GPL_3_0, "copyright", _ ("The Eikyo developers"), "comments",
      _ ("Impact evaluation for ISMAP-LIU. Its result is your own evaluation, not a registration. "
         "Only the Japanese original of the criteria has force; what is marked as interpretation "
         "is to be confirmed against it."),
      NULL);

  gtk_about_dialog_add_credit_section (dialog, _ ("Libraries"), (const char **) libraries);
  gtk_window_present (GTK_WINDOW (dialog));
}
