/* worksheet.c - The worksheets that are put on record: which there are, and making them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/worksheet.h"

#include "data/wording/language.h"
#include "data/worksheet/builder.h"
#include "data/worksheet/identity.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *name;
  const char *about;
  void (*add) (DataWorksheetBuilder *self);
  gboolean landscape;
  gboolean numbered;
} Kind;

static const Kind kinds[DATA_N_WORKSHEETS] = {
  [DATA_WORKSHEET_EVALUATION] = { N_ ("Impact evaluation sheet"),
                                  N_ ("The use, its operations and information, every impact with "
                                      "its rationale, and the result, "
                                      "with room for evaluator and reviewer to sign."),
                                  data_worksheet_add_evaluation, .numbered = TRUE },
  [DATA_WORKSHEET_ROUTE] = { N_ ("Route decision report"),
                             N_ ("Which route the use takes and why: every gate, what decides, "
                                 "what is missing, and what "
                                 "would have to change."),
                             data_worksheet_add_route, .numbered = TRUE },
  [DATA_WORKSHEET_AUDIT] = { N_ ("Internal audit report"),
                             N_ ("The period, the auditors, every requirement with its evidence, "
                                 "the checks, the findings "
                                 "and how far the audit is ready."),
                             data_worksheet_add_audit, .numbered = TRUE },
  [DATA_WORKSHEET_COVERAGE] = { N_ ("Control coverage matrix"),
                                N_ ("Every control: whether it is stated, and whether the external "
                                    "or the internal audit covers "
                                    "it."),
                                data_worksheet_add_coverage, .landscape = TRUE },
  [DATA_WORKSHEET_ACTIONS] = { N_ ("Corrective-action list"),
                               N_ ("Every finding with its cause, action, owner, due day and "
                                   "outcome."),
                               data_worksheet_add_actions, .landscape = TRUE },
  [DATA_WORKSHEET_REGISTER] = { N_ ("Register of evaluations"),
                                N_ ("The evaluations of the workspace, or a choice of them, with "
                                    "route and readiness."),
                                NULL, .landscape = TRUE },
};

const char *const data_worksheet_ids[] = { "evaluation", "route",    "audit", "coverage",
                                           "actions",    "register", NULL };
const char *const data_worksheet_language_ids[] = { "ja", "en", "both", NULL };

static guint
parse (const char *const *ids, const char *id)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (g_str_equal (ids[i], id))
        return i + 1;
    }
  return 0;
}

DataWorksheetKind
data_worksheet_parse (const char *id)
{
  return parse (data_worksheet_ids, id);
}

DataWorksheetLanguage
data_worksheet_language_parse (const char *id)
{
  return parse (data_worksheet_language_ids, id);
}

const char *
data_wording_worksheet (DataWorksheetKind kind)
{
  return _ (kinds[kind].name);
}

const char *
data_wording_worksheet_about (DataWorksheetKind kind)
{
  return _ (kinds[kind].about);
}

static char *
write_keywords (const DataWorksheetBuilder *self)
{
  const DataWorksheetSource *source = self->source;
  const DataWorksheetIdentity identity = {
    .kind = self->kind,
    .language = self->language,
    .blank = self->blank,
    .rules = (char *) self->edition->id,
    .edition = (char *) self->edition->edition,
    .evaluation = self->blank ? NULL : (char *) self->evaluation->id,
    .hash = self->blank ? NULL : source->hash,
    .state = self->blank ? DATA_STATE_DRAFT : source->state,
    .revision = self->blank ? 0 : source->revision,
  };

  return data_worksheet_identity_to_text (&identity);
}

/* The state and the revision: "Approved, revision 2". */
static char *
describe_state (const DataWorksheetSource *source)
{
  if (source->revision == 0)
    return g_strdup (data_wording_state (source->state));
  /* Translators: the state of an evaluation and the number of its revision. */
  return g_strdup_printf (_ ("%1$s, revision %2$u"), data_wording_state (source->state),
                          source->revision);
}

