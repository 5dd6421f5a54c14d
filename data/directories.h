/* directories.h - Where the files are that come with the program.
 *
 * An installed program finds them in `share` and `libexec` beside its own `bin`, a program in the
 * build folder in `data` beside its own folder; nothing depends on where the tree stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): absolute paths, whether or not they exist. */
char *data_directories_packs (void);
char *data_directories_examples (void);
char *data_directories_locale (void);
char *data_directories_schemas (void);
char *data_directories_icons (void);
char *data_directories_programs (void); /* those that the program itself starts */

G_END_DECLS
