import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { run } from '../cli/fake-terminal.js';
import { temporaryFolder, type TemporaryFolder } from '../dossier/temporary-folder.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const { version, bin } = JSON.parse(textOf('package.json')) as { version: string; bin: Record<string, string> };

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}
interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

let folder: TemporaryFolder;
beforeEach(() => {
  // Stands in for npx: writes down what it is asked to run.
  folder = temporaryFolder({ npx: '#!/bin/sh\nfor one in "$@"; do printf "%s\\n" "$one"; done\n' });
  chmodSync(join(folder.path, 'npx'), 0o755);
});
afterEach(() => folder.remove());

/** The arguments that a shell script of CI hands to npx. */
const askedBy = (script: string, env: Readonly<Record<string, string>>): readonly string[] => {
  writeFileSync(join(folder.path, 'step.sh'), script);
  const path = `${folder.path}:${process.env['PATH'] ?? ''}`;
  const said = execFileSync('bash', ['step.sh'], { cwd: folder.path, env: { ...env, PATH: path }, encoding: 'utf8' });
  return said.split('\n').slice(0, -1);
};

describe('the GitHub action', () => {
  const action = parse(textOf('docs/ci/action.yml')) as Action;
  const step = action.runs.steps.find((one) => one.run !== undefined)!;
  const envOf = (inputs: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(step.env!).map(([name, value]) => {
        const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)![1]!;
        return [name, inputs[input] ?? String(action.inputs[input]!.default)];
      }),
    );

  test('is composite, describes each input and takes them as variables only', () => {
    expect(action.runs.using).toBe('composite');
    expect(Object.values(action.inputs).every(({ description }) => description.endsWith('.'))).toBe(true);
    expect(Object.keys(step.env!)).toHaveLength(Object.keys(action.inputs).length);
    expect(step.run).not.toContain('${{');
  });

  test('runs the published package of this version', () => {
    expect(askedBy(step.run!, envOf({}))).toEqual([
      '--yes',
      `dossierlint@${version}`,
      'check',
      '--fail-on',
      'error',
      '--',
      '.',
    ]);
  });

  test('hands paths and arguments on one by one, whatever they hold', () => {
    const inputs = { paths: 'pump one\n$(touch pwned)\n', profile: 'law', baseline: 'known.json', args: '--quiet' };
    expect(askedBy(step.run!, envOf(inputs)).slice(2)).toEqual([
      'check',
      '--fail-on',
      'error',
      '--profile',
      'law',
      '--baseline',
      'known.json',
      '--quiet',
      '--',
      'pump one',
      '$(touch pwned)',
    ]);
    expect(readdirSync(folder.path)).not.toContain('pwned');
  });

  test('says only what the command line understands', async () => {
    const inputs = { profile: 'law', args: '--quiet' };
    const { code, err } = await run(askedBy(step.run!, envOf(inputs)).slice(2));
    expect([code, err]).toEqual([0, '']);
  });
});

describe('the GitLab template', () => {
  const template = parse(textOf('docs/ci/gitlab-template.yml')) as {
    variables: Record<string, string>;
    dossierlint: { script: string[]; artifacts: { paths: string[] } };
  };

  test('runs the published package of this version and keeps its report', () => {
    const { script, artifacts } = template.dossierlint;
    const asked = askedBy(script.join('\n'), template.variables);
    expect(asked.slice(0, 3)).toEqual(['--yes', `dossierlint@${version}`, 'check']);
    expect(asked).toContain(artifacts.paths[0]);
  });
});

describe('the hook for pre-commit', () => {
  const [hook] = parse(textOf('.pre-commit-hooks.yaml')) as {
    entry: string;
    files: string;
    language: string;
    pass_filenames: boolean;
  }[];

  test('runs the program of the package on the whole dossier, when one of its files changes', async () => {
    const [program, ...args] = hook!.entry.split(' ');
    expect(Object.keys(bin)).toContain(program);
    expect((await run(args)).code).toBe(0);
    expect([hook!.language, hook!.pass_filenames]).toEqual(['node', false]);
    expect(
      ['ifu.md', 'dossier.yaml', 'sbom.cdx.json', 'main.c'].map((name) => new RegExp(hook!.files).test(name)),
    ).toEqual([true, true, true, false]);
  });
});

describe('the container file', () => {
  const lines = textOf('docs/ci/Containerfile').split('\n');

  test('installs the published package of this version and runs it without rights', () => {
    expect(lines).toContain(`ARG DOSSIERLINT_VERSION=${version}`);
    expect(lines).toContain('USER node');
    expect(lines).toContain('ENTRYPOINT ["dossierlint"]');
    expect(lines.findIndex((line) => line.startsWith('USER'))).toBeGreaterThan(
      lines.findIndex((line) => line.startsWith('RUN')),
    );
  });
});
