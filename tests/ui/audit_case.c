/* audit_case.c - A part of the internal audit in a window, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/audit_case.h"

void
audit_case_open (AuditCase *self, const char *name, UiAuditPart part)
{
  UiAuditPage *audit;

  self->support = support_open ((const char *const[]){ name != NULL ? name : "01", NULL });
  if (name == NULL)
    support_show_new (self->support, "X");
  self->evaluation = support_get_evaluation (self->support);
  gtk_widget_activate_action (GTK_WIDGET (self->support->window), "win.page", "s", "audit");
  audit =
      UI_AUDIT_PAGE (support_find (GTK_WIDGET (self->support->window), UI_TYPE_AUDIT_PAGE, NULL));
  ui_audit_page_set_part (audit, part);
  support_wait (self->support);
  self->page = ui_audit_page_get (audit, part);
}

void
audit_case_close (AuditCase *self)
{
  GObject *page = G_OBJECT (self->page);

  g_object_add_weak_pointer (page, (gpointer *) &page);
  support_close (self->support);
  g_assert_null (page);
}

void
audit_case_go_to (AuditCase *self, const char *place)
{
  gtk_widget_activate_action (GTK_WIDGET (self->support->window), "win.go-to", "s", place);
  support_wait (self->support);
}

void
audit_case_assert_place (AuditCase *self, const char *expected)
{
  g_autofree char *place = ui_page_get_place (self->page);

  g_assert_cmpstr (place, ==, expected);
}

void
audit_case_assert_reaches (AuditCase *self, const char *place)
{
  audit_case_go_to (self, place);
  audit_case_assert_place (self, place);
}

void
audit_case_assert_places (UiAuditPart part, const char *const *places, guint n_places)
{
  AuditCase self;

  audit_case_open (&self, "07", part);
  for (guint i = 0; i < n_places; i++)
    audit_case_assert_reaches (&self, places[i]);
  audit_case_assert_named (&self);
  audit_case_close (&self);
}

void
audit_case_set (AuditCase *self, const char *place, const char *text)
{
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_auto (GStrv) parts = NULL;
  g_autoptr (GError) error = NULL;
  DataPlace parsed;

  g_assert_true (data_place_parse (place, &parsed, &parts));
  if (text != NULL)
    g_assert_true (
        data_edit_set_words (edit, &parsed, (const char *const[]){ text, NULL }, &error));
  else
    data_edit_clear (edit, &parsed);
  data_evaluation_edit (self->evaluation, edit, &error);
  g_assert_no_error (error);
  support_settle (self->support);
}

gboolean
audit_case_says (AuditCase *self, const char *text)
{
  g_autofree char *read = support_read (GTK_WIDGET (self->page));

  return strstr (read, text) != NULL;
}

void
audit_case_assert_named (AuditCase *self)
{
  g_autoptr (GPtrArray) widgets = support_find_all (GTK_WIDGET (self->page), GTK_TYPE_WIDGET);

  for (guint i = 0; i < widgets->len; i++)
    {
      GtkWidget *widget = widgets->pdata[i];
      gboolean is_control = GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) ||
                            GTK_IS_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget);

      if (!is_control || GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
        continue;
      if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL))
        g_test_message ("%s has no name", G_OBJECT_TYPE_NAME (widget));
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                       GTK_ACCESSIBLE_PROPERTY_LABEL));
    }
}

void
audit_case_submit (AuditCase *self)
{
  data_workspace_set_actor (ui_session_get_workspace (support_get_session (self->support)), "Sato",
                            NULL);
  g_assert_true (data_evaluation_submit (self->evaluation, NULL));
  support_settle (self->support);
}

GtkWidget *
audit_case_find (AuditCase *self, GType type, const char *id)
{
  return support_find (GTK_WIDGET (self->page), type, id);
}
