/* pane.c - The evaluation that is shown, or why none is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/pane.h"

#include "data/workspace/backup.h"
#include "ui/parts/label.h"
#include "ui/parts/message_page.h"
#include "ui/workspace/recent.h"
#include "ui/parts/template.h"
#include "ui/window/welcome_page.h"

#include <glib/gi18n-lib.h>

struct _UiPane
{
  GtkWidget parent_instance;

  /* template */
  GtkStack *stack;

  /* in @stack, each made when it is first needed */
  GtkWidget *welcome_page;
  UiMessagePage *message_page;
  UiEvaluationView *evaluation_view;

  UiPlacesPage page;
  UiAuditPart part; /* of the internal audit */

  /* owned */
  UiSession *session;
};

G_DEFINE_FINAL_TYPE (UiPane, ui_pane, GTK_TYPE_WIDGET)

static guint turned_signal;

static gpointer
make_page (UiPane *self, GType type)
{
  GtkWidget *page = g_object_new (type, NULL);

  gtk_stack_add_child (self->stack, page);
  return page;
}

static void
show_message (UiPane *self,
              UiMarkKind kind,
              const char *title,
              const char *text,
              const UiMessageButton *buttons,
              guint n_buttons)
{
  if (self->message_page == NULL)
    self->message_page = make_page (self, UI_TYPE_MESSAGE_PAGE);
  ui_message_page_show (self->message_page, kind, title, text, buttons, n_buttons);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->message_page));
}

/* @names: keeps the label. */
static UiMessageButton
offer_recent (const char *path, GPtrArray *names)
{
  g_autofree char *name = ui_recent_describe (path);
  g_autofree char *plain = ui_label_escape (name);
  /* Translators: a button; %s is the name of a workspace that was open lately. */
  char *label = g_strdup_printf (_ ("Open “%s”"), plain);

  g_ptr_array_add (names, label);
  return (UiMessageButton){ label, "win.open-recent", path };
}

static void
show_problem (UiPane *self)
{
  const UiMessageButton again = { C_ ("open a workspace", "_Try Again"), "win.try-again" };
  const UiMessageButton restore = { _ ("_Restore from a Copy…"), "win.restore-workspace" };
  const GError *problem = ui_session_get_problem (self->session);
  g_autofree char *usual = data_workspace_default_path ();
  const char *path = ui_session_get_path (self->session);
  gboolean is_usual = g_str_equal (usual, path);
  gboolean has_copy = data_backup_exists (path);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) recent = ui_recent_list (ui_session_get_settings (self->session), path);
  UiMessageButton buttons[6 + UI_RECENT_LIMIT];
  guint n = 0;

  buttons[n++] = has_copy ? restore : again;
  buttons[n++] = has_copy ? again : restore;
  buttons[n++] = (UiMessageButton){ _ ("Open Another _Workspace…"), "win.open-workspace" };
  buttons[n++] = (UiMessageButton){ _ ("_New Workspace…"), "win.new-workspace" };
  if (!is_usual)
    buttons[n++] =
        (UiMessageButton){ _ ("Open the _Default Workspace"), "win.open-usual-workspace" };
  for (guint i = 0; recent[i] != NULL && i < UI_RECENT_LIMIT; i++)
    buttons[n++] = offer_recent (recent[i], names);
  buttons[n++] = (UiMessageButton){ _ ("_Quit"), "app.quit" };
  show_message (self, UI_MARK_WARNING, _ ("The workspace cannot be opened"),
                problem != NULL ? problem->message : "", buttons, n);
}

/* It is suspended where there is no problem. */
static void
show_no_workspace (UiPane *self)
{
  if (ui_session_get_problem (self->session) != NULL)
    show_problem (self);
  else
    show_message (self, UI_MARK_NONE, _ ("One moment"),
                  _ ("The workspace will be open again soon."), NULL, 0);
}

