/* The formats that can be written, sorted by name. */
#include "output/formats.h"

const OutputFormat *const output_formats[] = {
    &dump_format, &numbers_format, &pdf_format, &png_format, &svg_format,
};

const size_t output_format_count = sizeof output_formats / sizeof *output_formats;
