/* verify.h - Whether a workspace is what its history says, and nothing was changed behind it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/packs.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** What kind of fault was found. */
typedef enum
{
  DATA_FAULT_FILE,       /* the file is damaged */
  DATA_FAULT_ENTRY,      /* an entry of the history was altered, removed or reordered */
  DATA_FAULT_ROW,        /* a row was changed behind the program's back */
  DATA_FAULT_ATTACHMENT, /* an attachment is missing or its content altered */
  DATA_FAULT_REVISION,   /* an approved revision does not have the hashes it was approved with */
  DATA_FAULT_ANCHOR,     /* the anchor does not belong to this history */
} DataFaultKind;

/**
 * DataFault:
 * @kind: what kind of fault
 * @evaluation: number of the evaluation concerned, or 0
 * @entry: number of the entry concerned, or 0
 * @message: what is wrong, in the current language, naming the evaluation, the row and the columns
 */
typedef struct
{
  DataFaultKind kind;
  gint64 evaluation;
  gint64 entry;
  char *message;
} DataFault;

/**
 * DataVerification:
 * @faults: (element-type DataFault): what is wrong; empty where all is well
 * @n_entries: how many entries of the history were checked
 * @n_attachments: how many contents were checked
 * @anchor: (nullable): the anchor of the newest entry, to be noted or printed
 */
typedef struct
{
  GPtrArray *faults;
  gint64 n_entries;
  gint64 n_attachments;
  char *anchor;
} DataVerification;

/** @done of @total entries and attachments are checked. */
typedef void (*DataVerifyProgress) (gint64 done, gint64 total, gpointer data);

/**
 * data_verify:
 * @path: a workspace
 * @packs: (nullable): what decides, used by no other thread meanwhile; without it, the decisions
 *   that are stored for the register or were approved are not compared with those that the rules
 *   lead to
 * @anchor: (nullable): an anchor noted earlier, which must be on this history's way
 * @progress: (nullable): called now and then
 * @cancellable: (nullable): stops it
 * @error: %DATA_ERROR_READ or %DATA_ERROR_REFUSED where the file cannot be opened at all, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Checks the file's structure, the chain of hashes, the attachments and approved revisions, and
 * replays the whole history into an empty workspace in memory: every row must come out as it is in
 * the file. A decision that is stored for the register must be the one that is made now. Only
 * reads; can be run on any thread.
 */
DataVerification *data_verify (const char *path,
                               DataPacks *packs,
                               const char *anchor,
                               DataVerifyProgress progress,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error);
void data_verification_free (DataVerification *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataVerification, data_verification_free)

G_END_DECLS
