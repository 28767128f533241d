#include "data/bound_signs.h"

#include "words/sign_words.h"
#include <string.h>

static const char *const pluses[] = {"+", "＋"};
static const char *const minuses[] = {"−", "-", "▲", "△", "("};

static bool begins_with(const char *text, const char *const *marks, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (text_starts_with(text, marks[i])) return true;
  return false;
}

/* The sign that the number prints, or that the author wrote before it; 0 if there is none. */
static int printed_sign(const BoundText *text, const NumberRun *run, size_t *start) {
  const char *printed = text->text + run->start;
  *start = run->start;
  if (begins_with(printed, pluses, 2)) return 1;
  bool is_negative = decimal_sign(run->quantity.value) < 0;
  if (is_negative && begins_with(printed, minuses, 5)) return -1;
  if (*start == 0 || printed[-1] != '+') return 0;
  --*start;
  return 1;
}

/* The measure's own format, as an example without a sign: "0.0%", "#,##0.0 pp". */
static const char *example_of(Arena *arena, const NumberFormat *format) {
  TextBuffer out = {.arena = arena};
  text_append_format(&out, "%s%s", format->prefix, format->has_grouping ? "#,##0" : "0");
  if (format->decimals > 0) text_append(&out, ".");
  for (int i = 0; i < format->decimals; i++) text_append(&out, "0");
  text_append(&out, format->suffix);
  return text_buffer_string(&out);
}

static const char *without_sign(Arena *arena, const NumberRun *run, const BoundField *field) {
  if (field->format) return field->format + strspn(field->format, "+");
  return example_of(arena, &run->quantity.measure->format);
}

static void report(Arena *arena, const NumberRun *run, const BoundField *field,
                   Diagnostics *diags) {
  const char *format = without_sign(arena, run, field);
  bool is_negative = decimal_sign(run->quantity.value) < 0;
  if (!is_negative)
    diag_hint(diags, "write it without its plus sign: {%s:%s}", field->expression, format);
  else if (text_starts_with(field->expression, "growth("))
    diag_hint(diags, "write what it fell by: {fall%s:%s}", field->expression + strlen("growth"),
              format);
  else
    diag_hint(diags, "write it without its sign: {abs(%s)%s%s}", field->expression,
              field->format ? ":" : "", field->format ? field->format : "");
}

void bound_signs_check(Arena *arena, const BoundText *text, const BoundField *fields,
                       const char *language, Diagnostics *diags) {
  size_t from = 0;
  for (size_t i = 0; i < text->run_count; i++) {
    const NumberRun *run = &text->runs[i];
    SignedPlace place = {.text = text->text, .from = from, .end = run->start + run->length};
    place.sign = printed_sign(text, run, &place.start);
    from = place.end;
    bool is_found =
        text_starts_with(fields[i].expression, "fall("); /* a rise, by another finding */
    if (place.sign == 0 || is_found) continue;
    size_t length;
    const char *word = sign_word_beside(language ? language : "en", &place, &length);
    if (!word) continue;
    const char *printed = arena_strndup(arena, text->text + place.start, place.end - place.start);
    diag_warning(diags, fields[i].place, "%s says the sign of %s already",
                 diag_quote_bytes(diags, word, length), diag_quote(diags, printed));
    report(arena, run, &fields[i], diags);
  }
}
