import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pluginFile } from '#plugins/plugin-file';

test('a plugin that has changed is another module, one that has not is the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossierlint-url-'));
  const path = join(folder, 'plugin.js');
  writeFileSync(path, 'export default 1;\n');
  const before = await pluginFile(path);
  expect(before.url).toMatch(/plugin\.js\?sha256=[0-9a-f]{16}$/);
  expect(await pluginFile(path)).toEqual(before);
  writeFileSync(path, 'export default 2;\n');
  expect((await pluginFile(path)).url).not.toBe(before.url);
  rmSync(folder, { recursive: true });
});
