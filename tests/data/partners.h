/* partners.h - Two workspaces, of a vendor and an agency, that send each other files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/attachments.h"
#include "data/workspace/import.h"
#include "private_workspace.h"

#define PARTNERS_VENDOR "Vera Vendor"
#define PARTNERS_AGENCY "Aki Agency"
#define PARTNERS_REVIEWER "Rei Reviewer"

/* A fixture. @n_edits makes every edit another. */
typedef struct
{
  PrivateWorkspace vendor;
  PrivateWorkspace agency;
  guint n_edits;
} Partners;

void partners_set_up (Partners *self, gconstpointer data);

/* Verifies both workspaces. */
void partners_tear_down (Partners *self, gconstpointer data);

/* Adds a test of two workspaces. */
void partners_add (const char *path,
                   void (*test) (Partners *self, gconstpointer data),
                   gconstpointer data);

/* (transfer full): the path of @name in the folder of @workspace. */
char *partners_path (PrivateWorkspace *workspace, const char *name);

/* (transfer full): the example whose file begins with 01, in @workspace. */
DataEvaluation *partners_evaluation (PrivateWorkspace *workspace);

void partners_submit (PrivateWorkspace *workspace, DataEvaluation *evaluation);

/* In the name of the reviewer. */
void partners_approve (PrivateWorkspace *workspace, DataEvaluation *evaluation);

/* (transfer full): attaches @text as a file called @name to @evaluation; its id. */
char *partners_attach (PrivateWorkspace *workspace,
                       DataEvaluation *evaluation,
                       const char *name,
                       const char *text,
                       const DataEvidence *evidence);

/* Exports all evaluations of @workspace in a package. */
void partners_export_all (PrivateWorkspace *workspace, const char *path);

/* (transfer full): what importing @path into @workspace would do. */
DataImport *partners_prepare (PrivateWorkspace *workspace, const char *path);

/* Imports @path; with a choice for all evaluations, or -1 for what is proposed. */
void partners_import (PrivateWorkspace *workspace, const char *path, int choice);

/* (transfer full): all that @sql gives, as text. */
char *partners_rows (PrivateWorkspace *workspace, const char *sql);

/* Does what @script says, a word for each step. The first letter is who does it: V or A.
 *
 *   c  adds the example        e  edits it       u  undoes       a  puts it into the archive
 *   s  sends it to review      k  approves it    r  revises it   d  puts it into the bin
 *   p  exports it as a package, or j as JSON, to be imported by the next import
 *   i  imports what was exported last with the choices proposed, R replacing, B keeping both
 */
void partners_play (Partners *self, const char *script);

/* (transfer full): the file that was exported last. */
char *partners_last_file (Partners *self);
