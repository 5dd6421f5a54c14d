/* test-list-places.c - The places of a long list: what its view hears of at once, and later.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "ui/parts/list_places.h"

#define N_CHANGES 300

/* A list of numbers, its places, and what a view makes of what it hears. */
typedef struct
{
  GtkScrolledWindow *scroller;
  GtkStringList *numbers;
  GtkSelectionModel *selection;
  UiListPlaces *places;
  GPtrArray *heard;
  guint n_selection_changes;
} Case;

/* A view asks for what has come, and only for that. */
static void
items_changed_cb (Case *self, guint position, guint removed, guint added)
{
  g_assert_cmpuint (position + removed, <=, self->heard->len);
  if (removed > 0)
    g_ptr_array_remove_range (self->heard, position, removed);
  for (guint i = position; i < position + added; i++)
    g_ptr_array_insert (self->heard, (int) i,
                        g_list_model_get_item (G_LIST_MODEL (self->places), i));
  g_assert_cmpuint (self->heard->len, ==, g_list_model_get_n_items (G_LIST_MODEL (self->places)));
}

static void
selection_changed_cb (Case *self, guint position, guint n)
{
  g_assert_cmpuint (position + n, <=, self->heard->len);
  self->n_selection_changes++;
}

/* Puts @added numbers from @first on in the place of others. */
static void
splice (Case *self, guint position, guint removed, guint first, guint added)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; i < added; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", first + i);

      g_strv_builder_add (builder, text);
    }
  texts = g_strv_builder_end (builder);
  gtk_string_list_splice (self->numbers, position, removed, (const char *const *) texts);
}

static Case *
new_case (guint n)
{
  Case *self = g_new0 (Case, 1);

  self->scroller = g_object_ref_sink (GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ()));
  self->numbers = gtk_string_list_new (NULL);
  splice (self, 0, 0, 0, n);
  self->selection =
      GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->numbers))));
  self->places = ui_list_places_new (self->selection, self->scroller);
  self->heard = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect_swapped (self->places, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (self->places, "selection-changed", G_CALLBACK (selection_changed_cb),
                            self);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (self->places)));
  return self;
}

static void
end_case (Case *self)
{
  g_signal_handlers_disconnect_by_data (self->places, self);
  g_ptr_array_unref (self->heard);
  g_assert_finalize_object (self->places);
  g_object_unref (self->selection);
  g_object_unref (self->numbers);
  g_object_unref (self->scroller);
  g_free (self);
}

/* What has been heard of stands where it does in the list. */
static void
check (Case *self, guint n)
{
  g_assert_cmpuint (self->heard->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      GtkStringObject *item = ui_list_place_get_item (self->heard->pdata[i]);

      g_assert_cmpstr (gtk_string_object_get_string (item), ==,
                       gtk_string_list_get_string (self->numbers, i));
      g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->places), i) ==
                     gtk_selection_model_is_selected (self->selection, i));
    }
}

/* The first rows are heard of, and whatever is selected. */
static void
assert_enough (Case *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->numbers));
  g_autoptr (GtkBitset) selection = gtk_selection_model_get_selection (self->selection);

  g_assert_cmpuint (self->heard->len, >=, MIN (n, 80));
  if (!gtk_bitset_is_empty (selection))
    g_assert_cmpuint (self->heard->len, >, gtk_bitset_get_maximum (selection));
}

static void
set_cb (gboolean *value)
{
  *value = TRUE;
}

/* As long as it takes: the test ends with its program where that is too long. */
static void
wait_for_all (Case *self)
{
  while (self->heard->len < g_list_model_get_n_items (G_LIST_MODEL (self->numbers)))
    g_main_context_iteration (NULL, TRUE);
}

static void
scroll (Case *self, double value)
{
  gtk_adjustment_configure (gtk_scrolled_window_get_vadjustment (self->scroller), value, 0, 10000,
                            1, 10, 100);
}

/* Of many that come at once, the first are heard of at once. */
static void
test_first (void)
{
  Case *self = new_case (0);

  splice (self, 0, 0, 0, 1500);
  check (self, 80);
  wait_for_all (self);
  check (self, 1500);
  end_case (self);
}

