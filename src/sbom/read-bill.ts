import type { Component, Dependency, Inventory } from '#model/inventory';
import type { Place } from '#model/span';

/** Gives the place of a JSON pointer; where nothing stands there, that of the head of the file. */
export type At = (pointer: string) => Place;

/** What a reader takes out of the data of a bill; `at` is asked for every place that may be shown. */
export interface BillContent {
  readonly product: Component | null;
  readonly components: readonly Component[];
  readonly dependencies: readonly Dependency[];
  readonly otherRefs: readonly string[];
  readonly timestamp: Inventory['timestamp'];
  readonly places: Inventory['places'];
}

/** Reads the data of a bill, whether it is valid or not: what does not have the expected shape is passed over. */
export type ReadBill = (data: Readonly<Record<string, unknown>>, at: At) => BillContent;
