/* sheets.c - The worksheets of the evaluation that is shown: which is chosen, and its pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/worksheets/sheets.h"

#include "data/error.h"
#include "data/workspace/workspace.h"

#include <glib/gi18n-lib.h>

/* How long after an edit the pages are made anew, in milliseconds. */
#define MOMENT 150

struct _UiSheets
{
  GObject parent_instance;

  UiSheetsChoice choice;
  struct
  {
    guint n_pages;
    gboolean landscape;
  } counts[DATA_WORKSHEET_REGISTER];
  DataWorksheetKind counting; /* the next to be counted */

  /* source ids */
  guint refresh_source;
  guint count_source;

  /* owned */
  DataEvaluation *evaluation;
  GCancellable *cancellable;   /* of what is under way */
  DataWorksheetSource *source; /* (nullable): of what is laid out */
  UiSheet *sheet;
  char *problem;
};

G_DEFINE_FINAL_TYPE (UiSheets, ui_sheets, G_TYPE_OBJECT)

static guint laid_out_signal;
static guint counted_signal;

static DataWorksheetSource *
open_revision (UiSheets *self, guint number, GError **error)
{
  DataPacks *packs = data_workspace_get_packs (data_evaluation_get_workspace (self->evaluation));
  g_autoptr (GPtrArray) revisions = data_evaluation_list_revisions (self->evaluation, error);

  if (revisions == NULL)
    return NULL;
  for (guint i = 0; i < revisions->len; i++)
    {
      const DataRevision *revision = revisions->pdata[i];

      if (revision->number == number)
        return data_worksheet_source_new_revision (revision, packs, error);
    }
  g_set_error (error, DATA_ERROR, DATA_ERROR_STATE, _ ("There is no revision %d."), (int) number);
  return NULL;
}

/* A blank sheet takes nothing from the evaluation but the edition of the rules. */
static DataWorksheetSource *
make_source (UiSheets *self, GError **error)
{
  if (self->choice.revision == 0 || self->choice.blank)
    return data_worksheet_source_new_kept (self->evaluation, error);
  return open_revision (self, self->choice.revision, error);
}

static DataDocument *
make_document (UiSheets *self, DataWorksheetKind kind)
{
  return data_worksheet_new (kind, self->choice.language, self->choice.blank, self->source);
}

static void
set_count (UiSheets *self, DataWorksheetKind kind, const UiSheet *sheet)
{
  self->counts[kind].n_pages = data_pages_count (sheet->pages);
  self->counts[kind].landscape = sheet->document->information.landscape;
  g_signal_emit (self, counted_signal, 0, kind);
}

static void count_next (UiSheets *self);

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UiSheets) self = data;
  g_autoptr (UiSheet) sheet = ui_sheet_new_finish (result);

  if (sheet == NULL)
    return;
  set_count (self, self->counting++, sheet);
  count_next (self);
}

