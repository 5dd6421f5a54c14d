/* steps.c - How long a window works at a step: at once, and then in the frame that shows it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/bench/steps.h"

#include <stdlib.h>
#include <time.h>

typedef struct
{
  gint64 passed;
  gint64 worked;
} Time;

/* The frame that is drawn, or was last. */
typedef struct
{
  Time start;
  Time length;
  guint n;
} Frame;

static Time
now (void)
{
  struct timespec worked;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &worked);
  return (Time){ g_get_monotonic_time (),
                 (gint64) worked.tv_sec * G_USEC_PER_SEC + worked.tv_nsec / 1000 };
}

static Time
since (Time start)
{
  Time end = now ();

  return (Time){ end.passed - start.passed, end.worked - start.worked };
}

static void
before_paint_cb (GdkFrameClock *clock, Frame *frame)
{
  frame->start = now ();
}

static void
after_paint_cb (GdkFrameClock *clock, Frame *frame)
{
  frame->length = since (frame->start);
  frame->n++;
}

void
steps_wait (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
}

static Time
make_step (GtkWidget *window, Frame *frame, StepsFunc step, gpointer data, guint number)
{
  Time start = now ();
  Time work;
  guint before = frame->n;

  step (data, number);
  work = since (start);
  gtk_widget_queue_draw (window);
  while (frame->n == before)
    g_main_context_iteration (NULL, TRUE);
  work.passed += frame->length.passed;
  work.worked += frame->length.worked;
  /* What waits for nothing to do is not part of the next step. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return work;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

Steps
steps_measure (GtkWidget *window, StepsFunc step, gpointer data, guint settle)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  Frame frame = { 0 };
  Steps steps;

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &frame);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &frame);
  for (guint i = 0; i < STEPS_N; i++)
    {
      Time work = make_step (window, &frame, step, data, i);

      steps_wait (settle);

      steps.passed[i] = work.passed;
      steps.worked[i] = work.worked;
    }
  g_signal_handlers_disconnect_by_data (clock, &frame);
  qsort (steps.passed, STEPS_N, sizeof *steps.passed, compare);
  qsort (steps.worked, STEPS_N, sizeof *steps.worked, compare);
  return steps;
}

static double
milliseconds_at (const gint64 *times, guint percent)
{
  return (double) times[(STEPS_N - 1) * percent / 100] / 1000;
}

void
steps_print (const char *name, const Steps *ours, const Steps *floor)
{
  g_print ("%s\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\n", name,
           milliseconds_at (ours->passed, 50), milliseconds_at (ours->passed, 95),
           milliseconds_at (ours->passed, 100), milliseconds_at (ours->worked, 50),
           milliseconds_at (ours->worked, 95), milliseconds_at (ours->worked, 100),
           milliseconds_at (floor->passed, 50));
}
