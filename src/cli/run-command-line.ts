import { CommanderError } from 'commander';
import type { Engine } from './engine.js';
import type { ExitCode } from './exit-code.js';
import { createProgram } from './program.js';
import type { Terminal } from './terminal.js';

const ASKED_FOR: readonly string[] = ['commander.helpDisplayed', 'commander.version', 'commander.help'];

/** `dossierlint docs/` most likely means `check docs/`. */
function hintFor({ code }: CommanderError, [first = '']: readonly string[]): string {
  const looksLikePath = /[./\\*]/.test(first);
  return code === 'commander.unknownCommand' && looksLikePath ? `To check it: dossierlint check ${first}\n` : '';
}

/** Runs the arguments (without node and script) and gives the exit code. Mistakes in them are told on stderr, exit code 2; bugs throw. */
export async function runCommandLine(args: readonly string[], engine: Engine, terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const said: { readonly output: 'stdout' | 'stderr'; readonly text: string }[] = [];
  const flush = async (): Promise<void> => {
    for (const { output, text } of said.splice(0)) await terminal[output].write(text);
  };
  const program = createProgram({
    engine,
    terminal,
    done: (result) => void (code = result),
    say: (output, text) => void said.push({ output, text }),
  });
  if (args.length === 0) {
    program.outputHelp();
    await flush();
    // Nothing was checked: a script that forgot the command must not take this for a clean run.
    return 2;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    code = ASKED_FOR.includes(error.code) ? 0 : 2;
    said.push({ output: 'stderr', text: hintFor(error, args) });
  }
  await flush();
  return code;
}
