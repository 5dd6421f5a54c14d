/* id_field.c - A field for the id of a control or a requirement, which says what the id stands for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/id_field.h"

#include "data/wording/language.h"
#include "ui/parts/label.h"

#include <glib/gi18n-lib.h>

struct _UiIdField
{
  UiEntryField parent_instance;

  /* behind the line */
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (UiIdField, ui_id_field, UI_TYPE_ENTRY_FIELD)

static const RulesEvaluation *
get_evaluation (UiIdField *self)
{
  return data_evaluation_get_decision (ui_field_get_evaluation (UI_FIELD (self)))->evaluation;
}

static gboolean
is_of_requirement (UiIdField *self)
{
  return g_str_equal (ui_field_get_member (UI_FIELD (self)), "requirement");
}

/* (nullable): what @id is called, where there is such a control or requirement. */
static const char *
find_title (UiIdField *self, const char *id)
{
  const RulesEvaluation *evaluation = get_evaluation (self);
  int index;

  if (is_of_requirement (self))
    {
      index = rules_edition_find_requirement (evaluation->edition, id);
      return index < 0 ? NULL : data_text (&evaluation->edition->requirements[index].clause.title);
    }
  index = rules_catalogue_find (evaluation->audit.catalogue, id);
  return index < 0 ? NULL : data_text (&evaluation->audit.catalogue->controls[index].title);
}

static void
ui_id_field_take (UiField *field)
{
  UiIdField *self = UI_ID_FIELD (field);
  const char *id = ui_field_get_text (field);

  UI_FIELD_CLASS (ui_id_field_parent_class)->take (field);
  ui_label_show (self->title, id != NULL ? find_title (self, id) : NULL);
}

/* An id that there is not is perhaps the beginning of one. */
static GStrv
ui_id_field_read (UiEntryField *field, const char *typed)
{
  g_autofree char *id = ui_entry_field_normalize (typed);
  g_autofree char *upper = g_ascii_strup (id, -1);
  char *const known = find_title (UI_ID_FIELD (field), id) != NULL ? id : upper;

  return find_title (UI_ID_FIELD (field), known) != NULL ? g_strdupv ((char *[]){ known, NULL })
                                                         : NULL;
}

static char *
ui_id_field_describe_fault (UiEntryField *field, const char *typed)
{
  return g_strdup_printf (
      is_of_requirement (UI_ID_FIELD (field))
          /* Translators: %s is what was typed. */
          ? _ ("There is no requirement “%s”, so it is not kept. Write an id such as REPORT-2.")
          /* Translators: %s is what was typed. */
          : _ ("There is no control “%s”, so it is not kept. Write an id such as 9.2.1.1."),
      typed);
}

static void
ui_id_field_class_init (UiIdFieldClass *class)
{
  UI_FIELD_CLASS (class)->take = ui_id_field_take;
  UI_ENTRY_FIELD_CLASS (class)->read = ui_id_field_read;
  UI_ENTRY_FIELD_CLASS (class)->describe_fault = ui_id_field_describe_fault;
}

static void
ui_id_field_init (UiIdField *self)
{
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_max_width_chars (self->title, 24);
  gtk_widget_set_visible (GTK_WIDGET (self->title), FALSE);
  ui_entry_field_add (UI_ENTRY_FIELD (self), GTK_WIDGET (self->title));
}
