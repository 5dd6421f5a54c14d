/* archive_case.h - ZIP files for the tests that write and read them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/package/archive.h"

G_BEGIN_DECLS

/** A member of a ZIP file to be; a list of them ends with one without a name. */
typedef struct
{
  const char *name;
  const char *text;
} ArchiveCaseMember;

/* Bytes enough to be packed and unpacked in many pieces. */
#define ARCHIVE_CASE_LARGE (3 * 1024 * 1024)

/* A few small members; and whatever the tests make. */
extern const DataArchiveLimits archive_case_limits;
extern const DataArchiveLimits archive_case_wide_limits;

void archive_case_write (const char *path, const ArchiveCaseMember *members);

/** archive_case_make_large: Returns: (transfer full): as many bytes, which do not become smaller
 * when packed. */
GBytes *archive_case_make_large (void);

/** archive_case_write_large: writes a ZIP file with one member, "large", in pieces of @piece bytes.
 */
void archive_case_write_large (const char *path, GBytes *bytes, gsize piece);

G_END_DECLS
