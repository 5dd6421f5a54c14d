/* write-package.c - Writes the package of the tests, for others to read. Usage: write-package FILE
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "package_sample.h"
#include "shipped.h"

int
main (int argc, char **argv)
{
  g_autoptr (DataPacks) packs = shipped_packs ();

  g_assert_cmpint (argc, ==, 2);
  package_sample_write (packs, argv[1]);
  return 0;
}
