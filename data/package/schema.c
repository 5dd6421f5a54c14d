/* schema.c - The members of a package's JSON, as tables, and the structs they fill.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/package/schema.h"

#include "data/exchange/schema_rows.h"
#include "data/json/scan.h"
#include "data/json/text.h"

static const DataField link_fields[] = {
  REQUIRED_CHOICE ("kind", data_evidence_ids),
  TEXT ("target"),
  TEXT ("dimension"),
  TEXT ("harm"),
  END,
};

static const gsize link_offsets[] = {
  G_STRUCT_OFFSET (DataPackageLink, kind),
  G_STRUCT_OFFSET (DataPackageLink, target),
  G_STRUCT_OFFSET (DataPackageLink, dimension),
  G_STRUCT_OFFSET (DataPackageLink, harm),
};

static const DataField attachment_fields[] = {
  REQUIRED_TEXT ("id"),
  REQUIRED_TEXT ("content"),
  REQUIRED_INTEGER ("size", 0, DATA_ATTACHMENT_SIZE_LIMIT),
  REQUIRED_TEXT ("name"),
  TEXT ("note"),
  DATE ("evidence_date"),
  REQUIRED_TEXT ("added"),
  REQUIRED_TEXT ("added_by"),
  ENTRIES ("links", link_fields),
  END,
};

static const gsize attachment_offsets[] = {
  G_STRUCT_OFFSET (DataPackageAttachment, id),
  G_STRUCT_OFFSET (DataPackageAttachment, content),
  G_STRUCT_OFFSET (DataPackageAttachment, size),
  G_STRUCT_OFFSET (DataPackageAttachment, name),
  G_STRUCT_OFFSET (DataPackageAttachment, note),
  G_STRUCT_OFFSET (DataPackageAttachment, evidence_date),
  G_STRUCT_OFFSET (DataPackageAttachment, added),
  G_STRUCT_OFFSET (DataPackageAttachment, added_by),
};

static const DataField revision_fields[] = {
  REQUIRED_INTEGER ("number", 1, G_MAXINT32),
  REQUIRED_TEXT ("evaluator"),
  REQUIRED_TEXT ("reviewer"),
  REQUIRED_TEXT ("submitted"),
  REQUIRED_TEXT ("approved"),
  REQUIRED_TEXT ("content"),
  REQUIRED_TEXT ("content_hash"),
  REQUIRED_TEXT ("decision"),
  REQUIRED_TEXT ("decision_hash"),
  REQUIRED_TEXT ("pack_hash"),
  END,
};

static const gsize revision_offsets[] = {
  G_STRUCT_OFFSET (DataPackageRevision, number),
  G_STRUCT_OFFSET (DataPackageRevision, evaluator),
  G_STRUCT_OFFSET (DataPackageRevision, reviewer),
  G_STRUCT_OFFSET (DataPackageRevision, submitted),
  G_STRUCT_OFFSET (DataPackageRevision, approved),
  G_STRUCT_OFFSET (DataPackageRevision, content),
  G_STRUCT_OFFSET (DataPackageRevision, content_hash),
  G_STRUCT_OFFSET (DataPackageRevision, decision),
  G_STRUCT_OFFSET (DataPackageRevision, decision_hash),
  G_STRUCT_OFFSET (DataPackageRevision, pack_hash),
};

static const DataField remark_fields[] = {
  REQUIRED_TEXT ("id"),     REQUIRED_INTEGER ("revision", 1, G_MAXINT32),
  REQUIRED_TEXT ("place"),  REQUIRED_TEXT ("text"),
  REQUIRED_TEXT ("author"), REQUIRED_TEXT ("written"),
  TEXT ("settled"),         END,
};

static const gsize remark_offsets[] = {
  G_STRUCT_OFFSET (DataPackageRemark, id),      G_STRUCT_OFFSET (DataPackageRemark, revision),
  G_STRUCT_OFFSET (DataPackageRemark, place),   G_STRUCT_OFFSET (DataPackageRemark, text),
  G_STRUCT_OFFSET (DataPackageRemark, author),  G_STRUCT_OFFSET (DataPackageRemark, written),
  G_STRUCT_OFFSET (DataPackageRemark, settled),
};

static const DataField life_fields[] = {
  REQUIRED_CHOICE ("state", data_state_ids),
  REQUIRED_INTEGER ("revision", 1, G_MAXINT32),
  TEXT ("evaluator"),
  TEXT ("submitted"),
  END,
};

static const gsize life_offsets[] = {
  G_STRUCT_OFFSET (DataPackageLife, state),
  G_STRUCT_OFFSET (DataPackageLife, revision),
  G_STRUCT_OFFSET (DataPackageLife, evaluator),
  G_STRUCT_OFFSET (DataPackageLife, submitted),
};

const DataField data_package_evaluation_fields[] = {
  { "id", DATA_FIELD_TEXT, .required = TRUE, .space = DATA_SPACE_EVALUATION },
  REQUIRED_TEXT ("file"),
  TEXT ("history"),
  OBJECT ("life", life_fields),
  ENTRIES ("revisions", revision_fields),
  ENTRIES ("remarks", remark_fields),
  ENTRIES ("attachments", attachment_fields),
  END,
};

static const DataField package_fields[] = {
  REQUIRED_TEXT ("format"),
  REQUIRED_INTEGER ("version", DATA_PACKAGE_VERSION, DATA_PACKAGE_VERSION),
  ENTRIES ("evaluations", data_package_evaluation_fields),
  END,
};

/* What was done is told in members of its own, see data/workspace/fact.h. */
static const DataField what_fields[] = { END };

