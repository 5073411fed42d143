import { basename, resolve } from 'node:path';
import type { Problem } from '#model/report';
import type { Example } from '#model/rule';
import type { TestedExample, TestedRules } from '#model/tested-rules';
import { NO_PLUGINS, type LoadedPlugins } from '#plugins/loaded-plugins';
import { compilersOf } from '#rules/added-kinds';
import { compileRuleSet, type ReadyRule } from '#rules/compile-rule-set';
import { loadRules } from '#rules/load';
import { exampleResults, foundIn, unquotedIn } from './example-results.js';
import { failedKinds } from './failed-kinds.js';
import { readPackFolders } from './read-pack-folders.js';
import { createReader, type Reader } from './reader.js';

function testExample(ready: ReadyRule, example: Example, reader: Reader): TestedExample {
  const results = exampleResults(ready, example, reader);
  const found = foundIn(results);
  const expected = ready.rule.elements.map(({ id }) => id).filter((id) => example.satisfies.includes(id));
  const unknown = example.satisfies.filter((id) => !expected.includes(id));
  const unquoted = unquotedIn(results, example);
  const reasons = results.flatMap(({ nearMisses }) => nearMisses.map(({ reason }) => reason));
  const isRefused = example.reason === null || (reasons as readonly string[]).includes(example.reason);
  const isRead = found.join() === expected.join() && unknown.length + unquoted.length === 0 && isRefused;
  return {
    rule: ready.rule.id,
    example: example.name,
    // A known limit must still fail, so that its end is noticed.
    passes: isRead === (example.limit === null),
    limit: example.limit,
    expected: [...expected, ...unknown],
    found,
    unquoted,
    reason: isRefused ? null : example.reason,
  };
}

const nothing = (folder: string): Problem => ({
  kind: 'nothing-checked',
  message: `no rule in ${folder} has an example`,
  path: folder,
  line: null,
  hint: 'Add examples to the rules: a text, and under satisfies the elements that it must be found to hold.',
});

async function pluginsOf(named: readonly string[], cwd: string): Promise<LoadedPlugins> {
  return (await import('#plugins/user-plugins')).userPlugins(named, cwd);
}

/** Reads a folder of own rules and tries each rule on its examples, beside the built-in words and with the named plugins. */
export async function testRules(folder: string, cwd: string, named: readonly string[] = []): Promise<TestedRules> {
  const plugins = named.length > 0 ? await pluginsOf(named, cwd) : NO_PLUGINS;
  if (plugins.problems.length > 0) return { examples: [], problems: plugins.problems };
  const base = loadRules();
  const path = /^(?:[./\\]|[A-Za-z]:)/.test(folder) ? folder : `./${folder}`;
  const { data, problems } = await readPackFolders(base, [path], { root: cwd, within: null }, plugins.kinds);
  if (problems.length > 0) return { examples: [], problems };
  const own = data.packs.slice(base.packs.length).flatMap(({ rules }) => rules);
  const ruleSet = compileRuleSet(data, {
    only: new Set(own.map(({ id }) => id)),
    kinds: compilersOf(plugins.kinds),
  });
  const reader = createReader(ruleSet);
  const examples = ruleSet.rules.flatMap((ready) =>
    ready.rule.examples.map((example) => testExample(ready, example, reader)),
  );
  const failed = failedKinds(plugins.takeFailures(), own, '.').problems;
  if (failed.length > 0) return { examples: [], problems: failed };
  return { examples, problems: examples.length > 0 ? [] : [nothing(basename(resolve(cwd, folder)))] };
}
