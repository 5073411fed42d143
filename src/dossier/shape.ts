/**
 * What a part of dossier.yaml may look like. One description serves the walk that reports mistakes with their line and
 * the JSON Schema that editors read (`src/build/dossier-schema.ts` writes it, a test holds them together).
 */
export type Shape =
  /** Any single value, taken as it was written: `4.10` stays `4.10`. */
  | { readonly kind: 'text'; readonly about: string }
  | { readonly kind: 'yes-no'; readonly about: string }
  | { readonly kind: 'word'; readonly about: string; readonly words: readonly string[] }
  /** A text that fits a pattern; `expected` says it in words. */
  | { readonly kind: 'pattern'; readonly about: string; readonly pattern: string; readonly expected: string }
  | { readonly kind: 'one-or-list'; readonly about: string; readonly of: Shape }
  | { readonly kind: 'list'; readonly about: string; readonly of: Shape; readonly mayBeBlank?: true }
  /** A list means one thing, all else another. */
  | { readonly kind: 'list-or-else'; readonly about: string; readonly list: Shape; readonly otherwise: Shape }
  | {
      readonly kind: 'object';
      readonly about: string;
      readonly keys: Readonly<Record<string, Shape>>;
      readonly required: readonly string[];
      /** A key without a value counts as left out: its entries may all be commented out. */
      readonly mayBeBlank?: true;
    }
  /** Keys of the user's choice. */
  | { readonly kind: 'map'; readonly about: string; readonly of: Shape; readonly mayBeBlank?: true };

/** Says in a few words what a shape expects. */
export function expectedOf(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return 'a text';
    case 'yes-no':
      return 'true or false';
    case 'word':
      return `one of ${shape.words.join(', ')}`;
    case 'pattern':
      return shape.expected;
    case 'one-or-list':
      return `${expectedOf(shape.of)}, or a list of such`;
    case 'list':
      return `a list, each entry ${expectedOf(shape.of)}`;
    case 'list-or-else':
      return `${expectedOf(shape.otherwise)}; or ${expectedOf(shape.list)}`;
    case 'object':
      return `keys and values (${Object.keys(shape.keys).slice(0, 8).join(', ')}${Object.keys(shape.keys).length > 8 ? ', ...' : ''})`;
    case 'map':
      return `keys and values, each value ${expectedOf(shape.of)}`;
  }
}
