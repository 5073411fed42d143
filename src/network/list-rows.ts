import type { Block, Document } from '#model/document';
import { parsePorts } from './parse-ports.js';
import { cellText, type RawRow, type RawTable } from './raw-table.js';
import { joinedPairs, leadOf } from './table-rows.js';
import type { Vocabulary } from './vocabulary.js';

/** Neighbouring blocks that belong together: items of one list, or definitions without anything between them. */
function groupsOf({ blocks }: Document): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    if (block.kind !== 'item' && block.kind !== 'entry') continue;
    const last = groups.at(-1)?.at(-1);
    const isSame =
      last?.kind === block.kind &&
      (block.kind === 'item'
        ? last.list?.list === block.list?.list
        : last.index === block.index - 1 && last.section === block.section);
    if (isSame) groups.at(-1)!.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** "Port: 443" as key and value; a text without such a colon as one cell. */
function pairOf(block: Block): string[] {
  if (block.kind === 'entry') return block.runs.map(({ text }) => text);
  const text = block.runs[0]?.text ?? '';
  const colon = text.indexOf(':');
  return colon > 0 && colon < 40 ? [text.slice(0, colon), text.slice(colon + 1).trim()] : [text];
}

const rowOf = ({ range }: Block, cells: readonly string[]): RawRow => ({
  ...range,
  fields: cells.map((text) => ({ kinds: [], text: cellText(text) })),
});

/** A bare "port 24" may be a socket of a switch; a transport or a service says that a network is meant. */
function isPortLine(text: string, vocabulary: Vocabulary): boolean {
  const { ports, transports } = parsePorts(text, false);
  return ports.length > 0 && (transports.length > 0 || vocabulary.servicesIn(text).length > 0);
}

/** Bullet lists and definition lists that name ports (`TCP 104 inbound from PACS`), or that tell one stream key by key. */
export function listsOf(document: Document, vocabulary: Vocabulary): RawTable[] {
  return groupsOf(document).flatMap((group): RawTable[] => {
    const first = group[0]!;
    const last = group.at(-1)!;
    const lead = leadOf(document, first.section, first.lead);
    const place = { from: first.range.from, to: last.range.to, section: first.section, lead };
    const joined = joinedPairs(
      group.map((block) => rowOf(block, pairOf(block))),
      vocabulary,
    );
    if (joined) return [{ ...place, isProse: false, rows: [joined] }];
    const rows = group
      .map((block) => rowOf(block, [block.runs.map(({ text }) => text).join(', ')]))
      .filter(({ fields }) => isPortLine(fields[0]!.text, vocabulary));
    // A step or a remark that mentions a port makes no list of ports.
    const isList = rows.length * 2 > group.length && (rows.length > 1 || vocabulary.has('firewall', lead));
    return isList ? [{ ...place, isProse: true, rows }] : [];
  });
}
