/* content.c - What the window shows below its bar: the register, the page of one evaluation, and
 * notices above both.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/content.h"

#include "data/workspace/backup.h"
#include "ui/parts/clamp.h"
#include "ui/decision/decision_page.h"
#include "ui/parts/message_page.h"
#include "ui/register/register.h"
#include "ui/parts/template.h"
#include "ui/window/welcome_page.h"

#include <glib/gi18n-lib.h>

#define MINIMUM_HEIGHT 240

/* The width of the register in pixels at the usual text size, and the most of the whole width that
 * it takes, in percent. */
#define REGISTER_WIDTH 300
#define REGISTER_SHARE 38

struct _UiContent
{
  GtkWidget parent_instance;

  /* template */
  GtkBox *notices;
  UiRegister *register_;
  GtkStack *pages;

  /* in @notices */
  GtkWidget *notice;
  gboolean notice_asks; /* it offers something */

  /* in @pages, each made when it is first needed */
  GtkWidget *welcome_page;
  UiMessagePage *message_page;
  UiDecisionPage *decision_page;

  /* owned */
  UiSession *session;
};

G_DEFINE_FINAL_TYPE (UiContent, ui_content, GTK_TYPE_WIDGET)

static gpointer
make_page (UiContent *self, GType type)
{
  GtkWidget *page = g_object_new (type, NULL);

  gtk_stack_add_child (self->pages, page);
  return page;
}

static void
show_message (UiContent *self,
              UiMarkKind kind,
              const char *title,
              const char *text,
              const UiMessageButton *buttons,
              guint n_buttons)
{
  if (self->message_page == NULL)
    self->message_page = make_page (self, UI_TYPE_MESSAGE_PAGE);
  ui_message_page_show (self->message_page, kind, title, text, buttons, n_buttons);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->message_page));
}

static void
show_problem (UiContent *self)
{
  const UiMessageButton again = { C_ ("open a workspace", "_Try Again"), "win.try-again" };
  const UiMessageButton restore = { _ ("_Restore from a Copy…"), "win.restore-workspace" };
  const GError *problem = ui_session_get_problem (self->session);
  g_autofree char *usual = data_workspace_default_path ();
  const char *path = ui_session_get_path (self->session);
  gboolean is_usual = g_str_equal (usual, path);
  gboolean has_copy = data_backup_exists (path);
  UiMessageButton buttons[6];
  guint n = 0;

  buttons[n++] = has_copy ? restore : again;
  buttons[n++] = has_copy ? again : restore;
  buttons[n++] = (UiMessageButton){ _ ("Open Another _Workspace…"), "win.open-workspace" };
  buttons[n++] = (UiMessageButton){ _ ("_New Workspace…"), "win.new-workspace" };
  if (!is_usual)
    buttons[n++] =
        (UiMessageButton){ _ ("Open the _Default Workspace"), "win.open-usual-workspace" };
  buttons[n++] = (UiMessageButton){ _ ("_Quit"), "app.quit" };
  show_message (self, UI_MARK_WARNING, _ ("The workspace cannot be opened"),
                problem != NULL ? problem->message : "", buttons, n);
}

static void
show_nothing (UiContent *self)
{
  const UiMessageButton buttons[] = {
    { _ ("_New Evaluation…"), "win.new" },
    { _ ("_Import…"), "win.import" },
  };

  show_message (self, UI_MARK_NONE, _ ("No evaluation is selected"),
                _ ("Choose one at the side, make a new one, or import files."), buttons,
                G_N_ELEMENTS (buttons));
}

static void
show_evaluation (UiContent *self)
{
  if (self->decision_page == NULL)
    self->decision_page = make_page (self, UI_TYPE_DECISION_PAGE);
  ui_decision_page_show (self->decision_page, ui_session_get_evaluation (self->session));
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->decision_page));
}

static void
show_welcome (UiContent *self)
{
  if (self->welcome_page == NULL)
    self->welcome_page = make_page (self, UI_TYPE_WELCOME_PAGE);
  gtk_stack_set_visible_child (self->pages, self->welcome_page);
}

static gboolean
anything_is_kept (UiContent *self)
{
  DataRegister *entries = ui_session_get_register (self->session);

  return entries != NULL && g_list_model_get_n_items (G_LIST_MODEL (entries)) > 0;
}

static void
show_session (UiContent *self)
{
  gboolean kept = anything_is_kept (self);
  const GError *refusal = ui_session_get_refusal (self->session);

  gtk_widget_set_visible (GTK_WIDGET (self->register_), kept);
  if (ui_session_get_workspace (self->session) == NULL)
    show_problem (self);
  else if (!kept)
    show_welcome (self);
  else if (ui_session_get_evaluation (self->session) != NULL)
    show_evaluation (self);
  else if (refusal != NULL)
    show_message (self, UI_MARK_WARNING, _ ("The evaluation cannot be shown"), refusal->message,
                  NULL, 0);
  else
    show_nothing (self);
  if (self->decision_page != NULL && ui_session_get_evaluation (self->session) == NULL)
    ui_decision_page_show (self->decision_page, NULL);
}

static GtkWidget *
add_bar (UiContent *self, GtkMessageType type, const char *message)
{
  GtkWidget *bar = gtk_info_bar_new ();
  GtkWidget *label = g_object_new (
      GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "label", message, "wrap", TRUE,
      "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "hexpand", TRUE, "width-chars", 20, NULL);

  gtk_info_bar_set_message_type (GTK_INFO_BAR (bar), type);
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), label);
  gtk_box_append (self->notices, bar);
  return bar;
}

