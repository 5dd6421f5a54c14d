/* audit_auditors.c - Who audits, whether they assessed their own work, and where they sign.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/audit_parts.h"

#include "rules/independence.h"

#include <glib/gi18n-lib.h>

enum
{
  BLANK_AUDITORS = 4, /* rows for auditors in a blank form */
  SIGNATURES_A_ROW = 3,
  IDS_A_CELL = 8, /* more than these are listed below the table */
};

static void
add_word (GString *words, const char *word)
{
  /* Translators: separates the items of a list of ids. */
  g_string_append_printf (words, "%s%s", words->len > 0 ? _ (", ") : "", word);
}

/* What an auditor assessed. */
typedef struct
{
  guint n;
  guint n_own;  /* of what they operate */
  GString *own; /* ids of that */
} Assessed;

static void
assessed_clear (Assessed *self)
{
  g_string_free (self->own, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Assessed, assessed_clear)

static Assessed
find_assessed (const RulesEvaluation *evaluation, guint number)
{
  const RulesAudit *audit = &evaluation->audit;
  const RulesAuditor *auditor = &audit->auditors[number];
  Assessed assessed = { .own = g_string_new (NULL) };

  for (guint i = 0; i < audit->catalogue->n_controls; i++)
    {
      const RulesControl *control = &audit->catalogue->controls[i];

      if (audit->controls[i].auditor != (int) number || !rules_control_is_asked (evaluation, i))
        continue;
      assessed.n++;
      if (!rules_auditor_operates (auditor, control))
        continue;
      assessed.n_own++;
      add_word (assessed.own, control->id);
    }
  return assessed;
}

static char *
describe_independence (const Assessed *assessed)
{
  g_autofree char *count = g_strdup_printf (
      ngettext ("%u control assessed", "%u controls assessed", assessed->n), assessed->n);

  if (assessed->n == 0)
    return g_strdup (_ ("No control assessed"));
  if (assessed->n_own == 0)
    /* Translators: %s is "3 controls assessed". */
    return g_strdup_printf (_ ("%s, none of them the auditor’s own work"), count);
  if (assessed->n_own > IDS_A_CELL)
    /* Translators: %1$s is "9 controls assessed", %2$u how many of them. */
    return g_strdup_printf (_ ("%1$s. Own work assessed: %2$u, listed below"), count,
                            assessed->n_own);
  /* Translators: %1$s is "3 controls assessed", %2$s the ids of some of them. */
  return g_strdup_printf (_ ("%1$s. Own work assessed: %2$s"), count, assessed->own->str);
}

/* Where they are too many for a cell, which of their own work an auditor assessed. */
static void
add_own_work (DataWorksheetBuilder *self, guint number)
{
  const RulesAuditor *auditor = &self->evaluation->audit.auditors[number];
  g_auto (Assessed) assessed = find_assessed (self->evaluation, number);
  g_autofree char *list = NULL;

  if (assessed.n_own <= IDS_A_CELL)
    return;
  /* Translators: %1$s is an auditor, %2$s the ids of controls. */
  list = g_strdup_printf (_ ("Own work that %1$s assessed: %2$s"), data_wording_auditor (auditor),
                          assessed.own->str);
  data_document_add_paragraph (self->document, DATA_PARAGRAPH_NOTE, list);
}

static char *
list_operated (const RulesAuditor *auditor)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < auditor->n_operates; i++)
    add_word (ids, auditor->operates[i]);
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
add_auditor (DataWorksheetBuilder *self, guint number)
{
  const RulesAuditor *auditor = &self->evaluation->audit.auditors[number];
  g_auto (Assessed) assessed = find_assessed (self->evaluation, number);
  g_autofree char *independence = describe_independence (&assessed);
  g_autofree char *operated = list_operated (auditor);
  const DataCell cells[] = {
    { auditor->id, DATA_EMPHASIS_QUIET },
    { data_worksheet_answer (auditor->name) },
    { data_wording_answer (DATA_QUESTION_ROLE, auditor->role) },
    { data_wording_answer (DATA_QUESTION_ORGANISATION, auditor->organisation) },
    { data_worksheet_answer (auditor->competence) },
    { data_worksheet_answer (operated) },
    { independence, assessed.n_own > 0 ? DATA_EMPHASIS_STRONG : DATA_EMPHASIS_NONE },
  };

  data_document_add_row (self->document, cells);
}

