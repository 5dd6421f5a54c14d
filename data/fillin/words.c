/* words.c - The answers of a fill-in workbook in words, and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/fillin/words.h"

#include "data/exchange/arrays.h"
#include "data/fillin/value.h"
#include "data/wording/fields.h"
#include "data/wording/language.h"
#include "rules/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  DataArray array;
  const char *member;
} members[] = {
  { DATA_ARRAY_NONE, "perspective" },
  { DATA_ARRAY_NONE, "service.model" },
  { DATA_ARRAY_BUILT_ON, "in_statement" },
  { DATA_ARRAY_BUILT_ON, "registration" },
  { DATA_ARRAY_OPERATIONS, "listed" },
  { DATA_ARRAY_INFORMATION, "confidentiality" },
  { DATA_ARRAY_INFORMATION, "integrity" },
  { DATA_ARRAY_INFORMATION, "availability" },
  { DATA_ARRAY_INFORMATION, "personal" },
  { DATA_ARRAY_IMPACTS, "level" },
  { DATA_ARRAY_REQUIREMENTS, "status" },
  { DATA_ARRAY_CONTROLS, "stated" },
  { DATA_ARRAY_CONTROLS, "external" },
  { DATA_ARRAY_CONTROLS, "internal.design" },
  { DATA_ARRAY_CONTROLS, "internal.operation" },
  { DATA_ARRAY_CONTROLS, "internal.auditor" },
  { DATA_ARRAY_CATALOGUE, "title" },
};

static void
choice_free (gpointer data)
{
  DataFillinChoice *self = data;

  for (guint i = 0; i < RULES_N_LANGUAGES; i++)
    g_free (self->words[i]);
  g_free (self->value);
  g_free (self);
}

static void
choices_free (gpointer data)
{
  DataFillinChoices *self = data;

  g_ptr_array_unref (self->choices);
  for (guint i = 0; i < DATA_FILLIN_N_WAYS; i++)
    g_hash_table_unref (self->said[i]);
  g_free (self);
}

void
data_fillin_words_free (DataFillinWords *self)
{
  g_ptr_array_unref (self->lists);
  g_free (self);
}

char *
data_fillin_fold (const char *text)
{
  g_autofree char *narrow = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *small = g_utf8_casefold (narrow, -1);

  return data_fillin_value_clean (small);
}

/* Keeps that @text (transfer full) (nullable) says the choice. */
static void
keep_said (DataFillinChoices *self, DataFillinWay way, char *text, DataFillinChoice *choice)
{
  GHashTable *said = self->said[way];

  if (text == NULL)
    return;
  if (g_hash_table_contains (said, text) && g_hash_table_lookup (said, text) != choice)
    choice = NULL;
  g_hash_table_insert (said, text, choice);
}

/* (transfer full) (nullable): the name in @word if the id stands behind it, as it does where
 * several have that name. */
static char *
leave_out_id (const char *word, const char *id)
{
  g_autofree char *ending = g_strdup_printf (" (%s)", id);

  return g_str_has_suffix (word, ending) ? g_strndup (word, strlen (word) - strlen (ending)) : NULL;
}

static DataFillinChoice *
add_choice (DataFillinChoices *self, const char *value)
{
  DataFillinChoice *choice = g_new0 (DataFillinChoice, 1);

  choice->value = g_strdup (value);
  keep_said (self, DATA_FILLIN_BY_ID, data_fillin_fold (value), choice);
  g_ptr_array_add (self->choices, choice);
  return choice;
}

/* @word: (transfer full) */
static void
take_word (DataFillinChoices *self, DataFillinChoice *choice, RulesLanguage language, char *word)
{
  g_autofree char *id = data_fillin_fold (choice->value);
  char *folded = data_fillin_fold (word);

  choice->words[language] = word;
  keep_said (self, DATA_FILLIN_BY_WORD, g_strdup (word), choice);
  if (folded != NULL && id != NULL)
    keep_said (self, DATA_FILLIN_BY_NAME, leave_out_id (folded, id), choice);
  keep_said (self, DATA_FILLIN_BY_FOLDED_WORD, folded, choice);
}