static gboolean
count_cb (gpointer data)
{
  UiSheets *self = data;

  self->count_source = 0;
  ui_sheet_new_async (make_document (self, self->counting), self->cancellable, counted_cb,
                      g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
count_next (UiSheets *self)
{
  if (self->counting == self->choice.kind)
    self->counting++;
  if (self->counting < DATA_WORKSHEET_REGISTER && self->count_source == 0)
    self->count_source = g_idle_add_full (G_PRIORITY_LOW, count_cb, self, NULL);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UiSheets) self = data;
  UiSheet *sheet = ui_sheet_new_finish (result);

  if (sheet == NULL)
    return;
  g_clear_pointer (&self->sheet, ui_sheet_unref);
  self->sheet = sheet;
  g_signal_emit (self, laid_out_signal, 0);
  set_count (self, self->choice.kind, sheet);
  self->counting = DATA_WORKSHEET_EVALUATION;
  count_next (self);
}

void
ui_sheets_stop (UiSheets *self)
{
  g_return_if_fail (UI_IS_SHEETS (self));

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_handle_id (&self->count_source, g_source_remove);
}

static void
begin (UiSheets *self)
{
  g_autoptr (GError) error = NULL;

  ui_sheets_stop (self);
  g_clear_pointer (&self->source, data_worksheet_source_free);
  g_clear_pointer (&self->problem, g_free);
  if (self->evaluation == NULL)
    return;
  self->source = make_source (self, &error);
  if (self->source != NULL)
    {
      ui_sheet_new_async (make_document (self, self->choice.kind), self->cancellable, laid_out_cb,
                          g_object_ref (self));
      return;
    }
  g_clear_pointer (&self->sheet, ui_sheet_unref);
  self->problem = g_strdup (error->message);
  g_signal_emit (self, laid_out_signal, 0);
}

static gboolean
refresh_cb (gpointer data)
{
  UI_SHEETS (data)->refresh_source = 0;
  begin (data);
  return G_SOURCE_REMOVE;
}

static void
ui_sheets_finalize (GObject *object)
{
  UiSheets *self = UI_SHEETS (object);

  ui_sheets_stop (self);
  g_object_unref (self->cancellable);
  g_clear_object (&self->evaluation);
  g_clear_pointer (&self->source, data_worksheet_source_free);
  g_clear_pointer (&self->sheet, ui_sheet_unref);
  g_free (self->problem);
  G_OBJECT_CLASS (ui_sheets_parent_class)->finalize (object);
}

static void
ui_sheets_class_init (UiSheetsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = ui_sheets_finalize;
  laid_out_signal = g_signal_new ("laid-out", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  counted_signal = g_signal_new ("counted", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
ui_sheets_init (UiSheets *self)
{
  self->cancellable = g_cancellable_new ();
  self->choice =
      (UiSheetsChoice){ .kind = DATA_WORKSHEET_EVALUATION, .language = DATA_WORKSHEET_JA };
}

UiSheets *
ui_sheets_new (void)
{
  return g_object_new (UI_TYPE_SHEETS, NULL);
}

void
ui_sheets_set_evaluation (UiSheets *self, DataEvaluation *evaluation)
{
  g_return_if_fail (UI_IS_SHEETS (self));

  if (evaluation == self->evaluation)
    return;
  ui_sheets_stop (self);
  g_set_object (&self->evaluation, evaluation);
  g_clear_pointer (&self->source, data_worksheet_source_free);
  g_clear_pointer (&self->sheet, ui_sheet_unref);
  g_clear_pointer (&self->problem, g_free);
  memset (self->counts, 0, sizeof (self->counts));
  self->choice.revision = 0;
}

void
ui_sheets_choose (UiSheets *self, const UiSheetsChoice *choice)
{
  g_return_if_fail (UI_IS_SHEETS (self));

  if (choice->language != self->choice.language || choice->blank != self->choice.blank ||
      choice->revision != self->choice.revision)
    memset (self->counts, 0, sizeof (self->counts));
  else if (choice->kind == self->choice.kind)
    return;
  self->choice = *choice;
  begin (self);
}

const UiSheetsChoice *
ui_sheets_get_choice (UiSheets *self)
{
  g_return_val_if_fail (UI_IS_SHEETS (self), NULL);

  return &self->choice;
}

void
ui_sheets_refresh (UiSheets *self)
{
  g_return_if_fail (UI_IS_SHEETS (self));

  if (self->sheet == NULL)
    begin (self);
  else if (self->refresh_source == 0)
    self->refresh_source = g_timeout_add (MOMENT, refresh_cb, self);
}

UiSheet *
ui_sheets_get_sheet (UiSheets *self)
{
  g_return_val_if_fail (UI_IS_SHEETS (self), NULL);

  return self->sheet;
}

const char *
ui_sheets_get_problem (UiSheets *self)
{
  g_return_val_if_fail (UI_IS_SHEETS (self), NULL);

  return self->problem;
}

guint
ui_sheets_get_n_pages (UiSheets *self, DataWorksheetKind kind, gboolean *landscape)
{
  g_return_val_if_fail (UI_IS_SHEETS (self), 0);
  g_return_val_if_fail (kind < G_N_ELEMENTS (self->counts), 0);

  *landscape = self->counts[kind].landscape;
  return self->counts[kind].n_pages;
}

DataDocument *
ui_sheets_make (UiSheets *self, GError **error)
{
  g_autoptr (DataWorksheetSource) source = NULL;

  g_return_val_if_fail (UI_IS_SHEETS (self), NULL);
  g_return_val_if_fail (self->evaluation != NULL, NULL);

  source = make_source (self, error);
  if (source == NULL)
    return NULL;
  return data_worksheet_new (self->choice.kind, self->choice.language, self->choice.blank, source);
}
