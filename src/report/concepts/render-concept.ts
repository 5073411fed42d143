import type { ConceptEntry } from '#model/concept';
import type { RenderOptions } from '../render-options.js';
import { textWidth } from '../text/layout.js';
import { counted } from '../text/shortened.js';
import { visible } from '../text/visible.js';
import { words, wrap } from '../text/wrap.js';

const NO_WORDINGS: Readonly<Record<string, string>> = {
  topic: 'It has no wordings: chapters and tables are about it by their headings and by what they hold.',
  value: 'It has no wordings: it is known by its form.',
};

/** A concept with all its wordings, the rules that ask for it, and how a dossier adds words of its own. */
export function renderConcept(
  { id, means, kind, wordings, rules }: ConceptEntry,
  { palette, width }: Pick<RenderOptions, 'palette' | 'width'>,
): string {
  const columns = textWidth(width);
  const said = (text: string): string[] => wrap([words(text)], columns);
  const indented = (text: string): string => `  ${visible(text)}`;
  const languages = Object.entries(wordings).flatMap(([language, list]) => [
    '',
    palette.strong(`${counted(list.length, 'wording')} (${visible(language)})`),
    ...list.map(indented),
  ]);
  const none = NO_WORDINGS[kind] ?? 'It has no wordings yet.';
  const own = [
    '',
    ...said(
      'Words match by their stem; =word matches as it stands, (a|b) offers alternatives, ~3 skips at most three words, !words are never meant.',
    ),
    ...said('Where your documents call it otherwise, add your words to dossier.yaml:'),
    '  terms:',
    indented(`  ${id}: ["what you call it"]`),
  ];
  const lines = [
    ...wrap([words(id, palette.strong), words(`(${kind})`, palette.faint)], columns),
    ...said(means),
    ...(languages.length > 0 ? languages : ['', ...said(none)]),
    '',
    ...(rules.length > 0
      ? [palette.strong(`Asked for by ${counted(rules.length, 'rule')}`), ...rules.map(indented)]
      : said('No rule asks for it; it helps to read moods or clauses.')),
    ...(languages.length > 0 ? own : []),
  ];
  return `${lines.join('\n')}\n`;
}
