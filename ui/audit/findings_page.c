/* findings_page.c - Findings and corrective actions, what is urgent first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/findings_page.h"

#include "ui/audit/finding_row.h"
#include "ui/audit/finding_section.h"
#include "ui/parts/clamp.h"
#include "ui/parts/label.h"
#include "ui/parts/line.h"
#include "ui/parts/messages.h"
#include "ui/window/window.h"

#include <glib/gi18n-lib.h>

struct _UiFindingsPage
{
  UiPage parent_instance;

  /* template */
  GtkScrolledWindow *scroller;
  GtkLabel *count;
  GtkCheckButton *only_open;
  GtkWidget *add;
  GtkLabel *nothing;
  UiFindingSection *sections[RULES_FINDING_N_STAGES];

  GPtrArray *rows; /* of UiFindingRow, one for each finding, in the order of the evaluation */

  /* owned */
  GListModel *findings;

  gboolean waits; /* with arranging, until what is being typed is finished */
  guint source;   /* id of what arranges then */
};

G_DEFINE_FINAL_TYPE (UiFindingsPage, ui_findings_page, UI_TYPE_PAGE)

static void
say_count (UiFindingsPage *self, guint n_open, guint n_overdue)
{
  g_autofree char *open =
      g_strdup_printf (ngettext ("%u finding is open", "%u findings are open", n_open), n_open);
  g_autofree char *overdue = g_strdup_printf (
      ngettext ("%u of them is overdue", "%u of them are overdue", n_overdue), n_overdue);
  g_autofree char *both = g_strdup_printf ("%s  ·  %s", open, overdue);

  ui_label_show (self->count, self->rows->len == 0 ? NULL : n_overdue > 0 ? both : open);
}

static GtkWidget *
get_focus (UiFindingsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static gboolean
has_focus (UiFindingsPage *self, GtkWidget *row)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL && gtk_widget_is_ancestor (focus, row);
}

/* Whether a line is being typed in, such as the due date. */
static gboolean
is_typed_in (UiFindingsPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (has_focus (self, self->rows->pdata[i]))
        return GTK_IS_TEXT (get_focus (self));
    }
  return FALSE;
}

/* What is closed is not left out while it is worked on. */
static void
show_sections (UiFindingsPage *self)
{
  gboolean only_open = gtk_check_button_get_active (self->only_open);
  gboolean seen[RULES_FINDING_N_STAGES] = { FALSE };

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];
      RulesFindingStage stage = ui_finding_row_get_stage (UI_FINDING_ROW (row));
      gboolean visible = stage != RULES_FINDING_SETTLED || !only_open || has_focus (self, row);

      gtk_widget_set_visible (row, visible);
      seen[stage] = seen[stage] || visible;
    }
  for (RulesFindingStage stage = 0; stage < RULES_FINDING_N_STAGES; stage++)
    gtk_widget_set_visible (GTK_WIDGET (self->sections[stage]), seen[stage]);
}

/* Puts the rows where they belong now. */
static void
place_rows (UiFindingsPage *self)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (self->rows, NULL, NULL);
  GtkWidget *last[RULES_FINDING_N_STAGES] = { NULL };

  self->waits = FALSE;
  show_sections (self);
  g_ptr_array_sort (sorted, ui_finding_row_compare);
  for (guint i = 0; i < sorted->len; i++)
    {
      GtkWidget *row = sorted->pdata[i];
      RulesFindingStage stage = ui_finding_row_get_stage (UI_FINDING_ROW (row));

      ui_finding_section_place (self->sections[stage], row, last[stage]);
      last[stage] = row;
    }
}

/* What is being typed is not disturbed: until it is finished everything stays where it is. */
static void
arrange (UiFindingsPage *self)
{
  self->waits = is_typed_in (self);
  if (!self->waits)
    place_rows (self);
}

static gboolean
idle_cb (gpointer data)
{
  UiFindingsPage *self = data;

  self->source = 0;
  arrange (self);
  return G_SOURCE_REMOVE;
}

/* Not at once: the focus is just on its way. */
static void
focus_cb (UiFindingsPage *self)
{
  if (self->waits && self->source == 0)
    self->source = g_idle_add (idle_cb, self);
}

static void
ui_findings_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ui_findings_page_parent_class)->root (widget);
  g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                            G_CALLBACK (focus_cb), widget);
}

