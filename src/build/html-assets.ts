import { createHash } from 'node:crypto';
import type { HtmlAssets } from '#report/html/html-assets';
import type { OwnText } from '#report/html/html';
import { buildSync } from 'esbuild';

// Browsers that auditors have had for years; nothing newer is asked of them.
const TARGET = ['chrome111', 'firefox121', 'safari16.4'];

function bundled(entry: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: TARGET,
    conditions: ['source'],
    charset: 'ascii',
    logLevel: 'warning',
  });
  return outputFiles[0]!.text.trim();
}

const sourceHash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The style and script of the HTML report, each as one text with the hash by which a Content-Security-Policy names it. */
export function htmlAssets(): HtmlAssets {
  const style = bundled('src/report/html/style/report.css');
  const script = bundled('src/report/html/page/main.ts');
  // Nothing in them may end the element early.
  if (/<\/(?:style|script)/i.test(style + script)) {
    throw new Error('the style or script of the HTML report holds a closing tag');
  }
  return {
    style: `<style>${style}</style>` as OwnText,
    styleHash: sourceHash(style),
    script: `<script>${script}</script>` as OwnText,
    scriptHash: sourceHash(script),
  };
}
