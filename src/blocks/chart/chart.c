/* A chart: its type is the value of the key, and has keys of its own. */
#include "blocks/chart/names/chart_names.h"
#include "blocks/chart/series_colors.h"

#define OWN_SCALE "own" /* of a chart that shares its scale with no other */

static bool variant_at(size_t index, BlockVariant *variant) {
  if (index >= chart_type_count) return false;
  const ChartType *type = chart_types[index];
  *variant = (BlockVariant){type->name, type->summary, type->options, type->options_size, type};
  return true;
}

static const Table *need_table(DeckReader *reader, const ChartKeys *keys, const char *name) {
  SourceSpan place = keys->chart.node->span;
  const SyntaxNode *first = chart_first_table(keys);
  if (first && first->kind == SYNTAX_SCALAR)
    return scope_need_table(reader->scope, first->text, first->span);
  int ways = (keys->data.text != NULL) + (keys->series != NULL) + (keys->figures != NULL);
  if (ways != 1) {
    diag_error(reader->diags, place, "a chart needs one of \"data\", \"series\" and \"figures\"");
    if (ways == 0) diag_hint(reader->diags, "name a table: data: NAME; or series: [EXPRESSION]");
    return NULL;
  }
  if (keys->data.text)
    return scope_need_table(reader->scope, keys->data.text, keys->data.node->span);
  DataKeys composed = {.measure = keys->measure, .series = keys->series, .figures = keys->figures};
  return keys->series ? bind_series_table(reader, name, &composed)
                      : bind_figures_table(reader, name, &composed);
}

/* The table itself, unless its periods are to be levels of a bridge, which uses up some keys. */
static const Table *bridge_periods(DeckReader *reader, ChartKeys *keys, const Table *table,
                                   const ChartSpec *chart) {
  const OptionTexts *periods = chart_option(chart, "periods");
  if (!periods || periods->count == 0) return table;
  const Table *bridge = chart_period_bridge(reader, keys, table, *periods);
  keys->rows = keys->columns = (OptionTexts){0};
  keys->total = (OptionText){0};
  return bridge;
}

/* What only stands over or under a category axis. */
static void refuse_plot_keys(DeckReader *reader, const ChartKeys *keys, const ChartType *type) {
  const SyntaxNode *node = keys->annotations ? keys->annotations : keys->number_rows;
  if (!node) return;
  diag_error(reader->diags, node->span, "a %s has no axis for %s", type->name,
             keys->annotations ? "annotations" : "rows of numbers");
  diag_hint(reader->diags, "they go with bar, trend and waterfall");
}

static void read_plot_keys(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart) {
  chart_read_annotations(reader, keys->annotations, chart);
  chart_read_rows(reader, keys, chart);
}

