import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Problem } from '#model/report';
import type { DocumentObserver } from './document-observer.js';
import type { Observed } from './observe-text.js';
import type { ThreadSetup, ThreadTask } from './thread.js';

interface Job {
  readonly task: ThreadTask;
  readonly done: (observed: Observed) => void;
  readonly failed: (bug: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | null;
}

// Beside the bundle. Where the sources run as they are, there is none, and all is done in one thread.
const SCRIPT = new URL('./thread.js', import.meta.url);

// Documents leave much behind that dies with them. With room for it, it is never moved into memory that is seldom cleaned:
// that spares a sixth of the time.
const YOUNG_MEGABYTES = 96;

/** The thread died under a document: nobody's bug is known, so it is a problem of that document, and the run goes on. */
function died(path: string, isMemory: boolean): Observed {
  const problem: Problem = {
    kind: isMemory ? 'limit' : 'crash',
    message: isMemory
      ? `${path} takes more memory than a thread has`
      : `${path} could not be read: the thread that read it ended`,
    path,
    line: null,
    hint: isMemory ? 'Split the document, or leave it out of documents.' : 'Try --jobs 1, and tell us what it says.',
  };
  return { documents: [], problems: [problem] };
}

const isOutOfMemory = (error: Error): boolean => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Makes an observer of at most `size` threads, each started when there is work for it; null where threads can't be had. */
export function createThreadObserver(size: number, setup: ThreadSetup, script: URL = SCRIPT): DocumentObserver | null {
  if (!existsSync(fileURLToPath(script))) return null;
  const waiting: Job[] = [];
  const threads = new Set<Thread>();
  let isClosed = false;

  const feed = (thread: Thread): void => {
    thread.job = waiting.shift() ?? null;
    if (thread.job) thread.worker.postMessage(thread.job.task);
  };
  const end = (thread: Thread, tell: (job: Job) => void): void => {
    // An error is followed by the exit.
    if (!threads.delete(thread)) return;
    const { job } = thread;
    thread.job = null;
    if (job) tell(job);
    if (waiting.length > 0 && !isClosed) start();
  };
  const start = (): void => {
    const limits = { maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
    const thread: Thread = { worker: new Worker(script, { workerData: setup, resourceLimits: limits }), job: null };
    threads.add(thread);
    thread.worker.on('message', (observed: Observed) => {
      thread.job?.done(observed);
      feed(thread);
    });
    thread.worker.on('error', (error: Error) =>
      end(thread, ({ task, done, failed }) =>
        isOutOfMemory(error) ? done(died(task.file.path, true)) : failed(error),
      ),
    );
    thread.worker.on('exit', () => end(thread, ({ task, done }) => done(died(task.file.path, false))));
    feed(thread);
  };

  return {
    // One document in each thread, and one more that is read meanwhile.
    width: 2 * size,
    observe: (scope, file, read) =>
      new Promise((done, failed) => {
        waiting.push({ task: { scope, file, read }, done, failed });
        const idle = [...threads].find(({ job }) => job === null);
        if (idle) feed(idle);
        else if (threads.size < size && !isClosed) start();
      }),
    close: async () => {
      isClosed = true;
      waiting.length = 0;
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}
