import type { Directives } from '#model/directive';
import type { Problem } from '#model/report';
import type { Rule } from '#model/rule';
import type { Waiver } from '#model/waiver';
import { isRule, ruleNamed } from './rule-named.js';

/** Directives of a dossier with the full ids of their rules, and what was wrong with them. */
export interface CheckedDirectives {
  readonly waivers: readonly Waiver[];
  readonly problems: readonly Problem[];
}

const judgesPlaces = ({ elements }: Rule): boolean =>
  elements.some(({ find }) => find.some(({ kind }) => kind === 'audit'));

/** Compares the directives of documents with the rules there are; `shown` makes the path that problems carry. */
export function checkDirectives(
  documents: readonly { readonly path: string; readonly directives: Directives }[],
  rules: readonly Rule[],
  shown: (path: string) => string,
): CheckedDirectives {
  const waivers: Waiver[] = [];
  const problems: Problem[] = [];
  for (const { path, directives } of documents) {
    const report = (line: number, message: string, hint: string): void =>
      void problems.push({ kind: 'config', message, path: shown(path), line, hint });
    for (const { line, message, hint } of directives.faults) report(line, message, hint);
    for (const { rule, reason, line, covers } of directives.directives) {
      const meant = ruleNamed(rule, rules);
      if (!isRule(meant)) report(line, `the comment names a rule that is unknown: ${meant.message}`, meant.hint);
      else if (!judgesPlaces(meant)) {
        const message = `a comment cannot accept what ${meant.id} tells: that something is missing stands at no line`;
        report(line, message, 'Write a waiver for it in waivers.yaml, and remove the comment.');
      } else {
        const none = { element: null, fingerprint: null, approver: null, expires: null, reference: null };
        waivers.push({ kind: 'directive', rule: meant.id, document: path, reason, path, line, covers, ...none });
      }
    }
  }
  return { waivers, problems };
}
