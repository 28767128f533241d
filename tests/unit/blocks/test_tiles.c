/* Tiles as they are read: figures, units, periods, changes and lines. */
#include "blocks/tiles/tiles.h"

#include "../deck/deck_test.h"
#include <math.h>

#define TABLES                                                                                     \
  "measures:\n  money: {unit: JPY millions, format: \"#,##0\", negative: parentheses}\n"           \
  "  cost: {like: money, good: down}\n  p: {unit: \"%\", format: \"0.0\", ratio: true}\n"          \
  "  big: {unit: JPY billions, format: \"0.0\"}\n  users: {unit: 'users, thousands'}\n"            \
  "data:\n"                                                                                        \
  "  t:\n    measure: money\n    columns: [FY2005, FY2006, FY2007, FY2008]\n    rows:\n"           \
  "      A: [100, 110, 120, 150]\n      B: [10, 11, 12, 18]\n      Loss: [5, 5, -4, 3]\n"          \
  "      Hole: [1, 2, '', 4]\n      Open: [1, 2, 3, '']\n      C: [10, 11, 12, 13]\n"              \
  "    row-measures: {C: cost}\n"                                                                  \
  "  back: {measure: money, columns: [FY2008, FY2007], rows: {A: [150, 120]}}\n"                   \
  "  q: {measure: money, columns: [1Q07, 2Q07, 4Q07, 1Q08], rows: {A: [10, 20, 30, 40]}}\n"        \
  "  mixed: {measure: money, columns: [FY2007, FY2008, 4Q07, 1Q08], rows: {A: [1, 2, 3, 4]}}\n"    \
  "  m: {measure: p, columns: [FY2007, FY2008], rows: {M: [8, 10]}}\n"                             \
  "  bn: {measure: big, columns: [FY2007, FY2008], rows: {A: [0.1, 0.2]}}\n"                       \
  "  u: {measure: users, columns: [FY2008], rows: {U: [1500]}}\n"                                  \
  "  plain: {columns: [FY2007, FY2008], rows: {P: [1, 2], Q: [3, 4]}}\n"                           \
  "  odd: {measure: money, columns: [FY2006, FY2009, FY2007], rows: {A: [1, 9, 2]}}\n"             \
  "  days: {columns: [2024-03-01, 2024-03-04, 2024-03-05], rows: {A: [1, 2, 3]}}\n"                \
  "  plan: {measure: money, columns: [FY2008], rows: {A: [160]}}\n"                                \
  "let: {a: 't[\"A\"]', b: 't[\"B\"]', loss: 't[\"Loss\"]', hole: 't[\"Hole\"]', "                 \
  "open: 't[\"Open\"]', c: 't[\"C\"]', p: 'plain[\"P\"] + plain[\"Q\"]'}\n"

static const TilesContent *content_of(const char *keys) {
  const Deck *deck =
      need_deck(arena_printf(arena, HEAD "%sslides:\n- title: T\n%s\n", TABLES, keys));
  return deck->slides[0].blocks[0].content;
}

static const Tile *tile_of(const char *tile) {
  return content_of(arena_printf(arena, "  tiles: {N: %s}", tile))->tiles;
}

/* "150 | JPY millions, FY2008 | up good +25.0% vs FY2007" */
static void check_tile(const char *text, const char *expected) {
  static const char *const effects[] = {"plain", "good", "bad"};
  static const char *const directions[] = {"down", "flat", "up"};
  const Tile *tile = tile_of(text);
  TextBuffer found = {.arena = arena};
  text_append_format(&found, "%s | %s", tile->value.text, tile->below.text ? tile->below.text : "");
  for (size_t i = 0; i < tile->delta_count; i++) {
    const TileDelta *delta = &tile->deltas[i];
    text_append_format(&found, " | %s %s %s %s", directions[delta->direction + 1],
                       effects[delta->effect], delta->figures.text, delta->basis.text);
  }
  ck_assert_str_eq(text_buffer_string(&found), expected);
}

START_TEST(a_series_shows_its_last_period_and_the_change_from_the_year_before) {
  check_tile("a", "150 | JPY millions, FY2008 | up good +25.0% vs FY2007");
  check_tile("'back[\"A\"]'", "150 | JPY millions, FY2008 | up good +25.0% vs FY2007");
  check_tile("c", "13 | JPY millions, FY2008 | up bad +8.3% vs FY2007");
  check_tile("loss", "3 | JPY millions, FY2008 | flat plain n.m. vs FY2007");
  check_tile("hole", "4 | JPY millions, FY2008 | up good +100.0% vs FY2006");
  check_tile("{value: loss / open, versus: none}", "n.a. | FY2008");
  check_tile("open", "n.a. | JPY millions, FY2008");
}
END_TEST

