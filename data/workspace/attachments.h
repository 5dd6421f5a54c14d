/* attachments.h - Files kept in the workspace as evidence.
 *
 * The bytes of a file are kept once for each content, whatever refers to them. Attaching and what
 * follows can be undone like any edit, and is possible in a draft only.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

G_BEGIN_DECLS

/** The largest file that can be attached, in bytes. */
#define DATA_ATTACHMENT_SIZE_LIMIT 52428800

/** What an attachment can be evidence of. */
typedef enum
{
  DATA_EVIDENCE_CELL = 1,
  DATA_EVIDENCE_REQUIREMENT,
  DATA_EVIDENCE_CONTROL,
  DATA_EVIDENCE_FINDING,
  DATA_EVIDENCE_AUDIT, /* the audit as a whole, such as its plan */
} DataEvidenceKind;

/** Their ids, beginning with value 1, ending with %NULL. */
extern const char *const data_evidence_ids[];

/**
 * DataEvidence:
 * @target: id of the subject, requirement, control or finding; %NULL for the audit
 * @dimension, @harm: of a cell, else %NULL
 */
typedef struct
{
  DataEvidenceKind kind;
  const char *target;
  const char *dimension;
  const char *harm;
} DataEvidence;

/**
 * DataAttachment:
 * @id: its id in the evaluation
 * @hash: SHA-256 of the content, in hexadecimal
 * @size: in bytes
 * @name: name of the file
 * @note: (nullable): what the user says of it
 * @evidence_date: (nullable): the day the evidence is of, "2026-10-01"
 * @added: when it was attached, UTC
 * @added_by: by whom
 * @links: (element-type DataEvidence): what it is evidence of
 */
typedef struct
{
  char *id;
  char *hash;
  gint64 size;
  char *name;
  char *note;
  char *evidence_date;
  char *added;
  char *added_by;
  GPtrArray *links;
} DataAttachment;

void data_attachment_free (DataAttachment *self);

/** A file that was read to be attached. */
typedef struct _DataAttachmentFile DataAttachmentFile;

/** data_evaluation_list_attachments: Returns: (transfer full) (element-type DataAttachment): by
 * name. */
GPtrArray *data_evaluation_list_attachments (DataEvaluation *self, GError **error);

/**
 * data_evaluation_attach:
 * @path: a file of at most %DATA_ATTACHMENT_SIZE_LIMIT bytes
 * @evidence: (nullable): what it is evidence of
 * @evidence_date: (nullable): the day the evidence is of
 * @error: %DATA_ERROR_READ, %DATA_ERROR_REFUSED (too large, changed while it was read, no such
 *   evidence or day), %DATA_ERROR_STATE (not a draft), or as for data_evaluation_edit()
 *
 * Returns: (transfer full): id of the attachment, or %NULL. A file with the same content and name
 *   that is attached already gets one more link, and the day where one is given.
 */
char *data_evaluation_attach (DataEvaluation *self,
                              const char *path,
                              const DataEvidence *evidence,
                              const char *evidence_date,
                              GError **error);

/**
 * data_attachment_file_load:
 * @path: a file of at most %DATA_ATTACHMENT_SIZE_LIMIT bytes
 * @error: %DATA_ERROR_READ; %DATA_ERROR_REFUSED where it is too large or is being written to
 *
 * Reads a file into memory and hashes it, which takes most of the time that attaching it takes. It
 * touches no workspace, and can be called on any thread.
 */
DataAttachmentFile *data_attachment_file_load (const char *path, GError **error);
void data_attachment_file_free (DataAttachmentFile *self);

/** data_evaluation_attach_file: the same as data_evaluation_attach() with a file that was read
 * before. */
char *data_evaluation_attach_file (DataEvaluation *self,
                                   DataAttachmentFile *file,
                                   const DataEvidence *evidence,
                                   const char *evidence_date,
                                   GError **error);

/** data_evaluation_link: makes an attachment evidence of one thing more. Linking what is linked
 * already, or taking away a link that is not there, leaves no trace. */
gboolean data_evaluation_link (DataEvaluation *self,
                               const char *attachment,
                               const DataEvidence *evidence,
                               GError **error);
gboolean data_evaluation_unlink (DataEvaluation *self,
                                 const char *attachment,
                                 const DataEvidence *evidence,
                                 GError **error);

/** data_evaluation_detach: takes an attachment away with its links; undo brings it back. */
gboolean data_evaluation_detach (DataEvaluation *self, const char *attachment, GError **error);

/** data_evaluation_describe_attachment: sets note and day; a blank one is taken away. */
gboolean data_evaluation_describe_attachment (DataEvaluation *self,
                                              const char *attachment,
                                              const char *note,
                                              const char *evidence_date,
                                              GError **error);

/** data_evaluation_save_attachment: writes the content to @path. An existing file is replaced only
 * where the content has its hash; %DATA_ERROR_REFUSED where it was altered. */
gboolean data_evaluation_save_attachment (DataEvaluation *self,
                                          const char *attachment,
                                          const char *path,
                                          GError **error);

/** data_evidence_to_place: Returns: (transfer full) (nullable): the place (see
 * data/exchange/place.h) that something is evidence of; %NULL for the internal audit. */
char *data_evidence_to_place (const DataEvidence *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataAttachment, data_attachment_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataAttachmentFile, data_attachment_file_free)

G_END_DECLS
