import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A passage that one of several writers wrote for a rule, with the elements that it fulfils (counted from 1). */
export interface Passage {
  readonly id: string;
  readonly rule: string;
  readonly fulfils: readonly number[];
  /** Why it does not count, where it does not. */
  readonly why: string | null;
  readonly headings: readonly string[];
  readonly text: string;
  readonly voice: number;
  /** Role of the document that it stands in. */
  readonly role: string;
}

const KNOWN = ['technical-documentation', 'ifu', 'security-manual', 'risk-management', 'pms-plan', 'mds2'];

type Roles = Readonly<Record<string, { readonly roles: readonly string[] } | undefined>>;

/** Reads the passages of these voices from a folder of JSON lines. */
export function readPassages(folder: string, voices: readonly number[]): Passage[] {
  const roles = JSON.parse(readFileSync(join(folder, 'roles.json'), 'utf8')) as Roles;
  const roleOf = (rule: string): string => roles[rule]?.roles.find((role) => KNOWN.includes(role)) ?? 'security-manual';
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim())
        .map((line, n) => {
          const passage = JSON.parse(line) as Omit<Passage, 'id' | 'role'>;
          return { ...passage, id: `${file.slice(0, -6)}-${n + 1}`, role: roleOf(passage.rule) };
        }),
    )
    .filter(({ voice }) => voices.includes(voice));
}

/** The document that a passage stands for. */
export function documentOf({ headings, text }: Pick<Passage, 'headings' | 'text'>): string {
  return `${headings.map((heading, depth) => `${'#'.repeat(depth + 1)} ${heading}\n`).join('\n')}\n${text}\n`;
}
