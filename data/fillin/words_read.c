/* words_read.c - What people write into the cells of a fill-in workbook, as answers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/words.h"

#include "data/exchange/arrays.h"
#include "data/fillin/value.h"
#include "data/json/scan.h"

#include <string.h>

#define HEISEI 1988 /* the year before the first of the era */
#define REIWA 2018

/* Finds the choice that @text, which is @folded, says in the nearest of the ways up to @last. */
static DataFillinWordFault
find_choice (const DataFillinChoices *choices,
             DataFillinWay last,
             const char *text,
             const char *folded,
             const char **value)
{
  *value = NULL;
  for (guint way = 0; way <= last; way++)
    {
      const char *key = way == DATA_FILLIN_BY_WORD ? text : folded;
      const DataFillinChoice *choice = g_hash_table_lookup (choices->said[way], key);

      if (!g_hash_table_contains (choices->said[way], key))
        continue;
      *value = choice == NULL ? NULL : choice->value;
      return choice == NULL ? DATA_FILLIN_WORD_AMBIGUOUS : DATA_FILLIN_WORD_OK;
    }
  return DATA_FILLIN_WORD_UNKNOWN;
}

static gboolean
has_choice (const DataFillinChoices *choices, const char *value)
{
  for (guint i = 0; i < choices->choices->len; i++)
    {
      if (g_str_equal (((DataFillinChoice *) choices->choices->pdata[i])->value, value))
        return TRUE;
    }
  return FALSE;
}

/* What a word meant when the workbook was made counts, if it does not mean another by now. */
static DataFillinWordFault
read_choice (const DataFillinWords *self,
             const DataFillinChoices *choices,
             const DataFillinChoices *then,
             const char *text,
             const char *folded,
             char **value)
{
  /* 低 is 低位, and 機密性2 is 機密性2情報. */
  static const char *const endings[] = { "位", "情報" };
  const DataField *field = data_array_find_member (choices->array, choices->member);
  gboolean is_titled = field->type == DATA_FIELD_LEVEL || field->type == DATA_FIELD_INTEGER;
  const char *former;
  const char *found;
  DataFillinWordFault former_fault = find_choice (then, DATA_FILLIN_BY_NAME, text, folded, &former);
  DataFillinWordFault fault = find_choice (choices, DATA_FILLIN_BY_NAME, text, folded, &found);

  if (former_fault == DATA_FILLIN_WORD_OK && !has_choice (choices, former))
    return DATA_FILLIN_WORD_GONE;
  if (former_fault == DATA_FILLIN_WORD_OK && fault == DATA_FILLIN_WORD_OK &&
      !g_str_equal (former, found))
    return DATA_FILLIN_WORD_OTHER;
  if (former_fault != DATA_FILLIN_WORD_UNKNOWN)
    {
      fault = former_fault;
      found = former;
    }
  if (fault == DATA_FILLIN_WORD_UNKNOWN)
    fault = find_choice (choices, DATA_FILLIN_BY_ID, text, folded, &found);
  for (guint i = 0; is_titled && i < G_N_ELEMENTS (endings) && fault == DATA_FILLIN_WORD_UNKNOWN;
       i++)
    {
      g_autofree char *whole = g_strconcat (folded, endings[i], NULL);

      fault = find_choice (choices, DATA_FILLIN_BY_FOLDED_WORD, whole, whole, &found);
    }
  if (fault == DATA_FILLIN_WORD_UNKNOWN && field->type == DATA_FIELD_BOOLEAN)
    fault = find_choice (data_fillin_words_find (self, DATA_ARRAY_CONTROLS, "external"),
                         DATA_FILLIN_BY_FOLDED_WORD, text, folded, &found);
  if (fault == DATA_FILLIN_WORD_OK)
    *value = g_strdup (found);
  return fault;
}

/* Reads a number of @least to @most digits, behind any spaces. */
static gboolean
read_number (const char **p, gsize least, gsize most, guint *number)
{
  gsize n;

  *p += strspn (*p, " ");
  n = strspn (*p, "0123456789");
  *number = (guint) g_ascii_strtoull (*p, NULL, 10);
  *p += n;
  return n >= least && n <= most;
}

/* Reads one of the marks that may stand behind a number, and any spaces before it. */
static gboolean
read_mark (const char **p, const char *const *marks)
{
  const char *at = *p + strspn (*p, " ");

  for (guint i = 0; marks[i] != NULL; i++)
    {
      if (g_str_has_prefix (at, marks[i]))
        {
          *p = at + strlen (marks[i]);
          return TRUE;
        }
    }
  return FALSE;
}

/* Reads the name of an era, if there is one; @first: the year before its first. */
static void
read_era (const char **p, guint *first)
{
  static const struct
  {
    const char *names[4];
    guint first;
  } eras[] = {
    { { "令和", "令", "r", NULL }, REIWA },
    { { "平成", "平", "h", NULL }, HEISEI },
  };

  *first = 0;
  for (guint i = 0; *first == 0 && i < G_N_ELEMENTS (eras); i++)
    {
      if (read_mark (p, eras[i].names))
        *first = eras[i].first;
    }
}

/* Reads a year: of an era, or else with all four digits, so that none is taken for another. */
static gboolean
read_year (const char **p, guint *year)
{
  static const char *const of_year[] = { "-", "/", ".", "年", NULL };
  static const char *const first_year[] = { "元年", NULL };
  guint first;

  read_era (p, &first);
  *year = 1;
  if (first == 0)
    return read_number (p, 4, 4, year) && read_mark (p, of_year);
  if (!read_mark (p, first_year) && (!read_number (p, 1, 2, year) || !read_mark (p, of_year)))
    return FALSE;
  *year += first;
  return *year > first;
}

