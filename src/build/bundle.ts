// Bundles the command line, the library and the script of its threads into dist/: `npm run bundle`, after generate.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', thread: 'src/run/thread.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  conditions: ['source'],
  // Else expressions with \p{…} become `new RegExp` and are compiled again at every call.
  supported: { 'regexp-unicode-property-escapes': true },
  banner: { js: REQUIRE },
  logLevel: 'warning',
});
