/* random_evaluation.c - Seeded random evaluations of the small edition.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random_evaluation.h"

#include "fixture.h"

/* How an evaluation is answered; probabilities are in percent. */
typedef struct
{
  GRand *rand;
  guint unknown; /* an answer is missing */
  guint bad;     /* an answer is not the one that leads to low-impact use and a ready audit */
} Mood;

enum
{
  PART_SERVICE,
  PART_AUDIT,
  PART_INFORMATION = 10,
  PART_OPERATION = 20,
};

static gboolean
happens (const Mood *mood, guint percent)
{
  return (guint) g_rand_int_range (mood->rand, 0, 100) < percent;
}

static guint
pick (const Mood *mood, guint first, guint last)
{
  return (guint) g_rand_int_range (mood->rand, (gint32) first, (gint32) last + 1);
}

/* 0 where unknown, else @good, or where bad any value up to @last. */
static guint
answer (const Mood *mood, guint good, guint last)
{
  if (happens (mood, mood->unknown))
    return 0;
  return happens (mood, mood->bad) ? pick (mood, 1, last) : good;
}

static const char *
text (const Mood *mood)
{
  if (happens (mood, mood->unknown))
    return NULL;
  return happens (mood, mood->bad) ? "　" : "文";
}

static RulesDate
date (const Mood *mood, const char *good)
{
  if (happens (mood, mood->unknown))
    return 0;
  return rules_date_parse (good) + (happens (mood, mood->bad) ? pick (mood, 0, 500) : 0);
}

/* Each part has its own numbers, so that a further part changes no other. */
static Mood
mood_of (const RandomShape *shape, guint part)
{
  static const guint unknowns[] = { 0, 1, 10, 40 };
  static const guint bads[] = { 0, 1, 8, 50 };
  guint32 seeds[] = { shape->seed, part };
  g_autoptr (GRand) common = g_rand_new_with_seed (shape->seed);
  guint unknown = unknowns[g_rand_int_range (common, 0, G_N_ELEMENTS (unknowns))];
  guint bad = bads[g_rand_int_range (common, 0, G_N_ELEMENTS (bads))];

  return (Mood){ g_rand_new_with_seed_array (seeds, G_N_ELEMENTS (seeds)), unknown, bad };
}

static void
fill_cells (RulesEvaluation *self, const Mood *mood, guint subject)
{
  for (guint dimension = 0; dimension < self->edition->n_dimensions; dimension++)
    for (guint harm = 0; harm < self->edition->n_harms; harm++)
      {
        int level = happens (mood, mood->bad / 8) ? (int) pick (mood, FIXTURE_LOW, FIXTURE_HIGH)
                                                  : (int) pick (mood, FIXTURE_NONE, FIXTURE_LOW);

        if (rules_evaluation_asks (self, subject, dimension, harm) &&
            !happens (mood, mood->unknown / 8))
          rules_evaluation_impact (self, subject, dimension, harm)->level = level;
      }
}

static void
fill_use (RulesEvaluation *self, const RandomShape *shape)
{
  for (guint i = 0; i < self->n_information; i++)
    {
      Mood mood = mood_of (shape, PART_INFORMATION + i);

      self->information[i].confidentiality = answer (&mood, 2, 3);
      fill_cells (self, &mood, i);
      g_rand_free (mood.rand);
    }
  for (guint i = 0; i < self->n_operations; i++)
    {
      Mood mood = mood_of (shape, PART_OPERATION + i);

      self->operations[i].listed = answer (&mood, RULES_LISTED_YES, RULES_LISTED_NO);
      self->operations[i].list_entry = text (&mood);
      fill_cells (self, &mood, self->n_information + i);
      g_rand_free (mood.rand);
    }
}

static void
fill_service (RulesEvaluation *self, const Mood *mood)
{
  static const char *const ids[] = { "b1", "b2" };
  RulesService *service = &self->service;

  self->as_of = date (mood, "2026-11-22");
  service->model = answer (mood, RULES_MODEL_SAAS, RULES_MODEL_OTHER);
  service->n_built_on = pick (mood, 0, G_N_ELEMENTS (ids));
  service->built_on = g_new0 (RulesBaseService, service->n_built_on);
  for (guint i = 0; i < service->n_built_on; i++)
    service->built_on[i] =
        (RulesBaseService){ ids[i], NULL, answer (mood, RULES_ANSWER_YES, RULES_ANSWER_NO),
                            answer (mood, RULES_REGISTRATION_ISMAP, RULES_REGISTRATION_NONE) };
}

