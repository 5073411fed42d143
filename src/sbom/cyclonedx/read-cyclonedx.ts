import type { Component, Dependency } from '#model/inventory';
import { isRecord } from '#model/is-record';
import { listOf, textOf } from '../bill-of.js';
import type { At, BillContent, ReadBill } from '../read-bill.js';
import { saidOf } from '../words.js';
import { readComponent } from './read-component.js';

const MOST = 100_000;

type Data = Readonly<Record<string, unknown>>;

const record = (value: unknown): Data => (isRecord(value) ? value : {});

/** All components below a list, nested ones after their parent; without recursion, since nesting has no bound. */
function flatten(list: unknown, pointer: string, at: At): Component[] {
  const found: Component[] = [];
  const open = [{ list: listOf(list), pointer, n: 0 }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    if (level.n >= level.list.length) {
      open.pop();
      continue;
    }
    const here = `${level.pointer}/${level.n}`;
    const data = level.list[level.n];
    level.n += 1;
    if (!isRecord(data)) continue;
    if (found.length === MOST) throw new RangeError(`more than ${MOST} components`);
    found.push(readComponent(data, here, at));
    if (Array.isArray(data['components'])) open.push({ list: data['components'], pointer: `${here}/components`, n: 0 });
  }
  return found;
}

function dependenciesOf(data: Data, at: At): Dependency[] {
  return listOf(data['dependencies']).flatMap((one, n) => {
    const from = isRecord(one) ? textOf(one['ref']) : null;
    if (from === null || !isRecord(one)) return [];
    const to = [...listOf(one['dependsOn']), ...listOf(one['provides'])].filter((ref) => typeof ref === 'string');
    return [{ from, to, place: at(`/dependencies/${n}`) }];
  });
}

/** Refs of services, nested ones too. */
function serviceRefs(list: unknown): string[] {
  const refs: string[] = [];
  const open = [...listOf(list)];
  while (open.length > 0) {
    const one = open.pop();
    if (!isRecord(one)) continue;
    const ref = textOf(one['bom-ref']);
    if (ref !== null) refs.push(ref);
    open.push(...listOf(one['services']));
  }
  return refs.reverse();
}

const hasContact = (value: unknown): boolean => {
  const one = record(value);
  const contacts = [one, ...listOf(one['contact']).map(record)];
  return listOf(one['url']).length > 0 || contacts.some((each) => saidOf(each['email']) !== null);
};

/** Where the facts about the bill itself stand. */
function factPointers(data: Data): Readonly<Record<string, string | null>> {
  const metadata = record(data['metadata']);
  const authors = listOf(metadata['authors']);
  const named = authors.findIndex(
    (one) => saidOf(record(one)['name']) !== null || saidOf(record(one)['email']) !== null,
  );
  const maker = ['manufacturer', 'manufacture'].find((key) => saidOf(record(metadata[key])['name']) !== null);
  const author = named >= 0 ? `/metadata/authors/${named}` : maker ? `/metadata/${maker}` : null;
  const reachable = authors.findIndex(hasContact);
  const contact =
    reachable >= 0
      ? `/metadata/authors/${reachable}`
      : maker && hasContact(metadata[maker])
        ? `/metadata/${maker}`
        : null;
  const tools = metadata['tools'];
  const hasTool =
    listOf(tools).length > 0 ||
    [...listOf(record(tools)['components']), ...listOf(record(tools)['services'])].length > 0;
  return {
    author,
    'author-contact': contact,
    tool: hasTool ? '/metadata/tools' : null,
    lifecycle: listOf(metadata['lifecycles']).length > 0 ? '/metadata/lifecycles' : null,
    uri: textOf(data['serialNumber']) === null ? null : '/serialNumber',
    completeness: listOf(data['compositions']).some((one) => textOf(record(one)['aggregate']) !== null)
      ? '/compositions'
      : null,
  };
}

/** Reads a CycloneDX bill. */
export const readCycloneDx: ReadBill = (data, at): BillContent => {
  const metadata = record(data['metadata']);
  const product = isRecord(metadata['component'])
    ? readComponent(metadata['component'], '/metadata/component', at)
    : null;
  const parts = flatten(record(metadata['component'])['components'], '/metadata/component/components', at);
  const timestamp = textOf(metadata['timestamp']);
  const places = Object.entries(factPointers(data)).flatMap(([fact, pointer]) =>
    pointer === null ? [] : [[fact, at(pointer)] as const],
  );
  return {
    product,
    components: [...parts, ...flatten(data['components'], '/components', at)],
    dependencies: dependenciesOf(data, at),
    otherRefs: serviceRefs(data['services']),
    timestamp: timestamp === null ? null : { value: timestamp, place: at('/metadata/timestamp') },
    places: Object.fromEntries(places),
  };
};
