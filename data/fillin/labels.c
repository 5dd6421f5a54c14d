/* labels.c - What stands around the answers of a fill-in workbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/labels.h"

#include "data/exchange/arrays.h"
#include "data/fillin/value.h"
#include "data/wording/fields.h"
#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/workspace/fact_words.h"

#include <glib/gi18n-lib.h>

/** The columns before the answers: their heads, NULL for the hidden one. */
static const char *const heads[DATA_FILLIN_N_SHEETS][DATA_FILLIN_MEMBER_LIMIT] = {
  [DATA_FILLIN_SERVICE] = { NULL, NC_ ("fill-in", "Part"), NC_ ("fill-in", "Item"),
                            NC_ ("fill-in", "Answer") },
  [DATA_FILLIN_OPERATIONS] = { NULL, NC_ ("fill-in", "No.") },
  [DATA_FILLIN_INFORMATION] = { NULL, NC_ ("fill-in", "No.") },
  [DATA_FILLIN_IMPACTS] = { NULL, NC_ ("fill-in", "Information or operation"),
                            NC_ ("fill-in", "Dimension"), NC_ ("fill-in", "Harm"),
                            NC_ ("fill-in", "What the levels mean") },
  [DATA_FILLIN_REQUIREMENT_LIST] = { NULL, NC_ ("fill-in", "No."), NC_ ("fill-in", "Requirement"),
                                     NC_ ("fill-in", "Severity"),
                                     NC_ ("fill-in", "Examples of evidence") },
  [DATA_FILLIN_CONTROL_LIST] = { NULL, NC_ ("fill-in", "No."), NC_ ("fill-in", "Control"),
                                 NC_ ("fill-in", "Basic") },
};

static const double widths[DATA_FILLIN_N_SHEETS][12] = {
  [DATA_FILLIN_SERVICE] = { 4, 24, 26, 60 },
  [DATA_FILLIN_OPERATIONS] = { 4, 8, 28, 38, 18, 30 },
  [DATA_FILLIN_INFORMATION] = { 4, 8, 24, 32, 14, 14, 14, 12, 10 },
  [DATA_FILLIN_IMPACTS] = { 4, 22, 10, 20, 48, 10, 38 },
  [DATA_FILLIN_REQUIREMENT_LIST] = { 4, 11, 44, 10, 28, 14, 36 },
  [DATA_FILLIN_CONTROL_LIST] = { 4, 12, 28, 7, 9, 20, 9, 12, 12, 14, 12, 26 },
};

static const guint n_frozen[DATA_FILLIN_N_SHEETS] = {
  [DATA_FILLIN_SERVICE] = 3, [DATA_FILLIN_OPERATIONS] = 2,       [DATA_FILLIN_INFORMATION] = 3,
  [DATA_FILLIN_IMPACTS] = 4, [DATA_FILLIN_REQUIREMENT_LIST] = 2, [DATA_FILLIN_CONTROL_LIST] = 3,
};

/* How many columns, from the second, tell which row it is. */
static const guint n_telling[DATA_FILLIN_N_SHEETS] = {
  [DATA_FILLIN_SERVICE] = 2, [DATA_FILLIN_OPERATIONS] = 1,       [DATA_FILLIN_INFORMATION] = 1,
  [DATA_FILLIN_IMPACTS] = 3, [DATA_FILLIN_REQUIREMENT_LIST] = 1, [DATA_FILLIN_CONTROL_LIST] = 1,
};

char *
data_fillin_label_head (DataFillinSheetKind sheet, guint column)
{
  const DataFillinSheet *about = &data_fillin_sheets[sheet];
  const char *head = column < DATA_FILLIN_MEMBER_LIMIT ? heads[sheet][column] : NULL;

  if (column == 0)
    return g_strdup ("");
  if (head != NULL)
    return g_strdup (g_dpgettext2 (NULL, "fill-in", head));
  return data_fact_heading (
      data_wording_member (about->array, about->members[column - about->first_answer]));
}

double
data_fillin_label_width (DataFillinSheetKind sheet, guint column)
{
  return widths[sheet][column];
}

guint
data_fillin_label_n_frozen (DataFillinSheetKind sheet)
{
  return n_frozen[sheet];
}

/* The part of the evaluation that a field belongs to. */
static char *
describe_part (const RulesEvaluation *evaluation, const DataFillinRow *row, const DataPlace *place)
{
  g_autofree char *entry = NULL;
  const RulesBaseService *base;

  if (place->array == DATA_ARRAY_BUILT_ON)
    {
      base = &evaluation->service.built_on[row->about[0]];
      entry = data_wording_entry (place->array,
                                  rules_text_is_blank (base->name) ? base->id : base->name);
      return data_fact_heading (entry);
    }
  if (g_str_has_prefix (place->member, "service."))
    return g_strdup (C_ ("fill-in", "Service"));
  return g_strdup (g_str_has_prefix (place->member, "agency.") ? C_ ("fill-in", "Agency and people")
                                                               : C_ ("fill-in", "Evaluation"));
}

static char *
describe_field (const RulesEvaluation *evaluation, const DataFillinRow *row, guint column)
{
  g_auto (GStrv) words = NULL;
  DataPlace place;

  if (!data_place_parse (row->key, &place, &words))
    return g_strdup ("");
  return column == 1 ? describe_part (evaluation, row, &place)
                     : data_fact_heading (data_wording_member (place.array, place.member));
}

