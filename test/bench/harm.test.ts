import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '#documents/parse-document';
import { cutOutPlaces } from '../../bench/mutate/cut-out-places.js';
import { HARMFUL, type Harm } from '../../bench/mutate/harmful.js';

const MANUAL = [
  '# Manual', // 1
  '',
  '## Access', // 3
  '',
  'The screen is locked after ten minutes. A badge opens it', // 5
  'again at once.',
  '',
  '| Setting | Value |', // 8
  '|---|---|',
  '| Lock time | 10 min |',
  '',
  '- Idle time: 3 min', // 12
].join('\n');

const parsed = parseDocument('manual.md', MANUAL).document;
const harmed = (harm: Harm, start: number, end = start): string[] =>
  HARMFUL[harm](parsed, [{ rule: 'own/lock', element: 0, file: 'manual.md', start, end }]).split('\n');

describe('harming evidence', () => {
  test.each(['delete', 'negate', 'placeholder', 'move'] as const)('keeps the number of lines: %s', (harm) => {
    expect(harmed(harm, 5, 12)).toHaveLength(12);
  });

  test('negates the sentences, cells and values of the marked lines, and nothing else', () => {
    expect(harmed('negate', 5)[4]).toContain('The screen is not locked after ten minutes.');
    expect(harmed('negate', 10)[9]).toBe('| Lock time | none |');
    expect(harmed('negate', 12)[11]).toBe('- Idle time: none');
    expect(harmed('negate', 12).slice(0, 11)).toEqual(MANUAL.split('\n').slice(0, 11));
  });

  test('leaves the place open, with the name of what is open', () => {
    expect(harmed('placeholder', 10)[9]).toBe('| Lock time | TBD |');
    expect(harmed('placeholder', 12)[11]).toBe('- Idle time: TBD');
  });

  test('takes a row elsewhere with its headings and the head of its table', () => {
    const moved = cutOutPlaces(parsed, [{ start: 10, end: 10 }]);
    expect(moved.split('\n').filter(Boolean)).toEqual([
      '# Manual',
      '## Access',
      '| Setting | Value |',
      '|---|---|',
      '| Lock time | 10 min |',
    ]);
  });
});
