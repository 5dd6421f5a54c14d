/* check_words.c - Whether a worksheet is what is on record, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/worksheet/check.h"

#include <glib/gi18n-lib.h>

/* What it is compared with. */
static char *
describe_kept (const DataWorksheetCheck *self)
{
  if (self->identity->blank)
    /* Translators: part of sentences such as "The same words as %s"; %s is an edition of rules. */
    return g_strdup_printf (_ ("the blank form of the rules of %s"), self->identity->edition);
  if (self->state == DATA_STATE_APPROVED)
    /* Translators: the same. */
    return g_strdup_printf (_ ("the approved revision %u"), self->revision);
  if (self->is_recorded && self->approved > 0)
    /* Translators: the same. */
    return g_strdup (_ ("the evaluation before its approval"));
  if (self->is_recorded)
    /* Translators: the same. */
    return g_strdup (_ ("the evaluation, which is not approved"));
  /* Translators: the same. */
  return g_strdup (_ ("the evaluation as it stands"));
}

static char *
word_unknown (const DataWorksheetCheck *self)
{
  if (self->identity->kind == DATA_WORKSHEET_REGISTER)
    return g_strdup (_ ("Nothing can be said of it: it calls itself a register of evaluations, and "
                        "no record of registers is kept. Check the worksheets of the evaluations "
                        "that it lists."));
  if (self->identity->blank)
    /* Translators: %s is an edition of rules. */
    return g_strdup_printf (_ ("Nothing can be said of it: it calls itself a blank form of the "
                               "rules of %s, which are not known here."),
                            self->identity->edition);
  return g_strdup (_ ("Nothing can be said of it: its evaluation is not kept in this workspace. "
                      "Check it where the evaluation is kept."));
}

static char *
word_exact (const DataWorksheetCheck *self, const char *kept)
{
  if (self->identity->blank)
    return g_strdup_printf (_ ("Genuine: exactly %s. It holds no evaluation."), kept);
  if (self->state == DATA_STATE_APPROVED)
    return g_strdup_printf (_ ("Genuine: exactly the worksheet of %s."), kept);
  return g_strdup_printf (_ ("Unaltered, but not approved: exactly the worksheet of %s."), kept);
}

static char *
word_same (const DataWorksheetCheck *self, const char *kept)
{
  if (self->differences->len == 0)
    return g_strdup_printf (
        _ ("Not the same file, though nothing else was found to differ from %s: it was saved anew, "
           "or altered where it does not show. Do not rely on it; make the worksheet anew."),
        kept);
  return g_strdup_printf (
      _ ("Only the words are those of %s. It was saved anew, made by another version of the "
         "program or with other fonts, or altered so that something else is seen. Do not rely on "
         "it; make the worksheet anew."),
      kept);
}

/* Of what is kept with the hash that the file names. */
static char *
word_altered (const DataWorksheetCheck *self, const char *kept)
{
  if (self->identity->blank)
    return g_strdup_printf (_ ("Filled in or altered: it is no longer %s. Nothing that was filled "
                               "in is on record."),
                            kept);
  if (!self->is_pdf)
    return g_strdup_printf (_ ("Changed: it names %s, but someone went on working in it or altered "
                               "it. Do not rely on it as a record."),
                            kept);
  return g_strdup_printf (_ ("Altered: it names %s, but is something else. Do not rely on it."),
                          kept);
}

/* Of what is kept with another hash. */
static char *
word_other (const DataWorksheetCheck *self, const char *kept)
{
  if (self->identity->state != DATA_STATE_APPROVED)
    return g_strdup_printf (
        _ ("Not on record: it is of no revision that was approved, and the evaluation says "
           "something else by now, or is another with the same id. It was compared with %s."),
        kept);
  if (self->state == DATA_STATE_APPROVED && self->revision == self->identity->revision)
    return g_strdup_printf (_ ("Not on record: it calls itself %s, which was made from something "
                               "else. Do not rely on it."),
                            kept);
  return g_strdup_printf (_ ("Not on record: it calls itself the approved revision %1$u, which is "
                             "not there. It was compared with %2$s. Do not rely on it."),
                          self->identity->revision, kept);
}

/* (nullable): how what is on record went on. */
static char *
word_later (const DataWorksheetCheck *self)
{
  if (self->newer_edition != NULL)
    /* Translators: %s is an edition of rules. */
    return g_strdup_printf (_ ("The rules of %s are newer."), self->newer_edition);
  if (self->newer > 0)
    return g_strdup_printf (_ ("Revision %u was approved later."), self->newer);
  if (self->approved > 0 && self->state != DATA_STATE_APPROVED)
    return g_strdup_printf (_ ("What it was made from was approved later, as revision %u: take the "
                               "worksheet of that."),
                            self->approved);
  if (self->is_superseded && self->is_recorded && !self->identity->blank)
    return g_strdup (_ ("The evaluation has been changed since."));
  return NULL;
}

char *
data_wording_worksheet_check (const DataWorksheetCheck *self)
{
  g_autofree char *kept = NULL;
  g_autofree char *verdict = NULL;
  g_autofree char *later = NULL;

  if (self->outcome == DATA_WORKSHEET_NONE)
    return g_strdup (_ ("This is no worksheet of Eikyo, or what tells it from others was taken out "
                        "of the file."));
  if (self->outcome == DATA_WORKSHEET_UNKNOWN)
    return word_unknown (self);
  kept = describe_kept (self);
  if (self->outcome == DATA_WORKSHEET_EXACT)
    verdict = word_exact (self, kept);
  else if (self->outcome == DATA_WORKSHEET_SAME_TEXT)
    verdict = word_same (self, kept);
  else
    verdict = self->is_recorded ? word_altered (self, kept) : word_other (self, kept);
  later = word_later (self);
  if (later == NULL)
    return g_steal_pointer (&verdict);
  /* Translators: two sentences that stand behind each other. */
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), verdict, later);
}
