import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PROJECT, SOURCE_FILES, type SourceFile } from './source-files.js';

const MOST_LINES = 200;
const MEDIAN_LINES = 80;

// The name of a language or country code is no demand; neither is a role or profile by its id.
const REGULATORY =
  /\b(?:MDR|IVDR|MDCG|GSPR|IMDRF|AAMI|HIPAA|GDPR)\b|\bIEC\b|\bFDA\b|\bNIST\b|\bISO(?:\/\w+)? ?(?!639|3166|8601)\d|\b(?:14971|62304|62366|62443|80001|81001|60601|13485|27001)\b/;

const pathsWhere = (isWrong: (file: SourceFile) => boolean): string[] =>
  SOURCE_FILES.filter(isWrong).map(({ path }) => path);

describe('the files of the house', () => {
  test(`are small: half of them under ${MEDIAN_LINES} lines`, () => {
    const sizes = SOURCE_FILES.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(MEDIAN_LINES);
  });

  test(`are small: none over ${MOST_LINES} lines`, () => {
    expect(
      SOURCE_FILES.filter(({ lines }) => lines > MOST_LINES).map(({ path, lines }) => `${path}: ${lines}`),
    ).toEqual([]);
  });

  test('are named in kebab case after what they hold', () => {
    expect(pathsWhere(({ path }) => !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(basename(path)))).toEqual([]);
    expect(pathsWhere(({ path }) => /(^|[/-])(utils?|helpers?|common|misc|shared|stuff)([/.-]|$)/.test(path))).toEqual(
      [],
    );
  });

  test('export by name, without enum or namespace', () => {
    expect(pathsWhere(({ text }) => /^export default\b/m.test(text))).toEqual([]);
    expect(pathsWhere(({ text }) => /^(?:export )?(?:declare )?(?:const )?(?:enum|namespace) /m.test(text))).toEqual(
      [],
    );
  });

  test('keep no state of a module that changes', () => {
    expect(pathsWhere(({ text }) => /^(?:export )?(?:let|var) /m.test(text))).toEqual([]);
  });

  test('hold no regulatory word: what a source asks for is data under rules/', () => {
    const found = SOURCE_FILES.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, n) => (REGULATORY.test(line) ? [`${path}:${n + 1}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  test('start the program in at most 15 lines', () => {
    const lines = readFileSync(join(PROJECT, 'bin', 'dossierlint.js'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines[0]).toBe('#!/usr/bin/env node');
    expect(lines.length).toBeLessThanOrEqual(15);
  });
});
