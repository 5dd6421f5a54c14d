/* test-sheet.c - Tables from workbooks and text files: what a person sees in a cell is what is
 * read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/package/archive_writer.h"
#include "data/sheet/details.h"
#include "tests/data/scratch.h"
#include "tests/cases.h"

#include <string.h>

#define MAIN "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
#define LINKS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define STRICT_LINKS "http://purl.oclc.org/ooxml/officeDocument/relationships"

static void
add (DataArchiveWriter *writer, const char *name, const char *text)
{
  g_assert_true (data_archive_writer_add (writer, name, text, strlen (text), NULL));
}

/* A workbook with one sheet, whose links are of the type @links. @target: of the link to it */
static void
write_workbook (ScratchFile *self,
                const char *sheet,
                const char *strings,
                const char *styles,
                const char *links,
                const char *target)
{
  g_autoptr (DataArchiveWriter) writer = data_archive_writer_new (self->path, NULL);
  g_autofree char *root =
      g_strdup_printf ("<Relationships><Relationship Id='r' Type='%s/officeDocument' "
                       "Target='/xl/workbook.xml'/></Relationships>",
                       links);
  g_autofree char *book_links = g_strdup_printf (
      "<p:Relationships xmlns:p='x'><p:Relationship Id='r1' Type='%s/worksheet' Target='%s'/>"
      "<p:Relationship Id='r2' Type='%s/sharedStrings' Target='sharedStrings.xml'/>"
      "<p:Relationship Id='r3' Type='%s/styles' Target='./styles.xml'/>"
      "<p:Relationship Id='r4' Type='%s/hyperlink' Target='http://example.org' "
      "TargetMode='External'/></p:Relationships>",
      links, target, links, links, links);

  add (writer, "[Content_Types].xml", "<Types/>");
  add (writer, "_rels/.rels", root);
  add (writer, "xl/workbook.xml",
       "\xef\xbb\xbf<?xml version='1.0'?><!-- made by hand --><workbook " MAIN
       " xmlns:q='x'><workbookPr date1904='0'/><sheets><sheet name='表 1' sheetId='7' q:id='r1' "
       "state='veryHidden'/></sheets></workbook>");
  add (writer, "xl/_rels/workbook.xml.rels", book_links);
  add (writer, "xl/Worksheets/sheet1.xml", sheet);
  add (writer, "xl/sharedStrings.xml", strings);
  add (writer, "xl/styles.xml", styles);
  g_assert_true (data_archive_writer_commit (writer, NULL));
}

/* The only sheet of the file, which has to be sound. */
static DataSheet *
read_sheet (ScratchFile *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataWorkbook) workbook = data_workbook_read (self->path, NULL, &error);
  DataSheet *sheet;

  g_assert_no_error (error);
  g_assert_cmpuint (data_workbook_get_n_sheets (workbook), ==, 1);
  sheet = data_workbook_read_sheet (workbook, 0, &error);
  g_assert_no_error (error);
  return sheet;
}

static const char strings[] =
    "<sst " MAIN "><si><t>管理策</t></si>"
    "<si><r><t>利用者</t></r><r><rPr><b/></rPr><t xml:space='preserve'> 登録</t></r>"
    "<rPh sb='0' eb='3'><t>リヨウシャ</t></rPh><phoneticPr fontId='1'/></si>"
    "<si><t>一_x000D_二_x41_三_x0042_</t></si><si/></sst>";
static const char styles[] =
    "<styleSheet " MAIN "><numFmts><numFmt numFmtId='200' formatCode='0.000'/>"
    "<numFmt numFmtId='201' formatCode='yyyy\"年\"m\"月\"d\"日\"'/>"
    "<numFmt numFmtId='202' formatCode='[Red]0.0_ ;\"d\"0'/></numFmts>"
    "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
    "<xf numFmtId='14'/><xf numFmtId='2'/><xf numFmtId='200'/><xf numFmtId='201'/>"
    "<xf numFmtId='22'/><xf numFmtId='202'/><xf numFmtId='20'/></cellXfs></styleSheet>";

