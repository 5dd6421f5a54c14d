/* verify_anchor.c - Whether an anchor that was noted earlier is on this history's way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/workspace/verify_parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PREFIX "eikyo:"

/* `eikyo:WORKSPACE:ENTRY:HASH` in its parts. */
typedef struct
{
  char *workspace;
  gint64 entry;
  char *hash;
} Anchor;

static void
anchor_clear (Anchor *self)
{
  g_free (self->workspace);
  g_free (self->hash);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Anchor, anchor_clear)

static gboolean
read_anchor (const char *text, Anchor *anchor)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_auto (GStrv) parts = NULL;
  guint64 entry;

  if (!g_str_has_prefix (stripped, PREFIX))
    return FALSE;
  parts = g_strsplit (stripped + strlen (PREFIX), ":", -1);
  if (g_strv_length (parts) != 3 || strlen (parts[2]) != 2 * DATA_CHAIN_HASH_SIZE ||
      strspn (parts[2], "0123456789abcdefABCDEF") != 2 * DATA_CHAIN_HASH_SIZE ||
      !g_ascii_string_to_unsigned (parts[1], 10, 0, G_MAXINT64, &entry, NULL))
    return FALSE;
  anchor->workspace = g_strdup (parts[0]);
  anchor->entry = (gint64) entry;
  anchor->hash = g_ascii_strdown (parts[2], -1);
  return TRUE;
}

/* The hash of @entry; %NULL where it is not there. */
static gboolean
read_hash (DataVerify *self, const char *workspace, gint64 entry, char **hash, GError **error)
{
  sqlite3_stmt *statement;
  guint8 start[DATA_CHAIN_HASH_SIZE];
  gboolean row;

  if (entry == 0)
    {
      data_chain_hash_start (workspace, start);
      *hash = data_chain_hex (start);
      return TRUE;
    }
  statement = data_database_query (self->database, error,
                                   "SELECT hash FROM history WHERE entry = ?", "i", entry);
  if (statement == NULL || !data_database_step (self->database, statement, &row, error))
    return FALSE;
  if (row && sqlite3_column_bytes (statement, 0) == DATA_CHAIN_HASH_SIZE)
    *hash = data_chain_hex (sqlite3_column_blob (statement, 0));
  sqlite3_reset (statement);
  return TRUE;
}

gboolean
data_verify_anchor (DataVerify *self, const char *text, GError **error)
{
  g_auto (Anchor) anchor = { NULL };
  g_autofree char *workspace = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *number = NULL;
  char *message = NULL;

  if (!read_anchor (text, &anchor))
    {
      data_verify_fault (self, DATA_FAULT_ANCHOR, 0, 0,
                         g_strdup_printf (_ ("“%s” is not an anchor. It has the form "
                                             "“eikyo:WORKSPACE:ENTRY:HASH”."),
                                          text));
      return TRUE;
    }
  workspace = data_chain_workspace (self->database, error);
  if (workspace == NULL || !read_hash (self, workspace, anchor.entry, &hash, error))
    return FALSE;
  number = data_verify_number (anchor.entry);
  if (!g_str_equal (workspace, anchor.workspace))
    message = g_strdup (_ ("The anchor is of another workspace."));
  else if (hash == NULL)
    message = g_strdup_printf (_ ("The history ends before entry %s, which the anchor is of. The "
                                  "file is an older copy, or its newest entries were removed."),
                               number);
  else if (!g_str_equal (hash, anchor.hash))
    message = g_strdup_printf (_ ("Entry %s is another than the one that the anchor is of. The "
                                  "history was rewritten, or went on from an older copy."),
                               number);
  if (message != NULL)
    data_verify_fault (self, DATA_FAULT_ANCHOR, 0, anchor.entry, message);
  return TRUE;
}
