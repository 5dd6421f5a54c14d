/* tabs.c - The names of an evaluation's pages, each with how far it is answered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/tabs.h"

#include "ui/parts/flow.h"
#include "ui/parts/label.h"
#include "ui/parts/mark.h"
#include "ui/parts/template.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *button;
  UiMark *mark;
  GtkLabel *count;
  gboolean shown;
  UiPlacesProgress progress;
} Tab;

struct _UiTabs
{
  GtkWidget parent_instance;

  Tab tabs[UI_PLACES_N_PAGES];
};

G_DEFINE_FINAL_TYPE (UiTabs, ui_tabs, GTK_TYPE_WIDGET)

static const char *
get_name (UiPlacesPage page)
{
  switch (page)
    {
    case UI_PLACES_SERVICE:
      return C_ ("page", "Ser_vice");
    case UI_PLACES_SUBJECTS:
      return C_ ("page", "_Operations and Information");
    case UI_PLACES_IMPACT:
      return C_ ("page", "_Impact");
    case UI_PLACES_DECISION:
      return C_ ("page", "_Decision");
    case UI_PLACES_REVIEW:
      return C_ ("page", "_Review");
    case UI_PLACES_HISTORY:
      return C_ ("page", "_History");
    case UI_PLACES_N_PAGES:
    default:
      return "";
    }
}

static void
active_cb (GtkToggleButton *button)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_SELECTED,
                               gtk_toggle_button_get_active (button), -1);
}

static Tab
make_tab (UiPlacesPage page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *name = gtk_label_new_with_mnemonic (get_name (page));
  Tab tab = { .button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_TAB, NULL) };

  tab.mark = g_object_new (UI_TYPE_MARK, "visible", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (tab.mark), "small");
  tab.count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (tab.count), "tab-count");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (tab.mark));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (tab.count));
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (tab.button), box);
  gtk_label_set_mnemonic_widget (GTK_LABEL (name), tab.button);
  gtk_widget_add_css_class (tab.button, "tab");
  gtk_widget_add_css_class (tab.button, "flat");
  g_signal_connect (tab.button, "notify::active", G_CALLBACK (active_cb), NULL);
  active_cb (GTK_TOGGLE_BUTTON (tab.button));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (tab.button), "s", ui_places_page_ids[page]);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (tab.button), "win.page");
  return tab;
}

static char *
describe_name (UiPlacesPage page)
{
  g_auto (GStrv) parts = g_strsplit (get_name (page), "_", 2);
  g_autofree char *plain = g_strjoinv ("", parts);
  char *access_key = g_strrstr (plain, "(");

  /* Japanese names carry the letter in brackets behind them. */
  if (access_key != NULL)
    *access_key = '\0';
  return g_steal_pointer (&plain);
}

static void
show_progress (Tab *tab, UiPlacesPage page, UiPlacesProgress progress)
{
  gboolean complete = progress.answered == progress.asked;
  g_autofree char *count = NULL;
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;

  if (tab->shown && progress.answered == tab->progress.answered &&
      progress.asked == tab->progress.asked)
    return;
  tab->shown = TRUE;
  tab->progress = progress;
  if (progress.asked > 0)
    {
      /* Translators: how many answers are given, of how many. */
      count = g_strdup_printf (_ ("%u/%u"), progress.answered, progress.asked);
      description =
          g_strdup_printf (_ ("%u of %u answers are given"), progress.answered, progress.asked);
    }
  ui_mark_set_kind (tab->mark, complete ? UI_MARK_PASS : UI_MARK_UNKNOWN);
  gtk_widget_set_visible (GTK_WIDGET (tab->mark), progress.asked > 0);
  ui_label_show (tab->count, complete ? NULL : count);
  name = describe_name (page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tab->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
}

static GtkWidget *
get_focused (UiTabs *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self));
}

static GtkWidget *
get_pressed (UiTabs *self)
{
  for (UiPlacesPage page = 0; page < UI_PLACES_N_PAGES; page++)
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->tabs[page].button)))
        return self->tabs[page].button;
    }
  return self->tabs[0].button;
}

/* Tab comes to the pressed one and leaves again; arrows move from one to the next. */
static gboolean
ui_tabs_focus (GtkWidget *widget, GtkDirectionType direction)
{
  UiTabs *self = UI_TABS (widget);
  GtkWidget *focused = get_focused (self);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *next;

  if (focused == NULL)
    return gtk_widget_grab_focus (get_pressed (self));
  if (direction != GTK_DIR_LEFT && direction != GTK_DIR_RIGHT)
    return FALSE;
  if ((direction == GTK_DIR_RIGHT) != right_to_left)
    next = gtk_widget_get_next_sibling (focused);
  else
    next = gtk_widget_get_prev_sibling (focused);
  if (next != NULL)
    gtk_widget_grab_focus (next);
  return TRUE;
}

static void
ui_tabs_dispose (GObject *object)
{
  ui_template_dispose (GTK_WIDGET (object), UI_TYPE_TABS);
  G_OBJECT_CLASS (ui_tabs_parent_class)->dispose (object);
}

static void
ui_tabs_class_init (UiTabsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_tabs_dispose;
  widget_class->focus = ui_tabs_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/eikyo/Eikyo/ui/window/tabs.ui");
  gtk_widget_class_set_css_name (widget_class, "tabs");
  gtk_widget_class_set_layout_manager_type (widget_class, UI_TYPE_FLOW);
}

static void
ui_tabs_init (UiTabs *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (UiPlacesPage page = 0; page < UI_PLACES_N_PAGES; page++)
    {
      self->tabs[page] = make_tab (page);
      gtk_widget_set_parent (self->tabs[page].button, GTK_WIDGET (self));
    }
}

void
ui_tabs_show (UiTabs *self, const RulesDecision *decision)
{
  g_return_if_fail (UI_IS_TABS (self));

  for (UiPlacesPage page = 0; page < UI_PLACES_N_PAGES; page++)
    show_progress (&self->tabs[page], page, ui_places_measure (decision, page));
}

void
ui_tabs_show_remarks (UiTabs *self, guint n_open)
{
  Tab *tab = &self->tabs[UI_PLACES_REVIEW];
  g_autofree char *count = g_strdup_printf ("%u", n_open);
  g_autofree char *description = g_strdup_printf (
      ngettext ("%u remark is not settled", "%u remarks are not settled", n_open), n_open);

  g_return_if_fail (UI_IS_TABS (self));

  ui_mark_set_kind (tab->mark, UI_MARK_WARNING);
  gtk_widget_set_visible (GTK_WIDGET (tab->mark), n_open > 0);
  ui_label_show (tab->count, n_open > 0 ? count : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tab->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  n_open > 0 ? description : "", -1);
}
