#include "../unit.h"
#include "scale/band.h"

static const BandShape shape = {.share = 0.6, .least_share = 0.5, .widest = 80, .lead = 0.5};

START_TEST(slots_fill_the_length) {
  BandScale band = band_fit(10, 300, band_places_even(3), shape);
  ck_assert_double_eq(band.start, 10);
  ck_assert_double_eq(band.step, 100);
  ck_assert_double_eq(band.bar, 60);
  ck_assert_double_eq(band_middle(band, 0), 60);
  ck_assert_double_eq(band_middle(band, 2), 260);
}
END_TEST

START_TEST(bars_grow_no_wider_than_the_widest) {
  BandScale band = band_fit(0, 300, band_places_even(2), shape);
  ck_assert_double_eq(band.step, 150);
  ck_assert_double_eq(band.bar, 80);
}
END_TEST

START_TEST(few_slots_close_up_where_the_lead_says) {
  BandScale middle = band_fit(0, 1000, band_places_even(2), shape);
  ck_assert_double_eq(middle.step, 160);
  ck_assert_double_eq(middle.start, 340);
  BandShape first = shape;
  first.lead = 0;
  ck_assert_double_eq(band_fit(0, 1000, band_places_even(2), first).start, 0);
}
END_TEST

START_TEST(bars_stay_within_the_length) {
  for (size_t count = 1; count < 60; count++) {
    BandScale band = band_fit(20, 500, band_places_even(count), shape);
    ck_assert(band_middle(band, 0) - band.bar / 2 >= 20 - 1e-9);
    ck_assert(band_middle(band, count - 1) + band.bar / 2 <= 520 + 1e-9);
    ck_assert(band.bar <= band.step);
  }
}
END_TEST

START_TEST(places_leave_gaps_between_slots) {
  static const double places[] = {0.5, 1.5, 3.1};
  BandScale band = band_fit(10, 360, (BandPlaces){3, 3.6, places}, shape);
  ck_assert_double_eq_tol(band.step, 100, 1e-9);
  ck_assert_double_eq_tol(band_middle(band, 1), 160, 1e-9);
  ck_assert_double_eq_tol(band_middle(band, 2), 320, 1e-9);
  ck_assert_double_eq_tol(band_end(band), 370, 1e-9);
  ck_assert_double_eq_tol(band_at(band, 2.6), 270, 1e-9);
}
END_TEST

START_TEST(no_slots_are_no_harm) {
  BandScale band = band_fit(5, 100, band_places_even(0), shape);
  ck_assert_uint_eq(band.places.count, 0);
  ck_assert_double_eq(band.step, 0);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("scale/band");
  TCase *tests = tcase_create("band");
  tcase_add_test(tests, slots_fill_the_length);
  tcase_add_test(tests, bars_grow_no_wider_than_the_widest);
  tcase_add_test(tests, few_slots_close_up_where_the_lead_says);
  tcase_add_test(tests, bars_stay_within_the_length);
  tcase_add_test(tests, places_leave_gaps_between_slots);
  tcase_add_test(tests, no_slots_are_no_harm);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
