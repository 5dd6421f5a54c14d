/* test-mnemonics.c - No two things that are seen at the same time have the same letter to press.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "ui/parts/places.h"

/* The labels below @root that have the letter of another, told. (transfer full) */
static char *
find_clashes (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = support_find_all (root, GTK_TYPE_LABEL);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) clashes = g_string_new (NULL);

  for (guint i = 0; i < labels->len; i++)
    {
      GtkLabel *label = labels->pdata[i];
      guint letter =
          g_unichar_tolower (gdk_keyval_to_unicode (gtk_label_get_mnemonic_keyval (label)));
      const char *other = g_hash_table_lookup (known, GUINT_TO_POINTER (letter));

      if (letter == 0 || !gtk_widget_get_mapped (GTK_WIDGET (label)))
        continue;
      if (other != NULL)
        g_string_append_printf (clashes, "“%s” and “%s” ", other, gtk_label_get_label (label));
      g_hash_table_insert (known, GUINT_TO_POINTER (letter),
                           (gpointer) gtk_label_get_label (label));
    }
  return g_string_free (g_steal_pointer (&clashes), FALSE);
}

static void
check_pages (Support *support)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (UiPlacesPage page = 0; page < UI_PLACES_N_PAGES; page++)
    {
      g_autofree char *clashes = NULL;

      gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s",
                                  ui_places_page_ids[page]);
      support_settle (support);
      clashes = find_clashes (GTK_WIDGET (support->window));
      if (clashes[0] != '\0')
        g_string_append_printf (all, "%s: %s\n", ui_places_page_ids[page], clashes);
    }
  g_test_message ("%s", all->str);
  g_assert_cmpuint (all->len, ==, 0);
}

static void
test_pages (gconstpointer language)
{
  Support *support;

  data_language_use ((RulesLanguage) GPOINTER_TO_INT (language));
  support = support_open ((const char *const[]){ "06", NULL });
  check_pages (support);
  support_do (support, "win.try");
  check_pages (support);
  support_do (support, "win.discard-trial");
  g_assert_true (data_evaluation_submit (support_get_evaluation (support), NULL));
  support_settle (support);
  check_pages (support);
  support_close (support);
  data_language_use (RULES_LANGUAGE_EN);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_data_func ("/mnemonics/en", GINT_TO_POINTER (RULES_LANGUAGE_EN), test_pages);
  g_test_add_data_func ("/mnemonics/ja", GINT_TO_POINTER (RULES_LANGUAGE_JA), test_pages);
  return support_run ();
}