static void
ui_findings_page_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_root (widget), widget);
  GTK_WIDGET_CLASS (ui_findings_page_parent_class)->unroot (widget);
}

static void
ui_findings_page_update (UiPage *page)
{
  UiFindingsPage *self = UI_FINDINGS_PAGE (page);
  guint counts[RULES_FINDING_N_STAGES] = { 0 };

  for (guint i = 0; i < self->rows->len; i++)
    {
      ui_finding_row_update (self->rows->pdata[i], i);
      counts[ui_finding_row_get_stage (self->rows->pdata[i])]++;
    }
  arrange (self);
  say_count (self,
             counts[RULES_FINDING_OVERDUE] + counts[RULES_FINDING_DUE] +
                 counts[RULES_FINDING_UNPLANNED],
             counts[RULES_FINDING_OVERDUE]);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), self->rows->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->only_open), self->rows->len > 0);
  gtk_widget_set_sensitive (self->add, data_evaluation_can_edit (ui_page_get_evaluation (page)));
}

static void
clicked_cb (UiFoldRow *row, UiFindingsPage *self)
{
  ui_fold_row_open_only (self->rows, ui_fold_row_is_open (row) ? NULL : row);
}

static void
say_error (UiFindingsPage *self, const GError *error)
{
  ui_messages_show_error (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                          _ ("The findings could not be changed"), error->message);
}

static void
removed_cb (UiFindingRow *row, UiFindingsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (GError) error = NULL;

  data_edit_remove (edit, data_entry_get_place (ui_finding_row_get_entry (row)));
  gtk_widget_grab_focus (self->add);
  if (!data_evaluation_edit (ui_page_get_evaluation (UI_PAGE (self)), edit, &error))
    say_error (self, error);
  else if (UI_IS_WINDOW (root))
    ui_window_notify (UI_WINDOW (root), GTK_MESSAGE_INFO, _ ("The finding was removed."),
                      _ ("_Undo"), "win.undo", NULL);
}

static void
items_changed_cb (
    GListModel *findings, guint position, guint removed, guint added, UiFindingsPage *self)
{
  for (guint i = 0; i < removed; i++)
    {
      GtkWidget *row = g_ptr_array_steal_index (self->rows, position);

      if (gtk_widget_get_parent (row) != NULL)
        gtk_box_remove (GTK_BOX (gtk_widget_get_parent (row)), row);
      g_object_unref (row);
    }
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (DataEntry) entry = g_list_model_get_item (findings, position + i);
      GtkWidget *row = ui_finding_row_new (ui_page_get_evaluation (UI_PAGE (self)), entry);

      g_signal_connect (row, "clicked", G_CALLBACK (clicked_cb), self);
      g_signal_connect (row, "removed", G_CALLBACK (removed_cb), self);
      g_ptr_array_insert (self->rows, (int) (position + i), g_object_ref_sink (row));
    }
}

static void
forget (UiFindingsPage *self)
{
  if (self->findings == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->findings, self);
  items_changed_cb (self->findings, 0, self->rows->len, 0, self);
  g_clear_object (&self->findings);
}

static void
ui_findings_page_show (UiPage *page)
{
  UiFindingsPage *self = UI_FINDINGS_PAGE (page);
  DataEvaluation *evaluation = ui_page_get_evaluation (page);

  forget (self);
  if (evaluation == NULL)
    return;
  self->findings = g_object_ref (data_evaluation_get_list (evaluation, DATA_ARRAY_FINDINGS));
  g_signal_connect (self->findings, "items-changed", G_CALLBACK (items_changed_cb), self);
  items_changed_cb (self->findings, 0, 0, g_list_model_get_n_items (self->findings), self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static UiFindingRow *
find_row (UiFindingsPage *self, const char *id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      DataEntry *entry = ui_finding_row_get_entry (self->rows->pdata[i]);

      if (g_strcmp0 (data_entry_get_place (entry)->id, id) == 0)
        return self->rows->pdata[i];
    }
  return NULL;
}

static gboolean
ui_findings_page_go_to (UiPage *page, const DataPlace *place)
{
  UiFindingsPage *self = UI_FINDINGS_PAGE (page);
  UiFindingRow *row = find_row (self, place->id);

  if (row == NULL)
    return gtk_widget_grab_focus (self->add);
  ui_findings_page_update (page);
  if (self->waits)
    place_rows (self);
  if (ui_finding_row_get_stage (row) == RULES_FINDING_SETTLED)
    gtk_check_button_set_active (self->only_open, FALSE);
  ui_fold_row_open_only (self->rows, UI_FOLD_ROW (row));
  return ui_fold_row_focus (UI_FOLD_ROW (row), place->member != NULL ? place->member : "text");
}

static char *
ui_findings_page_get_place (UiPage *page)
{
  UiFindingsPage *self = UI_FINDINGS_PAGE (page);
  UiField *field = ui_field_find_focus (GTK_WIDGET (self));

  if (field != NULL)
    return data_place_to_text (ui_field_get_place (field));
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (has_focus (self, self->rows->pdata[i]))
        return data_place_to_text (
            data_entry_get_place (ui_finding_row_get_entry (self->rows->pdata[i])));
    }
  return NULL;
}

