import type { Terminal } from './terminal.js';

/**
 * Whether to write in colour: the flag decides, then FORCE_COLOR, then NO_COLOR (in the order that Node itself asks them),
 * then whether a person looks.
 */
export function isColored(flag: boolean | undefined, env: Terminal['env'], isTerminal: boolean): boolean {
  if (flag !== undefined) return flag;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return !['0', 'false'].includes(forced);
  if (env['NO_COLOR']) return false;
  return isTerminal && env['TERM'] !== 'dumb';
}
