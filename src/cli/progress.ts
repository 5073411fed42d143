import { visible } from '#report/text/visible';
import type { Output } from './terminal.js';

const QUIET_FIRST_MS = 400;
const BETWEEN_MS = 100;

export interface ProgressLine {
  readonly show: (done: number, total: number, label: string) => void;
  /** Takes the line away; resolves when the terminal is clean. */
  readonly end: () => Promise<void>;
}

/** A line on stderr that tells how far a long run is; short runs show none. `now` gives milliseconds. */
export function progressLine({ write, columns }: Output, now: () => number): ProgressLine {
  const started = now();
  let last = started + QUIET_FIRST_MS - BETWEEN_MS;
  let isShown = false;
  return {
    show: (done, total, label) => {
      if (now() - last < BETWEEN_MS) return;
      last = now();
      isShown = true;
      const text = visible(`reading ${done}/${total} ${label}`);
      const shown = Array.from(text)
        .slice(0, (columns ?? 80) - 1)
        .join('');
      // A terminal that has gone away is found out by the report itself.
      void write(`\r\u001B[K${shown}`).catch(() => undefined);
    },
    end: async () => {
      if (isShown) await write('\r\u001B[K');
    },
  };
}
