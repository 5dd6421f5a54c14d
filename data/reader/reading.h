/* reading.h - What the program that reads PDF files tells the one that asks it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The name of the program. It takes a PDF file on standard input, and as arguments the most
 * seconds that it may work, the most bytes of memory that it may use, and what the keywords of the
 * file must hold so that more than them is told. */
#define DATA_READER_PROGRAM "eikyo-read-pdf"

/** The GVariant on its standard output, in its serialized form: how it went (#DataReaderOutcome);
 * the keywords of the file, and what is in it: number of the page from 1,
 * or 0 for the file as a whole, the kind (#DataReaderKind), and its text. */
#define DATA_READER_FORMAT "(usa(uus))"

typedef enum
{
  DATA_READER_DONE = 1,   /* not what an answer that is damaged would be taken for */
  DATA_READER_UNREADABLE, /* damaged, or no PDF file */
  DATA_READER_PROTECTED,  /* by a password */
  DATA_READER_TOO_LARGE,  /* more pages or more text than are read */
} DataReaderOutcome;

typedef enum
{
  DATA_READER_WORDS = 1,  /* a line; "" for a page without any */
  DATA_READER_NOTE,       /* an annotation: what it says */
  DATA_READER_FIELD,      /* of a form: its name */
  DATA_READER_PICTURE,    /* "" */
  DATA_READER_LINK,       /* to elsewhere: where it leads */
  DATA_READER_ATTACHMENT, /* a file within the file: its name */
  DATA_READER_SCRIPT,     /* a program: "" */
  DATA_READER_LAYER,      /* that can be shown and hidden: its title */
  DATA_READER_TITLE,      /* in the properties */
  DATA_READER_AUTHOR,
  DATA_READER_SUBJECT,
  DATA_READER_LOOKS, /* a hash of the picture that the page gives */
} DataReaderKind;

G_END_DECLS
