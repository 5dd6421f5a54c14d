/* content.c - What the window shows below its bar: the register, the page of one evaluation, and
 * notices above both.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/content.h"

#include "ui/register/register.h"
#include "ui/register/register_table.h"
#include "ui/parts/template.h"
#include "ui/window/content_layout.h"

struct _UiContent
{
  GtkWidget parent_instance;

  /* template */
  UiNotices *notices;
  UiRegister *register_;
  UiPane *pane;

  /* child, made when it is first needed */
  UiRegisterTable *table;

  gboolean keeps_register; /* there is something in it */
  gboolean shows_register; /* beside the page, where there is room for both */
  gboolean folded;         /* there is not */
  gboolean is_in_front;    /* the register, while folded */
  gboolean shows_table;

  /* source ids */
  guint fold_source;

  /* owned */
  UiSession *session;
};

G_DEFINE_FINAL_TYPE (UiContent, ui_content, GTK_TYPE_WIDGET)

static guint arranged_signal;

static gboolean
is_register_seen (UiContent *self)
{
  if (!self->keeps_register || self->shows_table)
    return FALSE;
  return self->folded ? self->is_in_front : self->shows_register;
}

/* Shows the parts that are to be seen now, and leaves the focus in none that is not. */
static void
arrange (UiContent *self)
{
  gboolean seen = is_register_seen (self);

  gtk_widget_set_visible (GTK_WIDGET (self->register_), seen);
  gtk_widget_set_visible (GTK_WIDGET (self->pane), !self->shows_table && !(self->folded && seen));
  if (self->table != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->table), self->shows_table);
  g_signal_emit (self, arranged_signal, 0);
}

static gboolean
fold_cb (gpointer data)
{
  UiContent *self = data;

  self->fold_source = 0;
  self->folded = !self->folded;
  self->is_in_front = FALSE;
  arrange (self);
  return G_SOURCE_REMOVE;
}

static void
follow_width (UiContent *self, int width)
{
  gboolean folded = ui_content_layout_is_narrow (GTK_WIDGET (self), width);

  if (folded == self->folded)
    g_clear_handle_id (&self->fold_source, g_source_remove);
  else if (self->fold_source == 0)
    self->fold_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, fold_cb, self, NULL);
}

static gboolean
anything_is_kept (UiContent *self)
{
  DataRegister *entries = ui_session_get_register (self->session);

  return entries != NULL && g_list_model_get_n_items (G_LIST_MODEL (entries)) > 0;
}

/* While something is tried out, no other evaluation can be chosen. */
static void
show_trial (UiContent *self)
{
  GtkWidget *side = GTK_WIDGET (self->register_);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean trial = ui_session_is_on_trial (self->session);

  /* GTK 4.8 leaves the focus in an entry that cannot be used any more, and complains of it. */
  if (trial && root != NULL && gtk_widget_get_focus_child (side) != NULL &&
      (!gtk_widget_get_mapped (GTK_WIDGET (self->pane)) ||
       !gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD)))
    gtk_root_set_focus (root, NULL);
  gtk_widget_set_sensitive (side, !trial);
}

static void
show_session (UiContent *self)
{
  gboolean kept = anything_is_kept (self);

  /* At the very first start there is nothing to be kept at the side. */
  if (!ui_session_has_started (self->session))
    kept = g_file_test (ui_session_get_path (self->session), G_FILE_TEST_EXISTS);
  self->keeps_register = kept;
  if (!kept && self->shows_table)
    ui_content_show_table (self, FALSE);
  arrange (self);
  show_trial (self);
  if (ui_session_has_started (self->session))
    ui_pane_show (self->pane, kept);
}

static void
opened_cb (UiContent *self)
{
  ui_notices_tell (self->notices, ui_session_get_workspace (self->session));
  show_session (self);
}

static void
shown_cb (UiContent *self)
{
  /* What only told of something is old now. */
  ui_notices_close_old (self->notices);
  show_session (self);
}

/* Another program may have kept the first evaluation, or an undo taken the last one away. */
static void
changed_cb (UiContent *self)
{
  show_trial (self);
  if (anything_is_kept (self) != self->keeps_register)
    show_session (self);
}

/* An evaluation was chosen: where there is no room for both, the register gives way to it. */
static void
chosen_cb (UiContent *self)
{
  if (!self->folded || ui_session_get_item (self->session) == NULL)
    return;
  ui_content_show_register (self, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
}

static void
ui_content_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  ui_content_layout_measure (widget, orientation, minimum, natural);
}

