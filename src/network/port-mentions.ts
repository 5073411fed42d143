import type { Reading } from '#language/read-document';
import type { PortMention } from '#model/network';
import type { Place, Range } from '#model/span';
import { parsePorts } from './parse-ports.js';
import { statedSentences } from './stated-sentences.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * Sentences outside of network tables that give one service one port ("HL7 messages arrive at TCP port 2575"), so that
 * running text can be held against the tables. A port that is closed or can be changed says nothing.
 */
export function findPortMentions(
  reading: Reading,
  tables: readonly Range[],
  vocabulary: Vocabulary,
  placeOf: (from: number, to: number) => Place,
): PortMention[] {
  return statedSentences(reading, ['paragraph', 'item', 'row', 'entry']).flatMap(({ text, from, to }) => {
    if (tables.some((table) => table.from < to && from < table.to)) return [];
    const { ports } = parsePorts(text, false);
    const [port] = ports;
    if (!port || ports.length > 1 || port.from !== port.to) return [];
    const [service, ...others] = vocabulary.servicesIn(text);
    const isOther = (['off', 'denied', 'byDefault', 'dynamic'] as const).some((mark) => vocabulary.has(mark, text));
    if (service === undefined || others.length > 0 || isOther) return [];
    const { name, family } = vocabulary.service(service);
    return [{ service: { id: service, name, family }, port: port.from, place: placeOf(from, to) }];
  });
}
