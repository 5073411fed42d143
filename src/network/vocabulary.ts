import type { ColumnKind } from '#model/network';
import type { MarkKind, NetworkWords, ServiceWords } from '#model/network-words';
import { compilePhrases, keysIn, wordsOf, type Phrases } from './phrases.js';

/** The words of network tables, ready to be looked up in cells. */
export interface Vocabulary {
  readonly words: NetworkWords;
  /** What a column with this head holds; several where one head joins them ("Transport and port"). */
  columnsOf(head: string): readonly ColumnKind[];
  /** Ids of the services that a text names. */
  servicesIn(text: string): readonly string[];
  service(id: string): ServiceWords;
  has(mark: MarkKind, text: string): boolean;
  /** Streams of the list of easily forgotten ones, and interfaces, that a text names. */
  flowsIn(text: string): readonly string[];
  statedFlowsIn(text: string): readonly string[];
  interfacesIn(text: string): readonly string[];
}

const NOT_A_SERVICE = '-';

// A cell is asked for dozens of marks in a row; its words are cut once.
const REMEMBERED_TEXTS = 64;

function rememberingWords(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const ready = known.get(text);
    if (ready) return ready;
    if (known.size >= REMEMBERED_TEXTS) known.clear();
    const words = wordsOf(text);
    known.set(text, words);
    return words;
  };
}

function wordsBy<T>(
  record: Readonly<Record<string, T>>,
  wordsOf: (value: T) => readonly string[],
): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, wordsOf(value)]));
}

/** Makes the words ready. Throws nothing: they have passed their schema. */
export function createVocabulary(words: NetworkWords): Vocabulary {
  const columns = compilePhrases(words.columns as Readonly<Record<string, readonly string[]>>);
  const services = compilePhrases({
    ...wordsBy(words.services, (service) => service.words),
    [NOT_A_SERVICE]: words.notServices,
  });
  const flows = compilePhrases(wordsBy(words.flows, ({ row }) => row));
  const statedFlows = compilePhrases(wordsBy(words.flows, ({ stated }) => stated));
  const interfaces = compilePhrases(words.interfaces);
  // Marks are looked up one by one, so that the longer wording of one never hides another.
  const marks = new Map<string, Phrases>(
    Object.entries(words.marks).map(([mark, list]) => [mark, compilePhrases({ [mark]: list })]),
  );
  const cut = rememberingWords();
  return {
    words,
    columnsOf: (head) => keysIn(columns, cut(head)) as ColumnKind[],
    servicesIn: (text) => keysIn(services, cut(text)).filter((id) => id !== NOT_A_SERVICE),
    service: (id) => words.services[id]!,
    has: (mark, text) => (marks.get(mark)?.(cut(text)).length ?? 0) > 0,
    flowsIn: (text) => keysIn(flows, cut(text)),
    statedFlowsIn: (text) => keysIn(statedFlows, cut(text)),
    interfacesIn: (text) => keysIn(interfaces, cut(text)),
  };
}
