/* writer.c - Writing evaluations with their attachments and history into one file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/package/writer.h"

#include "data/package/archive_writer.h"
#include "data/error.h"
#include "data/exchange/canonical.h"
#include "data/exchange/root.h"
#include "data/json/text.h"
#include "data/json/writer.h"
#include "data/package/schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The most characters of a title in a file name. */
#define TITLE_LIMIT 40

struct _DataPackageWriter
{
  char *file; /* display name */
  DataArchiveWriter *archive;
  json_t *root;
  json_t *evaluations; /* in root */
  GTree *contents;     /* hashes that were written, with the sizes */
  guint n_members;
  guint64 size;
};

static int
compare_hashes (gconstpointer a, gconstpointer b, gpointer data)
{
  return strcmp (a, b);
}

DataPackageWriter *
data_package_writer_new (const char *target, GError **error)
{
  g_autoptr (DataPackageWriter) self = g_new0 (DataPackageWriter, 1);

  self->file = g_filename_display_name (target);
  self->root = json_pack ("{s:s, s:i, s:[]}", "format", DATA_PACKAGE_FORMAT, "version",
                          DATA_PACKAGE_VERSION, "evaluations");
  self->evaluations = json_object_get (self->root, "evaluations");
  self->contents = g_tree_new_full (compare_hashes, NULL, g_free, NULL);
  self->archive = data_archive_writer_new (target, error);
  return self->archive == NULL ? NULL : g_steal_pointer (&self);
}

void
data_package_writer_free (DataPackageWriter *self)
{
  g_clear_pointer (&self->archive, data_archive_writer_free);
  g_tree_unref (self->contents);
  json_decref (self->root);
  g_free (self->file);
  g_free (self);
}

void
data_package_writer_set_extra (DataPackageWriter *self, json_t *extra)
{
  if (extra != NULL)
    json_object_update (self->root, extra);
}

/* Writes a file of at most @limit bytes. */
static gboolean
write_file (DataPackageWriter *self,
            const char *name,
            gconstpointer bytes,
            gsize length,
            gsize limit,
            GError **error)
{
  self->n_members++;
  self->size += length;
  if (length <= limit && self->n_members <= DATA_PACKAGE_MEMBER_LIMIT &&
      self->size <= DATA_PACKAGE_SIZE_LIMIT)
    return data_archive_writer_add (self->archive, name, bytes, length, error);

  g_set_error (
      error, DATA_ERROR, DATA_ERROR_WRITE,
      _ ("%s: cannot be written: with “%s” it becomes larger than a package can be. Export "
         "fewer evaluations at a time, or without their history."),
      self->file, name);
  return FALSE;
}

static gboolean
write_text (
    DataPackageWriter *self, const char *name, const char *text, gsize limit, GError **error)
{
  return write_file (self, name, text, strlen (text), limit, error);
}

/* A part of a file name that tells which evaluation it is: its title without what file systems do
 * not like; "" where nothing is left. */
static char *
name_of_title (const char *title)
{
  GString *name = g_string_new (NULL);
  gboolean is_gap = TRUE;
  guint n = 0;

  for (const char *p = title == NULL ? "" : title; *p != '\0' && n < TITLE_LIMIT;
       p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        {
          if (is_gap)
            g_string_append_c (name, '-');
          g_string_append_unichar (name, c);
        }
      is_gap = !g_unichar_isalnum (c) && !g_unichar_ismark (c);
    }
  return g_string_free (name, FALSE);
}

static gboolean
write_exchange (
    DataPackageWriter *self, DataExchange *exchange, guint number, json_t *entry, GError **error)
{
  json_t *root = data_exchange_get_root (exchange);
  g_autofree char *title = name_of_title (json_string_value (json_object_get (root, "title")));
  g_autofree char *name = g_strdup_printf ("evaluations/%u%s.eikyo.json", number, title);
  g_autofree char *text = data_exchange_to_canonical (exchange);

  json_object_set (entry, "id", json_object_get (root, "id"));
  json_object_set_new (entry, "file", json_string (name));
  return write_text (self, name, text, DATA_EXCHANGE_SIZE_LIMIT, error);
}

static gboolean
write_history (
    DataPackageWriter *self, json_t *history, guint number, json_t *entry, GError **error)
{
  g_autofree char *name = g_strdup_printf ("history/%u.json", number);
  g_autoptr (GString) text = g_string_new (NULL);
  DataJsonWriter writer = { .text = text };
  gsize n = json_array_size (history);

  if (history == NULL)
    return TRUE;
  data_json_writer_open (&writer, NULL, '[');
  for (gsize i = 0; i < n; i++)
    data_exchange_canonical_object (&writer, data_package_history_field.members,
                                    json_array_get (history, i));
  data_json_writer_close (&writer, ']');
  g_string_append_c (text, '\n');
  json_object_set_new (entry, "history", json_string (name));
  return write_file (self, name, text->str, text->len, DATA_PACKAGE_HISTORY_LIMIT, error);
}

