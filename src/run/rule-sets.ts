import type { FoundDossier } from '#dossier/find-dossiers';
import type { Problem } from '#model/report';
import type { RuleSetData } from '#model/rule-set';
import type { CheckOptions } from '#model/run';
import { compileRuleSet, type RuleSet } from '#rules/compile-rule-set';
import { loadRules, loadWords } from '#rules/load';
import { NO_PLUGINS, type KindFailure } from '#plugins/loaded-plugins';
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

/** What of a dossier decides by which rules it is read; folders of packs are relative to `root`. */
export interface RuleScope {
  readonly root: string;
  readonly packs: readonly string[] | null;
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** Plugins that it names, allowed or not. */
  readonly plugins: readonly string[];
}

/** Ready rule sets by what dossiers ask for (own packs, own terms), each compiled once a run. */
export interface RuleSets {
  /** Where plugins may run, the first call for a scope names the dossier, so that their faults are told at its lines. */
  forScope(scope: RuleScope, dossier?: FoundDossier): Promise<ReadyRuleSet & { readonly problems: readonly Problem[] }>;
}

export const ruleScopeOf = ({ root, config }: FoundDossier): RuleScope => ({
  root,
  packs: config?.packs ?? null,
  terms: config?.terms ?? {},
  plugins: config?.plugins ?? [],
});

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
  const known = new Map<string, ReturnType<RuleSets['forScope']>>();
  const compile = async (
    { root, packs, terms }: RuleScope,
    dossier: FoundDossier | undefined,
  ): ReturnType<RuleSets['forScope']> => {
    const folders = packs?.filter((pack) => !base.packs.some(({ id }) => id === pack)) ?? [];
    const plugins = dossier ? await dossierPlugins(dossier, allowPlugins === true) : NO_PLUGINS;
    const { kinds, takeFailures } = plugins;
    const { data, problems } = await readPackFolders(onlyPacks(base, packs), folders, { root, within: [cwd] }, kinds);
    const ruleSet = compileRuleSet(data, {
      terms,
      kinds: compilersOf(kinds),
      builtIn: await loadWords(),
      ...(only ? { only: new Set(only) } : {}),
    });
    const observeAudited = createAuditObserver(ruleSet);
    return { ruleSet, observeAudited, takeFailures, problems: [...plugins.problems, ...problems] };
  };
  return {
    forScope: (scope, dossier) => {
      const { root, packs, terms, plugins } = scope;
      // Folders are relative to the dossier, so dossiers with packs or plugins of their own don't share.
      const key = JSON.stringify([packs, packs || plugins.length > 0 ? root : '', terms, plugins]);
      const made = known.get(key) ?? compile(scope, dossier);
      known.set(key, made);
      return made;
    },
  };
}
