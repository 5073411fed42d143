/** What a room is allowed: which other rooms it opens, and which npm packages it owns. */
interface Room {
  readonly opens: readonly string[];
  readonly packages: readonly RegExp[];
}

const NONE: readonly RegExp[] = [];

/** Rooms that every room may open: shapes and strings. */
export const OPEN_TO_ALL: readonly string[] = ['model', 'text'];

/** The rooms of src/. A new door or package is a decision: make it here, and say in the commit why. */
export const ROOMS: Readonly<Record<string, Room>> = {
  model: { opens: [], packages: NONE },
  text: { opens: [], packages: NONE },
  language: { opens: [], packages: [/^@orama\/stemmers\//, /^franc-min$/] },
  documents: {
    opens: [],
    packages: [/^unified$/, /^remark-parse$/, /^yaml$/, /^parse5$/, /^mdast/, /^micromark/, /^(hast|unist)$/],
  },
  evidence: { opens: ['language', 'sbom'], packages: NONE },
  network: { opens: ['language'], packages: [/^ipaddr\.js$/] },
  sbom: {
    opens: ['generated', 'language'],
    packages: [/^packageurl-js$/, /^spdx-expression-parse$/],
  },
  rules: { opens: ['evidence', 'generated', 'language'], packages: [/^ajv($|\/)/] },
  upkeep: { opens: ['language'], packages: NONE },
  assessment: { opens: ['evidence', 'network', 'sbom', 'upkeep'], packages: NONE },
  // Packs workbooks, the same bytes on every machine. The style and script of the HTML report are built; its hashes are computed where no Node module may be opened.
  report: { opens: ['generated'], packages: [/^@noble\/hashes\//, /^fflate$/] },
  dossier: { opens: ['documents'], packages: [/^glob$/, /^ignore$/] },
  // Programs of users: loaded only when a dossier names them and the command line allows it.
  plugins: {
    opens: ['dossier', 'evidence', 'language', 'report', 'rules'],
    packages: [/^import-meta-resolve$/],
  },
  run: {
    opens: [
      'assessment',
      'documents',
      'dossier',
      'evidence',
      'language',
      'network',
      'plugins',
      'rules',
      'sbom',
      'upkeep',
      'generated',
    ],
    packages: NONE,
  },
  cli: { opens: ['assessment', 'dossier', 'plugins', 'report', 'rules', 'run'], packages: [/^commander$/, /^chalk$/] },
  generated: { opens: [], packages: NONE },
  // Runs before there is a product, and compiles what the other rooms need: any package, no door to the terminal.
  build: { opens: ['assessment', 'dossier', 'report', 'rules'], packages: [/./] },
};

/** Rooms of the map that nobody has had a reason to build yet. */
export const NOT_YET: readonly string[] = [];

/** Modules that touch disk, threads or the world; only these rooms may. */
export const ROOMS_THAT_TOUCH_THE_WORLD: readonly string[] = ['dossier', 'plugins', 'run', 'cli', 'build'];
