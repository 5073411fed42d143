// Runs the three scorers of the measuring data over the built program and prints one table of their figures beside the targets:
//   npm run accuracy [-- --shared DIR --rules a,b --unread]
//   npm run accuracy -- --write [--shared DIR]     measures every rule in one process and writes rules/accuracy.json and docs/accuracy.md
// --unread adds the dossier and the voices that nobody reads while developing: for seldom use, and each use is written down.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const program = join(project, 'bin', 'dossierlint.js');
const check = [process.execPath, program, 'check', '--format', 'json'];
const DEVELOPMENT = {
  dossiers: ['coagulation-analyser', 'home-ventilator', 'triage-suite'],
  voices: '1,2,3,4,5,6,7,8,9',
};
const UNREAD = { dossiers: ['insulin-advisor'], voices: '10,11,12' };
const usage = 'usage: npm run accuracy [-- --shared DIR --rules a,b --unread | --write]';

function stop(message) {
  console.error(message);
  process.exit(2);
}

function parseOptions(args) {
  const options = { shared: resolve(project, '..', 'shared'), rules: '', unread: false, write: false };
  for (let i = 0; i < args.length; i += 1) {
    if (args[i] === '--unread') options.unread = true;
    else if (args[i] === '--write') options.write = true;
    else if (args[i] === '--shared' && args[i + 1]) options.shared = resolve(args[(i += 1)]);
    else if (args[i] === '--rules' && args[i + 1]) options.rules = args[(i += 1)];
    else stop(`unknown or unfinished option ${args[i]}\n${usage}`);
  }
  return options;
}

