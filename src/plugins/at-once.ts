/** Takes what a plugin gave. A promise is none of what is asked for, and one that nobody awaits would end the process when it fails. */
export function atOnce<T>(value: T): T {
  if (typeof value !== 'object' || value === null || !('then' in value)) return value;
  Promise.resolve(value).catch(() => undefined);
  throw new TypeError('it gave a promise where a value is expected at once');
}
