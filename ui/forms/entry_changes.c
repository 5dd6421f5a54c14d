/* entry_changes.c - Adding, removing, moving and duplicating entries, each as one edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/entry_changes.h"

#include "ui/forms/entry_words.h"

#include <glib/gi18n-lib.h>

char *
ui_entry_changes_add (DataEvaluation *evaluation, DataArray array, GError **error)
{
  g_autofree char *id = data_exchange_new_id (data_evaluation_get_exchange (evaluation), array);
  g_autoptr (DataEdit) edit = data_edit_new ();

  data_edit_add (edit, array, id);
  return data_evaluation_edit (evaluation, edit, error) ? g_steal_pointer (&id) : NULL;
}

/* Adds what a member holds to the copy; the name says that it is one. */
static gboolean
copy_member (
    DataEdit *edit, const DataPlace *place, DataEntry *entry, gboolean is_name, GError **error)
{
  g_auto (GStrv) words = ui_entry_words_get (entry, place->member);
  g_autofree char *name = NULL;

  if (words[0] == NULL)
    return TRUE;
  if (!is_name)
    return data_edit_set_words (edit, place, (const char *const *) words, error);
  /* Translators: the name of a duplicate; %s is the name of the original. */
  name = g_strdup_printf (_ ("%s (copy)"), words[0]);
  data_edit_set_text (edit, place, name);
  return TRUE;
}

char *
ui_entry_changes_duplicate (DataEvaluation *evaluation,
                            const UiEntryKind *kind,
                            DataEntry *entry,
                            guint position,
                            GError **error)
{
  g_autofree char *id =
      data_exchange_new_id (data_evaluation_get_exchange (evaluation), kind->array);
  g_autoptr (DataEdit) edit = data_edit_new ();
  DataPlace place = { .array = kind->array, .id = id };

  data_edit_add (edit, kind->array, id);
  for (guint i = 0; kind->members[i] != NULL; i++)
    {
      place.member = kind->members[i];
      if (!copy_member (edit, &place, entry, i == 0, error))
        return NULL;
    }
  place.member = NULL;
  data_edit_move (edit, &place, position);
  return data_evaluation_edit (evaluation, edit, error) ? g_steal_pointer (&id) : NULL;
}

gboolean
ui_entry_changes_move (DataEvaluation *evaluation, DataEntry *entry, guint position, GError **error)
{
  g_autoptr (DataEdit) edit = data_edit_new ();

  data_edit_move (edit, data_entry_get_place (entry), position);
  return data_evaluation_edit (evaluation, edit, error);
}

gboolean
ui_entry_changes_remove (DataEvaluation *evaluation, DataEntry *entry, GError **error)
{
  g_autoptr (DataEdit) edit = data_edit_new ();

  data_edit_remove (edit, data_entry_get_place (entry));
  return data_evaluation_edit (evaluation, edit, error);
}

/* How many cells of a subject are answered. */
static guint
count_answers (const RulesEvaluation *evaluation, const char *id)
{
  const RulesEdition *edition = evaluation->edition;
  guint n = 0;

  for (guint s = 0; s < rules_evaluation_n_subjects (evaluation); s++)
    {
      if (g_strcmp0 (rules_evaluation_subject_id (evaluation, s), id) != 0)
        continue;
      for (guint d = 0; d < edition->n_dimensions; d++)
        for (guint h = 0; h < edition->n_harms; h++)
          n += rules_evaluation_impact (evaluation, s, d, h)->level != RULES_NO_LEVEL ? 1 : 0;
    }
  return n;
}

char *
ui_entry_changes_describe_removal (DataEvaluation *evaluation, DataEntry *entry)
{
  const DataPlace *place = data_entry_get_place (entry);
  const char *name = ui_entry_kind_name (entry);
  guint n = place->array != DATA_ARRAY_OPERATIONS && place->array != DATA_ARRAY_INFORMATION
                ? 0
                : count_answers (data_evaluation_get_decision (evaluation)->evaluation, place->id);

  if (n == 0)
    /* Translators: %s is the name of an operation, an information item or a service. */
    return g_strdup_printf (_ ("“%s” was removed."), name);
  return g_strdup_printf (
      /* Translators: %1$s is the name of an operation or information item. */
      ngettext ("“%1$s” was removed, and with it %2$u answer on its impact.",
                "“%1$s” was removed, and with it %2$u answers on its impact.", n),
      name, n);
}
