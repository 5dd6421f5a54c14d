/* test-mnemonics.c - No two things that are seen at the same time have the same letter to press.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tests/ui/support.h"

#include "data/wording/language.h"
#include "ui/audit/control_find_menu.h"
#include "ui/audit/control_keys.h"
#include "ui/impact/impact_menu.h"
#include "ui/parts/places.h"
#include "ui/register/register_panel.h"
#include "ui/window/header.h"

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

/* (transfer full) (nullable): the letter of a label, small. */
static char *
find_letter (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "__", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *letter = strchr (parts[i], '_');

      if (letter != NULL)
        return g_utf8_strdown (letter + 1, g_utf8_next_char (letter + 1) - (letter + 1));
    }
  return NULL;
}

static guint look_at_menu (GMenuModel *menu, GString *clashes);

/* Adds to @clashes the labels of a section that have a letter of @known, and adds theirs to it.
 * A submenu is a menu of its own. Returns: how many labels there are. */
static guint
look_at_section (GMenuModel *menu, GHashTable *known, GString *clashes)
{
  guint n = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *label = NULL;
      char *letter = NULL;

      if (submenu != NULL)
        look_at_menu (submenu, clashes);
      if (section != NULL)
        n += look_at_section (section, known, clashes);
      else if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        {
          letter = find_letter (label);
          n++;
        }
      if (letter != NULL && !g_hash_table_add (known, letter))
        g_string_append_printf (clashes, "“%s” ", label);
    }
  return n;
}

/* Returns: how many labels the menu has, without those of its submenus. */
static guint
look_at_menu (GMenuModel *menu, GString *clashes)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return look_at_section (menu, known, clashes);
}

/* Adds the clashes of the menus that a description of widgets holds; returns how many they are. */
static guint
look_at_description (const char *path, GString *clashes)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GRegex) regex =
      g_regex_new ("<menu id=\"(.*?)\".*?</menu>", G_REGEX_DOTALL, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  g_regex_match_full (regex, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), 0,
                      G_REGEX_MATCH_DEFAULT, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *menu = g_match_info_fetch (match, 0);
      g_autofree char *id = g_match_info_fetch (match, 1);
      g_autofree char *text =
          g_strconcat ("<interface domain=\"eikyo\">", menu, "</interface>", NULL);
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (text, -1);

      look_at_menu (G_MENU_MODEL (gtk_builder_get_object (builder, id)), clashes);
      n++;
    }
  return n;
}

static guint
look_at_descriptions (const char *folder, GString *clashes)
{
  g_auto (GStrv) names =
      g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  guint n = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);

      if (g_str_has_suffix (path, "/"))
        n += look_at_descriptions (path, clashes);
      else if (g_str_has_suffix (path, ".ui"))
        n += look_at_description (path, clashes);
    }
  return n;
}

static void
test_described_menus (gconstpointer language)
{
  g_autoptr (GString) clashes = g_string_new (NULL);

  data_language_use ((RulesLanguage) GPOINTER_TO_INT (language));
  g_assert_cmpuint (look_at_descriptions ("/org/eikyo/Eikyo/ui/", clashes), >=, 6);
  g_assert_cmpstr (clashes->str, ==, "");
  data_language_use (RULES_LANGUAGE_EN);
}

/* (transfer full): the menu of the window as it is opened: what can be undone is a part of it. */
static GMenuModel *
open_main_menu (Support *support)
{
  UiHeader *header = UI_HEADER (support_find_shown (support, UI_TYPE_HEADER, NULL));
  GtkWidget *button = support_find (GTK_WIDGET (header), GTK_TYPE_MENU_BUTTON, "menu_button");
  GMenuModel *menu;

  ui_header_set_undo (header, "Undone_thing", "Redone_thing", NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  support_settle (support);
  menu = g_object_ref (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  return menu;
}

/* @menu: (transfer full): it has @n labels at least */
static void
look_at_made_menu (GMenuModel *menu, guint n, GString *clashes)
{
  g_assert_cmpuint (look_at_menu (menu, clashes), >=, n);
  g_object_unref (menu);
}

/* The menus that are put together while the program runs. */
static void
test_made_menus (gconstpointer language)
{
  g_autoptr (GString) clashes = g_string_new (NULL);
  const RulesCell cell = { 0 };
  const RulesEvaluation *evaluation;
  Support *support;

  data_language_use ((RulesLanguage) GPOINTER_TO_INT (language));
  support = support_open ((const char *const[]){ "06", NULL });
  evaluation = data_evaluation_get_decision (support_get_evaluation (support))->evaluation;
  look_at_made_menu (open_main_menu (support), 24, clashes);
  look_at_made_menu (ui_impact_menu_new (evaluation, &cell), 5, clashes);
  look_at_made_menu (ui_register_panel_new_order (TRUE), 14, clashes);
  look_at_made_menu (ui_control_keys_new_menu (), 12, clashes);
  for (UiControlFacet facet = 0; facet < UI_CONTROL_N_FACETS; facet++)
    look_at_made_menu (ui_control_find_menu_new (evaluation, facet), 1, clashes);
  g_assert_cmpstr (clashes->str, ==, "");
  support_close (support);
  data_language_use (RULES_LANGUAGE_EN);
}

int
main (int argc, char **argv)
{
  gconstpointer languages[] = { GINT_TO_POINTER (RULES_LANGUAGE_EN),
                                GINT_TO_POINTER (RULES_LANGUAGE_JA) };

  support_start (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const char *name = data_language_code ((RulesLanguage) GPOINTER_TO_INT (languages[i]));
      g_autofree char *pages = g_strconcat ("/mnemonics/pages/", name, NULL);
      g_autofree char *described = g_strconcat ("/mnemonics/described-menus/", name, NULL);
      g_autofree char *made = g_strconcat ("/mnemonics/made-menus/", name, NULL);

      g_test_add_data_func (pages, languages[i], test_pages);
      g_test_add_data_func (described, languages[i], test_described_menus);
      g_test_add_data_func (made, languages[i], test_made_menus);
    }
  return support_run ();
}