/* Where others take their stand, the places stay, and say so. */
static void
test_kept (void)
{
  Case *self = new_case (300);
  GObject *first = self->heard->pdata[0];
  GObject *last = self->heard->pdata[37];
  gboolean changed = FALSE;

  g_signal_connect_swapped (last, "changed", G_CALLBACK (set_cb), &changed);
  splice (self, 0, 300, 1000, 38);
  check (self, 38);
  g_assert_true (self->heard->pdata[0] == first);
  g_assert_true (self->heard->pdata[37] == last);
  g_assert_true (changed);
  g_assert_cmpuint (self->n_selection_changes, ==, 1);
  splice (self, 0, 38, 0, 300);
  check (self, 80);
  g_assert_true (self->heard->pdata[37] == last);
  g_signal_handlers_disconnect_by_data (last, &changed);
  wait_for_all (self);
  check (self, 300);
  end_case (self);
}

/* A few that come or go leave the places of all others as they are. */
static void
test_few (void)
{
  Case *self = new_case (300);
  GObject *last = self->heard->pdata[299];
  GObject *second = self->heard->pdata[1];

  splice (self, 10, 5, 1000, 20);
  check (self, 315);
  g_assert_true (self->heard->pdata[314] == last);
  g_assert_true (self->heard->pdata[1] == second);
  end_case (self);
}

/* Where the view is scrolled, all is heard of at once, and what stays keeps its place. */
static void
test_scrolled (void)
{
  Case *self = new_case (300);
  GObject *last = self->heard->pdata[299];

  scroll (self, 50);
  splice (self, 0, 200, 1000, 1000);
  check (self, 1100);
  g_assert_true (self->heard->pdata[1099] == last);
  end_case (self);
}

/* What has the focus must not become another. */
static void
test_focus (void)
{
  Case *self = new_case (300);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_button_new ();
  GObject *last = self->heard->pdata[299];

  gtk_scrolled_window_set_child (self->scroller, button);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (self->scroller));
  gtk_root_set_focus (GTK_ROOT (window), button);
  splice (self, 0, 200, 1000, 1000);
  check (self, 1100);
  g_assert_true (self->heard->pdata[1099] == last);
  gtk_root_set_focus (GTK_ROOT (window), NULL);
  splice (self, 0, 1000, 5000, 1000);
  check (self, 80);
  gtk_window_destroy (GTK_WINDOW (window));
  end_case (self);
}

/* What is selected is always in its place. */
static void
test_selected (void)
{
  Case *self = new_case (300);
  GtkSelectionModel *places = GTK_SELECTION_MODEL (self->places);

  gtk_selection_model_select_item (self->selection, 250, TRUE);
  splice (self, 0, 100, 1000, 90);
  check (self, 241);
  wait_for_all (self);
  check (self, 290);
  gtk_selection_model_unselect_all (places);
  splice (self, 0, 100, 2000, 200);
  check (self, 80);
  gtk_selection_model_select_item (self->selection, 350, TRUE);
  check (self, 390);
  splice (self, 0, 390, 3000, 500);
  check (self, 80);
  gtk_selection_model_select_all (places);
  check (self, 500);
  for (guint i = 0; i < 500; i++)
    g_assert_true (gtk_selection_model_is_selected (self->selection, i));
  end_case (self);
}

/* Whatever comes and goes, what is heard of is the beginning of the list, and at last all of it. */
static void
test_random (void)
{
  Case *self = new_case (100);

  for (guint i = 0; i < N_CHANGES; i++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (self->numbers));
      guint position = (guint) g_test_rand_int_range (0, (int) n + 1);
      guint most = (guint) g_test_rand_int_range (1, 400);
      guint removed = (guint) g_test_rand_int_range (0, (int) MIN (most, n - position) + 1);
      guint added = n > 1000 ? 0 : (guint) g_test_rand_int_range (0, (int) most);

      scroll (self, g_test_rand_int_range (0, 3) == 0 ? 40 : 0);
      splice (self, position, removed, i * 1000, added);
      n += added - removed;
      if (n > 0 && g_test_rand_int_range (0, 4) == 0)
        gtk_selection_model_select_item (self->selection,
                                         (guint) g_test_rand_int_range (0, (int) n), TRUE);
      check (self, self->heard->len);
      assert_enough (self);
      if (g_test_rand_int_range (0, 30) == 0)
        wait_for_all (self);
    }
  wait_for_all (self);
  check (self, g_list_model_get_n_items (G_LIST_MODEL (self->numbers)));
  end_case (self);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  gtk_init ();
  g_test_add_func ("/list-places/first", test_first);
  g_test_add_func ("/list-places/kept", test_kept);
  g_test_add_func ("/list-places/few", test_few);
  g_test_add_func ("/list-places/scrolled", test_scrolled);
  g_test_add_func ("/list-places/focus", test_focus);
  g_test_add_func ("/list-places/selected", test_selected);
  g_test_add_func ("/list-places/random", test_random);
  return support_run ();
}
