import type { ConceptEntry } from '#model/concept';
import type { RenderOptions } from '../render-options.js';
import { displayWidth, padded } from '../text/display-width.js';
import { counted } from '../text/shortened.js';
import { visible } from '../text/visible.js';
import { words, wrap } from '../text/wrap.js';

const HEADS = ['CONCEPT', 'WORDINGS', 'RULES', 'MEANING'] as const;
const GAP = 2;
const NARROWEST_MEANING = 24;

function wordingsOf({ wordings, kind }: ConceptEntry): string {
  const byLanguage = Object.entries(wordings).map(([language, list]) => `${language} ${list.length}`);
  return byLanguage.join(', ') || (kind === 'topic' ? 'by chapter' : 'by form');
}

/** The list of concepts for people: how many wordings each has by language, and how many rules ask for it. */
export function renderConceptsTable(
  concepts: readonly ConceptEntry[],
  { palette, width }: Pick<RenderOptions, 'palette' | 'width'>,
): string {
  const cells = concepts.map(
    (concept) => [visible(concept.id), wordingsOf(concept), String(concept.rules.length), concept.means] as const,
  );
  const columns = [0, 1, 2].map((n) => Math.max(...[HEADS, ...cells].map((row) => displayWidth(row[n]!))) + GAP);
  const indent = columns.reduce((sum, column) => sum + column, 0);
  const head = HEADS.map((text, n) => padded(text, columns[n] ?? 0))
    .join('')
    .trimEnd();
  const rows = cells.flatMap(([id, wordings, rules, means]) => {
    const [first = '', ...rest] = wrap([words(means)], Math.max(NARROWEST_MEANING, width - indent));
    const left = palette.strong(id) + padded(id, columns[0]!).slice(id.length);
    const line = left + padded(wordings, columns[1]!) + padded(rules, columns[2]!) + first;
    return [line.trimEnd(), ...rest.map((more) => ' '.repeat(indent) + more)];
  });
  const end = `${counted(concepts.length, 'concept')}. dossierlint explain --concepts CONCEPT lists its wordings; under terms in dossier.yaml a dossier adds its own.`;
  return `${[palette.faint(head), ...rows, '', ...wrap([words(end, palette.faint)], width)].join('\n')}\n`;
}
