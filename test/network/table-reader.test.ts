import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { portsOf, rowsOf } from './network-of.js';

const COLUMNS = ['id', 'protocol', 'transport', 'port', 'source', 'destination'] as const;
type Column = (typeof COLUMNS)[number];
type Row = Readonly<Record<Column, string>>;

/** Heads of each column in the languages of the vocabulary, as vendors write them. */
const HEADS: Readonly<Record<Column, readonly string[]>> = {
  id: ['Id', 'No.', 'Nr.', 'Stream ID', 'Regel', 'N°'],
  protocol: ['Protocol', 'Application protocol', 'Protokoll', 'PROTOCOLE', 'Protocolo', 'Protocollo', '**Dienst**'],
  transport: ['Transport', 'Transport layer', 'Transportprotokoll', 'Transporte', 'Trasporto'],
  port: ['Port', 'Ports', 'TCP/UDP port', 'Zielport', 'Puerto de destino', 'Porta', 'Poort', '`Port`'],
  source: ['Source', 'From (opens it)', 'Source (initiator)', 'Quelle', 'Origen', 'Da', 'Bron', 'Émetteur'],
  destination: ['Destination', 'To', 'Ziel', 'Zieladresse', 'Destinataire', 'Destino', 'Naar', 'A'],
};

const row = fc.record({
  id: fc.integer({ min: 1, max: 99 }).map((n) => `F${n}`),
  protocol: fc.constantFrom('HL7 over TLS', 'DICOM over TLS 1.2', 'HTTPS', 'MQTT over TLS', 'LDAPS'),
  transport: fc.constantFrom('TCP', 'UDP'),
  port: fc.integer({ min: 20, max: 65535 }).map(String),
  source: fc.constantFrom('Pump', 'Gateway, 10.40.16.10', 'Pump server'),
  destination: fc.constantFrom('HL7 engine', 'Directory', 'updates.nordlicht.example'),
});

const rows = fc.array(row, { minLength: 2, maxLength: 6 });
const order = fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length });
const heads = fc.record(
  Object.fromEntries(COLUMNS.map((column) => [column, fc.constantFrom(...HEADS[column])])) as Record<
    Column,
    fc.Arbitrary<string>
  >,
);
const padding = fc.constantFrom('', ' ', '   ', '\t');

const seen = (text: string) =>
  rowsOf(text).map((one) => ({
    id: one.id,
    services: one.services.map(({ id }) => id),
    transports: one.transports,
    ports: portsOf(one),
    source: one.source,
    destination: one.destination,
  }));

const SERVICES: Readonly<Record<string, string>> = {
  'HL7 over TLS': 'hl7',
  'DICOM over TLS 1.2': 'dicom',
  HTTPS: 'https',
  'MQTT over TLS': 'mqtt',
  LDAPS: 'ldaps',
};

const expected = (given: readonly Row[]) =>
  given.map((one) => ({
    id: one.id,
    services: [SERVICES[one.protocol]],
    transports: [one.transport.toLowerCase()],
    ports: [one.port],
    source: one.source,
    destination: one.destination,
  }));

describe('the reader of network tables', () => {
  test('sees the same rows whatever the order, language and padding of the columns', () => {
    fc.assert(
      fc.property(rows, order, heads, padding, fc.boolean(), (given, columns, headOf, pad, hasSpare) => {
        const spare = hasSpare ? [''] : [];
        const line = (cells: readonly string[]): string =>
          `|${[...cells, ...spare].map((cell) => `${pad}${cell}${pad}`).join('|')}|`;
        const text = [
          '# Network\n',
          line(columns.map((column) => headOf[column])),
          line(columns.map(() => '---')).replace(/\|\s*\|$/, '|---|'),
          ...given.map((one) => line(columns.map((column) => one[column]))),
        ].join('\n');
        expect(seen(text)).toEqual(expected(given));
      }),
      { numRuns: 80 },
    );
  });

  test('sees the same rows where cells of an HTML table are merged', () => {
    fc.assert(
      fc.property(rows, order, heads, (given, columns, headOf) => {
        // Equal neighbours in a column become one cell over several rows.
        const span = (column: Column, at: number): number => {
          let to = at;
          while (to < given.length && given[to]![column] === given[at]![column]) to += 1;
          return to - at;
        };
        const isCovered = (column: Column, at: number): boolean =>
          at > 0 && given[at]![column] === given[at - 1]![column];
        const body = given.map((one, at) => {
          const cells = columns
            .filter((column) => !isCovered(column, at))
            .map((column) => `<td rowspan="${span(column, at)}">\n  ${one[column]} </td>`);
          return `<tr>${cells.join('')}</tr>`;
        });
        const head = columns.map((column) => `<th>${headOf[column].replace(/[*`]/g, '')}</th>`).join('');
        expect(seen(`# Network\n\n<table><tr>${head}</tr>${body.join('\n')}</table>\n`)).toEqual(expected(given));
      }),
      { numRuns: 80 },
    );
  });

  test('sees the same rows in YAML, in any order of keys, in block and flow style', () => {
    fc.assert(
      fc.property(rows, order, fc.boolean(), (given, columns, isFlow) => {
        const items = given.map((one) => {
          const pairs = columns.map(
            (column) => `${column}: ${one[column].includes(',') ? `"${one[column]}"` : one[column]}`,
          );
          return isFlow ? `  - {${pairs.join(', ')}}` : `  - ${pairs.join('\n    ')}`;
        });
        expect(
          rowsOf(`streams:\n${items.join('\n')}\n`, 'network.yaml').map((one) => ({
            id: one.id,
            ports: portsOf(one),
            source: one.source,
          })),
        ).toEqual(given.map((one) => ({ id: one.id, ports: [one.port], source: one.source })));
      }),
      { numRuns: 80 },
    );
  });

  test('keeps empty cells empty: what stands above is not taken over', () => {
    const [, second] = rowsOf(
      '# Firewall\n\n| Port | Transport | Direction |\n|---|---|---|\n| 443 | TCP | incoming |\n| 8883 | | |\n',
    );
    expect(second).toMatchObject({ transports: [], isDirected: false });
  });

  test('gives each row the place where it stands', () => {
    fc.assert(
      fc.property(rows, fc.nat(5), (given, above) => {
        const table = given.map((one) => `| ${one.id} | ${one.protocol} | ${one.port} | ${one.transport} |`);
        const text = `${'\n'.repeat(above)}# Network\n\n| Id | Protocol | Port | Transport |\n|---|---|---|---|\n${table.join('\n')}\n`;
        expect(rowsOf(text).map(({ place }) => [place.start.line, place.excerpt])).toEqual(
          table.map((line, n) => [above + 5 + n, line]),
        );
      }),
    );
  });
});
