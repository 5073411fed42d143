// Starts a new rule: npm run new -- PACK/NAME [--title TEXT] [--force may] [--role ifu]... [--clause TEXT]... [--element "id: label"]...
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ruleSkeleton } from './rule-skeleton.js';

const USAGE =
  'usage: npm run new -- PACK/NAME [--title TEXT] [--force may] [--role ifu]... [--clause TEXT]... [--element "id: label"]...';

function faultOf(id: string | undefined): string | null {
  if (id === undefined) return USAGE;
  const [, pack] = /^([a-z0-9-]+)\/[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(id) ?? [];
  if (pack === undefined) return `${id} is no id of a rule; write PACK/NAME, in small letters and hyphens.`;
  if (!existsSync(join('rules', pack, 'pack.yaml')))
    return `There is no pack ${pack}; make rules/${pack}/pack.yaml first (id, title, version, source).`;
  return existsSync(join('rules', `${id}.yaml`)) ? `rules/${id}.yaml is there already and stays as it is.` : null;
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      title: { type: 'string' },
      force: { type: 'string' },
      role: { type: 'string', multiple: true, default: [] },
      clause: { type: 'string', multiple: true, default: [] },
      element: { type: 'string', multiple: true, default: [] },
    },
  });
  const { title, force, role, clause, element } = values;
  return { id: positionals[0], rule: { title, force, roles: role, clauses: clause, elements: element } };
}

function start(): void {
  const { id, rule } = readArguments();
  const fault = faultOf(id);
  if (fault !== null) throw new Error(fault);
  const file = join('rules', `${id}.yaml`);
  // wx: never over a file that came to be meanwhile.
  writeFileSync(file, ruleSkeleton(rule), { flag: 'wx' });
  process.stdout.write(`${file} is there. Fill in what says TODO; npm run generate tells what is left.\n`);
}

try {
  start();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
