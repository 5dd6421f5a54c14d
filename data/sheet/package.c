/* package.c - The parts of an .xlsx workbook, and how they refer to each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/sheet/package.h"

#include "data/error.h"
#include "data/package/archive.h"
#include "data/sheet/refusal.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define PART_NUMBER_LIMIT 5000
#define DEPTH_LIMIT 64

struct _DataSheetPackage
{
  char *file; /* display name */
  DataArchive *archive;
  GCancellable *cancellable; /* nullable */
};

/* Sizes are judged here, where the messages can say what to do with a workbook. */
static gboolean
check_sizes (DataSheetPackage *self, guint64 file_size, GError **error)
{
  GPtrArray *members = data_archive_get_members (self->archive);
  guint64 total = 0;

  for (guint i = 0; i < members->len; i++)
    {
      const DataArchiveMember *member = members->pdata[i];

      total += member->size;
      if (member->size > DATA_SHEET_PART_LIMIT || total > DATA_SHEET_UNPACKED_LIMIT ||
          (total > DATA_SHEET_PART_LIMIT / 4 && total / DATA_SHEET_RATIO_LIMIT > file_size))
        {
          data_sheet_refuse_unpacked (error, self->file, member->name);
          return FALSE;
        }
    }
  return TRUE;
}

/* What the reader of ZIP files refuses, in the words of workbooks. */
static void
reword (GError **error, GError *reason, const char *file, const char *part)
{
  if (!g_error_matches (reason, DATA_ERROR, DATA_ERROR_REFUSED))
    {
      g_propagate_error (error, reason);
      return;
    }
  g_error_free (reason);
  data_sheet_refuse_damaged (
      error, file, part,
      part == NULL ? _ ("The workbook is damaged, cut short, or packed in a way that cannot be "
                        "read.")
                   : _ ("This part of the workbook is damaged."));
}

