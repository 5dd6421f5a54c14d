/* date_field.c - A field for a date, forgiving in how it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/forms/date_field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _UiDateField
{
  UiEntryField parent_instance;

  /* in the line */
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkCalendar *calendar;

  gboolean opening; /* whether the calendar is set to what is kept */
};

G_DEFINE_FINAL_TYPE (UiDateField, ui_date_field, UI_TYPE_ENTRY_FIELD)

/** An era of the Japanese calendar: the names it is written by, and the year before its first. */
typedef struct
{
  const char *names[2];
  guint before;
} Era;

static const Era eras[] = {
  { { "令和", "R" }, 2018 },
  { { "平成", "H" }, 1988 },
  { { "昭和", "S" }, 1925 },
};

/* Adds what the era in front of the year stands for to it. */
static guint64
count_year (const char *era, const char *year)
{
  guint64 number = g_str_equal (year, "元") ? 1 : g_ascii_strtoull (year, NULL, 10);

  for (guint i = 0; i < G_N_ELEMENTS (eras); i++)
    {
      if (g_str_equal (era, eras[i].names[0]) || g_ascii_strcasecmp (era, eras[i].names[1]) == 0)
        return number + eras[i].before;
    }
  return strlen (year) == 4 ? number : 0;
}

static RulesDate
read_match (GMatchInfo *match)
{
  g_autofree char *era = g_match_info_fetch (match, 1);
  g_autofree char *year = g_match_info_fetch (match, 2);
  g_autofree char *month = g_match_info_fetch (match, 3);
  g_autofree char *day = g_match_info_fetch (match, 4);
  g_autofree char *text = g_strdup_printf ("%04" G_GUINT64_FORMAT "-%02d-%02d",
                                           count_year (era, year), atoi (month), atoi (day));

  return rules_date_parse (text);
}

RulesDate
ui_date_field_read (const char *typed)
{
  static const char *const forms[] = {
    "^(令和|平成|昭和|[RrHhSs])? *(\\d{1,4}|元) *[-/.年ー−‐–] *(\\d{1,2}) *[-/.月ー−‐–] "
    "*(\\d{1,2}) *日?$",
    "^()(\\d{4})(\\d{2})(\\d{2})$",
  };
  g_autofree char *text = ui_entry_field_normalize (typed);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (forms[i], 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      if (g_regex_match (regex, text, 0, &match))
        return read_match (match);
    }
  return 0;
}

static GStrv
ui_date_field_read_words (UiEntryField *field, const char *typed)
{
  RulesDate date = ui_date_field_read (typed);
  char text[RULES_DATE_TEXT_SIZE];

  if (date == 0)
    return NULL;
  rules_date_format (date, text);
  return g_strdupv ((char *[]){ text, NULL });
}

static char *
ui_date_field_describe_fault (UiEntryField *field, const char *typed)
{
  return g_strdup_printf (
      /* Translators: %s is what was typed. */
      _ ("“%s” is not a date and is not kept. Write year, month and day, such as 2026-11-22."),
      typed);
}

static void
choose_cb (UiDateField *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *text = NULL;

  if (self->opening)
    return;
  day = gtk_calendar_get_date (self->calendar);
  text = g_date_time_format (day, "%Y-%m-%d");
  if (ui_field_set_text (UI_FIELD (self), text))
    ui_field_refresh (UI_FIELD (self));
  gtk_popover_popdown (self->popover);
}

/* The calendar opens at the day that is kept. */
static void
open_cb (UiDateField *self)
{
  const char *kept = ui_field_get_text (UI_FIELD (self));
  g_autoptr (GDateTime) day = NULL;
  int year;
  int month;
  int number;

  if (kept == NULL || sscanf (kept, "%d-%d-%d", &year, &month, &number) != 3)
    day = g_date_time_new_now_local ();
  else
    day = g_date_time_new_local (year, month, number, 0, 0, 0);
  self->opening = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->opening = FALSE;
}

static void
ui_date_field_class_init (UiDateFieldClass *class)
{
  UI_ENTRY_FIELD_CLASS (class)->read = ui_date_field_read_words;
  UI_ENTRY_FIELD_CLASS (class)->describe_fault = ui_date_field_describe_fault;
}

static void
ui_date_field_init (UiDateField *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->popover = GTK_POPOVER (gtk_popover_new ());
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Choose from a calendar"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choose from a calendar"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Calendar"), -1);
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->calendar));
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (open_cb), self);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (choose_cb), self);
  ui_entry_field_add (UI_ENTRY_FIELD (self), GTK_WIDGET (self->button));
}
