import { describe, expect, test } from '@jest/globals';
import { parsePorts } from '#network/parse-ports';

const shown = (text: string, inColumn: boolean): string[] =>
  parsePorts(text, inColumn).ports.map(({ from, to, transports }) =>
    [from === to ? from : `${from}-${to}`, ...transports].join(' '),
  );

describe('ports in a column of ports', () => {
  test.each([
    ['443/tcp', ['443 tcp']],
    ['2575 (TLS)', ['2575']],
    ['49152–65535', ['49152-65535']],
    ['TCP 2762', ['2762 tcp']],
    ['tcp 636, 22, 6514; udp 123, 53', ['636 tcp', '22 tcp', '6514 tcp', '123 udp', '53 udp']],
    ['500, 4500/udp out', ['500 udp', '4500 udp']],
    ['80,443', ['80', '443']],
    ['514¹', ['514']],
    ['udp/123 and udp/53', ['123 udp', '53 udp']],
    ['88 TCP/UDP', ['88 tcp udp']],
    ['7443 in, open during a 30-minute service window', ['7443']],
    ['22 (SSH 2)', ['22']],
    ['443 (TLS 1.3, HTTP/2)', ['443']],
    ['7', ['7']],
    ['–', []],
    ['RS-232, 9600 baud', []],
    ['any', []],
  ])('reads %s', (text, ports) => {
    expect(shown(text, true)).toEqual(ports);
  });

  test('names what can be no port as it was written', () => {
    expect(parsePorts('70000', true).faulty).toEqual(['70000']);
    expect(parsePorts('0', true).faulty).toEqual(['0']);
    expect(parsePorts('6000-5000', true).faulty).toEqual(['6000-5000']);
  });
});

describe('ports in any other cell or line', () => {
  test.each([
    ['TCP 104 inbound from PACS', ['104 tcp']],
    ['fixed IPv4, AE `SKERRY_IN`, tcp/2762', ['2762 tcp']],
    ['Ward server 10.40.9.10:8443', ['8443']],
    ['link.aquila.example:8443', ['8443']],
    ['[TLS over TCP, port 6514]', ['6514 tcp']],
  ])('reads %s', (text, ports) => {
    expect(shown(text, false)).toEqual(ports);
  });

  test.each([
    'IEC 62443-4-2 and ISO 14971',
    'tested on 2026-09-01 with 1440 samples',
    'USB port 1, wall socket 2',
    'version 3.2.1 of the TCP stack',
    'TCP_ACK_Flood 104',
    'Address 10.40.16.0/22',
  ])('finds none in: %s', (text) => {
    expect(shown(text, false)).toEqual([]);
  });
});
