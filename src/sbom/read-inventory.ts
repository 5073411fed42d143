import type { Document } from '#model/document';
import type { Inventory } from '#model/inventory';
import type { Problem } from '#model/report';
import type { Place } from '#model/span';
import { createLineMap } from '#text/line-map';
import { byStart } from '#text/order';
import { placeOf } from '#text/place';
import { isRecord } from '#model/is-record';
import { type Bill } from './bill-of.js';
import { readCycloneDx } from './cyclonedx/read-cyclonedx.js';
import { faultNotes } from './fault-notes.js';
import { locate } from './locate.js';
import type { At, BillContent, ReadBill } from './read-bill.js';
import { readSpdx2 } from './spdx/read-spdx-2.js';
import { readSpdx3 } from './spdx/read-spdx-3.js';
import { validateBill } from './validate-bill.js';

const HEAD = 200;
const SHOWN = 240;
const MOST_FAULTS = 300;
const MOST_PARTS = 100_000;

const NOTHING: BillContent = {
  product: null,
  components: [],
  dependencies: [],
  otherRefs: [],
  timestamp: null,
  places: {},
};

function readerOf({ standard }: Bill, data: Readonly<Record<string, unknown>>): ReadBill {
  if (standard === 'CycloneDX') return readCycloneDx;
  return typeof data['spdxVersion'] === 'string' ? readSpdx2 : readSpdx3;
}

type Filled = { -readonly [K in keyof Place]: Place[K] };

/** Hands out places by their pointers, to be filled in all at once by one pass over the text. */
function openPlaces({ path, text }: Document) {
  const open = new Map<string, Filled>();
  const lineMap = createLineMap(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const head = placeOf(path, text, lineMap, start, Math.min(text.length, HEAD));
  const at: At = (pointer) => {
    const place = open.get(pointer) ?? { ...head };
    open.set(pointer, place);
    return place;
  };
  const fill = (): void => {
    // What holds more than a few words is shown by its beginning.
    for (const [pointer, { from, to }] of locate(text, open.keys()))
      Object.assign(open.get(pointer)!, placeOf(path, text, lineMap, from, Math.min(to, from + SHOWN)));
  };
  return { head, at, fill };
}

const tooMuch = (path: string, what: string): Problem => ({
  kind: 'limit',
  message: `${path} ${what}`,
  path,
  line: null,
  hint: 'Split or flatten the file, or leave it out of documents.',
});

const isTooLong = (data: Readonly<Record<string, unknown>>): boolean =>
  Object.values(data).some((value) => Array.isArray(value) && value.length > MOST_PARTS);

/** The inventory of a bill of materials, or why it could not be taken. Loads the validator that it needs. */
export async function readInventory(document: Document, bill: Bill): Promise<Inventory | Problem> {
  const { standard, version, syntax } = bill;
  const { head, at, fill } = openPlaces(document);
  const about = { standard, version, syntax, place: head };
  if (syntax !== 'JSON' || !isRecord(document.data)) return { ...about, ...NOTHING, faults: [], has: [] };
  if (isTooLong(document.data))
    return tooMuch(document.path, `has a list of more than ${MOST_PARTS} entries; a bill of so many is not checked`);
  try {
    const notes = faultNotes(await validateBill(bill, document.data)).slice(0, MOST_FAULTS);
    const content = readerOf(bill, document.data)(document.data, at);
    const open = notes.map(({ pointer, note }) => ({ place: at(pointer), note }));
    fill();
    const faults = open.map(({ place, note }) => ({ ...place, note })).sort(byStart);
    const places = content.timestamp ? { ...content.places, timestamp: content.timestamp.place } : content.places;
    return { ...about, ...content, places, faults, has: Object.keys(places) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tooMuch(document.path, 'nests deeper, or holds more, than a bill of materials that can be checked');
  }
}
