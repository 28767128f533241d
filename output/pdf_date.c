#include "output/pdf_date.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const int64_t last_second = 253402300799; /* of the year 9999 */

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static bool is_date(const char *text) {
  static const char shape[] = "dddd-dd-dd";
  for (size_t i = 0; i < sizeof shape; i++)
    if (shape[i] == 'd' ? !is_digit(text[i]) : text[i] != shape[i]) return false;
  return true;
}

static bool parse_seconds(const char *text, int64_t *seconds) {
  *seconds = 0;
  if (!*text) return false;
  for (; *text; text++) {
    if (!is_digit(*text)) return false;
    *seconds = *seconds * 10 + (*text - '0');
    if (*seconds > last_second) return false;
  }
  return true;
}

static void set_time(PdfDate *date, int64_t seconds) {
  time_t when = (time_t)seconds;
  struct tm parts;
  gmtime_r(&when, &parts);
  strftime(date->digits, sizeof date->digits, "%Y%m%d%H%M%S", &parts);
}

PdfDate pdf_date_find(const char *deck_date) {
  PdfDate date = {.digits = "19700101000000"};
  const char *epoch = getenv("SOURCE_DATE_EPOCH");
  int64_t seconds;
  if (deck_date && is_date(deck_date)) {
    date.is_known = true;
    memcpy(date.digits, deck_date, 4);
    memcpy(date.digits + 4, deck_date + 5, 2);
    memcpy(date.digits + 6, deck_date + 8, 2);
  } else if (epoch && parse_seconds(epoch, &seconds)) {
    date.is_known = true;
    set_time(&date, seconds);
  }
  const char *d = date.digits;
  snprintf(date.for_cairo, sizeof date.for_cairo, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2s+00:00", d, d + 4,
           d + 6, d + 8, d + 10, d + 12);
  return date;
}

/* The long form of the time zone is there to leave room for the "D:". */
static bool fix_entry(const PdfDate *date, const char *key, char *bytes, size_t length) {
  char written[64], right[64];
  int count = snprintf(written, sizeof written, "/%s (%s+00'00)", key, date->digits);
  char *place = memmem(bytes, length, written, (size_t)count);
  if (!place) return false;
  int used = date->is_known ? snprintf(right, sizeof right, "/%s (D:%sZ)", key, date->digits) : 0;
  memset(place, ' ', (size_t)count);
  memcpy(place, right, (size_t)used);
  return true;
}

bool pdf_date_fix(const PdfDate *date, char *bytes, size_t length) {
  return fix_entry(date, "CreationDate", bytes, length) &&
         fix_entry(date, "ModDate", bytes, length);
}
