/* archive_refusal.h - What is wrong with a ZIP file, in words. Private to data/.
 *
 * Each function sets %DATA_ERROR_REFUSED; @file is the display name of the ZIP file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The file as a whole, with whole sentences in the current language. */
void data_archive_refuse (GError **error, const char *file, const char *sentences);

/** A member, whose name may be any bytes. */
void data_archive_refuse_member (GError **error,
                                 const char *file,
                                 const char *name,
                                 const char *sentences);

/** A file of which a part is missing or wrong. */
void data_archive_refuse_damaged (GError **error, const char *file);

/** A member of more than @limit bytes. */
void data_archive_refuse_size (GError **error, const char *file, const char *name, guint64 limit);

/** Members that have more than @limit bytes together, or that are more than @limit. */
void data_archive_refuse_total (GError **error, const char *file, guint64 limit);
void data_archive_refuse_number (GError **error, const char *file, guint limit);

G_END_DECLS
