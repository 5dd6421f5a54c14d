/* guide.c - A guide through the first evaluation, at the bottom of the window.
 *
 * It shows one step at a time and marks it when it is done; it never goes on by itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/guide.h"

#include "ui/window/guide_steps.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/parts/settings.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

struct _UiGuide
{
  GtkWidget parent_instance;

  /* template */
  UiMark *mark;
  GtkLabel *progress;
  GtkLabel *title;
  GtkLabel *task;
  GtkLabel *reason;
  GtkLabel *example;
  GtkWidget *previous;
  GtkWidget *next;
  GtkButton *go;

  /* owned */
  UiSession *session;
  DataEvaluation *evaluation;

  guint step;

  /* source ids */
  guint update_source;
};

G_DEFINE_FINAL_TYPE (UiGuide, ui_guide, GTK_TYPE_WIDGET)

static guint
count_done (UiGuide *self)
{
  guint n = 0;

  for (guint i = 0; i < UI_GUIDE_N_STEPS; i++)
    n += ui_guide_is_done (i, self->evaluation) ? 1 : 0;
  return n;
}

static char *
describe_progress (UiGuide *self, gboolean done)
{
  guint n = count_done (self);

  /* Translators: the first is the number of a step, the second how many there are, the third how
   * many are done. */
  return g_strdup_printf (done ? _ ("Guide – step %u of %u (done), %u done in all")
                               : _ ("Guide – step %u of %u, %u done in all"),
                          self->step + 1, UI_GUIDE_N_STEPS, n);
}

static gboolean
update_cb (gpointer data)
{
  UiGuide *self = data;
  gboolean done = ui_guide_is_done (self->step, self->evaluation);
  g_autofree char *progress = describe_progress (self, done);

  self->update_source = 0;
  ui_mark_set_kind (self->mark, done ? UI_MARK_PASS : UI_MARK_DASH);
  if (!g_str_equal (gtk_label_get_label (self->progress), progress))
    gtk_label_set_label (self->progress, progress);
  if (done)
    gtk_widget_add_css_class (self->next, "suggested-action");
  else
    gtk_widget_remove_css_class (self->next, "suggested-action");
  return G_SOURCE_REMOVE;
}

/* What is done is looked up after what was edited has been drawn. */
static void
update (UiGuide *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_LOW, update_cb, self, NULL);
}

static void
forget_evaluation (UiGuide *self)
{
  if (self->evaluation != NULL)
    g_signal_handlers_disconnect_by_data (self->evaluation, self);
  g_clear_object (&self->evaluation);
}

static void
shown_cb (UiGuide *self)
{
  forget_evaluation (self);
  g_set_object (&self->evaluation, ui_session_get_evaluation (self->session));
  if (self->evaluation != NULL)
    {
      g_signal_connect_swapped (self->evaluation, "decided", G_CALLBACK (update), self);
      g_signal_connect_swapped (self->evaluation, "lived", G_CALLBACK (update), self);
    }
  update (self);
}

static void
show_example (UiGuide *self, const UiGuideStep *step)
{
  /* Translators: %s is what could be entered. */
  g_autofree char *example = g_strdup_printf (_ ("For example: %s"), _ (step->example));

  gtk_label_set_label (self->example, example);
}

/* Where there is no step on this side any more, the focus goes to the @other button. */
static void
turn_to (GtkWidget *button, gboolean possible, GtkWidget *other)
{
  gboolean leaves = !possible && gtk_widget_has_focus (button);

  gtk_widget_set_sensitive (button, possible);
  if (leaves)
    {
      gtk_widget_set_sensitive (other, TRUE);
      gtk_widget_grab_focus (other);
    }
}

