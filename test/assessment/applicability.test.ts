import { describe, expect, test } from '@jest/globals';
import { isApplicable, parseApplicability } from '#assessment/applicability';
import type { Device, DeviceFacts } from '#model/dossier';

const pump = (facts: DeviceFacts, regulation: string | null = 'mdr'): Device => ({
  name: 'Aquila IP-3',
  version: '3.4',
  manufacturer: null,
  regulation,
  class: 'IIb',
  facts,
});
const applies = (expression: string | null, facts: DeviceFacts) => isApplicable(expression, pump(facts)).applies;

describe('a rule applies', () => {
  test('always, where it names no condition', () => {
    expect(isApplicable(null, null)).toEqual({ applies: true, decidedBy: null, undeclared: [] });
  });

  test.each<[string, DeviceFacts, boolean]>([
    ['accounts != none', { accounts: 'local' }, true],
    ['accounts != none', { accounts: ['local', 'directory'] }, true],
    ['accounts != none', { accounts: 'none' }, false],
    ['essential_function != none', { essential_function: 'None' }, false],
    ['essential_function != none', { essential_function: 'delivers the set rate' }, true],
    ['hosting includes third-party', { hosting: ['customer', 'third-party'] }, true],
    ['hosting includes third-party', { hosting: 'customer' }, false],
    ['logs', { logs: true }, true],
    ['logs', { logs: false }, false],
    ['environment not only [home, mobile, public]', { environment: ['home', 'hospital'] }, true],
    ['environment not only [home, mobile, public]', { environment: ['home', 'mobile'] }, false],
    ['environment not only [home, mobile, public]', { environment: 'home' }, false],
    ['form != software-only and form != mobile-app', { form: 'mobile-app' }, false],
    ['logs and (accounts != none or phi includes stores)', { logs: true, accounts: 'none', phi: 'stores' }, true],
    ['logs and (accounts != none or phi includes stores)', { logs: true, accounts: 'none', phi: 'none' }, false],
    ['logs or accounts != none and clinical_urgency', { logs: true, accounts: 'none', clinical_urgency: false }, true],
  ])('%s with %j: %s', (expression, facts, expected) => {
    expect(applies(expression, facts)).toBe(expected);
  });

  test('by a word for personal health data and those before it, by a list as it stands', () => {
    expect(applies('phi includes displays', { phi: 'stores' })).toBe(true);
    expect(applies('phi includes stores', { phi: 'transmits' })).toBe(false);
    expect(applies('phi includes displays', { phi: ['stores'] })).toBe(false);
    expect(applies('phi != none', { phi: 'none' })).toBe(false);
  });

  test('by the network interfaces where nobody says whether it is networked', () => {
    expect(applies('networked', { interfaces: ['usb', 'wifi'] })).toBe(true);
    expect(applies('networked', { interfaces: ['lan'], networked: false })).toBe(false);
    expect(isApplicable('networked', pump({ interfaces: ['usb', 'serial'] })).decidedBy).toBe(
      'networked: not declared; interfaces: usb, serial',
    );
    expect(isApplicable('networked', pump({})).undeclared).toEqual(['networked']);
  });

  test('under both regulations where the device stands under both', () => {
    expect(isApplicable('regulation = mdr', pump({}, 'both')).applies).toBe(true);
    expect(isApplicable('regulation = mdr', pump({}, 'ivdr'))).toMatchObject({
      applies: false,
      decidedBy: 'regulation: ivdr',
    });
    expect(isApplicable('regulation = mdr', pump({}, null)).undeclared).toEqual(['regulation']);
  });

  test('by default where a fact has one, without calling it undeclared', () => {
    expect(isApplicable('programmable and stores_configuration', pump({})).undeclared).toEqual([]);
    expect(applies('stores_configuration', { stores_configuration: false })).toBe(false);
  });

  test('where a fact is not declared, and names it', () => {
    expect(isApplicable('accounts != none and logs', pump({ logs: true }))).toEqual({
      applies: true,
      decidedBy: null,
      undeclared: ['accounts'],
    });
    expect(isApplicable('accounts != none or logs', pump({})).undeclared).toEqual(['accounts', 'logs']);
    expect(isApplicable('accounts != none', null).undeclared).toEqual(['accounts']);
  });

  test('without calling a fact undeclared that changes nothing', () => {
    expect(isApplicable('accounts != none or logs', pump({ logs: true })).undeclared).toEqual([]);
    expect(isApplicable('accounts != none and logs', pump({ logs: false }))).toEqual({
      applies: false,
      decidedBy: 'logs: no',
      undeclared: [],
    });
  });

  test('takes no property of plain objects for a fact', () => {
    expect(
      isApplicable('accounts != none', pump(JSON.parse('{"__proto__": {"accounts": "none"}}') as DeviceFacts))
        .undeclared,
    ).toEqual(['accounts']);
  });
});

describe('a rule that does not apply names what decided', () => {
  test.each<[string, DeviceFacts, string]>([
    ['accounts != none', { accounts: 'none' }, 'accounts: none'],
    ['logs and accounts != none', { logs: true, accounts: 'none' }, 'accounts: none'],
    ['hosting includes manufacturer or hosting includes third-party', { hosting: 'customer' }, 'hosting: customer'],
    [
      'phi includes transmits or removable_media',
      { phi: 'displays', removable_media: false },
      'phi: displays and removable_media: no',
    ],
  ])('%s with %j: %s', (expression, facts, expected) => {
    expect(isApplicable(expression, pump(facts)).decidedBy).toBe(expected);
  });
});

describe('an expression is refused', () => {
  test.each([
    ['acounts != none', /"acounts" is no device fact; did you mean "accounts"/],
    ['accounts != nome', /"nome" is no value of accounts; did you mean "none"/],
    ['regulation = mrd', /did you mean "mdr"/],
    ['logs = yes', /ask it by its name alone/],
    ['accounts', /what accounts must be/],
    ['constructor', /no device fact/],
    ['logs and', /expected a device fact instead of its end/],
    ['logs logs', /expected "and", "or" or the end instead of "logs"/],
    ['(logs', /expected "\)" instead of its end/],
    ['logs & networked', /instead of "&"/],
    ['environment not only []', /expected a value of environment/],
    ['', /expected a device fact/],
  ])('%s', (expression, message) => {
    expect(() => parseApplicability(expression)).toThrow(message);
  });

  test('that nests without end', () => {
    expect(() => parseApplicability(`${'('.repeat(5000)}logs`)).toThrow(/more than 50 deep/);
  });
});
