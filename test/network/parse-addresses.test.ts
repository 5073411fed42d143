import { describe, expect, test } from '@jest/globals';
import { parseAddresses } from '#network/parse-addresses';

describe('addresses', () => {
  test.each([
    'Pump, 10.40.16.0/22',
    '10.20.30.41/24',
    '10.0.0.1-10.0.0.20',
    '2001:db8::1/64',
    'fe80::1',
    '[2001:db8::5]:443',
    'https://in.strokesift.example/api/v2',
    '*.aquila.example',
    'in.strokesift.example:8443.',
    '00:1A:2B:3C:4D:5E',
    'fixed IPv4 or DNS name, approx. 12:30:00',
    '<site>.aquila.example or x.x.x.x',
    'AE SKERRY_IN, build 3.2.1',
  ])('finds nothing wrong in: %s', (text) => {
    expect(parseAddresses(text).faulty).toEqual([]);
  });

  test.each([
    ['Gateway, 10.40.300.10', '10.40.300.10'],
    ['10.40.16.0/33', '10.40.16.0/33'],
    ['10.40.16/22', '10.40.16/22'],
    ['10.40.16.0.1', '10.40.16.0.1'],
    ['2001:db8::12345', '2001:db8::12345'],
    ['link..aquila.example', 'link..aquila.example'],
    ['my_host.aquila.example', 'my_host.aquila.example'],
    ['-link.aquila.example', '-link.aquila.example'],
  ])('names what is wrong in: %s', (text, faulty) => {
    expect(parseAddresses(text).faulty).toEqual([faulty]);
  });

  test('tells the internet from private networks, and named from bare', () => {
    expect(parseAddresses('52.17.84.9')).toMatchObject({ internet: ['52.17.84.9'], isNamed: false });
    expect(parseAddresses('52.17.84.9, fixed IPv4')).toMatchObject({ isNamed: false });
    expect(parseAddresses('Nordlicht cloud, 52.17.84.9')).toMatchObject({ internet: ['52.17.84.9'], isNamed: true });
    expect(parseAddresses('link.aquila.example 52.17.84.9').isNamed).toBe(true);
    expect(parseAddresses('10.40.16.10, 192.168.1.1, 127.0.0.1, 100.64.0.1, fd00::1').internet).toEqual([]);
  });
});
