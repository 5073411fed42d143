import type { Report } from '#model/report';
import type { SourceData } from '#model/rule-set';
import type { Sheet } from '../matrix/sheet.js';
import { pathFromHere } from '../text/place-piece.js';
import { clauseRows, type EvidenceReference } from './clause-rows.js';

const NAMES = { requirements: 'Requirements', questions: 'Questions' } as const;

function referenceOf({ place, version }: EvidenceReference, root: string): string {
  const document = `${pathFromHere(root, place.path)}${version ? ` (version ${version})` : ''}`;
  const headings = place.headings.length > 0 ? `, ${place.headings.join(' > ')}` : '';
  return `${document}${headings}, line ${place.start.line}: “${place.excerpt}”`;
}

/** A checklist as a table: one row a clause and rule, with all its evidence in one cell. */
export function clauseSheet(
  { dossiers }: Report,
  view: NonNullable<SourceData['shows']>,
  sources: readonly SourceData[],
): Sheet {
  return {
    name: NAMES[view],
    columns: [
      { head: 'Dossier', width: 18 },
      { head: 'Source', width: 10 },
      { head: view === 'questions' ? 'Question' : 'Number', width: 12 },
      { head: 'Expected', width: 38 },
      { head: 'Rule', width: 34 },
      { head: 'Applies', width: 22 },
      { head: 'Other clauses', width: 30 },
      { head: 'Verdict', width: 14 },
      { head: 'Evidence', width: 70 },
      { head: 'Open', width: 50 },
    ],
    rows: dossiers.flatMap((dossier) =>
      clauseRows(dossier, view, sources).map(({ source, id, result, applies, others, evidence, open }) => [
        dossier.name,
        source.name,
        id,
        result.title,
        result.rule,
        applies,
        others.join('; '),
        result.verdict,
        evidence.map((one) => referenceOf(one, dossier.root)).join(' | '),
        open.join('; '),
      ]),
    ),
  };
}
