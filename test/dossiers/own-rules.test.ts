import { createLinter } from '../../src/index.js';

test('a dossier with rules of its own is judged by them beside the built-in ones', async () => {
  const report = await createLinter().check(['fixtures/own-rules']);
  expect(report.problems).toEqual([]);
  expect(report.packs.map(({ id }) => id)).toEqual(expect.arrayContaining(['mdcg-2019-16', 'our-house']));
  const own = report.dossiers[0]!.results.find(({ rule }) => rule === 'our-house/service-laptop')!;
  expect(own.verdict).toBe('satisfied');
  expect(own.elements[0]!.evidence[0]).toMatchObject({ path: 'ifu.md', start: { line: 5 } });
});
