/* Days are numbered; 400 years have 146,097 of them. */
#include "period/date.h"

static bool is_leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int date_days_in_month(int year, int month) {
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return days[month - 1] + (month == 2 && is_leap(year));
}

bool date_is_valid(Date date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= date_days_in_month(date.year, date.month);
}

bool date_is_month_end(Date date) {
  return date.day == date_days_in_month(date.year, date.month);
}

/* Days of the whole years before this one. */
static int days_before_year(int year) {
  int years = year - 1;
  return years * 365 + years / 4 - years / 100 + years / 400;
}

int date_day_number(Date date) {
  int number = days_before_year(date.year) + date.day - 1;
  for (int month = 1; month < date.month; month++) number += date_days_in_month(date.year, month);
  return number;
}

Date date_of_day_number(int number) {
  Date date = {number / 366 + 1, 1, 1};
  while (days_before_year(date.year + 1) <= number) date.year++;
  number -= days_before_year(date.year);
  for (; number >= date_days_in_month(date.year, date.month); date.month++)
    number -= date_days_in_month(date.year, date.month);
  date.day = number + 1;
  return date;
}

bool date_is_weekend(Date date) {
  return date_day_number(date) % 7 >= 5;
}
