/* test-kill.c - A program that edits is killed at any moment; what it was told is kept, is kept.
 *
 * Usage: test-data-kill N_KILLS
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/verify.h"
#include "private_workspace.h"
#include "random_step.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* After so many kills the next workspace is begun, so that histories stay short. */
#define KILLS_PER_WORKSPACE 25

/* The longest time that a writer lives after its first edit, in microseconds. */
#define LONGEST_LIFE 25000

/* Says which entry of the history is durable now. */
static void
report (DataWorkspace *workspace, int out)
{
  g_autofree char *anchor = data_workspace_get_anchor (workspace, NULL);
  g_autofree char *line = g_strconcat (anchor, "\n", NULL);

  g_assert_cmpint (write (out, line, strlen (line)), ==, strlen (line));
}

/* Edits until it is killed. */
static void
write_for_ever (PrivateWorkspace *private, guint32 seed, int out)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (DataEvaluation) evaluation = NULL;
  guint n_edits = 0; /* of its own; undo goes no further back */

  private_workspace_reopen (private);
  evaluation =
      data_workspace_get_evaluation (private->workspace, (gint64) 1 + (gint64) (seed % 2), NULL);
  for (;;)
    {
      RandomStep step = random_step_choose (random);

      if (step == RANDOM_STEP_EDIT)
        {
          DataExchange *before = data_evaluation_get_exchange (evaluation);
          g_autoptr (DataExchange) after = random_step_change (random, before, private->packs);

          random_step_edit (evaluation, after);
          n_edits += data_evaluation_get_exchange (evaluation) != before;
        }
      else if (step == RANDOM_STEP_REDO)
        n_edits += data_evaluation_redo (evaluation, NULL);
      else if (n_edits > 0)
        n_edits -= data_evaluation_undo (evaluation, NULL);
      report (private->workspace, out);
    }
}

/* The last whole line that can be read; its first character was read already. */
static char *
read_last_line (int in, char first)
{
  g_autoptr (GString) text = g_string_new_len (&first, 1);
  char buffer[4096];
  ssize_t n;
  char *end;

  while ((n = read (in, buffer, sizeof buffer)) > 0)
    g_string_append_len (text, buffer, n);
  end = strrchr (text->str, '\n');
  if (end == NULL)
    return NULL;
  *end = '\0';
  end = strrchr (text->str, '\n');
  return g_strdup (end == NULL ? text->str : end + 1);
}

static void
kill_once (PrivateWorkspace *private, GRand *random)
{
  g_autofree char *anchor = NULL;
  g_autoptr (DataVerification) verification = NULL;
  g_autoptr (GError) error = NULL;
  guint32 seed = g_rand_int (random);
  int ends[2];
  char first;
  pid_t pid;

  g_assert_cmpint (pipe (ends), ==, 0);
  pid = fork ();
  if (pid == 0)
    {
      close (ends[0]);
      write_for_ever (private, seed, ends[1]);
    }
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &first, 1), ==, 1);
  g_usleep ((gulong) g_rand_int_range (random, 0, LONGEST_LIFE));
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
  anchor = read_last_line (ends[0], first);
  close (ends[0]);
  verification = data_verify (private->path, private->packs, anchor, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < verification->faults->len; i++)
    g_test_message ("%s", ((DataFault *) verification->faults->pdata[i])->message);
  g_assert_cmpuint (verification->faults->len, ==, 0);
}

static void
make_workspace (PrivateWorkspace *private)
{
  DataPack *pack;

  private_workspace_open (private);
  pack = data_packs_find (private->packs, "ismap-liu", "2025-04-01", NULL);
  for (gint64 number = 1; number <= 2; number++)
    g_assert_cmpint (data_workspace_new_evaluation (private->workspace, "T", pack, NULL), ==,
                     number);
  private_workspace_close (private);
}

static void
test_kill (gconstpointer data)
{
  guint n_kills = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < n_kills; i += KILLS_PER_WORKSPACE)
    {
      g_auto (PrivateWorkspace) private = { 0 };

      make_workspace (&private);
      for (guint k = i; k < MIN (n_kills, i + KILLS_PER_WORKSPACE); k++)
        kill_once (&private, random);
      private_workspace_reopen (&private);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/kill/at-any-moment", GUINT_TO_POINTER (argc > 1 ? atoi (argv[1]) : 25),
                        test_kill);
  return g_test_run ();
}
