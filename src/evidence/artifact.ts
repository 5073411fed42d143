import { compileAllOf, matchesAll } from '#language/expression';
import type { Reading } from '#language/read-document';
import type { Block } from '#model/document';
import type { Condition } from '#model/rule';
import { compileSurrounding, isSurrounded, type Names } from './condition-terms.js';
import type { Observer, Sighting } from './observe.js';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether parsed JSON is a software bill of materials that lists at least one component. */
export function isBillOfMaterials(data: unknown): boolean {
  if (!isRecord(data)) return false;
  if (data['bomFormat'] === 'CycloneDX') return listOf(data['components']).length > 0;
  if (typeof data['spdxVersion'] === 'string') return listOf(data['packages']).length > 0;
  const graph = listOf(data['@graph']);
  return (
    JSON.stringify(data['@context'] ?? '').includes('spdx.org') &&
    graph.some((node) => isRecord(node) && /Package$/.test(String(node['type'])))
  );
}

function billOfMaterials({ document }: Reading, grade: Condition['grade']): Sighting[] {
  if (document.format !== 'json' || !isBillOfMaterials(document.data)) return [];
  const end = document.text.indexOf('\n');
  return [
    {
      from: 0,
      to: end < 0 ? Math.min(document.text.length, 200) : Math.min(end + 200, document.text.length),
      section: 0,
      grade,
      refused: null,
      score: 5,
    },
  ];
}

const isDiagramCode = (block: Block): boolean =>
  block.kind === 'code' &&
  (/^(mermaid|plantuml|puml|dot|graphviz|d2)$/.test(block.info ?? '') ||
    /^\s*(@startuml|graph (TD|LR|TB|RL)|flowchart )/.test(block.runs[0]?.text ?? ''));

/** A file or figure rather than words: `what: sbom` or `what: diagram` (an image or drawn code on a fitting topic). */
export function compileArtifact(condition: Condition, names: Names): Observer {
  const around = compileSurrounding(condition, names);
  const about = compileAllOf(condition['all'], names.lexicon, names.sets);
  return (reading) => {
    if (condition['what'] === 'sbom') return billOfMaterials(reading, condition.grade);
    const { document, statements } = reading;
    const tag = reading.lexicon.taggerFor(reading.language);
    const figures = [
      ...document.images.map((image) => ({
        range: image.range,
        section: image.section,
        block: image.block,
        words: `${image.alt} ${image.url.replace(/[-_/.]/g, ' ')}`,
      })),
      ...document.blocks.filter(isDiagramCode).map((block) => ({
        range: block.range,
        section: block.section,
        block: block.index,
        words: block.runs[0]?.text ?? '',
      })),
    ];
    return figures.flatMap((figure) => {
      const beside = statements.find((one) => one.section === figure.section);
      if (!beside || !isSurrounded(beside, { ...around, near: [], without: [] })) return [];
      const bits = [...beside.heading];
      for (const { concept } of tag(figure.words).tags) bits[concept >>> 5]! |= 1 << (concept & 31);
      for (const one of statements)
        if (figure.block !== null && Math.abs(one.block - figure.block) <= 1)
          for (let i = 0; i < bits.length; i += 1) bits[i]! |= one.own[i]!;
      if (!matchesAll(bits, about) || !matchesAll(bits, around.near)) return [];
      return [
        {
          from: figure.range.from,
          to: figure.range.to,
          section: figure.section,
          grade: condition.grade,
          refused: null,
          score: 3,
        },
      ];
    });
  };
}