START_TEST(quarters_are_compared_with_the_year_before_or_the_quarter_before) {
  check_tile("'q[\"A\"]'", "40 | JPY millions, 1Q08 | up good +300.0% vs 1Q07");
  check_tile("'q[\"A\", \"2Q07\"..\"1Q08\"]'", "40 | JPY millions, 1Q08 | up good +33.3% vs 4Q07");
  check_tile("'mixed[\"A\"]'", "4 | JPY millions, 1Q08 | up good +33.3% vs 4Q07");
}
END_TEST

START_TEST(one_number_has_its_period_and_no_change) {
  check_tile("'a[\"FY2007\"]'", "120 | JPY millions, FY2007");
  check_tile("'a[\"FY2007\"] + b[\"FY2007\"]'", "132 | JPY millions, FY2007");
  check_tile("growth(a)", "+25.0% | ");
  check_tile("75000", "75000 | ");
  check_tile("{value: 75000, measure: money, period: Target}", "75,000 | JPY millions, Target");
}
END_TEST

START_TEST(quotients_of_one_unit_are_in_per_cent) {
  check_tile("b / a", "12.0% | FY2008 | up good +2.0\u00A0pp vs FY2007");
  check_tile("c / a", "8.7% | FY2008 | down good (1.3\u00A0pp) vs FY2007");
  check_tile("{value: b / a, format: 0.00x}", "0.12x | FY2008 | up good +20.0% vs FY2007");
  check_tile("{value: b / a, format: 0%}", "12% | FY2008 | up good +2.0\u00A0pp vs FY2007");
  check_tile("{value: b / a, measure: p}", "12.0% | FY2008 | up good +2.0\u00A0pp vs FY2007");
  check_tile("p", "6 | FY2008 | up good +50.0% vs FY2007");
  check_tile("count(a)", "4 | ");
  check_tile("'m[\"M\"]'", "10.0% | FY2008 | up good +2.0\u00A0pp vs FY2007");
}
END_TEST

START_TEST(units_are_said_once_and_never_lost) {
  check_tile("{value: a, format: JPY 0.00bn}", "JPY\u00A0"
                                               "0.15bn | FY2008 | up good +25.0% vs FY2007");
  check_tile("{value: a, format: 0.00bn, versus: none}", "0.15bn | JPY, FY2008");
  check_tile("{value: a, unit: yen, versus: none}", "150 | yen, FY2008");
  check_tile("{value: a, unit: \"%\", versus: none}", "150% | FY2008");
  check_tile("{value: 'u[\"U\"]', versus: none}", "1500 | users, thousands, FY2008");
  check_tile("{value: 'u[\"U\"]', format: 0.0m, versus: none}", "1.5m | users, FY2008");
}
END_TEST

START_TEST(changes_print_as_asked) {
  check_tile("{value: a, change: absolute}", "150 | JPY millions, FY2008 | up good +30 vs FY2007");
  check_tile("{value: a, change: both}",
             "150 | JPY millions, FY2008 | up good +30 / +25.0% vs FY2007");
  check_tile("{value: b / a, change: percent}", "12.0% | FY2008 | up good +20.0% vs FY2007");
  check_tile("{value: b / a, change: absolute, format: 0.00%}",
             "12.00% | FY2008 | up good +2.0\u00A0pp vs FY2007");
  check_tile("{value: b / a, change: both}",
             "12.0% | FY2008 | up good +2.0\u00A0pp / +20.0% vs FY2007");
  check_tile("{value: a, change: absolute, format: JPY 0.00bn}",
             "JPY\u00A0"
             "0.15bn | FY2008 | up good +JPY\u00A0"
             "0.03bn vs FY2007");
}
END_TEST

START_TEST(figures_are_compared_with_what_is_named) {
  check_tile("{value: a, versus: {Plan: plan, FY2006: a}}",
             "150 | JPY millions, FY2008 | down bad (6.3%) vs Plan | up good +36.4% vs FY2006");
  check_tile("{value: 'a[\"FY2007\"]', versus: {Hole: hole}}",
             "120 | JPY millions, FY2007 | flat plain n.a. vs Hole");
  check_tile("{value: a, versus: {Goal: 120}}",
             "150 | JPY millions, FY2008 | up good +25.0% vs Goal");
}
END_TEST

START_TEST(other_scales_of_the_unit_are_brought_to_that_of_the_tile) {
  check_tile("{value: a, versus: {Other: 'bn[\"A\"]'}, change: absolute}",
             "150 | JPY millions, FY2008 | down bad (50) vs Other");
  check_tile("{value: b / a, versus: {Goal: 10%, FY2007: b / a}}",
             "12.0% | FY2008 | up good +2.0\u00A0pp vs Goal | up good +2.0\u00A0pp vs FY2007");
}
END_TEST

static const TileLine *line_of(const char *tile) {
  return &tile_of(tile)->line;
}

