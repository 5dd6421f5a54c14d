/* register_row.c - Rows of the register: read, decided where the stored decision is out of date,
 * and stored.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/register_row.h"

#include "data/exchange/root.h"
#include "data/json/text.h"
#include "data/workspace/rows.h"
#include "rules/decision.h"

#define COLUMNS                                                                                    \
  "SELECT e.number, e.id, e.title, e.service_name, e.service_provider, e.agency_name, "            \
  "e.rules_id, "                                                                                   \
  "e.rules_edition, e.perspective, e.as_of, l.created, h.time, l.state, l.place, l.revision, "     \
  "s.entry = h.entry, s.pack_hash, s.route, s.overall, s.missing, s.readiness, s.blockers, "       \
  "s.open_items, s.warnings "                                                                      \
  "FROM evaluation e JOIN life l ON l.evaluation = e.number "                                      \
  "JOIN history h ON h.entry = (SELECT max (entry) FROM history WHERE evaluation = e.number) "     \
  "LEFT JOIN summary s ON s.evaluation = e.number "

static const char *
column_text (sqlite3_stmt *statement, int column)
{
  return (const char *) sqlite3_column_text (statement, column);
}

char *
data_register_hash (DataPack *pack)
{
  g_autofree char *hash = data_pack_hash (pack);
  g_autofree char *both = g_strconcat (hash, "\n" EIKYO_VERSION, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, both, -1);
}

/* What decides an evaluation with these rules; NULL if they are not known. */
static char *
hash_rules (DataPacks *packs, const char *rules, const char *edition)
{
  DataPack *pack = data_packs_given (packs);

  if (pack == NULL)
    pack = data_packs_find (packs, rules, edition, NULL);
  return pack == NULL ? NULL : data_register_hash (pack);
}

/** The hashes of what decides, met while a list is read. */
typedef struct
{
  DataPacks *packs;
  GHashTable *hashes; /* "rules\nedition" to hash */
} PackHashes;

static const char *
find_hash (PackHashes *self, const DataRegisterRow *row)
{
  g_autofree char *key = g_strconcat (row->rules, "\n", row->edition, NULL);
  gpointer hash;

  if (g_hash_table_lookup_extended (self->hashes, key, NULL, &hash))
    return hash;
  hash = hash_rules (self->packs, row->rules, row->edition);
  g_hash_table_insert (self->hashes, g_steal_pointer (&key), hash);
  return hash;
}

static void
read_summary (DataRegisterRow *row, sqlite3_stmt *statement, PackHashes *hashes)
{
  const char *hash = find_hash (hashes, row);
  RulesRoute route = rules_vocabulary_find (rules_route_ids, column_text (statement, 17));
  RulesReadinessStatus readiness =
      rules_vocabulary_find (rules_readiness_ids, column_text (statement, 20));

  if (sqlite3_column_int (statement, 15) == 0 || hash == NULL || route == 0 || readiness == 0 ||
      g_strcmp0 (hash, column_text (statement, 16)) != 0)
    return;
  row->decided = TRUE;
  row->route = route;
  row->overall = data_sql_text (statement, 18);
  row->missing = (guint) sqlite3_column_int (statement, 19);
  row->readiness = readiness;
  row->blockers = (guint) sqlite3_column_int (statement, 21);
  row->open_items = (guint) sqlite3_column_int (statement, 22);
  row->warnings = (guint) sqlite3_column_int (statement, 23);
}

static DataRegisterRow *
read_row (sqlite3_stmt *statement, PackHashes *hashes)
{
  DataRegisterRow *row = g_new (DataRegisterRow, 1);
  *row = (DataRegisterRow){
    .number = sqlite3_column_int64 (statement, 0),
    .id = data_sql_text (statement, 1),
    .title = data_sql_text (statement, 2),
    .service = data_sql_text (statement, 3),
    .provider = data_sql_text (statement, 4),
    .agency = data_sql_text (statement, 5),
    .rules = data_sql_text (statement, 6),
    .edition = data_sql_text (statement, 7),
    .perspective = rules_vocabulary_find (rules_perspective_ids, column_text (statement, 8)),
    .as_of = data_sql_text (statement, 9),
    .created = data_sql_text (statement, 10),
    .changed = data_sql_text (statement, 11),
    .state = data_state_parse (column_text (statement, 12)),
    .place = data_register_place_parse (column_text (statement, 13)),
    .revision = (guint) sqlite3_column_int (statement, 14),
  };
  read_summary (row, statement, hashes);
  return row;
}

GPtrArray *
data_register_read (DataDatabase *database, DataPacks *packs, gint64 number, GError **error)
{
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) data_register_row_free);
  g_autoptr (GHashTable) hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  PackHashes known = { .packs = packs, .hashes = hashes };
  sqlite3_stmt *statement = data_database_query (
      database, error, number == 0 ? COLUMNS "ORDER BY e.number" : COLUMNS "WHERE e.number = ?",
      number == 0 ? "" : "i", number);
  gboolean row = FALSE;

  if (statement == NULL)
    return NULL;
  while (data_database_step (database, statement, &row, error))
    {
      if (!row)
        return g_steal_pointer (&rows);
      g_ptr_array_add (rows, read_row (statement, &known));
    }
  return NULL;
}

static guint
count_problems (const RulesReadiness *readiness, RulesKind kind)
{
  guint n = 0;

  for (guint i = 0; i < readiness->n_problems; i++)
    n += readiness->problems[i].kind == kind;
  return n;
}

gboolean
data_register_decide (DataDatabase *database, DataPacks *packs, DataRegisterRow *row)
{
  g_autoptr (json_t) root = data_rows_read (database, row->number, NULL);
  g_autoptr (DataExchange) exchange =
      root == NULL ? NULL : data_exchange_new (root, database->file, packs, NULL);
  g_autoptr (RulesDecision) decision = NULL;
  int overall;

  if (exchange == NULL)
    return FALSE;
  decision = rules_decide (data_exchange_get_evaluation (exchange));
  overall = decision->impact.overall;
  row->decided = TRUE;
  row->route = decision->route;
  g_free (row->overall);
  row->overall =
      overall == RULES_NO_LEVEL
          ? NULL
          : g_strdup (data_exchange_get_pack (exchange)->edition->levels[overall].clause.id);
  row->missing = decision->n_missing;
  row->readiness = decision->readiness.status;
  row->blockers = count_problems (&decision->readiness, RULES_KIND_BLOCKER);
  row->open_items = count_problems (&decision->readiness, RULES_KIND_MISSING);
  row->warnings = count_problems (&decision->readiness, RULES_KIND_WARNING);
  return TRUE;
}

gboolean
data_register_store (DataDatabase *database,
                     DataPacks *packs,
                     const DataRegisterRow *row,
                     GError **error)
{
  g_autofree char *hash = hash_rules (packs, row->rules, row->edition);

  return data_database_change (
      database, error,
      "INSERT OR REPLACE INTO summary (evaluation, entry, pack_hash, route, overall, missing, "
      "readiness, blockers, open_items, warnings) "
      "SELECT ?1, entry, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM history "
      "WHERE entry = (SELECT max (entry) FROM history WHERE evaluation = ?1) AND time = ?10",
      "itttitiiit", row->number, hash, rules_route_ids[row->route - 1], row->overall,
      (gint64) row->missing, rules_readiness_ids[row->readiness - 1], (gint64) row->blockers,
      (gint64) row->open_items, (gint64) row->warnings, row->changed);
}
