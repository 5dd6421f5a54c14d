/* reader.c - Reading a PDF file, which may come from anyone, in a process of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* for memfd_create() */
#include "data/reader/reader.h"

#include "data/directories.h"
#include "data/error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

/* Seconds of work and bytes of memory: many times what a worksheet needs. */
#define LONGEST_WORK "60"
#define MOST_MEMORY "1073741824"

enum
{
  MOST_OUTPUT = 64 * 1024 * 1024, /* bytes */
};

static gboolean
write_all (int output, GBytes *bytes)
{
  gsize size;
  const char *start = g_bytes_get_data (bytes, &size);
  gsize done = 0;

  while (done < size)
    {
      gssize n = write (output, start + done, size - done);

      if (n < 0 && errno != EINTR)
        return FALSE;
      done += (gsize) MAX (n, 0);
    }
  return TRUE;
}

/* A file without a name that holds @bytes, to be read from its beginning; -1 with @error. A pipe
 * would end this program where the process goes away before it has read all. */
static int
open_input (GBytes *bytes, const char *file, GError **error)
{
  int input = memfd_create ("worksheet", MFD_CLOEXEC);

  if (input >= 0 && write_all (input, bytes) && lseek (input, 0, SEEK_SET) == 0)
    return input;
  data_fail_to_read (error, file, errno);
  if (input >= 0)
    close (input);
  return -1;
}

static GSubprocess *
start (GBytes *bytes, const char *mark, const char *file, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *folder = data_directories_programs ();
  g_autofree char *program = g_build_filename (folder, DATA_READER_PROGRAM, NULL);
  int input = open_input (bytes, file, error);
  GSubprocess *process;

  if (input < 0)
    return NULL;
  g_subprocess_launcher_take_stdin_fd (launcher, input);
  process =
      g_subprocess_launcher_spawn (launcher, NULL, program, LONGEST_WORK, MOST_MEMORY, mark, NULL);
  if (process == NULL)
    g_set_error (error, DATA_ERROR, DATA_ERROR_READ,
                 _ ("“%s”, which reads PDF files, could not be started. Install Eikyo again."),
                 program);
  return process;
}

static void
end_cb (GCancellable *cancellable, gpointer process)
{
  g_subprocess_force_exit (process);
}

/* (transfer full): what the process says, and not much more of it than it may say. */
static GBytes *
read_output (GSubprocess *process)
{
  GInputStream *stream = g_subprocess_get_stdout_pipe (process);
  GByteArray *output = g_byte_array_new ();
  guint8 part[65536];
  gssize n = 0;

  /* That it gives no answer shows in how it ended. */
  while (output->len <= MOST_OUTPUT &&
         (n = g_input_stream_read (stream, part, sizeof part, NULL, NULL)) > 0)
    g_byte_array_append (output, part, (guint) n);
  if (n != 0)
    g_subprocess_force_exit (process);
  return g_byte_array_free_to_bytes (output);
}

/* What became of the process, once it ended. */
static gboolean
check_end (GSubprocess *process, GBytes *output, const char *file, GError **error)
{
  if (g_bytes_get_size (output) > MOST_OUTPUT)
    {
      data_refuse (error, file, NULL, _ ("It has more pages or more text than a worksheet has."));
      return FALSE;
    }
  if (g_subprocess_get_successful (process))
    return TRUE;
  if (g_subprocess_get_if_signaled (process) && (g_subprocess_get_term_sig (process) == SIGXCPU ||
                                                 g_subprocess_get_term_sig (process) == SIGKILL))
    data_refuse (error, file, NULL,
                 _ ("Reading it takes longer than any worksheet does, and was stopped. Do not rely "
                    "on it."));
  else
    data_refuse (error, file, NULL,
                 _ ("It makes the program that reads PDF files fail, which no worksheet does. Do "
                    "not rely on it."));
  return FALSE;
}

/* (transfer full): @output where it says what it should, and the file could be read. */
static GVariant *
judge (GBytes *output, const char *file, GError **error)
{
  g_autoptr (GVariant) reading = g_variant_ref_sink (
      g_variant_new_from_bytes (G_VARIANT_TYPE (DATA_READER_FORMAT), output, FALSE));
  g_autoptr (GVariant) sound = g_variant_get_normal_form (reading);
  guint outcome;

  g_variant_get (sound, "(us@a(uus))", &outcome, NULL, NULL);
  if (outcome == DATA_READER_DONE)
    return g_steal_pointer (&sound);
  if (outcome == DATA_READER_TOO_LARGE)
    data_refuse (error, file, NULL, _ ("It has more pages or more text than a worksheet has."));
  else if (outcome == DATA_READER_PROTECTED)
    data_refuse (error, file, NULL,
                 _ ("This PDF file is protected by a password. Get a copy without one."));
  else
    data_refuse (error, file, NULL, _ ("This PDF file is damaged. Get an undamaged copy."));
  return NULL;
}

GVariant *
data_reader_read (
    GBytes *bytes, const char *mark, const char *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GSubprocess) process = start (bytes, mark, file, error);
  g_autoptr (GBytes) output = NULL;
  gulong handler = 0;

  if (process == NULL)
    return NULL;
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (end_cb), process, NULL);
  output = read_output (process);
  g_subprocess_wait (process, NULL, NULL);
  g_cancellable_disconnect (cancellable, handler);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !check_end (process, output, file, error))
    return NULL;
  return judge (output, file, error);
}
