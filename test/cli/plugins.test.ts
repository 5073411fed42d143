import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findDossiers } from '#dossier/find-dossiers';
import { userPlugins } from '#plugins/user-plugins';
import { loadRules } from '#rules/load';
import { check } from '#run/check';
import { pluginFormats } from '#run/plugin-formats';
import { testRules } from '#run/test-rules';
import { run } from './fake-terminal.js';

const HOUSE = { check, findDossiers, loadRules, pluginFormats, testRules, userPlugins };
const RULE = 'our-house/warnings-stand-out';

let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'dossierlint-plugins-'));
  cpSync('fixtures/plugin', cwd, { recursive: true });
  // One of our packs is enough to see that the rest of a run stands.
  const config = readFileSync(join(cwd, 'dossier.yaml'), 'utf8');
  write('dossier.yaml', config.replace('- ./our-rules', '[dossier, ./our-rules]'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
};

/** Puts another plugin in the place of the fixture's; `ran` is a file that it writes as soon as somebody runs it. */
const usePlugin = (body: string): void =>
  write(
    'plugin.js',
    `import { writeFileSync } from 'node:fs';\nwriteFileSync(new URL('ran', import.meta.url), '');\n${body}`,
  );
const hasRun = (): boolean => existsSync(join(cwd, 'ran'));

const nameUnderPlugins = (...names: readonly string[]): void => {
  const others = readFileSync(join(cwd, 'dossier.yaml'), 'utf8').split('plugins:')[0]!;
  write('dossier.yaml', `${others}plugins: ${JSON.stringify(names)}\n`);
};

const lint = (...args: readonly string[]) => run(args, HOUSE, { cwd });
const checkAllowed = (...args: readonly string[]) => lint('check', '--allow-plugins', ...args);

interface Told {
  readonly packs: readonly { readonly id: string; readonly hash: string }[];
  readonly problems: readonly {
    readonly kind: string;
    readonly message: string;
    readonly path: string;
    readonly line: number;
  }[];
  readonly dossiers: readonly {
    readonly results: readonly { readonly rule: string; readonly verdict: string; readonly reason: string }[];
  }[];
}

/** A run with the flag, and what its report tells. */
async function report(...args: readonly string[]) {
  const { code, out } = await checkAllowed('--format', 'json', ...args);
  const { problems, dossiers, packs } = JSON.parse(out) as Told;
  const results = dossiers[0]?.results ?? [];
  return {
    code,
    problems,
    packs,
    results,
    verdictOf: (rule: string) => results.find((one) => one.rule === rule)?.verdict,
  };
}

const satisfiedIn = (results: Told['dossiers'][number]['results']): number =>
  results.filter(({ verdict }) => verdict === 'satisfied').length;

describe('a plugin that nobody has allowed', () => {
  test('is not run, and the run says what to do', async () => {
    usePlugin('export default { name: "any" };');
    const { code, err, out } = await lint('check');
    expect(code).toBe(2);
    expect(out + err).toContain('dossier.yaml:10');
    expect(out + err).toContain('check again with --allow-plugins');
    expect(hasRun()).toBe(false);
  });

  test('is not run for its formats either', async () => {
    usePlugin('export default { name: "any", formats: { tasks: async () => () => "" } };');
    const { code, err } = await lint('check', '--format', 'tasks');
    expect(code).toBe(2);
    expect(err).toContain('there is no format "tasks"');
    expect(hasRun()).toBe(false);
  });

  test('is not run by what only looks at dossiers', async () => {
    usePlugin('export default { name: "any" };');
    const { out } = await lint('check', '--print-config');
    expect(JSON.parse(out).dossiers[0].plugins).toEqual(['./plugin.js']);
    expect(hasRun()).toBe(false);
  });

  test('may not come in by a file that the dossier extends', async () => {
    write('family.yaml', 'plugins: [./plugin.js]\n');
    write('dossier.yaml', 'extends: ./family.yaml\ndevice: { name: Aquila IP-3, version: "3" }\n');
    usePlugin('export default { name: "any" };');
    const { code, problems } = await report();
    expect(code).toBe(2);
    expect(problems[0]!.message).toContain('has no key "plugins"');
    expect(hasRun()).toBe(false);
  });
});

describe('a plugin that is allowed', () => {
  test('brings a check kind that a rule uses as any other', async () => {
    const { code, problems, results } = await report('--rule', RULE, '--fail-on', 'warning');
    expect([code, problems]).toEqual([1, []]);
    expect(results).toMatchObject([
      {
        rule: RULE,
        verdict: 'partial',
        elements: [
          {
            id: 'remote-access',
            evidence: [{ path: 'ifu.md', start: { line: 6 }, headings: expect.arrayContaining(['Remote service']) }],
          },
          { id: 'firewall', verdict: 'missing', nearMisses: [{ start: { line: 12 }, reason: 'mention-only' }] },
        ],
      },
    ]);
  });

  test('brings a format, to the terminal and to a file beside ours', async () => {
    const line = `- [ ] warning: Warnings that stand out (${RULE}). Set the warning in a box of its own.`;
    const { out } = await checkAllowed('--rule', RULE, '--format', 'tasks', '--format', 'json=report.json');
    expect(out).toBe(`Aquila IP-3\n${line}\n`);
    const saved = await lint('render', 'report.json', '--plugin', './plugin.js', '--format', 'tasks=tasks.md');
    expect(saved.code).toBe(0);
    expect(readFileSync(join(cwd, 'tasks.md'), 'utf8')).toContain(line);
    const merged = await lint('merge', 'report.json', '--plugin', 'plugin.js', '--format', 'tasks');
    expect(merged.out).toContain(line);
  });

  test('changes nothing for those who share a fleet: each shard gives what the whole gave', async () => {
    cpSync('fixtures/plugin', join(cwd, 'fleet/a'), { recursive: true });
    cpSync(join(cwd, 'dossier.yaml'), join(cwd, 'fleet/a/dossier.yaml'));
    const whole = await report('fleet', '--rule', RULE);
    const shards = await Promise.all(['1/2', '2/2'].map((shard) => report('fleet', '--rule', RULE, '--shard', shard)));
    expect(shards.flatMap(({ results }) => results)).toEqual(whole.results);
    const tasks = await Promise.all(
      ['1/2', '2/2'].map((shard) => checkAllowed('fleet', '--shard', shard, '--format', 'tasks')),
    );
    expect(tasks.every(({ err }) => !err.includes('there is no format'))).toBe(true);
  });

  test('is part of the hash of the pack that its kinds judge, so that two people can prove that they saw the same', async () => {
    const hashOf = async (): Promise<string> => (await report()).packs.find(({ id }) => id === 'our-house')!.hash;
    const before = await hashOf();
    expect(await hashOf()).toBe(before);
    const fixture = readFileSync(join(cwd, 'plugin.js'), 'utf8');
    write('plugin.js', fixture.replace("'mention-only'", "'falls-short'"));
    expect(await hashOf()).not.toBe(before);
  });

  test('may be a package that stands beside the dossier', async () => {
    const from = readFileSync(join(cwd, 'plugin.js'), 'utf8');
    write(
      'node_modules/@aquila/manuals/package.json',
      '{ "type": "module", "exports": { "import": "./lib/plugin.js" } }',
    );
    write('node_modules/@aquila/manuals/lib/plugin.js', from);
    nameUnderPlugins('@aquila/manuals');
    const { problems, verdictOf } = await report();
    expect(problems).toEqual([]);
    expect(verdictOf(RULE)).toBe('partial');
  });

  test('lets rules that use it be tried on their examples', async () => {
    const { code, out } = await lint('test-rules', 'our-rules', '--plugin', './plugin.js');
    expect(out).toContain('2 of 2 examples pass.');
    expect(code).toBe(0);
    const { err } = await lint('test-rules', 'our-rules');
    expect(err.replace(/\s+/g, ' ')).toContain('there is no check kind "callout"');
  });
});

describe('a plugin that is none', () => {
  test.each<[string, string]>([
    ['export const plugin = {};', 'it exports no plugin as its default'],
    ['export default { name: "Two Words" };', 'it needs under "name" a name'],
    ['export default { name: "any", kinds: {} };', '"checkKinds" may be meant'],
    ['export default { name: "any", checkKinds: { a: { parameters: {} } } };', 'needs under "compile" a function'],
    ['export default { name: "any", formats: { "A b": () => {} } };', 'the id "A b" of a format'],
    [
      'export default { name: "any", checkKinds: { a: { parameters: { type: "objekt" }, compile() {} } } };',
      'have no sound schema',
    ],
  ])('%s is refused', async (body, said) => {
    usePlugin(body);
    const { code, problems } = await report();
    expect(code).toBe(2);
    expect(problems[0]).toMatchObject({ kind: 'config', path: 'dossier.yaml', line: 10 });
    expect(problems[0]!.message).toContain(said);
  });

  test.each<[string, string]>([
    ['statement', 'its check kind "statement" is built in'],
    ['audit', 'its check kind "audit" is built in'],
  ])('but would shadow the check kind %s is refused', async (id, said) => {
    usePlugin(`export default { name: "any", checkKinds: { "${id}": { parameters: {}, compile: () => () => [] } } };`);
    expect((await report()).problems[0]!.message).toContain(said);
  });

  test('but would shadow a format, or what another plugin brings, is refused, and the other one stands', async () => {
    write('second.js', 'export default { name: "second", formats: { sarif: async () => () => "" } };');
    write(
      'third.js',
      'export default { name: "third", checkKinds: { callout: { parameters: {}, compile: () => () => [] } } };',
    );
    nameUnderPlugins('./plugin.js', './second.js', './third.js', './plugin.js');
    const { code, problems, verdictOf } = await report();
    expect(code).toBe(2);
    expect(problems.map(({ message }) => message.split(';')[0])).toEqual([
      'the plugin "second": its format "sarif" is built in',
      'the plugin "third": its check kind "callout" is one of the plugin "aquila-manuals"',
      'the plugin "aquila-manuals": there is a plugin of that name already',
    ]);
    expect(verdictOf(RULE)).toBe('partial');
  });
});

describe('the path of a plugin', () => {
  test('must stay inside the dossier, links included', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'dossierlint-outside-'));
    writeFileSync(join(outside, 'plugin.js'), `throw new Error('was run');`);
    symlinkSync(join(outside, 'plugin.js'), join(cwd, 'linked.js'));
    const up = join('..', outside.slice(dirname(cwd).length + 1), 'plugin.js');
    nameUnderPlugins(`./${up}`, join(outside, 'plugin.js'), './linked.js');
    const { problems } = await report();
    rmSync(outside, { recursive: true });
    const [first, second, third] = problems.map(({ message }) => message);
    for (const message of [first, second, third]) expect(message).toContain('leads out of the dossier');
  });

  test.each<[string, string]>([
    ['./none.js', '"./none.js" is no file'],
    ['./ifu.md', '"./ifu.md" is no JavaScript'],
    ['no-such-package', 'there is no package "no-such-package"'],
    ['fs', 'there is no package "fs"'],
    ['data:text/javascript,1', 'is no path and no package'],
  ])('%s leads nowhere', async (name, said) => {
    nameUnderPlugins(name);
    const { code, problems } = await report();
    expect(code).toBe(2);
    expect(problems[0]!.message).toContain(said);
  });
});

