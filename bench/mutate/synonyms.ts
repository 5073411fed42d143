import { mapProse } from './prose.js';

// Words that carry no meaning of a rule's matter, so that one is as good as the other.
const PAIRS: readonly (readonly [string, string])[] = [
  ['each', 'every'],
  ['whole', 'entire'],
  ['receives', 'gets'],
  ['via', 'by way of'],
  ['at least', 'no fewer than'],
  ['because', 'since'],
  ['in order to', 'to'],
  ['therefore', 'for this reason'],
  ['however', 'yet'],
  ['for example', 'for instance'],
  ['such as', 'like'],
  ['cannot', 'can not'],
  ['until', 'till'],
  ['usually', 'normally'],
  ['shows', 'displays'],
  ['immediately', 'at once'],
  ['approximately', 'roughly'],
  ['afterwards', 'then'],
  ['carefully', 'with care'],
  ['together with', 'along with'],
];

const OTHER = new Map(
  PAIRS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]).filter(
    ([a]) => a !== 'to' && a !== 'then' && a !== 'like' && a !== 'yet' && a !== 'since',
  ),
);
const WORDS = new RegExp(`\\b(?:${[...OTHER.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`, 'gi');

function inTheSameCase(words: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** Puts neutral words in place of neutral words. */
export function withSynonyms(text: string): string {
  return mapProse(text, (line) =>
    line.replace(WORDS, (found) => inTheSameCase(OTHER.get(found.toLowerCase())!, found)),
  );
}
