import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const css = readFileSync(new URL('../../../src/report/html/style/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media');

const tokens = (part: string): Map<string, string> =>
  new Map([...part.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name!, value!]));

function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5].map((n) => {
    const part = parseInt(digits.slice(n, n + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright! + 0.05) / (dim! + 0.05);
}

const WRITTEN = [
  'ink',
  'muted',
  'accent',
  'satisfied',
  'partial',
  'missing',
  'contradicted',
  'waived',
  'not-checked',
  'not-applicable',
];

describe.each([
  ['light', tokens(light)],
  ['dark', tokens(dark)],
])('the %s colours', (_name, colours) => {
  test.each(WRITTEN)('%s is readable on paper and on what is raised', (name) => {
    for (const ground of ['paper', 'raised']) {
      expect(contrast(colours.get(name)!, colours.get(ground)!)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
