import type { ChangeKind, Comparison } from '#model/comparison';
import type { Report } from '#model/report';
import { compareDocuments, compareDossiers } from './compare-dossiers.js';
import { pairDossiers } from './pair-dossiers.js';

const ORDER: readonly ChangeKind[] = ['worse', 'new', 'better', 'gone'];

function cautionsOf(before: Report, after: Report): string[] {
  const hashes = ({ packs }: Report): string => JSON.stringify(packs.map(({ id, hash }) => [id, hash]));
  const said: string[] = [];
  if (before.tool.version !== after.tool.version) {
    said.push(`The reports were made by different versions (${before.tool.version} and ${after.tool.version}).`);
  }
  if (hashes(before) !== hashes(after)) said.push('The reports were made with different rules.');
  if (before.profile !== after.profile) {
    said.push(`The reports were made with different profiles (${before.profile} and ${after.profile}).`);
  }
  return said.map((sentence) => `${sentence} Some changes may come from that, not from the documents.`);
}

/** Tells what became of the gaps of an older report in a newer one. */
export function compareReports(before: Report, after: Report): Comparison {
  const pairs = pairDossiers(before.dossiers, after.dossiers);
  const changes = pairs.flatMap(compareDossiers);
  return {
    before: { tool: before.tool, packs: before.packs, profile: before.profile },
    after: { tool: after.tool, packs: after.packs, profile: after.profile },
    changes: ORDER.flatMap((kind) => changes.filter((change) => change.kind === kind)),
    documents: pairs.flatMap(compareDocuments),
    cautions: cautionsOf(before, after),
  };
}
