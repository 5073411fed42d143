const LONGEST = 300;

/** What a program threw, in one line of bounded length; it may be anything. */
export function wordsOfError(error: unknown): string {
  try {
    const text = !(error instanceof Error)
      ? String(error)
      : error.name === 'Error'
        ? error.message
        : `${error.name}: ${error.message}`;
    return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  } catch {
    return 'something that cannot be shown';
  }
}
