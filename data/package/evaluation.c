/* evaluation.c - An evaluation with all that goes with it in a package.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/package/package.h"
#include "data/package/schema.h"

static void
link_free (gpointer self)
{
  data_package_table_clear (&data_package_links, self);
  g_free (self);
}

static void
attachment_free (gpointer data)
{
  DataPackageAttachment *self = data;

  g_ptr_array_unref (self->links);
  data_package_table_clear (&data_package_attachments, self);
  g_free (self);
}

static void
revision_free (gpointer self)
{
  data_package_table_clear (&data_package_revisions, self);
  g_free (self);
}

static void
remark_free (gpointer self)
{
  data_package_table_clear (&data_package_remarks, self);
  g_free (self);
}

DataPackageLink *
data_package_link_new (void)
{
  return g_new0 (DataPackageLink, 1);
}

DataPackageAttachment *
data_package_attachment_new (void)
{
  DataPackageAttachment *self = g_new0 (DataPackageAttachment, 1);

  self->links = g_ptr_array_new_with_free_func (link_free);
  return self;
}

DataPackageRevision *
data_package_revision_new (void)
{
  return g_new0 (DataPackageRevision, 1);
}

DataPackageRemark *
data_package_remark_new (void)
{
  return g_new0 (DataPackageRemark, 1);
}

DataPackageEvaluation *
data_package_evaluation_new (DataExchange *exchange)
{
  DataPackageEvaluation *self = g_new0 (DataPackageEvaluation, 1);

  self->exchange = data_exchange_ref (exchange);
  self->revisions = g_ptr_array_new_with_free_func (revision_free);
  self->remarks = g_ptr_array_new_with_free_func (remark_free);
  self->attachments = g_ptr_array_new_with_free_func (attachment_free);
  return self;
}

void
data_package_evaluation_free (DataPackageEvaluation *self)
{
  data_exchange_unref (self->exchange);
  json_decref (self->history);
  data_package_table_clear (&data_package_life, &self->life);
  g_ptr_array_unref (self->revisions);
  g_ptr_array_unref (self->remarks);
  g_ptr_array_unref (self->attachments);
  json_decref (self->extra);
  g_free (self);
}
