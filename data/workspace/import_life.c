/* import_life.c - Whether a package tells a life that an evaluation can have.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "data/error.h"
#include "data/workspace/import_history.h"
#include "data/workspace/import_parts.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (const DataPackageEvaluation *evaluation,
        const char *file,
        const char *sentences,
        GError **error)
{
  const RulesEvaluation *contents = data_exchange_get_evaluation (evaluation->exchange);

  /* Translators: a file, the title of an evaluation in it, and what is wrong with it. */
  g_set_error (error, DATA_ERROR, DATA_ERROR_REFUSED, _ ("%s: “%s”: %s"), file,
               rules_text_is_blank (contents->title) ? contents->id : contents->title, sentences);
  return FALSE;
}

/* Whether @revision is the one that is worked on, approved as it is now. */
static gboolean
is_present (const DataPackageRevision *revision, const DataPackageEvaluation *evaluation)
{
  g_autofree char *hash = data_exchange_hash (evaluation->exchange);

  return revision->number == evaluation->life.revision &&
         g_str_equal (revision->content_hash, hash);
}

/* Whether what it holds is what was sent to review. */
static gboolean
is_submitted (const DataPackageEvaluation *evaluation)
{
  g_autofree char *hash = data_exchange_hash (evaluation->exchange);

  return g_strcmp0 (data_import_history_submitted (evaluation->history), hash) == 0;
}

gboolean
data_import_check_life (const DataPackageEvaluation *evaluation, const char *file, GError **error)
{
  const DataPackageLife *life = &evaluation->life;
  guint n = evaluation->revisions->len;
  const DataPackageRevision *last = n == 0 ? NULL : evaluation->revisions->pdata[n - 1];
  gboolean approved = g_strcmp0 (life->state, "approved") == 0;

  if (life->state == NULL)
    return TRUE;
  if (!g_str_equal (life->state, "draft") && (life->evaluator == NULL || life->submitted == NULL))
    return refuse (evaluation, file,
                   _ ("The package does not say who sent it to review, and when. Have it exported "
                      "again."),
                   error);
  if (approved && (last == NULL || !is_present (last, evaluation)))
    return refuse (evaluation, file,
                   _ ("The package calls it approved, but it is not what was approved. Have it "
                      "exported again, and do not rely on it."),
                   error);
  if (!g_str_equal (life->state, "draft") && !is_submitted (evaluation))
    return refuse (evaluation, file,
                   _ ("The history in the package does not say that what it holds was sent to "
                      "review. Have it exported again, and do not rely on it."),
                   error);
  if (!approved && last != NULL && last->number >= life->revision)
    return refuse (evaluation, file,
                   _ ("The package says that a revision is worked on that was approved before. "
                      "Have it exported again, and do not rely on it."),
                   error);
  return TRUE;
}