static void
add_texts (DataFillinChoices *self, const char *value, const RulesText *text)
{
  DataFillinChoice *choice = add_choice (self, value);

  for (guint i = 0; i < RULES_N_LANGUAGES; i++)
    take_word (self, choice, (RulesLanguage) i, data_fillin_value_clean (text->in[i]));
}

static void
add_classes (DataFillinChoices *self, const RulesEdition *edition)
{
  for (guint i = 0; i < edition->n_classes; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", edition->classes[i].number);

      if (g_str_equal (edition->classes[i].of, self->member))
        add_texts (self, number, &edition->classes[i].clause.title);
    }
}

/* What is called @id; by its name, if it has one that can stand in a cell and come back. */
static char *
name_entry (const char *id, const char *name)
{
  g_autofree char *clean = name == NULL ? NULL : data_fillin_value_clean (name);

  return g_strdup (clean == NULL || !data_fillin_value_fits_cell (clean) ? id : clean);
}

static char *
name_auditor (const RulesAuditor *auditor)
{
  return name_entry (auditor->id, auditor->name);
}

static void
add_details (DataFillinChoices *self, const RulesCatalogue *catalogue)
{
  for (guint i = 0; i < catalogue->n_controls; i++)
    {
      const RulesControl *control = &catalogue->controls[i];
      g_autofree char *title = name_entry (control->id, data_text (&control->title));

      if (control->added)
        add_texts (self, control->id, &(RulesText){ { title, title } });
    }
}

/* Who is called like another is told by the id as well. */
static void
add_auditors (DataFillinChoices *self, const RulesAudit *audit)
{
  for (guint i = 0; i < audit->n_auditors; i++)
    {
      const char *id = audit->auditors[i].id;
      g_autofree char *name = name_auditor (&audit->auditors[i]);
      g_autofree char *full = g_strdup_printf ("%s (%s)", name, id);
      guint n = 0;

      for (guint j = 0; j < audit->n_auditors; j++)
        {
          g_autofree char *other = name_auditor (&audit->auditors[j]);

          n += g_str_equal (name, other);
        }
      add_texts (self, id, n > 1 ? &(RulesText){ { full, full } } : &(RulesText){ { name, name } });
    }
}

static const char *
word_for (const DataFillinChoices *self, const char *value)
{
  gboolean is_true = g_str_equal (value, "true");

  if (data_array_find_member (self->array, self->member)->type != DATA_FIELD_BOOLEAN)
    return data_wording_choice (self->array, self->member, value);
  if (g_str_equal (self->member, "stated"))
    return is_true ? C_ ("control", "Stated") : C_ ("control", "Excluded");
  return is_true ? _ ("yes") : _ ("no");
}

/* The word stands by itself: "Met". */
static char *
heading (const char *word)
{
  GString *text = g_string_new (NULL);

  g_string_append_unichar (text, g_unichar_totitle (g_utf8_get_char (word)));
  g_string_append (text, g_utf8_next_char (word));
  return g_string_free (text, FALSE);
}

static void
add_words (DataFillinChoices *self, const char *const *values)
{
  RulesLanguage before = data_language_current ();

  for (guint i = 0; values[i] != NULL; i++)
    {
      DataFillinChoice *choice = add_choice (self, values[i]);

      for (guint l = 0; l < RULES_N_LANGUAGES; l++)
        {
          data_language_use ((RulesLanguage) l);
          take_word (self, choice, (RulesLanguage) l, heading (word_for (self, values[i])));
        }
    }
  data_language_use (before);
}

