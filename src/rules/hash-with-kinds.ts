import type { Pack } from '#model/rule';
import { byCodeUnit } from '#text/order';
import type { AddedKinds } from './added-kinds.js';
import type { Hash } from './assemble-rule-set.js';

/** The pack with a hash that also tells which programs its rules are judged by; the same where it uses no added kind. */
export function hashWithKinds(pack: Pack, kinds: AddedKinds, hash: Hash): Pack {
  const conditions = pack.rules.flatMap(({ elements }) => elements.flatMap(({ find, deny }) => [...find, ...deny]));
  const used = [...new Set(conditions.map(({ kind }) => kind))].filter((kind) => Object.hasOwn(kinds, kind));
  if (used.length === 0) return pack;
  const programs = used.sort(byCodeUnit).map((kind) => `${kind} ${kinds[kind]!.sha256}`);
  return { ...pack, hash: hash([pack.hash, ...programs].join('\n')) };
}