DataSheetPackage *
data_sheet_package_open (const char *path, GCancellable *cancellable, GError **error)
{
  static const DataArchiveLimits limits = { PART_NUMBER_LIMIT, G_MAXUINT32, G_MAXINT64 };
  g_autoptr (DataSheetPackage) self = g_new0 (DataSheetPackage, 1);
  GError *reason = NULL;
  GStatBuf status;

  self->file = g_filename_display_name (path);
  g_set_object (&self->cancellable, cancellable);
  self->archive = data_archive_open (path, &limits, &reason);
  if (self->archive == NULL)
    {
      reword (error, reason, self->file, NULL);
      return NULL;
    }
  if (g_stat (path, &status) != 0 || !check_sizes (self, (guint64) status.st_size, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
data_sheet_package_free (DataSheetPackage *self)
{
  g_clear_pointer (&self->archive, data_archive_free);
  g_clear_object (&self->cancellable);
  g_free (self->file);
  g_free (self);
}

const char *
data_sheet_package_get_file (DataSheetPackage *self)
{
  return self->file;
}

const char *
data_sheet_package_find (DataSheetPackage *self, const char *name)
{
  const DataArchiveMember *member = data_archive_find (self->archive, name);
  GPtrArray *members = data_archive_get_members (self->archive);

  for (guint i = 0; member == NULL && i < members->len; i++)
    {
      const DataArchiveMember *other = members->pdata[i];

      if (g_ascii_strcasecmp (other->name, name) == 0)
        member = other;
    }
  return member == NULL ? NULL : member->name;
}

GPtrArray *
data_sheet_package_list (DataSheetPackage *self)
{
  GPtrArray *members = data_archive_get_members (self->archive);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < members->len; i++)
    g_ptr_array_add (names, ((DataArchiveMember *) members->pdata[i])->name);
  return names;
}

static gboolean
hash_cb (const guint8 *bytes, gsize length, gpointer checksum, GError **error)
{
  g_checksum_update (checksum, bytes, (gssize) length);
  return TRUE;
}

char *
data_sheet_package_hash (DataSheetPackage *self, const char *part, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  GError *reason = NULL;

  if (data_archive_stream (self->archive, part, DATA_SHEET_PART_LIMIT, hash_cb, checksum, &reason))
    return g_strdup (g_checksum_get_string (checksum));
  reword (error, reason, self->file, part);
  return NULL;
}

/** A part that is being read. */
typedef struct
{
  DataSheetPackage *package;
  const char *part;
  const char *root;
  const DataSheetXml *xml;
  gpointer data;
  GMarkupParseContext *context;
  guint depth;
  gboolean is_open;   /* bytes have come */
  gboolean has_begun; /* the outermost element has */
  GError *fault;
} Reading;

static const char *
local_name (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon == NULL ? name : colon + 1;
}

const char *
data_sheet_xml_get (const char *const *attributes, const char *name)
{
  for (; attributes[0] != NULL; attributes += 2)
    {
      if (g_str_equal (local_name (attributes[0]), name))
        return attributes[1];
    }
  return NULL;
}

static void
refuse_xml (Reading *self, GError **error, const char *what)
{
  int line;
  int column;
  g_autofree char *at = NULL;
  g_autofree char *place = NULL;

  g_markup_parse_context_get_position (self->context, &line, &column);
  at = data_place_in_text ((guint) MAX (line, 1), (guint) MAX (column, 1));
  place = g_strdup_printf ("%s, %s", self->part, at);
  data_sheet_refuse_damaged (error, self->package->file, place, what);
}

/* Names and values in turn, as both come in arrays of their own. */
static const char **
interleave (const char **names, const char **values)
{
  guint n = g_strv_length ((char **) names);
  const char **attributes = g_new0 (const char *, 2 * n + 1);

  for (guint i = 0; i < n; i++)
    {
      attributes[2 * i] = names[i];
      attributes[2 * i + 1] = values[i];
    }
  return attributes;
}

static void
start_cb (GMarkupParseContext *context,
          const char *name,
          const char **names,
          const char **values,
          gpointer data,
          GError **error)
{
  Reading *self = data;
  g_autofree const char **attributes = interleave (names, values);

  if (self->fault != NULL)
    return;
  name = local_name (name);
  if (self->depth++ == 0 && self->has_begun)
    refuse_xml (self, error, _ ("This part is not well-formed XML in UTF-8."));
  else if (self->depth > DEPTH_LIMIT)
    refuse_xml (self, error, _ ("This part is nested too deeply."));
  else if (!self->has_begun && !g_str_equal (name, self->root))
    refuse_xml (self, error, _ ("This part is not what the workbook says it is."));
  else
    {
      self->has_begun = TRUE;
      if (self->xml->start != NULL)
        self->xml->start (self->data, name, (const char *const *) attributes, error);
    }
}

static void
text_cb (
    GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Reading *self = data;

  if (self->fault == NULL && self->xml->text != NULL)
    self->xml->text (self->data, text, length, error);
}

static void
end_cb (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Reading *self = data;

  if (self->fault != NULL)
    return;
  self->depth--;
  if (self->xml->end != NULL)
    self->xml->end (self->data, local_name (name), error);
}

static void
other_cb (
    GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Reading *self = data;

  if (length >= 2 && text[0] == '<' && text[1] == '!' && !g_str_has_prefix (text, "<!--"))
    refuse_xml (self, error, _ ("This part has a document type, which no workbook needs."));
}

/* Keeps the first fault. The parser of GLib goes on behind some of them, as if nothing were. */
static void
error_cb (GMarkupParseContext *context, GError *error, gpointer data)
{
  Reading *self = data;

  if (self->fault == NULL)
    self->fault = g_error_copy (error);
}

/* Whether all is well so far; if not, with an error of ours. */
static gboolean
check_fault (Reading *self, GError **error)
{
  if (self->fault == NULL)
    return TRUE;
  if (self->fault->domain == DATA_ERROR)
    g_propagate_error (error, g_error_copy (self->fault));
  else
    refuse_xml (self, error, _ ("This part is not well-formed XML in UTF-8."));
  return FALSE;
}

static gboolean
receive_cb (const guint8 *bytes, gsize length, gpointer data, GError **error)
{
  Reading *self = data;

  if (g_cancellable_set_error_if_cancelled (self->package->cancellable, error))
    return FALSE;
  if (!self->is_open && length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      bytes += 3;
      length -= 3;
    }
  self->is_open = TRUE;
  if (memchr (bytes, '\0', length) != NULL)
    self->fault = g_error_new_literal (G_MARKUP_ERROR, G_MARKUP_ERROR_BAD_UTF8, "U+0000");
  else
    g_markup_parse_context_parse (self->context, (const char *) bytes, (gssize) length, NULL);
  return check_fault (self, error);
}

static gboolean
read_all (Reading *self, GError **error)
{
  GError *reason = NULL;

  if (!data_archive_stream (self->package->archive, self->part, DATA_SHEET_PART_LIMIT, receive_cb,
                            self, &reason))
    {
      if (self->fault != NULL)
        g_propagate_error (error, reason);
      else
        reword (error, reason, self->package->file, self->part);
      return FALSE;
    }
  g_markup_parse_context_end_parse (self->context, NULL);
  return check_fault (self, error);
}

gboolean
data_sheet_package_read (DataSheetPackage *self,
                         const char *part,
                         const char *root,
                         const DataSheetXml *xml,
                         gpointer data,
                         GError **error)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, other_cb, error_cb };
  Reading reading = {
    .package = self,
    .part = data_sheet_package_find (self, part),
    .root = root,
    .xml = xml,
    .data = data,
  };
  gboolean done;

  if (reading.part == NULL)
    {
      data_sheet_refuse_damaged (error, self->file, part,
                                 _ ("This part of the workbook is missing."));
      return FALSE;
    }
  reading.context =
      g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reading, NULL);
  done = read_all (&reading, error);
  g_markup_parse_context_free (reading.context);
  g_clear_error (&reading.fault);
  return done;
}
