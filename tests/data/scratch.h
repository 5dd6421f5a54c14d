/* scratch.h - A private folder for tests of workspaces, and raw access to the files in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/database.h"

G_BEGIN_DECLS

/** A fixture: a folder that is gone after the test, with everything in it. */
typedef struct
{
  char *folder;
} Scratch;

/** scratch_start: what main() begins with: the language and the arguments of a test. */
void scratch_start (int *argc, char ***argv);

/** scratch_add: adds a test that gets a folder of its own, and @data. */
void scratch_add (const char *path,
                  void (*test) (Scratch *self, gconstpointer data),
                  gconstpointer data);

/** A fixture: the path "a.zip" in a folder of its own, where no file is yet. After the test no
 * other may be left there. */
typedef struct
{
  char *folder;
  char *path;
} ScratchFile;

/** scratch_file_add: adds a test that gets a path of its own, and @data. */
void scratch_file_add (const char *path,
                       void (*test) (ScratchFile *self, gconstpointer data),
                       gconstpointer data);

/** scratch_path: Returns: (transfer full): the path of @name in the folder. */
char *scratch_path (Scratch *self, const char *name);

/** scratch_workspace: Returns: (transfer full): the path of a new workspace, called @name, with one
 * evaluation: "e-1". */
char *scratch_workspace (Scratch *self, const char *name);

/** scratch_remove: takes away the file or folder and everything in it. */
void scratch_remove (const char *path);

GBytes *scratch_read (const char *path);
void scratch_write (const char *path, gconstpointer bytes, gsize length);
void scratch_copy (const char *from, const char *to);

/** scratch_assert_same: fails where the file does not have these bytes. */
void scratch_assert_same (const char *path, GBytes *bytes);

/** scratch_names: Returns: (transfer full): the names in @folder, sorted, with spaces between. */
char *scratch_names (const char *folder);

/** scratch_count: Returns: how many files and folders are in @folder. */
guint scratch_count (const char *folder);

/** scratch_fill_disk: from now on no file can grow beyond @size bytes, as on a full disk.
 * scratch_free_disk: they can again. */
void scratch_fill_disk (guint64 size);
void scratch_free_disk (void);

/** scratch_sql: runs @sql on the file as any other program could: without our guards. */
void scratch_sql (const char *path, const char *sql);

/** scratch_number: Returns: the integer that @sql gives, read in the same way. */
gint64 scratch_number (const char *path, const char *sql);

/** scratch_leave_log: runs @sql in a program that is killed before it can tidy up. */
void scratch_leave_log (const char *path, const char *sql);

/**
 * scratch_run_with_modes:
 * @path: for @function
 * @file: permission bits of the file, the same for owner, group and others; -1 where there is none
 * @folder: those of the folder that it is in, while @function runs
 *
 * Runs @function in a program to which these permissions apply, and fails the test where it does
 * not return %TRUE. Root, to whom none apply, becomes nobody for it.
 */
void scratch_run_with_modes (gboolean (*function) (const char *path),
                             const char *path,
                             int file,
                             int folder);

/** scratch_database: Returns: (transfer full): the file, which has to open. */
DataDatabase *scratch_database (const char *path, gboolean read_only);

/** scratch_query: Returns: the integer that @sql gives, read through @database. */
gint64 scratch_query (DataDatabase *database, const char *sql);

/**
 * scratch_open:
 * @code: (out): the code of the error, or -1
 *
 * Opens the file, and reads all that is in it. Fails where a message does not name the file.
 *
 * Returns: (transfer full) (nullable): the message where it was refused
 */
char *scratch_open (const char *path, gboolean read_only, int *code);

/** scratch_assert_refused: fails where the file opens, or the message does not say @says. */
void scratch_assert_refused (const char *path, int code, const char *says);

G_END_DECLS
