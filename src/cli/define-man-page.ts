import type { Command } from 'commander';
import type { ProgramContext } from './program.js';

/** Defines `dossierlint man-page`, by which the page of the package is written; no one else needs it, so no list shows it. */
export function addManPage(program: Command, { engine, terminal, done }: ProgramContext): void {
  program
    .command('man-page', { hidden: true })
    .description('Prints the manual page: dossierlint man-page | man -l -')
    .action(async () => {
      const { manPage } = await import('./man-page.js');
      await terminal.stdout.write(manPage(program, engine.version));
      done(0);
    });
}
