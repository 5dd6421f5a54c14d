/* steps.h - How long a window works at a step: at once, and then in the frame that shows it.
 *
 * The wait for the frame does not count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How often a step is made. */
#define STEPS_N 60

/** Steps: sorted times in microseconds. */
typedef struct
{
  gint64 passed[STEPS_N]; /* what a user waits */
  gint64 worked[STEPS_N]; /* of the processor, whatever else it has to do */
} Steps;

/** StepsFunc: makes step @number, from 0. */
typedef void (*StepsFunc) (gpointer data, guint number);

/** steps_wait: does whatever comes up in that many milliseconds. */
void steps_wait (guint milliseconds);

/**
 * steps_measure:
 * @settle: milliseconds to wait before the next step, for what the window does later
 *
 * Makes each step and waits until @window has drawn it.
 */
Steps steps_measure (GtkWidget *window, StepsFunc step, gpointer data, guint settle);

/** steps_print: one line: @name; the median, the 95th percentile and the most of the milliseconds
 * that passed; the same of those that were worked; the median that passed for @floor. */
void steps_print (const char *name, const Steps *ours, const Steps *floor);

G_END_DECLS
