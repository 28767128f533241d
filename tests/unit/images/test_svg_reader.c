/* SVG: what is kept of it, how large it is, what it is refused for, and that it is drawn. */
#include "images_test.h"

#define ROOT "<svg xmlns='http://www.w3.org/2000/svg' xmlns:l='http://www.w3.org/1999/xlink' "
#define SVG(content) ROOT "viewBox='0 0 20 10'>" content "</svg>"

static const Picture *svg_of(const char *text) {
  diags = diagnostics_new(arena);
  const Picture *picture = picture_of(text, strlen(text));
  ck_assert_str_eq(only_finding(), "");
  ck_assert_ptr_nonnull(picture);
  return picture;
}

/* With "@" for the mark before ids. */
static const char *kept_of(const char *text) {
  TextBuffer out = {.arena = arena};
  picture_append_svg(svg_of(text), &out);
  for (char *mark; (mark = strchr(out.text, PICTURE_ID_MARK));) *mark = '@';
  return out.text;
}

static void assert_kept(const char *content, const char *kept) {
  static const char start[] = "<g id=\"@picture\"><svg width=\"20\" height=\"10\" "
                              "viewBox=\"0 0 20 10\">";
  const char *text = kept_of(arena_printf(arena, SVG("%s"), content));
  ck_assert(text_starts_with(text, start));
  ck_assert_str_eq(text + sizeof start - 1, arena_printf(arena, "%s</svg></g>\n", kept));
}

static void assert_refused(const char *text, const char *problem) {
  ck_assert_str_eq(problem_of(text, strlen(text)), problem);
}

START_TEST(shapes_are_kept_and_named_anew) {
  assert_kept("<rect id='a' width='3' height='4' fill='#12436D'/>",
              "<rect id=\"@a\" width=\"3\" height=\"4\" fill=\"#12436D\"></rect>");
  assert_kept("<g fill='url(#a)' stroke='url( \"#b\" ) none'/>",
              "<g fill=\"url(#@a)\" stroke=\"url(#@b) none\"></g>");
  assert_kept("<use l:href='#a'/><use href=' #b'/>",
              "<use href=\"#@a\"></use><use href=\"#@b\"></use>");
  assert_kept("<path transform='rotate(5) translate(1,2)' d='M0 0h1'/>",
              "<path transform=\"rotate(5) translate(1,2)\" d=\"M0 0h1\"></path>");
}
END_TEST

START_TEST(what_does_not_draw_is_left_out) {
  assert_kept("<title>A</title><metadata><x y='1'>b</x></metadata><g/>", "<g></g>");
  assert_kept("<x:layer xmlns:x='urn:x'><script/></x:layer><!-- no -->text", "");
  assert_kept("<g onclick='alert(1)' data-x='1' l:title='t' fill='red'/>", "<g fill=\"red\"></g>");
  assert_kept("<defs><filter id='f'><feGaussianBlur/></filter></defs>", "<defs></defs>");
}
END_TEST

START_TEST(styles_hold_within_the_picture) {
  assert_kept("<g style='fill : red;-x:url(http://a/);stroke:URL(#b)'/>",
              "<g style=\"fill:red;stroke:url(#@b);\"></g>");
  assert_kept("<style>/* a { */ .a, #b > g { fill: url(#c); behavior: url(x) }</style>",
              "<style>#@picture .a,#@picture #@b &gt; g{fill:url(#@c);}\n</style>");
  assert_kept("<style><![CDATA[ rect { fill: red } ]]></style>",
              "<style>#@picture rect{fill:red;}\n</style>");
}
END_TEST

START_TEST(markup_in_values_stays_text) {
  assert_kept("<g id='&quot;&gt;&lt;script&gt;' class='&amp;'/>",
              "<g id=\"@&quot;&gt;&lt;script&gt;\" class=\"&amp;\"></g>");
}
END_TEST

START_TEST(what_is_outside_is_refused) {
  static const char outside[] = "refers to something outside of itself";
  static const char *const contents[] = {
      SVG("<use href='x.svg#a'/>"),
      SVG("<use l:href='file:///etc/passwd#a'/>"),
      SVG("<use href='#'/>"),
      SVG("<g fill='url(http://a/#b)'/>"),
      SVG("<g fill='url(x)'/>"),
      SVG("<g fill='url(#a'/>"),
      SVG("<g fill='url(#)'/>"),
      SVG("<g fill='url(\"#a\" x)'/>"),
      SVG("<g style='fill:url(data:x)'/>"),
      SVG("<style>a { fill: url(http://a/) }</style>"),
  };
  for (size_t i = 0; i < sizeof contents / sizeof *contents; i++)
    assert_refused(contents[i], outside);
  assert_refused("<?xml-stylesheet href='http://a/x.css'?>" SVG(""),
                 "takes its style from another file");
}
END_TEST

