/* row_file.c - A new workspace into which the tests write evaluations as rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "row_file.h"

#include "data/exchange/difference.h"
#include "data/json/text.h"
#include "shipped.h"

#include <string.h>

void
row_file_init (RowFile *self, Scratch *scratch)
{
  g_autofree char *path = scratch_path (scratch, "rows.eikyo");
  g_autoptr (GError) error = NULL;

  self->packs = shipped_packs ();
  data_database_create (path, &error);
  g_assert_no_error (error);
  self->database = data_database_open (path, FALSE, &error);
  g_assert_no_error (error);
  /* Nothing here is about the disk. */
  data_database_execute (self->database, "PRAGMA synchronous = OFF", &error);
  g_assert_no_error (error);
}

void
row_file_clear (RowFile *self)
{
  g_clear_pointer (&self->database, data_database_free);
  g_clear_pointer (&self->packs, data_packs_free);
}

DataExchange *
row_file_parse (RowFile *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  DataExchange *exchange = data_exchange_parse (text, strlen (text), "test", self->packs, &error);

  g_assert_no_error (error);
  return exchange;
}

static void
begin (RowFile *self)
{
  g_autoptr (GError) error = NULL;

  data_database_begin (self->database, &error);
  g_assert_no_error (error);
}

static void
commit (RowFile *self, GError *failed)
{
  g_autoptr (GError) error = NULL;

  g_assert_no_error (failed);
  data_database_commit (self->database, &error);
  g_assert_no_error (error);
}

void
row_file_insert (RowFile *self, gint64 number, DataExchange *exchange)
{
  g_autoptr (GError) error = NULL;

  begin (self);
  data_rows_insert (self->database, number, data_exchange_get_root (exchange), &error);
  commit (self, error);
}

void
row_file_update (RowFile *self, gint64 number, DataExchange *before, DataExchange *after)
{
  g_autoptr (GPtrArray) differences = data_difference_list (before, after);
  g_autoptr (GError) error = NULL;

  begin (self);
  data_rows_update (self->database, number, differences, data_exchange_get_root (after), &error);
  commit (self, error);
}

void
row_file_check (RowFile *self, gint64 number, DataExchange *exchange)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = data_exchange_to_canonical (exchange);
  g_autofree char *canonical = NULL;
  g_autoptr (DataExchange) read = NULL;
  g_autoptr (json_t) root = data_rows_read (self->database, number, &error);

  g_assert_no_error (error);
  read = data_exchange_new (root, "rows", self->packs, &error);
  g_assert_no_error (error);
  canonical = data_exchange_to_canonical (read);
  g_assert_cmpstr (canonical, ==, expected);
}
