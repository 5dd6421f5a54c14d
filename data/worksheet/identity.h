/* identity.h - What a worksheet is a worksheet of, in a form that programs read back.
 *
 * It stands in the properties of the file (keywords), so that a worksheet can be made anew from
 * what is kept and compared with the file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/worksheet/worksheet.h"

G_BEGIN_DECLS

/** The word that the keywords of every worksheet hold. */
#define DATA_WORKSHEET_MARK "eikyo-worksheet=1"

/**
 * DataWorksheetIdentity:
 * @rules: (nullable): id of the rules applied; %NULL in a register only
 * @edition: (nullable): their edition; likewise
 * @evaluation: (nullable): the id of the evaluation; %NULL in a register
 * @hash: (nullable): SHA-256 of its canonical form; in a register of what it lists
 * @revision: 0 where no workspace keeps it
 */
typedef struct
{
  DataWorksheetKind kind;
  DataWorksheetLanguage language;
  gboolean blank;
  char *rules;
  char *edition;
  char *evaluation;
  char *hash;
  DataState state;
  guint revision;
} DataWorksheetIdentity;

/** data_worksheet_identity_to_text: Returns: (transfer full): it as keywords, in ASCII. */
char *data_worksheet_identity_to_text (const DataWorksheetIdentity *self);

/** data_worksheet_identity_parse: Returns: (transfer full) (nullable): what
 * data_worksheet_identity_to_text() wrote, with every text in UTF-8; %NULL for anything else. */
DataWorksheetIdentity *data_worksheet_identity_parse (const char *text);

void data_worksheet_identity_free (DataWorksheetIdentity *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataWorksheetIdentity, data_worksheet_identity_free)

G_END_DECLS