/* Reads a date; (nullable): what stands behind it. */
static const char *
read_day (const char *p, RulesDate *date)
{
  static const char *const of_month[] = { "-", "/", ".", "月", NULL };
  static const char *const of_day[] = { "日", NULL };
  g_autofree char *plain = NULL;
  guint year;
  guint month;
  guint day;

  if (strspn (p, "0123456789") == strlen ("20261122"))
    plain = g_strdup_printf ("%.4s-%.2s-%.2s", p, p + 4, p + 6);
  else if (!read_year (&p, &year) || !read_number (&p, 1, 2, &month) || !read_mark (&p, of_month) ||
           !read_number (&p, 1, 2, &day))
    return NULL;
  if (plain != NULL)
    p += strlen ("20261122");
  else
    plain = g_strdup_printf ("%04u-%02u-%02u", year, month, day);
  read_mark (&p, of_day);
  *date = rules_date_parse (plain);
  return p;
}

/* Reads the day of the week in parentheses, if it is there and that of @date. */
static void
read_weekday (const char **p, RulesDate date)
{
  static const char *const names[] = { "(日)", "(月)", "(火)", "(水)", "(木)", "(金)", "(土)" };
  const char *const marks[] = { names[date % G_N_ELEMENTS (names)], NULL };

  read_mark (p, marks);
}

static gboolean
is_midnight (const char *rest)
{
  return rest[0] == '\0' || g_str_equal (rest, " 00:00:00") || g_str_equal (rest, "t00:00:00") ||
         g_str_equal (rest, " 0:00:00") || g_str_equal (rest, " 0:00");
}

RulesDate
data_fillin_date_parse (const char *text)
{
  g_autofree char *folded = data_fillin_fold (text);
  RulesDate date = 0;
  const char *rest = folded == NULL ? NULL : read_day (folded, &date);

  if (rest == NULL || date == 0)
    return 0;
  read_weekday (&rest, date);
  return is_midnight (rest) ? date : 0;
}

static DataFillinWordFault
read_date (const char *text, char **value)
{
  char plain[RULES_DATE_TEXT_SIZE];
  RulesDate date = data_fillin_date_parse (text);

  if (date == 0)
    return DATA_FILLIN_WORD_NO_DATE;
  rules_date_format (date, plain);
  *value = g_strdup (plain);
  return DATA_FILLIN_WORD_OK;
}

/* Whether commas, if there are any, part the digits into threes. */
static gboolean
is_grouped (char **groups)
{
  gsize first = groups[0] == NULL ? 0 : strlen (groups[0]);

  if (groups[0] == NULL || groups[1] == NULL)
    return TRUE;
  for (guint i = 1; groups[i] != NULL; i++)
    {
      if (strlen (groups[i]) != 3)
        return FALSE;
    }
  return first >= 1 && first <= 3;
}

/* Leaves out the first of @endings that @text has. */
static void
leave_out_ending (char *text, const char *const *endings)
{
  for (guint i = 0; endings[i] != NULL; i++)
    {
      if (g_str_has_suffix (text, endings[i]))
        {
          text[strlen (text) - strlen (endings[i])] = '\0';
          return;
        }
    }
}

/* (transfer full): a number without what may stand behind it: decimals of nothing and a unit. */
static char *
leave_out_unit (const char *folded)
{
  static const char *const units[] = { "人", "名", NULL };
  static const char *const decimals[] = { ".00", ".0", NULL };
  char *number = g_strdup (folded);

  leave_out_ending (number, units);
  g_strchomp (number);
  leave_out_ending (number, decimals);
  return number;
}

static DataFillinWordFault
read_integer (const char *folded, char **value)
{
  g_autofree char *plain = leave_out_unit (folded);
  g_auto (GStrv) groups = g_strsplit (plain, ",", -1);
  g_autofree char *digits = g_strjoinv ("", groups);
  guint64 number;

  if (!is_grouped (groups) ||
      !g_ascii_string_to_unsigned (digits, 10, 0, DATA_JSON_NUMBER_LIMIT, &number, NULL))
    return DATA_FILLIN_WORD_NO_NUMBER;
  *value = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  return DATA_FILLIN_WORD_OK;
}

/* (transfer full): the lines that say something, each without white space at its ends. */
static char *
read_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *clean = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = data_fillin_value_clean (lines[i]);

      if (line != NULL && clean->len > 0)
        g_string_append_c (clean, '\n');
      if (line != NULL)
        g_string_append (clean, line);
    }
  return g_string_free (clean, FALSE);
}

DataFillinWordFault
data_fillin_words_read (const DataFillinWords *self,
                        const DataFillinWords *then,
                        DataArray array,
                        const char *member,
                        const char *text,
                        char **value)
{
  const DataField *field = data_array_find_member (array, member);
  const DataFillinChoices *choices = data_fillin_words_find (self, array, member);
  g_autofree char *clean = data_fillin_value_clean (text);
  g_autofree char *folded = clean == NULL ? NULL : data_fillin_fold (clean);

  *value = NULL;
  if (folded == NULL)
    return DATA_FILLIN_WORD_OK;
  if (choices != NULL)
    return read_choice (self, choices, data_fillin_words_find (then, array, member), clean, folded,
                        value);
  if (field->type == DATA_FIELD_DATE)
    return read_date (clean, value);
  if (field->type == DATA_FIELD_INTEGER)
    return read_integer (folded, value);
  *value = field->type == DATA_FIELD_TEXTS ? read_lines (clean) : g_steal_pointer (&clean);
  return DATA_FILLIN_WORD_OK;
}
