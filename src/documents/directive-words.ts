import { nearestWord } from '#text/nearest';

/** What a comment tells Dossierlint to do. */
export const ACTIONS = [
  'dossierlint-disable-next-line',
  'dossierlint-disable-line',
  'dossierlint-disable-file',
  'dossierlint-disable',
  'dossierlint-enable',
] as const;
export type Action = (typeof ACTIONS)[number];

/** A comment that speaks to Dossierlint, taken apart. */
export interface DirectiveWords {
  readonly action: Action;
  readonly rules: readonly string[];
  readonly reason: string;
}

const isAction = (word: string): word is Action => (ACTIONS as readonly string[]).includes(word);

/** Takes the text of a comment apart; gives what is wrong with it and what to do where it is no good. */
export function directiveWords(text: string): DirectiveWords | { readonly message: string; readonly hint: string } {
  const [head = '', ...reasons] = text.split(/\s--\s/);
  const [action = '', ...rules] = head.split(/[\s,]+/).filter(Boolean);
  const reason = reasons.join(' -- ').trim();
  if (!isAction(action)) {
    const nearest = nearestWord(action, ACTIONS);
    return {
      message: `the comment says "${action}", which means nothing`,
      hint: nearest ? `Did you mean "${nearest}"?` : `Write one of ${ACTIONS.join(', ')}.`,
    };
  }
  if (action === 'dossierlint-enable') return { action, rules, reason };
  if (rules.length === 0)
    return { message: `"${action}" names no rule`, hint: `Write <!-- ${action} RULE -- reason -->.` };
  if (reason === '')
    return { message: `"${action}" gives no reason`, hint: 'Add it behind the rule: -- and why it is accepted.' };
  return { action, rules, reason };
}
