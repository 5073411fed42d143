/** Far more than any document that people or their tools write. */
export const DEEPEST_JSON = 1000;

/** The offset at which a JSON text nests deeper than is read; null where it never does. */
export function tooDeepAt(text: string): number | null {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isText) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) isText = false;
    } else if (code === 0x22) isText = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > DEEPEST_JSON) return at;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return null;
}
