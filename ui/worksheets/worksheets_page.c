/* worksheets_page.c - Worksheets: what can be put on record, as it will be printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/worksheets_page.h"

#include "data/wording/language.h"
#include "data/wording/time.h"
#include "data/wording/wording.h"
#include "data/workspace/trial.h"
#include "ui/parts/flow.h"
#include "ui/parts/wrap.h"
#include "ui/worksheets/preview.h"
#include "ui/worksheets/worksheet_row.h"

#include <glib/gi18n-lib.h>

struct _UiWorksheetsPage
{
  UiPage parent_instance;

  /* template */
  GtkListBox *list;
  GtkDropDown *language;
  GtkWidget *revision_box;
  GtkDropDown *revision;
  GtkStringList *revisions;
  GtkCheckButton *blank;
  GtkWidget *trial_note;
  UiPreview *preview;

  /* owned */
  UiSheets *sheets;
  GArray *numbers; /* of the revisions that are offered behind the state as it is */

  UiSheetsChoice shown; /* in the preview */
  gboolean filling;     /* what is offered is set, nobody chooses */
};

G_DEFINE_FINAL_TYPE (UiWorksheetsPage, ui_worksheets_page, UI_TYPE_PAGE)

static guint
get_revision (UiWorksheetsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->revision);

  return selected >= 1 && selected <= self->numbers->len
             ? g_array_index (self->numbers, guint, selected - 1)
             : 0;
}

static UiSheetsChoice
read_choice (UiWorksheetsPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return (UiSheetsChoice){
    .kind = row != NULL ? ui_worksheet_row_get_kind (UI_WORKSHEET_ROW (row))
                        : DATA_WORKSHEET_EVALUATION,
    .language = gtk_drop_down_get_selected (self->language) + DATA_WORKSHEET_JA,
    .blank = gtk_check_button_get_active (self->blank),
    .revision = get_revision (self),
  };
}

static void
choose_cb (UiWorksheetsPage *self)
{
  UiSheetsChoice choice;
  GtkListBoxRow *row;

  if (self->filling)
    return;
  choice = read_choice (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    ui_worksheet_row_set_open (UI_WORKSHEET_ROW (row), gtk_list_box_row_is_selected (row));
  gtk_widget_set_sensitive (self->revision_box, !choice.blank);
  ui_sheets_choose (self->sheets, &choice);
}

static void
laid_out_cb (UiWorksheetsPage *self)
{
  const UiSheetsChoice *choice = ui_sheets_get_choice (self->sheets);
  gboolean keep = choice->kind == self->shown.kind && choice->blank == self->shown.blank &&
                  choice->language == self->shown.language &&
                  choice->revision == self->shown.revision;

  self->shown = *choice;
  if (ui_sheets_get_problem (self->sheets) != NULL)
    ui_preview_show_problem (self->preview, ui_sheets_get_problem (self->sheets));
  else
    ui_preview_show (self->preview, ui_sheets_get_sheet (self->sheets), keep);
}

static void
counted_cb (UiWorksheetsPage *self, DataWorksheetKind kind)
{
  GtkListBoxRow *row =
      gtk_list_box_get_row_at_index (self->list, (int) kind - DATA_WORKSHEET_EVALUATION);
  gboolean landscape;
  guint n_pages = ui_sheets_get_n_pages (self->sheets, kind, &landscape);

  ui_worksheet_row_show (UI_WORKSHEET_ROW (row), n_pages, landscape);
}

static void
add_revision (UiWorksheetsPage *self, const DataRevision *revision)
{
  g_autofree char *approved = data_wording_time (revision->approved);
  /* Translators: the number of a revision, and when it was approved. */
  g_autofree char *name =
      g_strdup_printf (_ ("Revision %1$u, approved %2$s"), revision->number, approved);

  gtk_string_list_append (self->revisions, name);
  g_array_append_val (self->numbers, revision->number);
}

/* What is chosen stays chosen. */
static void
fill_revisions (UiWorksheetsPage *self)
{
  DataEvaluation *evaluation = ui_page_get_evaluation (UI_PAGE (self));
  guint before = ui_sheets_get_choice (self->sheets)->revision;
  g_autoptr (GPtrArray) revisions =
      evaluation != NULL ? data_evaluation_list_revisions (evaluation, NULL) : NULL;
  guint selected = 0;

  self->filling = TRUE;
  g_array_set_size (self->numbers, 0);
  gtk_string_list_splice (self->revisions, 1,
                          g_list_model_get_n_items (G_LIST_MODEL (self->revisions)) - 1, NULL);
  for (guint i = revisions != NULL ? revisions->len : 0; i > 0; i--)
    {
      add_revision (self, revisions->pdata[i - 1]);
      if (g_array_index (self->numbers, guint, self->numbers->len - 1) == before)
        selected = self->numbers->len;
    }
  gtk_drop_down_set_selected (self->revision, selected);
  gtk_widget_set_visible (self->revision_box, self->numbers->len > 0);
  self->filling = FALSE;
}

static void
ui_worksheets_page_update (UiPage *page)
{
  UiWorksheetsPage *self = UI_WORKSHEETS_PAGE (page);

  fill_revisions (self);
  gtk_widget_set_visible (self->trial_note,
                          data_evaluation_is_on_trial (ui_page_get_evaluation (page)));
  ui_sheets_refresh (self->sheets);
}

static void
ui_worksheets_page_show (UiPage *page)
{
  UiWorksheetsPage *self = UI_WORKSHEETS_PAGE (page);

  ui_sheets_set_evaluation (self->sheets, ui_page_get_evaluation (page));
  self->shown = (UiSheetsChoice){ 0 };
  ui_preview_show (self->preview, NULL, FALSE);
  for (DataWorksheetKind kind = DATA_WORKSHEET_EVALUATION; kind < DATA_WORKSHEET_REGISTER; kind++)
    counted_cb (self, kind);
  fill_revisions (self);
}

static gboolean
zoom_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  UiRoll *roll = ui_preview_get_roll (UI_WORKSHEETS_PAGE (widget)->preview);
  int steps = g_variant_get_int32 (arguments);

  if (steps == 0)
    ui_roll_set_zoom (roll, 100);
  else
    ui_roll_step_zoom (roll, steps);
  return TRUE;
}

