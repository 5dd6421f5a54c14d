/* fact_label.c - What an entry of the history says was done, as a label and as lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/fact.h"

#include "data/exchange/arrays.h"
#include "data/json/text.h"
#include "data/wording/time.h"
#include "data/workspace/fact_words.h"

#include <glib/gi18n-lib.h>

/* What the history keeps is read like a file of others: it may be anything. */
static json_t *
parse (const char *what)
{
  json_t *object = what == NULL ? NULL : json_loads (what, 0, NULL);

  if (json_is_object (object))
    return object;
  json_decref (object);
  return json_object ();
}

static gsize
count_of (json_t *what, const char *name)
{
  json_int_t count = json_integer_value (json_object_get (what, name));

  return (gsize) CLAMP (count, 0, G_MAXINT);
}

static char *
label_of_return (const char *earlier)
{
  g_autofree char *time = data_wording_time (earlier);

  /* Translators: %s is a day and time: “20 Nov 2026, 10:45”. */
  return g_strdup_printf (_ ("Went back to %s"), time);
}

static char *
label_of_edit (json_t *what, const RulesEdition *edition)
{
  const char *earlier = data_member_text (what, "earlier");
  json_t *first = json_array_get (json_object_get (what, "facts"), 0);
  json_t *batch = json_object_get (what, "batch");
  gsize n = count_of (what, "main");
  g_autofree char *sentence = NULL;

  if (earlier != NULL)
    return label_of_return (earlier);
  if (json_is_object (batch) && n > 1)
    return data_fact_batch_sentence (batch, (guint) n, edition);
  if (!json_is_object (first))
    return g_strdup (_ ("Edited"));
  sentence = data_fact_sentence (first, edition);
  if (n < 2)
    return g_steal_pointer (&sentence);
  /* Translators: %1$s is the first thing that was done, %2$u counts the others. */
  return g_strdup_printf (
      ngettext ("%1$s and %2$u more change", "%1$s and %2$u more changes", (gulong) n - 1),
      sentence, (guint) n - 1);
}

/* The label of an action that is about @text. */
static char *
label_with_text (DataAction action, const char *text)
{
  switch (action)
    {
    case DATA_ACTION_DUPLICATE:
      return g_strdup_printf (_ ("Made as a copy of “%s”"), text);
    case DATA_ACTION_IMPORT:
      return g_strdup_printf (_ ("Imported from “%s”"), text);
    case DATA_ACTION_REPLACE:
      return g_strdup_printf (_ ("Replaced by what “%s” holds"), text);
    case DATA_ACTION_RETURN:
      return g_strdup_printf (_ ("Returned from review: “%s”"), text);
    case DATA_ACTION_ATTACH:
      return g_strdup_printf (_ ("Attached “%s”"), text);
    case DATA_ACTION_DETACH:
      return g_strdup_printf (_ ("Removed the attachment “%s”"), text);
    case DATA_ACTION_REMARK:
      return g_strdup_printf (_ ("Remarked: “%s”"), text);
    case DATA_ACTION_SETTLE:
      return g_strdup_printf (_ ("Settled the remark: “%s”"), text);
    case DATA_ACTION_CREATE:
    case DATA_ACTION_EDIT:
    case DATA_ACTION_SUBMIT:
    case DATA_ACTION_WITHDRAW:
    case DATA_ACTION_APPROVE:
    case DATA_ACTION_REVISE:
    case DATA_ACTION_ARCHIVE:
    case DATA_ACTION_UNARCHIVE:
    case DATA_ACTION_DELETE:
    case DATA_ACTION_RESTORE:
    case DATA_ACTION_ERASE:
    case DATA_ACTION_UNDO:
    case DATA_ACTION_REDO:
    default:
      return NULL;
    }
}

static const char *
name_action (DataAction action)
{
  static const char *const names[] = {
    [DATA_ACTION_CREATE] = N_ ("Created"),
    [DATA_ACTION_EDIT] = N_ ("Edited"),
    [DATA_ACTION_DUPLICATE] = N_ ("Made as a copy"),
    [DATA_ACTION_IMPORT] = N_ ("Imported"),
    [DATA_ACTION_REPLACE] = N_ ("Replaced by what a file holds"),
    [DATA_ACTION_SUBMIT] = N_ ("Sent to review"),
    [DATA_ACTION_WITHDRAW] = N_ ("Taken back from review"),
    [DATA_ACTION_RETURN] = N_ ("Returned from review"),
    [DATA_ACTION_APPROVE] = N_ ("Approved"),
    [DATA_ACTION_REVISE] = N_ ("Started the next revision"),
    [DATA_ACTION_ARCHIVE] = N_ ("Archived"),
    [DATA_ACTION_UNARCHIVE] = N_ ("Taken out of the archive"),
    [DATA_ACTION_DELETE] = N_ ("Moved to the bin"),
    [DATA_ACTION_RESTORE] = N_ ("Taken out of the bin"),
    [DATA_ACTION_ERASE] = N_ ("Removed for good"),
    [DATA_ACTION_ATTACH] = N_ ("Attached a file"),
    [DATA_ACTION_DETACH] = N_ ("Removed an attachment"),
    [DATA_ACTION_REMARK] = N_ ("Remarked"),
    [DATA_ACTION_SETTLE] = N_ ("Settled a remark"),
    [DATA_ACTION_UNDO] = N_ ("Undid a step"),
    [DATA_ACTION_REDO] = N_ ("Redid a step"),
  };

  return _ (names[action]);
}

