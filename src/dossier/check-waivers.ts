import type { Problem } from '#model/report';
import type { Rule } from '#model/rule';
import type { BrokenWaiver, Waiver } from '#model/waiver';
import { nearestWord } from '#text/nearest';
import { configProblem } from './check-config.js';
import type { WaiverFile } from './read-waivers.js';
import { isRule, ruleNamed } from './rule-named.js';

/** The waivers of a dossier with the full ids of their rules, and what was wrong with them. */
export interface CheckedWaivers {
  readonly waivers: readonly Waiver[];
  readonly broken: readonly BrokenWaiver[];
  readonly problems: readonly Problem[];
}

/** Compares waivers with the rules there are. A waiver for something unknown is a problem, and accepts nothing. */
export function checkWaivers(files: readonly WaiverFile[], rules: readonly Rule[]): CheckedWaivers {
  const waivers: Waiver[] = [];
  const broken: BrokenWaiver[] = [];
  const problems: Problem[] = [];
  for (const { name, source, waivers: written, faulty } of files) {
    const report = (line: number, message: string, hint: string): void => {
      problems.push(configProblem(source, line, `waivers: ${message}`, hint));
    };
    for (const { rule, ...one } of written) {
      const meant = ruleNamed(rule, rules);
      if (!isRule(meant)) {
        report(one.line, meant.message, meant.hint);
        continue;
      }
      const ids = meant.elements.map(({ id }) => id);
      if (one.element === null || ids.includes(one.element)) {
        waivers.push({ ...one, kind: 'waiver', rule: meant.id, path: name, covers: null });
        continue;
      }
      const nearest = nearestWord(one.element, ids);
      const hint = nearest ? `Did you mean "${nearest}"?` : `Its elements: ${ids.join(', ')}.`;
      report(one.line, `the rule ${meant.id} has no element "${one.element}"`, hint);
      const fault = `the rule has no element "${one.element}"`;
      broken.push({ rule: meant.id, element: null, path: name, line: one.line, fault });
    }
    for (const { rule, element, line, fault } of faulty) {
      const meant = ruleNamed(rule, rules);
      if (isRule(meant)) broken.push({ rule: meant.id, element, path: name, line, fault });
    }
  }
  return { waivers, broken, problems };
}
