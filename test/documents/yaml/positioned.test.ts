import { describe, expect, test } from '@jest/globals';
import { parseYamlWithPositions } from '#documents/yaml/positioned';

const PUMP = `# a comment
device:
  name: Aquila IP-3
  version: 4.10
  facts: {accounts: local,
    logs: no}
documents:
  - path: ifu.md
  - {path: sm.md, role: security-manual}
`;

describe('YAML with positions', () => {
  const yaml = parseYamlWithPositions(PUMP);

  test('gives the line of a key, of a list entry and of a key in braces', () => {
    expect(yaml.lineOf(['device'])).toBe(2);
    expect(yaml.lineOf(['device', 'version'])).toBe(4);
    expect(yaml.lineOf(['device', 'facts', 'logs'])).toBe(6);
    expect(yaml.lineOf(['documents', 1, 'role'])).toBe(9);
  });

  test('gives the line of the nearest parent where a key is missing', () => {
    expect(yaml.lineOf(['device', 'facts', 'markets'])).toBe(5);
  });

  test('keeps a number as it was written', () => {
    expect(yaml.writtenAt(['device', 'version'])).toBe('4.10');
    expect(yaml.writtenAt(['device', 'facts'])).toBeNull();
    expect(yaml.writtenAt(['device', 'nothing'])).toBeNull();
  });

  test('reads no as a word, as YAML 1.2 does', () => {
    expect((yaml.value as { device: { facts: unknown } }).device.facts).toEqual({ accounts: 'local', logs: 'no' });
  });

  test('reports a syntax error with its line', () => {
    const { errors, value } = parseYamlWithPositions('device:\n  name: "Aquila\n');
    expect(errors[0]?.line).toBeGreaterThanOrEqual(2);
    expect(value).toBeUndefined();
  });

  test('follows an alias', () => {
    const aliased = parseYamlWithPositions('a: &x\n  b: 1.50\nc: *x\n');
    expect(aliased.writtenAt(['c', 'b'])).toBe('1.50');
  });

  test('refuses a text whose aliases unfold without end', () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`,
    );
    const { errors } = parseYamlWithPositions(['a0: &a0 [x]', ...levels].join('\n'));
    expect(errors).toHaveLength(1);
  });

  test('refuses a text nested beyond the stack', () => {
    expect(parseYamlWithPositions('['.repeat(100_000)).errors.length).toBeGreaterThan(0);
  });
});
