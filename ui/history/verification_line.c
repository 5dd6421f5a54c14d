/* verification_line.c - Whether the history of a workspace was verified, and what came out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/history/verification_line.h"

#include "data/wording/time.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiVerificationLine
{
  GtkWidget parent_instance;

  /* template */
  UiMark *mark;
  GtkLabel *title;
  GtkWidget *anchor_line;
  GtkLabel *anchor;

  /* owned */
  UiVerification *verification;
};

G_DEFINE_FINAL_TYPE (UiVerificationLine, ui_verification_line, GTK_TYPE_WIDGET)

static char *
describe_faults (guint n, const char *time)
{
  /* Translators: %1$u faults were found, %2$s is when. */
  return g_strdup_printf (ngettext ("Verified %2$s: the workspace has %1$u fault",
                                    "Verified %2$s: the workspace has %1$u faults", n),
                          n, time);
}

static char *
describe (UiVerification *verification, UiMarkKind *kind)
{
  const DataVerification *result = ui_verification_get_result (verification);
  g_autofree char *time = NULL;

  *kind = UI_MARK_INFORMATION;
  if (ui_verification_is_running (verification))
    return g_strdup (_ ("The history is being verified"));
  if (ui_verification_get_time (verification) == NULL)
    return g_strdup (_ ("The history was not verified since the workspace was opened"));
  time = data_wording_time (ui_verification_get_time (verification));
  *kind = UI_MARK_FAIL;
  if (result == NULL)
    return g_strdup_printf ("%s: %s", _ ("The workspace could not be verified"),
                            ui_verification_get_problem (verification)->message);
  if (result->faults->len > 0)
    return describe_faults (result->faults->len, time);
  *kind = UI_MARK_PASS;
  /* Translators: %s is when. */
  return g_strdup_printf (_ ("Verified %s: the workspace is what its history says"), time);
}

static void
changed_cb (UiVerificationLine *self)
{
  const DataVerification *result = ui_verification_get_result (self->verification);
  const char *anchor = result != NULL && result->faults->len == 0 ? result->anchor : NULL;
  UiMarkKind kind;
  g_autofree char *title = describe (self->verification, &kind);

  ui_mark_set_kind (self->mark, kind);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->anchor, anchor != NULL ? anchor : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->anchor), anchor);
  gtk_widget_set_visible (self->anchor_line, anchor != NULL);
}

static void
copy_cb (UiVerificationLine *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          gtk_label_get_label (self->anchor));
}

static void
ui_verification_line_dispose (GObject *object)
{
  ui_verification_line_show (UI_VERIFICATION_LINE (object), NULL);
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_VERIFICATION_LINE);
  G_OBJECT_CLASS (ui_verification_line_parent_class)->dispose (object);
}

static void
ui_verification_line_class_init (UiVerificationLineClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_verification_line_dispose;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/history/verification_line.ui");
  gtk_widget_class_bind_template_child (widget_class, UiVerificationLine, mark);
  gtk_widget_class_bind_template_child (widget_class, UiVerificationLine, title);
  gtk_widget_class_bind_template_child (widget_class, UiVerificationLine, anchor_line);
  gtk_widget_class_bind_template_child (widget_class, UiVerificationLine, anchor);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
ui_verification_line_init (UiVerificationLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_verification_line_show (UiVerificationLine *self, UiVerification *verification)
{
  g_return_if_fail (UI_IS_VERIFICATION_LINE (self));

  if (self->verification != NULL)
    g_signal_handlers_disconnect_by_data (self->verification, self);
  g_set_object (&self->verification, verification);
  if (verification == NULL)
    return;
  g_signal_connect_swapped (verification, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}
