import { describe, expect, test } from '@jest/globals';
import { networkOf, portsOf, rowsOf } from './network-of.js';

const table = (heads: string, ...rows: readonly string[]): string =>
  ['# Network', '', heads, heads.replace(/[^|]+/g, '---'), ...rows].join('\n');

describe('what is a network table', () => {
  test.each([
    [
      'a port table with a known port and no words about networks',
      '# Data sheet\n\n| Port | Use |\n|---|---|\n| 2575 | Orders |\n',
    ],
    ['a list of firewall rules', '# Set-up\n\n- TCP 104 inbound from PACS\n- UDP 514 to the log server\n'],
    [
      'keys and values of one connection',
      '# Firewall\n\n- Port: 5671\n- Protocol: AMQPS (TCP)\n- Direction: outbound only\n',
    ],
    [
      'a table stood on end',
      '# Link\n\n| Key | Value |\n|---|---|\n| Protocol | HTTPS |\n| Port | 443 |\n| Destination | link.aquila.example |\n',
    ],
    ['definitions', '# Firewall\n\nHTTPS\n: 443/tcp, to link.aquila.example\n\nNTP\n: 123/udp, to the time server\n'],
    [
      'an allow-list of names',
      '# Firewall\n\nThese hosts must be reachable:\n\n| Host | Use |\n|---|---|\n| link.aquila.example | records |\n',
    ],
    [
      'streams without ports',
      '# Streams\n\n| From | To | Protocol |\n|---|---|---|\n| Pump | Gateway | MQTT over TLS |\n| Gateway | Server | HTTPS |\n',
    ],
    [
      'a JSON file',
      '{"streams": [{"id": "F1", "protocol": "HTTPS", "port": 443, "source": "pump", "destination": "server"}]}',
    ],
  ])('%s', (name, text) => {
    expect(rowsOf(text, name.includes('JSON') ? 'network.json' : undefined).length).toBeGreaterThan(0);
  });

  test.each([
    ['cavities of a manifold', '# Ports\n\n| Port | Volume |\n|---|---|\n| 1 | 20 |\n| 2 | 80 |\n'],
    [
      'a rack with many positions',
      `# Sample rack\n\n| Port | Tube |\n|---|---|\n${Array.from({ length: 24 }, (_, n) => `| ${n + 1} | EDTA |`).join('\n')}\n`,
    ],
    ['what hangs on sockets', '# Sockets\n\n| Port | Use |\n|---|---|\n| 1 | USB stick |\n| 2 | serial printer |\n'],
    ['USB sockets', '# Network and sockets\n\n| USB port | Device |\n|---|---|\n| 443 | Stick |\n'],
    [
      'a log of tests',
      '# Network tests\n\n| ID | Test protocol | Result |\n|---|---|---|\n| 104 | TCP stack fuzzed | passed |\n',
    ],
    ['standards', '# Network\n\n| Standard | Port of call |\n|---|---|\n| ISO 14971 | IEC 62443 |\n'],
    ['steps that open a port', '# Set-up\n\n1. Open TCP port 443.\n2. Press Start.\n3. Read the code.\n'],
    [
      'an unfilled table',
      '# Firewall\n\n| Rule | Source | Destination | Port |\n|---|---|---|---|\n| | | | |\n| TBD | TBD | x.x.x.x | ? |\n',
    ],
  ])('is none: %s', (_, text) => {
    expect(rowsOf(text)).toEqual([]);
  });

  test('counts the rows of each table for those who look at documents', () => {
    const text = `${table('| Port | Use |', '| 443 | HTTPS |', '| 8883 | MQTT |')}\n\n## Firewall\n\n- TCP 104 in\n- UDP 514 out\n- TCP 22 in\n`;
    expect(networkOf(text).tables.map(({ rows, listsRules }) => [rows, listsRules])).toEqual([
      [2, false],
      [3, true],
    ]);
  });
});

describe('direction', () => {
  test.each([
    ['| Port | Direction |', '| 443/tcp | in/out |'],
    ['| Port | Inbound | Outbound |', '| 443/tcp | ✅ | – |'],
    ['| Port | Initiator |', '| 443/tcp | pump |'],
    ['| Port | Source | Destination |', '| 443/tcp | pump | server |'],
    ['| Port | Richtung |', '| 443/tcp | ↔ |'],
    ['| Port | From and to |', '| 443/tcp | pump to server |'],
    ['| Port | Use |', '| 443/tcp out | HTTPS |'],
  ])('is told by %s %s', (heads, row) => {
    expect(rowsOf(table(heads, row))[0]).toMatchObject({ isDirected: true });
  });

  test('is told for all rows by a heading that names one direction, and not by one that names both', () => {
    const rows = '| Port | Use |\n|---|---|\n| 443/tcp | HTTPS |\n';
    expect(rowsOf(`# Outbound connections\n\n${rows}`)[0]).toMatchObject({ isDirected: true });
    expect(rowsOf(`# Inbound and outbound connections\n\n${rows}`)[0]).toMatchObject({ isDirected: false });
  });

  test('is not told by a dash, nor by two empty ticks', () => {
    expect(rowsOf(table('| Port | Direction |', '| 443/tcp | – |'))[0]).toMatchObject({ isDirected: false });
    expect(rowsOf(table('| Port | Inbound | Outbound |', '| 443/tcp | no | no |'))[0]).toMatchObject({
      isDirected: false,
    });
  });

  test('arrows give both ends', () => {
    const [there, back] = rowsOf(table('| Port | Direction |', '| 443/tcp | GX → LIS |', '| 22/tcp | GX ← admin PC |'));
    expect(there).toMatchObject({ source: 'GX', destination: 'LIS' });
    expect(back).toMatchObject({ source: 'admin PC', destination: 'GX' });
  });
});

