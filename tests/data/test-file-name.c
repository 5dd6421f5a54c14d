/* test-file-name.c - Names of files: they sort, say what they are, and every file system takes
 * them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/document/document.h"

/** What a file name is made of, and the name. */
typedef struct
{
  const char *name;
  const char *parts[4];
  const char *file_name;
} NameCase;

static const NameCase name_cases[] = {
  { "parts",
    { "2026-11-22", "判定", "Web会議 / Web conferencing" },
    "2026-11-22_判定_Web会議-Web-conferencing" },
  { "blank-part", { "", "report", " " }, "report" },
  { "path", { "../../etc/passwd" }, "etc-passwd" },
  { "hidden", { ".profile" }, "profile" },
  { "reserved", { "a<b>c:d\"e|f?g*h\\i%j" }, "a-b-c-d-e-f-g-h-i-j" },
  { "white-space",
    { "a\t\n\xe3\x80\x80"
      "b" },
    "a-b" },
  { "long",
    { "0123456789012345678901234567890123456789x" },
    "0123456789012345678901234567890123456789" },
  { "within-word",
    { "ファイル共有による許認可審査 / File sharing for licence" },
    "ファイル共有による許認可審査-File-sharing-for" },
  { "within-script",
    { "府省庁をまたがる申請受付・審査・通知の各手続に係る文書（公表前のものを含む）"
      "の共有、府省庁" },
    "府省庁をまたがる申請受付・審査・通知の各手続に係る文書（公表前のものを含む）の" },
  { "mostly-unfit",
    { "A////////////////////////////////////////"
      "////////////////////////////////////////B" },
    "A" },
  { "mostly-unfit-last",
    { "府省庁をまたがる申請受付", "A b////////////////////////////////////////B" },
    "府省庁をまたがる申請受付_A-b" },
};

static void
test_name (gconstpointer data)
{
  const NameCase *test = data;
  g_autofree char *name = data_document_file_name (test->parts);

  g_assert_cmpstr (name, ==, test->file_name);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (name_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/file-name/", name_cases[i].name, NULL);

      g_test_add_data_func (path, &name_cases[i], test_name);
    }
  return g_test_run ();
}
