// Entry of a thread: observes the documents that it is sent, one after the other, and sends back what they say.
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadFile } from '#dossier/read-document-file';
import type { DocumentFile } from '#model/dossier';
import type { CheckOptions } from '#model/run';
import { observeText } from './observe-text.js';
import { createRuleSets, type RuleScope } from './rule-sets.js';

/** What a thread is started with. */
export type ThreadSetup = Pick<CheckOptions, 'rules' | 'cwd'>;

/** A document to observe. */
export interface ThreadTask {
  readonly scope: RuleScope;
  readonly file: DocumentFile;
  readonly read: ReadFile;
}

const sets = createRuleSets(workerData as ThreadSetup);
parentPort!.on('message', ({ scope, file, read }: ThreadTask) => {
  // A bug rejects, which ends the thread with its error.
  void sets
    .forScope(scope)
    .then((ready) => observeText(file, read, ready))
    .then((observed) => parentPort!.postMessage(observed));
});
