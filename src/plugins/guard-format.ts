import type { LoadFormat } from '#report/formats';
import { atOnce } from './at-once.js';
import type { AddedFormat } from './loaded-plugins.js';
import { wordsOfError } from './words-of-error.js';

/** Guards the format of a plugin: it renders a copy of the report, so that it changes nothing for others, and what goes wrong is a problem. */
export function guardFormat(format: string, plugin: string, load: LoadFormat): AddedFormat {
  return async (report, options) => {
    try {
      const render = await load();
      const output: unknown = atOnce(render(structuredClone(report), options));
      if (typeof output === 'string' || output instanceof Uint8Array) return output;
      throw new TypeError('it gave neither text nor bytes');
    } catch (error) {
      return {
        kind: 'crash',
        message: `the plugin "${plugin}" failed while it rendered the format "${format}": ${wordsOfError(error)}`,
        path: null,
        line: null,
        hint: 'This is a mistake of the plugin: tell its author. The other formats are not touched by it.',
      };
    }
  };
}