static void
add_blank_auditors (DataDocument *document)
{
  g_autofree char *roles = data_worksheet_ticks (DATA_QUESTION_ROLE, 0);
  g_autofree char *organisations = data_worksheet_ticks (DATA_QUESTION_ORGANISATION, 0);
  const DataCell cells[] = { { "" }, { "" }, { roles }, { organisations }, { "" }, { "" }, { "" } };

  for (guint i = 0; i < BLANK_AUDITORS; i++)
    data_document_add_row (document, cells);
}

void
data_worksheet_add_auditors (DataWorksheetBuilder *self)
{
  guint n = self->evaluation->audit.n_auditors;
  const DataColumn columns[] = {
    { .head = _ ("ID"), .width = 7 },
    { .head = _ ("Name of the auditor"), .width = 15, .leads = TRUE },
    { .head = _ ("Role"), .width = 13 },
    { .head = C_ ("auditor", "Belongs to"), .width = 13 },
    { .head = _ ("Competence"), .width = 19 },
    { .head = _ ("Operates"), .width = 13 },
    { .head = _ ("Independence"), .width = 20 },
  };

  data_document_add_heading (self->document, 1, _ ("Auditors"));
  if (!self->blank && n == 0)
    {
      data_document_add_paragraph (self->document, DATA_PARAGRAPH_NORMAL,
                                   _ ("Unanswered: no auditor has been entered."));
      return;
    }
  data_document_add_table (self->document, columns, G_N_ELEMENTS (columns));
  if (self->blank)
    add_blank_auditors (self->document);
  for (guint i = 0; !self->blank && i < n; i++)
    add_auditor (self, i);
  for (guint i = 0; !self->blank && i < n; i++)
    add_own_work (self, i);
}

/* The auditors who sign, the leads first: those of @role. */
static void
add_signers (const RulesAudit *audit, RulesAuditorRole role, const char *words, GArray *signatures)
{
  for (guint i = 0; i < audit->n_auditors; i++)
    {
      const RulesAuditor *auditor = &audit->auditors[i];
      DataSignature signature = { words, data_wording_auditor (auditor) };
      gboolean is_lead = auditor->role == RULES_AUDITOR_ROLE_LEAD;

      if (is_lead == (role == RULES_AUDITOR_ROLE_LEAD))
        g_array_append_val (signatures, signature);
    }
}

void
data_worksheet_add_audit_signatures (DataWorksheetBuilder *self)
{
  g_autoptr (GArray) signatures = g_array_new (FALSE, TRUE, sizeof (DataSignature));
  const DataSignature lead = { data_wording_answer (DATA_QUESTION_ROLE, RULES_AUDITOR_ROLE_LEAD) };
  const DataSignature member = { data_wording_answer (DATA_QUESTION_ROLE,
                                                      RULES_AUDITOR_ROLE_MEMBER) };
  const DataSignature responsible = { _ ("Person responsible for the internal audit") };

  data_document_add_heading (self->document, 1, _ ("Signatures"));
  if (!self->blank)
    add_signers (&self->evaluation->audit, RULES_AUDITOR_ROLE_LEAD, lead.role, signatures);
  if (signatures->len == 0)
    g_array_append_val (signatures, lead);
  if (!self->blank)
    add_signers (&self->evaluation->audit, RULES_AUDITOR_ROLE_MEMBER, member.role, signatures);
  else
    g_array_append_val (signatures, member);
  g_array_append_val (signatures, responsible);
  for (guint i = 0; i < signatures->len; i += SIGNATURES_A_ROW)
    data_document_add_signatures (self->document, &g_array_index (signatures, DataSignature, i),
                                  MIN (SIGNATURES_A_ROW, signatures->len - i));
}