/* The lines at the foot of every page. */
static GPtrArray *
write_footer (const DataWorksheetBuilder *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *rules = g_strjoin (" ", self->edition->id, self->edition->edition, NULL);

  if (self->blank)
    /* Translators: at the foot of every page: the rules applied. */
    g_ptr_array_add (lines, g_strdup_printf (_ ("Rules %s"), rules));
  else
    {
      g_autofree char *state = describe_state (self->source);

      /* Translators: at the foot of every page: the evaluation's id, the rules applied, its state.
       */
      g_ptr_array_add (lines, g_strdup_printf (_ ("Evaluation %1$s · Rules %2$s · %3$s"),
                                               self->evaluation->id, rules, state));
      g_ptr_array_add (lines, g_strdup_printf ("SHA-256 %s", self->source->hash));
    }
  g_ptr_array_add (
      lines, g_strdup (_ ("The result is the user’s own evaluation and not a registration.")));
  g_ptr_array_add (lines, NULL);
  return lines;
}

static char *
write_header (const DataWorksheetBuilder *self)
{
  const char *name = data_wording_worksheet (self->kind);
  const char *service = self->evaluation->service.name;

  if (self->blank)
    return g_strdup (name);
  if (rules_text_is_blank (service) ||
      g_str_equal (service, data_worksheet_name_of (self->evaluation)))
    return g_strjoin (" – ", name, data_worksheet_name_of (self->evaluation), NULL);
  return g_strjoin (" – ", name, data_worksheet_name_of (self->evaluation), service, NULL);
}

static DataDocument *
begin (const DataWorksheetBuilder *self)
{
  const RulesEvaluation *evaluation = self->evaluation;
  g_autofree char *date = data_worksheet_date (self->blank ? 0 : evaluation->as_of);
  const char *const parts[] = { date, data_wording_worksheet (self->kind),
                                self->blank ? self->edition->edition
                                            : data_worksheet_name_of (evaluation),
                                NULL };
  g_autofree char *file_name = data_document_file_name (parts);
  g_autofree char *header = write_header (self);
  g_autofree char *keywords = write_keywords (self);
  g_autoptr (GPtrArray) footer = write_footer (self);
  gboolean draft = !self->blank && self->source->state != DATA_STATE_APPROVED;

  return data_document_new (&(DataDocumentInformation){
      .title = header,
      .subject = self->blank ? "" : data_worksheet_name_of (evaluation),
      .author = "Eikyo",
      .language = data_language_current (),
      .created = !self->blank && evaluation->as_of != 0 ? evaluation->as_of
                                                        : rules_date_parse (self->edition->edition),
      .keywords = keywords,
      .marking = self->blank ? NULL : evaluation->marking,
      /* Translators: across every page of a worksheet that is not approved. */
      .watermark = draft ? _ ("DRAFT") : NULL,
      .header = header,
      .footer = (const char *const *) footer->pdata,
      .file_name = file_name,
      .numbered = kinds[self->kind].numbered,
      .landscape = kinds[self->kind].landscape,
  });
}

/* The worksheet in the current language. */
static DataDocument *
make (DataWorksheetKind kind,
      DataWorksheetLanguage language,
      gboolean blank,
      const DataWorksheetSource *source)
{
  DataWorksheetBuilder builder = {
    .kind = kind,
    .language = language,
    .source = source,
    .evaluation = source->decision->evaluation,
    .edition = source->decision->evaluation->edition,
    .blank = blank,
    .notes = g_ptr_array_new (),
  };

  builder.document = begin (&builder);
  data_document_add_title (builder.document, data_wording_worksheet (kind));
  kinds[kind].add (&builder);
  data_worksheet_add_notes (&builder);
  g_ptr_array_unref (builder.notes);
  return builder.document;
}

DataDocument *
data_worksheet_new (DataWorksheetKind kind,
                    DataWorksheetLanguage language,
                    gboolean blank,
                    const DataWorksheetSource *source)
{
  RulesLanguage before = data_language_current ();
  g_autoptr (DataDocument) japanese = NULL;
  g_autoptr (DataDocument) english = NULL;

  g_return_val_if_fail (kinds[kind].add != NULL, NULL);
  g_return_val_if_fail (source != NULL, NULL);

  if (language != DATA_WORKSHEET_EN)
    {
      data_language_use (RULES_LANGUAGE_JA);
      japanese = make (kind, language, blank, source);
    }
  if (language != DATA_WORKSHEET_JA)
    {
      data_language_use (RULES_LANGUAGE_EN);
      english = make (kind, language, blank, source);
    }
  data_language_use (before);
  if (language == DATA_WORKSHEET_BOTH)
    return data_document_combine (japanese, english);
  return language == DATA_WORKSHEET_JA ? g_steal_pointer (&japanese) : g_steal_pointer (&english);
}
