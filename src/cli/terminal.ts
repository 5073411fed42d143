/** Where a command writes to, and what it knows of its surroundings; handed in so that tests can look. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Resolves when the user ends what runs on (Ctrl+C). */
  readonly untilInterrupted: () => Promise<void>;
}

export interface Input {
  readonly isTerminal: boolean;
  /** All bytes up to the end of the input. */
  readonly readAll: () => Promise<Uint8Array>;
  /** One line that a person types, its question shown on stderr; null where the input ends. */
  readonly ask: (question: string) => Promise<string | null>;
}

export interface Output {
  readonly isTerminal: boolean;
  /** Columns, or null where nobody knows. */
  readonly columns: number | null;
  /** Resolves when the text is handed over; a reader that has gone away (EPIPE) is no error. Rejects for others, such as a full disk. */
  readonly write: (text: string) => Promise<void>;
}

function outputOf(stream: NodeJS.WriteStream): Output {
  let isGone = false;
  // `dossierlint check | head` closes the pipe; without a listener Node would crash with a stack.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isGone ||= error.code === 'EPIPE';
  });
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      if (isGone || text === '') return resolve();
      stream.write(text, (error) =>
        error && (error as NodeJS.ErrnoException).code !== 'EPIPE' ? reject(error) : resolve(),
      );
    });
  return { isTerminal: stream.isTTY === true, columns: stream.columns ?? null, write };
}

function inputOf(stream: NodeJS.ReadStream, questions: NodeJS.WriteStream): Input {
  return {
    isTerminal: stream.isTTY === true,
    readAll: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
      return Buffer.concat(chunks);
    },
    ask: async (question) => {
      const { createInterface } = await import('node:readline');
      const lines = createInterface({ input: stream, output: questions });
      return new Promise((resolve) => {
        lines.once('close', () => resolve(null));
        lines.question(question, (answer) => {
          resolve(answer);
          lines.close();
        });
      });
    },
  };
}

/** The terminal of a running process. */
export function terminalOf(running: NodeJS.Process): Terminal {
  const stdin = inputOf(running.stdin, running.stderr);
  const untilInterrupted = (): Promise<void> =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) running.once(signal, () => resolve());
    });
  const [stdout, stderr] = [outputOf(running.stdout), outputOf(running.stderr)];
  return { cwd: running.cwd(), env: running.env, stdin, stdout, stderr, untilInterrupted };
}
