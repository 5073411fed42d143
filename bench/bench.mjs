// Whole-process time and peak memory of a check beside a bare parse of the same Markdown files, in turn, in one run:
//   npm run bench -- FOLDER [--repeats 7]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [folder = 'fixtures/infusion-pump-complete', ...rest] = process.argv.slice(2);
const repeats = rest[0] === '--repeats' ? Number(rest[1]) : 7;
const bin = resolve(here, '../bin/dossierlint.js');
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const scratch = mkdtempSync(join(tmpdir(), 'dossierlint-bench-'));

/** Runs node and reports seconds and peak MB, as the child itself measured its memory at exit. */
function run(args) {
  const note = join(scratch, 'memory');
  const hook = `data:text/javascript,${encodeURIComponent(
    `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(note)},String(process.resourceUsage().maxRSS)))`,
  )}`;
  const start = process.hrtime.bigint();
  const child = spawnSync(process.execPath, ['--import', hook, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return { seconds, megabytes: Number(readFileSync(note, 'utf8')) / 1024, stdout: child.stdout, status: child.status };
}

const first = run([bin, 'check', folder, '--format', 'json']);
const report = JSON.parse(first.stdout);
const files = report.dossiers
  .flatMap((d) => d.documents.map(({ path }) => resolve(d.root, path)))
  .filter((path) => /\.(md|markdown|mdx)$/i.test(path));
const list = join(scratch, 'files.json');
writeFileSync(list, JSON.stringify(files));
const bytes = files.reduce((n, file) => n + statSync(file).size, 0);

const subjects = {
  check: [bin, 'check', folder, '--format', 'json'],
  'bare parse': [join(here, 'bare-parse.mjs'), list],
  '--version': [bin, '--version'],
  'empty node': ['-e', '0'],
};
const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
const memory = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
for (let n = 0; n < repeats; n += 1) {
  for (const [name, args] of Object.entries(subjects)) {
    const { seconds, megabytes } = run(args);
    times[name].push(seconds);
    memory[name].push(megabytes);
  }
}
rmSync(scratch, { recursive: true, force: true });

console.log(`${files.length} Markdown files, ${(bytes / 1e6).toFixed(2)} MB, ${repeats} repeats in turn`);
for (const name of Object.keys(subjects)) {
  const all = times[name];
  console.log(
    `${name.padEnd(11)} median ${median(all).toFixed(3)} s  (min ${Math.min(...all).toFixed(3)}, max ${Math.max(...all).toFixed(3)})  peak ${median(memory[name]).toFixed(0)} MB`,
  );
}
console.log(`check / bare parse: ${(median(times.check) / median(times['bare parse'])).toFixed(2)}`);
console.log(`--version / empty node: ${(median(times['--version']) / median(times['empty node'])).toFixed(2)}`);