describe('insecure protocols', () => {
  const insecure = (text: string): readonly string[] => rowsOf(text).flatMap((row) => row.insecure);

  test.each([
    ['FTP', '| 21/tcp | FTP |'],
    ['Telnet', '| 23/tcp | SSH and Telnet |'],
    ['SNMP version 1 or 2c', '| 161/udp | SNMPv2c |'],
    ['SMB version 1', '| 445/tcp | SMBv1 |'],
    ['HTTP', '| 80/tcp, 443/tcp | HTTP/HTTPS |'],
    ['DICOM without encryption', '| 104/tcp | DICOM C-STORE |'],
    ['HL7 without encryption', '| 2575/tcp | HL7 v2.5 MLLP, unencrypted |'],
    ['encryption older than TLS 1.2', '| 2762/tcp | DICOM over TLS 1.0 |'],
    ['Telnet', '| 23/tcp | shell |'],
  ])('names %s in %s', (name, row) => {
    expect(insecure(table('| Port | Protocol |', row))).toEqual([name]);
  });

  test.each([
    '| 2762/tcp | DICOM over TLS 1.2 |',
    '| 22/tcp | SFTP |',
    '| 443/tcp | HTTP(S) |',
    '| 443/tcp | HL7 FHIR R4 |',
    '| 445/tcp | SMB 3.1.1 |',
    '| 161/udp | SNMPv3 |',
  ])('finds nothing in %s', (row) => {
    expect(insecure(table('| Port | Protocol |', row))).toEqual([]);
  });

  test('leaves alone what is closed or denied, and keeps what is only off by default', () => {
    const rows = (state: string) => table('| Port | Protocol | State |', `| 23/tcp | Telnet | ${state} |`);
    expect(insecure(rows('closed'))).toEqual([]);
    expect(insecure(rows('blocked'))).toEqual([]);
    expect(insecure(rows('disabled by default'))).toEqual(['Telnet']);
  });

  test('takes a reason from the row, or from the section for its mark, its protocol or all streams', () => {
    const rows = table('| Id | Port | Protocol | Remark |', '| F7 | 104/tcp | DICOM | |');
    expect(insecure(rows)).toEqual(['DICOM without encryption']);
    expect(insecure(rows.replace('| |', '| isolated imaging VLAN |'))).toEqual([]);
    expect(insecure(`${rows}\n\nF5 to F8 run in an IPsec tunnel.\n`)).toEqual([]);
    expect(insecure(`${rows}\n\nDICOM carries no patient data here.\n`)).toEqual([]);
    expect(insecure(`${rows}\n\nAll connections are encrypted with TLS 1.2.\n`)).toEqual([]);
    expect(insecure(`${rows}\n\nF1 runs in an IPsec tunnel. DICOM is not encrypted.\n`)).not.toEqual([]);
  });
});

describe('pairs that cannot be', () => {
  const implausible = (row: string) =>
    rowsOf(table('| Port | Transport | Protocol |', row)).flatMap((one) => one.implausible);

  test.each([
    ['| 123 | TCP | NTP |', 'NTP over TCP, though it runs over UDP'],
    ['| 80 | TCP | HTTPS |', 'HTTPS on port 80'],
    ['| 23 | TCP | SSH |', 'SSH on port 23'],
    ['| 443 | TCP | HL7 |', 'HL7 on port 443'],
  ])('%s', (row, said) => {
    expect(implausible(row)).toEqual([said]);
  });

  test.each([
    '| 123 | UDP | NTP |',
    '| 8443 | TCP | HTTPS |',
    '| 80, 443 | TCP | HTTP, HTTPS |',
    '| 53 | TCP/UDP | DNS |',
  ])('accepts %s', (row) => {
    expect(implausible(row)).toEqual([]);
  });
});

describe('wide rows', () => {
  test('all ports, ports as needed, and a range of nearly all', () => {
    const rows = rowsOf(
      table(
        '| Port | Protocol | Direction |',
        '| any | TCP | in |',
        '| dynamic | RPC, TCP | in |',
        '| 1024–65535 | TCP | in |',
        '| 49152–65535 | TCP | in |',
        '| 443 | HTTPS | in |',
      ),
    );
    expect(rows.map(({ openPorts }) => openPorts)).toEqual(['all', 'dynamic', 'all', null, null]);
    expect(rows.map(portsOf)).toEqual([[], [], ['1024-65535'], ['49152-65535'], ['443']]);
  });

  test('the near end of a stream may have any port', () => {
    const [row] = rowsOf(table('| Local port | Remote port | Protocol |', '| any | 443 | HTTPS |'));
    expect(row).toMatchObject({ openPorts: null, ports: [{ from: 443, to: 443 }] });
  });

  test('any to any, by words and by addresses', () => {
    const rows = rowsOf(
      table(
        '| Source | Destination | Port | Protocol |',
        '| any | * | 443 | HTTPS |',
        '| 0.0.0.0/0 | alle | 22 | SSH |',
        '| any | server | 443 | HTTPS |',
      ),
    );
    expect(rows.map(({ isAnyToAny }) => isAnyToAny)).toEqual([true, true, false]);
  });
});

test('a hostile table costs no more than its length', () => {
  const cell = `tcp ${'1,'.repeat(20000)} ${'a.'.repeat(20000)} ${'-'.repeat(20000)} ${':'.repeat(20000)}`;
  const started = performance.now();
  rowsOf(table('| Port | Source | Destination |', `| 443 ${cell} | ${cell} | ${cell} |`));
  expect(performance.now() - started).toBeLessThan(10_000);
});
