import type { Carrier } from '#assessment/assess-element';
import type { Document } from '#model/document';
import type { ElementResult } from '#model/report';
import type { ReadyRule } from '#rules/compile-rule-set';
import type { AnnotatedDossier, AnnotatedPlace } from '../measure/annotated-dossier.js';
import { elementResult, mayCarry, readElements } from '#run/element-results';
import { carriersOf, observeChanged, type ObservedDossier } from '../measure/observed-dossier.js';
import { type Reader } from '#run/reader';
import { cutOutPlaces } from './cut-out-places.js';
import { HARMFUL, HARMS, type Harm } from './harmful.js';

/** An element that a dossier fulfils, with the places that somebody marked for it. */
export interface Subject {
  readonly ready: ReadyRule;
  /** Counted from 0. */
  readonly element: number;
  readonly places: readonly AnnotatedPlace[];
}

/** What became of an element when its evidence was harmed. `surviving` is what still counts for it afterwards. */
export interface Mutant extends Subject {
  readonly dossier: string;
  readonly harm: Harm;
  readonly surviving: ElementResult['evidence'];
}

const ROLES = ['technical-documentation', 'ifu', 'pms-plan', 'mds2', 'security-manual', 'risk-management', 'sbom'];

/** Every element for which somebody marked places in a dossier, and whether it is found there before anything is harmed. */
export function markedElements(
  { places }: AnnotatedDossier,
  observed: ObservedDossier,
  rules: readonly ReadyRule[],
): (Subject & { readonly isFound: boolean })[] {
  return rules.flatMap((ready) =>
    readElements(ready)
      .map((element) => ({
        ready,
        element,
        places: places.filter((place) => place.rule === ready.rule.id && place.element === element),
        isFound: elementResult(ready, element, carriersOf(ready, observed)).verdict === 'satisfied',
      }))
      .filter((subject) => subject.places.length > 0),
  );
}

function changesOf(
  documents: ReadonlyMap<string, Document>,
  places: readonly AnnotatedPlace[],
  harm: Harm,
): Map<string, string> {
  const files = [...new Set(places.map(({ file }) => file))].filter((file) => documents.has(file));
  return new Map(
    files.map((file) => {
      const there = places.filter((place) => place.file === file);
      return [file, HARMFUL[harm](documents.get(file)!, there)];
    }),
  );
}

/** A further document, of a role that may not carry the rule, with what was taken out; none where every role may carry it. */
function elsewhere(
  { ready, places }: Subject,
  documents: ReadonlyMap<string, Document>,
  reader: Reader,
): Carrier | null {
  const role = ROLES.find((one) => !mayCarry(ready, one));
  if (role === undefined) return null;
  const texts = [...documents]
    .map(([path, document]) => [document, places.filter(({ file }) => file === path)] as const)
    .filter(([document, there]) => there.length > 0 && document.format === 'markdown')
    .map(([document, there]) => cutOutPlaces(document, there));
  return { evidence: reader.observe('moved.md', `${texts.join('\n\n')}\n`, [ready]), mayCarry: mayCarry(ready, role) };
}

/** Subjects by their places. */
function groupsOf(subjects: readonly Subject[]): Iterable<readonly Subject[]> {
  const groups = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const key = subject.places.map(({ file, start, end }) => `${file}:${start}-${end}`).join(' ');
    const group = groups.get(key);
    if (group) group.push(subject);
    else groups.set(key, [subject]);
  }
  return groups.values();
}

/** Harms the evidence of each element in each way and tells what still counts. Elements with the same places are read together, since reading takes the time. */
export function* mutantsOf(
  dossier: AnnotatedDossier,
  observed: ObservedDossier,
  subjects: readonly Subject[],
  reader: Reader,
  harms: readonly Harm[] = HARMS,
): Generator<Mutant> {
  const documents = new Map(
    dossier.documents.map(({ path, text, language }) => [path, reader.read(path, text, language).document]),
  );
  for (const group of groupsOf(subjects)) {
    const rules = [...new Set(group.map(({ ready }) => ready))];
    const seen = new Map<string, ObservedDossier>();
    for (const harm of harms) {
      const changes = changesOf(documents, group[0]!.places, harm);
      const key = JSON.stringify([...changes]);
      const harmed = seen.get(key) ?? observeChanged(observed, changes, rules, reader);
      seen.set(key, harmed);
      for (const subject of group) {
        const { ready, element } = subject;
        const further = harm === 'move' ? elsewhere(subject, documents, reader) : null;
        if (harm === 'move' && further === null) continue;
        const carriers = [...carriersOf(ready, harmed), ...(further ? [further] : [])];
        const { verdict, evidence } = elementResult(ready, element, carriers);
        yield { ...subject, dossier: dossier.name, harm, surviving: verdict === 'satisfied' ? evidence : [] };
      }
    }
  }
}
