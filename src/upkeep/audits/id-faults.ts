import type { Finding } from '#model/audit';
import type { IdMention } from '#model/upkeep';
import { familyOf } from '../ids.js';
import type { Upkept } from './upkept.js';

const FEWEST = 3;
const FAMILY = /^\p{Lu}{1,6}-$/u;

/** Ids that a text names and that no table or list of the dossier lays down, though it lays down others of their kind. */
export function danglingIds(documents: readonly Upkept[]): ReadonlyMap<string, readonly Finding[]> {
  const all: IdMention[] = documents.flatMap(({ upkeep }) => upkeep.ids);
  const defined = new Map<string, Set<string>>();
  const partial = new Set<string>();
  for (const { id, defines, extract } of all) {
    const family = familyOf(id);
    if (!defines || !FAMILY.test(family)) continue;
    if (extract) partial.add(family);
    defined.set(family, (defined.get(family) ?? new Set()).add(id));
  }
  const isWhole = (family: string): boolean => (defined.get(family)?.size ?? 0) >= FEWEST && !partial.has(family);
  const isLaidDown = ({ id }: IdMention): boolean => defined.get(familyOf(id))?.has(id) ?? false;
  // A document that names no other of the kind may mean something of its own ("study C-12").
  const speaksOf = (family: string, ids: readonly IdMention[]): boolean =>
    ids.some((one) => familyOf(one.id) === family && isLaidDown(one));
  const isDangling = (one: IdMention, ids: readonly IdMention[]): boolean =>
    isWhole(familyOf(one.id)) && !isLaidDown(one) && speaksOf(familyOf(one.id), ids);
  return new Map(
    documents.map(({ info, upkeep }) => [
      info.path,
      upkeep.ids
        .filter((one) => isDangling(one, upkeep.ids))
        .map(({ id, place }) => ({
          ...place,
          note: `${id} is laid down nowhere in the dossier; expected: a row, an item or a heading of that id, as others of its kind have`,
        })),
    ]),
  );
}
