import { testRules } from '#run/test-rules';
import { run } from './fake-terminal.js';

const HERE = { cwd: process.cwd() };

test('test-rules passes the worked example', async () => {
  const { code, out } = await run(['test-rules', 'fixtures/own-rules/our-rules'], { testRules }, HERE);
  expect(out).toContain('pass  our-house/service-laptop: an instruction in one sentence');
  expect(out).toContain('3 of 3 examples pass.');
  expect(code).toBe(0);
});

test('test-rules exits 1 where an example is read otherwise, and says how', async () => {
  const failed = {
    rule: 'our-house/service-laptop',
    example: 'the laptop alone',
    passes: false,
    limit: null,
    expected: [],
    found: ['encrypted'],
    unquoted: [],
    reason: null,
  };
  const tested = { testRules: async () => ({ examples: [failed], problems: [] }) };
  const { code, out } = await run(['test-rules', 'ours'], tested);
  expect(out).toContain('FAIL  our-house/service-laptop: the laptop alone\n      expected nothing; found encrypted');
  expect(code).toBe(1);
  expect((await run(['test-rules', 'ours', '--format', 'json'], tested)).out).toContain('"passes": false');
});

test('test-rules exits 2 where there is no such folder', async () => {
  const { code, err } = await run(['test-rules', 'no-such-folder'], { testRules }, HERE);
  expect(err).toContain('no-such-folder');
  expect(code).toBe(2);
});
