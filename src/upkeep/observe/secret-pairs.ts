import type { Run } from '#model/document';
import { matchesOf } from '#text/matches-of';
import type { Page } from '../page.js';
import type { SecretAt } from './observe-secrets.js';

const PAIR = /(?<![\w./:-])([A-Za-z][\w.-]{1,20})["'`]?\s?[/:]\s?["'`]?([^\s/:"'`),;|]{3,40})(?![\w/])/gu;

/** Pairs such as "admin / admin" in a passage that speaks of signing in. */
export function* pairsIn(page: Page, run: Run): Generator<SecretAt> {
  const { secrets, of } = page.words;
  if (!/[/:]/.test(run.text)) return;
  for (const match of matchesOf(PAIR, run.text)) {
    const [whole, user, written] = match;
    const value = written!.replace(/[.!?]+$/, '');
    if (
      !secrets.isUser(user!) ||
      !(secrets.isKnown(value) || (/\p{N}/u.test(value) && secrets.isSecret(value, 'signed')))
    )
      continue;
    // "Administrator/Service" names two roles; two users are no pair unless they are the same word or the passage says so.
    const isTwoRoles = secrets.isUser(value) && value.toLowerCase() !== user!.toLowerCase();
    if (isTwoRoles || !of('password').has(run.text)) continue;
    const from = match.index + whole.lastIndexOf(written!);
    yield { run, from, to: from + value.length, what: 'a password' };
  }
}