/* The meanings of all levels above "no impact", on a line each, and how far they are official. */
static char *
describe_levels (const RulesEdition *edition, guint harm)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; i < edition->n_levels; i++)
    {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: a level of impact and what it means. */
      g_string_append_printf (text, _ ("%s: %s"), data_wording_level (edition, (int) i),
                              data_text (&edition->harms[harm].meanings[i]));
    }
  g_string_append_printf (text, "\n%s",
                          data_wording_grade (edition, edition->harms[harm].clause.grade));
  return g_string_free (text, FALSE);
}

static char *
describe_cell (const RulesEvaluation *evaluation, const DataFillinRow *row, guint column)
{
  const RulesEdition *edition = evaluation->edition;

  if (column == 1)
    return data_wording_subject (evaluation, row->about[0]);
  if (column == 2)
    return g_strdup (data_text (&edition->dimensions[row->about[1]].clause.title));
  if (column == 3)
    return g_strdup (data_text (&edition->harms[row->about[2]].clause.title));
  return describe_levels (edition, row->about[2]);
}

static char *
describe_requirement (const RulesEdition *edition,
                      const RulesRequirement *requirement,
                      guint column)
{
  GString *text;

  if (column == 1)
    return g_strdup (requirement->clause.id);
  if (column == 3)
    return g_strdup (data_wording_kind (requirement->severity));
  if (column == 2)
    return g_strjoin ("\n", data_text (&requirement->clause.title),
                      data_text (&requirement->clause.text),
                      data_wording_grade (edition, requirement->clause.grade), NULL);
  text = g_string_new (NULL);
  for (guint i = 0; i < requirement->n_evidence; i++)
    g_string_append_printf (text, "%s• %s", i > 0 ? "\n" : "",
                            data_text (&requirement->evidence[i]));
  return g_string_free (text, FALSE);
}

static char *
describe_control (const RulesControl *control, guint column)
{
  if (column == 1)
    return g_strdup (control->id);
  if (column == 2)
    return g_strdup (data_text (&control->title));
  /* Translators: in a column “Basic”: a basic statement requirement. */
  return g_strdup (control->basic ? C_ ("fill-in", "Basic") : "");
}

char *
data_fillin_label_text (const RulesEvaluation *evaluation, const DataFillinRow *row, guint column)
{
  switch (row->sheet)
    {
    case DATA_FILLIN_SERVICE:
      return describe_field (evaluation, row, column);
    case DATA_FILLIN_IMPACTS:
      return describe_cell (evaluation, row, column);
    case DATA_FILLIN_REQUIREMENT_LIST:
      return describe_requirement (evaluation->edition,
                                   &evaluation->edition->requirements[row->about[0]], column);
    case DATA_FILLIN_CONTROL_LIST:
      return describe_control (&evaluation->audit.catalogue->controls[row->about[0]], column);
    case DATA_FILLIN_OPERATIONS:
    case DATA_FILLIN_INFORMATION:
    case DATA_FILLIN_N_SHEETS:
    default:
      return g_strdup_printf ("%u", row->about[0] + 1);
    }
}

/* @texts: (transfer full) */
static char *
join_labels (GStrv texts)
{
  g_autofree char *joined = g_strjoinv ("\n", texts);

  g_strfreev (texts);
  return g_steal_pointer (&joined);
}

static char *
clean_label (const char *text)
{
  char *clean = data_fillin_value_clean (text);

  return clean == NULL ? g_strdup ("") : clean;
}

char *
data_fillin_label_row (const RulesEvaluation *evaluation, const DataFillinRow *row)
{
  guint n = n_telling[row->sheet];
  GStrv texts = g_new0 (char *, n + 1);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = data_fillin_label_text (evaluation, row, i + 1);

      texts[i] = clean_label (text);
    }
  joined = join_labels (texts);
  return data_fillin_value_fits_cell (joined) ? g_steal_pointer (&joined) : g_strdup ("");
}

char *
data_fillin_label_read (DataFillinSheetKind kind, const DataSheet *sheet, guint number)
{
  guint n = n_telling[kind];
  GStrv texts = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    texts[i] = clean_label (data_sheet_get_text (sheet, number, i + 1));
  return join_labels (texts);
}

const char *
data_fillin_label_hint (DataArray array, const char *member)
{
  const DataField *field = data_array_find_member (array, member);

  switch (field->type)
    {
    case DATA_FIELD_DATE:
      return _ ("A date, such as 2026-11-22. Leave blank what is not known.");
    case DATA_FIELD_TEXTS:
      return _ ("One on each line; Alt+Enter begins a new line.");
    case DATA_FIELD_TEXT:
      return field->reference == DATA_REFERENCE_AUDITOR
                 ? _ ("Choose from the list. Leave blank what is not known.")
                 : _ ("Text; Alt+Enter begins a new line.");
    case DATA_FIELD_INTEGER:
      if (field->maximum > 3)
        return _ ("A whole number. Leave blank what is not known.");
      return _ ("Choose from the list. Leave blank what is not known.");
    case DATA_FIELD_BOOLEAN:
    case DATA_FIELD_CHOICE:
    case DATA_FIELD_DIMENSION:
    case DATA_FIELD_HARM:
    case DATA_FIELD_LEVEL:
    case DATA_FIELD_OBJECT:
    case DATA_FIELD_ENTRIES:
    default:
      return _ ("Choose from the list. Leave blank what is not known.");
    }
}
