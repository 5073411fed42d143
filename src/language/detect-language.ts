import type { Document } from '#model/document';
import { LANGUAGES } from './stem.js';

const CODES: Readonly<Record<string, string>> = { eng: 'en', deu: 'de', fra: 'fr', spa: 'es', ita: 'it', nld: 'nl' };
const SAMPLE = 4000;
const TOO_SHORT = 80;
const SURE = 500;
// Everyday words that no text of these languages does without; a long text without them is in none of them.
const EVERYDAY: readonly RegExp[] = [
  /\b(?:the|and|of|to|is|in|for|with|be|on|that|are)\b/gi,
  /\b(?:der|die|das|und|ist|in|zu|den|mit|von|für|nicht|wird)\b/gi,
  /\b(?:le|la|les|et|des|de|est|un|une|pour|dans|que)\b/gi,
  /\b(?:el|la|los|las|de|que|es|en|un|para|con|se)\b/gi,
  /\b(?:il|la|di|che|è|per|un|con|del|della|non|si)\b/gi,
  /\b(?:de|het|een|en|van|is|op|te|dat|met|voor|niet)\b/gi,
];

function sampleOf(document: Document): string {
  let text = '';
  for (const { kind, runs } of document.blocks) {
    if (kind === 'code' || text.length > SAMPLE) continue;
    text += `${runs.map((run) => run.text).join(' ')}\n`;
  }
  return text.slice(0, SAMPLE);
}

/** The language whose everyday words stand out, or null where none does clearly. */
function plainLanguageOf(text: string): { best: string | null; isOurs: boolean } {
  const words = text.split(/\s+/).length;
  const shares = EVERYDAY.map((pattern, n) => ({ n, share: (text.match(pattern)?.length ?? 0) / words }));
  const [first, second] = [...shares].sort((a, b) => b.share - a.share || a.n - b.n);
  const isClear = first!.share > 0.08 && first!.share > 2 * second!.share;
  return { best: isClear ? LANGUAGES[first!.n]! : null, isOurs: first!.share > 0.06 };
}

/**
 * Tells a document's language as an ISO 639-1 code; English where there is too little to tell.
 * A language that Dossierlint can't read comes back as the ISO 639-3 code of the guess.
 */
export async function detectLanguage(document: Document): Promise<string> {
  const declared = document.frontMatter?.['lang'] ?? document.frontMatter?.['language'];
  if (typeof declared === 'string' && /^[a-z]{2}\b/i.test(declared)) return declared.slice(0, 2).toLowerCase();
  const text = sampleOf(document);
  if (text.replace(/\P{L}/gu, '').length < TOO_SHORT) return 'en';
  const { best, isOurs } = plainLanguageOf(text);
  if (best) return best;
  const { franc } = await import('franc-min');
  if (!isOurs && text.length >= SURE) {
    const guess = franc(text, { minLength: 20 });
    if (guess !== 'und' && !(guess in CODES)) return guess;
  }
  return CODES[franc(text, { only: Object.keys(CODES), minLength: 20 })] ?? LANGUAGES[0];
}
