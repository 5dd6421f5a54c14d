/* support.h - What the tests of the window share: an application in this process, and looking.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/window/application.h"
#include "ui/window/window.h"

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

/** Opens a window on a new workspace with the examples whose names begin with @names
 * (%NULL-terminated) imported, and waits for the first frame. The application is the same for all
 * tests of a program. */
Support *support_open (const char *const *names);

/** The same with all seven examples. */
Support *support_open_all (void);

/** The same with one file, which may be any. */
Support *support_open_path (const char *path);

/** Adds operations and information items, half of each, until there are @n subjects more, some with
 * long names; all cells of every third are answered. One step of the history. */
void support_grow (DataEvaluation *evaluation, guint n);

/** Opens a window on whatever is where the usual workspace should be. */
Support *support_open_as_it_is (void);

/** support_open_unsettled: the same before its first frame, when the workspace is not open yet. */
Support *support_open_unsettled (void);

/** Removes a file or a folder with all that is in it. */
void support_remove_tree (const char *path);

/** (transfer full): the usual workspace. */
char *support_workspace (void);

/** What the window has, to which it belongs: its session, the list of the register, and the
 * evaluation that it shows. */
UiSession *support_get_session (Support *self);
UiRegisterList *support_get_list (Support *self);
DataEvaluation *support_get_evaluation (Support *self);

/** Adds an evaluation in which nothing is said, and shows it. */
void support_show_new (Support *self, const char *title);

/** Sets a member of that evaluation itself. */
void support_enter (Support *self, const char *member, const char *text);

/** (transfer full): the usual workspace as another program has it open, and the first evaluation of
 * the register in it. */
DataWorkspace *support_open_other (Support *self, DataEvaluation **evaluation);

/** Takes the usual workspace away, and forgets what was open. */
void support_forget (void);

/** Closes the window and asserts that nothing of it is left. */
void support_close (Support *self);

/** Waits until everything that is under way is done and drawn. */
void support_settle (Support *self);

/** The same, for what takes a while because the display has a say in it, such as the focus. */
void support_wait (Support *self);

/** (transfer full): the path of the example whose name begins with @name. */
char *support_example (const char *name);

/** Waits until @done says so, at most a few seconds; then fails. */
void support_wait_until (Support *self, gboolean (*done) (Support *self));

/** Waits until no work is done beside the main loop. */
void support_wait_for_work (Support *self);

/** Does to the usual workspace what no program of ours would. */
void support_run_sql (const char *sql);

/** (transfer full): a private copy of an example, in which @from is replaced by @to. */
char *support_copy (const char *name, const char *from, const char *to);
void support_remove_copy (const char *path);

/** Imports a file by the action. */
void support_import (Support *self, const char *path);

/** Whether a widget of a type is to be seen in the window. */
gboolean support_shows (Support *self, GType type);

/** How many evaluations the list holds. */
guint support_count (Support *self);

/** (transfer none): the text of a label, by the type of what it is in and its id there. */
const char *support_label (Support *self, GType type, const char *id);

/** Activates an action without a parameter, and settles. */
void support_do (Support *self, const char *action);

/** Whether an action can be activated now. */
gboolean support_is_enabled (Support *self, const char *action);

/** The button of the notice that takes back what was moved, or %NULL. */
GtkWidget *support_find_undo (Support *self);

/** Answers the dialog that is open. */
void support_answer (Support *self, int response);

/** The same where it asks for a title. */
void support_answer_title (Support *self, const char *title, int response);

/** (transfer none): the title of the window. */
const char *support_get_title (Support *self);

/** The first widget of a type, or of a type and an id in its template, below @root. */
GtkWidget *support_find (GtkWidget *root, GType type, const char *id);

/** The same in the window. */
GtkWidget *support_find_shown (Support *self, GType type, const char *id);

/** The first widget of a type that is to be seen and has a CSS class, below @root. */
GtkWidget *support_find_classed (GtkWidget *root, GType type, const char *css_class);

/** (transfer container) (element-type GtkWidget): every widget of a type that is to be seen. */
GPtrArray *support_find_all (GtkWidget *root, GType type);

/** (transfer full): the text of every label below @root that is to be seen, a line each. */
char *support_read (GtkWidget *root);

/** Another window than the main one that is open, such as a dialog, or %NULL. */
GtkWindow *support_dialog (Support *self);
gboolean support_has_dialog (Support *self);

/** (transfer none) (nullable): any open window of a type. */
gpointer support_find_window (GType type);

/** Asserts that assistive technology has a name for it. */
void support_assert_named (GtkWidget *widget);

/** The dialog that asks for a file or a folder, or %NULL. */
GtkDialog *support_find_chooser (void);

/** Adds a test that opens such a dialog. It is skipped where leaks are looked for, as GTK 4.8 and
 * GIO lose some of what is listed. */
void support_add_chooser_test (const char *path, GTestFunc test);

G_END_DECLS
