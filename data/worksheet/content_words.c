/* content_words.c - What differs between two files of a worksheet, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/content.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  LONGEST_TEXT = 200, /* of a text that is told, in characters */
};

/* What a file has; its text follows where it has one. */
static const char *const things[] = {
  [DATA_WORKSHEET_WORDS] = N_ ("a page or sheet without words"),
  [DATA_WORKSHEET_NOTE] = N_ ("a note"),
  [DATA_WORKSHEET_FIELD] = N_ ("a form field"),
  [DATA_WORKSHEET_PICTURE] = N_ ("a picture, shape or chart"),
  [DATA_WORKSHEET_LINK] = N_ ("a link"),
  [DATA_WORKSHEET_ATTACHMENT] = N_ ("an inner file"),
  [DATA_WORKSHEET_SCRIPT] = N_ ("a script or macros"),
  [DATA_WORKSHEET_LAYER] = N_ ("a layer that can be hidden"),
  [DATA_WORKSHEET_TITLE] = N_ ("the title"),
  [DATA_WORKSHEET_AUTHOR] = N_ ("the author"),
  [DATA_WORKSHEET_SUBJECT] = N_ ("the subject"),
  [DATA_WORKSHEET_FORMULA] = N_ ("the formula"),
  [DATA_WORKSHEET_FORMAT] = N_ ("the number format"),
  [DATA_WORKSHEET_NAME] = N_ ("the defined name"),
  [DATA_WORKSHEET_UNSEEN] = N_ ("words in a colour that cannot be seen"),
};

/* What may look otherwise in a workbook; see content_workbook.c. */
static const struct
{
  const char *place;
  const char *words;
} parts[] = {
  { "\nstyles", N_ ("colours, fonts and number formats") },
  { "\nnotes", N_ ("notes") },
  { "\npictures", N_ ("pictures and charts") },
  { "\nproperties", N_ ("properties of the file") },
  { "\nbook", N_ ("order, names and visibility of the sheets, and how the file is put together") },
};

/* (transfer full): @text, cut where it is very long. */
static char *
shorten (const char *text)
{
  const char *end = text;

  for (guint i = 0; i < LONGEST_TEXT && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  return *end == '\0' ? g_strdup (text)
                      : g_strdup_printf ("%.*s…", (int) MIN (end - text, G_MAXINT), text);
}

static char *
describe (const DataWorksheetItem *item)
{
  g_autofree char *text = shorten (item->text);

  if (text[0] == '\0')
    return g_strdup (_ (things[item->thing]));
  if (item->thing == DATA_WORKSHEET_WORDS)
    /* Translators: words that stand in a file. */
    return g_strdup_printf (_ ("“%s”"), text);
  /* Translators: %1$s goes like "a note", %2$s is what it says. */
  return g_strdup_printf (_ ("%1$s “%2$s”"), _ (things[item->thing]), text);
}

/* A cell, a row ("5") or columns ("C:D") of the sheet that @place begins with. */
static char *
describe_cell (const char *place, const char *cell)
{
  g_autofree char *sheet = g_strndup (place, (gsize) (cell - 1 - place));

  if (g_ascii_isdigit (cell[0]))
    /* Translators: %1$s is a sheet of a workbook, %2$s the number of a row. */
    return g_strdup_printf (_ ("sheet “%1$s”, row %2$s"), sheet, cell);
  if (strchr (cell, ':') != NULL)
    /* Translators: %1$s is a sheet of a workbook, %2$s columns such as C:D. */
    return g_strdup_printf (_ ("sheet “%1$s”, columns %2$s"), sheet, cell);
  /* Translators: %1$s is a sheet of a workbook, %2$s a cell such as B7. */
  return g_strdup_printf (_ ("sheet “%1$s”, %2$s"), sheet, cell);
}

static char *
describe_place (gboolean is_pdf, const char *place, guint n_places)
{
  const char *line = strrchr (place, '\n');

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (g_str_equal (place, parts[i].place))
        return g_strdup (_ (parts[i].words));
    }
  if (place[0] == '\0')
    /* Translators: stands for the place where something is: in none of its pages or sheets. */
    return g_strdup (_ ("the file as a whole"));
  if (is_pdf)
    /* Translators: where something is in a PDF file: "1", or several such as "1, 2, 5". */
    return g_strdup_printf (ngettext ("page %s", "pages %s", n_places), place);
  if (line != NULL)
    return describe_cell (place, line + 1);
  /* Translators: a sheet of a workbook. */
  return g_strdup_printf (_ ("sheet “%s”"), place);
}

char *
data_worksheet_difference_to_text (gboolean is_pdf,
                                   const char *places,
                                   guint n_places,
                                   const DataWorksheetItem *said,
                                   const DataWorksheetItem *kept)
{
  const DataWorksheetItem *item = said == NULL ? kept : said;
  g_autofree char *place = describe_place (is_pdf, places, n_places);
  g_autofree char *new = NULL;
  g_autofree char *old = NULL;

  if (item->thing == DATA_WORKSHEET_LOOKS && is_pdf)
    return g_strdup_printf (_ ("%s: what is seen is not as on record. Something was drawn, "
                               "covered, moved or coloured."),
                            place);
  if (item->thing == DATA_WORKSHEET_LOOKS)
    return g_strdup_printf (_ ("%s: not as on record."), place);
  if (item->thing == DATA_WORKSHEET_HIDDEN)
    return g_strdup_printf (said != NULL ? _ ("%s: hidden in the file, but not on record.")
                                         : _ ("%s: hidden on record, but not in the file."),
                            place);
  new = said == NULL ? NULL : describe (said);
  old = kept == NULL ? NULL : describe (kept);
  if (old == NULL)
    /* Translators: %1$s is a place in a file, %2$s what is there: “words”, or a note. */
    return g_strdup_printf (_ ("%1$s: the file has %2$s, which is not on record."), place, new);
  if (new == NULL)
    return g_strdup_printf (_ ("%1$s: %2$s is on record and missing in the file."), place, old);
  return g_strdup_printf (_ ("%1$s: the file has %2$s, on record is %3$s."), place, new, old);
}