describe('a plugin that fails', () => {
  const KIND = (body: string): string =>
    `export default { name: "frail", checkKinds: { callout: { parameters: {}, compile: () => () => { ${body} } } } };`;

  test('while it is loaded is a problem with its name, and the rest of the run stands', async () => {
    write('plugin.js', `throw new TypeError('out of\\n order');`);
    const { code, problems, results } = await report();
    expect(code).toBe(2);
    expect(problems[0]).toMatchObject({ kind: 'crash', path: 'dossier.yaml', line: 10 });
    expect(problems[0]!.message).toContain('"./plugin.js" failed while it was loaded: TypeError: out of order');
    expect(satisfiedIn(results)).toBeGreaterThan(0);
    expect(results.map(({ rule }) => rule)).not.toContain(RULE);
  });

  test.each<[string, string]>([
    ['throw new Error("no idea");', 'looked at ifu.md: no idea'],
    ['throw Object.create(null);', 'something that cannot be shown'],
    ['return "all of it";', 'it gave no list of places'],
    ['return Promise.reject(new Error("later"));', 'it gave a promise'],
    [
      'return [{ from: 0, to: 9e9, section: 0, grade: "strong", refused: null, score: 1 }];',
      'lies outside the document',
    ],
    ['return [{ from: 0, to: 1, section: 0, grade: "best", refused: null, score: 1 }];', 'has no grade'],
    ['return [{ from: 0, to: 1, section: 99, grade: "weak", refused: null, score: 1 }];', 'names no section'],
    ['return [{ from: 0, to: 1, section: 0, grade: "weak", refused: "ugly", score: 1 }];', 'for no known reason'],
    ['return [null];', 'that is no place'],
  ])('while it looks (%s) leaves its rules unchecked, and the rest of the run stands', async (body, said) => {
    usePlugin(KIND(body));
    const { code, problems, results, verdictOf } = await report();
    expect(code).toBe(2);
    expect(problems).toMatchObject([{ kind: 'crash', path: 'ifu.md' }]);
    expect(problems[0]!.message).toContain('the plugin "frail" failed while its check kind "callout"');
    expect(problems[0]!.message).toContain(said);
    expect(verdictOf(RULE)).toBe('not-checked');
    expect(results.find(({ rule }) => rule === RULE)!.reason).toContain('plugin frail failed');
    expect(satisfiedIn(results)).toBeGreaterThan(0);
  });

  test('while examples are tried is a problem there', async () => {
    usePlugin(KIND('throw new Error("no idea");'));
    const { code, err } = await lint('test-rules', 'our-rules', '--plugin', './plugin.js');
    expect(code).toBe(2);
    expect(err).toContain('the plugin "frail" failed');
  });

  test.each<[string, string]>([
    ['async () => () => { throw new Error("no ink"); }', 'no ink'],
    ['async () => { throw new Error("no ink"); }', 'no ink'],
    ['async () => () => 7', 'it gave neither text nor bytes'],
    ['async () => async () => "late"', 'it gave a promise'],
  ])('while it renders (%s) is a problem, and the other formats are written', async (format, said) => {
    const fixture = readFileSync(join(cwd, 'plugin.js'), 'utf8');
    write('plugin.js', fixture.replace('async () => renderTasks', format));
    const { code, err } = await checkAllowed('--format', 'tasks=tasks.md', '--format', 'csv=all.csv');
    expect(code).toBe(2);
    expect(err).toContain('the plugin "aquila-manuals" failed while it rendered the format "tasks"');
    expect(err.replace(/\s+/g, ' ')).toContain(said);
    expect(existsSync(join(cwd, 'all.csv'))).toBe(true);
    expect(existsSync(join(cwd, 'tasks.md'))).toBe(false);
  });

  test('while it is loaded for a format takes none of the others with it', async () => {
    write('plugin.js', `throw new Error('out of order');`);
    const { code, err } = await checkAllowed('--format', 'tasks=tasks.md', '--format', 'csv=all.csv');
    expect(code).toBe(2);
    expect(err).toContain('out of order');
    expect(err).toContain('there is no format "tasks"');
    expect(existsSync(join(cwd, 'all.csv'))).toBe(true);
  });

  test('changes no report but its own, and drives no terminal', async () => {
    const fixture = readFileSync(join(cwd, 'plugin.js'), 'utf8');
    const format = `async () => (report) => { report.dossiers.length = 0; return '\\u001b[2Jcleared\\n'; }`;
    write('plugin.js', fixture.replace('async () => renderTasks', format));
    const args = ['check', '--allow-plugins', '--format', 'tasks', '--format', 'csv=all.csv'];
    const { out } = await run(args, HOUSE, { cwd, isTerminal: true, env: { TERM: 'dumb' } });
    expect(out).toBe('\\x1b[2Jcleared\n');
    expect(readFileSync(join(cwd, 'all.csv'), 'utf8')).toContain('Warnings that stand out');
  });
});

