import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { run } from './fake-terminal.js';

const PAGE = readFileSync('man/dossierlint.1', 'utf8');
const { version, man } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string; man: string };

/** The words of a help text that begin its lines: commands or options. */
const firstWords = (help: string, form: RegExp): string[] => [...help.matchAll(form)].map(([, word]) => word!);

describe('the manual page', () => {
  test('is current; npm run bundle && npm run man-page writes it anew', async () => {
    expect(man).toBe('man/dossierlint.1');
    expect((await run(['man-page'], { version })).out).toBe(PAGE);
  });

  test('holds every command and every option that help tells', async () => {
    const commands = firstWords((await run(['--help'])).out, /^ {2}([a-z-]+) (?:\[options\]|<)/gm);
    expect(commands).toEqual(expect.arrayContaining(['check', 'explain', 'render', 'completion']));
    for (const command of commands.filter((name) => name !== 'help')) {
      const part = PAGE.slice(PAGE.indexOf(`.SS ${command.replace('-', '\\-')}\n`)).split('\n.SS ')[0]!;
      const [help = ''] = (await run([command, '--help'])).out.split('Global Options:');
      const options = firstWords(help, /^ {2}(?:-\w, )?(--[a-z-]+)/gm);
      expect(options.length).toBeGreaterThan(0);
      for (const option of options)
        expect([command, part]).toEqual([command, expect.stringContaining(option.replaceAll('-', '\\-'))]);
    }
  });

  test('is not itself among the commands that help and completion show', async () => {
    expect((await run(['--help'])).out).not.toContain('man-page');
    expect((await run(['completion', 'bash'])).out).not.toContain('man-page');
  });

  test('is sound roff, where a formatter is installed to tell', () => {
    const { error, stderr, stdout } = spawnSync('groff', ['-man', '-Tutf8', '-ww', 'man/dossierlint.1'], {
      encoding: 'utf8',
    });
    if (error) return;
    expect(stderr).toBe('');
    expect(stdout).toContain('User Commands');
  });
});
