import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '#documents/parse-document';
import { documentOf, outlineOf } from '../outline.js';

describe('JSON documents', () => {
  test('every value is an entry with its nearest key, outer objects are chapters', () => {
    const text = '{"device": {"name": "Aquila", "ports": [22, {"open": true, "note": null}]}, "end": "x"}';
    expect(outlineOf(text, 'a.json')).toEqual([
      'heading: device',
      'entry: name | Aquila',
      'heading: ports',
      'entry: ports | 22',
      'entry: open | true',
      'entry: end | x',
    ]);
    expect(documentOf(text, 'a.json').blocks.at(-1)!.section).toBe(0);
  });

  test('words behind escapes keep their places', () => {
    const text = '\uFEFF{"use": "a \\"b\\" \\ud83d\\ude91\\n LAST"}';
    const { text: words, starts } = documentOf(text, 'a.json').blocks[0]!.runs[1]!;
    expect(words).toBe('a "b" 🚑\n LAST');
    expect(text.slice(starts[words.indexOf('LAST')]).startsWith('LAST')).toBe(true);
  });

  test.each([
    ['CycloneDX', '{"bomFormat": "CycloneDX", "components": [{"name": "zlib"}]}'],
    ['SPDX', '{"spdxVersion": "SPDX-2.3", "packages": []}'],
    ['SPDX 3', '{"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": []}'],
  ])('a %s bill of materials gives its data only', (_, text) => {
    const { blocks, data } = documentOf(text, 'sbom.json');
    expect(blocks).toEqual([]);
    expect(data).toEqual(JSON.parse(text));
  });

  test.each([
    ['in the middle', '{\n  "a": 1,\n  b\n}', 3],
    ['at the end', '{\n  "a": 1,\n', 2],
  ])('broken JSON is a problem with its line: %s', (_, text, line) => {
    expect(parseDocument('a.json', text).problems).toMatchObject([{ kind: 'unreadable', path: 'a.json', line }]);
  });

  test('deep nesting ends nothing', () => {
    expect(() => parseDocument('a.json', '['.repeat(50_000) + ']'.repeat(50_000))).not.toThrow();
  });
});
