import type { Report } from '#model/report';
import type { Pack } from '#model/rule';
import type { CheckOptions } from '#model/run';
import { check, type Progress } from '#run/check';
import { loadRules } from '#rules/load';
import { dayOf } from '#text/day';

export { assessDossier, type DossierFacts } from '#assessment/assess-dossier';
export { parseDocument } from '#documents/parse-document';
export { observeDocument } from '#evidence/observe-document';
export { readDocument } from '#language/read-document';
export { compileRuleSet, type RuleSet } from '#rules/compile-rule-set';
export type { Device, DeviceFacts } from '#model/dossier';
export type { Document } from '#model/document';
export type { DocumentEvidence } from '#model/observation';
export type { DossierResult, ElementResult, Problem, Report, RuleResult, Verdict } from '#model/report';
export type { Waiver, WaiverResult, WaiverState } from '#model/waiver';
export type { Pack, ProfileId, Rule } from '#model/rule';
export type { CheckOptions } from '#model/run';
// What a plugin is made of.
export type { CheckKind, Plugin } from '#plugins/plugin';
export type { CompileCondition } from '#evidence/kinds';
export type { Names } from '#evidence/condition-terms';
export { sightingOf, type Observer, type Sighting } from '#evidence/observe';
export { compileAllOf, compileAnyOf, matchesAll, matchesAny } from '#language/expression';
export type { Reading } from '#language/read-document';
export { refusalOf } from '#language/refusal';
export type { Statement } from '#language/statement';
export type { NearMissReason } from '#model/observation';
export type { Condition } from '#model/rule';
export type { LoadFormat, RenderReport } from '#report/formats';
export type { RenderOptions } from '#report/render-options';

/** The whole pipeline for programs: checks dossiers on disk and tells the rules. */
export interface Linter {
  /** Checks the paths; expected trouble comes back in `problems`, bugs throw. */
  check(paths: readonly string[], progress?: Progress): Promise<Report>;
  rules(): readonly Pack[];
}

/** Makes a linter. `options` are those of a run, without its paths; `cwd` defaults to the process's, `today` to the day in UTC. */
export function createLinter(options: Partial<Omit<CheckOptions, 'paths'>> = {}): Linter {
  return {
    check: (paths, progress) => check({ cwd: process.cwd(), today: dayOf(new Date()), ...options, paths }, progress),
    rules: () => loadRules().packs,
  };
}
