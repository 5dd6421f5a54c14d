/* error.h - What users and their files do wrong, told in one clear message.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DataError:
 * @DATA_ERROR_READ: a file could not be read
 * @DATA_ERROR_REFUSED: a file was read, but breaks its format
 * @DATA_ERROR_WRITE: a file could not be written; what was there before is untouched
 * @DATA_ERROR_BUSY: another program is using the workspace; trying again may help
 * @DATA_ERROR_STATE: what is asked for cannot be done as things stand: nothing to undo, approved
 *
 * Messages are in the current language (see data/wording/language.h), name the file, and say what
 * to do.
 */
typedef enum
{
  DATA_ERROR_READ,
  DATA_ERROR_REFUSED,
  DATA_ERROR_WRITE,
  DATA_ERROR_BUSY,
  DATA_ERROR_STATE,
} DataError;

#define DATA_ERROR (data_error_quark ())
GQuark data_error_quark (void);

/**
 * data_refuse:
 * @error: where to put the error
 * @file: display name of the file
 * @place: (nullable): where in it: a JSON pointer (RFC 6901), or a line and column from
 *   data_place_in_text(); %NULL where the file as a whole is meant and has no such places
 * @format: what is wrong and what to do, as whole sentences, already translated
 *
 * Sets %DATA_ERROR_REFUSED with the message `FILE: PLACE: what is wrong`. An empty place, the
 * pointer to a whole document, is shown as `""`.
 */
void data_refuse (GError **error, const char *file, const char *place, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/**
 * data_fail_to_read:
 * @file: display name of the file
 * @number: why it could not be read, as errno has it
 *
 * Sets %DATA_ERROR_READ with a message that says what to do.
 */
void data_fail_to_read (GError **error, const char *file, int number);

/** data_place_in_text: Returns: (transfer full): "line 3, column 5" in the current language. */
char *data_place_in_text (guint line, guint column);

G_END_DECLS
