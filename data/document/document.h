/* document.h - A worksheet as a document: what is printed, exported and shown, free of any form.
 *
 * A document is a sequence of blocks. It is built once with data_document_add_…(), on the main
 * thread as all that gives texts in the current language, then only read, on any: by the page
 * layout (data/document/layout.h), the workbook (data/document/xlsx.h) and the plain text
 * (data/document/text.h), which therefore say the same.
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
  DATA_BLOCK_FORM,       /* rows of labelled boxes side by side */
  DATA_BLOCK_SIGNATURES, /* boxes where people sign */
  DATA_BLOCK_CHART,      /* bars, each of several parts */
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

/** What the cells of a column hold, which a workbook keeps as such. */
typedef enum
{
  DATA_VALUE_TEXT,
  DATA_VALUE_NUMBER, /* a whole number in decimal digits */
  DATA_VALUE_DATE,   /* `YYYY-MM-DD` */
} DataValue;

/**
 * DataColumn:
 * @head: its head, which is repeated on every page
 * @over: (nullable): a head above its own, which neighbours with the same text share
 * @width: its width relative to the table's other columns, more than 0
 * @alignment: how its cells stand
 * @leads: in plain text, whether its cells stand on the first line of their row, without the head
 * @value: what its cells hold
 * @choices: (nullable) (array zero-terminated=1): what is offered in a workbook that people go on
 *   working in
 */
typedef struct
{
  const char *head;
  const char *over;
  guint width;
  DataAlignment alignment;
  gboolean leads;
  DataValue value;
  const char *const *choices;
} DataColumn;

/**
 * DataBox:
 * @label: (nullable): what is to stand in it, small, above @value
 * @value: (nullable): what stands in it
 * @width: its width relative to the row's other boxes, more than 0
 * @lines: for how many lines of writing it has room at least; 0 is taken for 1
 */
typedef struct
{
  const char *label;
  const char *value;
  guint width;
  guint lines;
} DataBox;

/**
 * DataSignature:
 * @role: in what role somebody signs
 * @name: (nullable): who, where that is known
 * @day: (nullable): when, where that is known
 * @name_label, @day_label, @seal: (nullable): what is to be written above the name and the day, and
 *   where the seal or the signature stands; %NULL for the words of the current language
 */
typedef struct
{
  const char *role;
  const char *name;
  const char *day;
  const char *name_label;
  const char *day_label;
  const char *seal;
} DataSignature;

/**
 * DataBar:
 * @label: what it is about
 * @values: (array): one number for each series of the chart
 */
typedef struct
{
  const char *label;
  guint *values;
} DataBar;

/**
 * DataRow:
 * @is_group: a head over the rows that follow it, with one cell as wide as the table
 * @cells: (array): one for each column otherwise
 * @lines: for how many lines of writing it has room at least
 * @boxes: (array length=n_boxes): of a form, in place of cells
 */
typedef struct
{
  gboolean is_group;
  DataCell *cells;
  guint lines;
  DataBox *boxes;
  guint n_boxes;
} DataRow;

/**
 * DataBlock:
 * @level: of a heading, 1 or 2
 * @style: of a paragraph
 * @text: of a title, heading or paragraph
 * @name: (nullable): of a table that people go on working in, see data_document_name_table()
 * @columns: (array length=n_columns): of fields, a list or a table
 * @rows: (element-type DataRow): of the same, or of a form
 * @signatures: (array length=n_signatures): of signatures
 * @series: (array length=n_series): of a chart: what its parts are called
 * @bars: (array length=n_bars): of a chart
 */
typedef struct
{
  DataBlockKind kind;
  guint level;
  DataParagraphStyle style;
  const char *text;
  const char *name;
  DataColumn *columns;
  guint n_columns;
  GPtrArray *rows;
  DataSignature *signatures;
  guint n_signatures;
  const char **series;
  guint n_series;
  DataBar *bars;
  guint n_bars;
} DataBlock;

/**
 * DataDocumentWords:
 * @continued: marks the head of a group that is repeated on the next page
 * @list: the name of a sheet of a workbook on which there is one long table
 * @group: head of a column that says under which heading a row stands
 * @see_sheet: in a workbook, in the place of a table; `%s` stands for the name of the sheet it is
 * on
 * @cut: stands at the end of a text that a cell of a workbook is too small for; `%s` stands for how
 *   many characters the whole text has
 *
 * What those who lay a document out add to it, in its language.
 */
typedef struct
{
  const char *continued;
  const char *list;
  const char *group;
  const char *see_sheet;
  const char *cut;
} DataDocumentWords;

