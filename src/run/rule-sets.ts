import type { FoundDossier } from '#dossier/find-dossiers';
import type { Problem } from '#model/report';
import type { RuleSetData } from '#model/rule-set';
import type { CheckOptions } from '#model/run';
import { compileRuleSet, type RuleSet } from '#rules/compile-rule-set';
import { loadRules } from '#rules/load';
import type { KindFailure } from '#plugins/loaded-plugins';
import { compilersOf } from '#rules/added-kinds';
import { createAuditObserver, type AuditObserver } from './audit-observer.js';
import { dossierPlugins } from './dossier-plugins.js';
import { readPackFolders } from './read-pack-folders.js';

/** A rule set with all that looks at documents for it. */
export interface ReadyRuleSet {
  readonly ruleSet: RuleSet;
  readonly observeAudited: AuditObserver;
  /** Check kinds of plugins that have failed since the last call. */
  takeFailures(): readonly KindFailure[];
}

/** Ready rule sets by what dossiers ask for (own packs, own terms), each compiled once a run. */
export interface RuleSets {
  forDossier(dossier: FoundDossier): Promise<ReadyRuleSet & { readonly problems: readonly Problem[] }>;
}

function onlyPacks(data: RuleSetData, wanted: readonly string[] | null): RuleSetData {
  const ids = wanted?.filter((pack) => data.packs.some(({ id }) => id === pack)) ?? [];
  return ids.length === 0 ? data : { ...data, packs: data.packs.filter(({ id }) => ids.includes(id)) };
}

/** Makes the rule sets of a run; `rules` keeps the named rules. */
export function createRuleSets({
  rules: only,
  allowPlugins,
  cwd,
}: Pick<CheckOptions, 'rules' | 'allowPlugins' | 'cwd'>): RuleSets {
  const base = loadRules();
  const known = new Map<string, ReturnType<RuleSets['forDossier']>>();
  const compile = async (dossier: FoundDossier): ReturnType<RuleSets['forDossier']> => {
    const packs = dossier.config?.packs ?? null;
    const folders = packs?.filter((pack) => !base.packs.some(({ id }) => id === pack)) ?? [];
    const plugins = await dossierPlugins(dossier, allowPlugins === true);
    const { kinds, takeFailures } = plugins;
    const { data, problems } = await readPackFolders(
      onlyPacks(base, packs),
      folders,
      { root: dossier.root, within: [cwd] },
      kinds,
    );
    const ruleSet = compileRuleSet(data, {
      terms: dossier.config?.terms ?? {},
      kinds: compilersOf(kinds),
      ...(only ? { only: new Set(only) } : {}),
    });
    const observeAudited = createAuditObserver(ruleSet);
    return { ruleSet, observeAudited, takeFailures, problems: [...plugins.problems, ...problems] };
  };
  return {
    forDossier: (dossier) => {
      const { packs, terms, plugins } = dossier.config ?? { packs: null, terms: {}, plugins: [] };
      // Folders are relative to the dossier, so dossiers with packs or plugins of their own don't share.
      const key = JSON.stringify([packs, packs || plugins.length > 0 ? dossier.root : '', terms, plugins]);
      const made = known.get(key) ?? compile(dossier);
      known.set(key, made);
      return made;
    },
  };
}