static void
ui_content_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UiContent *self = UI_CONTENT (widget);
  const UiContentParts parts = { GTK_WIDGET (self->notices), GTK_WIDGET (self->register_),
                                 GTK_WIDGET (self->pane), (GtkWidget *) self->table };

  follow_width (self, width);
  ui_content_layout_allocate (&parts, width, height);
}

static void
ui_content_dispose (GObject *object)
{
  UiContent *self = UI_CONTENT (object);

  g_clear_handle_id (&self->fold_source, g_source_remove);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      ui_register_list_choose (ui_session_get_list (self->session), FALSE);
    }
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
  g_type_ensure (UI_TYPE_NOTICES);
  g_type_ensure (UI_TYPE_REGISTER);
  g_type_ensure (UI_TYPE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/window/content.ui");
  gtk_widget_class_bind_template_child (widget_class, UiContent, notices);
  gtk_widget_class_bind_template_child_full (widget_class, "register", FALSE,
                                             G_STRUCT_OFFSET (UiContent, register_));
  gtk_widget_class_bind_template_child (widget_class, UiContent, pane);
  arranged_signal = g_signal_new ("arranged", UI_TYPE_CONTENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
ui_content_init (UiContent *self)
{
  self->shows_register = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ui_content_new (UiSession *session)
{
  UiContent *self = g_object_new (UI_TYPE_CONTENT, NULL);

  self->session = g_object_ref (session);
  ui_pane_set_session (self->pane, session);
  ui_register_set_session (self->register_, session);
  g_signal_connect_swapped (self->register_, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (session, "opened", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (session, "shown", G_CALLBACK (shown_cb), self);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
  opened_cb (self);
  return GTK_WIDGET (self);
}

UiPane *
ui_content_get_pane (UiContent *self)
{
  g_return_val_if_fail (UI_IS_CONTENT (self), NULL);

  return self->pane;
}

UiNotices *
ui_content_get_notices (UiContent *self)
{
  g_return_val_if_fail (UI_IS_CONTENT (self), NULL);

  return self->notices;
}

void
ui_content_show_register (UiContent *self, gboolean show)
{
  g_return_if_fail (UI_IS_CONTENT (self));

  if (self->folded)
    self->is_in_front = show;
  else
    self->shows_register = show;
  if (show && self->shows_table)
    ui_content_show_table (self, FALSE);
  arrange (self);
  if (show)
    ui_content_focus (self);
}

gboolean
ui_content_shows_register (UiContent *self)
{
  g_return_val_if_fail (UI_IS_CONTENT (self), FALSE);

  return is_register_seen (self);
}

void
ui_content_set_beside (UiContent *self, gboolean beside)
{
  g_return_if_fail (UI_IS_CONTENT (self));

  self->shows_register = beside;
  arrange (self);
}

gboolean
ui_content_is_beside (UiContent *self)
{
  g_return_val_if_fail (UI_IS_CONTENT (self), FALSE);

  return self->shows_register;
}

void
ui_content_reveal (UiContent *self)
{
  g_return_if_fail (UI_IS_CONTENT (self));

  if (!self->shows_table && !self->is_in_front)
    return;
  ui_content_show_table (self, FALSE);
  self->is_in_front = FALSE;
  arrange (self);
}

void
ui_content_show_table (UiContent *self, gboolean show)
{
  g_return_if_fail (UI_IS_CONTENT (self));

  show = show && self->keeps_register;
  if (!show == !self->shows_table)
    return;
  if (self->table == NULL)
    {
      self->table = UI_REGISTER_TABLE (ui_register_table_new (self->session));
      gtk_widget_set_parent (GTK_WIDGET (self->table), GTK_WIDGET (self));
      g_signal_connect_swapped (self->table, "opened", G_CALLBACK (ui_content_reveal), self);
    }
  self->shows_table = show;
  ui_register_list_choose (ui_session_get_list (self->session), show);
  arrange (self);
  ui_content_focus (self);
}

gboolean
ui_content_shows_table (UiContent *self)
{
  g_return_val_if_fail (UI_IS_CONTENT (self), FALSE);

  return self->shows_table;
}

void
ui_content_search (UiContent *self)
{
  g_return_if_fail (UI_IS_CONTENT (self));

  if (!self->keeps_register)
    return;
  if (self->shows_table)
    {
      ui_register_table_search (self->table);
      return;
    }
  if (!is_register_seen (self))
    ui_content_show_register (self, TRUE);
  ui_register_search (self->register_);
}

void
ui_content_focus (UiContent *self)
{
  g_return_if_fail (UI_IS_CONTENT (self));

  if (self->shows_table)
    ui_register_table_focus (self->table);
  else if (is_register_seen (self))
    ui_register_focus (self->register_);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
}
