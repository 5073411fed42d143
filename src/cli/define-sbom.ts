import { Option, type Command } from 'commander';
import { addOutputOptions } from './output-options.js';
import type { ProgramContext } from './program.js';
import type { SbomFlags } from './sbom-command.js';

const PROFILES = ['ntia', 'fda', 'bsi', 'cisa'];

const EXAMPLES = `
CycloneDX 1.2 to 1.7 and SPDX 2.2, 2.3 and 3.0 are read, as JSON.

Examples:
  dossierlint sbom sbom.cdx.json                         the NTIA minimum elements
  dossierlint sbom sbom.spdx.json --sbom-profile bsi     those of BSI TR-03183-2
  dossierlint sbom sbom.cdx.json --config dossier.yaml   against the device that is declared there

Exit codes: 0 valid and complete, 1 gaps, 2 the file can't be read as JSON.`;

/** Defines `dossierlint sbom`. */
export function addSbom(program: Command, { engine, terminal, done }: ProgramContext): void {
  const command = program
    .command('sbom')
    .summary('check one software bill of materials')
    .description(
      'Checks one SBOM: its format, its minimum elements, its dependencies, versions, identifiers and licences.',
    )
    .argument('<file>', 'a CycloneDX or SPDX file in JSON')
    .addOption(
      new Option(
        '--sbom-profile <name>',
        'whose minimum elements it must carry (cisa is a draft; default: ntia)',
      ).choices(PROFILES),
    )
    .addOption(new Option('--profile <name>').choices(PROFILES).hideHelp());
  addOutputOptions(command)
    .option('--config <file>', 'a dossier.yaml that declares the device')
    .addOption(new Option('--quiet', 'tell only errors and problems').conflicts('verbose'))
    .option('--verbose', 'tell also what is satisfied, what does not apply, and lists in full')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, _flags: unknown, self: Command) => {
      const { runSbom } = await import('./sbom-command.js');
      done(await runSbom(file, self.optsWithGlobals<SbomFlags>(), engine, terminal));
    });
}
