/* The writers of this folder, each in the file of its name. */
#pragma once
#include "output/output.h"

extern const OutputFormat dump_format, numbers_format, pdf_format, png_format, svg_format;
