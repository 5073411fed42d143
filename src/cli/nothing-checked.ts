import type { DossierResult, Problem, Report, Verdict } from '#model/report';

const NOT_LOOKED_AT: readonly Verdict[] = ['not-applicable', 'not-checked'];

/** Whether a dossier only seems clean: no document was read, no rule was tried, or none of those that apply could be. */
export function isNothingChecked({ documents, results }: DossierResult): boolean {
  if (documents.length === 0 || results.length === 0) return true;
  return (
    results.every(({ verdict }) => NOT_LOOKED_AT.includes(verdict)) &&
    results.some(({ verdict }) => verdict === 'not-checked')
  );
}

function problemOf({ name, root, documents, results }: DossierResult): Problem {
  const unchecked = { kind: 'nothing-checked', path: root, line: null } as const;
  if (documents.length === 0) {
    return {
      ...unchecked,
      message: `nothing was checked in ${name}: no document of it was read`,
      hint: 'Name Markdown, YAML or SBOM files, or list them under documents in dossier.yaml.',
    };
  }
  if (results.length === 0) {
    return {
      ...unchecked,
      message: `nothing was checked in ${name}: every rule is off`,
      hint: 'Choose another profile, or turn rules on under rules in dossier.yaml.',
    };
  }
  const why = results.find(({ verdict }) => verdict === 'not-checked')?.reason ?? 'its documents could not be read';
  return {
    ...unchecked,
    message: `nothing was checked in ${name}: ${why}`,
    hint: 'Give documents in a language and format that is read, or choose a profile that has rules for them; --verbose shows each rule with its reason.',
  };
}

/** Adds a problem for each dossier in which nothing was checked, unless the run has said so itself. */
export function withNothingChecked(report: Report): Report {
  if (report.problems.some(({ kind }) => kind === 'nothing-checked')) return report;
  const problems = report.dossiers.filter(isNothingChecked).map(problemOf);
  if (report.dossiers.length === 0 && report.problems.length === 0 && !report.shard) {
    problems.push({
      kind: 'nothing-checked',
      message: 'nothing was checked: no dossier was found',
      path: null,
      line: null,
      hint: 'Name a folder with Markdown, YAML or SBOM files.',
    });
  }
  return problems.length > 0 ? { ...report, problems: [...report.problems, ...problems] } : report;
}
