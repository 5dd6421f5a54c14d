/* cases.h - The rows of a table as tests, one each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/**
 * CASES_ADD_BY:
 * @add: adds one test; called with its path, @test and its data
 * @group: what the paths begin with
 * @cases: an array of structures that have a `name`
 * @test: what is tested
 *
 * Adds a test "GROUP/NAME" for each of @cases, which is its data.
 */
#define CASES_ADD_BY(add, group, cases, test)                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    for (gsize case_ = 0; case_ < G_N_ELEMENTS (cases); case_++)                                   \
      {                                                                                            \
        g_autofree char *path_ = g_strconcat (group, "/", (cases)[case_].name, NULL);              \
                                                                                                   \
        add (path_, test, &(cases)[case_]);                                                        \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

#define CASES_ADD_ONE(path, test, data) g_test_add_data_func (path, data, test)

/** CASES_ADD: the same for tests without a fixture. */
#define CASES_ADD(group, cases, test) CASES_ADD_BY (CASES_ADD_ONE, group, cases, test)
