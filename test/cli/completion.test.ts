import { execFileSync } from 'node:child_process';
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
