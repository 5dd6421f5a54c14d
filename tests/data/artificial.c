/* artificial.c - Later versions of the tables, which do not exist, for tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artificial.h"

DataMigration *
artificial_migration (const char *sql, guint readable_since)
{
  const DataMigration *shipped = data_migration_shipped ();
  const char **steps = g_new (const char *, shipped->n_steps + 1);
  DataMigration *migration = g_new (DataMigration, 1);

  for (guint i = 0; i < shipped->n_steps; i++)
    steps[i] = shipped->sql[i];
  steps[shipped->n_steps] = sql;
  migration->sql = steps;
  migration->n_steps = shipped->n_steps + 1;
  migration->readable_since = readable_since;
  return migration;
}

void
artificial_free (DataMigration *migration)
{
  g_free ((gpointer) migration->sql);
  g_free (migration);
}
