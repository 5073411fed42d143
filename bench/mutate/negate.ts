// Says the opposite of what a sentence says, in the plain way in which a writer would. No grammar: where it finds no place
// for a "not", it denies the sentence as a whole.

// How somebody is told to do something; a sentence that begins so is denied by "Do not".
const COMMANDS = new Set(
  (
    'activate add allow apply arrange ask assign avoid block call carry change check choose clean click close complete configure confirm ' +
    'connect consult contact copy create cut delete deny describe destroy disable disconnect do download enable enforce ensure enter erase ' +
    'establish export fill find follow format forward get give grant hand hold import inform insert inspect install isolate keep leave let ' +
    'limit load lock log look make monitor move note notify observe obtain open overwrite pass perform place plan plug power press print ' +
    'protect provide pull put read record refer register reject remove repeat replace report require reset restart restore restrict return ' +
    'review revoke rotate run save scan see select send separate set show shut sign start stop store supply switch take tap tell test track ' +
    'train turn type uninstall unplug update upload use verify wait wipe withdraw write'
  ).split(' '),
);

// Verbs that can't be taken for a noun in the plural.
const VERBS = new Map(
  (
    'keeps runs accepts shows uses sends writes reads closes opens refuses asks receives holds makes gives supplies trains confirms contains ' +
    'covers describes encrypts decrypts compares rejects deletes erases saves stays remains works lists stops starts lets puts brings ' +
    'follows requires supports provides allows prevents protects informs tells becomes ends'
  )
    .split(' ')
    .map((verb) => [verb, verb.slice(0, -1)] as const)
    .concat([
      ['goes', 'go'],
      ['verifies', 'verify'],
      ['applies', 'apply'],
      ['carries', 'carry'],
      ['notifies', 'notify'],
    ]),
);

const AUXILIARY = /\b(is|are|was|were|can|could|must|shall|should|will|would|may|might|does|do|has|have|had)\b/gi;
const BEFORE_SUBORDINATE =
  /\b(?:that|which|who|whose|where|when|whenever|if|while|until|unless|as|whether|what|how|because|after|before|once)(?:\s+[^\s,]+){0,3}\s*$/i;
const OPENING_CLAUSE =
  /^(?:if|when|whenever|while|after|before|as|once|until|unless|where|because|although|since|to|for|during|in|on|at|with)\s[^,;:.]{3,120},\s+/i;
const MARKUP = /^[*_`"“'([]*/;
const LABEL = /^([*_]*[^\s:][^:|.!?]{0,60}:[*_]*)\s+(\S[\s\S]*)$/;
const NEXT_CLAUSE =
  /(;\s+|,\s+(?:and|but|so|or)\s+(?=(?:it|they|you|he|she|this|these|the|a|an|no|each|every|all)\b))/i;

/** "is not" says the opposite of "is", and the other way round: takes the denial away where the clause itself denies. */
function withoutDenial(clause: string): string | null {
  const ways: readonly (readonly [RegExp, string])[] = [
    [/\bcan(?:not|['’]t)\b/i, 'can'],
    [/\b(is|are|was|were|do|does|has|have|could|must|should|would)n['’]t\b/i, '$1'],
    [
      /\b(is|are|was|were|can|could|must|shall|should|will|would|may|might|do|does|has|have|had) (?:not|never)\b/i,
      '$1',
    ],
    [/\b(is|are|has|have) no\b/i, '$1 a'],
    [/^(\W*)(?:do not|never)\s+/i, '$1'],
    [/^(\W*)(?:nobody|no one)\b/i, '$1somebody'],
    [/^(\W*)(?:none|nothing)\b/i, '$1some'],
    [/^(\W*)no\s+/i, '$1some '],
  ];
  const way = ways.find(([denial]) => denial.test(clause));
  return way ? clause.replace(way[0], way[1]) : null;
}

function withNot(clause: string): string | null {
  for (const auxiliary of clause.matchAll(AUXILIARY)) {
    const before = clause.slice(0, auxiliary.index);
    const isImperative = before.replace(MARKUP, '') === '';
    if (isImperative || BEFORE_SUBORDINATE.test(before)) continue;
    const end = auxiliary.index + auxiliary[0].length;
    const after = clause.slice(end);
    // "The pump has a lock": here the word is the verb itself.
    const owns = /^(?:has|have|had)$/i.test(auxiliary[0]) && !/^\s+(?:been|to|\w+ed|\w+en|\w+wn)\b/.test(after);
    if (owns) return `${before}${auxiliary[0]} no${after.replace(/^(\s+)(?:a|an|the|its|one)\s+/i, '$1')}`;
    return `${before}${auxiliary[0]} not${after}`;
  }
  for (const verb of clause.matchAll(/\b\p{Ll}+s\b/gu)) {
    const base = VERBS.get(verb[0]);
    const before = clause.slice(0, verb.index);
    if (base === undefined || BEFORE_SUBORDINATE.test(before)) continue;
    return `${before}does not ${base}${clause.slice(verb.index + verb[0].length)}`;
  }
  return null;
}

const lowered = (text: string): string =>
  text.replace(
    /^([*_`"“'([]*)(\p{Lu})(?=\p{Ll}|\s)/u,
    (_, markup: string, letter: string) => markup + letter.toLowerCase(),
  );

/** Denies a clause by its own words: its verb, its denial, or its command; null where there is no place for that. */
function turned(main: string, isFirst: boolean): string | null {
  const said = withoutDenial(main) ?? withNot(main);
  if (said !== null) return said;
  const first = /^[\p{L}-]+/u.exec(main.replace(MARKUP, ''))?.[0].toLowerCase() ?? '';
  return COMMANDS.has(first) ? `${isFirst ? 'Do' : 'do'} not ${lowered(main)}` : null;
}

function denied(clause: string): string {
  const opening = OPENING_CLAUSE.exec(clause)?.[0] ?? '';
  const main = clause.slice(opening.length);
  const said = turned(main, opening === '');
  if (said !== null) return opening + said;
  const isSentence = /[.!]["”)*_]*\s*$/.test(main) && main.split(/\s+/).length > 3;
  if (isSentence)
    return opening ? `${opening}it is not so that ${lowered(main)}` : `It is not so that ${lowered(main)}`;
  return `${opening}${opening ? 'no' : 'No'} ${lowered(main)}`;
}

/** The opposite of a sentence; line breaks stay where they are. */
export function negateSentence(sentence: string): string {
  if (/^[*_]*yes\b/i.test(sentence)) return keepingLines(sentence, 'No.');
  const label = LABEL.exec(sentence);
  if (label) return `${label[1]} ${negateValue(label[2]!)}`;
  return sentence
    .split(NEXT_CLAUSE)
    .map((part, n) => (n % 2 === 1 ? part : denied(part)))
    .join('');
}

/** The opposite of what stands in a cell or behind a key. */
export function negateValue(value: string): string {
  const isSentence = value.split(/\s+/).length > 3;
  return (isSentence ? turned(value, true) : null) ?? keepingLines(value, 'none');
}

/** Other words on each line of a text, so that what follows keeps its line number. */
export function keepingLines(text: string, words: string): string {
  return text
    .split('\n')
    .map(() => words)
    .join('\n');
}
