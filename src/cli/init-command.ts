import { lstat, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { checkConfig } from '#dossier/check-config';
import { renderConfig, type NewDossier } from '#dossier/render-config';
import type { Problem } from '#model/report';
import { counted } from '#report/text/shortened';
import type { Engine } from './engine.js';
import type { ExitCode } from './exit-code.js';
import { askForDossier } from './init-questions.js';
import { showProblems, usageProblem } from './show-problems.js';
import type { Skeleton } from './skeletons.js';
import type { Terminal } from './terminal.js';

/** The flags of `init`, as commander gives them. */
export interface InitFlags {
  readonly name?: string;
  readonly deviceVersion?: string;
  readonly manufacturer?: string;
  readonly regulation?: string;
  readonly class?: string;
  readonly fact: Readonly<Record<string, string>>;
  readonly scaffold?: boolean;
  readonly yes?: boolean;
  readonly color?: boolean;
}

const SCHEMA = join('node_modules', 'dossierlint', 'schemas', 'dossier.schema.json');

/** The schema as seen from the folder; editors show it where Dossierlint is installed. */
function schemaFrom(folder: string, cwd: string): string {
  const path = relative(folder, join(cwd, SCHEMA)).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

async function existing(folder: string, names: readonly string[]): Promise<string | null> {
  for (const name of names) if (await lstat(join(folder, name)).catch(() => null)) return name;
  return null;
}

async function folderProblem(folder: string, given: string): Promise<Problem | null> {
  const found = await stat(folder).catch(() => null);
  if (!found) return usageProblem(`the folder ${given} does not exist`, `Make it first: mkdir -p ${given}`, given);
  if (!found.isDirectory()) return usageProblem(`${given} is no folder`, 'Name the folder of the documents.', given);
  const config = await existing(folder, ['dossier.yaml', 'dossier.yml']);
  return config
    ? usageProblem(`${config} exists already and was left as it is`, 'Change it by hand, or remove it first.', given)
    : null;
}

async function skeletonsOf(text: string, dossier: NewDossier, engine: Engine): Promise<readonly Skeleton[]> {
  const { device } = checkConfig('dossier.yaml', text).config!;
  const { skeletonsFor } = await import('./skeletons.js');
  const { packs } = await engine.loadRules();
  const roles = dossier.documents.map(({ role }) => role);
  return skeletonsFor(
    device!,
    roles,
    packs.flatMap(({ rules }) => rules),
  );
}

/** Writes files that must be new; gives the problem back where one is there or the disk refuses. */
async function writeNew(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<Problem | null> {
  const taken = await existing(
    folder,
    files.map(({ path }) => path),
  );
  if (taken)
    return usageProblem(
      `${taken} exists already, so nothing was written`,
      'Give the document its role, or move it away.',
      taken,
    );
  for (const { path, text } of files) {
    try {
      await writeFile(join(folder, path), text, { flag: 'wx' });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return usageProblem(`${path} could not be written: ${code}`, 'Look at the permissions of the folder.', path);
    }
  }
  return null;
}

function summary(dossier: NewDossier, skeletons: readonly Skeleton[], given: string): string {
  const { documents } = dossier;
  const unknown = documents.filter(({ role }) => role === null).map(({ path }) => path);
  const lines = [
    `Wrote dossier.yaml: ${counted(documents.length - skeletons.length, 'document')} found.`,
    ...(unknown.length > 0 ? [`Say what these are, under documents: ${unknown.join(', ')}`] : []),
    ...skeletons.map(({ path }) => `Wrote ${path}: a skeleton, to be filled in.`),
    `Next: look through dossier.yaml, then run dossierlint check${given === '.' ? '' : ` ${given}`}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** `dossierlint init`: writes a dossier.yaml for the documents of a folder, and skeletons where asked. */
export async function runInit(given: string, flags: InitFlags, engine: Engine, terminal: Terminal): Promise<ExitCode> {
  const refuse = async (problems: readonly Problem[]): Promise<ExitCode> => {
    await showProblems(problems, terminal, flags.color);
    return 2;
  };
  const folder = resolve(terminal.cwd, given);
  const wrong = await folderProblem(folder, given);
  if (wrong) return refuse([wrong]);
  const asks = terminal.stdin.isTerminal && terminal.stderr.isTerminal && !flags.yes;
  const answers = asks ? await askForDossier(flags, terminal) : flags;
  if (answers === null)
    return refuse([usageProblem('nothing was written, since the questions were not answered', 'Run it again.')]);
  if (answers.name === undefined || answers.deviceVersion === undefined)
    return refuse([usageProblem('init needs to know the device', 'Give --name and --device-version.')]);
  const found = await engine.guessDocuments(folder);
  const dossier: NewDossier = {
    name: answers.name,
    version: answers.deviceVersion,
    manufacturer: answers.manufacturer ?? null,
    regulation: answers.regulation ?? null,
    class: answers.class ?? null,
    facts: answers.fact,
    documents: found,
    schema: schemaFrom(folder, terminal.cwd),
  };
  // What the reader would refuse is refused before it is written.
  const { problems } = checkConfig('dossier.yaml', renderConfig(dossier));
  if (problems.length > 0) return refuse(problems.map(({ message, hint }) => usageProblem(message, hint)));
  const skeletons = flags.scaffold ? await skeletonsOf(renderConfig(dossier), dossier, engine) : [];
  const whole = {
    ...dossier,
    documents: [...found, ...skeletons.map(({ path, role }) => ({ path, role, from: 'file-name' as const }))],
  };
  const refused = await writeNew(folder, [...skeletons, { path: 'dossier.yaml', text: renderConfig(whole) }]);
  if (refused) return refuse([refused]);
  await terminal.stdout.write(summary(whole, skeletons, given));
  return 0;
}
