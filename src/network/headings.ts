import type { Document } from '#model/document';

/** The headings above a section, outermost first. */
export function headingsOf({ sections }: Document): (section: number) => readonly string[] {
  return (section) => {
    const chain: string[] = [];
    for (let at: number | null = section; at !== null; at = sections[at]?.parent ?? null) {
      const heading = sections[at]?.heading?.text.trim();
      if (heading) chain.unshift(heading);
    }
    return chain;
  };
}
