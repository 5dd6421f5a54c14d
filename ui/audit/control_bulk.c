/* control_bulk.c - Answering many controls at once, as one edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_bulk.h"

#include "rules/coverage.h"
#include "ui/forms/entry_words.h"

#include <glib/gi18n-lib.h>

const char *const ui_control_members[UI_CONTROL_N_MEMBERS] = {
  "stated",           "reason",        "external",          "internal.design", "internal.operation",
  "internal.auditor", "internal.date", "internal.evidence",
};

/* While an edit is made. */
typedef struct
{
  const RulesEvaluation *evaluation;
  const UiControlAnswers *answers;
  gboolean *chosen; /* for each control */
  UiControlBulk bulk;
} Making;

/* Whether a control is stated when the edit is made. */
static RulesAnswer
find_stated (const Making *making, int control)
{
  RulesAnswer stated = making->evaluation->audit.controls[control].stated;
  const char *word = making->answers->words[UI_CONTROL_MEMBER_STATED];

  if (word == NULL || !making->chosen[control] ||
      (stated != RULES_ANSWER_UNKNOWN && !making->answers->replace))
    return stated;
  return g_str_equal (word, "true") ? RULES_ANSWER_YES : RULES_ANSWER_NO;
}

/* Whether a member of a control is asked when the edit is made. */
static gboolean
is_asked (const Making *making, int control, UiControlMember member)
{
  const RulesControl *of = &making->evaluation->audit.catalogue->controls[control];

  if (of->objective != RULES_NO_CONTROL && find_stated (making, of->objective) == RULES_ANSWER_NO)
    return FALSE;
  if (member == UI_CONTROL_MEMBER_STATED)
    return TRUE;
  if (member == UI_CONTROL_MEMBER_REASON)
    return find_stated (making, control) == RULES_ANSWER_NO;
  return rules_control_is_assessed_level (of) && find_stated (making, control) != RULES_ANSWER_NO;
}

static gboolean
is_same (const char *kept, const char *word)
{
  return g_strcmp0 (kept, word) == 0;
}

/* Adds one answer to the edit; returns whether it changes something. */
static gboolean
answer (Making *making, DataEntry *entry, UiControlMember member, gboolean *kept)
{
  const char *word = making->answers->words[member];
  DataPlace place = *data_entry_get_place (entry);
  g_auto (GStrv) before = ui_entry_words_get (entry, ui_control_members[member]);
  gboolean is_answered = !rules_text_is_blank (before[0]);

  if (is_same (before[0], word))
    return FALSE;
  if (is_answered && !making->answers->replace)
    {
      *kept = TRUE;
      return FALSE;
    }
  making->bulk.n_replaced += is_answered ? 1 : 0;
  place.member = ui_control_members[member];
  if (making->answers->replace || g_str_equal (word, "true") || g_str_equal (word, "false"))
    return data_edit_set_words (making->bulk.edit, &place, (const char *const[]){ word, NULL },
                                NULL);
  data_edit_fill_text (making->bulk.edit, &place, word);
  return TRUE;
}

static void
answer_control (Making *making, DataEntry *entry, int control)
{
  gboolean changed = FALSE;
  gboolean kept = FALSE;
  gboolean left_out = FALSE;
  gboolean no_reason = FALSE;

  for (UiControlMember i = 0; i < UI_CONTROL_N_MEMBERS; i++)
    {
      if (making->answers->words[i] == NULL)
        continue;
      if (is_asked (making, control, i))
        changed = answer (making, entry, i, &kept) || changed;
      else if (i == UI_CONTROL_MEMBER_REASON)
        no_reason = TRUE;
      else
        left_out = TRUE;
    }
  making->bulk.n_changed += changed ? 1 : 0;
  making->bulk.n_kept += kept ? 1 : 0;
  making->bulk.n_not_asked += left_out ? 1 : 0;
  making->bulk.n_no_reason += no_reason && !left_out ? 1 : 0;
}

