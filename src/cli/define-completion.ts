import { Argument, type Command } from 'commander';
import type { ProgramContext } from './program.js';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

const EXAMPLES = `
Put one of these lines into the start-up file of your shell:
  source <(dossierlint completion bash)      ~/.bashrc
  source <(dossierlint completion zsh)       ~/.zshrc
  dossierlint completion fish | source       ~/.config/fish/config.fish`;

/** Defines `dossierlint completion`. */
export function addCompletion(program: Command, { engine, terminal, done }: ProgramContext): void {
  program
    .command('completion')
    .summary('print a script that lets the shell complete commands')
    .description('Prints a script with which the shell completes commands, options, their values and rules.')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: Shell) => {
      const { bashScript, fishScript, zshScript } = await import('./completion-scripts.js');
      const { commandWords } = await import('./command-words.js');
      const { packs } = await engine.loadRules();
      const names = packs.flatMap(({ rules }) => rules.map(({ id }) => id.slice(id.indexOf('/') + 1)));
      const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };
      await terminal.stdout.write(scripts[shell](commandWords(program, [...new Set(names)])));
      done(0);
    });
}
