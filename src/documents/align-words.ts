/** Markup whose escapes stand between a source and its words. `literal` has none but a table's `\|`. */
export type Syntax = 'markdown' | 'html' | 'literal' | 'quoted' | 'single-quoted';

const ENTITY = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});/y;
const HTML_ENTITY = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});?/y;
const AMPERSAND = /^&(?:amp|AMP|#0*38|#[xX]0*26);?$/;
const QUOTED_ESCAPE = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|[^])/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
// Second code points of named references that stand for two.
const SECOND_POINTS = new Set(['\u0338', '\u20D2', '\uFE00', '\u200A', '\u0333', '\u20E5', '\u0331']);
const RESYNC_WINDOW = 80;
const [TAB, LF, CR, SPACE, AMP, GREATER, BACKSLASH] = [9, 10, 13, 32, 38, 62, 92];

const isPrefix = (unit: number): boolean => unit === SPACE || unit === TAB || unit === GREATER;
const isGap = (unit: number): boolean => isPrefix(unit) || unit === LF || unit === CR;

function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}

/** How many units of the words come from one reference or escape. */
function decodedLength(words: string, i: number, source: string, after: number): number {
  if (/[\uD800-\uDBFF]/.test(words[i]!) && /[\uDC00-\uDFFF]/.test(words[i + 1] ?? '')) return 2;
  return SECOND_POINTS.has(words[i + 1] ?? '') && words[i + 1] !== source[after] ? 2 : 1;
}

interface Escape {
  /** Source offset of the words that it stands for. */
  readonly start: number;
  readonly length: number;
  readonly units: number;
}

function entityAt(words: string, i: number, source: string, at: number, pattern: RegExp): Escape | null {
  const entity = matchAt(pattern, source, at);
  if (entity === null || (words[i] === '&' && !AMPERSAND.test(entity))) return null;
  return { start: at, length: entity.length, units: decodedLength(words, i, source, at + entity.length) };
}

function escapeAt(words: string, i: number, source: string, at: number, syntax: Syntax): Escape | null {
  const unit = source.charCodeAt(at);
  if (unit === AMP && syntax === 'markdown') return entityAt(words, i, source, at, ENTITY);
  if (unit === AMP && syntax === 'html') return entityAt(words, i, source, at, HTML_ENTITY);
  if (syntax === 'single-quoted') {
    return source.startsWith("''", at) && words[i] === "'" ? { start: at, length: 2, units: 1 } : null;
  }
  if (unit !== BACKSLASH) return null;
  if (syntax === 'quoted') {
    const escape = matchAt(QUOTED_ESCAPE, source, at);
    if (escape === null) return null;
    if (/^\\\r?\n/.test(escape)) return { start: at, length: escape.length, units: 0 };
    const isWide = escape[1] === 'U' && /[\uD800-\uDBFF]/.test(words[i]!);
    return { start: at, length: escape.length, units: isWide ? 2 : 1 };
  }
  const next = source[at + 1] ?? '';
  const isEscaped = next === words[i] && PUNCTUATION.test(next) && (syntax === 'markdown' || next === '|');
  return isEscaped ? { start: at + 1, length: 1, units: 1 } : null;
}

/** Source offset where the words go on after line prefixes or dropped markup; the same offset when they can't be found near. */
function resync(unit: number, source: string, at: number, to: number): number {
  let next = at;
  while (next < to && source.charCodeAt(next) !== unit && isGap(source.charCodeAt(next))) next += 1;
  if (source.charCodeAt(next) === unit) return next;
  // White space that isn't here was made up; the next one may be far ahead.
  if (isGap(unit)) return at;
  const found = source.slice(next, Math.min(to, next + RESYNC_WINDOW)).indexOf(String.fromCharCode(unit));
  return found >= 0 ? next + found : at;
}

/**
 * Walks decoded words and their source side by side from offset `from` and writes the source offset of every code unit
 * into `starts` from position `base`. `words` has bare LF line ends. Linear: looks ahead within a fixed window only.
 */
export function alignWords(
  words: string,
  source: string,
  from: number,
  to: number,
  syntax: Syntax,
  starts: Uint32Array,
  base: number,
): void {
  const last = Math.max(from, to - 1);
  let at = from;
  let i = 0;
  while (i < words.length) {
    const unit = words.charCodeAt(i);
    const met = source.charCodeAt(at);
    if (met === AMP || met === BACKSLASH || syntax === 'single-quoted') {
      const escape = escapeAt(words, i, source, at, syntax);
      if (escape) {
        for (let n = 0; n < escape.units; n += 1) starts[base + i + n] = escape.start;
        i += escape.units;
        at = escape.start + escape.length;
        continue;
      }
    }
    if (unit === LF && met !== LF) {
      while (at < last && (source.charCodeAt(at) === SPACE || source.charCodeAt(at) === TAB)) at += 1;
      starts[base + i] = Math.min(at, last);
      if (source.charCodeAt(at) === CR) at += source.charCodeAt(at + 1) === LF ? 2 : 1;
      else if (source.charCodeAt(at) === LF) at += 1;
    } else {
      if (unit !== met) at = resync(unit, source, at, to);
      starts[base + i] = Math.min(at, last);
      if (source.charCodeAt(at) === unit || met === 0) at += 1;
    }
    i += 1;
    if (unit === LF) {
      // Prefixes of a continued line: indentation and quotation marks, if the words go on behind them.
      let behind = at;
      const next = words.charCodeAt(i);
      while (behind < last && source.charCodeAt(behind) !== next && isPrefix(source.charCodeAt(behind))) behind += 1;
      const met = source.charCodeAt(behind);
      if (met === next || met === AMP || met === BACKSLASH) at = behind;
    }
  }
}
