/* register_list_private.h - What the parts of the list share. Private to
 * ui/register/register_list*.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/register/register_list.h"

G_BEGIN_DECLS

struct _UiRegisterList
{
  GObject parent_instance;

  /* owned */
  DataRegister *entries;
  GtkCustomFilter *filter;
  GtkFilterListModel *found;
  GtkSliceListModel *slice;
  UiRegisterOrder *order;
  GtkSingleSelection *selection;
  GtkMultiSelection *choice; /* NULL until it is needed */
  UiRegisterQuery query;
  DataRegisterFilter *asked; /* of @query */

  gint64 number; /* what is selected whenever it is found */
  gboolean choosing;
};

/** ui_register_list_tell: says that what is asked of the entries, or what is found, is other than
 * before. */
void ui_register_list_tell (UiRegisterList *self);

G_END_DECLS
