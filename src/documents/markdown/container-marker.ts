import type { Range } from '#model/span';
import { isKindWord, kindOf } from './admonition-kinds.js';

/**
 * A line that opens a container of a dialect that remark does not know.
 * - `fenced`    closed by a line like its own (`:::`, a MyST fence, `{% endhint %}`)
 * - `indented`  its content is indented (`!!! note`, `=== "Tab"`)
 */
export type OpeningMarker = { readonly kind: string | null; readonly title: Range | null } & (
  { readonly opens: 'fenced'; readonly closedBy: string } | { readonly opens: 'indented' }
);

/** A line that opens or closes a container. */
export type ContainerMarker = OpeningMarker | { readonly closes: string };

/** Whether a text may hold such lines at all; most don't and are read as they stand. */
export const MAY_HOLD_CONTAINERS =
  /^[ \t]*(?::::|!!!|\?\?\?|===[!+]?[ \t]+"|\{%-?[ \t]*(?:end)?hint|[`~]{3,}[ \t]*\{)/m;

const COLONS = /^[ \t]*(:{3,})[ \t]*/;
const NAME = /^(?:\{[ \t]*)?\.?([A-Za-z][\w-]{0,40})/;
const INDENTED = /^[ \t]*(?:!!!|\?\?\?\+?)[ \t]?([A-Za-z][\w-]{0,40})(?:[ \t]+(?:inline|end))*[ \t]*/;
const TAB = /^[ \t]*===[!+]?[ \t]+(?=")/;
const HINT = /^[ \t]*\{%-?[ \t]*hint[ \t]+style="(\w+)"[ \t]*-?%\}[ \t]*$/;
const END_HINT = /^[ \t]*\{%-?[ \t]*endhint[ \t]*-?%\}[ \t]*$/;
const DIRECTIVE_FENCE = /^[ \t]*(`{3,}|~{3,})[ \t]*\{([A-Za-z][\w-]{0,40})\}[ \t]*/;

/** The title of a line from `at` on, without quotes, brackets and attributes. */
function titleIn(line: string, at: number): Range | null {
  const rest = line.slice(at).trimEnd();
  const bare = /^[ \t]*(?:"([^"]*)"?|\[([^\]]*)\].*|\}?([^"[{][^{]*)(?:\{.*)?)?/.exec(rest);
  const title = (bare?.[1] ?? bare?.[2] ?? bare?.[3] ?? '').replace(/^[ \t:}]+/, '').trim();
  if (title === '') return null;
  const from = line.indexOf(title, at);
  return from < 0 ? null : { from, to: from + title.length };
}

function colonMarker(line: string): ContainerMarker | null {
  const colons = COLONS.exec(line);
  if (!colons) return null;
  const rest = line.slice(colons[0].length).trimEnd();
  if (rest === '' || /^:+$/.test(rest)) return { closes: colons[1]! };
  const name = NAME.exec(rest);
  if (!name) return null;
  const kind = isKindWord(name[1]!) ? kindOf(name[1]!) : null;
  const hasAttributes = rest.startsWith('{') && !/\}./.test(rest);
  const title = hasAttributes ? null : titleIn(line, colons[0].length + name[0].length);
  return { opens: 'fenced', closedBy: colons[1]!, kind, title };
}

/** Reads a line as a container's marker, or null where it is none. `title` is a range of the line. */
export function containerMarkerOf(line: string): ContainerMarker | null {
  if (!/^[ \t]*[:!?={`~]/.test(line)) return null;
  const indented = INDENTED.exec(line);
  if (indented) return { opens: 'indented', kind: kindOf(indented[1]!), title: titleIn(line, indented[0].length) };
  const tab = TAB.exec(line);
  if (tab) return { opens: 'indented', kind: null, title: titleIn(line, tab[0].length) };
  const hint = HINT.exec(line);
  if (hint) return { opens: 'fenced', closedBy: 'endhint', kind: kindOf(hint[1]!), title: null };
  if (END_HINT.test(line)) return { closes: 'endhint' };
  const fence = DIRECTIVE_FENCE.exec(line);
  if (fence && isKindWord(fence[2]!)) {
    const title = titleIn(line, fence[0].length);
    return { opens: 'fenced', closedBy: fence[1]!, kind: kindOf(fence[2]!), title };
  }
  const close = /^[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(line);
  return close ? { closes: close[1]! } : colonMarker(line);
}
