import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { FoundDossier } from '#dossier/find-dossiers';
import type { DossierResult, Problem } from '#model/report';
import type { CheckOptions } from '#model/run';
import { nearestWord } from '#text/nearest';
import type { CheckFlags } from './check-command.js';
import type { Engine } from './engine.js';
import type { ExitCode } from './exit-code.js';
import { findRule, isFoundRule } from './find-rule.js';
import { isColored } from './is-colored.js';
import { paletteOf } from './palette-of.js';
import { showProblems, usageProblem, USUAL_COLUMNS } from './show-problems.js';
import type { Terminal } from './terminal.js';

const pathIn = (root: string, file: string, cwd: string): string =>
  relative(root, isAbsolute(file) ? file : resolve(cwd, file))
    .split(sep)
    .join('/');

/** Why a file that somebody asks about was not read, as far as the dossiers tell. */
function notReadProblem(file: string, cwd: string, dossiers: readonly FoundDossier[]): Problem {
  const holder = dossiers.find(({ root, notRead }) => notRead.includes(pathIn(root, file, cwd)));
  if (holder) {
    const why = holder.config?.documents
      ? `${holder.configSource?.path ?? 'dossier.yaml'} does not list it under documents`
      : 'its format cannot be read';
    return usageProblem(`${file} was not read: ${why}`, 'List it under documents, or convert it.', file);
  }
  const paths = dossiers.flatMap(({ root, files }) => files.map(({ path }) => pathIn(cwd, resolve(root, path), cwd)));
  const nearest = nearestWord(file, paths);
  const hint = nearest
    ? `Did you mean ${nearest}?`
    : 'Name a document as seen from this folder, and its dossier as a path.';
  return usageProblem(`${file} is no document of these dossiers, or it is ignored`, hint, file);
}

/** `check --why FILE RULE`: tells which file, profile, fact and role decided about a rule for a document, and what stands there. */
export async function runWhy(
  options: CheckOptions,
  flags: CheckFlags,
  engine: Engine,
  terminal: Terminal,
): Promise<ExitCode> {
  const refuse = async (problem: Problem): Promise<ExitCode> => {
    await showProblems([problem], terminal, flags.color);
    return 2;
  };
  const [file, name, ...more] = flags.why ?? [];
  if (file === undefined || name === undefined || more.length > 0)
    return refuse(
      usageProblem('--why takes a document and a rule', 'Write paths before it: check pump --why pump/ifu.md logging'),
    );
  const { packs, profiles } = await engine.loadRules();
  const named = findRule(name, packs);
  if (!isFoundRule(named)) return refuse(named);
  const { cwd, stdout, env } = terminal;
  const { dossiers } = await engine.findDossiers(options.paths, { ...options, config: options.config ?? null });
  const holds = (one: FoundDossier): boolean => one.files.some(({ path }) => path === pathIn(one.root, file, cwd));
  const found = dossiers.find(holds);
  if (!found) return refuse(notReadProblem(file, cwd, dossiers));
  const report = await engine.check({ ...options, rules: [named.rule.id] });
  const path = pathIn(found.root, file, cwd);
  const isMeant = ({ root }: DossierResult): boolean => resolve(cwd, root) === found.root;
  const dossier = report.dossiers.find(
    (one) => isMeant(one) && one.documents.some((document) => document.path === path),
  );
  const document = dossier?.documents.find((one) => one.path === path);
  const result = dossier?.results.find(({ rule }) => rule === named.rule.id);
  const profile = profiles.find(({ id }) => id === (options.profile ?? found.config?.profile ?? 'submission'));
  await showProblems(report.problems, terminal, flags.color);
  if (!document || !result || !profile)
    return refuse(
      usageProblem(
        `${file} could not be read, or the rule is of a pack that was left out`,
        'Solve the other problems first.',
        file,
      ),
    );
  const { renderWhy } = await import('#report/rules/render-why');
  const { whyDecisions } = await import('./why-decisions.js');
  const decisions = whyDecisions({ found, rule: named.rule, document, result, profile, flag: options.profile ?? null });
  const palette = await paletteOf(isColored(flags.color, env, stdout.isTerminal));
  await stdout.write(renderWhy(named.rule.id, file, decisions, { palette, width: stdout.columns ?? USUAL_COLUMNS }));
  return report.problems.length > 0 ? 2 : 0;
}