START_TEST(lines_have_the_periods_up_to_the_figure) {
  const TileLine *line = line_of("{value: a, sparkline: true}");
  ck_assert_uint_eq(line->count, 4);
  ck_assert_double_eq(line->values[0], 100e6);
  ck_assert_double_eq(line->low, 100e6);
  ck_assert_double_eq(line->high, 150e6);
  ck_assert_str_eq(line->first, "FY2005");
  ck_assert_str_eq(line->last, "FY2008");
  line = line_of("{value: 'back[\"A\"]', sparkline: true}");
  ck_assert_double_eq(line->values[0], 120e6);
  line = line_of("{value: 'q[\"A\"]', sparkline: true}");
  ck_assert_uint_eq(line->count, 5);
  ck_assert(isnan(line->values[2]));
  line = line_of("{value: hole, sparkline: true}");
  ck_assert(isnan(line->values[2]));
  ck_assert_uint_eq(line_of("{value: 'mixed[\"A\"]', sparkline: true}")->count, 2);
  ck_assert_uint_eq(line_of("{value: a, sparkline: 'q[\"A\"]'}")->count, 5);
  ck_assert_uint_eq(line_of("a")->count, 0);
  line = line_of("{value: 'odd[\"A\"]', sparkline: true}");
  ck_assert_uint_eq(line->count, 2);
  ck_assert_double_eq(line->high, 2e6);
  ck_assert_uint_eq(line_of("{value: 'days[\"A\"]', sparkline: true}")->count, 3);
}
END_TEST

START_TEST(a_block_gives_lines_to_all_that_have_a_series) {
  const TilesContent *content =
      content_of("  tiles: {A: a, B: 'b[\"FY2008\"]', C: {value: c, sparkline: false}}\n"
                 "  sparklines: true\n  sparkline-scale: zero");
  ck_assert_uint_eq(content->tiles[0].line.count, 4);
  ck_assert_uint_eq(content->tiles[1].line.count, 0);
  ck_assert_uint_eq(content->tiles[2].line.count, 0);
  ck_assert_double_eq(content->tiles[0].line.low, 0);
  ck_assert_uint_eq(content->show.note_count, 1);
  ck_assert_str_eq(content->show.notes[0], "Small lines: FY2005 to FY2008, each on a scale of its "
                                           "own that includes zero.");
}
END_TEST

START_TEST(shared_scales_hold_all_lines) {
  const TilesContent *content = content_of("  tiles: {A: a, B: 'bn[\"A\"]', C: 'a[\"FY2008\"]'}\n"
                                           "  sparklines: true\n  sparkline-scale: shared");
  for (size_t i = 0; i < 2; i++) {
    ck_assert_double_eq_tol(content->tiles[i].line.low, 100e6, 1e-3);
    ck_assert_double_eq_tol(content->tiles[i].line.high, 200e6, 1e-3);
  }
  ck_assert_str_eq(content->show.notes[0],
                   "Small lines: all on one scale, from the lowest to the highest value.");
}
END_TEST

START_TEST(what_is_read_aloud_says_all) {
  const TilesContent *content =
      content_of("  heading: Key figures\n  name: key\n"
                 "  tiles: {Sales: a, Margin: {value: b / a, marker: adjusted, versus: none}}");
  ck_assert_str_eq(content->description,
                   "Key figures. Sales: 150 JPY millions, FY2008; +25.0% vs FY2007. "
                   "Margin: 12.0% FY2008, Adjusted.");
  ck_assert_str_eq(content->tiles[1].marker, "Adjusted");
  ck_assert_str_eq(content->tiles[0].node_name, "key/Sales");
  ck_assert_uint_eq(content->show.note_count, 0);
  ck_assert_uint_eq(content->tiles[0].value.run_count, 1);
  ck_assert_ptr_nonnull(content->tiles[0].deltas[0].figures.runs[0].quantity.origin);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("blocks/tiles");
  TCase *tests = fixture_case(suite, "tiles");
  tcase_add_test(tests, a_series_shows_its_last_period_and_the_change_from_the_year_before);
  tcase_add_test(tests, quarters_are_compared_with_the_year_before_or_the_quarter_before);
  tcase_add_test(tests, one_number_has_its_period_and_no_change);
  tcase_add_test(tests, quotients_of_one_unit_are_in_per_cent);
  tcase_add_test(tests, units_are_said_once_and_never_lost);
  tcase_add_test(tests, changes_print_as_asked);
  tcase_add_test(tests, figures_are_compared_with_what_is_named);
  tcase_add_test(tests, other_scales_of_the_unit_are_brought_to_that_of_the_tile);
  tcase_add_test(tests, lines_have_the_periods_up_to_the_figure);
  tcase_add_test(tests, a_block_gives_lines_to_all_that_have_a_series);
  tcase_add_test(tests, shared_scales_hold_all_lines);
  tcase_add_test(tests, what_is_read_aloud_says_all);
  return unit_run(suite);
}
