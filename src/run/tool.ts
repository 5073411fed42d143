import { createRequire } from 'node:module';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

/** Name and version of this program, as reports carry them. */
export const TOOL = { name: 'dossierlint', version } as const;
