import { execFileSync, spawnSync } from 'node:child_process';
import { temporaryFolder } from '../dossier/temporary-folder.js';
import { describe, expect, test } from '@jest/globals';
import { run } from './fake-terminal.js';

const scriptOf = async (shell: string): Promise<string> => (await run(['completion', shell])).out;

/** What bash offers behind these words. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const script = await scriptOf('bash');
  const line = words.map((word) => `'${word}'`).join(' ');
  const asked = `COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _dossierlint; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', `${script}\n${asked}`], { encoding: 'utf8', cwd: new URL('.', import.meta.url) })
    .split('\n')
    .filter(Boolean);
}

const isInstalled = (shell: string): boolean => !spawnSync(shell, ['-c', 'true']).error;

// Types into a shell that believes it has a person before it, and waits for what it makes of the words.
const TYPIST = `
zmodload zsh/zpty
zpty shell "TERM=dumb zsh -f -i"
zpty -w shell "source $1; print rea''dy"
zpty -r shell said '*ready*'
zpty -w -n shell "$2"$'\\t'
zpty -r shell said "*$3*"
`;

/** Whether zsh turns the words into the line. */
async function zshMakes(typed: string, line: string, files: Readonly<Record<string, string>> = {}): Promise<boolean> {
  const folder = temporaryFolder({ ...files, 'script.zsh': await scriptOf('zsh'), 'typist.zsh': TYPIST });
  const typist = ['-f', 'typist.zsh', './script.zsh', typed, line];
  const { status } = spawnSync('zsh', typist, { cwd: folder.path, timeout: 30_000 });
  folder.remove();
  return status === 0;
}

/** What fish offers behind a line. */
async function fishOffers(line: string): Promise<readonly string[]> {
  const folder = temporaryFolder({ 'script.fish': await scriptOf('fish'), 'ifu.md': '' });
  const asked = ['--no-config', '-c', `source script.fish; complete -C '${line}'`];
  const said = execFileSync('fish', asked, {
    cwd: folder.path,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder.path },
  });
  folder.remove();
  return said
    .split('\n')
    .filter(Boolean)
    .map((one) => one.split('\t')[0]!);
}

describe('dossierlint completion', () => {
  test('offers commands, options and their values in bash', async () => {
    expect(await offered('dossierlint', 'ch')).toEqual(['check']);
    expect(await offered('dossierlint', 'check', '--bas')).toEqual(['--baseline']);
    expect(await offered('dossierlint', 'check', '--profile', 's')).toEqual(['submission']);
    expect(await offered('dossierlint', 'check', '-o', 'fake')).toEqual(['fake-terminal.ts']);
  });

  test('offers rules where a rule is meant', async () => {
    expect(await offered('dossierlint', 'explain', 'log')).toEqual(['logging']);
    expect(await offered('dossierlint', 'check', '--rule', 'fail')).toEqual(['failsafe-mode']);
  });

  test('offers files where documents are meant', async () => {
    expect(await offered('dossierlint', 'check', 'fake')).toEqual(['fake-terminal.ts']);
  });

  test('keeps a file whose name holds blanks in one piece', async () => {
    const folder = temporaryFolder({ 'my pump.md': '', 'script.bash': await scriptOf('bash') });
    const asked = `source script.bash; COMP_WORDS=(dossierlint check my); COMP_CWORD=2; _dossierlint; printf '%s|' "\${COMPREPLY[@]}"`;
    const said = execFileSync('bash', ['-c', asked], { cwd: folder.path, encoding: 'utf8' });
    folder.remove();
    expect(said).toBe('my pump.md|');
  });

  const withZsh = isInstalled('zsh') ? test : test.skip;
  withZsh.each([
    ['dossierlint ch', 'dossierlint check'],
    ['dossierlint check --basel', 'dossierlint check --baseline'],
    ['dossierlint check --profile su', 'dossierlint check --profile submission'],
    ['dossierlint explain failsafe-m', 'dossierlint explain failsafe-mode'],
    ['dossierlint check if', 'dossierlint check ifu.md'],
    ['dossierlint check my', 'dossierlint check my\\ pump.md'],
  ])('makes of %j in zsh %j', async (typed, line) => {
    expect(await zshMakes(typed, line.replaceAll('\\', '\\\\'), { 'ifu.md': '', 'my pump.md': '' })).toBe(true);
  });

  const withFish = isInstalled('fish') ? test : test.skip;
  withFish('offers the same in fish', async () => {
    expect(await fishOffers('dossierlint ch')).toEqual(['check']);
    expect(await fishOffers('dossierlint check --base')).toEqual(['--baseline']);
    expect(await fishOffers('dossierlint check --profile ')).toEqual(['fda', 'guidance', 'law', 'submission']);
    expect(await fishOffers('dossierlint explain log')).toEqual(['logging']);
    expect(await fishOffers('dossierlint check --rule failsa')).toEqual(['failsafe-mode']);
    expect(await fishOffers('dossierlint check if')).toEqual(['ifu.md']);
    expect(await fishOffers('dossierlint completion ')).toEqual(['bash', 'fish', 'zsh']);
  });

  test('is a script for zsh and fish too', async () => {
    expect(await scriptOf('zsh')).toContain('bashcompinit');
    const fish = await scriptOf('fish');
    expect(fish).toContain(
      "complete -c dossierlint -n __fish_use_subcommand -f -a check -d 'check dossiers and report",
    );
    expect(fish).toMatch(/-n '__fish_seen_subcommand_from check' -l profile -x -a 'submission guidance law fda'/);
    expect(fish.split('\n').every((line) => (line.match(/'/g) ?? []).length % 2 === 0)).toBe(true);
  });

  test('of an unknown shell is refused', async () => {
    const { code, err } = await run(['completion', 'csh']);
    expect(code).toBe(2);
    expect(err).toContain('bash, zsh, fish');
  });
});
