/* package.h - The parts of an .xlsx workbook, and how they refer to each other. Private to data/.
 *
 * A workbook is a ZIP file (ECMA-376, Open Packaging Conventions) with parts in XML. Nothing in it
 * is trusted: sizes are limited and counted, document types and entities are refused, and nothing
 * outside of the file is ever read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** The largest file that is read, in bytes. */
#define DATA_SHEET_FILE_LIMIT 33554432

/** The most bytes of a part and of all, unpacked; the most times that all may become larger when
 * they are more than a part may be. */
#define DATA_SHEET_PART_LIMIT 67108864
#define DATA_SHEET_UNPACKED_LIMIT 268435456
#define DATA_SHEET_RATIO_LIMIT 200

/** A workbook that is open for reading. To be used on one thread at a time. */
typedef struct _DataSheetPackage DataSheetPackage;

/**
 * data_sheet_package_open:
 * @path: a file that begins as ZIP files do
 * @cancellable: (nullable): stops the reading of parts with %G_IO_ERROR_CANCELLED
 * @error: %DATA_ERROR_READ; %DATA_ERROR_REFUSED where it is damaged or larger than the limits
 */
DataSheetPackage *
data_sheet_package_open (const char *path, GCancellable *cancellable, GError **error);
void data_sheet_package_free (DataSheetPackage *self);

/** data_sheet_package_get_file: Returns: (transfer none): its display name. */
const char *data_sheet_package_get_file (DataSheetPackage *self);

/** data_sheet_package_find: Returns: (nullable) (transfer none): the part called @name, whose name
 * may differ in upper and lower case, as it is called. */
const char *data_sheet_package_find (DataSheetPackage *self, const char *name);

/** data_sheet_package_list: Returns: (transfer container) (element-type utf8): the parts. */
GPtrArray *data_sheet_package_list (DataSheetPackage *self);

/** data_sheet_package_hash: Returns: (transfer full): SHA-256 of a part, in hexadecimal; %NULL with
 * @error as for data_sheet_package_read(). */
char *data_sheet_package_hash (DataSheetPackage *self, const char *part, GError **error);

/**
 * DataSheetXml:
 * @start: (nullable): an element begins; @name is without the prefix of its name space
 * @text: (nullable): text stands in it
 * @end: (nullable): it ends
 *
 * What is done with the XML of a part. Functions return whether to go on; if not, with @error set.
 */
typedef struct
{
  gboolean (*start) (gpointer data,
                     const char *name,
                     const char *const *attributes,
                     GError **error);
  gboolean (*text) (gpointer data, const char *text, gsize length, GError **error);
  gboolean (*end) (gpointer data, const char *name, GError **error);
} DataSheetXml;

/** data_sheet_xml_get: Returns: (nullable): the attribute @name, whatever its prefix. @attributes:
 * names and values in turn */
const char *data_sheet_xml_get (const char *const *attributes, const char *name);

/**
 * data_sheet_package_read:
 * @part: a name
 * @root: the name of its outermost element
 * @error: %DATA_ERROR_READ; %DATA_ERROR_REFUSED where there is no such part, or it is damaged, is
 *   not well-formed, has a document type, is nested too deeply, or is about something else
 */
gboolean data_sheet_package_read (DataSheetPackage *self,
                                  const char *part,
                                  const char *root,
                                  const DataSheetXml *xml,
                                  gpointer data,
                                  GError **error);

/**
 * DataSheetLink:
 * @id: by which the part that refers calls it
 * @type: the last word of its type: "worksheet", whichever edition of the standard names it
 * @target: name of a part
 */
typedef struct
{
  char *id;
  char *type;
  char *target;
} DataSheetLink;

/**
 * data_sheet_package_links:
 * @part: a name, or "" for the workbook as a whole
 *
 * Returns: (transfer full) (element-type DataSheetLink): what the part refers to inside of the
 *   file
 */
GPtrArray *data_sheet_package_links (DataSheetPackage *self, const char *part, GError **error);

/** data_sheet_links_find: Returns: (nullable): the first of @links of type @type, or with @id where
 * that is not %NULL. */
const DataSheetLink *data_sheet_links_find (GPtrArray *links, const char *type, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataSheetPackage, data_sheet_package_free)

G_END_DECLS