function run([command, ...args]) {
  const { stdout, stderr, error } = spawnSync(command, args, { cwd: project, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) stop(error.message);
  return { stdout, stderr };
}

/** Ids of all rules that the program knows. */
function knownRules() {
  const { stdout, stderr } = run([process.execPath, program, 'rules', '--format', 'json']);
  try {
    return JSON.parse(stdout).map(({ rule }) => rule);
  } catch {
    return stop(`The program gave no list of rules; build it first: npm run build\n${stderr}`);
  }
}

/** The rules to score, by their whole ids; all of them where none is named. */
function chosenRules(named) {
  const known = knownRules();
  return named
    ? named
        .split(',')
        .map(
          (id) =>
            known.find((rule) => rule === id || rule.endsWith(`/${id}`)) ??
            stop(`No rule ${id}; there are ${known.join(', ')}`),
        )
        .join(',')
    : known.join(',');
}

/** Runs one scorer and hands back what `read` finds in its output; complains with the output where it finds nothing. */
function score(shared, script, flags, rules, read) {
  process.stderr.write(`${script} ${flags.join(' ')}\n`);
  const { stdout, stderr } = run([process.execPath, join(shared, script), ...flags, '--rule', rules, '--', ...check]);
  if (stderr) process.stderr.write(stderr);
  return read(stdout) ?? stop(`${script} printed no figures:\n${stdout}`);
}

const NO_REPORT = /^[^:\n]+: no report .*$/m;

/** Counts of one dossier, taken from its own line, so that several can be added up before a share is made of them. */
function dossierCounts(out) {
  if (NO_REPORT.test(out)) console.error(NO_REPORT.exec(out)?.[0]);
  const line =
    /: rules (\d+) of (\d+); deletions noticed (\d+) of (\d+); hard negatives refused (\d+) of (\d+); places right (\d+) of (\d+)/;
  const counts = line.exec(out)?.slice(1).map(Number);
  const elements = /^trusted elements: .* of (\d+) are found/m.exec(out)?.[1];
  return counts && elements ? [...counts, Number(elements)] : null;
}

const share = (part, all) => (all ? (100 * part) / all : null);

function dossierRows(label, names, targets, options) {
  const all = names.map((name) =>
    score(options.shared, 'dossiers/mutate.mjs', ['--only', name], options.rules, dossierCounts),
  );
  const [satisfied, rules, noticed, mutants, refused, negatives, right, places, elements] = all.reduce((sum, counts) =>
    sum.map((n, i) => n + counts[i]),
  );
  return [
    [label, 'rules satisfied', share(satisfied, rules), targets.satisfied, rules],
    [label, 'elements trusted', share(noticed, elements), targets.trusted, elements],
    [label, 'deletions noticed', share(noticed, mutants), null, mutants],
    [label, 'places on annotated lines', share(right, places), targets.places, places],
    [label, 'hard negatives refused', share(refused, negatives), targets.refused, negatives],
  ];
}

const percent = (text) => (text === undefined || text === 'n/a' ? null : Number.parseFloat(text));

function passageRows(label, voices, targets, options) {
  const [, n, precision, recall] = score(
    options.shared,
    'passages/score.mjs',
    ['--voices', voices],
    options.rules,
    (out) => /^elements of (\d+) passages: precision (n\/a|[\d.]+) %? ?recall (n\/a|[\d.]+)/m.exec(out),
  );
  return [
    [label, 'precision', percent(precision), targets.precision, Number(n)],
    [label, 'recall', percent(recall), targets.recall, Number(n)],
  ];
}

function corpusRows(label, targets, options) {
  const figures = (out) => {
    const elements = /^elements evidence precision (n\/a|[\d.]+) ?%? recall (n\/a|[\d.]+) ?%?; .* n (\d+)$/m.exec(out);
    const places =
      /^places: (n\/a|[\d.]+) ?%? of the found .* found (n\/a|[\d.]+) ?%? of (\d+); unread documents (\d+)$/m.exec(out);
    return elements && places ? { elements, places } : null;
  };
  const { elements, places } = score(options.shared, 'corpus/score.mjs', ['--language', 'en'], options.rules, figures);
  if (places[4] !== '0') console.error(`${places[4]} real documents gave no report`);
  return [
    [label, 'evidence precision', percent(elements[1]), targets.precision, Number(elements[3])],
    [label, 'evidence recall', percent(elements[2]), targets.recall, Number(elements[3])],
    [label, "places at the readers' lines", percent(places[1]), null, null],
    [label, 'further evidence found', percent(places[2]), null, Number(places[3])],
  ];
}

function printTable(rows) {
  const cells = rows.map(([data, what, figure, target, n]) => [
    data,
    what,
    figure === null ? 'n/a' : `${figure.toFixed(1)} %`,
    target === null ? '' : `>= ${target} %`,
    n === null ? '' : String(n),
    target === null || figure === null ? '' : figure >= target ? 'reached' : 'BELOW',
  ]);
  const table = [['data', 'figure', 'measured', 'target', 'n', ''], ...cells];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const isNumber = (column) => column >= 2 && column <= 4;
  for (const row of table) {
    const line = row.map((cell, i) => (isNumber(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ');
    console.log(line.trimEnd());
  }
}

/** Figures by rule for the program itself; the rules are read from their sources, so nothing need be built. */
function writeFigures({ shared }) {
  const script = join(project, 'bench', 'accuracy', 'write.ts');
  const args = ['--conditions=source', '--import', 'tsx', script, '--shared', shared];
  const { status } = spawnSync(process.execPath, args, { cwd: project, stdio: 'inherit' });
  process.exit(status ?? 2);
}

const options = parseOptions(process.argv.slice(2));
if (options.write) writeFigures(options);
const missing = ['dossiers/mutate.mjs', 'passages/score.mjs', 'corpus/score.mjs'].filter(
  (script) => !existsSync(join(options.shared, script)),
);
if (missing.length > 0) {
  stop(
    `No measuring data in ${options.shared} (${missing.join(', ')} not there): nothing was measured. Name its folder: ${usage.slice(7)}`,
  );
}
options.rules = chosenRules(options.rules);
printTable([
  ...dossierRows('dossiers', DEVELOPMENT.dossiers, { satisfied: 97, trusted: 95, places: 90, refused: 95 }, options),
  ...passageRows('passages, voices 1-9', DEVELOPMENT.voices, { precision: null, recall: null }, options),
  ...corpusRows('real documents, English', { precision: 80, recall: 75 }, options),
  ...(options.unread
    ? [
        ...dossierRows(
          'unread dossier',
          UNREAD.dossiers,
          { satisfied: 85, trusted: 80, places: 85, refused: null },
          options,
        ),
        ...passageRows('passages, voices 10-12', UNREAD.voices, { precision: 90, recall: 70 }, options),
      ]
    : []),
]);
