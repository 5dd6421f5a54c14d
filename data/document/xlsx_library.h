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
  FUNCTION (chart_add_series)                                                                      \
  FUNCTION (chart_axis_set_major_unit)                                                             \
  FUNCTION (chart_axis_set_reverse)                                                                \
  FUNCTION (chart_legend_set_position)                                                             \
  FUNCTION (chart_series_set_categories)                                                           \
  FUNCTION (chart_series_set_fill)                                                                 \
  FUNCTION (chart_series_set_line)                                                                 \
  FUNCTION (chart_series_set_name_range)                                                           \
  FUNCTION (chart_series_set_pattern)                                                              \
  FUNCTION (chart_series_set_values)                                                               \
  FUNCTION (chart_title_set_name)                                                                  \
  FUNCTION (format_set_align)                                                                      \
  FUNCTION (format_set_bg_color)                                                                   \
  FUNCTION (format_set_bold)                                                                       \
  FUNCTION (format_set_border)                                                                     \
  FUNCTION (format_set_border_color)                                                               \
  FUNCTION (format_set_font_color)                                                                 \
  FUNCTION (format_set_font_name)                                                                  \
  FUNCTION (format_set_font_size)                                                                  \
  FUNCTION (format_set_indent)                                                                     \
  FUNCTION (format_set_num_format)                                                                 \
  FUNCTION (format_set_text_wrap)                                                                  \
  FUNCTION (format_set_unlocked)                                                                   \
  FUNCTION (lxw_rowcol_to_cell_abs)                                                                \
  FUNCTION (lxw_strerror)                                                                          \
  FUNCTION (lxw_workbook_free)                                                                     \
  FUNCTION (workbook_add_chart)                                                                    \
  FUNCTION (workbook_add_format)                                                                   \
  FUNCTION (workbook_add_worksheet)                                                                \
  FUNCTION (workbook_close)                                                                        \
  FUNCTION (workbook_define_name)                                                                  \
  FUNCTION (workbook_new_opt)                                                                      \
  FUNCTION (workbook_set_properties)                                                               \
  FUNCTION (worksheet_autofilter)                                                                  \
  FUNCTION (worksheet_conditional_format_range)                                                    \
  FUNCTION (worksheet_data_validation_range)                                                       \
  FUNCTION (worksheet_fit_to_pages)                                                                \
  FUNCTION (worksheet_freeze_panes)                                                                \
  FUNCTION (worksheet_gridlines)                                                                   \
  FUNCTION (worksheet_hide)                                                                        \
  FUNCTION (worksheet_insert_chart_opt)                                                            \
  FUNCTION (worksheet_merge_range)                                                                 \
  FUNCTION (worksheet_print_area)                                                                  \
  FUNCTION (worksheet_protect)                                                                     \
  FUNCTION (worksheet_repeat_rows)                                                                 \
  FUNCTION (worksheet_set_column)                                                                  \
  FUNCTION (worksheet_set_column_opt)                                                              \
  FUNCTION (worksheet_set_default_row)                                                             \
  FUNCTION (worksheet_set_footer)                                                                  \
  FUNCTION (worksheet_set_header)                                                                  \
  FUNCTION (worksheet_set_landscape)                                                               \
  FUNCTION (worksheet_set_margins)                                                                 \
  FUNCTION (worksheet_set_paper)                                                                   \
  FUNCTION (worksheet_set_portrait)                                                                \
  FUNCTION (worksheet_set_row)                                                                     \
  FUNCTION (worksheet_set_row_opt)                                                                 \
  FUNCTION (worksheet_write_blank)                                                                 \
  FUNCTION (worksheet_write_number)                                                                \
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
#define chart_add_series data_xlsx_library.chart_add_series_
#define chart_axis_set_major_unit data_xlsx_library.chart_axis_set_major_unit_
#define chart_axis_set_reverse data_xlsx_library.chart_axis_set_reverse_
#define chart_legend_set_position data_xlsx_library.chart_legend_set_position_
#define chart_series_set_categories data_xlsx_library.chart_series_set_categories_
#define chart_series_set_fill data_xlsx_library.chart_series_set_fill_
#define chart_series_set_line data_xlsx_library.chart_series_set_line_
#define chart_series_set_name_range data_xlsx_library.chart_series_set_name_range_
#define chart_series_set_pattern data_xlsx_library.chart_series_set_pattern_
#define chart_series_set_values data_xlsx_library.chart_series_set_values_
#define chart_title_set_name data_xlsx_library.chart_title_set_name_
#define format_set_align data_xlsx_library.format_set_align_
#define format_set_bg_color data_xlsx_library.format_set_bg_color_
#define format_set_bold data_xlsx_library.format_set_bold_
#define format_set_border data_xlsx_library.format_set_border_
#define format_set_border_color data_xlsx_library.format_set_border_color_
#define format_set_font_color data_xlsx_library.format_set_font_color_
#define format_set_font_name data_xlsx_library.format_set_font_name_
#define format_set_font_size data_xlsx_library.format_set_font_size_
#define format_set_indent data_xlsx_library.format_set_indent_
#define format_set_num_format data_xlsx_library.format_set_num_format_
#define format_set_text_wrap data_xlsx_library.format_set_text_wrap_
#define format_set_unlocked data_xlsx_library.format_set_unlocked_
#define lxw_rowcol_to_cell_abs data_xlsx_library.lxw_rowcol_to_cell_abs_
#define lxw_strerror data_xlsx_library.lxw_strerror_
#define lxw_workbook_free data_xlsx_library.lxw_workbook_free_
#define workbook_add_chart data_xlsx_library.workbook_add_chart_
#define workbook_add_format data_xlsx_library.workbook_add_format_
#define workbook_add_worksheet data_xlsx_library.workbook_add_worksheet_
#define workbook_close data_xlsx_library.workbook_close_
#define workbook_define_name data_xlsx_library.workbook_define_name_
#define workbook_new_opt data_xlsx_library.workbook_new_opt_
#define workbook_set_properties data_xlsx_library.workbook_set_properties_
#define worksheet_autofilter data_xlsx_library.worksheet_autofilter_
#define worksheet_conditional_format_range data_xlsx_library.worksheet_conditional_format_range_
#define worksheet_data_validation_range data_xlsx_library.worksheet_data_validation_range_
#define worksheet_fit_to_pages data_xlsx_library.worksheet_fit_to_pages_
#define worksheet_freeze_panes data_xlsx_library.worksheet_freeze_panes_
#define worksheet_gridlines data_xlsx_library.worksheet_gridlines_
#define worksheet_hide data_xlsx_library.worksheet_hide_
#define worksheet_insert_chart_opt data_xlsx_library.worksheet_insert_chart_opt_
#define worksheet_merge_range data_xlsx_library.worksheet_merge_range_
#define worksheet_print_area data_xlsx_library.worksheet_print_area_
#define worksheet_protect data_xlsx_library.worksheet_protect_
#define worksheet_repeat_rows data_xlsx_library.worksheet_repeat_rows_
#define worksheet_set_column data_xlsx_library.worksheet_set_column_
#define worksheet_set_column_opt data_xlsx_library.worksheet_set_column_opt_
#define worksheet_set_default_row data_xlsx_library.worksheet_set_default_row_
#define worksheet_set_footer data_xlsx_library.worksheet_set_footer_
#define worksheet_set_header data_xlsx_library.worksheet_set_header_
#define worksheet_set_landscape data_xlsx_library.worksheet_set_landscape_
#define worksheet_set_margins data_xlsx_library.worksheet_set_margins_
#define worksheet_set_paper data_xlsx_library.worksheet_set_paper_
#define worksheet_set_portrait data_xlsx_library.worksheet_set_portrait_
#define worksheet_set_row data_xlsx_library.worksheet_set_row_
#define worksheet_set_row_opt data_xlsx_library.worksheet_set_row_opt_
#define worksheet_write_blank data_xlsx_library.worksheet_write_blank_
#define worksheet_write_number data_xlsx_library.worksheet_write_number_
#define worksheet_write_string data_xlsx_library.worksheet_write_string_
#endif

G_END_DECLS
