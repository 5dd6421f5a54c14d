/* catalogue.h - The control catalogue: governance, management and controls criteria.
 *
 * Source: Control Criteria of ISMAP, 2022-04-01 (facts); labels and critical areas are our own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "rules/text.h"
#include "rules/vocabulary.h"

G_BEGIN_DECLS

#define RULES_NO_CONTROL (-1)

/**
 * RulesControl:
 * @id: such as `9.2.1` or `9.2.1.6.PB`
 * @parent: id of the objective of a detail, or of the category of an objective
 * @objective: index of the objective of a detail, %RULES_NO_CONTROL for an objective
 * @n_details: for an objective, how many details it has
 * @criteria: the criteria it belongs to
 * @basic: marked as a basic statement requirement (B or PB)
 * @cloud_specific: marked as specific to cloud services (P or PB)
 * @reference_only: reference information that is never asked, stated or counted
 * @added: a detail that the evaluation adds to the shipped catalogue
 * @domain: id of the domain
 * @category: id of the category
 * @iso_reference: the related ISO/IEC standard, or ""
 * @title: our short label
 * @area: index of the critical area in the edition, or -1
 */
typedef struct
{
  const char *id;
  const char *parent;
  int objective;
  guint n_details;
  RulesCriteria criteria;
  gboolean basic;
  gboolean cloud_specific;
  gboolean reference_only;
  gboolean added;
  const char *domain;
  const char *category;
  const char *iso_reference;
  RulesText title;
  int area;
} RulesControl;

/**
 * RulesCatalogue:
 * @controls: (array length=n_controls): the controls in catalogue order
 *
 * Immutable and reference-counted.
 */
typedef struct
{
  const RulesControl *controls;
  guint n_controls;
  /*< private >*/
  GTree *by_id; /* index of the control with an id */
  GStringChunk *strings;
} RulesCatalogue;

/**
 * rules_catalogue_new:
 * @controls: (array length=n_controls): the controls in order; @objective, @n_details and all
 *   strings are taken care of, the rest is taken as it is
 *
 * The ids must be unique. A detail is a control whose parent is itself a control, though not an
 * added one; it may come before its parent, as 6.3.1.1.PB does.
 *
 * Returns: (transfer full): a catalogue with copies of everything
 */
RulesCatalogue *rules_catalogue_new (const RulesControl *controls, guint n_controls);

/**
 * RulesAddedDetail:
 * @id: unique among all controls
 * @parent: id of an objective of the catalogue that is not reference information
 * @title: (nullable): its title, in whatever language the user has it
 * @basic: whether it is a basic statement requirement
 */
typedef struct
{
  const char *id;
  const char *parent;
  const char *title;
  gboolean basic;
} RulesAddedDetail;

/**
 * rules_catalogue_add_details:
 * @self: the shipped catalogue
 * @details: (array length=n_details): details it lacks
 *
 * Each follows the later of its parent's line and its parent's last detail, in the order given;
 * its criteria are the parent's.
 *
 * Returns: (transfer full): a catalogue of both
 */
RulesCatalogue *rules_catalogue_add_details (const RulesCatalogue *self,
                                             const RulesAddedDetail *details,
                                             guint n_details);

RulesCatalogue *rules_catalogue_ref (RulesCatalogue *self);
void rules_catalogue_unref (RulesCatalogue *self);

/**
 * rules_catalogue_find:
 * @id: id of a control
 *
 * Returns: its index, or %RULES_NO_CONTROL
 */
int rules_catalogue_find (const RulesCatalogue *self, const char *id);

/**
 * rules_control_is_assessed_level:
 *
 * The assessed level is every detail, and every objective that has no detail.
 */
gboolean rules_control_is_assessed_level (const RulesControl *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RulesCatalogue, rules_catalogue_unref)

G_END_DECLS
