/* hostile_pdf.h - A PDF file that is made to keep whoever reads it busy.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

/* (transfer full): a page that draws a form ten times, which draws another ten times, and so on,
 * with @keywords in its properties. Where @depth is 1 it is read at once, where it is 12 never. */
GBytes *hostile_pdf_new (const char *keywords, guint depth);
