/* test-damaged.c - Damaged copies of a workspace as it is after real work: whatever was damaged,
 * the program does not fall, reading leaves the file as it is, and damage is never shown as if it
 * were what the user wrote: either a message names the file, or verifying finds the fault, or
 * everything is still as it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/attachments.h"
#include "data/workspace/import.h"
#include "data/workspace/verify.h"
#include "data/workspace/workspace_change.h"
#include "damage.h"
#include "private_workspace.h"
#include "random_step.h"
#include "scratch.h"
#include "shipped.h"
#include "tests/cases.h"

#include <glib/gstdio.h>
#include <string.h>

enum
{
  COPIES_OF_A_KIND = 20,
  EDITS = 6,
  N_EVALUATIONS = 3,
  EDITED = 1, /* which of them is edited in a damaged copy */
};

/** What a file says of each evaluation; %NULL where it cannot be read. */
typedef struct
{
  char *texts[N_EVALUATIONS];
  char *faults; /* what verifying found, %NULL where the file was refused */
  gboolean told;
} Contents;

static void
contents_clear (Contents *self)
{
  for (guint i = 0; i < N_EVALUATIONS; i++)
    g_free (self->texts[i]);
  g_free (self->faults);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Contents, contents_clear)

static DataPacks *packs;
static GBytes *sound; /* the file, as it is undamaged */
static gint64 numbers[N_EVALUATIONS];
static Contents expected;

static void
approve (PrivateWorkspace *home, DataEvaluation *evaluation)
{
  g_autoptr (GError) error = NULL;

  data_workspace_set_actor (home->workspace, "Author", NULL);
  data_evaluation_submit (evaluation, &error);
  g_assert_no_error (error);
  data_workspace_set_actor (home->workspace, "Reviewer", NULL);
  data_evaluation_return (evaluation, "Why?", &error);
  g_assert_no_error (error);
  data_workspace_set_actor (home->workspace, "Author", NULL);
  data_evaluation_settle_remark (evaluation, "r1", &error);
  g_assert_no_error (error);
  data_evaluation_submit (evaluation, &error);
  g_assert_no_error (error);
  data_workspace_set_actor (home->workspace, "Reviewer", NULL);
  data_evaluation_approve (evaluation, &error);
  g_assert_no_error (error);
}

/* Returns: the number of the evaluation. */
static gint64
work (PrivateWorkspace *home, const char *example, GRand *random)
{
  g_autofree char *path = g_build_filename (home->folder, "evidence.txt", NULL);
  g_autoptr (DataEvaluation) evaluation = private_workspace_add_example (home, example);
  g_autofree char *bytes = g_strnfill (9000, example[1]);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, bytes, -1, NULL));
  id = data_evaluation_attach (evaluation, path, NULL, "2026-10-01", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < EDITS; i++)
    {
      g_autoptr (DataExchange) after =
          random_step_change (random, data_evaluation_get_exchange (evaluation), home->packs);

      random_step_edit (evaluation, after);
    }
  data_evaluation_undo (evaluation, &error);
  g_assert_no_error (error);
  if (g_str_equal (example, "01"))
    approve (home, evaluation);
  return data_evaluation_get_number (evaluation);
}

static void
make_sound (void)
{
  g_auto (PrivateWorkspace) home = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  g_autoptr (GError) error = NULL;
  static const char *const examples[N_EVALUATIONS] = { "01", "02", "06" };

  private_workspace_open (&home);
  data_workspace_set_actor (home.workspace, "Author", NULL);
  for (guint i = 0; i < N_EVALUATIONS; i++)
    numbers[i] = work (&home, examples[i], random);
  data_register_settle (data_workspace_get_register (home.workspace, &error));
  g_assert_no_error (error);
  private_workspace_close (&home);
  sound = scratch_read (home.path);
}

