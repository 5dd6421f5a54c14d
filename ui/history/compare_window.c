/* compare_window.c - Two evaluations side by side: what is different, field by field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/history/compare_window.h"

#include "data/exchange/compare.h"
#include "data/wording/time.h"
#include "data/workspace/register_wording.h"
#include "data/workspace/workspace.h"
#include "ui/history/compare_row.h"
#include "ui/parts/line.h"
#include "ui/parts/messages.h"
#include "ui/parts/places.h"

#include <glib/gi18n-lib.h>

struct _UiCompareWindow
{
  GtkWindow parent_instance;

  /* template */
  GtkDropDown *left;
  GtkDropDown *right;
  GtkStringList *names;
  GtkStack *pages;
  GtkWidget *result;
  GtkWidget *nothing;
  GtkLabel *nothing_text;
  GtkLabel *count;
  GtkWidget *copy;
  GtkListView *view;

  /* owned */
  DataEvaluation *evaluation;
  GArray *sides; /* of UiSide, as in @names */
  GListStore *items;
  char *text;

  /* source ids */
  guint source;

  gboolean ready; /* both sides are chosen */
};

G_DEFINE_FINAL_TYPE (UiCompareWindow, ui_compare_window, GTK_TYPE_WINDOW)

static const char *
name_page (UiPlacesPage page)
{
  switch (page)
    {
    case UI_PLACES_SUBJECTS:
      return _ ("Operations and information");
    case UI_PLACES_IMPACT:
      return _ ("Impact");
    case UI_PLACES_AUDIT:
      return _ ("Internal audit");
    case UI_PLACES_SERVICE:
    case UI_PLACES_DECISION:
    case UI_PLACES_WORKSHEETS:
    case UI_PLACES_REVIEW:
    case UI_PLACES_HISTORY:
    case UI_PLACES_N_PAGES:
    default:
      /* Translators: above what differs on the page about the service. */
      return C_ ("heading", "Service");
    }
}

static UiPlacesPage
find_page (const DataComparisonLine *line)
{
  g_auto (GStrv) words = NULL;
  DataPlace place;

  return line->place != NULL && data_place_parse (line->place, &place, &words)
             ? ui_places_find_page (&place)
             : UI_PLACES_SERVICE;
}

static void
add_line (GPtrArray *items, const DataComparisonLine *line, const char *heading)
{
  g_ptr_array_add (items, ui_compare_item_new (line, heading));
}

/* Those that differ: the decision first, then page by page. */
static GPtrArray *
list_items (const DataComparison *comparison)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  const char *heading = _ ("Decision");

  for (guint i = 0; i < comparison->results->len; i++)
    {
      const DataComparisonLine *line = comparison->results->pdata[i];

      if (!line->differs)
        continue;
      add_line (items, line, heading);
      heading = NULL;
    }
  for (UiPlacesPage page = 0; page <= UI_PLACES_AUDIT; page++)
    {
      heading = name_page (page);
      for (guint i = 0; i < comparison->lines->len; i++)
        {
          if (find_page (comparison->lines->pdata[i]) != page)
            continue;
          add_line (items, comparison->lines->pdata[i], heading);
          heading = NULL;
        }
    }
  return items;
}

static void
show_nothing (UiCompareWindow *self, const char *text)
{
  gtk_label_set_label (self->nothing_text, text);
  gtk_stack_set_visible_child (self->pages, self->nothing);
  gtk_widget_set_sensitive (self->copy, FALSE);
}

static void
show_comparison (UiCompareWindow *self, const DataComparison *comparison)
{
  g_autoptr (GPtrArray) items = list_items (comparison);
  guint n = comparison->lines->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u difference", "%u differences", n), n);

  g_clear_pointer (&self->text, g_free);
  self->text = data_comparison_to_text (comparison);
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  gtk_label_set_label (self->count, count);
  if (items->len == 0)
    {
      show_nothing (self, _ ("There are no differences: both hold the same."));
      return;
    }
  gtk_stack_set_visible_child (self->pages, self->result);
  gtk_widget_set_sensitive (self->copy, TRUE);
}

