import type { Vocabulary } from './vocabulary.js';

/** Whether a cell says nothing: empty, a dash, dots, or a word that stands for a value to come. */
export function isBlank(text: string, vocabulary: Vocabulary): boolean {
  const isEmpty = !/[\p{L}\p{N}*↔→←⇄✓✔✅☑●■✗✘❌]/u.test(text);
  return isEmpty || /^\W*x(?:\.x)+\W*$/i.test(text) || vocabulary.has('placeholder', text);
}

/** Whether a cell means everything: any, all, a lone star. */
export function isAny(text: string, vocabulary: Vocabulary): boolean {
  return (
    /^\W*\*(?:\s*[:/]\s*\*)?\W*$/.test(text) ||
    /^\W*(?:0\.0\.0\.0\/0|::\/0)\W*$/.test(text) ||
    vocabulary.has('any', text)
  );
}
