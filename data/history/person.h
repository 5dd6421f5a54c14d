/* person.h - Whether two names are those of the same person.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * data_person_same:
 * @one: (nullable): a name
 * @other: (nullable): a name
 *
 * Case, width of letters, the amount of white space, white space between letters of Chinese,
 * Japanese and Korean, and characters that cannot be seen make no difference: 山田　太郎 and
 * 山田太郎 are the same, as are "Jo Smith" and "ＪＯ  ＳＭＩＴＨ". Names of which nothing can be
 * seen are the same only where they are the same bytes.
 */
gboolean data_person_same (const char *one, const char *other);

/** data_person_is_named: whether something can be seen of @name. */
gboolean data_person_is_named (const char *name);

G_END_DECLS
