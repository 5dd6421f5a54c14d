/* details_mapping.c - How a table with details is read: which of its sheets, in which row the heads
 * are, and which column holds what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/details_mapping.h"

#include "rules/evaluation.h"
#include "ui/parts/template.h"

struct _UiDetailsMapping
{
  GtkWidget parent_instance;

  /* template */
  GtkDropDown *sheets;
  GtkSpinButton *header;
  GtkDropDown *columns[DATA_DETAILS_N_COLUMNS];

  /* owned */
  DataEvaluation *evaluation;

  const UiDetailsTable *table;
  gboolean filling; /* the choices change without the user */
};

G_DEFINE_FINAL_TYPE (UiDetailsMapping, ui_details_mapping, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SHEET_CHOSEN,
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const RulesCatalogue *
get_catalogue (UiDetailsMapping *self)
{
  DataExchange *exchange = data_evaluation_get_exchange (self->evaluation);

  return data_exchange_get_evaluation (exchange)->audit.catalogue;
}

static void
show_mapping (UiDetailsMapping *self, const DataDetailsMapping *mapping)
{
  self->filling = TRUE;
  gtk_spin_button_set_value (self->header, mapping->header);
  for (guint i = 0; i < DATA_DETAILS_N_COLUMNS; i++)
    {
      g_autoptr (GtkStringList) names =
          ui_details_table_list_columns (self->table, mapping->header);

      gtk_drop_down_set_model (self->columns[i], G_LIST_MODEL (names));
      gtk_drop_down_set_selected (self->columns[i], (guint) (mapping->columns[i] + 1));
    }
  self->filling = FALSE;
}

static void
show_sheets (UiDetailsMapping *self)
{
  g_autoptr (GtkStringList) names = ui_details_table_list_sheets (self->table);

  self->filling = TRUE;
  gtk_drop_down_set_model (self->sheets, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->sheets, (guint) self->table->number);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sheets),
                            data_workbook_get_n_sheets (self->table->workbook) > 1);
  self->filling = FALSE;
}

static void
sheet_cb (UiDetailsMapping *self)
{
  guint sheet = gtk_drop_down_get_selected (self->sheets);

  if (!self->filling && self->table != NULL && sheet != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[SIGNAL_SHEET_CHOSEN], 0, (int) sheet);
}

/* Whether the user changes how a sheet is read. */
static gboolean
is_changed (UiDetailsMapping *self)
{
  return !self->filling && self->table != NULL && self->table->sheet != NULL;
}

/* With other heads the columns are guessed anew. */
static void
header_cb (UiDetailsMapping *self)
{
  DataDetailsMapping mapping;

  if (!is_changed (self))
    return;
  mapping = data_details_guess_columns (self->table->sheet, get_catalogue (self),
                                        (guint) gtk_spin_button_get_value_as_int (self->header));
  show_mapping (self, &mapping);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
column_cb (UiDetailsMapping *self)
{
  if (is_changed (self))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
ui_details_mapping_dispose (GObject *object)
{
  UiDetailsMapping *self = UI_DETAILS_MAPPING (object);

  self->table = NULL;
  g_clear_object (&self->evaluation);
  ui_template_dispose (GTK_WIDGET (self), UI_TYPE_DETAILS_MAPPING);
  G_OBJECT_CLASS (ui_details_mapping_parent_class)->dispose (object);
}

static void
bind_columns (GtkWidgetClass *class)
{
  static const char *const names[DATA_DETAILS_N_COLUMNS] = { "id", "parent", "heading", "basic" };

  for (guint i = 0; i < DATA_DETAILS_N_COLUMNS; i++)
    gtk_widget_class_bind_template_child_full (class, names[i], FALSE,
                                               G_STRUCT_OFFSET (UiDetailsMapping, columns) +
                                                   (gssize) (i * sizeof (GtkDropDown *)));
}

static void
ui_details_mapping_class_init (UiDetailsMappingClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_details_mapping_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/details_mapping.ui");
  gtk_widget_class_bind_template_child (widget_class, UiDetailsMapping, sheets);
  gtk_widget_class_bind_template_child (widget_class, UiDetailsMapping, header);
  bind_columns (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_cb);
  gtk_widget_class_bind_template_callback (widget_class, column_cb);
  signals[SIGNAL_SHEET_CHOSEN] =
      g_signal_new ("sheet-chosen", UI_TYPE_DETAILS_MAPPING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", UI_TYPE_DETAILS_MAPPING, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ui_details_mapping_init (UiDetailsMapping *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ui_details_mapping_show (UiDetailsMapping *self,
                         DataEvaluation *evaluation,
                         const UiDetailsTable *table)
{
  DataDetailsMapping mapping;

  g_return_if_fail (UI_IS_DETAILS_MAPPING (self));

  self->table = table;
  g_set_object (&self->evaluation, evaluation);
  gtk_widget_set_visible (GTK_WIDGET (self), table != NULL);
  if (table == NULL)
    return;
  mapping = data_details_guess (table->sheet, get_catalogue (self));
  show_sheets (self);
  show_mapping (self, &mapping);
}

/* The entry of a list of columns is the column, behind "None". */
DataDetailsMapping
ui_details_mapping_get (UiDetailsMapping *self)
{
  DataDetailsMapping mapping = { 0 };

  g_return_val_if_fail (UI_IS_DETAILS_MAPPING (self), mapping);

  mapping.header = (guint) gtk_spin_button_get_value_as_int (self->header);
  for (guint i = 0; i < DATA_DETAILS_N_COLUMNS; i++)
    mapping.columns[i] = (int) gtk_drop_down_get_selected (self->columns[i]) - 1;
  return mapping;
}
