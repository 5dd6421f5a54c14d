/* test-rows-random.c - Random evaluations into rows and back, whole and by differences.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/json/text.h"
#include "random_evaluation.h"
#include "random_json.h"
#include "row_file.h"
#include "shipped.h"

/* Under a sanitizer everything takes ten times as long. */
#ifdef __SANITIZE_ADDRESS__
#define N_EVALUATIONS 300
#else
#define N_EVALUATIONS 2000
#endif

static DataExchange *
parse (RowFile *file, GRand *random, json_t *root)
{
  g_autofree char *text = random_evaluation_write (random, root);

  return row_file_parse (file, text);
}

/* Another evaluation with the same id: one with a few changes, or with nothing in common. */
static json_t *
change (RowFile *file, GRand *random, json_t *root, const RulesEdition *edition)
{
  if (random_chance (random, 30))
    return random_evaluation_new (random, edition,
                                  json_string_value (json_object_get (root, "id")));
  return random_evaluation_changed (random, root, edition, file->packs,
                                    1 + random_below (random, 6));
}

static void
check_evaluation (RowFile *file, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const RulesEdition *edition =
      shipped_edition (file->packs, random_chance (random, 50) ? OLDER : NEWER);
  g_autofree char *id = g_strdup_printf ("e%u", seed);
  g_autoptr (json_t) root = random_evaluation_new (random, edition, id);
  g_autoptr (json_t) other = change (file, random, root, edition);
  g_autoptr (DataExchange) before = parse (file, random, root);
  g_autoptr (DataExchange) after = parse (file, random, other);

  row_file_insert (file, seed, before);
  row_file_check (file, seed, before);
  row_file_update (file, seed, before, after);
  row_file_check (file, seed, after);
  row_file_update (file, seed, after, before);
  row_file_check (file, seed, before);
}

static void
test_random (Scratch *scratch, gconstpointer data)
{
  g_auto (RowFile) file;

  row_file_init (&file, scratch);
  for (guint32 seed = 1; seed <= N_EVALUATIONS; seed++)
    check_evaluation (&file, seed);
}

int
main (int argc, char **argv)
{
  scratch_start (&argc, &argv);
  scratch_add ("/data/rows/random", test_random, NULL);
  return g_test_run ();
}
