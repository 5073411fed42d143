import type { FoundDossier } from '#dossier/find-dossiers';
import type { Shard } from '#model/run';
import { fingerprintOf } from '#text/fingerprint';
import { posixPathFrom } from './posix-path-from.js';

/** Number of the share that a dossier belongs to, from 1; it depends on the dossier's own path alone. */
function partOf({ root, name, single }: FoundDossier, of: number, cwd: string): number {
  const key = single ? `${posixPathFrom(cwd, root)}/${name}` : posixPathFrom(cwd, root);
  return (Number.parseInt(fingerprintOf(key).slice(0, 8), 16) % of) + 1;
}

/** One share of a fleet. Another dossier moves none of the others into another share. */
export function shardOf(dossiers: readonly FoundDossier[], { part, of }: Shard, cwd: string): FoundDossier[] {
  return dossiers.filter((dossier) => partOf(dossier, of, cwd) === part);
}
