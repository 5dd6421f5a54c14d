/* command_list.c - `eikyo list`: the register of a workspace.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/workspace.h"

#include "data/document/text.h"
#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "data/workspace/workspace_json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  LEAST_OF_ID = 8,
};

/* What the user typed to choose what is listed. */
typedef struct
{
  char *route;
  char *readiness;
  char *state;
  char *edition;
  char *place;
  gboolean json;
} Choices;

static void
choices_clear (Choices *self)
{
  g_free (self->route);
  g_free (self->readiness);
  g_free (self->state);
  g_free (self->edition);
  g_free (self->place);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Choices, choices_clear)

/* The value of an option that takes one of @ids. */
static gboolean
parse_choice (const char *option, const char *id, const char *const *ids, guint *value)
{
  g_autofree char *known = NULL;
  g_autofree char *message = NULL;

  *value = id == NULL ? 0 : rules_vocabulary_find (ids, id);
  if (id == NULL || *value != 0)
    return TRUE;
  known = g_strjoinv (", ", (char **) ids);
  message = g_strdup_printf (_ ("“%s” is not possible for %s. Use one of: %s."), id, option, known);
  app_command_misused (&app_command_list, message);
  return FALSE;
}

static gboolean
parse_query (const Choices *choices, char **words, DataRegisterQuery *query)
{
  gboolean anywhere = g_strcmp0 (choices->place, "all") == 0;
  const char *place = choices->place == NULL ? "register" : choices->place;
  guint route;
  guint readiness;
  guint state;
  guint kept = 0;

  if (!parse_choice ("--route", choices->route, rules_route_ids, &route) ||
      !parse_choice ("--readiness", choices->readiness, rules_readiness_ids, &readiness) ||
      !parse_choice ("--state", choices->state, data_state_ids, &state) ||
      (!anywhere && !parse_choice ("--place", place, data_register_place_ids, &kept)))
    return FALSE;
  *query =
      (DataRegisterQuery){ words[0],           (DataRegisterPlace) kept,         (DataState) state,
                           (RulesRoute) route, (RulesReadinessStatus) readiness, choices->edition };
  return TRUE;
}

/* The rows of @all that @query asks for. */
static GPtrArray *
choose_rows (DataRegister *evaluations, GPtrArray *all, const DataRegisterQuery *query)
{
  g_autoptr (DataRegisterFilter) filter = data_register_filter_new (query);
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const DataRegisterRow *row = g_ptr_array_index (all, i);

      if (data_register_filter_matches (filter, data_register_find (evaluations, row->number)))
        g_ptr_array_add (rows, (gpointer) row);
    }
  return rows;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* How many bytes of an id it takes at least to tell every evaluation from the others. */
static gsize
length_of_ids (GPtrArray *rows)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_sized_new (rows->len);
  gsize length = LEAST_OF_ID;

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (ids, ((const DataRegisterRow *) g_ptr_array_index (rows, i))->id);
  g_ptr_array_sort (ids, compare_ids);
  for (guint i = 1; i < ids->len; i++)
    {
      const char *before = g_ptr_array_index (ids, i - 1);
      const char *id = g_ptr_array_index (ids, i);
      gsize same = 0;

      while (id[same] != '\0' && id[same] == before[same])
        same++;
      length = MAX (length, same + 1);
    }
  return length;
}

/* The beginning of @id, not cut within a character. */
static char *
shorten (const char *id, gsize length)
{
  if (strlen (id) <= length)
    return g_strdup (id);
  while (((guchar) id[length] & 0xc0) == 0x80)
    length++;
  return g_strndup (id, length);
}

static char *
describe_route (const DataRegisterRow *row, DataPacks *packs)
{
  DataPack *pack = data_packs_deciding (packs, row->edition);

  if (!row->decided || pack == NULL)
    /* Translators: the route of an evaluation whose rules this program does not know. */
    return g_strdup (_ ("rules not known"));
  return g_strdup (data_text (&pack->edition->routes[row->route].clause.title));
}

static void
add_row (DataDocument *table,
         const DataRegisterRow *row,
         gsize length,
         DataPacks *packs,
         GTimeZone *here,
         gboolean placed)
{
  g_autofree char *id = shorten (row->id, length);
  g_autofree char *route = describe_route (row, packs);
  g_autofree char *missing = g_strdup_printf ("%u", row->missing);
  g_autofree char *changed = app_workspace_time (row->changed, here);
  const char *audit = row->readiness == 0 || row->readiness == RULES_READINESS_NOT_APPLICABLE
                          ? "–"
                          : data_wording_readiness_status (row->readiness);
  const DataCell cells[] = {
    { id },
    { data_wording_state (row->state) },
    { route },
    { missing },
    { audit },
    { changed },
    { rules_text_is_blank (row->title) ? row->service : row->title },
    { placed ? data_wording_register_place (row->place) : NULL },
  };

  data_document_add_row (table, cells);
}

