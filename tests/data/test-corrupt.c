/* test-corrupt.c - Workspaces that are damaged.
 *
 * Each is opened to read and to write: that gives one clear message, or a workspace that works; the
 * program does not fall, and the file stays as it is, byte for byte.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "damage.h"
#include "scratch.h"
#include "tests/cases.h"

#include <string.h>

enum
{
  HEADER = 100,
  WRITE_VERSION_OFFSET = 18,
  COPIES_OF_A_KIND = 20,
};

/* Something of every kind of page: tables with and without row numbers, indexes, long values. */
static char *
make_rich_workspace (Scratch *scratch)
{
  char *path = scratch_workspace (scratch, "rich.eikyo");

  scratch_sql (path,
               "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) "
               "INSERT INTO operation (evaluation, id, position, name) "
               "SELECT 1, 'op-' || i, i, 'an operation of some length' FROM n; "
               "INSERT INTO content (hash, size, data) SELECT hex (randomblob (32)), 9000, "
               "zeroblob (9000) FROM operation LIMIT 5; "
               "INSERT INTO history (step, evaluation, time, actor, action, what, changes, "
               "content_hash, previous, hash) SELECT 1, 1, '', '', 'edit', '', x'', "
               "zeroblob (32), zeroblob (32), zeroblob (32) FROM operation");
  return path;
}

static void
flip (GRand *random, guint8 *byte)
{
  *byte ^= (guint8) (1 + damage_place (random, 255));
}

static void
flip_anywhere (GRand *random, GByteArray *bytes)
{
  for (guint i = 1 + damage_place (random, 32); i > 0; i--)
    flip (random, &bytes->data[damage_place (random, bytes->len)]);
}

static void
flip_header (GRand *random, GByteArray *bytes)
{
  flip (random, &bytes->data[damage_place (random, HEADER)]);
}

static void
flip_schema (GRand *random, GByteArray *bytes)
{
  for (guint i = 1 + damage_place (random, 3); i > 0; i--)
    flip (random, &bytes->data[HEADER + damage_place (random, DAMAGE_PAGE - HEADER)]);
}

/* The first bytes of a page say what it is and where things are in it. */
static void
flip_page_header (GRand *random, GByteArray *bytes)
{
  flip (random, damage_page (random, bytes) + damage_place (random, 12));
}

static void
flip_cell_places (GRand *random, GByteArray *bytes)
{
  guint8 *page = damage_page (random, bytes);

  for (guint i = 0; i < 8; i++)
    flip (random, page + 8 + damage_place (random, 100));
}

static void
cut_in_the_header (GRand *random, GByteArray *bytes)
{
  g_byte_array_set_size (bytes, damage_place (random, HEADER + 10));
}

static const DamageCase damages[] = {
  { "flip-anywhere", flip_anywhere },
  { "flip-header", flip_header },
  { "flip-schema", flip_schema },
  { "flip-page-header", flip_page_header },
  { "flip-cell-places", flip_cell_places },
  { "cut-anywhere", damage_cut },
  { "cut-after-a-page", damage_cut_after_a_page },
  { "cut-in-the-header", cut_in_the_header },
  { "clear-a-page", damage_clear_a_page },
  { "repeat-a-page", damage_repeat_a_page },
};

static GByteArray *
read_array (const char *path)
{
  return g_bytes_unref_to_array (scratch_read (path));
}

static void
try_damaged (const char *path)
{
  g_autoptr (GBytes) before = scratch_read (path);
  const guint8 *bytes = g_bytes_get_data (before, NULL);

  for (guint read_only = 0; read_only < 2; read_only++)
    {
      int code;
      g_autofree char *message = scratch_open (path, read_only == 0, &code);

      /* A file that another way of writing was set for is set to ours again, to write. */
      if (message == NULL && read_only == 1 && bytes[WRITE_VERSION_OFFSET] != 2)
        continue;
      scratch_assert_same (path, before);
    }
}

static void
test_damaged (Scratch *scratch, gconstpointer data)
{
  const DamageCase *one = data;
  Damage damage = one->damage;
  g_autofree char *sound = make_rich_workspace (scratch);
  g_autofree char *path = scratch_path (scratch, "x.eikyo");
  g_autofree char *names = NULL;

  for (guint seed = 0; seed < COPIES_OF_A_KIND; seed++)
    {
      g_autoptr (GByteArray) bytes = read_array (sound);
      GRand *random = g_rand_new_with_seed (seed);

      damage (random, bytes);
      g_rand_free (random);
      scratch_write (path, bytes->data, bytes->len);
      try_damaged (path);
    }
  names = scratch_names (scratch->folder);
  g_assert_cmpstr (names, ==, "rich.eikyo x.eikyo");
}

/* The log of a killed program is damaged: what it says may be lost, but not what was there before.
 */
static void
test_damaged_log (Scratch *scratch, gconstpointer data)
{
  g_autofree char *sound = make_rich_workspace (scratch);
  g_autofree char *sound_log = g_strconcat (sound, "-wal", NULL);
  g_autofree char *path = scratch_path (scratch, "x.eikyo");
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr (GBytes) before = scratch_read (sound);

  scratch_leave_log (sound, "UPDATE operation SET name = 'changed'");
  for (guint seed = 0; seed < COPIES_OF_A_KIND; seed++)
    {
      g_autoptr (GByteArray) bytes = read_array (sound_log);
      GRand *random = g_rand_new_with_seed (seed);
      g_autofree char *message = NULL;
      int code;

      if (seed % 4 == 0)
        damage_cut (random, bytes);
      else
        flip_anywhere (random, bytes);
      g_rand_free (random);
      scratch_copy (sound, path);
      scratch_write (log, bytes->data, bytes->len);
      message = scratch_open (path, TRUE, &code);
      g_assert_null (message);
      scratch_assert_same (path, before);
      message = scratch_open (path, FALSE, &code);
      g_assert_null (message);
      g_assert_cmpint (scratch_number (path, "SELECT count(DISTINCT name) FROM operation"), ==, 1);
      g_assert_cmpint (scratch_number (path, "SELECT count(*) FROM operation"), ==, 400);
    }
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  CASES_ADD_BY (scratch_add, "/data/corrupt/damaged", damages, test_damaged);
  scratch_add ("/data/corrupt/damaged-log", test_damaged_log, NULL);
  return g_test_run ();
}
