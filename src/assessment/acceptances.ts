import type { Place } from '#model/span';
import type { ElementResult, NearMiss } from '#model/report';
import type { BrokenWaiver, Waiver } from '#model/waiver';

/** Waivers and directives of a dossier, by whether they still hold. */
export interface Acceptances {
  readonly valid: readonly Waiver[];
  readonly expired: readonly Waiver[];
  readonly broken: readonly BrokenWaiver[];
}

/** Divides waivers by a day (YYYY-MM-DD); null lets none of them end. */
export function acceptancesOn(
  today: string | null,
  waivers: readonly Waiver[],
  broken: readonly BrokenWaiver[],
): Acceptances {
  const isOver = ({ expires }: Waiver): boolean => today !== null && expires !== null && expires < today;
  return { valid: waivers.filter((one) => !isOver(one)), expired: waivers.filter(isOver), broken };
}

type Named = Pick<Waiver, 'rule' | 'element'>;

const isAbout = ({ rule, element }: Named, ruleId: string, elementId: string): boolean =>
  rule === ruleId && (element === null || element === elementId);

/** Near misses that a rule judged at their place; those without a note only come near to what is missing. */
export const findingsOf = ({ nearMisses }: ElementResult): NearMiss[] => nearMisses.filter(({ note }) => note !== null);

function meansFinding({ document, fingerprint, covers }: Waiver, finding: NearMiss, element: ElementResult): boolean {
  if (document !== null && document !== finding.path) return false;
  if (fingerprint !== null && fingerprint !== finding.fingerprint && fingerprint !== element.fingerprint) return false;
  // A finding about a whole table must not go with a comment in one of its rows, so that its first or last line counts.
  const isCovered = (line: number): boolean => covers === null || (covers.from <= line && line <= covers.to);
  return isCovered(finding.start.line) || isCovered(finding.end.line);
}

function meansAbsence({ document, fingerprint, covers }: Waiver, element: ElementResult): boolean {
  // What is missing stands at no line, so that no comment in a document can accept it.
  if (covers !== null || (fingerprint !== null && fingerprint !== element.fingerprint)) return false;
  if (document === null) return true;
  const paths =
    element.contradictions.length > 0 ? element.contradictions.map((at: Place) => at.path) : element.searched;
  return paths.length > 0 && paths.every((path) => path === document);
}

/** The waiver that accepts a finding, or null. */
export function waiverOfFinding(
  waivers: readonly Waiver[],
  ruleId: string,
  element: ElementResult,
  finding: NearMiss,
): Waiver | null {
  return waivers.find((one) => isAbout(one, ruleId, element.id) && meansFinding(one, finding, element)) ?? null;
}

/** The waiver that accepts that something is missing or contradicted, or null. */
export function waiverOfAbsence(waivers: readonly Waiver[], ruleId: string, element: ElementResult): Waiver | null {
  return waivers.find((one) => isAbout(one, ruleId, element.id) && meansAbsence(one, element)) ?? null;
}

/** Why an element counts as a gap although somebody meant to accept it; empty where nobody did. */
export function lapsesOf({ expired, broken }: Acceptances, ruleId: string, element: ElementResult): readonly string[] {
  const findings = findingsOf(element).filter(({ waiver }) => waiver === null);
  const over =
    findings.length > 0
      ? findings.map((finding) => waiverOfFinding(expired, ruleId, element, finding))
      : [waiverOfAbsence(expired, ruleId, element)];
  const ended = over
    .filter((one) => one !== null)
    .map(({ path, line, expires }) => `The waiver at ${path}:${line} ended on ${expires}, so the gap counts again.`);
  const faulty = broken
    .filter((one) => isAbout(one, ruleId, element.id))
    .map(({ path, line, fault }) => `The waiver at ${path}:${line} accepts nothing: ${fault}.`);
  return [...ended, ...faulty];
}
