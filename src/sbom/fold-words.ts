const LONGEST = 4000;

/** A text as its words, lower case, with a space around each, so that a phrase is found as ` phrase `. */
export function foldWords(text: string): string {
  const words = text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return ` ${(words ?? []).join(' ')} `;
}

/** Makes a test whether folded words hold one of some phrases. */
export function holdsAny(phrases: readonly string[]): (folded: string) => boolean {
  const sought = phrases.map(foldWords);
  return (folded) => sought.some((phrase) => folded.includes(phrase));
}
