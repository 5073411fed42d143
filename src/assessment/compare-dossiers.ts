import type { Change, DocumentChange } from '#model/comparison';
import type { DossierResult, ElementResult, RuleResult } from '#model/report';
import type { Place } from '#model/span';
import { changedPlaces, changeOf, countedVerdict } from './compare-elements.js';
import type { Pair } from './pair-dossiers.js';

// Evidence and near misses are more than places.
const bare = ({ path, start, end, excerpt }: Place): Place => ({ path, start, end, excerpt });

function placeOf(element: ElementResult | undefined): Place | null {
  return element?.contradictions[0] ?? element?.evidence[0] ?? element?.nearMisses[0] ?? null;
}

/** The ids of both lists, those of the second first and in its order. */
const joined = (before: readonly string[], after: readonly string[]): string[] => [...new Set([...after, ...before])];

/** A rule in the older and in the newer report. */
interface RulePair {
  readonly before: RuleResult | undefined;
  readonly after: RuleResult | undefined;
}

type Seen = Pick<Change, 'root' | 'place' | 'placeIn'>;

/** A place with the report that it is from, since folders and lines differ between the two. */
function seenIn(placeIn: 'before' | 'after', place: Place, pair: Pair): Seen {
  return { root: (pair[placeIn] ?? pair.after ?? pair.before)!.root, place: bare(place), placeIn };
}

function seenOf(old: ElementResult | undefined, now: ElementResult | undefined, pair: Pair): Seen {
  const [then, here] = [placeOf(old), placeOf(now)];
  if (here) return seenIn('after', here, pair);
  if (then) return seenIn('before', then, pair);
  return { root: (pair.after ?? pair.before)!.root, place: null, placeIn: null };
}

function compareElement(id: string, { before, after }: RulePair, pair: Pair): Change[] {
  const [old, now] = [before, after].map((rule) => rule?.elements.find((element) => element.id === id));
  const { rule, title, severity } = (after ?? before)!;
  const [from, to] = [countedVerdict(old), countedVerdict(now)];
  const dossier = (pair.after ?? pair.before)!.name;
  const about = { dossier, rule, title, severity, element: id, label: (now ?? old)!.label, from, to };
  const kind = changeOf(from, to);
  if (kind) return [{ kind, ...about, ...seenOf(old, now, pair), note: null }];
  return changedPlaces(old, now).map(({ kind: became, miss }) => ({
    kind: became,
    ...about,
    ...seenIn(became === 'new' ? 'after' : 'before', miss, pair),
    note: miss.note,
  }));
}

/** What became of the elements of a dossier, rule by rule. */
export function compareDossiers(dossiers: Pair): Change[] {
  const { before, after } = dossiers;
  const rulesOf = (dossier: DossierResult | null): string[] => dossier?.results.map(({ rule }) => rule) ?? [];
  return joined(rulesOf(before), rulesOf(after)).flatMap((rule) => {
    const of = (dossier: DossierResult | null): RuleResult | undefined =>
      dossier?.results.find((result) => result.rule === rule);
    const pair = { before: of(before), after: of(after) };
    const idsOf = (result: RuleResult | undefined): string[] => result?.elements.map(({ id }) => id) ?? [];
    return joined(idsOf(pair.before), idsOf(pair.after)).flatMap((id) => compareElement(id, pair, dossiers));
  });
}

/** What became of the documents of a dossier. */
export function compareDocuments({ before, after }: Pair): DocumentChange[] {
  const { name: dossier, root } = (after ?? before)!;
  const of = (result: DossierResult | null, path: string) => result?.documents.find((one) => one.path === path);
  const paths = (result: DossierResult | null): string[] => result?.documents.map(({ path }) => path) ?? [];
  return joined(paths(before), paths(after)).flatMap((path): DocumentChange[] => {
    const [old, now] = [of(before, path), of(after, path)];
    if (old?.sha256 === now?.sha256) return [];
    const kind = !old ? 'new' : !now ? 'gone' : 'changed';
    return [{ kind, dossier, root, path, from: old?.version ?? null, to: now?.version ?? null }];
  });
}
