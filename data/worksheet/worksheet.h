/* worksheet.h - The worksheets that are put on record: which there are, and making them.
 *
 * A worksheet is a document (data/document/document.h) made of an evaluation as it stands. The same
 * evaluation in the same state always gives the same worksheet, whatever the clock, the locale or
 * the time zone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"
#include "data/worksheet/source.h"

G_BEGIN_DECLS

/** The worksheets, in the order in which they are offered. */
typedef enum
{
  DATA_WORKSHEET_EVALUATION = 1, /* impact evaluation sheet */
  DATA_WORKSHEET_ROUTE,          /* route decision report */
  DATA_WORKSHEET_AUDIT,          /* internal audit report */
  DATA_WORKSHEET_COVERAGE,       /* control coverage matrix */
  DATA_WORKSHEET_ACTIONS,        /* corrective-action list */
  DATA_WORKSHEET_REGISTER,       /* register of evaluations, which is of many */
} DataWorksheetKind;

#define DATA_N_WORKSHEETS (DATA_WORKSHEET_REGISTER + 1)

/** The language or languages of a worksheet. */
typedef enum
{
  DATA_WORKSHEET_JA = 1,
  DATA_WORKSHEET_EN,
  DATA_WORKSHEET_BOTH, /* Japanese with English below */
} DataWorksheetLanguage;

/** Their ids, beginning with value 1, ending with %NULL: "evaluation", "route", ...; "ja", "en",
 * "both". */
extern const char *const data_worksheet_ids[];
extern const char *const data_worksheet_language_ids[];

/** The values for ids of both, 0 for anything else. */
DataWorksheetKind data_worksheet_parse (const char *id);
DataWorksheetLanguage data_worksheet_language_parse (const char *id);

/** What a worksheet is called in the current language, and what it is for, in a sentence. */
const char *data_wording_worksheet (DataWorksheetKind kind);
const char *data_wording_worksheet_about (DataWorksheetKind kind);

/**
 * data_worksheet_new:
 * @kind: any but %DATA_WORKSHEET_REGISTER
 * @language: the language it is in, whatever the current one; so call it on the main thread only
 * @blank: whether it is to be filled by hand: nothing but the edition of the rules is taken from
 *   @source
 *
 * Returns: (transfer full): the worksheet
 */
DataDocument *data_worksheet_new (DataWorksheetKind kind,
                                  DataWorksheetLanguage language,
                                  gboolean blank,
                                  const DataWorksheetSource *source);

G_END_DECLS
