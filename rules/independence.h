/* independence.h - Whether an auditor would assess their own work.
 *
 * Source: Control Criteria 4.6.2.5.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/evaluation.h"

G_BEGIN_DECLS

/**
 * rules_auditor_operates:
 *
 * An auditor operates a control when one of the ids of what they operate is the control's or its
 * parent's, or a dotted prefix of either: `9.2` is of `9.2.1` and `9.2.1.6.PB`, not of `9.21`.
 *
 * Returns: whether @auditor operates @control, and so may not assess it
 */
gboolean rules_auditor_operates (const RulesAuditor *auditor, const RulesControl *control);

G_END_DECLS
