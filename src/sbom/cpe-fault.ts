const PARTS_OF_23 = 13;
const VALUE = /^(?:[*-]|(?:\?+|\*)?(?:[A-Za-z0-9._-]|\\[!-/:-@[-`{-~])+(?:\?+|\*)?)$/;
const URI = /^cpe:\/[aho]?(?::(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})*){0,6}$/;

/** Cuts a formatted string at its colons, but not at those that a backslash makes part of a value. */
function partsOf(value: string): string[] {
  const parts = [''];
  for (let n = 0; n < value.length; n += 1) {
    const character = value[n]!;
    if (character === ':') parts.push('');
    else {
      parts[parts.length - 1] += character;
      if (character === '\\' && n + 1 < value.length) parts[parts.length - 1] += value[(n += 1)]!;
    }
  }
  return parts;
}

/** What is wrong with a CPE name in the formatted form of 2.3 or the URI form of 2.2; null where it is well formed. */
export function cpeFault(value: string): string | null {
  if (value.startsWith('cpe:/'))
    return URI.test(value) ? null : 'is no CPE 2.2 name; cpe:/part:vendor:product:version was expected';
  if (!value.startsWith('cpe:2.3:')) return 'does not start with cpe:2.3: or cpe:/';
  const parts = partsOf(value);
  if (parts.length !== PARTS_OF_23)
    return `has ${parts.length - 2} of the 11 parts of a CPE 2.3 name; unknown ones are written as *`;
  if (!/^[aho*-]$/.test(parts[2]!)) return `names "${parts[2]!.slice(0, 20)}" as its part; a, h or o was expected`;
  const wrong = parts.slice(3).find((part) => !VALUE.test(part));
  return wrong === undefined
    ? null
    : `has the part "${wrong.slice(0, 40)}", where a value, * or - was expected (special characters after a backslash)`;
}
