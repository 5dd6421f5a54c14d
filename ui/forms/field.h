/* field.h - A field of a form: its name, what takes the answer, and what is wrong with it.
 *
 * Every kind of field (text, choice, date, ...) is a class of its own below this one. A field is
 * bound to one place of an evaluation: it shows what is kept there, follows every change of it, and
 * keeps what is entered at once. Where that fails, what was entered stays in the field, with the
 * reason below it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/workspace/evaluation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_FIELD (ui_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (UiField, ui_field, UI, FIELD, GtkWidget)

/**
 * UiFieldClass:
 * @take: shows what is kept, unless the field shows just that; the cursor stays where it is
 * @keep: (nullable): keeps what the field shows; called when the focus leaves the field and what
 *   it shows could not be kept
 * @bound: (nullable): it is bound to another place, or the rules are others
 * @set_editable: (nullable): whether it can be typed in. A field without it goes back to what is
 *   kept where an edit is not allowed.
 * @says_unanswered: whether it says so in words that nothing is answered; a field that is asked
 *   always does
 *
 * Properties, for .ui files: "member" (as in #DataPlace), "title" (with a mnemonic), "hint"
 * (nullable: a sentence on what is to be entered), "asked" (whether the rules need the answer).
 */
struct _UiFieldClass
{
  GtkWidgetClass parent_class;

  void (*take) (UiField *self);
  void (*keep) (UiField *self);
  void (*bound) (UiField *self);
  void (*set_editable) (UiField *self, gboolean editable);
  gboolean says_unanswered;
};

/**
 * ui_field_set_control:
 * @control: what takes the answer; the field's title is its name and its mnemonic
 * @holder: (nullable) (transfer floating): what @control is in, with what else belongs to it; %NULL
 *   where @control stands alone, and is floating itself
 */
void ui_field_set_control (UiField *self, GtkWidget *control, GtkWidget *holder);

/**
 * ui_field_bind:
 * @evaluation: (nullable): an evaluation, or %NULL to forget the one before
 * @entry: (nullable): the entry of an array that the member is in, %NULL for the evaluation itself
 */
void ui_field_bind (UiField *self, DataEvaluation *evaluation, DataEntry *entry);

/** ui_field_bind_all: binds every field below @root. */
void ui_field_bind_all (GtkWidget *root, DataEvaluation *evaluation, DataEntry *entry);

/** ui_field_find: Returns: (transfer none) (nullable): the field of a member below @root. */
UiField *ui_field_find (GtkWidget *root, const char *member);

/** ui_field_find_focus: Returns: (transfer none) (nullable): the field below @root that is
 * bound and has the focus. */
UiField *ui_field_find_focus (GtkWidget *root);

/** ui_field_get_member: Returns: (transfer none): the member it is for. */
const char *ui_field_get_member (UiField *self);

/** ui_field_get_place: Returns: (transfer none) (nullable): where it is bound to. */
const DataPlace *ui_field_get_place (UiField *self);

/** ui_field_get_evaluation: Returns: (transfer none) (nullable): what it is bound to. */
DataEvaluation *ui_field_get_evaluation (UiField *self);
DataEntry *ui_field_get_entry (UiField *self);

/** ui_field_add_clear: Returns: (transfer none): a button at the end of the title's line that makes
 * it unanswered; the field says when it is to be seen. */
GtkWidget *ui_field_add_clear (UiField *self);

/** ui_field_set_clause: @clause: (nullable): the clause of @edition that asks for the answer, to be
 * opened from the title's line. */
void ui_field_set_clause (UiField *self, RulesEdition *edition, const RulesClause *clause);

/** ui_field_get_text: Returns: (transfer none) (nullable): the text, choice or date that is kept.
 */
const char *ui_field_get_text (UiField *self);

/** ui_field_get_words: Returns: (transfer full): what is kept as data_edit_set_words() would take
 * it, none where nothing is. */
GStrv ui_field_get_words (UiField *self);

/** ui_field_set_words: keeps @words; none for unanswered. See ui_field_edit(). */
gboolean ui_field_set_words (UiField *self, const char *const *words);

/** ui_field_clear: makes it unanswered, likewise. */
gboolean ui_field_clear (UiField *self);

/** ui_field_edit: makes a change of the field's member, and shows below it what went wrong. While
 * the field takes what is kept, nothing is changed. */
gboolean ui_field_edit (UiField *self, const DataEdit *edit);

/** ui_field_set_text: the same; @text: (nullable): what was entered, %NULL for unanswered. */
gboolean ui_field_set_text (UiField *self, const char *text);

/** ui_field_get_title: Returns: (transfer none): its name. */
const char *ui_field_get_title (UiField *self);

/** ui_field_get_fault: Returns: (transfer none): what is wrong with what was entered, or "". */
const char *ui_field_get_fault (UiField *self);

/** ui_field_has_failed: Returns: whether what was entered could not be kept, and stays. */
gboolean ui_field_has_failed (UiField *self);

/** ui_field_find_failed: Returns: (transfer none) (nullable): the first such field below @root. */
UiField *ui_field_find_failed (GtkWidget *root);

/** ui_field_give_way: gives up what was entered, and shows what is kept. */
void ui_field_give_way (UiField *self);

/** ui_field_refresh: shows what is kept, for fields that show more than their member. */
void ui_field_refresh (UiField *self);

/** ui_field_set_fault: @fault: (nullable): says below the field what is wrong with what was entered
 * and is not kept. */
void ui_field_set_fault (UiField *self, const char *fault);

G_END_DECLS
