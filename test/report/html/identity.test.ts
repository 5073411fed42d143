import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { documentsHash, ruleSetHash, seedOf } from '#report/html/identity';
import { drawn } from '#report/html/spot-check';
import { dossier, report, result } from '../sample-report.js';

const given = report([dossier([])]);
const [pump] = given.dossiers;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test('the hash of the rule set can be made again from the packs', () => {
  expect(ruleSetHash(given.packs)).toBe(sha256(`mdcg-2019-16 0.1.0 ${'c'.repeat(64)}\n`));
});

test('the hash of the documents is that of the lines that sha256sum prints, whatever their order', () => {
  const lines = `${'a'.repeat(64)}  ifu.md\n${'b'.repeat(64)}  security-manual.md\n`;
  expect(documentsHash(pump!.documents)).toBe(sha256(lines));
  expect(documentsHash([...pump!.documents].reverse())).toBe(sha256(lines));
});

test('the seed follows from rules and documents', () => {
  const seed = seedOf(given.packs, pump!);
  expect(seed).toMatch(/^[0-9a-f]{8}$/);
  expect(seedOf(given.packs, pump!)).toBe(seed);
  expect(seedOf(given.packs, { ...pump!, documents: pump!.documents.slice(1) })).not.toBe(seed);
  expect(seedOf([], pump!)).not.toBe(seed);
});

test('a seed draws all rules in one order, and another seed in another', () => {
  const rules = Array.from({ length: 30 }, (_, n) => result(`p/rule-${n}`));
  const names = (seed: string): string[] => drawn(rules, seed).map(({ rule }) => rule);
  expect(names('one')).toEqual(names('one'));
  expect(names('one')).not.toEqual(names('two'));
  expect([...names('one')].sort()).toEqual(rules.map(({ rule }) => rule).sort());
  expect(drawn([...rules].reverse(), 'one').map(({ rule }) => rule)).toEqual(names('one'));
});
