import type { PortRange } from '#model/network';
import { matchesOf } from '#text/matches-of';

/** The ports that a cell or sentence names. */
export interface PortReading {
  readonly ports: readonly PortRange[];
  /** What stands there as a port and can be none, as written. */
  readonly faulty: readonly string[];
  readonly transports: readonly string[];
}

const HIGHEST_PORT = 65535;
const UNITS =
  'min|ms|s|h|sec|baud|bit|kbit|mbit|gbit|kb|mb|gb|v|a|w|mm|cm|m|pin|days?|hours?|minutes?|seconds?|weeks?|months?|years?|stunden?|minuten?|sekunden?|tage?|%|°';
const TRANSPORT = '(?<![\\p{L}\\p{N}_])(?:tcp|udp|sctp|icmp)(?=v?[46]?(?![\\p{L}\\p{N}_]))';
const PORT_WORD = '(?<![\\p{L}_])(?:ports?|puertos?|porta|porte|poort(?:en)?)(?![\\p{L}])';
const NUMBER = `(?<![\\p{L}\\p{N}._-]|[\\p{L}]/)(?<from>\\d{1,6})(?:\\s?(?:-|–|—|\\.\\.|to|bis|through|à|tot)\\s?(?<to>\\d{1,6}))?(?![\\p{L}\\p{N}_]|\\.\\d|-\\p{L}|\\s?(?:${UNITS})(?![\\p{L}]))`;
const TOKEN = new RegExp(`(?<transport>${TRANSPORT})|(?<word>${PORT_WORD})|${NUMBER}`, 'giu');

// What may stand between the parts of one enumeration of ports.
const JOINT = /^[\s,;:/()&+|[\]]{0,6}(?:(?:and|or|und|oder|sowie|et|ou|y|o|e|en|of|no\.?|nr\.?)[\s,;:/()]{0,3})?$/i;

const FOOTNOTE = /[\u00b9\u00b2\u00b3\u2070-\u2079]/g;

// Addresses would give numbers of their own; the port behind one is kept.
const ADDRESS = /(?<![\p{L}\p{N}.])\d{1,4}(?:\.\d{1,4}){2,5}(?:\/\d{1,3})?(?::(\d{1,6}))?/gu;
const HOST_PORT = /(?<=[\p{L}\]][\p{L}\d.-]{0,80}):(\d{2,6})(?=$|[\s/,;)])/gu;

// Outside of columns a text without any of these names no port. Nearly all are such, and rewriting them for nothing is felt.
const TELLING = /tcp|udp|sctp|icmp|port|puerto|poort|:\d/iu;
const NOTHING: PortReading = { ports: [], faulty: [], transports: [] };

interface Token {
  readonly at: number;
  readonly end: number;
  readonly transport: string | null;
  readonly number: { readonly from: number; readonly to: number; readonly text: string } | null;
}

function tokensOf(text: string): Token[] {
  return matchesOf(TOKEN, text).map(({ 0: whole, index, groups }) => {
    const { transport, from, to } = groups ?? {};
    const number = from === undefined ? null : { from: Number(from), to: Number(to ?? from), text: whole };
    return { at: index, end: index + whole.length, transport: transport?.toLowerCase() ?? null, number };
  });
}

/** Tokens that stand together, with nothing but joints between them. */
function chainsOf(tokens: readonly Token[], text: string): Token[][] {
  const chains: Token[][] = [];
  for (const token of tokens) {
    const open = chains.at(-1);
    const last = open?.at(-1);
    if (open && last && JOINT.test(text.slice(last.end, token.at))) open.push(token);
    else chains.push([token]);
  }
  return chains;
}

/** Gives each number its transport: the ones before it where the chain begins with one (tcp 80, 443), else those behind (500, 4500/udp). */
function numbersOf(chain: readonly Token[]): { number: NonNullable<Token['number']>; transports: string[] }[] {
  const isPrefix = chain.find(({ transport, number }) => transport ?? number)?.number === null;
  const ordered = isPrefix ? chain : [...chain].reverse();
  let current: string[] = [];
  let wasNumber = true;
  const found: { number: NonNullable<Token['number']>; transports: string[] }[] = [];
  for (const { transport, number } of ordered) {
    if (transport !== null) current = wasNumber ? [transport] : [...current, transport];
    if (number) found.push({ number, transports: [...current].sort() });
    if (transport !== null || number) wasNumber = number !== null;
  }
  return isPrefix ? found : found.reverse();
}

const isPort = (port: number): boolean => port >= 1 && port <= HIGHEST_PORT;

/**
 * Reads ports out of a text. In a column of ports (`inColumn`) each number is one; elsewhere only numbers beside a
 * transport or the word port (`443/tcp`, `udp 53`, `port 8443`), so that years, standards and versions are none.
 */
export function parsePorts(source: string, inColumn: boolean): PortReading {
  if (!inColumn && !TELLING.test(source)) return NOTHING;
  const text = source
    .replace(FOOTNOTE, ' ')
    .replace(ADDRESS, (_, port: string | undefined) => (port ? ` port ${port} ` : ' '))
    .replace(HOST_PORT, ' port $1 ')
    .replace(/(?<![\p{L}\p{N}])(tcp|udp|sctp|ports?)[/:-](?=\d)/giu, '$1 ');
  const chains = chainsOf(tokensOf(text), text);
  const ports: PortRange[] = [];
  const faulty: string[] = [];
  for (const chain of chains) {
    const isNamed = chain.some(({ number }) => number === null);
    if (!inColumn && !isNamed) continue;
    for (const { number, transports } of numbersOf(chain)) {
      // A lone digit in prose is a count; in a column it stands alone in its cell.
      if (number.to < 10 && number.to > 0 && !(inColumn && /^\W*\d\W*$/.test(text)) && transports.length === 0)
        continue;
      if (isPort(number.from) && isPort(number.to) && number.from <= number.to)
        ports.push({ from: number.from, to: number.to, transports });
      else faulty.push(number.text.replace(/\s+/g, ' '));
    }
  }
  const transports = chains.flat().flatMap(({ transport }) => transport ?? []);
  return { ports, faulty, transports: [...new Set(transports)].sort() };
}
