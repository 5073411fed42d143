/** Where a command writes to, and what it knows of its surroundings; handed in so that tests can look. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
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

/** The terminal of a running process. */
export function terminalOf(running: NodeJS.Process): Terminal {
  return { cwd: running.cwd(), env: running.env, stdout: outputOf(running.stdout), stderr: outputOf(running.stderr) };
}
