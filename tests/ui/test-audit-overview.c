/* test-audit-overview.c - How far the internal audit is ready: the verdict, the coverage of every
 * control, and what stands in the way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/audit_case.h"

#include "data/wording/language.h"
#include "rules/coverage_counts.h"
#include "ui/audit/coverage_table.h"
#include "ui/decision/section.h"

static const RulesDecision *
decide (AuditCase *self)
{
  return data_evaluation_get_decision (self->evaluation);
}

/* Counted one way of covering after the other. */
static guint
count (const RulesEvaluation *evaluation,
       RulesCriteria criteria,
       const char *domain,
       RulesCover cover)
{
  guint n = 0;

  for (guint i = 0; i < evaluation->audit.catalogue->n_controls; i++)
    {
      const RulesControl *control = &evaluation->audit.catalogue->controls[i];
      gboolean counts = control->objective != RULES_NO_CONTROL || control->n_details == 0;

      if (counts && !control->reference_only && control->criteria == criteria &&
          (domain == NULL || g_str_equal (domain, control->domain)) &&
          rules_coverage_of (evaluation, i) == cover)
        n++;
    }
  return n;
}

static void
assert_counts (const RulesDecision *decision)
{
  const RulesEvaluation *evaluation = decision->evaluation;
  g_autoptr (GArray) list = rules_coverage_counts_list (evaluation);
  guint total[RULES_N_COVERS] = { 0 };

  for (guint i = 0; i < list->len; i++)
    {
      const RulesCoverageCounts *counts = &g_array_index (list, RulesCoverageCounts, i);

      for (RulesCover cover = 0; cover < RULES_N_COVERS; cover++)
        {
          g_assert_cmpuint (counts->of[cover], ==,
                            count (evaluation, counts->criteria, counts->domain, cover));
          total[cover] += counts->domain == NULL ? counts->of[cover] : 0;
        }
    }
  if (decision->readiness.status == RULES_READINESS_NOT_APPLICABLE)
    return;
  g_assert_cmpuint (total[RULES_COVER_NONE], ==, decision->readiness.coverage.gap);
  g_assert_cmpuint (total[RULES_COVER_EXTERNAL] + total[RULES_COVER_BOTH], ==,
                    decision->readiness.coverage.external);
  g_assert_cmpuint (total[RULES_COVER_INTERNAL] + total[RULES_COVER_BOTH], ==,
                    decision->readiness.coverage.internal);
  g_assert_cmpuint (total[RULES_COVER_EXTERNAL] + total[RULES_COVER_INTERNAL] +
                        total[RULES_COVER_BOTH] + total[RULES_COVER_NONE],
                    ==, decision->readiness.coverage.stated);
}

/* Every control is counted once, and as the rules count it. */
static void
test_counts (void)
{
  static const char *const names[] = { NULL, "01", "02", "07" };
  AuditCase self;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      audit_case_open (&self, names[i], UI_AUDIT_OVERVIEW);
      assert_counts (decide (&self));
      audit_case_close (&self);
    }
}

static const char *
describe (RulesCover cover)
{
  switch (cover)
    {
    case RULES_COVER_UNANSWERED:
      return "Unanswered";
    case RULES_COVER_EXCLUDED:
      return "Not stated";
    case RULES_COVER_NONE:
      return "Neither";
    case RULES_COVER_EXTERNAL:
      return "External only";
    case RULES_COVER_INTERNAL:
      return "Internal only";
    case RULES_COVER_BOTH:
    case RULES_COVER_NOT_ASKED:
    case RULES_N_COVERS:
    default:
      return "Both";
    }
}

/* The button that is named like that, of a domain. */
static GtkWidget *
find_number (AuditCase *self, const char *domain, RulesCover cover, guint n)
{
  g_autoptr (GPtrArray) buttons =
      support_find_all (audit_case_find (self, UI_TYPE_COVERAGE_TABLE, NULL), GTK_TYPE_BUTTON);
  g_autofree char *name = g_strdup_printf ("Domain %s, %s: %u", domain, describe (cover), n);

  for (guint i = 0; i < buttons->len; i++)
    {
      g_autofree char *fault = gtk_test_accessible_check_property (
          buttons->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL, name);

      if (fault == NULL)
        return buttons->pdata[i];
    }
  return NULL;
}

