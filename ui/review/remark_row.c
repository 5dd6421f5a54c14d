/* remark_row.c - A remark: where it hangs, what it says, who made it, and whether it is settled.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/review/remark_row.h"

#include "data/wording/time.h"
#include "data/workspace/fact.h"
#include "ui/parts/line.h"
#include "ui/parts/mark.h"
#include "ui/parts/messages.h"
#include "ui/review/life_dialog.h"

#include <glib/gi18n-lib.h>

struct _UiRemarkRow
{
  GtkListBoxRow parent_instance;

  /* template */
  UiMark *mark;
  GtkButton *place;
  GtkLabel *place_label;
  GtkLabel *text;
  GtkLabel *byline;
  GtkWidget *settle;

  /* owned */
  UiRemarks *remarks;
  char *id;
};

G_DEFINE_FINAL_TYPE (UiRemarkRow, ui_remark_row, GTK_TYPE_LIST_BOX_ROW)

/* In review it is the reviewer who settles it, and is asked for their name. */
static void
ask_reviewer (UiRemarkRow *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  ui_life_dialog_settle (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                         ui_remarks_get_evaluation (self->remarks), self->id);
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

/* The row goes away with the remark as it was. */
static void
settle_cb (UiRemarkRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (UiRemarks) remarks = g_object_ref (self->remarks);
  g_autoptr (GError) error = NULL;

  if (ui_remarks_can_add (remarks))
    ask_reviewer (self);
  else if (!ui_remarks_settle (remarks, self->id, &error))
    ui_messages_show_error (GTK_WINDOW (root), _ ("The remark could not be settled"),
                            error->message);
}

static char *
describe_author (const DataRemark *remark)
{
  g_autofree char *written = data_wording_time (remark->written);
  g_autofree char *settled = remark->settled == NULL ? NULL : data_wording_time (remark->settled);
  g_autofree char *byline = NULL;

  /* Translators: %1$s is who made a remark, %2$s when, %3$u the revision it is about. */
  byline =
      g_strdup_printf (_ ("%1$s, %2$s (revision %3$u)"), remark->author, written, remark->revision);
  if (settled == NULL)
    return g_steal_pointer (&byline);
  /* Translators: %1$s is who made a remark and when, %2$s when it was settled. */
  return g_strdup_printf (_ ("%1$s · settled %2$s"), byline, settled);
}

static void
ui_remark_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_REMARK_ROW);
  g_clear_object (&UI_REMARK_ROW (object)->remarks);
  G_OBJECT_CLASS (ui_remark_row_parent_class)->dispose (object);
}

static void
ui_remark_row_finalize (GObject *object)
{
  g_free (UI_REMARK_ROW (object)->id);
  G_OBJECT_CLASS (ui_remark_row_parent_class)->finalize (object);
}

static void
ui_remark_row_class_init (UiRemarkRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_remark_row_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_remark_row_finalize;
  g_type_ensure (UI_TYPE_LINE);
  g_type_ensure (UI_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eikyo/Eikyo/ui/review/remark_row.ui");
  gtk_widget_class_bind_template_child (widget_class, UiRemarkRow, mark);
  gtk_widget_class_bind_template_child (widget_class, UiRemarkRow, place);
  gtk_widget_class_bind_template_child (widget_class, UiRemarkRow, place_label);
  gtk_widget_class_bind_template_child (widget_class, UiRemarkRow, text);
  gtk_widget_class_bind_template_child (widget_class, UiRemarkRow, byline);
  gtk_widget_class_bind_template_child (widget_class, UiRemarkRow, settle);
  gtk_widget_class_bind_template_callback (widget_class, settle_cb);
}

static void
ui_remark_row_init (UiRemarkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_place (UiRemarkRow *self, const char *place, const char *words)
{
  gboolean whole = place[0] == '\0';
  const char *text = whole ? _ ("The evaluation as a whole") : words;

  gtk_label_set_label (self->place_label, text);
  gtk_widget_show (GTK_WIDGET (self->place));
  gtk_widget_set_can_target (GTK_WIDGET (self->place), !whole);
  gtk_widget_set_can_focus (GTK_WIDGET (self->place), !whole);
  if (!whole)
    gtk_widget_add_css_class (GTK_WIDGET (self->place), "link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->place), "s", place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->place), whole ? NULL : "win.go-to");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->place), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

GtkWidget *
ui_remark_row_new (UiRemarks *remarks, const DataRemark *remark, const char *place)
{
  UiRemarkRow *self = g_object_new (UI_TYPE_REMARK_ROW, NULL);
  gboolean open = remark->settled == NULL;
  g_autofree char *byline = describe_author (remark);
  /* Translators: names the button that settles a remark; %s is the remark. */
  g_autofree char *settle = g_strdup_printf (_ ("Settle the remark “%s”"), remark->text);
  /* Translators: what a remark is called; %s is its text. */
  g_autofree char *name = g_strdup_printf (open ? _ ("Remark: %s")
                                                /* Translators: the same; it was dealt with. */
                                                : _ ("Settled remark: %s"),
                                           remark->text);

  self->remarks = g_object_ref (remarks);
  self->id = g_strdup (remark->id);
  ui_mark_set_kind (self->mark, open ? UI_MARK_WARNING : UI_MARK_PASS);
  gtk_label_set_label (self->text, remark->text);
  gtk_label_set_label (self->byline, byline);
  gtk_widget_set_visible (self->settle, open && ui_remarks_can_settle (remarks));
  if (place != NULL)
    show_place (self, remark->place, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->settle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  settle, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, byline, -1);
  return GTK_WIDGET (self);
}

void
ui_remark_row_fill (GtkListBox *list,
                    UiRemarks *remarks,
                    GPtrArray *list_of,
                    DataExchange *exchange)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (guint pass = 0; list_of != NULL && pass < 2; pass++)
    {
      for (guint i = 0; i < list_of->len; i++)
        {
          const DataRemark *remark = list_of->pdata[i];
          g_autofree char *place =
              exchange == NULL ? NULL : data_fact_place (exchange, remark->place);

          if ((remark->settled != NULL) == (pass == 1))
            gtk_list_box_append (list, ui_remark_row_new (remarks, remark, place));
        }
    }
}
