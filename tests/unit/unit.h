/* What every unit test's main does: `return unit_run(suite)`. In one process, so that start-up is
 * paid once and sanitizers see everything, unless CK_FORK asks for one process a test. */
#pragma once
#include <check.h>
#include <stdlib.h>

static inline int unit_run(Suite *suite) {
  SRunner *runner = srunner_create(suite);
  if (!getenv("CK_FORK")) srunner_set_fork_status(runner, CK_NOFORK);
  srunner_run_all(runner, CK_NORMAL);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? 1 : 0;
}
