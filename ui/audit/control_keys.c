/* control_keys.c - The keys of the tree of controls.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/audit/control_keys.h"

#include <glib/gi18n-lib.h>

/* An answer that has a key of its own. */
typedef struct
{
  guint key;
  const char *answer;
  const char *label; /* with the key at its end, as no accelerator is shown for single letters */
} Answer;

static const Answer answers[] = {
  { GDK_KEY_s, "stated=true", NC_ ("control menu", "Stated (S)") },
  { GDK_KEY_x, "stated=false", NC_ ("control menu", "Excluded, with a reason… (X)") },
  { GDK_KEY_e, "external=true", NC_ ("control menu", "In the external audit (E)") },
  { GDK_KEY_n, "external=false", NC_ ("control menu", "Not in the external audit (N)") },
  { GDK_KEY_1, "internal.design=effective", NC_ ("control menu", "Design effective (1)") },
  { GDK_KEY_2, "internal.design=deficient", NC_ ("control menu", "Design deficient (2)") },
  { GDK_KEY_3, "internal.design=not-assessed", NC_ ("control menu", "Design not assessed (3)") },
  { GDK_KEY_4, "internal.operation=effective", NC_ ("control menu", "Operation effective (4)") },
  { GDK_KEY_5, "internal.operation=deficient", NC_ ("control menu", "Operation deficient (5)") },
  { GDK_KEY_6, "internal.operation=not-assessed",
    NC_ ("control menu", "Operation not assessed (6)") },
};

/* The answers of each section of the menu. */
static const guint sections[] = { 2, 2, 3, 3 };

static UiControlKey
read_way (guint key, gboolean right_to_left)
{
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return right_to_left ? UI_CONTROL_KEY_OPEN : UI_CONTROL_KEY_CLOSE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return right_to_left ? UI_CONTROL_KEY_CLOSE : UI_CONTROL_KEY_OPEN;
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      return UI_CONTROL_KEY_OPEN_ALL;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return UI_CONTROL_KEY_CLOSE_ALL;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
    case GDK_KEY_F4:
      return UI_CONTROL_KEY_ENTER;
    case GDK_KEY_Menu:
      return UI_CONTROL_KEY_MENU;
    case GDK_KEY_Escape:
      return UI_CONTROL_KEY_CLEAR;
    default:
      return UI_CONTROL_KEY_NONE;
    }
}

UiControlKey
ui_control_keys_read (guint key, GdkModifierType state, gboolean right_to_left, const char **answer)
{
  guint lower = gdk_keyval_to_lower (key);
  UiControlKey way;

  *answer = NULL;
  state &= gtk_accelerator_get_default_mod_mask ();
  if (key == GDK_KEY_F10 && state == GDK_SHIFT_MASK)
    return UI_CONTROL_KEY_MENU;
  if ((state & ~GDK_SHIFT_MASK) != 0)
    return UI_CONTROL_KEY_NONE;
  way = read_way (key, right_to_left);
  if (way != UI_CONTROL_KEY_NONE)
    return state == 0 || key == GDK_KEY_plus ? way : UI_CONTROL_KEY_NONE;
  if (key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9)
    lower = GDK_KEY_0 + (key - GDK_KEY_KP_0);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      if (answers[i].key != lower)
        continue;
      *answer = answers[i].answer;
      return UI_CONTROL_KEY_ANSWER;
    }
  return UI_CONTROL_KEY_NONE;
}

static void
add (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (target != NULL)
    g_menu_item_set_action_and_target (item, action, "s", target);
  else
    g_menu_item_set_action_and_target (item, action, NULL);
  g_menu_append_item (menu, item);
}

GMenuModel *
ui_control_keys_new_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  guint next = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GMenu) section = g_menu_new ();

      for (guint end = next + sections[i]; next < end; next++)
        add (section, g_dpgettext2 (NULL, "control menu", answers[next].label), "controls.answer",
             answers[next].answer);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }
  add (last, _ ("Answer in the Panel"), "controls.enter", NULL);
  add (last, _ ("New Finding about This Control"), "controls.new-finding", NULL);
  add (last, _ ("Add a Detail…"), "controls.add-detail", NULL);
  add (last, _ ("Remove the Added Detail"), "controls.remove-detail", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}