static void
ui_worksheets_page_dispose (GObject *object)
{
  UiWorksheetsPage *self = UI_WORKSHEETS_PAGE (object);

  self->filling = TRUE;
  if (self->sheets != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->sheets, self);
      ui_sheets_set_evaluation (self->sheets, NULL);
    }
  g_clear_object (&self->sheets);
  g_clear_pointer (&self->numbers, g_array_unref);
  G_OBJECT_CLASS (ui_worksheets_page_parent_class)->dispose (object);
}

static void
add_zoom_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    int steps;
  } keys[] = {
    { GDK_KEY_plus, 1 },         { GDK_KEY_equal, 1 }, { GDK_KEY_KP_Add, 1 }, { GDK_KEY_minus, -1 },
    { GDK_KEY_KP_Subtract, -1 }, { GDK_KEY_0, 0 },     { GDK_KEY_KP_0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (class, keys[i].key, GDK_CONTROL_MASK, zoom_cb, "i",
                                  keys[i].steps);
}

static void
ui_worksheets_page_class_init (UiWorksheetsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_worksheets_page_dispose;
  UI_PAGE_CLASS (class)->show = ui_worksheets_page_show;
  UI_PAGE_CLASS (class)->update = ui_worksheets_page_update;
  g_type_ensure (UI_TYPE_FLOW);
  g_type_ensure (UI_TYPE_PREVIEW);
  g_type_ensure (UI_TYPE_WRAP);
  add_zoom_keys (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/worksheets/worksheets_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiWorksheetsPage, list);
  gtk_widget_class_bind_template_child (widget_class, UiWorksheetsPage, language);
  gtk_widget_class_bind_template_child (widget_class, UiWorksheetsPage, revision_box);
  gtk_widget_class_bind_template_child (widget_class, UiWorksheetsPage, revision);
  gtk_widget_class_bind_template_child (widget_class, UiWorksheetsPage, revisions);
  gtk_widget_class_bind_template_child (widget_class, UiWorksheetsPage, blank);
  gtk_widget_class_bind_template_child (widget_class, UiWorksheetsPage, trial_note);
  gtk_widget_class_bind_template_child (widget_class, UiWorksheetsPage, preview);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
ui_worksheets_page_init (UiWorksheetsPage *self)
{
  self->sheets = ui_sheets_new ();
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (DataWorksheetKind kind = DATA_WORKSHEET_EVALUATION; kind < DATA_WORKSHEET_REGISTER; kind++)
    gtk_list_box_append (self->list, ui_worksheet_row_new (kind));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_string_list_append (self->revisions, _ ("The evaluation as it is now"));
  gtk_drop_down_set_selected (self->language, data_language_current () == RULES_LANGUAGE_JA
                                                  ? DATA_WORKSHEET_JA - DATA_WORKSHEET_JA
                                                  : DATA_WORKSHEET_EN - DATA_WORKSHEET_JA);
  self->filling = FALSE;
  choose_cb (self);
  g_signal_connect_swapped (self->sheets, "laid-out", G_CALLBACK (laid_out_cb), self);
  g_signal_connect_swapped (self->sheets, "counted", G_CALLBACK (counted_cb), self);
}

UiSheets *
ui_worksheets_page_get_sheets (UiWorksheetsPage *self)
{
  g_return_val_if_fail (UI_IS_WORKSHEETS_PAGE (self), NULL);

  return self->sheets;
}
