import { DEVICE_FACTS, REGULATIONS, type FactDefinition } from '#model/device-facts';
import type { SbomProfileId } from '#model/inventory';
import type { ProfileId, Role, Severity } from '#model/rule';
import { DAY } from '#text/day';
import type { Shape } from './shape.js';

/** The profiles that dossier.yaml may choose. */
export const PROFILES = ['submission', 'guidance', 'law', 'fda'] as const satisfies readonly ProfileId[];

/** What an SBOM may be asked to carry. */
export const SBOM_PROFILES = ['ntia', 'fda', 'bsi', 'cisa'] as const satisfies readonly SbomProfileId[];

/** The roles that a document may be declared with. */
export const ROLES = [
  'ifu',
  'security-manual',
  'technical-documentation',
  'risk-management',
  'pms-plan',
  'mds2',
  'sbom',
] as const satisfies readonly Role[];

/** What dossier.yaml may make of a rule. */
export const SEVERITIES = ['off', 'info', 'warning', 'error'] as const satisfies readonly (Severity | 'off')[];

const text = (about: string): Shape => ({ kind: 'text', about });
const pattern = (about: string, expression: string, expected: string): Shape => ({
  kind: 'pattern',
  about,
  pattern: expression,
  expected,
});
const list = (about: string, of: Shape): Shape => ({ kind: 'list', about, of, mayBeBlank: true });
const map = (about: string, of: Shape): Shape => ({ kind: 'map', about, of, mayBeBlank: true });
const object = (about: string, keys: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape => ({
  kind: 'object',
  about,
  keys,
  required,
  ...(required.length === 0 ? { mayBeBlank: true } : {}),
});

function singleFactShape(name: string, definition: FactDefinition): Shape {
  const about = `Device fact ${name}.`;
  switch (definition.kind) {
    case 'yes-no':
      return { kind: 'yes-no', about };
    case 'word':
      return { kind: 'word', about, words: definition.words };
    case 'country':
      return {
        kind: 'pattern',
        about,
        pattern: '^[A-Z]{2}$',
        expected: 'a country code of two capital letters (or EU)',
      };
    case 'text':
      return text(about);
  }
}

function factShape([name, definition]: readonly [string, FactDefinition]): readonly [string, Shape] {
  const single = singleFactShape(name, definition);
  return [name, definition.list ? { kind: 'one-or-list', about: single.about, of: single } : single];
}

// A dossier is untrusted: no path of it may lead out of its folder, alternatives in braces included.
const INSIDE = '^(?![/\\\\~])(?![A-Za-z]:)(?!.*[{,][/\\\\~])(?!(?:.*[/\\\\{,])?\\.\\.(?:[/\\\\},]|$))[^\\u0000]+$';

const DOCUMENT = object(
  'A document, or those that a glob names.',
  {
    path: {
      kind: 'pattern',
      about: 'Path or glob, relative to the folder of dossier.yaml.',
      pattern: INSIDE,
      expected: 'a path inside the folder of dossier.yaml, relative and without ".."',
    },
    role: { kind: 'word', about: 'What the document is; found by its name or title when left out.', words: ROLES },
    language: {
      kind: 'pattern',
      about: 'Language of the document; found by its words when left out.',
      pattern: '^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$',
      expected: 'a language code such as en or de-AT',
    },
  },
  ['path'],
);

const DEVICE_KEYS: Readonly<Record<string, Shape>> = {
  name: text('Name of the device.'),
  version: text('Version of the device or its software.'),
  manufacturer: text('Who makes it.'),
  regulation: { kind: 'word', about: 'The regulation that it stands under.', words: REGULATIONS },
  class: text('Its risk class.'),
  facts: object(
    'What decides which rules apply; a fact left out rules none out.',
    Object.fromEntries(Object.entries(DEVICE_FACTS).map(factShape)),
  ),
};

const WAIVERS = list(
  'Gaps that are accepted for now.',
  object(
    'A gap that is accepted for now.',
    {
      rule: text('Id of the rule, with or without its pack.'),
      element: text('Id of the element; left out, all of the rule are meant.'),
      document: pattern(
        'Only what falls short in this document.',
        INSIDE,
        'the path of a document, relative to the dossier',
      ),
      fingerprint: pattern(
        'Only the gap or place that a report names so.',
        '^[0-9a-f]{16}$',
        'the sixteen letters and digits that the JSON report gives, in quotes',
      ),
      reason: text('Why the gap is accepted.'),
      approver: text('Who answers for it.'),
      expires: pattern('Last day on which it holds.', DAY, 'a day, written YYYY-MM-DD'),
      reference: text('A ticket or record that tells more.'),
    },
    ['rule', 'reason', 'approver', 'expires'],
  ),
);

const SBOM = object('What the SBOM is held against.', {
  profile: {
    kind: 'word',
    about: 'Whose minimum elements it must carry; left out: fda with the profile fda, else ntia. cisa is a draft.',
    words: SBOM_PROFILES,
  },
  released: {
    kind: 'pattern',
    about: 'Day on which this version of the device was released; the SBOM may not be older.',
    pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
    expected: 'a day written as YYYY-MM-DD',
  },
});

/** The whole of waivers.yaml. */
export const WAIVERS_SHAPE: Shape = object('Gaps of one dossier that are accepted for now.', { waivers: WAIVERS });

const PACKS = list(
  'Rule packs: ids of ours, paths to folders of your own, or packages that hold a pack.yaml.',
  text('A pack.'),
);

const ABOUT = 'The documentation of one device, as Dossierlint checks it.';

const keysWith = (device: Shape): Readonly<Record<string, Shape>> => ({
  extends: {
    kind: 'one-or-list',
    about: 'Files that this one builds on: paths that begin with ./ or ../, or packages that hold a dossier.yaml.',
    of: text('A path or package.'),
  },
  device,
  documents: list(
    'The documents to read; every other file is reported as not read. Left out: all that can be read.',
    DOCUMENT,
  ),
  profile: { kind: 'word', about: 'The severity policy.', words: PROFILES },
  sbom: SBOM,
  rules: {
    kind: 'list-or-else',
    about: 'Severity of single rules, by their id; a list names packs, as under packs.',
    list: PACKS,
    otherwise: map('Severity of single rules, by their id.', {
      kind: 'word',
      about: 'Severity, or off.',
      words: SEVERITIES,
    }),
  },
  packs: PACKS,
  plugins: list(
    'Programs that add check kinds and report formats: paths that begin with ./, or packages. They run only with --allow-plugins.',
    text('A path or package.'),
  ),
  terms: map('Your own wordings of concepts.', list('Wordings.', text('A wording.'))),
  waivers: WAIVERS,
});

const ABOUT_DEVICE = 'The device that the dossier is about.';

/** The whole of dossier.yaml. */
export const DOSSIER_SHAPE: Shape = object(ABOUT, keysWith(object(ABOUT_DEVICE, DEVICE_KEYS, ['name', 'version'])));

const OF_ITS_OWN: readonly string[] = ['waivers', 'plugins'];

/** The whole of a file that others extend: it may leave open which device it is, accepts no gaps for others, and runs no program for them. */
export const SHARED_SHAPE: Shape = object(
  ABOUT,
  Object.fromEntries(
    Object.entries(keysWith(object(ABOUT_DEVICE, DEVICE_KEYS))).filter(([key]) => !OF_ITS_OWN.includes(key)),
  ),
);
