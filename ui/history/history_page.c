/* history_page.c - History: who did what and when, and going back to any point of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/history/history_page.h"

#include "ui/parts/clamp.h"
#include "ui/history/history_list.h"
#include "ui/history/history_row.h"
#include "ui/parts/line.h"
#include "ui/history/verification_line.h"
#include "ui/window/window.h"

struct _UiHistoryPage
{
  UiPage parent_instance;

  /* template */
  UiVerificationLine *verification;
  GtkEditable *search;
  GtkDropDown *person;
  GtkStringList *persons;
  GtkDropDown *kind;
  GtkStack *pages;
  GtkWidget *some;
  GtkWidget *nothing;
  GtkListView *view;

  /* owned */
  UiHistoryList *list;

  gboolean filling; /* the persons are added, nobody is chosen */
};

G_DEFINE_FINAL_TYPE (UiHistoryPage, ui_history_page, UI_TYPE_PAGE)

static void
items_changed_cb (UiHistoryPage *self)
{
  gboolean some = g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;

  gtk_stack_set_visible_child (self->pages, some ? self->some : self->nothing);
}

static void
filter_cb (UiHistoryPage *self)
{
  guint person = gtk_drop_down_get_selected (self->person);

  if (self->filling || person == GTK_INVALID_LIST_POSITION)
    return;
  ui_history_list_filter (self->list, gtk_editable_get_text (self->search),
                          person == 0 ? NULL : gtk_string_list_get_string (self->persons, person),
                          gtk_drop_down_get_selected (self->kind));
}

static void
stop_search_cb (UiHistoryPage *self)
{
  gtk_editable_set_text (self->search, "");
}

static void
clear_cb (UiHistoryPage *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_drop_down_set_selected (self->person, 0);
  gtk_drop_down_set_selected (self->kind, 0);
  filter_cb (self);
}

/* Those that were met stay where they are. The first stands for everybody. */
static void
add_persons_cb (UiHistoryPage *self)
{
  GPtrArray *persons = ui_history_list_list_persons (self->list);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->persons));

  for (guint i = n - 1; i < persons->len; i++)
    gtk_string_list_append (self->persons, persons->pdata[i]);
}

static void
activate_cb (UiHistoryPage *self, guint position)
{
  g_autoptr (UiHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  ui_history_item_set_open (item, !ui_history_item_is_open (item));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, ui_history_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  UiHistoryRow *row = UI_HISTORY_ROW (gtk_list_item_get_child (item));

  ui_history_row_show (row, gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  ui_history_row_show (UI_HISTORY_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
ui_history_page_update (UiPage *page)
{
  UiHistoryPage *self = UI_HISTORY_PAGE (page);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  ui_history_list_refresh (self->list);
  if (UI_IS_WINDOW (root))
    ui_verification_line_show (
        self->verification, ui_session_get_verification (ui_window_get_session (UI_WINDOW (root))));
}

static void
ui_history_page_show (UiPage *page)
{
  UiHistoryPage *self = UI_HISTORY_PAGE (page);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->persons));

  self->filling = TRUE;
  gtk_string_list_splice (self->persons, 1, n - 1, NULL);
  gtk_drop_down_set_selected (self->person, 0);
  gtk_drop_down_set_selected (self->kind, 0);
  gtk_editable_set_text (self->search, "");
  self->filling = FALSE;
  ui_history_list_set_evaluation (self->list, ui_page_get_evaluation (page));
  filter_cb (self);
}

static void
ui_history_page_dispose (GObject *object)
{
  UiHistoryPage *self = UI_HISTORY_PAGE (object);

  self->filling = TRUE;
  if (self->list != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->list, self);
      ui_history_list_set_evaluation (self->list, NULL);
    }
  g_clear_object (&self->list);
  G_OBJECT_CLASS (ui_history_page_parent_class)->dispose (object);
}

static void
ui_history_page_class_init (UiHistoryPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_history_page_dispose;
  UI_PAGE_CLASS (class)->show = ui_history_page_show;
  UI_PAGE_CLASS (class)->update = ui_history_page_update;
  g_type_ensure (UI_TYPE_CLAMP);
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_VERIFICATION_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/history/history_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiHistoryPage, verification);
  gtk_widget_class_bind_template_child (widget_class, UiHistoryPage, search);
  gtk_widget_class_bind_template_child (widget_class, UiHistoryPage, person);
  gtk_widget_class_bind_template_child (widget_class, UiHistoryPage, persons);
  gtk_widget_class_bind_template_child (widget_class, UiHistoryPage, kind);
  gtk_widget_class_bind_template_child (widget_class, UiHistoryPage, pages);
  gtk_widget_class_bind_template_child (widget_class, UiHistoryPage, some);
  gtk_widget_class_bind_template_child (widget_class, UiHistoryPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, UiHistoryPage, view);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
ui_history_page_init (UiHistoryPage *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  self->list = ui_history_list_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_signal_connect_swapped (self->list, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (self->list, "read", G_CALLBACK (add_persons_cb), self);
}