static void
fill_auditors (RulesEvaluation *self, const Mood *mood)
{
  static const char *const ids[] = { "a1", "a2", "a3" };
  static const char *const scopes[] = { "9", "9.2.2", "6.3.1.P", "14.2.1.13.PB", "3.1", "none" };
  RulesAudit *audit = &self->audit;

  audit->n_auditors = pick (mood, happens (mood, mood->unknown) ? 0 : 1, G_N_ELEMENTS (ids));
  audit->auditors = g_new0 (RulesAuditor, audit->n_auditors);
  for (guint i = 0; i < audit->n_auditors; i++)
    {
      audit->auditors[i].id = ids[i];
      audit->auditors[i].name = text (mood);
      audit->auditors[i].role = answer (mood, RULES_AUDITOR_ROLE_LEAD, RULES_AUDITOR_ROLE_MEMBER);
      if (happens (mood, mood->bad))
        fixture_set_operates (self, i, scopes[pick (mood, 0, G_N_ELEMENTS (scopes) - 1)]);
    }
}

static void
fill_controls (RulesAudit *audit, const Mood *mood)
{
  for (guint i = 0; i < audit->catalogue->n_controls; i++)
    {
      RulesControlAnswer *control = &audit->controls[i];

      control->stated = answer (mood, RULES_ANSWER_YES, RULES_ANSWER_NO);
      control->reason = text (mood);
      control->external = happens (mood, 30);
      control->design = answer (mood, RULES_ASSESSMENT_EFFECTIVE, RULES_ASSESSMENT_NOT_ASSESSED);
      control->operation = answer (mood, RULES_ASSESSMENT_EFFECTIVE, RULES_ASSESSMENT_NOT_ASSESSED);
      control->auditor = happens (mood, mood->unknown) || audit->n_auditors == 0
                             ? RULES_NO_AUDITOR
                             : (int) pick (mood, 0, audit->n_auditors - 1);
      control->date = date (mood, "2026-10-01");
    }
}

static void
fill_findings (RulesEvaluation *self, const Mood *mood)
{
  static const char *const ids[] = { "f1", "f2", "f3" };
  RulesFinding findings[G_N_ELEMENTS (ids)];
  guint n = pick (mood, 0, G_N_ELEMENTS (ids));

  for (guint i = 0; i < n; i++)
    findings[i] = (RulesFinding){
      .id = ids[i],
      .control = (int) pick (mood, 0, self->audit.catalogue->n_controls) - 1,
      .requirement = -1,
      .severity =
          answer (mood, RULES_FINDING_SEVERITY_OBSERVATION, RULES_FINDING_SEVERITY_OBSERVATION),
      .action = text (mood),
      .owner = text (mood),
      .due = date (mood, "2026-11-20"),
      .status = answer (mood, RULES_FINDING_STATUS_CLOSED, RULES_FINDING_STATUS_CLOSED),
      .verified = !happens (mood, mood->bad),
    };
  fixture_set_findings (self, findings, n);
}

static void
fill_audit (RulesEvaluation *self, const Mood *mood)
{
  RulesAudit *audit = &self->audit;

  audit->period.from = date (mood, "2026-04-01");
  audit->period.to = date (mood, "2027-03-31");
  audit->previous_period.to = date (mood, "2026-03-31");
  for (guint i = 0; i < self->edition->n_requirements; i++)
    audit->requirements[i] =
        (RulesRequirementAnswer){ answer (mood, RULES_STATUS_MET, RULES_STATUS_NOT_APPLICABLE),
                                  text (mood) };
  fill_auditors (self, mood);
  fill_controls (audit, mood);
  fill_findings (self, mood);
}

RandomShape
random_shape (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (~seed);
  guint n_information = (guint) g_rand_int_range (rand, 0, 4);

  return (RandomShape){ seed, n_information, (guint) g_rand_int_range (rand, 0, 4) };
}

RulesEvaluation *
random_evaluation_new (RulesEdition *edition, const RandomShape *shape)
{
  RulesEvaluation *self = fixture_use_new (edition, shape->n_information, shape->n_operations);
  Mood service = mood_of (shape, PART_SERVICE);
  Mood audit = mood_of (shape, PART_AUDIT);

  fill_use (self, shape);
  fill_service (self, &service);
  fill_audit (self, &audit);
  g_rand_free (service.rand);
  g_rand_free (audit.rand);
  return self;
}