static void
show_step (UiGuide *self)
{
  const UiGuideStep *step = &ui_guide_steps[self->step];
  const char *label = _ (step->label);

  gtk_label_set_label (self->title, _ (step->title));
  gtk_label_set_label (self->task, _ (step->task));
  gtk_label_set_label (self->reason, _ (step->reason));
  show_example (self, step);
  gtk_button_set_label (self->go, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->go), NULL);
  gtk_actionable_set_action_target_value (
      GTK_ACTIONABLE (self->go), step->target != NULL ? g_variant_new_string (step->target) : NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->go), step->action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->go), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ (step->title), -1);
  turn_to (self->previous, self->step > 0, self->next);
  turn_to (self->next, self->step + 1 < UI_GUIDE_N_STEPS, self->previous);
}

static void
previous_cb (UiGuide *self)
{
  ui_guide_show_step (self, self->step - 1);
}

/* Where the step is done, one goes on to do the next. */
static void
next_cb (UiGuide *self)
{
  gboolean follows =
      gtk_widget_has_focus (self->next) && ui_guide_is_done (self->step, self->evaluation);

  ui_guide_show_step (self, self->step + 1);
  if (follows)
    gtk_widget_grab_focus (GTK_WIDGET (self->go));
}

static gboolean
ui_guide_grab_focus (GtkWidget *widget)
{
  UiGuide *self = UI_GUIDE (widget);
  gboolean done = ui_guide_is_done (self->step, self->evaluation);

  return (done && gtk_widget_grab_focus (self->next)) ||
         gtk_widget_grab_focus (GTK_WIDGET (self->go)) || gtk_widget_grab_focus (self->next) ||
         gtk_widget_grab_focus (self->previous);
}

static void
ui_guide_dispose (GObject *object)
{
  UiGuide *self = UI_GUIDE (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  forget_evaluation (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_GUIDE);
  G_OBJECT_CLASS (ui_guide_parent_class)->dispose (object);
}

static void
ui_guide_class_init (UiGuideClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_guide_dispose;
  widget_class->grab_focus = ui_guide_grab_focus;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_css_name (widget_class, "guide");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.guide", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/eikyo/Eikyo/ui/window/guide.ui");
  gtk_widget_class_bind_template_child (widget_class, UiGuide, mark);
  gtk_widget_class_bind_template_child (widget_class, UiGuide, progress);
  gtk_widget_class_bind_template_child (widget_class, UiGuide, title);
  gtk_widget_class_bind_template_child (widget_class, UiGuide, task);
  gtk_widget_class_bind_template_child (widget_class, UiGuide, reason);
  gtk_widget_class_bind_template_child (widget_class, UiGuide, example);
  gtk_widget_class_bind_template_child (widget_class, UiGuide, previous);
  gtk_widget_class_bind_template_child (widget_class, UiGuide, next);
  gtk_widget_class_bind_template_child (widget_class, UiGuide, go);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
ui_guide_init (UiGuide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ui_guide_new (UiSession *session)
{
  UiGuide *self = g_object_new (UI_TYPE_GUIDE, NULL);
  GSettings *settings = ui_session_get_settings (session);
  guint step = settings != NULL ? g_settings_get_uint (settings, UI_SETTING_GUIDE_STEP) : 0;

  self->session = g_object_ref (session);
  self->step = MIN (step, UI_GUIDE_N_STEPS - 1);
  g_signal_connect_swapped (session, "opened", G_CALLBACK (shown_cb), self);
  g_signal_connect_swapped (session, "shown", G_CALLBACK (shown_cb), self);
  show_step (self);
  shown_cb (self);
  update_cb (self);
  return GTK_WIDGET (self);
}

void
ui_guide_show_step (UiGuide *self, guint step)
{
  GSettings *settings;

  g_return_if_fail (UI_IS_GUIDE (self));
  g_return_if_fail (step < UI_GUIDE_N_STEPS);

  self->step = step;
  settings = ui_session_get_settings (self->session);
  if (settings != NULL)
    g_settings_set_uint (settings, UI_SETTING_GUIDE_STEP, step);
  show_step (self);
  update (self);
}

guint
ui_guide_get_step (UiGuide *self)
{
  g_return_val_if_fail (UI_IS_GUIDE (self), 0);

  return self->step;
}
