/* faulty_vfs.h - Disks that fail: SQLite's files with calls that go wrong when a test says so.
 *
 * For one thread at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/** The kinds of calls; each is counted apart. */
typedef enum
{
  FAULTY_OPEN,
  FAULTY_READ,
  FAULTY_WRITE, /* half of the bytes are written */
  FAULTY_TRUNCATE,
  FAULTY_SYNC,
  FAULTY_SIZE,
  FAULTY_LOCK, /* of the file or of the shared memory */
  FAULTY_MAP,  /* of the shared memory */
  FAULTY_DELETE,
  FAULTY_N_CALLS,
} FaultyCall;

/** Instead of a code: the program is killed at that call, without any way to put things right. */
#define FAULTY_KILL (-1)

/** The names of the kinds of calls, for test paths. */
extern const char *const faulty_names[FAULTY_N_CALLS];

/** faulty_code: Returns: what the system would make SQLite report for a call of the kind. */
int faulty_code (FaultyCall call);

/** faulty_register: makes this the way in which SQLite opens files from now on. */
void faulty_register (void);

/**
 * faulty_set:
 * @nth: which call of the kind fails, beginning with 1 from now on
 * @lasting: whether all calls of the kind fail after it as well, as on a full disk
 * @code: what it reports, or %FAULTY_KILL
 *
 * Counts anew, and takes the place of what was set before.
 */
void faulty_set (FaultyCall call, guint nth, gboolean lasting, int code);

/** faulty_clear: nothing fails any more; counts anew. */
void faulty_clear (void);

/** faulty_has_failed: Returns: whether a call has failed since faulty_set(). */
gboolean faulty_has_failed (void);

/** faulty_count: Returns: the calls of the kind since faulty_set() or faulty_clear(). */
guint faulty_count (FaultyCall call);

G_END_DECLS
