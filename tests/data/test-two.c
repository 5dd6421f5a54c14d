/* test-two.c - Two programs edit the same evaluation for some time: nothing is lost, and each sees
 * what the other does.
 *
 * Usage: test-data-two SECONDS
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "private_workspace.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static const DataPlace places[2] = { { .member = "service.name" }, { .member = "agency.name" } };

/* Far fewer than on any computer that has nothing else to do. */
enum
{
  SEEN_EACH_SECOND = 5,
};

/** What each program says at its end. */
typedef struct
{
  guint n_edits; /* made by itself */
  guint n_seen;  /* different values of the other's field that it saw */
  guint last;    /* the last of them */
} Report;

static guint
read_counter (DataEvaluation *evaluation, guint who)
{
  const char *text = data_evaluation_get_text (evaluation, places[who].member);

  return text == NULL ? 0 : (guint) g_ascii_strtoull (text, NULL, 10);
}

/* Counts up in its own field and watches the other's, which never goes back. */
static Report
count (PrivateWorkspace *private, guint who, guint seconds)
{
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  g_autoptr (DataEvaluation) evaluation = NULL;
  Report report = { 0 };

  private_workspace_reopen (private);
  evaluation = data_workspace_get_evaluation (private->workspace, 1, NULL);
  while (g_get_monotonic_time () < end)
    {
      g_autofree char *text = g_strdup_printf ("%u", report.n_edits + 1);
      g_autoptr (GError) error = NULL;
      guint seen;

      data_evaluation_set_text (evaluation, &places[who], text, &error);
      g_assert_no_error (error);
      report.n_edits++;
      g_assert_cmpuint (read_counter (evaluation, who), ==, report.n_edits);
      data_workspace_refresh (private->workspace);
      seen = read_counter (evaluation, 1 - who);
      g_assert_cmpuint (seen, >=, report.last);
      report.n_seen += seen != report.last;
      report.last = seen;
    }
  return report;
}

static pid_t
start (PrivateWorkspace *private, guint who, guint seconds, int out)
{
  pid_t pid = fork ();
  Report report;

  if (pid != 0)
    return pid;
  report = count (private, who, seconds);
  g_assert_cmpint (write (out, &report, sizeof report), ==, sizeof report);
  private_workspace_close (private);
  _exit (0);
}

static void
test_two (gconstpointer data)
{
  guint seconds = GPOINTER_TO_UINT (data);
  g_auto (PrivateWorkspace) private = { 0 };
  g_autoptr (DataEvaluation) evaluation = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;
  Report reports[2];
  int ends[2][2];
  pid_t pids[2];
  int status;

  private_workspace_open (&private);
  data_workspace_new_evaluation (private.workspace, "T",
                                 data_packs_find (private.packs, "ismap-liu", "2025-04-01", NULL),
                                 NULL);
  private_workspace_close (&private);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (pipe (ends[i]), ==, 0);
      pids[i] = start (&private, i, seconds, ends[i][1]);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (waitpid (pids[i], &status, 0), ==, pids[i]);
      g_assert_cmpint (status, ==, 0);
      g_assert_cmpint (read (ends[i][0], &reports[i], sizeof *reports), ==, sizeof *reports);
    }

  private_workspace_reopen (&private);
  evaluation = data_workspace_get_evaluation (private.workspace, 1, &error);
  g_assert_no_error (error);
  history = data_workspace_list_history (private.workspace, 0, 0, 0, NULL);
  g_assert_cmpuint (history->len, ==, 1 + reports[0].n_edits + reports[1].n_edits);
  for (guint i = 0; i < 2; i++)
    {
      g_test_message ("program %u made %u edits and saw %u values of the other's", i,
                      reports[i].n_edits, reports[i].n_seen);
      g_assert_cmpuint (read_counter (evaluation, i), ==, reports[i].n_edits);
      /* Neither keeps the other from getting on. */
      g_assert_cmpuint (reports[i].n_edits, >=, reports[1 - i].n_edits / 4);
      g_assert_cmpuint (reports[i].n_seen, >=, SEEN_EACH_SECOND * seconds);
    }
  private_workspace_verify (&private);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/two/programs", GUINT_TO_POINTER (argc > 1 ? atoi (argv[1]) : 3),
                        test_two);
  return g_test_run ();
}
