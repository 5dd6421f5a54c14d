/* private_workspace.h - A workspace in a folder of its own, for one test.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/workspace.h"

/**
 * PrivateWorkspace:
 * @folder: removed with all that is in it when cleared
 * @path: the file
 * @packs: the shipped packs
 * @workspace: (nullable): the open workspace
 */
typedef struct
{
  char *folder;
  char *path;
  DataPacks *packs;
  DataWorkspace *workspace;
} PrivateWorkspace;

void private_workspace_open (PrivateWorkspace *self);
void private_workspace_close (PrivateWorkspace *self);
void private_workspace_reopen (PrivateWorkspace *self);
void private_workspace_clear (PrivateWorkspace *self);

/* (transfer full): the example whose file begins with @number, added and opened. */
DataEvaluation *private_workspace_add_example (PrivateWorkspace *self, const char *number);

/* Fails where the file cannot be verified. */
void private_workspace_verify (PrivateWorkspace *self);

/* (transfer full): a SHA-256 of every row in the file, which is another after any change. */
char *private_workspace_fingerprint (PrivateWorkspace *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PrivateWorkspace, private_workspace_clear)
