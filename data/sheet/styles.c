/* styles.c - How the cells of an .xlsx workbook show their numbers.
 *
 * Source: ECMA-376 Part 1, 18.8.30 (number formats) and 18.17.4 (dates and times).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/styles.h"

#include <math.h>
#include <string.h>

#define STYLE_NUMBER_LIMIT 65536
#define DECIMALS_LIMIT 15

/* The first day that dates can have, and one behind the last: 10000-01-01. */
#define LAST_DAY 2958466
#define SECONDS_OF_DAY 86400

/** The styles that are being read. */
typedef struct
{
  GHashTable *codes; /* number of a format to the DataSheetNumberFormat that its code gives */
  GArray *formats;
  gboolean in_cell_formats;
} Reading;

/* Which letters of dates and times stand in @code, outside of quotes and brackets. */
static void
find_parts (const char *code, gboolean *has_date, gboolean *has_time)
{
  *has_date = *has_time = FALSE;
  for (const char *p = code; *p != '\0' && *p != ';'; p++)
    {
      const char *end = *p == '"' ? strchr (p + 1, '"') : *p == '[' ? strchr (p, ']') : NULL;

      if (end != NULL)
        p = end;
      else if ((*p == '\\' || *p == '_' || *p == '*') && p[1] != '\0')
        p++;
      else if (strchr ("yYdDeE", *p) != NULL &&
               !(g_ascii_toupper (*p) == 'E' && strchr ("+-", p[1])))
        *has_date = TRUE;
      else if (strchr ("hHsS", *p) != NULL)
        *has_time = TRUE;
      else if ((*p == 'm' || *p == 'M') && !*has_time)
        *has_date = TRUE;
    }
}

/* "0.00" has two decimals; what is not as simple as that, or too long, is shown plainly. */
static DataSheetNumberFormat
read_code (const char *code)
{
  DataSheetNumberFormat format = { DATA_SHEET_NUMBER_PLAIN, 0 };
  const char *dot = strchr (code, '.');
  gboolean has_date;
  gboolean has_time;

  if (g_utf8_strlen (code, -1) > DATA_SHEET_FORMAT_CODE_LIMIT ||
      g_str_has_prefix (code, "General") || g_str_equal (code, "@"))
    return format;
  if (code[0] != '\0' && code[strspn (code, "0#?.,_ ")] == '\0')
    {
      format.kind = DATA_SHEET_NUMBER_FIXED;
      if (dot != NULL)
        format.n_decimals = (guint) MIN (strspn (dot + 1, "0"), DECIMALS_LIMIT);
      /* Digits that are shown where they are needed. */
      if (strpbrk (code, "_ ") != NULL || (dot != NULL && strpbrk (dot + 1, "#?") != NULL))
        format.kind = DATA_SHEET_NUMBER_PLAIN;
      return format;
    }
  find_parts (code, &has_date, &has_time);
  if (has_date)
    format.kind = has_time ? DATA_SHEET_NUMBER_DATE_AND_TIME : DATA_SHEET_NUMBER_DATE;
  else if (has_time)
    format.kind = DATA_SHEET_NUMBER_TIME;
  return format;
}

/* The formats that need no code in the file; 27 to 58 are dates in Japanese workbooks. */
static DataSheetNumberFormat
built_in (guint64 number)
{
  if (number == 1 || number == 3)
    return (DataSheetNumberFormat){ DATA_SHEET_NUMBER_FIXED, 0 };
  if (number == 2 || number == 4)
    return (DataSheetNumberFormat){ DATA_SHEET_NUMBER_FIXED, 2 };
  if ((number >= 14 && number <= 17) || (number >= 27 && number <= 31) ||
      (number >= 50 && number <= 58) || number == 36)
    return (DataSheetNumberFormat){ DATA_SHEET_NUMBER_DATE, 0 };
  if ((number >= 18 && number <= 21) || (number >= 45 && number <= 47) ||
      (number >= 32 && number <= 35))
    return (DataSheetNumberFormat){ DATA_SHEET_NUMBER_TIME, 0 };
  if (number == 22)
    return (DataSheetNumberFormat){ DATA_SHEET_NUMBER_DATE_AND_TIME, 0 };
  return (DataSheetNumberFormat){ DATA_SHEET_NUMBER_PLAIN, 0 };
}

static guint64
number_of (const char *text)
{
  return text == NULL ? 0 : g_ascii_strtoull (text, NULL, 10);
}

