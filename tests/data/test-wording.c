/* test-wording.c - The sentences that tell a decision, in both languages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/exchange/exchange.h"
#include "data/wording/answers.h"
#include "data/wording/language.h"
#include "data/wording/wording.h"
#include "shipped.h"
#include "tests/cases.h"

#include <string.h>

#define HEAD                                                                                       \
  "{\"format\":\"eikyo-evaluation\",\"version\":1,\"id\":\"e\","                                   \
  "\"rules\":{\"id\":\"ismap-liu\",\"edition\":\"" NEWER "\"},"

#define SAAS "\"service\":{\"model\":\"saas\"},"

/* Two operations that are not on the list, the second without a name, and one item. */
#define UNLISTED                                                                                   \
  HEAD SAAS "\"operations\":[{\"id\":\"o1\",\"name\":\"Screening\",\"listed\":\"no\"},"            \
            "{\"id\":\"o2\",\"name\":\"\xe3\x80\x80\",\"listed\":\"no\"}],"                        \
            "\"information\":[{\"id\":\"i1\",\"name\":\"Papers\",\"confidentiality\":2}]}"

/* One listed operation and two items; of the first a leak would do moderate harm, twice. */
#define MODERATE                                                                                   \
  HEAD SAAS "\"operations\":[{\"id\":\"o1\",\"listed\":\"yes\",\"list_entry\":\"No. 1\"}],"        \
            "\"information\":[{\"id\":\"i1\",\"name\":\"Papers\",\"confidentiality\":2},"          \
            "{\"id\":\"i2\",\"name\":\"Names\",\"confidentiality\":2}],"                           \
            "\"impacts\":[{\"subject\":\"i1\",\"dimension\":\"confidentiality\","                  \
            "\"harm\":\"financial\",\"level\":\"moderate\"},{\"subject\":\"i1\","                  \
            "\"dimension\":\"integrity\",\"harm\":\"legal\",\"level\":\"moderate\"}]}"

#define LOW_SO_FAR                                                                                 \
  HEAD SAAS "\"information\":[{\"id\":\"i1\",\"name\":\"Papers\",\"confidentiality\":2}],"         \
            "\"impacts\":[{\"subject\":\"i1\",\"dimension\":\"confidentiality\","                  \
            "\"harm\":\"financial\",\"level\":\"low\"}]}"

#define PAAS                                                                                       \
  HEAD "\"service\":{\"model\":\"paas\"},"                                                         \
       "\"information\":[{\"id\":\"i1\",\"confidentiality\":2}]}"

typedef char *(*Wording) (const RulesDecision *decision);

typedef struct
{
  const char *name;
  const char *evaluation;
  Wording wording;
  const char *texts[RULES_N_LANGUAGES];
} WordingCase;

static const WordingCase cases[] = {
  { "route/open",
    HEAD "\"title\":\"x\"}",
    data_wording_route,
    { "未定（未回答3件）", "Undetermined – 3 answers open" } },
  { "route/low-so-far",
    LOW_SO_FAR,
    data_wording_route,
    { "未定（これまでの回答では最大で低位、未回答12件）",
      "Undetermined – low so far, 12 answers open" } },
  { "route/ismap", UNLISTED, data_wording_route, { "ISMAP", "Full ISMAP" } },
  { "reason/unlisted",
    UNLISTED,
    data_wording_reason,
    { "対象業務一覧に該当しない業務があります。一覧に該当しない業務："
      "「Screening」、「名称未入力の業務 "
      "2」。この結果は、未回答の22件の回答にかかわらず変わりません。",
      "An operation is not on the list of target operations. Not on the list: “Screening”, "
      "“Unnamed operation 2”. "
      "This holds however the 22 open answers turn out." } },
  { "reason/impact",
    MODERATE,
    data_wording_reason,
    { "低位を超える影響があります。「Papers」が漏えいした場合の影響（金銭的損失又は賠償責任）は中位"
      "です。ほかに1件の回答が同じ影響度です。この結果は、未回答の27件の回答にかかわらず変わりませ"
      "ん。",
      "An impact is above low. Financial loss or liability: the impact is moderate if “Papers” "
      "leaks. 1 other answer is at the same level. This holds however the 27 open answers turn "
      "out." } },
  { "reason/paas",
    PAAS,
    data_wording_reason,
    { "SaaSではありません。この結果は、未回答の13件の回答にかかわらず変わりません。",
      "The service is not software as a service (SaaS). This holds however the 13 open answers "
      "turn out." } },
  { "reason/low-so-far",
    LOW_SO_FAR,
    data_wording_reason,
    { "業務がないか、対象業務一覧への該当又は該当箇所が未回答の業務があります。情報若しくは業務がな"
      "いか、影響度評価に未回答の項目があります。",
      "There is no operation, or one whose listing or entry has not been given. There is no "
      "information item or no operation, or the impact evaluation has unanswered cells." } },
  { "to-liu/possible",
    MODERATE,
    data_wording_to_liu,
    { "ISMAP-LIUで認められる影響度を超える回答が2件あります。次のものをこの利用から除けば、ISMAP-"
      "LIUの対象となり得ます："
      "「Papers」。影響度の回答を下げるのは、対策又は事実による根拠がある場合に限り、その理由を記録"
      "してください。未回答の項目の回答により、更に増えることがあります。",
      "2 answers are above what ISMAP-LIU allows. ISMAP-LIU becomes possible if these are taken "
      "out of the use: “Papers”. Lower an answer only if measures or facts justify it, and record "
      "why. Open answers can add to this." } },
  { "to-liu/not-possible",
    UNLISTED,
    data_wording_to_liu,
    { "対象業務一覧に該当しない業務が2件あります。該当するものを全て除くと、ISMAP-"
      "LIUの対象となる利用が残りません。未回答の項目の回答により、更に増えることがあります。",
      "2 operations are not on the list. Taking everything concerned out of the use would leave no "
      "use that ISMAP-LIU is meant for. Open answers can add to this." } },
  { "to-liu/no-question", PAAS, data_wording_to_liu, { NULL, NULL } },
  { "readiness/not-liu",
    PAAS,
    data_wording_readiness,
    { "内部監査の確認は、ISMAP-LIU候補の場合に限り行います。",
      "The internal audit is checked for ISMAP-LIU candidates only." } },
};