describe('a rule of a kind that a plugin brings', () => {
  const useCondition = (condition: string): void => {
    const path = 'our-rules/warnings-stand-out.yaml';
    const rule = readFileSync(join(cwd, path), 'utf8');
    write(path, rule.replace('{ kind: callout, about: [firewall], styles: [warning, caution] }', condition));
  };

  test.each<[string, string]>([
    ['{ kind: callout, about: [] }', '/elements/1/find/0/about must NOT have fewer than 1 items'],
    ['{ kind: callout, about: [firewall], style: [warning] }', 'must NOT have additional properties "style"'],
    ['{ kind: callout, about: [firewall], styles: [loud] }', '/elements/1/find/0/styles/0 must be equal to one of'],
    ['{ kind: callout, grade: best, about: [firewall] }', '/elements/1/find/0/grade must be equal to one of'],
    ['{ kind: calluot, about: [firewall] }', 'there is no check kind "calluot"'],
  ])('with %s is refused at its line', async (condition, said) => {
    useCondition(condition);
    const { code, problems, results } = await report();
    expect(code).toBe(2);
    expect(problems).toMatchObject([{ kind: 'config', path: './our-rules/warnings-stand-out.yaml', line: 15 }]);
    expect(problems[0]!.message).toContain(said);
    expect(satisfiedIn(results)).toBeGreaterThan(0);
  });

  test('that names a concept which nobody knows is refused with the name of the plugin', async () => {
    useCondition('{ kind: callout, about: [fire-wall] }');
    const { problems } = await report();
    expect(problems[0]!.message).toContain('element firewall: the plugin "aquila-manuals" refuses the condition');
    expect(problems[0]!.message).toContain('no concept is named "fire-wall"');
  });
});
