import type { Document } from '#model/document';
import { withPassives } from './passive.js';
import { mapProse } from './prose.js';
import { rewrapped, withHtmlTables, withTablesForLists } from './relayout.js';
import { withSynonyms } from './synonyms.js';

const isTableLine = (line: string): boolean => /^\s*\|/.test(line);

function deepened({ text, sections }: Document): string {
  // Six levels are all that Markdown has.
  if (sections.some(({ depth }) => depth >= 6)) return text;
  return mapProse(text, (line) => line.replace(/^(#{1,5})(?=\s)/, '$1#'));
}

function emphasized({ text }: Document): string {
  return mapProse(text, (line) => {
    if (/^\s*\|[\s:|-]+\|?$/.test(line)) return line;
    if (isTableLine(line)) return line.replace(/^(\s*\|\s*)([^|*`_[\]\\]*[^|*`_[\]\\\s])(\s*\|)/, '$1**$2**$3');
    return line.replace(/^(\s*(?:[-*+]\s+|\d+[.)]\s+)?)([A-Za-z][A-Za-z]+)(?=\s)/, '$1**$2**');
  });
}

function otherMarkers({ text }: Document): string {
  return mapProse(text, (line) => line.replace(/^(\s*)- (?=\S)/, '$1* ').replace(/^(\s*\d+)\. (?=\S)/, '$1) '));
}

function typographic({ text }: Document): string {
  return mapProse(text, (line) =>
    line
      .replace(/(\w)'(\w)/g, '$1’$2')
      .replace(/(^|[\s(])"([^"]{1,80})"/g, '$1“$2”')
      .replace(/ - (?=\w)/g, ' – ')
      .replace(/(\d) (?=(?:minutes?|hours?|days?|seconds?|months?|years?|min|h|s|V|GB|MB)\b)/g, '$1\u00a0'),
  );
}

function closedHeadings({ text }: Document): string {
  return mapProse(text, (line) => line.replace(/^(#{1,6})\s+(.*[^#\s])\s*$/, '$1 $2 $1'));
}

function openTables({ text }: Document): string {
  return mapProse(text, (line) =>
    /^\|.*[^\\]\|\s*$/.test(line) && !/^\|\s*\|/.test(line) ? line.replace(/\|\s*$/, '') : line,
  );
}

/** Ways to write the same otherwise; after none of them may an element be lost. */
export const HARMLESS: Readonly<Record<string, (document: Document) => string>> = {
  'line ends of Windows': ({ text }) => text.replace(/\n/g, '\r\n'),
  'byte order mark': ({ text }) => `\uFEFF${text}`,
  'headings one level deeper': deepened,
  'headings with closing marks': closedHeadings,
  'other list markers': otherMarkers,
  'bold first words': emphasized,
  'typographic signs': typographic,
  'paragraphs wrapped narrowly': (document) => rewrapped(document),
  'paragraphs on one line': (document) => rewrapped(document, Number.POSITIVE_INFINITY),
  'tables without closing pipes': openTables,
  'tables of HTML': withHtmlTables,
  'bullet lists as tables': withTablesForLists,
  'active voice turned passive': ({ text }) => withPassives(text),
  'neutral synonyms': ({ text }) => withSynonyms(text),
};
