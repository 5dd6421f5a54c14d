/* fuzz-sheet.c - Whatever a table holds, it is refused with a message, or its rows are judged, and
 * what can be added makes an evaluation that keeps the format.
 *
 * An input that begins with "<" is a part of a workbook whose other parts are sound, any other a
 * whole file: text, or a ZIP file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/package/archive_writer.h"
#include "data/sheet/details.h"
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#define LINKS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static DataPacks *packs;
static DataExchange *exchange;
static char *path;

/** A part: its name, what tells an input that stands in for it, and a sound one. */
typedef struct
{
  const char *name;
  const char *root;
  const char *sound;
} Part;

static const Part parts[] = {
  { "[Content_Types].xml", "<Types", "<Types/>" },
  { "_rels/.rels", "<RootRelationships",
    "<Relationships><Relationship Id='r' Type='" LINKS "/officeDocument' "
    "Target='xl/workbook.xml'/></Relationships>" },
  { "xl/workbook.xml", "<workbook",
    "<workbook><sheets><sheet name='s' r:id='r1'/></sheets></workbook>" },
  { "xl/_rels/workbook.xml.rels", "<Relationships",
    "<Relationships><Relationship Id='r1' Type='" LINKS "/worksheet' Target='s.xml'/>"
    "<Relationship Id='r2' Type='" LINKS "/sharedStrings' Target='t.xml'/>"
    "<Relationship Id='r3' Type='" LINKS "/styles' Target='u.xml'/></Relationships>" },
  { "xl/s.xml", "<worksheet",
    "<worksheet><sheetData><row><c t='s'><v>0</v></c><c s='1'><v>40000</v></c></row></sheetData>"
    "</worksheet>" },
  { "xl/t.xml", "<sst", "<sst><si><t>9.2.1.99</t></si><si><t>9.2.1</t></si></sst>" },
  { "xl/u.xml", "<styleSheet",
    "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>" },
};

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  static const char text[] = "{\"format\":\"eikyo-evaluation\",\"version\":1,\"id\":\"e\","
                             "\"rules\":{\"id\":\"ismap-liu\",\"edition\":\"2025-04-01\"}}";
  packs = fuzz_start ();
  exchange = data_exchange_parse (text, strlen (text), "e", packs, NULL);
  path = fuzz_path ("t.xlsx");
  g_assert_nonnull (exchange);
  return 0;
}

/* The part that an input stands in for: the sheet, where it does not say. */
static const Part *
find_part (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (strstr (text, parts[i].root) != NULL)
        return &parts[i];
    }
  return &parts[4];
}

static void
write_around (const guint8 *data, gsize size)
{
  g_autofree char *beginning = g_strndup ((const char *) data, MIN (size, 200));
  const Part *part = find_part (beginning);
  g_autoptr (DataArchiveWriter) writer = data_archive_writer_new (path, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (part == &parts[i])
        data_archive_writer_add (writer, parts[i].name, (const char *) data, size, NULL);
      else
        data_archive_writer_add (writer, parts[i].name, parts[i].sound, strlen (parts[i].sound),
                                 NULL);
    }
  if (!data_archive_writer_commit (writer, NULL))
    abort ();
}

static void
check_message (const GError *error)
{
  if (error == NULL || !g_utf8_validate (error->message, -1, NULL) ||
      strstr (error->message, "t.xlsx") == NULL)
    abort ();
}

static void
judge (const DataSheet *sheet)
{
  const RulesCatalogue *catalogue = data_exchange_get_evaluation (exchange)->audit.catalogue;
  DataDetailsMapping mapping = data_details_guess (sheet, catalogue);
  g_autoptr (DataDetails) details = data_details_new (sheet, &mapping, exchange);
  g_autoptr (DataEdit) edit = data_details_to_edit (details);
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) edited = data_exchange_edited (exchange, edit, packs, &error);
  g_autofree char *json =
      data_details_to_json (details, data_sheet_get_name (sheet), &mapping, FALSE);

  if (edited == NULL || !g_utf8_validate (json, -1, NULL))
    abort ();
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataWorkbook) workbook = NULL;

  if (size > 0 && data[0] == '<')
    write_around (data, size);
  else if (!g_file_set_contents_full (path, (const char *) data, (gssize) size,
                                      G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    abort ();
  workbook = data_workbook_read (path, NULL, &error);
  if (workbook == NULL)
    {
      check_message (error);
      return 0;
    }
  for (guint i = 0; i < data_workbook_get_n_sheets (workbook); i++)
    {
      g_autoptr (DataSheet) sheet = data_workbook_read_sheet (workbook, i, &error);

      if (sheet != NULL)
        judge (sheet);
      else
        check_message (error);
      g_clear_error (&error);
    }
  return 0;
}
