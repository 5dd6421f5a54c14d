/* schema_rows.h - The rows of a table of members, in short, for the files that hold such tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/exchange/schema.h"

#define TEXT(name_)                                                                                \
  {                                                                                                \
    name_, DATA_FIELD_TEXT                                                                         \
  }
#define LATER_TEXT(name_)                                                                          \
  {                                                                                                \
    name_, DATA_FIELD_TEXT, .is_later = TRUE                                                       \
  }
#define REQUIRED_TEXT(name_)                                                                       \
  {                                                                                                \
    name_, DATA_FIELD_TEXT, .required = TRUE                                                       \
  }
#define ID(space_)                                                                                 \
  {                                                                                                \
    "id", DATA_FIELD_TEXT, .required = TRUE, .space = space_                                       \
  }
#define REFERENCE(name_, reference_)                                                               \
  {                                                                                                \
    name_, DATA_FIELD_TEXT, .reference = reference_                                                \
  }
#define BOOLEAN(name_)                                                                             \
  {                                                                                                \
    name_, DATA_FIELD_BOOLEAN                                                                      \
  }
#define INTEGER(name_, minimum_, maximum_)                                                         \
  {                                                                                                \
    name_, DATA_FIELD_INTEGER, .minimum = minimum_, .maximum = maximum_                            \
  }
#define DATE(name_)                                                                                \
  {                                                                                                \
    name_, DATA_FIELD_DATE                                                                         \
  }
#define CHOICE(name_, choices_)                                                                    \
  {                                                                                                \
    name_, DATA_FIELD_CHOICE, .choices = choices_                                                  \
  }
#define OBJECT(name_, members_)                                                                    \
  {                                                                                                \
    name_, DATA_FIELD_OBJECT, .members = members_                                                  \
  }
#define TEXTS(name_)                                                                               \
  {                                                                                                \
    name_, DATA_FIELD_TEXTS                                                                        \
  }
#define ENTRIES(name_, members_)                                                                   \
  {                                                                                                \
    name_, DATA_FIELD_ENTRIES, .members = members_                                                 \
  }
#define REQUIRED_INTEGER(name_, minimum_, maximum_)                                                \
  {                                                                                                \
    name_, DATA_FIELD_INTEGER, .required = TRUE, .minimum = minimum_, .maximum = maximum_          \
  }
#define REQUIRED_CHOICE(name_, choices_)                                                           \
  {                                                                                                \
    name_, DATA_FIELD_CHOICE, .required = TRUE, .choices = choices_                                \
  }
#define END                                                                                        \
  {                                                                                                \
    NULL                                                                                           \
  }
