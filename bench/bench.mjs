// Whole-process time, processor time and peak memory of a check beside a bare parse of the same Markdown files, in turn, in one run:
//   npm run bench -- PATH... [--repeats 7] [--rules twelve|ID,ID] [--jobs N]
// `twelve` are the rules that the program began with, for which the ratio is to stay below 1.5.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const TWELVE = [
  'default-password-change',
  'failsafe-mode',
  'firewall-rules',
  'sbom',
  'security-updates',
  'backup-and-restore',
  'user-roles',
  'logging',
  'hosting-data',
  'training-and-skills',
  'vulnerability-handling',
  'automatic-logoff',
];

const here = dirname(fileURLToPath(import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { repeats: { type: 'string', default: '7' }, rules: { type: 'string' }, jobs: { type: 'string' } },
});
const paths = positionals.length > 0 ? positionals : ['fixtures/infusion-pump-complete'];
const repeats = Number(values.repeats);
const rules = values.rules === 'twelve' ? TWELVE : (values.rules?.split(',') ?? []);
const bin = resolve(here, '../bin/dossierlint.js');
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const scratch = mkdtempSync(join(tmpdir(), 'dossierlint-bench-'));

/** Runs node and reports seconds, and what the child itself measured at exit: processor seconds and peak MB of all of its threads. */
function run(args) {
  const note = join(scratch, 'usage');
  const hook = `data:text/javascript,${encodeURIComponent(
    `import{writeFileSync}from'node:fs';import{isMainThread}from'node:worker_threads';if(isMainThread)process.on('exit',()=>writeFileSync(${JSON.stringify(note)},JSON.stringify(process.resourceUsage())))`,
  )}`;
  const start = process.hrtime.bigint();
  const child = spawnSync(process.execPath, ['--import', hook, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(note, 'utf8'));
  return { seconds, busy: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024, stdout: child.stdout };
}

const check = [
  bin,
  'check',
  ...paths,
  '--format',
  'json',
  ...rules.flatMap((rule) => ['--rule', rule]),
  ...(values.jobs ? ['--jobs', values.jobs] : []),
];
const report = JSON.parse(run(check).stdout);
const files = report.dossiers
  .flatMap((d) => d.documents.map(({ path }) => resolve(d.root, path)))
  .filter((path) => /\.(md|markdown|mdx)$/i.test(path));
const list = join(scratch, 'files.json');
writeFileSync(list, JSON.stringify(files));
const bytes = files.reduce((n, file) => n + statSync(file).size, 0);

const subjects = {
  check,
  'bare parse': [join(here, 'bare-parse.mjs'), list],
  '--version': [bin, '--version'],
  'empty node': ['-e', '0'],
};
const runs = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
for (let n = 0; n < repeats; n += 1) for (const [name, args] of Object.entries(subjects)) runs[name].push(run(args));
rmSync(scratch, { recursive: true, force: true });

const medianOf = (name, figure) => median(runs[name].map((one) => one[figure]));
const ratio = (a, b, figure) => (medianOf(a, figure) / medianOf(b, figure)).toFixed(2);

console.log(`${files.length} Markdown files, ${(bytes / 1e6).toFixed(2)} MB, ${repeats} repeats in turn`);
for (const name of Object.keys(subjects)) {
  const all = runs[name].map(({ seconds }) => seconds);
  console.log(
    `${name.padEnd(11)} median ${median(all).toFixed(3)} s  (min ${Math.min(...all).toFixed(3)}, max ${Math.max(...all).toFixed(3)})  processor ${medianOf(name, 'busy').toFixed(3)} s  peak ${medianOf(name, 'megabytes').toFixed(0)} MB`,
  );
}
console.log(
  `check / bare parse: ${ratio('check', 'bare parse', 'seconds')} by the clock, ${ratio('check', 'bare parse', 'busy')} in processor time`,
);
console.log(`--version / empty node: ${ratio('--version', 'empty node', 'seconds')}`);
