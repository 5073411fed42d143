import { parseDocument } from '#documents/parse-document';
import { DEEPEST_JSON, tooDeepAt } from '#documents/json/too-deep';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('JSON that nests deep', () => {
  test('is read up to the limit', () => {
    expect(tooDeepAt(nested(DEEPEST_JSON))).toBeNull();
    expect(parseDocument('sbom.json', nested(DEEPEST_JSON)).problems).toEqual([]);
  });

  test('is a problem with its line beyond it', () => {
    const [problem] = parseDocument('sbom.json', `{"a":\n${nested(DEEPEST_JSON + 5)}}`).problems;
    expect(problem).toMatchObject({ kind: 'limit', path: 'sbom.json', line: 2 });
    expect(problem!.message).toContain('more than 1000 levels deep');
  });

  test('does not count brackets in texts', () => {
    expect(tooDeepAt(JSON.stringify({ a: '['.repeat(5000), b: '\\"[' }))).toBeNull();
  });
});
