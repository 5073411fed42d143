import type { Command } from 'commander';

/** What may be typed behind a command, as shells complete it. */
export interface CommandWords {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionWords[];
  /** Words for its arguments; empty where files are meant. */
  readonly arguments: readonly string[];
}

export interface OptionWords {
  readonly long: string;
  readonly short: string | null;
  readonly about: string;
  readonly takesValue: boolean;
  /** Words for its value; empty where files are meant. */
  readonly values: readonly string[];
}

function optionsOf(command: Command, rules: readonly string[]): OptionWords[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .filter(({ long }) => long !== undefined && long !== null)
    .map(({ long, short, description, required, optional, argChoices }) => ({
      long: long!,
      short: short ?? null,
      about: description,
      takesValue: required || optional,
      values: long === '--rule' ? rules : (argChoices ?? []),
    }));
}

/** The commands that help shows, `help` itself left out. */
export const visibleCommands = (program: Command): readonly Command[] =>
  program
    .createHelp()
    .visibleCommands(program)
    .filter((command) => command.name() !== 'help');

/** Takes the words of a program from its own definition, so that completion never lags behind; `rules` are the ids without their pack. */
export function commandWords(program: Command, rules: readonly string[]): CommandWords[] {
  return visibleCommands(program).map((command) => {
    const [first] = command.registeredArguments;
    const words = first?.name() === 'rule' ? rules : (first?.argChoices ?? []);
    return { name: command.name(), summary: command.summary(), options: optionsOf(command, rules), arguments: words };
  });
}
