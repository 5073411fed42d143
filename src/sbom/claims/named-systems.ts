import type { Block, Document } from '#model/document';
import type { NamedSystem } from '#model/inventory';
import type { Place } from '#model/span';
import { foldWords, holdsAny } from '../fold-words.js';
import { WORDS } from '../words.js';
import { headingWords } from './heading-words.js';

const { system } = WORDS;
const isAboutSystem = holdsAny(system.words);
const isForeign = holdsAny(system.foreign);
const LONGEST = 1000;

// Between a name and its version stand at most a few words that belong to the name.
const KNOWN = system.known.map(({ name, parts, embedded }) => ({
  name,
  parts,
  isEmbedded: embedded === true,
  isNamed: holdsAny([name]),
  version: new RegExp(
    `\\b${name}\\b(?:[ (,]+(?:Linux|Server|Enterprise|Embedded|Project|IoT|LTSC|LTS|version|release|kernel|Version|Kernel)){0,3}[ (,]*v?(\\d+(?:\\.\\d+)+)`,
    'i',
  ),
}));

const textOf = (block: Block): string =>
  block.runs
    .map(({ text }) => text)
    .join(' ')
    .slice(0, LONGEST);

/** Whether a block speaks of an operating system: its words or, in a table or list, those above it. */
const speaksOfSystem = (block: Block, folded: string, above: string): boolean =>
  isAboutSystem(folded) || (block.kind !== 'paragraph' && isAboutSystem(above));

/** The operating systems that a document names as what the device runs on. */
export function namedSystems(document: Document, placeOf: (block: Block) => Place): NamedSystem[] {
  return document.blocks
    .filter(({ kind }) => kind !== 'heading' && kind !== 'code')
    .flatMap((block) => {
      const text = textOf(block);
      const folded = foldWords(text);
      const named = KNOWN.filter(({ isNamed }) => isNamed(folded));
      if (named.length === 0) return [];
      const above = headingWords(document, block, block.section);
      if (isForeign(folded) || isForeign(above)) return [];
      const isAbout = speaksOfSystem(block, folded, above);
      // "Yocto Linux" is one system, not two.
      const meant = named.length > 1 ? named.filter(({ name }) => name !== 'Linux') : named;
      return meant.flatMap(({ name, parts, isEmbedded, version }) => {
        const said = version.exec(text)?.[1] ?? null;
        if (!isAbout && !(isEmbedded && said !== null)) return [];
        return [{ name, version: said, parts, isEmbedded, place: placeOf(block) }];
      });
    });
}