/* What a cell says, and how the file has it. */
static const struct
{
  const char *cell;
  const char *text;
} cells[] = {
  { "<c r='A%u' t='s'><v>0</v></c>", "管理策" },
  { "<c r='A%u' t='s'><v> 1 </v></c>", "利用者 登録" },
  { "<c r='A%u' t='s'><v>2</v></c>", "一\r二_x41_三B" },
  { "<c r='A%u' t='inlineStr'><is><t>a&lt;b&#x7ba1;</t><rPh><t>x</t></rPh></is></c>", "a<b管" },
  { "<c r='A%u' t='inlineStr'><is><r><t>a</t></r><r><t><![CDATA[<&]]></t></r></is></c>", "a<&" },
  { "<c r='A%u' t='str'><f>A1&amp;\"x\"</f><v>9.2.1.1</v></c>", "9.2.1.1" },
  { "<c r='A%u'><f>A1+1</f></c>", "=A1+1" },
  { "<c r='A%u'><v>9.1999999999999993</v></c>", "9.2" },
  { "<c r='A%u' s='0'><v>1E3</v></c>", "1000" },
  { "<c r='A%u' s='2'><v>9.1</v></c>", "9.10" },
  { "<c r='A%u' s='3'><v>9.1</v></c>", "9.100" },
  { "<c r='A%u' s='6'><v>9.1</v></c>", "9.1" },
  { "<c r='A%u' s='999'><v>-0.5</v></c>", "-0.5" },
  { "<c r='A%u' s='1'><v>39845</v></c>", "2009-02-01" },
  { "<c r='A%u' s='1'><v>59</v></c>", "1900-02-28" },
  { "<c r='A%u' s='1'><v>61</v></c>", "1900-03-01" },
  { "<c r='A%u' s='4'><v>46348</v></c>", "2026-11-22" },
  { "<c r='A%u' s='5'><v>46348.75</v></c>", "2026-11-22 18:00:00" },
  { "<c r='A%u' s='7'><v>0.5</v></c>", "12:00:00" },
  { "<c r='A%u' s='1'><v>-1</v></c>", "-1" },
  { "<c r='A%u' t='d'><v>2026-11-22</v></c>", "2026-11-22" },
  { "<c r='A%u' t='b'><v>1</v></c>", "TRUE" },
  { "<c r='A%u' t='b'><v>0</v></c>", "FALSE" },
  { "<c r='A%u' t='e'><v>#REF!</v></c>", "#REF!" },
  { "<x:c xmlns:x='y' r='A%u'><x:v>3</x:v></x:c>", "3" },
};

static void
test_cells (ScratchFile *self, gconstpointer data)
{
  g_autoptr (GString) rows = g_string_new ("<worksheet " MAIN "><sheetData>");
  g_autoptr (DataSheet) sheet = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_auto (GStrv) parts = g_strsplit (cells[i].cell, "%u", 2);

      g_string_append_printf (rows, "<row r='%u'>%s%u%s</row>", 2 * i + 1, parts[0], 2 * i + 1,
                              parts[1]);
    }
  g_string_append (rows, "<row/></sheetData></worksheet>");
  write_workbook (self, rows->str, strings, styles, LINKS, "worksheets/sheet1.xml");
  sheet = read_sheet (self);
  g_assert_cmpstr (data_sheet_get_name (sheet), ==, "表 1");
  g_assert_cmpuint (data_sheet_get_n_rows (sheet), ==, G_N_ELEMENTS (cells));
  g_assert_cmpuint (data_sheet_get_n_columns (sheet), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_assert_cmpuint (data_sheet_get_number (sheet, i), ==, 2 * i + 1);
      g_assert_cmpstr (data_sheet_get_text (sheet, i, 0), ==, cells[i].text);
    }
}

/* As the strict edition of the standard has it, with prefixes and without addresses. */
static void
test_strict (ScratchFile *self, gconstpointer data)
{
  g_autoptr (DataSheet) sheet = NULL;
  g_autoptr (DataWorkbook) workbook = NULL;

  write_workbook (self,
                  "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'>"
                  "<x:cols/><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c/><x:c r='D1'>"
                  "<x:v>4</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row><x:row r='3'><x:c>"
                  "<x:v>6</x:v></x:c></x:row><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData>"
                  "</x:worksheet>",
                  strings, styles, STRICT_LINKS, "/xl/worksheets/SHEET1.xml");
  sheet = read_sheet (self);
  g_assert_cmpuint (data_sheet_get_n_rows (sheet), ==, 3);
  g_assert_cmpstr (data_sheet_get_text (sheet, 0, 0), ==, "1");
  g_assert_cmpstr (data_sheet_get_text (sheet, 0, 1), ==, "");
  g_assert_cmpstr (data_sheet_get_text (sheet, 0, 3), ==, "4");
  g_assert_cmpstr (data_sheet_get_text (sheet, 0, 4), ==, "5");
  g_assert_cmpstr (data_sheet_get_text (sheet, 0, 5), ==, "");
  g_assert_cmpuint (data_sheet_get_number (sheet, 2), ==, 4);

  workbook = data_workbook_read (self->path, NULL, NULL);
  g_assert_true (data_workbook_is_sheet_hidden (workbook, 0));
  g_assert_cmpint (data_workbook_find_sheet (workbook, "表 1"), ==, 0);
  g_assert_cmpint (data_workbook_find_sheet (workbook, "表"), ==, -1);
}

