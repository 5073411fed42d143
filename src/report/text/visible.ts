// C0 and C1 controls, marks that reorder or hide what stands on the line, line separators, tags, half characters.
const UNSAFE =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|[\uD800-\uDFFF]/gu;

// Lines that build servers would obey: `::command::` as the first word of a line, `##[` and `##vso[` anywhere.
const SERVER_COMMAND = /(?<=^|\s)::|##(?=\[|[a-z]{1,20}\[)/gi;

const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(character: string): string {
  const code = character.codePointAt(0)!.toString(16);
  return SHORT[character] ?? (code.length > 2 ? `\\u{${code}}` : `\\x${code.padStart(2, '0')}`);
}

/** Shows what a text hides: control characters, escape sequences and direction marks become readable escapes. */
export function unhidden(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/** Shows what a dossier's text hides, and keeps it from driving a terminal or a build server. */
export function visible(text: string): string {
  return unhidden(text).replace(SERVER_COMMAND, (command) => (command === '::' ? '\\::' : '#\\#'));
}
