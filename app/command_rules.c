/* command_rules.c - `eikyo rules`: the editions of the rules, and what they say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/command.h"

#include "data/directories.h"
#include "data/document/text.h"
#include "data/document/edition_document.h"
#include "data/wording/language.h"

#include <glib/gi18n-lib.h>

static void
print_pack (DataPack *pack)
{
  const RulesEdition *edition = pack->edition;
  g_autofree char *hash = data_pack_hash (pack);
  g_autofree char *line = g_strdup_printf ("%s\t%s\t%s\tsha256:%s\n", edition->id, edition->edition,
                                           data_text (&edition->title), hash);

  app_command_print (line);
}

static AppExit
list (DataPacks *packs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = data_packs_list (packs, &error);

  if (all == NULL)
    {
      app_command_complain (error->message);
      return APP_EXIT_REFUSED;
    }
  for (guint i = 0; i < all->len; i++)
    print_pack (g_ptr_array_index (all, i));
  return APP_EXIT_OK;
}

static AppExit
check (char **paths)
{
  g_autofree char *directory = data_directories_packs ();
  AppExit result = APP_EXIT_OK;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DataPack) pack = data_pack_load (paths[i], directory, &error);

      if (pack != NULL)
        {
          print_pack (pack);
          continue;
        }
      app_command_complain (error->message);
      result = APP_EXIT_REFUSED;
    }
  return result;
}

/* (transfer none) (nullable): the pack of an edition, or NULL after telling the user. */
static DataPack *
find_edition (DataPacks *packs, const char *edition)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = data_packs_list (packs, &error);
  g_autofree char *message = NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      DataPack *pack = g_ptr_array_index (all, i);

      if (g_str_equal (pack->edition->edition, edition))
        return pack;
    }
  message = all == NULL
                ? g_strdup (error->message)
                : g_strdup_printf (_ ("The edition “%s” is not known. “eikyo rules list” lists the "
                                      "editions."),
                                   edition);
  app_command_complain (message);
  return NULL;
}

static AppExit
show (DataPacks *packs, const char *edition, const char *clause)
{
  DataPack *pack = find_edition (packs, edition);
  g_autoptr (DataDocument) document = NULL;
  g_autofree char *text = NULL;

  if (pack == NULL)
    return APP_EXIT_REFUSED;
  document = clause == NULL ? data_edition_document_new (pack)
                            : data_edition_document_new_clause (pack, clause);
  if (document == NULL)
    {
      g_autofree char *message =
          g_strdup_printf (_ ("The edition has no clause “%s”. “eikyo rules show %s” lists the "
                              "clauses."),
                           clause, edition);

      app_command_complain (message);
      return APP_EXIT_REFUSED;
    }
  text = data_document_to_text (document);
  app_command_print (text);
  return APP_EXIT_OK;
}

static AppExit
run_action (char **words, DataPacks *packs)
{
  guint n = g_strv_length (words);

  if (g_str_equal (words[0], "list") && n == 1)
    return list (packs);
  if (g_str_equal (words[0], "show") && (n == 2 || n == 3))
    return show (packs, words[1], words[2]);
  if (g_str_equal (words[0], "check") && n >= 2)
    return check (words + 1);
  app_command_complain (_ ("Say “list”, “show EDITION [CLAUSE]” or “check FILE…”."));
  return APP_EXIT_USAGE;
}

static AppExit
run (int argc, char **argv)
{
  g_auto (AppArguments) arguments = { 0 };
  AppExit result = app_command_start (&app_command_rules, NULL, argc, argv, &arguments);

  return result == APP_EXIT_OK ? run_action (arguments.words, arguments.packs) : result;
}

const AppCommand app_command_rules = {
  .name = "rules",
  .usage = "list | show EDITION [CLAUSE] | check FILE…",
  .summary = N_ ("Shows the rules and their clauses, and checks packs."),
  .least = 1,
  .most = G_MAXUINT,
  .run = run,
};