static void
test_merged (ScratchFile *self, gconstpointer data)
{
  g_autoptr (DataSheet) sheet = NULL;

  write_workbook (self,
                  "<worksheet " MAIN "><sheetData>"
                  "<row r='1'><c r='A1'><v>1</v></c><c r='C1'><v>3</v></c></row>"
                  "<row r='2'><c r='B2'><v>9</v></c><c r='C2'><v>8</v></c></row>"
                  "<row r='4'><c r='B4'><v>7</v></c></row></sheetData><mergeCells>"
                  "<mergeCell ref='A1:A4'/><mergeCell ref='C1:XFD1'/><mergeCell ref='C2'/>"
                  "<mergeCell ref='Z1:Z1048576'/><mergeCell ref='C3:C4'/></mergeCells></worksheet>",
                  strings, styles, LINKS, "worksheets/sheet1.xml");
  sheet = read_sheet (self);
  for (guint row = 0; row < 3; row++)
    g_assert_cmpstr (data_sheet_get_merged_text (sheet, row, 0), ==, "1");
  g_assert_cmpstr (data_sheet_get_text (sheet, 1, 0), ==, "");
  g_assert_cmpstr (data_sheet_get_merged_text (sheet, 1, 1), ==, "9");
  g_assert_cmpstr (data_sheet_get_merged_text (sheet, 1, 2), ==, "8");
  g_assert_cmpstr (data_sheet_get_merged_text (sheet, 2, 2), ==, "");
  g_assert_cmpstr (data_sheet_get_merged_text (sheet, 0, 200), ==, "");
}

/* A text of 5 MB in each of 2,000 rows: where it is blank they are left out, else it is too long.
 */
static void
test_large_texts (ScratchFile *self, gconstpointer data)
{
  g_autoptr (GString) rows = g_string_new ("<worksheet " MAIN "><sheetData>");
  const char fills[] = { ' ', 'x' };

  for (guint i = 0; i < 2000; i++)
    g_string_append (rows, "<row><c><v>1</v></c><c t='s'><v>0</v></c></row>");
  g_string_append (rows, "</sheetData></worksheet>");
  for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
    {
      g_autofree char *text = g_strnfill (5000000, fills[i]);
      g_autofree char *shared = g_strdup_printf ("<sst " MAIN "><si><t>%s</t></si></sst>", text);
      g_autoptr (DataWorkbook) workbook = NULL;
      g_autoptr (DataSheet) sheet = NULL;
      g_autoptr (GError) error = NULL;

      write_workbook (self, rows->str, shared, styles, LINKS, "worksheets/sheet1.xml");
      workbook = data_workbook_read (self->path, NULL, &error);
      g_assert_no_error (error);
      sheet = data_workbook_read_sheet (workbook, 0, &error);
      if (fills[i] == ' ')
        g_assert_cmpuint (data_sheet_get_n_columns (sheet), ==, 1);
      else
        g_assert_nonnull (strstr (error->message, "表 1!B1: The text is longer than 32767"));
    }
}

