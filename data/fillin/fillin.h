/* fillin.h - Fill-in workbooks: the answers of an evaluation as an .xlsx file that others fill in.
 *
 * A workbook has a sheet for each list of answers. What cannot be answered is locked, without a
 * password; choices have drop-downs. A hidden sheet says which evaluation the workbook was made of,
 * and what was answered then, so that what comes back can be told from what was there before and
 * from what changed meanwhile (see data/fillin/answers.h).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/exchange.h"
#include "data/output_file.h"

G_BEGIN_DECLS

/** What a workbook asks for. */
typedef enum
{
  DATA_FILLIN_EVALUATION = 1 << 0,   /* service, operations, information and impacts */
  DATA_FILLIN_REQUIREMENTS = 1 << 1, /* the requirements of the internal audit */
  DATA_FILLIN_CONTROLS = 1 << 2,     /* the controls */
  DATA_FILLIN_ALL = (1 << 3) - 1,
} DataFillinParts;

/** The id of each part in order, and %NULL: "evaluation", ... */
extern const char *const data_fillin_part_ids[];

/** data_fillin_part_name: Returns: what the part is called in the current language. @part: one */
const char *data_fillin_part_name (DataFillinParts part);

/**
 * DataFillinDraft:
 *
 * A workbook that is not written yet.
 */
typedef struct _DataFillinDraft DataFillinDraft;

/**
 * data_fillin_draft_new:
 * @parts: what to ask for, at least one part
 * @language: the language it is in, whatever the current one; so call it on the main thread only
 * @error: %DATA_ERROR_READ, where the library that writes workbooks is not there
 *
 * Makes a workbook with what @exchange says now. Every text is a string, whatever it begins with;
 * what a cell cannot hold as it is, is locked. The same evaluation always gives the same bytes.
 *
 * Returns: (transfer full): the workbook, or %NULL
 */
DataFillinDraft *data_fillin_draft_new (DataExchange *exchange,
                                        DataFillinParts parts,
                                        RulesLanguage language,
                                        GError **error);
void data_fillin_draft_free (DataFillinDraft *self);

/**
 * data_fillin_draft_fill:
 * @file: what to write into; the caller then puts it in place
 * @error: %DATA_ERROR_WRITE
 *
 * Writes the workbook, which can be done once only. May be called on any thread.
 *
 * Returns: whether the file was written
 */
gboolean data_fillin_draft_fill (DataFillinDraft *self, DataOutputFile *file, GError **error);

/** data_fillin_write: makes a workbook and writes it to @path, both as above; what was there before
 * stays if anything fails. */
gboolean data_fillin_write (DataExchange *exchange,
                            DataFillinParts parts,
                            RulesLanguage language,
                            const char *path,
                            GError **error);

/** data_fillin_file_name: Returns: (transfer full): a name for the workbook, in the current
 * language, without folder. */
char *data_fillin_file_name (DataExchange *exchange);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataFillinDraft, data_fillin_draft_free)

G_END_DECLS
