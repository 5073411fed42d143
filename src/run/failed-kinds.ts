import type { Problem } from '#model/report';
import type { Rule } from '#model/rule';
import type { KindFailure } from '#plugins/loaded-plugins';

/** Rules that nobody can judge, with the reason, since a check kind of a plugin failed; and the problems that tell it. */
export interface FailedKinds {
  readonly rules: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

const uses = ({ elements }: Rule, kind: string): boolean =>
  elements.some(({ find, deny }) => [...find, ...deny].some((condition) => condition.kind === kind));

/** What becomes of the rules of a dossier (at `root`, as problems show it) where check kinds have failed on its documents. */
export function failedKinds(failures: readonly KindFailure[], rules: readonly Rule[], root: string): FailedKinds {
  const lost = failures.flatMap(({ kind, plugin }) =>
    rules
      .filter((rule) => uses(rule, kind))
      .map(({ id }) => [id, `the check kind "${kind}" of plugin ${plugin} failed`]),
  );
  const problems = failures.map(({ kind, plugin, document, words }): Problem => ({
    kind: 'crash',
    message: `the plugin "${plugin}" failed while its check kind "${kind}" looked at ${document}: ${words}`,
    path: root === '.' ? document : `${root}/${document}`,
    line: null,
    hint: 'This is a mistake of the plugin: tell its author. Rules that use the kind are not checked; all others stand.',
  }));
  return { rules: Object.fromEntries(lost), problems };
}
