import { relative, resolve } from 'node:path';
import { visible } from '#report/text/visible';
import type { CheckFlags } from './check-command.js';
import type { ExitCode } from './exit-code.js';
import type { Terminal } from './terminal.js';
import type { Watch } from './watch-folders.js';

// Editors write a file in several steps.
const QUIET_MS = 120;
const CLEAR = '\u001B[2J\u001B[3J\u001B[H';

const ownFiles = ({ outputFile, baseline, format }: CheckFlags, cwd: string): readonly string[] =>
  [outputFile, baseline, ...format.map(({ file }) => file)].flatMap((file) => (file ? [resolve(cwd, file)] : []));

/** `check --watch`: checks, and again after each change, until it is interrupted. Gives the exit code of the last run. */
export async function runWatch(
  paths: readonly string[],
  flags: CheckFlags,
  checkOnce: () => Promise<ExitCode>,
  watch: Watch,
  terminal: Terminal,
): Promise<ExitCode> {
  const { cwd, stdout, stderr } = terminal;
  // What a run writes itself must not start the next one.
  const own = ownFiles(flags, cwd);
  let code: ExitCode = 0;
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const check = async (because: string | null): Promise<void> => {
    if (stdout.isTerminal) await stdout.write(CLEAR);
    else if (because !== null) await stderr.write(`\n${visible(because)} has changed.\n`);
    code = await checkOnce();
    await stderr.write('Watching for changes; Ctrl+C ends it.\n');
  };
  const rerun = (path: string): void => {
    running = running.then(() => check(relative(cwd, path) || path));
  };
  const watching = await watch(paths.length > 0 ? paths : ['.'], cwd, (path) => {
    if (own.includes(path)) return;
    clearTimeout(timer);
    timer = setTimeout(() => rerun(path), QUIET_MS);
  });
  await check(null);
  await terminal.untilInterrupted();
  watching.close();
  clearTimeout(timer);
  await running;
  return code;
}
