/* package.h - Evaluations with their attachments and history in one file: `*.eikyo.zip`.
 *
 * A package is a ZIP file (members stored or deflated, names in UTF-8) that holds
 *
 *   package.json                    what is in it, see below
 *   evaluations/N-TITLE.eikyo.json  an evaluation, as in the exchange format
 *   history/N.json                  its history, an array of objects, oldest first: entry, step,
 *                                   evaluation, time, actor, action, target, undo, redo, field,
 *                                   what, changes_hash, previous, content_hash, hash
 *   revisions/N-R.eikyo.json        revision R as it was approved, byte by byte,
 *   revisions/N-R.decision.json     and its decision
 *   attachments/HASH                the bytes of an attached file, once for each content; HASH is
 *                                   their SHA-256 in hexadecimal
 *
 * N counts the evaluations from 1. All JSON keeps the rules of the exchange format: no duplicate
 * names, integers only, unknown members are kept and written back, and it is written in canonical
 * form. Names of files but package.json and attachments are free; package.json gives them, and
 * files that it does not give are not read:
 *
 *   {
 *    "format": "eikyo-package", "version": 1,
 *    "evaluations": [{
 *     "id": "…", "file": "evaluations/1-….eikyo.json", "history": "history/1.json",
 *     "life": {"state": "draft|review|approved", "revision": 2, "evaluator": "…",
 *              "submitted": "…"},
 *     "revisions": [{"number": 1, "evaluator": "…", "reviewer": "…", "submitted": "…",
 *                    "approved": "…", "content": "revisions/1-1.eikyo.json", "content_hash": "…",
 *                    "decision": "revisions/1-1.decision.json", "decision_hash": "…",
 *                    "pack_hash": "…"}],
 *     "remarks": [{"id": "…", "revision": 1, "place": "title", "text": "…", "author": "…",
 *                  "written": "…", "settled": "…"}],
 *     "attachments": [{"id": "…", "content": "HASH", "size": 1234, "name": "…", "note": "…",
 *                      "evidence_date": "2026-10-01", "added": "…", "added_by": "…",
 *                      "links": [{"kind": "cell|requirement|control|finding|audit",
 *                                 "target": "…", "dimension": "…", "harm": "…"}]}]
 *    }]
 *   }
 *
 * An entry of the history has the members that its hashes are made of, so that whoever reads it can
 * make them again (see data/history/hash.h); target, undo, redo, field, what and changes_hash may
 * be absent. changes_hash is the SHA-256 of the changes, which stay where they were made. "what"
 * goes into content_hash as compact JSON with its members in the order in which they stand; where
 * it is absent although there is a changes_hash, as {}.
 *
 * The last entry of the revision that sent it to review ("submit", or "redo" of one) has "content"
 * in its "what": the SHA-256 of the canonical form of what was sent. A package in review or
 * approved without such an entry, or with other contents, is not imported.
 *
 * Required are format, version, an evaluation's id and file, and whatever else has no "" or nothing
 * as its meaning: history, life, revisions, remarks, attachments, evaluator and submitted of a
 * life, settled, note, evidence_date and links may be absent. A link to a cell needs target,
 * dimension and harm, one to the audit as a whole none of them, the others a target only.
 *
 * Reading keeps one evaluation or one attached file in memory at a time. Refusals name the file,
 * the member in it, the JSON pointer, what is wrong and what to do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/attachments.h"

G_BEGIN_DECLS

struct json_t;

/** The largest package that is read or written: its files, and their bytes unpacked. */
#define DATA_PACKAGE_MEMBER_LIMIT 65535
#define DATA_PACKAGE_SIZE_LIMIT G_GUINT64_CONSTANT (2147483648)

/** The largest history of one evaluation, and the most that an evaluation, its history and its
 * revisions have together, in bytes. */
#define DATA_PACKAGE_HISTORY_LIMIT 67108864
#define DATA_PACKAGE_EVALUATION_LIMIT 268435456

/**
 * DataPackageLink:
 * @kind: "cell", "requirement", "control", "finding" or "audit"
 * @target: id of what it is evidence of, or ""
 * @dimension: of a cell, else ""
 * @harm: of a cell, else ""
 */
typedef struct
{
  char *kind;
  char *target;
  char *dimension;
  char *harm;
  /*< private >*/
  struct json_t *extra; /* in all these: members unknown to this version, or NULL */
} DataPackageLink;

/**
 * DataPackageAttachment:
 * @id: unique in the evaluation
 * @content: SHA-256 of the bytes in hexadecimal
 * @size: how many bytes, at most %DATA_ATTACHMENT_SIZE_LIMIT
 * @name: name of the file, without folder
 * @note: (nullable)
 * @evidence_date: (nullable): as in the exchange format
 * @added: when, as the history writes it
 * @added_by: by whom
 * @links: (element-type DataPackageLink): no two are the same
 */
