/* messages.h - Saying what went wrong, and asking before what cannot be undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ui_messages_show_error:
 * @title: what could not be done
 * @message: why, and what to do
 */
void ui_messages_show_error (GtkWindow *window, const char *title, const char *message);

/** ui_messages_present: shows @dialog above @window, as soon as that is there itself; its default
 * size follows the size of the text as far as @window is large. */
void ui_messages_present (GtkWindow *window, GtkWindow *dialog);

/** An answer that can be chosen: the label of its button, with a mnemonic, and what it responds. */
typedef struct
{
  const char *label;
  int response;
} UiMessagesChoice;

/**
 * ui_messages_choose:
 * @choices: ends with one that has no label; the last is what is meant where the user just agrees
 * @answered: (scope call): called for GtkDialog::response
 */
void ui_messages_choose (GtkWindow *window,
                         const char *title,
                         const char *message,
                         const UiMessagesChoice *choices,
                         GCallback answered);

/** Called when the user agrees, with the @data given to ui_messages_ask(). */
typedef void (*UiMessagesAgreed) (GtkWindow *window, gpointer data);

/**
 * ui_messages_ask:
 * @title: the question
 * @message: what it means
 * @label: label of the button that agrees, with a mnemonic
 * @agreed: called unless the user cancels
 * @data: for @agreed
 * @free: (nullable): frees @data in the end
 */
void ui_messages_ask (GtkWindow *window,
                      const char *title,
                      const char *message,
                      const char *label,
                      UiMessagesAgreed agreed,
                      gpointer data,
                      GDestroyNotify free);

G_END_DECLS
