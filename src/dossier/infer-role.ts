import type { Role } from '#model/rule';
import { ROLES } from './dossier-shape.js';
import { ROLE_WORDS } from './role-words.js';

/** A role that nobody declared, and what gave it away. */
export interface InferredRole {
  readonly role: Role;
  readonly from: 'front-matter' | 'file-name' | 'title' | 'content';
}

export interface RoleHints {
  /** Posix path relative to the dossier's root. */
  readonly path: string;
  readonly title: string | null;
  readonly frontMatter: Readonly<Record<string, unknown>> | null;
  /** Parsed value of a YAML or JSON document. */
  readonly data?: unknown;
}

const LONGEST_READ = 300;
const MARK = /\p{M}+/gu;
const WORD = /\p{L}+\p{N}*|\p{N}+/gu;

const fold = (text: string): string =>
  ` ${(text.slice(0, LONGEST_READ).normalize('NFKD').replace(MARK, '').toLowerCase().match(WORD) ?? []).join(' ')} `;

interface Hit {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
}

function hitsOf(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const role of ROLES) {
    for (const words of ROLE_WORDS[role]) {
      const from = text.indexOf(` ${words} `);
      if (from >= 0) hits.push({ role, from, to: from + words.length });
    }
  }
  return hits;
}

/** The one role that a text names; null where it names none or several. A longer name outweighs those inside it. */
function roleNamed(raw: string): Role | null {
  // "user's manual" and "users manual" are the same name.
  const hits = hitsOf(fold(raw.replace(/['’]s\b/g, 's')));
  const isInside = (one: Hit): boolean =>
    hits.some(({ from, to }) => from <= one.from && to >= one.to && to - from > one.to - one.from);
  const roles = new Set(hits.filter((hit) => !isInside(hit)).map(({ role }) => role));
  return roles.size === 1 ? [...roles][0]! : null;
}

function fromFrontMatter(frontMatter: RoleHints['frontMatter']): Role | null {
  for (const key of ['role', 'type', 'document-type', 'document_type', 'doctype']) {
    const value = frontMatter && Object.hasOwn(frontMatter, key) ? frontMatter[key] : null;
    if (typeof value !== 'string') continue;
    const role = ROLES.find((id) => id === value.trim().toLowerCase()) ?? roleNamed(value);
    if (role) return role;
  }
  return null;
}

function isSbom(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    (Object.hasOwn(data, 'bomFormat') || Object.hasOwn(data, 'spdxVersion'))
  );
}

/** The file's own name first, then its folders from the nearest up: "security-manual/03-accounts.md". */
function fromPath(path: string): Role | null {
  const parts = path.split('/').reverse();
  const names = [(parts[0] ?? '').replace(/\.(?:md|markdown|mdx|ya?ml|json|jsonld)$/i, ''), ...parts.slice(1)];
  for (const name of names) {
    // camelCase and numbers set words apart, too.
    const role = roleNamed(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
    if (role) return role;
  }
  return null;
}

/** Finds a document's role by its front matter, file name, title or content; null where nothing tells or two tell apart. */
export function inferRole({ path, title, frontMatter, data }: RoleHints): InferredRole | null {
  const declared = fromFrontMatter(frontMatter);
  if (declared) return { role: declared, from: 'front-matter' };
  if (isSbom(data)) return { role: 'sbom', from: 'content' };
  const named = fromPath(path);
  if (named) return { role: named, from: 'file-name' };
  const titled = title === null ? null : roleNamed(title);
  return titled && { role: titled, from: 'title' };
}