/* A code is judged once, however many styles have it. */
static void
add_code (Reading *self, guint number, const char *code)
{
  DataSheetNumberFormat format = read_code (code);

  g_hash_table_insert (self->codes, GUINT_TO_POINTER (number), g_memdup2 (&format, sizeof format));
}

static void
add_style (Reading *self, guint64 number)
{
  const DataSheetNumberFormat *named =
      number > G_MAXUINT ? NULL
                         : g_hash_table_lookup (self->codes, GUINT_TO_POINTER ((guint) number));
  DataSheetNumberFormat format = named == NULL ? built_in (number) : *named;

  g_array_append_val (self->formats, format);
}

static gboolean
start_cb (gpointer data, const char *name, const char *const *attributes, GError **error)
{
  Reading *self = data;
  guint64 number = number_of (data_sheet_xml_get (attributes, "numFmtId"));
  const char *code = data_sheet_xml_get (attributes, "formatCode");

  if (g_str_equal (name, "cellXfs"))
    self->in_cell_formats = TRUE;
  else if (g_str_equal (name, "numFmt") && code != NULL && number <= G_MAXUINT &&
           g_hash_table_size (self->codes) < STYLE_NUMBER_LIMIT)
    add_code (self, (guint) number, code);
  else if (g_str_equal (name, "xf") && self->in_cell_formats &&
           self->formats->len < STYLE_NUMBER_LIMIT)
    add_style (self, number);
  return TRUE;
}

static gboolean
end_cb (gpointer data, const char *name, GError **error)
{
  if (g_str_equal (name, "cellXfs"))
    ((Reading *) data)->in_cell_formats = FALSE;
  return TRUE;
}

GArray *
data_sheet_styles_read (DataSheetPackage *package, const char *part, GError **error)
{
  static const DataSheetXml xml = { .start = start_cb, .end = end_cb };
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GArray) formats = g_array_new (FALSE, FALSE, sizeof (DataSheetNumberFormat));
  Reading reading = { .codes = codes, .formats = formats };

  if (!data_sheet_package_read (package, part, "styleSheet", &xml, &reading, error))
    return NULL;
  return g_steal_pointer (&formats);
}

/* Days since the beginning of the count, as a spreadsheet program shows them: the count of 1900
 * has a 29 February that there was not. */
static char *
date_to_text (double days, DataSheetNumberKind kind, gboolean from_1904)
{
  gint64 seconds = (gint64) floor (days * SECONDS_OF_DAY + 0.5);
  gint64 whole_days = seconds / SECONDS_OF_DAY;
  g_autoptr (GDateTime) first = NULL;
  g_autoptr (GDateTime) time = NULL;

  if (from_1904)
    first = g_date_time_new_utc (1904, 1, 1, 0, 0, 0);
  else
    first = g_date_time_new_utc (1899, 12, whole_days < 60 ? 31 : 30, 0, 0, 0);
  time = g_date_time_add_seconds (first, (double) seconds);
  if (time == NULL)
    return NULL;
  if (kind == DATA_SHEET_NUMBER_TIME)
    return g_date_time_format (time, "%H:%M:%S");
  return g_date_time_format (time,
                             kind == DATA_SHEET_NUMBER_DATE ? "%Y-%m-%d" : "%Y-%m-%d %H:%M:%S");
}

char *
data_sheet_number_to_text (const char *value, DataSheetNumberFormat format, gboolean from_1904)
{
  char text[64];
  char *end;
  double number = g_ascii_strtod (value, &end);

  if (end == value || end[strspn (end, " \t\r\n")] != '\0' || !isfinite (number))
    return NULL;
  if (format.kind >= DATA_SHEET_NUMBER_DATE && number >= 0 && number < LAST_DAY)
    {
      char *date = date_to_text (number, format.kind, from_1904);

      if (date != NULL)
        return date;
    }
  if (format.kind == DATA_SHEET_NUMBER_FIXED && fabs (number) < 1e15)
    {
      g_autofree char *pattern = g_strdup_printf ("%%.%uf", format.n_decimals);

      return g_strdup (g_ascii_formatd (text, sizeof text, pattern, number));
    }
  /* 15 digits are what a spreadsheet program shows: 9.2, not 9.1999999999999993. */
  return g_strdup (g_ascii_formatd (text, sizeof text, "%.15g", number));
}
