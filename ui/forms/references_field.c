/* references_field.c - A field for the operations that handle an information item.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/references_field.h"

#include "data/wording/wording.h"
#include "ui/window/check_button.h"
#include "ui/parts/clamp.h"

#include <glib/gi18n-lib.h>

/* More operations than these are scrolled, in pixels at the usual text size. */
#define MOST_OPERATIONS 8
#define MOST_HEIGHT 260

struct _UiReferencesField
{
  UiField parent_instance;

  /* children */
  GtkScrolledWindow *scroller;
  GtkBox *group; /* in @scroller */
  GtkWidget *nothing;

  /* in @group */
  GPtrArray *buttons; /* of GtkCheckButton, one for each of @operations */

  /* owned */
  GListModel *operations;
  GPtrArray *watched; /* of DataEntry */
};

G_DEFINE_FINAL_TYPE (UiReferencesField, ui_references_field, UI_TYPE_FIELD)

static const char *
get_id (UiReferencesField *self, guint position)
{
  return data_entry_get_place (self->watched->pdata[position])->id;
}

static void
ui_references_field_keep (UiField *field)
{
  UiReferencesField *self = UI_REFERENCES_FIELD (field);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < self->buttons->len; i++)
    {
      if (gtk_check_button_get_active (self->buttons->pdata[i]))
        g_strv_builder_add (builder, get_id (self, i));
    }
  words = g_strv_builder_end (builder);
  ui_field_set_words (field, (const char *const *) words);
}

static void
ui_references_field_take (UiField *field)
{
  UiReferencesField *self = UI_REFERENCES_FIELD (field);
  g_auto (GStrv) kept = ui_field_get_words (field);

  for (guint i = 0; i < self->buttons->len; i++)
    gtk_check_button_set_active (self->buttons->pdata[i],
                                 g_strv_contains ((const char *const *) kept, get_id (self, i)));
}

static void
name_button (UiReferencesField *self, guint position)
{
  GtkWidget *button = self->buttons->pdata[position];
  const char *given = data_entry_get_text (self->watched->pdata[position], "name");
  g_autofree char *name = rules_text_is_blank (given)
                              ? data_wording_unnamed (RULES_ASKED_OF_OPERATION, position + 1)
                              : g_strdup (given);

  gtk_label_set_label (GTK_LABEL (gtk_check_button_get_child (GTK_CHECK_BUTTON (button))), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
named_cb (DataEntry *operation, const char *member, UiReferencesField *self)
{
  guint position;

  if (g_ptr_array_find (self->watched, operation, &position))
    name_button (self, position);
}

static void
forget (UiReferencesField *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_data (self->watched->pdata[i], self);
  g_ptr_array_set_size (self->watched, 0);
}

static void
add_operation (UiReferencesField *self, DataEntry *operation)
{
  GtkWidget *button = ui_check_button_new (GTK_ACCESSIBLE_ROLE_CHECKBOX);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  g_ptr_array_add (self->watched, g_object_ref (operation));
  g_ptr_array_add (self->buttons, button);
  name_button (self, self->buttons->len - 1);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (ui_references_field_keep), self);
  g_signal_connect (operation, "changed::name", G_CALLBACK (named_cb), self);
  gtk_box_append (self->group, button);
}

static void
list_operations (UiReferencesField *self)
{
  guint n = g_list_model_get_n_items (self->operations);
  GtkWidget *child;

  forget (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->group))) != NULL)
    gtk_box_remove (self->group, child);
  g_ptr_array_set_size (self->buttons, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DataEntry) operation = g_list_model_get_item (self->operations, i);

      add_operation (self, operation);
    }
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER,
                                  n > MOST_OPERATIONS ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), n > 0);
  gtk_widget_set_visible (self->nothing, n == 0);
}

static void
listed_cb (UiReferencesField *self)
{
  list_operations (self);
  ui_field_refresh (UI_FIELD (self));
}

static void
unlist (UiReferencesField *self)
{
  forget (self);
  if (self->operations != NULL)
    g_signal_handlers_disconnect_by_data (self->operations, self);
  g_clear_object (&self->operations);
}

static void
ui_references_field_bound (UiField *field)
{
  UiReferencesField *self = UI_REFERENCES_FIELD (field);

  unlist (self);
  self->operations = g_object_ref (
      data_evaluation_get_list (ui_field_get_evaluation (field), DATA_ARRAY_OPERATIONS));
  g_signal_connect_swapped (self->operations, "items-changed", G_CALLBACK (listed_cb), self);
  list_operations (self);
}

static void
ui_references_field_dispose (GObject *object)
{
  unlist (UI_REFERENCES_FIELD (object));
  G_OBJECT_CLASS (ui_references_field_parent_class)->dispose (object);
}

static void
ui_references_field_finalize (GObject *object)
{
  g_ptr_array_unref (UI_REFERENCES_FIELD (object)->buttons);
  g_ptr_array_unref (UI_REFERENCES_FIELD (object)->watched);
  G_OBJECT_CLASS (ui_references_field_parent_class)->finalize (object);
}

static void
ui_references_field_class_init (UiReferencesFieldClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ui_references_field_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_references_field_finalize;
  UI_FIELD_CLASS (class)->take = ui_references_field_take;
  UI_FIELD_CLASS (class)->keep = ui_references_field_keep;
  UI_FIELD_CLASS (class)->bound = ui_references_field_bound;
}

static void
ui_references_field_init (UiReferencesField *self)
{
  GtkWidget *holder = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->buttons = g_ptr_array_new ();
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  self->group = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  self->nothing = gtk_label_new (_ ("There are no operations yet. Add them above."));
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_label_set_wrap (GTK_LABEL (self->nothing), TRUE);
  gtk_widget_add_css_class (self->nothing, "subtle");
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->group));
  gtk_scrolled_window_set_propagate_natural_height (self->scroller, TRUE);
  gtk_scrolled_window_set_max_content_height (self->scroller,
                                              ui_clamp_scale (GTK_WIDGET (self), MOST_HEIGHT));
  gtk_box_append (GTK_BOX (holder), GTK_WIDGET (self->scroller));
  gtk_box_append (GTK_BOX (holder), self->nothing);
  ui_field_set_control (UI_FIELD (self), GTK_WIDGET (self->group), holder);
}
