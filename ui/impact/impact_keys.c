/* impact_keys.c - The keys of the impact grid, but for the levels that are typed into it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/impact/impact_keys.h"

#include "ui/impact/impact_move.h"

/* How many levels have a key of their own. */
#define N_LEVELS 10

/* The keys of a move; the number pad has the same. */
static const struct
{
  guint key;
  guint pad_key;
  GdkModifierType modifiers;
  UiImpactMove move;
} moves[] = {
  { GDK_KEY_Left, GDK_KEY_KP_Left, 0, UI_IMPACT_MOVE_LEFT },
  { GDK_KEY_Right, GDK_KEY_KP_Right, 0, UI_IMPACT_MOVE_RIGHT },
  { GDK_KEY_Up, GDK_KEY_KP_Up, 0, UI_IMPACT_MOVE_UP },
  { GDK_KEY_Down, GDK_KEY_KP_Down, 0, UI_IMPACT_MOVE_DOWN },
  { GDK_KEY_Home, GDK_KEY_KP_Home, 0, UI_IMPACT_MOVE_ROW_START },
  { GDK_KEY_End, GDK_KEY_KP_End, 0, UI_IMPACT_MOVE_ROW_END },
  { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, UI_IMPACT_MOVE_PREVIOUS_SUBJECT },
  { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, UI_IMPACT_MOVE_NEXT_SUBJECT },
  { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, UI_IMPACT_MOVE_FIRST },
  { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, UI_IMPACT_MOVE_LAST },
};

static const struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
} commands[] = {
  { GDK_KEY_Return, 0, "impact.rationale" },      { GDK_KEY_KP_Enter, 0, "impact.rationale" },
  { GDK_KEY_F2, 0, "impact.rationale" },          { GDK_KEY_Menu, 0, "impact.menu" },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "impact.menu" },
};

/* These take an answer away. */
static const guint clearing[] = { GDK_KEY_Delete, GDK_KEY_KP_Delete, GDK_KEY_BackSpace };

static void
bind_moves (GtkWidgetClass *class, GtkShortcutFunc move)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (class, moves[i].key, moves[i].modifiers, move, "i",
                                    (int) moves[i].move);
      gtk_widget_class_add_binding (class, moves[i].pad_key, moves[i].modifiers, move, "i",
                                    (int) moves[i].move);
    }
}

/* @zero: the key of level 0 */
static void
bind_levels (GtkWidgetClass *class, guint zero)
{
  for (guint level = 0; level < N_LEVELS; level++)
    {
      gtk_widget_class_add_binding_action (class, zero + level, GDK_CONTROL_MASK, "impact.fill-row",
                                           "i", (int) level);
      gtk_widget_class_add_binding_action (class, zero + level, GDK_CONTROL_MASK | GDK_ALT_MASK,
                                           "impact.fill-subject", "i", (int) level);
    }
}

void
ui_impact_keys_bind (GtkWidgetClass *class, GtkShortcutFunc move)
{
  bind_moves (class, move);
  bind_levels (class, GDK_KEY_0);
  bind_levels (class, GDK_KEY_KP_0);
  for (guint i = 0; i < G_N_ELEMENTS (clearing); i++)
    gtk_widget_class_add_binding_action (class, clearing[i], 0, "impact.set", "i", -1);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_add_binding_action (class, commands[i].key, commands[i].modifiers,
                                         commands[i].action, NULL);
}
