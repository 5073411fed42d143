import { describe, expect, test } from '@jest/globals';
import { PLAIN, type Palette } from '#report/palette';
import type { Report } from '#model/report';
import { renderText } from '#report/text/render-text';
import {
  dossier,
  element,
  inapplicableRoles,
  missingLog,
  nearMiss,
  partialFailsafe,
  place,
  report,
  result,
  satisfiedSbom,
  unreadHosting,
} from './sample-report.js';

const CALM = { palette: PLAIN, width: 100, quiet: false, verbose: false };
const shown = (of: Report, given: Partial<typeof CALM> = {}): string => renderText(of, { ...CALM, ...given });

const everything = dossier([missingLog, partialFailsafe, satisfiedSbom, inapplicableRoles, unreadHosting], {
  root: 'devices/pump',
});
const misspelt = {
  kind: 'config',
  message: 'unknown key "devise"',
  path: 'devices/pump/dossier.yaml',
  line: 3,
  hint: 'Write device.',
} as const;

describe('a hostile dossier', () => {
  const nasty = '\u001B[2J\u202Eevil\u0007\n::error::x ##vso[task.complete]\u009B31m';
  const hostile = report(
    [
      dossier(
        [
          result('p/r', {
            title: nasty,
            message: nasty,
            reason: nasty,
            elements: [
              element(nasty, nasty, {
                nearMisses: [nearMiss('negated', place(nasty, 1, 1, nasty))],
                searched: [nasty],
              }),
            ],
          }),
        ],
        {
          name: nasty,
          root: nasty,
          notRead: [nasty],
        },
      ),
    ],
    [{ kind: 'config', message: nasty, path: nasty, line: 1, hint: nasty }],
  );

  test.each([true, false])('cannot drive the terminal or the build server (verbose: %s)', (verbose) => {
    const text = shown(hostile, { verbose });
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toContain('##vso[');
    expect(text).toContain('\\x1b[2J\\u{202e}evil\\x07');
  });
});

test('fits the width of the terminal and loses no word when coloured', () => {
  const paint = (text: string): string => `\u001B[1m${text}\u001B[22m`;
  const palette: Palette = {
    error: paint,
    warning: paint,
    info: paint,
    good: paint,
    strong: paint,
    faint: paint,
    place: paint,
  };
  const plain = shown(report([everything], [misspelt]), { width: 80, verbose: true });
  expect(Math.max(...plain.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  const painted = shown(report([everything], [misspelt]), { width: 80, verbose: true, palette });
  expect(painted.replace(/\u001B\[\d+m/g, '')).toBe(plain);
});
