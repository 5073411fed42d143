import type { DossierConfig } from '#model/dossier';
import type { Problem } from '#model/report';
import type { Rule, Severity } from '#model/rule';
import { nearestWord } from '#text/nearest';
import { problemAt, type ConfigSource } from './check-config.js';
import { isRule, ruleNamed } from './rule-named.js';

/** Severities of rules by their full id, and what was wrong with them. */
export interface CheckedOverrides {
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly problems: readonly Problem[];
}

interface Configured {
  readonly config: DossierConfig | null;
  readonly configSource: ConfigSource | null;
}

/** The law asks it of software whatever the manufacturer prefers; hardware without a program is another matter. */
function isFixed(rule: Rule, config: DossierConfig): boolean {
  const isSoftware = config.device?.facts['programmable'] !== false || config.device.facts['networked'] === true;
  return isSoftware && (rule.force === 'law' || rule.profiles.includes('law'));
}

/** Compares `rules` of a dossier.yaml with the rules there are: finds them with or without their pack, keeps rules of law from being switched off. */
export function checkRuleOverrides({ config, configSource }: Configured, rules: readonly Rule[]): CheckedOverrides {
  const taken: Record<string, Severity | 'off'> = {};
  const problems: Problem[] = [];
  if (!config || !configSource) return { rules: taken, problems };
  for (const [key, severity] of Object.entries(config.rules)) {
    const report = (message: string, hint: string): void => {
      problems.push(problemAt(configSource, ['rules', key], message, hint));
    };
    const meant = ruleNamed(key, rules);
    if (!isRule(meant)) {
      report(`rules: ${meant.message}`, meant.hint);
    } else if (severity === 'off' && isFixed(meant, config)) {
      const clauses = meant.clauses.join(', ');
      report(
        `rules: "${key}" cannot be switched off: for software the law demands it (${clauses})`,
        'Remove the line; where the rule does not fit the device, declare the fact that says so.',
      );
    } else {
      taken[meant.id] = severity;
    }
  }
  return { rules: taken, problems };
}

/** Reports concepts under `terms` of a dossier.yaml that no lexicon knows. */
export function checkTerms({ config, configSource }: Configured, concepts: readonly string[]): Problem[] {
  if (!config || !configSource) return [];
  return Object.keys(config.terms)
    .filter((term) => !concepts.includes(term))
    .map((term) => {
      const nearest = nearestWord(term, concepts);
      const hint = nearest ? `Did you mean "${nearest}"?` : 'Name a concept of the lexicon.';
      return problemAt(configSource, ['terms', term], `terms: there is no concept "${term}"`, hint);
    });
}
