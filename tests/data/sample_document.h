/* sample_document.h - A document with blocks of every kind, as a worksheet would have them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"

G_BEGIN_DECLS

typedef enum
{
  SAMPLE_JA,
  SAMPLE_EN,
  SAMPLE_BOTH,
} SampleLanguage;

/**
 * SampleOptions:
 * @text: (nullable): what users wrote wherever they may write; %NULL for ordinary texts
 * @n_rows: how many rows its long table has
 */
typedef struct
{
  SampleLanguage language;
  gboolean landscape;
  gboolean blank;
  const char *text;
  guint n_rows;
} SampleOptions;

/** sample_document_new: Returns: (transfer full): a document in the languages asked for. */
DataDocument *sample_document_new (const SampleOptions *options);

/** sample_document_texts: Returns: (transfer container) (element-type utf8): every text that
 * @document shows, but for its head and foot. */
GPtrArray *sample_document_texts (const DataDocument *document);

G_END_DECLS
