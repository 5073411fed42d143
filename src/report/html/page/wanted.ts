/** What a reader wants to see. Empty role, document and words want all. */
export interface Wanted {
  readonly verdicts: ReadonlySet<string>;
  readonly role: string;
  /** Number of a document of the dossier. */
  readonly document: string;
  /** Lower case; all of them must stand in the text. */
  readonly words: readonly string[];
}

/** Whether a rule with these data attributes is wanted; its text is asked for only where it decides. */
export function isWanted(
  data: Readonly<Record<string, string | undefined>>,
  text: () => string,
  { verdicts, role, document, words }: Wanted,
): boolean {
  const holds = (list: string | undefined, one: string): boolean => !one || (list ?? '').split(' ').includes(one);
  return (
    verdicts.has(data['verdict'] ?? '') &&
    holds(data['roles'], role) &&
    holds(data['documents'], document) &&
    (words.length === 0 || words.every((word) => text().includes(word)))
  );
}
