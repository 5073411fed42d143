import { emptyBits, setBit } from '#language/bits';
import { compileAllOf, matchesAll, type AllOf } from '#language/expression';
import type { Reading } from '#language/read-document';
import type { Block } from '#model/document';
import type { Condition } from '#model/rule';
import { billOf } from '#sbom/bill-of';
import { compileSurrounding, isSurrounded, type Names } from './condition-terms.js';
import type { Observer, Sighting } from './observe.js';

const NAMED_SO = /(?:^|[/._-])s?bom(?:[._-][^/]*)?$/i;

/** A file that is a bill of materials; one that only bears its name is a near miss. */
function billOfMaterials(reading: Reading, about: AllOf, grade: Condition['grade']): Sighting[] {
  const { document, lexicon, language } = reading;
  const end = document.text.indexOf('\n');
  const head = {
    from: 0,
    to: end < 0 ? Math.min(document.text.length, 200) : Math.min(end + 200, document.text.length),
    section: 0,
    grade,
  };
  if (billOf(document)?.isFilled) return [{ ...head, refused: null, score: 5 }];
  const bits = emptyBits(lexicon.size);
  for (const { concept } of lexicon.taggerFor(language)(document.title ?? '').tags) setBit(bits, concept);
  const bearsName = NAMED_SO.test(document.path) || (about.length > 0 && matchesAll(bits, about));
  return bearsName ? [{ ...head, refused: 'unsupported-format', score: 1 }] : [];
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
    if (condition['what'] === 'sbom') return billOfMaterials(reading, about, condition.grade);
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
