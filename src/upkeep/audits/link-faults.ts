import type { AuditContext, Finding } from '#model/audit';
import type { LinkTarget } from '#model/upkeep';
import { dirname, resolveInside } from './dirname.js';
import type { Upkept } from './upkept.js';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const OUTSIDE = /^(?:file:|[a-z]:[\\/]|\\\\|~)/i;

/** Files that an address without its ending may mean, as page generators have it. */
const candidates = (path: string): string[] =>
  ['', '.md', '.mdx', '.markdown', '/index.md', '/README.md', '/readme.md']
    .map((end) => path + end)
    .concat(path.replace(/\.html?$/i, '.md'));

function fileOf(path: string, files: ReadonlySet<string>, folders: ReadonlySet<string>): string | null {
  if (path === '' || folders.has(path)) return path;
  return candidates(path).find((one) => files.has(one)) ?? null;
}

const hasAnchor = (anchors: readonly string[], anchor: string): boolean =>
  anchor === '' || anchor.toLowerCase() === 'top' || anchors.some((one) => one.toLowerCase() === anchor.toLowerCase());

/** Finds what is wrong with links of a dossier; nothing is followed, only names are compared. */
export function createLinkCheck(
  context: AuditContext,
  documents: readonly Upkept[],
): (from: Upkept, link: LinkTarget) => Finding | null {
  const files = new Set(context.files);
  const folders = new Set<string>();
  for (const file of context.files) for (let at = dirname(file); at !== ''; at = dirname(at)) folders.add(at);
  const byPath = new Map(documents.map((one) => [one.info.path, one]));
  return ({ info, upkeep }, { url, place }) => {
    const note = (text: string): Finding => ({ ...place, note: text });
    if (OUTSIDE.test(url))
      return note(`"${url}" leads out of the dossier; expected: a file inside it, or an address on the web`);
    const [address = '', fragment = ''] = url.split('#', 2);
    const path = decoded(address.split('?')[0]!).replaceAll('\\', '/');
    const anchor = decoded(fragment);
    if (path === '')
      return hasAnchor(upkeep.anchors, anchor)
        ? null
        : note(`there is no "#${anchor}" in this document; expected: the anchor of a heading of it`);
    const target = resolveInside(path.startsWith('/') ? '' : dirname(info.path), path);
    if (target === null) return note(`"${url}" leads out of the dossier; expected: a file inside it`);
    if (context.single) return null;
    const file = fileOf(target, files, folders);
    if (file === null) return note(`the dossier has no "${target}"; expected: a file of the dossier`);
    const other = byPath.get(file);
    if (!other || /\.(?:json|ya?ml)$/i.test(file) || hasAnchor(other.upkeep.anchors, anchor)) return null;
    return note(`there is no "#${anchor}" in ${file}; expected: the anchor of a heading of it`);
  };
}
