/* monkey.h - What the parts of random use share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tests/ui/support.h"

G_BEGIN_DECLS

typedef struct
{
  Support *support;
  GRand *rand;
  guint n_done;
  gboolean talks; /* tells each deed, to find out which one was wrong */
} Monkey;

/** monkey_pick: Returns: a number below @n, or 0. */
guint monkey_pick (Monkey *self, guint n);

/** monkey_get_top: Returns: (transfer none): the dialog that is open, or else the window. */
GtkWidget *monkey_get_top (Monkey *self);

/** monkey_do_something: One deed of all, by chance. */
void monkey_do_something (Monkey *self);

/* What is done with a widget that is picked by chance, or that has the focus; nothing where there
 * is none. */
void monkey_press_button (Monkey *self);
void monkey_press_check_button (Monkey *self);
void monkey_open_popover (Monkey *self);
void monkey_choose_item (Monkey *self);
void monkey_type_text (Monkey *self);
void monkey_type_lines (Monkey *self);
void monkey_move_focus (Monkey *self);
void monkey_scroll (Monkey *self);
void monkey_choose_row (Monkey *self);
void monkey_press_key (Monkey *self);
void monkey_press_shortcut (Monkey *self);

G_END_DECLS