/* One message, which names the file. */
static void
assert_clear (GError *error, const char *path)
{
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (error->domain == DATA_ERROR);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static gboolean
add_attachments (GString *text, DataEvaluation *evaluation, const char *folder, GError **error)
{
  g_autofree char *saved = g_build_filename (folder, "saved", NULL);
  g_autoptr (GPtrArray) attachments = data_evaluation_list_attachments (evaluation, error);

  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    {
      const DataAttachment *attachment = attachments->pdata[i];
      g_autofree char *bytes = NULL;

      if (!data_evaluation_save_attachment (evaluation, attachment->id, saved, error))
        return FALSE;
      g_assert_true (g_file_get_contents (saved, &bytes, NULL, NULL));
      g_string_append_printf (text, "%s %s %s %s: %s\n", attachment->id, attachment->name,
                              attachment->evidence_date, attachment->added, bytes);
    }
  return attachments != NULL;
}

static gboolean
add_life (GString *text, DataEvaluation *evaluation, GError **error)
{
  const DataLife *life = data_evaluation_get_life (evaluation);
  g_autoptr (GPtrArray) remarks = data_evaluation_list_remarks (evaluation, error);
  g_autoptr (GPtrArray) revisions =
      remarks == NULL ? NULL : data_evaluation_list_revisions (evaluation, error);

  if (revisions == NULL)
    return FALSE;
  g_string_append_printf (text, "%d %d %u %s\n", life->state, life->place, life->revision,
                          life->evaluator);
  for (guint i = 0; i < remarks->len; i++)
    g_string_append_printf (text, "%s\n", ((DataRemark *) remarks->pdata[i])->text);
  for (guint i = 0; i < revisions->len; i++)
    {
      g_autoptr (DataExchange) revision = data_revision_open (revisions->pdata[i], packs, error);

      if (revision == NULL)
        {
          DataWorkspace *workspace = data_evaluation_get_workspace (evaluation);

          /* A revision names only itself. */
          g_prefix_error (error, "%s: ", data_workspace_get_database (workspace)->path);
          return FALSE;
        }
      g_string_append (text, ((DataRevision *) revisions->pdata[i])->content);
      g_string_append (text, ((DataRevision *) revisions->pdata[i])->decision);
    }
  return TRUE;
}

static void
add_row (GString *text, DataRegister *list, gint64 number)
{
  DataRegisterItem *item = data_register_find (list, number);
  const DataRegisterRow *row = item == NULL ? NULL : data_register_item_get_row (item);

  if (row != NULL)
    g_string_append_printf (text, "%s %s %s %d %d %s %d %u %u %u\n", row->title, row->service,
                            row->changed, row->state, row->route, row->overall, row->readiness,
                            row->blockers, row->open_items, row->warnings);
}

static char *
read_one (DataWorkspace *workspace, gint64 number, const char *folder, GError **error)
{
  g_autoptr (DataEvaluation) evaluation = data_workspace_get_evaluation (workspace, number, error);
  g_autofree char *package = g_build_filename (folder, "package.zip", NULL);
  g_autofree char *canonical = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) history = NULL;
  DataRegister *list = data_workspace_get_register (workspace, NULL);

  if (evaluation == NULL)
    return NULL;
  history = data_workspace_list_history (workspace, number, 0, 0, error);
  if (history == NULL || !add_attachments (text, evaluation, folder, error) ||
      !add_life (text, evaluation, error) ||
      !data_export_package (workspace, &number, 1, package, error))
    return NULL;
  canonical = data_exchange_to_canonical (data_evaluation_get_exchange (evaluation));
  g_string_append (text, canonical);
  if (list != NULL)
    add_row (text, list, number);
  for (guint i = 0; i < history->len; i++)
    {
      const DataHistoryEntry *entry = history->pdata[i];

      g_string_append_printf (text, "%s %s %d %s %s\n", entry->time, entry->actor, entry->action,
                              entry->what, entry->hash);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
verify (Contents *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataVerification) verification =
      data_verify (path, packs, NULL, NULL, NULL, NULL, &error);
  GString *text = g_string_new (NULL);

  if (verification == NULL)
    {
      assert_clear (error, path);
      self->told = TRUE;
    }
  for (guint i = 0; verification != NULL && i < verification->faults->len; i++)
    g_string_append_printf (text, "%s\n", ((DataFault *) verification->faults->pdata[i])->message);
  self->faults = g_string_free (text, FALSE);
}

/* Reads everything that there is to read. */
static void
read_all (Contents *self, const char *path, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataWorkspace) workspace = data_workspace_open (path, TRUE, packs, &error);
  DataRegister *list;

  if (workspace == NULL)
    {
      assert_clear (error, path);
      self->told = TRUE;
      return;
    }
  list = data_workspace_get_register (workspace, &error);
  if (list == NULL)
    {
      assert_clear (error, path);
      self->told = TRUE;
    }
  else
    data_register_settle (list);
  for (guint i = 0; i < N_EVALUATIONS; i++)
    {
      g_autoptr (GError) reason = NULL;

      self->texts[i] = read_one (workspace, numbers[i], folder, &reason);
      if (self->texts[i] != NULL)
        continue;
      assert_clear (reason, path);
      self->told = TRUE;
    }
}