static gboolean
is_any_elsewhere (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      if (((const DataRegisterRow *) g_ptr_array_index (rows, i))->place !=
          DATA_REGISTER_PLACE_REGISTER)
        return TRUE;
    }
  return FALSE;
}

static void
print_table (GPtrArray *rows, gsize length, DataPacks *packs)
{
  g_autoptr (DataDocument) table = data_document_new (&(DataDocumentInformation){ 0 });
  const DataColumn columns[] = {
    { C_ ("column", "Id") },
    { C_ ("column", "State") },
    { _ ("Route") },
    /* Translators: head of a column: how many answers are missing. */
    { _ ("Missing"), .alignment = DATA_ALIGN_END },
    { _ ("Internal audit") },
    { C_ ("column", "Changed") },
    { C_ ("column", "Title") },
    { _ ("Place") },
  };
  gboolean placed = is_any_elsewhere (rows);
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autofree char *text = NULL;

  data_document_add_table (table, columns, G_N_ELEMENTS (columns) - !placed);
  for (guint i = 0; i < rows->len; i++)
    add_row (table, g_ptr_array_index (rows, i), length, packs, here, placed);
  text = data_document_to_columns (table);
  app_command_print (text);
}

static void
tell_nothing (guint n_all)
{
  if (n_all == 0)
    app_command_say (_ ("The workspace is empty. “eikyo new” or “eikyo import FILE” puts an "
                        "evaluation into it."));
  else
    app_command_say (ngettext ("The %u evaluation of the workspace is not one of these. “eikyo "
                               "list --place all” lists it.",
                               "None of the %u evaluations of the workspace is one of these. "
                               "“eikyo list --place all” lists them.",
                               n_all),
                     n_all);
}

static AppExit
list (AppWorkspace *self, const DataRegisterQuery *query, gboolean json)
{
  DataRegister *evaluations = app_workspace_register (self);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = NULL;

  if (evaluations == NULL)
    return APP_EXIT_REFUSED;
  data_register_settle (evaluations);
  all = app_workspace_rows (self);
  rows = choose_rows (evaluations, all, query);
  if (json)
    {
      text = data_register_to_json (rows);
      app_command_print (text);
      app_command_print ("\n");
    }
  else if (rows->len > 0)
    print_table (rows, length_of_ids (all), self->arguments.packs);
  else
    tell_nothing (all->len);
  return APP_EXIT_OK;
}

static AppExit
run (int argc, char **argv)
{
  g_auto (AppWorkspace) self = { 0 };
  g_auto (Choices) choices = { 0 };
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &choices.json, N_ ("Print JSON"), NULL },
    { "route", 0, 0, G_OPTION_ARG_STRING, &choices.route, N_ ("Those with this route"),
      "liu|ismap|…" },
    { "readiness", 0, 0, G_OPTION_ARG_STRING, &choices.readiness,
      N_ ("Those whose internal audit is so ready"), "ready|not-ready|…" },
    { "state", 0, 0, G_OPTION_ARG_STRING, &choices.state, N_ ("Those in this state"),
      "draft|review|approved" },
    { "edition", 0, 0, G_OPTION_ARG_STRING, &choices.edition,
      N_ ("Those by this edition of the rules"), N_ ("EDITION") },
    { "place", 0, 0, G_OPTION_ARG_STRING, &choices.place,
      N_ ("Those kept there; register unless given"), "register|archive|bin|all" },
    G_OPTION_ENTRY_NULL
  };
  AppExit result = app_command_start (&app_command_list, options, argc, argv, &self.arguments);
  DataRegisterQuery query;

  if (result != APP_EXIT_OK)
    return result;
  if (!parse_query (&choices, self.arguments.words, &query))
    return APP_EXIT_USAGE;
  if (app_workspace_is_unmade (&self.arguments))
    {
      app_command_print (choices.json ? "[]" : app_workspace_tell_unmade ());
      app_command_print ("\n");
      return APP_EXIT_OK;
    }
  result = app_workspace_open (&app_command_list, &self);
  return result == APP_EXIT_OK ? list (&self, &query, choices.json) : result;
}

const AppCommand app_command_list = {
  .name = "list",
  .usage = "[TEXT]",
  .summary = N_ ("Lists evaluations: route, what is missing, state."),
  .most = 1,
  .access = APP_ACCESS_READ,
  .run = run,
};
