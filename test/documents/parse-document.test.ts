import { describe, expect, test } from '@jest/globals';
import { documentFormatOf, parseDocument } from '#documents/parse-document';

describe('parsing a document', () => {
  test.each([
    ['ifu.md', 'markdown'],
    ['IFU.MARKDOWN', 'markdown'],
    ['ifu.mdx', 'markdown'],
    ['risk.yaml', 'yaml'],
    ['risk.yml', 'yaml'],
    ['mds2.json', 'json'],
    ['sbom.cdx.json', 'json'],
    ['sbom.spdx.json', 'json'],
    ['sbom.jsonld', 'json'],
    ['ifu.docx', null],
  ])('knows the format of %s', (path, format) => {
    expect(documentFormatOf(path)).toBe(format);
  });

  test('refuses a document of more than 20 MB', () => {
    const { document, problems } = parseDocument('ifu.md', 'pump '.repeat(4_300_000));
    expect(document.blocks).toEqual([]);
    expect(problems).toMatchObject([{ kind: 'limit', path: 'ifu.md' }]);
  });

  test.each([
    ['quotations', 'ifu.md', `${'>'.repeat(5000)} hot`],
    ['lists', 'ifu.md', `${'- '.repeat(5000)}hot`],
    ['list levels', 'ifu.md', Array.from({ length: 110 }, (_, n) => `${' '.repeat(2 * n)}- hot`).join('\n')],
    ['HTML', 'ifu.md', '<div>'.repeat(3000)],
    ['emphasis', 'ifu.md', '*'.repeat(40_000)],
  ])('reads or refuses deeply nested %s without a crash', (_, path, text) => {
    const { problems } = parseDocument(path, text);
    expect(problems.every(({ kind }) => kind === 'limit')).toBe(true);
  });
});