static void
fill (DataFillinChoices *self, const RulesEvaluation *evaluation)
{
  static const char *const answers[] = { "true", "false", NULL };
  const RulesEdition *edition = evaluation->edition;
  const DataField *field = data_array_find_member (self->array, self->member);

  if (self->array == DATA_ARRAY_CATALOGUE)
    add_details (self, evaluation->audit.catalogue);
  else if (field->type == DATA_FIELD_CHOICE)
    add_words (self, field->choices);
  else if (field->type == DATA_FIELD_BOOLEAN)
    add_words (self, answers);
  else if (field->type == DATA_FIELD_INTEGER)
    add_classes (self, edition);
  else if (field->type == DATA_FIELD_LEVEL)
    {
      for (guint i = 0; i < edition->n_levels; i++)
        add_texts (self, edition->levels[i].clause.id, &edition->levels[i].clause.title);
    }
  else
    add_auditors (self, &evaluation->audit);
}

DataFillinWords *
data_fillin_words_new_blank (void)
{
  DataFillinWords *self = g_new0 (DataFillinWords, 1);

  self->lists = g_ptr_array_new_with_free_func (choices_free);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      DataFillinChoices *choices = g_new0 (DataFillinChoices, 1);

      choices->array = members[i].array;
      choices->member = members[i].member;
      choices->choices = g_ptr_array_new_with_free_func (choice_free);
      for (guint way = 0; way < DATA_FILLIN_N_WAYS; way++)
        choices->said[way] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_ptr_array_add (self->lists, choices);
    }
  return self;
}

DataFillinWords *
data_fillin_words_new (const RulesEvaluation *evaluation)
{
  DataFillinWords *self = data_fillin_words_new_blank ();

  for (guint i = 0; i < self->lists->len; i++)
    fill (self->lists->pdata[i], evaluation);
  return self;
}

gboolean
data_fillin_choices_are_offered (const DataFillinChoices *choices)
{
  return choices->array != DATA_ARRAY_CATALOGUE && choices->choices->len > 0;
}

char *
data_fillin_choices_id (const DataFillinChoices *choices)
{
  return g_strjoin ("/", data_array_names[choices->array], choices->member, NULL);
}

void
data_fillin_words_take (DataFillinWords *self, const char *id, const char *value, const char *word)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      DataFillinChoices *choices = self->lists->pdata[i];
      g_autofree char *own = data_fillin_choices_id (choices);

      if (g_str_equal (own, id) && !rules_text_is_blank (value) && !rules_text_is_blank (word))
        add_texts (choices, value, &(RulesText){ { word, word } });
    }
}

const DataFillinChoices *
data_fillin_words_find (const DataFillinWords *self, DataArray array, const char *member)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      const DataFillinChoices *choices = self->lists->pdata[i];

      if (choices->array == array && g_str_equal (choices->member, member))
        return choices;
    }
  return NULL;
}

char *
data_fillin_words_say (const DataFillinWords *self,
                       DataArray array,
                       const char *member,
                       RulesLanguage language,
                       const char *value)
{
  const DataFillinChoices *choices = data_fillin_words_find (self, array, member);

  for (guint i = 0; value != NULL && choices != NULL && i < choices->choices->len; i++)
    {
      const DataFillinChoice *choice = choices->choices->pdata[i];

      if (g_str_equal (choice->value, value))
        return g_strdup (choice->words[language]);
    }
  return g_strdup (value == NULL ? "" : value);
}

/* (transfer full): what @value was called, without the id that tells who is called like another. */
static char *
say_name (const DataFillinWords *self, DataArray array, const char *member, const char *value)
{
  g_autofree char *word =
      data_fillin_words_say (self, array, member, RULES_LANGUAGE_JA /* any */, value);
  char *name = leave_out_id (word, value);

  return name == NULL ? g_steal_pointer (&word) : name;
}

char *
data_fillin_words_find_former (const DataFillinWords *self,
                               const DataFillinWords *then,
                               DataArray array,
                               const char *member,
                               const char *value)
{
  g_autofree char *former = say_name (then, array, member, value);
  g_autofree char *now = say_name (self, array, member, value);

  /* What had no name may have been given one. */
  if (g_str_equal (former, value) || g_str_equal (former, now))
    return NULL;
  return g_steal_pointer (&former);
}
