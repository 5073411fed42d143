import { readFileSync, writeFileSync } from 'node:fs';

/** Replaces what stands between `<!-- NAME -->` and `<!-- /NAME -->` in a Markdown file. Throws where the marks are not there. */
export function writeMarkedSection(file: string, name: string, text: string): void {
  const before = readFileSync(file, 'utf8');
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = before.indexOf(open);
  const to = before.indexOf(close);
  if (from < 0 || to < from)
    throw new Error(`${file} has no place marked ${open} … ${close}; put the two lines where the figures belong.`);
  writeFileSync(file, `${before.slice(0, from + open.length)}\n\n${text.trim()}\n\n${before.slice(to)}`);
}
