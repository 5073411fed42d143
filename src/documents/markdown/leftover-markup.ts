import type { Range } from '#model/span';

const FOOTNOTE_MARK = /\[\^[^\]\s]{1,60}\]:?/g;

/** Stretches of a run's text that are markup of dialects which remark does not know: `~~deleted~~` and `[^1]`. */
export function leftoverMarkup(text: string, plainTildes: ReadonlySet<number>): Range[] {
  const cuts: Range[] = [];
  const isMark = (at: number): boolean => !plainTildes.has(at) && !plainTildes.has(at + 1);
  const next = (from: number): number => {
    let at = text.indexOf('~~', from);
    while (at >= 0 && !isMark(at)) at = text.indexOf('~~', at + 1);
    return at;
  };
  for (let open = next(0); open >= 0;) {
    const close = next(open + 2);
    if (close < 0) break;
    const isDeleted = /\S/.test(text[open + 2] ?? '') && close > open + 2;
    if (isDeleted) cuts.push({ from: open, to: close + 2 });
    open = isDeleted ? next(close + 2) : close;
  }
  if (text.includes('[^')) {
    for (const { index, 0: mark } of text.matchAll(FOOTNOTE_MARK)) {
      // The colon belongs to a definition only, and a definition begins a line.
      const isDefinition = mark.endsWith(':') && (index === 0 || text[index - 1] === '\n');
      cuts.push({ from: index, to: index + mark.length - (mark.endsWith(':') && !isDefinition ? 1 : 0) });
    }
    cuts.sort((a, b) => a.from - b.from);
  }
  return cuts;
}
