/* guide_steps.c - The steps of the guide: what to do, why, an example, and whether it is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/window/guide_steps.h"

#include "ui/parts/places.h"

#include <glib/gi18n-lib.h>

const UiGuideStep ui_guide_steps[UI_GUIDE_N_STEPS] = {
  {
      N_ ("Begin an evaluation"),
      N_ ("Make a new evaluation, and give it a title by which you will find it again."),
      N_ ("One evaluation is about one use of a service: the same service used for other work may "
          "lead to another route."),
      N_ ("Web conferences of a study group"),
      N_ ("_New Evaluation…"),
      "win.new",
      NULL,
  },
  {
      N_ ("Describe the service"),
      N_ ("Enter the name of the service and its provider, and choose the kind of service."),
      N_ ("ISMAP-LIU is for software offered as a service (SaaS). Anything else is registered in "
          "full ISMAP, however small the impact."),
      N_ ("Example Meeting, Sample Inc., SaaS"),
      N_ ("_Go There"),
      "win.go-to",
      "service.name",
  },
  {
      N_ ("List the operations"),
      N_ ("Add each operation that the service is used for, and say whether it is on the published "
          "list of operations."),
      N_ ("The scheme looks at what the work is, before it looks at the information."),
      N_ ("Running the study group; on the list"),
      N_ ("_Go There"),
      "win.go-to",
      "operations",
  },
  {
      N_ ("List the information"),
      N_ ("Add each kind of information that the operations handle, with its classes of "
          "confidentiality, integrity and availability."),
      N_ ("Information of confidentiality class 3 is outside the scheme, and of class 1 needs no "
          "registration. For class 2, the impact decides."),
      N_ ("Meeting papers before publication: confidentiality 2, integrity 1, availability 1"),
      N_ ("_Go There"),
      "win.go-to",
      "information",
  },
  {
      N_ ("Judge the impact"),
      N_ ("Give each cell of the grid a level with the keys 0 to 3, and write down why. Ctrl+J "
          "goes "
          "to the next cell that is open."),
      N_ ("Each cell asks how much harm of one kind there would be if something happened to the "
          "information. An open cell counts as nothing, never as low."),
      N_ ("Leak, financial harm: 1 (low). “The papers hold drafts, and no prices or contracts.”"),
      N_ ("_Go There"),
      "win.page",
      "impact",
  },
  {
      N_ ("Read the decision"),
      N_ ("Look at which answers led to the route, and at the texts that are marked as "
          "interpretation."),
      N_ ("Only the Japanese original of the criteria has force. What is marked is to be confirmed "
          "against it."),
      N_ ("Select a row of the decision: it opens its clause, with source and grade"),
      N_ ("_Go There"),
      "win.page",
      "decision",
  },
  {
      N_ ("Run the internal audit"),
      N_ ("For a candidate for ISMAP-LIU: plan the audit, answer the requirements and the "
          "controls, "
          "and follow the findings until nothing stands in the way."),
      N_ ("A provider registers for low-impact use with an internal audit that is ready. On any "
          "other route there is nothing to do here."),
      N_ ("Audit period 1 Apr 2026 to 31 Mar 2027; Ctrl+J goes to what is open"),
      N_ ("_Go There"),
      "win.page",
      "audit",
  },
  {
      N_ ("Send it to review"),
      N_ ("When everything is answered, send the evaluation to review. It cannot be changed while "
          "it "
          "is there; you can take it back."),
      N_ ("A second pair of eyes finds what the first has missed, and agencies expect it."),
      N_ ("Send to review"),
      N_ ("_Go There"),
      "win.page",
      "review",
  },
  {
      N_ ("Have it approved"),
      N_ ("Somebody else reads it, adds remarks where something is unclear, and returns or "
          "approves it. Then print the worksheets for the record (Alt+6)."),
      N_ ("Approval keeps the evaluation as it is, with a hash that shows any later change. Work "
          "goes "
          "on in the next revision."),
      N_ ("Remark on a cell: “Who takes part from outside?”"),
      N_ ("_Go There"),
      "win.page",
      "review",
  },
};

static gboolean
is_answered (const RulesDecision *decision, UiPlacesPage page)
{
  UiPlacesProgress progress = ui_places_measure (decision, page);

  return progress.asked > 0 && progress.answered == progress.asked;
}

static gboolean
has_operations (const RulesEvaluation *evaluation)
{
  for (guint i = 0; i < evaluation->n_operations; i++)
    {
      if (rules_text_is_blank (evaluation->operations[i].name) ||
          evaluation->operations[i].listed == RULES_LISTED_UNKNOWN)
        return FALSE;
    }
  return evaluation->n_operations > 0;
}

static gboolean
has_information (const RulesEvaluation *evaluation)
{
  for (guint i = 0; i < evaluation->n_information; i++)
    {
      if (evaluation->information[i].confidentiality == 0)
        return FALSE;
    }
  return evaluation->n_information > 0;
}

/* Where the route asks for no audit, there is nothing to do. */
static gboolean
is_audited (const RulesDecision *decision)
{
  return decision->readiness.status == RULES_READINESS_NOT_APPLICABLE ||
         is_answered (decision, UI_PLACES_AUDIT);
}

gboolean
ui_guide_is_done (guint step, DataEvaluation *evaluation)
{
  const RulesDecision *decision;
  DataState state;

  if (evaluation == NULL)
    return FALSE;
  decision = data_evaluation_get_decision (evaluation);
  state = data_evaluation_get_life (evaluation)->state;
  switch (step)
    {
    case 0:
      return TRUE;
    case 1:
      return is_answered (decision, UI_PLACES_SERVICE) &&
             !rules_text_is_blank (decision->evaluation->service.name);
    case 2:
      return has_operations (decision->evaluation);
    case 3:
      return has_information (decision->evaluation);
    case 4:
      return has_information (decision->evaluation) && is_answered (decision, UI_PLACES_IMPACT);
    case 5:
      return decision->n_missing == 0 && decision->route != RULES_ROUTE_UNDETERMINED;
    case 6:
      return decision->n_missing == 0 && decision->route != RULES_ROUTE_UNDETERMINED &&
             is_audited (decision);
    case 7:
      return state == DATA_STATE_REVIEW || state == DATA_STATE_APPROVED;
    default:
      return state == DATA_STATE_APPROVED;
    }
}