static const UiSide *
get_side (UiCompareWindow *self, GtkDropDown *chooser)
{
  return &g_array_index (self->sides, UiSide, gtk_drop_down_get_selected (chooser));
}

static void
compare (UiCompareWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) left =
      ui_side_open (get_side (self, self->left), self->evaluation, &error);
  g_autoptr (DataExchange) right =
      left == NULL ? NULL : ui_side_open (get_side (self, self->right), self->evaluation, &error);
  g_autoptr (DataComparison) comparison = NULL;

  if (right == NULL)
    {
      gtk_label_set_label (self->count, "");
      show_nothing (self, error->message);
      return;
    }
  comparison = data_compare (left, right);
  show_comparison (self, comparison);
}

static void
chosen_cb (UiCompareWindow *self)
{
  if (self->ready)
    compare (self);
}

static gboolean
compare_again_cb (gpointer data)
{
  UI_COMPARE_WINDOW (data)->source = 0;
  compare (data);
  return G_SOURCE_REMOVE;
}

/* Not at every key that is typed. */
static void
lived_cb (UiCompareWindow *self)
{
  if (self->source == 0)
    self->source = g_timeout_add (200, compare_again_cb, self);
}

static void
copy_cb (UiCompareWindow *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->text);
}

static void
swap_cb (UiCompareWindow *self)
{
  guint left = gtk_drop_down_get_selected (self->left);

  self->ready = FALSE;
  gtk_drop_down_set_selected (self->left, gtk_drop_down_get_selected (self->right));
  gtk_drop_down_set_selected (self->right, left);
  self->ready = TRUE;
  compare (self);
}

