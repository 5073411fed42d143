// What documents call their notes and warnings, language by language.
const WORDS: Readonly<Record<string, string>> = {
  note: 'note notes notice remark hinweis hinweise anmerkung bemerkung remarque avis nota notas observación annotazione opmerking aantekening',
  info: 'info information informationen información informazione informatie',
  tip: 'tip tips hint tipp tipps ratschlag astuce conseil consejo sugerencia suggerimento consiglio',
  important: 'important wichtig importante belangrijk',
  warning: 'warning warnings warnung warnhinweis avertissement advertencia aviso avvertenza avvertimento waarschuwing',
  caution: 'caution vorsicht prudence précaution precaución cuidado cautela voorzichtig',
  attention: 'attention achtung atención attenzione let_op',
  danger: 'danger gefahr peligro pericolo gevaar',
};

const KIND_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word.replace('_', ' '), kind] as const),
  ),
);
// Long words first, so that "warnhinweis" is not cut short.
const ANY_WORD = [...KIND_OF.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
const OPENING = new RegExp(`^[^\\p{L}\\p{N}]{0,8}(${ANY_WORD})(?![\\p{L}\\p{N}])\\s*([:!.–—-]|$|\\n)?`, 'iu');
const MARKER = /^\s*\[!([A-Za-z]{2,20})\][+-]?/;

/** Kind of admonition that a word names: its usual English word, lower case. */
export function kindOf(word: string): string {
  const lower = word.toLowerCase();
  return KIND_OF.get(lower) ?? lower;
}

/** Whether a word names a kind of admonition in one of our languages. */
export function isKindWord(word: string): boolean {
  return KIND_OF.has(word.toLowerCase());
}

/** Kind that a text opens with ("Warning: hot surface"); `isSetApart` where a mark or line end follows the word. */
export function openingKind(text: string): { readonly kind: string; readonly isSetApart: boolean } | null {
  const found = OPENING.exec(text.slice(0, 60));
  return found && { kind: kindOf(found[1]!), isSetApart: found[2] !== undefined };
}

/** The `[!WARNING]` that a quotation begins with: its kind, and where its text goes on. */
export function markerKind(text: string): { readonly kind: string; readonly length: number } | null {
  const found = MARKER.exec(text);
  return found && { kind: kindOf(found[1]!), length: found[0].length };
}
