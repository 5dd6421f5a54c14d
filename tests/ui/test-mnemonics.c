/* test-mnemonics.c - No two things that are seen at the same time have the same letter to press.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "ui/parts/places.h"
#include "ui/worksheets/worksheets_page.h"

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

/* Adds to @clashes the labels of a menu, and of those below it, that have the letter of another. */
static void
look_at_menu (GMenuModel *menu, GHashTable *known, GString *clashes)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL;
      const char *letter;

      if (section != NULL)
        look_at_menu (section, known, clashes);
      if (!g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        continue;
      letter = strchr (label, '_');
      if (letter != NULL &&
          !g_hash_table_add (known, GINT_TO_POINTER (g_ascii_tolower (letter[1]))))
        g_string_append_printf (clashes, "“%s” ", label);
    }
}

static void
test_page_menu (gconstpointer language)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) clashes = g_string_new (NULL);
  Support *support;
  GtkWidget *page, *button;

  data_language_use ((RulesLanguage) GPOINTER_TO_INT (language));
  support = support_open ((const char *const[]){ "06", NULL });
  gtk_widget_activate_action (GTK_WIDGET (support->window), "win.page", "s", "worksheets");
  support_settle (support);
  page = support_find_shown (support, UI_TYPE_WORKSHEETS_PAGE, NULL);
  button = support_find (page, GTK_TYPE_MENU_BUTTON, "menu_button");
  look_at_menu (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), known, clashes);
  g_assert_cmpuint (g_hash_table_size (known), >=, 4);
  g_assert_cmpstr (clashes->str, ==, "");
  support_close (support);
  data_language_use (RULES_LANGUAGE_EN);
}

int
main (int argc, char **argv)
{
  support_start (&argc, &argv);
  g_test_add_data_func ("/mnemonics/en", GINT_TO_POINTER (RULES_LANGUAGE_EN), test_pages);
  g_test_add_data_func ("/mnemonics/ja", GINT_TO_POINTER (RULES_LANGUAGE_JA), test_pages);
  g_test_add_data_func ("/mnemonics/worksheets-menu/en", GINT_TO_POINTER (RULES_LANGUAGE_EN),
                        test_page_menu);
  g_test_add_data_func ("/mnemonics/worksheets-menu/ja", GINT_TO_POINTER (RULES_LANGUAGE_JA),
                        test_page_menu);
  return support_run ();
}
