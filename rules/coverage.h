/* coverage.h - Which controls are asked and stated, and by whom each of them is assessed.
 *
 * Sources: Control Criteria 2.2.4 for what is stated; that the internal audit has to cover what the
 * external audit leaves out is our interpretation of the purpose of low-impact use (SCOPE-2).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/evaluation.h"

G_BEGIN_DECLS

/** How a control is covered. The last four are of stated controls. */
typedef enum
{
  RULES_COVER_NOT_ASKED,  /* reference information, or a detail of an excluded objective */
  RULES_COVER_UNANSWERED, /* whether it is stated is not answered */
  RULES_COVER_EXCLUDED,   /* not stated */
  RULES_COVER_NONE,       /* inside neither audit */
  RULES_COVER_EXTERNAL,   /* inside the external audit only */
  RULES_COVER_INTERNAL,   /* assessed internally, in design and in operation, only */
  RULES_COVER_BOTH,
  RULES_N_COVERS,
} RulesCover;

/**
 * rules_coverage_of:
 * @control: index in the audit's catalogue, of a control of any level
 *
 * Only controls of the assessed level are counted in #RulesCoverage and can have a gap; see
 * rules_control_is_assessed_level().
 *
 * Returns: how the control is covered, whatever the route is
 */
RulesCover rules_coverage_of (const RulesEvaluation *evaluation, guint control);

/**
 * rules_control_is_asked:
 * @control: index in the audit's catalogue
 *
 * Every control is asked but reference information (Control Criteria, Reference 1) and the details
 * of an excluded objective (Control Criteria 2.2.4(3)).
 */
gboolean rules_control_is_asked (const RulesEvaluation *evaluation, guint control);

/** Whether a control counts as stated: itself stated, and asked (Control Criteria 2.2.4). */
gboolean rules_control_is_stated (const RulesEvaluation *evaluation, guint control);

/** Whether design and operation were both assessed, by a named auditor on a known date (Control
 * Criteria 4.6.2.4, 4.6.2.7; interpretation). */
gboolean rules_control_is_assessed (const RulesControlAnswer *answer);

G_END_DECLS