static const DataField history_fields[] = {
  REQUIRED_INTEGER ("entry", 1, DATA_JSON_NUMBER_LIMIT),
  REQUIRED_INTEGER ("step", 1, DATA_JSON_NUMBER_LIMIT),
  REQUIRED_INTEGER ("evaluation", 1, DATA_JSON_NUMBER_LIMIT),
  REQUIRED_TEXT ("time"),
  REQUIRED_TEXT ("actor"),
  REQUIRED_TEXT ("action"),
  INTEGER ("target", 1, DATA_JSON_NUMBER_LIMIT),
  INTEGER ("undo", 1, DATA_JSON_NUMBER_LIMIT),
  INTEGER ("redo", 1, DATA_JSON_NUMBER_LIMIT),
  TEXT ("field"),
  OBJECT ("what", what_fields),
  TEXT ("changes_hash"),
  REQUIRED_TEXT ("previous"),
  REQUIRED_TEXT ("content_hash"),
  REQUIRED_TEXT ("hash"),
  END,
};

const DataField data_package_field = OBJECT ("package", package_fields);
const DataField data_package_history_field = ENTRIES ("history", history_fields);

const DataPackageTable data_package_links = { link_fields, link_offsets,
                                              G_STRUCT_OFFSET (DataPackageLink, extra) };
const DataPackageTable data_package_attachments = {
  attachment_fields, attachment_offsets, G_STRUCT_OFFSET (DataPackageAttachment, extra)
};
const DataPackageTable data_package_revisions = { revision_fields, revision_offsets,
                                                  G_STRUCT_OFFSET (DataPackageRevision, extra) };
const DataPackageTable data_package_remarks = { remark_fields, remark_offsets,
                                                G_STRUCT_OFFSET (DataPackageRemark, extra) };
const DataPackageTable data_package_life = { life_fields, life_offsets,
                                             G_STRUCT_OFFSET (DataPackageLife, extra) };

json_t *
data_package_extra (const DataField *fields, json_t *object)
{
  g_autoptr (json_t) extra = json_object ();
  const char *name;
  json_t *value;

  json_object_foreach (object, name, value)
  {
    if (data_exchange_find_field (fields, name) == NULL)
      json_object_set (extra, name, value);
  }
  return json_object_size (extra) == 0 ? NULL : g_steal_pointer (&extra);
}

void
data_package_table_load (const DataPackageTable *self, json_t *object, gpointer element)
{
  for (guint i = 0; self->fields[i].name != NULL; i++)
    {
      const DataField *field = &self->fields[i];
      json_t *value = json_object_get (object, field->name);

      if (field->type == DATA_FIELD_INTEGER)
        G_STRUCT_MEMBER (gint64, element, self->offsets[i]) = json_integer_value (value);
      else if (field->type != DATA_FIELD_ENTRIES)
        G_STRUCT_MEMBER (char *, element, self->offsets[i]) = g_strdup (json_string_value (value));
    }
  G_STRUCT_MEMBER (json_t *, element, self->extra) = data_package_extra (self->fields, object);
}

json_t *
data_package_table_save (const DataPackageTable *self, gconstpointer element)
{
  json_t *object = json_object ();
  json_t *extra = G_STRUCT_MEMBER (json_t *, element, self->extra);

  for (guint i = 0; self->fields[i].name != NULL; i++)
    {
      const DataField *field = &self->fields[i];

      if (field->type == DATA_FIELD_INTEGER)
        json_object_set_new (object, field->name,
                             json_integer (G_STRUCT_MEMBER (gint64, element, self->offsets[i])));
      else if (field->type != DATA_FIELD_ENTRIES &&
               G_STRUCT_MEMBER (char *, element, self->offsets[i]) != NULL)
        json_object_set_new (object, field->name,
                             json_string (G_STRUCT_MEMBER (char *, element, self->offsets[i])));
    }
  if (extra != NULL)
    json_object_update (object, extra);
  return object;
}

void
data_package_table_clear (const DataPackageTable *self, gpointer element)
{
  for (guint i = 0; self->fields[i].name != NULL; i++)
    {
      DataFieldType type = self->fields[i].type;

      if (type != DATA_FIELD_INTEGER && type != DATA_FIELD_ENTRIES)
        g_free (G_STRUCT_MEMBER (char *, element, self->offsets[i]));
    }
  json_decref (G_STRUCT_MEMBER (json_t *, element, self->extra));
}
