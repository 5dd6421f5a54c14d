/* requirements_page.c - What Appendix 2 asks of the internal audit, with evidence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/requirements_page.h"

#include "data/wording/language.h"
#include "ui/audit/requirement_row.h"
#include "ui/forms/field.h"
#include "ui/parts/clamp.h"
#include "ui/parts/label.h"
#include "ui/parts/line.h"

#include <glib/gi18n-lib.h>

struct _UiRequirementsPage
{
  UiPage parent_instance;

  /* template */
  GtkScrolledWindow *scroller;
  GtkLabel *count;
  GtkCheckButton *only_open;
  GtkLabel *nothing;
  GtkBox *groups;

  /* in @groups */
  GPtrArray *rows;     /* of UiRequirementRow, one for each requirement of the rules */
  GPtrArray *headings; /* of GtkWidget, one for each group of the rules */

  const RulesEdition *edition; /* only to be compared */
};

G_DEFINE_FINAL_TYPE (UiRequirementsPage, ui_requirements_page, UI_TYPE_PAGE)

static const RulesEdition *
get_edition (UiRequirementsPage *self)
{
  return data_evaluation_get_decision (ui_page_get_evaluation (UI_PAGE (self)))
      ->evaluation->edition;
}

static gboolean
is_group_seen (UiRequirementsPage *self, guint group)
{
  const RulesEdition *edition = get_edition (self);

  for (guint i = 0; i < edition->n_requirements; i++)
    {
      if (edition->requirements[i].group == group && gtk_widget_get_visible (self->rows->pdata[i]))
        return TRUE;
    }
  return FALSE;
}

/* A row that is worked on stays, whatever the answer has become. */
static void
update_rows (UiRequirementsPage *self)
{
  gboolean only_open = gtk_check_button_get_active (self->only_open);
  guint n_open = 0;
  gboolean any = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];
      gboolean open = ui_requirement_row_update (UI_REQUIREMENT_ROW (row));
      gboolean seen = !only_open || open || gtk_widget_get_focus_child (row) != NULL;

      n_open += open ? 1 : 0;
      any = any || seen;
      gtk_widget_set_visible (row, seen);
    }
  for (guint i = 0; i < self->headings->len; i++)
    gtk_widget_set_visible (self->headings->pdata[i], is_group_seen (self, i));
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), !any);
  if (n_open == 0)
    ui_label_show (self->count, _ ("No requirement is open."));
  else
    {
      g_autofree char *count = g_strdup_printf (
          /* Translators: how many requirements are open, of how many. */
          ngettext ("%1$u of %2$u requirements is open.", "%1$u of %2$u requirements are open.",
                    n_open),
          n_open, self->rows->len);

      ui_label_show (self->count, count);
    }
}

static void
clicked_cb (UiFoldRow *row, UiRequirementsPage *self)
{
  ui_fold_row_open_only (self->rows, ui_fold_row_is_open (row) ? NULL : row);
}

static void
add_group (UiRequirementsPage *self, guint group)
{
  const RulesEdition *edition = get_edition (self);
  const char *title = data_text (&edition->requirement_groups[group].title);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", title, "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (heading, "section-title");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (section, "section");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (guint i = 0; i < edition->n_requirements; i++)
    {
      if (edition->requirements[i].group == group)
        gtk_box_append (GTK_BOX (card), self->rows->pdata[i]);
    }
  gtk_box_append (GTK_BOX (section), heading);
  gtk_box_append (GTK_BOX (section), card);
  gtk_box_append (self->groups, section);
  g_ptr_array_add (self->headings, section);
}

static void
clear (UiRequirementsPage *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->headings, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
}

static void
list_requirements (UiRequirementsPage *self)
{
  DataEvaluation *evaluation = ui_page_get_evaluation (UI_PAGE (self));
  const RulesEdition *edition = get_edition (self);

  clear (self);
  self->edition = edition;
  for (guint i = 0; i < edition->n_requirements; i++)
    {
      GtkWidget *row = ui_requirement_row_new (evaluation, i);

      g_signal_connect (row, "clicked", G_CALLBACK (clicked_cb), self);
      g_ptr_array_add (self->rows, row);
    }
  for (guint i = 0; i < edition->n_requirement_groups; i++)
    add_group (self, i);
}

static void
ui_requirements_page_show (UiPage *page)
{
  UiRequirementsPage *self = UI_REQUIREMENTS_PAGE (page);

  clear (self);
  self->edition = NULL;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
ui_requirements_page_update (UiPage *page)
{
  UiRequirementsPage *self = UI_REQUIREMENTS_PAGE (page);

  if (get_edition (self) != self->edition)
    list_requirements (self);
  update_rows (self);
}

static void
only_open_cb (UiRequirementsPage *self)
{
  if (ui_page_get_evaluation (UI_PAGE (self)) != NULL)
    update_rows (self);
}

static gboolean
ui_requirements_page_go_to (UiPage *page, const DataPlace *place)
{
  UiRequirementsPage *self = UI_REQUIREMENTS_PAGE (page);

  if (ui_page_get_evaluation (page) == NULL)
    return FALSE;
  ui_requirements_page_update (page);
  for (guint i = 0; i < self->rows->len; i++)
    {
      UiRequirementRow *row = self->rows->pdata[i];

      if (g_strcmp0 (ui_requirement_row_get_id (row), place->id) != 0)
        continue;
      gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
      ui_fold_row_open_only (self->rows, UI_FOLD_ROW (row));
      return ui_fold_row_focus (UI_FOLD_ROW (row),
                                place->member != NULL ? place->member : "status");
    }
  return FALSE;
}

static char *
ui_requirements_page_get_place (UiPage *page)
{
  UiRequirementsPage *self = UI_REQUIREMENTS_PAGE (page);
  UiField *field = ui_field_find_focus (GTK_WIDGET (self));

  if (field != NULL)
    return data_place_to_text (ui_field_get_place (field));
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (gtk_widget_get_focus_child (self->rows->pdata[i]) != NULL)
        return data_place_to_text (
            &(DataPlace){ .array = DATA_ARRAY_REQUIREMENTS,
                          .id = ui_requirement_row_get_id (self->rows->pdata[i]) });
    }
  return NULL;
}

static void
ui_requirements_page_finalize (GObject *object)
{
  UiRequirementsPage *self = UI_REQUIREMENTS_PAGE (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->headings);
  G_OBJECT_CLASS (ui_requirements_page_parent_class)->finalize (object);
}

static void
ui_requirements_page_class_init (UiRequirementsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ui_requirements_page_finalize;
  g_type_ensure (UI_TYPE_CLAMP);
  g_type_ensure (UI_TYPE_LINE);
  UI_PAGE_CLASS (class)->show = ui_requirements_page_show;
  UI_PAGE_CLASS (class)->update = ui_requirements_page_update;
  UI_PAGE_CLASS (class)->go_to = ui_requirements_page_go_to;
  UI_PAGE_CLASS (class)->get_place = ui_requirements_page_get_place;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/audit/requirements_page.ui");
  gtk_widget_class_bind_template_child (widget_class, UiRequirementsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, UiRequirementsPage, count);
  gtk_widget_class_bind_template_child (widget_class, UiRequirementsPage, only_open);
  gtk_widget_class_bind_template_child (widget_class, UiRequirementsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, UiRequirementsPage, groups);
  gtk_widget_class_bind_template_callback (widget_class, only_open_cb);
}

static void
ui_requirements_page_init (UiRequirementsPage *self)
{
  self->rows = g_ptr_array_new ();
  self->headings = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
