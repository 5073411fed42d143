import { DEVICE_FACTS, REGULATIONS, type FactDefinition } from '#model/device-facts';
import { PROFILES } from './dossier-shape.js';
import type { GuessedDocument } from './guess-documents.js';

/** What is known of a device when its dossier.yaml is first written. */
export interface NewDossier {
  readonly name: string;
  readonly version: string;
  readonly manufacturer: string | null;
  readonly regulation: string | null;
  readonly class: string | null;
  /** As a person types them: `accounts` -> `local, service`. */
  readonly facts: Readonly<Record<string, string>>;
  readonly documents: readonly GuessedDocument[];
  /** Path of the schema, as seen from the folder of dossier.yaml. */
  readonly schema: string;
}

const PLAIN = /^[A-Za-z](?:[A-Za-z0-9 ._/()+-]*[A-Za-z0-9.)+])?$/;
const SPECIAL = /^(?:true|false|yes|no|on|off|null|y|n|~)$/i;

/** A text as YAML, in quotes where it needs some. */
const scalar = (text: string): string => (PLAIN.test(text) && !SPECIAL.test(text) ? text : JSON.stringify(text));

function expected(definition: FactDefinition): string {
  switch (definition.kind) {
    case 'yes-no':
      return 'true or false';
    case 'word':
      return `${definition.list ? 'some' : 'one'} of ${definition.words.join(', ')}`;
    case 'country':
      return 'country codes such as DE, FR, US';
    case 'text':
      return 'in your own words';
  }
}

function factValue(text: string, definition: FactDefinition): string {
  if (!definition.list) return definition.kind === 'yes-no' ? text : scalar(text);
  return `[${text
    .split(',')
    .map((one) => scalar(one.trim()))
    .join(', ')}]`;
}

function factLines(facts: NewDossier['facts']): string[] {
  return Object.entries(DEVICE_FACTS).map(([name, definition]) => {
    const given = facts[name];
    const about = `# ${expected(definition)}`;
    return given === undefined ? `    # ${name}: ${about}` : `    ${name}: ${factValue(given, definition)} ${about}`;
  });
}

function optionalLine(key: string, value: string | null, about: string): string {
  return value === null ? `  # ${key}: # ${about}` : `  ${key}: ${scalar(value)}`;
}

function documentLines({ path, role, from }: GuessedDocument): string[] {
  const guess =
    from === null
      ? '    # role: # unknown; it may carry anything until you say'
      : `    role: ${role} # guessed by its ${from.replace('-', ' ')}`;
  return [`  - path: ${scalar(path)}`, guess];
}

/** The text of a new dossier.yaml, with comments that tell what else may be said. */
export function renderConfig(dossier: NewDossier): string {
  const { name, version, manufacturer, regulation, documents, schema } = dossier;
  const list =
    documents.length > 0
      ? ['documents:', ...documents.flatMap(documentLines)]
      : ['# documents: # none was found yet; all that can be read below this folder is checked'];
  return [
    `# yaml-language-server: $schema=${schema}`,
    '# What Dossierlint knows about the device and its documents. Lines that begin with # are suggestions.',
    '',
    'device:',
    `  name: ${scalar(name)}`,
    `  version: ${scalar(version)}`,
    optionalLine('manufacturer', manufacturer, 'who makes it'),
    optionalLine('regulation', regulation, `one of ${REGULATIONS.join(', ')}`),
    optionalLine('class', dossier.class, 'its risk class'),
    '  # Facts decide which rules apply; a fact that is left out rules none out.',
    '  facts:',
    ...factLines(dossier.facts),
    '',
    '# The documents to read; any other file is reported as not read. Globs may be used.',
    ...list,
    '',
    `profile: ${PROFILES[0]} # severity policy: one of ${PROFILES.join(', ')}`,
    '',
    '# Severity of single rules: off, info, warning or error. dossierlint rules lists them.',
    '# rules:',
    '#   rule-id: warning',
    '',
  ].join('\n');
}