static bool read(DeckReader *reader, const BlockInput *input, Block *block) {
  const ChartKeys *keys = input->keys;
  const ChartType *type = input->variant.own;
  if (!type) return false;
  const char *base = keys->data.text ? keys->data.text : keys->chart.text;
  block->name = block_take_name(reader, input->common->name, base);
  ChartContent *content = arena_make(reader->arena, ChartContent);
  ChartSpec *chart = &content->spec;
  block->content = content;
  content->has_own_scale = keys->scale.text && text_equals(keys->scale.text, OWN_SCALE);
  if (!content->has_own_scale) block->scale_group = keys->scale.text;
  *chart = (ChartSpec){.type = type,
                       .name = block->name,
                       .span = input->span,
                       .options = input->variant_keys,
                       .labels = (LabelChoice)keys->labels,
                       .content = (LabelContent)keys->content};
  ChartKeys left = *keys;
  const Table *table = need_table(reader, keys, chart->name);
  if (table) table = bridge_periods(reader, &left, table, chart);
  if (!table) return false;
  if (!chart_read_data(reader, &left, table, chart, &content->told)) return false;
  bool is_alone = chart_repeats_series(keys); /* its series are never beside each other */
  if (is_alone)
    chart->looks = arena_array(reader->arena, SeriesLook, chart->data.series_count);
  else if (!type->is_colored_by_value)
    chart->looks = chart_look_series(reader, chart, table);
  size_t errors = diagnostics_error_count(reader->diags);
  if (type->read)
    type->read(chart, &(ChartReading){reader->arena, reader->diags, reader->scope,
                                      bind_words(reader), reader->parameters.language.tag});
  chart_read_widths(reader, table, chart);
  if (type->frame)
    refuse_plot_keys(reader, keys, type);
  else
    read_plot_keys(reader, keys, chart);
  if (!chart_read_multiples(reader, keys, content)) return false;
  if (type->check) type->check(chart, reader->arena, reader->diags);
  bool has_looks = !type->is_colored_by_value && !type->columns_are_parts;
  if (has_looks && !is_alone) chart_check_looks(reader, chart);
  const ScaleWords *words = &bind_words(reader)->scales;
  chart_say_what(reader, chart, block->heading.text, &content->show);
  chart_note_names(reader, &content->told, &content->show);
  block_show_define(reader->arena, &content->show, chart->data.measure,
                    bind_words(reader)->lists.colon);
  if (content->parts.has_own_scales)
    block_show_add_note(reader->arena, &content->show, words->differ);
  if (type->is_cut && type->is_cut(chart, reader->arena))
    block_show_add_note(reader->arena, &content->show, words->is_cut);
  const char *second = type->second_of ? type->second_of(chart) : NULL;
  if (second)
    block_show_add_note(
        reader->arena, &content->show,
        arena_printf(reader->arena, "%s%s%s", words->second.before, second, words->second.after));
  content->description = chart_describe(reader, content, block->heading, keys->description.text);
  return diagnostics_error_count(reader->diags) == errors;
}

const ChartSpec *chart_of_block(const Block *block) {
  const ChartContent *content = block->content;
  return block->type == &chart_block ? &content->spec : NULL;
}

static const BlockShow *show(const Block *block) {
  return &((const ChartContent *)block->content)->show;
}

static void train(BlockPlan *plan) {
  ChartPlan *chart = arena_make(plan->context->arena, ChartPlan);
  *chart = (ChartPlan){.spec = chart_of_block(plan->block),
                       .context = plan->context,
                       .box = plan->box,
                       .type_most = plan->type_most > 0 ? plan->type_most : 1,
                       .part.unit_most = plan->unit_most,
                       .least = plan->least};
  const ChartContent *content = plan->block->content;
  if (content->parts.count)
    multiples_train(chart, &content->parts);
  else
    chart_train(chart);
  plan->demand = chart->demand;
  plan->type_share = chart->type_share;
  plan->scale = chart->scale;
  plan->scale.group = plan->block->scale_group;
  plan->scale.is_own |= content->has_own_scale;
  plan->inside = chart->inside;
  plan->own = chart;
}

static double further_height(const BlockPlan *plan, double width) {
  const ChartSpec *spec = chart_of_block(plan->block);
  return spec->type->further_height ? spec->type->further_height(spec, plan->context, width) : 0;
}

static void draw(const BlockPlan *plan, Insets insets, SceneNode *parent) {
  const ChartContent *content = plan->block->content;
  SceneNode *group = scene_add_group(plan->context->arena, parent, ROLE_FIGURE, content->spec.name);
  group->description = content->description;
  group->span = content->spec.span;
  if (content->parts.count)
    multiples_draw(plan->own, group);
  else
    chart_draw(plan->own, rect_inset(plan->box, insets), group);
}

const BlockType chart_block = {
    .name = "chart",
    .summary = "A chart of a table.",
    .options = &chart_options,
    .options_size = sizeof(ChartKeys),
    .layout = "content",
    .has_figures = true,
    .stands_alone = true,
    .variant_at = variant_at,
    .read = read,
    .show = show,
    .train = train,
    .further_height = further_height,
    .draw = draw,
};