UiControlBulk
ui_control_bulk_new (DataEvaluation *evaluation, GArray *controls, const UiControlAnswers *answers)
{
  const RulesEvaluation *values = data_evaluation_get_decision (evaluation)->evaluation;
  const RulesCatalogue *catalogue = values->audit.catalogue;
  GListModel *entries = data_evaluation_get_list (evaluation, DATA_ARRAY_CONTROLS);
  g_autofree gboolean *chosen = g_new0 (gboolean, catalogue->n_controls);
  Making making = { .evaluation = values, .answers = answers, .chosen = chosen };
  guint position = 0;

  making.bulk.edit = data_edit_new ();
  for (guint i = 0; i < controls->len; i++)
    {
      /* An added detail may have been taken away again meanwhile. */
      if (g_array_index (controls, guint, i) < catalogue->n_controls)
        chosen[g_array_index (controls, guint, i)] = TRUE;
    }
  /* The list leaves out what is only for reference. */
  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      g_autoptr (DataEntry) entry = NULL;

      if (catalogue->controls[i].reference_only)
        continue;
      entry = g_list_model_get_item (entries, position++);
      if (chosen[i])
        answer_control (&making, entry, (int) i);
    }
  if (making.bulk.n_changed == 0)
    g_clear_pointer (&making.bulk.edit, data_edit_free);
  return making.bulk;
}

/* Adds a sentence, which is taken. */
static void
add_sentence (char **text, char *sentence)
{
  g_autofree char *before = *text;
  g_autofree char *added = sentence;

  /* Translators: two sentences after each other. */
  *text = g_strdup_printf (C_ ("sentences", "%1$s %2$s"), before, added);
}

static char *
describe_changed (guint n, gboolean done)
{
  if (n == 0)
    return g_strdup (done ? _ ("No control was changed.") : _ ("No control will be changed."));
  if (done)
    return g_strdup_printf (ngettext ("%u control was changed.", "%u controls were changed.", n),
                            n);
  return g_strdup_printf (
      ngettext ("%u control will be changed.", "%u controls will be changed.", n), n);
}

static char *
describe_replaced (guint n, gboolean done)
{
  return g_strdup_printf (
      done ? ngettext ("%u answer was overwritten.", "%u answers were overwritten.", n)
           : ngettext ("%u answer will be overwritten.", "%u answers will be overwritten.", n),
      n);
}

char *
ui_control_bulk_describe (const UiControlBulk *self, gboolean done)
{
  char *text = describe_changed (self->n_changed, done);

  if (self->n_replaced > 0)
    add_sentence (&text, describe_replaced (self->n_replaced, done));
  if (self->n_kept > 0)
    add_sentence (
        &text, g_strdup_printf (ngettext ("%u with another answer stays as it is.",
                                          "%u with another answer stay as they are.", self->n_kept),
                                self->n_kept));
  if (self->n_not_asked > 0)
    add_sentence (
        &text,
        g_strdup_printf (
            ngettext ("%u is left out, as this is not asked of it: it is excluded, or its details "
                      "are assessed.",
                      "%u are left out, as this is not asked of them: they are excluded, or their "
                      "details are assessed.",
                      self->n_not_asked),
            self->n_not_asked));
  if (self->n_no_reason > 0)
    add_sentence (&text,
                  g_strdup_printf (ngettext ("%u is given no reason, as it is not excluded.",
                                             "%u are given no reason, as they are not excluded.",
                                             self->n_no_reason),
                                   self->n_no_reason));
  return text;
}

GArray *
ui_control_bulk_list_proposed (const RulesEvaluation *evaluation, int area, guint *n_already)
{
  const RulesCatalogue *catalogue = evaluation->audit.catalogue;
  GArray *controls = g_array_new (FALSE, FALSE, sizeof (guint));

  *n_already = 0;
  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      const RulesControl *control = &catalogue->controls[i];

      if (control->area < 0 || (area >= 0 && control->area != area) ||
          !rules_control_is_assessed_level (control) || !rules_control_is_stated (evaluation, i))
        continue;
      if (evaluation->audit.controls[i].external)
        (*n_already)++;
      else
        g_array_append_val (controls, i);
    }
  return controls;
}
