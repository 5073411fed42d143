import type { Engine } from '#cli/engine';
import { runGuarded } from '#cli/run-guarded';
import type { Pack, Rule } from '#model/rule';
import { NO_PLUGINS } from '#plugins/loaded-plugins';
import type { ProfileData } from '#model/rule-set';
import type { Terminal } from '#cli/terminal';
import { dossier, report, satisfiedSbom } from '../report/sample-report.js';

const rule = (id: string, title: string, given: Partial<Rule> = {}): Rule => ({
  id,
  title,
  force: 'may',
  clauses: ['MDCG 4.2', 'MDR 23.4(i)'],
  roles: ['ifu', 'security-manual'],
  applies: null,
  profiles: ['submission'],
  why: 'A pump that cannot leave its fail-safe mode is of no use.',
  advice: 'Describe how the pump leaves fail-safe mode.',
  limits: 'Diagrams are not read.',
  elements: [
    { id: 'entered', label: 'how it is entered', optional: false, find: [], deny: [] },
    { id: 'left', label: 'how it is left', optional: false, find: [], deny: [] },
    { id: 'recovery', label: 'data recovery', optional: true, find: [], deny: [] },
  ],
  examples: [],
  ...given,
});

export const PACK: Pack = {
  id: 'mdcg-2019-16',
  title: 'Guidance',
  version: '0.1.0',
  hash: 'c'.repeat(64),
  rules: [
    rule('mdcg-2019-16/failsafe-mode', 'Fail-safe mode', { applies: 'networked' }),
    rule('mdcg-2019-16/logging', 'Logging', { force: 'should', profiles: [] }),
  ],
};

export const PROFILES: readonly ProfileData[] = [
  { id: 'law', title: 'Law', force: { law: 'error', shall: 'off', should: 'off', may: 'off' }, marked: {} },
  {
    id: 'submission',
    title: 'Submission',
    force: { law: 'error', shall: 'error', should: 'warning', may: 'info' },
    marked: { submission: 'error' },
  },
];

/** A house without rooms: every part answers what the test wants. */
export const engine = (given: Partial<Engine> = {}): Engine => ({
  version: '0.1.0',
  check: async () => report([dossier([satisfiedSbom])]),
  loadRules: () => ({ packs: [PACK], profiles: PROFILES, sources: [] }),
  loadExamples: () => [],
  loadAccuracy: () => ({ sources: [], rules: {} }),
  listConcepts: () => [],
  findDossiers: async () => ({ dossiers: [], problems: [] }),
  testRules: async () => ({ examples: [], problems: [] }),
  pluginFormats: async () => NO_PLUGINS,
  userPlugins: async () => NO_PLUGINS,
  guessDocuments: async () => [],
  ...given,
});

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in a fake terminal and gives back what a person would see. */
export async function run(
  args: readonly string[],
  of: Partial<Engine> = {},
  given: {
    cwd?: string;
    env?: Terminal['env'];
    isTerminal?: boolean;
    input?: string;
    answers?: readonly string[];
  } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const isTerminal = given.isTerminal ?? false;
  const answers = [...(given.answers ?? [])];
  const terminal: Terminal = {
    cwd: given.cwd ?? '/',
    env: given.env ?? {},
    stdin: {
      isTerminal,
      readAll: async () => new TextEncoder().encode(given.input ?? ''),
      ask: async (question) => ((err += question), answers.shift() ?? null),
    },
    stdout: { isTerminal, columns: null, write: async (text) => void (out += text) },
    untilInterrupted: async () => undefined,
    stderr: { isTerminal, columns: null, write: async (text) => void (err += text) },
  };
  const code = await runGuarded(args, engine(of), terminal);
  return { code, out, err };
}
