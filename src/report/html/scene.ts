import type { DossierResult, Report, RuleResult } from '#model/report';
import type { SourceData } from '#model/rule-set';

/** What every part of a dossier's section needs: the report, the dossier, and its number (from 1) in the page. */
export interface Scene {
  readonly report: Report;
  /** What the names of clauses stand for; empty where only the report is at hand. */
  readonly sources: readonly SourceData[];
  readonly dossier: DossierResult;
  readonly number: number;
}

/** Id of a part of a dossier's section. The first dossier has the plain name, so that links into it stay short. */
export const partId = ({ number }: Scene, part: string): string => (number === 1 ? part : `d${number}-${part}`);

/** Id of a rule's card: its name where that is a plain one, so that links outlive an edit of the dossier; else its number. */
export function ruleId(scene: Scene, { rule }: RuleResult): string {
  const name = /^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/.test(rule)
    ? rule.replaceAll('/', '.')
    : `rule-${scene.dossier.results.findIndex((result) => result.rule === rule) + 1}`;
  return partId(scene, name);
}

/** Id of a document's row; null for a path that is none of the documents read. */
export function documentId(scene: Scene, path: string): string | null {
  const n = scene.dossier.documents.findIndex((document) => document.path === path);
  return n < 0 ? null : partId(scene, `document-${n + 1}`);
}
