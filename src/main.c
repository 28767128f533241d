/* The program: makes the process fit to write files, then hands over to a command. */
#include "commands/commands.h"
#include "commands/report.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Else the first file opened would get the number of a closed stream, and messages land in it. */
static void open_closed_streams(void) {
  int opened;
  do opened = open("/dev/null", O_RDWR);
  while (opened >= 0 && opened <= STDERR_FILENO);
  if (opened >= 0) close(opened);
}

/* A closed pipe or a file size limit then fails the write, which is reported, not the process. */
static void ignore_write_signals(void) {
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
}

static tl_status close_output(tl_status status) {
  if (fflush(stdout) == 0 && !ferror(stdout)) return status;
  report_usage("standard output could not be written: %s", strerror(errno));
  return TL_ERROR_SYSTEM;
}

int main(int count, char **words) {
  open_closed_streams();
  ignore_write_signals();
  return (int)close_output(commands_run(count > 0 ? words + 1 : words));
}
