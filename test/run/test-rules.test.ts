import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { testRules } from '#run/test-rules';
import { createLinter } from '../../src/index.js';
import { temporaryFolder, type TemporaryFolder } from '../dossier/temporary-folder.js';

const PACK = 'id: our-house\ntitle: Ours\nversion: "1"\n';
const WORDS = 'service-laptop:\n  means: a laptop of technicians\n  kind: object\n  words: [service laptop]\n';
const rule = (all: string, example: string): string =>
  `title: Service laptop\nforce: should\nclauses: [House 7]\nroles: [ifu]\nwhy: It reads data from pumps.\n` +
  `advice: Name the service laptop.\nelements:\n  - id: named\n    label: that it is named\n` +
  `    find:\n      - { kind: statement, all: [ ${all} ] }\nexamples:\n  - ${example}\n`;
const READ = '{ name: a sentence, text: The service laptop reads the log., satisfies: [named] }';
const UNREAD = '{ name: another thing, text: The tablet reads the log., satisfies: [named] }';

let made: TemporaryFolder | null = null;
afterEach(() => made?.remove());

function folderOf(files: Readonly<Record<string, string>>): string {
  made = temporaryFolder(files);
  return made.path;
}
const packAt = (folder: string, text: string): Record<string, string> => ({
  [`${folder}/pack.yaml`]: PACK,
  [`${folder}/service-laptop.yaml`]: text,
  [`${folder}/lexicon/en/ours.yaml`]: WORDS,
});

describe('own rules', () => {
  test('are tried on their examples, with words of their own', async () => {
    const { examples, problems } = await testRules('ours', folderOf(packAt('ours', rule('service-laptop', READ))));
    expect(problems).toEqual([]);
    expect(examples.map(({ rule, passes }) => [rule, passes])).toEqual([['our-house/service-laptop', true]]);
  });

  test('tell what an example expected and what was found', async () => {
    const { examples } = await testRules('ours', folderOf(packAt('ours', rule('service-laptop', UNREAD))));
    expect(examples[0]).toMatchObject({ passes: false, expected: ['named'], found: [] });
  });

  test('name file and line of a key that no rule has', async () => {
    const text = rule('service-laptop', READ).replace('force:', 'colour: red\nforce:');
    const { examples, problems } = await testRules('ours', folderOf(packAt('ours', text)));
    expect(examples).toEqual([]);
    expect(problems[0]).toMatchObject({ kind: 'config', path: './ours/service-laptop.yaml' });
    expect(problems[0]!.message).toContain('"colour"');
  });

  test('name a concept that nobody knows, instead of crashing', async () => {
    const { problems } = await testRules('ours', folderOf(packAt('ours', rule('service-tablet', READ))));
    expect(problems[0]).toMatchObject({ kind: 'config' });
    expect(problems[0]!.message).toContain('"service-tablet"');
  });

  test('name the key of a wording that is wrong', async () => {
    const files = { ...packAt('ours', rule('service-laptop', READ)) };
    files['ours/lexicon/en/ours.yaml'] = WORDS.replace('kind: object', 'kind: furniture');
    const { problems } = await testRules('ours', folderOf(files));
    expect(problems[0]).toMatchObject({ path: './ours/lexicon/en/ours.yaml', line: 3 });
    expect(problems[0]!.message).toContain('/service-laptop/kind');
  });

  test('may not take the id of a built-in pack', async () => {
    const files = {
      ...packAt('ours', rule('service-laptop', READ)),
      'ours/pack.yaml': PACK.replace('our-house', 'mdcg-2019-16'),
    };
    const { problems } = await testRules('ours', folderOf(files));
    expect(problems[0]!.message).toContain('there is a pack "mdcg-2019-16" already');
  });

  test('come from an installed package too', async () => {
    const cwd = folderOf({
      ...packAt('node_modules/@aquila/rules', rule('service-laptop', READ)),
      'pump/dossier.yaml': 'device: {name: Aquila IP-3, version: "3"}\npacks: ["@aquila/rules"]\n',
      'pump/ifu.md': '# Instructions for use\n\nThe service laptop reads the log.\n',
    });
    const report = await createLinter({ cwd }).check(['pump']);
    expect(report.problems).toEqual([]);
    const own = report.dossiers[0]!.results.find((one) => one.rule === 'our-house/service-laptop');
    expect(own?.verdict).toBe('satisfied');
  });

  test('may be listed under rules as well', async () => {
    const cwd = folderOf({
      ...packAt('pump/our-rules', rule('service-laptop', READ)),
      'pump/dossier.yaml': 'device: {name: Aquila IP-3, version: "3"}\npacks: [dossier]\nrules: [./our-rules]\n',
      'pump/ifu.md': '# Instructions for use\n\nThe service laptop reads the log.\n',
    });
    const report = await createLinter({ cwd }).check(['pump']);
    expect(report.problems).toEqual([]);
    expect(report.packs.map(({ id }) => id)).toEqual(['dossier', 'our-house']);
  });

  test('may stand beside the dossier, but not outside the working directory, whatever a link says', async () => {
    const above = folderOf({
      ...packAt('ours', rule('service-laptop', READ)),
      'work/pump/dossier.yaml': 'device: {name: Aquila IP-3, version: "3"}\npacks: [dossier, ../../ours, ./linked]\n',
      'work/pump/ifu.md': '# Instructions for use\n\nThe service laptop reads the log.\n',
    });
    symlinkSync(join(above, 'ours'), join(above, 'work/pump/linked'));
    const fromInside = await createLinter({ cwd: join(above, 'work') }).check(['pump']);
    expect(fromInside.problems.map(({ message }) => message)).toEqual([
      'packs: "../../ours" leads out of the working directory',
      'packs: "./linked" leads out of the working directory',
    ]);
    const fromAbove = await createLinter({ cwd: above }).check(['work/pump']);
    expect(fromAbove.packs.map(({ id }) => id)).toEqual(['dossier', 'our-house']);
  });

  test('tell what is wrong with them in the order of their paths', async () => {
    const files = packAt('ours', rule('service-laptop', READ));
    for (const name of ['b', 'B', 'a-long', 'a']) files[`ours/${name}.yaml`] = 'title: 7\n';
    const { problems } = await testRules('ours', folderOf(files));
    expect(problems.map(({ path }) => path)).toEqual(['B', 'a-long', 'a', 'b'].map((name) => `./ours/${name}.yaml`));
  });

  test('that are not installed are a problem', async () => {
    const cwd = folderOf({
      'dossier.yaml': 'device: {name: Aquila IP-3, version: "3"}\npacks: ["@aquila/rules"]\n',
      'ifu.md': '# Instructions for use\n\nText.\n',
    });
    const report = await createLinter({ cwd }).check(['.']);
    expect(report.problems[0]!.message).toContain('no package "@aquila/rules"');
  });
});