static void
add_read_only_bar (UiContent *self)
{
  DataWorkspace *workspace = ui_session_get_workspace (self->session);

  if (workspace == NULL || !data_workspace_is_read_only (workspace))
    return;
  add_bar (self, GTK_MESSAGE_WARNING,
           data_workspace_is_newer (workspace)
               ? _ ("A newer version of Eikyo made this workspace. Here it can be read, but not "
                    "changed.")
               : _ ("This workspace can be read, but not changed: you may not write to its file or "
                    "folder."));
}

static void
opened_cb (UiContent *self)
{
  GtkWidget *bar;

  self->notice = NULL;
  while ((bar = gtk_widget_get_first_child (GTK_WIDGET (self->notices))) != NULL)
    gtk_box_remove (self->notices, bar);
  add_read_only_bar (self);
  show_session (self);
}

static void
close_notice (UiContent *self)
{
  if (self->notice != NULL)
    gtk_box_remove (self->notices, self->notice);
  self->notice = NULL;
}

static void
shown_cb (UiContent *self)
{
  /* What only told of something is old now. */
  if (!self->notice_asks)
    close_notice (self);
  show_session (self);
}

/* Another program may have kept the first evaluation, or an undo taken the last one away. */
static void
changed_cb (UiContent *self)
{
  if (anything_is_kept (self) != gtk_widget_get_visible (GTK_WIDGET (self->register_)))
    show_session (self);
}

/* The register takes what it needs, the page the rest. Height is what the window gives: to ask for
 * it would mean to lay out the whole page at many widths. */
static void
ui_content_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  UiContent *self = UI_CONTENT (widget);
  int notices_minimum;
  int notices_natural;
  int register_minimum = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = MINIMUM_HEIGHT;
      *natural = MINIMUM_HEIGHT;
      return;
    }
  gtk_widget_measure (GTK_WIDGET (self->notices), orientation, -1, &notices_minimum,
                      &notices_natural, NULL, NULL);
  if (gtk_widget_get_visible (GTK_WIDGET (self->register_)))
    gtk_widget_measure (GTK_WIDGET (self->register_), orientation, -1, &register_minimum, NULL,
                        NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->pages), orientation, -1, minimum, natural, NULL, NULL);
  *minimum = MAX (*minimum + register_minimum, notices_minimum);
  *natural = MAX (*natural + register_minimum, *minimum);
}

static int
width_of_register (UiContent *self, int width)
{
  int wanted = ui_clamp_scale (GTK_WIDGET (self), REGISTER_WIDTH);
  int minimum;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->register_)))
    return 0;
  gtk_widget_measure (GTK_WIDGET (self->register_), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  return MAX (minimum, MIN (wanted, width * REGISTER_SHARE / 100));
}

static void
ui_content_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiContent *self = UI_CONTENT (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int side = width_of_register (self, width);
  int top;

  gtk_widget_measure (GTK_WIDGET (self->notices), GTK_ORIENTATION_VERTICAL, width, &top, NULL, NULL,
                      NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->notices), &(GtkAllocation){ 0, 0, width, top }, -1);
  if (side > 0)
    gtk_widget_size_allocate (
        GTK_WIDGET (self->register_),
        &(GtkAllocation){ right_to_left ? width - side : 0, top, side, height - top }, -1);
  gtk_widget_size_allocate (
      GTK_WIDGET (self->pages),
      &(GtkAllocation){ right_to_left ? 0 : side, top, width - side, height - top }, -1);
}

static void
ui_content_dispose (GObject *object)
{
  UiContent *self = UI_CONTENT (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  ui_template_dispose (GTK_WIDGET (self), UI_TYPE_CONTENT);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ui_content_parent_class)->dispose (object);
}

static void
ui_content_class_init (UiContentClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_content_dispose;
  widget_class->measure = ui_content_measure;
  widget_class->size_allocate = ui_content_size_allocate;
  g_type_ensure (UI_TYPE_REGISTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/window/content.ui");
  gtk_widget_class_bind_template_child (widget_class, UiContent, notices);
  gtk_widget_class_bind_template_child_full (widget_class, "register", FALSE,
                                             G_STRUCT_OFFSET (UiContent, register_));
  gtk_widget_class_bind_template_child (widget_class, UiContent, pages);
}

static void
ui_content_init (UiContent *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ui_content_new (UiSession *session)
{
  UiContent *self = g_object_new (UI_TYPE_CONTENT, NULL);

  self->session = g_object_ref (session);
  ui_register_set_session (self->register_, session);
  g_signal_connect_swapped (session, "opened", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (session, "shown", G_CALLBACK (shown_cb), self);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
  opened_cb (self);
  return GTK_WIDGET (self);
}

void
ui_content_notify (UiContent *self,
                   GtkMessageType type,
                   const char *message,
                   const char *label,
                   const char *action,
                   GVariant *target)
{
  g_return_if_fail (UI_IS_CONTENT (self));

  close_notice (self);
  if (message == NULL)
    return;
  self->notice = add_bar (self, type, message);
  self->notice_asks = label != NULL;
  gtk_info_bar_set_show_close_button (GTK_INFO_BAR (self->notice), TRUE);
  if (label != NULL)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (label);

      gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_info_bar_add_child (GTK_INFO_BAR (self->notice), button);
    }
  g_signal_connect_object (self->notice, "response", G_CALLBACK (close_notice), self,
                           G_CONNECT_SWAPPED);
}

void
ui_content_search (UiContent *self)
{
  g_return_if_fail (UI_IS_CONTENT (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self->register_)))
    ui_register_search (self->register_);
}

void
ui_content_focus (UiContent *self)
{
  g_return_if_fail (UI_IS_CONTENT (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self->register_)))
    ui_register_focus (self->register_);
}
