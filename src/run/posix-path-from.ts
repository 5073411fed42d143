import { relative } from 'node:path';

/** A path as seen from a folder, with slashes on every system; `.` for the folder itself. */
export function posixPathFrom(folder: string, path: string): string {
  return relative(folder, path).replace(/\\/g, '/') || '.';
}