static void
show_nothing (UiPane *self)
{
  const UiMessageButton buttons[] = {
    { _ ("_New Evaluation…"), "win.new" },
    { _ ("_Import…"), "win.import" },
  };

  show_message (self, UI_MARK_NONE, _ ("No evaluation is selected"),
                _ ("Choose one in the register (F9), make a new one, or import files."), buttons,
                G_N_ELEMENTS (buttons));
}

static void
turned_cb (UiPane *self)
{
  self->page = ui_evaluation_view_get_page (self->evaluation_view);
  self->part = ui_evaluation_view_get_part (self->evaluation_view);
  g_signal_emit (self, turned_signal, 0);
}

static void
show_evaluation (UiPane *self)
{
  if (self->evaluation_view == NULL)
    {
      self->evaluation_view = make_page (self, UI_TYPE_EVALUATION_VIEW);
      ui_evaluation_view_set_part (self->evaluation_view, self->part);
      ui_evaluation_view_set_page (self->evaluation_view, self->page);
      g_signal_connect_swapped (self->evaluation_view, "turned", G_CALLBACK (turned_cb), self);
    }
  ui_evaluation_view_show (self->evaluation_view, ui_session_get_evaluation (self->session));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->evaluation_view));
}

static void
show_welcome (UiPane *self)
{
  if (self->welcome_page == NULL)
    self->welcome_page = make_page (self, UI_TYPE_WELCOME_PAGE);
  gtk_stack_set_visible_child (self->stack, self->welcome_page);
}

static void
ui_pane_dispose (GObject *object)
{
  UiPane *self = UI_PANE (object);

  ui_template_dispose (GTK_WIDGET (self), UI_TYPE_PANE);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ui_pane_parent_class)->dispose (object);
}

static void
ui_pane_class_init (UiPaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_pane_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/eikyo/Eikyo/ui/window/pane.ui");
  gtk_widget_class_bind_template_child (widget_class, UiPane, stack);
  turned_signal =
      g_signal_new ("turned", UI_TYPE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ui_pane_init (UiPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->page = UI_PLACES_DECISION;
}

void
ui_pane_set_session (UiPane *self, UiSession *session)
{
  g_return_if_fail (UI_IS_PANE (self));

  g_set_object (&self->session, session);
}

void
ui_pane_show (UiPane *self, gboolean kept)
{
  const GError *refusal;

  g_return_if_fail (UI_IS_PANE (self));

  refusal = ui_session_get_refusal (self->session);
  if (ui_session_get_workspace (self->session) == NULL)
    show_no_workspace (self);
  else if (!kept)
    show_welcome (self);
  else if (ui_session_get_evaluation (self->session) != NULL)
    show_evaluation (self);
  else if (refusal != NULL)
    show_message (self, UI_MARK_WARNING, _ ("The evaluation cannot be shown"), refusal->message,
                  NULL, 0);
  else
    show_nothing (self);
  if (self->evaluation_view != NULL && ui_session_get_evaluation (self->session) == NULL)
    ui_evaluation_view_show (self->evaluation_view, NULL);
}

UiEvaluationView *
ui_pane_get_view (UiPane *self)
{
  g_return_val_if_fail (UI_IS_PANE (self), NULL);

  return ui_session_get_evaluation (self->session) != NULL ? self->evaluation_view : NULL;
}

void
ui_pane_set_page (UiPane *self, UiPlacesPage page)
{
  g_return_if_fail (UI_IS_PANE (self));

  self->page = page;
  if (self->evaluation_view != NULL)
    ui_evaluation_view_set_page (self->evaluation_view, page);
}

UiPlacesPage
ui_pane_get_page (UiPane *self)
{
  g_return_val_if_fail (UI_IS_PANE (self), UI_PLACES_DECISION);

  return self->page;
}

void
ui_pane_set_part (UiPane *self, UiAuditPart part)
{
  g_return_if_fail (UI_IS_PANE (self));

  self->part = part;
  if (self->evaluation_view != NULL)
    ui_evaluation_view_set_part (self->evaluation_view, part);
}

UiAuditPart
ui_pane_get_part (UiPane *self)
{
  g_return_val_if_fail (UI_IS_PANE (self), UI_AUDIT_OVERVIEW);

  return self->part;
}
