import type { DossierResult, ElementResult, Report, RuleResult } from '#model/report';
import type { Place } from '#model/span';
import { acceptanceOf } from '../located/acceptance.js';
import { isGap } from '#model/is-gap';
import { pathFromHere } from '../text/place-piece.js';
import { reasonInWords } from '../text/reasons.js';
import type { Cell, Column, Sheet } from './sheet.js';

const COLUMNS: readonly Column[] = [
  { head: 'Dossier', width: 18 },
  { head: 'Clauses', width: 28 },
  { head: 'Rule', width: 34 },
  { head: 'Title', width: 34 },
  { head: 'Force', width: 9 },
  { head: 'Severity', width: 10 },
  { head: 'Rule verdict', width: 14 },
  { head: 'Element', width: 44 },
  { head: 'Required', width: 10 },
  { head: 'Verdict', width: 14 },
  { head: 'Document', width: 38 },
  { head: 'Document version', width: 12 },
  { head: 'Line', width: 7 },
  { head: 'Headings', width: 34 },
  { head: 'Excerpt', width: 64 },
  { head: 'Remark', width: 50 },
  { head: 'To do', width: 50 },
  { head: 'Known', width: 8 },
  { head: 'Fingerprint', width: 18 },
];

interface Shown {
  readonly place: Place | null;
  readonly headings: readonly string[];
  readonly remark: string;
}

/** The place that says most about an element: where it is found, else who says the contrary, else its nearest miss. */
function shownOf({ evidence, contradictions, nearMisses }: ElementResult, result: RuleResult): Shown {
  const [found, contrary, miss] = [evidence[0], contradictions[0], nearMisses[0]];
  if (contrary) return { place: contrary, headings: [], remark: 'says the contrary' };
  if (miss?.note) return { place: miss, headings: [], remark: miss.note };
  if (found) return { place: found, headings: found.headings, remark: '' };
  if (miss) return { place: miss, headings: [], remark: reasonInWords(miss.reason) };
  return { place: null, headings: [], remark: result.reason ?? '' };
}

function rowOf(dossier: DossierResult, result: RuleResult, element: ElementResult): Cell[] {
  const { place, headings, remark } = shownOf(element, result);
  const accepted = acceptanceOf(result, element);
  const version = dossier.documents.find(({ path }) => path === place?.path)?.version ?? null;
  return [
    dossier.name,
    result.clauses.join('; '),
    result.rule,
    result.title,
    result.force,
    result.severity,
    result.verdict,
    element.label,
    element.optional ? 'no' : 'yes',
    element.verdict,
    place && pathFromHere(dossier.root, place.path),
    version,
    place && place.start.line,
    headings.join(' > '),
    place && place.excerpt,
    accepted ?? remark,
    isGap(element.verdict) && !element.optional ? result.advice : '',
    element.known ? 'yes' : '',
    element.fingerprint,
  ];
}

/** The matrix of a report: one row an element, with the place that says most about it. */
export function elementsSheet({ dossiers }: Report): Sheet {
  const rows = dossiers.flatMap((dossier) =>
    dossier.results.flatMap((result) => result.elements.map((element) => rowOf(dossier, result, element))),
  );
  return { name: 'Elements', columns: COLUMNS, rows };
}
