/* Blocks: a chart, bullets or paragraphs. */
#include "deck/reader.h"

static const ChartType *need_chart_type(DeckReader *reader, OptionText text) {
  const ChartType *type = chart_type_find(text.text);
  if (type) return type;
  const char **names = arena_array(reader->arena, const char *, chart_type_count);
  for (size_t i = 0; i < chart_type_count; i++) names[i] = chart_types[i]->name;
  diag_error(reader->diags, text.node->span, "there is no chart type %s",
             diag_quote(reader->diags, text.text));
  diag_hint_names(reader->diags, text.text, "chart types", names, chart_type_count);
  return NULL;
}

static bool is_taken(const DeckReader *reader, const char *name) {
  for (size_t i = 0; i < reader->chart_names.count; i++)
    if (text_equals(reader->chart_names.items[i].name, name)) return true;
  return false;
}

/* One more than any chart of this base has; 1 for the first, which has the base for its name. */
static int next_number(const DeckReader *reader, const char *base) {
  int number = 1;
  for (size_t i = 0; i < reader->chart_names.count; i++) {
    const ChartName *known = &reader->chart_names.items[i];
    if (known->number >= number && text_equals(known->base, base)) number = known->number + 1;
  }
  return number;
}

/* A name given twice is an error; one taken from the table gets a number. */
static const char *name_chart(DeckReader *reader, const BlockKeys *keys) {
  const char *base = keys->name.text ? keys->name.text : keys->data.text;
  if (!base) base = keys->chart.text;
  if (keys->name.text && is_taken(reader, base)) {
    diag_error(reader->diags, keys->name.node->span, "two charts are named %s",
               diag_quote(reader->diags, base));
  }
  int number = next_number(reader, base);
  const char *name = number == 1 ? base : arena_printf(reader->arena, "%s-%d", base, number);
  while (is_taken(reader, name)) name = arena_printf(reader->arena, "%s-%d", base, ++number);
  list_push(reader->arena, &reader->chart_names, (ChartName){name, base, number});
  return name;
}

static const Table *need_table(DeckReader *reader, const BlockKeys *keys, const char *name) {
  SourceSpan place = keys->chart.node->span;
  int ways = (keys->data.text != NULL) + (keys->series != NULL) + (keys->figures != NULL);
  if (ways != 1) {
    diag_error(reader->diags, place, "a chart needs one of \"data\", \"series\" and \"figures\"");
    if (ways == 0) diag_hint(reader->diags, "name a table: data: NAME; or series: [EXPRESSION]");
    return NULL;
  }
  if (keys->data.text)
    return scope_need_table(reader->scope, keys->data.text, keys->data.node->span);
  DataKeys composed = {.measure = keys->measure, .series = keys->series, .figures = keys->figures};
  return keys->series ? deck_read_series_table(reader, name, &composed)
                      : deck_read_figures_table(reader, name, &composed);
}

static bool read_chart(DeckReader *reader, const BlockKeys *keys, const ChartType *type,
                       void *options, Block *block) {
  ChartSpec *chart = &block->chart;
  *chart = (ChartSpec){.type = type,
                       .name = name_chart(reader, keys),
                       .span = keys->chart.node->span,
                       .options = options,
                       .labels = (LabelChoice)keys->labels,
                       .content = (LabelContent)keys->content};
  const Table *table = need_table(reader, keys, chart->name);
  if (!table) return false;
  if (!deck_read_chart_data(reader, keys, table, chart, &block->names)) return false;
  chart->looks = deck_look_series(reader, &chart->data);
  size_t errors = diagnostics_error_count(reader->diags);
  deck_read_annotations(reader, keys->annotations, chart);
  deck_read_chart_rows(reader, keys->number_rows, chart);
  if (type->check) type->check(chart, reader->arena, reader->diags);
  block->description = deck_describe_chart(reader, block, keys->description.text);
  return diagnostics_error_count(reader->diags) == errors;
}

static bool read_content(DeckReader *reader, const BlockKeys *keys, const ChartType *type,
                         void *options, Block *block) {
  if (keys->chart.text) {
    block->kind = BLOCK_CHART;
    return type && read_chart(reader, keys, type, options, block);
  }
  bool is_bullets = keys->bullets.count > 0;
  OptionTexts texts = is_bullets ? keys->bullets : keys->text;
  block->kind = is_bullets ? BLOCK_BULLETS : BLOCK_TEXT;
  block->texts = deck_bind_all(reader, texts);
  block->text_count = texts.count;
  return true;
}

static void check_one_content(DeckReader *reader, const BlockKeys *keys, SourceSpan place) {
  int contents = (keys->chart.text != NULL) + (keys->bullets.count > 0) + (keys->text.count > 0);
  if (contents == 1) return;
  diag_error(reader->diags, place,
             contents ? "a block holds one of chart, bullets and text"
                      : "a block needs a chart, bullets or text");
  if (contents) diag_hint(reader->diags, "put them side by side with columns:");
}

BlockReading deck_read_block(DeckReader *reader, const SyntaxNode *map, const OptionTarget *outer,
                             Block *block) {
  BlockKeys keys = {0};
  const SyntaxNode *chart = syntax_find(map, "chart");
  const ChartType *type = NULL;
  if (chart && chart->kind == SYNTAX_SCALAR)
    type = need_chart_type(reader, (OptionText){chart->text, chart});
  OptionTarget targets[3];
  size_t count = 0;
  if (outer) targets[count++] = *outer;
  targets[count++] = (OptionTarget){&block_options, &keys};
  void *options = NULL;
  if (type) {
    options = arena_alloc(reader->arena, type->options_size);
    option_set_defaults(type->options, options, reader->arena);
    targets[count++] = (OptionTarget){type->options, options};
  }
  size_t errors = diagnostics_error_count(reader->diags);
  option_read(targets, count, map, reader->arena, reader->diags);
  if (map->kind != SYNTAX_MAPPING || diagnostics_error_count(reader->diags) > errors)
    return BLOCK_BROKEN;
  *block = (Block){.span = map->span, .name = keys.name.text};
  bool has_content = keys.chart.text || keys.bullets.count || keys.text.count;
  if (outer && !has_content) return BLOCK_NONE;
  check_one_content(reader, &keys, map->span);
  block->heading = deck_bind(reader, keys.heading);
  return read_content(reader, &keys, type, options, block) ? BLOCK_READ : BLOCK_BROKEN;
}