static gboolean
find_action (const char *id, DataAction *action)
{
  for (guint i = 0; id != NULL && data_action_ids[i] != NULL; i++)
    {
      if (g_str_equal (data_action_ids[i], id))
        {
          *action = (DataAction) i;
          return TRUE;
        }
    }
  return FALSE;
}

/* The label of making an attached file, called @text, evidence of something more. */
static char *
label_of_evidence (json_t *evidence, const char *text, const RulesEdition *edition)
{
  g_autofree char *field = json_is_object (evidence) ? data_fact_field (evidence, edition)
                                                     : g_strdup (_ ("the internal audit"));

  /* Translators: %1$s is a file, %2$s what it is evidence of: “control 9.2.1”. */
  return g_strdup_printf (_ ("Made “%1$s” evidence of %2$s"), text, field);
}

/* The label of anything but an undo or redo. */
static char *
label_of (DataAction action, json_t *what, const RulesEdition *edition)
{
  const char *given = data_member_text (what, "text");
  json_t *evidence = json_object_get (what, "evidence");
  g_autofree char *text = given == NULL ? NULL : data_fact_text (given, DATA_FACT_TEXT_LIMIT);
  char *label = NULL;

  if (action == DATA_ACTION_EDIT)
    return label_of_edit (what, edition);
  if (action == DATA_ACTION_ATTACH && evidence != NULL && text != NULL)
    return label_of_evidence (evidence, text, edition);
  if (text != NULL && text[0] != '\0')
    label = label_with_text (action, text);
  return label != NULL ? label : g_strdup (name_action (action));
}

char *
data_fact_label (DataAction action, const char *what, const RulesEdition *edition)
{
  g_autoptr (json_t) object = parse (what);
  json_t *undone = json_object_get (object, "undone");
  g_autofree char *label = NULL;
  DataAction inner;

  if (action != DATA_ACTION_UNDO && action != DATA_ACTION_REDO)
    return label_of (action, object, edition);
  if (!find_action (data_member_text (undone, "action"), &inner))
    return label_of (action, object, edition);
  label = label_of (inner, json_object_get (undone, "what"), edition);
  /* Translators: %s is the label of the step that was undone. */
  return action == DATA_ACTION_UNDO ? g_strdup_printf (_ ("Undid: %s"), label)
                                    /* Translators: %s is the label of the step that was redone. */
                                    : g_strdup_printf (_ ("Redid: %s"), label);
}

static char *
line_of (json_t *fact, const RulesEdition *edition)
{
  g_autofree char *field = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (json_object_get (fact, "before") == NULL && json_object_get (fact, "after") == NULL)
    return data_fact_sentence (fact, edition);
  field = data_fact_field (fact, edition);
  heading = data_fact_heading (field);
  before = data_fact_value (fact, FALSE, edition);
  after = data_fact_value (fact, TRUE, edition);
  /* Translators: %1$s is a field, %2$s its value before, %3$s its value now. */
  return g_strdup_printf (_ ("%1$s: %2$s → %3$s"), heading, before, after);
}

GStrv
data_fact_lines (const char *what, const RulesEdition *edition)
{
  g_autoptr (json_t) object = parse (what);
  json_t *undone = json_object_get (object, "undone");
  json_t *facts = undone == NULL ? object : json_object_get (undone, "what");
  const char *text = data_member_text (facts, "text");
  gsize count = count_of (facts, "count");
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  gsize n;

  facts = json_object_get (facts, "facts");
  n = json_array_size (facts);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *line = line_of (json_array_get (facts, i), edition);

      g_strv_builder_add (lines, line);
    }
  if (text != NULL)
    g_strv_builder_add (lines, text);
  if (count > n && n > 0)
    {
      /* Translators: stands below a list that is not complete. */
      g_autofree char *more = g_strdup_printf (
          ngettext ("and %u more", "and %u more", (gulong) (count - n)), (guint) (count - n));

      g_strv_builder_add (lines, more);
    }
  return g_strv_builder_end (lines);
}
