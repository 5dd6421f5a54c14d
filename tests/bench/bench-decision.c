/* bench-decision.c - How long one decision takes, in process.
 *
 * Usage: bench-decision FILE. Prints the distribution in microseconds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/directories.h"
#include "data/exchange/exchange.h"
#include "data/wording/language.h"
#include "rules/decision.h"

#include <stdlib.h>
#include <time.h>

enum
{
  N_WARM_UP = 200,
  N_RUNS = 5000,
};

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* A monotonic clock in nanoseconds. */
static gint64
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (gint64) time.tv_sec * 1000000000 + time.tv_nsec;
}

static double
microseconds (const gint64 *durations, double part)
{
  return (double) durations[(gsize) (part * (N_RUNS - 1))] / 1000.0;
}

int
main (int argc, char **argv)
{
  g_autofree char *directory = NULL;
  g_autofree gint64 *durations = g_new (gint64, N_RUNS);
  g_autoptr (DataPacks) packs = NULL;
  g_autoptr (DataExchange) exchange = NULL;
  g_autoptr (GError) error = NULL;
  RulesEvaluation *evaluation;

  data_language_start ();
  directory = data_directories_packs ();
  packs = data_packs_new (directory);
  exchange = argc == 2 ? data_exchange_load (argv[1], packs, &error) : NULL;
  if (exchange == NULL)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "Usage: bench-decision FILE");
      return 1;
    }
  evaluation = data_exchange_get_evaluation (exchange);

  for (int i = -N_WARM_UP; i < N_RUNS; i++)
    {
      gint64 start = now ();
      RulesDecision *decision = rules_decide (evaluation);
      gint64 end = now ();

      if (i >= 0)
        durations[i] = end - start;
      rules_decision_unref (decision);
    }
  qsort (durations, N_RUNS, sizeof *durations, compare);
  g_print ("%.1f %.1f %.1f %.1f %.1f\n", microseconds (durations, 0.0),
           microseconds (durations, 0.5), microseconds (durations, 0.95),
           microseconds (durations, 0.99), microseconds (durations, 1.0));
  return 0;
}
