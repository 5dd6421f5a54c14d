/* dialog_case.c - A dialog about a file, on an evaluation in a window, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/dialog_case.h"

#include <string.h>

void
dialog_case_open (DialogCase *self, const char *name)
{
  self->support = support_open ((const char *const[]){ "02", "01", NULL });
  ui_session_show (support_get_session (self->support), 2);
  support_settle (self->support);
  self->folder = g_dir_make_tmp ("eikyo-file-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, name, NULL);
}

void
dialog_case_close (DialogCase *self)
{
  if (self->dialog != NULL)
    dialog_case_answer (self, GTK_RESPONSE_CANCEL);
  support_close (self->support);
  support_remove_tree (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

void
dialog_case_take (DialogCase *self, GType type)
{
  GtkWindow *dialog = support_dialog (self->support);

  g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (dialog, type));
  self->dialog = GTK_DIALOG (dialog);
}

void
dialog_case_answer (DialogCase *self, int response)
{
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
  support_answer (self->support, response);
  support_settle (self->support);
  g_assert_null (self->dialog);
}

gpointer
dialog_case_find (DialogCase *self, GType type, const char *id)
{
  GtkWidget *widget = support_find (GTK_WIDGET (self->dialog), type, id);

  g_assert_nonnull (widget);
  return widget;
}

static GtkWidget *
get_accept_button (DialogCase *self)
{
  return gtk_dialog_get_widget_for_response (self->dialog, GTK_RESPONSE_ACCEPT);
}

void
dialog_case_assert_offers (DialogCase *self, const char *label)
{
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_accept_button (self))), ==, label);
}

void
dialog_case_assert_accepts (DialogCase *self, gboolean accepts)
{
  g_assert_cmpint (gtk_widget_get_sensitive (get_accept_button (self)), ==, accepts);
}

void
dialog_case_assert_reads (const char *text, const char *words, gboolean reads)
{
  if ((strstr (text, words) != NULL) != reads)
    g_error ("“%s” is %s “%s”", words, reads ? "not in" : "in", text);
}
