/* origin.c - What a fill-in workbook was made of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/origin.h"

#include "data/exchange/root.h"
#include "data/fillin/labels.h"
#include "data/fillin/value.h"
#include "data/wording/language.h"
#include "rules/edition.h"

/* What is asked of the evaluation itself, in the order of the sheet. */
static const char *const fields[] = {
  "title",
  "perspective",
  "as_of",
  "marking",
  "service.name",
  "service.provider",
  "service.description",
  "service.model",
  "service.regions",
  "agency.name",
  "agency.division",
  "agency.evaluator",
  "agency.reviewer",
};
static const char *const base_service_fields[] = { "name", "in_statement", "registration" };

/** The origin that is being made. */
typedef struct
{
  DataFillinOrigin *origin;
  json_t *root;
  const RulesEvaluation *evaluation;
} Making;

void
data_fillin_row_free (gpointer data)
{
  DataFillinRow *self = data;

  for (guint i = 0; i < DATA_FILLIN_MEMBER_LIMIT; i++)
    g_free (self->values[i]);
  g_free (self->key);
  g_free (self->label);
  g_free (self);
}

void
data_fillin_origin_free (DataFillinOrigin *self)
{
  g_free (self->evaluation);
  g_free (self->hash);
  g_free (self->rules);
  g_free (self->edition);
  g_clear_pointer (&self->words, data_fillin_words_free);
  g_strfreev (self->auditors);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

/* (nullable): the entry at @place. */
static json_t *
find_entry (Making *self, const DataPlace *place)
{
  json_t *entries = data_array_get (self->root, place->array);
  gssize index = data_array_find (entries, place);

  return index < 0 ? NULL : json_array_get (entries, (gsize) index);
}

static DataFillinRow *
add_row (Making *self, DataFillinSheetKind sheet, const DataPlace *place)
{
  DataFillinRow *row = g_new0 (DataFillinRow, 1);
  json_t *entry = place->array == DATA_ARRAY_NONE ? self->root : find_entry (self, place);
  const char *const member[] = { place->member, NULL };
  const char *const *members = place->member == NULL ? data_fillin_sheets[sheet].members : member;

  row->sheet = sheet;
  row->key = data_place_to_text (place);
  for (guint i = 0; members[i] != NULL; i++)
    {
      row->asked[i] = data_fillin_value_fits (place->array, members[i], entry);
      row->values[i] = data_fillin_value_of (place->array, members[i], entry);
    }
  g_ptr_array_add (self->origin->rows, row);
  return row;
}

static void
add_service (Making *self)
{
  const RulesService *service = &self->evaluation->service;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_row (self, DATA_FILLIN_SERVICE, &(DataPlace){ .member = fields[i] });
  for (guint i = 0; i < service->n_built_on; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (base_service_fields); j++)
        add_row (self, DATA_FILLIN_SERVICE,
                 &(DataPlace){ DATA_ARRAY_BUILT_ON, service->built_on[i].id, NULL, NULL,
                               base_service_fields[j] })
            ->about[0] = i;
    }
}

static void
add_cell (Making *self, guint subject, guint dimension, guint harm)
{
  const RulesEdition *edition = self->evaluation->edition;
  const DataPlace place = {
    .array = DATA_ARRAY_IMPACTS,
    .id = rules_evaluation_subject_id (self->evaluation, subject),
    .dimension = edition->dimensions[dimension].clause.id,
    .harm = edition->harms[harm].clause.id,
  };
  DataFillinRow *row;

  if (!rules_evaluation_asks (self->evaluation, subject, dimension, harm))
    return;
  row = add_row (self, DATA_FILLIN_IMPACTS, &place);
  row->about[0] = subject;
  row->about[1] = dimension;
  row->about[2] = harm;
}

static void
add_evaluation (Making *self)
{
  const RulesEvaluation *evaluation = self->evaluation;

  add_service (self);
  for (guint i = 0; i < evaluation->n_operations; i++)
    add_row (self, DATA_FILLIN_OPERATIONS,
             &(DataPlace){ .array = DATA_ARRAY_OPERATIONS, .id = evaluation->operations[i].id })
        ->about[0] = i;
  for (guint i = 0; i < evaluation->n_information; i++)
    add_row (self, DATA_FILLIN_INFORMATION,
             &(DataPlace){ .array = DATA_ARRAY_INFORMATION, .id = evaluation->information[i].id })
        ->about[0] = i;
  for (guint s = 0; s < rules_evaluation_n_subjects (evaluation); s++)
    {
      for (guint d = 0; d < evaluation->edition->n_dimensions; d++)
        {
          for (guint h = 0; h < evaluation->edition->n_harms; h++)
            add_cell (self, s, d, h);
        }
    }
}