static gboolean
write_revisions (
    DataPackageWriter *self, GPtrArray *revisions, guint number, json_t *entry, GError **error)
{
  json_t *array = json_array ();

  json_object_set_new (entry, "revisions", array);
  for (guint i = 0; i < revisions->len; i++)
    {
      const DataPackageRevision *revision = g_ptr_array_index (revisions, i);
      json_t *object = data_package_table_save (&data_package_revisions, revision);
      g_autofree char *stem =
          g_strdup_printf ("revisions/%u-%" G_GINT64_FORMAT, number, revision->number);
      g_autofree char *content = g_strconcat (stem, ".eikyo.json", NULL);
      g_autofree char *decision = g_strconcat (stem, ".decision.json", NULL);

      json_array_append_new (array, object);
      json_object_set_new (object, "content", json_string (content));
      json_object_set_new (object, "decision", json_string (decision));
      if (!write_text (self, content, revision->content, DATA_EXCHANGE_SIZE_LIMIT, error) ||
          !write_text (self, decision, revision->decision, DATA_EXCHANGE_SIZE_LIMIT, error))
        return FALSE;
    }
  return TRUE;
}

/* Loads the bytes of @attachment, which are as large as it says and have its SHA-256; or knows from
 * before that they are. */
static gboolean
load_content (DataPackageWriter *self,
              const DataPackageAttachment *attachment,
              DataPackageLoad load,
              gpointer data,
              GBytes **bytes,
              GError **error)
{
  g_autofree char *hash = NULL;
  gpointer size;

  *bytes = NULL;
  if (!g_tree_lookup_extended (self->contents, attachment->content, NULL, &size))
    {
      *bytes = load (attachment->content, data, error);
      if (*bytes == NULL)
        return FALSE;
      hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, *bytes);
      size = GSIZE_TO_POINTER (g_bytes_get_size (*bytes));
    }
  if ((hash == NULL || g_str_equal (hash, attachment->content)) &&
      GPOINTER_TO_SIZE (size) == (gsize) attachment->size)
    return TRUE;

  g_clear_pointer (bytes, g_bytes_unref);
  g_set_error (error, DATA_ERROR, DATA_ERROR_WRITE,
               _ ("%s: cannot be written: the attachment “%s” is no longer what was attached. "
                  "Verify the workspace, and attach the file again."),
               self->file, attachment->name);
  return FALSE;
}

/* Writes the bytes of @attachment, if they were not written before. */
static gboolean
write_content (DataPackageWriter *self,
               const DataPackageAttachment *attachment,
               DataPackageLoad load,
               gpointer data,
               GError **error)
{
  g_autofree char *name = g_strconcat (DATA_PACKAGE_ATTACHMENTS, attachment->content, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (!load_content (self, attachment, load, data, &bytes, error))
    return FALSE;
  if (bytes == NULL)
    return TRUE;
  g_tree_insert (self->contents, g_strdup (attachment->content),
                 GSIZE_TO_POINTER (g_bytes_get_size (bytes)));
  return write_file (self, name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                     DATA_ATTACHMENT_SIZE_LIMIT, error);
}

static json_t *
save_link (const DataPackageLink *link)
{
  json_t *object = data_package_table_save (&data_package_links, link);
  static const char *const names[] = { "target", "dimension", "harm" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (json_string_length (json_object_get (object, names[i])) == 0)
        json_object_del (object, names[i]);
    }
  return object;
}

static gboolean
write_attachments (DataPackageWriter *self,
                   GPtrArray *attachments,
                   json_t *entry,
                   DataPackageLoad load,
                   gpointer data,
                   GError **error)
{
  json_t *array = json_array ();

  json_object_set_new (entry, "attachments", array);
  for (guint i = 0; i < attachments->len; i++)
    {
      const DataPackageAttachment *attachment = g_ptr_array_index (attachments, i);
      json_t *object = data_package_table_save (&data_package_attachments, attachment);
      json_t *links = json_array ();

      for (guint j = 0; j < attachment->links->len; j++)
        json_array_append_new (links, save_link (g_ptr_array_index (attachment->links, j)));
      json_object_set_new (object, "links", links);
      json_array_append_new (array, object);
      if (!write_content (self, attachment, load, data, error))
        return FALSE;
    }
  return TRUE;
}

static void
save_remarks (GPtrArray *remarks, json_t *entry)
{
  json_t *array = json_array ();

  for (guint i = 0; i < remarks->len; i++)
    json_array_append_new (
        array, data_package_table_save (&data_package_remarks, g_ptr_array_index (remarks, i)));
  json_object_set_new (entry, "remarks", array);
}

gboolean
data_package_writer_add (DataPackageWriter *self,
                         const DataPackageEvaluation *evaluation,
                         DataPackageLoad load,
                         gpointer data,
                         GError **error)
{
  guint number = (guint) json_array_size (self->evaluations) + 1;
  json_t *entry = json_object ();

  json_array_append_new (self->evaluations, entry);
  if (evaluation->life.state != NULL)
    json_object_set_new (entry, "life",
                         data_package_table_save (&data_package_life, &evaluation->life));
  save_remarks (evaluation->remarks, entry);
  if (evaluation->extra != NULL)
    json_object_update (entry, evaluation->extra);
  return write_exchange (self, evaluation->exchange, number, entry, error) &&
         write_history (self, evaluation->history, number, entry, error) &&
         write_revisions (self, evaluation->revisions, number, entry, error) &&
         write_attachments (self, evaluation->attachments, entry, load, data, error);
}

gboolean
data_package_writer_commit (DataPackageWriter *self, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  DataJsonWriter writer = { .text = text };

  data_exchange_canonical_object (&writer, data_package_field.members, self->root);
  g_string_append_c (text, '\n');
  return write_file (self, DATA_PACKAGE_INDEX, text->str, text->len, DATA_EXCHANGE_SIZE_LIMIT,
                     error) &&
         data_archive_writer_commit (self->archive, error);
}
