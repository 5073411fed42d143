import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { versionedUrl } from '#plugins/versioned-url';

test('a plugin that has changed is another module, one that has not is the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossierlint-url-'));
  const url = pathToFileURL(join(folder, 'plugin.js'));
  writeFileSync(url, 'export default 1;\n');
  const before = await versionedUrl(url);
  expect(before).toMatch(/plugin\.js\?sha256=[0-9a-f]{16}$/);
  expect(await versionedUrl(url)).toBe(before);
  writeFileSync(url, 'export default 2;\n');
  expect(await versionedUrl(url)).not.toBe(before);
  rmSync(folder, { recursive: true });
});
