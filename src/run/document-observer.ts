import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundDossier } from '#dossier/find-dossiers';
import type { ReadFile } from '#dossier/read-document-file';
import type { DocumentFile } from '#model/dossier';
import type { CheckOptions } from '#model/run';
import { observeText, type Observed } from './observe-text.js';
import type { RuleScope, RuleSets } from './rule-sets.js';

/** Observes documents, here or in threads. */
export interface DocumentObserver {
  /** How many documents should be under way at once. */
  readonly width: number;
  /** Bugs reject; what is wrong with a document comes back as a problem. */
  observe(scope: RuleScope, file: DocumentFile, read: ReadFile): Promise<Observed>;
  close(): Promise<void>;
}

// A thread takes about as long to start as this many bytes to be read.
const WORTH_THREADS = 500_000;

/** Whether the documents are so large together that threads pay; looks at no more of them than it must. */
async function isWorthThreads(dossiers: readonly FoundDossier[]): Promise<boolean> {
  let bytes = 0;
  for (const { root, files } of dossiers) {
    for (const { path } of files) {
      bytes += await stat(join(root, path)).then(
        ({ size }) => size,
        () => 0,
      );
      if (bytes >= WORTH_THREADS) return true;
    }
  }
  return false;
}

function localObserver(sets: RuleSets): DocumentObserver {
  return {
    width: 1,
    observe: async (scope, file, read) => observeText(file, read, await sets.forScope(scope)),
    close: () => Promise.resolve(),
  };
}

/** Makes the observer of a run: in at most `jobs` threads where there is enough to do for them, else in this one. */
export async function createDocumentObserver(
  dossiers: readonly FoundDossier[],
  sets: RuleSets,
  { jobs = 1, rules, cwd, allowPlugins }: Pick<CheckOptions, 'jobs' | 'rules' | 'cwd' | 'allowPlugins'>,
): Promise<DocumentObserver> {
  // A plugin may keep what it saw, so it sees all documents in one place.
  const runsPlugins = allowPlugins === true && dossiers.some(({ config }) => (config?.plugins ?? []).length > 0);
  if (jobs < 2 || runsPlugins || !(await isWorthThreads(dossiers))) return localObserver(sets);
  const { createThreadObserver } = await import('./thread-observer.js');
  return createThreadObserver(jobs, { cwd, ...(rules ? { rules } : {}) }) ?? localObserver(sets);
}
