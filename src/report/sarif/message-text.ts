import { visible } from '../text/visible.js';

/** A text as a SARIF message: braces are doubled, as they name arguments, and nothing that a dossier says becomes a link. */
export function messageText(text: string): { readonly text: string } {
  return { text: visible(text).replace(/[{}]/g, '$&$&').replace(/\]\(/g, '] (') };
}
