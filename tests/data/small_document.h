/* small_document.h - Documents as short as they can be, for the tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "data/document/document.h"

/* (transfer full): one without blocks. */
DataDocument *small_document_new (void);

/* (transfer full): one of everything, with @text as what the user wrote. */
DataDocument *small_document_new_full (const char *text);