static void
test_wording (gconstpointer data)
{
  const WordingCase *test = data;
  g_autoptr (DataPacks) packs = shipped_packs ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DataExchange) exchange =
      data_exchange_parse (test->evaluation, strlen (test->evaluation), "case", packs, &error);
  g_autoptr (RulesDecision) decision = NULL;

  g_assert_no_error (error);
  decision = rules_decide (data_exchange_get_evaluation (exchange));
  for (guint language = 0; language < RULES_N_LANGUAGES; language++)
    {
      g_autofree char *text = NULL;

      data_language_use ((RulesLanguage) language);
      text = test->wording (decision);
      g_assert_cmpstr (text, ==, test->texts[language]);
    }
}

enum
{
  N_SWITCHES = 20000,
};

/* Looks at the language until told to stop, as a thread of any library may. */
static gpointer
read_on_thread (gpointer data)
{
  int *stop = data;

  while (!g_atomic_int_get (stop))
    {
      const char *language = g_getenv ("LANGUAGE");
      const char *text = g_dgettext ("eikyo", "Approved");

      g_assert_true (g_str_equal (language, "ja") || g_str_equal (language, "en"));
      g_assert_true (g_str_equal (text, "Approved") || g_utf8_get_char (text) > 0x7f);
      g_assert_cmpint (data_language_current (), <, RULES_N_LANGUAGES);
    }
  return NULL;
}

static void
test_switching_beside_a_thread (void)
{
  int stop = FALSE;
  GThread *thread = g_thread_new ("reader", read_on_thread, &stop);

  for (guint i = 0; i < N_SWITCHES; i++)
    data_language_use ((RulesLanguage) (i % RULES_N_LANGUAGES));
  g_atomic_int_set (&stop, TRUE);
  g_thread_join (thread);
}

/* Every choice has an id and a word for it, in both languages. */
static void
test_answers (void)
{
  for (RulesLanguage language = 0; language < RULES_N_LANGUAGES; language++)
    {
      data_language_use (language);
      for (DataQuestion question = 0; question < DATA_N_QUESTIONS; question++)
        {
          const char *const *words = data_wording_answers (question);
          guint n_ids = g_strv_length ((GStrv) data_wording_answer_ids (question));

          g_assert_cmpuint (n_ids, >=, 2);
          g_assert_cmpuint (g_strv_length ((GStrv) words), ==, n_ids);
          for (guint i = 0; i < n_ids; i++)
            g_assert_cmpstr (data_wording_answer (question, i + 1), ==, words[i]);
        }
    }
  data_language_use (RULES_LANGUAGE_JA);
  g_assert_cmpstr (data_wording_model (RULES_MODEL_OTHER), ==, "クラウドサービスではない");
  g_assert_cmpstr (data_wording_perspective (RULES_PERSPECTIVE_UNKNOWN), ==, "未回答");
  data_language_use (RULES_LANGUAGE_EN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  data_language_start ();
  CASES_ADD ("/wording", cases, test_wording);
  g_test_add_func ("/wording/answers", test_answers);
  g_test_add_func ("/wording/switching-beside-a-thread", test_switching_beside_a_thread);
  return g_test_run ();
}
