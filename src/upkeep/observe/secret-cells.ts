import type { Run, Table } from '#model/document';
import { isCode, type Page } from '../page.js';
import type { SecretAt } from './observe-secrets.js';

const inner = (text: string): { from: number; value: string } => {
  const value = text.trim().replace(/^["'“”‘’`]+|["'“”‘’`]+$/g, '');
  return { from: text.indexOf(value), value };
};

function secretIn(page: Page, run: Run | undefined): SecretAt | null {
  if (!run) return null;
  const { from, value } = inner(run.text);
  const certainty = value !== '' && (isCode(page.document, run, from) || /["'“`]/.test(run.text)) ? 'quoted' : 'signed';
  return page.words.secrets.isSecret(value, certainty)
    ? { run, from, to: from + value.length, what: 'a password' }
    : null;
}

const asksForPassword = ({ words }: Page, text: string): boolean =>
  words.of('password').has(text) && !words.of('password-policy').has(text);

function* cellsOf(page: Page, table: Table): Generator<SecretAt> {
  const columns = table.headers.flatMap(({ text }, n) => (asksForPassword(page, text) ? [n] : []));
  for (const index of table.rows) {
    const { runs } = page.document.blocks[index]!;
    for (const column of columns) {
      const found = secretIn(page, runs[column]);
      if (found) yield found;
    }
    // A row of a label and its value.
    const label = runs[0]?.text ?? '';
    const found =
      columns.length === 0 && asksForPassword(page, label) && label.length < 60 ? secretIn(page, runs[1]) : null;
    if (found) yield found;
  }
}

/** Passwords in table cells below or beside a head that asks for one, and behind the keys of YAML. */
export function* cellsUnderPasswordHeads(page: Page): Generator<SecretAt> {
  for (const table of page.document.tables) yield* cellsOf(page, table);
  for (const { kind, runs } of page.document.blocks) {
    const [key, value] = runs;
    if (kind !== 'entry' || !key || !value || !asksForPassword(page, key.text.replace(/[_.-]/g, ' '))) continue;
    const found = secretIn(page, value);
    if (found) yield found;
  }
}
