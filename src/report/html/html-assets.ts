import type { OwnText } from './html.js';

/** The elements that every HTML report carries in itself, with the hashes (`sha256-…`) by which its Content-Security-Policy allows it. */
export interface HtmlAssets {
  readonly style: OwnText;
  readonly styleHash: string;
  readonly script: OwnText;
  readonly scriptHash: string;
}
