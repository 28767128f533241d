/* Formats to their files: all of them are finished before the first one is put in place. */
#include "output/output.h"

#include <assert.h>
#include <strings.h>

typedef LIST(OutputStream *) Streams;

const OutputFormat *output_format_find(const char *name) {
  for (size_t i = 0; i < output_format_count; i++) {
    const OutputFormat *format = output_formats[i];
    if (strcasecmp(format->name, name) != 0) continue;
    assert(format->open && format->write_page && format->close);
    return format;
  }
  return NULL;
}

static const char *file_path(const OutputFormat *format, const OutputJob *job,
                             const OutputTarget *target, const ScenePage *page) {
  if (target->direct) return target->direct;
  if (format->one_file_per_page && job->scene->pages.count > 1)
    return arena_printf(job->arena, "%s-%s.%s", target->base, page->name, format->extension);
  return arena_printf(job->arena, "%s.%s", target->base, format->extension);
}

static OutputStream *open_stream(const OutputJob *job, const char *path, Streams *streams,
                                 OutputPaths *paths) {
  OutputStream *stream = stream_open(job->arena, path, job->diags);
  if (!stream) return NULL;
  list_push(job->arena, streams, stream);
  if (stream_is_file(stream)) list_push(job->arena, paths, path);
  return stream;
}

static bool write_page_files(const OutputFormat *format, const OutputJob *job,
                             const OutputTarget *target, Streams *streams, OutputPaths *paths) {
  void *writer = format->open(job, NULL);
  if (!writer) return false;
  bool is_good = true;
  for (size_t i = 0; is_good && i < job->scene->pages.count; i++) {
    const ScenePage *page = job->scene->pages.items[i];
    OutputStream *stream = open_stream(job, file_path(format, job, target, page), streams, paths);
    if (stream) format->write_page(writer, page, stream);
    is_good = stream && stream_finish(stream);
  }
  format->close(writer);
  return is_good;
}

static bool write_one_file(const OutputFormat *format, const OutputJob *job,
                           const OutputTarget *target, Streams *streams, OutputPaths *paths) {
  OutputStream *stream = open_stream(job, file_path(format, job, target, NULL), streams, paths);
  void *writer = stream ? format->open(job, stream) : NULL;
  if (!writer) return false;
  for (size_t i = 0; stream_is_good(stream) && i < job->scene->pages.count; i++)
    format->write_page(writer, job->scene->pages.items[i], stream);
  format->close(writer);
  return stream_finish(stream);
}

/* As far as it goes: a file that is in place is told, whatever happens to the next. */
static void publish_all(const OutputJob *job, const Streams *streams, const OutputPaths *files,
                        OutputPaths *paths) {
  size_t file = 0;
  for (size_t i = 0; i < streams->count; i++) {
    bool is_file = stream_is_file(streams->items[i]);
    if (!stream_publish(streams->items[i])) return;
    if (is_file) list_push(job->arena, paths, files->items[file++]);
  }
}

static bool write_format(const OutputFormat *format, const OutputJob *job,
                         const OutputTarget *target, Streams *streams, OutputPaths *paths) {
  return format->one_file_per_page ? write_page_files(format, job, target, streams, paths)
                                   : write_one_file(format, job, target, streams, paths);
}

void output_plan(const OutputFormat *format, const OutputJob *job, const OutputTarget *target,
                 OutputPaths *paths) {
  size_t count = format->one_file_per_page ? job->scene->pages.count : 1;
  for (size_t i = 0; i < count; i++) {
    const char *path = file_path(format, job, target, job->scene->pages.items[i]);
    list_push(job->arena, paths, path);
  }
}

void output_write(const OutputFormat *const *formats, size_t count, const OutputJob *job,
                  const OutputTarget *target, OutputPaths *paths) {
  Streams streams = {0};
  OutputPaths files = {0};
  size_t errors = diagnostics_error_count(job->diags);
  bool is_good = true;
  for (size_t i = 0; is_good && i < count; i++)
    is_good = write_format(formats[i], job, target, &streams, &files) &&
              diagnostics_error_count(job->diags) == errors;
  if (is_good) publish_all(job, &streams, &files, paths);
  for (size_t i = 0; i < streams.count; i++) stream_discard(streams.items[i]);
}
