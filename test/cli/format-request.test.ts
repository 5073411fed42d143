import { describe, expect, test } from '@jest/globals';
import { isBuiltIn, parseFormatRequest, settleRequests, unknownFormat, type FormatRequest } from '#cli/format-request';

const asked = (...texts: string[]): FormatRequest[] => texts.map(parseFormatRequest);
const settled = (texts: string[], outputFile?: string) => settleRequests(asked(...texts), outputFile, '/d');

describe('a format that is asked for', () => {
  test('may name its file', () => {
    expect(asked('text', 'sarif=out/a=b.sarif')).toEqual([
      { format: 'text', file: null },
      { format: 'sarif', file: 'out/a=b.sarif' },
    ]);
  });

  test('is refused where nobody knows it, with the nearest, or where its file is missing', () => {
    expect(unknownFormat('sarfi', [])).toMatchObject({
      message: 'there is no format "sarfi"',
      hint: expect.stringContaining('Did you mean sarif? There are text, json, sarif'),
    });
    expect(unknownFormat('takss', ['tasks']).hint).toContain('Did you mean tasks?');
    expect(isBuiltIn('toString')).toBe(false);
    expect(() => parseFormatRequest('json=')).toThrow('json=FILE');
  });

  test('is text where none is asked for, in the file of -o where there is one', () => {
    expect(settled([])).toEqual([{ format: 'text', file: null }]);
    expect(settled([], 'r.txt')).toEqual([{ format: 'text', file: 'r.txt' }]);
    expect(settled(['json=a.json', 'text'], 'r.txt')).toEqual([
      { format: 'json', file: 'a.json' },
      { format: 'text', file: 'r.txt' },
    ]);
  });

  test.each<[string[], string | undefined, string]>([
    [['text', 'json'], undefined, 'text and json would both go to the terminal'],
    [['text', 'json'], 'r.txt', 'text and json would both go to r.txt'],
    [['json=a.json'], 'r.txt', 'nothing is left for --output-file'],
    [['xlsx'], undefined, 'xlsx is no text for a terminal'],
    [['json=a.json', 'sarif=./a.json'], undefined, 'two formats would go to /d/a.json'],
  ])('%j with -o %s is refused', (texts, outputFile, said) => {
    const refused = settled(texts, outputFile);
    expect('kind' in refused && refused.message).toContain(said);
  });
});
