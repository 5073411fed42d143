import { PackageURL } from 'packageurl-js';

const LONGEST = 2000;

/** What is wrong with a package URL; null where it is well formed. */
export function purlFault(value: string): string | null {
  if (value.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (/\s/.test(value)) return 'holds white space, which must be written as %20';
  try {
    PackageURL.fromString(value);
    return null;
  } catch (error) {
    const reason = (error as Error).message.replace(/^Invalid purl: */i, '').replace(/\.$/, '');
    return `is not well formed (${reason}); pkg:type/name@version was expected`;
  }
}
