/* check_json.c - Whether worksheets are what is on record, as JSON for other programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/json/writer.h"
#include "data/worksheet/check.h"

static void
write_identity (DataJsonWriter *writer, const DataWorksheetIdentity *identity)
{
  data_json_writer_open (writer, "worksheet", '{');
  data_json_writer_text (writer, "sheet", data_worksheet_ids[identity->kind - 1]);
  data_json_writer_text (writer, "language", data_worksheet_language_ids[identity->language - 1]);
  data_json_writer_boolean (writer, "blank", identity->blank);
  data_json_writer_text (writer, "rules", identity->rules);
  data_json_writer_text (writer, "edition", identity->edition);
  data_json_writer_text (writer, "evaluation", identity->evaluation);
  data_json_writer_text (writer, "sha256", identity->hash);
  data_json_writer_text (writer, "state", data_state_ids[identity->state - 1]);
  data_json_writer_number (writer, "revision", identity->revision);
  data_json_writer_close (writer, '}');
}

static void
write_members (DataJsonWriter *writer, const char *file, const DataWorksheetCheck *check)
{
  data_json_writer_text (writer, "file", file);
  data_json_writer_text (writer, "outcome", data_worksheet_outcome_ids[check->outcome - 1]);
  data_json_writer_boolean (writer, "sound", data_worksheet_check_is_sound (check));
  data_json_writer_boolean (writer, "recorded", check->is_recorded);
  data_json_writer_number (writer, "approved_revision", check->approved);
  data_json_writer_number (writer, "newer_revision", check->newer);
  data_json_writer_boolean (writer, "superseded", check->is_superseded);
  if (check->identity == NULL)
    data_json_writer_text (writer, "worksheet", NULL);
  else
    write_identity (writer, check->identity);
  data_json_writer_open (writer, "differences", '[');
  for (guint i = 0; i < check->differences->len; i++)
    data_json_writer_text (writer, NULL, g_ptr_array_index (check->differences, i));
  data_json_writer_close (writer, ']');
  data_json_writer_integer (writer, "more_differences", check->n_more);
}

char *
data_worksheet_checks_to_json (const char *const *files, DataWorksheetCheck *const *checks, guint n)
{
  DataJsonWriter writer = data_json_writer_begin (n == 1 && checks[0] != NULL ? '{' : '[');

  if (n == 1 && checks[0] != NULL)
    {
      write_members (&writer, files[0], checks[0]);
      return data_json_writer_end (&writer, '}');
    }
  for (guint i = 0; i < n; i++)
    {
      if (checks[i] == NULL)
        {
          data_json_writer_text (&writer, NULL, NULL);
          continue;
        }
      data_json_writer_open (&writer, NULL, '{');
      write_members (&writer, files[i], checks[i]);
      data_json_writer_close (&writer, '}');
    }
  return data_json_writer_end (&writer, ']');
}
