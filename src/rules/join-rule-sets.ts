import type { RuleSetData } from '#model/rule-set';

type Words = RuleSetData['words'][string];

function joinWords(a: Words = {}, b: Words = {}): Words {
  // The same object tells that nothing was added, so that what the build compiled of it still holds.
  if (Object.keys(b).length === 0) return a;
  const joined: Record<string, readonly string[]> = { ...a };
  for (const [id, list] of Object.entries(b)) joined[id] = [...(joined[id] ?? []), ...list];
  return joined;
}

/** Adds a user's own packs, wordings, sets and topics to a rule set; wordings of known concepts are added to them. */
export function joinRuleSets(base: RuleSetData, own: RuleSetData): RuleSetData {
  const languages = new Set([...Object.keys(base.words), ...Object.keys(own.words)]);
  return {
    packs: [...base.packs, ...own.packs],
    words: Object.fromEntries([...languages].map((language) => [language, joinWords(base.words[language], own.words[language])])),
    patterns: { ...base.patterns, ...own.patterns },
    sets: { ...base.sets, ...own.sets },
    topics: { ...base.topics, ...own.topics },
    profiles: base.profiles,
    network: base.network,
    sources: base.sources,
    concepts: { ...base.concepts, ...own.concepts },
    upkeep: base.upkeep,
  };
}
