import type { Block, Run } from '#model/document';
import type { Remark } from '#model/upkeep';
import { isCode, proseRuns, type Page } from '../page.js';
import type { Certainty } from '../secrets.js';
import { pairsIn } from './secret-pairs.js';
import { cellsUnderPasswordHeads } from './secret-cells.js';

/** A stretch of a run that is a secret. */
export interface SecretAt {
  readonly run: Run;
  readonly from: number;
  readonly to: number;
  readonly what: string;
}

const SIGN = /^["'”’*_)\]`]{0,3}[^\S\n]{0,3}(?:\([^()\n]{0,30}\) ?)?(?::|=|→|->)[^\S\n]{0,3}/u;
const GAP = /^["'”’*_)\]`,]{0,3}[^\S\n]{1,3}/u;
const QUOTED = /^(["'“‘`„]|«\s?)([^\s"'”’`“»]{3,64})\s?["'”’`“»]/u;
const BARE = /^[^\s,;)("'“”`|]{3,64}/u;
const MOST = 200;

interface Line {
  readonly run: Run;
  /** A block of code, where no backticks tell what is quoted. */
  readonly isFenced: boolean;
}

interface Value {
  readonly from: number;
  readonly to: number;
  readonly certainty: Certainty;
}

/** The value behind a word for a password, with how sure it is that it is one. */
function valueAfter(page: Page, { run, isFenced }: Line, at: number): Value | null {
  const { text } = run;
  const near = text.slice(at, at + 120);
  const sign = SIGN.exec(near)?.[0] ?? '';
  const gap = sign === '' ? (GAP.exec(near)?.[0] ?? '') : '';
  let from = at + (sign || gap).length;
  if (sign === '' && gap === '') return null;
  let isSaid = sign !== '';
  const [verb] = page.words.of('is').find(text.slice(from, from + 20));
  if (verb?.from === 0) {
    from += verb.to;
    isSaid = true;
    from += /^:?[^\S\n]*/.exec(text.slice(from))![0].length;
  }
  const quoted = QUOTED.exec(text.slice(from, from + 70));
  if (quoted)
    return {
      from: from + quoted[1]!.length,
      to: from + quoted[1]!.length + quoted[2]!.length,
      certainty: isSaid || !isFenced ? 'quoted' : 'plain',
    };
  const bare = BARE.exec(text.slice(from, from + 70));
  if (!bare) return null;
  const value = bare[0].replace(/[.!?:]+$/, '');
  // A code span of its own behind the word quotes as marks do; inside one with the word, only a sign makes it a value.
  const isOwnSpan = !isFenced && isCode(page.document, run, from) && !isCode(page.document, run, at - 1);
  const certainty = isOwnSpan || (isFenced && isSaid) ? 'quoted' : isSaid ? 'signed' : 'plain';
  return { from, to: from + value.length, certainty };
}

function* afterWords(page: Page, line: Line): Generator<SecretAt> {
  const { run } = line;
  const strict = page.words
    .of('password')
    .find(run.text)
    .map((hit) => ({ ...hit, isKey: false }));
  const keys = page.words
    .of('key')
    .find(run.text)
    .map((hit) => ({ ...hit, isKey: true }));
  for (const { to, isKey } of [...strict, ...keys]) {
    const value = valueAfter(page, line, to);
    const text = value ? run.text.slice(value.from, value.to) : '';
    if (!value || !page.words.secrets.isSecret(text, value.certainty)) continue;
    // A key or token is long and mixed; "token based" is none.
    if (isKey && (text.length < 8 || !/\p{N}/u.test(text) || value.certainty === 'plain')) continue;
    yield { run, from: value.from, to: value.to, what: isKey ? 'a key' : 'a password' };
  }
}

function* byForm(page: Page, run: Run): Generator<SecretAt> {
  for (const { name, needs, expression } of page.words.secrets.formats)
    for (const match of needs.some((literal) => run.text.includes(literal)) ? run.text.matchAll(expression) : []) {
      const secret = match.groups?.['secret'] ?? match[0];
      const from = match.index + match[0].indexOf(secret);
      // What is called a password is one even as a plain word; behind "secret" may stand the name of one in a store.
      const certainty = name.startsWith('password') ? 'quoted' : name.startsWith('secret') ? 'signed' : null;
      if (certainty === null || page.words.secrets.isSecret(secret, certainty))
        yield { run, from, to: from + secret.length, what: `a ${name.replace(/ (?:in|on) .*$/, '')}` };
    }
}

function distinct(found: readonly SecretAt[], page: Page): Remark[] {
  const kept: SecretAt[] = [];
  for (const one of found)
    if (kept.length < MOST && !kept.some(({ run, from, to }) => run === one.run && from < one.to && one.from < to))
      kept.push(one);
  return kept.map(({ run, from, to, what }) => ({
    ...page.placeIn(run, from, to),
    note: `${what === 'a API key' ? 'an API key' : what} is printed here; expected: no secret that anybody could use, only how it is set or obtained`,
  }));
}

/** Secrets that a document prints: passwords behind their word, in a table, as a pair with a user, and keys known by their form. */
export function observeSecrets(page: Page): Remark[] {
  if (page.document.format === 'json') return [];
  const found: SecretAt[] = [];
  const lookAt = ({ kind }: Block, run: Run): void => {
    found.push(...byForm(page, run));
    if (kind !== 'heading') found.push(...afterWords(page, { run, isFenced: kind === 'code' }), ...pairsIn(page, run));
  };
  for (const block of page.document.blocks) if (block.kind === 'code') lookAt(block, block.runs[0]!);
  for (const { block, run } of proseRuns(page.document)) lookAt(block, run);
  found.push(...cellsUnderPasswordHeads(page));
  return distinct(
    found.sort((a, b) => (a.run.starts[a.from] ?? 0) - (b.run.starts[b.from] ?? 0)),
    page,
  );
}
