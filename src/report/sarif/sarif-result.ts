import type { DossierResult } from '#model/report';
import type { LocatedGap } from '../located/located-gap.js';
import { LEVELS } from './level.js';
import { locationOf } from './location.js';
import { messageText } from './message-text.js';
import type { Taxonomies } from './taxonomies.js';

/** A gap as a SARIF result. An accepted one is there too, suppressed, with its reason. */
export function sarifResult(
  gap: LocatedGap,
  { name, root }: DossierResult,
  ruleIndex: number,
  taxonomies: Taxonomies,
  hasBaseline: boolean,
): object {
  const { result, element, message, place, isInferred, related, fingerprint, accepted, known } = gap;
  return {
    ruleId: result.rule,
    ruleIndex,
    kind: 'fail',
    level: LEVELS[result.severity],
    message: messageText(`${message} ${result.advice}`.trim()),
    locations: [locationOf(root, place)],
    relatedLocations: related.map((one, id) => ({ id, ...locationOf(root, one.place, one.text) })),
    // The first is what code hosts tell alerts apart by; left to them, it would be made of the text of the line.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'dossierlint/v1': fingerprint },
    ...(hasBaseline ? { baselineState: known ? 'unchanged' : 'new' } : {}),
    ...(accepted === null
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: messageText(accepted).text }] }),
    taxa: taxonomies.referencesOf(result.clauses),
    properties: {
      dossier: name,
      element: element?.id ?? null,
      verdict: element?.verdict ?? result.verdict,
      inferred: isInferred,
    },
  };
}
