/* Between the files of this folder. */
#pragma once
#include "syntax/syntax_tree.h"
#include <yaml.h>

/* Reports what is not UTF-8 text, at its place; true if all is well. */
bool syntax_check_encoding(const SourceFile *file, Diagnostics *diags);
/* Turns the parser's problem into a sentence and a hint for the author of a deck. */
void syntax_report_problem(const yaml_parser_t *parser, const SourceFile *file, Diagnostics *diags);
