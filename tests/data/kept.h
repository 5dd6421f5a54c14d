/* kept.h - A private workspace that keeps one evaluation, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/attachments.h"
#include "private_workspace.h"

/* Who made the evaluation, and who is named in it as its evaluator. */
#define KEPT_AUTHOR "Edith Editor"
#define KEPT_NAMED "Nina Named"

/* A fixture; the evaluation is the example of a web conference, made by the author. */
typedef struct
{
  PrivateWorkspace home;
  DataEvaluation *evaluation;
  gint64 number;
  gboolean tampered; /* so that it cannot be verified at the end */
} Kept;

/* Adds a test, "/GROUP/NAME", that gets the fixture and @data. */
void kept_add (const char *group,
               const char *name,
               gconstpointer data,
               void (*test) (Kept *self, gconstpointer data));

void kept_set_up (Kept *self, gconstpointer data);

/* Verifies what the test has made of the workspace. */
void kept_tear_down (Kept *self, gconstpointer data);

/* Goes on in the name of somebody else. */
void kept_act (Kept *self, const char *actor);

/* Makes one edit, which the test fails without. */
void kept_edit (Kept *self, DataArray array, const char *id, const char *member, const char *text);
void kept_remove (Kept *self, DataArray array, const char *id);

/* (transfer full): a SHA-256 of every row in the file, which is another after any change. */
char *kept_fingerprint (Kept *self);

/* Runs SQL on the file as another program would that knows nothing of the history. */
void kept_tamper (Kept *self, const char *sql);

/* The first value that @sql gives. */
gint64 kept_count (Kept *self, const char *sql);

/* Whether @done failed with this code and a message that holds @part; clears @error. */
void kept_assert_refused (gboolean done, GError **error, int code, const char *part);

/* (transfer full): the path of a new file with these bytes in the fixture's folder. */
char *kept_make_file (Kept *self, const char *name, const char *bytes, gssize length);

/* Attaches a file, which must get this id. */
void
kept_attach (Kept *self, const char *path, const DataEvidence *evidence, const char *expected_id);

/* (transfer full): another program with the same file, and the evaluation in it. */
DataWorkspace *kept_open_other (Kept *self, DataEvaluation **evaluation);
