/* parts.h - The parts of a criteria pack, in the order of the format. Private to data/.
 *
 * Each function reads members of the pack into the edition. What it has read when it refuses the
 * pack belongs to the edition all the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/packs/reader.h"

G_BEGIN_DECLS

/* pack_clauses.c */

/** data_pack_read_clause: Reads the members that every clause has; @element is a #RulesClause. */
gboolean data_pack_read_clause (DataPackReader *self, DataPackObject *object, gpointer element);

/** data_pack_read_clauses: Reads a list of clauses that have no further members. */
gboolean data_pack_read_clauses (DataPackReader *self,
                                 DataPackObject *object,
                                 const char *name,
                                 RulesClause **clauses,
                                 guint *n_clauses);

gboolean data_pack_read_sources (DataPackReader *self, DataPackObject *pack);
gboolean data_pack_read_grades (DataPackReader *self, DataPackObject *pack);

/* pack_impact.c: levels, dimensions, harms, classes */
gboolean data_pack_read_impact (DataPackReader *self, DataPackObject *pack);

/* pack_gates.c: routes, pass_route, gates */
gboolean data_pack_read_gates (DataPackReader *self, DataPackObject *pack);

/* pack_audit.c: requirement_groups, requirements, checks */
gboolean data_pack_read_audit (DataPackReader *self, DataPackObject *pack);

/* pack_catalogue.c: catalogue, with its file */
gboolean data_pack_read_catalogue (DataPackReader *self, DataPackObject *pack);

G_END_DECLS
