/* wrap.h - For a label that wraps and takes the width it is given.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UI_TYPE_WRAP (ui_wrap_get_type ())
G_DECLARE_FINAL_TYPE (UiWrap, ui_wrap, UI, WRAP, GtkLayoutManager)

/* A layout for a GtkLabel that fills the width of its place: it asks for no width of its own.
 * Before GTK asks a label how high it is, it asks how wide it would like to be, for which a label
 * that wraps lays its text out a letter a line, and then on one line; that takes longer than all
 * else. */

G_END_DECLS
