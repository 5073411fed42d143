import type { FoundDossier } from '#dossier/find-dossiers';
import type { Problem } from '#model/report';
import type { RuleSetData } from '#model/rule-set';
import { compileRuleSet, type RuleSet } from '#rules/compile-rule-set';
import { loadRules, loadWords } from '#rules/load';
import { createAuditObserver, type AuditObserver } from './audit-observer.js';
import { readPackFolders } from './read-pack-folders.js';

/** A rule set with all that looks at documents for it. */
export interface ReadyRuleSet {
  readonly ruleSet: RuleSet;
  readonly observeAudited: AuditObserver;
}

/** What of a dossier decides by which rules it is read; folders of packs are relative to `root`. */
export interface RuleScope {
  readonly root: string;
  readonly packs: readonly string[] | null;
  readonly terms: Readonly<Record<string, readonly string[]>>;
}

/** Ready rule sets by what dossiers ask for (own packs, own terms), each compiled once a run. */
export interface RuleSets {
  forScope(scope: RuleScope): Promise<ReadyRuleSet & { readonly problems: readonly Problem[] }>;
}

export const ruleScopeOf = ({ root, config }: FoundDossier): RuleScope => ({
  root,
  packs: config?.packs ?? null,
  terms: config?.terms ?? {},
});

function onlyPacks(data: RuleSetData, wanted: readonly string[] | null): RuleSetData {
  const ids = wanted?.filter((pack) => data.packs.some(({ id }) => id === pack)) ?? [];
  return ids.length === 0 ? data : { ...data, packs: data.packs.filter(({ id }) => ids.includes(id)) };
}

/** Makes the rule sets of a run; `only` keeps the named rules. */
export function createRuleSets(only: readonly string[] | null): RuleSets {
  const base = loadRules();
  const known = new Map<string, ReturnType<RuleSets['forScope']>>();
  const compile = async ({ root, packs, terms }: RuleScope): ReturnType<RuleSets['forScope']> => {
    const folders = packs?.filter((pack) => !base.packs.some(({ id }) => id === pack)) ?? [];
    const { data, problems } = await readPackFolders(onlyPacks(base, packs), folders, root);
    const ruleSet = compileRuleSet(data, {
      terms,
      builtIn: await loadWords(),
      ...(only ? { only: new Set(only) } : {}),
    });
    return { ruleSet, observeAudited: createAuditObserver(ruleSet), problems };
  };
  return {
    forScope: (scope) => {
      const { root, packs, terms } = scope;
      // Folders are relative to the dossier, so dossiers with packs of their own don't share.
      const key = JSON.stringify([packs, packs ? root : '', terms]);
      const made = known.get(key) ?? compile(scope);
      known.set(key, made);
      return made;
    },
  };
}
