/* document.h - A worksheet as a document: what is printed, exported and shown, free of any form.
 *
 * A document is a sequence of blocks. It is built once with data_document_add_…(), then only read:
 * by the page layout (data/document/layout.h), the workbook (data/document/xlsx.h) and the plain
 * text (data/document/text.h), which therefore say the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/date.h"
#include "rules/text.h"

G_BEGIN_DECLS

typedef enum
{
  DATA_BLOCK_TITLE = 1,
  DATA_BLOCK_HEADING,
  DATA_BLOCK_PARAGRAPH,
  DATA_BLOCK_FIELDS, /* rows of two cells: label and value */
  DATA_BLOCK_LIST,   /* rows of one cell */
  DATA_BLOCK_TABLE,
} DataBlockKind;

/** An emphasised paragraph is the result that the reader looks for; a note is small print. */
typedef enum
{
  DATA_PARAGRAPH_NORMAL,
  DATA_PARAGRAPH_NOTE,
  DATA_PARAGRAPH_EMPHASIS,
} DataParagraphStyle;

typedef enum
{
  DATA_ALIGN_START,
  DATA_ALIGN_CENTRE,
  DATA_ALIGN_END,
} DataAlignment;

typedef enum
{
  DATA_EMPHASIS_NONE,
  DATA_EMPHASIS_STRONG,
  DATA_EMPHASIS_QUIET,
} DataEmphasis;

/** A cell of a table; a %NULL text is an empty cell. */
typedef struct
{
  const char *text;
  DataEmphasis emphasis;
} DataCell;

/**
 * DataColumn:
 * @head: its head, which is repeated on every page
 * @width: its width relative to the table's other columns, more than 0
 * @alignment: how its cells stand
 * @leads: in plain text, whether its cells stand on the first line of their row, without the head
 */
typedef struct
{
  const char *head;
  guint width;
  DataAlignment alignment;
  gboolean leads;
} DataColumn;

/**
 * DataRow:
 * @is_group: a head over the rows that follow it, with one cell as wide as the table
 * @cells: (array): one for each column otherwise
 */
typedef struct
{
  gboolean is_group;
  DataCell *cells;
} DataRow;

/**
 * DataBlock:
 * @level: of a heading, 1 or 2
 * @style: of a paragraph
 * @text: of a title, heading or paragraph
 * @columns: (array length=n_columns): of fields, a list or a table
 * @rows: (element-type DataRow): of the same
 */
typedef struct
{
  DataBlockKind kind;
  guint level;
  DataParagraphStyle style;
  const char *text;
  DataColumn *columns;
  guint n_columns;
  GPtrArray *rows;
} DataBlock;

/**
 * DataDocumentInformation:
 * @title: what the document is
 * @subject: what it is about
 * @author: who made it
 * @language: the language it is in
 * @created: the day it is dated, which the clock has no part in so that the same document always
 *   has the same bytes; 0 is taken for 1970-01-01
 * @marking: (nullable): how it has to be handled, shown at the head of every page
 * @header: (nullable): the line at the head of every page
 * @footer: (array zero-terminated=1): the lines at the foot of every page
 * @file_name: a name for its file, without suffix
 * @numbered: whether headings of level 1 are numbered
 */
typedef struct
{
  const char *title;
  const char *subject;
  const char *author;
  RulesLanguage language;
  RulesDate created;
  const char *marking;
  const char *header;
  const char *const *footer;
  const char *file_name;
  gboolean numbered;
} DataDocumentInformation;

/**
 * DataDocument:
 * @blocks: (element-type DataBlock): what it says, in reading order
 *
 * All texts are fit for showing: UTF-8 with `\n` as the only line break; characters that cannot be
 * shown or that would turn the order of others round have become U+FFFD.
 */
typedef struct
{
  DataDocumentInformation information;
  GPtrArray *blocks;
  /*< private >*/
  char **footer;
  guint n_headings;
  GStringChunk *strings;
} DataDocument;

/**
 * data_document_new:
 * @information: what is copied into the document
 *
 * Returns: (transfer full): a document without blocks
 */
DataDocument *data_document_new (const DataDocumentInformation *information);
void data_document_free (DataDocument *self);

void data_document_add_title (DataDocument *self, const char *text);
void data_document_add_heading (DataDocument *self, guint level, const char *text);
void data_document_add_paragraph (DataDocument *self, DataParagraphStyle style, const char *text);

/** Adds a row to the fields at the end of the document, or begins them. */
void data_document_add_field (DataDocument *self, const char *label, const char *value);

/** Adds an item to the list at the end of the document, or begins it. */
void data_document_add_item (DataDocument *self, const char *text);

/** Begins a table; the columns are copied. */
void data_document_add_table (DataDocument *self, const DataColumn *columns, guint n_columns);

/** Adds a row to the table at the end of the document: one cell for each column, copied. */
void data_document_add_row (DataDocument *self, const DataCell *cells);

/** Adds a group head to the table at the end of the document. */
void data_document_add_group (DataDocument *self, const char *text);

/** data_document_fit: Returns: (transfer full): @text as a document would hold it, see above. */
char *data_document_fit (const char *text);

/**
 * data_document_file_name:
 * @parts: (array zero-terminated=1): what the name is made of, in order; blank ones are left out
 *
 * Returns: (transfer full): a file name without suffix that every file system takes
 */
char *data_document_file_name (const char *const *parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataDocument, data_document_free)

G_END_DECLS
