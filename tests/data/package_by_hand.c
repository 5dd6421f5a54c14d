/* package_by_hand.c - A package that our writer did not make.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "package_by_hand.h"

#include "data/package/archive_writer.h"

#include <string.h>

#define HASH PACKAGE_BY_HAND_HASH
#define HASH_OF_OBJECT "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356" /* {} */
#define HASH_OF_EVALUATION "3b6f83a1ef563c95fc2bc6f68b9fd82dc20b2aa2243ee17dd61c9eb6f74cc4ab"

#define EVALUATION                                                                                 \
  "{\n \"format\": \"eikyo-evaluation\",\n \"version\": 1,\n \"id\": \"e\",\n"                     \
  " \"title\": \"Ａ/Ｂ: 影響 ..\",\n"                                                          \
  " \"rules\": {\n  \"id\": \"ismap-liu\",\n  \"edition\": \"2025-04-01\"\n },\n"                  \
  " \"x\": 0\n}\n"

/* In canonical form. */
#define INDEX                                                                                      \
  "{\n"                                                                                            \
  " \"format\": \"eikyo-package\",\n"                                                              \
  " \"version\": 1,\n"                                                                             \
  " \"evaluations\": [\n"                                                                          \
  "  {\n"                                                                                          \
  "   \"id\": \"e\",\n"                                                                            \
  "   \"file\": \"evaluations/1-Ａ-Ｂ-影響.eikyo.json\",\n"                                    \
  "   \"history\": \"history/1.json\",\n"                                                          \
  "   \"life\": {\n"                                                                               \
  "    \"state\": \"draft\",\n"                                                                    \
  "    \"revision\": 2,\n"                                                                         \
  "    \"x-life\": {}\n"                                                                           \
  "   },\n"                                                                                        \
  "   \"revisions\": [\n"                                                                          \
  "    {\n"                                                                                        \
  "     \"number\": 1,\n"                                                                          \
  "     \"evaluator\": \"a\",\n"                                                                   \
  "     \"reviewer\": \"b\",\n"                                                                    \
  "     \"submitted\": \"c\",\n"                                                                   \
  "     \"approved\": \"d\",\n"                                                                    \
  "     \"content\": \"revisions/1-1.eikyo.json\",\n"                                              \
  "     \"content_hash\": \"" HASH_OF_EVALUATION "\",\n"                                           \
  "     \"decision\": \"revisions/1-1.decision.json\",\n"                                          \
  "     \"decision_hash\": \"" HASH_OF_OBJECT "\",\n"                                              \
  "     \"pack_hash\": \"" HASH "\",\n"                                                            \
  "     \"x-revision\": null\n"                                                                    \
  "    }\n"                                                                                        \
  "   ],\n"                                                                                        \
  "   \"remarks\": [\n"                                                                            \
  "    {\n"                                                                                        \
  "     \"id\": \"r1\",\n"                                                                         \
  "     \"revision\": 1,\n"                                                                        \
  "     \"place\": \"\",\n"                                                                        \
  "     \"text\": \"t\",\n"                                                                        \
  "     \"author\": \"b\",\n"                                                                      \
  "     \"written\": \"w\",\n"                                                                     \
  "     \"x-remark\": []\n"                                                                        \
  "    }\n"                                                                                        \
  "   ],\n"                                                                                        \
  "   \"attachments\": [\n"                                                                        \
  "    {\n"                                                                                        \
  "     \"id\": \"t1\",\n"                                                                         \
  "     \"content\": \"" HASH "\",\n"                                                              \
  "     \"size\": 0,\n"                                                                            \
  "     \"name\": \"n\",\n"                                                                        \
  "     \"evidence_date\": \"2026-10-01\",\n"                                                      \
  "     \"added\": \"m\",\n"                                                                       \
  "     \"added_by\": \"a\",\n"                                                                    \
  "     \"links\": [\n"                                                                            \
  "      {\n"                                                                                      \
  "       \"kind\": \"cell\",\n"                                                                   \
  "       \"target\": \"i1\",\n"                                                                   \
  "       \"dimension\": \"integrity\",\n"                                                         \
  "       \"harm\": \"safety\",\n"                                                                 \
  "       \"x-link\": \"\"\n"                                                                      \
  "      },\n"                                                                                     \
  "      {\n"                                                                                      \
  "       \"kind\": \"audit\"\n"                                                                   \
  "      }\n"                                                                                      \
  "     ],\n"                                                                                      \
  "     \"x-attachment\": false\n"                                                                 \
  "    }\n"                                                                                        \
  "   ],\n"                                                                                        \
  "   \"x-evaluation\": 9007199254740991\n"                                                        \
  "  }\n"                                                                                          \
  " ],\n"                                                                                          \
  " \"x-package\": {\n"                                                                            \
  "  \"z\": 1,\n"                                                                                  \
  "  \"a\": 2\n"                                                                                   \
  " }\n"                                                                                           \
  "}\n"