typedef struct
{
  char *id;
  char *content;
  gint64 size;
  char *name;
  char *note;
  char *evidence_date;
  char *added;
  char *added_by;
  GPtrArray *links;
  /*< private >*/
  struct json_t *extra;
} DataPackageAttachment;

/**
 * DataPackageRevision:
 * @number: counted from 1; later ones in the array are higher
 * @reviewer: not the same as @evaluator
 * @content: the evaluation in canonical form, as it was approved
 * @content_hash: SHA-256 of @content in hexadecimal
 * @decision: the decision as JSON
 * @decision_hash: SHA-256 of @decision
 * @pack_hash: SHA-256 of the criteria pack that decided
 * @is_checked: whether that pack is known here, so that @decision was found to be what it gives;
 *   set by data_package_read()
 */
typedef struct
{
  gint64 number;
  char *evaluator;
  char *reviewer;
  char *submitted;
  char *approved;
  char *content;
  char *content_hash;
  char *decision;
  char *decision_hash;
  char *pack_hash;
  gboolean is_checked;
  /*< private >*/
  struct json_t *extra;
} DataPackageRevision;

/**
 * DataPackageRemark:
 * @id: unique in the evaluation
 * @revision: that it is about, from 1
 * @place: what it is about, see data_place_to_text(); "" for the whole
 * @settled: (nullable): when it was settled
 */
typedef struct
{
  char *id;
  gint64 revision;
  char *place;
  char *text;
  char *author;
  char *written;
  char *settled;
  /*< private >*/
  struct json_t *extra;
} DataPackageRemark;

/**
 * DataPackageLife:
 * @state: (nullable): "draft", "review" or "approved"; %NULL where the package does not tell, and
 *   the rest means nothing
 * @revision: the one that is worked on, from 1
 * @evaluator: (nullable): who submitted it
 * @submitted: (nullable): when
 */
typedef struct
{
  char *state;
  gint64 revision;
  char *evaluator;
  char *submitted;
  /*< private >*/
  struct json_t *extra;
} DataPackageLife;

/**
 * DataPackageEvaluation:
 * @exchange: the evaluation
 * @history: (nullable): a JSON array of the entries, each an object; not to be changed
 * @life: its life
 * @revisions: (element-type DataPackageRevision)
 * @remarks: (element-type DataPackageRemark)
 * @attachments: (element-type DataPackageAttachment)
 */
typedef struct
{
  DataExchange *exchange;
  struct json_t *history;
  DataPackageLife life;
  GPtrArray *revisions;
  GPtrArray *remarks;
  GPtrArray *attachments;
  /*< private >*/
  struct json_t *extra;
} DataPackageEvaluation;

/** Each makes an empty one, to be filled in by the caller with texts that it then owns. */
DataPackageLink *data_package_link_new (void);
DataPackageAttachment *data_package_attachment_new (void);
DataPackageRevision *data_package_revision_new (void);
DataPackageRemark *data_package_remark_new (void);

/** data_package_evaluation_new: Returns: (transfer full): with @exchange, and nothing else yet. */
DataPackageEvaluation *data_package_evaluation_new (DataExchange *exchange);
void data_package_evaluation_free (DataPackageEvaluation *self);

/** A package that is open for reading. To be used on one thread at a time. */
typedef struct _DataPackage DataPackage;

/**
 * data_package_open:
 * @path: a package
 * @error: %DATA_ERROR_READ, %DATA_ERROR_REFUSED
 *
 * Checks `package.json`, and that all it names is there. What the other files hold is checked when
 * they are read.
 *
 * Returns: (transfer full) (nullable): the package
 */
DataPackage *data_package_open (const char *path, GError **error);
void data_package_free (DataPackage *self);

/** data_package_n_evaluations: Returns: how many evaluations are in it. */
guint data_package_n_evaluations (DataPackage *self);

/**
 * data_package_read:
 * @i: counted from 0
 * @packs: the criteria packs it may name
 * @error: %DATA_ERROR_READ, %DATA_ERROR_REFUSED
 *
 * Returns: (transfer full) (nullable): the evaluation with all that goes with it, wholly checked,
 *   but for the bytes of its attachments
 */
DataPackageEvaluation *
data_package_read (DataPackage *self, guint i, DataPacks *packs, GError **error);

/**
 * data_package_read_content:
 * @hash: SHA-256 of an attachment
 * @error: %DATA_ERROR_READ, %DATA_ERROR_REFUSED
 *
 * Returns: (transfer full) (nullable): its bytes, which have this SHA-256
 */
GBytes *data_package_read_content (DataPackage *self, const char *hash, GError **error);

/** data_package_get_extra: Returns: (transfer none) (nullable): what `package.json` holds that this
 * version does not know, as a JSON object. */
struct json_t *data_package_get_extra (DataPackage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataPackageEvaluation, data_package_evaluation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataPackage, data_package_free)

G_END_DECLS
