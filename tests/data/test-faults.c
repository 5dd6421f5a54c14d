/* test-faults.c - Typical work while the disk fails at one call: whatever the call, the one who
 * works is told by the function that failed, nothing is half done, and the work goes on afterwards
 * to the same end.
 *
 * Usage: test-data-faults all | sample: every call in turn, or some of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/attachments.h"
#include "data/workspace/next_audit.h"
#include "data/workspace/verify.h"
#include "faulty_vfs.h"
#include "private_workspace.h"

#include <string.h>

/* Calls that are all tried before others are left out. */
#define TRIED 6

static gboolean all;

/* The work on one workspace. */
typedef struct
{
  PrivateWorkspace home;
  DataEvaluation *evaluation;
  gint64 copy;      /* a duplicate of it */
  gboolean checked; /* since the fault */
} Work;

static gboolean
set_text (Work *self,
          DataArray array,
          const char *id,
          const char *member,
          const char *text,
          GError **error)
{
  const DataPlace place = { .array = array, .id = id, .member = member };

  return data_evaluation_set_text (self->evaluation, &place, text, error);
}

static gboolean
open_it (Work *self, GError **error)
{
  if (self->home.workspace == NULL)
    self->home.workspace = data_workspace_open (self->home.path, FALSE, self->home.packs, error);
  if (self->home.workspace == NULL)
    return FALSE;
  data_workspace_set_actor (self->home.workspace, "Author", NULL);
  self->evaluation = data_workspace_get_evaluation (self->home.workspace, 1, error);
  return self->evaluation != NULL;
}

static gboolean
list (Work *self, GError **error)
{
  DataRegister *list = data_workspace_get_register (self->home.workspace, error);

  if (list != NULL)
    data_register_settle (list);
  return list != NULL;
}

static gboolean
edit_title (Work *self, GError **error)
{
  return set_text (self, DATA_ARRAY_NONE, NULL, "title", "A title", error);
}

static gboolean
type (Work *self, GError **error)
{
  return set_text (self, DATA_ARRAY_NONE, NULL, "service.name", "S", error);
}

static gboolean
type_on (Work *self, GError **error)
{
  return set_text (self, DATA_ARRAY_NONE, NULL, "service.name", "Service", error);
}

static gboolean
add_operation (Work *self, GError **error)
{
  g_autoptr (DataEdit) edit = data_edit_new ();

  data_edit_add (edit, DATA_ARRAY_OPERATIONS, "new");
  return data_evaluation_edit (self->evaluation, edit, error);
}

static gboolean
move_operation (Work *self, GError **error)
{
  const DataPlace place = { .array = DATA_ARRAY_OPERATIONS, .id = "new" };
  g_autoptr (DataEdit) edit = data_edit_new ();

  data_edit_move (edit, &place, 0);
  return data_evaluation_edit (self->evaluation, edit, error);
}

static gboolean
remove_operation (Work *self, GError **error)
{
  const DataPlace place = { .array = DATA_ARRAY_OPERATIONS, .id = "new" };
  g_autoptr (DataEdit) edit = data_edit_new ();

  data_edit_remove (edit, &place);
  return data_evaluation_edit (self->evaluation, edit, error);
}

static gboolean
undo (Work *self, GError **error)
{
  return data_evaluation_undo (self->evaluation, error);
}

static gboolean
redo (Work *self, GError **error)
{
  return data_evaluation_redo (self->evaluation, error);
}

static gboolean
attach (Work *self, GError **error)
{
  g_autofree char *path = g_build_filename (self->home.folder, "plan.pdf", NULL);
  g_autofree char *bytes = g_strnfill (50000, 'x');
  g_autofree char *id = NULL;

  g_assert_true (g_file_set_contents (path, bytes, -1, NULL));
  id = data_evaluation_attach (self->evaluation, path, NULL, "2026-10-01", error);
  return id != NULL;
}

