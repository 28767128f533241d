#include "blocks/chart/names/name_filter.h"

#include <string.h>

static const struct {
  const char *sign;
  int signs;
} operators[] = {{"<=", SIGN_LESS | SIGN_SAME},
                 {">=", SIGN_MORE | SIGN_SAME},
                 {"≤", SIGN_LESS | SIGN_SAME},
                 {"≥", SIGN_MORE | SIGN_SAME},
                 {"<", SIGN_LESS},
                 {">", SIGN_MORE},
                 {"=", SIGN_SAME}};

/* False if the text begins with no operator. */
static bool read_operator(const char *text, NameCondition *condition, const char **rest) {
  for (size_t i = 0; i < sizeof operators / sizeof operators[0]; i++) {
    if (!text_starts_with(text, operators[i].sign)) continue;
    *condition = (NameCondition){.text = text, .signs = operators[i].signs};
    *rest = text + strlen(operators[i].sign);
    *rest += strspn(*rest, " ");
    return true;
  }
  return false;
}

static bool read_condition(DeckReader *reader, OptionText text, NameCondition *condition) {
  const char *rest;
  if (!read_operator(text.text, condition, &rest)) return false;
  if (decimal_parse(rest, strlen(rest), &condition->limit)) return true;
  diag_error(reader->diags, text.node->span, "%s compares with no number",
             diag_quote(reader->diags, text.text));
  diag_hint(reader->diags,
            "a condition is <, <=, >, >= or = and a plain number: filter: \">= 1000\"");
  return true;
}

static void report_unknown(DeckReader *reader, OptionText text, const TableKey *names,
                           size_t count) {
  const char **texts = arena_array(reader->arena, const char *, count);
  for (size_t i = 0; i < count; i++) texts[i] = names[i].text;
  diag_error(reader->diags, text.node->span, "%s cannot be left out: the chart has no such name",
             diag_quote(reader->diags, text.text));
  diag_hint_names(reader->diags, text.text, "its names", texts, count);
}

static bool mark_name(const char *text, const TableKey *names, size_t count, bool *marks) {
  bool is_found = false;
  for (size_t i = 0; i < count; i++)
    if (text_equals(names[i].text, text)) marks[i] = is_found = true;
  return is_found;
}

bool name_filter_read(DeckReader *reader, OptionTexts filter, const TableKey *names, size_t count,
                      bool *is_left_out, NameCondition *condition) {
  size_t errors = diagnostics_error_count(reader->diags);
  for (size_t i = 0; i < filter.count; i++) {
    OptionText text = filter.items[i];
    NameCondition found = {0};
    if (mark_name(text.text, names, count, is_left_out)) continue;
    if (!read_condition(reader, text, &found)) {
      report_unknown(reader, text, names, count);
      continue;
    }
    if (condition->text)
      diag_error(reader->diags, text.node->span, "a filter has one condition, here is another");
    *condition = found;
  }
  return diagnostics_error_count(reader->diags) == errors;
}

bool name_condition_is_met(const NameCondition *condition, Quantity value) {
  if (!condition->text) return true;
  if (!quantity_is_present(value)) return false;
  int order = decimal_compare(value.value, condition->limit);
  return condition->signs & (order < 0 ? SIGN_LESS : order > 0 ? SIGN_MORE : SIGN_SAME);
}
