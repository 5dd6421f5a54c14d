/* register.c - The worksheet that lists evaluations: all, or those that a filter leaves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/register.h"

#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/workspace/register_wording.h"
#include "data/worksheet/builder.h"
#include "data/worksheet/identity.h"

#include <glib/gi18n-lib.h>

enum
{
  EMPTY_ROWS = 12, /* of a form to be filled by hand */
  EMPTY_LINES = 2,
};

/* What it is made of. Words that come again and again are looked up once. */
typedef struct
{
  const GPtrArray *rows;
  DataPacks *packs;
  RulesDate date;
  const char *choice;
  DataDocument *document;
  const char *states[DATA_STATE_APPROVED + 1];
  const char *readiness[RULES_READINESS_NOT_APPLICABLE + 1];
} Register;

/* The same for the same evaluations in the same state. */
static char *
hash_rows (const GPtrArray *rows)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < rows->len; i++)
    {
      const DataRegisterRow *row = g_ptr_array_index (rows, i);

      g_checksum_update (checksum, (const guchar *) row->id, -1);
      g_checksum_update (checksum, (const guchar *) "\n", 1);
      g_checksum_update (checksum, (const guchar *) row->changed, -1);
      g_checksum_update (checksum, (const guchar *) "\n", 1);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

static DataDocument *
begin (const Register *self, DataWorksheetLanguage language)
{
  const char *name = data_wording_worksheet (DATA_WORKSHEET_REGISTER);
  gboolean blank = self->rows->len == 0;
  g_autofree char *hash = hash_rows (self->rows);
  g_autofree char *date = data_worksheet_date (blank ? 0 : self->date);
  const DataWorksheetIdentity identity = {
    .kind = DATA_WORKSHEET_REGISTER,
    .language = language,
    .blank = blank,
    .hash = hash,
    .state = DATA_STATE_DRAFT,
  };
  g_autofree char *keywords = data_worksheet_identity_to_text (&identity);
  g_autofree char *foot = g_strdup_printf ("SHA-256 %s", hash);
  const char *const footer[] = {
    _ ("The results are the users’ own evaluations and not registrations."),
    blank ? NULL : foot,
    NULL,
  };
  const char *const parts[] = { date, name, NULL };
  g_autofree char *file_name = data_document_file_name (parts);

  return data_document_new (&(DataDocumentInformation){
      .title = name,
      .subject = self->choice == NULL ? "" : self->choice,
      .author = "Eikyo",
      .language = data_language_current (),
      .created = blank ? 0 : self->date,
      .keywords = keywords,
      .header = name,
      .footer = footer,
      .file_name = file_name,
      .landscape = TRUE,
  });
}

static void
add_summary (const Register *self)
{
  g_autofree char *date = data_worksheet_date (self->date);
  g_autofree char *count = g_strdup_printf ("%u", self->rows->len);

  data_document_add_field (self->document, C_ ("register", "Date"), date);
  data_document_add_field (self->document, C_ ("register", "Number of evaluations"), count);
  data_document_add_field (self->document, _ ("Chosen by"),
                           self->choice == NULL ? _ ("all that are kept in the register")
                                                : self->choice);
}

/* Those whose route is known, by route and state. */
static void
add_chart (const Register *self)
{
  guint counts[RULES_N_ROUTES][DATA_STATE_APPROVED + 1] = { 0 };
  const char *titles[RULES_N_ROUTES] = { NULL };
  const char *series[DATA_STATE_APPROVED];

  for (guint i = 0; i < self->rows->len; i++)
    {
      const DataRegisterRow *row = g_ptr_array_index (self->rows, i);
      DataPack *pack = row->decided ? data_packs_deciding (self->packs, row->edition) : NULL;

      if (pack == NULL)
        continue;
      counts[row->route][row->state]++;
      titles[row->route] = data_text (&pack->edition->routes[row->route].clause.title);
    }
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    series[i] = data_wording_state ((DataState) (i + 1));
  data_document_add_chart (self->document, _ ("Evaluations by route and state"), series,
                           G_N_ELEMENTS (series));
  for (guint i = 0; i < RULES_N_ROUTES; i++)
    {
      if (titles[i] != NULL)
        data_document_add_bar (self->document, titles[i], &counts[i][DATA_STATE_DRAFT]);
    }
}

static void
begin_table (const Register *self)
{
  const DataColumn columns[] = {
    { .head = C_ ("column", "No."),
      .width = 4,
      .alignment = DATA_ALIGN_END,
      .value = DATA_VALUE_NUMBER },
    { .head = C_ ("column", "Title"), .width = 20, .leads = TRUE },
    { .head = C_ ("column", "Service"), .width = 13 },
    { .head = C_ ("column", "Provider"), .width = 11 },
    { .head = C_ ("column", "Agency"), .width = 10 },
    { .head = C_ ("column", "Route"), .width = 11 },
    { .head = C_ ("column", "Impact"), .width = 7 },
    { .head = C_ ("column", "Missing"),
      .width = 6,
      .alignment = DATA_ALIGN_END,
      .value = DATA_VALUE_NUMBER },
    { .head = C_ ("column", "Readiness"), .width = 10 },
    { .head = C_ ("column", "State"), .width = 9 },
    { .head = C_ ("column", "Edition"), .width = 9, .value = DATA_VALUE_DATE },
    { .head = C_ ("column", "As of"), .width = 9, .value = DATA_VALUE_DATE },
    { .head = C_ ("column", "Id"), .width = 14 },
  };

  data_document_add_table (self->document, columns, G_N_ELEMENTS (columns));
  data_document_name_table (self->document, "register");
}

static void
add_row (const Register *self, guint i)
{
  const DataRegisterRow *row = g_ptr_array_index (self->rows, i);
  g_autofree char *number = g_strdup_printf ("%u", i + 1);
  g_autofree char *route = data_wording_register_route (row, self->packs);
  g_autofree char *overall = data_wording_register_overall (row, self->packs);
  g_autofree char *missing = row->decided ? g_strdup_printf ("%u", row->missing) : NULL;
  g_autofree char *state = data_wording_register_state (row->state, row->revision);
  const DataCell cells[] = {
    { number },
    { data_wording_register_title (row) },
    { row->service },
    { row->provider },
    { row->agency },
    { route, DATA_EMPHASIS_STRONG },
    { overall },
    { missing },
    { row->decided ? self->readiness[row->readiness] : NULL },
    { state != NULL ? state : self->states[row->state] },
    { row->edition },
    { row->as_of },
    { row->id, DATA_EMPHASIS_QUIET },
  };

  data_document_add_row (self->document, cells);
}

static void
look_up_words (Register *self)
{
  for (DataState i = DATA_STATE_DRAFT; i < G_N_ELEMENTS (self->states); i++)
    self->states[i] = data_wording_state (i);
  for (RulesReadinessStatus i = RULES_READINESS_READY; i < G_N_ELEMENTS (self->readiness); i++)
    self->readiness[i] = data_wording_readiness_status (i);
}

/* The register in the current language. */
static DataDocument *
make (Register *self, DataWorksheetLanguage language)
{
  look_up_words (self);
  self->document = begin (self, language);
  data_document_add_title (self->document, data_wording_worksheet (DATA_WORKSHEET_REGISTER));
  if (self->rows->len > 0)
    {
      add_summary (self);
      add_chart (self);
    }
  begin_table (self);
  for (guint i = 0; i < self->rows->len; i++)
    add_row (self, i);
  if (self->rows->len == 0)
    data_document_add_empty_rows (self->document, EMPTY_ROWS, EMPTY_LINES);
  return self->document;
}

DataDocument *
data_worksheet_new_register (DataWorksheetLanguage language,
                             const GPtrArray *rows,
                             DataPacks *packs,
                             RulesDate date,
                             const char *choice)
{
  Register self = { .rows = rows, .packs = packs, .date = date, .choice = choice };
  RulesLanguage before = data_language_current ();
  g_autoptr (DataDocument) japanese = NULL;
  g_autoptr (DataDocument) english = NULL;

  g_return_val_if_fail (rows != NULL && packs != NULL, NULL);

  if (language != DATA_WORKSHEET_EN)
    {
      data_language_use (RULES_LANGUAGE_JA);
      japanese = make (&self, language);
    }
  if (language != DATA_WORKSHEET_JA)
    {
      data_language_use (RULES_LANGUAGE_EN);
      english = make (&self, language);
    }
  data_language_use (before);
  if (language == DATA_WORKSHEET_BOTH)
    return data_document_combine (japanese, english);
  return language == DATA_WORKSHEET_JA ? g_steal_pointer (&japanese) : g_steal_pointer (&english);
}
