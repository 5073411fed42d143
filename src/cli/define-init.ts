import { InvalidArgumentError, Option, type Command } from 'commander';
import { DEVICE_FACTS, REGULATIONS } from '#model/device-facts';
import { nearestWord } from '#text/nearest';
import type { InitFlags } from './init-command.js';
import type { ProgramContext } from './program.js';

const EXAMPLES = `
On a terminal it asks for what the flags do not say; elsewhere --name and --device-version must be given.
It never overwrites a file.

Examples:
  dossierlint init
  dossierlint init pump --name "Aquila IP-3" --device-version 3.4 --fact networked=true --fact accounts=local,service
  dossierlint init pump --scaffold --yes --name "Aquila IP-3" --device-version 3.4`;

function factOf(text: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [name = '', value = ''] = text.split(/=(.*)/s);
  if (value.trim() === '') throw new InvalidArgumentError('Write it as NAME=VALUE.');
  if (Object.hasOwn(DEVICE_FACTS, name)) return { ...before, [name]: value.trim() };
  const nearest = nearestWord(name, Object.keys(DEVICE_FACTS));
  throw new InvalidArgumentError(
    nearest ? `Did you mean ${nearest}?` : `Name one of ${Object.keys(DEVICE_FACTS).join(', ')}.`,
  );
}

/** Defines `dossierlint init`. */
export function addInit(program: Command, { engine, terminal, done }: ProgramContext): void {
  program
    .command('init')
    .summary('begin a dossier: write dossier.yaml')
    .description('Finds the documents of a folder, guesses what each is, and writes a dossier.yaml with comments.')
    .argument('[folder]', 'where the documents stand', '.')
    .option('--name <text>', 'name of the device')
    .option('--device-version <text>', 'version of the device or its software')
    .option('--manufacturer <text>', 'who makes it')
    .addOption(new Option('--regulation <name>', 'the regulation that it stands under').choices(REGULATIONS))
    .option('--class <text>', 'its risk class')
    .addOption(
      new Option('--fact <name=value>', 'a fact about the device; may be given more than once')
        .argParser(factOf)
        .default({}, 'none'),
    )
    .option('--scaffold', 'write also skeletons of the documents that are missing')
    .option('-y, --yes', 'ask nothing')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, _flags: unknown, command: Command) => {
      const { runInit } = await import('./init-command.js');
      done(await runInit(folder, command.optsWithGlobals<InitFlags>(), engine, terminal));
    });
}
