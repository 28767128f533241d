/* A picture keeps its form, wherever and however it is set. */
#include "../random.h"
#include "guide/draw_picture.h"
#include "guide_test.h"

#define TRIALS 2000
#define TINY 1e-6

static const Picture *picture_of_form(double width, double height) {
  TextBuffer text = {.arena = arena};
  text_append(&text, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
  text_append_number(&text, width, 3);
  text_append(&text, "\" height=\"");
  text_append_number(&text, height, 3);
  text_append(&text, "\"/>");
  const SourceFile *file = source_file_new(arena, "x.svg", text.text, text.length);
  const Picture *picture = picture_read(arena, file, (SourceSpan){0}, diags);
  ck_assert_ptr_nonnull(picture);
  return picture;
}

static void assert_ratio(double width, double height, double wanted) {
  ck_assert_double_eq_tol(width / height / wanted, 1, TINY);
}

static void assert_contained(const Picture *picture, Rect box, PictureAlign align) {
  PictureSetting setting = {picture, PICTURE_CONTAIN, align};
  const SceneImage *image = &draw_picture(&draw, group, ROLE_FIGURE, setting, box)->image;
  ck_assert(rect_contains(box, image->box, TINY));
  ck_assert(rect_equals(image->crop, (Rect){0, 0, 1, 1}));
  assert_ratio(image->box.width, image->box.height, image->width / image->height);
  double over_x = box.width - image->box.width, over_y = box.height - image->box.height;
  ck_assert(over_x < TINY * box.width || over_y < TINY * box.height);
  ck_assert_double_eq_tol(image->box.x - box.x, over_x * align.x, TINY);
  ck_assert_double_eq_tol(image->box.y - box.y, over_y * align.y, TINY);
}

static void assert_covering(const Picture *picture, Rect box, PictureAlign align) {
  PictureSetting setting = {picture, PICTURE_COVER, align};
  const SceneImage *image = &draw_picture(&draw, group, ROLE_FIGURE, setting, box)->image;
  Rect crop = image->crop;
  ck_assert(rect_equals(image->box, box));
  ck_assert(rect_contains((Rect){0, 0, 1, 1}, crop, TINY));
  assert_ratio(crop.width * image->width, crop.height * image->height, box.width / box.height);
  ck_assert(crop.width > 1 - TINY || crop.height > 1 - TINY);
  ck_assert_double_eq_tol(crop.x, (1 - crop.width) * align.x, TINY);
  ck_assert_double_eq_tol(crop.y, (1 - crop.height) * align.y, TINY);
}

START_TEST(forms_are_kept) {
  static const double shares[] = {0, 0.5, 1};
  uint64_t state = 7;
  const Picture *pictures[20];
  for (size_t i = 0; i < 20; i++)
    pictures[i] = picture_of_form(random_between(&state, 5, 200), random_between(&state, 5, 200));
  for (int i = 0; i < TRIALS; i++) {
    Rect box = {random_between(&state, 0, 500), random_between(&state, 0, 300),
                random_between(&state, 1, 400), random_between(&state, 1, 200)};
    PictureAlign align = {shares[i % 3], shares[i / 3 % 3]};
    assert_contained(pictures[i % 20], box, align);
    assert_covering(pictures[i % 20], box, align);
  }
}
END_TEST

START_TEST(a_box_of_no_size_shows_nothing) {
  PictureSetting setting = {picture_of_form(3, 2), PICTURE_COVER, {0, 0}};
  ck_assert_ptr_null(draw_picture(&draw, group, ROLE_FIGURE, setting, (Rect){1, 1, 0, 9}));
  ck_assert_ptr_null(draw_picture(&draw, group, ROLE_FIGURE, setting, (Rect){1, 1, 9, 0}));
  ck_assert_ptr_null(group->first_child);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("guide/draw_picture");
  TCase *tests = tcase_create("draw_picture");
  tcase_add_test(tests, forms_are_kept);
  tcase_add_test(tests, a_box_of_no_size_shows_nothing);
  return guide_run(suite, tests);
}
