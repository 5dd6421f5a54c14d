/* fuzz-catalogue.c - Any bytes as the catalogue of a criteria pack: read, or refused with a
 * message.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/packs/catalogue_table.h"
#include "fuzz.h"

#include <string.h>

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (RulesEdition) edition = rules_edition_new ();
  g_autofree char *text = g_malloc0 (size + 1);
  g_autofree RulesControl *controls = NULL;
  g_autoptr (GError) error = NULL;
  guint n_controls;

  memcpy (text, data, size);
  controls = data_catalogue_table_read (text, size, "catalogue", edition, &n_controls, &error);
  g_assert_true ((controls == NULL) == (error != NULL));
  g_assert_true (error == NULL || g_utf8_validate (error->message, -1, NULL));
  if (controls != NULL)
    {
      g_autoptr (RulesCatalogue) catalogue = rules_catalogue_new (controls, n_controls);

      for (guint i = 0; i < n_controls; i++)
        g_assert_cmpint (rules_catalogue_find (catalogue, controls[i].id), ==, (int) i);
    }
  return 0;
}
