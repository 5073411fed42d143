import type { Problem } from '#model/report';
import type { Engine } from './engine.js';
import { runCommandLine } from './run-command-line.js';
import type { Terminal } from './terminal.js';

function problemOf(error: unknown, version: string, isVerbose: boolean): Problem {
  const { message, stack, code, syscall } = (
    error instanceof Error ? error : new Error(String(error))
  ) as NodeJS.ErrnoException;
  const where = { path: null, line: null } as const;
  if (syscall === 'write') {
    return {
      kind: 'unreadable',
      message: `the output could not be written: ${code ?? message}`,
      ...where,
      hint: 'Look whether the disk is full.',
    };
  }
  return {
    kind: 'crash',
    message: `Dossierlint has crashed: ${isVerbose && stack ? stack.replace(/\s*\n\s*/g, ' · ') : message}`,
    ...where,
    hint: `This is a bug in Dossierlint ${version}, not in your dossier; nothing that it printed is to be relied on. Please report it${isVerbose ? ' with these lines.' : '; --verbose shows where it happened.'}`,
  };
}

/** Runs the command line and gives the exit code. The one place of the command line that catches crashes. */
export async function runGuarded(args: readonly string[], engine: Engine, terminal: Terminal): Promise<number> {
  try {
    return await runCommandLine(args, engine, terminal);
  } catch (error) {
    const { showProblems } = await import('./show-problems.js');
    const problem = problemOf(error, engine.version, args.includes('--verbose'));
    // Where stderr is gone too there is nobody left to tell; the exit code says it.
    await showProblems([problem], terminal, args.includes('--no-color') ? false : undefined).catch(() => undefined);
    return 2;
  }
}
