import type { Run } from '#model/document';
import { alignWords } from '../align-words.js';
import type { HtmlTree } from './html-tree.js';

const GAP = /[ \t\r\n\f]/;

const LONGEST_REFERENCE = 34;

// The parser places a text that begins with a character reference at the end of that reference.
function beginningOf(words: string, html: string, from: number): number {
  if (words[0] === html[from] || words[0] === '\n') return from;
  const reference = html.lastIndexOf('&', from);
  return reference >= 0 && from - reference <= LONGEST_REFERENCE ? reference : from;
}

/** Words of an HTML element as they are gathered, white space collapsed as browsers do. */
export interface HtmlText {
  /** Adds a text node: its decoded words and their range in the source. */
  add(words: string, from: number, to: number): void;
  /** Ends the line: `<br>` and block boundaries inside a cell. */
  endLine(at: number): void;
  /** Hands out what was gathered and starts afresh; null where there are no words. */
  take(): Run | null;
}

/** Starts gathering words of a tree. */
export function createHtmlText({ html, base }: HtmlTree): HtmlText {
  let text = '';
  let starts: number[] = [];
  const addUnit = (unit: string, start: number): void => {
    if (!GAP.test(unit)) {
      text += unit;
      starts.push(start);
    } else if (text !== '' && !/[ \n]$/.test(text)) {
      text += ' ';
      starts.push(start);
    }
  };
  return {
    add: (words, from, to) => {
      const offsets = new Uint32Array(words.length);
      alignWords(words, html, beginningOf(words, html, from - base), to - base, 'html', offsets, 0);
      for (let i = 0; i < words.length; i += 1) addUnit(words[i]!, base + offsets[i]!);
    },
    endLine: (at) => {
      if (text === '' || text.endsWith('\n')) return;
      if (text.endsWith(' ')) {
        text = text.slice(0, -1);
        starts.pop();
      }
      text += '\n';
      starts.push(at);
    },
    take: () => {
      const words = text.replace(/[ \n]+$/, '');
      const own = Uint32Array.from(starts.slice(0, words.length));
      text = '';
      starts = [];
      if (words === '') return null;
      // Broken tables put words before others that stand earlier in the source.
      const range = { from: own[0]!, to: own[0]! };
      for (const at of own) {
        range.from = Math.min(range.from, at);
        range.to = Math.max(range.to, at + 1);
      }
      return { text: words, starts: own, range };
    },
  };
}
