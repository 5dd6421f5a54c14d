/* views.h - What the benchmarks of long lists have in common: a bare list to compare with, and the
 * ways people scroll.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tests/bench/steps.h"

G_BEGIN_DECLS

/* Milliseconds until nothing is left to be done. */
#define VIEWS_SETTLE 1500

#define VIEWS_N_WAYS 3

/** ViewsWay: a way to scroll. */
typedef struct
{
  const char *name;
  StepsFunc step; /* of a scrollable view */
} ViewsWay;

extern const ViewsWay views_ways[VIEWS_N_WAYS];

/** views_open: Returns: (transfer none): a window of the size people work in.
 * @child: (nullable): what is in it */
GtkWidget *views_open (GtkWidget *child);

/** views_find: Returns: (transfer none) (nullable): the first widget of @type in @root, which
 * counts as well. */
GtkWidget *views_find (GtkWidget *root, GType type);

/** views_new_strings: Returns: (transfer full): @n strings: @name and a number. */
GListModel *views_new_strings (const char *name, guint n);

/** views_new_labels: Returns: (transfer full): what shows strings as labels. */
GtkListItemFactory *views_new_labels (void);

G_END_DECLS
