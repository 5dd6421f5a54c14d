/* steps.h - A private workspace in which the tests make steps with plain SQL.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/chain.h"
#include "data/workspace/step.h"

/* A fixture; @now goes on by ten seconds with every step, so typing is told apart. */
typedef struct
{
  char *folder;
  char *path;
  DataDatabase *database;
  gint64 now;
} Steps;

void steps_set_up (Steps *self, gconstpointer data);
void steps_tear_down (Steps *self, gconstpointer data);

/* Adds a test that gets such a workspace, and @data. */
void
steps_add (const char *path, void (*test) (Steps *self, gconstpointer data), gconstpointer data);

/* Closes the workspace, and opens it again. */
void steps_reopen (Steps *self);

DataStep *steps_begin (Steps *self);

/* Runs SQL in the open workspace; the test fails where it fails. */
void steps_run (Steps *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Runs SQL on the file as another program would that knows nothing of the history: without foreign
 * keys and CHECKs. The workspace must be closed. */
void steps_tamper (Steps *self, const char *sql);

void steps_record (DataStep *step, gint64 evaluation, DataAction action, const char *field);

/* A whole step that runs @sql. */
void steps_do (Steps *self, gint64 evaluation, DataAction action, const char *sql);

/* A whole step that makes an evaluation with one operation "o1"; (transfer none): its number. */
gint64 steps_create (Steps *self, const char *title);

/* Undoes or redoes; returns whether it could be done. */
gboolean steps_turn (Steps *self, gboolean redo, gint64 evaluation, GError **error);

/* (transfer full): the first value that @sql gives, as text. */
char *steps_value (Steps *self, const char *sql);

/* Verifies the workspace, and asserts that there is no fault. */
void steps_assert_verified (Steps *self);
