/* Days of the Gregorian calendar. */
#pragma once
#include <stdbool.h>

typedef struct Date {
  int year, month, day; /* month and day from 1 */
} Date;

/* Whether the calendar has this day, in the years 1 to 9999. */
bool date_is_valid(Date date);
int date_days_in_month(int year, int month);
bool date_is_month_end(Date date);
/* Days since 1 January of year 1, a Monday. */
int date_day_number(Date date);
Date date_of_day_number(int number);
bool date_is_weekend(Date date);
