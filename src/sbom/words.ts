import type { SbomProfile, SbomWords } from '#model/sbom-data';
import type { SbomProfileId } from '#model/inventory';
import data from '../generated/sbom-data.js';

/** Words by which bills of materials, and what documents say of them, are read. */
export const WORDS: SbomWords = data.words;

const UNKNOWN = new Set(WORDS.unknown);

/** A value trimmed; null where it is none, or only says that nobody knows. */
export function saidOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' || UNKNOWN.has(text.toLowerCase()) ? null : text;
}

/** What a profile asks. */
export function profileOf(id: SbomProfileId): SbomProfile {
  return data.profiles.find((profile) => profile.id === id)!;
}
