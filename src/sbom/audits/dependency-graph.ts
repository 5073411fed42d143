import type { Inventory } from '#model/inventory';

/** Refs of what the product needs or holds itself, empty where the bill does not say. */
export function directRefs({ product, dependencies }: Inventory): ReadonlySet<string> {
  return new Set(dependencies.filter(({ from }) => product !== null && from === product.ref).flatMap(({ to }) => to));
}

/** Refs that some dependency names, on either side. */
export function linkedRefs({ dependencies }: Inventory): ReadonlySet<string> {
  return new Set(dependencies.flatMap(({ from, to }) => (to.length > 0 ? [from, ...to] : [])));
}