static void
add_requirements (Making *self)
{
  const RulesEdition *edition = self->evaluation->edition;

  for (guint i = 0; i < edition->n_requirements; i++)
    add_row (
        self, DATA_FILLIN_REQUIREMENT_LIST,
        &(DataPlace){ .array = DATA_ARRAY_REQUIREMENTS, .id = edition->requirements[i].clause.id })
        ->about[0] = i;
}

/* The internal assessment is asked at the assessed level, elsewhere only where there is one; its
 * auditor where there is anyone to choose. */
static gboolean
is_assessment_asked (Making *self, const RulesControl *control, const char *member)
{
  if (!rules_control_is_assessed_level (control))
    return FALSE;
  return self->evaluation->audit.n_auditors > 0 || !g_str_equal (member, "internal.auditor");
}

static void
add_controls (Making *self)
{
  const RulesCatalogue *catalogue = self->evaluation->audit.catalogue;

  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      const RulesControl *control = &catalogue->controls[i];
      DataFillinRow *row;

      if (control->reference_only)
        continue;
      row = add_row (self, DATA_FILLIN_CONTROL_LIST,
                     &(DataPlace){ .array = DATA_ARRAY_CONTROLS, .id = control->id });
      row->about[0] = i;
      for (guint j = 0; j < data_fillin_n_members (DATA_FILLIN_CONTROL_LIST); j++)
        {
          const char *member = data_fillin_sheets[row->sheet].members[j];

          if (g_str_has_prefix (member, "internal.") && row->values[j] == NULL &&
              !is_assessment_asked (self, control, member))
            row->asked[j] = FALSE;
        }
    }
}

static void
add_labels (Making *self)
{
  const GPtrArray *rows = self->origin->rows;
  RulesLanguage current = data_language_current ();

  data_language_use (self->origin->language);
  for (guint i = 0; i < rows->len; i++)
    {
      DataFillinRow *row = rows->pdata[i];

      row->label = data_fillin_label_row (self->evaluation, row);
    }
  data_language_use (current);
}

DataFillinOrigin *
data_fillin_origin_new (DataExchange *exchange, DataFillinParts parts, RulesLanguage language)
{
  DataFillinOrigin *self = g_new0 (DataFillinOrigin, 1);
  Making making = { self, data_exchange_get_root (exchange),
                    data_exchange_get_evaluation (exchange) };

  self->evaluation = g_strdup (making.evaluation->id);
  self->hash = data_exchange_hash (exchange);
  self->rules = g_strdup (making.evaluation->rules_id);
  self->edition = g_strdup (making.evaluation->rules_edition);
  self->language = language;
  self->parts = parts;
  self->words = data_fillin_words_new (making.evaluation);
  self->rows = g_ptr_array_new_with_free_func (data_fillin_row_free);
  if ((parts & DATA_FILLIN_EVALUATION) != 0)
    add_evaluation (&making);
  if ((parts & DATA_FILLIN_REQUIREMENTS) != 0)
    add_requirements (&making);
  if ((parts & DATA_FILLIN_CONTROLS) != 0)
    add_controls (&making);
  add_labels (&making);
  return self;
}

static gboolean
contains (const char *const *names, gsize n, const char *name)
{
  for (gsize i = 0; i < n; i++)
    {
      if (g_str_equal (names[i], name))
        return TRUE;
    }
  return FALSE;
}

gboolean
data_fillin_can_ask (DataFillinSheetKind sheet, const DataPlace *place)
{
  if (place->member == NULL)
    return FALSE;
  if (sheet != DATA_FILLIN_SERVICE)
    return place->array == data_fillin_sheets[sheet].array &&
           g_strv_contains (data_fillin_sheets[sheet].members, place->member);
  if (place->array == DATA_ARRAY_BUILT_ON)
    return contains (base_service_fields, G_N_ELEMENTS (base_service_fields), place->member);
  return place->array == DATA_ARRAY_NONE && contains (fields, G_N_ELEMENTS (fields), place->member);
}

guint
data_fillin_origin_n_rows (const DataFillinOrigin *self, DataFillinSheetKind sheet)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += ((DataFillinRow *) self->rows->pdata[i])->sheet == sheet;
  return n;
}
