/* screenshots_audit.c - Pictures of the internal audit: its overview, plan, requirements and
 * findings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/screenshots.h"

#include "ui/audit/audit_page.h"
#include "ui/audit/overview_page.h"

static void
go_to (Support *support, const char *place)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.go-to", "s", place);
  support_wait (support);
}

static void
show_part (Support *support, UiAuditPart part)
{
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "audit");
  ui_audit_page_set_part (
      UI_AUDIT_PAGE (support_find (GTK_WIDGET (support->window), UI_TYPE_AUDIT_PAGE, NULL)), part);
  support_settle (support);
}

static void
take_parts (const Camera *camera, Support *support, const char *name)
{
  for (UiAuditPart part = 0; part < UI_AUDIT_N_PARTS; part++)
    {
      g_autofree char *scene = g_strdup_printf ("audit-%s-%s", name, ui_audit_part_ids[part]);

      show_part (support, part);
      camera_take (camera, support, scene);
    }
}

static void
set_text (DataEvaluation *evaluation, const char *text, const char *words)
{
  g_auto (GStrv) parts = NULL;
  DataPlace place;

  g_assert_true (data_place_parse (text, &place, &parts));
  g_assert_true (data_evaluation_set_text (evaluation, &place, words, NULL));
}

static char *
repeat (const char *words, long length)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (g_utf8_strlen (text->str, -1) < length)
    g_string_append (text, words);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A finding of each stage, with a name of 200 characters among them, and much evidence. */
static void
fill (DataEvaluation *evaluation)
{
  static const char *const dues[] = { "2026-06-30", "2027-01-31", NULL, "2026-10-31" };
  g_autofree char *name = repeat ("特権的アクセス権の棚卸しが行われていないＡ_1", 200);
  g_autofree char *evidence = repeat ("監査委員会の議事録に計画の承認が記録されている。", 2000);

  for (guint i = 0; i < G_N_ELEMENTS (dues); i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);
      g_autofree char *due = g_strdup_printf ("findings/%s/due", id);
      g_autofree char *text = g_strdup_printf ("findings/%s/text", id);
      g_autofree char *status = g_strdup_printf ("findings/%s/status", id);
      g_autoptr (DataEdit) edit = data_edit_new ();

      data_edit_add (edit, DATA_ARRAY_FINDINGS, id);
      g_assert_true (data_evaluation_edit (evaluation, edit, NULL));
      set_text (evaluation, text, i == 1 ? name : "委託先の教育記録が一部欠けている。\n二行目");
      if (dues[i] != NULL)
        set_text (evaluation, due, dues[i]);
      set_text (evaluation, status, i == 3 ? "closed" : "open");
    }
  set_text (evaluation, "requirements/ORG-2/evidence", evidence);
  set_text (evaluation, "auditors/a1/name", name);
}

/* The dialog of the next year, and what the decision page says of the audit. */
static void
take_ways (const Camera *camera, Support *support)
{
  g_autoptr (GPtrArray) rows = NULL;

  support_do (support, "win.next-audit");
  camera_take_dialog (camera, support, "audit-next");
  support_answer (support, GTK_RESPONSE_CANCEL);
  show_part (support, UI_AUDIT_OVERVIEW);
  rows = support_find_all (support_find (GTK_WIDGET (support->window), UI_TYPE_OVERVIEW_PAGE, NULL),
                           GTK_TYPE_EXPANDER);
  for (guint i = 0; i < rows->len; i++)
    gtk_expander_set_expanded (GTK_EXPANDER (rows->pdata[i]), TRUE);
  gtk_widget_grab_focus (rows->pdata[0]);
  camera_take (camera, support, "audit-links");
}

/* An evaluation in which nothing is said. */
static void
take_empty (const Camera *camera)
{
  Support *support = support_open ((const char *const[]){ NULL });

  support_show_new (support, "Empty");
  take_parts (camera, support, "empty");
  support_close (support);
}

/* The audit of an evaluation that is not ready, its forms, and one in which nothing is said. */
void
screenshots_take_audit (const Camera *camera)
{
  static const char *const places[] = { "auditors/a1/name", "requirements/ORG-2/status",
                                        "findings/x1/status" };
  Support *support = support_open ((const char *const[]){ "07", NULL });

  take_parts (camera, support, "07");
  take_ways (camera, support);
  fill (support_get_evaluation (support));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *name = g_strdup_printf ("audit-form-%u", i);

      go_to (support, places[i]);
      camera_take (camera, support, name);
    }
  support_close (support);
  support = support_open ((const char *const[]){ "01", NULL });
  take_parts (camera, support, "01");
  support_close (support);
  take_empty (camera);
}
