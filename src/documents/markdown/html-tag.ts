const TAG = /^<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])/i;
const KNOWN =
  /^(?:a|abbr|address|article|aside|b|blockquote|br|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|label|li|main|mark|nav|ol|option|p|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|tr|tt|u|ul|var|video)$/i;
const ANCHOR = /\s(?:id|name)\s*=\s*(?:"([^"<>]{1,200})"|'([^'<>]{1,200})'|([^\s"'<>=]{1,200}))/gi;

/** Name (lower case) of the tag that a piece of HTML begins with, or null for comments and the like. */
export function tagOf(html: string): { readonly name: string; readonly isClosing: boolean } | null {
  const tag = TAG.exec(html);
  return tag && { name: tag[2]!.toLowerCase(), isClosing: tag[1] === '/' };
}

/** Whether words in angle brackets ("<describe the port here>") look like a tag and are none. */
export function isPlaceholderTag(html: string): boolean {
  const tag = TAG.exec(html);
  return tag !== null && !KNOWN.test(tag[2]!) && /^<[a-z]+ [^=<>]*>$/i.test(html);
}

/** Value of an attribute of the first tag of a piece of HTML, or null where it has none. */
export function attributeOf(html: string, name: 'src' | 'alt' | 'href'): string | null {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'<>]+))`, 'i').exec(html.slice(0, 4000));
  return value ? (value[1] ?? value[2] ?? value[3] ?? '') : null;
}

/** Names that links may point at, of all tags of a piece of HTML. */
export function anchorsOf(html: string): string[] {
  if (!/\s(?:id|name)\s*=/i.test(html)) return [];
  return [...html.matchAll(ANCHOR)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
}
