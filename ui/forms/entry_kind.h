/* entry_kind.h - What a list of entries says and shows, for each array whose entries have a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

G_BEGIN_DECLS

/**
 * UiEntryKind:
 * @array: whose entries they are
 * @label: names the list
 * @nothing: said where there is no entry yet
 * @add: label of the button that adds one, with a mnemonic
 * @form: resource of the form of an entry; its root is called "form"
 * @members: what is copied when an entry is duplicated, ending with %NULL; the first is the name
 * @asked: the member that the rules ask for, or %NULL
 * @test: what asks for it
 * @follows_decision: whether the essence of an entry says what the rules make of it
 */
typedef struct
{
  DataArray array;
  const char *label;
  const char *nothing;
  const char *add;
  const char *form;
  const char *members[10];
  const char *asked;
  RulesTestKind test;
  gboolean follows_decision;
} UiEntryKind;

/** ui_entry_kind_find: Returns: (nullable): the kind of the entries of @array. The texts are to be
 * translated. */
const UiEntryKind *ui_entry_kind_find (DataArray array);

/** ui_entry_kind_name: Returns: (transfer none): the name of an entry, or "(unnamed)". */
const char *ui_entry_kind_name (DataEntry *entry);

/**
 * ui_entry_kind_describe:
 * @missing: (out): whether an answer that the rules ask for is not given
 *
 * Returns: (transfer full): the essence of an entry in one line, without its name
 */
char *ui_entry_kind_describe (const RulesDecision *decision, DataEntry *entry, gboolean *missing);

/** ui_entry_kind_find_member: Returns: (nullable): the member whose field is to be filled in where
 * @member of an entry is asked for. */
const char *ui_entry_kind_find_member (DataEntry *entry, const char *member);

/** ui_entry_kind_find_gate: Returns: (nullable): the gate that looks at @test. */
const RulesClause *ui_entry_kind_find_gate (const RulesEdition *edition, RulesTestKind test);

G_END_DECLS