static gboolean
is_as_it_was (const Contents *contents)
{
  for (guint i = 0; i < N_EVALUATIONS; i++)
    {
      if (g_strcmp0 (contents->texts[i], expected.texts[i]) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Works on a copy that is damaged: what is not edited is as it was. */
static void
edit_damaged (const char *path, const char *folder, const Contents *before)
{
  const DataPlace place = { .member = "title" };
  g_autoptr (GError) error = NULL;
  g_autoptr (DataWorkspace) workspace = data_workspace_open (path, FALSE, packs, &error);
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_auto (Contents) after = { 0 };
  gboolean done;

  if (workspace != NULL)
    evaluation = data_workspace_get_evaluation (workspace, numbers[EDITED], &error);
  done = evaluation != NULL && data_evaluation_set_text (evaluation, &place, "edited", &error);
  if (!done)
    assert_clear (error, path);
  g_clear_object (&evaluation);
  g_clear_object (&workspace);
  read_all (&after, path, folder);
  for (guint i = 0; i < N_EVALUATIONS; i++)
    {
      if (before->texts[i] != NULL && (!done || i != EDITED))
        g_assert_true (g_strcmp0 (after.texts[i], before->texts[i]) == 0);
    }
}

static void
flip_a_bit (GRand *random, GByteArray *bytes)
{
  bytes->data[damage_place (random, bytes->len)] ^= (guint8) (1u << damage_place (random, 8));
}

static void
flip_bytes (GRand *random, GByteArray *bytes)
{
  for (guint i = 1 + damage_place (random, 64); i > 0; i--)
    bytes->data[damage_place (random, bytes->len)] = (guint8) damage_place (random, 256);
}

static void
flip_in_the_header (GRand *random, GByteArray *bytes)
{
  bytes->data[damage_place (random, 100)] = (guint8) damage_place (random, 256);
}

static void
flip_in_page_headers (GRand *random, GByteArray *bytes)
{
  damage_page (random, bytes)[damage_place (random, 60)] ^=
      (guint8) (1 + damage_place (random, 255));
}

/* Something that still reads as text, but says something else. */
static void
change_letters (GRand *random, GByteArray *bytes)
{
  for (guint n = 0; n < 4;)
    {
      guint8 *byte = &bytes->data[damage_place (random, bytes->len)];

      if (!g_ascii_isalnum (*byte))
        continue;
      *byte = (guint8) ('a' + damage_place (random, 26));
      n++;
    }
}

static void
scribble (GRand *random, GByteArray *bytes)
{
  guint start = damage_place (random, bytes->len - 600);

  for (guint i = 0; i < 600; i++)
    bytes->data[start + i] = (guint8) damage_place (random, 256);
}

static void
make_newer (GRand *random, GByteArray *bytes)
{
  bytes->data[63] = (guint8) (2 + damage_place (random, 250));
}

static void
make_foreign (GRand *random, GByteArray *bytes)
{
  bytes->data[68 + damage_place (random, 4)] ^= (guint8) (1 + damage_place (random, 255));
}

static const DamageCase damages[] = {
  { "flip-a-bit", flip_a_bit },
  { "flip-bytes", flip_bytes },
  { "flip-in-the-header", flip_in_the_header },
  { "flip-in-page-headers", flip_in_page_headers },
  { "change-letters", change_letters },
  { "scribble", scribble },
  { "clear-a-page", damage_clear_a_page },
  { "repeat-a-page", damage_repeat_a_page },
  { "cut", damage_cut },
  { "cut-after-a-page", damage_cut_after_a_page },
  { "newer", make_newer },
  { "foreign", make_foreign },
};

static void
test_damage (Scratch *scratch, gconstpointer data)
{
  const DamageCase *one = data;
  g_autofree char *path = scratch_path (scratch, "x.eikyo");
  guint n_told = 0;

  for (guint seed = 0; seed < COPIES_OF_A_KIND; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (GBytes) before = NULL;
      g_auto (Contents) contents = { 0 };

      g_byte_array_append (bytes, g_bytes_get_data (sound, NULL), g_bytes_get_size (sound));
      one->damage (random, bytes);
      scratch_write (path, bytes->data, bytes->len);
      before = scratch_read (path);
      g_test_message ("copy %u", seed);
      read_all (&contents, path, scratch->folder);
      verify (&contents, path);
      scratch_assert_same (path, before);
      g_assert_true (contents.told || contents.faults[0] != '\0' || is_as_it_was (&contents));
      n_told += contents.told || contents.faults[0] != '\0';
      edit_damaged (path, scratch->folder, &contents);
    }
  g_test_message ("%u of %u copies were told to be damaged", n_told, COPIES_OF_A_KIND);
}

/* Nothing is told of a file that is not damaged. */
static void
test_sound (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = scratch_path (scratch, "x.eikyo");
  g_auto (Contents) contents = { 0 };

  scratch_write (path, g_bytes_get_data (sound, NULL), g_bytes_get_size (sound));
  read_all (&contents, path, scratch->folder);
  verify (&contents, path);
  g_assert_false (contents.told);
  g_assert_cmpstr (contents.faults, ==, "");
  g_assert_true (is_as_it_was (&contents));
}

static void
read_expected (void)
{
  g_autofree char *folder = g_dir_make_tmp ("eikyo-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.eikyo", NULL);

  scratch_write (path, g_bytes_get_data (sound, NULL), g_bytes_get_size (sound));
  read_all (&expected, path, folder);
  scratch_remove (folder);
}

int
main (int argc, char **argv)
{
  int status;

  scratch_start (&argc, &argv);
  packs = shipped_packs ();
  make_sound ();
  read_expected ();
  scratch_add ("/damaged/sound", test_sound, NULL);
  CASES_ADD_BY (scratch_add, "/damaged", damages, test_damage);
  status = g_test_run ();
  contents_clear (&expected);
  g_bytes_unref (sound);
  data_packs_free (packs);
  return status;
}
