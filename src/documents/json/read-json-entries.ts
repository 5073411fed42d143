import type { Run } from '#model/document';
import { ALONE, type DocumentBuilder } from '../document-builder.js';
import { emptyRun, runOf } from '../run.js';

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const DEEPEST_SECTION = 2;

interface Level {
  readonly isObject: boolean;
  /** Nearest key above; the keys of an object stand in `own`. */
  readonly key: Run;
  readonly outerSection: number;
  own: Run | null;
}

/** Adds an entry for every plain value of a text that is known to be valid JSON. Needs no recursion, however deep it nests. */
export function readJsonEntries(builder: DocumentBuilder): void {
  const { source } = builder;
  const levels: Level[] = [];
  const wordsOf = (token: string, at: number): Run => {
    const range = { from: at, to: at + token.length };
    if (!token.startsWith('"')) return runOf(token, source, range, 'literal');
    return { ...runOf(JSON.parse(token) as string, source, { from: at + 1, to: range.to - 1 }, 'quoted'), range };
  };
  const keyHere = (): Run => {
    const level = levels.at(-1);
    return level?.own ?? level?.key ?? emptyRun(0);
  };
  const open = (isObject: boolean): void => {
    const key = keyHere();
    const objects = levels.filter((level) => level.isObject).length;
    const outerSection = builder.section;
    if (levels.at(-1)?.own && levels.length <= DEEPEST_SECTION && objects <= DEEPEST_SECTION && key.text !== '')
      builder.openSection(objects, key, key.range);
    levels.push({ isObject, key, outerSection, own: null });
  };
  for (const { 0: token, index } of source.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') open(token === '{');
    else if (token === '}' || token === ']') {
      builder.returnTo(levels.pop()!.outerSection);
      const above = levels.at(-1);
      if (above) above.own = null;
    } else if (token === ',' || token === ':' || token === '\uFEFF') continue;
    else if (level?.isObject && level.own === null) level.own = wordsOf(token, index);
    else {
      const key = keyHere();
      const value = wordsOf(token, index);
      const from = Math.min(key.text === '' ? index : key.range.from, index);
      if (token !== 'null') builder.addBlock('entry', { from, to: value.range.to }, [key, value], ALONE);
      if (level) level.own = null;
    }
  }
}