/**
 * DataDocumentInformation:
 * @title: what the document is
 * @subject: what it is about
 * @author: who made it
 * @language: the language it is in
 * @created: the day it is dated, which the clock has no part in so that the same document always
 *   has the same bytes; 0 is taken for 1970-01-01
 * @keywords: (nullable): what tells a program which document it is, see
 *   data/worksheet/identity.h; kept in the properties of its file
 * @marking: (nullable): how it has to be handled, shown at the head of every page
 * @watermark: (nullable): large and pale across every page
 * @header: (nullable): the line at the head of every page
 * @footer: (array zero-terminated=1): the lines at the foot of every page
 * @file_name: a name for its file, without suffix
 * @numbered: whether headings of level 1 are numbered
 * @landscape: whether its pages are wider than high
 */
typedef struct
{
  const char *title;
  const char *subject;
  const char *author;
  RulesLanguage language;
  RulesDate created;
  const char *keywords;
  const char *marking;
  const char *watermark;
  const char *header;
  const char *const *footer;
  const char *file_name;
  gboolean numbered;
  gboolean landscape;
} DataDocumentInformation;

/**
 * DataDocument:
 * @words: what is added to it, in the language that was the current one when it was made
 * @blocks: (element-type DataBlock): what it says, in reading order
 *
 * All texts are fit for showing: UTF-8 with `\n` as the only line break; characters that cannot be
 * shown or that would turn the order of others round have become U+FFFD.
 */
typedef struct
{
  DataDocumentInformation information;
  DataDocumentWords words;
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

/** data_document_set_words: puts a copy of @words in the place of those of the current language. */
void data_document_set_words (DataDocument *self, const DataDocumentWords *words);

void data_document_add_title (DataDocument *self, const char *text);
void data_document_add_heading (DataDocument *self, guint level, const char *text);
void data_document_add_paragraph (DataDocument *self, DataParagraphStyle style, const char *text);

/** Adds a row to the fields at the end of the document, or begins them. */
void data_document_add_field (DataDocument *self, const char *label, const char *value);

/** Adds an item to the list at the end of the document, or begins it. */
void data_document_add_item (DataDocument *self, const char *text);

/** Begins a table; the columns are copied. */
void data_document_add_table (DataDocument *self, const DataColumn *columns, guint n_columns);

/** Makes the table at the end of the document one that people go on working in: in a workbook it
 * has a sheet, a filter and a defined name of its own. @name: ASCII letters and digits only. */
void data_document_name_table (DataDocument *self, const char *name);

/** Adds a row to the table at the end of the document: one cell for each column, copied. */
void data_document_add_row (DataDocument *self, const DataCell *cells);

/** Adds @n_rows rows to the table at the end of the document, with room for @lines lines of writing
 * by hand. */
void data_document_add_empty_rows (DataDocument *self, guint n_rows, guint lines);

/** Gives the last row of the table at the end of the document room for @lines lines of writing by
 * hand at least. */
void data_document_add_room (DataDocument *self, guint lines);

/** Adds a group head to the table at the end of the document. */
void data_document_add_group (DataDocument *self, const char *text);

/** Adds a row of boxes to the form at the end of the document, or begins it; copied. */
void data_document_add_boxes (DataDocument *self, const DataBox *boxes, guint n_boxes);

/** Adds boxes, side by side, where people sign; copied. */
void data_document_add_signatures (DataDocument *self,
                                   const DataSignature *signatures,
                                   guint n_signatures);

/**
 * data_document_add_chart:
 * @title: what it shows
 * @series: (array length=n_series): what the parts of each bar are called
 *
 * Adds a chart without bars.
 */
void data_document_add_chart (DataDocument *self,
                              const char *title,
                              const char *const *series,
                              guint n_series);

/** Adds a bar to the chart at the end of the document. @values: one for each series, copied. */
void data_document_add_bar (DataDocument *self, const char *label, const guint *values);

/**
 * data_document_combine:
 * @first, @second: the same document in two languages, which differ in their texts only
 *
 * Returns: (transfer full): one document that says everything in both: where their texts differ,
 *   that of @second stands below that of @first, or beside it where there is one line only
 */
DataDocument *data_document_combine (const DataDocument *first, const DataDocument *second);

/** data_document_fit: Returns: (transfer full): @text as a document would hold it, see above. */
char *data_document_fit (const char *text);

/** data_document_make_fit: Returns: (transfer full) (nullable): the same, or %NULL where @text is
 * fit as it is. */
char *data_document_make_fit (const char *text);

/**
 * data_document_file_name:
 * @parts: (array zero-terminated=1): what the name is made of, in order; blank ones are left out
 *
 * Returns: (transfer full): a file name without suffix that every file system takes
 */
char *data_document_file_name (const char *const *parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataDocument, data_document_free)

G_END_DECLS