START_TEST(what_runs_or_hides_is_refused) {
  static const char *const names[] = {"script", "foreignObject", "image",  "animate", "set",
                                      "a",      "feImage",       "iframe", "font",    "textPath"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *text = arena_printf(arena, SVG("<%s/>"), names[i]);
    assert_refused(text, arena_printf(arena, "holds <%s>, which is not drawn", names[i]));
  }
  assert_refused(SVG("<style>@import 'x';</style>"), "has a rule that begins with @ in its style");
  assert_refused(SVG("<g style='fill:\\75rl(x)'/>"), "has a backslash in its style");
  assert_refused(SVG("<g fill='image-set(\"x\" 1x)'/>"),
                 "has the function image-set() in its style");
  assert_refused(SVG("<g style='clip-path:src(\"x\")'/>"), "has the function src() in its style");
  assert_refused(SVG("<style>g:hover { fill: red }</style>"),
                 "has a selector that is not a plain one in its style");
  assert_refused(SVG("<style>g { fill: red</style>"), "has an unclosed rule in its style");
  assert_refused(SVG("<style>g <g/></style>"), "holds <g>, which is not drawn");
}
END_TEST

START_TEST(what_would_be_pixels_is_refused_where_it_is_used) {
  assert_refused(SVG("<g filter='url(#f)'/>"), "has a filter, which is not drawn");
  assert_refused(SVG("<g style='filter: url(#f)'/>"), "has a filter, which is not drawn");
  assert_refused(SVG("<g mask='url(#f)'/>"), "has a mask, which is not drawn");
  assert_refused(SVG("<style>g{mask:url(#f)}</style>"), "has a mask, which is not drawn");
  assert_kept("<mask id='m'><g/></mask><g filter='none' style='filter:none;mask: NONE '/>",
              "<g style=\"\"></g>");
}
END_TEST

START_TEST(entities_are_refused) {
  assert_refused("<!DOCTYPE svg [<!ENTITY a 'b'>]>" SVG("&a;"), "declares entities of its own");
  assert_refused("<!DOCTYPE svg SYSTEM 'file:///etc/passwd'>" SVG("<g>&a;</g>"),
                 "uses an entity that it does not have");
  kept_of("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/x.dtd'>" SVG("<g/>"));
}
END_TEST

