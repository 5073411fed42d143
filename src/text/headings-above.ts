import type { Document } from '#model/document';

/** The headings above a section, its own included, outermost first; those without words are left out. */
export function headingsAbove({ sections }: Pick<Document, 'sections'>, section: number): string[] {
  const chain: string[] = [];
  for (let at: number | null = section; at !== null; at = sections[at]?.parent ?? null) {
    const heading = sections[at]?.heading?.text.trim();
    if (heading) chain.unshift(heading);
  }
  return chain;
}
