/* faulty_vfs.c - Disks that fail: SQLite's files with calls that go wrong when a test says so.
 *
 * Everything is passed on to the usual way of opening files, unless it is to fail.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faulty_vfs.h"

#include <signal.h>
#include <unistd.h>

const char *const faulty_names[FAULTY_N_CALLS] = {
  "open", "read", "write", "truncate", "sync", "size", "lock", "map", "delete",
};

static const int codes[FAULTY_N_CALLS] = {
  SQLITE_CANTOPEN,       SQLITE_IOERR_READ,   SQLITE_FULL,
  SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_FSYNC,  SQLITE_IOERR_FSTAT,
  SQLITE_IOERR_LOCK,     SQLITE_IOERR_SHMMAP, SQLITE_IOERR_DELETE,
};

static struct
{
  FaultyCall call;
  guint nth; /* 0: none */
  gboolean lasting;
  int code;
  gboolean failed;
  guint counts[FAULTY_N_CALLS];
} plan;

/* What SQLite sees, followed in memory by the file of the usual way. */
typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
} FaultyFile;

int
faulty_code (FaultyCall call)
{
  return codes[call];
}

void
faulty_set (FaultyCall call, guint nth, gboolean lasting, int code)
{
  faulty_clear ();
  plan.call = call;
  plan.nth = nth;
  plan.lasting = lasting;
  plan.code = code;
}

void
faulty_clear (void)
{
  plan.nth = 0;
  plan.failed = FALSE;
  for (guint i = 0; i < FAULTY_N_CALLS; i++)
    plan.counts[i] = 0;
}

gboolean
faulty_has_failed (void)
{
  return plan.failed;
}

guint
faulty_count (FaultyCall call)
{
  return plan.counts[call];
}

/* Counts the call. Returns: what it is to report, or %SQLITE_OK where it goes well. */
static int
fate (FaultyCall call)
{
  guint number = ++plan.counts[call];

  if (plan.nth == 0 || call != plan.call || (plan.lasting ? number < plan.nth : number != plan.nth))
    return SQLITE_OK;
  plan.failed = TRUE;
  return plan.code;
}

static void
die_if_meant (int code)
{
  if (code == FAULTY_KILL)
    kill (getpid (), SIGKILL);
}

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((FaultyFile *) file)->real;
}

/* Either the failure, or what the usual way makes of @call. */
#define PASS(kind, file, call, ...)                                                                \
  G_STMT_START                                                                                     \
  {                                                                                                \
    int code_ = fate (kind);                                                                       \
    die_if_meant (code_);                                                                          \
    return code_ != SQLITE_OK ? code_                                                              \
                              : real_of (file)->pMethods->call (real_of (file), __VA_ARGS__);      \
  }                                                                                                \
  G_STMT_END

static int
close_cb (sqlite3_file *file)
{
  return real_of (file)->pMethods->xClose (real_of (file));
}

static int
read_cb (sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset)
{
  PASS (FAULTY_READ, file, xRead, bytes, length, offset);
}

static int
write_cb (sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset)
{
  int code = fate (FAULTY_WRITE);
  int written = real_of (file)->pMethods->xWrite (real_of (file), bytes,
                                                  code == SQLITE_OK ? length : length / 2, offset);

  die_if_meant (code);
  return code == SQLITE_OK ? written : code;
}

static int
truncate_cb (sqlite3_file *file, sqlite3_int64 size)
{
  PASS (FAULTY_TRUNCATE, file, xTruncate, size);
}

static int
sync_cb (sqlite3_file *file, int flags)
{
  PASS (FAULTY_SYNC, file, xSync, flags);
}

static int
size_cb (sqlite3_file *file, sqlite3_int64 *size)
{
  PASS (FAULTY_SIZE, file, xFileSize, size);
}

static int
lock_cb (sqlite3_file *file, int level)
{
  PASS (FAULTY_LOCK, file, xLock, level);
}

static int
unlock_cb (sqlite3_file *file, int level)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), level);
}

static int
check_reserved_cb (sqlite3_file *file, int *result)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), result);
}

static int
control_cb (sqlite3_file *file, int operation, void *argument)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), operation, argument);
}

static int
sector_size_cb (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
characteristics_cb (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static int
map_cb (sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
  PASS (FAULTY_MAP, file, xShmMap, region, size, extend, memory);
}

static int
shared_lock_cb (sqlite3_file *file, int offset, int n, int flags)
{
  if ((flags & SQLITE_SHM_UNLOCK) != 0)
    return real_of (file)->pMethods->xShmLock (real_of (file), offset, n, flags);
  PASS (FAULTY_LOCK, file, xShmLock, offset, n, flags);
}

static void
barrier_cb (sqlite3_file *file)
{
  real_of (file)->pMethods->xShmBarrier (real_of (file));
}

static int
unmap_cb (sqlite3_file *file, int remove)
{
  return real_of (file)->pMethods->xShmUnmap (real_of (file), remove);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = close_cb,
  .xRead = read_cb,
  .xWrite = write_cb,
  .xTruncate = truncate_cb,
  .xSync = sync_cb,
  .xFileSize = size_cb,
  .xLock = lock_cb,
  .xUnlock = unlock_cb,
  .xCheckReservedLock = check_reserved_cb,
  .xFileControl = control_cb,
  .xSectorSize = sector_size_cb,
  .xDeviceCharacteristics = characteristics_cb,
  .xShmMap = map_cb,
  .xShmLock = shared_lock_cb,
  .xShmBarrier = barrier_cb,
  .xShmUnmap = unmap_cb,
};

static int
open_cb (sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *out)
{
  sqlite3_vfs *usual = vfs->pAppData;
  FaultyFile *faulty = (FaultyFile *) file;
  int code = fate (FAULTY_OPEN);

  die_if_meant (code);
  faulty->base.pMethods = NULL;
  faulty->real = (sqlite3_file *) (faulty + 1);
  if (code == SQLITE_OK)
    code = usual->xOpen (usual, name, faulty->real, flags, out);
  if (code == SQLITE_OK)
    faulty->base.pMethods = &methods;
  return code;
}

static int
delete_cb (sqlite3_vfs *vfs, const char *name, int sync)
{
  sqlite3_vfs *usual = vfs->pAppData;
  int code = fate (FAULTY_DELETE);

  die_if_meant (code);
  return code != SQLITE_OK ? code : usual->xDelete (usual, name, sync);
}

void
faulty_register (void)
{
  static sqlite3_vfs vfs;
  sqlite3_vfs *usual = sqlite3_vfs_find (NULL);

  g_assert_true (usual != &vfs);
  /* What is not replaced here works on any of its kind. */
  vfs = *usual;
  vfs.zName = "faulty";
  vfs.pAppData = usual;
  vfs.szOsFile = (int) sizeof (FaultyFile) + usual->szOsFile;
  vfs.xOpen = open_cb;
  vfs.xDelete = delete_cb;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}
