import { isRecord } from '#model/is-record';
import type { Baseline, BaselineDossier, KnownGap } from '#model/baseline';

const SCHEMA = 'https://dossierlint.example/schemas/baseline.schema.json';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function isGap(value: unknown): value is KnownGap {
  if (!isRecord(value)) return false;
  const { rule, element, document, contradicted, fingerprint, count } = value;
  return (
    isText(rule) &&
    isText(element) &&
    (document === null || isText(document)) &&
    typeof contradicted === 'boolean' &&
    typeof fingerprint === 'string' &&
    /^[0-9a-f]{16}$/.test(fingerprint) &&
    Number.isInteger(count) &&
    (count as number) > 0
  );
}

const isDossier = (value: unknown): value is BaselineDossier =>
  isRecord(value) && isText(value['path']) && Array.isArray(value['gaps']) && value['gaps'].every(isGap);

/** Reads the text of a baseline; a text that is none comes back as what is wrong with it. */
export function parseBaseline(text: string): Baseline | string {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'is no JSON';
  }
  if (!isRecord(value) || !('baseline' in value)) return 'is no baseline of Dossierlint';
  if (value['baseline'] !== 1) return 'has a format that this version does not know';
  const { dossiers } = value;
  if (!Array.isArray(dossiers) || !dossiers.every(isDossier)) return 'has an entry that is not as its schema says';
  return { dossiers };
}

/** Writes a baseline so that each gap is one line: a review sees what was added and what is gone. */
export function renderBaseline({ dossiers }: Baseline): string {
  const gap = ({ rule, element, document, contradicted, fingerprint, count }: KnownGap): string =>
    `        ${JSON.stringify({ rule, element, document, contradicted, fingerprint, count })}`;
  const entries = dossiers.map(
    ({ path, gaps }) =>
      `    {\n      "path": ${JSON.stringify(path)},\n      "gaps": [\n${gaps.map(gap).join(',\n')}\n      ]\n    }`,
  );
  const list = entries.length > 0 ? `[\n${entries.join(',\n')}\n  ]` : '[]';
  return `{\n  "$schema": "${SCHEMA}",\n  "baseline": 1,\n  "dossiers": ${list}\n}\n`;
}
