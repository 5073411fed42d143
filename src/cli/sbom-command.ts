import { runCheck, type CheckFlags } from './check-command.js';
import type { Engine } from './engine.js';
import type { ExitCode } from './exit-code.js';
import { showProblems, usageProblem } from './show-problems.js';
import type { Terminal } from './terminal.js';

/** The flags of `sbom`, as commander gives them. */
export type SbomFlags = Omit<CheckFlags, 'rule' | 'failOn' | 'profile' | 'role' | 'ignorePattern'> & {
  readonly profile?: NonNullable<CheckFlags['sbomProfile']>;
};

const PACK = 'sbom';

/** `dossierlint sbom FILE`: checks one bill of materials for itself. Exit 0: valid and complete; 1: gaps; 2: it can't be read. */
export async function runSbom(file: string, flags: SbomFlags, engine: Engine, terminal: Terminal): Promise<ExitCode> {
  const { dossiers } = await engine.findDossiers([file], { cwd: terminal.cwd });
  if (dossiers.some(({ single }) => !single)) {
    const hint = `Name one file of it, or check it whole: dossierlint check ${file}`;
    await showProblems([usageProblem(`${file} is a folder, not an SBOM`, hint, file)], terminal, flags.color);
    return 2;
  }
  const { packs } = await engine.loadRules();
  const rule = packs.filter(({ id }) => id === PACK).flatMap(({ rules }) => rules.map(({ id }) => id));
  const { profile, ...others } = flags;
  const asked = flags.sbomProfile ?? profile;
  const shared = {
    ...others,
    rule,
    failOn: 'info',
    ignorePattern: [],
    role: 'sbom',
    ...(asked ? { sbomProfile: asked } : {}),
  } as const;
  return runCheck([file], asked === 'fda' ? { ...shared, profile: 'fda' } : shared, engine, terminal);
}
