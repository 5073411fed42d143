import { splitSentences } from '#language/sentences';
import type { Run, Table } from '#model/document';
import type { Account, DocumentUpkeep } from '#model/upkeep';
import { headingsAbove } from '#text/headings-above';
import { lowered } from '../phrases.js';
import { proseRuns, type Page } from '../page.js';

const VALUE = /\p{N}/u;
const MARK = /^(?:yes|no|ja|nein|oui|non|sí|si|no|nee|x|✓|✔|✅|✗|❌|–|—|-|r|w|rw|full|none|)$/iu;
const MOST = 200;

function isMatrix(page: Page, { headers, rows }: Table): boolean {
  if (headers.length < 3) return false;
  const cells = rows.flatMap((row) => page.document.blocks[row]!.runs.slice(1).map(({ text }) => text.trim()));
  return cells.length > 0 && cells.filter((text) => MARK.test(text)).length >= cells.length * 0.7;
}

/** The accounts that a table of roles lists: its first column, or the heads of a matrix of rights. */
function* accountsOf(page: Page, table: Table): Generator<{ run: Run; row: readonly Run[] }> {
  const { document, words } = page;
  const chapters = headingsAbove(document, table.section).slice(-2);
  if (!chapters.some((heading) => words.of('account-chapters').has(heading))) return;
  const heads = words.of('account-heads');
  const isList = heads.is(table.headers[0]?.text ?? '');
  if (!isList && isMatrix(page, table)) {
    for (const run of table.headers.slice(1)) if (run.text.trim() !== '') yield { run, row: [] };
    return;
  }
  if (!isList || !table.headers.slice(1).some(({ text }) => words.of('privilege-heads').has(text))) return;
  for (const index of table.rows) {
    const row = document.blocks[index]!.runs;
    if (row[0] && row[0].text.trim() !== '') yield { run: row[0], row: row.slice(1) };
  }
}

/** Accounts of role tables, and the passages that say how people sign in. */
export function observeAccounts(page: Page): Pick<DocumentUpkeep, 'accounts' | 'passwordRules'> {
  const rule = page.words.of('password-rule');
  const accounts: Account[] = page.document.tables.flatMap((table) =>
    [...accountsOf(page, table)].map(({ run, row }) => ({
      name: run.text.trim(),
      place: page.placeIn(run, 0, run.text.length),
      hasRule: row.some(({ text }) => rule.has(text)),
    })),
  );
  const passwordRules: { text: string; place: ReturnType<Page['placeIn']> }[] = [];
  for (const { block, run } of proseRuns(page.document)) {
    if (block.kind === 'heading' || passwordRules.length >= MOST || !rule.has(run.text)) continue;
    for (const { from, to } of splitSentences(run.text)) {
      const text = run.text.slice(from, to);
      const row = block.kind === 'row' || block.kind === 'entry' ? block.runs.map((one) => one.text).join(' | ') : text;
      if (rule.has(row) && (VALUE.test(row) || block.kind === 'row'))
        passwordRules.push({ text: lowered(row), place: page.placeIn(run, from, to) });
    }
  }
  return { accounts: accounts.slice(0, MOST), passwordRules };
}
