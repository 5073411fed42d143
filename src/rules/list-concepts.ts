import type { ConceptEntry } from '#model/concept';
import type { Rule } from '#model/rule';
import type { RuleSetData, TopicData } from '#model/rule-set';
import { byCodeUnit } from '#text/order';

type Names = Pick<RuleSetData, 'sets' | 'topics'>;

/** Names that a condition or topic mentions; words that are no names lead nowhere. */
function namesIn(value: unknown): readonly string[] {
  return JSON.stringify(value)?.match(/[a-z][a-z0-9-]+/g) ?? [];
}

function partsOf(name: string, { sets, topics }: Names): readonly string[] {
  const topic: TopicData | undefined = topics[name];
  if (!topic) return sets[name] ?? [];
  const { means: _, ...conditions } = topic;
  return namesIn(conditions);
}

/** All names that a rule reaches, through sets and topics too. */
function reachedBy({ elements }: Rule, names: Names): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...namesIn(elements.map(({ find, deny }) => [find, deny]))];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    open.push(...partsOf(name, names));
  }
  return reached;
}

/** Every concept of a rule set with its wordings and the rules that ask for it, by name. */
export function listConcepts(data: RuleSetData): ConceptEntry[] {
  const reached = data.packs.flatMap(({ rules }) => rules).map((rule) => ({ id: rule.id, names: reachedBy(rule, data) }));
  const worded = Object.values(data.words).flatMap((words) => Object.keys(words));
  return [...new Set([...Object.keys(data.concepts), ...worded])].sort(byCodeUnit).map((id) => ({
    id,
    means: data.concepts[id]?.means ?? '',
    kind: data.concepts[id]?.kind ?? 'object',
    wordings: Object.fromEntries(
      Object.entries(data.words).flatMap(([language, words]) => (words[id]?.length ? [[language, words[id]]] : [])),
    ),
    rules: reached.filter(({ names }) => names.has(id)).map((rule) => rule.id),
  }));
}