START_TEST(sizes_are_understood) {
  static const struct {
    const char *attributes;
    double width, height;
  } cases[] = {{"viewBox='0 0 30 20'", 30, 20},
               {"viewBox='-5,-5 3e1 2.0E+1'", 30, 20},
               {"width='60' viewBox='0 0 30 20'", 60, 40},
               {"height='10px' viewBox='0 0 30 20'", 15, 10},
               {"width='100%' height='100%' viewBox='0 0 30 20'", 30, 20},
               {"width='1in' height='36pt'", 96, 48},
               {"width='25.4mm' height='2.54cm'", 96, 96}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const Picture *picture = svg_of(arena_printf(arena, ROOT "%s/>", cases[i].attributes));
    ck_assert_double_eq_tol(picture_width(picture), cases[i].width, 1e-9);
    ck_assert_double_eq_tol(picture_height(picture), cases[i].height, 1e-9);
  }
  static const char *const bad[] = {"",
                                    "width='10'",
                                    "width='100%' height='100%'",
                                    "width='0' height='9'",
                                    "width='-4' height='9'",
                                    "width='1e9' height='9'",
                                    "width='1e999' height='9'",
                                    "width='3em' height='9'",
                                    "viewBox='0 0 0 20'",
                                    "viewBox='0 0 30'",
                                    "viewBox='a b c d'"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
    assert_refused(arena_printf(arena, ROOT "%s/>", bad[i]), "says no size that can be drawn");
}
END_TEST

START_TEST(depth_and_count_are_bounded) {
  TextBuffer deep = {.arena = arena}, wide = {.arena = arena};
  text_append(&deep, ROOT "viewBox='0 0 9 9'>");
  for (int i = 0; i < 100; i++) text_append(&deep, "<g>");
  for (int i = 0; i < 100; i++) text_append(&deep, "</g>");
  text_append(&deep, "</svg>");
  assert_refused(deep.text, "is nested more than 100 levels deep");
  text_append(&wide, ROOT "viewBox='0 0 9 9'>");
  for (int i = 0; i < PICTURE_ELEMENT_LIMIT; i++) text_append(&wide, "<g/>");
  text_append(&wide, "</svg>");
  assert_refused(wide.text, "has more than 50000 elements");
}
END_TEST

/* Each level uses the one below ten times: a million million rectangles. */
START_TEST(references_do_not_multiply_without_end) {
  TextBuffer bomb = {.arena = arena};
  text_append(&bomb, ROOT "viewBox='0 0 9 9'><rect id='a0' width='1' height='1'/>");
  for (int level = 1; level <= 12; level++) {
    text_append_format(&bomb, "<g id='a%d'>", level);
    for (int i = 0; i < 10; i++) text_append_format(&bomb, "<use href='#a%d'/>", level - 1);
    text_append(&bomb, "</g>");
  }
  text_append(&bomb, "</svg>");
  ck_assert(text_starts_with(problem_of(bomb.text, bomb.length), "cannot be drawn: "));
}
END_TEST

START_TEST(broken_markup_is_refused) {
  assert_refused("<svg", "is no sound SVG: unclosed token in line 1");
  assert_refused(SVG("<g>\n<a></g>"), "holds <a>, which is not drawn");
  assert_refused(SVG("\n<g>"), "is no sound SVG: mismatched tag in line 2");
  assert_refused("<html/>", "is no SVG: its root is another element");
  assert_refused("<svg/>", "is no SVG: its root is another element");
  assert_refused(ROOT "viewBox='0 0 9 9'/>x",
                 "is no sound SVG: junk after document element in line 1");
}
END_TEST

START_TEST(it_is_drawn_to_its_size) {
  const Picture *picture =
      svg_of(SVG("<style>.a{fill:#0000FF}</style><rect class='a' width='10' height='10'/>"
                 "<g id='b'><rect x='10' width='10' height='10' fill='#00FF00'/></g>"));
  ck_assert(picture_is_vector(picture));
  ck_assert_uint_eq(color_at(picture, 1, 12), 0x0000FF);
  ck_assert_uint_eq(color_at(picture, 22, 12), 0x00FF00);
  ck_assert_uint_eq(color_of_crop(picture, (Rect){0.5, 0, 0.5, 1}, 1, 12), 0x00FF00);
  Rect box = {0, 0, 12, 12}, part = {0.25, 0.25, 0.5, 0.5};
  ck_assert_uint_eq(color_of_part(picture, box, part, 1, 6), 0x0000FF);
  ck_assert_uint_eq(color_of_part(picture, box, part, 13, 6), 0xFFFFFF);
}
END_TEST

START_TEST(text_is_refused) {
  assert_refused(SVG("<text>A</text>"), "holds text, whose fonts may not be there");
  assert_refused(SVG("<tspan>A</tspan>"), "holds <tspan>, which is not drawn");
}
END_TEST

START_TEST(changed_bytes_do_no_harm) {
  static const char good[] =
      SVG("<defs><linearGradient id='a'><stop offset='1' stop-color='red'/></linearGradient>"
          "<style>.b{fill:url(#a)}</style></defs><rect class='b' width='9' height='9'/>");
  static const char bytes[] = "<>&'\"#();{}\\@\x80\0 ";
  char text[sizeof good];
  for (size_t i = 0; i < sizeof good - 1; i++) {
    assert_survives(good, i);
    memcpy(text, good, sizeof good);
    text[i] = bytes[i % (sizeof bytes - 1)];
    assert_survives(text, sizeof good - 1);
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("images/svg_reader");
  TCase *tests = fixture_case(suite, "svg_reader");
  tcase_add_test(tests, shapes_are_kept_and_named_anew);
  tcase_add_test(tests, what_does_not_draw_is_left_out);
  tcase_add_test(tests, styles_hold_within_the_picture);
  tcase_add_test(tests, markup_in_values_stays_text);
  tcase_add_test(tests, what_is_outside_is_refused);
  tcase_add_test(tests, what_runs_or_hides_is_refused);
  tcase_add_test(tests, what_would_be_pixels_is_refused_where_it_is_used);
  tcase_add_test(tests, entities_are_refused);
  tcase_add_test(tests, sizes_are_understood);
  tcase_add_test(tests, depth_and_count_are_bounded);
  tcase_add_test(tests, references_do_not_multiply_without_end);
  tcase_add_test(tests, broken_markup_is_refused);
  tcase_add_test(tests, it_is_drawn_to_its_size);
  tcase_add_test(tests, text_is_refused);
  tcase_add_test(tests, changed_bytes_do_no_harm);
  tcase_set_timeout(tests, 30);
  return unit_run(suite);
}
