/* workbook_edit.h - Changing a workbook as a spreadsheet program would, or would not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/**
 * WorkbookChange:
 * @sheet: number of the sheet, from 1
 * @cell: "F12"; a cell that is not there is added at the end of its row
 * @text: (nullable): what stands in it, %NULL where it is cleared
 * @xml: (nullable): in its place the rest of the element `c` behind its address:
 *   " t='e'><v>#N/A</v></c>"
 */
typedef struct
{
  guint sheet;
  const char *cell;
  const char *text;
  const char *xml;
} WorkbookChange;

/* The test fails where a row is not there. */
void workbook_edit (const char *path, const WorkbookChange *changes, guint n_changes);

/* Puts @to in the place of the first @from of @part, which must be there. */
void workbook_replace (const char *path, const char *part, const char *from, const char *to);