/* Each number says what it counts, in its name, in its label and where it leads. */
static void
test_table (void)
{
  AuditCase self;
  g_autoptr (GArray) list = NULL;

  audit_case_open (&self, "07", UI_AUDIT_OVERVIEW);
  list = rules_coverage_counts_list (decide (&self)->evaluation);
  for (guint i = 0; i < list->len; i++)
    {
      const RulesCoverageCounts *counts = &g_array_index (list, RulesCoverageCounts, i);

      for (RulesCover cover = RULES_COVER_UNANSWERED;
           counts->domain != NULL && cover < RULES_N_COVERS; cover++)
        {
          GtkWidget *button = find_number (&self, counts->domain, cover, counts->of[cover]);
          g_autofree char *label = g_strdup_printf ("%u", counts->of[cover]);

          g_assert_nonnull (button);
          g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==,
                           counts->of[cover] > 0 ? label : "–");
          g_assert_true ((counts->of[cover] > 0) ==
                         (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)) != NULL));
        }
    }
  audit_case_assert_named (&self);
  audit_case_close (&self);
}

/* A change elsewhere is followed, and undone; the buttons stay what they are. */
static void
test_follows (void)
{
  AuditCase self;
  GtkWidget *button;
  g_autoptr (GVariant) target = NULL;

  audit_case_open (&self, "07", UI_AUDIT_OVERVIEW);
  button = find_number (&self, "16", RULES_COVER_NONE, 1);
  g_assert_nonnull (button);
  target = g_variant_ref (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
  g_assert_cmpstr (g_variant_get_string (target, NULL), ==,
                   "criteria=controls;domain=16;cover=none");
  for (guint i = 0; i < decide (&self)->evaluation->audit.catalogue->n_controls; i++)
    {
      const RulesControl *control = &decide (&self)->evaluation->audit.catalogue->controls[i];
      g_autofree char *place = g_strdup_printf ("controls/%s/external", control->id);

      if (g_str_equal (control->domain, "16") && rules_control_is_assessed_level (control) &&
          rules_coverage_of (decide (&self)->evaluation, i) == RULES_COVER_NONE)
        audit_case_set (&self, place, "true");
    }
  g_assert_true (find_number (&self, "16", RULES_COVER_NONE, 0) == button);
  g_assert_false (gtk_widget_get_sensitive (button));
  assert_counts (decide (&self));
  support_do (self.support, "win.undo");
  g_assert_true (find_number (&self, "16", RULES_COVER_NONE, 1) == button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==,
                   "win.show-controls");
  audit_case_close (&self);
}

/* The verdict, and what has to be done for it. */
static void
test_verdict (void)
{
  AuditCase self;

  audit_case_open (&self, "07", UI_AUDIT_OVERVIEW);
  g_assert_true (audit_case_says (&self, "Not ready: blockers 19, missing 3, warnings 3"));
  audit_case_close (&self);
  audit_case_open (&self, "01", UI_AUDIT_OVERVIEW);
  g_assert_true (audit_case_says (&self, "Ready"));
  audit_case_close (&self);
  audit_case_open (&self, "02", UI_AUDIT_OVERVIEW);
  g_assert_true (audit_case_says (&self, "The route is: Full ISMAP."));
  audit_case_close (&self);
}

static void
assert_list_named (AuditCase *self, const char *name)
{
  g_autoptr (GPtrArray) lists =
      support_find_all (audit_case_find (self, UI_TYPE_SECTION, "problems"), GTK_TYPE_LIST_BOX);
  guint n = 0;

  for (guint i = 0; i < lists->len; i++)
    {
      g_autofree char *fault =
          gtk_test_accessible_check_property (lists->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL, name);

      n += fault == NULL ? 1 : 0;
    }
  g_assert_cmpuint (n, ==, 1);
}

/* The list of each kind has a name of its own, which follows what it holds. */
static void
test_lists (void)
{
  AuditCase self;

  audit_case_open (&self, "07", UI_AUDIT_OVERVIEW);
  assert_list_named (&self, "What stands in the way: 19 blockers");
  assert_list_named (&self, "What stands in the way: 3 missing");
  assert_list_named (&self, "What stands in the way: 3 warnings");
  audit_case_set (&self, "audit.period.to", NULL);
  assert_list_named (&self, "What stands in the way: 4 missing");
  audit_case_close (&self);
}

static void
test_japanese (void)
{
  AuditCase self;

  data_language_use (RULES_LANGUAGE_JA);
  audit_case_open (&self, "07", UI_AUDIT_OVERVIEW);
  g_assert_true (audit_case_says (&self, "領域16"));
  g_assert_true (audit_case_says (&self, "管理策基準"));
  assert_list_named (&self, "提出までに残っていること：阻害事項19件");
  audit_case_close (&self);
  data_language_use (RULES_LANGUAGE_EN);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_func ("/audit-overview/counts", test_counts);
  g_test_add_func ("/audit-overview/table", test_table);
  g_test_add_func ("/audit-overview/follows", test_follows);
  g_test_add_func ("/audit-overview/verdict", test_verdict);
  g_test_add_func ("/audit-overview/lists", test_lists);
  g_test_add_func ("/audit-overview/japanese", test_japanese);
  return support_run ();
}
