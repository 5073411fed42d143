/** The first names of a list and how many more there are; all of them where `all` is set. */
export function shortened(names: readonly string[], most: number, all: boolean): string {
  // One more takes no more room than saying so.
  if (all || names.length <= most + 1) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

/** `1 error`, `2 errors`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