/* As data/history/hash.h says. */
#define CONTENT_HASH "fa2443264830de0a2f565d361454ecd882f97f1c0fc4c74cc9b2b63d3a8102d3"
#define ENTRY_HASH "2b4bd2f7e561b207afe7883263839ac791d6c6ff0157ef2b54cb532816de4f13"

#define HISTORY                                                                                    \
  "[\n"                                                                                            \
  " {\n"                                                                                           \
  "  \"entry\": 7,\n"                                                                              \
  "  \"step\": 7,\n"                                                                               \
  "  \"evaluation\": 1,\n"                                                                         \
  "  \"time\": \"t\",\n"                                                                           \
  "  \"actor\": \"a\",\n"                                                                          \
  "  \"action\": \"edit\",\n"                                                                      \
  "  \"field\": \"f\",\n"                                                                          \
  "  \"what\": {\n"                                                                                \
  "   \"title\": null\n"                                                                           \
  "  },\n"                                                                                         \
  "  \"changes_hash\": \"" HASH "\",\n"                                                            \
  "  \"previous\": \"" HASH "\",\n"                                                                \
  "  \"content_hash\": \"" CONTENT_HASH "\",\n"                                                    \
  "  \"hash\": \"" ENTRY_HASH "\",\n"                                                              \
  "  \"x-entry\": 7\n"                                                                             \
  " }\n"                                                                                           \
  "]\n"

static const struct
{
  const char *name;
  const char *text;
} files[] = {
  { "evaluations/1-Ａ-Ｂ-影響.eikyo.json", EVALUATION },
  { "history/1.json", HISTORY },
  { "revisions/1-1.eikyo.json", EVALUATION },
  { "revisions/1-1.decision.json", "{}\n" },
  { "attachments/" HASH, "" },
  { "package.json", INDEX },
};

static char *
replace (const char *text, const char *from, const char *to)
{
  g_autoptr (GString) result = g_string_new (text);

  g_assert_cmpuint (g_string_replace (result, from, to, 0), >, 0);
  return g_string_free (g_steal_pointer (&result), FALSE);
}

const char *
package_by_hand_get (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      if (g_str_equal (files[i].name, name))
        return files[i].text;
    }
  g_assert_not_reached ();
}

/* (transfer full) (nullable): what @change makes of @text. */
static char *
apply (const PackageChange *change, const char *text)
{
  return change->from == NULL ? g_strdup (change->to) : replace (text, change->from, change->to);
}

void
package_by_hand_write (const char *path, const PackageChange *changes, guint n_changes)
{
  g_autoptr (DataArchiveWriter) writer = data_archive_writer_new (path, NULL);
  guint n_found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *text = g_strdup (files[i].text);

      for (guint j = 0; j < n_changes; j++)
        {
          if (!g_str_equal (files[i].name, changes[j].name))
            continue;
          g_free (text);
          text = apply (&changes[j], files[i].text);
          n_found++;
        }
      if (text != NULL)
        g_assert_true (data_archive_writer_add (writer, files[i].name, text, strlen (text), NULL));
    }
  g_assert_cmpuint (n_found, ==, n_changes);
  g_assert_true (data_archive_writer_commit (writer, NULL));
}