static gboolean
submit (Work *self, GError **error)
{
  data_workspace_set_actor (self->home.workspace, "Author", NULL);
  return data_evaluation_submit (self->evaluation, error);
}

static gboolean
return_it (Work *self, GError **error)
{
  data_workspace_set_actor (self->home.workspace, "Reviewer", NULL);
  return data_evaluation_return (self->evaluation, "Why?", error);
}

static gboolean
settle (Work *self, GError **error)
{
  g_autoptr (GPtrArray) remarks = data_evaluation_list_remarks (self->evaluation, error);

  data_workspace_set_actor (self->home.workspace, "Author", NULL);
  return remarks != NULL && data_evaluation_settle_remark (
                                self->evaluation, ((DataRemark *) remarks->pdata[0])->id, error);
}

static gboolean
approve (Work *self, GError **error)
{
  data_workspace_set_actor (self->home.workspace, "Reviewer", NULL);
  return data_evaluation_approve (self->evaluation, error);
}

static gboolean
duplicate (Work *self, GError **error)
{
  self->copy = data_workspace_duplicate (self->home.workspace, 1, error);
  return self->copy != 0;
}

static gboolean
start_next_year (Work *self, GError **error)
{
  return data_workspace_next_year (self->home.workspace, 1, NULL, error) != 0;
}

static gboolean
delete_copy (Work *self, GError **error)
{
  return data_workspace_move (self->home.workspace, &self->copy, 1, DATA_REGISTER_PLACE_BIN, error);
}

static gboolean
empty_bin (Work *self, GError **error)
{
  return data_workspace_erase (self->home.workspace, &self->copy, 1, error);
}

static gboolean
revise (Work *self, GError **error)
{
  return data_evaluation_revise (self->evaluation, error);
}

static gboolean
close_it (Work *self, GError **error)
{
  g_clear_object (&self->evaluation);
  private_workspace_close (&self->home);
  return TRUE;
}

static gboolean (*const script[]) (Work *, GError **) = {
  open_it,     list,          edit_title,     type,
  type_on,     add_operation, move_operation, remove_operation,
  undo,        undo,          redo,           attach,
  submit,      return_it,     settle,         submit,
  approve,     list,          duplicate,      start_next_year,
  delete_copy, empty_bin,     revise,         type,
  close_it,    open_it,       list,
};

static void
assert_clear (GError *error, const char *path)
{
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (error->domain == DATA_ERROR);
  g_assert_cmpint (error->code, !=, DATA_ERROR_STATE);
  g_assert_nonnull (strstr (error->message, path));
}

/* Whether what is open here is what the file holds for everybody else. */
static void
assert_as_in_file (Work *self)
{
  g_autoptr (DataWorkspace) other = NULL;
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;

  if (self->evaluation == NULL)
    return;
  other = data_workspace_open (self->home.path, TRUE, self->home.packs, &error);
  g_assert_no_error (error);
  evaluation = data_workspace_get_evaluation (other, 1, &error);
  g_assert_no_error (error);
  here = data_exchange_to_canonical (data_evaluation_get_exchange (self->evaluation));
  there = data_exchange_to_canonical (data_evaluation_get_exchange (evaluation));
  g_assert_true (g_str_equal (here, there));
  g_assert_cmpint (data_evaluation_get_life (self->evaluation)->state, ==,
                   data_evaluation_get_life (evaluation)->state);
  g_assert_cmpuint (data_evaluation_get_life (self->evaluation)->revision, ==,
                    data_evaluation_get_life (evaluation)->revision);
}

