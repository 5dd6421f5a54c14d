/* row_file.h - A new workspace into which the tests write evaluations as rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/root.h"
#include "data/workspace/rows.h"
#include "scratch.h"

/** A workspace that is open. */
typedef struct
{
  DataPacks *packs;
  DataDatabase *database;
} RowFile;

/* A new one in the folder of the test. */
void row_file_init (RowFile *self, Scratch *scratch);
void row_file_clear (RowFile *self);

/* (transfer full): the evaluation that @text says; the test fails where it is none. */
DataExchange *row_file_parse (RowFile *self, const char *text);

/* Each is a transaction, which must not fail. */
void row_file_insert (RowFile *self, gint64 number, DataExchange *exchange);
void row_file_update (RowFile *self, gint64 number, DataExchange *before, DataExchange *after);

/* The rows hold @exchange to the byte. */
void row_file_check (RowFile *self, gint64 number, DataExchange *exchange);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RowFile, row_file_clear)
