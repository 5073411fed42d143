/** Changes the lines of a Markdown text that are neither front matter nor code; `change` gets one line without its end. */
export function mapProse(text: string, change: (line: string) => string): string {
  let fence: string | null = null;
  let isFrontMatter = text.startsWith('---\n');
  return text
    .split('\n')
    .map((line, n) => {
      if (isFrontMatter) {
        if (n > 0 && line === '---') isFrontMatter = false;
        return line;
      }
      const mark = /^\s*(```+|~~~+)/.exec(line)?.[1] ?? null;
      if (fence !== null) {
        if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
        return line;
      }
      if (mark !== null) {
        fence = mark;
        return line;
      }
      return change(line);
    })
    .join('\n');
}

/** Puts other text in place of stretches of a text; those that overlap an earlier one are left out. */
export function withReplaced(
  text: string,
  edits: readonly { readonly from: number; readonly to: number; readonly words: string }[],
): string {
  let written = '';
  let at = 0;
  for (const { from, to, words } of [...edits].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    written += text.slice(at, from) + words;
    at = to;
  }
  return written + text.slice(at);
}
