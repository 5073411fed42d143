// JSON.stringify leaves these as they are, and a terminal would obey them.
const UNSAFE = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** Writes a value as JSON, two spaces deep, that is safe to look at in a terminal. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(
    UNSAFE,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}
