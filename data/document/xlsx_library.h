/* xlsx_library.h - The library that writes workbooks, loaded when the first is written.
 *
 * To link it would load it, and the library of ciphers that it needs, at every start of the
 * program, which takes some milliseconds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

/** DATA_XLSX_LIBRARY: the functions of the library that are used. */
#define DATA_XLSX_LIBRARY(FUNCTION)                                                                \
  FUNCTION (format_set_align)                                                                      \
  FUNCTION (format_set_bg_color)                                                                   \
  FUNCTION (format_set_bold)                                                                       \
  FUNCTION (format_set_border)                                                                     \
  FUNCTION (format_set_border_color)                                                               \
  FUNCTION (format_set_font_color)                                                                 \
  FUNCTION (format_set_font_name)                                                                  \
  FUNCTION (format_set_font_size)                                                                  \
  FUNCTION (format_set_text_wrap)                                                                  \
  FUNCTION (lxw_strerror)                                                                          \
  FUNCTION (workbook_add_format)                                                                   \
  FUNCTION (workbook_add_worksheet)                                                                \
  FUNCTION (workbook_close)                                                                        \
  FUNCTION (workbook_new_opt)                                                                      \
  FUNCTION (workbook_set_properties)                                                               \
  FUNCTION (worksheet_fit_to_pages)                                                                \
  FUNCTION (worksheet_freeze_panes)                                                                \
  FUNCTION (worksheet_gridlines)                                                                   \
  FUNCTION (worksheet_merge_range)                                                                 \
  FUNCTION (worksheet_print_area)                                                                  \
  FUNCTION (worksheet_repeat_rows)                                                                 \
  FUNCTION (worksheet_set_column)                                                                  \
  FUNCTION (worksheet_set_footer)                                                                  \
  FUNCTION (worksheet_set_header)                                                                  \
  FUNCTION (worksheet_set_margins)                                                                 \
  FUNCTION (worksheet_set_paper)                                                                   \
  FUNCTION (worksheet_set_portrait)                                                                \
  FUNCTION (worksheet_set_row)                                                                     \
  FUNCTION (worksheet_write_blank)                                                                 \
  FUNCTION (worksheet_write_string)

#define DATA_XLSX_LIBRARY_MEMBER(name) __typeof__ (name) *name##_;

typedef struct
{
  DATA_XLSX_LIBRARY (DATA_XLSX_LIBRARY_MEMBER)
} DataXlsxLibrary;

/** data_xlsx_library: complete once data_xlsx_library_load() has succeeded. */
extern DataXlsxLibrary data_xlsx_library;

gboolean data_xlsx_library_load (GError **error);

#ifndef DATA_XLSX_LIBRARY_OWN_NAMES
#define format_set_align data_xlsx_library.format_set_align_
#define format_set_bg_color data_xlsx_library.format_set_bg_color_
#define format_set_bold data_xlsx_library.format_set_bold_
#define format_set_border data_xlsx_library.format_set_border_
#define format_set_border_color data_xlsx_library.format_set_border_color_
#define format_set_font_color data_xlsx_library.format_set_font_color_
#define format_set_font_name data_xlsx_library.format_set_font_name_
#define format_set_font_size data_xlsx_library.format_set_font_size_
#define format_set_text_wrap data_xlsx_library.format_set_text_wrap_
#define lxw_strerror data_xlsx_library.lxw_strerror_
#define workbook_add_format data_xlsx_library.workbook_add_format_
#define workbook_add_worksheet data_xlsx_library.workbook_add_worksheet_
#define workbook_close data_xlsx_library.workbook_close_
#define workbook_new_opt data_xlsx_library.workbook_new_opt_
#define workbook_set_properties data_xlsx_library.workbook_set_properties_
#define worksheet_fit_to_pages data_xlsx_library.worksheet_fit_to_pages_
#define worksheet_freeze_panes data_xlsx_library.worksheet_freeze_panes_
#define worksheet_gridlines data_xlsx_library.worksheet_gridlines_
#define worksheet_merge_range data_xlsx_library.worksheet_merge_range_
#define worksheet_print_area data_xlsx_library.worksheet_print_area_
#define worksheet_repeat_rows data_xlsx_library.worksheet_repeat_rows_
#define worksheet_set_column data_xlsx_library.worksheet_set_column_
#define worksheet_set_footer data_xlsx_library.worksheet_set_footer_
#define worksheet_set_header data_xlsx_library.worksheet_set_header_
#define worksheet_set_margins data_xlsx_library.worksheet_set_margins_
#define worksheet_set_paper data_xlsx_library.worksheet_set_paper_
#define worksheet_set_portrait data_xlsx_library.worksheet_set_portrait_
#define worksheet_set_row data_xlsx_library.worksheet_set_row_
#define worksheet_write_blank data_xlsx_library.worksheet_write_blank_
#define worksheet_write_string data_xlsx_library.worksheet_write_string_
#endif

G_END_DECLS
