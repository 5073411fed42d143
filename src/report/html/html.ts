import { unhidden } from '../text/visible.js';

const SAFE = Symbol('safe markup');

/** Markup that is safe to put into a page. Only `html` and `own` make it. */
export interface Html {
  readonly [SAFE]: string;
}

/** Text that was built with the program itself, and so may stand unescaped inside `style` and `script`. */
export type OwnText = string & { readonly builtWithTheProgram: true };

/** What may stand in a template: markup as it is, anything else escaped, nothing for null and false. */
export type Part = Html | string | number | false | null | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Attributes whose value a browser obeys, and values without quotes: escaping doesn't help there.
const OBEYED = /(?:\b(?:href|src|srcdoc|style|action|formaction|data|on[a-z]+)="|=)$/i;

const isHtml = (part: object): part is Html => SAFE in part;

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part !== 'object') return unhidden(String(part)).replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
  return isHtml(part) ? part[SAFE] : part.map(markupOf).join('');
}

/** Makes markup of a template; whatever is put into it is escaped unless it is markup itself. Throws where escaping would not be enough. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const pieces = literals.map((spaced, n) => {
    // Templates are indented for who reads them in the source; a page of thousands of places need not carry that.
    const literal = spaced.replace(/\n\s+/g, '\n');
    if (n === parts.length) return literal;
    if (OBEYED.test(literal.slice(-16))) throw new Error(`no value may stand after ${literal.slice(-16)}`);
    return literal + markupOf(parts[n]);
  });
  return { [SAFE]: pieces.join('') };
}

/** Lets a text of the program itself stand unescaped. */
export const own = (text: OwnText): Html => ({ [SAFE]: text });

/** The finished markup. */
export const markup = (page: Html): string => page[SAFE];
