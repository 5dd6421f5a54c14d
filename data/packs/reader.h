/* reader.h - Reading the members of a criteria pack, with the place of the first fault.
 *
 * Every function that reads refuses what breaks the format: it sets %DATA_ERROR_REFUSED with the
 * JSON pointer of the fault and gives %FALSE, %NULL or 0, and reading ends there. So the order of
 * the calls is the order of the format. Private to data/.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/json/text.h"
#include "rules/edition.h"

G_BEGIN_DECLS

/**
 * DataPackReader:
 * @edition: what is being filled
 * @file: display name of the pack, for messages
 * @catalogue_folders: where to look for the catalogue, ending with %NULL
 * @error: where to put the first fault
 * @clause_ids: the ids of all clauses so far
 * @source_ids: the ids of the sources, each with its index
 * @group_ids: the ids of the requirement groups, each with its index
 */
typedef struct
{
  RulesEdition *edition;
  const char *file;
  const char *const *catalogue_folders;
  GError **error;
  GTree *clause_ids;
  GTree *source_ids;
  GTree *group_ids;
  /*< private >*/
  GString *place;          /* JSON pointer of the value being read */
  GPtrArray *known_names;  /* members that the objects being read can have, outermost first */
  const char *required_id; /* the one that the entry of a fixed list must have */
} DataPackReader;

/** An object that is being read. */
typedef struct
{
  json_t *json;
  gsize place_length;
  guint first_known_name;
  gsize n_read;
} DataPackObject;

/** A list that is being read, and how many entries it has. */
typedef struct
{
  json_t *json;
  gsize place_length;
  guint n;
} DataPackList;

/** Reads the members of @object into @element. */
typedef gboolean (*DataPackRead) (DataPackReader *self, DataPackObject *object, gpointer element);

/** For lists of any length. */
#define DATA_PACK_ANY_NUMBER G_MAXUINT

/**
 * data_pack_reader_new:
 * @edition: (transfer none): what is to be filled
 *
 * All parameters must outlive the reader.
 */
DataPackReader *data_pack_reader_new (RulesEdition *edition,
                                      const char *file,
                                      const char *const *catalogue_folders,
                                      GError **error);
void data_pack_reader_free (DataPackReader *self);

/**
 * data_pack_refuse:
 *
 * Refuses the value that was read last.
 *
 * Returns: %FALSE
 */
gboolean data_pack_refuse (DataPackReader *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** data_pack_refuse_choice: refuses @text, for which only @ids (ending with %NULL) can stand. */
gboolean data_pack_refuse_choice (DataPackReader *self, const char *text, const char *const *ids);

/** data_pack_refuse_reference: refuses @id, which is not an entry of the list @name. */
gboolean data_pack_refuse_reference (DataPackReader *self, const char *id, const char *name);

/** data_pack_refuse_repetition: refuses @text, which was in the same list before. */
gboolean data_pack_refuse_repetition (DataPackReader *self, const char *text);

/** data_pack_excerpt: Returns: (transfer full): @text as it may stand in a message. */
char *data_pack_excerpt (const char *text);

/**
 * data_pack_enter_member:
 *
 * Goes to the member @name of @object, which it must have.
 *
 * Returns: (transfer none): its value
 */
json_t *data_pack_enter_member (DataPackReader *self, DataPackObject *object, const char *name);

/** data_pack_enter_again: Goes back to the member @name of @object, which was read before. */
void data_pack_enter_again (DataPackReader *self, const DataPackObject *object, const char *name);

/** data_pack_enter_entry: Goes to entry @i of @list, or to where it would be. */
json_t *data_pack_enter_entry (DataPackReader *self, const DataPackList *list, guint i);

/** data_pack_read_document: Reads @json, which must be an object with no further members. */
gboolean
data_pack_read_document (DataPackReader *self, json_t *json, DataPackRead read, gpointer element);

/** data_pack_has: whether @object has the optional member @name. */
gboolean data_pack_has (const DataPackObject *object, const char *name);

/** data_pack_read_object: Reads a member that is an object with no further members. */
gboolean data_pack_read_object (DataPackReader *self,
                                DataPackObject *object,
                                const char *name,
                                DataPackRead read,
                                gpointer element);

/** data_pack_read_string: a text that is not blank. */
const char *data_pack_read_string (DataPackReader *self, DataPackObject *object, const char *name);

/** data_pack_read_name: a text of small letters, digits and hyphens. */
const char *data_pack_read_name (DataPackReader *self, DataPackObject *object, const char *name);

/**
 * data_pack_read_id:
 * @used: (nullable): the ids it must differ from; it is added with its number
 *
 * Reads the member `id`: letters, digits and hyphens.
 */
const char *data_pack_read_id (DataPackReader *self, DataPackObject *object, GTree *used);

/** data_pack_read_text: a text in both languages. */
gboolean data_pack_read_text (DataPackReader *self,
                              DataPackObject *object,
                              const char *name,
                              RulesText *text);

/** data_pack_read_languages: Reads the members of such a text; @element is a #RulesText. */
gboolean data_pack_read_languages (DataPackReader *self, DataPackObject *object, gpointer element);

/** data_pack_read_number: a number from 1 to @most. */
guint
data_pack_read_number (DataPackReader *self, DataPackObject *object, const char *name, guint most);

/** data_pack_read_choice: one of @ids; Returns: its number, counted from 1. */
guint data_pack_read_choice (DataPackReader *self,
                             DataPackObject *object,
                             const char *name,
                             const char *const *ids);

/** data_pack_read_reference: one of @ids, the ids of the list @list; @index is its number. */
gboolean data_pack_read_reference (DataPackReader *self,
                                   DataPackObject *object,
                                   const char *name,
                                   GTree *ids,
                                   const char *list,
                                   guint *index);

/** data_pack_open_list: finds a list of @least to @most entries. */
gboolean data_pack_open_list (DataPackReader *self,
                              DataPackObject *object,
                              const char *name,
                              guint least,
                              guint most,
                              DataPackList *list);

/** data_pack_read_entry_string: Reads entry @i, a text that is not blank. */
const char *data_pack_read_entry_string (DataPackReader *self, const DataPackList *list, guint i);

/**
 * data_pack_read_entries:
 * @elements: (array): for each entry an element of @size bytes
 *
 * Reads all entries, which are objects.
 */
gboolean data_pack_read_entries (DataPackReader *self,
                                 const DataPackList *list,
                                 gpointer elements,
                                 gsize size,
                                 DataPackRead read);

/**
 * data_pack_read_fixed_list:
 * @ids: the ids that the entries must have, in this order, ending with %NULL
 * @elements: (array): for each id an element of @size bytes
 *
 * Reads a list of objects that always has the same entries.
 */
gboolean data_pack_read_fixed_list (DataPackReader *self,
                                    DataPackObject *object,
                                    const char *name,
                                    const char *const *ids,
                                    gpointer elements,
                                    gsize size,
                                    DataPackRead read);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataPackReader, data_pack_reader_free)

G_END_DECLS
