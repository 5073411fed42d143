import type { Waiver } from '#model/waiver';

/** Why something is accepted, on whose word, until when, and where more is to be read. */
export function waiverInWords({ reason, approver, expires, reference }: Waiver): string {
  const terms = [approver, expires && `until ${expires}`, reference].filter((term) => term !== null).join(', ');
  return terms === '' ? reason : `${reason} (${terms})`;
}
