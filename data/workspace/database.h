/* database.h - The SQLite file of a workspace: opening it safely, statements, transactions.
 *
 * Private to data/. A file from others may be damaged or hostile: nothing in it is run, and what
 * is not exactly one of our versions of the tables is refused before anything is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/** "Eiky": `application_id` of a workspace. */
#define DATA_DATABASE_APPLICATION_ID 0x45696b79

/** The version of the tables (`user_version`) that this program writes. */
#define DATA_DATABASE_VERSION 1

/** How long to wait for another program that writes, in milliseconds. */
#define DATA_DATABASE_PATIENCE 5000
#define DATA_DATABASE_SHORT_PATIENCE 300

/**
 * DataDatabase:
 * @handle: the connection
 * @path: where the file is
 * @file: display name of the file, for messages
 * @read_only: nothing can be written
 * @newer: it was made by a newer version, so it can only be read
 */
typedef struct
{
  sqlite3 *handle;
  char *path;
  char *file;
  gboolean read_only;
  gboolean newer;
  /*< private >*/
  guint patience;         /* in milliseconds, see %DATA_DATABASE_PATIENCE */
  gint64 waiting_since;   /* for another program, in microseconds, while it waits */
  GHashTable *statements; /* prepared statements by their text, which is static */
  gboolean traces;        /* of what was erased are in the file */
  gint64 typing;          /* the entry last written here, if it was typing in a field; else 0 */
  gint64 typing_time;     /* when, in microseconds since 1970 */
} DataDatabase;

/**
 * data_database_create:
 * @path: where no file is; folders on the way are made, for the user alone
 * @error: %DATA_ERROR_WRITE
 *
 * Makes an empty workspace that only the user can read (mode 0600). Where another program has just
 * made one, or anything else is, that stays and nothing is said. A crash leaves either no file or a
 * whole one.
 */
gboolean data_database_create (const char *path, GError **error);

/**
 * data_database_open:
 * @path: a workspace
 * @read_only: whether to only read; a file or folder without write permission is only read too
 * @error: %DATA_ERROR_READ, %DATA_ERROR_REFUSED (not a workspace, damaged, too new),
 *   %DATA_ERROR_BUSY, or %DATA_ERROR_WRITE where bringing an older version up to date failed
 *
 * A newer version is opened for reading only, where it says that this is safe.
 *
 * An older version is copied beside (see data/workspace/backup.h) and brought up to date. With
 * @read_only an older version that cannot be read as it is is refused with what to do.
 *
 * Returns: (transfer full): the file, or %NULL; then it was not changed
 */
DataDatabase *data_database_open (const char *path, gboolean read_only, GError **error);
void data_database_free (DataDatabase *self);

/**
 * data_database_fail:
 * @code: what a function of SQLite returned
 *
 * Sets a message that names the file, says what is wrong and what to do: full disk, no permission,
 * used by another program, damaged, I/O error, ...
 */
void data_database_fail (DataDatabase *self, int code, GError **error);

/**
 * data_database_prepare:
 * @sql: a static string
 *
 * Returns: (transfer none): the statement, reset and without bindings, which stays prepared for the
 *   next time; %NULL with an error
 */
sqlite3_stmt *data_database_prepare (DataDatabase *self, const char *sql, GError **error);

/**
 * data_database_query:
 * @sql: a static string
 * @types: one letter for each parameter of @sql: "i" a #gint64, "t" a text or %NULL, "b" a #GBytes
 * @...: the values, which must outlive the steps
 *
 * Prepares as data_database_prepare() does, and binds all values.
 *
 * Returns: (transfer none): the statement; %NULL with an error
 */
sqlite3_stmt *
data_database_query (DataDatabase *self, GError **error, const char *sql, const char *types, ...);

/**
 * data_database_step:
 * @row: (out): whether there is a row; if not the statement was reset
 */
gboolean
data_database_step (DataDatabase *self, sqlite3_stmt *statement, gboolean *row, GError **error);

/** data_database_run: runs a statement that gives no rows to its end, and resets it. */
gboolean data_database_run (DataDatabase *self, sqlite3_stmt *statement, GError **error);

/** data_database_change: prepares and binds as data_database_query() does, and runs the statement,
 * which gives no rows. */
gboolean
data_database_change (DataDatabase *self, GError **error, const char *sql, const char *types, ...);

/**
 * data_database_each:
 * @statement: (nullable): where it could not be prepared, %FALSE is returned
 * @use: is given the statement at each of its rows; where it fails, no other row is read
 *
 * Returns: whether all rows were read and used; the statement was reset then and otherwise
 */
gboolean data_database_each (DataDatabase *self,
                             sqlite3_stmt *statement,
                             gboolean (*use) (gpointer data, sqlite3_stmt *row, GError **error),
                             gpointer data,
                             GError **error);

/**
 * data_database_list:
 * @statement: (nullable): where it could not be prepared, %NULL is returned
 * @read: makes something of the row that the statement is at
 * @free: frees what @read makes
 *
 * Returns: (transfer full): what @read makes of each row
 */
GPtrArray *data_database_list (DataDatabase *self,
                               sqlite3_stmt *statement,
                               gpointer (*read) (sqlite3_stmt *statement),
                               GDestroyNotify free,
                               GError **error);

/** data_database_numbers: Returns: (transfer full) (element-type gint64): the first column of each
 * row; %NULL with an error, or where @statement is %NULL. */
GArray *data_database_numbers (DataDatabase *self, sqlite3_stmt *statement, GError **error);

/** data_database_execute: runs @sql, which takes no values and gives no rows. */
gboolean data_database_execute (DataDatabase *self, const char *sql, GError **error);

/** data_database_number: runs @sql, which takes no values, for one integer. */
gboolean data_database_number (DataDatabase *self, const char *sql, gint64 *number, GError **error);

/** data_database_begin: starts to write (BEGIN IMMEDIATE), waiting for other programs. */
gboolean data_database_begin (DataDatabase *self, GError **error);

/**
 * data_database_begin_reading:
 * @begun: (out): whether it was begun here; then data_database_rollback() has to end it
 *
 * Has everything that is read from now on be of one moment, whatever other programs write. Does
 * nothing within a transaction.
 */
gboolean data_database_begin_reading (DataDatabase *self, gboolean *begun, GError **error);

/** data_database_commit: makes the changes durable, or undoes them all and fails. */
gboolean data_database_commit (DataDatabase *self, GError **error);
void data_database_rollback (DataDatabase *self);

/** data_database_version: Returns: a number that changes when another program wrote to the file, or
 * -1 where the file cannot be read. */
gint64 data_database_version (DataDatabase *self);

/** data_sql_bind_text: binds @text, which must outlive the step, or NULL. */
int data_sql_bind_text (sqlite3_stmt *statement, int parameter, const char *text);

/** data_sql_text: Returns: (transfer full) (nullable): the text of a column, %NULL where it is
 * NULL. What is no UTF-8 in a damaged file is replaced. */
char *data_sql_text (sqlite3_stmt *statement, int column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataDatabase, data_database_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

G_END_DECLS
