import type { SchemaFault, Validate } from '#model/schema-fault';
import type { Bill } from './bill-of.js';

const MOST = 2000;

/** Validators by standard and version, each a module of its own that loads when a file needs it. */
const VALIDATORS: Readonly<Record<string, () => Promise<{ readonly default: Validate }>>> = {
  'CycloneDX 1.2': () => import('../generated/cyclonedx-1-2.js'),
  'CycloneDX 1.3': () => import('../generated/cyclonedx-1-3.js'),
  'CycloneDX 1.4': () => import('../generated/cyclonedx-1-4.js'),
  'CycloneDX 1.5': () => import('../generated/cyclonedx-1-5.js'),
  'CycloneDX 1.6': () => import('../generated/cyclonedx-1-6.js'),
  'CycloneDX 1.7': () => import('../generated/cyclonedx-1-7.js'),
  'SPDX 2.2': () => import('../generated/spdx-2.js'),
  'SPDX 2.3': () => import('../generated/spdx-2.js'),
  'SPDX 3.0': () => import('../generated/spdx-3.js'),
};

function unknownVersion({ standard, version }: Bill): SchemaFault {
  const known = Object.keys(VALIDATORS).filter((name) => name.startsWith(standard));
  const said = version === null ? 'names no version' : `is of version ${version.slice(0, 40)}`;
  return {
    instancePath: standard === 'CycloneDX' ? '/specVersion' : '',
    keyword: 'version',
    message: `${said}; read are ${known.join(', ')}`,
    params: {},
  };
}

/** What the schema of its standard and version objects to in a bill, at most so many that a person may want to see. */
export async function validateBill(bill: Bill, data: unknown): Promise<readonly SchemaFault[]> {
  const version = bill.version?.split('.').slice(0, 2).join('.') ?? '';
  const load = VALIDATORS[`${bill.standard} ${version}`];
  if (!load) return [unknownVersion(bill)];
  const { default: validate } = await load();
  if (validate(data)) return [];
  const faults = validate.errors ?? [];
  // A validator keeps its last faults alive until it is called again.
  validate.errors = null;
  return faults.slice(0, MOST);
}
