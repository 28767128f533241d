#!/usr/bin/env python3
"""The checks must be able to fail: what c_source.py sees in a piece of C."""
import c_source

SAMPLE = '''
#define TWICE(x) \\
  { x; x; }
typedef struct Pair { int a, b; void (*call)(int, int); } Pair;
struct Tree { struct { int left; } inner; const char *name[2]; };
/* not_a_function(void) { if */
static const char *const texts[] = {"f(x) {", "}"};
int lone(void) { return '{'; }
static int deep(int a, const char *(*b)(int, int),
                Pair c)
{
  for (;;)
    while (a)
      if (b) { a = (Pair){1, 2, 0}.a; }
      else if (c.a) do a--; while (a);
      else a++;
  switch (a) {
  case 1: if (a) return 1; break;
  default: return a ? 2 : 3;
  }
  return 0;
}
'''


def main():
    tokens = c_source.tokens_of(SAMPLE)
    functions = {f.name: f for f in c_source.functions_of(tokens)}
    assert list(functions) == ["lone", "deep"], list(functions)
    assert functions["lone"].parameter_count == 0
    deep = functions["deep"]
    assert (deep.parameter_count, deep.line, deep.length) == (3, 9, 14), vars(deep)
    assert (deep.nesting, deep.nesting_in_switch) == (4, 2), vars(deep)
    structs = {name: fields for name, _, fields in c_source.structs_of(tokens)}
    assert structs["Pair"] == 3 and structs["Tree"] == 2, structs
    print("c_source: as expected")


if __name__ == "__main__":
    main()