static void
activate_cb (UiCompareWindow *self, guint position)
{
  g_autoptr (UiCompareItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  const char *place = ui_compare_item_get_place (item);

  if (place == NULL || window == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go-to", "s", place);
  gtk_window_present (window);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, ui_compare_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  UiCompareItem *line = gtk_list_item_get_item (item);

  ui_compare_row_show (UI_COMPARE_ROW (gtk_list_item_get_child (item)), line);
}

static void
ui_compare_window_dispose (GObject *object)
{
  UiCompareWindow *self = UI_COMPARE_WINDOW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->evaluation != NULL)
    g_signal_handlers_disconnect_by_data (self->evaluation, self);
  self->ready = FALSE;
  g_clear_object (&self->evaluation);
  gtk_widget_dispose_template (GTK_WIDGET (self), UI_TYPE_COMPARE_WINDOW);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (ui_compare_window_parent_class)->dispose (object);
}

static void
ui_compare_window_finalize (GObject *object)
{
  g_array_unref (UI_COMPARE_WINDOW (object)->sides);
  g_free (UI_COMPARE_WINDOW (object)->text);
  G_OBJECT_CLASS (ui_compare_window_parent_class)->finalize (object);
}

static void
ui_compare_window_class_init (UiCompareWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_compare_window_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_compare_window_finalize;
  g_type_ensure (UI_TYPE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/history/compare_window.ui");
  gtk_widget_class_bind_template_child (widget_class, UiCompareWindow, left);
  gtk_widget_class_bind_template_child (widget_class, UiCompareWindow, right);
  gtk_widget_class_bind_template_child (widget_class, UiCompareWindow, names);
  gtk_widget_class_bind_template_child (widget_class, UiCompareWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, UiCompareWindow, result);
  gtk_widget_class_bind_template_child (widget_class, UiCompareWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, UiCompareWindow, nothing_text);
  gtk_widget_class_bind_template_child (widget_class, UiCompareWindow, count);
  gtk_widget_class_bind_template_child (widget_class, UiCompareWindow, copy);
  gtk_widget_class_bind_template_child (widget_class, UiCompareWindow, view);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, swap_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ui_compare_window_init (UiCompareWindow *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  self->sides = g_array_new (FALSE, FALSE, sizeof (UiSide));
  self->items = g_list_store_new (UI_TYPE_COMPARE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

/* Adds a side unless it is there; returns its position. */
static guint
add_side (UiCompareWindow *self, const UiSide *side, const char *name)
{
  g_array_append_val (self->sides, *side);
  gtk_string_list_append (self->names, name);
  return self->sides->len - 1;
}

static void
add_revisions (UiCompareWindow *self)
{
  g_autoptr (GPtrArray) revisions = data_evaluation_list_revisions (self->evaluation, NULL);

  for (guint i = revisions == NULL ? 0 : revisions->len; i-- > 0;)
    {
      const DataRevision *revision = revisions->pdata[i];
      const UiSide side = { UI_SIDE_REVISION, revision->number };
      g_autofree char *day = data_wording_day (revision->approved);
      g_autofree char *name =
          /* Translators: %1$u is the number of a revision, %2$s the day it was approved. */
          g_strdup_printf (_ ("Revision %1$u, approved %2$s"), revision->number, day);

      add_side (self, &side, name);
    }
}

static void
add_entry (UiCompareWindow *self, gint64 entry)
{
  const UiSide side = { UI_SIDE_ENTRY, entry };
  g_autoptr (GPtrArray) entries = data_workspace_list_history (
      data_evaluation_get_workspace (self->evaluation),
      data_evaluation_get_number (self->evaluation), entry + 1, 1, NULL);
  g_autofree char *time = NULL;
  g_autofree char *name = NULL;

  if (entries == NULL || entries->len == 0)
    return;
  time = data_wording_time (((const DataHistoryEntry *) entries->pdata[0])->time);
  /* Translators: %s is a point in time of the history. */
  name = g_strdup_printf (_ ("As it was on %s"), time);
  add_side (self, &side, name);
}

static void
add_others (UiCompareWindow *self)
{
  GListModel *entries = G_LIST_MODEL (
      data_workspace_get_register (data_evaluation_get_workspace (self->evaluation), NULL));
  gint64 own = data_evaluation_get_number (self->evaluation);
  guint n = entries == NULL ? 0 : g_list_model_get_n_items (entries);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DataRegisterItem) item = g_list_model_get_item (entries, i);
      const DataRegisterRow *row = data_register_item_get_row (item);
      const UiSide side = { UI_SIDE_OTHER, row->number };

      if (row->number != own && row->place == DATA_REGISTER_PLACE_REGISTER)
        add_side (self, &side, data_wording_register_title (row));
    }
}

static guint
find_side (UiCompareWindow *self, const UiSide *side)
{
  for (guint i = 0; i < self->sides->len; i++)
    {
      const UiSide *each = &g_array_index (self->sides, UiSide, i);

      if (each->kind == side->kind && each->number == side->number)
        return i;
    }
  return 0;
}

void
ui_compare_window_open (GtkWindow *window, DataEvaluation *evaluation, const UiSide *side)
{
  UiCompareWindow *self = g_object_new (UI_TYPE_COMPARE_WINDOW, "transient-for", window, NULL);
  const UiSide now = { UI_SIDE_NOW, 0 };

  self->evaluation = g_object_ref (evaluation);
  add_side (self, &now, _ ("As it is now"));
  add_revisions (self);
  if (side->kind == UI_SIDE_ENTRY)
    add_entry (self, side->number);
  add_others (self);
  gtk_drop_down_set_selected (self->left, find_side (self, side));
  gtk_drop_down_set_selected (self->right, 0);
  self->ready = TRUE;
  compare (self);
  g_signal_connect_swapped (evaluation, "lived", G_CALLBACK (lived_cb), self);
  ui_messages_present (window, GTK_WINDOW (self));
}