/* What the work came to. */
static char *
describe (Work *self)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history =
      data_workspace_list_history (self->home.workspace, 0, 0, 0, &error);
  g_autoptr (GPtrArray) attachments = data_evaluation_list_attachments (self->evaluation, &error);
  g_autoptr (GPtrArray) revisions = data_evaluation_list_revisions (self->evaluation, &error);
  g_autofree char *canonical =
      data_exchange_to_canonical (data_evaluation_get_exchange (self->evaluation));
  DataRegister *list = data_workspace_get_register (self->home.workspace, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < history->len; i++)
    {
      const DataHistoryEntry *entry = history->pdata[i];

      g_string_append_printf (text, "%d by %s; ", (int) entry->action, entry->actor);
    }
  g_string_append_printf (text, "\n%u attachments, %u revisions, %u in the register\n",
                          attachments->len, revisions->len,
                          g_list_model_get_n_items (G_LIST_MODEL (list)));
  g_string_append (text, canonical);
  return g_string_free (text, FALSE);
}

/* After the fault: it is gone, and what is here and in the file are the same. */
static void
look (Work *self)
{
  if (self->checked || !faulty_has_failed ())
    return;
  self->checked = TRUE;
  faulty_clear ();
  assert_as_in_file (self);
}

static void
work (Work *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (script); i++)
    {
      g_autoptr (GError) error = NULL;

      if (!script[i](self, &error))
        {
          g_assert_true (faulty_has_failed () && !self->checked);
          assert_clear (error, self->home.path);
          g_clear_error (&error);
          look (self);
          script[i](self, &error);
          g_assert_no_error (error);
        }
      look (self);
    }
}

static void
work_clear (Work *self)
{
  g_clear_object (&self->evaluation);
  private_workspace_clear (&self->home);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

typedef struct
{
  FaultyCall call;
  gboolean lasting;
  int code;
} Fault;

/* Returns: (transfer full): what the work came to. */
static char *
work_with_fault (const Fault *fault, guint nth, gboolean *met)
{
  g_auto (Work) self = { 0 };
  g_autoptr (DataVerification) verification = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *end = NULL;

  faulty_clear ();
  private_workspace_open (&self.home);
  data_workspace_set_actor (self.home.workspace, "Author", NULL);
  self.evaluation = private_workspace_add_example (&self.home, "01");
  close_it (&self, NULL);
  if (fault != NULL)
    faulty_set (fault->call, nth, fault->lasting, fault->code);
  work (&self);
  *met = self.checked;
  faulty_clear ();
  end = describe (&self);
  close_it (&self, NULL);
  verification = data_verify (self.home.path, self.home.packs, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < verification->faults->len; i++)
    g_test_message ("%s", ((DataFault *) verification->faults->pdata[i])->message);
  g_assert_cmpuint (verification->faults->len, ==, 0);
  return g_steal_pointer (&end);
}

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  gboolean met;
  g_autofree char *expected = work_with_fault (NULL, 0, &met);
  guint nth = 1;

  do
    {
      g_autofree char *end = NULL;

      g_test_message ("call %u", nth);
      end = work_with_fault (fault, nth, &met);
      g_assert_true (g_str_equal (end, expected));
      nth += all || nth < TRIED ? 1 : 1 + (guint) g_rand_int_range (random, 0, (gint32) nth);
    }
  while (met);
  g_assert_cmpuint (nth, >, 2);
}

int
main (int argc, char **argv)
{
  static const FaultyCall calls[] = {
    FAULTY_OPEN, FAULTY_READ, FAULTY_WRITE, FAULTY_TRUNCATE, FAULTY_SYNC,
    FAULTY_SIZE, FAULTY_LOCK, FAULTY_MAP,   FAULTY_DELETE,
  };
  static Fault faults[G_N_ELEMENTS (calls)][2];

  g_test_init (&argc, &argv, NULL);
  all = argc > 1 && g_str_equal (argv[1], "all");
  faulty_register ();
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      for (guint lasting = 0; lasting < 2; lasting++)
        {
          g_autofree char *path = g_strdup_printf ("/faults/%s/%s", faulty_names[calls[i]],
                                                   lasting == 1 ? "for-good" : "once");

          faults[i][lasting] = (Fault){ calls[i], lasting == 1, faulty_code (calls[i]) };
          g_test_add_data_func (path, &faults[i][lasting], test_fault);
        }
    }
  return g_test_run ();
}