static void
test_cancelled (ScratchFile *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DataWorkbook) workbook = NULL;
  g_autoptr (DataWorkbook) other = NULL;
  g_autoptr (DataSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;

  write_workbook (self,
                  "<worksheet " MAIN "><sheetData><row><c t='inlineStr'><is><t>9.2.1.1</t></is>"
                  "</c></row></sheetData></worksheet>",
                  strings, styles, LINKS, "worksheets/sheet1.xml");
  workbook = data_workbook_read (self->path, cancellable, &error);
  g_assert_no_error (error);
  g_assert_cmpint (data_details_find_sheet (workbook), ==, 0);
  g_cancellable_cancel (cancellable);
  g_assert_cmpint (data_details_find_sheet (workbook), ==, -1);
  sheet = data_workbook_read_sheet (workbook, 0, &error);
  g_assert_null (sheet);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  other = data_workbook_read (self->path, cancellable, &error);
  g_assert_null (other);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Text files and their rows: cells with "|" between them, rows with "/". */
typedef struct
{
  const char *name;
  const char *text;
  const char *rows;
} Text;

static const Text texts[] = {
  { "commas", "a,b\n1,2\n", "1:a|b/2:1|2" },
  { "semicolons", "a;b,c\n1;2\n3;4", "1:a|b,c/2:1|2/3:3|4" },
  { "tabs", "a\tb,c\r\n1\t2\r\n", "1:a|b,c/2:1|2" },
  { "one-column", "a\n\nb", "1:a/3:b" },
  { "quotes", "\"a\"\"b\",\"c,d\"\n\"1\r\n2\",x\ny,z", "1:a\"b|c,d/2:1\n2|x/3:y|z" },
  { "quote-inside", "a\"b,c\n1,2", "1:a\"b|c/2:1|2" },
  { "blank-behind-quote", "\"a\" ,b\n1,2", "1:a|b/2:1|2" },
  { "blank-cells", ",,c\n,\n ,　,\n1", "1:||c/4:1" },
  { "carriage-returns", "a,b\r1,2\r", "1:a|b/2:1|2" },
  { "byte-order-mark", "\xef\xbb\xbf\"a\",b\n1,2", "1:a|b/2:1|2" },
  { "cp932", "\x94\xd4\x8d\x86,\x95\x5c\n1,\x87\x40\n", "1:番号|表/2:1|①" },
  { "utf-8", "番号,表\n1,①", "1:番号|表/2:1|①" },
};

static char *
rows_of (const DataSheet *sheet)
{
  GString *rows = g_string_new (NULL);

  for (guint row = 0; row < data_sheet_get_n_rows (sheet); row++)
    {
      guint used = 0;

      g_string_append_printf (rows, "%s%u:", row == 0 ? "" : "/",
                              data_sheet_get_number (sheet, row));
      for (guint c = 0; c < data_sheet_get_n_columns (sheet); c++)
        {
          if (data_sheet_get_text (sheet, row, c)[0] != '\0')
            used = c + 1;
        }
      for (guint c = 0; c < used; c++)
        g_string_append_printf (rows, "%s%s", c == 0 ? "" : "|",
                                data_sheet_get_text (sheet, row, c));
    }
  return g_string_free (rows, FALSE);
}

static void
assert_rows (ScratchFile *self, const char *bytes, gsize length, const char *expected)
{
  g_autoptr (DataSheet) sheet = NULL;
  g_autofree char *rows = NULL;

  g_assert_true (g_file_set_contents (self->path, bytes, (gssize) length, NULL));
  sheet = read_sheet (self);
  rows = rows_of (sheet);
  g_assert_cmpstr (rows, ==, expected);
}

static void
test_text (ScratchFile *self, gconstpointer data)
{
  const Text *text = data;

  assert_rows (self, text->text, strlen (text->text), text->rows);
}

static void
test_wide_text (ScratchFile *self, gconstpointer data)
{
  static const char little[] = "\xff\xfe\x31\x00,\x00\x88\x7b\n\x00";
  static const char big[] = "\xfe\xff\x00\x31\x00,\x7b\x88\x00\n";

  assert_rows (self, little, sizeof little - 1, "1:1|箈");
  assert_rows (self, big, sizeof big - 1, "1:1|箈");
}

static void
test_columns (void)
{
  static const struct
  {
    const char *name;
    int column;
  } names[] = { { "A", 0 }, { "z", 25 }, { "AA", 26 }, { "iv", 255 },          { "IW", -1 },
                { "", -1 }, { "1", -1 }, { "A1", -1 }, { "ZZZZZZZZZZZZ", -1 }, { "Ａ", -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpint (data_sheet_parse_column (names[i].name), ==, names[i].column);
  for (guint i = 0; i < DATA_SHEET_COLUMN_LIMIT; i++)
    {
      g_autofree char *name = data_sheet_column_name (i);

      g_assert_cmpint (data_sheet_parse_column (name), ==, (int) i);
    }
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  scratch_file_add ("/data/sheet/cells", test_cells, NULL);
  scratch_file_add ("/data/sheet/strict", test_strict, NULL);
  scratch_file_add ("/data/sheet/merged", test_merged, NULL);
  scratch_file_add ("/data/sheet/large-texts", test_large_texts, NULL);
  scratch_file_add ("/data/sheet/cancelled", test_cancelled, NULL);
  CASES_ADD_BY (scratch_file_add, "/data/sheet/text", texts, test_text);
  scratch_file_add ("/data/sheet/wide-text", test_wide_text, NULL);
  g_test_add_func ("/data/sheet/columns", test_columns);
  return g_test_run ();
}
