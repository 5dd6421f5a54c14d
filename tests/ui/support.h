/* support.h - What the tests of the window share: an application in this process, and looking.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/application.h"
#include "ui/window.h"

G_BEGIN_DECLS

/** A running application with its window. */
typedef struct
{
  UiApplication *application;
  UiWindow *window;
} Support;

/** Starts a test program, with folders of its own for what the program keeps. */
void support_start (int *argc, char ***argv);

/** Runs the tests and removes the folders; returns the exit status. */
int support_run (void);

/** Opens a window with the examples whose names begin with @names (%NULL-terminated), and waits for
 * the first frame. The application is the same for all tests of a program. */
Support *support_open (const char *const *names);

/** The same with one file, which may be any. */
Support *support_open_path (const char *path);

/** Closes the window and asserts that nothing of it is left. */
void support_close (Support *self);

/** Waits until everything that is under way is done and drawn. */
void support_settle (Support *self);

/** The same, for what takes a while because the display has a say in it, such as the focus. */
void support_wait (Support *self);

/** (transfer full): the path of the example whose name begins with @name. */
char *support_example (const char *name);

/** The first widget of a type, or of a type and an id in its template, below @root. */
GtkWidget *support_find (GtkWidget *root, GType type, const char *id);

/** (transfer container) (element-type GtkWidget): every widget of a type that is to be seen. */
GPtrArray *support_find_all (GtkWidget *root, GType type);

/** (transfer full): the text of every label below @root that is to be seen, a line each. */
char *support_read (GtkWidget *root);

/** Another window than the main one that is open, such as a dialog, or %NULL. */
GtkWindow *support_dialog (Support *self);

G_END_DECLS
