import ipaddr from 'ipaddr.js';

/** The addresses and names that a cell gives. */
export interface AddressReading {
  /** Addresses, blocks and names that are not well formed, as written. */
  readonly faulty: readonly string[];
  /** Addresses of the internet (those reserved for documentation stand in for such). */
  readonly internet: readonly string[];
  /** Well-formed addresses and host names, lower case, without prefix length. */
  readonly known: readonly string[];
  /** Words stand beside them: an owner, a host, a system. */
  readonly isNamed: boolean;
}

const SCHEME = /^[a-z][a-z0-9+.-]{1,20}:\/\//i;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;
const LONGEST_NAME = 253;
const NOISE_WORDS = /(?<![\p{L}])(?:ipv[46]|ip|static|fixed|tcp|udp|port|and|und|or|to|in|out|dhcp)(?![\p{L}])/giu;

type Kind = 'ok' | 'internet' | 'faulty' | 'none';

function judgeIp(text: string, most: number): Kind {
  const [address = '', prefix] = text.split('/');
  if (prefix !== undefined && !(/^\d{1,3}$/.test(prefix) && Number(prefix) <= most)) return 'faulty';
  const isRight = most === 32 ? ipaddr.IPv4.isValidFourPartDecimal(address) : ipaddr.IPv6.isValid(address);
  if (!isRight) return 'faulty';
  // "Everything" is no destination of the internet but a width of its own.
  if (prefix === '0') return 'ok';
  return ['unicast', 'reserved'].includes(ipaddr.parse(address).range()) ? 'internet' : 'ok';
}

function judgeName(text: string): Kind {
  const name = text.replace(/^\*\./, '').replace(/\.$/, '');
  if (/[<>{}[\]*$%@\\/…]/.test(name) || !/\.\p{L}[\p{L}\p{N}-]+$/u.test(name)) return 'none';
  return name.length <= LONGEST_NAME && name.split('.').every((label) => LABEL.test(label)) ? 'ok' : 'faulty';
}

function judge(token: string): Kind {
  if (/^[\d.]+(?:\/\d+)?$/.test(token)) {
    const dots = token.split('.').length - 1;
    // Three numbers are a version or a date unless a prefix length shows that a block is meant.
    return dots >= 3 || (dots > 0 && token.includes('/')) ? judgeIp(token, 32) : 'none';
  }
  const isMac = /^(?:[\da-f]{2}[:-]){5}[\da-f]{2}$/i.test(token);
  if (!isMac && /^[\da-f]*:[\da-f]*:[\da-f:.]*(?:\/\d+)?$/i.test(token))
    return /[a-f]|::/i.test(token) || token.split(':').length === 8 ? judgeIp(token, 128) : 'none';
  return judgeName(token);
}

function candidates(text: string): string[] {
  return text
    .split(/[\s,;()"'`„“”|→↔←]+/)
    .map((token) => token.replace(SCHEME, '').replace(/[.:]+$/, ''))
    .flatMap((token) => (/^[\d.]+[-–][\d.]*\.[\d.]*$/.test(token) ? token.split(/[-–]/) : [token]))
    .map((token) => token.replace(/^\[([\da-f:.]+)\](?::\d+)?$/i, '$1'))
    .map((token) => (/^[^:]+:\d{1,5}(?:\/.*)?$/.test(token) ? token.replace(/:.*$/, '') : token))
    .map((token) => (/^[\d.:a-f]+\/\d+$/i.test(token) ? token : token.replace(/\/.*$/, '')))
    .filter((token) => token.length > 2);
}

/** Reads IPv4 and IPv6 addresses, CIDR blocks, ranges and host names out of a cell; other words are left alone. */
export function parseAddresses(text: string): AddressReading {
  const judged = candidates(text).map((token) => ({ token, kind: judge(token) }));
  const only = (...kinds: readonly Kind[]): string[] =>
    judged.filter(({ kind }) => kinds.includes(kind)).map(({ token }) => token);
  const words = judged
    .filter(({ kind }) => kind !== 'none')
    .reduce(
      (rest, { token, kind }) => (kind === 'ok' && /\p{L}\./u.test(token) ? rest : rest.replace(token, ' ')),
      text,
    );
  return {
    faulty: only('faulty'),
    internet: only('internet'),
    known: only('ok', 'internet').map((token) => token.replace(/\/\d+$/, '').toLowerCase()),
    isNamed: /\p{L}{2}/u.test(words.replace(NOISE_WORDS, ' ')),
  };
}
