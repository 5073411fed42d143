import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '#model/report';
import { FORMATS, type Format } from '#report/formats';
import { dossier, report, satisfiedSbom } from './sample-report.js';
import { hostile, NASTY, OPTIONS, PROBLEM, TELLING } from './telling-report.js';

const NAMES = Object.keys(FORMATS) as readonly Format[];

async function rendered(format: Format, of: Report): Promise<string | Uint8Array> {
  return (await FORMATS[format]())(of, OPTIONS);
}

/** What a reader of the format gets to see, as text. */
async function shown(format: Format, of: Report): Promise<string> {
  const output = await rendered(format, of);
  if (typeof output === 'string') return output;
  return Object.values(unzipSync(output))
    .map((file) => strFromU8(file))
    .join('\n');
}

/** The same value with its keys in another order. */
const turned = (of: Report): Report =>
  JSON.parse(JSON.stringify(of), (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  ) as Report;

describe.each(NAMES)('the format %s', (format) => {
  test('gives the same bytes for the same report', async () => {
    const first = await rendered(format, TELLING);
    expect(await rendered(format, structuredClone(TELLING))).toEqual(first);
    expect(first.length).toBeGreaterThan(100);
  });

  test('does not depend on the order of keys', async () => {
    // The order of device facts is what somebody wrote.
    const plain = report([dossier([satisfiedSbom], { device: null })], [PROBLEM]);
    expect(await rendered(format, turned(plain))).toEqual(await rendered(format, plain));
  });

  test('tells problems of the run', async () => {
    const text = await shown(format, TELLING);
    expect(text).toContain(PROBLEM.message);
    expect(text).toContain('Look at its permissions');
  });

  test('has something to say of a report without gaps', async () => {
    const text = await shown(format, report([dossier([satisfiedSbom])]));
    expect(text).not.toMatch(/undefined|\[object Object\]|NaN/);
    if (format !== 'github') expect(text).not.toBe('');
  });

  test('stands an empty report', async () => {
    expect(await shown(format, report([]))).not.toMatch(/undefined|\[object Object\]|NaN/);
    expect(await shown(format, report([dossier([], { device: null, documents: [] })]))).not.toMatch(/undefined|NaN/);
  });

  test('lets no control character or direction mark of a dossier through', async () => {
    const text = (await shown(format, hostile(NASTY))).replace(/^\uFEFF/, '');
    expect(text).not.toMatch(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/,
    );
    // Half a character is no text.
    expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
    expect(text).toContain('evil');
  });

  test('ends its lines and itself with a line feed, where it is text', async () => {
    const output = await rendered(format, TELLING);
    if (typeof output === 'string') expect(output.endsWith('\n')).toBe(true);
  });
});