static void
add_cb (UiFindingsPage *self)
{
  ui_findings_page_add (self, NULL);
}

static void
ui_findings_page_dispose (GObject *object)
{
  forget (UI_FINDINGS_PAGE (object));
  g_clear_handle_id (&UI_FINDINGS_PAGE (object)->source, g_source_remove);
  G_OBJECT_CLASS (ui_findings_page_parent_class)->dispose (object);
}

static void
ui_findings_page_finalize (GObject *object)
{
  g_ptr_array_unref (UI_FINDINGS_PAGE (object)->rows);
  G_OBJECT_CLASS (ui_findings_page_parent_class)->finalize (object);
}

static void
bind_stages (GtkWidgetClass *class)
{
  static const char *const names[RULES_FINDING_N_STAGES] = { "overdue", "due", "unplanned",
                                                             "unverified", "settled" };

  for (RulesFindingStage stage = 0; stage < RULES_FINDING_N_STAGES; stage++)
    gtk_widget_class_bind_template_child_full (class, names[stage], FALSE,
                                               G_STRUCT_OFFSET (UiFindingsPage, sections) +
                                                   (gssize) (stage * sizeof (UiFindingSection *)));
}

static void
ui_findings_page_class_init (UiFindingsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_findings_page_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_findings_page_finalize;
  g_type_ensure (UI_TYPE_CLAMP);
  g_type_ensure (UI_TYPE_FINDING_SECTION);
  g_type_ensure (UI_TYPE_LINE);
  widget_class->root = ui_findings_page_root;
  widget_class->unroot = ui_findings_page_unroot;
  UI_PAGE_CLASS (class)->show = ui_findings_page_show;
  UI_PAGE_CLASS (class)->update = ui_findings_page_update;
  UI_PAGE_CLASS (class)->go_to = ui_findings_page_go_to;
  UI_PAGE_CLASS (class)->get_place = ui_findings_page_get_place;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/findings_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiFindingsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, UiFindingsPage, count);
  gtk_widget_class_bind_template_child (widget_class, UiFindingsPage, only_open);
  gtk_widget_class_bind_template_child (widget_class, UiFindingsPage, add);
  gtk_widget_class_bind_template_child (widget_class, UiFindingsPage, nothing);
  bind_stages (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
}

static void
ui_findings_page_init (UiFindingsPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_findings_page_add (UiFindingsPage *self, const DataPlace *about)
{
  g_autoptr (DataEdit) edit = data_edit_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  DataEvaluation *evaluation;
  DataPlace place;

  g_return_if_fail (UI_IS_FINDINGS_PAGE (self));

  evaluation = ui_page_get_evaluation (UI_PAGE (self));
  id = data_exchange_new_id (data_evaluation_get_exchange (evaluation), DATA_ARRAY_FINDINGS);
  place = (DataPlace){ .array = DATA_ARRAY_FINDINGS, .id = id, .member = "control" };
  data_edit_add (edit, DATA_ARRAY_FINDINGS, id);
  if (about != NULL && about->array == DATA_ARRAY_REQUIREMENTS)
    place.member = "requirement";
  if (about != NULL)
    data_edit_set_text (edit, &place, about->id);
  place.member = NULL;
  if (data_evaluation_edit (evaluation, edit, &error))
    ui_page_go_to (UI_PAGE (self), &place);
  else
    say_error (self, error);
}
